"""How everything that went wrong is shown: the sentence, a button that does something about it, Copy, and Details."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from gui import problems
from gui.problems import Problem
from gui.widgets.basics import label

ROWS = 9  # lines of the details that are seen at once


class ErrorBox(QWidget):
    """Shows one problem; `acted` says that the user wants what its button says. It can be given the label in which the sentence stands."""

    acted = Signal(object)  # a `Problem`, for `gui.problems.act`

    def __init__(self, said: QLabel | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = said or label("bad")
        self.problem: Problem | None = None
        self.action, self.copy, self.more = QPushButton(), QPushButton(self.tr("Copy")), QPushButton(self.tr("Details"))
        self.copy.setToolTip(self.tr("Copy all of it, with the end of the log"))
        self.more.setCheckable(True)
        for button in (self.action, self.copy, self.more):
            button.setObjectName("small")
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Details of the problem"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * ROWS)
        self.text.setTabChangesFocus(True)
        self.action.clicked.connect(lambda: self.acted.emit(self.problem))
        self.copy.clicked.connect(self._copy)
        self.more.toggled.connect(self._show_details)
        across = QHBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        across.addWidget(self.said, 1)
        for button in (self.action, self.copy, self.more):
            across.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(4)
        down.addLayout(across)
        down.addWidget(self.text)
        self.show_problem(None)

    def show_problem(self, problem: Problem | str | None) -> None:
        """Show another problem; none takes the buttons away."""
        problem = problems.of_text(problem) if problem else None
        if problem is None or self.problem is None or problem.whole != self.problem.whole:
            self.more.setChecked(False)
        self.problem = problem
        if problem is not None:
            self.action.setText(problem.action())
        for button in (self.action, self.copy, self.more):
            button.setVisible(problem is not None)
        self.text.setVisible(problem is not None and self.more.isChecked())

    def tell(self, problem: Problem | str | None) -> None:
        """Show another problem with its sentence, or hide all of it."""
        problem = problems.of_text(problem) if problem else None
        self.said.setText(problem or "")
        self.show_problem(problem)
        self.setVisible(problem is not None)

    def _show_details(self, wanted: bool) -> None:
        if wanted and self.problem is not None:
            self.text.setPlainText(self.problem.details())
            self.text.verticalScrollBar().setValue(0)
        self.text.setVisible(wanted)

    def _copy(self) -> None:
        if self.problem is not None:
            QApplication.clipboard().setText(self.problem.details())
