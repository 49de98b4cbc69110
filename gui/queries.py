"""Quick questions to the engine about the open project, answered by a child, so that the window imports no stage and never waits."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from engine.errors import AdaptoolError, InputError
from gui.widgets.talker import Talker

IDLE = 90_000  # milliseconds without a question after which the child is let go
Then, Failed = Callable[[Any], None], Callable[[AdaptoolError], None]


class Queries(QObject):
    """Asks what `engine.jobs.queries` knows. Of several questions of one kind only the last is answered."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder: Path | None = None
        self._number = 0
        self._closed = False
        self._open: dict[int, tuple[str, Then, Failed]] = {}
        self._talker = Talker("engine.jobs.queries", self)
        self._talker.said.connect(self._answered)
        self._talker.ended.connect(self._ended)
        self._idle = QTimer(self, singleShot=True, interval=IDLE)
        self._idle.timeout.connect(self.stop)

    def ask(self, folder: Path, what: str, then: Then, failed: Failed, **arguments: Any) -> None:
        """Ask about the project in `folder`; `then` gets what was found, or `failed` the error."""
        if self._closed:
            return
        if folder != self._folder or not self._talker.runs:
            self._open.clear()
            self._folder = folder
            self._talker.start(str(folder))
        self._number += 1
        self._open = {number: asked for number, asked in self._open.items() if asked[0] != what}
        self._open[self._number] = (what, then, failed)
        self._talker.send({"do": what, "ask": self._number, **arguments})
        self._idle.start()

    def stop(self) -> None:
        """Let the child go; what was asked is not answered any more."""
        self._open.clear()
        self._talker.stop()

    def close(self) -> None:
        """Let the child go for good."""
        self._closed = True
        self._idle.stop()
        self.stop()

    def _answered(self, said: dict) -> None:
        what, then, failed = self._open.pop(said["ask"], ("", None, None))
        if not what:
            return  # asked again meanwhile
        self._hand_over(failed, _as_error(said["error"])) if "error" in said else self._hand_over(then, said["found"])

    def _ended(self) -> None:
        waiting, self._open = list(self._open.values()), {}
        told = InputError(
            QCoreApplication.translate("Queries", "The answer did not come."), QCoreApplication.translate("Queries", "Try again.")
        )
        for _, _, failed in waiting:
            self._hand_over(failed, told)

    def _hand_over(self, receiver: Callable[[Any], None], value: Any) -> None:
        try:
            receiver(value)
        except RuntimeError as error:
            if "already deleted" not in str(error):
                raise  # else the page that asked was closed meanwhile


def _as_error(told: dict[str, str]) -> AdaptoolError:
    error = AdaptoolError(told["message"], told["remedy"])
    error.kind = told["kind"]
    return error
