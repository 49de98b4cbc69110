"""What all commands share: the project folder, the option --json, and jobs in a child with their progress shown."""

from pathlib import Path
from typing import Annotated, Any

import typer

from engine.cli.options import flag
from engine.cli.show import Bars
from engine.errors import EXIT_CODES, AdaptoolError
from engine.jobs.events import Done, Event, Failed
from engine.jobs.runner import Job
from engine.jobs.tasks import BY_NAME as TASKS
from engine.messages import Message, sentences
from engine.settings.stages import BY_NAME, Stage
from engine.store import Project

Folder = Annotated[Path, typer.Argument(metavar="PROJECT", help="project folder")]
AsJson = Annotated[bool, flag("--json", "print one JSON object as the last line of standard output")]


def run_stages(folder: Path, stages: tuple[Stage, ...]) -> dict[str, Any]:
    """Run those stages that are not done; returns their summaries. Raises AdaptoolError when one fails."""
    summaries = {}
    for stage in stages:
        with Project.open(folder) as project:
            done = project.stage_state(stage.name) == "done"
        if not done:
            summaries[stage.name] = run_one(folder, stage.name, {})
    return summaries


def run_one(folder: Path, stage: str, changes: dict[str, Any]) -> dict[str, Any]:
    """Run one stage in a child, with its progress on standard error. Raises AdaptoolError when it fails."""
    Project.open(folder).close()
    return follow(Job(folder, stage, changes), (TASKS.get(stage) or BY_NAME[stage]).title)


def follow(job: Job, title: str) -> dict[str, Any]:
    """Show a job's progress on standard error until it ends; returns its summary. Raises AdaptoolError when it fails."""
    last: Event | None = None
    with Bars(title) as bars:
        try:
            for last in job.events():
                bars.show(last)
        except KeyboardInterrupt:
            bars.say("Stopping; what is finished is kept.")
            job.cancel()
            *_, last = (last, *job.events())
    if isinstance(last, Done):
        return last.summary
    assert isinstance(last, Failed), "a job ends with Done or Failed"
    log = Message("Log: {log}", log=last.log) if last.kind == "bug" else ""
    error = AdaptoolError(last.message, sentences(last.remedy, log) if log else last.remedy)
    error.exit_code = EXIT_CODES.get(last.kind, 1)
    raise error
