"""Trying models: two side by side in children of their own, the prompt and the raw answer, the verdict, and a seed at one key."""

import json

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from engine.store import Project
from gui import theme
from gui.widgets import states
from tests import toys
from tests.gui.conftest import WAIT
from tests.gui.looking import page_of

TRY = 4
CALL = {"name": "get_weather", "arguments": {"city": "Oslo"}}


def trying(qtbot, window, folder):
    page = page_of(qtbot, window, folder, "export")
    page.tabs.setCurrentIndex(TRY)
    return page.playground


def answered(pane, question: str, calls: list[dict], problem: str = "", shown: tuple[str, ...] = ()) -> None:
    """The pane gets this answer, as engine.stages.evaluation.playground does."""
    pane.take(
        {
            "question": question,
            "shown": list(shown),
            "prompt": f"... {question}",
            "prompt_tokens": 40,
            "raw": json.dumps(calls),
            "calls": calls,
            "answer": "",
            "problem": problem,
            "seconds": 0.25,
        }
    )


def test_two_models_answer_side_by_side_from_children_of_their_own(qtbot, window, exported_project):
    playground = trying(qtbot, window, exported_project)
    left, right = playground.panes
    offered = [left.model.itemData(at) for at in range(left.model.count())]
    assert offered == ["gguf-q8_0", "gguf-q4_k_m", "adapter", "base"] and (left.model.currentData(), right.model.currentData()) == (
        "gguf-q8_0",
        "base",
    )
    assert left.answer.placeholderText() and not left.keep.isEnabled() and not left.raw.isVisible()
    playground.line.setFocus()
    qtbot.keyClicks(playground.line, "is Lisbon sunny")
    qtbot.keyClick(playground.line, Qt.Key.Key_Return)
    assert not playground.button.isEnabled() and left.answer.toPlainText() == "Loading the model..."
    qtbot.waitUntil(lambda: playground.button.isEnabled() and left.said is not None and right.said is not None, timeout=WAIT)
    playground.closely.click()
    for pane in (left, right):
        assert pane.said["question"] == "is Lisbon sunny" and pane.verdict.text() and not pane.mark.pixmap().isNull()
        assert pane.raw.isVisible() and pane.raw.toPlainText() == pane.said["raw"]
        assert "is Lisbon sunny" in pane.prompt.toPlainText() and "get_weather" in pane.prompt.toPlainText()
        assert pane.prompt_name.text() == f"Prompt ({pane.said['prompt_tokens']} tokens)" and pane.told.text().startswith("Answered in ")
    assert left.prompt.toPlainText() == right.prompt.toPlainText()
    assert playground.line.selectedText() == "is Lisbon sunny" and left.child.runs
    left.model.setCurrentIndex(1)
    left.model.activated.emit(1)  # another model: the child that held the first is let go
    assert not left.child.runs and right.child.runs and not left.answer.toPlainText() and not left.verdict.text()


def test_the_verdict_names_what_does_not_fit_and_only_what_fits_can_be_kept(qtbot, window, exported_project):
    left, _ = trying(qtbot, window, exported_project).panes
    answered(left, "Oslo?", [{"name": "get_weather", "arguments": {"city": 3}}], "city is 3, not a string")
    assert left.verdict.text() == "It does not fit the schema: city is 3, not a string." and not left.keep.isEnabled()
    assert left.answer.toPlainText() == "get_weather(city=3)" and left.told.text() == "Answered in 0.25 s."
    answered(left, "Oslo?", [CALL], shown=("get_weather", "find_person"))
    assert left.told.text() == "Answered in 0.25 s. Shown with the question: get_weather, find_person."
    answered(left, "Oslo?", [], "not a whole call: nested too deeply")
    assert left.verdict.text() == "It is not a whole call: nested too deeply." and not left.keep.isEnabled()
    answered(left, "Oslo?", [CALL])
    assert left.verdict.text() == "The call fits the schema of its tool. Whether it is the right one, you decide."
    assert left.keep.isEnabled()
    answered(left, "Oslo and Rome?", [CALL, {"name": "get_weather", "arguments": {"city": "Rome"}}])
    assert left.verdict.text() == "The 2 calls fit the schemas of their tools. Whether they are the right ones, you decide."
    assert left.answer.toPlainText() == 'get_weather(city="Oslo")\nget_weather(city="Rome")'
    answered(left, "hello", [])
    assert left.verdict.text() == "No tool is called." and left.keep.isEnabled()


def test_what_only_fits_the_schema_has_no_tick_of_what_is_right(qtbot, window, exported_project):
    left, _ = trying(qtbot, window, exported_project).panes
    answered(left, "is it wet in Oslo", [{"name": "get_weather", "arguments": {"city": "Rome"}}])  # fits, and is wrong
    ratio = left.devicePixelRatioF()
    tick = states.pixmap("done", theme.state_colour("done"), ratio).toImage()
    assert left.mark.pixmap().toImage() != tick
    assert left.mark.pixmap().toImage() == states.pixmap("ready", theme.state_colour("ready"), ratio).toImage()


def test_one_key_keeps_the_answer_of_either_side_as_a_seed(qtbot, window, exported_project):
    playground = trying(qtbot, window, exported_project)
    left, right = playground.panes
    answered(left, "is it wet in Oslo", [CALL])
    answered(right, "who are you?", [])
    window.activateWindow()
    playground.line.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is playground.line, timeout=WAIT)
    qtbot.keyClick(playground.line, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: left.told.text().startswith("Kept."), timeout=WAIT)
    assert not left.keep.isEnabled() and right.keep.isEnabled()
    qtbot.keyClick(playground.line, Qt.Key.Key_F3)
    qtbot.waitUntil(lambda: "holds 2 seeds" in right.told.text(), timeout=WAIT)
    with Project.open(exported_project) as project:
        files = project.settings("knowledge").seeds
        kept = [json.loads(line) for line in (exported_project / files[-1]).read_text().splitlines()]
    assert kept == [{"question": "is it wet in Oslo", "calls": [CALL]}, {"question": "who are you?", "calls": []}]
    qtbot.waitUntil(lambda: window.controller.snapshot.entries["knowledge"]["state"] == "out of date", timeout=WAIT)


def test_a_test_question_is_not_kept_and_the_reason_is_told(qtbot, window, exported_project):
    left, _ = trying(qtbot, window, exported_project).panes
    answered(left, toys.TESTS[0]["question"], [CALL])
    left.keep.click()
    qtbot.waitUntil(lambda: "test question" in left.told.text(), timeout=WAIT)


def test_a_model_that_is_gone_is_told_in_a_sentence_and_another_can_be_asked(qtbot, window, exported_project):
    playground = trying(qtbot, window, exported_project)
    left, right = playground.panes
    right.model.setCurrentIndex(0)
    for file in (exported_project / "exports").glob("*-q8_0.gguf"):
        file.write_bytes(b"no model")
    playground.line.setText("is Lisbon sunny")
    playground.button.click()
    qtbot.waitUntil(lambda: playground.button.isEnabled(), timeout=WAIT)
    assert "Loading" not in left.answer.toPlainText() and left.answer.toPlainText() and left.said is None and not left.keep.isEnabled()
    left.model.setCurrentIndex(left.model.findData("gguf-q4_k_m"))
    left.model.activated.emit(left.model.currentIndex())
    playground.button.click()
    qtbot.waitUntil(lambda: left.said is not None, timeout=WAIT)


def test_before_anything_is_trained_there_is_nothing_to_try(qtbot, window, dataset_project):
    playground = trying(qtbot, window, dataset_project)
    page = window.page()
    assert not playground.isVisible() and page.untried.isVisible()
