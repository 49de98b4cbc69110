"""Tools without questions: told in a sentence with the reasons counted, and led to until values are given."""

import json

import pytest
from PySide6.QtCore import Qt

from engine.store import Project
from tests import toys
from tests.gui.conftest import WAIT
from tests.gui.looking import page_of, text

LOGIN = {
    "type": "function",
    "function": {
        "name": "open_vault",
        "description": "Opens the vault of a branch office.",
        "parameters": {
            "type": "object",
            "required": ["password"],
            "properties": {"password": {"type": "string", "description": "secret of the branch"}},
        },
    },
}
DATA = ("tools", "knowledge", "synthesis", "augmentation", "labelling", "validation")


@pytest.fixture
def lacking(tmp_path):
    """A toy project with a tool for whose password no value is made up, and one whose questions a person rejected."""
    folder = toys.tiny_project(tmp_path / "project", per_tool=3)
    (folder / "sources" / "tools.json").write_text(json.dumps([*toys.TOOLS, LOGIN]))
    toys.run_here(folder, *DATA)
    with Project.open(folder) as project:
        ours = [one for one in project.examples() if one.tool == "find_person"]
        project.set_states((one.key, "rejected", "value not in the question: Ada") for one in ours)
        from engine.stages.validation.report import keep, report, why_without

        made = report(project)
        keep(project, made)
        project.begin_stage("validation")
        project.finish_stage("validation", {"accepted": made["accepted"], "rejected": len(ours), "without": why_without(made)})
    return folder


def values_of(folder) -> dict[str, list[str]]:
    with Project.open(folder) as project:
        return project.value_lists()


def test_the_reasons_are_counted_and_the_step_leads_to_them(qtbot, window, lacking):
    page = page_of(qtbot, window, lacking, "validation")
    assert page.lacking.isVisible()
    assert page.lacking.said.text() in (
        "Tools without accepted questions: 2 (value not in the question 1, no value can be made up 1).",
        "Tools without accepted questions: 2 (no value can be made up 1, value not in the question 1).",
    )
    assert window.controller.how_much_is_left().endswith(page.lacking.said.text())
    assert page.tabs.tabText(3) == "Without questions (2)"
    page.back.click()
    line = window.page().checklist.lines["validation"]
    assert "Tools without questions: 2." in line.said.text() and "Why?" in line.said.text()
    line.said.linkActivated.emit("#")
    assert window.page() is page and page.tabs.currentIndex() == 3
    assert [row[0] for row in page.without.rows.rows] == ["find_person", "open_vault"]
    assert page.without.rows.rows[0][2].startswith("value not in the question ")
    assert page.without.rows.rows[1][2].startswith("no value can be made up: password (")


def test_a_row_leads_to_the_rejected_questions_of_its_tool_alone(qtbot, window, lacking):
    page = page_of(qtbot, window, lacking, "validation")
    page.lacking.lead.click()
    assert page.tabs.currentIndex() == 3 and page.without.lead.text() == "Show its re&jected questions"
    qtbot.keyClick(page.without.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.tabs.currentIndex() == 0 and page.rejected.current() is not None, timeout=WAIT)
    rows = [page.rejected.rows.row(at) for at in range(page.rejected.rows.rowCount())]
    assert page.only.isVisible() and page.of_tool.text() == "Only questions of find_person."
    assert rows and all("find_person" in row[2] or "Mary" in row[2] for row in rows)
    page.all_tools.click()
    assert not page.only.isVisible()


def test_a_value_that_is_missing_is_given_by_keyboard_and_the_tool_gets_questions(qtbot, window, lacking):
    page = page_of(qtbot, window, lacking, "validation")
    page.lacking.lead.click()
    page.without.view.selectRow(1)
    assert page.without.lead.text() == "Enter &values for password"
    page.without.lead.click()
    knowledge = window.page()
    qtbot.waitUntil(lambda: knowledge.stage == "knowledge" and knowledge.own.name() == "password", timeout=WAIT)
    qtbot.waitUntil(lambda: "open_vault" in knowledge.own.why.text(), timeout=WAIT)
    assert knowledge.tabs.currentIndex() == 2 and not knowledge.own.keep.isEnabled()
    qtbot.keyClicks(knowledge.own.text, "crocus")
    qtbot.keyClick(knowledge.own.text, Qt.Key.Key_Return)
    qtbot.keyClicks(knowledge.own.text, "heather")
    knowledge.own.keep.click()
    qtbot.waitUntil(lambda: "password" in values_of(lacking), timeout=WAIT)
    qtbot.waitUntil(lambda: knowledge.entry["state"] == "done" and not window.controller.busy and not knowledge._reading, timeout=WAIT)
    with Project.open(lacking) as project:
        assert project.value_lists()["password"] == ["crocus", "heather"]
        assert project.settings("knowledge").values == ["sources/values.json", "sources/values-typed.json"]
    assert knowledge.own.values() == ["crocus", "heather"] and not knowledge.own.keep.isEnabled()
    knowledge.own.choose("no_such")
    assert "No tool has a parameter no_such." in text(knowledge)
    summary = toys.run_here(lacking, "synthesis")
    assert "without" not in summary


def test_synthesis_tells_of_them_before_validation_and_leads_to_the_remarks(qtbot, window, tmp_path):
    folder = toys.tiny_project(tmp_path / "project", per_tool=3)
    (folder / "sources" / "tools.json").write_text(json.dumps([*toys.TOOLS, LOGIN]))
    assert toys.run_here(folder, "tools", "knowledge", "synthesis")["without"] == {"no value can be made up": 1}
    page = page_of(qtbot, window, folder, "synthesis")
    assert page.lacking.said.text() == "Tools without generated questions: 1 (no value can be made up 1)."
    page.lacking.lead.click()
    tools = window.page()
    qtbot.waitUntil(lambda: tools.stage == "tools" and tools.remarks.rows.rowCount() > 0, timeout=WAIT)
    assert tools.tabs.currentIndex() == 1
    row = tools.remarks.rows.rows[tools.remarks.view.currentIndex().row()]
    assert row[:2] == ("open_vault", "password") and tools.remarks.give.isEnabled()
    assert "that need your values before their tools get questions: 1 (password)." in tools.wants.text() and tools.give.isVisible()
    tools.remarks.give.click()
    qtbot.waitUntil(lambda: window.page().stage == "knowledge" and window.page().own.name() == "password", timeout=WAIT)


def test_a_toy_whose_tools_all_have_questions_tells_nothing(qtbot, window, dataset_project):
    page = page_of(qtbot, window, dataset_project, "validation")
    assert not page.lacking.isVisible() and not page.tabs.isTabVisible(3)
