"""Long tables in pieces, for a window that shows a million rows and never reads them all.

The row ids that a search finds are read once (8 bytes each); a piece is then fetched by its ids. Each call opens the
database for itself, read-only, so it may run in any thread beside a job that writes.
"""

import sqlite3
from array import array
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from engine.errors import InputError
from engine.messages import Message
from engine.store.database import DATABASE

TABLES = {
    "examples": (
        *("key", "question", "calls", "tool", "origin", "route", "strategy", "teacher", "label", "state", "reason"),
        *("source", "status"),
    ),
    "tests": ("key", "question", "answers", "tool", "calls", "source", "status", "reason"),
    "value_lists": ("parameter", "value", "kept"),
    "answers": ("model", "test", "question", "raw", "error", "kind", "detail", "seconds", "wanted", "called"),
    "tools": ("name", "description", "parameters", "source", "short", "origin"),
    "assets": ("key", "title", "keywords", "topics", "locale", "flags", "fields", "image"),
    "graph_nodes": ("name", "type"),
    "tool_notes": ("file", "place", "tool", "kind", "text"),
    "left_out": ("file", "row", "reason"),
}
ELSEWHERE = {
    ("answers", "question"): "coalesce((select question from tests where tests.key = answers.test), test)",
    ("examples", "source"): "case when key like 'typed:%' then 'typed' else origin end",
    ("examples", "status"): """coalesce(
        (select 'you ' || verdict from reviews where reviews.key = examples.key and reviews.question = examples.question),
        case when key not like 'typed:%' then null
             when not exists (select 1 from typed where typed.id = substr(examples.key, 7)) then 'deleted'
             when exists (select 1 from typed where typed.id = substr(examples.key, 7)
                          and (typed.question <> examples.question or typed.calls <> examples.calls)) then 'changed' end,
        state)""",
    ("tests", "tool"): "coalesce((select first.key from json_each(tests.answers, '$[0]') as first limit 1), '')",
    ("tests", "calls"): "answers",
    ("tests", "source"): "'test'",
    ("tests", "status"): "'test'",
    ("tests", "reason"): "''",
}  # columns of other tables, and worked out ones
WORKED_OUT = {
    *(("examples", column) for column in ("source", "status")),
    *(("tests", column) for column in ("calls", "source", "status", "reason")),
}  # their words are the program's: no search looks there


def row_ids(folder: Path, table: str, search: str = "", order: str = "", **where: str | tuple[str, ...]) -> "array[int]":
    """The ids of the rows whose columns hold these values (or one of several) and some column of which holds the text, in order.

    Raises InputError if the project is gone, ValueError for a table or column that is not listed.
    """
    by = order.removesuffix(" desc")
    columns = _columns(table, *where, *filter(None, [by]))
    some = {column: (value,) if isinstance(value, str) else value for column, value in where.items()}
    clauses = [f"{_written(table, column)} in ({', '.join('?' * len(values))})" for column, values in some.items()]
    arguments: list[Any] = [value for values in some.values() for value in values]
    if search:
        text = "%" + search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        searched = [column for column in columns if (table, column) not in WORKED_OUT]
        clauses.append("(" + " or ".join(f"{_written(table, column)} like ? escape '\\'" for column in searched) + ")")
        arguments += [text] * len(searched)
    sorted_by = f"{_written(table, by)}{order[len(by) :]}, rowid" if by else "rowid"
    with _open(folder) as db:
        rows = db.execute(f"select rowid from {table} where {' and '.join(clauses) or '1'} order by {sorted_by}", arguments)
        return array("q", (row[0] for row in rows))


def counts_of(folder: Path, table: str, column: str) -> dict[str, int]:
    """{value: how many rows have it} of one column. Raises InputError if the project is gone."""
    _columns(table, column)
    with _open(folder) as db:
        return dict(db.execute(f"select {_written(table, column)}, count(*) from {table} group by 1").fetchall())


def rows_of(folder: Path, table: str, columns: Sequence[str], ids: Sequence[int]) -> list[tuple[Any, ...]]:
    """The rows of these ids in their order; a row that is gone meanwhile is a row of empty strings."""
    _columns(table, *columns)
    marks = ", ".join("?" * len(ids))
    with _open(folder) as db:
        wanted = ", ".join(_written(table, column) for column in columns)
        found = db.execute(f"select rowid, {wanted} from {table} where rowid in ({marks})", list(ids))
        by_id = {row[0]: row[1:] for row in found}
    return [by_id.get(id_, ("",) * len(columns)) for id_ in ids]


def _columns(table: str, *used: str) -> tuple[str, ...]:
    if table not in TABLES or not set(used) <= set(TABLES[table]):
        raise ValueError(f"no such table or column: {table} {used}")
    return TABLES[table]


def _written(table: str, column: str) -> str:
    return ELSEWHERE.get((table, column), f"[{column}]")


class _open:
    """A read-only connection for one query."""

    def __init__(self, folder: Path) -> None:
        path = folder / DATABASE
        if not path.is_file():
            raise InputError(Message("{folder} no longer exists.", folder=folder), "Put it back, or open another project.")
        self.db = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, timeout=20)

    def __enter__(self) -> sqlite3.Connection:
        return self.db

    def __exit__(self, *_: object) -> None:
        self.db.close()
