"""The commands around kept adapters: `adapters`, `cycle` and `gate`."""

from pathlib import Path
from typing import Annotated, Any, Literal

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from engine import adapters as kept
from engine import catalogue
from engine.adapters import cycles, importing, pruning, regression
from engine.cli.jobs import AsJson, Folder, run_one
from engine.cli.options import flag, with_settings
from engine.cli.show import json_line
from engine.models import base_models
from engine.records import NOT_MEASURED
from engine.settings import GateSettings
from engine.store import Project

NONE = ("", "")


def adapters(
    folder: Folder,
    compare: Annotated[tuple[str, str], typer.Option(metavar="A B", help="show what differs between two versions")] = NONE,
    tag: Annotated[tuple[str, str], typer.Option(metavar="VERSION TAG", help="give a version a tag: candidate, retired or none")] = NONE,
    note: Annotated[tuple[str, str], typer.Option(metavar="VERSION TEXT", help="note something about a version")] = NONE,
    activate: Annotated[str, typer.Option(metavar="VERSION", help="use this version from now on, if the gate lets it pass")] = "",
    anyway: Annotated[bool, flag("--anyway", "activate it even if it got worse or was not measured")] = False,
    roll_back: Annotated[bool, flag("--roll-back", "use again what was active before")] = False,
    take_in: Annotated[
        Path | None, typer.Option("--import", metavar="FOLDER", help="import an adapter made elsewhere (LoRA in PEFT format)")
    ] = None,
    base_model: Annotated[str, typer.Option(metavar="MODEL", help="base model of the imported adapter; without it, that of training")] = "",
    prune: Annotated[bool, flag("--prune", "remove checkpoints of trainings that are finished or given up")] = False,
    remove: Annotated[str, typer.Option(metavar="VERSION", help="remove a version with its files")] = "",
    as_json: AsJson = False,
) -> None:
    """List the adapters of a project, or compare, tag, activate, import and remove them."""
    found: dict[str, Any] = {"project": str(folder.absolute())}
    with Project.open(folder) as project:
        if take_in is not None:
            base = base_model or project.settings("training").base_model
            found["imported"] = importing.bring_in(project, take_in, str(Path(base).absolute()) if Path(base).is_dir() else base)
        if tag != NONE:
            kept.tag(project, tag[0], "" if tag[1] == "none" else tag[1])
        if note != NONE:
            kept.note(project, *note)
        if activate:
            found["gate"] = kept.activate(project, activate, anyway)
        if roll_back:
            found["active"] = kept.roll_back(project)
        if remove:
            found["removed"] = {"adapter": remove, "bytes": kept.remove(project, remove)}
        if prune:
            found["pruned"] = pruning.prune(project)
        if compare != NONE:
            found["compared"] = kept.compare(project, *compare)
        found["adapters"] = kept.overview(project)
    if as_json:
        json_line(found)
        return
    for what in ("removed", "pruned"):
        if what in found:
            print(f"Freed {found[what]['bytes'] / 1e6:.1f} MB.")
    _comparison(found["compared"]) if "compared" in found else _list(found["adapters"])


def cycle(
    folder: Folder,
    do: Annotated[Literal["show", "open", "close", "retire"], typer.Argument(metavar="ACTION", help="what to do")] = "show",
    name: Annotated[str, typer.Argument(metavar="NAME", help="name of the cycle; without it, open takes the month")] = "",
    as_json: AsJson = False,
) -> None:
    """Show the data cycles, open or close one, or remove the influence of one."""
    found: dict[str, Any] = {"project": str(folder.absolute())}
    with Project.open(folder) as project:
        if do == "open":
            found["opened"] = cycles.open_cycle(project, name)
        elif do == "close":
            found["closed"] = cycles.close_cycle(project)
        elif do == "retire":
            found["retired"] = cycles.retire(project, name)
        found["cycles"] = cycles.cycles(project)
    if as_json:
        json_line(found)
        return
    if do == "retire":
        gone, carry = (", ".join(map(kept.shown, found["retired"][key])) for key in ("retired", "carry"))
        print(f"Retired {gone}; merging takes {', '.join(map(kept.shown, found['retired']['left']))} now.")
        if carry:
            print(f"Trained further from {name}, so still influenced by it: {carry}. Train new ones on other data instead.")
    if do == "close":
        count = found["closed"]["questions"]
        print(
            f"Closed {found['closed']['cycle']}; "
            + (f"its {count} test questions are kept." if count else "it had no test questions to keep.")
        )
    _cycles(found["cycles"])


