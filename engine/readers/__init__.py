"""Readers of seed questions, each with NAME, `fits` and `read`; the form is known by the file's ending, or by its first object. Which
there are of JSON stands in `SEED_READERS` of engine/settings/families.py."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from engine.checker.conformance import why_not
from engine.errors import InputError
from engine.readers import lines, sheet
from engine.readers.lines import Given, alike, bad_question, entries, stored
from engine.records import Example, LeftOut, Tool
from engine.settings.families import SEED_READERS, members

FORMS = tuple(members(SEED_READERS).values())  # of JSON, asked in order


def read_seeds(path: Path, tools: dict[str, Tool]) -> tuple[list[Example], list[LeftOut], str]:
    """(seeds, rows that cannot be used, name of the form found), both in the file's order; `tools` are by name.

    Rows are counted as lines of JSON lines, as rows of a spreadsheet, or from 1 in a JSON list. Each call must fit its tool.
    Raises InputError for a file in no form known here, and for one of which not one row can be used.
    """
    form, rows = (sheet.NAME, sheet.read_file(path, tools)) if path.suffix.lower() in sheet.ENDINGS else _json_form(path)
    seeds: list[Example] = []
    left: list[LeftOut] = []
    seen: dict[tuple[str, str], int] = {}
    for given in rows:
        one = given if isinstance(given, LeftOut) else _seed(given, tools, path, seen)
        if isinstance(one, LeftOut):
            left.append(one)
        else:
            seeds.append(one)
    left.sort(key=lambda one: one.row)
    if not seeds and not left:
        raise InputError(f"{path.name} holds no questions.", "Give a file with at least one question and its call.")
    if not seeds:
        raise InputError(
            f"{path.name} has no row that can be used. Row {left[0].row} was left out for this reason: {left[0].reason}",
            "Correct the rows, or check that the tools they call are imported.",
        )
    return seeds, left, form


def _json_form(path: Path) -> tuple[str, Iterable[Given | LeftOut]]:
    """(name, questions) of a file of JSON objects, read by the first form that one of them fits."""
    found = list(entries(path))
    objects = [(row, entry) for row, entry in found if not isinstance(entry, LeftOut)]
    broken = [entry for _, entry in found if isinstance(entry, LeftOut)]
    form = next((form for _, entry in objects for form in FORMS if form.fits(entry)), None)
    if form is None and objects:
        raise InputError(
            f"{path.name} holds questions in no form known here.",
            'Write lines {"question": ..., "calls": [...]}, a spreadsheet, ShareGPT conversations or OpenAI messages.',
        )
    form = form or lines
    return form.NAME, [*broken, *form.read(objects, path.name)]


def _seed(given: Given, tools: Mapping[str, Tool], path: Path, seen: dict[tuple[str, str], int]) -> Example | LeftOut:
    """The question as an example written by a person, or why it cannot be used; `seen` notes the row of each taken so far."""
    bad = bad_question(given.question, path.name, given.row)
    if bad is not None:
        return bad
    for call in given.calls:
        reason = why_not(call, tools)
        if reason:
            return LeftOut(path.name, given.row, f"Its call does not fit the tools: {reason}.")
    calls = stored(given.calls)
    if calls is None:
        return LeftOut(path.name, given.row, "Its call holds a number that is too large to be kept.")
    before = seen.setdefault((alike(given.question), calls), given.row)
    if before != given.row:
        return LeftOut(path.name, given.row, f"It repeats the question of row {before} with the same calls.")
    key = f"seed:{path.stem}:{given.row}"
    return Example(key, given.question.strip(), given.calls, "seed", key, route="human", label="human")
