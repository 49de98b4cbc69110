"""The table of all training data: filters, and decisions in place that the next run follows and Undo takes back."""

import pytest
from PySide6.QtCore import Qt

from engine.records import ToolCall
from engine.store import Project
from gui.controller import ProjectController
from gui.examples import ExamplesBody
from tests import toys
from tests.gui.conftest import WAIT
from tests.gui.test_example_cards import settle


@pytest.fixture
def shown(qtbot, dataset_project):
    """The table over a toy project with a dataset and one typed question."""
    with Project.open(dataset_project) as project:
        project.keep_typed("Umbrella in Bergen?", [ToolCall("get_weather", {"city": "Bergen"})])
    toys.run_here(dataset_project, "knowledge", "synthesis", "augmentation", "labelling", "validation")
    controller = ProjectController()
    body = ExamplesBody(controller)
    qtbot.addWidget(body, before_close_func=lambda body: (body.stop(), controller.close()))
    body.resize(1060, 620)
    body.show()
    with qtbot.waitSignal(body.model.was_read, timeout=WAIT):
        controller.open(dataset_project)
    body.show_data()
    qtbot.waitUntil(lambda: body.data.row is not None and "(" in body.data.sources[""].text(), timeout=WAIT)
    return body


def choose(qtbot, data, source: str) -> list[dict]:
    data.sources[source].click()
    qtbot.waitUntil(lambda: data.row is not None and data.row["source"] == source, timeout=WAIT)
    return rows(data)


def rows(data) -> list[dict]:
    names = [column.name for column in data.table.rows.query.columns]
    return [dict(zip(names, data.table.rows.row(n))) for n in range(data.table.rows.rowCount())]


def review(body, key: str):
    with Project.open(body.controller.snapshot.folder) as project:
        return project.reviews().get(key)


def test_every_source_has_a_filter_with_its_count(qtbot, shown):
    texts = {source: button.text() for source, button in shown.data.sources.items()}
    assert texts["typed"] == "Typed (1)" and texts["seed"] == f"From files ({len(toys.SEEDS)})"
    generated = choose(qtbot, shown.data, "synthesis")
    assert texts["synthesis"] == f"Generated ({len(generated)})" and {row["source"] for row in generated} == {"synthesis"}
    assert [row["question"] for row in choose(qtbot, shown.data, "typed")] == ["Umbrella in Bergen?"]


def test_a_generated_question_is_deleted_and_brought_back(qtbot, shown):
    first = choose(qtbot, shown.data, "synthesis")[0]
    shown.data.table.view.setFocus()
    qtbot.keyClick(shown.data.table.view, Qt.Key.Key_Delete)
    settle(qtbot, shown.controller)
    assert review(shown, first["key"]).verdict == "rejected"
    qtbot.waitUntil(lambda: rows(shown.data)[0]["status"] == "you rejected", timeout=WAIT)
    shown.model.undo.undo()
    settle(qtbot, shown.controller)
    assert review(shown, first["key"]) is None
    qtbot.waitUntil(lambda: rows(shown.data)[0]["status"] == first["status"], timeout=WAIT)


def test_a_call_is_put_right_in_place_and_undo_gives_back_what_it_was(qtbot, shown):
    data = shown.data
    choose(qtbot, data, "synthesis")
    at = next(n for n, row in enumerate(rows(data)) if row["tool"] == "find_person")
    data.table.view.selectRow(at)
    before = rows(data)[at]
    line = data.call._lines["employee"]
    line.setText("")
    qtbot.keyClicks(line, "Somebody Else")
    assert data.keep.isEnabled() and not data.accept.isEnabled()
    data.keep.click()
    settle(qtbot, shown.controller)
    found = review(shown, before["key"])
    assert found.verdict == "fixed" and found.calls[0].arguments == {"employee": "Somebody Else"}
    toys.run_here(shown.controller.snapshot.folder, "labelling")
    with Project.open(shown.controller.snapshot.folder) as project:
        assert next(e for e in project.examples() if e.key == before["key"]).calls == found.calls
    shown.model.undo.undo()
    settle(qtbot, shown.controller)
    with Project.open(shown.controller.snapshot.folder) as project:
        assert next(e for e in project.examples() if e.key == before["key"]).calls == found.before


def test_several_rows_are_decided_in_one_step(qtbot, shown):
    made = choose(qtbot, shown.data, "synthesis")[:3]
    view = shown.data.table.view
    view.clearSelection()
    view.setFocus()
    view.selectRow(0)
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Qt.Key.Key_A)
    settle(qtbot, shown.controller)
    assert [review(shown, row["key"]).verdict for row in made] == ["accepted"] * 3
    shown.model.undo.undo()
    settle(qtbot, shown.controller)
    assert [review(shown, row["key"]) for row in made] == [None] * 3