@with_settings(GateSettings, ("batch", "max_new_tokens"))
def gate(
    folder: Folder,
    name: Annotated[str, typer.Argument(metavar="VERSION", help="such as 2026-11/v3; without it, the one trained last")] = "",
    as_json: AsJson = False,
    **changes: Any,
) -> None:
    """Measure a version on the kept test sets of all data cycles, compared with the active one."""
    summary = run_one(folder, "gate", {"adapter": name, **changes})
    with Project.open(folder) as project:
        found = regression.verdict(project, summary["adapter"])
    why = regression.refusal(found)
    if as_json:
        json_line({"project": str(folder.absolute()), **found, "passes": why is None})
        return
    _verdict(found)
    passed = "Nothing got worse." if found["sets"] else catalogue.told(NOT_MEASURED)
    if why:
        print(catalogue.told(why.sentences))
    else:
        print(f"{passed} Use it: adaptool adapters {folder} --activate {kept.shown(found['adapter'])}")


COMMANDS = (adapters, cycle, gate)


def _print(heads: tuple[str, ...], rows: list[tuple[Any, ...]]) -> None:
    table = Table(box=None, pad_edge=False)
    for head in heads:
        table.add_column(head)
    for row in rows:
        table.add_row(*(Text(_written(cell)) for cell in row))
    Console().print(table)


def _written(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return ", ".join(map(str, value))
    return "" if value is None else f"{value:.4g}" if isinstance(value, float) else str(value)


def _list(rows: list[dict[str, Any]]) -> None:
    if not rows:
        print("No adapters yet. Train one: adaptool training PROJECT")
        return
    _print(
        ("adapter", "tag", "kind", "base model", "examples", "right", "made", "notes"),
        [
            (
                row["version"],
                row["tag"],
                row["kind"],
                base_models.shown(row["base_model"]),
                row["examples"],
                ", ".join(f"{name} {100 * rates['overall']:.1f} %" for name, rates in row["rates"].items()),
                row["made"][:10],
                row["problem"] or row["notes"],
            )
            for row in rows
        ],
    )


def _comparison(found: dict[str, Any]) -> None:
    rows = [(part, what, one, other) for part in ("facts", "settings", "dataset", "metrics", "rates") for what, one, other in found[part]]
    if rows:
        _print(("", "", *(kept.shown(name) for name in found["adapters"])), rows)
    else:
        print("No differences.")


def _cycles(rows: list[dict[str, Any]]) -> None:
    if not rows:
        print("No data cycles yet. Open one: adaptool cycle PROJECT open")
        return
    _print(
        ("cycle", "state", "examples", "accepted", "tests kept", "adapters"),
        [
            (
                row["name"],
                "retired" if row["retired"] else row["state"],
                sum(row["examples"].values()),
                row["examples"].get("accepted", 0),
                row["tests"],
                [kept.shown(name) for name in row["adapters"]],
            )
            for row in rows
        ],
    )


def _verdict(found: dict[str, Any]) -> None:
    _print(
        ("test set", "questions", "before", "now", "lost", "gained", "p", "worse for"),
        [
            (
                one["name"],
                one["questions"],
                _percent(one["before"]),
                _percent(one["after"]),
                one["lost"],
                one["gained"],
                one["p"],
                [f"{tool or 'no tool'} {now}/{of}, was {before}/{of}" for tool, before, now, of in one["tools"]],
            )
            for one in found["sets"]
        ],
    )


def _percent(share: float | None) -> str:
    return "" if share is None else f"{100 * share:.1f} %"
