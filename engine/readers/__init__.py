"""Readers of seed questions, each with NAME, `fits` and `read`; the form is known by the file's ending, or by its first object. Which
there are of JSON stands in `SEED_READERS` of engine/settings/families.py."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from engine.checker.conformance import why_not
from engine.errors import InputError
from engine.messages import Message
from engine.readers import lines, sheet
from engine.readers.conversations import CLOSING, REASONING, SYSTEM
from engine.readers.lines import Given, bad_question, entries, stored
from engine.records import Example, LeftOut, Tool, ToolCall, plain
from engine.settings.families import SEED_READERS, members

FORMS = tuple(members(SEED_READERS).values())  # of JSON, asked in order


def _tell_passed(path: Path, passed: Mapping[str, int]) -> list[LeftOut]:
    """What is not learned of a file's rows, once for each kind."""
    closing, reasoning, system = (passed.get(kind, 0) for kind in (CLOSING, REASONING, SYSTEM))
    found = []
    if closing:
        found.append(
            LeftOut(
                path.name,
                1,
                Message("Text after the result of a tool is not used for training. Rows with such text: {closing}.", closing=closing),
            )
        )
    if reasoning:
        found.append(
            LeftOut(
                path.name,
                1,
                Message("Reasoning before a call is not used for training. Rows with reasoning: {reasoning}.", reasoning=reasoning),
            )
        )
    if system:
        found.append(LeftOut(path.name, 1, Message("System prompts are not used. Rows with a system prompt: {system}.", system=system)))
    return found


def read_seeds(path: Path, tools: dict[str, Tool], told: list[LeftOut] | None = None) -> tuple[list[Example], list[LeftOut], str]:
    """(seeds, rows that cannot be used, name of the form found), both in the file's order; `tools` are by name.

    Rows are counted as lines of JSON lines, as rows of a spreadsheet, or from 1 in a JSON list. Each call must fit its tool, and be
    among the row's own tools where it lists some. `told` gets what of a row that is taken was left out or mended, and what of the whole
    file, as row 1. Raises InputError for a file in no form known here, and for one of which not one row can be used.
    """
    notes: list[LeftOut] = []

    def say(text: str) -> None:
        notes.append(LeftOut(path.name, 1, text))

    is_table = path.suffix.lower() in sheet.ENDINGS
    form, rows = (sheet.NAME, sheet.read_file(path, tools, say=say)) if is_table else _json_form(path)
    seeds: list[Example] = []
    left: list[LeftOut] = []
    parts: list[LeftOut] = []
    seen: dict[tuple[str, str], tuple[str, int]] = {}
    outside = {tool.original: tool.name for tool in tools.values() if tool.original not in tools}
    inside = {tool.name: named for tool in tools.values() if (named := _arguments_outside(tool))}
    passed: Counter[str] = Counter()
    for given in rows:
        one = given if isinstance(given, LeftOut) else _seed(_renamed(given, outside, inside), tools, path, seen)
        if isinstance(one, LeftOut):
            left.append(one)
        elif isinstance(given, Given):
            seeds.append(one)
            passed.update(given.passed)
            parts += [LeftOut(given.file or path.name, given.row, text) for text in given.told]
    left.sort(key=lambda one: (one.file, one.row))
    if not seeds and not left:
        raise InputError(
            Message("{path} contains no questions.", path=path.name), "Provide a file with at least one question and its call."
        )
    if not seeds:
        raise InputError(
            Message(
                "{path} has no usable row. Row {row} was skipped: {reason}",
                path=path.name,
                row=left[0].row,
                reason=left[0].reason,
            ),
            "Correct the rows, or check that the tools they call are imported.",
        )
    if told is not None:
        told += [
            *notes,
            *_tell_passed(path, passed),
            *parts,
        ]
    return seeds, left, form


def _json_form(path: Path) -> tuple[str, Iterable[Given | LeftOut]]:
    """(name, questions) of a file of JSON objects, read by the first form that one of them fits."""
    found = list(entries(path))
    objects = [(row, entry) for row, entry in found if not isinstance(entry, LeftOut)]
    broken = [entry for _, entry in found if isinstance(entry, LeftOut)]
    form = next((form for _, entry in objects for form in FORMS if form.fits(entry)), None)
    if form is None and objects:
        raise InputError(
            Message("{path} contains questions in an unknown format.", path=path.name),
            'Write lines {"question": ..., "calls": [...]}, a spreadsheet, ShareGPT conversations, OpenAI messages or Alpaca.',
        )
    form = form or lines
    return form.NAME, [*broken, *form.read(objects, path.name)]


def _arguments_outside(tool: Tool) -> dict[str, str]:
    """{name in its file: name here} of a tool's arguments, where that is plain: the file's name is here no other's."""
    known = tool.parameters.get("properties", {})
    renamed = [(str(was.get("name")), new) for new, was in tool.origin.get("arguments", {}).items()]
    counts = Counter(name for name, _ in renamed)
    return {name: new for name, new in renamed if name not in known and counts[name] == 1}


def _renamed(given: Given, outside: Mapping[str, str], inside: Mapping[str, Mapping[str, str]]) -> Given:
    """The question with the project's names of tools and arguments in place of those that files and servers have for them."""
    if not any(call.name in outside or outside.get(call.name, call.name) in inside for call in given.calls):
        return given
    calls = []
    for call in given.calls:
        name = outside.get(call.name, call.name)
        known = inside.get(name, {})
        calls.append(ToolCall(name, {known.get(argument, argument): value for argument, value in call.arguments.items()}))
    return replace(given, calls=tuple(calls), tools=frozenset(outside.get(name, name) for name in given.tools))


def _seed(given: Given, tools: Mapping[str, Tool], path: Path, seen: dict[tuple[str, str], tuple[str, int]]) -> Example | LeftOut:
    """The question as an example written by a person, or why it cannot be used; `seen` notes the row of each taken so far."""
    file = given.file or path.name
    bad = bad_question(given.question, file, given.row)
    if bad is not None:
        return bad
    for call in given.calls:
        if given.tools and call.name not in given.tools:
            return LeftOut(file, given.row, Message("Its call names {call}, which is not among the row's tools.", call=call.name))
        reason = why_not(call, tools)
        if reason:
            return LeftOut(file, given.row, Message("Its call does not match the tools: {reason}.", reason=reason))
    calls = stored(given.calls)
    if calls is None:
        return LeftOut(file, given.row, "Its call contains a number that is too large to store.")
    first, before = seen.setdefault((plain(given.question), calls), (file, given.row))
    if (first, before) != (file, given.row):
        return LeftOut(file, given.row, Message("It repeats the question of row {before} with the same calls.", before=before))
    key = f"seed:{given.stem or path.stem}:{given.row}"
    return Example(key, given.question.strip(), given.calls, "seed", key, route="human", label="human")
