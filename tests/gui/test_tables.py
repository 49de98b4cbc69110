"""Tables that read only what is seen, over a real project."""

import time

import pytest
from PySide6.QtCore import Qt

from engine.store import Project
from gui.tables import Column, PagedRows, Query, RowTable
from gui.widgets.fact_table import FactTable
from gui.widgets.house_table import copy_rows
from tests import toys

WAIT = 60_000
MANY = 30_000


@pytest.fixture(scope="module")
def big(tmp_path_factory):
    """A project with many examples."""
    folder = toys.tiny_project(tmp_path_factory.mktemp("big") / "p")
    with Project.open(folder) as project, project.db.atomic():
        project.db.conn.executemany(
            "insert into examples (key, question, calls, tool, origin, family) values (?, ?, '[]', ?, 'synthesis', 'f')",
            ((f"k{n}", f"question number {n}", f"tool_{n % 7}") for n in range(MANY)),
        )
    return folder


@pytest.fixture
def table(qtbot, big):
    made = RowTable(Query("examples", (Column("question", "Question"), Column("tool", "Tool", width=10))), "Questions")
    qtbot.addWidget(made, before_close_func=lambda table: table.rows.stop())
    made.resize(600, 400)
    made.read(big)
    made.show()
    qtbot.waitUntil(lambda: made.rows.rowCount() == MANY, timeout=WAIT)
    return made


def text(table, row: int) -> str:
    return table.rows.data(table.rows.index(row, 0))


def test_rows_far_down_come_when_they_are_looked_at(qtbot, table):
    table.view.scrollToBottom()
    qtbot.waitUntil(lambda: text(table, MANY - 1) == f"question number {MANY - 1}", timeout=WAIT)
    assert len(table.rows._pieces) < 10, "more was read than was seen"


def test_what_is_not_read_yet_is_dots_and_never_waits(table):
    began = time.monotonic()
    assert text(table, MANY // 2) == "..."
    assert time.monotonic() - began < 0.05


def test_search_finds_and_counts(qtbot, table):
    qtbot.keyClicks(table.search, "number 1234")
    qtbot.waitUntil(lambda: table.rows.rowCount() == 11, timeout=WAIT)  # 1234 and 12340 to 12349
    assert table.count.text() == "Rows: 11"
    table.search.clear()
    qtbot.waitUntil(lambda: table.rows.rowCount() == MANY, timeout=WAIT)


def test_a_click_on_a_heading_sorts_and_a_third_restores(qtbot, table):
    table.view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: text(table, 0) == "question number 6", timeout=WAIT)
    table.view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    qtbot.waitUntil(lambda: text(table, 0) == "question number 0", timeout=WAIT)


def test_the_chosen_row_is_told_with_its_columns(qtbot, table):
    heard = []
    table.chosen.connect(heard.append)
    table.view.selectRow(2)
    qtbot.waitUntil(lambda: heard and heard[-1] == {"question": "question number 2", "tool": "tool_2"}, timeout=WAIT)


def test_an_answer_to_an_older_question_is_dropped(qtbot, big):
    rows = PagedRows(Query("examples", (Column("question", "Question"),)))
    rows.read(big)
    rows.read(big, search="number 77777777")
    qtbot.waitUntil(lambda: not rows._background._pool._work_queue.qsize(), timeout=WAIT)
    qtbot.wait(300)
    assert rows.rowCount() == 0
    rows.stop()


# How they look


def test_several_rows_are_chosen_and_copied_as_a_spreadsheet_takes_them(qtbot, qapp, table):
    table.view.setFocus()
    table.view.selectRow(1)
    qtbot.keyClick(table.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: text(table, 2) != "...", timeout=WAIT)
    copy_rows(table.view)
    assert qapp.clipboard().text() == "question number 1\ttool_1\nquestion number 2\ttool_2"
    heard = []
    table.with_chosen(heard.append)
    assert heard == [[{"question": f"question number {n}", "tool": f"tool_{n}"} for n in (1, 2)]]


def test_all_rows_are_had_though_few_are_in_memory(qtbot, table):
    heard = []
    table.view.selectAll()
    began = time.monotonic()
    table.with_chosen(heard.append)
    assert time.monotonic() - began < 0.5
    qtbot.waitUntil(lambda: bool(heard), timeout=WAIT)
    assert len(heard[0]) == MANY and heard[0][-1]["question"] == f"question number {MANY - 1}"


@pytest.mark.parametrize("width", [420, 640, 1000])
def test_the_question_keeps_its_room_beside_wide_columns(qtbot, width):
    columns = (
        Column("question", "Question"),
        Column("strategy", "Strategy", width=18),
        Column("teacher", "By", width=12),
        Column("calls", "Call", width=46),
    )
    made = RowTable(Query("examples", columns), "Questions")
    qtbot.addWidget(made)
    made.resize(width, 300)
    made.show()
    widths = [made.view.columnWidth(at) for at in range(4)]
    assert widths[0] >= 0.4 * width and sum(widths) <= width + 4, widths
    assert min(widths[1:]) >= 50


def test_what_the_user_drags_stays(qtbot, table):
    table.view.setColumnWidth(1, 200)
    table.resize(700, 400)
    table.resize(650, 400)
    assert table.view.columnWidth(1) == 200


def test_headings_stand_over_the_beginning_of_their_texts(qtbot, table):
    assert table.view.horizontalHeader().defaultAlignment() & Qt.AlignmentFlag.AlignLeft
    facts = FactTable("Facts", ["Tool", "Questions"])
    qtbot.addWidget(facts)
    facts.show_rows([("a", "12"), ("b", "3")])
    sides = [facts.horizontalHeaderItem(at).textAlignment() & Qt.AlignmentFlag.AlignRight for at in (0, 1)]
    assert [bool(side) for side in sides] == [False, True]  # figures stand to the right, and so does what they are
