"""Where the wizard stands and where it leads, told from a project's snapshot without Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from engine.records import NO_VALUE
from engine.stages import BY_NAME, STAGES
from gui.snapshot import Snapshot

ORDER = tuple(stage.name for stage in STAGES)
SHOWS_WITHOUT = ("synthesis", "validation", "dataset")  # pages that tell of tools without a question


@dataclass(frozen=True)
class Move:
    """A step to another page; `waits_for` is the stage that must be done before it may be taken, "" for none. `part` is a part of that
    page, and `of` what is to be shown there, such as a tool."""

    to: str
    waits_for: str = ""
    part: str = ""
    of: str = ""


@dataclass(frozen=True)
class Lack:
    """Tools without a question, as the last run of `stage` found them: {why: tools}, the commonest reason first."""

    stage: str
    why: Mapping[str, int]

    @property
    def tools(self) -> int:
        """How many there are."""
        return sum(self.why.values())


def page_to_open(snapshot: Snapshot) -> str:
    """The stage that runs, else the first that is not done, else the last."""
    left = snapshot.left()
    return snapshot.runs() or (left[0] if left else ORDER[-1])


def back(stage: str) -> Move | None:
    """The page before, None on the first."""
    at = ORDER.index(stage)
    return Move(ORDER[at - 1]) if at else None


def onward(stage: str, snapshot: Snapshot, seen: bool = True) -> Move | None:
    """The page after, which waits for this stage; None on the last. Where validation left tools without a question and their list has not
    been `seen`, that list comes first."""
    at = ORDER.index(stage)
    lack = lacking(snapshot)
    if stage == "validation" and not seen and lack is not None and lack.stage == stage:
        return reasons_of(lack)
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


# Tools without a question


def lacking(snapshot: Snapshot) -> Lack | None:
    """The tools without a question, as validation found them, else synthesis, by what they noted of their last run; None where neither is
    done, or no tool lacks any."""
    for stage in ("validation", "synthesis"):
        entry = snapshot.entries[stage]
        if entry["state"] == "done":
            why = entry.get("summary", {}).get("without", {})
            return Lack(stage, why) if why else None
    return None


def reasons_of(lack: Lack) -> Move:
    """Where the tools and their reasons stand in rows: on the page Validation after its run, before that among the remarks on tools."""
    return Move("validation", part="without") if lack.stage == "validation" else Move("tools", part="remarks", of=NO_VALUE)


def without_rows(report: Mapping[str, Any] | None) -> list[tuple[str, int, dict[str, int], Sequence[str]]]:
    """[(tool, its rejected questions, {reason: questions}, [parameter without a value, why])] of a report of validation, the tools with
    most rejected questions first."""
    if not report:
        return []
    rows = [(name, dict(report["tools"][name].get("reasons", {})), unmade) for name, unmade in report.get("without", {}).items()]
    return sorted(((name, sum(why.values()), why, unmade) for name, why, unmade in rows), key=lambda row: -row[1])


def mend(tool: str, rejected: int, parameter: str) -> Move:
    """Where to mend a tool without an accepted question: its rejected questions, else the values that it lacks, else its definition."""
    if rejected:
        return Move("validation", part="rejected", of=tool)
    return Move("knowledge", part="values", of=parameter) if parameter else Move("tools", part="tool", of=tool)
