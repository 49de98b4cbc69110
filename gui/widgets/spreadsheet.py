"""A spreadsheet that is filled in with the user's own program and then imported. It lies among the project's sources, so that nobody is
asked for a place."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton

from gui.controller import ProjectController


class Spreadsheet(QObject):
    """Two buttons: `open` writes the file, if it is not there yet, and opens it; `take` is shown from then on."""

    filled = Signal(object)  # the file, which the user wants to import
    said = Signal(str)  # a sentence for the user

    def __init__(self, controller: ProjectController, name: str, text: Callable[[], bytes], parent: QObject | None = None) -> None:
        """`name` is that of the file, and `text` gives what it begins with."""
        super().__init__(parent)
        self.controller, self.name, self._text = controller, name, text
        self.open, self.take = QPushButton(self.tr("Fill in a &spreadsheet")), QPushButton(self.tr("&Import it"))
        self.open.setToolTip(self.tr("Opens a sheet to be filled in, with your spreadsheet program"))
        self.take.setToolTip(self.tr("Reads the sheet as it was saved last"))
        self.take.setAccessibleName(self.tr("Import the spreadsheet"))
        self.open.clicked.connect(self._open)
        self.take.clicked.connect(lambda: self.filled.emit(self.file()))
        self.take.hide()

    def file(self) -> Path:
        """Where the sheet lies in the open project."""
        assert self.controller.snapshot is not None, "used while a project is open"
        return self.controller.snapshot.folder / "sources" / self.name

    def show_entry(self) -> None:
        """Look whether there is a sheet that can be imported."""
        file = self.file()
        self.controller.read(lambda _: file.is_file(), self.take.setVisible)

    def _open(self) -> None:
        file, text = self.file(), self._text()

        def write() -> None:
            if not file.is_file():
                file.parent.mkdir(exist_ok=True)
                file.write_bytes(text)

        self.controller.background.run(write, lambda _: self._written(file), self.controller.complain, keep=True)

    def _written(self, file: Path) -> None:
        self.take.show()
        if QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))):
            told = self.tr("{file} opens in your spreadsheet program. Fill it in, save it there as CSV, then import it here.")
            self.said.emit(told.format(file=file.name))
        else:
            told = self.tr("No program opens spreadsheets on this computer. Fill in {file} elsewhere, then import it here.")
            self.said.emit(told.format(file=file))
