"""What the next run of a stage will ask its teacher, told before it starts: how often, how many tokens, and how long."""

import importlib
from typing import Any

from engine.errors import InputError
from engine.messages import Message
from engine.models.teachers.estimate import estimate, measure
from engine.models.teachers.kept import cards, past_the_cache, teacher_of
from engine.models.teachers.protocol import Prompt, Teacher
from engine.settings.stages import BY_NAME
from engine.store import Project

SAMPLED = 20  # prompts from which tokens are guessed, for each kind of prompt
TIMED = 3  # prompts that are asked to learn how long an answer takes


def outlook(project: Project, stage: str, timed: bool = False) -> dict[str, Any]:
    """{"teacher", "prompts", "tokens_in", "tokens_out", "seconds", "recorded"} of the stage's next run as its settings are; teacher is ""
    where none is asked; recorded are the questions that a model wrote earlier and that files bring. With `timed` a few of the prompts are
    asked, past what is kept of earlier answers; without, seconds are None. Raises InputError for a stage that asks no teacher or a
    teacher that is not there, and what asking raises."""
    if stage not in BY_NAME or not {"teacher", "judge"} & set(BY_NAME[stage].settings.model_fields):
        raise InputError(
            Message("The stage {stage} uses no helper model.", stage=stage[:40]), "Choose synthesis, augmentation, labelling or validation."
        )
    settings = project.settings(stage)
    name = teacher_of(settings)
    room = importlib.import_module(BY_NAME[stage].module)
    recorded = len(room.read_recorded(project, settings).questions) if getattr(settings, "recorded", None) else 0
    found: dict[str, Any] = {"teacher": name, "prompts": 0, "tokens_in": 0, "tokens_out": 0, "seconds": None, "recorded": recorded}
    if not name:
        return found
    if name not in cards(project):
        raise InputError(Message("There is no helper model {name} in this project.", name=name), "Add it on the Synthesis page.")
    groups = room.prompts_ahead(project, settings, cards(project)[name], SAMPLED)
    groups = [(sample, count) for sample, count in groups if sample and count]
    if not timed or not groups:
        told = [estimate(sample, count) for sample, count in groups]
    else:
        with past_the_cache(project, name) as teacher:
            told = [_timed(teacher, sample, count) for sample, count in groups]
    return found | {
        "prompts": sum(count for _, count in groups),
        **{key: sum(one[key] for one in told) for key in ("tokens_in", "tokens_out")},
        "seconds": round(sum(one["seconds"] for one in told), 1) if timed and told else None,
    }


def _timed(teacher: Teacher, sample: list[Prompt], count: int) -> dict[str, Any]:
    """The estimate by a few prompts. One more is asked before them, which pays for what a run pays once: a model that reads the beginning
    that its prompts share, a server that wakes up."""
    asked = sample[: TIMED + 1]
    if len(asked) > 1:
        measure(teacher, asked[:1])
    return estimate(sample, count, measure(teacher, asked[1:] or asked))
