"""Settings: refused in words that name the place, kept in a file that is always whole."""

import pytest

from engine.errors import InputError
from engine.settings import (
    FILE_SETTINGS,
    AugmentationSettings,
    KnowledgeSettings,
    StageSettings,
    TrainingSettings,
    ValidationSettings,
    is_advanced,
    names_files,
    read_settings,
    teachers_of,
    unit_of,
    validated,
    write_settings,
)
from engine.settings.stages import STAGES


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.name)
def test_every_setting_has_a_default_and_a_help_text(stage):
    stage.settings()
    assert all(field.description for field in stage.settings.model_fields.values())


@pytest.mark.parametrize(
    "values, words",
    [
        ({"rank": 0}, ["rank", "greater than or equal to 1"]),
        ({"rank": "many"}, ["rank", "valid integer"]),
        ({"lerning_rate": 0.1}, ["lerning_rate", "not a setting", "learning_rate"]),
        ({"learning_rate": float("nan")}, ["learning_rate"]),
    ],
)
def test_a_wrong_setting_is_refused_with_place_and_field(values, words):
    with pytest.raises(InputError) as refused:
        validated(TrainingSettings, values, "settings.toml [training]")
    assert all(word in str(refused.value) for word in ["settings.toml [training]", *words])
    assert "\n" not in str(refused.value)


def test_settings_survive_the_file(tmp_path):
    tables = {"tools": {"files": ['sources/é "quoted".json']}, "training": {"learning_rate": 0.001, "rank": 4}}
    write_settings(tmp_path / "settings.toml", tables)
    assert read_settings(tmp_path / "settings.toml") == tables
    assert [path.name for path in tmp_path.iterdir()] == ["settings.toml"]


def test_a_file_that_is_not_there_holds_no_settings(tmp_path):
    assert read_settings(tmp_path / "settings.toml") == {}


@pytest.mark.parametrize(
    "content, words",
    [
        (b"[training]\nrank = = 3\n", ["not valid TOML", "line 2"]),
        (b"[training]\nbase_model = '\xff'\n", ["not valid TOML"]),
        (b"rank = 3\n", ["rank", "outside a table"]),
    ],
)
def test_a_broken_file_is_refused_with_the_place(tmp_path, content, words):
    path = tmp_path / "settings.toml"
    path.write_bytes(content)
    with pytest.raises(InputError) as refused:
        read_settings(path)
    assert all(word in str(refused.value) for word in [str(path), *words])


def test_a_setting_tells_what_forms_and_options_need_to_know():
    assert unit_of(TrainingSettings, "warmup") == "share" and is_advanced(TrainingSettings, "warmup")
    assert unit_of(TrainingSettings, "rank") == "" and not is_advanced(TrainingSettings, "rank")
    assert "seeds" in FILE_SETTINGS and names_files(KnowledgeSettings, "seeds") and not names_files(KnowledgeSettings, "rules")


def test_a_setting_made_by_pydantic_alone_has_no_unit_and_is_not_advanced():
    class Plain(StageSettings):
        number: int = 1

    assert (unit_of(Plain, "number"), is_advanced(Plain, "number"), names_files(Plain, "number")) == ("", False, False)


def test_the_teachers_that_a_stage_asks_are_found_by_what_the_setting_is():
    assert teachers_of(AugmentationSettings(teacher="a")) == ["a"]
    assert teachers_of(ValidationSettings(judge="b")) == ["b"]
    assert teachers_of(TrainingSettings()) == []
