"""The engine's texts that are told in other languages, gathered from where they stand; the translations are made from these lists.

Sentences are read from the source: the templates of every `Message`, and the plain sentences that are handed to what speaks to people.
"""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from engine.catalogue import SHOWN
from engine.jobs import tasks
from engine.messages import COMMA, FIELD
from engine.models.getting import HubSettings, catalogue, here
from engine.models.teachers.settings import TeacherSettings
from engine.resources import SOURCE, resource
from engine.settings import label_of, unit_of
from engine.settings.families import TEACHERS, members
from engine.stages import BY_NAME
from engine.stages.merging.methods import METHODS
from engine.stages.validation.checks.wording import PATTERNS

SPEAKERS = {
    "AdaptoolError": (0, 1),
    "InputError": (0, 1),
    "MachineError": (0, 1),
    "BusyError": (0, 1),
    "NoAnswer": (0, 1),
    "TemplateRefusal": (0, 1),
    "Unusable": (0, 1),
    "Refused": (2, 3),
    "Failed": (2, 3),
    "Finding": (2,),
    "LeftOut": (2,),
    "ToolNote": (4,),
    "Fault": (1,),
    "Verdict": (1,),
    "ParseError": (0,),
    "CutOff": (0,),
    "NoValue": (0,),
    "log": (0,),
    "tell": (0,),
    "progress": (2,),
    "mention": (1,),
    "sentences": (0, 1, 2, 3),
    "capitalized": (0,),
    "blame": (1,),
}  # calls whose arguments at these places are read by people
WORDS = (
    "human",
    "template",
    "inherited",
    "seed",
    "synthesis",
    "augmentation",
    "replacement",
    "simplification",
    "error introduction",
    "call does not conform",
    "value not in the question",
    "empty question",
    "test question",
    "duplicate",
    "near duplicate",
    "same meaning",
    "rejected by hand",
    "not labelled yet",
    "value kept for tests",
    "log",
    "too long",
    "unnatural wording",
    "wrong language",
    "judged wrong",
    "rewriting",
    "teacher",
    "heuristic",
    "recorded",
    "no question written",
    "no value can be made up",  # why a tool has no question
    "imported",
    "edited by hand",
    "no longer in the files",
    "left out",
    "mended",
    "renamed",
    "told",
    "left by hand",
    "trained",
    "merged",
    "active",
    "candidate",
    "retired",
    "The whole tool list",
    "Tools that take too many tokens",
    "Tools with the same description",
    "Tools without a clear description",
    "Parameters without a clear description",
    "Values without an explanation",
    "Values that only you can give",
    "Allowed values only listed in the description",
    "Long descriptions",  # kinds of remarks on tools
)  # what the engine keeps with its rows: labels, origins, reasons, kinds, tags
TERMS = (
    "weights",
    "adapter",
    "optimizer",
    "gradients",
    "activations",
    "loss or one layer's backward",
    "rounding",
    "probe of shared rows",
    "framework",
)  # what takes memory in a training
MEASURES = (
    "steps",
    "examples",
    "shared rows",
    "best epoch",
    "finished early",
    "loss",
    "validation loss",
    "validation accuracy",
    "matrices",
    "ranks",
    "imported from",
    "norm ratio",
)  # what is kept with an adapter


def every_engine_text() -> list[str]:
    """Titles, settings, choices, presets, merge methods and the words above: what `gui.messages` asks for by itself."""
    texts: list[str] = [*(SHOWN.get(word, word) for word in WORDS), *SHOWN.values(), *TERMS, *MEASURES, *PATTERNS, COMMA]
    for preset in (tomllib.loads(file.read_text(encoding="utf-8")) for file in sorted(resource("presets").glob("*.toml"))):
        texts += [preset["title"], preset["description"], preset["source"]]
    texts += [text for method in METHODS.values() for text in (method.TITLE, method.EXPLANATION, method.SOURCE)]
    texts += [teacher.caution for teacher in members(TEACHERS).values()]
    texts += [here.CACHE, here.STUDIO, here.DOWNLOADED, here.CHOSEN, *(one.note for one in catalogue.recommended())]
    texts += [stage.title for stage in (*BY_NAME.values(), *tasks.TASKS)]
    for settings in (*(stage.settings for stage in (*BY_NAME.values(), *tasks.TASKS)), TeacherSettings, HubSettings):
        for name, info in settings.model_fields.items():
            texts += [label_of(settings, name), info.description or "", unit_of(settings, name)]
            inner = [choice for part in get_args(info.annotation) for choice in (part, *get_args(part))]
            texts += [part for part in inner if isinstance(part, str)]
    return sorted({text for text in texts if text})


def sources() -> Iterator[tuple[Path, ast.Module]]:
    """The modules of the engine, read."""
    for file in sorted((SOURCE / "engine").rglob("*.py")):
        yield file, ast.parse(file.read_text(encoding="utf-8"))


def spoken(tree: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    """(speaker, argument) of every argument in a module that is read by people."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        if name == "log" and ast.unparse(node.func) in ("math.log", "np.log", "numpy.log"):
            continue
        yield from ((name, node.args[at]) for at in SPEAKERS.get(name, ()) if at < len(node.args))


def sentences() -> tuple[list[str], list[tuple[str, str]]]:
    """(sentences and templates, (one, many) of those that count) of the engine."""
    found: set[str] = set()
    counted: set[tuple[str, str]] = set()
    for _, tree in sources():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("Message", "messages.Message") and node.args:
                found |= set(_literals(node.args[0]))
            elif isinstance(node, ast.Call) and ast.unparse(node.func) == "Message.counted":
                counted |= set(zip(_literals(node.args[0]), _literals(node.args[1]), strict=True))
        for speaker, argument in spoken(tree):
            found |= {text for text in _literals(argument) if " " in text.strip() or (speaker == "progress" and text.isalpha())}
    return sorted(text for text in found if FIELD.sub("", text).strip()), sorted(counted)


def _literals(node: ast.expr) -> list[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return _literals(node.body) + _literals(node.orelse)
    return [text for value in node.values for text in _literals(value)] if isinstance(node, ast.BoolOp) else []
