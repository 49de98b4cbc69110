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
