"""The versions that a project keeps: registered with their facts, tagged and noted by a person, and where each came from."""

import json
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from engine.adapters import card
from engine.adapters.checksums import CONFIG, WEIGHTS, checksum_of
from engine.adapters.names import cycle_of_now, find, next_name
from engine.errors import InputError
from engine.files import MANIFEST
from engine.messages import Message
from engine.models import base_models
from engine.models.templates.prelude import arguments_of
from engine.store import Project
from engine.store.adapters import ACTIVE, CANDIDATE, RETIRED, TAGS
from engine.store.times import now

LONGEST_NOTE = 10_000  # characters
MANIFEST_KEYS = ("kind", "base_model", "dataset", "cycle", "parents", "settings", "metrics", "made")


def register(project: Project, made: Path, facts: dict[str, Any]) -> str:
    """Move a finished PEFT folder to adapters/<the next name> and keep its row; returns the name. `facts` are columns of the row:
    base_model, dataset, settings, metrics, and, where they apply, parents, run, kind (trained, imported, merged), tag, notes.

    A kill between the move and the row leaves a folder that the next call replaces. Raises OSError.
    """
    name = next_name(project)
    place = project.path / "adapters" / name
    facts = {"parents": [], "run": "", "kind": "trained", "tag": "", "notes": "", **facts, "cycle": cycle_of_now(project), "made": now()}
    template = base_models.template_with(made)
    manifest = {
        "name": name,
        **{key: facts[key] for key in MANIFEST_KEYS},
        **({"chat_template": {"file": base_models.TEMPLATE, "arguments": arguments_of(template)}} if template else {}),
        "files": {file: checksum_of(made / file) for file in (CONFIG, WEIGHTS)},
    }
    (made / MANIFEST).write_text(json.dumps(manifest, indent=1, ensure_ascii=False), encoding="utf-8")
    if place.exists():
        shutil.rmtree(place)
    place.parent.mkdir(parents=True, exist_ok=True)
    made.rename(place)
    project.put("adapters", {"name": name, "path": project.relative(place), **facts})
    card.write(project, name)
    return name


def tag(project: Project, name: str, value: str) -> None:
    """Tag a version candidate or retired, or take its tag away (""). Raises InputError for other tags: active is what `activate` gives."""
    row = find(project, name)
    if value == ACTIVE:
        raise InputError("To make an adapter active, activate it. A tag does not do that.", "Activate it. The gate then checks it.")
    if value not in TAGS:
        raise InputError(
            Message("There is no tag {value}.", value=value),
            Message("Available: {candidate}, {retired}, or none.", candidate=CANDIDATE, retired=RETIRED),
        )
    project.set_tag(row["name"], value)
    card.write(project, row["name"])


def note(project: Project, name: str, text: str) -> None:
    """Replace the notes on a version. Raises InputError where they are too long."""
    row = find(project, name)
    if len(text) > LONGEST_NOTE:
        raise InputError(
            Message("The notes have {text} characters; at most {longest_note} are allowed.", text=len(text), longest_note=LONGEST_NOTE),
            "Shorten them.",
        )
    project.set_notes(row["name"], text.strip())
    card.write(project, row["name"])


def lineage(project: Project, names: Iterable[str]) -> list[str]:
    """These versions and all that they came from: those merged into them, and those that their training continued. Each once."""
    found: list[str] = []
    left = list(names)
    while left:
        name = left.pop(0)
        row = project.adapter(name)
        if name not in found and row is not None:
            found.append(name)
            left += row["parents"]
    return found
