"""The card of one tool: what it does, how many questions it has, its questions, and the line to type the next one into."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from engine.records import TypedQuestion
from gui.examples.chips import written
from gui.examples.model import WANTED, ExampleModel
from gui.examples.question_row import QuestionRow
from gui.formatting import number
from gui.widgets.basics import label

SHOWN = 6  # questions that a card shows at first, the last ones
FIRST = 2  # questions that it begins with; the others come one by one, so that the window stays quick
PAUSE = 120  # milliseconds without a key before the line's question is looked at
BULLET = "-*•–—·"  # what lists that are pasted begin their lines with


class TypingLine(QLineEdit):
    """A line for questions: many lines that are pasted make many questions; Ctrl+Z on an empty line is the page's."""

    pasted = Signal(list)  # the lines, two or more

    def insert_lines(self, data: QMimeData | None) -> bool:
        """Take lines from the clipboard; False where it is one line, which goes the usual way."""
        lines = lines_of(data.text()) if data is not None and data.hasText() else []
        if len(lines) < 2:
            return False
        self.pasted.emit(lines)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's own, but for pasting lines."""
        if not (event.matches(QKeySequence.StandardKey.Paste) and self.insert_lines(QApplication.clipboard().mimeData())):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's own menu, in which Paste takes lines too."""
        menu = self.createStandardContextMenu()
        paste = menu.findChild(QAction, "edit-paste")
        if paste is not None and len(lines_of(QApplication.clipboard().text())) > 1:
            paste.triggered.disconnect()
            paste.triggered.connect(lambda: self.insert_lines(QApplication.clipboard().mimeData()))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def event(self, event: QEvent) -> bool:
        """Qt's own; with nothing typed to take back, Ctrl+Z and its reverse go on to the page."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            if undo or redo:
                event.ignore()
                return False
        return super().event(event)


class ToolCard(QFrame):
    """A card; `tool` is "" for questions that no tool fits, `gone` that of a tool which is not there any more."""

    next_wanted = Signal(object, int)  # this card; 1 for the card below, -1 for the one above

    def __init__(self, model: ExampleModel, tool: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.model, self.tool = model, tool
        self.gone = bool(tool) and tool not in model.tools
        self.rows: dict[str, QuestionRow] = {}
        self._most = FIRST
        name = tool or self.tr("No tool fits")
        self.setAccessibleName(name)
        self.title = label(enlarge=1.1)
        self.title.setText(name)
        self.count = QLabel()
        self.told = label("muted")
        self.line = TypingLine()
        self.line.setObjectName("ask")
        self.line.setAcceptDrops(False)  # files that are dropped on it are the page's
        self.line.setAccessibleName(self.tr("Question for {tool}").format(tool=name))
        self.line.setPlaceholderText(
            self.tr("Type a question that {tool} answers, then press Enter").format(tool=name)
            if tool
            else self.tr("Type a message that needs no tool, then press Enter")
        )
        self.line.setToolTip(self.tr("Enter adds it, Up edits the last one, Ctrl+Down goes to the next tool."))
        self.preview = label("muted")
        self.preview.hide()
        self.more = QPushButton()
        self.more.clicked.connect(self._show_more)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._look)
        self.line.textEdited.connect(lambda _: self._pause.start())
        self.line.returnPressed.connect(self._add)
        self.line.pasted.connect(lambda lines: self.model.add(lines, self.tool))
        self.line.installEventFilter(self)
        self._lay_out()
        self._describe()
        self.show_questions()

    def show_questions(self, whole: bool = False) -> None:
        """Show what the model has for this card; `whole` without waiting for what `grow` brings."""
        self._most = max(self._most, SHOWN) if whole else self._most
        found = self.model.of_card(self.tool)
        shown = found[-self._most :]
        for id_ in self.rows.keys() - {one.id for one, _ in shown}:
            row = self.rows.pop(id_)
            if row.isAncestorOf(self.window().focusWidget() or self.window()):
                self.line.setFocus()
            row.hide()
            self.list.removeWidget(row)
            row.deleteLater()
        for at, (one, why) in enumerate(shown):
            if one.id not in self.rows:
                self.rows[one.id] = self._row()
                self.list.insertWidget(at, self.rows[one.id])
                self.rows[one.id].show()
            self.rows[one.id].show_question(one, why, self.model.is_test(one.question))
        self.more.setVisible(len(found) > len(shown))
        self.more.setText(self.tr("Show {count} earlier questions").format(count=number(len(found) - len(shown), 0)))
        self._show_count(found)

    def grow(self) -> bool:
        """Show one question more of those that a card shows at first; False where all of them are shown."""
        if self._most >= SHOWN or len(self.rows) >= len(self.model.of_card(self.tool)):
            return False
        self._most += 1
        self.show_questions()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the line: Up mends the last question, Ctrl+Up and Ctrl+Down go to other cards."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is self.line:
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if control and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self.next_wanted.emit(self, 1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() == Qt.Key.Key_Up and not self.line.text() and self.rows:
                return max(self.rows.values(), key=lambda row: row.question.position if row.question else 0).mend()
        return super().eventFilter(watched, event)

    # Its own

    def _row(self) -> QuestionRow:
        row = QuestionRow(self.model.tools, self)
        row.reworded.connect(self.model.reword)
        row.calls_changed.connect(lambda one, calls: self.model.change(one, calls=calls))
        row.removed.connect(lambda one: self.model.remove([one]))
        row.moved.connect(self.model.move)
        row.left.connect(lambda: self.line.setFocus() if self.line.isVisible() else self.setFocus())
        return row

    def _add(self) -> None:
        text = self.line.text()
        if text.strip():
            self.model.add([text], self.tool)
            self.line.setText("")  # and nothing to take back in it
            self._look()

    def _look(self) -> None:
        """Say what is found in the line before it is taken."""
        text = self.line.text().strip()
        if text and self.tool in self.model.tools:
            arguments = self.model.recogniser.find(text, self.tool).arguments
            tool = self.model.tools[self.tool]
            parts = [f"{name}: {written(value)}" for name, value in arguments.items()]
            parts += [
                self.tr("{name}: missing").format(name=one.name)
                for one in tool.parameter_list()
                if one.required and one.name not in arguments
            ]
            self.preview.setText("    ".join(parts) or self.tr("It needs no arguments."))
        self.preview.setVisible(bool(text) and self.tool in self.model.tools)

    def _show_more(self) -> None:
        self._most = max(self._most, SHOWN) + 20
        self.show_questions()

    def _show_count(self, found: Sequence[tuple[TypedQuestion, str]]) -> None:
        good = self.model.count(self.tool)
        waiting = sum(bool(why) for _, why in found)
        files = self.model.of_files.get(self.tool, 0)
        if self.gone:
            text = self.tr("tool no longer exists, questions kept: {count}").format(count=number(len(found), 0))
        elif good < WANTED:
            text = self.tr("{count} of {wanted} questions").format(count=number(good, 0), wanted=WANTED)
        else:
            text = self.tr("{count} questions").format(count=number(good, 0))
        if waiting and not self.gone:
            text += "  " + self.tr("({count} to complete)").format(count=number(waiting, 0))
        self.count.setText(text)
        self.count.setToolTip(self.tr("{count} of them come from files.").format(count=number(files, 0)) if files else "")
        self.count.setObjectName("warn" if self.gone or waiting else "good" if good >= WANTED else "muted")
        self.count.style().polish(self.count)

    def _describe(self) -> None:
        if self.gone:
            told = self.tr("This tool no longer exists. Its questions are kept. Move them to another tool, or delete them.")
        elif self.tool:
            told = self.model.tools[self.tool].description
        else:
            told = self.tr("Greetings, thanks, and requests that need no tool call.")
        self.told.setText(told if len(told) < 220 else told[:219] + "…")
        self.told.setToolTip(told if len(told) >= 220 else "")
        self.line.setVisible(not self.gone)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.count, 0, Qt.AlignmentFlag.AlignTop)
        self.list = QVBoxLayout()
        self.list.setSpacing(2)
        down = QVBoxLayout(self)
        down.setContentsMargins(14, 10, 14, 12)
        down.setSpacing(6)
        down.addLayout(head)
        down.addWidget(self.told)
        down.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        down.addLayout(self.list)
        down.addWidget(self.line)
        down.addWidget(self.preview)


def lines_of(text: str) -> list[str]:
    """The questions of a pasted text, one a line, without bullets and numbers before them; of a table's row, its first cell."""
    found = []
    for line in text.splitlines():
        cell = line.split("\t")[0].strip().lstrip(BULLET).strip()
        head, dot, rest = cell.partition(". ")
        cell = rest if dot and head.isdigit() else cell
        if cell.strip('"'):
            found.append(cell.strip('"').strip())
    return found
