"""The cards of the step Examples, driven by keys as a person does who types questions."""

import json
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel

from engine.records import ToolCall
from engine.store import Project
from gui.controller import ProjectController
from gui.examples import ExamplesBody
from gui.examples.card import lines_of
from tests import toys
from tests.gui.conftest import WAIT
from tests.gui.looking import drop


@pytest.fixture
def folder(tmp_path):
    made = toys.tiny_project(tmp_path / "project")
    toys.run_here(made, "tools", "knowledge")
    return made


@pytest.fixture
def controller(qtbot):
    made = ProjectController()
    yield made
    made.close()


@pytest.fixture
def open_body(qtbot, controller):
    def open_(folder) -> ExamplesBody:
        body = ExamplesBody(controller)
        qtbot.addWidget(body, before_close_func=lambda body: body.stop())
        body.resize(1060, 620)
        body.show()
        body.activateWindow()
        qtbot.waitUntil(body.isActiveWindow, timeout=WAIT)
        with qtbot.waitSignal(body.model.was_read, timeout=WAIT):
            controller.open(folder)
        wanted = min(3, len(body.model.tools))
        qtbot.waitUntil(lambda: len(body.cards.cards) >= wanted, timeout=WAIT)
        return body

    return open_


def typed(folder) -> dict:
    with Project.open(folder) as project:
        return {one.question: one for one in project.typed()}


def settle(qtbot, controller) -> None:
    """Until all is written and read."""
    done = []
    controller.background.run(lambda: None, done.append, done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=WAIT)


def enter(qtbot, body, tool: str, question: str):
    card = body.cards.cards[tool]
    card.line.setFocus()
    qtbot.keyClicks(card.line, question)
    qtbot.keyClick(card.line, Qt.Key.Key_Return)
    return next((row for row in card.rows.values() if row.question.question == question), None)


def chips(row) -> dict:
    return {chip.name: chip.value for chip in row.chips}


