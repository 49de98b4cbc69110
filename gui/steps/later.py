"""The four steps behind Tools: each is a page around a body that stands in a room of its own."""

from PySide6.QtWidgets import QWidget

from gui import flow
from gui.examples import ExamplesBody
from gui.results import headline
from gui.results.deploy_body import DeployBody
from gui.results.test_body import TestBody
from gui.steps.step_page import StepPage
from gui.widgets.serve_here import ServeHere
from gui.widgets.train_body import TrainBody

_, EXAMPLES, TRAIN, TEST, DEPLOY = flow.STEPS


class ExamplesPage(StepPage):
    """Questions of the company's own people, and those written after them."""

    step = EXAMPLES
    own_undo = True

    def explanation(self) -> str:
        return self.tr(
            "Type a few questions for each tool, the way your users ask. Adaptool generates more like them, checks them, and builds "
            "a dataset for training."
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

    def flush(self) -> None:
        self.examples.flush()

    def stop(self) -> None:
        self.examples.stop()


class TrainPage(StepPage):
    """The base model, what the training takes, and its curve."""

    step = TRAIN

    def explanation(self) -> str:
        return self.tr("Choose a base model that fits this computer, and train it on your examples. You can resume a stopped training.")

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
        self.show_continuation()


class TestPage(StepPage):
    """The headline, typical mistakes, and the test questions."""

    step = TEST

    def explanation(self) -> str:
        return self.tr("How many test questions does the model answer with the correct call?")

    def body(self) -> QWidget:
        self.results = TestBody(self.controller)
        self.results.wanted.connect(self._lead)
        self.results.corrected.connect(lambda _: self.controller.refresh())
        return self.results

    def fill(self) -> None:
        self.results.show_entry()

    def flush(self) -> None:
        self.results.flush()

    def _lead(self, where: str, tool: str) -> None:
        """To the place at which something of the result is mended."""
        self.wanted.emit(
            {
                headline.EXAMPLES: flow.Move(EXAMPLES.page, part="tool", of=tool),
                headline.TESTS: flow.Move("knowledge", part="tests"),
                headline.TOOLS: flow.Move("tools", part="tool", of=tool),
                headline.TRAIN: flow.Move(TRAIN.page),
            }[where]
        )


class DeployPage(StepPage):
    """What the model is for, and its files."""

    step = DEPLOY

    def explanation(self) -> str:
        return self.tr("Where will the model run? Adaptool writes a file for it and compares it with the trained model.")

    def body(self) -> QWidget:
        self.targets = DeployBody(self.controller)
        self.targets.details.connect(lambda: self.wanted.emit(flow.Move("export")))
        self.server = ServeHere(self.controller)
        self.targets.serve_here(self.server)
        return self.targets

    def fill(self) -> None:
        self.targets.show_entry()
        self.server.show_entry()

    def stop(self) -> None:
        self.server.stop()
