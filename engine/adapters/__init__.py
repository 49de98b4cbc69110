"""The versions of adapters that a project keeps: what they are called, which one is in use, and what a person may do with them.

A version is a row of the table adapters and a plain PEFT folder adapters/<name>/: adapter_config.json, adapter_model.safetensors,
README.md (its card) and adaptool.json (where it comes from, and the sizes and hashes of its files). This package is shared by
stages and window, and is no stage itself; nothing here loads a model, but for the task in `gate`.

Versions are named by their data cycle: 2026-11-v3, shown to people as 2026-11/v3. A number is never given twice.
"""

import hashlib
import json
import re
import shutil
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from engine.adapters import card
from engine.errors import InputError
from engine.store import Project
from engine.store.adapters import ACTIVE, CANDIDATE, MERGED, RETIRED, TAGS
from engine.store.times import now

__all__ = ["ACTIVE", "CANDIDATE", "MERGED", "RETIRED", "TAGS"]

MANIFEST = "adaptool.json"
CONFIG, WEIGHTS = "adapter_config.json", "adapter_model.safetensors"
USED = "adapters in use"  # the document [[name, when]] of versions that became active, oldest first
NOW = "tests of now"  # the name of the project's test questions among the kept test sets
LONGEST_NOTE = 10_000  # characters


# Names


def shown(name: str) -> str:
    """2026-11-v3 -> 2026-11/v3, as people read it."""
    return re.sub(r"-(v\d+)$", r"/\1", name)


def find(project: Project, name: str) -> dict[str, Any]:
    """The row of a version by either form of its name. Raises InputError where there is none."""
    row = project.adapter(name) or project.adapter(re.sub(r"/(v\d+)$", r"-\1", name))
    if row is None:
        there = ", ".join(shown(one["name"]) for one in project.rows("adapters")[-10:])
        raise InputError(f"There is no adapter {name}.", f"There are: {there or 'none; train one first'}.")
    return row


def cycle_of_now(project: Project) -> str:
    """The data cycle to which a version made now belongs: the open one, else the month."""
    return project.open_cycle() or now()[:7]


def next_name(project: Project) -> str:
    """The next version of the cycle of now."""
    cycle = cycle_of_now(project)
    numbers = [int(found[1]) for row in project.rows("adapters") if (found := re.fullmatch(re.escape(cycle) + r"-v(\d+)", row["name"]))]
    return f"{cycle}-v{max([*numbers, int(project.meta(_removed(cycle), '0'))]) + 1}"


def _removed(cycle: str) -> str:
    return f"highest version removed of {cycle}"


# Which one is in use


def current(project: Project) -> dict[str, Any] | None:
    """The version that chat, merging, evaluation and export take where the user names none (see `Project.current_adapter`)."""
    return project.current_adapter()


def lineage(project: Project, names: Iterable[str]) -> list[str]:
    """These versions and all that they came from: those merged into them, and those that their training went on from. Each once."""
    found: list[str] = []
    left = list(names)
    while left:
        name = left.pop(0)
        row = project.adapter(name)
        if name not in found and row is not None:
            found.append(name)
            left += row["parents"]
    return found


def activate(project: Project, name: str, anyway: bool = False) -> dict[str, Any]:
    """Make a version the active one; returns the gate's verdict on it. Raises InputError where it is not whole, and unless `anyway`
    where it was not scored on every kept test set or got worse on one."""
    from engine.adapters.regression import refusal, verdict

    row = find(project, name)
    whole(project, row)
    found = verdict(project, row["name"])
    why = refusal(found)
    if why is not None and not anyway:
        raise why
    _use(project, row["name"])
    return found


def roll_back(project: Project, name: str = "") -> str:
    """Make a version active again that was so before, the last one if none is named; returns its name. It needs no gate, for it was
    in use. Raises InputError where there is none, or it was never active."""
    active = next((row["name"] for row in project.rows("adapters", tag=ACTIVE)), "")
    before = [one for one, _ in project.facts(USED) or [] if one != active and project.adapter(one) is not None]
    if not name:
        if not before:
            raise InputError("No other adapter was active before.", "Activate one by its name.")
        name = before[-1]
    row = find(project, name)
    if row["name"] == active:
        raise InputError(f"The adapter {shown(active)} is active already.", "Choose another one.")
    if row["name"] not in before:
        raise InputError(f"The adapter {shown(row['name'])} was never active.", "Activate it instead; the gate then looks at it.")
    whole(project, row)
    _use(project, row["name"])
    return row["name"]


