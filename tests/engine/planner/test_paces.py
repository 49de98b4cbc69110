"""What earlier trainings on this machine took decides what the next ones are said to take, and a running one says what is left of it."""

import json

import pytest

from engine.jobs.events import Log, Progress
from engine.jobs.worker import Report, run_stage
from engine.models import base_models
from engine.planner import look, model_size, paces
from engine.planner.paces import Timing
from engine.stages.training import timing
from engine.stages.training.timing import StepTimes
from engine.store import Project
from tests import toys

RUN = Timing("cpu", 1, step_seconds=2.0, epoch_seconds=5.0, start_seconds=30.0, done=40, steps=100)


@pytest.fixture(autouse=True)
def file(tmp_path, monkeypatch):
    """A machine on which nothing was trained yet."""
    monkeypatch.setenv("ADAPTOOL_PACES", str(tmp_path / "machine" / "paces.json"))
    return paces.file()


def seconds(project, **changes) -> int:
    """What the planner says of plain training on the processor."""
    return next(one for one in look(project, changes=changes)["proposals"] if one["device"] == "cpu")["seconds"]


def test_a_run_is_foretold_as_the_one_before_went_and_a_longer_one_in_proportion(dataset_project):
    with Project.open(dataset_project) as project:
        settings = project.settings("training")
        before = seconds(project)
        paces.learn(project, settings, RUN)
        assert seconds(project) == 30 + 100 * 2 + 5 != before
        assert seconds(project, epochs=3) == 30 + 3 * (100 * 2 + 5)
        for _ in range(3):
            paces.learn(project, settings, Timing(**{**vars(RUN), "step_seconds": 4.0}))
        assert seconds(project) == 30 + 100 * 4 + 5  # the median of the last ones


def test_another_project_learns_from_it_if_its_model_is_like_it(dataset_project, tmp_path):
    with Project.open(dataset_project) as project:
        paces.learn(project, project.settings("training"), RUN)
        size = model_size.of_folder(base_models.find(project.settings("training").base_model))
    assert paces.known(size, "cpu") is not None and paces.known(size, "NVIDIA L4") is None
    other = model_size.of_folder(toys.tiny_model(tmp_path / "wider", hidden=384))
    assert paces.known(other, "cpu") == paces.known(size, "cpu")
    much_larger = model_size.of_folder(toys.tiny_model(tmp_path / "deep", layers=16))
    assert paces.known(much_larger, "cpu") is None


@pytest.mark.parametrize("text", ["", "{}", "[1]", '[{"device": "cpu"}]', '[{"device": "cpu", "operations": "x"}]'])
def test_a_file_that_cannot_be_read_is_as_none(dataset_project, file, text):
    with Project.open(dataset_project) as project:
        before = seconds(project)
        file.parent.mkdir()
        file.write_text(text)
        assert seconds(project) == before
        paces.learn(project, project.settings("training"), RUN)
        assert seconds(project) == 235 and len(json.loads(file.read_text())) == 1


def test_a_few_steps_teach_nothing(dataset_project, file):
    with Project.open(dataset_project) as project:
        paces.learn(project, project.settings("training"), Timing(**{**vars(RUN), "done": 2}))
    assert not file.exists()


def test_a_real_training_teaches_and_its_events_carry_the_time_left(dataset_project, file, monkeypatch):
    told = []
    monkeypatch.setattr(timing.StepTimes, "left", lambda self, done, steps: 1000.0 - done if self.step else None)
    with Project.open(dataset_project) as project:
        summary = run_stage(project, "training", Report("training", told.append), {"questions_per_row": 2, "epochs": 2})
        foretold = seconds(project)
    (run,) = json.loads(file.read_text())
    left = {one.done: one.seconds_left for one in told if isinstance(one, Progress) and one.unit == "steps"}
    assert run["device"] == "cpu" and run["operations"] > 0 and run["start"] > 0 and run["apart"] > 0 and foretold >= 1
    assert summary["steps"] > 8 and "timing" not in summary
    assert left[summary["steps"]] == 1000.0 - summary["steps"]
    assert [one.text for one in told if isinstance(one, Log) and "Estimated from its first steps" in one.text] == [
        "Estimated from its first steps, this training takes about 17 minutes more."
    ]


def test_what_is_left_counts_the_steps_as_they_are_now_and_the_measuring_to_come(monkeypatch):
    clock = [0.0]
    monkeypatch.setattr(timing.time, "monotonic", lambda: clock[0])
    monkeypatch.setattr(timing.time, "process_time", lambda: 0.8 * clock[0])  # of two threads; other programs have the rest
    times = StepTimes([10, 20], rows=6, per_step=2, begun=0.0)

    def step(taken: float) -> None:
        times.restart()
        clock[0] += taken
        times.step_done()

    step(60.0)  # the first one finds its kernels
    assert times.left(1, 20) is None
    for _ in range(8):
        step(2.0)
    assert times.left(9, 20) == pytest.approx(11 * 2 + 2 * 2)  # measuring six rows is a third of training on them, which is 3 steps
    step(2.0)
    times.add_measuring(15.0)
    clock[0] += 15.0
    for _ in range(60):
        step(4.0)
    assert times.left(12, 20) == pytest.approx(8 * 4 + 15)
    idle = times.told("cpu", 1, 20, threads=2)
    assert idle.step_seconds == pytest.approx(4 * 0.8 / 2 * timing.ALONE) and idle.epoch_seconds == pytest.approx(15 * 0.44)
    assert times.told("NVIDIA L4", 1, 20, threads=2).step_seconds == times.told("cpu", 1, 20, threads=0.5).step_seconds == 4.0