def test_a_typed_question_is_changed_and_deleted_as_such(qtbot, shown):
    choose(qtbot, shown.data, "typed")
    data, folder = shown.data, shown.controller.snapshot.folder
    assert not data.question.isReadOnly()
    data.question.setPlainText("Umbrella in Rome?")
    data.keep.click()
    settle(qtbot, shown.controller)
    with Project.open(folder) as project:
        (one,) = project.typed()
    assert (one.question, one.calls[0].arguments) == ("Umbrella in Rome?", {"city": "Rome"})
    qtbot.waitUntil(lambda: rows(data)[0]["status"] == "changed", timeout=WAIT)
    data.delete.click()
    settle(qtbot, shown.controller)
    with Project.open(folder) as project:
        assert project.typed() == []
    shown.model.undo.undo()
    settle(qtbot, shown.controller)
    with Project.open(folder) as project:
        assert project.typed() == [one]


def test_the_status_filter_shows_what_was_decided(qtbot, shown):
    first = choose(qtbot, shown.data, "synthesis")[0]
    shown.data.accept.click()
    settle(qtbot, shown.controller)
    shown.data.states["you"].click()
    qtbot.waitUntil(lambda: shown.data.table.rows.rowCount() == 1 and shown.data.row is not None, timeout=WAIT)
    assert shown.data.row["key"] == first["key"]
    shown.data.take_back.click()
    settle(qtbot, shown.controller)
    assert review(shown, first["key"]) is None


def test_other_words_for_a_generated_question_make_it_ones_own(qtbot, shown):
    data, folder = shown.data, shown.controller.snapshot.folder
    choose(qtbot, data, "synthesis")
    at = next(n for n, row in enumerate(rows(data)) if row["tool"] == "find_person")
    data.table.view.selectRow(at)
    old = rows(data)[at]
    data.question.setPlainText("Which floor is Jo Finch on?")
    assert data.keep.isEnabled() and not data.accept.isEnabled()
    data.keep.click()
    settle(qtbot, shown.controller)
    assert review(shown, old["key"]).verdict == "rejected"
    with Project.open(folder) as project:
        mine = {one.question: one for one in project.typed()}["Which floor is Jo Finch on?"]
    assert mine.calls == (ToolCall("find_person", {"employee": "Jo Finch"}),)
    shown.model.undo.undo()
    settle(qtbot, shown.controller)
    with Project.open(folder) as project:
        assert len(project.typed()) == 1
    assert review(shown, old["key"]) is None


def test_a_question_moves_to_the_tests_and_back_and_undo_takes_it_back(qtbot, shown):
    data, folder = shown.data, shown.controller.snapshot.folder
    tests = int(data.sources["test"].text().partition("(")[2].rstrip(")"))
    assert tests > 0
    first = choose(qtbot, data, "seed")[0]
    data.table.view.setFocus()
    assert data.test.isEnabled() and data.test.text() == "Use as a test (T)"
    qtbot.keyClick(data.table.view, Qt.Key.Key_T)
    settle(qtbot, shown.controller)
    qtbot.waitUntil(lambda: data.test.text() == "Use for training (T)", timeout=WAIT)
    at = data.table.rows.index(0, 3)
    assert at.data() == "a test from the next run on" and "Moved." in shown.told.text()
    assert shown.controller.snapshot.entries["knowledge"]["state"] == "out of date"
    shown.model.undo.undo()
    settle(qtbot, shown.controller)
    qtbot.waitUntil(lambda: data.test.text() == "Use as a test (T)", timeout=WAIT)
    assert shown.controller.snapshot.entries["knowledge"]["state"] == "done"
    shown.model.undo.redo()
    settle(qtbot, shown.controller)

    toys.run_here(folder, "knowledge")
    shown.controller.refresh()
    settle(qtbot, shown.controller)
    data.sources["test"].click()
    qtbot.waitUntil(lambda: data.row is not None and data.row["source"] == "test", timeout=WAIT)  # the rows are read
    at = next(n for n, row in enumerate(rows(data)) if row["question"] == first["question"])
    assert rows(data)[at]["tool"] == first["tool"] and not data.states["accepted"].isEnabled()
    data.table.view.selectRow(at)
    assert data.call.call() == {"name": first["tool"], "arguments": data.calls[0]["arguments"]} and not data.call.isEnabled()
    qtbot.mouseClick(data.test, Qt.MouseButton.LeftButton)
    settle(qtbot, shown.controller)
    qtbot.waitUntil(lambda: data.table.rows.index(at, 3).data() == "trained on from the next run on", timeout=WAIT)
    with Project.open(folder) as project:
        assert project.test_moves() and all(not one.is_test for one in project.own_questions() if one.question == first["question"])


def test_questions_of_nobody_and_tests_of_files_do_not_move(qtbot, shown):
    choose(qtbot, shown.data, "synthesis")
    assert not shown.data.test.isEnabled()
    choose(qtbot, shown.data, "test")  # toy projects have theirs in a file
    assert not shown.data.test.isEnabled() and not shown.data.delete.isEnabled()
