"""Readers of tool definitions, one file per format. Which there are stands in `TOOL_READERS` and `TOOL_FILE_READERS` of
engine/settings/families.py.

A reader of documents is a module with NAME, `fits(document) -> bool` and `read(document, file)`; one that is known by the file's ending
has NAME, ENDINGS and `read_file(path)` instead. Both yield a `Given` of schemas.py for each tool, unchecked, in the file's order, a
`Refused` for one that they leave out, and a `ToolNote` for what they have to tell of the file; InputError is for a file that is of no
use as a whole. All pass `take` of schemas.py.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from itertools import chain
from pathlib import Path

from engine.errors import InputError
from engine.messages import Message
from engine.records import LEFT_OUT, TOLD, Tool, ToolNote
from engine.settings.families import TOOL_FILE_READERS, TOOL_READERS, members
from engine.stages.tools.names import Naming
from engine.stages.tools.schemas import Entry, take
from engine.store.sources import read_document

OF_TEXT = tuple(members(TOOL_FILE_READERS).values())  # known by the file's ending
READERS = tuple(members(TOOL_READERS).values())  # known by what the document holds


@dataclass(frozen=True)
class Reading:
    """What a file was found to be, its tools, and what was left out, mended, renamed or is to be told."""

    form: str
    tools: list[Tool]
    notes: list[ToolNote] = field(default_factory=list)


def read_tools(path: Path, naming: Naming | None = None) -> Reading:
    """All tools of a file that can be used. Raises InputError naming file and place where there is none."""
    try:
        form, entries = _entries(path)
        taken = take(entries, path.name, naming)
    except RecursionError:
        raise InputError(Message("{path}: a schema is nested too deeply.", path=path.name), "Flatten it.") from None
    left = next((note.text for note in taken.notes if note.kind == LEFT_OUT), "")
    if not taken.tools and left and taken.unusable is None:
        raise InputError(Message("{path} contains no usable tool. {left}", path=path.name, left=left), "Correct it.")
    if not taken.tools:
        raise taken.unusable or InputError(
            Message("{path} contains no tools.", path=path.name), "Provide a file with at least one tool definition."
        )
    return Reading(form, taken.tools, taken.notes)


def _entries(path: Path) -> tuple[str, Iterable[Entry]]:
    for reader in OF_TEXT:
        if path.suffix.lower() in reader.ENDINGS:
            return reader.NAME, reader.read_file(path)
    told: list[str] = []
    document = read_document(path, told.append)
    notes = [ToolNote(path.name, "file", "", TOLD, text) for text in told]
    for reader in READERS:
        if reader.fits(document):
            return reader.NAME, chain(notes, reader.read(document, path.name))
    known = ", ".join(reader.NAME for reader in (*READERS, *OF_TEXT))
    raise InputError(
        Message("{path} has an unknown format (supported: {known}).", path=path.name, known=known), "Convert it to one of them."
    )


def picked(tools: Sequence[Tool], patterns: Sequence[str], prefix: str = "") -> list[Tool]:
    """The tools whose names, here without the prefix or in their file, fit one of the patterns (`get_*`); all without patterns."""
    return [
        tool
        for tool in tools
        if not patterns
        or any(fnmatchcase(name, one) for one in patterns for name in (tool.name, tool.name.removeprefix(prefix), tool.original))
    ]
