"""Files that a user brings: opened with care, and copied into the project once they are known to be good."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from engine.errors import InputError
from engine.files import atomic_copy
from engine.messages import Message
from engine.store import Project
from engine.store.encodings import MARKS
from engine.store.yaml_documents import twice_told

LARGEST = 20_000_000  # bytes; a tool list or a question file is far smaller
NO_TEXT = {  # what such files begin with
    b"\xd0\xcf\x11\xe0": "a file of an older Office, such as XLS",
    b"PK\x03\x04": "a packed file, such as ZIP or ODS",
    b"%PDF": "a PDF",
    b"\x1f\x8b": "a packed file, such as GZ",
}
_EVENTS = re.compile(r"(?::.*\n)*(?:event|data|id|retry): ?\S")  # how an event stream begins, as servers of MCP write it


def locate(project: Project, name: str) -> Path:
    """The file a setting names: absolute, or relative to the project. Raises InputError if it is not a readable file."""
    path = Path(name)
    path = path if path.is_absolute() else project.path / path
    if path.is_dir():
        raise InputError(Message("{path} is a directory.", path=path), "Choose the file itself.")
    if not path.is_file():
        raise InputError(Message("{path} does not exist.", path=path), "Check the path.")
    if path.stat().st_size > LARGEST:
        raise InputError(
            Message(
                "{path} has {st_size:.0f} MB; at most {largest:.0f} MB are supported.",
                path=path.name,
                st_size=path.stat().st_size / 1000000.0,
                largest=LARGEST / 1000000.0,
            ),
            "Split it, or remove what does not belong in it.",
        )
    return path


def read_text(path: Path) -> str:
    """The whole file as UTF-8, or UTF-16 where its first bytes say so. Raises InputError naming the line that is not."""
    data = path.read_bytes()
    kind = next((name for begin, name in NO_TEXT.items() if data.startswith(begin)), "")
    if kind:
        raise InputError(Message("{path} is not text but {kind}.", path=path.name, kind=kind), "Save it as XLSX, CSV, JSON or YAML.")
    try:
        for mark, codec, _ in MARKS:  # Windows PowerShell writes UTF-16
            if data.startswith(mark):
                return data.decode(codec)
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise InputError(Message("{path}, line {line}: not UTF-8 text.", path=path.name, line=line), "Save the file as UTF-8.") from None


def read_json(path: Path, twice: list[str] | None = None) -> Any:
    """The file's JSON; `twice` gets the keys that stand twice in an object. Raises InputError naming line and column."""
    try:
        return _parsed(read_text(path), twice)
    except json.JSONDecodeError as error:
        raise InputError(
            Message(
                "{path}, line {line}, column {column}: not valid JSON ({problem}).",
                path=path.name,
                line=error.lineno,
                column=error.colno,
                problem=error.msg,
            ),
            "Correct that place.",
        ) from None
    except ValueError as error:
        raise InputError(Message("{path}: not usable JSON ({error}).", path=path.name, error=error), "Correct it.") from None
    except RecursionError:
        raise InputError(Message("{path}: nested too deeply.", path=path.name), "Flatten it.") from None


def read_document(path: Path, tell: Callable[[str], None] = lambda text: None) -> Any:
    """What a JSON, JSON lines or YAML file holds, as JSON's own types; of what a server wrote as an event stream, the list of its answers.
    `tell` is told what other programs may read otherwise. Raises InputError naming the place."""
    if path.suffix.lower() in (".yaml", ".yml"):
        return read_yaml(path, tell)
    text = read_text(path)
    if not text.strip():
        raise InputError(Message("{path} is empty.", path=path.name), "Provide a file that is not empty.")
    if _EVENTS.match(text):
        return _answers(text)
    if path.suffix.lower() == ".jsonl" or _many_lines(text):
        return [value for _, value in read_json_lines(path)]
    twice: list[str] = []
    value = read_json(path, twice)
    for sentence in twice_told(twice):
        tell(sentence)
    return value


