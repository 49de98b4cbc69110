"""What a run will take, told before it starts: from a sample of its prompts, better once some of them have been answered."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from engine.errors import InputError
from engine.models.teachers.protocol import Answer, Prompt, Teacher

BYTES_PER_TOKEN = 4  # of UTF-8; close for English, and other scripts have more bytes a letter
IMAGE_TOKENS = 800  # a picture of some 800 x 800 points; models differ
ANSWER_SHARE = 0.5  # of the longest answer allowed


@dataclass(frozen=True)
class Measured:
    """Answers of this teacher to prompts of the run, and the seconds from asking the first to having the last."""

    answers: tuple[Answer, ...]
    seconds: float


def measure(teacher: Teacher, prompts: Sequence[Prompt]) -> Measured:
    """Ask some prompts of a run and take the time. Raises what `ask` raises."""
    begun = time.monotonic()
    answers = tuple(teacher.ask(prompts))
    return Measured(answers, time.monotonic() - begun)


def estimate(sample: Sequence[Prompt], count: int, measured: Measured | None = None) -> dict[str, Any]:
    """{"tokens_in", "tokens_out", "seconds"} for `count` prompts like those of the sample, all told.

    Tokens are guessed from the texts' lengths, or taken from the answers measured if these tell them. Seconds are None unless measured;
    they follow the rate measured, which is too low where fewer prompts were asked than may be in flight. Raises InputError for an
    empty sample.
    """
    if not sample:
        raise InputError("There is no question to estimate from.", "Give at least one.")
    answered = [answer for answer in measured.answers if not answer.error] if measured else []
    if any(answer.tokens_in for answer in answered):
        tokens_in = sum(answer.tokens_in for answer in answered) / len(answered)
        tokens_out = sum(answer.tokens_out for answer in answered) / len(answered)
    else:
        tokens_in = sum(map(_guessed, sample)) / len(sample)
        tokens_out = sum(prompt.max_tokens * ANSWER_SHARE for prompt in sample) / len(sample)
    seconds = round(count * measured.seconds / len(measured.answers), 1) if measured and measured.answers else None
    return {"tokens_in": round(tokens_in * count), "tokens_out": round(tokens_out * count), "seconds": seconds}


def _guessed(prompt: Prompt) -> float:
    return len((prompt.system + prompt.user).encode()) / BYTES_PER_TOKEN + len(prompt.images) * IMAGE_TOKENS
