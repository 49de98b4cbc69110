"""A frozen dataset as files: its examples, part by part, and its tools, in the lengths that a run mixes. Written by the stage dataset,
read by training and the planner."""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from engine.errors import InputError
from engine.messages import Message
from engine.records import Tool
from engine.store.descriptions import LENGTHS, of_length

SHARE = re.compile(r"\s*(\w+)\s*=\s*(\d+(?:\.\d+)?)\s*")  # such as long=2


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


def distractors(folder: Path) -> int:
    """How many other tools a frozen dataset lists beside the right ones of each question, 0 where it lists all."""
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    return int(manifest.get("settings", {}).get("distractors", 0))


def shares(texts: Sequence[str], otherwise: str) -> dict[str, float]:
    """{length: share, above 0} of a run's tool lists from settings such as ["long=2", "none=1"]; {`otherwise`: 1} where there are none.

    Shares stand in proportion to each other. Raises InputError for one that is none, and where none is above 0.
    """
    found: dict[str, float] = {}
    for text in texts:
        share = SHARE.fullmatch(text)
        if not share or share[1] not in LENGTHS:
            raise InputError(
                Message("The tool list {text} is not understood.", text=repr(text)),
                Message("Write {lengths} with a share, such as long=2.", lengths=[*LENGTHS]),
            )
        found[share[1]] = float(share[2])
    found = {length: share for length, share in found.items() if share > 0}
    if texts and not found:
        raise InputError("No tool list has a share.", "Give at least one a share above 0, such as long=1.")
    return found or {otherwise: 1.0}
