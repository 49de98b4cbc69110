"""A real tiny LoRA run: it learns, its curve is kept, it resumes after a kill, and refuses what would be cut."""

import json
import signal
import time

import pytest

from engine.errors import Cancelled, InputError
from engine.jobs.events import Done, Metric, Progress
from engine.jobs.runner import Job
from engine.jobs.worker import Report, run_stage
from engine.store import Project
from tests import toys


def losses(folder, name="loss"):
    with Project.open(folder) as project:
        return dict(project.metric(f"training-{project.plan('training')}", name))


def test_the_adapter_is_whole_and_its_origin_known(trained_project):
    with Project.open(trained_project) as project:
        (adapter,) = project.rows("adapters")
        folder = project.file(adapter["path"])
    manifest = json.loads((folder / "adaptool.json").read_text())

    assert (folder / "adapter_model.safetensors").is_file()
    assert not list(folder.glob("*.bin")) and not list(folder.glob("*.pt"))
    assert adapter["dataset"] == manifest["dataset"] and adapter["settings"]["rank"] == toys.TRAINING["rank"]
    assert adapter["metrics"]["shared_rows"] is True


def test_the_loss_falls(dataset_project):
    toys.run_here(dataset_project)
    with Project.open(dataset_project) as project:
        run_stage(project, "training", Report("training", lambda event: None), {"epochs": 4, "learning_rate": 5e-3})
    points = losses(dataset_project)

    assert points[max(points)] < points[min(points)] - 0.5
    assert losses(dataset_project, "validation_loss")


def test_a_killed_run_goes_on_and_ends_with_the_same_losses(dataset_project, tmp_path):
    import shutil

    settings = {"epochs": 2, "save_every": 3}
    whole = shutil.copytree(dataset_project, tmp_path / "whole")
    for event in Job(whole, "training", settings).events():
        last = event
    assert isinstance(last, Done)

    job = Job(dataset_project, "training", settings)
    for event in job.events():
        if isinstance(event, Progress) and event.done >= 5:
            job.process.send_signal(signal.SIGKILL)
            break
    job.process.wait()
    steps = []
    for event in Job(dataset_project, "training").events():
        steps += [event.done] if isinstance(event, Progress) else []
        last = event

    assert isinstance(last, Done)
    assert steps[0] >= 3  # it continued from a checkpoint
    resumed, uninterrupted = losses(dataset_project), losses(whole)
    assert resumed.keys() == uninterrupted.keys()
    for step in uninterrupted:
        assert resumed[step] == pytest.approx(uninterrupted[step], rel=1e-3)


def test_a_half_written_checkpoint_is_passed_over(dataset_project):
    stop_after = 5

    def send(event):
        if isinstance(event, Progress) and event.done >= stop_after:
            report.stopping.set()

    with Project.open(dataset_project) as project:
        report = Report("training", send)
        with pytest.raises(Cancelled):
            run_stage(project, "training", report, {"epochs": 2, "save_every": 2})
        run = project.path / "runs" / f"training-{project.plan('training')}"
        newest = max(run.glob("checkpoint-*"), key=lambda path: int(path.name.split("-")[1]))
        (newest / "trainer_state.json").write_text('{"half')
        seen = []
        run_stage(project, "training", Report("training", seen.append))

    progress = [event.done for event in seen if isinstance(event, Progress)]
    assert progress[0] < int(newest.name.split("-")[1]) + 1 and progress[-1] > stop_after


def test_cancel_saves_a_checkpoint_and_says_so(dataset_project):
    job = Job(dataset_project, "training", {"epochs": 600})
    begun = time.monotonic()
    asked = False
    for event in job.events():
        if isinstance(event, Progress) and event.done >= 2 and not asked:
            job.cancel()
            asked = True
        last = event

    assert last.kind == "cancelled" and time.monotonic() - begun < 60
    assert list((dataset_project / "runs").glob("training-*/checkpoint-*/trainer_state.json"))
    with Project.open(dataset_project) as project:
        assert project.stage_state("training") == "stopped"


def test_an_example_that_would_be_cut_is_refused(dataset_project):
    with Project.open(dataset_project) as project, pytest.raises(InputError, match="longest example"):
        run_stage(project, "training", Report("training", lambda event: None), {"max_length": 60})


def test_a_base_model_that_is_not_there_is_named(dataset_project):
    with Project.open(dataset_project) as project, pytest.raises(InputError, match="no-such-model"):
        run_stage(project, "training", Report("training", lambda event: None), {"base_model": "no-such-model"})


def test_live_metrics_come_as_events(dataset_project):
    seen = []
    with Project.open(dataset_project) as project:
        run_stage(project, "training", Report("training", seen.append))

    assert {"loss", "learning_rate", "gradient_norm", "validation_loss"} <= {e.name for e in seen if isinstance(e, Metric)}
    timed = [e for e in seen if isinstance(e, Progress) and e.seconds_left is not None]
    assert timed
