"""What each process of a training on several runs: `python -m engine.stages.training.ranks JOBFILE`, started by `accelerate launch`.

The job file lies in the run's folder inside the project, so that the project may lie elsewhere on another machine. The first rank
appends its events to the file beside it and reads what the user asks for from standard input, whose end means save and stop.
"""

import json
import math
import os
import re
import sys
import threading
import traceback
from pathlib import Path

from engine.errors import AdaptoolError, Cancelled, from_exception
from engine.jobs.events import Done, Event, Failed, encode
from engine.jobs.worker import Report, listen
from engine.messages import Message
from engine.process import leave_out_advice
from engine.settings import TrainingSettings, validated
from engine.stages.training.launch import EVENTS, share_of_step
from engine.store import Project

STAGE = "training"


def _misses_another(error: BaseException) -> bool:
    """Whether the error is only that another process of the run is gone: the words are those of gloo, NCCL and the store between them."""
    kinds = {kind.__name__ for kind in type(error).__mro__}
    return bool(
        kinds & {"DistBackendError", "DistNetworkError", "DistStoreError"}
        or (isinstance(error, RuntimeError) and re.search(r"gloo|Connection (closed|reset) by peer|NCCL", str(error)))
    )


def main(argv: list[str]) -> int:
    """Train this rank's share; the exit code is that of the error, 0 without."""
    leave_out_advice()
    job_file = Path(argv[1]).absolute()
    folder, rank, world = job_file.parent, int(os.environ.get("RANK", 0)), int(os.environ.get("WORLD_SIZE", 1))
    job = json.loads(job_file.read_text(encoding="utf-8"))
    settings = validated(TrainingSettings, job["settings"], str(job_file))

    def send(event: Event) -> None:
        if rank == 0:
            with (folder / EVENTS).open("a", encoding="utf-8") as file:
                file.write(encode(event) + "\n")

    report = Report(STAGE, send)
    if rank == 0:
        threading.Thread(target=listen, args=[report.stopping, report.waiting, report.finishing], daemon=True).start()
    try:
        with Project.open(folder.parents[1]) as project:
            from engine.stages.training.loop import train

            parts = settings.parts_of_row(world)
            if parts > 1:
                report.log(
                    Message(
                        "The questions of each row are divided among {parts} processes, so a step has as many as with one process. "
                        "Each process computes the tool list; with {lcm} rows per step, none would compute it twice.",
                        parts=parts,
                        lcm=math.lcm(settings.rows_per_step, world),
                    )
                )
            share = share_of_step(settings, world)
            summary = train(project, share, project.file(job["dataset"]), folder, job["run"], report, parts)
    except BaseException as error:
        if _misses_another(error):  # the launcher ends this rank too; who died tells, or the log does
            traceback.print_exc()
            return 1
        told = from_exception(error)
        if not isinstance(error, AdaptoolError):
            traceback.print_exc()
        failed = Failed(STAGE, told.kind, told.message, told.remedy)
        send(failed)
        if not isinstance(told, Cancelled):
            (folder / f"failed-{rank:04d}.json").write_text(encode(failed), encoding="utf-8")
        return 0 if isinstance(told, Cancelled) else told.exit_code  # a code other than 0 would have the launcher end the others
    send(Done(STAGE, summary))
    return 0


if __name__ == "__main__":
    code = main(sys.argv)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)  # libraries' threads must not hold a finished rank
