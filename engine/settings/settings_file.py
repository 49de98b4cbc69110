"""The settings file of a project, one table a stage, read and written whole; values checked with the place named."""

import tomllib
from pathlib import Path
from typing import Any, TypeVar

import tomli_w
from pydantic import ValidationError

from engine.errors import InputError
from engine.files import atomic_write
from engine.messages import Message
from engine.settings.fields import StageSettings

SETTINGS_FILE = "settings.toml"
Model = TypeVar("Model", bound=StageSettings)


def validated(model: type[Model], values: dict[str, Any], where: str) -> Model:
    """Build settings from values. Raises InputError naming the place and the field."""
    try:
        return model(**values)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"]) or "?"
        reason = (
            Message("is not a setting (there are: {known})", known=[*model.model_fields] or Message("none"))
            if first["type"] == "extra_forbidden"
            else str(first["ctx"]["error"])
            if first["type"] == "value_error"
            else first["msg"].lower()
        )
        raise InputError(
            Message("{where}: {field}: {reason}.", where=where, field=field, reason=reason), "Correct it and run again."
        ) from None


def read_settings(path: Path) -> dict[str, dict[str, Any]]:
    """The tables of a settings file, {} where there is none. Raises InputError on anything that is not TOML tables."""
    if not path.exists():
        return {}
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(Message("{path} is not valid TOML ({error}).", path=path, error=error), "Correct that line.") from None
    for name, table in tables.items():
        if not isinstance(table, dict):
            raise InputError(
                Message("{path}: {name} is outside a table.", path=path, name=name),
                "Settings belong under [stage], such as [training].",
            )
    return tables


def write_settings(path: Path, tables: dict[str, dict[str, Any]]) -> None:
    """Write the tables; the file is whole at any moment. Raises OSError."""
    atomic_write(path, tomli_w.dumps(tables))