def _answers(text: str) -> list[Any]:
    """The JSON in the data of an event stream, one value an event; data that is no JSON is passed over."""
    found = []
    for event in re.split(r"\r?\n\r?\n", text):
        data = "\n".join(line[5:] for line in event.splitlines() if line.startswith("data:"))
        try:
            found.append(_parsed(data))
        except (ValueError, RecursionError):
            continue
    return found


def _many_lines(text: str) -> bool:
    """Whether the first two lines are whole JSON objects, as in JSON lines named .json."""
    lines = [line for line in text.split("\n", 3)[:2] if line.strip()]
    try:
        return len(lines) == 2 and all(isinstance(json.loads(line), dict) for line in lines)
    except (ValueError, RecursionError):
        return False


def read_yaml(path: Path, tell: Callable[[str], None] = lambda text: None) -> Any:
    """The YAML of a file, read by the rules of JSON: dates and words like `no` stay text, keys become text. `tell` is told what other
    programs would read differently. Raises InputError."""
    import yaml

    from engine.store.yaml_documents import loaded

    try:
        value, sentences = loaded(read_text(path))
        for sentence in sentences:
            tell(sentence)
        return json.loads(json.dumps(value, allow_nan=False))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = (
            Message("{file}, line {line}, column {column}", file=path.name, line=mark.line + 1, column=mark.column + 1)
            if mark
            else path.name
        )
        if "another document" in str(error.problem):
            raise InputError(
                Message("{place}: a second document begins here.", place=place),
                "Save each document in its own file.",
            ) from None
        raise InputError(
            Message("{place}: not valid YAML ({problem}).", place=place, problem=error.problem or error.context),
            "Correct that place.",
        ) from None
    except yaml.YAMLError as error:
        raise InputError(
            Message("{path}: not valid YAML ({split}).", path=path.name, split=" ".join(str(error).split())[:160]), "Correct it."
        ) from None
    except RecursionError:
        raise InputError(Message("{path}: nested too deeply.", path=path.name), "Flatten it.") from None
    except (ValueError, TypeError) as error:
        raise InputError(Message("{path}: not usable YAML ({error}).", path=path.name, error=error), "Correct it.") from None


def read_json_lines(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """(line number, object) of a JSONL file, blank lines skipped. Raises InputError naming the line."""
    for number, line in enumerate(read_text(path).split("\n"), start=1):  # splitlines would cut at U+2028 inside a text
        if line.strip():
            try:
                value = _parsed(line)
            except (ValueError, RecursionError) as error:
                raise InputError(
                    Message("{path}, line {number}: not valid JSON ({error}).", path=path.name, number=number, error=error),
                    "Correct that line.",
                ) from None
            if not isinstance(value, dict):
                raise InputError(
                    Message("{path}, line {number}: not a JSON object.", path=path.name, number=number),
                    'Write one {"question": ...} per line.',
                )
            yield number, value


def _parsed(text: str, twice: list[str] | None = None) -> Any:
    """The JSON of a text. Raises ValueError also for what cannot be stored: half characters and endless numbers."""

    def noted(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) != len(pairs) and twice is not None:
            names = [name for name, _ in pairs]
            twice.extend(name for name in found if names.count(name) > 1)
        return found

    value = json.loads(text, object_pairs_hook=None if twice is None else noted)
    if "\\ud" in text.lower():
        try:
            json.dumps(value, ensure_ascii=False).encode()
        except UnicodeEncodeError:
            raise ValueError("it holds half of a character, written \\ud...") from None
    return value


def adopt(project: Project, names: list[str]) -> list[str]:
    """Copy files from outside into the project's sources; returns the names to keep, relative to the project."""
    kept = []
    for name in names:
        path = locate(project, name)
        if not path.resolve().is_relative_to(project.path.resolve()):
            folder = project.path / "sources"
            folder.mkdir(exist_ok=True)
            free = [path.name, *(f"{path.stem}-{n}{path.suffix}" for n in range(2, 10_000))]
            target = next(
                option for option in map(folder.joinpath, free) if not option.exists() or option.read_bytes() == path.read_bytes()
            )
            atomic_copy(path, target)
            path = target
        kept.append(project.relative(path))
    return kept
