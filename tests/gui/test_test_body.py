"""The body of the step Test over a real project: the headline in words, its marks, the mistakes and how one is corrected, the questions."""

import re
import shutil

import pytest
from PySide6.QtCore import Qt

from engine.jobs.worker import Report, run_stage
from engine.stages import STAGES
from engine.stages.evaluation import measured_models
from engine.store import Project
from gui.controller import ProjectController
from gui.results import sentences
from gui.results.headline import Said
from gui.results.test_body import TestBody
from tests import toys
from tests.gui.conftest import WAIT
from tests.gui.looking import outside, text

BASE = ["get_weather(city='Rome')", "get_weather(city='Jo')", "<tool_call>{"]
ADAPTER = ["get_weather(city='Lisbon')", "get_weather(city='Jo Finch')", "book_room(room='R-112', date='2027-01-06')"]


@pytest.fixture(scope="module")
def _measured(tmp_path_factory):
    """Two models that answer from tables, measured by the stage itself."""
    folder = toys.tiny_project(tmp_path_factory.mktemp("test-body") / "project")
    toys.run_here(folder, "tools", "knowledge")
    answers = {"base": BASE, "adapter": ADAPTER}
    with pytest.MonkeyPatch.context() as patch, Project.open(folder) as project:
        patch.setattr(
            "engine.stages.evaluation.candidates_of",
            lambda *_: [
                measured_models.Candidate(name, name, lambda name=name: lambda questions: iter(answers[name]), {"kind": "table"})
                for name in answers
            ],
        )
        for stage in STAGES[2:8]:  # as if they had run, up to training
            project.begin_stage(stage.name)
            project.finish_stage(stage.name, {})
        run_stage(project, "evaluation", Report("evaluation", lambda event: None))
    return folder


@pytest.fixture
def controller():
    made = ProjectController()
    yield made
    made.close()


def body_of(qtbot, controller, folder) -> TestBody:
    """The body over a project, once it is read, in a plain window as large as its place."""
    with qtbot.waitSignal(controller.opened, timeout=WAIT):
        controller.open(folder)
    body = TestBody(controller)
    qtbot.addWidget(body)
    body.resize(1000, 560)
    body.show()
    controller.changed.connect(body.show_entry)
    qtbot.waitUntil(lambda: body.found is not None, timeout=WAIT)
    return body


@pytest.fixture
def body(qtbot, controller, _measured, tmp_path):
    return body_of(qtbot, controller, shutil.copytree(_measured, tmp_path / "measured"))


def plain(rich: str) -> str:
    return rich.replace("\u200b", "").replace("<b>", "").replace("</b>", "").replace("&quot;", '"').replace("</u>", "")


def test_the_headline_says_in_words_how_many_are_right_whether_that_is_enough_and_why_not(body):
    assert body.headline.title.text() == "1 of 3 test questions fully correct, before training: 0"
    said = body.headline.verdict.text()
    assert said.startswith("Not ready: 2 of 3 answers are wrong. At least 80 % should be right") and "Wrong tool: 1." in said
    seen = text(body)
    assert "This is a rough estimate, because 3 questions are few." in seen and "this may be chance" in seen
    assert "get_weather (1 of 1)" in seen and "find_person (0 of 1)" in seen
    assert "Add or correct examples for" in seen


def test_after_a_change_the_figures_are_said_to_be_from_before_it(qtbot, body, controller):
    controller.change_settings("knowledge", {"kept_share": 0.5})
    qtbot.waitUntil(lambda: body.headline.verdict.text().startswith("These results are from before your last changes."), timeout=WAIT)
    assert body.headline.lines[0].text() == "Press Continue to update the results."


