"""Tiny but real: models made from configs, tools, projects. No weights from anywhere."""

import json
import shutil
import socket
from pathlib import Path

from engine.jobs.worker import Report, run_stage
from engine.models.base_models import TOKENIZER_FILES
from engine.settings import SETTINGS_FILE, write_settings
from engine.store import Project

ROOT = Path(__file__).parents[1]  # of the checkout
STARTER = ROOT / "tests" / "starter_model"  # a small model that has learned to call: see its README

TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "get_weather",
            "description": "Tells the weather in a city, with temperature and wind.",
            "parameters": {
                "type": "object",
                "required": ["city"],
                "properties": {
                    "city": {"type": "string", "description": "name of the city, e.g. Paris"},
                    "days": {"type": "integer", "minimum": 1, "maximum": 14},
                    "unit": {"type": "string", "enum": ["celsius", "fahrenheit"]},
                },
            },
        },
    },
    {
        "type": "function",
        "function": {
            "name": "book_room",
            "description": "Book a meeting room for a person on a day.",
            "parameters": {
                "type": "object",
                "required": ["room", "date"],
                "properties": {
                    "room": {"type": "string", "description": "room code, e.g. R-201"},
                    "date": {"type": "string", "description": "day, YYYY-MM-DD"},
                    "with_screen": {"type": "boolean"},
                },
            },
        },
    },
    {
        "type": "function",
        "function": {
            "name": "find_person",
            "description": "Look up a colleague, with phone and office.",
            "parameters": {"type": "object", "required": ["employee"], "properties": {"employee": {"type": "string"}}},
        },
    },
]
SEEDS = [
    {"question": "Will it rain in Oslo?", "calls": [{"name": "get_weather", "arguments": {"city": "Oslo"}}]},
    {"question": "weather Rome next 3 days", "calls": [{"name": "get_weather", "arguments": {"city": "Rome", "days": 3}}]},
    {"question": "I need R-305 on 2026-03-02", "calls": [{"name": "book_room", "arguments": {"room": "R-305", "date": "2026-03-02"}}]},
    {"question": "where does Mary Poole sit?", "calls": [{"name": "find_person", "arguments": {"employee": "Mary Poole"}}]},
]
TESTS = [
    {"id": "t1", "question": "is Lisbon sunny", "answers": [{"get_weather": {"city": ["Lisbon"]}}]},
    {"id": "t2", "question": "phone number of Jo Finch", "answers": [{"find_person": {"employee": ["Jo Finch"]}}]},
    {"id": "t3", "question": "keep R-112 for me on 2027-01-05", "answers": [{"book_room": {"room": ["R-112"], "date": ["2027-01-05"]}}]},
]
VALUES = {"city": ["Paris", "Oslo", "Rome", "Madrid"], "employee": ["Mary Poole", "Ada Berg"]}
STARTER_TRAINING = {"base_model": str(STARTER), "rank": 128, "alpha": 128, "learning_rate": 0.002}  # with these it learns a sample
TRAINING = {"rank": 4, "alpha": 8, "epochs": 1, "questions_per_row": 8, "save_every": 4}


def tiny_model(folder: Path, kind: str = "qwen3", layers: int = 2, words: int = 0, hidden: int = 256) -> Path:
    """A random model with the starter's tokenizer and template: kind is qwen2, qwen3 or llama; `words` is its vocabulary, 0 for that of
    the tokenizer. Returns the folder."""
    import torch
    from transformers import AutoTokenizer, LlamaConfig, LlamaForCausalLM, Qwen2Config, Qwen2ForCausalLM, Qwen3Config, Qwen3ForCausalLM

    config_class, model_class = {
        "qwen2": (Qwen2Config, Qwen2ForCausalLM),
        "qwen3": (Qwen3Config, Qwen3ForCausalLM),
        "llama": (LlamaConfig, LlamaForCausalLM),
    }[kind]
    tokenizer = AutoTokenizer.from_pretrained(STARTER)
    config = config_class(
        vocab_size=words or len(tokenizer),
        hidden_size=hidden,
        intermediate_size=hidden,
        num_hidden_layers=layers,
        num_attention_heads=4,
        num_key_value_heads=2,
        head_dim=64,
        max_position_embeddings=2048,
        tie_word_embeddings=True,
        bos_token_id=None,
        eos_token_id=tokenizer.eos_token_id,
        pad_token_id=tokenizer.pad_token_id,
    )
    torch.manual_seed(0)
    model_class(config).save_pretrained(folder)
    for pattern in TOKENIZER_FILES:
        for file in STARTER.glob(pattern):
            shutil.copy(file, folder)
    return folder


def source_files(folder: Path) -> None:
    """tools.json, seeds.jsonl, test.jsonl and values.json of the toy company."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "tools.json").write_text(json.dumps(TOOLS))
    (folder / "values.json").write_text(json.dumps(VALUES))
    (folder / "seeds.jsonl").write_text("\n".join(json.dumps(seed) for seed in SEEDS))
    (folder / "test.jsonl").write_text("\n".join(json.dumps(test) for test in TESTS))


def tiny_project(folder: Path, base_model: Path | None = None, per_tool: int = 10) -> Path:
    """A project over the toy company with settings that make every stage quick; the base model is STARTER if none is given. Nothing has
    run yet."""
    with Project.create(folder) as project:
        source_files(project.path / "sources")
    tables = {
        "tools": {"files": ["sources/tools.json"]},
        "knowledge": {"seeds": ["sources/seeds.jsonl"], "values": ["sources/values.json"], "tests": ["sources/test.jsonl"]},
        "synthesis": {"per_tool": per_tool},
        "training": TRAINING | {"base_model": str(base_model or STARTER)},
        "evaluation": {"max_new_tokens": 8},
        "export": {"max_new_tokens": 8},
    }
    write_settings(folder / SETTINGS_FILE, tables)
    return folder


def run_here(folder: Path, *stages: str) -> dict:
    """Run stages in this process (fast, for rooms that need no child); returns the last summary."""
    summary: dict = {}
    with Project.open(folder) as project:
        for stage in stages:
            summary = run_stage(project, stage, Report(stage, lambda event: None))
    return summary


def free_port() -> int:
    """A port of this machine on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
