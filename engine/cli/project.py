"""Commands around a whole project: make one, see where it stands, run what is not done, and the demo."""

import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from engine import catalogue
from engine.cli.jobs import AsJson, Folder, run_stages
from engine.cli.options import flag
from engine.cli.show import comparison, json_line, status_table, test_table, warn
from engine.errors import InputError
from engine.messages import Message
from engine.records import NOT_MEASURED, RATES
from engine.settings.stages import BY_NAME, STAGES, up_to
from engine.store import Project
from engine.store.samples import make_project


def new(
    folder: Folder,
    sample: Annotated[str, typer.Option(metavar="NAME", help="start from a sample: digital-hr or creative-studio")] = "",
    finished: Annotated[bool, flag("--finished", "the sample digital-hr after a run: adapter, figures and GGUF file are there")] = False,
    as_json: AsJson = False,
) -> None:
    """Create a project, empty or from a sample."""
    if finished:
        from engine.cli.finished import prepare
        from engine.models.finished import make

        prepare(sample or "digital-hr", lambda line: print(line, file=sys.stderr))
        make(folder, sample or "digital-hr")
    else:
        make_project(folder, sample)
    if as_json:
        json_line({"project": str(folder.absolute())})
    elif finished:
        print(f"Created {folder.absolute()}, with all stages done. Try it: adaptool chat {folder}")
    else:
        print(f"Created {folder.absolute()}." + ("" if sample else f" Next: adaptool tools {folder} FILE"))


def status(folder: Folder, as_json: AsJson = False) -> None:
    """Show the state of each stage of a project, and its results."""
    with Project.open(folder) as project:
        entries = project.status()
    if as_json:
        json_line({"project": str(folder.absolute()), "stages": entries})
    else:
        status_table(entries)


def run(
    folder: Folder,
    until: Annotated[str, typer.Option(metavar="STAGE", help="last stage to run")] = STAGES[-1].name,
    as_json: AsJson = False,
) -> None:
    """Run all remaining stages, in order."""
    if until not in BY_NAME:
        raise InputError(Message("There is no stage {until}.", until=until), Message("Available: {known}.", known=[*BY_NAME]))
    summaries = run_stages(folder, up_to(until))
    if any(told.get("not_measured") for told in summaries.values()):
        warn(
            f"{catalogue.told(NOT_MEASURED)} The model was made, but how good it is, is not known. Keep some of your own questions as "
            f"tests or import test questions, then run this again: adaptool knowledge {folder} --tests FILE"
        )
    if as_json:
        json_line({"project": str(folder.absolute()), "ran": summaries})


def demo(
    folder: Annotated[Path, typer.Argument(metavar="PROJECT", help="where to create the project")] = Path("adaptool-demo"),
    as_json: AsJson = False,
) -> None:
    """Train on the sample digital-hr from tools to GGUF, and compare the models."""
    begun = time.monotonic()
    if not (folder / "project.db").exists():
        make_project(folder, "digital-hr")
    run_stages(folder, STAGES)
    with Project.open(folder) as project:
        models = {row["model"]: row["rates"] for row in project.rows("evaluations")}
        files = {row["name"]: project.file(row["path"]) for row in project.rows("exports")}
        adapter = project.current_adapter()
        untrained = (project.facts("evaluation") or {}).get("baseline")
    seconds = round(time.monotonic() - begun, 1)
    comparison(models, sys.stderr if as_json else sys.stdout, untrained)
    lines = [
        "",
        f"Project  {folder.absolute()}",
        *([f"Adapter  {folder.absolute() / adapter['path']}"] if adapter else []),
        *(f"GGUF     {path}  ({path.stat().st_size / 1e6:.1f} MB)" for path in files.values()),
        f"Took {seconds / 60:.1f} minutes. Try it: adaptool chat {folder}",
    ]
    print("\n".join(lines), file=sys.stderr if as_json else sys.stdout)
    if as_json:
        rates = {name: {key: r[key] for key in RATES} for name, r in models.items()}
        told = {"tool": untrained["tool"]["share"], "trained_on": untrained["trained_on"]} if untrained else None
        json_line({"models": rates, "baseline": told, "seconds": seconds, "peak_rss_mb": peak_rss_mb(), "project": str(folder.absolute())})


def tests(
    folder: Folder,
    keep: Annotated[list[str] | None, typer.Option(metavar="QUESTION", help="keep this example question as a test")] = None,
    train: Annotated[list[str] | None, typer.Option(metavar="QUESTION", help="use this test question of your own for training")] = None,
    as_json: AsJson = False,
) -> None:
    """Show the test questions, and move questions of your own to them or back."""
    with Project.open(folder) as project:
        moved = [*(project.move_to_tests(keep) if keep else ()), *(project.move_to_training(train) if train else ())]
        own = project.own_questions()
    shown = [one for one in own if one.is_test or one.pending]
    if as_json:
        json_line({"project": str(folder.absolute()), "moved": moved, "tests": [asdict(one) for one in shown], "questions": len(own)})
        return
    test_table(shown)
    if any(one.pending for one in own):
        print(f"Takes effect at the next run of Knowledge: adaptool run {folder}")


def peak_rss_mb() -> int:
    """The most memory that any of our finished children held, in MB of 10^6 bytes (0 on Windows, which does not tell)."""
    try:
        import resource
    except ImportError:
        return 0
    unit = 1 if sys.platform == "darwin" else 1024  # bytes there, KiB elsewhere
    return round(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit / 1e6)
