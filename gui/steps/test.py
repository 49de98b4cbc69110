"""Test: how many of the test questions the trained model answers right."""

from PySide6.QtWidgets import QWidget

from gui import flow
from gui.steps.step_page import StepPage


class Page(StepPage):
    """The headline, typical mistakes, and the test questions."""

    step = flow.STEPS[3]

    def explanation(self) -> str:
        return self.tr("How many of the questions kept for the test does the model answer with the right call?")

    def body(self) -> QWidget:
        return QWidget()
