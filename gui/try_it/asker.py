"""One model of the project in a child process, loaded before the first question comes and let go when it is not wanted any more."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from engine.errors import AdaptoolError
from engine.process import NoAnswer
from gui import problems
from gui.child import QueryChild
from gui.controller import ProjectController

IDLE = 600_000  # milliseconds without a question after which a model gives its memory back


class Asker(QObject):
    """Asks the model that is chosen; a model of another name takes its place. `side` names the log of the child."""

    changed = Signal()  # it is loading, ready or asked now, or is not any more

    def __init__(self, controller: ProjectController, side: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.child = QueryChild(f"try-it-{side}", self, idle=IDLE)
        self.model = ""  # as `engine.models.choices.choices` names it, "" for none
        self.loading = self.busy = False
        self._loaded = ""  # the model that the child was told to load

    @property
    def ready(self) -> bool:
        """Whether the model is in memory."""
        return self.child.runs and self._loaded == self.model and not self.loading

    def choose(self, model: str) -> None:
        """Ask this model from now on."""
        if model != self.model:
            self.stop()
            self.model = model

    def prepare(self) -> None:
        """Load the model and let it read the tools, unless that is done or under way. Why it cannot be loaded, the first question tells."""
        if not self.model or self.controller.snapshot is None or (self.child.runs and self._loaded == self.model):
            return
        self.child.stop()
        self._loaded, self.loading = self.model, True
        self.child.ask(self.controller.snapshot.folder, "load_model", self._prepared, lambda _: self._prepared(""), model=self.model)
        self.changed.emit()

    def ask(self, question: str, then: Callable[[dict[str, Any]], None], failed: Callable[[str], None]) -> None:
        """Ask; `then` gets what `engine.stages.evaluation.playground.ask` returns, `failed` a sentence on why there is no answer."""
        self.prepare()
        self.busy = True

        def answered(said: dict[str, Any]) -> None:
            self._rest()
            then(said)

        def no_answer(error: AdaptoolError) -> None:
            self.child.stop()  # its model may be broken or half loaded
            self._rest()
            failed(_why(error))

        self.child.ask(self.controller.snapshot.folder, "ask_model", answered, no_answer, model=self.model, question=question)
        self.changed.emit()

    def stop(self) -> None:
        """Let the model go; what was asked is not answered."""
        self.child.stop()
        self._rest()

    def close(self) -> None:
        """Let it go for good."""
        self.child.close()

    def _prepared(self, _: Any) -> None:
        self.loading = False
        self.changed.emit()

    def _rest(self) -> None:
        self.loading = self.busy = False
        self.changed.emit()


def _why(error: AdaptoolError) -> str:
    if not isinstance(error, NoAnswer):
        return problems.of(error)
    text = QCoreApplication.translate("Asker", "The model process stopped. Ask again; if it stops again, rerun the Export stage.")
    return f"{text}\n{error.last}"