def test_the_marks_are_changed_in_place_and_kept_with_the_project(qtbot, body, controller):
    checked, alone = body.headline.goals["checked"], body.headline.goals["alone"]
    assert (checked.value(), alone.value()) == (80, 95)
    checked.setFocus()
    checked.selectAll()
    qtbot.keyClicks(checked, "30")
    qtbot.waitUntil(lambda: body.headline.verdict.text().startswith("Probably ready for use where a person"), timeout=WAIT)
    folder = controller.snapshot.folder

    def kept() -> bool:
        with Project.open(folder) as project:
            return project.facts("goals") == {"checked": 0.3, "alone": 0.95}

    qtbot.waitUntil(kept, timeout=WAIT)
    with Project.open(folder) as project:
        assert project.stage_state("evaluation") == controller.snapshot.entries["evaluation"]["state"]  # nothing is to be measured again


def test_what_to_do_leads_there_by_a_link_that_the_keyboard_reaches(qtbot, body):
    line = next(line for line in body.headline.lines if "Add examples</a>" in line.text())
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    with qtbot.waitSignal(body.wanted, timeout=WAIT) as went:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert went.args[0] == "examples" and went.args[1] in ("book_room", "find_person")


def test_each_mistake_shows_an_example_with_what_was_called_and_what_is_right(body):
    cards = {card.accessibleName(): card for card in body.mistakes.cards}
    assert set(cards) == {"Wrong tool", "Wrong value"}
    shown = plain(cards["Wrong value"].called.text())
    assert shown.startswith('book_room(room="R-112", <u style=') and 'date="2027-01-06"' in shown  # the wrong value alone stands out
    assert 'date="2027-01-05"' in plain(cards["Wrong value"].right.text())
    assert "1 of 2 mistakes. Most often: get_weather instead of find_person (1)." in plain(text(cards["Wrong tool"]))


def test_a_mistake_is_corrected_by_an_example_of_its_own_words_which_the_next_run_takes(qtbot, body, controller):
    card = next(card for card in body.mistakes.cards if card.accessibleName() == "Wrong tool")
    qtbot.mouseClick(card.correct, Qt.MouseButton.LeftButton)
    correction, part = body.correction, body.correction.part
    assert part.isVisible() and not part.keep.isEnabled() and part.form.tool.currentText() == "find_person"
    qtbot.keyClicks(correction.line, toys.TESTS[1]["question"].upper())
    assert not part.keep.isEnabled() and "This is the test question itself" in correction.bad.text()
    correction.line.selectAll()
    qtbot.keyClicks(correction.line, "Which office has Mary Poole?")
    assert part.keep.isEnabled() and correction.hint.text().startswith("Not in your question: Jo Finch.")
    name = part.form._lines["employee"]
    name.selectAll()
    qtbot.keyClicks(name, "Mary Poole")
    assert correction.hint.text() == "Fill in the values of your question."
    with qtbot.waitSignal(body.corrected, timeout=WAIT) as kept:
        qtbot.mouseClick(part.keep, Qt.MouseButton.LeftButton)
    assert kept.args[0] == {
        "question": "Which office has Mary Poole?",
        "calls": [{"name": "find_person", "arguments": {"employee": "Mary Poole"}}],
        "of": kept.args[0]["of"],
    }
    assert body.stack.currentIndex() == 0 and body.notice.text().startswith("Corrected: 1.")
    folder = controller.snapshot.folder
    toys.run_here(folder, "knowledge")
    with Project.open(folder) as project:
        assert "Which office has Mary Poole?" in [seed.question for seed in project.examples("seed")]
        assert len(project.tests()) == 3


def test_a_correction_can_be_left_and_begins_anew(qtbot, body):
    key = body.found["rows"][1]["key"]
    body.correct(key)
    qtbot.keyClicks(body.correction.line, "something")
    qtbot.mouseClick(body.correction.part.leave, Qt.MouseButton.LeftButton)
    assert body.stack.currentIndex() == 0
    body.correct(key)
    assert body.correction.line.text() == ""


