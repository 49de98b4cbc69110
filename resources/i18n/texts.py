"""The engine's texts that the window translates, gathered from where they stand; the translations are made from this list."""

import tomllib
from typing import get_args

from engine.jobs import tasks
from engine.models.getting import HubSettings, catalogue, here
from engine.models.teachers.settings import TeacherSettings
from engine.resources import resource
from engine.settings import label_of, unit_of
from engine.settings.families import TEACHERS, members
from engine.stages import BY_NAME
from engine.stages.merging.methods import METHODS
from gui.messages import FAULTS, MEASURES, PARTS, PLANNED, STORED


def every_engine_text() -> list[str]:
    """All that `gui.messages.engine()` may be asked for: of stages, settings, presets, merge methods."""
    texts: list[str] = [*STORED, *PARTS, *PLANNED, *FAULTS, *MEASURES]
    for preset in (tomllib.loads(file.read_text(encoding="utf-8")) for file in sorted(resource("presets").glob("*.toml"))):
        texts += [preset["title"], preset["description"], preset["source"]]
    texts += [text for method in METHODS.values() for text in (method.TITLE, method.EXPLANATION, method.SOURCE)]
    texts += [teacher.caution for teacher in members(TEACHERS).values()]
    texts += [here.CACHE, here.STUDIO, here.DOWNLOADED, here.CHOSEN, *(one.note for one in catalogue.recommended())]
    texts += [stage.title for stage in (*BY_NAME.values(), *tasks.TASKS)]
    for settings in (*(stage.settings for stage in (*BY_NAME.values(), *tasks.TASKS)), TeacherSettings, HubSettings):
        for name, info in settings.model_fields.items():
            texts += [label_of(settings, name), info.description or "", unit_of(settings, name)]
            inner = [choice for part in get_args(info.annotation) for choice in (part, *get_args(part))]
            texts += [part for part in inner if isinstance(part, str)]
    return sorted({text for text in texts if text})
