"""Train: an adapter is trained on the dataset and merged into the base model."""

from PySide6.QtWidgets import QWidget

from gui import flow
from gui.steps.step_page import StepPage


class Page(StepPage):
    """The base model, what the training takes, and its curve."""

    step = flow.STEPS[2]

    def explanation(self) -> str:
        return self.tr("Choose a base model that fits this computer, and train it on your examples. A stopped training is resumed.")

    def body(self) -> QWidget:
        return QWidget()
