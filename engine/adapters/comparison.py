"""Versions side by side: the list of all with what is known of each, and what differs between two."""

from typing import Any

from engine.adapters.checksums import problem
from engine.adapters.kept_tests import NOW
from engine.adapters.names import find, shown
from engine.models import base_models
from engine.store import Project

KEYS = ("name", "cycle", "kind", "tag", "notes", "base_model", "dataset", "parents", "settings", "metrics", "run", "made")


def overview(project: Project) -> list[dict[str, Any]]:
    """Every version, the oldest first: {"name", "version" (as people read it), "cycle", "kind", "tag", "notes", "base_model", "dataset",
    "examples" (trained on, None where unknown), "parents", "settings", "metrics", "run", "made", "rates" ({test set's name: rates}),
    "problem"}."""
    counts = {row["hash"]: row["counts"] for row in project.rows("datasets")}
    rates = _rates(project)
    return [
        {
            **{key: row[key] for key in KEYS},
            "version": shown(row["name"]),
            "rates": rates.get(row["name"], {}),
            "examples": counts.get(row["dataset"], {}).get("train", row["metrics"].get("examples")),
            "problem": wrong.message if (wrong := problem(project, row)) is not None else "",
        }
        for row in project.rows("adapters")
    ]


def compare(project: Project, one: str, other: str) -> dict[str, Any]:
    """What differs between two versions: {"adapters": [name, name], "facts", "settings", "dataset", "metrics", "rates": each a list of
    [what, of the first, of the second], None where one has it not; "rates" are the shares of wholly right answers by test set}. Raises
    InputError where one is not there."""
    rows = {row["name"]: row for row in overview(project)}
    a, b = (rows[find(project, name)["name"]] for name in (one, other))
    counts = {row["hash"]: row["counts"] for row in project.rows("datasets")}
    facts = [
        {"base_model": base_models.pinned(row["base_model"])} | {key: row[key] for key in ("dataset", "cycle", "kind", "parents")}
        for row in (a, b)
    ]
    overall = [{name: rates["overall"] for name, rates in row["rates"].items()} for row in (a, b)]
    return {
        "adapters": [a["name"], b["name"]],
        "facts": _differences(*facts),
        "settings": _differences(a["settings"], b["settings"]),
        "dataset": _differences(counts.get(a["dataset"], {}), counts.get(b["dataset"], {})),
        "metrics": _differences(a["metrics"], b["metrics"]),
        "rates": _differences(*overall),
    }


def _rates(project: Project) -> dict[str, dict[str, Any]]:
    """{version: {test set's name: rates}} over the kept test sets and the test questions of now."""
    sets = {project.test_hash(): NOW} | {row["hash"]: row["name"] for row in project.rows("test_sets")}
    found: dict[str, dict[str, Any]] = {}
    for score in project.rows("scores"):
        if score["test_set"] in sets:
            found.setdefault(score["adapter"], {})[sets[score["test_set"]]] = score["rates"]
    return found


def _differences(a: dict[str, Any], b: dict[str, Any]) -> list[list[Any]]:
    return [[key, a.get(key), b.get(key)] for key in dict.fromkeys([*a, *b]) if a.get(key) != b.get(key)]
