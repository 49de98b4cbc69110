"""Readers of tool definitions, one file per format; `READERS` is the list, asked in order."""

from pathlib import Path

from engine.errors import InputError
from engine.records import Tool
from engine.sources import read_json
from engine.tools.readers import openai

READERS = [openai]


def read_tools(path: Path) -> list[Tool]:
    """All tools of a file. Raises InputError naming file and place."""
    document = read_json(path)
    for reader in READERS:
        if reader.fits(document):
            try:
                tools = reader.read(document, path.name)
            except RecursionError:
                raise InputError(f"{path.name}: a schema is nested too deeply.", "Flatten it.") from None
            if not tools:
                raise InputError(f"{path.name} holds no tools.", "Give a file with at least one tool definition.")
            return tools
    known = ", ".join(reader.NAME for reader in READERS)
    raise InputError(f"{path.name} is in none of the forms known here ({known}).", "Convert it to one of them.")
