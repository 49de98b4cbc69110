"""A card as it lies beside a model's files: Markdown with a head for machines."""

import re
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QSizePolicy, QTextBrowser, QWidget

HEAD = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


class Card(QTextBrowser):
    """Shows the part that people read. Notes are other people's words: nothing is fetched for them, and no link is followed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(80)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)

    def show_card(self, text: str) -> None:
        """Show a card's text without its head."""
        self.setMarkdown(HEAD.sub("", text.replace("\r\n", "\n")))

    def loadResource(self, kind: int, name: QUrl) -> Any:
        """Qt's own: pictures and style sheets are not fetched."""
        return None
