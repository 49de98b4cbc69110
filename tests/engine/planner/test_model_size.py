"""Sizes are exact: those of real models on disk, and that of a published model from its config alone."""

import json

import pytest

from engine.errors import InputError
from engine.models import base_models
from engine.models.safetensors_header import parameters, weight_files
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


def test_weights_that_lie_in_a_folder_in_two_forms_are_counted_once(tmp_path):
    """As in Mistral's and Meta's folders, where consolidated files hold the same weights under other names."""
    import torch
    from safetensors.torch import load_file, save_file

    folder = tiny_model(tmp_path)
    once = model_size.of_folder(folder)
    weights = load_file(folder / "model.safetensors")
    other = {name.replace("model.layers", "layers").replace("self_attn.q_proj", "attention.wq"): one for name, one in weights.items()}
    save_file(other, folder / "consolidated.safetensors")
    assert model_size.of_folder(folder) == once and parameters(folder) == once.parameters

    names = sorted(weights)
    parts = {"model-00001-of-00002.safetensors": names[::2], "model-00002-of-00002.safetensors": names[1::2]}
    for file, held in parts.items():
        save_file({name: weights[name] for name in held}, folder / file, {"format": "pt"})
    (folder / "model.safetensors").unlink()
    assert model_size.of_folder(folder) == once  # without an index too
    index = {"weight_map": {name: file for file, held in parts.items() for name in held}}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index))
    save_file({"left.over": torch.zeros(3)}, folder / "optimizer.safetensors")
    assert model_size.of_folder(folder) == once and {file.name for file in weight_files(folder)} == set(parts)


@pytest.mark.parametrize("kind", ["gemma3", "mistral3", "qwen2_5_vl"])
def test_what_a_model_that_sees_reads_stands_in_a_part_of_its_config(kind, tmp_path):
    """Gemma 3's own file leaves out what transformers takes for granted."""
    text = {"hidden_size": 64, "intermediate_size": 128, "num_hidden_layers": 3}
    if kind != "gemma3":
        text |= {"num_attention_heads": 4, "num_key_value_heads": 2, "vocab_size": 500, "max_position_embeddings": 32768}
    (tmp_path / "config.json").write_text(json.dumps({"model_type": kind, "text_config": text}))
    found = base_models.language_config(tmp_path)

    assert (found["hidden_size"], found["num_hidden_layers"]) == (64, 3) and found["num_attention_heads"] > 1
    assert base_models.context_length(tmp_path) == (131072 if kind == "gemma3" else 32768)
    towers = {"vision_tower.layers.0.self_attn.q_proj.weight": (900, 900), "vision_tower.embeddings.position_embedding.weight": (50, 900)}
    words = {
        "language_model.embed_tokens.weight": (found["vocab_size"], 64),
        "language_model.layers.0.self_attn.q_proj.weight": (64, 64),
    }
    size = model_size.of_shapes(found, towers | words)
    assert size.linear == 64 * 64 and size.adapted == 128 and size.tied and size.other == 900 * 900 + 50 * 900


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
    with pytest.raises(InputError, match="not a complete safetensors file"):
        model_size.of_folder(folder)
