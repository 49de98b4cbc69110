"""What a setting is: type, default, limits, and the title, unit and help that forms and flags show."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field


def setting(default: Any, title: str, description: str, unit: str = "", advanced: bool = False, **limits: Any) -> Any:
    """One setting: its title and unit are what forms show (the unit "share" is one of 1, shown in percent; "teacher" the name
    of a teacher, chosen from those of the project); an advanced one
    is folded away there."""
    return Field(default=default, title=title, description=description, json_schema_extra={"unit": unit, "advanced": advanced}, **limits)


class StageSettings(BaseModel):
    """What all stages share: unknown names are refused, so that a slip of the pen is seen."""

    model_config = ConfigDict(extra="forbid", protected_namespaces=())


def label_of(model: type[StageSettings], name: str) -> str:
    """A setting's name for people: its title, else its name in words."""
    words = name.replace("_", " ")
    return model.model_fields[name].title or words[:1].upper() + words[1:]


def is_advanced(model: type[StageSettings], name: str) -> bool:
    """Whether a form keeps the setting folded away at first."""
    return bool(_shown(model, name)["advanced"])


def unit_of(model: type[StageSettings], name: str) -> str:
    """The unit that a form writes behind the value, "share" for a share of 1, "" for none."""
    return str(_shown(model, name)["unit"])


def _shown(model: type[StageSettings], name: str) -> dict[str, Any]:
    """What `setting` kept beside pydantic's own words."""
    kept = model.model_fields[name].json_schema_extra
    return dict(kept) if isinstance(kept, dict) else {"unit": "", "advanced": False}
