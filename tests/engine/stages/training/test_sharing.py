"""The first use of a base model decides whether questions share rows; the decision is told, remembered and heeded."""

import shutil

import pytest
import torch
from safetensors.numpy import load_file
from transformers import (
    AutoConfig,
    AutoModelForCausalLM,
    Gemma2Config,
    Gemma3TextConfig,
    GraniteConfig,
    Lfm2Config,
    LlamaConfig,
    MistralConfig,
    Phi3Config,
    Qwen2Config,
    Qwen3Config,
)
from transformers.modeling_layers import GradientCheckpointingLayer

from engine.errors import MachineError
from engine.jobs.events import Log
from engine.jobs.worker import Report, run_stage
from engine.models.base_models import SHARES
from engine.records import Tool
from engine.stages.training import probe, sharing
from engine.stages.training.sharing import LETTERS, few, length_class, looks_back_all_the_way
from engine.stages.training.trainer import RowTrainer
from engine.store import Project

LONG_ROPE = {"rope_type": "longrope", "rope_theta": 1e4, "short_factor": [1.0] * 48, "long_factor": [2.0] * 48}


def train(folder, **settings):
    """(summary, sentences told, what the project remembers) of a training."""
    events = []
    with Project.open(folder) as project:
        summary = run_stage(project, "training", Report("training", events.append), settings)
        return summary, [event.text for event in events if isinstance(event, Log)], project.facts(SHARES)


def base_of(config_class, folder, tiny_base, **changes):
    """A model folder of another architecture with the toys' tokenizer."""
    config = AutoConfig.from_pretrained(tiny_base)
    same = ("vocab_size", "intermediate_size", "num_hidden_layers", "num_key_value_heads", "eos_token_id", "pad_token_id", "bos_token_id")
    shape = {name: getattr(config, name) for name in same} | {"hidden_size": 128, "num_attention_heads": 4}
    torch.manual_seed(0)
    shutil.copytree(tiny_base, folder)
    AutoModelForCausalLM.from_config(config_class(**shape, **changes)).save_pretrained(folder)
    return folder


def curve(folder, name):
    with Project.open(folder) as project:
        return dict(project.metric(project.rows("adapters")[-1]["run"], name))


@pytest.mark.parametrize("form", ["packed", "plain"])
def test_a_step_learns_the_same_from_rows_of_another_form(form, dataset_project, tmp_path, monkeypatch):
    settings = {"questions_per_row": 8, "rows_per_step": 2, "precision": "float32", "learning_rate": 1e-3, "descriptions": "none"}
    alone = shutil.copytree(dataset_project, tmp_path / "alone")
    first, _, _ = train(alone, **settings)
    monkeypatch.setattr(sharing, "differs_from_plain_rows", lambda *_: 0.5)
    if form == "plain":
        monkeypatch.setattr(sharing, "packed_differs_from_plain_rows", lambda *_: 0.5)
    tokens = []
    compute = RowTrainer.compute_loss
    monkeypatch.setattr(
        RowTrainer,
        "compute_loss",
        lambda self, model, inputs, *given, **named: (
            tokens.append(len(inputs["rows"][0].origins)) or compute(self, model, inputs, *given, **named)
        ),
    )
    other, told, known = train(dataset_project, **settings)

    assert first["shared_rows"] and not other["shared_rows"] and set(known.values()) == {False}
    assert other["steps"] == first["steps"] and sum(tokens) == other["examples"]
    assert max(tokens) > 1 if form == "packed" else max(tokens) == 1
    assert [text for text in told if "with the same number per step" in text]
    for name in ("loss", "validation_loss"):
        one, two = curve(alone, name), curve(dataset_project, name)
        assert one.keys() == two.keys() and all(two[step] == pytest.approx(one[step], rel=1e-3) for step in one)
    one, two = weights(alone), weights(dataset_project)
    assert all(abs(one[name] - two[name]).max() < 2e-4 for name in one)  # of steps of 1e-3


def weights(folder):
    with Project.open(folder) as project:
        return load_file(project.file(project.rows("adapters")[-1]["path"]) / "adapter_model.safetensors")


def test_capped_scores_are_packed_and_layers_that_mix_neighbours_get_plain_rows(dataset_project, tiny_base, tmp_path):
    gemma = base_of(Gemma2Config, tmp_path / "gemma", tiny_base, head_dim=32)
    summary, told, _ = train(dataset_project, base_model=str(gemma), questions_per_row=8)
    assert summary["shared_rows"] is False and summary["validation_loss"] > 0
    assert [text for text in told if "does not support shared rows" in text] and [text for text in told if "packed together" in text]
    lfm = base_of(Lfm2Config, tmp_path / "lfm", tiny_base, layer_types=["conv", "full_attention"])
    summary, told, known = train(dataset_project, base_model=str(lfm), questions_per_row=8)
    assert summary["shared_rows"] is False and known[str(lfm)] is False
    assert [text for text in told if "does not support shared rows" in text] and not [text for text in told if "packed together" in text]


