"""The pages: one file a stage, named as the stages are, each with a class `Page` made of `gui.page.StagePage` and parts from `gui.widgets`.

They are imported when they are first wanted, by name, so that the window opens quickly.
"""

import importlib

from gui import flow
from gui.controller import ProjectController
from gui.page import StagePage


def read_modules() -> None:
    """Import every page's module. Done aside, before a project is read, it keeps the first page from coming late."""
    for stage in flow.ORDER:
        importlib.import_module(f"gui.pages.{stage}")


def make_page(stage: str, controller: ProjectController) -> StagePage:
    """The page of a stage."""
    return importlib.import_module(f"gui.pages.{stage}").Page(controller)
