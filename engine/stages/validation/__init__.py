"""Stage 6, validation: each example is accepted or rejected, with the reason (enterprise paper, section 3.3.4).

checks/       CHECKS in their order
known.py      what the checks know of the project
report.py     what the accepted questions are like beside the real ones
"""

import math
from collections import Counter
from collections.abc import Iterator
from contextlib import nullcontext

from engine.errors import InputError, MachineError
from engine.messages import Message, to_text
from engine.models import embeddings
from engine.models.teachers.kept import cards, of_project
from engine.models.teachers.protocol import Prompt
from engine.models.teachers.settings import TeacherSettings
from engine.records import NO_VALUE, NOT_WRITTEN, Example
from engine.settings import ValidationSettings
from engine.stages.validation.checks import CHECKS, decide
from engine.stages.validation.checks.judge import VOTES, JudgeCheck
from engine.stages.validation.known import ACCEPTED, REJECTED, Known
from engine.stages.validation.report import farthest, forget, keep, why_without
from engine.stages.validation.report import report as report_on
from engine.store import Project
from engine.text.similar import normal

BATCH = 500
MOST_TOLD, REASONS_TOLD = 20, 3  # tools in one line of the log, and reasons of each
FAR = 0.05  # a divergence from the real questions over which a person is told

__all__ = ["CHECKS", "Known", "clear", "decide", "normal", "prepare", "run"]


def clear(project: Project) -> None:
    """Take back all decisions and the report on them."""
    keys = [key for origin in project.count_examples() for key in project.example_keys(origin)]
    project.set_states((key, "new", "") for key in keys)
    forget(project)


def prepare(project: Project, settings: ValidationSettings) -> ValidationSettings:
    """Check that the judge is there before anything changes. Raises InputError."""
    if settings.judge and settings.judge not in cards(project):
        raise InputError(
            Message("There is no helper model {judge} in this project.", judge=settings.judge), "Add it on the Synthesis page."
        )
    return settings


def run(project: Project, settings: ValidationSettings, report) -> dict:
    """Decide on every example and keep a report; human seeds come first, so that a copy never displaces its original. Raises
    InputError if nothing is accepted."""
    embedder = _embedder(project, report)
    with of_project(project, settings.judge, report) if settings.judge else nullcontext() as judge:
        reasons = _decide_all(project, Known.of(project, settings, judge.ask if judge else None, embedder), report)
    made = report_on(project, report.check, embedder)
    keep(project, made)
    _tell(made, report)
    _tell_why_none(made, report)
    if not made["accepted"]:
        raise InputError("No example passed validation.", "See the reasons on the Validation page and fix the source.")
    found = {"accepted": made["accepted"], "rejected": made["rejected"], "reasons": dict(reasons.most_common())}
    return {**found, "without": why_without(made)} if made["without"] else found


def prompts_ahead(project: Project, settings: ValidationSettings, card: TeacherSettings, number: int) -> list[tuple[list[Prompt], int]]:
    """[(up to `number` of the judge's prompts, how many there will be at most)]: what other checks reject is not judged."""
    known = Known.of(project, settings)
    asked = [example for example in project.examples() if not known.called_by_person(example)]
    return [(list(JudgeCheck(known).prompts(asked[: math.ceil(number / VOTES)])), VOTES * len(asked))]


def _embedder(project: Project, report) -> embeddings.Embedder | None:
    """What compares meanings; None, with a word in the log, where the model is not on this machine. Raises InputError for a folder that
    cannot be used."""
    try:
        return embeddings.of_project(project)
    except MachineError as error:
        report.log(Message("Questions are compared by characters only. {error}", error=error))
        return None


def _decide_all(project: Project, known: Known, report) -> Counter[str]:
    """Set the state of every example; returns how often each reason occurred."""
    checks = [check(known) for check in CHECKS]
    total, done = sum(project.count_examples().values()), 0
    reasons: Counter[str] = Counter()
    for batch in _batches(project):
        rejected = decide(checks, batch)
        reasons.update(name for name, _ in rejected.values())
        project.set_states((example.key, *_state(rejected.get(example.key))) for example in batch)
        done += len(batch)
        report.progress(done, total, "examples")
    return reasons


def _batches(project: Project) -> Iterator[list[Example]]:
    """All examples, the seeds first."""
    batch: list[Example] = []
    for origin_is_seed in (True, False):
        for example in project.examples("seed" if origin_is_seed else ""):
            if (example.origin == "seed") == origin_is_seed:
                batch.append(example)
            if len(batch) == BATCH:
                yield batch
                batch = []
    if batch:
        yield batch


def _state(rejected: tuple[str, str] | None) -> tuple[str, str]:
    """(state, reason) as stored."""
    if rejected is None:
        return ACCEPTED, ""
    reason, detail = rejected
    return REJECTED, f"{reason}: {to_text(detail)}" if detail else reason


def _tell_why_none(made: dict, report) -> None:
    """Say of the tools without an accepted question what theirs were rejected for, the commonest reason first."""
    told = []
    for name, unmade in made["without"].items():
        counted = list(made["tools"][name]["reasons"].items())[:REASONS_TOLD]
        reasons = [Message("{reason} {count}", reason=Message(reason), count=count) for reason, count in counted]
        none = Message("{why} for {parameter}", why=Message(NO_VALUE), parameter=unmade[0]) if unmade else Message(NOT_WRITTEN)
        told.append(Message("{tool} ({reasons})", tool=name, reasons=reasons or none))
    if told:
        more = ["..."] if len(told) > MOST_TOLD else []
        report.log(Message("Why their questions were rejected: {tools}", tools=[*told[:MOST_TOLD], *more]))


def _tell(made: dict, report) -> None:
    """Say what a person should know of the accepted questions as a whole."""
    if made["without"]:
        report.log(Message("No accepted question for: {without}.", without=[*made["without"]]))
    divergence, where = made["divergence"]["joint"], farthest(made)
    if divergence is None or divergence <= FAR or where is None:
        return
    what, name, parameter, value = where
    tool = made["tools"][name]
    if what == "share":
        report.log(
            Message(
                "The distribution of the questions differs from real ones (divergence {divergence:.2f}): {share:.0%} of them are for "
                "{name}, of the real ones {target:.0%}.",
                divergence=divergence,
                share=tool["share"],
                name=name,
                target=tool["target"],
            )
        )
    elif what == "value":
        share, target = tool["values"][parameter][value]
        report.log(
            Message(
                "The distribution of the questions differs from real ones (divergence {divergence:.2f}): {share:.0%} of those for "
                "{name} ask for {parameter} {value}, of the real ones {target:.0%}.",
                divergence=divergence,
                share=share,
                name=name,
                parameter=parameter,
                value=value,
                target=target,
            )
        )
    else:
        report.log(
            Message(
                "The distribution of the questions differs from real ones (divergence {divergence:.2f}): half of those for {name} "
                "have at most {median:g} words, of the real ones at most {real:g}.",
                divergence=divergence,
                name=name,
                median=tool["length"]["median"],
                real=tool["target_length"]["median"],
            )
        )
