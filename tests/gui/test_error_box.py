"""What went wrong is told in a short sentence, with one thing to do, Copy, and Details that hold all the rest."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from engine.errors import from_exception
from engine.messages import Message, sentences
from gui import flow, problems
from gui.widgets.error_box import ErrorBox
from gui.widgets.log_view import LogView
from tests import toys
from tests.gui.conftest import WAIT
from tests.gui.looking import page_of
from tests.gui.test_mishaps import change

TRACE = 'Traceback (most recent call last):\n  File "x.py", line 3, in run\n    raise ValueError(text)\nValueError: 3'


def click(qtbot, button) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_trace_is_no_part_of_the_sentence_and_all_of_the_details(tmp_path):
    log = tmp_path / "run.log"
    log.write_text(f"Loading.\n{TRACE}\n")
    died = sentences(
        Message("The {stage} job ended without a last word ({how}).", stage="training", how="signal 9"),
        Message("Its log ends: {tail}", tail=TRACE.replace("\n", " | ")),
    )
    told = problems.of_text(died, log)
    assert told == "The training job ended without a last word (signal 9)." and told.action() == "Show the log"
    assert TRACE in told.details() and str(log) in told.details()
    bug = problems.of(from_exception(RuntimeError(f"cannot reshape\n{TRACE}")))
    assert bug.startswith("Adaptool failed unexpectedly (RuntimeError: cannot reshape...).") and TRACE in bug.whole
    long = problems.of_text("word " * 500)
    assert len(long) <= problems.LONGEST + 3 and len(long.details()) > 2000


@pytest.mark.parametrize(
    "text, page, says",
    [
        ("No file is named. Add a file on the Tools page.", "step tools", "Open Tools"),
        ("There is no question x. Look at the Knowledge page.", "knowledge", "Open Knowledge"),
        ("Something on the Nowhere page.", None, "Help"),
    ],
)
def test_the_button_leads_to_the_page_that_the_sentence_names(text, page, says):
    told = problems.of_text(text)
    assert told.to == (flow.Move(page) if page else None) and told.action() == says
    assert told.seen_on(page or "").to is None


def test_copy_and_details_have_all_and_another_problem_closes_them(qtbot):
    box = ErrorBox()
    qtbot.addWidget(box)
    box.resize(700, 60)
    box.show()
    box.tell(problems.of_text(Message("It failed ({why}).", why=TRACE)))
    assert box.said.text() == "It failed (Traceback (most recent call last):...)." and not box.text.isVisible()
    click(qtbot, box.more)
    assert box.text.isVisible() and "ValueError: 3" in box.text.toPlainText()
    click(qtbot, box.copy)
    assert "ValueError: 3" in QApplication.clipboard().text()
    box.tell("The disk is full.")
    assert not box.text.isVisible() and box.said.text() == "The disk is full."
    box.tell(None)
    assert not box.isVisible()


def test_a_stage_that_failed_has_the_same_buttons_at_the_foot_and_on_its_page(qtbot, window, empty_project):
    toys.run_here(empty_project, "tools", "knowledge")
    change(empty_project, "synthesis", teacher="nobody")
    page = page_of(qtbot, window, empty_project, "synthesis")
    click(qtbot, page.run)
    qtbot.waitUntil(lambda: window.foot.trouble.action.isVisible() and page.trouble_box.isVisible(), timeout=WAIT)
    foot, box = window.foot.trouble, page.trouble_box
    assert "There is no helper model nobody" in box.said.text() and "on the Synthesis page" in foot.said.text()
    assert box.action.text() == foot.action.text() == "Show the log"  # this page is the one that is named
    click(qtbot, foot.more)
    assert foot.text.isVisible() and "Log: " in foot.text.toPlainText()
    assert window.foot.height() >= foot.text.height() + foot.said.height()
    click(qtbot, box.action)
    shown = [one for one in window.findChildren(QDialog) if isinstance(one, LogView) and one.isVisible()]
    assert len(shown) == 1
    shown[0].reject()
    window.choose("try")
    assert not foot.action.isVisible() and not foot.text.isVisible() and window.foot.said.text() == ""


def test_a_problem_of_no_stage_leads_to_the_page_or_to_help(qtbot, window, empty_project):
    page_of(qtbot, window, empty_project, "validation")
    window.foot.say("No file is named. Add a file on the Tools page.", bad=True)
    click(qtbot, window.foot.trouble.action)
    assert window.rail.page() == "step tools"
    window.foot.say("The moon is full.", bad=True)
    click(qtbot, window.foot.trouble.action)
    assert window.help is not None and window.help.isVisible() and window.help.page() == "tools"
    window.help.reject()


def test_the_last_log_of_a_stage_is_found(tmp_path):
    runs = tmp_path / "runs"
    runs.mkdir()
    for name in ("20260101-000000-tools-1.log", "20260102-000000-tools-2.log", "20260103-000000-export-3.log"):
        (runs / name).write_text("x")
    assert problems.last_log(tmp_path, "tools") == runs / "20260102-000000-tools-2.log"
    assert problems.last_log(Path("/nowhere"), "tools") is None
