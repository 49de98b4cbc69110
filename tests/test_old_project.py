"""A project made by version 0.1.0, of the program's former name, opens unchanged, and runs and exports where its base model is.

tests/old_projects/callsmith-0.1.0.tar.xz is the toy company (tests/toys.py) after all eleven stages, made by the last commit before the
rename with the base model that was part of that version, "starter"; the merged model and the GGUF files, which are large and can be made
again, were left out.
"""

import json
import sqlite3
import tarfile
from pathlib import Path

import pytest

from engine import adapters
from engine.errors import InputError
from engine.settings import SETTINGS_FILE, read_settings, write_settings
from engine.stages import STAGES
from engine.store import Project
from tests import toys

ARCHIVE = toys.ROOT / "tests" / "old_projects" / "callsmith-0.1.0.tar.xz"


@pytest.fixture
def old_project(tmp_path) -> Path:
    """The folder as the old version left it."""
    with tarfile.open(ARCHIVE) as archive:
        archive.extractall(tmp_path, filter="data")
    return tmp_path / "toys"


def set_base_model(folder: Path, base_model: str) -> None:
    """As a user does who edits the settings."""
    tables = read_settings(folder / SETTINGS_FILE)
    write_settings(folder / SETTINGS_FILE, {**tables, "training": {**tables["training"], "base_model": base_model}})


def test_it_opens_with_every_stage_done_and_its_rows_there(old_project):
    with Project.open(old_project) as project:
        states = {entry["stage"]: entry["state"] for entry in project.status()}
        assert states == {stage.name: "done" for stage in STAGES}
        assert [tool.name for tool in project.tools()] == [tool["function"]["name"] for tool in toys.TOOLS]
        assert len(project.tests()) == len(toys.TESTS) and len(list(project.examples("seed"))) == len(toys.SEEDS)
        (row,) = project.rows("adapters", kind="trained")
        assert adapters.current(project)["name"] == row["name"]


def test_its_adapter_is_known_by_the_manifest_of_its_time(old_project):
    with Project.open(old_project) as project:
        row = adapters.current(project)
        (listed,) = [one for one in adapters.overview(project) if one["name"] == row["name"]]
        assert listed["base_model"] == "starter"
        assert adapters.problem(project, row, thorough=True) is None
        weights = project.file(row["path"]) / "adapter_model.safetensors"
        weights.write_bytes(weights.read_bytes()[:-4] + b"\0\0\0\1")
        assert adapters.problem(project, row, thorough=True) is not None  # the checksums of its manifest are read


@pytest.mark.parametrize("stage", ["merging", "evaluation", "training"])
def test_what_needs_its_base_model_says_that_it_is_gone(old_project, stage):
    set_base_model(old_project, "starter")
    with pytest.raises(InputError) as refused:
        toys.run_here(old_project, stage)
    assert str(refused.value) == (
        "The small starter model of Adaptool 0.1 is no longer included. Choose 'embedded' or a folder, and train again."
    )


def test_with_a_copy_of_its_base_model_it_merges_and_exports(old_project):
    set_base_model(old_project, str(toys.STARTER))
    toys.run_here(old_project, "merging")
    summary = toys.run_here(old_project, "export")

    assert summary["prompt_mismatches"] == {"gguf-q8_0": 0}
    with Project.open(old_project) as project:
        (row,) = project.rows("exports", name="gguf-q8_0")
        assert project.file(row["path"]).read_bytes()[:4] == b"GGUF"
        assert {row["base_model"] for row in project.rows("adapters")} == {str(toys.STARTER)}
        assert project.stage_state("training") == "out of date"  # for the settings name another base model than they did


def test_a_folder_with_another_model_does_not_take_its_adapters(old_project, tiny_base):
    set_base_model(old_project, str(tiny_base))
    with pytest.raises(InputError, match="no longer included"):
        toys.run_here(old_project, "merging")


def test_the_base_to_merge_into_has_its_name_of_today(old_project):
    tables = read_settings(old_project / SETTINGS_FILE)
    write_settings(old_project / SETTINGS_FILE, {**tables, "merging": {"into": "16 bit"}})
    trial = {"adapters": ["a", "b"], "method": "cat", "weights": [1.0, 1.0], "into": "16 bit"}
    with sqlite3.connect(old_project / "project.db") as db:
        db.execute(
            "insert into merge_trials (key, search, settings, rates, metrics, made) values (?, ?, ?, ?, ?, ?)",
            ["k", "s", json.dumps(trial), "{}", "{}", "2026-11-20"],
        )
    db.close()

    with Project.open(old_project) as project:
        assert project.settings("merging").into == "full precision"
        assert project.rows("merge_trials")[0]["settings"] == {**trial, "into": "full precision"}
