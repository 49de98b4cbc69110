"""Where the wizard stands and where it leads, told from a project's snapshot without Qt.

A person meets five steps; each has some of the eleven stages, which are what runs and keep a page of details each.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from engine.records import NO_VALUE
from engine.stages import BY_NAME, STAGES
from gui.snapshot import Snapshot

ORDER = tuple(stage.name for stage in STAGES)
SHOWS_WITHOUT = ("synthesis", "validation", "dataset")  # pages that tell of tools without a question


@dataclass(frozen=True)
class Step:
    """What a person has to do, and the stages that do it."""

    name: str
    stages: tuple[str, ...]

    @property
    def page(self) -> str:
        """The name of its page; stages' pages are named as the stages."""
        return f"step {self.name}"


STEPS = (
    Step("tools", ("tools",)),
    Step("examples", ("knowledge", "synthesis", "augmentation", "labelling", "validation", "dataset")),
    Step("train", ("training", "merging")),
    Step("test", ("evaluation",)),
    Step("deploy", ("export",)),
)
STEP_OF = {stage: step for step in STEPS for stage in step.stages}
PAGES = tuple(step.page for step in STEPS)
TRY = "try"  # the page on which models are asked


@dataclass(frozen=True)
class Move:
    """A way to another page. `part` is a part of that page, and `of` what is to be shown there, such as a tool."""

    to: str
    part: str = ""
    of: str = ""


@dataclass(frozen=True)
class Continuation:
    """What *Continue* does on a step: these stages run, then the page `to` is shown. Where `lacks` is said, it cannot be gone yet:
    "tools" where there are no tool definitions to import."""

    runs: tuple[str, ...]
    to: str
    lacks: str = ""


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
    """The step in which something runs, else the first that is not done, else the page on which the finished model is tried."""
    here = snapshot.runs()
    if here:
        return STEP_OF[here].page
    return next((step.page for step in STEPS if state_of(step, snapshot) != "done"), TRY)


def stages_shown(step: Step, snapshot: Snapshot | None) -> tuple[str, ...]:
    """The stages of a step that a person need know of: merging only where there are adapters to merge."""
    return tuple(name for name in step.stages if name != "merging" or (snapshot is not None and snapshot.adapters > 1))


def state_of(step: Step, snapshot: Snapshot) -> str:
    """A step's state, one of the stages' seven: what runs or went wrong first, then what is left to do."""
    states = [snapshot.entries[name]["state"] for name in step.stages]
    for telling in ("running", "failed", "stopped"):
        if telling in states:
            return telling
    if all(state == "done" for state in states):
        return "done"
    return "out of date" if "out of date" in states else "ready" if "ready" in states else "not yet"


def continuation(step: Step, snapshot: Snapshot) -> Continuation:
    """What *Continue* does: whatever of this step is not done, after all it rests on, then the next step; after the last, *Try it*."""
    wanted = {one for name in step.stages if snapshot.entries[name]["state"] != "done" for one in to_run(name, snapshot)}
    at = STEPS.index(step)
    to = STEPS[at + 1].page if at + 1 < len(STEPS) else TRY
    runs = tuple(name for name in ORDER if name in wanted)
    return Continuation(runs, to, "tools" if "tools" in runs and not snapshot.tool_sources else "")


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


def resting_on(stage: str, snapshot: Snapshot) -> list[str]:
    """The stages that are done and go out of date when something of this one changes, in order, itself included."""
    found = {stage}
    for name in ORDER:
        if found & set(BY_NAME[name].needs):
            found.add(name)
    return [name for name in ORDER if name in found and snapshot.entries[name]["state"] == "done"]


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
