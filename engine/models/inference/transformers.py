"""Answers of a transformers model, many at a time, the tool list computed once.

Questions over one tool list share its keys and values (engine/models/inference/shared_prefix.py); as soon as some answers have ended,
others take their places, so that a long answer holds nobody up. A model for which that does not give the logits of a plain
forward pass (sliding windows, recurrent layers) is asked through `generate`, with a copy of the prefix's cache for each batch.
"""

import copy
import time
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import torch

from engine.models import base_models, placing
from engine.models.chat import Chat
from engine.models.inference import GREEDY, Answer, Sampling, batches, grouped
from engine.models.inference.sampling import Forced, Sampler, SamplerState
from engine.models.inference.shared_prefix import Rows, fits
from engine.records import Tool

AT_ONCE = 4096  # tokens of questions that one forward pass takes in
KEPT = 4  # prefixes whose keys and values are kept
ALIKE = {torch.float32: 1e-3}  # how far logits may differ, as a share of their range; in 16 bit more is rounding
ALIKE_16 = 0.05


@dataclass
class Asked(batches.Asked):
    """One question under way; its `state` is there once its row has begun."""

    state: SamplerState = field(init=False, repr=False)
    ended: float = 0.0


class Answers(batches.Batches):
    """Call it with questions; yields the raw answer to each, in order."""

    ASKED = Asked
    held = ""  # a sentence on how the model is held, where that is not as usual
    changes = True  # whether the model may be trained on between two rounds of questions; else what it computed of a list is kept

    def __init__(
        self,
        base: Path,
        adapter: Path | None,
        tools: Sequence[Tool],
        batch: int,
        max_new_tokens: int,
        *,
        sampling: Sampling = GREEDY,
        constrained: bool = False,
        template: str = "",
    ) -> None:
        """With `constrained`, answers are held to the grammar of the tool list (engine/models/grammar). The chat template is that of the
        adapter, else `template`, else the base model's own."""
        torch.set_num_threads(base_models.threads())
        model, held = placing.load_to_answer(base)
        if adapter is not None:
            from peft import PeftModel

            model = PeftModel.from_pretrained(model, adapter)
        self.held = held
        self._hold(
            model.eval(),
            base_models.load_tokenizer(base, base_models.template_with(adapter) or template),
            tools,
            batch,
            max_new_tokens,
            sampling,
            constrained,
        )

    @classmethod
    def of_model(
        cls,
        model,
        tokenizer,
        tools: Sequence[Tool],
        batch: int,
        max_new_tokens: int,
        *,
        sampling: Sampling = GREEDY,
        constrained: bool = False,
    ) -> "Answers":
        """Over a model that is already loaded; it should be in `eval` mode while it is asked."""
        answers = cls.__new__(cls)
        answers._hold(model, tokenizer, tools, batch, max_new_tokens, sampling, constrained)
        return answers

    def _hold(
        self, model, tokenizer, tools: Sequence[Tool], batch: int, max_new_tokens: int, sampling: Sampling, constrained: bool
    ) -> None:
        self.model, self.tokenizer, self.batch, self.max_new_tokens = model, tokenizer, batch, max_new_tokens
        self.chat = Chat(tokenizer)
        self.talk = self.chat.over(tools)
        ends = {tokenizer.eos_token_id}
        for stop in self.chat.stops:
            ids = tokenizer(stop, add_special_tokens=False).input_ids
            ends |= {token for token in ids[-1:] if len(ids) == 1 or token in tokenizer.added_tokens_decoder}
        self.ends = [token for token in ends if token is not None]
        holder = None
        if constrained:
            from engine.models.grammar.holding import Holder

            holder = Holder(self.chat, self.ends, model.config.get_text_config().vocab_size)
        self.sampler = Sampler(sampling, holder)
        self.shares: bool | None = None  # whether rows share the prefix; not known before the first question
        self._prefixes: OrderedDict[tuple[int, ...], object] = OrderedDict()

    def answers(self, questions: Sequence[str], tools: Sequence[Sequence[Tool]] | None = None) -> Iterator[Answer]:
        """The same with times and tokens."""
        if self.changes:
            self._prefixes.clear()
        return super().answers(questions, tools)

    def prepare(self) -> None:
        """Compute what the tool list makes, so that the first question does not wait for it. The model is not trained on afterwards."""
        self.changes = False
        self._prefix(self.talk.prefix)

    def _group(self, group: list[Asked], shared: list[int]) -> Iterator[tuple[int, Answer]]:
        """Answers over one shared beginning, as they come."""
        if not group:
            return
        group = sorted(group, key=lambda one: len(one.ids))
        prefix = self._prefix(shared)
        if self.shares is None:
            self.shares = self._agrees(prefix, group[0].ids[len(shared) :])
        generate = self._side_by_side if self.shares else self._by_generate
        for one in generate(group, prefix, len(shared)):
            end = next((i for i, token in enumerate(one.tokens) if token in self.ends), len(one.tokens))
            yield (
                one.number,
                Answer(
                    self.tokenizer.decode(one.tokens[:end], skip_special_tokens=False),
                    one.ended - one.begun,
                    one.first - one.begun,
                    len(one.ids),
                    end,
                ),
            )

    @torch.inference_mode()
    def _prefix(self, ids: list[int]):
        """The cache of a shared beginning, None for an empty one."""
        key = tuple(ids)
        if not ids:
            return None
        if key not in self._prefixes:
            row = torch.tensor([ids], device=self.model.device)
            self._prefixes[key] = self.model(input_ids=row, use_cache=True, logits_to_keep=1).past_key_values
            if len(self._prefixes) > KEPT:
                self._prefixes.popitem(last=False)
        self._prefixes.move_to_end(key)
        return self._prefixes[key]

    @torch.inference_mode()
    def _agrees(self, prefix, ids: list[int]) -> bool:
        """Whether a row over the shared prefix has the logits of a plain forward pass."""
        if not fits(self.model):
            return False
        try:
            rows = Rows(self.model, prefix, self.tokenizer.pad_token_id)
            rows.join([ids[:-1], ids[:1]] if len(ids) > 1 else [ids])
            ours = rows.step([ids[-1], ids[0]])[0] if len(ids) > 1 else Rows(self.model, prefix, 0).join([ids])[0]
        except torch.OutOfMemoryError:
            raise  # memory that ran out says nothing of the model
        except (ValueError, TypeError, AttributeError, RuntimeError):
            return False
        plain = self.model(
            input_ids=torch.tensor([ids], device=self.model.device), past_key_values=copy.deepcopy(prefix), use_cache=True, logits_to_keep=1
        ).logits[0, -1]
        allowed = ALIKE.get(plain.dtype, ALIKE_16) * (plain.max() - plain.min())
        return bool((ours - plain).abs().max() <= allowed)

    def _side_by_side(self, group: list[Asked], prefix, shared: int) -> Iterator[Asked]:
        """Rows over one prefix; places that come free are given to the next questions, several at a time."""
        rows = Rows(self.model, prefix, self.tokenizer.pad_token_id)
        running: list[Asked] = []
        waiting = group[::-1]
        while waiting or running:
            ended: list[Asked] = []
            with torch.inference_mode():
                if running:
                    self._choose(running, rows.step([one.tokens[-1] for one in running]))
                free = self.batch - len(running)
                if waiting and (not running or free >= max(1, self.batch // 4)):
                    new = _next(waiting, free, shared)
                    for one in new:
                        one.begun, one.state = time.perf_counter(), self.sampler.state(one.question, one.tools)
                    self._choose(new, rows.join([one.ids[shared:] for one in new]))
                    running += new
                going = [number for number, one in enumerate(running) if not self._is_whole(one)]
                if len(going) < len(running):
                    ended = [one for one in running if self._is_whole(one)]
                    rows.keep(going)
                    running = [running[number] for number in going]
            yield from ended

    def _choose(self, asked: list[Asked], logits: torch.Tensor) -> None:
        for one, token in zip(asked, self.sampler.choose([one.state for one in asked if one.state is not None], logits)):
            one.ended = time.perf_counter()
            one.first = one.first or one.ended
            one.tokens.append(token)

    def _is_whole(self, one: Asked) -> bool:
        return one.tokens[-1] in self.ends or len(one.tokens) >= self.max_new_tokens

    def _by_generate(self, group: list[Asked], prefix, shared: int) -> Iterator[Asked]:
        """Batches through transformers' `generate`, each with its own copy of the prefix's cache. Only questions of one length go
        together: padding would fill a sliding window, and run through a recurrent layer."""
        pad, device = self.tokenizer.pad_token_id, self.model.device
        alike = grouped(group, lambda one: len(one.ids)).values()
        for batch in (some[at : at + self.batch] for some in alike for at in range(0, len(some), self.batch)):
            ids = torch.tensor([one.ids for one in batch], device=device)
            cache = copy.deepcopy(prefix)
            if cache is not None:
                cache.reorder_cache(torch.zeros(len(batch), dtype=torch.long, device=device))  # recurrent layers know no other copying
            begun = time.perf_counter()
            states = [self.sampler.state(one.question, one.tools) for one in batch]
            with torch.inference_mode():
                out = self.model.generate(
                    input_ids=ids,
                    attention_mask=torch.ones_like(ids),
                    past_key_values=cache,
                    do_sample=False,
                    max_new_tokens=self.max_new_tokens,
                    eos_token_id=self.ends,
                    pad_token_id=pad,
                    logits_processor=[Forced(self.sampler, states, self.ends)],
                )
            for one, row in zip(batch, out[:, ids.shape[1] :].tolist()):
                one.tokens, one.begun, one.first, one.ended = row, begun, begun, time.perf_counter()
                yield one


def _next(waiting: list[Asked], free: int, shared: int) -> list[Asked]:
    """Take questions off the end of the list: as many as there are free places and one forward pass should hold."""
    taken = [waiting.pop()]
    while waiting and len(taken) < free and (len(taken) + 1) * (len(waiting[-1].ids) - shared) <= AT_ONCE:
        taken.append(waiting.pop())
    return taken
