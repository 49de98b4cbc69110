"""The card of a version: README.md in its folder, in the form that model hubs read (YAML front matter, then Markdown)."""

import json
from typing import Any

from engine.adapters.names import find, shown
from engine.files import atomic_write
from engine.models import base_models
from engine.models.templates.prelude import arguments_of
from engine.records import NOT_MEASURED, ORIGINS, RATES, to_json
from engine.store import Project

UNTOLD = ("base_model", "merge")  # settings that the card tells elsewhere


def write(project: Project, name: str) -> None:
    """Write or rewrite the card of a version; where its folder is gone there is none. To be called whenever what it tells changes:
    rates, notes, tag. Raises OSError."""
    row = find(project, name)
    folder = project.file(row["path"])
    if not folder.is_dir():
        return
    atomic_write(folder / "README.md", text(project, row))


def text(project: Project, row: dict[str, Any]) -> str:
    """The card: base model, data, settings, measured rates, notes."""
    base = base_models.recorded(row["base_model"])
    title = shown(row["name"])
    dataset = next(iter(project.rows("datasets", hash=row["dataset"])), None)
    front = [
        "---",
        f"base_model: {to_json(base)}",
        "library_name: peft",
        "pipeline_tag: text-generation",
        "tags:",
        *(f"- {one}" for one in ("lora", "function-calling", "adaptool")),
        "---",
        "",
    ]
    facts = [
        ("Base model", base),
        ("Kind", row["kind"]),
        ("Data cycle", row["cycle"]),
        ("Made", row["made"]),
        ("Tag", row["tag"]),
        ("Parents", ", ".join(shown(one) for one in row["parents"])),
        ("Dataset", row["dataset"]),
        *((f"Examples, {part}", count) for part, count in (dataset["counts"] if dataset else {}).items()),
    ]
    lines = [
        *front,
        f"# {_plain(title)}",
        "",
        "An adapter that lets the base model call the tools of one company. Load it with PEFT on the base model, "
        "and show the model the same tools in its chat template.",
        "",
        *_table(("What", "Value"), [one for one in facts if one[1]]),
    ]
    if template := base_models.template_with(project.file(row["path"])):
        lines += [
            "",
            "## Chat template",
            "",
            f"Prompts are written by `{base_models.TEMPLATE}` next to this file, not by the base model's own.",
        ]
        if given := arguments_of(template):
            lines += ["", *_table(("Argument", "Always"), list(given.items()))]
    if row["notes"]:
        lines += ["", "## Notes", "", row["notes"]]
    tools = _tools(project, dataset)
    if tools:
        lines += ["", "## Tools", "", *(f"- `{name}`" + (f": {_plain(told)}" if told else "") for name, told in tools)]
    lines += ["", "## Measured", "", *_measured(project, row)]
    merge = {key: _written(key, value) for key, value in row["settings"].get("merge", {}).items() if key not in UNTOLD}
    for head, found in (("Merge", merge), ("Merged change" if merge else "Training", row["metrics"])):
        if found:
            lines += ["", f"## {head}", "", *_table(("Measure", "Value"), [(key.replace("_", " "), value) for key, value in found.items()])]
    origins = _by_origin(project, row)
    if origins:
        lines += ["", "## After the last epoch, by the origin of the questions", "", *_table(("Measure", *ORIGINS), origins)]
    settings = [(key.replace("_", " "), value) for key, value in row["settings"].items() if key not in UNTOLD]
    if settings:
        lines += ["", "## Settings", "", *_table(("Setting", "Value"), settings)]
    return "\n".join(lines) + "\n"


def _by_origin(project: Project, row: dict[str, Any]) -> list[tuple[str, ...]]:
    """(measure, its last value for each origin) as training kept them; none for an adapter that was not trained here."""
    found = []
    for name, title in (
        ("loss", "loss, nats per token"),
        ("validation_loss", "validation loss, nats per token"),
        ("validation_exact", "validation answers given word for word, share"),
    ):
        curves = [project.metric(row["run"], f"{name}_{origin}") if row["run"] else [] for origin in ORIGINS]
        if any(curves):
            found.append((title, *(f"{points[-1][1]:.3f}" if points else "" for points in curves)))
    return found


def _written(key: str, value: Any) -> str:
    """Adapters and weights of a merge as people read them."""
    return ", ".join(shown(one) if key == "adapters" else f"{one:g}" for one in value) if isinstance(value, list) else str(value)


def _measured(project: Project, row: dict[str, Any]) -> list[str]:
    """The rates on each kept test set, and on the tests of now."""
    sets = {one["hash"]: one["name"] for one in project.rows("test_sets")}
    rows = [
        (
            sets.get(score["test_set"], "tests of the project"),
            score["rates"].get("questions", 0),
            *(f"{100 * score['rates'].get(rate, 0):.1f} %" for rate in RATES),
            score["made"][:10],
        )
        for score in project.rows("scores", adapter=row["name"])
    ]
    if not rows:
        return ["Not measured yet." if project.tests() or sets else NOT_MEASURED]
    return [
        "Shares of test questions: answers that are valid calls; of these, the correct tool; of these, the correct parameters; and "
        "fully correct answers of all.",
        "",
        *_table(("Test set", "Questions", *(rate.capitalize() for rate in RATES), "When"), rows),
    ]


def _tools(project: Project, dataset: dict[str, Any] | None) -> list[tuple[str, str]]:
    """(name, first sentence of what it does) of the tools frozen with the dataset; none where that is gone."""
    if dataset is None:
        return []
    try:
        entries = json.loads((project.file(dataset["path"]) / "tools.json").read_text(encoding="utf-8"))
        return [(entry["function"]["name"], entry["function"]["description"].split(". ")[0]) for entry in entries]
    except (OSError, ValueError, KeyError, TypeError):
        return []


def _table(heads: tuple[str, ...], rows: list[tuple]) -> list[str]:
    cells = [[_plain(str(value)).replace("|", "\\|") for value in row] for row in (heads, *rows)]
    return [f"| {' | '.join(row)} |" for row in (cells[0], ["---"] * len(heads), *cells[1:])]


def _plain(value: str) -> str:
    """On one line, with nothing that Markdown or HTML would take for markup."""
    return " ".join(value.split()).replace("<", "&lt;").replace("[", "\\[")
