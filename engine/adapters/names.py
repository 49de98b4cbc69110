"""How versions of adapters are named, and how one is found by its name.

A version is named by its data cycle: 2026-11-v3, shown to people as 2026-11/v3. A number is never given twice, even when its version was
removed.
"""

import re
from typing import Any

from engine.errors import InputError
from engine.messages import Message
from engine.store import Project
from engine.store.times import now


def shown(name: str) -> str:
    """2026-11-v3 -> 2026-11/v3, as people read it."""
    return re.sub(r"-(v\d+)$", r"/\1", name)


def find(project: Project, name: str) -> dict[str, Any]:
    """The row of a version by either form of its name. Raises InputError where there is none."""
    row = project.adapter(name) or project.adapter(re.sub(r"/(v\d+)$", r"-\1", name))
    if row is None:
        there = ", ".join(shown(one["name"]) for one in project.rows("adapters")[-10:])
        raise InputError(
            Message("There is no adapter {name}.", name=name),
            Message("Available: {known}.", known=there or Message("none; train one first")),
        )
    return row


def cycle_of_now(project: Project) -> str:
    """The data cycle to which a version made now belongs: the open one, else the month."""
    return project.open_cycle() or now()[:7]


def next_name(project: Project) -> str:
    """The next version of the cycle of now."""
    cycle = cycle_of_now(project)
    pattern = re.compile(re.escape(cycle) + r"-v(\d+)")
    numbers = [int(found[1]) for row in project.rows("adapters") if (found := pattern.fullmatch(row["name"]))]
    return f"{cycle}-v{max([*numbers, _highest_removed(project, cycle)]) + 1}"


def retire_name(project: Project, name: str) -> None:
    """Remember the number of a version that is being removed, so that no later one gets it."""
    cycle, _, number = name.rpartition("-v")
    if number.isdigit():
        project.set_meta(_key_of_removed(cycle), str(max(int(number), _highest_removed(project, cycle))))


def _highest_removed(project: Project, cycle: str) -> int:
    return int(project.meta(_key_of_removed(cycle), "0"))


def _key_of_removed(cycle: str) -> str:
    return f"highest version removed of {cycle}"
