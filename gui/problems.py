"""What went wrong, as the window tells it: a short sentence that is always shown, one thing to do about it, and all the rest as details.

An error of the engine may hold the last lines of a log or what a library said. None of that stands on a page: a value in a sentence is
shown up to its first line, and the end of a log among the details.
"""

import re
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from engine.errors import AdaptoolError
from engine.messages import Message, from_text, sentences
from engine.stages import BY_NAME, STAGES
from gui import flow, messages
from gui.widgets.log_view import LogView, tail

OF_LOGS = ("Its log ends: {tail}",)  # sentences that are details
SHORT = 120  # characters of a value that are shown
LONGEST = 300  # characters that are shown of all
LINES = 40  # of a log, among the details
NAMES = {stage.title: stage.name for stage in STAGES} | {str(messages.STEPS[step.name]): step.page for step in flow.STEPS}
PAGE = re.compile(r"\b({}) page\b".format("|".join(NAMES)))  # as English sentences name it


class Problem(str):
    """The sentences that are shown. `whole` is all that is known, `log` the file to read on in, `to` the page where it is put right, and
    `again` the stage that may be tried again; each may be missing."""

    whole: str
    log: Path | None
    to: flow.Move | None
    again: str

    def __new__(cls, shown: str, whole: str = "", log: Path | None = None, to: flow.Move | None = None, again: str = "") -> "Problem":
        made = super().__new__(cls, shown)
        made.whole, made.log, made.to, made.again = whole or shown, log, to, again
        return made

    def action(self) -> str:
        """What the button says that does something about it."""
        if self.to is not None:
            step = next((step for step in flow.STEPS if step.page == self.to.to), None)
            page = messages.step(step.name) if step else messages.title(self.to.to)
            return QCoreApplication.translate("Problems", "Open {page}").format(page=page)
        if self.again:
            return QCoreApplication.translate("Problems", "Try again")
        if self.log is not None:
            return QCoreApplication.translate("Problems", "Show the log")
        return QCoreApplication.translate("Problems", "Help")

    def seen_on(self, page: str) -> "Problem":
        """The same where that page is shown already."""
        return Problem(self, self.whole, self.log, None, self.again) if self.to is not None and self.to.to == page else self

    def details(self) -> str:
        """All that is known, with the end of the log. Reads a file."""
        parts = [self.whole]
        if self.log is not None:
            place = QCoreApplication.translate("Problems", "Log: {file}").format(file=self.log)
            parts += [place, "\n".join(tail(self.log).splitlines()[-LINES:])]
        return "\n\n".join(part for part in parts if part)


def of(error: AdaptoolError) -> Problem:
    """What to tell of an error."""
    return of_text(error.sentences)


def of_text(text: str, log: Path | str | None = None, again: str = "") -> Problem:
    """What to tell of a sentence, as the engine says or keeps it; it is told in the user's language."""
    if isinstance(text, Problem):
        return text
    text = from_text(text)
    named = PAGE.search(str.__str__(text))
    to = flow.Move(NAMES[named[1]]) if named else None
    shown = messages.sentence(_shortened(text))
    shown = shown if len(shown) <= LONGEST else f"{shown[:LONGEST].rstrip()}..."
    return Problem(shown, messages.sentence(text), Path(log) if log else None, to, again)


def last_log(folder: Path, stage: str) -> Path | None:
    """The log of a stage's last run in a project, None where there is none."""
    assert stage in BY_NAME, stage
    return max((folder / "runs").glob(f"*-{stage}-*.log"), default=None)


def act(problem: Problem, window: Any) -> None:
    """Do what the button of a problem says, in this window."""
    controller = window.controller
    if problem.to is not None and controller.snapshot is not None:
        window.go(problem.to)
    elif problem.again:
        controller.run_stage(problem.again)
    elif problem.log is not None:
        LogView(problem.log, controller.background, window if isinstance(window, QWidget) else None).open()
    else:
        window.show_help()


def _shortened(text: Any) -> Any:
    """The same without what is long: ends of logs, further lines, the rest of long values."""
    if isinstance(text, list):
        return [_shortened(one) for one in text]
    if isinstance(text, Message):
        if text.template in OF_LOGS:
            return ""
        values = {name: _shortened(value) for name, value in text.values.items()}
        whole = all(isinstance(value, Message) for value in text.values.values()) and re.fullmatch(r"(\{\d+\} ?)+", text.template)
        if whole:
            return sentences(*values.values())
        return Message.of(text.template, {name: _cut(value) for name, value in values.items()}, text.many)
    return text


def _cut(value: Any) -> Any:
    if isinstance(value, Message) or not isinstance(value, str):
        return value
    line = next((line.strip() for line in value.splitlines() if line.strip()), "")
    return value if value == line and len(value) <= SHORT else f"{line[:SHORT].rstrip()}..."
