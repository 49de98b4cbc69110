"""What a setting is: type, default, limits, and the title, unit and help that forms and flags show."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

NOTHING_MORE: dict[str, Any] = {"unit": "", "advanced": False, "files": False}


def setting(default: Any, title: str, description: str, unit: str = "", advanced: bool = False, files: bool = False, **limits: Any) -> Any:
    """One setting: its title and unit are what forms show (the unit "share" is one of 1, shown in percent; "teacher" the name of a
    teacher, chosen from those of the project; "template" a chat template, a file or a name); an advanced one is folded away there;
    `files` marks one that lists files."""
    extra: dict[str, Any] = {"unit": unit, "advanced": advanced, "files": files}
    return Field(default=default, title=title, description=description, json_schema_extra=extra, **limits)


class StageSettings(BaseModel):
    """What all stages share: unknown names are refused, so that a slip of the pen is seen."""

    model_config = ConfigDict(extra="forbid", protected_namespaces=())


def label_of(model: type[StageSettings], name: str) -> str:
    """A setting's name for people: its title, else its name in words."""
    words = name.replace("_", " ")
    return model.model_fields[name].title or words[:1].upper() + words[1:]


def is_advanced(model: type[StageSettings], name: str) -> bool:
    """Whether a form keeps the setting folded away at first."""
    return bool(_extra(model, name)["advanced"])


def unit_of(model: type[StageSettings], name: str) -> str:
    """The unit that a form writes behind the value, "share" for a share of 1, "" for none."""
    return str(_extra(model, name)["unit"])


def names_files(model: type[StageSettings], name: str) -> bool:
    """Whether the setting is a list of files."""
    return bool(_extra(model, name)["files"])


def teachers_of(settings: StageSettings) -> list[str]:
    """The names of the teachers that a stage asks with these settings; some may be empty, or of no teacher that there is."""
    model = type(settings)
    return [getattr(settings, name) for name in model.model_fields if unit_of(model, name) == "teacher"]


def _extra(model: type[StageSettings], name: str) -> dict[str, Any]:
    """What `setting` keeps beside what pydantic knows; settings made without it have none."""
    extra = model.model_fields[name].json_schema_extra
    return {**NOTHING_MORE, **extra} if isinstance(extra, dict) else NOTHING_MORE
