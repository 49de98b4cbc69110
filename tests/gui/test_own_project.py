"""A company's own OpenAPI file, from the start page to a served model's answer, by clicks and keys alone: no dialog that needs a path, no
file made by hand. Real children and the tests' small model."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from engine.settings import SETTINGS_FILE, read_settings, write_settings
from engine.store import Project
from gui import flow, recent
from tests.gui.driving import Driver
from tests.toys import STARTER_TRAINING

MOST = 60  # clicks and keys beside typing
WITH = {"training": {**STARTER_TRAINING, "epochs": 1}, "evaluation": {"models": ["adapter"]}, "synthesis": {"per_tool": 12}}


def operation(name: str, summary: str, key: str, told: str) -> dict:
    """An operation of an OpenAPI document with one required parameter in its query."""
    parameter = {"name": key, "in": "query", "required": True, "description": told, "schema": {"type": "string"}}
    return {"operationId": name, "summary": summary, "parameters": [parameter], "responses": {"200": {"description": "done"}}}


LIBRARY = {
    "openapi": "3.0.3",
    "info": {"title": "Town library", "version": "1.0"},
    "paths": {
        "/books": {"get": operation("find_book", "Find a book by its title.", "title", "title of the book")},
        "/loans": {"post": operation("lend_book", "Lend a book to a reader.", "reader", "name of the reader")},
        "/opening": {"get": operation("opening_hours", "Tell when the library is open.", "day", "day of the week")},
    },
}
TYPED = {
    "find_book": ["is Emma on the shelf", "do we have Dracula", "find me Walden please", "where is Ulysses", "any copy of Candide left?"],
    "lend_book": ["give the book to Ada", "Boris takes it home", "lend it to Clara", "a loan for Dmitri", "put it on Elena's card"],
    "opening_hours": ["are you open on Monday", "till when on Friday?", "hours on Sunday", "when do you close Tuesday", "open Saturday?"],
}


@pytest.fixture
def library(tmp_path):
    """The file as another department sends it."""
    file = tmp_path / "library.json"
    file.write_text(json.dumps(LIBRARY), encoding="utf-8")
    return file


def quicker(folder) -> None:
    """The tests' small base model and few questions: here it is the way that counts."""
    tables = read_settings(folder / SETTINGS_FILE)
    write_settings(folder / SETTINGS_FILE, {**tables, **{stage: {**tables.get(stage, {}), **less} for stage, less in WITH.items()}})


def type_questions(driver: Driver, typed: dict[str, list[str]]) -> int:
    """On the step Examples: five questions under each tool, each ended by Return; Ctrl+Down leads to the next card. Returns the keys."""
    body = driver.window.page().examples
    driver.wait(lambda: all(tool in body.cards.cards for tool in typed), 60)
    driver.use(next(iter(body.cards.cards.values())).line)
    keys = 0
    for tool in body.cards.cards:
        if tool not in typed:
            continue
        driver.wait(lambda tool=tool: body.cards.cards[tool].line.hasFocus(), 20)
        for number, question in enumerate(typed[tool], start=1):
            QTest.keyClicks(QApplication.focusWidget(), question)
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
            driver.wait(lambda tool=tool, number=number: len(body.model.of_card(tool)) == number, 60)
            keys += len(question) + 1
        driver.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    return keys


def test_own_tools_and_five_typed_questions_each_end_in_a_model_that_answers(qtbot, window, tmp_path, library):
    recent.choose_place(tmp_path / "projects")
    (tmp_path / "projects").mkdir()
    recent.choose_place(tmp_path / "projects")
    driver = Driver(window, lambda until, seconds: qtbot.waitUntil(until, timeout=int(1000 * seconds)))
    window.start.files.added.emit([library])  # as dropped
    driver.count += 1
    driver.wait(lambda: window.controller.snapshot is not None, 60)
    folder = window.controller.snapshot.folder
    assert folder == tmp_path / "projects" / "library"
    quicker(folder)
    importing = window.page().importing
    driver.wait(lambda: importing.dialog is not None and importing.dialog.isVisible(), 60)
    driver.click(importing.dialog.take)
    driver.wait(lambda: not window.controller.busy and window.controller.snapshot.entries["tools"]["state"] == "done", 120)
    driver.go_on()
    type_questions(driver, TYPED)
    for step in flow.STEPS[1:]:
        assert window.rail.page() == step.page
        driver.go_on()
    assert window.rail.page() == flow.TRY
    answer = driver.ask("do we have Persuasion")
    assert driver.count - len("do we have Persuasion") <= MOST
    assert answer and "ended" not in answer
    with Project.open(folder) as project:
        kept = [test.question for test in project.tests()]
        trained = {example.question for example in project.examples(origin="seed")}
        assert kept and not trained & set(kept), "a share of the typed questions is kept for the test"
        waiting = [one for one in project.typed() if one.question not in trained | set(kept)]
        assert len(trained) + len(kept) + len(waiting) == sum(map(len, TYPED.values())) and len(waiting) <= 2, "no value was found in these"
        assert any(project.file(row["path"]).is_file() for row in project.rows("exports"))
        assert folder.name in project.rows("exports")[0]["path"].rsplit("/", 1)[-1]


def test_without_any_question_it_ends_with_a_model_and_says_that_nothing_was_measured(qtbot, window, tmp_path, library):
    recent.choose_place(tmp_path)
    driver = Driver(window, lambda until, seconds: qtbot.waitUntil(until, timeout=int(1000 * seconds)))
    window.start.files.added.emit([library])
    driver.wait(lambda: window.controller.snapshot is not None, 60)
    folder = window.controller.snapshot.folder
    quicker(folder)
    importing = window.page().importing
    driver.wait(lambda: importing.dialog is not None and importing.dialog.isVisible(), 60)
    driver.click(importing.dialog.take)
    driver.wait(lambda: not window.controller.busy and window.controller.snapshot.entries["tools"]["state"] == "done", 120)
    for _ in flow.STEPS:
        driver.go_on()
    assert window.rail.page() == flow.TRY and [window.controller.snapshot.entries[name]["state"] for name in flow.ORDER] == ["done"] * 11
    driver.go_to("step test")
    assert "Not measured" in window.page().results.headline.title.text()
