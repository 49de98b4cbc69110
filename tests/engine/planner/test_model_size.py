"""Sizes are exact: those of real models on disk, and that of a published model from its config alone."""

import json

import pytest

from engine.errors import InputError
from engine.planner import model_size
from tests.toys import tiny_model


@pytest.mark.parametrize("kind", ["qwen2", "qwen3", "llama"])
def test_the_headers_tell_what_the_model_has(kind, tmp_path):
    from transformers import AutoModelForCausalLM

    from engine.settings import TrainingSettings
    from engine.stages.training.adapter import with_adapter

    folder = tiny_model(tmp_path, kind)
    model = AutoModelForCausalLM.from_pretrained(folder)
    size = model_size.of_folder(folder)

    assert size.parameters == sum(p.numel() for p in model.parameters())
    assert model_size.of_config(json.loads((folder / "config.json").read_text())) == size
    adapted = with_adapter(model, TrainingSettings(rank=5))
    assert 5 * size.adapted == sum(p.numel() for p in adapted.parameters() if p.requires_grad)


def test_a_published_model_is_counted_from_its_config():
    """Qwen2.5-7B has 7.61 billion parameters, 6.53 of them not embeddings, as its card says."""
    config = {
        "model_type": "qwen2",
        "hidden_size": 3584,
        "intermediate_size": 18944,
        "num_attention_heads": 28,
        "num_key_value_heads": 4,
        "num_hidden_layers": 28,
        "vocab_size": 152064,
    }
    size = model_size.of_config(config)
    assert size.parameters == 7_615_616_512 and round((size.parameters - size.vocabulary) / 1e9, 2) == 6.53 and not size.tied


def test_what_tells_no_size_is_named(tmp_path):
    folder = tiny_model(tmp_path / "cut")
    config = json.loads((folder / "config.json").read_text())
    (folder / "config.json").write_text(json.dumps({k: v for k, v in config.items() if k != "hidden_size"}))
    with pytest.raises(InputError, match="hidden_size"):
        model_size.of_folder(folder)
    (folder / "config.json").write_text(json.dumps(config))
    file = folder / "model.safetensors"
    file.write_bytes(file.read_bytes()[:100])
    with pytest.raises(InputError, match="not a whole safetensors file"):
        model_size.of_folder(folder)