def fill(qtbot, chip, text: str) -> None:
    chip.button.setFocus()
    qtbot.keyClick(chip.button, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is chip.editor
    chip.editor.clear()
    qtbot.keyClicks(chip.editor, text)
    qtbot.keyClick(chip.editor, Qt.Key.Key_Return)


def test_a_typed_question_becomes_a_call_and_the_line_is_free_for_the_next(qtbot, open_body, controller, folder):
    body = open_body(folder)
    row = enter(qtbot, body, "get_weather", "Umbrella in Bergen for 2 days?")
    assert chips(row) == {"city": "Bergen", "days": 2}
    line = body.cards.cards["get_weather"].line
    assert line.text() == "" and QApplication.focusWidget() is line
    settle(qtbot, controller)
    assert typed(folder)["Umbrella in Bergen for 2 days?"].calls == (ToolCall("get_weather", {"city": "Bergen", "days": 2}),)


def test_the_counter_counts_questions_of_files_and_typed_ones_that_fit(qtbot, open_body, folder):
    card = open_body(folder).cards.cards["get_weather"]
    assert card.count.text() == "2 of 5 questions"  # from the seeds' file
    qtbot.keyClicks(card.line, "Snow in Oslo on Sunday?")
    qtbot.keyClick(card.line, Qt.Key.Key_Return)
    assert card.count.text() == "3 of 5 questions"
    qtbot.keyClicks(card.line, "Do I need a coat?")
    qtbot.keyClick(card.line, Qt.Key.Key_Return)
    assert card.count.text() == "3 of 5 questions  (1 to complete)"


def test_a_missing_argument_is_shown_and_filled_in_by_keyboard_alone(qtbot, open_body, controller, folder):
    body = open_body(folder)
    row = enter(qtbot, body, "book_room", "I need R-305 for the board")
    assert chips(row) == {"room": "R-305", "date": None}
    card = body.cards.cards["book_room"]
    qtbot.keyClick(card.line, Qt.Key.Key_Up)
    chip = next(chip for chip in row.chips if chip.name == "date")
    assert QApplication.focusWidget() is chip.button and "missing" in chip.button.text()
    fill(qtbot, chip, "2026-05-04")
    assert chips(row) == {"room": "R-305", "date": "2026-05-04"}
    assert QApplication.focusWidget() is card.line
    settle(qtbot, controller)
    assert typed(folder)["I need R-305 for the board"].calls[0].arguments == {"room": "R-305", "date": "2026-05-04"}


def test_a_value_of_the_wrong_type_stays_in_its_line_with_the_reason(qtbot, open_body, folder):
    row = enter(qtbot, open_body(folder), "get_weather", "Weather in Oslo for 2 days")
    chip = next(chip for chip in row.chips if chip.name == "days")
    fill(qtbot, chip, "many")
    assert chip.editor is not None and chip.editor.text() == "many"
    assert row.bad.text() == "days must be a whole number." and row.bad.isVisible()
    qtbot.keyClick(chip.editor, Qt.Key.Key_Escape)
    assert chips(row)["days"] == 2 and not row.bad.isVisible()


def test_an_argument_is_taken_out_and_one_of_a_list_is_chosen(qtbot, open_body, folder):
    row = enter(qtbot, open_body(folder), "get_weather", "Weather in Oslo in celsius")
    assert chips(row) == {"city": "Oslo", "unit": "celsius"}
    unit = next(chip for chip in row.chips if chip.name == "unit")
    unit.open()
    assert isinstance(unit.editor, QComboBox)
    unit.editor.setCurrentText("fahrenheit")
    unit.editor.activated.emit(unit.editor.currentIndex())
    assert chips(row)["unit"] == "fahrenheit"
    unit = next(chip for chip in row.chips if chip.name == "unit")
    qtbot.keyClick(unit.button, Qt.Key.Key_Delete)
    assert chips(row) == {"city": "Oslo"}


def test_what_is_written_and_not_left_yet_is_kept(qtbot, open_body, folder):
    body = open_body(folder)
    row = enter(qtbot, body, "get_weather", "Weather in Oslo")
    row.chips[0].open()
    row.chips[0].editor.setText("Bergen")
    body.flush()
    assert chips(row) == {"city": "Bergen"}


def test_undo_and_redo_go_through_all_edits(qtbot, open_body, controller, folder):
    body = open_body(folder)
    row = enter(qtbot, body, "get_weather", "Weather in Oslo")
    fill(qtbot, row.chips[0], "Bergen")
    row.delete.click()
    assert body.cards.cards["get_weather"].rows == {}
    line = body.cards.cards["get_weather"].line
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    (row,) = body.cards.cards["get_weather"].rows.values()
    assert chips(row) == {"city": "Bergen"}
    body.model.undo.undo()
    assert chips(row) == {"city": "Oslo"}
    body.model.undo.undo()
    settle(qtbot, controller)
    assert typed(folder) == {}
    body.model.undo.redo()
    settle(qtbot, controller)
    assert typed(folder)["Weather in Oslo"].calls[0].arguments == {"city": "Oslo"}


def test_reworded_a_question_is_read_anew_and_what_was_set_by_hand_stays(qtbot, open_body, folder):
    row = enter(qtbot, open_body(folder), "get_weather", "Weather in Oslo for 2 days")
    fill(qtbot, next(chip for chip in row.chips if chip.name == "days"), "7")
    qtbot.keyClick(row.edit, Qt.Key.Key_F2)
    row.line.setText("Weather in Rome for 2 days")
    qtbot.keyClick(row.line, Qt.Key.Key_Return)
    assert chips(row) == {"city": "Rome", "days": 7}


def test_many_lines_pasted_are_many_questions_in_one_step(qtbot, open_body, controller, folder):
    body = open_body(folder)
    line = body.cards.cards["find_person"].line
    QApplication.clipboard().setText("- Where is Ada Berg?\n2. Phone of Jo Finch\n\n  who knows Mary Poole  \nWhere is Ada Berg?\n")
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    rows = body.cards.cards["find_person"].rows.values()
    assert [chips(row)["employee"] for row in rows] == ["Ada Berg", "Jo Finch", "Mary Poole"] and line.text() == ""
    assert "Added: 3" in body.told.text()
    body.model.undo.undo()
    settle(qtbot, controller)
    assert typed(folder) == {}


def test_one_line_pasted_goes_into_the_line(qtbot, open_body, folder):
    line = open_body(folder).cards.cards["find_person"].line
    QApplication.clipboard().setText("Where is Ada Berg?")
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == "Where is Ada Berg?"


def test_lists_lose_their_bullets_and_tables_their_other_cells():
    assert lines_of('* One\n• Two\n3. Three\n"Four"\nFive\tget_weather\n2026. A year') == ["One", "Two", "Three", "Four", "Five", "A year"]


def test_the_same_question_is_told_and_not_added_twice(qtbot, open_body, folder):
    body = open_body(folder)
    enter(qtbot, body, "get_weather", "Weather in Oslo")
    enter(qtbot, body, "find_person", "weather in OSLO")
    assert body.cards.cards["find_person"].rows == {} and "already exists, under get_weather" in body.told.text()


def test_questions_that_no_tool_fits_have_a_card_of_their_own(qtbot, open_body, controller, folder):
    body = open_body(folder)
    body.show_tool("")
    enter(qtbot, body, "", "Thanks, that was all")
    settle(qtbot, controller)
    toys.run_here(folder, "knowledge")
    with Project.open(folder) as project:
        seed = next(seed for seed in project.examples("seed") if seed.question == "Thanks, that was all")
    assert seed.calls == ()


def test_control_down_goes_to_the_next_tools_line(qtbot, open_body, folder):
    body = open_body(folder)
    body.show_tool("get_weather")
    qtbot.keyClick(body.cards.cards["get_weather"].line, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is body.cards.cards["book_room"].line


def test_while_one_types_what_is_found_is_told(qtbot, open_body, folder):
    card = open_body(folder).cards.cards["book_room"]
    qtbot.keyClicks(card.line, "I need R-305")
    qtbot.waitUntil(lambda: card.preview.text() == "room: R-305    date: missing", timeout=WAIT)


def test_a_renamed_parameter_shows_the_question_as_not_fitting_and_it_can_be_mended(qtbot, open_body, controller, folder):
    body = open_body(folder)
    enter(qtbot, body, "find_person", "Where is Ada Berg?")
    settle(qtbot, controller)
    tools = json.loads(json.dumps(toys.TOOLS))
    tools[2]["function"]["parameters"] = {"type": "object", "required": ["person"], "properties": {"person": {"type": "string"}}}
    (folder / "sources" / "tools.json").write_text(json.dumps(tools))
    toys.run_here(folder, "tools")
    with qtbot.waitSignal(body.model.was_read, timeout=WAIT):
        body.show_entry()
    qtbot.waitUntil(lambda: bool(body.cards.cards.get("find_person") and body.cards.cards["find_person"].rows), timeout=WAIT)
    (row,) = body.cards.cards["find_person"].rows.values()
    assert chips(row) == {"person": None, "employee": "Ada Berg"}
    wrong = next(chip for chip in row.chips if chip.name == "employee")
    assert wrong.button.text() == "employee: Ada Berg (no such parameter)"
    missing = next(chip for chip in row.chips if chip.name == "person")
    missing.open()
    assert missing.editor.text() == "Ada Berg"  # what the old name had is proposed
    qtbot.keyClick(missing.editor, Qt.Key.Key_Return)
    wrong = next(chip for chip in row.chips if chip.name == "employee")
    qtbot.keyClick(wrong.button, Qt.Key.Key_Return)
    assert chips(row) == {"person": "Ada Berg"} and "complete" not in body.cards.cards["find_person"].count.text()


def test_questions_of_a_tool_that_is_gone_are_kept_and_can_be_moved(qtbot, open_body, controller, folder):
    with Project.open(folder) as project:
        project.keep_typed("Where is Ada Berg?", [ToolCall("old_lookup", {"employee": "Ada Berg"})])
    body = open_body(folder)
    first = next(iter(body.cards.cards.values()))
    assert first.gone and first.tool == "old_lookup" and "tool no longer exists" in first.count.text()
    (row,) = first.rows.values()
    row.moved.emit(row.question, "find_person")
    qtbot.waitUntil(lambda: "old_lookup" not in body.cards.cards and "find_person" in body.cards.cards, timeout=WAIT)
    settle(qtbot, controller)
    assert typed(folder)["Where is Ada Berg?"].calls == (ToolCall("find_person", {"employee": "Ada Berg"}),)


def test_a_question_kept_elsewhere_is_seen_without_losing_what_is_being_typed(qtbot, open_body, folder):
    body = open_body(folder)
    card = body.cards.cards["get_weather"]
    qtbot.keyClicks(card.line, "half a ques")
    with Project.open(folder) as project:
        project.keep_typed("Corrected elsewhere in Oslo", [ToolCall("get_weather", {"city": "Oslo"})])
    with qtbot.waitSignal(body.model.was_read, timeout=WAIT):
        body.show_entry()
    assert [row.question.question for row in card.rows.values()] == ["Corrected elsewhere in Oslo"] and card.line.text() == "half a ques"


def test_a_test_question_is_marked(qtbot, open_body, folder):
    row = enter(qtbot, open_body(folder), "get_weather", "Is Lisbon sunny")
    assert row.mark.isVisible()


def test_search_and_the_filter_find_tools(qtbot, open_body, controller, folder):
    body = open_body(folder)
    body.cards.search.setText("meeting room")
    qtbot.waitUntil(lambda: list(body.cards.cards) == ["book_room"], timeout=WAIT)
    body.cards.search.setText("nothing like this")
    qtbot.waitUntil(lambda: not body.cards.cards, timeout=WAIT)
    assert body.cards.empty.isVisible()
    body.show_tool("find_person")
    assert QApplication.focusWidget() is body.cards.cards["find_person"].line


def test_two_hundred_tools_make_only_the_cards_that_are_seen(qtbot, open_body, tmp_path):
    many = toys.tiny_project(tmp_path / "many")
    one = toys.TOOLS[0]["function"]
    tools = [{"type": "function", "function": {**one, "name": f"tool_{n:03}"}} for n in range(200)]
    (many / "sources" / "tools.json").write_text(json.dumps(tools))
    toys.run_here(many, "tools")
    body = open_body(many)
    qtbot.wait(500)
    assert 3 < len(body.cards.cards) < 25
    began = time.monotonic()
    body.cards.area.verticalScrollBar().setValue(body.cards.area.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: len(body.cards.cards) > 10, timeout=WAIT)
    assert time.monotonic() - began < 5
    body.cards.search.setText("tool_150")
    qtbot.waitUntil(lambda: list(body.cards.cards) == ["tool_150"], timeout=WAIT)


def test_a_sheet_is_filled_in_and_imported_without_asking_for_a_place(qtbot, open_body, controller, folder, spreadsheets):
    body = open_body(folder)
    body.template.open.click()
    qtbot.waitUntil(lambda: bool(spreadsheets.opened), timeout=WAIT)
    (file,) = spreadsheets.opened
    lines = file.read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "question,tool,city,days,unit,room,date,with_screen,employee,note"
    lines[1] = "Weather in Bergen?,get_weather,Bergen,,,,,,,"
    file.write_text("\n".join(lines), encoding="utf-8")
    body.template.take.click()
    qtbot.waitUntil(lambda: body.cards.cards["get_weather"].count.text() == "3 of 5 questions", timeout=WAIT)
    lines[2] = "Weather in Tromso?,get_weather,Tromso,,,,,,,"
    file.write_text("\n".join(lines), encoding="utf-8")
    qtbot.waitUntil(lambda: body.template.take.isEnabled(), timeout=WAIT)
    body.template.take.click()  # once more, after more was filled in
    qtbot.waitUntil(lambda: body.cards.cards["get_weather"].count.text() == "4 of 5 questions", timeout=WAIT)
    with Project.open(folder) as project:
        assert project.left_out() == [] and project.settings("knowledge").seeds == ["sources/seeds.jsonl", "sources/questions-sheet.csv"]


def test_without_tools_the_next_step_is_told(qtbot, controller, tmp_path):
    bare = toys.tiny_project(tmp_path / "bare")
    body = ExamplesBody(controller)
    qtbot.addWidget(body, before_close_func=lambda body: body.stop())
    body.show()
    with qtbot.waitSignal(body.model.was_read, timeout=WAIT):
        controller.open(bare)
    assert any("Import your tools first" in label.text() for label in body.findChildren(QLabel) if label.isVisible())
    assert not body.make.isEnabled()


def test_a_file_dropped_on_the_cards_is_imported(qtbot, open_body, controller, folder, tmp_path):
    body = open_body(folder)
    file = tmp_path / "more.jsonl"
    file.write_text(json.dumps({"question": "Fog in Hamburg?", "calls": [{"name": "get_weather", "arguments": {"city": "Hamburg"}}]}))
    drop(body, file)
    qtbot.waitUntil(lambda: body.cards.cards["get_weather"].count.text() == "3 of 5 questions", timeout=WAIT)