def _use(project: Project, name: str) -> None:
    project.set_tag(name, ACTIVE)
    used = project.facts(USED) or []
    if not used or used[-1][0] != name:
        project.set_facts(USED, [*used, [name, now()]])
    card.write(project, name)


# Keeping


def register(project: Project, made: Path, facts: dict[str, Any]) -> str:
    """Move a finished PEFT folder to adapters/<the next name> and keep its row; returns the name. `facts` are columns of the row:
    base_model, dataset, settings, metrics, and, where they apply, parents, run, kind (trained, imported, merged), tag, notes.

    A kill between the move and the row leaves a folder that the next call replaces.
    """
    name = next_name(project)
    place = project.path / "adapters" / name
    facts = {"parents": [], "run": "", "kind": "trained", "tag": "", "notes": "", **facts, "cycle": cycle_of_now(project), "made": now()}
    manifest = {
        "name": name,
        **{key: facts[key] for key in ("kind", "base_model", "dataset", "cycle", "parents", "settings", "metrics", "made")},
        "files": {file: _print_of(made / file) for file in (CONFIG, WEIGHTS)},
    }
    (made / MANIFEST).write_text(json.dumps(manifest, indent=1, ensure_ascii=False), encoding="utf-8")
    if place.exists():
        shutil.rmtree(place)
    place.parent.mkdir(parents=True, exist_ok=True)
    made.rename(place)
    project.put("adapters", {"name": name, "path": project.relative(place), **facts})
    card.write(project, name)
    return name


def tag(project: Project, name: str, value: str) -> None:
    """Tag a version candidate or retired, or take its tag away (""). Raises InputError for other tags: active is what `activate` gives."""
    row = find(project, name)
    if value == ACTIVE:
        raise InputError("An adapter becomes active by being activated, not by a tag.", "Activate it; the gate then looks at it.")
    if value not in TAGS:
        raise InputError(f"There is no tag {value}.", f"There are: {CANDIDATE}, {RETIRED}, or none.")
    project.set_tag(row["name"], value)
    card.write(project, row["name"])


def note(project: Project, name: str, text: str) -> None:
    """Replace the notes on a version. Raises InputError where they are too long."""
    row = find(project, name)
    if len(text) > LONGEST_NOTE:
        raise InputError(f"The notes have {len(text)} characters; {LONGEST_NOTE} is the most.", "Shorten them.")
    project.set_notes(row["name"], text.strip())
    card.write(project, row["name"])


def remove(project: Project, name: str) -> int:
    """Forget a version and remove its files; returns the bytes freed. Raises InputError for one that is in use: active, taken by the
    later stages, chosen for merging, or parent of another; BusyError while a job runs."""
    row = find(project, name)
    name, version = row["name"], shown(row["name"])
    if row["tag"] == ACTIVE:
        raise InputError(f"The adapter {version} is active.", "Activate another one first.")
    children = [shown(one["name"]) for one in project.rows("adapters") if name in one["parents"]]
    if children:
        raise InputError(f"The adapter {version} is a parent of {', '.join(children)}.", "Remove those first, or retire it instead.")
    if name in project.settings("merging").adapters:
        raise InputError(f"The adapter {version} is chosen for merging.", "Leave it out of the merge first.")
    if (current(project) or {}).get("name") == name:
        raise InputError(f"The adapter {version} is the one that the later stages take.", "Activate another one first.")
    with project.lock():
        folder = _folder(project, row)
        freed = size_of(folder)
        cycle, _, number = name.rpartition("-v")
        if number.isdigit():
            project.set_meta(_removed(cycle), str(max(int(number), int(project.meta(_removed(cycle), "0")))))
        project.delete_adapter(name)
        shutil.rmtree(folder, ignore_errors=True)
    return freed


# Whether it is as it was


def problem(project: Project, row: dict[str, Any], thorough: bool = False) -> InputError | None:
    """What is wrong with a version's files: the folder or a file is gone, or a file is not the one that was registered. None if nothing
    is. Sizes are compared, and with `thorough` the hashes too."""
    folder, version = _folder(project, row), shown(row["name"])
    if not folder.is_dir():
        return InputError(
            f"The adapter {version} has lost its folder {row['path']}.", "Restore it from a copy of the project, or retire it."
        )
    for file in (CONFIG, WEIGHTS):
        if not (folder / file).is_file():
            return InputError(f"The adapter {version} has lost its file {file}.", "Restore it from a copy of the project, or retire it.")
    for file, (size, digest) in _checksums(folder).items():
        if (folder / file).stat().st_size != size or (thorough or file == CONFIG) and _print_of(folder / file)[1] != digest:
            return InputError(
                f"The adapter {version} is not as it was made: its file {file} was changed.",
                "Restore it from a copy of the project, or retire it.",
            )
    return None


