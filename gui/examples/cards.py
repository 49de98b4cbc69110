"""The cards of all tools under a search line. However many tools there are, only cards that come into sight are made."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gui.examples.card import ToolCard
from gui.examples.model import WANTED, ExampleModel
from gui.formatting import number
from gui.widgets.basics import label

AHEAD = 500  # pixels below what is seen for which cards are made
NONE = ""  # the card of questions that no tool fits


class CardList(QWidget):
    """Search, how far one is, and the cards."""

    def __init__(self, model: ExampleModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.cards: dict[str, ToolCard] = {}
        self._drafts: dict[str, str] = {}  # what stood in the lines of cards that are made anew
        self._left: list[str] = []  # whose cards are not made yet
        self._shown_tools: list[object] = []
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search tools and questions"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.setObjectName("ask")
        self.few = QPushButton(self.tr("Fewer than {count} questions").format(count=WANTED))
        self.few.setObjectName("filter")
        self.few.setCheckable(True)
        self.few.setToolTip(self.tr("Show only tools with fewer questions"))
        self.summary = QLabel()
        self.summary.setObjectName("muted")
        self.hint = label("muted")
        self.hint.setText(
            self.tr("Enter adds a question, Up edits the last one, Ctrl+Down goes to the next tool. Paste many lines at once.")
        )
        self.empty = label("muted")
        self.empty.hide()
        self.sheet = QWidget()
        self.sheet.setObjectName("sheet")
        self.down = QVBoxLayout(self.sheet)
        self.down.setContentsMargins(0, 0, 8, 0)
        self.down.setSpacing(10)
        self.down.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self.sheet)
        self._maker = QTimer(self, singleShot=True, interval=0)
        self._maker.timeout.connect(self._make_next)
        self.area.verticalScrollBar().valueChanged.connect(lambda _: self._maker.start())
        self.area.verticalScrollBar().rangeChanged.connect(lambda *_: self._maker.start())
        self._pause = QTimer(self, singleShot=True, interval=200)
        self._pause.timeout.connect(self.show_all)
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.few.toggled.connect(lambda _: self.show_all())
        model.was_read.connect(self._read)
        model.changed.connect(self._changed)
        self._lay_out()

    def show_all(self) -> None:
        """Show the cards that are looked for, from the top."""
        self._drafts |= {tool: card.line.text() for tool, card in self.cards.items() if card.line.text()}
        for card in self.cards.values():
            card.hide()
            self.down.removeWidget(card)
            card.deleteLater()
        self.cards.clear()
        self._left = [tool for tool in self._order() if self._is_wanted(tool)]
        self.empty.setVisible(not self._left)
        self.hint.setVisible(bool(self._left))
        self.empty.setText(
            self.tr("No tools found. Try another search.")
            if self.model.tools
            else self.tr("Import your tools first. Each gets a card here.")
        )
        self.area.verticalScrollBar().setValue(0)
        self._show_summary()
        self._make_next()

    def show_tool(self, tool: str) -> None:
        """Bring the card of a tool ("": that of questions that no tool fits) into sight and give its line the keyboard."""
        if tool not in self.cards and tool not in self._left:
            self.search.clear()
            self.few.setChecked(False)
            self._pause.stop()
            self.show_all()
        while tool not in self.cards and self._left:
            self._make(self._left.pop(0))
        if tool in self.cards:
            card = self.cards[tool]
            self.sheet.layout().activate()
            card.line.setFocus()
            QTimer.singleShot(0, card, lambda: self.area.ensureWidgetVisible(card, 0, 20))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What gets the keyboard comes into sight."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget) and self.sheet.isAncestorOf(watched):
            self.area.ensureWidgetVisible(watched, 0, 40)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A higher place needs more cards."""
        super().resizeEvent(event)
        self._maker.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Cards are made once they can be seen."""
        super().showEvent(event)
        self._maker.start()

    # Its own

    def _order(self) -> list[str]:
        return [*self.model.gone(), *self.model.tools, *([NONE] if self.model.tools else [])]

    def _is_wanted(self, tool: str) -> bool:
        if self.few.isChecked() and not (tool in self.model.tools and self.model.count(tool) < WANTED):
            return False
        words = self.search.text().casefold().split()
        if not words:
            return True
        known = self.model.tools.get(tool)
        text = f"{tool or self.tr('No tool fits')} {known.description if known else ''} " + " ".join(
            one.question for one, _ in self.model.of_card(tool)
        )
        return all(word in text.casefold() for word in words)

    def _make_next(self) -> None:
        """Make one card more, or one row of a card, while the made ones do not reach below what is seen; the window stays quick
        meanwhile."""
        if any(card.grow() for card in self.cards.values()):
            self._maker.start()
            return
        bar = self.area.verticalScrollBar()
        reach = bar.value() + self.area.viewport().height() + AHEAD
        made = self.down.totalHeightForWidth(self.area.viewport().width())
        if self._left and self.isVisible() and made < reach:
            self._make(self._left.pop(0))
            self._maker.start()

    def _make(self, tool: str) -> None:
        card = ToolCard(self.model, tool, self.sheet)
        card.line.setText(self._drafts.pop(tool, ""))
        card.line.installEventFilter(self)
        card.next_wanted.connect(self._step)
        self.cards[tool] = card
        self.down.insertWidget(self.down.count() - 1, card)
        card.show()

    def _step(self, card: ToolCard, by: int) -> None:
        """To the line of another card."""
        if by > 0 and self._left and list(self.cards)[-1] == card.tool:
            self._make(self._left.pop(0))
        order = [tool for tool, one in self.cards.items() if not one.gone]
        at = order.index(card.tool) + by
        if 0 <= at < len(order):
            self.show_tool(order[at])

    def _read(self) -> None:
        tools = [*self.model.tools.values(), *self.model.gone()]
        if tools != self._shown_tools or not (self.cards or self._left):
            self._shown_tools = tools
            self.show_all()
            return
        for card in self.cards.values():
            card.show_questions()
        self._show_summary()

    def _changed(self, tool: str) -> None:
        if tool in self.cards:
            self.cards[tool].show_questions(whole=True)
        gone = [one for one in self._shown_tools if isinstance(one, str)]
        if gone != self.model.gone():  # the last question of a tool that is not there went away, or came back
            self._shown_tools = [*self.model.tools.values(), *self.model.gone()]
            self.show_all()
        self._show_summary()

    def _show_summary(self) -> None:
        counts = [self.model.count(tool) for tool in self.model.tools]
        enough = sum(count >= WANTED for count in counts)
        self.summary.setText(
            self.tr("{enough} of {tools} tools have {wanted} questions or more").format(
                enough=number(enough, 0), tools=number(len(counts), 0), wanted=WANTED
            )
            if counts
            else ""
        )

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self.search, 1)
        top.addWidget(self.few)
        top.addWidget(self.summary)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 8, 0, 0)
        down.setSpacing(10)
        down.addLayout(top)
        down.addWidget(self.hint)
        down.addWidget(self.empty)
        down.addWidget(self.area, 1)
