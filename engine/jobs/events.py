"""What a job says while it runs: one JSON object a line. Counts and ids only; data stays in the project. A sentence goes as its parts
(`engine.messages`), so that whoever shows it tells it in the user's language."""

import time
from dataclasses import asdict, dataclass, field
from typing import Any

from engine.messages import from_json, to_json


@dataclass(frozen=True)
class Progress:
    """`done` of `total` units; `seconds_left` is None until it can be told."""

    stage: str
    done: int
    total: int
    unit: str
    rate: float = 0.0
    seconds_left: float | None = None


@dataclass(frozen=True)
class Metric:
    """A measured value at a step, such as the loss."""

    stage: str
    name: str
    step: int
    value: float


@dataclass(frozen=True)
class Log:
    """A sentence for the user."""

    stage: str
    text: str


@dataclass(frozen=True)
class Paused:
    """The stage waits at a safe place (`waiting`) or continues, as it was asked to."""

    stage: str
    waiting: bool


@dataclass(frozen=True)
class Done:
    """The stage's last word: what it did."""

    stage: str
    summary: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Failed:
    """The stage's last word when it did not work out; `kind` is input, machine, cancelled or bug."""

    stage: str
    kind: str
    message: str
    remedy: str = ""
    log: str = ""


Event = Progress | Metric | Log | Paused | Done | Failed
_KINDS = {kind.__name__: kind for kind in (Progress, Metric, Log, Paused, Done, Failed)}


def encode(event: Event) -> str:
    """One line of JSON without its newline."""
    return to_json({"event": type(event).__name__, **asdict(event)})


def decode(line: str) -> Event | None:
    """The event of a line, None for anything else (a line cut by a kill)."""
    try:
        values = from_json(line)
        return _KINDS[values.pop("event")](**values)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


class Pace:
    """Rate and time left from counts, counting only what this run did (a resumed job begins part way)."""

    def __init__(self) -> None:
        self.began = time.monotonic()
        self.first: int | None = None

    def leave_out(self, seconds: float) -> None:
        """Do not count a time in which nothing was to be done."""
        self.began += seconds

    def measure(self, done: int, total: int) -> tuple[float, float | None]:
        """(units a second, seconds left or None)."""
        if self.first is None or done < self.first:
            self.began, self.first = time.monotonic(), done
        elapsed, made = time.monotonic() - self.began, done - self.first
        if made <= 0 or elapsed <= 0:
            return 0.0, None
        rate = made / elapsed
        return rate, max(0, total - done) / rate
