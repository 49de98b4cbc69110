"""Base models: found whole or refused in one sentence, loaded without their code."""

import json
import shutil

import pytest

from engine.errors import InputError
from engine.models import base_models
from tests.toys import STARTER


@pytest.fixture
def copy(tiny_base, tmp_path):
    """A base model that a test may spoil."""
    return shutil.copytree(tiny_base, tmp_path / "model")


def change_config(folder, **changes):
    file = folder / "config.json"
    file.write_text(json.dumps(base_models.config(folder) | changes))


def test_the_former_starter_is_no_base_model_any_more_and_its_folder_is():
    assert "no longer included" in refused("starter")
    assert base_models.find(str(STARTER)) == STARTER


def test_a_folder_is_found_from_a_path_with_a_tilde(copy, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert base_models.find("~/model") == copy


def refused(name) -> str:
    with pytest.raises(InputError) as error:
        base_models.find(str(name))
    assert error.value.remedy and "\n" not in str(error.value)
    return error.value.message


def test_what_is_no_whole_model_is_refused_with_what_is_missing(copy, tmp_path):
    assert "does not exist" in refused(tmp_path / "nowhere")
    (copy / "tokenizer.json").rename(tmp_path / "kept")
    assert "no tokenizer.json" in refused(copy)
    (tmp_path / "kept").rename(copy / "tokenizer.json")
    (copy / "config.json").write_text("{broken")
    assert "not valid JSON" in refused(copy)
    (copy / "config.json").unlink()
    assert "no config.json" in refused(copy)


def test_pickled_weights_and_models_with_code_are_refused(copy):
    change_config(copy, auto_map={"AutoModelForCausalLM": "modeling.Own"}, model_type="own_kind")
    assert "needs code" in refused(copy)
    for weights in copy.glob("*.safetensors"):
        weights.unlink()
    assert "no weights" in refused(copy)
    (copy / "pytorch_model.bin").write_bytes(b"pickle")
    assert "only pickled weights" in refused(copy)


def test_a_model_that_transformers_knows_itself_needs_no_code_of_its_own(copy):
    change_config(copy, auto_map={"AutoModelForCausalLM": "modeling.Own", "AutoConfig": "modeling.OwnConfig"})
    assert base_models.find(str(copy)) == copy
    assert type(base_models.load_model(copy)).__module__.startswith("transformers.")


def test_the_context_length_is_the_configs(copy):
    change_config(copy, max_position_embeddings=777)
    assert base_models.context_length(copy) == 777


def test_a_model_without_a_chat_template_is_refused(copy):
    (copy / "chat_template.jinja").unlink()
    with pytest.raises(InputError, match="no chat template"):
        base_models.load_tokenizer(copy)


def test_a_tokenizer_without_padding_pads_with_the_end(copy):
    config = json.loads((copy / "tokenizer_config.json").read_text())
    del config["pad_token"]
    (copy / "tokenizer_config.json").write_text(json.dumps(config))
    assert base_models.load_tokenizer(copy).pad_token_id == base_models.load_tokenizer(STARTER).eos_token_id


def test_the_model_loads_in_the_format_asked_for_and_answers(tiny_base):
    import torch

    ids = torch.tensor([[1, 5, 9]])
    model = base_models.load_model(tiny_base, "bfloat16")
    assert model.dtype == torch.bfloat16
    assert model(ids.to(model.device)).logits.shape == (1, 3, base_models.config(tiny_base)["vocab_size"])


def test_at_least_one_thread_is_used():
    assert 1 <= base_models.threads() <= 4096


def test_a_model_in_hugging_faces_cache_is_called_by_its_repository():
    snapshot = "/home/ada/.cache/huggingface/hub/models--Qwen--Qwen3-0.6B/snapshots/c1899de289a04d12100db370d81485cdf75e47ca"
    assert base_models.shown(snapshot) == base_models.recorded(snapshot) == "Qwen3-0.6B"
    assert base_models.shown("/models/Qwen3-0.6B") == "Qwen3-0.6B"
