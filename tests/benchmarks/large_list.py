"""A company with 1,200 operations, from its document to the first step of training with a list drawn for each row:
`python -m tests.benchmarks.large_list [--operations 1200] [--per-tool 5] [--list-tokens 4096] [--project DIR]`.

The made document of `made_documents` is imported, questions are written and checked, a dataset is frozen, and training on the embedded
base model is started as the command line does, in a child, which is stopped when its first step begins. One JSON line with
    tools, examples          in the project, and in the training part
    import_seconds, synthesis_seconds, labelling_seconds, validation_seconds, dataset_seconds
    plan_seconds, plan       of `adaptool plan` with lists drawn for each row: what it says
    training_start_seconds   from the start of the job to the beginning of its first step (bar: 30)
    training_cpu_seconds     of processor time that the job took until then; where it is much less, the machine was busy with other things
    peak_rss_mb              of the training's child until then
--project keeps the project in a folder; one that is there already is taken as it is, and training alone is measured.
"""

import argparse
import json
import tempfile
import time
from pathlib import Path
from typing import Any

import psutil

from tests.benchmarks import made_documents

BAR = 30.0  # seconds until the first step
STAGES = ("synthesis", "labelling", "validation", "dataset")


def made(folder: Path, document: Path, per_tool: int) -> dict[str, Any]:
    """A project with a dataset, in a folder that is not there yet, and how long each stage took."""
    from engine.jobs.worker import Report, run_stage
    from engine.store import Project

    found: dict[str, Any] = {}
    Project.create(folder).close()
    with Project.open(folder) as project:
        changes = {"tools": {"files": [str(document.absolute())]}, "synthesis": {"per_tool": per_tool}, "dataset": {"forms": []}}
        for stage in ("tools", *STAGES):
            begun = time.monotonic()
            run_stage(project, stage, Report(stage, lambda event: None), changes.get(stage, {}))
            found[f"{'import' if stage == 'tools' else stage}_seconds"] = round(time.monotonic() - begun, 2)
    return found


def planned(folder: Path, list_tokens: int) -> dict[str, Any]:
    """What the planner says, and how long it takes."""
    from engine.errors import AdaptoolError
    from engine.planner import look
    from engine.store import Project

    begun = time.monotonic()
    with Project.open(folder) as project:
        told = {"tools": len(project.tools()), "examples": project.rows("datasets")[-1]["counts"]["train"]}
        try:
            told["plan"] = look(project, changes={"list_tokens": list_tokens})["sentence"]
        except AdaptoolError as error:
            told["plan"] = str(error)
    return {**told, "plan_seconds": round(time.monotonic() - begun, 2)}


def started(folder: Path, **settings: Any) -> dict[str, Any]:
    """The start of training, measured from outside the job. Raises SystemExit where it ends without a step."""
    from engine.jobs.events import Failed, Progress
    from engine.jobs.runner import Job

    begun = time.monotonic()
    job = Job(folder, "training", settings)
    found: dict[str, Any] = {}
    for event in job.events():
        if isinstance(event, Progress) and event.unit == "steps" and not found:
            times = psutil.Process(job.process.pid).cpu_times()
            found = {
                "training_start_seconds": round(time.monotonic() - begun, 2),
                "training_cpu_seconds": round(times.user + times.system, 2),
                "peak_rss_mb": round(job.peak_rss / 1e6),
                "steps": event.total,
            }
            job.kill()
        elif isinstance(event, Failed) and not found:
            raise SystemExit(f"training: {event.message}")
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--operations", type=int, default=1200, help="operations of the made document")
    parser.add_argument("--per-tool", type=int, default=5, help="questions written for each tool")
    parser.add_argument("--list-tokens", type=int, default=4096, help="tokens of the list of a row")
    parser.add_argument("--base-model", default="embedded", help="what is trained: 'embedded' or a folder")
    parser.add_argument("--project", type=Path, help="folder of the project, which is kept")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = options.project or Path(place) / "company"
        found: dict[str, Any] = {}
        if not folder.exists():
            document, _ = made_documents.write(Path(place) / "documents", options.operations)
            found = made(folder, document, options.per_tool)
        found |= started(folder, list_tokens=options.list_tokens, base_model=options.base_model)
        found |= planned(folder, options.list_tokens)
    print(json.dumps({**found, "met": found["training_start_seconds"] <= BAR}))


if __name__ == "__main__":
    main()
