"""What a training would take: the settings as they are and each preset at once, with what fits instead, or why it cannot be told."""

import pytest

from engine.jobs import queries
from engine.planner import estimates
from engine.planner.hardware import Card, Hardware
from engine.stages.training.presets import listed
from engine.store import Project


@pytest.fixture
def machine(monkeypatch):
    """A machine with little memory: (GiB free on its card, None for a machine without one) -> what is read of it."""

    def has(card: float | None, ram: float = 6.0) -> None:
        cards = () if card is None else (Card("RTX 3060", 12.0, card),)
        made = Hardware(cards, 8.0, ram, 30.0, 2, 100.0)
        monkeypatch.setattr(estimates.hardware, "read", lambda folder, gpus=None: made)

    return has


def test_each_preset_is_estimated_beside_the_settings_of_now(dataset_project, machine):
    machine(None)
    changes = {preset["name"]: preset["settings"] for preset in listed()}
    answer = queries.answer(dataset_project, {"do": "estimates", "ask": 1, "changes": changes})
    found = answer["found"]
    assert set(found["each"]) == {"", *changes} and found["examples"] > 0 and not found["typical"]
    assert found["hardware"]["cores"] == 2 and not found["hardware"]["cards"]
    seconds = {name: one["seconds"] for name, one in found["each"].items()}
    assert seconds["fast"] < seconds["balanced"] < seconds["best"], "more passes take longer"
    assert all(
        one["fits"] and one["instead"] is None and not one["refused"] for name, one in found["each"].items() if name != "router-qlora"
    )


def test_before_a_dataset_memory_is_told_and_time_is_not(empty_project, machine):
    machine(10.0)
    with Project.open(empty_project) as project:
        found = estimates.look(project)
    one = found["each"][""]
    assert found["typical"] and found["examples"] is None
    assert one["fits"] and one["device"] == "cuda" and one["seconds"] is None and 0 < one["memory_gib"] < one["of_gib"] == 10.0


def test_settings_that_fit_are_named_where_those_of_now_do_not(dataset_project, machine):
    machine(None)
    with Project.open(dataset_project) as project:
        before = estimates.look(project, {"wide": {"questions_per_row": 400}})
        needs = before["each"]["wide"]["memory_gib"]
        machine(None, ram=0.95 * needs)
        found = estimates.look(project, {"wide": {"questions_per_row": 400}})
        wide = found["each"]["wide"]
        assert not wide["fits"] and wide["instead"], wide
        again = estimates.look(project, {"wide": {"questions_per_row": 400, **wide["instead"]}})
        assert again["each"]["wide"]["fits"]
        machine(None, ram=0.1)
        assert estimates.look(project)["each"][""]["instead"] is None, "nothing fits into that"


def test_what_training_would_refuse_is_a_sentence_beside_the_others(dataset_project, machine, tmp_path):
    machine(None)
    changes = {"gone": {"base_model": str(tmp_path / "gone")}, "short": {"max_length": 20}, "fine": {"rank": 8}}
    with Project.open(dataset_project) as project:
        each = estimates.look(project, changes)["each"]
    assert "does not exist." in each["gone"]["refused"] and "These settings cannot train" in each["short"]["refused"]
    assert each["fine"]["fits"] and not each["fine"]["refused"]
