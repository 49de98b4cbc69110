"""What a stage would do, shown before it runs. A child makes the examples, with the settings as they stand on the page."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from engine.errors import AdaptoolError
from engine.process import NoAnswer
from gui import problems
from gui.child import QueryChild
from gui.controller import ProjectController
from gui.widgets.basics import heading, label
from gui.widgets.error_box import ErrorBox
from gui.widgets.fact_table import FactTable


class Preview(QWidget):
    """A table of examples, made when the page is first shown and again whenever a setting is changed."""

    def __init__(
        self,
        controller: ProjectController,
        stage: str,
        title: str,
        headings: Sequence[str],
        wide: tuple[int, ...],
        write: Callable[[list], Sequence[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.controller, self.stage, self.write = controller, stage, write
        self.nth = 0
        self.table = FactTable(title, headings, wide=wide, wrap=True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.note = label("muted")
        self.trouble = ErrorBox(self.note)
        self.trouble.acted.connect(controller.acting)
        self.others = QPushButton(self.tr("Show ot&hers"))
        self.others.clicked.connect(self._show_others)
        self.asking = QPushButton(self.tr("Wri&te them with the helper model"))
        self.asking.setToolTip(self.tr("Otherwise built-in rules write these examples and no model is asked"))
        self.asking.setCheckable(True)
        self.asking.clicked.connect(lambda _: self._make())
        self.asking.hide()
        self.child = QueryChild(f"preview-{stage}", self)
        self._asked: tuple | None = None
        across = QHBoxLayout()
        across.addWidget(heading(title), 1)
        across.addWidget(self.asking)
        across.addWidget(self.others)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(8)
        down.addLayout(across)
        down.addWidget(self.trouble)
        down.addWidget(self.table)

    def show_before(self, state: str, plan: str, teacher: str = "") -> None:
        """Show examples while the stage can run and has not; made anew when its plan, what it rests on, is another. Where a `teacher`
        writes, the user may have it write them too."""
        self.asking.setVisible(bool(teacher))
        if not teacher:
            self.asking.setChecked(False)
        self.setVisible(state in ("ready", "stopped", "failed", "out of date"))
        mark = "" if self.isHidden() else plan
        if mark and self._asked != (self.controller.snapshot.folder, mark):
            self._asked, self.nth = (self.controller.snapshot.folder, mark), 0
            self._make()

    def stop(self) -> None:
        """Let the child go."""
        self.child.stop()

    def _show_others(self) -> None:
        self.nth += self.table.rowCount() or 1
        self._make()

    def _make(self) -> None:
        asks = self.asking.isChecked()
        self._say(self.tr("The helper model is writing examples...") if asks else self.tr("Creating examples..."))
        self.others.setEnabled(False)
        if self.child.busy:
            self.child.stop()  # its answer is not wanted any more
        folder = self.controller.snapshot.folder
        self.child.ask(folder, "preview", self._take, self._failed, stage=self.stage, changes={}, nth=self.nth, teacher=asks)

    def _take(self, rows: list) -> None:
        self.others.setEnabled(True)
        self.table.show_rows([self.write(row) for row in rows])
        self._say("" if rows else self.tr("Nothing to show yet."))

    def _failed(self, error: AdaptoolError) -> None:
        self.others.setEnabled(True)
        if isinstance(error, NoAnswer):
            self._say(self.tr("Could not create examples ({reason}). Try again.").format(reason=error.last))
        else:
            self._say(problems.of(error))
            self.trouble.show_problem(problems.of(error))

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self.trouble.show_problem(None)
        self.trouble.setVisible(bool(text))
        self.table.setVisible(not text)
