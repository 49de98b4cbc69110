"""Which token comes next: the likeliest or one that is drawn, among those that a grammar allows where answers are held to one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch
from transformers import LogitsProcessor

from engine.models.inference import Sampling, seed_of


@dataclass
class SamplerState:
    """What chooses for one row: its own generator, and how far it has come in the grammar. `done` once the answer has ended."""

    generator: torch.Generator | None
    matcher: Any
    done: bool = False


class Sampler:
    """Chooses for all rows that are answered, in one way. `holder` is an engine.models.grammar.holding.Holder, None where answers are
    free."""

    def __init__(self, sampling: Sampling, holder: Any = None) -> None:
        self.sampling, self.holder = sampling, holder

    def state(self, question: str, tools: Sequence) -> SamplerState:
        """For a row that begins."""
        generator = None if self.sampling.greedy else torch.Generator().manual_seed(seed_of(self.sampling, question))
        return SamplerState(generator, self.holder.matcher(tools) if self.holder else None)

    def choose(self, states: Sequence[SamplerState], logits: torch.Tensor) -> list[int]:
        """One token a row; logits (rows, vocabulary)."""
        if self.holder:
            logits = self.holder.masked([state.matcher for state in states], logits)
        if self.sampling.greedy:
            tokens = logits.argmax(-1).tolist()
        else:
            tokens = [self._drawn(state, row) for state, row in zip(states, logits.float().cpu())]
        if self.holder:
            for state, token in zip(states, tokens):
                state.matcher.consume_token(token)
        return tokens

    def _drawn(self, state: SamplerState, logits: torch.Tensor) -> int:
        """A token drawn with the row's generator: first the top_k likeliest are kept, then the fewest of them that hold top_p."""
        sampling = self.sampling
        values, ids = logits.sort(descending=True, stable=True)
        if sampling.top_k:
            values, ids = values[: sampling.top_k], ids[: sampling.top_k]
        odds = torch.softmax(values / sampling.temperature, -1)
        odds[odds.cumsum(-1) - odds >= sampling.top_p] = 0.0  # a token stays while those before it hold less than top_p
        odds[0] = odds[0].clamp(min=1e-9)
        return int(ids[torch.multinomial(odds, 1, generator=state.generator)])


class Forced(LogitsProcessor):
    """The sampler inside transformers' own `generate`: the token chosen is the only one left. A row that has ended stays as it is."""

    def __init__(self, sampler: Sampler, states: Sequence[SamplerState], ends: Sequence[int]) -> None:
        self.sampler, self.states, self.ends = sampler, states, ends

    def __call__(self, input_ids: torch.Tensor, scores: torch.Tensor) -> torch.Tensor:
        """scores (rows, vocabulary), of the same shape out."""
        open_rows = [number for number, state in enumerate(self.states) if not state.done]
        tokens = self.sampler.choose([self.states[number] for number in open_rows], scores[open_rows])
        forced = torch.full_like(scores, -torch.inf)
        forced[:, 0] = 0.0
        for number, token in zip(open_rows, tokens):
            forced[number] = -torch.inf
            forced[number, token] = 0.0
            self.states[number].done = token in self.ends
        return forced
