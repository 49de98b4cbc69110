"""Deploy: files that run where they are needed."""

from PySide6.QtWidgets import QWidget

from gui import flow
from gui.results.deploy_body import DeployBody
from gui.steps.step_page import StepPage


class Page(StepPage):
    """What the model is for, and its files."""

    step = flow.STEPS[4]

    def explanation(self) -> str:
        return self.tr("Where shall the model run? Its file is made for that place and compared with the trained model.")

    def body(self) -> QWidget:
        self.targets = DeployBody(self.controller)
        self.targets.details.connect(lambda: self.wanted.emit(flow.Move("export")))
        return self.targets

    def fill(self) -> None:
        self.targets.show_entry()
