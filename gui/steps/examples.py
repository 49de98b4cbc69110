"""Examples: what people say, and which call each of it asks for."""

from PySide6.QtWidgets import QWidget

from gui import flow
from gui.steps.step_page import StepPage


class Page(StepPage):
    """Questions of the company's own people, and those written after them."""

    step = flow.STEPS[1]

    def explanation(self) -> str:
        return self.tr(
            "Type a few questions for each tool as your people would ask them. More are written after them, checked, and put into "
            "a dataset to train on."
        )

    def body(self) -> QWidget:
        return QWidget()
