"""An adapter over the embedded model keeps the very model that it was trained on, whatever an update of the program brings."""

import shutil
from pathlib import Path

import pytest

from engine.adapters import card, importing
from engine.errors import AdaptoolError, InputError, MachineError
from engine.models import base_models, choices, embedded
from engine.settings import SETTINGS_FILE, read_settings, write_settings
from engine.store import Project
from tests import toys


@pytest.fixture
def update(tmp_path, monkeypatch):
    """Call it with a model: from then on the program is a version whose embedded model that is. Returns its key; a cache of its own."""
    monkeypatch.setenv("ADAPTOOL_CACHE", str(tmp_path / "cache"))

    def to(model: Path) -> str:
        adapter = tmp_path / f"adapter-{model.name}"
        adapter.mkdir()
        for name in embedded.ADAPTER_FILES:
            (adapter / name).write_text(f"of {model.name}")
        monkeypatch.setattr(embedded, "ADAPTER", adapter)
        shutil.copytree(model, embedded.models_folder() / f"embedded-{embedded.key()}")
        return embedded.key()

    return to


def train(folder: Path, **settings) -> str:
    """Train over the embedded model; the adapter's name."""
    tables = read_settings(folder / SETTINGS_FILE)
    tables["training"] |= {"base_model": "embedded", **settings}
    write_settings(folder / SETTINGS_FILE, tables)
    return toys.run_here(folder, "training")["adapter"]


def test_an_adapter_stays_with_the_version_that_it_was_trained_on(dataset_project, tiny_base, tmp_path, update):
    first = update(tiny_base)
    adapter = train(dataset_project)
    toys.run_here(dataset_project, "merging")
    with Project.open(dataset_project) as project:
        assert project.settings("training").base_model == "embedded"
        assert project.adapter(adapter)["base_model"] == project.summary("merging")["base_model"] == f"embedded@{first}"
        assert base_models.shown(f"embedded@{first}") == base_models.shown("embedded") == "SmolLM2-135M (embedded)"

    second = update(toys.tiny_model(tmp_path / "next", layers=3))
    assert base_models.pinned("embedded") == f"embedded@{second}" != f"embedded@{first}"
    with Project.open(dataset_project) as project:
        row = project.adapter(adapter)
        assert base_models.find(row["base_model"]) == embedded.models_folder() / f"embedded-{first}"
        assert base_models.config(base_models.find(row["base_model"]))["num_hidden_layers"] == 2
        assert base_models.config(base_models.find("embedded"))["num_hidden_layers"] == 3
        assert base_models.shown(row["base_model"]) == "SmolLM2-135M (embedded, earlier version)"
        assert f"embedded@{first}" in card.text(project, row)
        answers = choices.of_training(project, choices.AFTER, project.tools())  # would not load over three layers
        (answer,) = answers(["Will it rain in Oslo?"])
        assert isinstance(answer, str)
    toys.run_here(dataset_project, "merging")

    with pytest.raises(InputError, match=f"was trained on embedded@{first}, not on embedded@{second}"):
        train(dataset_project, continue_from=adapter)
    other = train(dataset_project, continue_from="")
    tables = read_settings(dataset_project / SETTINGS_FILE)
    write_settings(dataset_project / SETTINGS_FILE, tables | {"merging": {"adapters": [adapter, other]}})
    with pytest.raises(InputError, match="different base models"):
        toys.run_here(dataset_project, "merging")

    shutil.rmtree(embedded.models_folder() / f"embedded-{first}")
    write_settings(dataset_project / SETTINGS_FILE, tables | {"merging": {"adapters": [adapter]}})
    with pytest.raises(MachineError, match="earlier version of the built-in model, which is not on this machine") as error:
        toys.run_here(dataset_project, "merging")
    assert "Train again with 'embedded', or copy the folder embedded-" in error.value.remedy and "\n" not in str(error.value)


def test_a_row_that_says_embedded_alone_is_of_the_version_of_now(trained_project, tiny_base, update):
    key = update(tiny_base)
    with Project.open(trained_project) as project:
        (row,) = project.rows("adapters")
        project.put("adapters", row | {"base_model": "embedded"})
        name = importing.bring_in(project, project.file(row["path"]), "embedded")
        assert project.adapter(name)["base_model"] == f"embedded@{key}"
    tables = read_settings(trained_project / SETTINGS_FILE)
    write_settings(trained_project / SETTINGS_FILE, tables | {"merging": {"adapters": [row["name"], name]}})
    assert toys.run_here(trained_project, "merging")["base_model"] == f"embedded@{key}"


def test_a_stopped_training_begins_anew_on_another_version(dataset_project, tiny_base, tmp_path, update, monkeypatch):
    from engine.stages.training.loop import RowTrainer

    update(tiny_base)
    real = RowTrainer.compute_loss
    steps = 0

    def dies(*arguments, **named):
        nonlocal steps
        steps += 1
        if steps > 5:
            raise RuntimeError("killed")
        return real(*arguments, **named)

    monkeypatch.setattr(RowTrainer, "compute_loss", dies)
    with pytest.raises(AdaptoolError, match="killed"):
        train(dataset_project, save_every=1)
    (run,) = (dataset_project / "runs").glob("training-*")
    assert list(run.glob("checkpoint-*"))
    monkeypatch.setattr(RowTrainer, "compute_loss", real)

    key = update(toys.tiny_model(tmp_path / "next", layers=3))
    adapter = train(dataset_project, save_every=1)  # a checkpoint of two layers would not load
    with Project.open(dataset_project) as project:
        assert project.adapter(adapter)["base_model"] == f"embedded@{key}"


def test_only_a_key_names_a_version(update, tiny_base, tmp_path):
    update(tiny_base)
    (tmp_path / "cache" / "models" / "embedded-x").mkdir()
    for name in ("embedded@x", "embedded@../../models/embedded-x", "embedded@"):
        with pytest.raises(InputError, match="does not exist"):
            base_models.find(name)
    folder = str(tiny_base)
    assert (base_models.pinned(folder), base_models.recorded(folder), base_models.place(folder)) == (folder, "tiny", tiny_base)
