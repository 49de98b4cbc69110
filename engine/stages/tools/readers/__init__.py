"""Readers of tool definitions, one file per format. Which there are stands in `TOOL_READERS` and `TOOL_FILE_READERS` of
engine/settings/families.py.

A reader of documents is a module with NAME, `fits(document) -> bool` and `read(document, file) -> list[Tool]`; one that is known by the
file's ending has NAME, ENDINGS and `read_file(path) -> list[Tool]`. Every reader's tools pass `checked` of schemas.py.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from engine.errors import InputError
from engine.records import Tool
from engine.settings.families import TOOL_FILE_READERS, TOOL_READERS, members
from engine.store.sources import read_document

OF_TEXT = tuple(members(TOOL_FILE_READERS).values())  # known by the file's ending
READERS = tuple(members(TOOL_READERS).values())  # known by what the document holds


@dataclass(frozen=True)
class Reading:
    """What a file was found to be, and its tools."""

    form: str
    tools: list[Tool]


def read_tools(path: Path) -> Reading:
    """All tools of a file. Raises InputError naming file and place."""
    reading = _read(path)
    if not reading.tools:
        raise InputError(f"{path.name} holds no tools.", "Give a file with at least one tool definition.")
    return reading


def _read(path: Path) -> Reading:
    for reader in OF_TEXT:
        if path.suffix.lower() in reader.ENDINGS:
            return Reading(reader.NAME, reader.read_file(path))
    document = read_document(path)
    for reader in READERS:
        if reader.fits(document):
            try:
                return Reading(reader.NAME, reader.read(document, path.name))
            except RecursionError:
                raise InputError(f"{path.name}: a schema is nested too deeply.", "Flatten it.") from None
    known = ", ".join(reader.NAME for reader in (*READERS, *OF_TEXT))
    raise InputError(f"{path.name} is in none of the forms known here ({known}).", "Convert it to one of them.")


def picked(tools: Sequence[Tool], patterns: Sequence[str], prefix: str) -> list[Tool]:
    """The tools whose names fit one of the patterns (`get_*`; all without patterns), with the prefix before their names."""
    chosen = [tool for tool in tools if not patterns or any(fnmatchcase(tool.name, pattern) for pattern in patterns)]
    return [Tool(prefix + tool.name, tool.description, tool.parameters, tool.source) for tool in chosen]
