"""The help of a page, shown by F1: the Markdown files of the program, with links between them, and a search in all of them."""

import re
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QKeyEvent, QKeySequence, QShortcut, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from engine.resources import resource
from gui import language, theme
from gui.formatting import number
from gui.widgets import help_search
from gui.widgets.basics import label

HELP = resource("help")
FIRST = "getting-started"  # the page where no stage is shown
MOST_MARKS = 500  # words that are marked in a page


class HelpView(QDialog):
    """Stays open beside the window; one window has one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self.resize(980, 660)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Search in the help"))
        self.line.setAccessibleName(self.tr("Search in the help"))
        self.line.setClearButtonEnabled(True)
        self.line.installEventFilter(self)
        self.line.textChanged.connect(lambda _: self._search())
        self.line.returnPressed.connect(self._open)
        self.count = label("muted")
        self.hits = QListWidget()
        self.hits.setAccessibleName(self.tr("Places in the help"))
        self.hits.setWordWrap(True)
        self.hits.itemClicked.connect(lambda _: self._open())
        self.hits.itemActivated.connect(lambda _: self._open())
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("Help"))
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(self._follow)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.back = QPushButton(self.tr("&Back"))
        self.back.setEnabled(False)
        self.back.clicked.connect(self.text.backward)
        self.text.backwardAvailable.connect(self.back.setEnabled)
        buttons.addButton(self.back, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        QShortcut(QKeySequence.StandardKey.Find, self, self._start)
        self.found = QWidget()
        beside = QVBoxLayout(self.found)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.count)
        beside.addWidget(self.hits, 1)
        self.found.setFixedWidth(300)
        self.found.hide()
        across = QHBoxLayout()
        across.addWidget(self.found)
        across.addWidget(self.text, 1)
        down = QVBoxLayout(self)
        down.addWidget(self.line)
        down.addLayout(across, 1)
        down.addWidget(buttons)
        for button in (self.back, buttons.button(QDialogButtonBox.StandardButton.Close)):
            button.setAutoDefault(False)  # Return belongs to the line

    def show_page(self, name: str) -> None:
        """Show the help page of a stage, or another by its name."""
        self._load(pages() / f"{name or FIRST}.md", "")
        self.show()
        self.raise_()
        self.activateWindow()
        self.text.setFocus()

    def search(self, words: str) -> None:
        """Search for words, as if they had been typed."""
        self.line.setText(words)

    def page(self) -> str:
        """The name of the page that is shown."""
        return Path(self.text.source().toLocalFile()).stem

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys move among the places that were found while one types; Escape leaves the search before it closes the help."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.hits.count():
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self.hits.setCurrentRow(max(0, min(self.hits.count() - 1, self.hits.currentRow() + step)))
                return True
            if event.key() == Qt.Key.Key_Escape and self.line.text():
                self.line.clear()
                return True
        return super().eventFilter(watched, event)

    def _start(self) -> None:
        self.line.setFocus()
        self.line.selectAll()

    def _search(self) -> None:
        """Show the places that hold what is typed."""
        words = self.line.text().split()
        found = help_search.find(pages(), words)
        self.hits.clear()
        for hit in found:
            place = hit.section.title + (f" > {hit.section.heading}" if hit.section.heading else "")
            item = QListWidgetItem(f"{place}\n{hit.around}", self.hits)
            item.setData(Qt.ItemDataRole.UserRole, hit.section)
        if found:
            self.hits.setCurrentRow(0)
        self.count.setText(self.tr("Places: {count}").format(count=number(len(found), 0)) if found else self.tr("Nothing found."))
        self.found.setVisible(bool(words))
        self._mark()

    def _open(self) -> None:
        item = self.hits.currentItem()
        if item is not None and self.line.text().strip():
            section: help_search.Section = item.data(Qt.ItemDataRole.UserRole)
            self._load(pages() / f"{section.page}.md", anchor(section.heading) if section.heading else "")

    def _mark(self) -> None:
        """Mark the searched words in the page that is shown."""
        marks: list[QTextEdit.ExtraSelection] = []
        for word in self.line.text().split():
            at = self.text.document().find(word)
            while not at.isNull() and len(marks) < MOST_MARKS:
                mark = QTextEdit.ExtraSelection()
                mark.cursor = at
                mark.format.setBackground(QColor(theme.current().chosen))
                mark.format.setFontUnderline(True)
                marks.append(mark)
                at = self.text.document().find(word, at)
        self.text.setExtraSelections(marks)

    def _follow(self, link: QUrl) -> None:
        """Another page of the help, a place in this one, or a web page, which the browser opens."""
        if link.scheme() in ("http", "https"):
            QDesktopServices.openUrl(link)
            return
        folder = pages()
        target = (folder / link.path()).resolve() if link.path() else Path(self.text.source().toLocalFile())
        if target.parent == folder.resolve() and target.suffix == ".md" and target.is_file():
            self._load(target, link.fragment())

    def _load(self, file: Path, place: str) -> None:
        self.text.setSource(QUrl.fromLocalFile(str(file.resolve())), QTextDocument.ResourceType.MarkdownResource)
        if place:
            self._go_to(place)
        self._mark()

    def _go_to(self, place: str) -> None:
        """Scroll to the heading with this anchor, which is written as on GitHub."""
        block = self.text.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and anchor(block.text()) == place:
                self.text.setTextCursor(QTextCursor(block))
                top = self.text.document().documentLayout().blockBoundingRect(block).top()
                self.text.verticalScrollBar().setValue(int(top))
                return
            block = block.next()


def pages() -> Path:
    """The folder of the help in the window's language, in English where it is not told in that."""
    own = HELP / language.current()
    return own if own.is_dir() else HELP / "en"


def anchor(heading: str) -> str:
    """The anchor of a heading: small letters, dashes for blanks, no other signs."""
    return re.sub(r"\s", "-", re.sub(r"[^\w\s-]", "", heading.strip().lower()))