def test_all_questions_are_filtered_by_outcome_tool_and_words(qtbot, body):
    body.tabs.setCurrentIndex(1)
    table = body.table
    shown = lambda: [table.model.index(at, 1).data() for at in range(table.model.rowCount())]  # noqa: E731
    questions = [test["question"] for test in toys.TESTS]
    assert [table.which.itemText(at) for at in range(table.which.count())][:4] == [
        "All (3)",
        "Wrong (2)",
        "Correct (1)",
        "Wrong before, correct now (1)",
    ]
    assert shown() == questions and table.model.index(0, 0).data() == "Correct" and table.model.index(1, 4).data() == "wrong"
    table.show_only("wrong")
    assert shown() == questions[1:] and table.count.text() == "Rows: 2"
    table.show_only("all", "get_weather")
    assert shown() == questions[:1] and not table.button.isVisible()
    table.show_only("all")
    qtbot.keyClicks(table.search, "r-112")
    qtbot.waitUntil(lambda: shown() == questions[2:], timeout=WAIT)
    assert 'date="2027-01-05"' in plain(table.one.text()) and table.button.isVisible()
    qtbot.mouseClick(table.button, Qt.MouseButton.LeftButton)
    assert body.stack.currentIndex() == 1 and body.correction.asked.text() == f"\u201c{questions[2]}\u201d"


def test_without_test_questions_it_says_not_measured_and_what_to_do(qtbot, controller, tmp_path):
    folder = toys.tiny_project(tmp_path / "plain")
    toys.run_here(folder, "tools", "knowledge")
    with Project.open(folder) as project:
        project.set_tests([])
        adapter = {"name": "a1", "path": "adapters/a1", "base_model": str(toys.STARTER), "made": "2026-11-30", "kind": "trained"}
        project.put("adapters", {**adapter, "dataset": "", "settings": {}, "parents": [], "cycle": "", "metrics": {}, "run": ""})
    body = body_of(qtbot, controller, folder)
    assert body.headline.title.text() == "Not measured: there are no test questions"
    assert (
        "Do not let it act unsupervised." in body.headline.verdict.text()
        and not body.tabs.isVisible()
        and not body.headline.marks.isVisible()
    )
    assert not body.headline.scale.isVisible() and [line.text().partition(" <a")[0] for line in body.headline.lines] == [
        "Add some questions with their correct calls. 3 per tool are a good start; 20 already tell you a lot."
    ]


def test_before_the_training_it_says_so_and_another_project_is_shown_for_itself(qtbot, controller, body, tmp_path):
    empty = toys.tiny_project(tmp_path / "empty")
    with qtbot.waitSignal(controller.opened, timeout=WAIT):
        controller.open(empty)
    body.show_entry()
    qtbot.waitUntil(lambda: body.headline.title.text() == "No model trained yet", timeout=WAIT)
    assert not body.tabs.isVisible()


@pytest.mark.parametrize("wide", (1000, 620))
def test_nothing_is_cut_off_where_there_is_little_room(qtbot, body, wide):
    body.resize(wide, max(560, body.minimumSizeHint().height()))
    for tab in range(2):
        body.tabs.setCurrentIndex(tab)
        qtbot.wait(50)
        body.resize(wide, max(560, body.heightForWidth(wide), body.minimumSizeHint().height()))
        qtbot.wait(50)
        assert outside(body) == [] and body.width() == wide
    body.correct(body.found["rows"][1]["key"])
    qtbot.wait(50)
    assert outside(body) == []


def test_every_sentence_of_the_headline_can_be_written():
    values = {"tools": [("a", 1, 2)], "more": 2, "low": 0.1, "high": 0.9, "checked": 0.8, "alone": 0.95, "tool": "a", "called": "b"}
    values |= dict.fromkeys(("right", "of", "before", "wrong", "count"), 1234)
    for name in sentences.SENTENCES:
        said = sentences.sentence(Said(name, values))
        assert said and "{" not in said, name
    assert re.fullmatch(r"a \(1 of 2\)(,| and) 2 more", sentences.sentence(Said("reliable", {"tools": [("a", 1, 2)], "more": 2})))
