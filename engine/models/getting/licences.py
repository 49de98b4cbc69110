"""The licence of a model, as far as its folder or its page tells: a short name such as Apache-2.0, "" where nothing tells it."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

# Names on a hub, and how they are written for people (SPDX where there is a name). What is not here is shown as the hub has it.
SHOWN = {
    "apache-2.0": "Apache-2.0",
    "mit": "MIT",
    "bsd-3-clause": "BSD-3-Clause",
    "cc-by-4.0": "CC-BY-4.0",
    "cc-by-nc-4.0": "CC-BY-NC-4.0",
    "gemma": "Gemma Terms of Use",
    "llama3": "Llama 3 Community License",
    "llama3.1": "Llama 3.1 Community License",
    "llama3.2": "Llama 3.2 Community License",
    "llama3.3": "Llama 3.3 Community License",
    "qwen-research": "Qwen Research License",
    "mrl": "Mistral Research License",
}
# What a licence's own text begins with.
TEXTS = (
    (r"apache license\s+version 2\.0", "Apache-2.0"),
    (r"mit license|permission is hereby granted, free of charge", "MIT"),
    (r"qwen research license", "Qwen Research License"),
    (r"mistral ai research license", "Mistral Research License"),
    (r"llama (\d(?:\.\d)?) community license", r"Llama \1 Community License"),
    (r"gemma terms of use", "Gemma Terms of Use"),
)
FREE = ("Apache-2.0", "MIT", "BSD-3-Clause")  # for any use, without further terms on what is made with the model
LONGEST_CARD, LONGEST_TEXT = 200_000, 4_000  # characters read of a card and of a licence
FRONT = re.compile(r"\A---\s*\n(.*?)\n---\s*(?:\n|\Z)", re.DOTALL)


def of_folder(folder: Path) -> str:
    """From the model's card (README.md), else from the text of a file LICENSE."""
    card = _text(folder / "README.md", LONGEST_CARD)
    if found := of_card(front_matter(card)):
        return found
    for file in sorted([*folder.glob("LICEN[SC]E*"), *folder.glob("licen[sc]e*")]):
        text = re.sub(r"\s+", " ", _text(file, LONGEST_TEXT)).lower()
        for pattern, name in TEXTS:
            if match := re.search(pattern, text):
                return match.expand(name)
    return ""


def of_card(said: Mapping[str, Any]) -> str:
    """From the head of a model's card: {"license", "license_name" ...}. A licence called other has its name beside it."""
    name = said.get("license")
    if isinstance(name, list):
        name = name[0] if name else ""
    if str(name or "").lower() in ("other", "unknown", "none", "") and said.get("license_name"):
        name = said["license_name"]
    return SHOWN.get(str(name or "").lower(), str(name or ""))[:80]


def front_matter(card: str) -> dict[str, Any]:
    """The YAML at the head of a card, {} where there is none that can be read."""
    match = FRONT.search(card)
    try:
        said = yaml.safe_load(match[1]) if match else {}
    except yaml.YAMLError:
        return {}
    return said if isinstance(said, dict) else {}


def _text(file: Path, most: int) -> str:
    try:
        with file.open(encoding="utf-8", errors="replace") as opened:
            return opened.read(most)
    except OSError:
        return ""
