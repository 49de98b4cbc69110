"""Data cycles: a name under which the questions, test sets and adapters of some weeks belong together.

While a cycle is open, new examples get its name (one that is made again, word for word, keeps the name it had), and new adapters
are numbered in it. The stage dataset takes the examples of some cycles only where its setting `cycles` names them, so that an
adapter can be trained on this cycle's data alone and merged with those of the others (enterprise paper, section 3.4.2), or the last
adapter be continued (the training setting `continue_from`).
"""

import re
from typing import Any

from engine.adapters import activation, kept_tests, registry
from engine.adapters.names import shown
from engine.errors import InputError
from engine.messages import Message
from engine.store import Project
from engine.store.adapters import ACTIVE, CLOSED, MERGED, OPEN, RETIRED
from engine.store.times import now

SHARES = 0.01  # how far from 1 the weights of a merge may add up to be shares
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")  # it becomes part of a folder's name


def cycles(project: Project) -> list[dict[str, Any]]:
    """Every cycle, oldest first, and those that only name adapters: {"name", "state" (open, closed, "" for a mere month), "made",
    "examples" ({state: how many}), "tests" (kept test questions), "adapters" (names), "retired" (whether all its adapters are)}."""
    rows = {row["name"]: row for row in project.rows("cycles")}
    counts, tests = project.count_of_cycles(), {row["cycle"]: row["questions"] for row in project.rows("test_sets")}
    versions: dict[str, list[dict[str, Any]]] = {}
    for row in project.rows("adapters"):
        versions.setdefault(row["cycle"], []).append(row)
    return [
        {
            "name": name,
            "state": rows.get(name, {}).get("state", ""),
            "made": rows.get(name, {}).get("made", ""),
            "examples": counts.get(name, {}),
            "tests": tests.get(name, 0),
            "adapters": [row["name"] for row in versions.get(name, [])],
            "retired": bool(versions.get(name)) and all(row["tag"] == RETIRED for row in versions[name]),
        }
        for name in sorted({*rows, *versions}, key=lambda name: (rows.get(name, {}).get("made", ""), name))
    ]


def open_cycle(project: Project, name: str = "") -> str:
    """Open a cycle (none named: the month); one that was closed is opened again. Returns its name. Raises InputError where another is
    open or the name cannot be one."""
    name = name.strip() or now()[:7]
    already = project.open_cycle()
    if already == name:
        raise InputError(Message("The data cycle {name} is already open.", name=name), "Add its questions, or close it.")
    if already:
        raise InputError(Message("The data cycle {name} is open.", name=already), "Close it first.")
    if not NAME.fullmatch(name):
        raise InputError(
            Message("A data cycle cannot be called {name}.", name=repr(name)),
            "Use up to 40 letters, digits, dots, dashes and underscores, such as 2026-11.",
        )
    project.set_cycle(name, OPEN)
    return name


def close_cycle(project: Project) -> dict[str, Any]:
    """Close the open cycle and keep its test questions: {"cycle", "test_set" (its hash, "" without tests), "questions", "kept" (the cycle
    under which the test set is kept: an earlier one if the questions are the same)}. Raises InputError where none is open."""
    name = project.open_cycle()
    if not name:
        raise InputError("No data cycle is open.", "Open one first.")
    kept = kept_tests.keep_tests(project, name)
    project.set_cycle(name, CLOSED)
    return {
        "cycle": name,
        "test_set": kept["hash"] if kept else "",
        "questions": kept["questions"] if kept else 0,
        "kept": kept["cycle"] if kept else "",
    }


def retire(project: Project, name: str) -> dict[str, Any]:
    """Take a cycle's influence back: its adapters, and those that were merged from them, are tagged retired and leave the merge. Returns
    {"cycle", "retired", "left": the adapters that the stage merging takes now, "carry": adapters of other cycles that still hold its
    influence, for their training continued one of it}. Raises InputError where it has no adapter, holds the active one, or nothing
    would be left."""
    rows = project.rows("adapters")
    own = {row["name"] for row in rows if row["cycle"] == name}
    if not own:
        raise InputError(Message("The data cycle {name} has no adapter.", name=name), "Choose a cycle that has one.")
    came = {row["name"] for row in rows if own.intersection(registry.lineage(project, [row["name"]]))}
    gone = own | {row["name"] for row in rows if row["kind"] == MERGED and row["name"] in came}
    active = next((row for row in rows if row["tag"] == ACTIVE and row["name"] in gone), None)
    if active is not None and active["name"] in own:
        raise InputError(
            Message("The active adapter {active} belongs to the cycle {name}.", active=shown(active["name"]), name=name),
            "Activate one of another cycle first.",
        )
    if active is not None:
        raise InputError(
            Message("The active adapter {active} was merged with one of the cycle {name}.", active=shown(active["name"]), name=name),
            "Merge the others without it and activate that, or activate another one first.",
        )
    if all(row["name"] in gone or row["tag"] == RETIRED for row in rows):
        raise InputError(Message("Without the data cycle {name} no adapter would be left.", name=name), "Train one on other data first.")
    _leave_out(project, gone)
    for one in sorted(gone):
        registry.tag(project, one, RETIRED)
    current = activation.current(project)
    return {
        "cycle": name,
        "retired": sorted(gone),
        "left": project.settings("merging").adapters or [current["name"]],
        "carry": sorted(came - gone),
    }


def _leave_out(project: Project, names: set[str]) -> None:
    """Take these adapters out of those chosen for merging. Weights that were shares of one grow so that they are so again, others stay, and
    one that is left alone is taken as it is. Where none is left, none is chosen, and the stage takes the adapter in use."""
    settings = project.settings("merging")
    rest = [name for name in settings.adapters if name not in names]
    if rest == settings.adapters:
        return
    weights = settings.weights if len(settings.weights) == len(settings.adapters) else []
    kept: list[float] = [weight for name, weight in zip(settings.adapters, weights) if name not in names]
    if len(kept) < 2:
        kept = []
    elif abs(sum(weights) - 1) < SHARES and (whole := sum(kept)) > 0:
        kept = [round(weight / whole, 4) for weight in kept]
    project.keep_settings("merging", project.changed_settings("merging", {"adapters": rest, "weights": kept}))
