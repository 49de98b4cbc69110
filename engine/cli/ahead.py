"""Commands that look ahead: what an import did with the tools, what is wrong with them, what a run will cost, what a model confuses,
and how this machine can train."""

import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from engine import catalogue
from engine.cli.jobs import AsJson, Folder, run_one
from engine.cli.options import flag, with_settings
from engine.cli.show import json_line, note_table, remark_table
from engine.planner import look
from engine.planner.durations import told
from engine.settings import ForecastSettings
from engine.store import Project


def lint(
    folder: Folder,
    whole: Annotated[bool, flag("--all", "show every remark, not the first few of each kind")] = False,
    as_json: AsJson = False,
) -> None:
    """List issues with the tool descriptions, and the tokens of the tool list."""
    from engine.stages.tools.remarks import remarks

    with Project.open(folder) as project:
        found = remarks(project)
    json_line({"project": str(folder.absolute()), **found}) if as_json else remark_table(found, whole)


def groups(folder: Folder, as_json: AsJson = False) -> None:
    """List the groups of tools, with the tools and tokens of each, to choose some for training."""
    from engine.models.list_size import by_group

    with Project.open(folder) as project:
        found = by_group(project)
    if as_json:
        json_line({"project": str(folder.absolute()), "groups": found})
        return
    for one in found:
        print(f"{one['group']:24} {len(one['tools']):5} tools {one['tokens']:8,} tokens  {', '.join(one['tools'][:4])}")


def imported(folder: Folder, as_json: AsJson = False) -> None:
    """Show which tools the last import skipped, fixed or renamed, and why."""
    with Project.open(folder) as project:
        notes, tools = project.tool_notes(), project.tools()
    rows = [[note.file, note.place, note.tool, note.kind, note.text] for note in notes]
    if as_json:
        names = {tool.name: tool.original for tool in tools if tool.name != tool.original}
        json_line({"project": str(folder.absolute()), "tools": len(tools), "notes": rows, "names": names})
        return
    note_table(rows)
    print(f"{len(tools)} tools, {len(rows)} notes. To skip a tool: adaptool tools {folder} --leave NAME")


def estimate(
    folder: Folder,
    stage: Annotated[str, typer.Argument(metavar="STAGE", help="synthesis, augmentation, labelling or validation")],
    timed: Annotated[bool, flag("--timed", "ask a few of the questions to learn how long it takes")] = False,
    as_json: AsJson = False,
) -> None:
    """Estimate what a stage will ask its helper model: requests, tokens, and time."""
    from engine.models.teachers.run_estimate import outlook

    with Project.open(folder) as project:
        found = outlook(project, stage, timed)
    if as_json:
        json_line({"project": str(folder.absolute()), "stage": stage, **found})
        return
    if found["recorded"]:
        print(f"Recorded: {found['recorded']:,} questions from files.")
    if not found["teacher"]:
        print(f"The stage {stage} uses no helper model.")
    else:
        takes = "" if found["seconds"] is None else f", some {found['seconds'] / 60:.1f} minutes at the pace of a few"
        print(
            f"{found['teacher']} will be asked about {found['prompts']:,} times: some {found['tokens_in']:,} tokens to read and "
            f"{found['tokens_out']:,} to write{takes}."
        )


@with_settings(ForecastSettings, ("model", "descriptions"))
def forecast(folder: Folder, as_json: AsJson = False, **changes: Any) -> None:
    """Forecast which tools will be confused, before training: by meaning, or by asking a model the example questions."""
    if "model" in changes and Path(changes["model"]).is_dir():
        changes["model"] = str(Path(changes["model"]).absolute())
    summary = run_one(folder, "forecast", changes)
    if as_json:
        with Project.open(folder) as project:
            json_line({"project": str(folder.absolute()), **summary, **project.facts("forecast")})


def plan(
    folder: Folder,
    gpus: Annotated[
        str,
        typer.Option(
            metavar="CARDS",
            help="estimate for these graphics cards instead: GiB of each, such as 24,24 or 4x24, with a name if known: '4x24 A10'",
        ),
    ] = "",
    keep: Annotated[bool, flag("--keep", "write the settings of the proposal into the project")] = False,
    as_json: AsJson = False,
) -> None:
    """Estimate which training strategy fits this machine with a tenth to spare, with memory, time and disk."""
    with Project.open(folder) as project:
        found = look(project, [part for part in gpus.split(",") if part.strip()] or None)
        if keep and found["chosen"] is not None:
            changes = found["proposals"][found["chosen"]]["settings"]
            project.keep_settings("training", project.changed_settings("training", changes))
    if as_json:
        json_line({"project": str(folder.absolute()), **found})
        return
    table = Table(box=None, pad_edge=False)
    for title in ("", "strategy", "GiB", "of", "time", "disk"):
        table.add_column(title, justify="right" if title in ("GiB", "of", "disk") else "left")
    for number, one in enumerate(found["proposals"]):
        mark = "*" if number == found["chosen"] else ("" if one["fits"] and one["available"] else "-")
        table.add_row(
            mark,
            catalogue.told(one["name"]),
            f"{one['memory_gib']:.1f}",
            f"{one['of_gib']:.1f}",
            catalogue.told(told(one["seconds"])).removeprefix("about "),
            f"{one['disk_gib']:.1f}",
        )
    if found["proposals"]:
        Console(file=sys.stdout, width=None if sys.stdout.isatty() else 140).print(table)
    print(catalogue.told(found["sentence"]))
    for remark in found["template"]:
        print(catalogue.told(remark))
    if found["call"]:
        print(f"Form of a call: {found['call']}")
