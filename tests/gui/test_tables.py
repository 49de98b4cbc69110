"""Tables that read only what is seen, over a real project."""

import time

import pytest
from PySide6.QtCore import Qt

from engine.store import Project
from gui.tables import Column, PagedRows, Query, RowTable
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
