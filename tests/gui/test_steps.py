"""The five steps: what each stage brought, one way on, and what stands in its way."""

import pytest

from engine.store import Project
from gui import flow
from gui.steps.outcomes import outcome
from gui.widgets import states
from tests.gui.conftest import DATA, WAIT
from tests.gui.looking import text
from tests.gui.test_window import change, click, open_here


def step_of(qtbot, window, folder, name: str):
    """The page of a step over a project."""
    open_here(qtbot, window, folder)
    page = next(step.page for step in flow.STEPS if step.name == name)
    window.choose(page)
    return window.page()


def test_continue_runs_the_stages_of_the_step_and_leads_to_the_next(qtbot, window, empty_project):
    page = step_of(qtbot, window, empty_project, "tools")
    assert page.told.text() == "Continue runs: Tools."
    click(qtbot, page.next)
    qtbot.waitUntil(lambda: window.rail.page() == "step examples", timeout=WAIT)
    page = window.page()
    assert page.told.text() == "Continue runs: Knowledge, Synthesis, Augmentation, Labelling, Validation, Dataset."
    click(qtbot, page.next)
    qtbot.waitUntil(lambda: window.controller.busy, timeout=WAIT)
    assert not page.next.isEnabled() and "Running" in page.told.text()
    qtbot.waitUntil(lambda: window.rail.page() == "step train", timeout=WAIT)
    with Project.open(empty_project) as project:
        assert [project.stage_state(name) for name in DATA] == ["done"] * 7


def test_one_who_looks_elsewhere_is_not_led_away(qtbot, window, empty_project):
    page = step_of(qtbot, window, empty_project, "tools")
    click(qtbot, page.next)
    qtbot.waitUntil(lambda: window.controller.busy, timeout=WAIT)
    window.choose("dataset")
    qtbot.waitUntil(lambda: not window.controller.busy, timeout=WAIT)
    assert window.rail.page() == "dataset"


def test_a_failure_is_told_on_the_line_of_its_stage_and_leads_nowhere(qtbot, window, dataset_project):
    change(dataset_project, "training", base_model="models/small")
    page = step_of(qtbot, window, dataset_project, "train")
    click(qtbot, page.next)
    line = page.checklist.lines["training"]
    qtbot.waitUntil(lambda: line.state == "failed" and not window.controller.busy, timeout=WAIT)
    assert "models/small does not exist" in line.said.text() and window.page() is page and page.next.isEnabled()
    assert line.mark.accessibleName() == states.word("failed")


def test_without_tool_definitions_a_step_says_what_is_missing(qtbot, window, tmp_path):
    window.controller.make_empty(tmp_path / "empty")
    qtbot.waitUntil(lambda: window.controller.snapshot is not None, timeout=WAIT)
    for page in flow.PAGES:
        window.choose(page)
        assert window.page().told.text() == "Add tool definitions first." and not window.page().next.isEnabled()
    window.choose(flow.PAGES[0])
    assert "No tools yet." in text(window.page()) and window.page().template.open.isVisible()


def test_details_open_from_the_checklist_and_the_tools_from_their_rows(qtbot, window, dataset_project):
    page = step_of(qtbot, window, dataset_project, "examples")
    assert "Accepted: " in page.checklist.lines["validation"].said.text()
    click(qtbot, page.checklist.lines["validation"].details)
    assert window.rail.page() == "validation"
    window.choose(flow.PAGES[0])
    page = window.page()
    qtbot.waitUntil(lambda: page.table.rows.rowCount() == 3, timeout=WAIT)
    page.table.view.selectRow(1)
    qtbot.waitUntil(lambda: page.table.current() is not None, timeout=WAIT)
    name = page.table.current()["name"]
    page.table.view.activated.emit(page.table.view.currentIndex())
    qtbot.waitUntil(lambda: window.rail.page() == "tools" and window.page().table.search.text() == name, timeout=WAIT)


def test_a_spreadsheet_is_filled_in_and_imported_without_asking_for_a_place(qtbot, window, tmp_path, spreadsheets):
    window.controller.make_empty(tmp_path / "empty")
    qtbot.waitUntil(lambda: window.controller.snapshot is not None, timeout=WAIT)
    page = window.page()
    assert not page.template.take.isVisible()
    page.template.open.click()
    qtbot.waitUntil(lambda: bool(spreadsheets.opened), timeout=WAIT)
    (file,) = spreadsheets.opened
    assert "tools-sheet.csv opens in your spreadsheet program" in text(page) and page.template.take.isVisible()
    file.write_text("tool,tool_description,parameter,type,description,required\nask_boss,Asks the boss.,question,text,what to ask,yes\n")
    page.template.open.click()  # it goes on where it was left
    qtbot.waitUntil(lambda: len(spreadsheets.opened) == 2, timeout=WAIT)
    assert "ask_boss" in file.read_text()
    page.template.take.click()
    qtbot.waitUntil(lambda: page.importing.dialog is not None and page.importing.dialog.isVisible(), timeout=WAIT)
    page.importing.dialog.take.click()
    qtbot.waitUntil(lambda: page.table.rows.rowCount() == 1 and not window.controller.busy, timeout=WAIT)
    with Project.open(window.controller.snapshot.folder) as project:
        assert [tool.name for tool in project.tools()] == ["ask_boss"]
        assert project.settings("tools").files == ["sources/tools-sheet.csv"]


@pytest.mark.parametrize("stage", flow.ORDER)
def test_a_summary_of_an_older_version_is_no_trouble(stage):
    assert outcome(stage, {}).text == "" or stage == "evaluation"


def test_what_a_stage_brought_is_told_with_the_way_to_see_why():
    told = outcome("validation", {"accepted": 240, "rejected": 6})
    assert told.text == "Accepted: 240, rejected: 6." and told.link == "Why?" and told.to == flow.Move("validation", part="rejected")
    assert outcome("validation", {"accepted": 240, "rejected": 0}).link == ""
    told = outcome("tools", {"tools": 3, "parameters": 7, "left_out": 2})
    assert told.text == "Tools: 3, parameters: 7. Skipped: 2." and told.to == flow.Move("tools", part="left out")
    rates = {"overall": 0.6, "questions": 140}
    assert outcome("evaluation", {"models": {"base": {"overall": 0, "questions": 140}, "adapter": rates}}).text.startswith(
        "Fully correct: 60.0 % of 140"
    )
