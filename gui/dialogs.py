"""Questions to the user that do not hold up the window: whether something is really wanted, and which folder is meant."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget


def confirm(parent: QWidget, question: str, more: str, yes: str, no: str, then: Callable[[], None]) -> QMessageBox:
    """Ask over `parent`; `then` is called where the answer is `yes`. Return and Escape say `no`. Returns what is shown."""
    ask = QMessageBox(QMessageBox.Icon.Question, "Adaptool", question, parent=parent)
    ask.setInformativeText(more)
    wanted = ask.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    ask.setDefaultButton(ask.addButton(no, QMessageBox.ButtonRole.RejectRole))
    ask.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    ask.finished.connect(lambda: then() if ask.clickedButton() is wanted else None)
    ask.open()
    return ask


def ask_folder(parent: QWidget, title: str, then: Callable[[Path], None], start: Path | None = None) -> None:
    """Let the user choose a folder, looked for from `start` on; `then` gets it, and is not called where none is chosen."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    if start is not None:
        dialog.setDirectory(str(start))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda folder: then(Path(folder)))
    dialog.open()


def ask_files(parent: QWidget, title: str, kinds: str, then: Callable[[list[Path]], None]) -> None:
    """Let the user choose files of these kinds, as Qt's name filters say them; `then` gets those that are chosen."""
    dialog = QFileDialog(parent, title, "", kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.filesSelected.connect(lambda files: then([Path(file) for file in files]))
    dialog.open()


def ask_new_file(parent: QWidget, title: str, kind: str, name: str, then: Callable[[Path], None]) -> None:
    """Let the user choose where a file is written; `name` is proposed, its ending is put on where the user gives none."""
    dialog = QFileDialog(parent, title, "", kind)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    dialog.selectFile(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda file: then(Path(file)))
    dialog.open()
