"""Where the wizard stands and where it leads, told from a project's snapshot without Qt."""

from dataclasses import dataclass

from engine.stages import BY_NAME, STAGES
from gui.snapshot import Snapshot

ORDER = tuple(stage.name for stage in STAGES)


@dataclass(frozen=True)
class Move:
    """A step to another page; `waits_for` is the stage that must be done before it may be taken, "" for none."""

    to: str
    waits_for: str = ""


def page_to_open(snapshot: Snapshot) -> str:
    """The stage that runs, else the first that is not done, else the last."""
    left = snapshot.left()
    return snapshot.runs() or (left[0] if left else ORDER[-1])


def back(stage: str) -> Move | None:
    """The page before, None on the first."""
    at = ORDER.index(stage)
    return Move(ORDER[at - 1]) if at else None


def onward(stage: str, snapshot: Snapshot) -> Move | None:
    """The page after, which waits for this stage; None on the last."""
    at = ORDER.index(stage)
    if at + 1 == len(ORDER):
        return None
    return Move(ORDER[at + 1], "" if snapshot.entries[stage]["state"] == "done" else stage)


def missing(stage: str, snapshot: Snapshot) -> list[str]:
    """The stages whose results this one reads and that are not done."""
    return [need for need in BY_NAME[stage].needs if snapshot.entries[need]["state"] != "done"]


def to_run(stage: str, snapshot: Snapshot) -> list[str]:
    """What must run for a stage to be done, in order, itself included: whatever it rests on that is not done."""
    wanted = {stage}
    for name in reversed(ORDER[: ORDER.index(stage) + 1]):
        if name in wanted:
            wanted |= set(BY_NAME[name].needs)
    return [name for name in ORDER if name in wanted and (name == stage or snapshot.entries[name]["state"] != "done")]
