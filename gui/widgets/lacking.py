"""Tools without a question, told in a sentence with the reasons counted, and a button that leads to them."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from gui import flow, messages
from gui.formatting import number
from gui.widgets.basics import label

FEW = 4  # reasons told in the sentence


class Lacking(QFrame):
    """Hidden while every tool has a question."""

    wanted = Signal(object)  # a `flow.Move`

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trouble")
        self._lack: flow.Lack | None = None
        self.said = label()
        self.lead = QPushButton(self.tr("Sho&w them and the reasons"))
        self.lead.clicked.connect(lambda: self.wanted.emit(flow.reasons_of(self._lack)) if self._lack else None)
        across = QHBoxLayout(self)
        across.setContentsMargins(14, 8, 14, 8)
        across.setSpacing(10)
        across.addWidget(self.said, 1)
        across.addWidget(self.lead)
        self.hide()

    def show_lack(self, lack: flow.Lack | None) -> None:
        """Tell of these tools."""
        self._lack = lack
        self.setVisible(lack is not None)
        self.said.setText(in_a_sentence(lack) if lack else "")


def in_a_sentence(lack: flow.Lack) -> str:
    """How many tools are without a question, and why, counted."""
    told = [f"{messages.stored(why)} {number(count, 0)}" for why, count in list(lack.why.items())[:FEW]]
    said = (
        QCoreApplication.translate("Lacking", "Tools without accepted questions: {count} ({why}).")
        if lack.stage == "validation"
        else QCoreApplication.translate("Lacking", "Tools without generated questions: {count} ({why}).")
    )
    more = ", ..." if len(lack.why) > FEW else ""
    return said.format(count=number(lack.tools, 0), why=messages.engine(", ").join(told) + more)