@pytest.mark.parametrize("config", [MistralConfig, Gemma3TextConfig])
def test_a_sliding_window_is_checked_on_the_runs_own_list_and_shared(config, dataset_project, tiny_base, tmp_path):
    base = base_of(config, tmp_path / "base", tiny_base, head_dim=32, sliding_window=32)
    summary, told, _ = train(dataset_project, base_model=str(base), questions_per_row=8)
    assert summary["shared_rows"] is True and [text for text in told if "(checked:" in text]


def test_memory_that_runs_out_in_the_probe_ends_the_run_and_is_not_remembered(dataset_project, monkeypatch):
    def fail(*_, **__):
        raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2 GiB")

    with monkeypatch.context() as patch:
        patch.setattr(probe, "row_logits", fail)
        with pytest.raises(MachineError, match="ran out of memory"):
            train(dataset_project)
    with Project.open(dataset_project) as project:
        assert not project.facts(sharing.FACTS) and not project.facts(SHARES)
    assert train(dataset_project)[0]["shared_rows"] is True


def test_the_probe_stands_as_the_run_does_and_leaves_the_model_as_it_was(dataset_project, monkeypatch):
    seen = []

    def look(model, rows):
        layers = [module for module in model.modules() if isinstance(module, GradientCheckpointingLayer)]
        dropping = [module for module in model.modules() if isinstance(module, torch.nn.Dropout) and module.training]
        seen.append((model.training, {layer.gradient_checkpointing for layer in layers}, len(rows), dropping))
        return measured(model, rows)

    measured = probe.measured
    monkeypatch.setattr(probe, "measured", look)
    summary, _, _ = train(dataset_project, gradient_checkpointing=True, dropout=0.1)
    assert summary["shared_rows"] and seen == [(True, {True}, 1, []), (True, {True}, sharing.SAMPLE, [])]
    train(dataset_project, gradient_checkpointing=False, dropout=0.1)
    assert len(seen) == 4 and seen[-1][1] == {False}  # other settings, another look


def test_what_was_found_holds_for_lists_and_templates_of_its_kind_alone():
    config = MistralConfig(sliding_window=4096)
    assert length_class(config, 2100) == length_class(config, 4000) != length_class(config, 4096) == length_class(config, 8000)
    assert length_class(config, 300) != length_class(config, 3000)
    far = Phi3Config(rope_parameters=LONG_ROPE, original_max_position_embeddings=4096, sliding_window=None)
    assert sharing._straddles(far, 3000, 5000) and not sharing._straddles(far, 3000, 4096) and not sharing._straddles(far, 4097, 6000)
    assert not sharing._straddles(LlamaConfig(), 3000, 5000) and not sharing._straddles(config, 3000, 5000)


def test_a_model_is_checked_once(dataset_project):
    first, told, known = train(dataset_project, questions_per_row=32)
    again, told_again, _ = train(dataset_project, questions_per_row=64)

    assert first["shared_rows"] and again["shared_rows"] and set(known.values()) == {True}
    assert [text for text in told if "(checked:" in text] and [text for text in told_again if "(checked earlier:" in text]


def test_a_short_list_tells_enough_only_where_every_layer_looks_back_all_the_way():
    for config in (LlamaConfig(), Qwen2Config(), Qwen3Config(), GraniteConfig(), MistralConfig(sliding_window=None)):
        assert looks_back_all_the_way(config), type(config)
    narrow = Qwen2Config(use_sliding_window=True, sliding_window=32, max_window_layers=0)
    far = Phi3Config(rope_parameters=LONG_ROPE, original_max_position_embeddings=4096)
    for config in (MistralConfig(), Gemma3TextConfig(), narrow, far):
        assert not looks_back_all_the_way(config), type(config)


def test_the_shortest_tools_stand_for_a_long_list():
    tools = [Tool(f"t{n}", "word " * n, {"type": "object", "properties": {}}) for n in range(100, 0, -1)]
    taken = few(tools)
    assert [tool.name for tool in taken] == [f"t{n + 1}" for n in range(len(taken))] and 3 < len(taken) < LETTERS / 80
    assert few(tools[:1]) == tools[:1]
