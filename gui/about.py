"""About the program: its version and licence, and the models that it comes with, each with licence, size and source."""

from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from engine import __version__
from engine.models.embedded import EMBEDDING_MODEL, LANGUAGE_MODEL, Boxed, models_folder
from gui.formatting import number, size


class About(QMessageBox):
    """A box over `parent`, to be opened; Return and Escape close it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Adaptool"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setText(f"Adaptool {__version__}")
        self.setInformativeText("\n\n".join(self._paragraphs()))
        self.setDetailedText(notice())
        self.setStandardButtons(QMessageBox.StandardButton.Close)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def _paragraphs(self) -> list[str]:
        language, embedding = LANGUAGE_MODEL, EMBEDDING_MODEL
        return [
            self.tr("Licence: Apache-2.0. The file NOTICE lists third-party work."),
            self._told(self.tr("The built-in base model is based on {name}.").format(name=language.name), language),
            self._told(self.tr("The embedding model is {name}. It understands English.").format(name=embedding.name), embedding),
            self.tr("Both are in {folder}. You can delete this folder; setup restores it.").format(folder=models_folder()),
        ]

    def _told(self, sentence: str, model: Boxed) -> str:
        """A model's sentence, its facts, and where it was published, a line each."""
        facts = self.tr("{millions} million parameters, {size}, licence {licence}, from the package {package}").format(
            millions=number(model.millions, 0),
            size=size(model.bytes),
            licence=model.licence,
            package=model.package,
        )
        return f"{sentence}\n{facts}\n{model.source}"


def notice() -> str:
    """The file NOTICE, of the installed package or of the folder in which the program stands; "" where neither has it."""
    try:
        told = distribution("adaptool").read_text("licenses/NOTICE")
    except PackageNotFoundError:
        told = None
    beside = Path(__file__).parents[1] / "NOTICE"
    return told or (beside.read_text(encoding="utf-8") if beside.is_file() else "")
