"""Which page the window shows of its own accord: that of the step which runs, the next one after *Continue*, the one that failed."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from gui import flow
from gui.controller import ProjectController
from gui.steps.step_page import StepPage
from gui.widgets.rail import Rail


class Leading:
    """Knows what was shown so; one who looks elsewhere meanwhile is left in peace."""

    def __init__(
        self, controller: ProjectController, rail: Rail, shown: Callable[[], QWidget | None], choose: Callable[[str], None]
    ) -> None:
        self.controller, self.rail, self.shown, self.choose = controller, rail, shown, choose
        self.followed = ""  # the page that was shown of the window's own accord
        self.leads = ""  # the page that is left when what *Continue* began has ended well

    def run_left(self) -> None:
        """Run everything that is left, and stay beside it."""
        self.followed, self.leads = self.rail.page(), ""
        self.controller.run_left()

    def run_step(self, step: flow.Step) -> None:
        """Run what is left of a step and lead on; where nothing is left, lead on."""
        snapshot = self.controller.snapshot
        assert snapshot is not None, "asked on a page of a project"
        after = flow.continuation(step, snapshot)
        if not after.runs:
            self.choose(after.to)
        elif not after.lacks:
            self.followed, self.leads = "", step.page
            self.controller.run_step(step)

    def began(self, stage: str) -> None:
        """A stage starts: show its step, unless the user looks elsewhere."""
        here = flow.STEP_OF[stage].page if stage in flow.STEP_OF else ""
        if here and self.shown() is not None and self.rail.page() in (self.followed, ""):
            self.choose(here)
            self.followed = here

    def stay(self) -> None:
        """The user stopped it: lead nowhere."""
        self.leads = ""

    def rested(self, bad: bool) -> None:
        """After *Continue*: the next step, if all went well and the user still looks at the step. After a failure: the step that failed,
        if the user does not look at it already."""
        leads, self.leads = self.leads, ""
        page, failed = self.shown(), self.controller.last_stage
        if bad and page is not None and failed in self.controller.trouble:
            if self.rail.page() not in (failed, flow.STEP_OF[failed].page):
                self.choose(flow.STEP_OF[failed].page)
        elif not bad and leads and isinstance(page, StepPage) and page.step.page == leads:
            left = flow.continuation(page.step, page.snapshot)
            if not left.runs:
                self.choose(left.to)
                after = self.shown()
                if isinstance(after, StepPage) and after.next.isEnabled():
                    after.next.setFocus()
