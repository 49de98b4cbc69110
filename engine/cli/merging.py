"""The command that searches for the best merge."""

from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from engine import adapters as kept
from engine.cli.jobs import AsJson, Folder, run_one
from engine.cli.show import json_line
from engine.stages.merging.search import table
from engine.store import Project

RATES = ("structure", "tool", "parameters", "overall")


def merge_search(
    folder: Folder,
    adapter: Annotated[list[str] | None, typer.Option(help="adapter to merge; may be repeated; without, those chosen for merging")] = None,
    method: Annotated[list[str] | None, typer.Option(help="method to try; may be repeated; without, all eleven")] = None,
    weights: Annotated[list[str] | None, typer.Option(help="0.5 for each adapter, or 0.7+0.3; may be repeated")] = None,
    density: Annotated[list[str] | None, typer.Option(help="share of the entries kept; may be repeated")] = None,
    on: Annotated[str | None, typer.Option(help="validation or tests")] = None,
    questions: Annotated[int | None, typer.Option(help="most questions asked of each candidate, 0 for all")] = None,
    base: Annotated[list[str] | None, typer.Option(help="full precision or dequantised; may be repeated")] = None,
    keep_best: Annotated[
        bool | None, typer.Option("--keep-best/--no-keep-best", help="write the best into the settings of merging")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Try ways to merge several adapters, measure each, and keep the best."""
    given = {
        "adapters": adapter,
        "methods": method,
        "weights": weights,
        "densities": density,
        "on": on,
        "questions": questions,
        "bases": base,
        "keep_best": keep_best,
    }
    summary = run_one(folder, "merge search", {name: value for name, value in given.items() if value not in (None, [])})
    with Project.open(folder) as project:
        found = table(project)
    if as_json:
        json_line({"project": str(folder.absolute()), **summary, **found})
    else:
        show(found)


def show(found: dict) -> None:
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
        f"{found['questions']} questions ({found['on']}), {len(found['rows'])} of {found['of']} candidates measured; shares in percent, the "
        "norm of the merged change beside that of the adapters (! where it explodes):"
    )
    Console().print(shown)
