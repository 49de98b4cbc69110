"""The three lengths in which a tool list can be described to a model: long, short, none.

The enterprise paper (section 5.4) trained on each: short descriptions, cut down to what a tool does and its key concepts, did
best on their own test set and carried over best to the other two.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from engine.records import Tool

LENGTHS = ("long", "short", "none")
WORDS = 14  # of a tool's short description
WORDS_OF_PARAMETER = 8
SENTENCE = re.compile(r"(?<=[.!?。！？])(?<!e\.g\.)(?<!i\.e\.)\s+|(?<=[。！？])|\n+")
ASIDE = re.compile(r"\s*(\([^()]*\)|\[[^\[\]]*\])")
EXAMPLE = re.compile(r"[\s,;:]*\b(e\.g\.|for example|for instance)\s.*$", re.IGNORECASE)
TAIL = re.compile(
    r"[\s,;:]+(and|or|by|for|with|of|in|on|to|the|a|an|from|at|as|such|that|which|can|is|are|be|this|these|if|when|where)$", re.IGNORECASE
)  # words that end no sentence
FOR_PEOPLE = ("description", "title", "examples", "$comment")  # what a schema says in words


def of_length(tool: Tool, length: str) -> Tool:
    """The tool as a model is to see it: as it stands (long), with its short description, or with names and types alone (none).

    In the short form the parameters' descriptions are cut too, with none they go. Raises ValueError for another length.
    """
    if length not in LENGTHS:
        raise ValueError(f"unknown length: {length}")
    if length == "long":
        return tool
    if length == "none":
        return replace(tool, description="", parameters=_without_words(tool.parameters))
    return replace(tool, description=tool.short or shortened(tool.description), parameters=_shorter(tool.parameters))


def shortened(text: str, words: int = WORDS) -> str:
    """A description cut down to what the tool does: its first sentence, without
    examples and what stands in brackets, cut at a comma where
    it is still long. Shorter texts stay as they are."""
    if len(text.split()) <= words and not SENTENCE.search(text.strip()) and not EXAMPLE.search(text):
        return text.strip()
    first = next((part for part in SENTENCE.split(text.strip()) if part.strip()), "").strip()
    first = EXAMPLE.sub("", ASIDE.sub("", first)) or first
    if len(first.split()) > words:
        clauses = re.split(r"(?<=[,;:])\s+| - | – ", first)
        kept = clauses[0]
        for clause in clauses[1:]:
            if len(f"{kept} {clause}".split()) > words:
                break
            kept = f"{kept} {clause}"
        first = kept if len(kept.split()) <= words else " ".join(kept.split()[:words])
    first = first.rstrip(" ,;:")
    while TAIL.search(first):
        first = TAIL.sub("", first)
    return first if first[-1:] in ".!?。！？" or not first else first + ("。" if re.search(r"[\u4e00-\u9fff]$", first) else ".")


def _shorter(schema: Any) -> Any:
    """A schema whose descriptions are cut; what stands in place of a name is left alone."""
    return _each(
        schema,
        lambda words: {
            key: shortened(text, WORDS_OF_PARAMETER) for key, text in words.items() if key == "description" and isinstance(text, str)
        },
    )


def _without_words(schema: Any) -> Any:
    return _each(schema, lambda words: {})


def _each(schema: Any, kept: Callable[[dict[str, Any]], dict[str, Any]]) -> Any:
    """The schema with what it says in words replaced by `kept(words)`, at every depth."""
    if isinstance(schema, list):
        return [_each(item, kept) for item in schema]
    if not isinstance(schema, dict):
        return schema
    words = kept({key: schema[key] for key in FOR_PEOPLE if key in schema})
    made = {}
    for key, value in schema.items():
        if key in FOR_PEOPLE:
            if key in words:
                made[key] = words[key]
        elif key in ("properties", "$defs", "definitions", "patternProperties"):  # their keys are names
            made[key] = {name: _each(inner, kept) for name, inner in value.items()} if isinstance(value, dict) else value
        elif key in ("enum", "const", "default", "required"):
            made[key] = value
        else:
            made[key] = _each(value, kept)
    return made
