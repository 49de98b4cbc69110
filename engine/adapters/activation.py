"""Which version is in use: it becomes active where the gate lets it pass, and can be rolled back to one that was active before."""

from typing import Any

from engine.adapters import card
from engine.adapters.checksums import whole
from engine.adapters.names import find, shown
from engine.adapters.regression import refusal, verdict
from engine.errors import InputError
from engine.messages import Message
from engine.store import Project
from engine.store.adapters import ACTIVE
from engine.store.times import now

USED = "adapters in use"  # the document [[name, when]] of versions that became active, oldest first


def current(project: Project) -> dict[str, Any] | None:
    """The version that chat, merging, evaluation and export take where the user names none (see `Project.current_adapter`)."""
    return project.current_adapter()


def activate(project: Project, name: str, anyway: bool = False) -> dict[str, Any]:
    """Make a version the active one; returns the gate's verdict on it. Raises InputError where it is not whole, and unless `anyway`
    where it was not scored on every kept test set or got worse on one."""
    row = find(project, name)
    whole(project, row)
    found = verdict(project, row["name"])
    why = refusal(found)
    if why is not None and not anyway:
        raise why
    _use(project, row["name"])
    return found


def before(project: Project) -> list[str]:
    """The versions other than the active one that were active before and are still there, the last one last, each perhaps more than
    once."""
    active = next((row["name"] for row in project.rows("adapters", tag=ACTIVE)), "")
    return [one for one, _ in project.facts(USED) or [] if one != active and project.adapter(one) is not None]


def roll_back(project: Project, name: str = "") -> str:
    """Make a version active again that was so before, the last one if none is named; returns its name. It needs no gate, for it was
    in use. Raises InputError where there is none, or it was never active."""
    active = next((row["name"] for row in project.rows("adapters", tag=ACTIVE)), "")
    known = before(project)
    if not name:
        if not known:
            raise InputError("No other adapter was active before.", "Activate one by its name.")
        name = known[-1]
    row = find(project, name)
    if row["name"] == active:
        raise InputError(Message("The adapter {active} is already active.", active=shown(active)), "Choose another one.")
    if row["name"] not in known:
        raise InputError(
            Message("The adapter {row} was never active.", row=shown(row["name"])), "Activate it instead. The gate then checks it."
        )
    whole(project, row)
    _use(project, row["name"])
    return row["name"]


def _use(project: Project, name: str) -> None:
    project.set_tag(name, ACTIVE)
    used = project.facts(USED) or []
    if not used or used[-1][0] != name:
        project.set_facts(USED, [*used, [name, now()]])
    card.write(project, name)
