"""The pages, one file a stage, named as the stages are."""

import importlib

from gui.page import StagePage
from gui.workbench import Workbench


def make_page(stage: str, bench: Workbench) -> StagePage:
    """The page of a stage; its module is imported when it is first shown."""
    return importlib.import_module(f"gui.pages.{stage}").Page(bench)
