"""What is written of one version of an adapter: the user's notes, and its card with the epochs that were kept."""

import re
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QSizePolicy, QTextBrowser, QVBoxLayout, QWidget

from engine import adapters
from engine.adapters import epochs
from engine.store import Project
from gui.controller import ProjectController
from gui.formatting import number
from gui.widgets.basics import label

HEAD = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
HIGH = 80  # units: the least height of notes and card


class AdapterNotes(QWidget):
    """A text to be changed, and a button that keeps it."""

    changed = Signal()  # the notes were kept; the page reads anew

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.row: dict[str, Any] | None = None
        self.text, self.keep = QPlainTextEdit(), QPushButton(self.tr("Save n&otes"))
        self.text.setAccessibleName(self.tr("Notes on the selected adapter"))
        self.text.setPlaceholderText(self.tr("What this adapter is for and what you tried. This is shown on its model card too."))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(HIGH)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.text.textChanged.connect(self._show_keep)
        self.keep.clicked.connect(self._keep)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 8, 0, 0)
        down.addWidget(self.text, 1)
        down.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeft)

    def show_for(self, row: dict[str, Any] | None) -> None:
        """Show the notes on a version, None where not one alone is chosen; what is being typed on the same version stays."""
        other = (row["name"] if row else "") != (self.row["name"] if self.row else "")
        self.row = row
        self.text.setEnabled(row is not None)
        if other:
            self.text.setPlainText(row["notes"] if row else "")
        self._show_keep()

    def _show_keep(self) -> None:
        self.keep.setEnabled(self.row is not None and self.text.toPlainText().strip() != self.row["notes"])

    def _keep(self) -> None:
        name, text = self.row["name"], self.text.toPlainText()
        self.controller.read(lambda project: adapters.note(project, name, text), lambda _: self.changed.emit(), keep=True)


class AdapterCard(QWidget):
    """The card as it lies beside the adapter's files, where these are, and the epochs that were kept with them."""

    changed = Signal()  # an epoch became a version; the page reads anew

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.row: dict[str, Any] | None = None
        self.card, self._text = Card(), ""
        self.card.setAccessibleName(self.tr("Model card of the selected adapter"))
        self.place, self.epochs, self.take = label("muted"), QComboBox(), QPushButton(self.tr("Save as its o&wn version"))
        self.epochs.setAccessibleName(self.tr("Kept epochs"))
        self.take.clicked.connect(self._take)
        told = QLabel(self.tr("Kept epo&chs"))
        told.setBuddy(self.epochs)
        self.kept = QWidget()
        line = QHBoxLayout(self.kept)
        line.setContentsMargins(0, 0, 0, 0)
        for part in (told, self.epochs, self.take):
            line.addWidget(part)
        line.addStretch(1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 8, 0, 0)
        down.addWidget(self.card, 1)
        down.addWidget(self.kept)
        down.addWidget(self.place)

    def show_for(self, row: dict[str, Any] | None) -> None:
        """Read and show the card of a version, nothing where not one alone is chosen."""
        self.row = row
        if row is None:
            self.card.clear()
            self._text = ""
            self.epochs.clear()
            self.place.setText("")
            self.kept.hide()
            return
        name = row["name"]

        def read(project: Project) -> tuple[str, Path, list[int]]:
            folder = project.file(adapters.find(project, name)["path"])
            file = folder / "README.md"
            return file.read_text(encoding="utf-8") if file.is_file() else "", folder, list(epochs.kept(project, name))

        def show(found: tuple[str, Path, list[int]]) -> None:
            if self.row is not None and self.row["name"] == name:
                self._show(*found)

        self.controller.read(read, show, lambda _: None)

    def _show(self, text: str, folder: Path, kept: list[int]) -> None:
        if self._text != text:
            self._text = text
            self.card.show_card(text)
        self.place.setText(self.tr("Files: {folder}").format(folder=folder))
        if [self.epochs.itemData(at) for at in range(self.epochs.count())] != kept:
            self.epochs.clear()
            for epoch in kept:
                self.epochs.addItem(number(epoch, 0), epoch)
        self.kept.setVisible(bool(kept))

    def _take(self) -> None:
        """The adapter as it was after an earlier epoch becomes a version too, to be measured and compared."""
        name, epoch = self.row["name"], self.epochs.currentData()
        notes = self.tr("Epoch {number} of {adapter}").format(number=self.epochs.currentText(), adapter=self.row["version"])
        self.controller.read(lambda project: epochs.make_version(project, name, epoch, notes), lambda _: self.changed.emit(), keep=True)


class Card(QTextBrowser):
    """A model's card: Markdown with a head for machines, of which the part that people read is shown.

    Notes are other people's words: nothing is fetched for them, and no link is followed.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(HIGH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)

    def show_card(self, text: str) -> None:
        """Show a card's text without its head."""
        self.setMarkdown(HEAD.sub("", text.replace("\r\n", "\n")))

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Qt's own: pictures and style sheets are not fetched."""
        return None
