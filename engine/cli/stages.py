"""The commands of the eleven stages: one option a setting, and what a few stages take beside their settings."""

import inspect
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from engine.catalogue import told
from engine.cli.jobs import AsJson, Folder, run_one
from engine.cli.options import absolute_files, flag, with_settings
from engine.cli.show import difference_table, json_line
from engine.errors import AdaptoolError, InputError
from engine.messages import Message
from engine.settings import read_settings
from engine.settings.stages import BY_NAME, STAGES, Stage
from engine.store import Project


def _tools_preview(project: Project, changes: dict[str, Any]) -> dict[str, Any]:
    from engine.stages.tools import look

    return look(project, changes)


def _training_preset(name: str, folder: Path, table: dict[str, Any], given: dict[str, Any]) -> dict[str, Any]:
    """The changes of a table, a preset and options, in this order, so that they fit this machine; what they had to become is told."""
    from engine.planner import fitted
    from engine.stages.training.presets import settings_of

    with Project.open(folder) as project:
        base_model = project.changed_settings("training", {**table, **given}).base_model
        changes = {**table, **settings_of(name, base_model), **given}
        try:
            changes, said = fitted(project, changes, set(given))
        except AdaptoolError:
            return changes  # the run itself tells what is wrong
    if said:
        print(f"{name}: {told(said)}", file=sys.stderr)
    return changes


@dataclass(frozen=True)
class Extras:
    """What a stage's command has beside its settings, "" or None for what it has not."""

    files: str = ""  # the setting whose files are given as arguments, not by an option
    dry_run: Callable[[Project, dict[str, Any]], dict[str, Any]] | None = None  # tells what these changes would do
    preset: Callable[[str, Path, dict[str, Any], dict[str, Any]], dict[str, Any]] | None = None  # changes that begin from a ready set


EXTRAS = {"tools": Extras(files="files", dry_run=_tools_preview), "training": Extras(preset=_training_preset)}


def command_of(stage: Stage) -> Callable[..., None]:
    """The command of a stage. Options win over a preset, and a preset over the stage's table in --settings."""
    extras = EXTRAS.get(stage.name, Extras())

    def command(
        folder: Folder,
        files: Annotated[
            list[Path] | None, typer.Argument(metavar="FILE", help="files to import; without any, the last imported ones")
        ] = None,
        dry_run: Annotated[bool, flag("--dry-run", "only say what would change")] = False,
        preset: Annotated[
            str,
            typer.Option(metavar="NAME", help="start from a preset: fast, balanced, best, enterprise-lora or router-qlora"),
        ] = "",
        settings: Annotated[Path | None, typer.Option(metavar="FILE", help="TOML file with a table for this stage")] = None,
        as_json: AsJson = False,
        **given: Any,
    ) -> None:
        changes = _table_of(settings, stage) if settings else {}
        if files:
            changes[extras.files] = [str(path.absolute()) for path in files]
        options = absolute_files(stage.settings, given)
        changes = extras.preset(preset, folder, changes, options) if extras.preset and preset else {**changes, **options}
        if extras.dry_run and dry_run:
            with Project.open(folder) as project:
                found = extras.dry_run(project, changes)
            json_line({"project": str(folder.absolute()), **found}) if as_json else difference_table(found)
            return
        summary = run_one(folder, stage.name, changes)
        if as_json:
            json_line({"project": str(folder.absolute()), "stage": stage.name, **summary})

    command.__name__, command.__doc__ = stage.name, inspect.getdoc(stage.settings)
    options = [name for name in stage.settings.model_fields if name != extras.files]
    return with_settings(stage.settings, options, leave_out=[name for name, value in vars(extras).items() if not value])(command)


def _table_of(file: Path, stage: Stage) -> dict[str, Any]:
    """This stage's table of a settings file. Raises InputError if the file is not there or names an unknown stage."""
    if not file.is_file():
        raise InputError(Message("{file} does not exist.", file=file), "Check the path.")
    tables = read_settings(file)
    unknown = [name for name in tables if name not in BY_NAME]
    if unknown:
        raise InputError(
            Message("{file}: there is no stage {unknown}.", file=file, unknown=unknown[0]),
            Message("Available: {known}.", known=[*BY_NAME]),
        )
    return tables.get(stage.name, {})


COMMANDS = tuple(map(command_of, STAGES))
