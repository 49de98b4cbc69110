"""The questions that were asked and what the models answered, one turn under the other, the last in sight."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gui.try_it.answer_card import AnswerCard
from gui.widgets.basics import label
from gui.widgets.columns import Halves

MOST = 30  # turns that are shown; earlier ones are let go


class Turn(QWidget):
    """A question, and a card for each model that is asked."""

    def __init__(self, question: str, models: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self.cards = [AnswerCard(name) for name in models]
        self.asked = label("asked")
        self.asked.setText(question)
        self.asked.setAccessibleName(self.tr("Your question"))
        self.asked.setMaximumWidth(620)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self.asked, 4)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 8)
        down.setSpacing(8)
        down.addLayout(across)
        if len(self.cards) == 2:
            halves = Halves(*self.cards)
            halves.box.setSpacing(14)
            for card in self.cards:
                halves.box.setAlignment(card, Qt.AlignmentFlag.AlignTop)
            down.addWidget(halves)
        else:
            for card in self.cards:
                down.addWidget(card)

    def settle(self, sentence: str) -> None:
        """The question is an example now: no card asks for a decision any more."""
        for card in self.cards:
            if card.said is not None:
                card.settle(sentence)


class Conversation(QScrollArea):
    """Turns under each other. `empty` is shown before the first."""

    def __init__(self, empty: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Questions and answers"))
        self.turns: list[Turn] = []
        self.empty = empty
        sheet = QWidget()
        sheet.setObjectName("sheet")
        self.down = QVBoxLayout(sheet)
        self.down.setContentsMargins(4, 8, 12, 8)
        self.down.setSpacing(10)
        self.down.addWidget(empty)
        self.down.addStretch(1)
        self.setWidget(sheet)
        self._follow = QTimer(self, singleShot=True, interval=0)
        self._follow.timeout.connect(self._to_end)
        self._at_end = True
        self.verticalScrollBar().rangeChanged.connect(lambda *_: self._follow.start() if self._at_end else None)

    def begin(self, question: str, models: Sequence[str]) -> Turn:
        """A new turn at the end, in sight."""
        self.empty.hide()
        turn = Turn(question, models)
        self.turns.append(turn)
        self.down.insertWidget(self.down.count() - 1, turn)
        if len(self.turns) > MOST:
            self.turns.pop(0).deleteLater()
        self._at_end = True
        self._follow.start()
        return turn

    def stay(self) -> None:
        """What grows from now on, such as a form in a card, does not move the view."""
        self._at_end = False

    def forget(self) -> None:
        """No turn any more."""
        for turn in self.turns:
            turn.deleteLater()
        self.turns = []
        self.empty.show()

    def _to_end(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum())
