"""The command `adaptool plan`: which way to train fits this machine, or one that is thought of buying."""

import sys
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from engine.cli.jobs import AsJson, Folder
from engine.cli.show import json_line
from engine.planner import look
from engine.planner.times import told
from engine.store import Project


def plan(
    folder: Folder,
    gpus: Annotated[
        str,
        typer.Option(help="plan for these cards instead: GiB of each, such as 24,24 or 4x24, with a name where it is known: '4x24 A10'"),
    ] = "",
    keep: Annotated[bool, typer.Option("--keep", help="write the settings of the proposal into the project")] = False,
    as_json: AsJson = False,
) -> None:
    """Say which way to train fits this machine with a tenth to spare, with memory, time and disk."""
    with Project.open(folder) as project:
        found = look(project, [part for part in gpus.split(",") if part.strip()] or None)
        if keep and found["chosen"] is not None:
            changes = found["proposals"][found["chosen"]]["settings"]
            project.keep_settings("training", project.changed_settings("training", changes))
    if as_json:
        json_line({"project": str(folder.absolute()), **found})
        return
    table = Table(box=None, pad_edge=False)
    for title in ("", "way", "GiB", "of", "time", "disk"):
        table.add_column(title, justify="right" if title in ("GiB", "of", "disk") else "left")
    for number, one in enumerate(found["proposals"]):
        mark = "*" if number == found["chosen"] else ("" if one["fits"] and one["available"] else "-")
        table.add_row(
            mark,
            one["name"],
            f"{one['memory_gib']:.1f}",
            f"{one['of_gib']:.1f}",
            told(one["seconds"]).removeprefix("about "),
            f"{one['disk_gib']:.1f}",
        )
    if found["proposals"]:
        Console(file=sys.stdout, width=None if sys.stdout.isatty() else 140).print(table)
    print(found["sentence"])
