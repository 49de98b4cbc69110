"""The five steps that a person meets, one module each with a class `Page` made of `gui.steps.step_page.StepPage`.

Like the pages of the stages they are imported when they are first wanted.
"""

import importlib

from gui import flow
from gui.controller import ProjectController
from gui.steps.step_page import StepPage


def read_modules() -> None:
    """Import every step's module, as `gui.pages.read_modules` does those of the stages."""
    for step in flow.STEPS:
        importlib.import_module(f"gui.steps.{step.name}")


def make_step(step: flow.Step, controller: ProjectController) -> StepPage:
    """The page of a step."""
    page: StepPage = importlib.import_module(f"gui.steps.{step.name}").Page(controller)
    return page
