"""Two CPU processes by `accelerate launch`: they train what one does, stop and continue alike, and a dead one ends the job with a
sentence."""

import json
import os
import shutil
import signal
import subprocess
import sys

import psutil
import pytest
import yaml
from safetensors.numpy import load_file
from transformers import Lfm2Config

from engine.errors import InputError, MachineError
from engine.jobs.events import Done, Failed, Log, Metric, Progress, decode
from engine.jobs.runner import Job
from engine.jobs.worker import Report, run_stage
from engine.settings import TrainingSettings
from engine.stages.training import launch, ranks
from engine.store import Project
from tests import toys
from tests.engine.stages.training.test_sharing import base_of

TOGETHER = {"parallel": "ddp", "devices": 2}
APART = """
import os, sys
from engine.stages.training import loop, ranks
loop.form_of_rows = lambda *_, **__: "shared" if os.environ["RANK"] == "1" else "plain"
code = ranks.main(["ranks", sys.argv[1]])
sys.stderr.flush()
os._exit(code)
"""
SAME = {"questions_per_row": 4, "rows_per_step": 2, "precision": "float32", "learning_rate": 1e-3}


def finish(folder, settings, on_event=lambda job, event: None):
    job = Job(folder, "training", settings)
    for event in job.events():
        on_event(job, event)
        last = event
    return last


def curve(folder, name="loss"):
    with Project.open(folder) as project:
        return dict(project.metric(f"training-{project.plan('training')}", name))


def adapter(folder):
    with Project.open(folder) as project:
        return load_file(project.file(project.rows("adapters")[-1]["path"]) / "adapter_model.safetensors")


def run_folder(folder):
    return next(path for path in (folder / "runs").iterdir() if path.is_dir() and path.name.startswith("training-"))


@pytest.mark.parametrize("rows_per_step", [2, 1])
def test_two_processes_train_the_adapter_that_one_does(dataset_project, tmp_path, rows_per_step):
    alone = shutil.copytree(dataset_project, tmp_path / "alone")
    settings = SAME | {"rows_per_step": rows_per_step}
    seen = []
    with Project.open(alone) as project:
        run_stage(project, "training", Report("training", lambda event: None), settings)
    last = finish(dataset_project, settings | TOGETHER, lambda job, event: seen.append(event))

    assert isinstance(last, Done), last
    assert {"loss", "validation_loss", "learning_rate"} <= {event.name for event in seen if isinstance(event, Metric)}
    assert [event for event in seen if isinstance(event, Progress)]
    assert rows_per_step == 2 or any("divided among 2 processes" in event.text for event in seen if isinstance(event, Log))
    for name in ("loss", "validation_loss"):
        one, two = curve(alone, name), curve(dataset_project, name)
        assert one.keys() == two.keys() and len(one) >= 1
        assert all(two[step] == pytest.approx(one[step], rel=1e-4) for step in one)
    one, two = adapter(alone), adapter(dataset_project)
    assert one.keys() == two.keys()
    assert all(abs(one[name] - two[name]).max() < 1e-4 for name in one)  # of steps of 1e-3


def test_two_processes_take_as_many_plain_rows_in_a_step_as_one(dataset_project, tiny_base, tmp_path):
    """A model with a short convolution, so that no rows are shared; the last items of the two have different numbers of rows."""
    base = base_of(Lfm2Config, tmp_path / "base", tiny_base, layer_types=["conv", "full_attention"])
    settings = SAME | {"base_model": str(base), "row_tokens": 420, "epochs": 1, "validation_questions": 0}
    alone = shutil.copytree(dataset_project, tmp_path / "alone")
    with Project.open(alone) as project:
        summary = run_stage(project, "training", Report("training", lambda event: None), settings)
    last = finish(dataset_project, settings | TOGETHER)

    assert isinstance(last, Done), last
    assert not summary["shared_rows"] and not last.summary["shared_rows"] and last.summary["steps"] == summary["steps"]
    one, two = curve(alone), curve(dataset_project)
    assert one.keys() == two.keys() and all(two[step] == pytest.approx(one[step], rel=1e-4) for step in one)
    one, two = adapter(alone), adapter(dataset_project)
    assert all(abs(one[name] - two[name]).max() < 1e-4 for name in one)  # of steps of 1e-3


