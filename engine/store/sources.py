"""Files that a user brings: opened with care, and copied into the project once they are known to be good."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from engine.errors import InputError
from engine.files import atomic_copy
from engine.store import Project

LARGEST = 20_000_000  # bytes; a tool list or a question file is far smaller


def locate(project: Project, name: str) -> Path:
    """The file a setting names: absolute, or relative to the project. Raises InputError if it is not a readable file."""
    path = Path(name)
    path = path if path.is_absolute() else project.path / path
    if path.is_dir():
        raise InputError(f"{path} is a directory.", "Name the file itself.")
    if not path.is_file():
        raise InputError(f"{path} is not there.", "Check the path.")
    if path.stat().st_size > LARGEST:
        raise InputError(
            f"{path.name} has {path.stat().st_size / 1e6:.0f} MB, more than the {LARGEST / 1e6:.0f} MB read here.",
            "Split it or take out what does not belong in it.",
        )
    return path


def read_text(path: Path) -> str:
    """The whole file as UTF-8. Raises InputError naming the line that is not."""
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise InputError(f"{path.name}, line {line}: not UTF-8 text.", "Save the file as UTF-8.") from None


def read_json(path: Path) -> Any:
    """The file's JSON. Raises InputError naming line and column."""
    try:
        return _parsed(read_text(path))
    except json.JSONDecodeError as error:
        raise InputError(
            f"{path.name}, line {error.lineno}, column {error.colno}: not valid JSON ({error.msg}).", "Correct that place."
        ) from None
    except ValueError as error:
        raise InputError(f"{path.name}: not usable JSON ({error}).", "Correct it.") from None
    except RecursionError:
        raise InputError(f"{path.name}: nested too deeply.", "Flatten it.") from None


def read_document(path: Path, told: list[str] | None = None) -> Any:
    """What a JSON, JSON lines or YAML file holds, as JSON's own types; `told` as in `read_yaml`. Raises InputError naming the place."""
    if path.suffix.lower() in (".yaml", ".yml"):
        return read_yaml(path, told)
    if path.suffix.lower() == ".jsonl" or _many_lines(path):
        return [value for _, value in read_json_lines(path)]
    return read_json(path)


def _many_lines(path: Path) -> bool:
    """Whether the first two lines are whole JSON objects, as in JSON lines named .json."""
    lines = [line for line in read_text(path).split("\n", 3)[:2] if line.strip()]
    try:
        return len(lines) == 2 and all(isinstance(json.loads(line), dict) for line in lines)
    except (ValueError, RecursionError):
        return False


def read_yaml(path: Path, told: list[str] | None = None) -> Any:
    """The YAML of a file, read by the rules of JSON: dates and words like `no` stay text, keys become text. `told` gets sentences on what
    other programs would read differently. Raises InputError."""
    import yaml  # not needed at the start

    from engine.store.yaml_documents import loaded

    try:
        value, sentences = loaded(read_text(path))
        if told is not None:
            told += sentences
        return json.loads(json.dumps(value, allow_nan=False))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f", line {mark.line + 1}, column {mark.column + 1}" if mark else ""
        raise InputError(f"{path.name}{place}: not valid YAML ({error.problem or error.context}).", "Correct that place.") from None
    except yaml.YAMLError as error:
        raise InputError(f"{path.name}: not valid YAML ({' '.join(str(error).split())[:160]}).", "Correct it.") from None
    except RecursionError:
        raise InputError(f"{path.name}: nested too deeply.", "Flatten it.") from None
    except (ValueError, TypeError) as error:
        raise InputError(f"{path.name}: not usable YAML ({error}).", "Correct it.") from None


def read_json_lines(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """(line number, object) of a JSONL file, blank lines skipped. Raises InputError naming the line."""
    for number, line in enumerate(read_text(path).split("\n"), start=1):  # splitlines would cut at U+2028 inside a text
        if line.strip():
            try:
                value = _parsed(line)
            except (ValueError, RecursionError) as error:
                raise InputError(f"{path.name}, line {number}: not valid JSON ({error}).", "Correct that line.") from None
            if not isinstance(value, dict):
                raise InputError(f"{path.name}, line {number}: not a JSON object.", 'Write one {"question": ...} a line.')
            yield number, value


def _parsed(text: str) -> Any:
    """The JSON of a text. Raises ValueError also for what cannot be stored: half characters and endless numbers."""
    value = json.loads(text)
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
