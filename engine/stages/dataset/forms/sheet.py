"""A sheet for people, whose cells no spreadsheet runs."""

import csv
import io
from collections.abc import Sequence
from typing import Any

from engine.records import Example, Tool, to_json

COLUMNS = ("id", "question", "tool", "arguments", "origin", "route", "family")
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n")


def guarded(cell: str) -> str:
    """The cell, with an apostrophe before it where a spreadsheet would take it for a formula."""
    return f"'{cell}" if cell.startswith(DANGEROUS) else cell


def _rows(rows: Sequence[Sequence[str]]) -> str:
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows([guarded(cell) for cell in row] for row in rows)
    return text.getvalue()


class Sheet:
    """CSV for people and spreadsheets: one row a call, guarded against formula injection.

    Columns: id, question, tool, arguments (JSON), origin, route, family. A question with several calls has a row for each, under the
    same id; one with no call has a row with an empty tool. Every cell is in quotes. A cell that begins with = + - @, a tab, a carriage
    return or a line feed gets an apostrophe before it, for spreadsheets would run it as a formula; who reads the file by program
    takes that apostrophe off. UTF-8 with a byte order mark, by which Excel knows it; lines end as RFC 4180 has it.

    Guard: https://owasp.org/www-community/attacks/CSV_Injection
    """

    NAME = "csv"
    FILES = ("{part}.csv",)
    LLAMA_FACTORY: dict[str, Any] = {}
    HEAD = "\ufeff" + _rows([COLUMNS])

    @staticmethod
    def entry(tool: Tool) -> str:
        """Its name alone: the sheet lists no tools."""
        return tool.name

    @staticmethod
    def lines(number: int, example: Example, tools: Sequence[str]) -> tuple[str]:
        """A row for each call, or one with no tool."""
        calls = [(call.name, to_json(call.arguments)) for call in example.calls] or [("", "")]
        return (
            _rows(
                [
                    (example.key, example.question, name, arguments, example.origin, example.route, example.family)
                    for name, arguments in calls
                ]
            ),
        )
