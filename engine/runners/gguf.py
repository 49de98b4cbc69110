"""Greedy answers of a GGUF file through llama.cpp in process, the tool list computed once."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from engine.models import threads
from engine.records import Tool


class GgufAnswers:
    """Call it with questions; yields the raw greedy answer to each. The tool list's cache is kept between questions."""

    def __init__(self, file: Path, chat, tools: Sequence[Tool], max_new_tokens: int) -> None:
        import llama_cpp

        self.talk = chat.over(tools)
        self.max_new_tokens = max_new_tokens
        room = len(self.talk.prefix) + 1024 + max_new_tokens
        self.model = llama_cpp.Llama(str(file), n_ctx=room, n_threads=threads(), n_threads_batch=threads(), n_gpu_layers=-1,
                                     verbose=False, logits_all=False)
        self._is_end = lambda token: llama_cpp.llama_vocab_is_eog(self.model._model.vocab, token)

    def __call__(self, questions: Sequence[str]) -> Iterator[str]:
        for question in questions:
            yield self.answer(question)

    def answer(self, question: str) -> str:
        """The raw answer to one question."""
        prompt = self.talk.whole_prompt(question)
        tokens = []
        for token in self.model.generate(prompt, top_k=1, top_p=1.0, min_p=0.0, temp=0.0, repeat_penalty=1.0):
            if self._is_end(token) or len(tokens) >= self.max_new_tokens:
                break
            tokens.append(token)
        return self.model.detokenize(tokens, special=True).decode("utf-8", errors="replace")
