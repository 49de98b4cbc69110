"""Train: an adapter is trained on the dataset and merged into the base model."""

from PySide6.QtWidgets import QWidget

from gui import flow
from gui.steps.step_page import StepPage
from gui.widgets.train_body import TrainBody


class Page(StepPage):
    """The base model, what the training takes, and its curve."""

    step = flow.STEPS[2]

    def explanation(self) -> str:
        return self.tr("Choose a base model that fits this computer, and train it on your examples. A stopped training is resumed.")

    def body(self) -> QWidget:
        self.hindrance = ""
        self.training = TrainBody(self.controller)
        self.training.hindered.connect(self._hindered)
        return self.training

    def fill(self) -> None:
        self.training.show_entry()

    def warning(self) -> str:
        return self.hindrance

    def flush(self) -> None:
        self.training.flush()

    def stop(self) -> None:
        self.training.stop()

    def _hindered(self, sentence: str) -> None:
        self.hindrance = sentence
        self.show_way()
