"""Test questions of the Berkeley Function Calling Leaderboard: a question file and the file of its possible answers.

    question: {"id": "multiple_7", "question": [[{"role": "user", "content"}]], "function": [{"name", "parameters"}]}
    answer:   {"id": "multiple_7", "ground_truth": [{name: {parameter: [accepted value]}}]}

The answers lie in possible_answer/NAME, as in BFCL's own folder, or in answer_NAME or possible_answer.jsonl beside the questions;
questions of the kinds irrelevance, by the file's name or their own, have none, for no call is right. The functions have to be tools of
the project: import the same file on the page Tools.

Form: https://github.com/ShishirPatil/gorilla/tree/main/berkeley-function-call-leaderboard/bfcl_eval/data
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from engine.errors import InputError
from engine.files import atomic_copy
from engine.messages import Message
from engine.records import TestQuestion, Tool
from engine.store.sources import read_json_lines

ANSWERS = "possible_answer"
WITHOUT_CALL = "irrelevance"  # part of the names of files, or of questions, that no function fits


def fits(path: Path) -> bool:
    """Whether a file's first line is one of BFCL's questions."""
    if path.suffix.lower() not in (".json", ".jsonl"):
        return False
    with open(path, encoding="utf-8", errors="replace") as file:
        first = file.readline(2_000_000)
    try:
        entry = json.loads(first)
    except (ValueError, RecursionError):
        return False
    return isinstance(entry, dict) and isinstance(entry.get("question"), list) and isinstance(entry.get("function"), list)


def question_files(folder: Path) -> list[Path]:
    """The question files of a BFCL folder. Raises InputError where there are none."""
    found = sorted(path for path in folder.glob("*.json*") if path.is_file() and fits(path))
    if not found:
        raise InputError(
            Message("{folder} contains no BFCL question files.", folder=folder), "Choose a folder with files such as BFCL_v4_multiple.json."
        )
    return found


def answer_file(path: Path) -> Path | None:
    """The possible answers of a question file, None where there are none."""
    places = (path.parent / ANSWERS / path.name, path.with_name(f"answer_{path.name}"), path.with_name(f"{ANSWERS}{path.suffix}"))
    return next((place for place in places if place.is_file()), None)


def copy_answers(path: Path, copy: Path) -> None:
    """Put the answers of the question file `path` where they are looked for beside its copy."""
    answers = answer_file(path)
    if answers is None or path == copy:
        return
    place = copy.parent / ANSWERS / copy.name
    place.parent.mkdir(exist_ok=True)
    atomic_copy(answers, place)


def read(path: Path, tools: Mapping[str, Tool]) -> Iterator[tuple[int, TestQuestion]]:
    """(line, test) of each question. Raises InputError for one of several turns, without answer, or whose function is no tool."""
    file = answer_file(path)
    if file is None and WITHOUT_CALL not in path.name and not all(map(_needs_no_answer, (entry for _, entry in read_json_lines(path)))):
        raise InputError(
            Message("{path}: its possible answers are missing.", path=path.name),
            Message("Put them into the folder {answers} beside it, under the same name.", answers=ANSWERS),
        )
    truths = {entry.get("id"): entry.get("ground_truth") for _, entry in read_json_lines(file)} if file else None
    for line, entry in read_json_lines(path):
        place, key = Message("{path}, line {line}", path=path.name, line=line), entry.get("id")
        if not isinstance(key, str):
            raise InputError(Message("{place}: no id.", place=place), 'Write "id": "multiple_7".')
        truth = [] if truths is None or (_needs_no_answer(entry) and key not in truths) else truths.get(key)
        if not isinstance(truth, list) or not all(is_answer(answer) for answer in truth):
            raise InputError(
                Message("{place}: {key} has no possible answer in the form of BFCL.", place=place, key=key),
                "Use the answer file that belongs to these questions.",
            )
        names = _tools_of(entry.get("function"), tools, place)
        unknown = next((name for answer in truth for name in answer if name not in names), None)
        if unknown is not None:
            raise InputError(
                Message("{place}: the answer calls {unknown}, which the question does not offer.", place=place, unknown=unknown),
                "Use the answer file that belongs to these questions.",
            )
        yield (
            line,
            TestQuestion(
                key,
                _text(entry.get("question"), place),
                tuple({names[name]: _known(answer[name], tools[names[name]]) for name in answer} for answer in truth),
            ),
        )


def _needs_no_answer(entry: dict[str, Any]) -> bool:
    """Whether a question's name says that no function fits it."""
    return isinstance(entry.get("id"), str) and WITHOUT_CALL in entry["id"]


def is_answer(answer: Any) -> bool:
    """Whether a value is {tool: {parameter: [accepted values]}}."""
    return (
        isinstance(answer, dict)
        and len(answer) == 1
        and all(
            isinstance(arguments, dict) and all(isinstance(accepted, list) and accepted for accepted in arguments.values())
            for arguments in answer.values()
        )
    )


def _known(accepted: dict[str, list], tool: Tool) -> dict[str, list]:
    """Without parameters that may be left out and that the function does not have: BFCL's answers hold two such."""
    there = tool.known
    return {name: values for name, values in accepted.items() if name in there or "" not in values}


def _text(question: Any, place: str) -> str:
    turns = question if isinstance(question, list) else []
    said = turns[0] if len(turns) == 1 and isinstance(turns[0], list) else []
    if len(said) != 1 or not isinstance(said[0], dict) or said[0].get("role") != "user" or not isinstance(said[0].get("content"), str):
        raise InputError(
            Message("{place}: not a single user message.", place=place),
            "Use the single-turn questions: simple, multiple, parallel and irrelevance.",
        )
    if not said[0]["content"].strip():
        raise InputError(Message("{place}: the question is empty.", place=place), "Remove it.")
    return said[0]["content"].strip()


def _tools_of(functions: Any, tools: Mapping[str, Tool], place: str) -> dict[str, str]:
    """{function: the tool it was imported as}. Functions of one name and different definitions got names of their own in the import."""
    found = {}
    for function in functions if isinstance(functions, list) else []:
        name = function.get("name") if isinstance(function, dict) else None
        if not isinstance(name, str):
            raise InputError(Message("{place}: a function without a name.", place=place), "Correct it.")
        options = [tool for tool in tools.values() if name in (tool.original, tool.name)]
        if not options:
            raise InputError(
                Message("{place}: there is no tool {name}.", place=place, name=name), "Import the same file on the Tools page first."
            )
        found[name] = max(options, key=lambda tool: _likeness(function, tool)).name
    return found


def _likeness(function: dict[str, Any], tool: Tool) -> tuple[bool, bool, bool]:
    """The larger, the likelier the tool is what became of the function."""
    schema = function.get("parameters")
    properties = schema.get("properties") if isinstance(schema, dict) else {}
    described = " ".join(str(function.get("description", "")).split())
    return (
        set(properties or {}) == set(tool.known),
        described == tool.description,
        function.get("name") == tool.name,
    )