def test_the_first_process_decides_whether_rows_are_shared(dataset_project):
    """Two processes of which each measures something else: they train on rows of one form, and tell of it."""
    settings = TrainingSettings(**toys.TRAINING | SAME | TOGETHER, base_model=str(dataset_project / "base"))
    folder = dataset_project / "runs" / "training-x"
    folder.mkdir()
    with Project.open(dataset_project) as project:
        shutil.copytree(project.settings("training").base_model, dataset_project / "base")
        dataset = project.rows("datasets")[0]["path"]
    (folder / "job.json").write_text(json.dumps({"settings": settings.model_dump(), "dataset": dataset, "run": "training-x"}))
    given = {"WORLD_SIZE": "2", "MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(toys.free_port()), "ACCELERATE_USE_CPU": "true"}
    started = [
        subprocess.Popen(
            [sys.executable, "-c", APART, str(folder / "job.json")],
            cwd=toys.ROOT,
            stdin=subprocess.PIPE,  # whose end would mean stop
            env={**os.environ, **given, "OMP_NUM_THREADS": "1", "RANK": str(rank), "LOCAL_RANK": str(rank)},
        )
        for rank in range(2)
    ]
    try:
        assert [child.wait(timeout=400) for child in started] == [0, 0]
    finally:
        for child in started:
            child.kill()
    last = [event for line in (folder / "events.jsonl").read_text().splitlines() if (event := decode(line))][-1]
    assert isinstance(last, Done) and last.summary["shared_rows"] is False


def test_a_cancelled_run_is_saved_and_goes_on_as_if_it_had_not_been(dataset_project):
    settings = SAME | TOGETHER | {"epochs": 2, "save_every": 100}

    def stop(job, event):
        if isinstance(event, Progress) and event.done >= 3:
            job.cancel()

    last = finish(dataset_project, settings, stop)
    assert isinstance(last, Failed) and last.kind == "cancelled"
    assert list(run_folder(dataset_project).glob("checkpoint-*/trainer_state.json"))
    steps = []
    last = finish(dataset_project, {}, lambda job, event: steps.append(event.done) if isinstance(event, Progress) else None)
    assert isinstance(last, Done) and steps[0] > 3 and sorted(curve(dataset_project)) == list(range(1, steps[-1] + 1))


def test_a_killed_rank_ends_the_job_with_one_sentence_and_nothing_is_left_running(dataset_project):
    killed = []

    def kill(job, event):
        if isinstance(event, Progress) and not killed:
            alive = [
                p
                for p in psutil.Process(job.process.pid).children(recursive=True)
                if p.cmdline()[2:4] == ["-m", "engine.stages.training.ranks"]
            ]
            killed.extend(alive)
            alive[-1].send_signal(signal.SIGKILL)

    last = finish(dataset_project, SAME | TOGETHER | {"epochs": 60}, kill)
    assert isinstance(last, Failed) and last.kind == "machine", last
    assert "One of the training processes ended" in last.message and "resumes from the last checkpoint" in last.remedy
    assert len(killed) == 2 and not any(p.is_running() and p.status() != psutil.STATUS_ZOMBIE for p in killed)


def test_what_a_rank_refuses_is_told_as_it_would_be_by_one_process(dataset_project):
    settings = TrainingSettings(base_model=str(dataset_project / "nothing"), parallel="ddp", devices=2)
    folder = dataset_project / "runs" / "training-x"
    folder.mkdir()
    with Project.open(dataset_project) as project:
        dataset = project.rows("datasets")[0]["path"]
    (folder / "job.json").write_text(json.dumps({"settings": settings.model_dump(), "dataset": dataset, "run": "training-x"}))

    assert ranks.main(["ranks", str(folder / "job.json")]) == InputError.exit_code
    told = launch._what_happened(decode((folder / "events.jsonl").read_text()), 1, folder, Report("training", lambda event: None))
    assert isinstance(told, InputError) and "nothing" in told.message and told.remedy


def test_the_config_can_be_read_and_tells_other_machines_what_to_run(dataset_project):
    settings = TrainingSettings(parallel="ddp", devices=4, machines=2, main_address="10.0.0.1:29500", rows_per_step=16)
    folder = dataset_project / "runs" / "training-x"
    folder.mkdir()
    launch._write_config(folder, settings, 4)
    text = (folder / "accelerate.yaml").read_text()
    read = yaml.safe_load(text)

    assert read["num_processes"] == 8 and read["num_machines"] == 2 and read["main_process_ip"] == "10.0.0.1"
    assert read["main_process_port"] == 29500 and read["distributed_type"] == "MULTI_GPU"
    (other,) = [line for line in text.splitlines() if line.startswith("#   machine 2:")]
    assert "--machine_rank 1" in other and str(folder / "accelerate.yaml") in other and "engine.stages.training.ranks" in other
    assert ranks.share_of_step(settings, 8).rows_per_step == 2


@pytest.mark.parametrize("parallel", ["ddp", "fsdp", "zero3"])
def test_accelerate_understands_every_config(parallel, tmp_path):
    from accelerate.commands.config.config_args import load_config_from_file

    config = launch.config_of(TrainingSettings(parallel=parallel, devices=2), 2, gpu=True)
    (tmp_path / "accelerate.yaml").write_text(yaml.safe_dump(config))
    read = load_config_from_file(str(tmp_path / "accelerate.yaml"))
    old = launch.config_of(TrainingSettings(parallel=parallel, devices=2), 2, gpu=True, bf16=False)

    assert old["mixed_precision"] == "fp16" and launch.config_of(TrainingSettings(), 2, gpu=False)["mixed_precision"] == "no"
    assert read.num_processes == 2 and read.mixed_precision == "bf16"
    assert read.distributed_type.value == {"ddp": "MULTI_GPU", "fsdp": "FSDP", "zero3": "DEEPSPEED"}[parallel]


def test_settings_that_do_not_go_together_are_refused():
    with pytest.raises(MachineError, match="deepspeed"):
        launch._refuse(TrainingSettings(parallel="zero3", devices=2))
    with pytest.raises(InputError, match="nf4"):
        launch._refuse(TrainingSettings(parallel="fsdp", devices=2, quantization="nf4"))
    for address in ("", "10.0.0.1", "10.0.0.1:port", ":29500"):
        with pytest.raises(InputError, match="is not an address"):
            launch._refuse(TrainingSettings(parallel="ddp", machines=2, main_address=address))


@pytest.mark.parametrize(
    ("rows", "processes", "parts", "own"),
    [(1, 4, 4, 1), (2, 4, 2, 1), (3, 4, 4, 3), (3, 2, 2, 3), (6, 4, 2, 3), (16, 8, 1, 2), (1, 1, 1, 1)],
)
def test_a_step_has_as_many_rows_on_any_number_of_processes(rows, processes, parts, own):
    settings = TrainingSettings(rows_per_step=rows, parallel="zero3", devices=processes)
    assert settings.parts_of_row(processes) == parts
    assert launch.share_of_step(settings, processes).rows_per_step == own
    assert own * processes == rows * parts
    assert launch.config_of(settings, processes, gpu=True)["deepspeed_config"]["gradient_accumulation_steps"] == own


@pytest.mark.parametrize(("questions", "processes"), [(9, 2), (8, 2), (5, 3)])
def test_rows_are_dealt_out_without_overlap_and_the_last_round_is_filled_with_empty_ones(questions, processes):
    from engine.stages.training.prefix_rows import plain_row
    from engine.stages.training.rows import PaddedShard

    rows = [(plain_row([1, 2], [number + 10, 5, 6], 1),) for number in range(questions)]
    shard = PaddedShard(rows, processes)
    everything = [shard[index][0] for index in range(len(shard))]

    assert len(shard) % processes == 0
    assert [row.ids[0, 2].item() for row in everything if row.answer_tokens] == [number + 10 for number in range(questions)]
    assert sum(not row.answer_tokens for row in everything) == len(shard) - questions


def test_one_process_needs_no_launcher():
    assert not launch.is_several(TrainingSettings())
    assert not launch.is_several(TrainingSettings(parallel="ddp", devices=1))
    assert launch.is_several(TrainingSettings(parallel="ddp", devices=1, machines=2, main_address="a:1"))
