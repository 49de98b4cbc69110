"""What happens beside the training: measuring after each epoch, stopping early, finishing, pausing, running out of memory, continuing."""

import shutil
import threading

import pytest
import torch
from safetensors.numpy import load_file

from engine.errors import Cancelled, InputError, MachineError
from engine.jobs.events import Log, Metric, Paused, Progress
from engine.jobs.worker import Report, run_stage
from engine.stages.training.trainer import RowTrainer
from engine.stages.training.validation_set import ValidationSet
from engine.store import Project


def train(folder, send=lambda event: None, report=None, **settings):
    """(summary, the adapter's folder, {step: value} of a curve by its name) of a training in this process."""
    with Project.open(folder) as project:
        summary = run_stage(project, "training", report or Report("training", send), settings)
        row = project.rows("adapters")[-1]
        return summary, project.file(row["path"]), lambda name: dict(project_curve(folder, row["run"], name))


def project_curve(folder, run, name):
    with Project.open(folder) as project:
        return project.metric(run, name)


def weights(folder):
    return load_file(folder / "adapter_model.safetensors")


def test_early_stopping_ends_where_the_rate_no_longer_rises_and_takes_the_best_epoch(dataset_project, monkeypatch):
    rates = iter([0.2, 0.6, 0.5, 0.4, 0.9])
    monkeypatch.setattr(ValidationSet, "accuracy", lambda self, model, wait: next(rates))
    summary, adapter, curve = train(
        dataset_project, epochs=5, early_stopping=2, keep_from_epoch=1, questions_per_row=16, learning_rate=5e-3
    )

    assert summary["best_epoch"] == 2 and summary["validation_accuracy"] == 0.6
    assert len(curve("validation_accuracy")) == 4 and next(rates) == 0.9  # the fifth epoch was never begun
    kept = sorted(path.name for path in (adapter / "epochs").iterdir())
    assert kept == ["epoch-001", "epoch-002", "epoch-003", "epoch-004"]
    best, last = (weights(adapter / "epochs" / name) for name in ("epoch-002", "epoch-004"))
    taken = weights(adapter)
    assert all((taken[name] == best[name]).all() for name in taken) and any((taken[name] != last[name]).any() for name in taken)


def test_early_stopping_takes_the_best_epoch_where_a_step_is_longer_than_an_epoch(dataset_project, monkeypatch):
    one, _, _ = train(dataset_project, epochs=1, questions_per_row=16)
    rows_per_step = one["steps"] * 3 // 2  # two of three epochs end with a step of their own
    rates = iter([0.2, 0.6, 0.8, 0.4, 0.4, 0.4])
    monkeypatch.setattr(ValidationSet, "accuracy", lambda self, model, wait: next(rates))
    summary, adapter, curve = train(
        dataset_project, epochs=9, early_stopping=2, keep_from_epoch=1, questions_per_row=16, rows_per_step=rows_per_step
    )

    measured = list(curve("validation_accuracy").values())
    assert measured[:3] == [0.2, 0.6, 0.8] and summary["best_epoch"] == 4 and len(measured) < 6  # epochs 1, 3, 4 were measured
    best = weights(adapter / "epochs" / "epoch-004")
    assert all((weight == best[name]).all() for name, weight in weights(adapter).items())


def test_a_stop_during_validation_saves_a_checkpoint_and_the_epoch_is_measured_when_the_run_goes_on(dataset_project):
    settings = {"epochs": 2, "validation_questions": 3, "save_every": 1000, "questions_per_row": 16}

    def send(event):
        if isinstance(event, Metric) and event.name == "validation_loss":
            report.stopping.set()

    report = Report("training", send)
    with Project.open(dataset_project) as project:
        with pytest.raises(Cancelled):
            run_stage(project, "training", report, settings)
        run = f"training-{project.plan('training')}"
        ((step, _),) = project.metric(run, "validation_loss")
        assert (project.path / "runs" / run / f"checkpoint-{step}" / "trainer_state.json").is_file()
        assert not project.metric(run, "validation_accuracy")  # the first answer was cut short
    summary, _, curve = train(dataset_project)

    assert list(curve("validation_accuracy")) == list(curve("validation_loss")) == [step, 2 * step] and summary["steps"] == 2 * step
    assert list(curve("loss")) == list(range(1, 2 * step + 1))


