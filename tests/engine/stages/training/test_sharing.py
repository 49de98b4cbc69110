"""The first use of a base model decides whether questions share rows; the decision is told, remembered and heeded."""

import json
import shutil

from engine.jobs.events import Log
from engine.jobs.worker import Report, run_stage
from engine.models.base_models import SHARES
from engine.store import Project


def train(folder, **settings):
    """(summary, sentences told, what the project remembers) of a training."""
    events = []
    with Project.open(folder) as project:
        summary = run_stage(project, "training", Report("training", events.append), settings)
        return summary, [event.text for event in events if isinstance(event, Log)], project.facts(SHARES)


def test_a_model_whose_attention_looks_back_a_little_way_trains_on_ordinary_rows(dataset_project, tiny_base, tmp_path):
    base = shutil.copytree(tiny_base, tmp_path / "sliding")
    config = json.loads((base / "config.json").read_text())
    config |= {
        "use_sliding_window": True,
        "sliding_window": 32,
        "max_window_layers": 0,
        "layer_types": ["sliding_attention"] * config["num_hidden_layers"],
    }
    (base / "config.json").write_text(json.dumps(config))
    summary, told, known = train(dataset_project, base_model=str(base), rows_per_step=16)

    assert summary["shared_rows"] is False and known == {str(base): False}
    assert [text for text in told if "each question gets its own row" in text]


def test_a_model_is_checked_once(dataset_project):
    first, told, known = train(dataset_project, questions_per_row=32)
    again, told_again, _ = train(dataset_project, questions_per_row=64)

    assert first["shared_rows"] and again["shared_rows"] and set(known.values()) == {True}
    assert [text for text in told if "(checked:" in text] and [text for text in told_again if "(checked earlier:" in text]


def test_a_short_list_tells_enough_only_where_every_layer_looks_back_all_the_way():
    from transformers import Gemma3TextConfig, GraniteConfig, LlamaConfig, MistralConfig, Phi3Config, Qwen2Config, Qwen3Config

    from engine.stages.training.sharing import looks_back_all_the_way

    for config in (LlamaConfig(), Qwen2Config(), Qwen3Config(), GraniteConfig(), MistralConfig(sliding_window=None)):
        assert looks_back_all_the_way(config), type(config)
    longrope = {"rope_type": "longrope", "rope_theta": 1e4, "short_factor": [1.0] * 48, "long_factor": [2.0] * 48}
    narrow = Qwen2Config(use_sliding_window=True, sliding_window=32, max_window_layers=0)
    far = Phi3Config(rope_parameters=longrope, original_max_position_embeddings=4096)
    for config in (MistralConfig(), Gemma3TextConfig(), narrow, far):
        assert not looks_back_all_the_way(config), type(config)


def test_the_shortest_tools_stand_for_a_long_list():
    from engine.records import Tool
    from engine.stages.training.sharing import LETTERS, few

    tools = [Tool(f"t{n}", "word " * n, {"type": "object", "properties": {}}) for n in range(100, 0, -1)]
    taken = few(tools)
    assert [tool.name for tool in taken] == [f"t{n + 1}" for n in range(len(taken))] and 3 < len(taken) < LETTERS / 80
    assert few(tools[:1]) == tools[:1]
