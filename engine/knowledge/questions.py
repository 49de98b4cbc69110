"""The files of questions and values: {"question", "calls"} and {"question", "answers"} lines, {parameter: [values]}."""

from collections.abc import Iterator
from pathlib import Path

from engine.errors import InputError
from engine.records import Example, TestQuestion, ToolCall
from engine.sources import read_json, read_json_lines


def read_seeds(path: Path) -> Iterator[tuple[int, Example]]:
    """(line, seed) for each line {"question": text, "calls": [{"name", "arguments"}]}. Raises InputError naming the line."""
    for line, entry in read_json_lines(path):
        place = f"{path.name}, line {line}"
        question = _question(entry, place)
        calls = entry.get("calls")
        if not isinstance(calls, list):
            raise InputError(f"{place}: no list of calls.", 'Write "calls": [{"name": ..., "arguments": {...}}].')
        for call in calls:
            if not isinstance(call, dict) or not isinstance(call.get("name"), str) or not isinstance(call.get("arguments"), dict):
                raise InputError(f"{place}: a call without name and arguments.", 'Write {"name": ..., "arguments": {...}}.')
        key = f"seed:{path.stem}:{line}"
        yield line, Example(key, question, tuple(ToolCall.from_dict(call) for call in calls), "seed", key, route="human",
                            label="human")


def read_tests(path: Path) -> Iterator[tuple[int, TestQuestion]]:
    """(line, test) for each line {"question": text, "answers": [{tool: {parameter: [accepted]}}]}."""
    for line, entry in read_json_lines(path):
        place = f"{path.name}, line {line}"
        question = _question(entry, place)
        answers = entry.get("answers")
        if not isinstance(answers, list) or not all(_is_answer(answer) for answer in answers):
            raise InputError(f"{place}: no list of accepted answers.",
                             'Write "answers": [{tool: {parameter: [accepted values]}}].')
        yield line, TestQuestion(str(entry.get("id", f"{path.stem}:{line}")), question, tuple(answers))


def read_values(path: Path) -> dict[str, list[str]]:
    """{parameter: values}. Raises InputError naming the parameter that is not a list of texts."""
    document = read_json(path)
    if not isinstance(document, dict):
        raise InputError(f"{path.name}: not an object.", "Write {parameter: [values]}.")
    for name, entries in document.items():
        if not isinstance(entries, list) or not entries or not all(isinstance(entry, str) and entry.strip() for entry in entries):
            raise InputError(f"{path.name}: {name} is not a list of texts.", "List its values as strings.")
    return {name: list(dict.fromkeys(entry.strip() for entry in entries)) for name, entries in document.items()}


def _question(entry: dict, place: str) -> str:
    question = entry.get("question")
    if not isinstance(question, str) or not question.strip():
        raise InputError(f"{place}: no question.", 'Write "question": "...".')
    return question.strip()


def _is_answer(answer) -> bool:
    return isinstance(answer, dict) and len(answer) == 1 and all(
        isinstance(arguments, dict) and all(isinstance(accepted, list) and accepted for accepted in arguments.values())
        for arguments in answer.values())