def test_a_stop_at_the_end_of_an_epoch_leaves_none_unmeasured(dataset_project, tmp_path):
    settings = {"epochs": 2, "save_every": 1000, "questions_per_row": 16, "keep_from_epoch": 1}
    whole = shutil.copytree(dataset_project, tmp_path / "whole")
    summary, _, uninterrupted = train(whole, **settings)
    end = summary["steps"] // 2

    def send(event):
        if isinstance(event, Metric) and event.name == "loss" and event.step == end - 1:
            report.stopping.set()  # heard at the end of the next step

    report = Report("training", send)
    with pytest.raises(Cancelled):
        train(dataset_project, report=report, **settings)
    _, adapter, curve = train(dataset_project)

    assert sorted(path.name for path in (adapter / "epochs").iterdir()) == ["epoch-001", "epoch-002"]
    for name in ("loss", "validation_loss", "loss_template"):
        assert curve(name) == pytest.approx(uninterrupted(name), rel=1e-3), name


def test_after_each_epoch_questions_are_answered_and_curves_and_epochs_kept(dataset_project):
    summary, adapter, curve = train(
        dataset_project,
        epochs=2,
        validation_questions=3,
        tensorboard=True,
        neftune=5.0,
        keep_from_epoch=2,
        dropout=0.1,
        tool_lists=["long=2", "short=1", "none=1"],
        row_tokens=900,
    )

    rates = curve("validation_accuracy")
    assert len(rates) == 2 and all(3 * rate == round(3 * rate) for rate in rates.values()) and max(rates) == summary["steps"]
    assert [path.name for path in (adapter / "epochs").iterdir()] == ["epoch-002"]
    for name in ("loss", "learning_rate", "gradient_norm", "tokens_per_second", "memory_gib"):
        assert len(curve(name)) == summary["steps"], name
    (board,) = (dataset_project / "runs" / "tensorboard").iterdir()
    assert [file for file in board.iterdir() if file.stat().st_size > 500]


def test_a_run_may_wait_and_be_ended_early_with_what_it_has_learned(dataset_project):
    seen = []

    def send(event):
        seen.append(event)
        paused = [one for one in seen if isinstance(one, Paused)]
        if isinstance(event, Progress) and event.done >= 2:
            (report.finishing if paused else report.waiting).set()
        if isinstance(event, Paused) and event.waiting:
            threading.Timer(0.3, report.waiting.clear).start()

    report = Report("training", send)
    summary, adapter, _ = train(dataset_project, report=report, epochs=50)

    assert [event.waiting for event in seen if isinstance(event, Paused)] == [True, False]
    assert summary["finished_early"] is True and 2 <= summary["steps"] < 100 and weights(adapter)
    assert any("Ended early" in event.text for event in seen if isinstance(event, Log))


def test_out_of_memory_tells_what_to_change(dataset_project, monkeypatch):
    def refuse(*_, **__):
        raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB.")

    monkeypatch.setattr(RowTrainer, "compute_loss", refuse)
    with pytest.raises(MachineError, match="graphics card ran out of memory") as told:
        train(dataset_project)
    assert "gradient checkpointing" in told.value.remedy.lower() and "run again" in told.value.remedy
    monkeypatch.setattr("engine.stages.training.out_of_memory.next_best", lambda project: "Train in half the memory and run again.")
    with pytest.raises(MachineError, match="half the memory"):
        train(dataset_project)


def test_an_adapter_can_be_continued_and_keeps_its_rank(trained_project, tmp_path):
    from tests.toys import tiny_model

    with Project.open(trained_project) as project:
        before = project.rows("adapters")[-1]
        first = [value for _, value in project.metric(before["run"], "loss")]
    _, adapter, curve = train(trained_project, continue_from=before["name"], rank=16, learning_rate=1e-4)
    with Project.open(trained_project) as project:
        after = project.rows("adapters")[-1]

    assert after["parents"] == [before["name"]]
    assert curve("loss")[1] < first[0] - 0.02  # it begins where the other ended
    assert {min(weight.shape) for weight in weights(adapter).values()} == {4}
    with pytest.raises(InputError, match="was trained on"):
        train(trained_project, continue_from=before["name"], base_model=str(tiny_model(tmp_path / "other")))


def test_the_beginning_of_the_first_step_is_told(dataset_project):
    events = []
    train(dataset_project, events.append, epochs=1)
    told = [(event.done, event.total) for event in events if isinstance(event, Progress) and event.unit == "steps"]
    assert told[0] == (0, told[-1][1]) and told[1][0] >= 1