def whole(project: Project, row: dict[str, Any]) -> Path:
    """The folder of a version whose files are as they were made. Raises InputError with what is wrong."""
    wrong = problem(project, row, thorough=True)
    if wrong is not None:
        raise wrong
    return _folder(project, row)


def identity(project: Project, row: dict[str, Any]) -> list[Any]:
    """What changes when a version's weights do."""
    folder = _folder(project, row)
    kept = _checksums(folder).get(WEIGHTS)
    return [row["name"], kept[1] if kept else _print_of(folder / WEIGHTS)[1]]


def size_of(folder: Path) -> int:
    """Bytes of all files in a folder, 0 where there is none."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def _folder(project: Project, row: dict[str, Any]) -> Path:
    return project.file(row["path"])


def _checksums(folder: Path) -> dict[str, list]:
    """{file: [bytes, SHA-256]} as registered; {} for versions made before that was kept."""
    try:
        files = json.loads((folder / MANIFEST).read_text(encoding="utf-8")).get("files", {})
        return {str(name): [int(size), str(digest)] for name, (size, digest) in files.items() if name in (CONFIG, WEIGHTS)}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _print_of(file: Path) -> list:
    facts = file.stat()
    return [facts.st_size, _digest(file, facts.st_size, facts.st_mtime_ns)]


@lru_cache(maxsize=256)
def _digest(file: Path, size: int, changed: int) -> str:
    with open(file, "rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


# Looking


def overview(project: Project) -> list[dict[str, Any]]:
    """Every version, the oldest first: {"name", "version" (as people read it), "cycle", "kind", "tag", "notes", "base_model", "dataset",
    "examples" (trained on, None where unknown), "parents", "settings", "metrics", "run", "made", "rates" ({test set's name: rates}),
    "problem"}."""
    counts = {row["hash"]: row["counts"] for row in project.rows("datasets")}
    sets = {project.test_hash(): NOW} | {row["hash"]: row["name"] for row in project.rows("test_sets")}
    scores: dict[str, dict[str, Any]] = {}
    for score in project.rows("scores"):
        if score["test_set"] in sets:
            scores.setdefault(score["adapter"], {})[sets[score["test_set"]]] = score["rates"]
    keys = ("name", "cycle", "kind", "tag", "notes", "base_model", "dataset", "parents", "settings", "metrics", "run", "made")
    return [
        {
            **{key: row[key] for key in keys},
            "version": shown(row["name"]),
            "rates": scores.get(row["name"], {}),
            "examples": counts.get(row["dataset"], {}).get("train", row["metrics"].get("examples")),
            "problem": wrong.message if (wrong := problem(project, row)) is not None else "",
        }
        for row in project.rows("adapters")
    ]


def compare(project: Project, one: str, other: str) -> dict[str, Any]:
    """What differs between two versions: {"adapters": [name, name], "facts", "settings", "dataset", "metrics", "rates": each a list of
    [what, of the first, of the second], None where one has it not; "rates" are the shares of wholly right answers by test set}."""
    rows = {row["name"]: row for row in overview(project)}
    a, b = (rows[find(project, name)["name"]] for name in (one, other))
    counts = {row["hash"]: row["counts"] for row in project.rows("datasets")}
    overall = [{name: rates["overall"] for name, rates in row["rates"].items()} for row in (a, b)]
    plain = [{key: row[key] for key in ("base_model", "dataset", "cycle", "kind", "parents")} for row in (a, b)]
    return {
        "adapters": [a["name"], b["name"]],
        "facts": _differences(*plain),
        "settings": _differences(a["settings"], b["settings"]),
        "dataset": _differences(counts.get(a["dataset"], {}), counts.get(b["dataset"], {})),
        "metrics": _differences(a["metrics"], b["metrics"]),
        "rates": _differences(*overall),
    }


def _differences(a: dict[str, Any], b: dict[str, Any]) -> list[list[Any]]:
    return [[key, a.get(key), b.get(key)] for key in dict.fromkeys([*a, *b]) if a.get(key) != b.get(key)]
