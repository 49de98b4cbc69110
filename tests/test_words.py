"""The program speaks the field's words: names of its first months, which only its makers understood, do not come back."""

import re
from pathlib import Path

import pytest

from tests.toys import ROOT

# {old word: what it is called now}; a pattern without regard to case
OLD_WORDS = {
    r"callsmith": "Adaptool",
    r"\berrands?\b": "task",
    r"\bdesks?\b": "query",
    r"work ?bench|\bself\.bench\b": "project controller",
    r"\btalkers?\b": "child",
    r"\baskable\b": "choices of models",
    r"engine[./]runners|inference runners?": "inference",
    r"\breviewing\.": "reviews",
    r"gui[./]word(s|ing)\b": "messages, formatting",
    r"\bdealt\b": "padded shard",
    r"\bwatchers?\b": "training callback",
    r"(gone|go|going) on with\b": "continued",
    r"class way\b|\bway\(": "strategy",
    r"class (means|wish|taken|hand)\b": "context, request, open route, sampler state",
    r"\bdice\b": "generator",
    r"_prints\b": "checksums",
    r"held_(rows|back_rows|part|set|loss)\b": "validation",
}
FORMER_NAMES = {  # files that read what version 0.1 left on a machine
    "engine/files.py",
    "engine/models/teachers/keys.py",
    "gui/recent.py",
}
READ = (".py", ".md", ".toml", ".jinja", ".html", ".js", ".css", ".txt", ".json", ".ts")


def texts() -> list[Path]:
    """All texts of the program: code, help, prompts, templates, translations; no data of samples and models."""
    found = [file for folder in ("engine", "gui", "resources") for file in sorted((ROOT / folder).rglob("*")) if file.suffix in READ]
    return [file for file in found if not {"samples", "starter"} & set(file.relative_to(ROOT).parts)]


@pytest.mark.parametrize("old", OLD_WORDS)
def test_an_old_word_does_not_come_back(old):
    pattern = re.compile(old, re.IGNORECASE)
    found = []
    for file in texts():
        name = file.relative_to(ROOT).as_posix()
        if old == "callsmith" and name in FORMER_NAMES:
            continue
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if pattern.search(line):
                found.append(f"{name}:{number}: {line.strip()[:100]} (say: {OLD_WORDS[old]})")
    assert found == []


def test_the_base_to_merge_into_is_told_by_its_precision():
    merging = [*(ROOT / "engine" / "stages" / "merging").rglob("*.py"), *(ROOT / "gui" / "widgets").glob("merge*.py")]
    assert len(merging) > 5 and [file for file in merging if "16 bit" in file.read_text(encoding="utf-8")] == []
