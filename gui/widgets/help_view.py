"""The help of a page, shown by F1: the Markdown files of the program, with links between them."""

import re
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from engine.resources import resource
from gui import language

HELP = resource("help")
FIRST = "getting-started"  # the page where no stage is shown


class HelpView(QDialog):
    """Stays open beside the window; one window has one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self.resize(860, 640)
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
        down = QVBoxLayout(self)
        down.addWidget(self.text, 1)
        down.addWidget(buttons)

    def show_page(self, name: str) -> None:
        """Show the help page of a stage, or another by its name."""
        self._load(pages() / f"{name or FIRST}.md", "")
        self.show()
        self.raise_()
        self.activateWindow()
        self.text.setFocus()

    def page(self) -> str:
        """The name of the page that is shown."""
        return Path(self.text.source().toLocalFile()).stem

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
