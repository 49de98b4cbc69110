"""The teachers that a project knows: each has a name and a table `[teachers.NAME]` in settings.toml; keys lie elsewhere (`keys`)."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.errors import InputError
from engine.messages import Message
from engine.models.teachers import open_teacher
from engine.models.teachers.settings import TeacherSettings
from engine.settings import SETTINGS_FILE, StageSettings, read_settings, validated, write_settings
from engine.settings.families import TEACHERS, member

if TYPE_CHECKING:
    from engine.jobs.worker import Report
    from engine.models.teachers.protocol import Teacher
    from engine.store import Project

TABLE = "teachers"
HEURISTIC = "heuristic"  # the one that needs no model
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}")
CACHE = Path("runs") / "answers.db"  # inside the project


def cards(project: "Project") -> dict[str, TeacherSettings]:
    """{name: settings} of the project's teachers. Raises InputError for a table that cannot be used."""
    path = project.path / SETTINGS_FILE
    tables = read_settings(path).get(TABLE, {})
    for name, table in tables.items():
        if not isinstance(table, dict):
            raise InputError(
                Message("{path}: {name} under [{table}] is not a table.", path=path, name=name, table=TABLE),
                Message("Write [{table}.{name}] with kind and model.", table=TABLE, name=name),
            )
    return {name: validated(TeacherSettings, table, f"{path} [{TABLE}.{name}]") for name, table in tables.items()}


def teacher_of(settings: StageSettings) -> str:
    """The name of the teacher that a stage asks with these settings, "" for none."""
    name = getattr(settings, "teacher", "") or getattr(settings, "judge", "")
    return "" if name == HEURISTIC else name


def keep(project: "Project", name: str, changes: dict[str, Any]) -> TeacherSettings:
    """Add a teacher, or change one. Raises InputError for a name or a setting that cannot be used."""
    if not NAME.fullmatch(name) or name == HEURISTIC:
        raise InputError(
            Message("A helper model cannot be named {name}.", name=repr(name[:60])), "Use up to 40 letters, digits, dashes and underscores."
        )
    path = project.path / SETTINGS_FILE
    tables = read_settings(path)
    there = tables.get(TABLE, {})
    settings = validated(TeacherSettings, {**there.get(name, {}), **changes}, Message("helper model {name}", name=name))
    if not needs_model(settings.kind):
        settings = settings.model_copy(update={"model": "", "url": ""})  # what was meant for another kind
    elif not settings.model:
        raise InputError(
            Message("The helper model {name} has no model.", name=name),
            "Enter a GGUF file, a model folder, or the name that the server uses for it.",
        )
    write_settings(path, {**tables, TABLE: {**there, name: settings.model_dump(exclude_defaults=True)}})
    return settings


def caution(kind: str) -> str:
    """What one should know before a teacher of this kind is used, in sentences; "" for nothing."""
    return member(TEACHERS, kind).caution


def needs_model(kind: str) -> bool:
    """Whether a teacher of this kind must be told which model it is."""
    return member(TEACHERS, kind).needs_model


def remove(project: "Project", name: str) -> None:
    """Forget a teacher; a key that lies in the keyring stays there."""
    path = project.path / SETTINGS_FILE
    tables = read_settings(path)
    if name not in tables.get(TABLE, {}):
        raise InputError(Message("There is no helper model {name}.", name=name), "The Synthesis page lists them.")
    del tables[TABLE][name]
    write_settings(path, tables)


def of_project(project: "Project", name: str, report: "Report | None" = None) -> "Teacher":
    """The teacher of that name, ready to be asked; what it answers is kept in the project. Raises InputError, MachineError."""
    there = cards(project)
    if name not in there:
        raise InputError(
            Message("There is no helper model {name}.", name=name),
            Message("Available: {there}. Add one on the Synthesis page.", there=[HEURISTIC, *there]),
        )
    cache = project.path / CACHE
    cache.parent.mkdir(exist_ok=True)
    return open_teacher(name, there[name], cache, report, project.path / "runs" / f"{name}-vllm.log")


def past_the_cache(project: "Project", name: str) -> "Teacher":
    """The teacher of that name, ready to be asked; nothing that it answered before is known, and nothing is kept. Raises InputError,
    MachineError."""
    there = cards(project)
    if name not in there:
        raise InputError(
            Message("There is no helper model {name}.", name=name),
            Message("Available: {there}. Add one on the Synthesis page.", there=[HEURISTIC, *there]),
        )
    return open_teacher(name, there[name], log=project.path / "runs" / f"{name}-vllm.log")


def check(project: "Project", name: str) -> dict[str, Any]:
    """Ask a teacher one small question: {"answer", "seconds", "model"}. Raises InputError, MachineError."""
    with past_the_cache(project, name) as teacher:
        return teacher.check()
