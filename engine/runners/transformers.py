"""Greedy answers of a transformers model, many at a time, the tool list computed once."""

import copy
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch

from engine import models
from engine.chat import Chat
from engine.records import Tool


class Answers:
    """Call it with questions; yields the raw answer to each, in order.

    The key-value cache of the prefix is computed once and copied for each batch. Questions of a batch are padded on the
    left, between prefix and question, and masked there, so that answers do not depend on who shares the batch.
    """

    def __init__(self, base: Path, adapter: Path | None, tools: Sequence[Tool], batch: int, max_new_tokens: int) -> None:
        torch.set_num_threads(models.threads())
        model = models.load_model(base)
        if adapter is not None:
            from peft import PeftModel

            model = PeftModel.from_pretrained(model, adapter)
        self._hold(model.eval(), models.load_tokenizer(base), tools, batch, max_new_tokens)

    @classmethod
    def of_model(cls, model, tokenizer, tools: Sequence[Tool], batch: int, max_new_tokens: int) -> "Answers":
        """Over a model that is already loaded; it should be in `eval` mode while it is asked."""
        answers = cls.__new__(cls)
        answers._hold(model, tokenizer, tools, batch, max_new_tokens)
        return answers

    def _hold(self, model, tokenizer, tools: Sequence[Tool], batch: int, max_new_tokens: int) -> None:
        self.model, self.tokenizer, self.batch, self.max_new_tokens = model, tokenizer, batch, max_new_tokens
        chat = Chat(tokenizer)
        self.talk = chat.over(tools)
        ends = {tokenizer.eos_token_id, *tokenizer(chat.end, add_special_tokens=False).input_ids[-1:]}
        self.ends = [token for token in ends if token is not None]

    def __call__(self, questions: Sequence[str]) -> Iterator[str]:
        prefix = self.talk.prefix
        device = self.model.device
        with torch.inference_mode():
            cache = None
            if prefix:
                cache = self.model(input_ids=torch.tensor([prefix], device=device), use_cache=True,
                                   logits_to_keep=1).past_key_values
            for at in range(0, len(questions), self.batch):
                yield from self._batch([self.talk.prompt(q) for q in questions[at:at + self.batch]], cache)

    def _batch(self, prompts: list[list[int]], cache) -> Iterator[str]:
        prefix, pad = self.talk.prefix, self.tokenizer.pad_token_id
        width = max(map(len, prompts))
        ids = [prefix + [pad] * (width - len(p)) + p for p in prompts]
        mask = [[1] * len(prefix) + [0] * (width - len(p)) + [1] * len(p) for p in prompts]
        own = None
        if cache is not None:
            own = copy.deepcopy(cache)
            own.batch_repeat_interleave(len(prompts))
        device = self.model.device
        out = self.model.generate(input_ids=torch.tensor(ids, device=device), attention_mask=torch.tensor(mask, device=device),
                                  past_key_values=own, max_new_tokens=self.max_new_tokens, do_sample=False,
                                  eos_token_id=self.ends, pad_token_id=pad)
        for row in out[:, len(ids[0]):].tolist():
            end = next((i for i, token in enumerate(row) if token in self.ends), len(row))
            yield self.tokenizer.decode(row[:end], skip_special_tokens=False)
