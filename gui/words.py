"""The engine's words in the user's language: titles, explanations and field names that stand in `engine`, not here."""

import json
import re
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from engine import errands
from engine.settings import StageSettings, label_of, unit_of
from engine.stages import BY_NAME
from engine.teachers.settings import TeacherSettings

CONTEXT, SENTENCES = "engine", "sentences"
FOLDER = Path(__file__).parents[1] / "resources" / "i18n"


STORED = ("human", "template", "inherited", "seed", "synthesis", "augmentation", "replacement", "simplification", "error introduction",
          "call does not conform", "value not in the question", "empty question", "test question", "duplicate", "near duplicate",
          "rejected by hand", "not labelled yet", "value kept for tests", "log",
          "too long", "unnatural wording", "wrong language", "judged wrong", "rewriting", "teacher", "heuristic",
          "no teacher is chosen", "there is no content metadata", "no tool takes a free text", "there is no knowledge graph",
          "the teacher does not see images", "no asset has an image",
          "there is neither content metadata nor a knowledge graph for a free text",  # why a route cannot be taken
          "imported", "edited by hand", "no longer in the files")  # what the engine keeps with examples: labels, origins, strategies, reasons


def engine(text: str) -> str:
    """A text of the engine in the user's language, or as it stands where it has no translation."""
    return QCoreApplication.translate(CONTEXT, text)


def title(stage: str) -> str:
    """The title of a stage or an errand."""
    return engine((errands.BY_NAME.get(stage) or BY_NAME[stage]).title)


def field(model: type[StageSettings], name: str) -> str:
    """A setting's name as its form shows it."""
    return engine(label_of(model, name))


def help_for(model: type[StageSettings], name: str) -> str:
    """What a setting means, as a sentence."""
    text = engine(model.model_fields[name].description or "")
    return text[:1].upper() + text[1:]


def choice(text: str) -> str:
    """One of a setting's named choices."""
    return engine(text)


def stored(text: str) -> str:
    """A word that the engine keeps with its rows, such as where an example comes from, with whatever follows a colon."""
    word, colon, rest = text.partition(": ")
    return engine(word) + colon + rest


def sentence(text: str) -> str:
    """What the engine said (one sentence, or several in a row) in the user's language; as it stands where it is not known."""
    made = _translated(text)
    if made is not None:
        return made
    for cut in (match.end() for match in re.finditer(r"[.!?] ", text)):
        first = _translated(text[:cut].rstrip())
        if first is not None:
            return f"{first} {sentence(text[cut:])}"
    return text


def _translated(text: str) -> str | None:
    for template, fixed, pattern in _patterns():
        found = pattern.fullmatch(text) if fixed in text else None  # looking for the words first is far quicker
        if found:
            into = QCoreApplication.translate(SENTENCES, template)
            inner = [sentence(part) if part.endswith((".", "?")) else part for part in found.groups()]  # a sentence told in another
            return into.format(*inner) if into != template else text
    return None


@cache
def _patterns() -> list[tuple[str, str, re.Pattern[str]]]:
    """The engine's sentences, the longest words that stand fixed in each, and its pattern; those with the most fixed text first,
    for they fit most narrowly."""
    templates = json.loads((FOLDER / "sentences.json").read_text(encoding="utf-8"))
    made = []
    for template in sorted(templates, key=lambda one: -len(re.sub(r"\{\d+\}", "", one))):
        parts = [part.replace("{{", "{").replace("}}", "}") for part in re.split(r"(?<!\{)\{\d+\}(?!\})", template)]
        made.append((template, max(parts, key=len), re.compile("(.*?)".join(map(re.escape, parts)), re.DOTALL)))
    return made


def every_engine_text() -> list[str]:
    """All that `engine()` may be asked for from stages and settings; the translations are made from this list."""
    from typing import get_args

    texts: list[str] = list(STORED)
    texts += [stage.title for stage in (*BY_NAME.values(), *errands.ERRANDS)]
    for settings in (*(stage.settings for stage in (*BY_NAME.values(), *errands.ERRANDS)), TeacherSettings):
        for name, info in settings.model_fields.items():
            texts += [label_of(settings, name), info.description or "", unit_of(settings, name)]
            inner = [choice for part in get_args(info.annotation) for choice in (part, *get_args(part))]
            texts += [part for part in inner if isinstance(part, str)]
    return sorted({text for text in texts if text})
