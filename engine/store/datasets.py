"""A frozen dataset as files: its examples, part by part, and its tools. Written by the stage dataset, read by training and the planner."""

import json
from pathlib import Path
from typing import Any

from engine.records import Tool
from engine.store.descriptions import of_length


def read_part(folder: Path, part: str) -> list[dict[str, Any]]:
    """The examples of a frozen dataset's part: {"key", "question", "calls", "family"}."""
    lines = (folder / f"{part}.jsonl").read_text(encoding="utf-8").split("\n")  # splitlines would cut at U+2028 inside a text
    return [json.loads(line) for line in lines if line]


def read_tools(folder: Path, descriptions: str = "long") -> list[Tool]:
    """The tools as frozen with the dataset, with descriptions long, short or none."""
    entries = json.loads((folder / "tools.json").read_text(encoding="utf-8"))
    shorts = folder / "short_descriptions.json"  # datasets frozen earlier have none
    short = json.loads(shorts.read_text(encoding="utf-8")) if shorts.is_file() else {}
    return [
        of_length(
            Tool(
                e["function"]["name"], e["function"]["description"], e["function"]["parameters"], short=short.get(e["function"]["name"], "")
            ),
            descriptions,
        )
        for e in entries
    ]
