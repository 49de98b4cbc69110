"""Test: how many of the test questions the trained model answers right."""

from PySide6.QtWidgets import QWidget

from gui import flow
from gui.results.headline import EXAMPLES, TESTS, TOOLS, TRAIN
from gui.results.test_body import TestBody
from gui.steps.step_page import StepPage

EXAMPLES_STEP, TRAIN_STEP = flow.STEPS[1], flow.STEPS[2]


class Page(StepPage):
    """The headline, typical mistakes, and the test questions."""

    step = flow.STEPS[3]

    def explanation(self) -> str:
        return self.tr("How many of the questions kept for the test does the model answer with the right call?")

    def body(self) -> QWidget:
        self.results = TestBody(self.controller)
        self.results.wanted.connect(self._lead)
        self.results.corrected.connect(lambda _: self.controller.refresh())
        return self.results

    def fill(self) -> None:
        self.results.show_entry()

    def _lead(self, where: str, tool: str) -> None:
        """To the place at which something of the result is mended."""
        self.wanted.emit(
            {
                EXAMPLES: flow.Move(EXAMPLES_STEP.page, part="tool", of=tool),
                TESTS: flow.Move("knowledge", part="tests"),
                TOOLS: flow.Move("tools", part="tool", of=tool),
                TRAIN: flow.Move(TRAIN_STEP.page),
            }[where]
        )
