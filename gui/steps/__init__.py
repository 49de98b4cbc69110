"""The five steps that a person meets, each a page made of `gui.steps.step_page.StepPage`.

tools               the first, on which definitions are dropped
later               the others, each around a body that stands in a room of its own
checklist, outcomes the stages of a step, and what each brought

Like the pages of the stages they are imported when they are first wanted.
"""

import importlib

from gui import flow
from gui.controller import ProjectController
from gui.steps.step_page import StepPage

PAGES = {
    "tools": ("gui.steps.tools", "ToolsPage"),
    "examples": ("gui.steps.later", "ExamplesPage"),
    "train": ("gui.steps.later", "TrainPage"),
    "test": ("gui.steps.later", "TestPage"),
    "deploy": ("gui.steps.later", "DeployPage"),
}  # where each step's page is


def read_modules() -> None:
    """Import every step's module, as `gui.pages.read_modules` does those of the stages."""
    for module, _ in PAGES.values():
        importlib.import_module(module)


def make_step(step: flow.Step, controller: ProjectController) -> StepPage:
    """The page of a step."""
    module, name = PAGES[step.name]
    page: StepPage = getattr(importlib.import_module(module), name)(controller)
    return page
