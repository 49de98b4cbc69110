"""The files of held-out questions: {"question", "answers"} lines."""

from collections.abc import Iterator
from pathlib import Path

from engine.errors import InputError
from engine.records import TestQuestion
from engine.sources import read_json_lines


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


def _question(entry: dict, place: str) -> str:
    question = entry.get("question")
    if not isinstance(question, str) or not question.strip():
        raise InputError(f"{place}: no question.", 'Write "question": "...".')
    return question.strip()


def _is_answer(answer) -> bool:
    return isinstance(answer, dict) and len(answer) == 1 and all(
        isinstance(arguments, dict) and all(isinstance(accepted, list) and accepted for accepted in arguments.values())
        for arguments in answer.values())
