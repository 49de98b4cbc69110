"""A preset meets the planner before anything is loaded; a run in too little memory fails in a sentence, and the way out works."""

import json
import os
import subprocess
import sys

import pytest

from engine.planner import fitted, hardware, plan
from engine.planner.hardware import GIB, fences
from engine.settings import SETTINGS_FILE, read_settings, write_settings
from engine.stages.training.presets import settings_of
from engine.store import Project
from tests import toys
from tests.engine.planner.test_plan import PAPER, machine

FENCE = 3 * GIB  # of memory for the run's processes
WORDS = 700_000  # vocabulary of a model whose scores of some hundred answer tokens take gigabytes
RUN = """
import resource, sys
resource.setrlimit(resource.RLIMIT_DATA, (int(sys.argv[1]),) * 2)
sys.argv = ["adaptool", *sys.argv[2:]]
from engine.cli.main import main
sys.exit(main())
"""


@pytest.fixture
def seven(monkeypatch, dataset_project):
    """The toy project as if its base model had seven billion parameters and its tool list 3,000 tokens, on the cards given."""

    def on(*cards: str) -> Project:
        monkeypatch.setattr(plan.hardware, "read", lambda folder, gpus=None: machine(*cards, ram_free_gib=20.0))
        monkeypatch.setattr(plan.model_size, "of_folder", lambda folder: PAPER.size)
        monkeypatch.setattr(plan.lengths, "rows", lambda found, settings, shared: (PAPER.heaviest, PAPER.average, PAPER.rows))
        return Project.open(dataset_project)

    return on


def test_the_headline_preset_on_a_card_of_24_gib_becomes_one_that_fits(seven):
    preset = settings_of("enterprise-lora")
    with seven("24 A10") as project:
        changes, said = fitted(project, preset)
        needed = next(one for one in plan.proposals(PAPER, machine("24 A10"), None) if one["quantization"] == "none")["memory_gib"]
        assert changes == {**preset, "gradient_checkpointing": True} and needed > 24
        assert f"need {needed:.1f} of 24.0 GiB" in said and "gradient_checkpointing true" in said
        assert fitted(project, changes) == (changes, "")
        kept, said = fitted(project, preset, {"gradient_checkpointing"})
        assert kept == preset and not preset["gradient_checkpointing"] and "smaller base model" in said
    with seven("80 A100") as project:
        assert fitted(project, preset) == (preset, "")


def test_a_base_model_in_4_bit_stays_one(seven):
    with seven("10") as project:
        changes, said = fitted(project, {**settings_of("router-qlora"), "gradient_checkpointing": False, "dropout": 0.0})
        assert changes["gradient_checkpointing"] is True and changes["quantization"] == "nf4" and "gradient_checkpointing true" in said


def test_a_limit_of_the_process_counts_as_its_memory():
    code = "import resource; resource.setrlimit(resource.RLIMIT_DATA, (3 << 30, 3 << 30)); from engine.planner.hardware import fences"
    told = subprocess.run([sys.executable, "-c", f"{code}; print(min(fences()))"], capture_output=True, text=True, cwd=toys.ROOT)
    assert float(told.stdout) <= 3 * GIB, told.stderr
    assert all(fence > 0 for fence in fences())


def test_what_a_container_has_left_counts_too(tmp_path, monkeypatch):
    """Files that it keeps in memory only as long as there is room are no use of it."""
    for name, text in (("memory.max", "4294967296"), ("memory.current", "3221225472"), ("memory.stat", "anon 1\ninactive_file 1073741824")):
        (tmp_path / name).write_text(f"{text}\n")
    monkeypatch.setattr(hardware, "CONTROL_GROUPS", ((tmp_path, "memory.max", "memory.current"),))
    assert 2 * GIB in fences()
    (tmp_path / "memory.max").write_text("max\n")
    assert 2 * GIB not in fences()


@pytest.fixture
def wordy_project(tmp_path):
    """A project whose base model has few weights and so many words that 20 questions in a row do not fit into the fence in float32."""
    base = toys.tiny_model(tmp_path / "wordy", words=WORDS, hidden=32)
    folder = toys.tiny_project(tmp_path / "project", base)
    toys.run_here(folder, "tools", "knowledge", "synthesis", "augmentation", "labelling", "validation", "dataset")
    tables = read_settings(folder / SETTINGS_FILE)
    write_settings(folder / SETTINGS_FILE, {**tables, "training": {**tables["training"], "precision": "float32", "epochs": 1}})
    return folder


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to so much memory")
def test_in_too_little_memory_the_way_out_is_shown_and_works(wordy_project):
    def adaptool(*words: str):
        return subprocess.run(
            [sys.executable, "-c", RUN, str(FENCE), *words],
            capture_output=True,
            text=True,
            cwd=toys.ROOT,
            env={**os.environ, "OMP_NUM_THREADS": "1"},
        )

    quick = [word for name in ("rank", "questions_per_row") for word in (f"--{name.replace('_', '-')}", str(settings_of("fast")[name]))]
    failed = adaptool("training", str(wordy_project), *quick)
    assert failed.returncode != 0 and "not enough memory" in failed.stderr and "questions_per_row" in failed.stderr, failed.stderr

    passed = adaptool("training", str(wordy_project), "--preset", "fast", "--epochs", "1", "--precision", "float32", "--json")
    assert passed.returncode == 0, passed.stderr
    assert "fast: These settings need" in passed.stderr and "questions_per_row" in passed.stderr
    summary = json.loads(passed.stdout.splitlines()[-1])
    with Project.open(wordy_project) as project:
        (row,) = project.rows("adapters", name=summary["adapter"])
    assert row["settings"]["questions_per_row"] < 20
