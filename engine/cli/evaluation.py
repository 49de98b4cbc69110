"""Commands around evaluation: the report."""

from pathlib import Path
from typing import Annotated

import typer

from engine.cli.jobs import AsJson, Folder
from engine.cli.show import json_line
from engine.store import Project


def report(
    folder: Folder,
    to: Annotated[Path | None, typer.Option("--to", help="the HTML file to write; without it, into the project")] = None,
    language: Annotated[str, typer.Option(help="en or zh")] = "en",
    as_json: AsJson = False,
) -> None:
    """Write the report of the last evaluation: one HTML file that needs nothing else, and the same as JSON."""
    from engine.stages.evaluation.report import write_report

    with Project.open(folder) as project:
        written = write_report(project, to.absolute() if to else None, language)
    if as_json:
        json_line({"project": str(folder.absolute()), "report": str(written), "json": str(written.with_suffix(".json"))})
    else:
        print(f"Wrote {written} and {written.with_suffix('.json').name}.")
