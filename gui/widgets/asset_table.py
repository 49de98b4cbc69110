"""Assets with thumbnails. Pictures are read small and aside, and only those that are seen."""

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.jobs import Background
from gui.tables import Column, PagedRows, Query, RowTable
from gui.widgets.basics import heading, label
from gui.widgets.columns import Halves

SMALL, LARGE = QSize(48, 36), QSize(320, 240)
KEPT = 600  # thumbnails in memory


class Pictured(PagedRows):
    """Rows whose first column has a thumbnail; `image` is the last column."""

    def __init__(self, query: Query, parent: QWidget | None = None) -> None:
        super().__init__(query, parent)
        self._pictures: dict[str, QPixmap | None] = {}
        self._reader = Background(self)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's own: text as ever, and the thumbnail once it is read."""
        if role != Qt.ItemDataRole.DecorationRole or index.column():
            return super().data(index, role)
        row = self.row(index.row())
        if row is None or not row[-1] or self.folder is None:
            return None
        if row[-1] not in self._pictures:
            self._read(self.folder, row[-1], index.row())
        return self._pictures[row[-1]]

    def stop(self) -> None:
        """Read no more."""
        super().stop()
        self._reader.close()

    def _read(self, folder: Path, image: str, row: int) -> None:
        if len(self._pictures) >= KEPT:
            self._pictures.clear()
        self._pictures[image] = None
        path = folder / image

        def show(read: QImage) -> None:
            self._pictures[image] = None if read.isNull() else QPixmap.fromImage(read)
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

        self._reader.run(lambda: read_picture(path, SMALL), show, lambda error: None)


class AssetTable(QWidget):
    """The table, and beside it the chosen asset with its picture and all that is known of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        columns = (
            Column("title", self.tr("Title")),
            Column("keywords", self.tr("Keywords"), listed),
            Column("locale", self.tr("Locale"), width=8),
            Column("flags", self.tr("Flags"), flags_in_words, width=14),
            Column("topics", "", listed, width=1),
            Column("fields", "", width=1),
            Column("key", "", width=1),
            Column("image", "", width=1),
        )
        self.table = RowTable(Query("assets", columns), self.tr("Assets"), rows=Pictured)
        for at in range(4, len(columns)):
            self.table.view.setColumnHidden(at, True)
        self.table.view.setIconSize(SMALL)
        self.table.view.verticalHeader().setDefaultSectionSize(SMALL.height() + 6)
        self.table.chosen.connect(self._show)
        self.title, self.picture, self.facts = heading(""), QLabel(), label()
        self.picture.setAccessibleName(self.tr("Picture of the selected asset"))
        side = QWidget()
        down = QVBoxLayout(side)
        down.setContentsMargins(0, 0, 0, 0)
        for part in (self.title, self.picture, self.facts):
            down.addWidget(part)
        down.addStretch(1)
        self._reader = Background(self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Halves(self.table, side), 1)

    def read(self, folder: Path) -> None:
        """Read the assets anew."""
        self.table.choose_first()
        self.table.read(folder)

    def stop(self) -> None:
        """Read no more."""
        self.table.rows.stop()
        self._reader.close()

    def _show(self, row: dict[str, Any] | None) -> None:
        known = row if row is not None and row["key"] else None
        self.title.setText(known["title"] if known else "")
        self.picture.clear()
        self.facts.setText(self._in_words(known) if known else "")
        folder = self.table.rows.folder
        if known and known["image"] and folder is not None:
            path, key = folder / known["image"], known["key"]
            self._reader.run(lambda: read_picture(path, LARGE), lambda image: self._show_picture(key, image), lambda error: None)

    def _show_picture(self, key: str, image: QImage) -> None:
        now = self.table.current()
        if now is not None and now["key"] == key and not image.isNull():
            self.picture.setPixmap(QPixmap.fromImage(image))

    def _in_words(self, row: dict[str, Any]) -> str:
        parts = [
            (self.tr("Id"), row["key"]),
            (self.tr("Keywords"), listed(row["keywords"])),
            (self.tr("Topics"), listed(row["topics"])),
            (self.tr("Locale"), row["locale"]),
            (self.tr("Flags"), flags_in_words(row["flags"])),
            *((name, str(value)) for name, value in json.loads(row["fields"]).items()),
        ]
        return "\n".join(f"{name}: {value}" for name, value in parts if value)


def read_picture(path: Path, within: QSize) -> QImage:
    """A picture at most so large; a null image if it cannot be read. Runs in any thread."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(size.scaled(within, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def listed(stored: str) -> str:
    """A stored list of texts in a line."""
    return ", ".join(json.loads(stored)) if stored else ""


def flags_in_words(stored: str) -> str:
    """The flags that are set."""
    return ", ".join(name for name, held in json.loads(stored).items() if held) if stored else ""
