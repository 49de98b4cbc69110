"""The command that searches for the best merge."""

from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from engine import adapters as kept
from engine.cli.jobs import AsJson, Folder, run_one
from engine.cli.options import with_settings
from engine.cli.show import json_line
from engine.records import RATES
from engine.settings import MergeSearchSettings
from engine.stages.merging.search import table
from engine.store import Project


@with_settings(
    MergeSearchSettings,
    ("adapters", "methods", "weights", "densities", "on", "questions", "bases", "keep_best"),
    called={"adapters": "adapter", "methods": "method", "densities": "density", "bases": "base"},
)
def merge_search(folder: Folder, as_json: AsJson = False, **changes: Any) -> None:
    """Try methods, weights and densities to merge several adapters, measure each merge, and keep the best."""
    summary = run_one(folder, "merge search", changes)
    with Project.open(folder) as project:
        found = table(project) or {}
    if as_json:
        json_line({"project": str(folder.absolute()), **summary, **found})
    else:
        show(found)


def show(found: dict[str, Any]) -> None:
    """The table of a search, the best merge on top, the single adapters last."""
    shown = Table(box=None, pad_edge=False)
    for name in ("method", "weights", "density", "base"):
        shown.add_column(name)
    for name in (*RATES, "norm", "seconds"):
        shown.add_column(name, justify="right")
    for row in found["rows"]:
        rates = [f"{100 * row['rates'][name]:.1f}" for name in RATES]
        weights = " + ".join(f"{weight:g}" for weight in row["weights"]) if row["method"] else ""
        norm = f"{row['norm_ratio']:.2f}" + ("!" if row["explodes"] else "")
        shown.add_row(
            Text(row["method"] or f"{kept.shown(row['adapters'][0])} alone"),
            weights,
            f"{row['density']:g}" if "density" in row else "",
            row["into"],
            *rates,
            norm,
            f"{row['seconds']:.0f}",
        )
    print(
        f"{found['questions']} questions ({found['on']}), {len(found['rows'])} of {found['of']} candidates measured; shares in percent, "
        "the norm of the merged change beside that of the adapters (! where it explodes):"
    )
    Console().print(shown)
