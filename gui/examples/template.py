"""A spreadsheet to be filled in: the columns of a project's tools, a row for each, as the reader of question sheets takes it."""

import csv
import io
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from engine.records import Tool

MOST = 40  # columns of parameters; with more, a call is written in one cell
ROWS = 5  # prepared for each tool
OWN = ("question", "tool", "arguments", "call", "id", "note", "notes", "comment", "comments")  # headings with a meaning of their own


def template_of(tools: Sequence[Tool]) -> str:
    """The text of a CSV file with the columns question, tool, one for each parameter, and note. A parameter that is named like one of the
    sheet's own columns, or more than `MOST` of them, make it question, tool, arguments and note. The first letter marks the file as UTF-8
    for spreadsheet programs. Rows whose question stays empty are not read."""
    names = list(dict.fromkeys(one.name for tool in tools for one in tool.parameter_list()))
    apart = len(names) <= MOST and not any(name.lower() in OWN for name in names) and len({name.lower() for name in names}) == len(names)
    columns = names if apart else ["arguments"]
    text = io.StringIO()
    sheet = csv.writer(text)
    sheet.writerow(["question", "tool", *columns, "note"])
    for tool in tools:
        for nth in range(ROWS):
            sheet.writerow(["", tool.name, *[""] * len(columns), _note(tool) if nth == 0 else ""])
    return "\ufeff" + text.getvalue()


def _note(tool: Tool) -> str:
    """What the tool does and needs, beside its first row."""
    needed = [one.name for one in tool.parameter_list() if one.required]
    if not needed:
        return _short(tool.description)
    told = QCoreApplication.translate("Template", "{description} It needs: {parameters}.")
    return told.format(description=_short(tool.description), parameters=", ".join(needed))


def _short(description: str) -> str:
    text = " ".join(description.split())
    return text if len(text) <= 120 else text[:119] + "…"
