"""Presets: whole, in agreement with the papers where those can be read, applied without touching the base model."""

import pytest

from engine.errors import InputError
from engine.jobs import queries
from engine.settings import TrainingSettings
from engine.stages.training import presets
from engine.store import Project


def test_each_preset_says_what_it_is_and_has_valid_settings():
    found = {preset["name"]: preset for preset in presets.listed()}

    assert list(found) == ["fast", "balanced", "best", "enterprise-lora", "router-qlora"]
    for preset in found.values():
        assert preset["title"] and preset["description"].endswith(".") and preset["source"]
        assert TrainingSettings(**preset["settings"]).model_dump().items() >= preset["settings"].items()
        assert "base_model" not in preset["settings"]


def test_each_undoes_what_another_did_and_a_new_project_is_balanced():
    found = {preset["name"]: preset["settings"] for preset in presets.listed()}
    own = set(found["balanced"])
    assert all(own <= set(settings) for settings in found.values()), "a preset leaves what another one set"
    assert found["balanced"].items() <= TrainingSettings().model_dump().items()
    assert found["fast"]["epochs"] < found["balanced"]["epochs"] < found["best"]["epochs"] and found["best"]["early_stopping"]
    assert presets.settings_of("quick") == presets.settings_of("fast"), "the name of earlier versions"


def test_a_base_model_of_billions_gets_a_lower_rate(empty_project, monkeypatch):
    monkeypatch.setattr(presets, "LARGE", 1_000_000)  # parameters; the tests' model has six times as many
    with Project.open(empty_project) as project:
        rates = {preset["name"]: preset["settings"]["learning_rate"] for preset in presets.listed(project)}
    assert rates == {name: 0.0001 if name == "router-qlora" else 0.0002 for name in rates}
    assert presets.settings_of("fast")["learning_rate"] == 0.001


def test_the_papers_figures_are_theirs():
    enterprise, router = (TrainingSettings(**presets.settings_of(name)) for name in ("enterprise-lora", "router-qlora"))

    assert (enterprise.rank, enterprise.alpha, enterprise.epochs, enterprise.keep_from_epoch, enterprise.warmup) == (8, 16, 10, 7, 0.1)
    assert enterprise.questions_per_row * enterprise.rows_per_step == 16
    assert (router.rank, router.alpha, router.dropout, router.max_gradient_norm, router.warmup) == (16, 32, 0.05, 0.3, 0.03)
    assert router.quantization == "nf4" and router.double_quantization and router.gradient_checkpointing and router.seed == 42
    assert router.questions_per_row * router.rows_per_step == 8 and len(router.target_modules) == 7


def test_applying_one_writes_its_settings_and_leaves_the_base_model(empty_project):
    with Project.open(empty_project) as project:
        before = project.settings("training").base_model
        presets.apply(project, "router-qlora")
        settings = project.settings("training")

    assert settings.base_model == before and settings.quantization == "nf4" and settings.epochs == 3


def test_a_query_lists_them_and_a_wrong_name_is_told(empty_project):
    found = queries.answer(empty_project, {"do": "presets", "ask": 1})["found"]

    assert [preset["name"] for preset in found] == ["fast", "balanced", "best", "enterprise-lora", "router-qlora"]
    with pytest.raises(InputError, match="no preset slow"):
        presets.settings_of("slow")
