"""The finished sample: real, whole, free of any machine's traces, and opened at once."""

import hashlib
import json
import os
import re
from pathlib import Path

import pytest

from engine import process
from engine.adapters.checksums import whole
from engine.cli import finished as preparing
from engine.errors import InputError
from engine.files import MANIFEST
from engine.models import base_models, embedded, finished
from engine.models.choices import choices
from engine.stages.evaluation.playground import Playground
from engine.store import Project
from engine.store.samples import FINISHED, SAMPLES, finished_samples, make_finished

SAMPLE = "digital-hr"
SHIPPED = SAMPLES / SAMPLE / FINISHED


@pytest.fixture
def own_cache(tmp_path, monkeypatch) -> Path:
    """A cache folder of the test's own that has the embedded models and nothing else."""
    models = tmp_path / "cache" / "models"
    models.mkdir(parents=True)
    for folder in embedded.models_folder().iterdir():
        if folder.is_dir() and not folder.name.startswith("finished-"):
            (models / folder.name).symlink_to(folder)
    monkeypatch.setenv("ADAPTOOL_CACHE", str(tmp_path / "cache"))
    return models


def test_every_stage_is_done_and_every_figure_is_of_what_is_shipped(tmp_path):
    assert finished_samples() == [SAMPLE]
    make_finished(tmp_path / "p", SAMPLE)
    with Project.open(tmp_path / "p") as project:
        assert {entry["stage"]: entry["state"] for entry in project.status() if entry["state"] != "done"} == {}
        (row,) = project.rows("adapters")
        assert row["base_model"] == base_models.pinned("embedded")  # else it has to be made again: resources/samples/make_finished.py
        folder = whole(project, row)
        rates = {one["model"]: one["rates"] for one in project.rows("evaluations")}
        assert {"base", "adapter", "gguf-q8_0"} <= set(rates) and rates["adapter"]["overall"] > 2 * rates["base"]["overall"]
        (exported,) = project.rows("exports", name="gguf-q8_0")
        assert exported["conformance"]["passed"] and exported["conformance"]["facts"]
        questions = len(project.tests())
        for model in rates:
            right = sum(not one["error"] for one in project.rows("answers", model=model))
            assert round(right / questions, 4) == rates[model]["overall"]
    assert (folder / "adapter_model.safetensors").stat().st_size < 14_000_000


def test_what_it_measured_is_told_before_it_is_opened():
    before = (SHIPPED / "project.db").read_bytes()
    told = finished.proof(SAMPLE)
    assert told["questions"] == 140 and 0 < 2 * told["before"] < told["after"] < 140
    assert 100e6 < told["bytes"] < 200e6 and 0 < told["seconds"] < 10
    assert (SHIPPED / "project.db").read_bytes() == before and not list(SHIPPED.glob("project.db-*"))


def test_its_card_names_the_licence_and_the_files_as_they_are():
    card = (SHIPPED / "README.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| `([^`]+)` \| [^|]+ \| `([0-9a-f]{64})` \|$", card, re.MULTILINE))
    assert len(told) == 3
    for name, digest in told.items():
        assert hashlib.sha256((SHIPPED / name).read_bytes()).hexdigest() == digest
    assert "Apache-2.0" in card and "make_finished.py" in card and "SmolLM2-135M-Instruct" in card
    assert sum(file.stat().st_size for file in SHIPPED.rglob("*") if file.is_file()) < 17_000_000


def test_nothing_in_it_tells_of_the_machine_that_made_it():
    for file in SHIPPED.rglob("*"):
        if file.is_file() and file.suffix != ".safetensors":
            assert not re.search(rb"/(tmp|root|home|Users)/\w", file.read_bytes()), file


def test_its_sources_are_the_sample_s_own(tmp_path):
    make_finished(tmp_path / "p", SAMPLE)
    for file in (tmp_path / "p" / "sources").iterdir():
        assert file.read_bytes() == (SAMPLES / SAMPLE / file.name).read_bytes()
    assert not (tmp_path / "p" / "README.md").exists()
    with pytest.raises(InputError, match="is not empty"):
        make_finished(tmp_path / "p", SAMPLE)
    with pytest.raises(InputError, match="has no finished run"):
        make_finished(tmp_path / "q", "creative-studio")


def test_before_its_file_is_made_the_adapter_can_be_asked(tmp_path, own_cache):
    assert not finished.make(tmp_path / "p", SAMPLE)
    with Project.open(tmp_path / "p") as project:
        assert choices(project) == ["adapter", "base"]


def test_its_file_is_linked_into_every_project(tmp_path, own_cache):
    make_finished(tmp_path / "first", SAMPLE)
    with Project.open(tmp_path / "first") as project:
        name = Path(project.rows("exports", name="gguf-q8_0")[0]["path"]).name
    place = finished.folder_of(SAMPLE)
    place.mkdir(parents=True)
    (place / name).write_bytes(b"GGUF")
    (place / MANIFEST).write_text(json.dumps({"files": {name: "f" * 64}}))
    assert finished.fill(tmp_path / "first", SAMPLE) and finished.make(tmp_path / "second", SAMPLE)
    for folder in ("first", "second"):
        with Project.open(tmp_path / folder) as project:
            (row,) = project.rows("exports", name="gguf-q8_0")
            assert project.file(row["path"]).read_bytes() == b"GGUF" and (row["sha256"], row["bytes"]) == ("f" * 64, 4)
            assert choices(project)[0] == "gguf-q8_0" and project.stage_state("export") == "done"
    if os.name == "posix":
        assert (place / name).stat().st_nlink == 3
    done = process.run("engine.cli.main", "new", str(tmp_path / "third"), "--finished", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"project": str(tmp_path / "third")}
    with Project.open(tmp_path / "third") as project:
        assert choices(project)[0] == "gguf-q8_0"


def test_its_file_is_made_on_this_machine_and_answers_as_was_measured(tmp_path, own_cache):
    said: list[str] = []
    place = preparing.prepare(SAMPLE, said.append)
    assert [line[:5] for line in said] == ["[1/2]", "[2/2]"] and preparing.prepare(SAMPLE, said.append) == place and len(said) == 2
    assert {file.name.split("-")[-1] for file in place.iterdir()} == {MANIFEST, "q8_0.gguf"}  # the merged model went
    assert finished.make(tmp_path / "p", SAMPLE)
    with Project.open(tmp_path / "p") as project:
        kept = {row["test"]: row["raw"] for row in project.rows("answers", model="gguf-q8_0")}
        chat = Playground(project)
        assert chat.name == "gguf-q8_0"
        asked = project.tests()[::20]
        alike = sum(chat.ask(test.question)["raw"].startswith(kept[test.key]) for test in asked)
        assert alike >= len(asked) - 1 and project.stage_state("export") == "done"
