"""What all teachers have in common: they are given prompts and hand back answers, in whatever order these come.

A teacher is a language model that writes questions, finds parameters or judges. Where it runs is its own matter.
"""

import time
from abc import ABC, abstractmethod
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.errors import AdaptoolError, InputError, MachineError
from engine.messages import Message

if TYPE_CHECKING:
    from engine.jobs.worker import Report
    from engine.models.teachers.settings import TeacherSettings

FAILED_IN_A_ROW = 20  # prompts without an answer between them, after which nobody should continue asking
SHOWN = 160  # letters of another program's own words in a sentence


@dataclass(frozen=True)
class Prompt:
    """One thing to ask. `key` names it among the prompts of a job; `images` are files shown before the text of `user`.

    `schema` is a JSON Schema: the answer's text is then one JSON value that follows it. `max_tokens` is the longest answer in tokens,
    `temperature` 0 for the likeliest words, and the same `seed` asks for the same answer again, as far as the teacher can do that.
    """

    key: str
    system: str
    user: str
    images: tuple[Path, ...] = ()
    schema: dict[str, Any] | None = None
    max_tokens: int = 256
    temperature: float = 0.8
    seed: int = 0


@dataclass(frozen=True)
class Answer:
    """What came back for the prompt named `key`; tokens as the teacher counts them, 0 where it does not tell.

    `error` is a sentence where no usable answer could be had; `text` is then empty.
    """

    key: str
    text: str
    tokens_in: int
    tokens_out: int
    error: str = ""


def failed(prompt: Prompt, why: AdaptoolError) -> Answer:
    """The answer to a prompt that has none; `why` is the sentence."""
    return Answer(prompt.key, "", 0, 0, why.message)


class Teacher(ABC):
    """One language model, ready to be asked. Use `with`, or `close` it: it may hold memory, connections or another process.

    `name` is what the user calls it, `report` the job's, so that a wait can be cancelled; None outside a job. `log` is the file in
    which a program started for it writes; None where it starts none.
    """

    kind = ""  # as in TeacherSettings.kind
    needs_model = True  # whether a model has to be named
    caution = ""  # a sentence to be shown beside it, where one should know what to expect

    def __init__(self, name: str, settings: "TeacherSettings", report: "Report | None" = None, log: Path | None = None) -> None:
        self.name = name
        self.settings = settings
        self.report = report
        self.log = log

    @property
    def model(self) -> str:
        """Which model answers; answers are kept on disk under this, so it changes when the model's files do."""
        return self.settings.model

    def ask(self, prompts: Iterable[Prompt]) -> Generator[Answer, None, None]:
        """One answer a prompt, as they come, not in the order asked. Prompts are taken as they are needed, at most as many ahead
        as may be in flight and a few more.

        A prompt that cannot be answered gives an Answer with an error, and the stream continues. Raises InputError or MachineError
        where the teacher as a whole is of no use: nothing answers, it refuses the key, it has no such model, or many prompts in
        a row had no answer.
        """
        in_a_row = 0
        with closing(self._answers(self._fit_to_ask(prompts))) as answers:
            for answer in answers:
                in_a_row = in_a_row + 1 if answer.error else 0
                if in_a_row >= FAILED_IN_A_ROW:
                    raise MachineError(
                        Message(
                            "The helper model {name} failed {in_a_row} times in a row; the last time: {error}",
                            name=self.name,
                            in_a_row=in_a_row,
                            error=answer.error,
                        ),
                        "Test the helper model with its settings, then run again; it resumes where it stopped.",
                    )
                yield answer

    @abstractmethod
    def _answers(self, prompts: Iterator[Prompt]) -> Generator[Answer, None, None]:
        """What `ask` hands on."""

    def _fit_to_ask(self, prompts: Iterable[Prompt]) -> Iterator[Prompt]:
        for prompt in prompts:
            if prompt.images and not self.settings.vision:
                raise InputError(
                    Message("Vision is off for the helper model {name}.", name=self.name),
                    "Choose a vision model and switch on vision in the settings of the helper model.",
                )
            yield prompt

    def check(self) -> dict[str, Any]:
        """Ask one small question: {"answer": text, "seconds": how long it took, "model": who answered}.

        Raises InputError or MachineError where no answer comes.
        """
        begun = time.monotonic()
        prompt = Prompt("check", "You are a helpful assistant.", "Answer with the one word: ready", temperature=0.0)
        (answer,) = self.ask([prompt])
        if answer.error:
            raise MachineError(
                Message("The helper model {name} did not answer: {error}", name=self.name, error=answer.error),
                "Check its settings and the log of its server.",
            )
        return {"answer": answer.text, "seconds": round(time.monotonic() - begun, 2), "model": self.model}

    def pulse(self) -> None:
        """Called at least each half second while an answer is waited for. Raises Cancelled if the job is to stop."""
        if self.report is not None:
            self.report.check()

    def close(self) -> None:  # noqa: B027 - most hold nothing
        """Give back what the teacher holds. May be called twice."""

    def __enter__(self) -> "Teacher":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def one_line(text: str) -> str:
    """Another program's words, fit to stand in a sentence: one line without a full stop, not too long."""
    line = " ".join(text.split()).rstrip(".")
    return line if len(line) <= SHOWN else line[: SHOWN - 3] + "..."
