"""Ways to have questions answered by a model, one file each: a transformers folder, a GGUF file, a server.

    transformers.Answers         a base model with or without its adapter, in this process
    gguf.GgufAnswers             a GGUF file through llama.cpp, in this process
    endpoint.EndpointAnswers     any server that speaks OpenAI's chat completions

`batches` has what the two in this process share, `shared_prefix` and `sampling` what is transformers' own.

All are asked in the same way, give answers in the order of the questions, and keep nothing: whoever asks stores what came.
"""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from engine.records import Tool, content_hash

Item = TypeVar("Item")


@dataclass(frozen=True)
class Answer:
    """The raw text of an answer and what it cost.

    `seconds` is the time from when the model was given the question until the answer was whole, with the others that ran beside
    it; `first_seconds` the time until its first token, 0 where a server does not tell. `prompt_tokens` counts tool list and
    question, `answer_tokens` what the model wrote; both are 0 where a server does not tell.
    """

    text: str
    seconds: float = 0.0
    first_seconds: float = 0.0
    prompt_tokens: int = 0
    answer_tokens: int = 0


@dataclass(frozen=True)
class Sampling:
    """How the next token is chosen: at temperature 0 the likeliest, else drawn from the `top_k` likeliest (0: all) that together
    hold `top_p` of the probability. The same seed draws the same answer to the same question, whoever shares its batch."""

    temperature: float = 0.0
    top_p: float = 1.0
    top_k: int = 0
    seed: int = 42

    @property
    def greedy(self) -> bool:
        """Whether nothing is drawn."""
        return self.temperature <= 0


GREEDY = Sampling()
PAPER = Sampling(temperature=0.3, top_p=1.0, top_k=50, seed=42)  # enterprise paper, section 4.2, "For inference"


class Inference(Protocol):
    """What the three have in common. `tools` gives each question its own tool list; without it all have that of the model's own."""

    def __call__(self, questions: Sequence[str], tools: Sequence[Sequence[Tool]] | None = None) -> Iterator[str]:
        """The raw answer to each question, in order."""

    def answers(self, questions: Sequence[str], tools: Sequence[Sequence[Tool]] | None = None) -> Iterator[Answer]:
        """The same with times and tokens."""


def sampling_of(settings) -> Sampling:
    """How a stage's settings ask for tokens to be chosen: greedy, as in the paper, or with their own values."""
    if settings.sampling == "own":
        return Sampling(settings.temperature, settings.top_p, settings.top_k, settings.sampling_seed)
    return PAPER if settings.sampling == "paper" else GREEDY


def seed_of(sampling: Sampling, question: str) -> int:
    """The seed of one question, so that an answer depends on nothing but the question."""
    return int(content_hash([sampling.seed, question])[:7], 16)


def key_of(tools: Sequence[Tool]) -> str:
    """What names a tool list in its order."""
    return content_hash([tool.as_openai() for tool in tools])


def grouped(items: Sequence[Item], key) -> dict[Hashable, list[Item]]:
    """The items under each key, in the order in which the keys come first."""
    groups: dict[Hashable, list[Item]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups


def in_order(made: Iterator[tuple[int, Answer]]) -> Iterator[Answer]:
    """Answers with their numbers, which may come in any order, in the order of the numbers from 0 on."""
    waiting: dict[int, Answer] = {}
    due = 0
    for number, answer in made:
        waiting[number] = answer
        while due in waiting:
            yield waiting.pop(due)
            due += 1
