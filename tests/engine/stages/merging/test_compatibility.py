"""Adapters that PEFT would combine into something else than their sum are refused with one sentence, before anything is loaded."""

import pytest

from engine.errors import InputError
from engine.stages.merging.compatibility import look, read_config, refuse
from engine.stages.merging.methods import METHODS
from engine.stages.merging.recipe import Recipe
from engine.store import Project
from tests.engine.stages.merging.adapters import add_adapter

PLAIN = {"peft_type": "LORA", "r": 8, "bias": "none", "init_lora_weights": True, "target_modules": ["q_proj"]}
BOTH = (0.5, 0.5)


def refused(
    first: dict, second: dict | None = None, method: str = "cat", weights: tuple[float, ...] = BOTH, base: dict | None = None
) -> str:
    configs = {"a": {**PLAIN, **first}} | ({} if second is None else {"b": {**PLAIN, **second}})
    try:
        refuse(configs, base or {}, Recipe(method, weights))
    except InputError as error:
        return error.message
    return ""


@pytest.mark.parametrize(
    "config, word",
    [
        ({"use_dora": True}, "DoRA"),
        ({"bias": "lora_only"}, "biases"),
        ({"modules_to_save": ["lm_head"]}, "modules"),
        ({"trainable_token_indices": [3]}, "tokens"),
        ({"init_lora_weights": "pissa"}, "pissa"),
        ({"use_qalora": True}, "QA-LoRA"),
        ({"target_parameters": ["w"]}, "parameters"),
    ],
)
def test_what_cannot_be_added_up_is_refused_in_company_and_taken_alone(config, word):
    assert word in refused(config, {}) and "a " in refused(config, {})
    assert word in refused({}, config)
    assert word in refused(config, method="cat", weights=(0.5,))
    assert refused(config, method="cat", weights=(1.0,)) == ""


@pytest.mark.parametrize(
    "config, word", [({"peft_type": "LOHA"}, "LOHA"), ({"lora_bias": True}, "biases"), ({"alora_invocation_tokens": [1]}, "tokens")]
)
def test_what_can_never_become_weights_is_refused_even_alone(config, word):
    assert word in refused(config, weights=(1.0,))


def test_a_layer_that_is_input_and_output_at_once_is_refused():
    config = {"target_modules": ["q_proj", "embed_tokens"]}
    assert "embed_tokens" in refused(config, weights=(1.0,), base={"tie_word_embeddings": True})
    assert refused(config, weights=(1.0,), base={"tie_word_embeddings": False}) == ""


def test_adapters_of_different_layers_are_refused_together():
    assert "layers_to_transform" in refused({"layers_to_transform": [0]}, {"layers_to_transform": [0, 1]})
    assert "pattern" in refused({"target_modules": "all-linear.*"}, {})


@pytest.mark.parametrize("method", METHODS)
def test_equal_ranks_are_asked_for_only_where_they_are_needed(method):
    needs = METHODS[method].ON == "matrices"
    assert bool(refused({"r": 4}, {"r": 8}, method)) is needs
    assert bool(refused({"rank_pattern": {"q_proj": 2}}, {}, method)) is needs
    assert refused({"use_rslora": True}, {}, method) == ""


def test_a_config_that_is_gone_or_torn_is_told(tmp_path):
    with pytest.raises(InputError, match="2026-11-v1 cannot be read"):
        read_config("2026-11-v1", tmp_path)
    (tmp_path / "adapter_config.json").write_text("{")
    with pytest.raises(InputError, match="2026-11-v1 cannot be read"):
        read_config("2026-11-v1", tmp_path)


def test_the_window_is_told_which_methods_fit(dataset_project, tiny_base):
    names = [add_adapter(dataset_project, tiny_base, "a"), add_adapter(dataset_project, tiny_base, "b", r=8)]
    with Project.open(dataset_project) as project:
        found = look(project, names)
        fits = {one["name"] for one in found["methods"] if not one["refused"]}
        assert fits == {"cat", "slerp", *(name for name in METHODS if name.endswith("svd"))} and not found["quantized"]
        assert all(one["explanation"] and one["source"] for one in found["methods"])
        assert "There is no adapter" in look(project, ["nobody"])["methods"][0]["refused"]
        assert all(one["refused"] == "" for one in look(project, names[:1])["methods"])
