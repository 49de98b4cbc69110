"""Files that a stage reads: dropped here or chosen, listed, and left out again."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from gui.dialogs import ask_files


class FileBox(QFrame):
    """Shows file names; says what the user adds or leaves out. It opens no file itself."""

    added = Signal(list)  # of Path
    removed = Signal(str)  # the name as it was shown

    def __init__(self, title: str, hint: str, kinds: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("files")
        self.setAcceptDrops(True)
        self.kinds = kinds
        self.choose = QPushButton(self.tr("Add files..."))
        self.choose.setAccessibleName(self.tr("Add files: {what}").format(what=title))
        self.choose.clicked.connect(self._ask)
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.setAccessibleName(self.tr("Remove the selected file: {what}").format(what=title))
        self.remove.clicked.connect(self._remove)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.currentRowChanged.connect(lambda row: self.remove.setEnabled(row >= 0))
        QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list, self._remove, context=Qt.ShortcutContext.WidgetShortcut)
        self.hint = QLabel(hint)
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        name = QLabel(title)
        font = name.font()
        font.setBold(True)
        name.setFont(font)
        buttons = QHBoxLayout()
        buttons.addWidget(self.choose)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        down = QVBoxLayout(self)
        down.setContentsMargins(12, 8, 12, 10)
        down.setSpacing(4)
        down.addWidget(name)
        down.addWidget(self.hint)
        down.addWidget(self.list)
        down.addStretch(1)
        down.addLayout(buttons)
        self.show_files([])

    def show_files(self, names: list[str]) -> None:
        """List these files."""
        self.list.clear()
        self.list.addItems(names)
        row = self.list.fontMetrics().height() + 6
        self.list.setFixedHeight(row * min(4, max(1, len(names))) + 4)
        self.list.setVisible(bool(names))
        self.remove.setVisible(bool(names))
        self.remove.setEnabled(False)

    def _ask(self) -> None:
        ask_files(self, self.choose.text(), self.kinds, self.added.emit)

    def _remove(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.removed.emit(item.text())

    # Drag and drop

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files only."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self._mark(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        self._mark(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Say which files were dropped."""
        self._mark(False)
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.added.emit(files)

    def _mark(self, over: bool) -> None:
        self.setProperty("over", over)
        self.style().polish(self)
