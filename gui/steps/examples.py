"""Examples: what people say, and which call each of it asks for."""

from PySide6.QtWidgets import QWidget

from gui import flow
from gui.examples import ExamplesBody
from gui.steps.step_page import StepPage


class Page(StepPage):
    """Questions of the company's own people, and those written after them."""

    step = flow.STEPS[1]
    own_undo = True

    def explanation(self) -> str:
        return self.tr(
            "Type a few questions for each tool as your people would ask them. More are written after them, checked, and put into "
            "a dataset to train on."
        )

    def body(self) -> QWidget:
        self.examples = ExamplesBody(self.controller)
        self.examples.generate.connect(lambda: self.controller.run_step(self.step))
        return self.examples

    def fill(self) -> None:
        self.examples.show_entry()

    def show_part(self, part: str, of: str) -> None:
        if part == "tool":
            self.examples.show_tool(of)
        elif part == "data":
            self.examples.show_data()

    def stop(self) -> None:
        self.examples.stop()
