"""Merging: adapters become part of the base model."""

from typing import Any

from PySide6.QtWidgets import QWidget

from engine.store import Project
from gui.page import StagePage
from gui.widgets.merge_view import LEFT_OUT, MergeView, read_merging


class Page(StagePage):
    """The adapters, each to be taken or left, with its share; how several become one; and the search for the best way."""

    stage = "merging"
    leave_out = LEFT_OUT
    form_beside = False

    def explanation(self) -> str:
        return self.tr(
            "Combine the base model and its adapter into one model. With several adapters, one for each data cycle, each gets a "
            "share. Leaving one out removes its influence."
        )

    def body(self) -> QWidget:
        self.view = MergeView(self.controller, self.form)
        self.view.stale.connect(self.read_again)
        return self.view

    def read(self, project: Project) -> Any:
        return read_merging(project)

    def fill(self, found: Any) -> None:
        self.view.fill(found)
