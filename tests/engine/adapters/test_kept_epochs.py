"""Epochs kept beside an adapter: which are told, and what a version made of one of them knows."""

import shutil

import pytest
from safetensors.numpy import load_file, save_file

from engine import adapters
from engine.adapters import epochs
from engine.errors import InputError
from engine.store import Project


@pytest.fixture
def project(trained_project):
    """A trained adapter with the epochs 2 and 10, whose weights are told apart by their scale, and what a kill left of two more."""
    with Project.open(trained_project) as opened:
        folder = opened.file(opened.rows("adapters")[0]["path"])
        weights = load_file(folder / adapters.WEIGHTS)
        for name, scale in (("epoch-010", 10), ("epoch-002", 2), ("epoch-003.part", 3)):
            made = folder / "epochs" / name
            made.mkdir(parents=True)
            shutil.copy(folder / adapters.CONFIG, made)
            save_file({key: value * scale for key, value in weights.items()}, made / adapters.WEIGHTS)
        (folder / "epochs" / "epoch-004").mkdir()
        yield opened


def test_only_whole_epochs_are_told_the_earliest_first(project):
    (row,) = project.rows("adapters")
    assert list(epochs.kept(project, row["name"])) == list(epochs.kept(project, adapters.shown(row["name"]))) == [2, 10]
    assert epochs.kept(project, epochs.make_version(project, row["name"], 2)) == {}, "the copy has none itself"


def test_an_epoch_becomes_a_whole_version_with_its_own_weights_and_its_trainings_facts(project):
    (row,) = project.rows("adapters")
    kept = epochs.kept(project, row["name"])
    name = epochs.make_version(project, adapters.shown(row["name"]), 10, "the tenth")
    old, new = project.rows("adapters")
    assert (
        new["name"] == name != old["name"] == row["name"]
        and new["notes"] == "the tenth"
        and new["metrics"] == {}
        and new["kind"] == "trained"
    )
    assert all(new[key] == old[key] for key in ("base_model", "dataset", "settings", "parents"))
    place = adapters.whole(project, new)
    assert (
        (place / adapters.WEIGHTS).read_bytes() == (kept[10] / adapters.WEIGHTS).read_bytes() != (kept[2] / adapters.WEIGHTS).read_bytes()
    )
    assert "the tenth" in (place / "README.md").read_text() and not list((project.path / "adapters").glob("*.part"))


def test_an_epoch_that_was_not_kept_is_refused_and_those_there_are_named(project):
    (row,) = project.rows("adapters")
    for epoch in (1, 3, 4):
        with pytest.raises(InputError, match=f"has no kept epoch {epoch}. Available: 2, 10."):
            epochs.make_version(project, row["name"], epoch)
    assert len(project.rows("adapters")) == 1
