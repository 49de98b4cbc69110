"""Settings that fit this machine in place of some that do not: before a preset is used, and after memory ran out."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from engine.errors import AdaptoolError
from engine.messages import Message
from engine.models import base_models
from engine.planner import hardware, lengths, memory, model_size, plan
from engine.planner.hardware import GIB
from engine.store import Project

LESS = 0.8  # what is proposed after running out needs at most this much of what was expected then


def fitted(project: Project, changes: dict[str, Any], fixed: Collection[str] = ()) -> tuple[dict[str, Any], str]:
    """(changes of the training's settings with which it fits this machine, a sentence on what is otherwise and why, "" where all stays).

    Nothing is loaded for it. Settings in `fixed` stay as they are. Where nothing fits the changes stay, and the sentence says so. Before
    there is a dataset nothing can be said. Raises InputError for settings or a base model that cannot be used.
    """
    settings = project.changed_settings("training", changes)
    size = model_size.of_folder(base_models.find(settings.base_model))
    measured = lengths.read(project, settings)
    if measured is None:
        return changes, ""
    machine = hardware.read(project.path)
    work = plan.work_of(project, size, measured, settings)
    used = replace(plan.strategy_of(settings, machine), shared=work.shared)
    asked = plan.proposal(work, used, machine, None)
    if asked["fits"]:
        return changes, ""
    needs = {"needed": asked["memory_gib"], "of": asked["of_gib"]}
    others = plan.proposals(work, machine, None)
    others.sort(key=lambda other: other["quantization"] != settings.quantization)  # a base model in 4 bit was chosen as one
    for other in others:
        changed = {name: value for name, value in other["settings"].items() if getattr(settings, name) != value}
        if other["fits"] and other["available"] and other["device"] == used.device and not set(changed) & set(fixed):
            return {**changes, **changed}, Message(
                "These settings need {needed:.1f} of {of:.1f} GiB, too much to keep a tenth free ({how}). Using {other} instead, "
                "which needs {gib:.1f} GiB: {changed}.",
                **needs,
                how=asked["name"],
                other=other["name"],
                gib=other["memory_gib"],
                changed=_told(changed),
            )
    return changes, Message(
        "These settings need {needed:.1f} of {of:.1f} GiB, and no similar settings fit. Choose a smaller base model, or shorten the "
        "tool list.",
        **needs,
    )


def next_best(project: Project) -> str:
    """A sentence on what to change after a run ran out of memory, "" where nothing better is known."""
    try:
        settings = project.settings("training")
        machine = hardware.read(project.path)
        measured = lengths.read(project, settings)
        size = model_size.of_folder(base_models.find(settings.base_model))
    except AdaptoolError:
        return ""
    if measured is None:
        return ""
    work = plan.work_of(project, size, measured, settings)
    used = replace(plan.strategy_of(settings, machine), shared=work.shared)
    before = sum(memory.predict(size, work.heaviest, used).values())
    others = [
        other
        for one in (work, work.half())
        for other in plan.proposals(one, machine, None)
        if (other["device"], other["devices"]) == (used.device, used.devices)
    ]
    others.sort(key=lambda other: list(memory.BITS).index(other["quantization"]))  # quality first; of equals the one that came first
    for other in others:
        if other["available"] and other["memory_gib"] * GIB <= LESS * before:
            changed = {name: value for name, value in other["settings"].items() if getattr(settings, name) != value}
            if changed:
                return Message(
                    "Train with {how}, which needs about {gib:.1f} GiB (change the settings {changed}), and run again.",
                    how=other["name"],
                    gib=other["memory_gib"],
                    changed=_told(changed),
                )
    return ""


def _told(changed: dict[str, Any]) -> list[str]:
    return [f"{name} {str(value).lower() if isinstance(value, bool) else value}" for name, value in changed.items()]
