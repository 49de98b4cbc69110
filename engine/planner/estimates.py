"""What the training would take on this machine with the settings as they are, and with each of several changes, such as presets.

All are worked out in one query, since reading the hardware takes longest. The machine is described once; each estimate is plain data:
    fits, available   whether it fits with a tenth to spare, and no package is missing
    memory_gib        at the peak, `of_gib` of what is free (each card's, or the machine's)
    disk_gib          what the run writes
    seconds           None where it is not known: without a dataset, or on a card whose speed is not known
    device            cuda or cpu
    name              the strategy in the planner's words, `why` a sentence on whether it fits
    instead           changes of settings with which it would fit here, None where it fits or where nothing would
    refused           a sentence, where training would refuse these settings or this base model, "" else; then nothing else is told
"""

from dataclasses import replace
from typing import Any

from engine.errors import AdaptoolError, InputError
from engine.models import base_models
from engine.planner import hardware, lengths, model_size, plan
from engine.planner.choice import TYPICAL
from engine.planner.hardware import Hardware
from engine.settings import TrainingSettings
from engine.store import Project

NOW = ""  # the name of the estimate for the settings as they are


def look(project: Project, changes: dict[str, dict[str, Any]] | None = None) -> dict[str, Any]:
    """The machine, the work, and an estimate for each of `changes`, as plain data:

    hardware  as `engine.planner` tells it
    examples  of the newest dataset, None where there is none
    typical   whether lengths are those of a typical list of tools, since there is no dataset
    each      {name: estimate}, with "" for the settings as they are

    Raises MachineError where the hardware cannot be read.
    """
    machine = hardware.read(project.path)
    seen: dict[str, int] = {}
    each = {name: _estimate(project, machine, change, seen) for name, change in {NOW: {}, **(changes or {})}.items()}
    examples = seen.get("examples")
    return {"hardware": machine.as_dict(), "examples": examples, "typical": examples is None, "each": each}


def _estimate(project: Project, machine: Hardware, changes: dict[str, Any], seen: dict[str, int]) -> dict[str, Any]:
    """One estimate; how many examples there are is noted in `seen`."""
    try:
        settings = project.changed_settings("training", changes)
        work, real = _work(project, settings, seen)
    except AdaptoolError as error:
        return {"refused": str(error)}
    strategy = replace(plan.strategy_of(settings, machine), shared=work.shared)
    one = plan.proposal(work, strategy, machine, plan.known_paces(project, work, machine) if real else None)
    names = ("fits", "available", "memory_gib", "of_gib", "disk_gib", "device", "name", "why")
    fine = one["fits"] and one["available"]
    return {
        **{name: one[name] for name in names},
        "seconds": one["seconds"] if real else None,
        "instead": None if fine else _instead(work, machine, strategy.device),
        "refused": "",
    }


def _work(project: Project, settings: TrainingSettings, seen: dict[str, int]) -> tuple[plan.Work, bool]:
    """What is to be trained with these settings, and whether it is that of a dataset. Raises InputError for a base model that cannot be
    used, or for examples that are too long; MachineError where their lengths cannot be measured."""
    size = model_size.of_folder(base_models.find(settings.base_model))
    measured = lengths.read(project, settings)
    if measured is None or not measured["count"]:
        questions = settings.questions_per_row
        row = replace(TYPICAL, branches=questions, answers=questions * TYPICAL.answers // TYPICAL.branches)
        return plan.Work(size, row, row, 1, settings), False
    seen["examples"] = measured["count"]
    work = plan.work_of(project, size, measured, settings)
    longest = {"longest": work.heaviest.prefix + work.heaviest.length, "prefix": work.heaviest.prefix, "context": size.context}
    if refused := plan.too_long(longest, settings):
        raise InputError(refused)
    return work, True


def _instead(work: plan.Work, machine: Hardware, device: str) -> dict[str, Any] | None:
    """The settings of the first strategy that fits, on the same device where there is one, that are otherwise now."""
    found = [one for one in plan.proposals(work, machine, None) if one["fits"] and one["available"]]
    found.sort(key=lambda one: one["device"] != device)
    changes = ({name: value for name, value in one["settings"].items() if getattr(work.settings, name) != value} for one in found)
    return next((one for one in changes if one), None)
