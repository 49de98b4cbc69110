"""The report: one HTML file that needs nothing else and nothing from a network, and the same as JSON.

Questions and answers are other people's words: the template escapes them, runs in a sandbox, and the page's own content policy
allows nothing but the one script whose hash it names.
"""

import base64
import hashlib
import json
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import tomli_w

from engine import catalogue
from engine.adapters import shown
from engine.errors import InputError
from engine.files import atomic_write
from engine.messages import Message
from engine.metrics.measure import TOOK
from engine.models import base_models
from engine.models.choices import exported, on_tests
from engine.records import ORIGINS, Tool
from engine.resources import resource
from engine.stages.evaluation import plots, report_tables
from engine.store import Project
from engine.store.descriptions import of_length

TEMPLATES = resource("report")
FACTS = "evaluation"  # the document that the stage keeps of its last run
PLACE = Path("exports") / "report.html"  # inside the project
SHOWN = 200  # errors of one kind in the HTML file; the JSON file has all
CURVES = ("loss", "validation_loss", "validation_exact")  # of each origin, as training keeps them
RATES = ("overall", "structure", "tool", "parameters")


def write_report(project: Project, target: Path | None = None, language: str = "en") -> Path:
    """Write the report of the last evaluation into `target`, a file .html (none: exports/report.html in the project), and
    the JSON file beside it; returns the HTML file. `language` is en or zh. Raises InputError where nothing was measured."""
    target = Path(target) if target is not None else project.path / PLACE
    if target.suffix.lower() not in (".html", ".htm"):
        raise InputError(Message("{target} is not a valid name for a report.", target=target.name), "Use a name that ends in .html.")
    if not target.parent.is_dir():
        raise InputError(Message("The folder {parent} does not exist.", parent=target.parent), "Create it, or choose another.")
    facts = gathered(project)
    for path, text in ((target.with_suffix(".json"), json.dumps(facts, ensure_ascii=False, indent=1)), (target, _page(facts, language))):
        atomic_write(path, text)
    return target


def save(project: Project, target: str = "", language: str = "en") -> dict[str, str]:
    """The same for the window: {"report": the file's path}; an empty target is the project's own place."""
    return {"report": str(write_report(project, Path(target) if target else None, language))}


def gathered(project: Project) -> dict[str, Any]:
    """All that the report tells, as plain data; without test questions a few facts and "not_measured". Raises InputError where nothing was
    measured though it could be, or other questions were."""
    kept = project.facts(FACTS)
    if kept and kept.get("not_measured") and kept["test_hash"] == project.test_hash():
        return {"project": project.path.name, **kept, "trained": _facts_of(project, kept["adapter"]), "files": _files(project)}
    rows = {row["model"]: row for row in project.rows("evaluations")}
    names = (
        [
            name
            for name in kept["models"]
            if name in rows and rows[name]["test_hash"] == kept["test_hash"] and rows[name]["metrics"].get("rates")
        ]
        if kept
        else []
    )  # a model that was measured anew elsewhere has no figures yet
    if not names:
        raise InputError("No model measured yet.", "Run the Evaluation stage first.")
    if kept["test_hash"] != project.test_hash():
        raise InputError("The test questions have changed since the models were measured.", "Run the Evaluation stage again.")
    tools = project.tools()
    models = [{"name": name, **rows[name]["metrics"], "by_rule": rows[name]["rates"].get("by_rule", {})} for name in names]
    return {
        "project": project.path.name,
        **kept,
        "tests": _tests(project, tools, kept["enumerated"]),
        "models": models,
        "descriptions": _descriptions(tools, kept["descriptions"]),
        "trained": _trained(project, models),
        "origins": _origins(project, models),
        "merges": _merges(project),
        "trials": _trials(project),
        "files": _files(project),
        "answers": {name: _answers(project, name) for name in names},
    }


def _tests(project: Project, tools: list[Tool], enumerated: list[str]) -> dict[str, Any]:
    """The test set: hash, number, tools, how many ask for each, and how the accepted values of the enumerated parameters are spread."""
    tests = project.tests()
    counts = Counter(test.tool for test in tests)
    values = {}
    for name in enumerated:
        tool, _, parameter = name.rpartition(".")
        found = Counter(
            str(accepted[parameter][0]) or "-"
            for test in tests
            for answer in test.answers
            for called, accepted in answer.items()
            if parameter in accepted and tool in ("", called)
        )
        values[name] = found.most_common()
    return {
        "hash": project.test_hash(),
        "questions": len(tests),
        "tools": [tool.name for tool in tools],
        "by_tool": [[name, counts[name]] for name in (*(tool.name for tool in tools), "") if counts[name]],
        "values": values,
    }


def _descriptions(tools: list[Tool], shown: str) -> dict[str, str]:
    """The tool with the longest description, described long and short."""
    tool = max(tools, key=lambda one: len(one.description), default=None)
    lengths = ("long", "short", "none")
    return {"shown": shown, "tool": tool.name, **{length: of_length(tool, length).description for length in lengths}} if tool else {}


def _trained(project: Project, models: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """For each measured adapter what it was trained from and on."""
    adapters = {row["name"]: row for row in project.rows("adapters")}
    counts = {row["hash"]: row["counts"] for row in project.rows("datasets")}
    rows = []
    for model in models:
        row = adapters.get(model["about"].get("adapter", ""))
        if row is not None:
            settings = {name: row["settings"][name] for name in ("rank", "alpha", "epochs", "learning_rate") if name in row["settings"]}
            rows.append(
                {
                    "name": model["name"],
                    "base_model": base_models.recorded(row["base_model"]),
                    "dataset": row["dataset"],
                    "examples": counts.get(row["dataset"], {}).get("train", 0),
                    "cycle": row["cycle"],
                    "settings": ", ".join(f"{name} {value}" for name, value in settings.items()),
                    "rates": model["rates"],
                }
            )
    return rows


def _facts_of(project: Project, adapter: str) -> dict[str, Any]:
    """What an adapter was trained from and on, by the words of the report; {} where there is none."""
    row = project.adapter(adapter)
    if row is None:
        return {}
    counts: dict[str, int] = next((one["counts"] for one in project.rows("datasets", hash=row["dataset"])), {})
    return {
        "Adapter": shown(row["name"]),
        "Base model": base_models.recorded(row["base_model"]),
        "Dataset": row["dataset"],
        "Examples": counts.get("train", 0),
        "Data cycle": row["cycle"],
    }


def _origins(project: Project, models: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """For each measured adapter what it was trained on by the origin of the questions: [{"name", "rows": [{"origin", "train",
    "validation": questions, "loss": that of each epoch, "validation_loss", "validation_exact": after the last, None where unknown}]}]."""
    adapters = {row["name"]: row for row in project.rows("adapters")}
    folders = {row["hash"]: project.file(row["path"]) for row in project.rows("datasets")}
    found = []
    for model in models:
        adapter = adapters.get(model["about"].get("adapter", ""))
        if adapter is None:
            continue
        counts = _counts(folders.get(adapter["dataset"]))
        rows = []
        for origin in ORIGINS:
            curves = {name: [value for _, value in project.metric(adapter["run"], f"{name}_{origin}")] for name in CURVES}
            row = {"origin": origin, **{part: counts.get(part, {}).get(origin, 0) for part in ("train", "validation")}}
            last = {name: curves[name][-1] if curves[name] else None for name in CURVES[1:]}
            if any(curves.values()):
                rows.append({**row, "loss": curves["loss"], **last})
        if rows:
            found.append({"name": model["name"], "rows": rows})
    return found


def _counts(dataset: Path | None) -> dict[str, dict[str, int]]:
    """{part: {origin: questions}} as a dataset's manifest tells, {} where there is none or it is of an earlier version."""
    manifest = dataset / "manifest.json" if dataset is not None else None
    return json.loads(manifest.read_text(encoding="utf-8")).get("origins", {}) if manifest is not None and manifest.is_file() else {}


def _merges(project: Project) -> dict[str, Any]:
    """Wholly right answers of registered adapters on each kept test set: {"sets": names, "rows": [{"name", "shares", "mean"}]}."""
    names = {row["hash"]: row["name"] or row["cycle"] or row["hash"] for row in project.rows("test_sets")}
    scores: dict[str, dict[str, dict]] = {}
    for row in project.rows("scores"):
        if row["test_set"] in names and "overall" in row["rates"]:
            scores.setdefault(row["adapter"], {})[row["test_set"]] = {
                "share": row["rates"]["overall"],
                "of": row["rates"].get("questions", 0),
            }
    used = [key for key in names if any(key in found for found in scores.values())]
    rows = [
        {"name": adapter, "shares": [found.get(key) for key in used], "mean": sum(one["share"] for one in found.values()) / len(found)}
        for adapter, found in scores.items()
    ]
    return {"sets": [names[key] for key in used], "rows": rows}


def _trials(project: Project) -> list[dict[str, Any]]:
    """The merges that a search tried, the best first."""
    rows = [
        {
            "name": ", ".join(f"{name} {value}" for name, value in row["settings"].items()),
            "share": row["rates"]["overall"],
            "of": row["rates"].get("questions", 0),
        }
        for row in project.rows("merge_trials")
        if "overall" in row["rates"]
    ]
    return sorted(rows, key=lambda row: -row["share"])


def _files(project: Project) -> list[dict[str, Any]]:
    """The exported files as the stage export measured them, the largest first: size, right answers (None where there were no test
    questions), importance, pace and memory."""
    found = []
    for row in sorted(exported(project).values(), key=lambda row: -row["bytes"]):
        told = row["conformance"]
        if told.get("gguf"):
            speed = told.get("speed", {})
            found.append(
                {
                    "name": row["format"].upper(),
                    "megabytes": row["bytes"] / 1e6,
                    "share": told["gguf"]["overall"] if on_tests(told) else None,
                    "before": told["transformers"]["overall"] if on_tests(told) else None,
                    "of": told["gguf"]["questions"],
                    "importance": told.get("importance", 0),
                    "pace": speed.get("tokens_per_second", 0),
                    "memory": speed.get("memory_mb", 0),
                    "passed": told.get("passed", False),
                }
            )
    return found


def _answers(project: Project, model: str) -> list[dict[str, Any]]:
    """Every answer of a model with its question, in the order of the test set."""
    rows = {row["test"]: row for row in project.rows("answers", model=model)}
    kept = ("raw", "error", "kind", "detail", *TOOK)
    return [
        {"key": test.key, "question": test.question, "wanted": list(test.answers), **{name: rows[test.key][name] for name in kept}}
        for test in project.tests()
        if test.key in rows
    ]


def _page(facts: dict[str, Any], language: str) -> str:
    """The HTML text."""
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment
    from markupsafe import Markup

    words = _words(language)

    def t(text: str) -> str:
        return words.get(text) or catalogue.told(text, catalogue.known(language))

    script = (TEMPLATES / "report.js").read_text(encoding="utf-8")
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals.update(
        t=t, percent=report_tables.percent, number=report_tables.number, points=report_tables.points, p_value=report_tables.p_value
    )
    code, style = "zh-CN" if language == "zh" else "en", Markup((TEMPLATES / "report.css").read_text(encoding="utf-8"))
    if facts.get("not_measured"):
        return environment.get_template("unmeasured.html.jinja").render(facts=facts, language=code, style=style)
    facts = report_tables.for_people(facts, t)
    models = facts["models"]
    matrices, left = report_tables.matrices(models, facts["tests"]["tools"])
    drawn = {
        "rates": plots.rates(
            models, RATES, [t(name) for name in ("Fully correct", "Valid call", "Correct tool", "Correct parameters")], "%"
        ),
        "f1": plots.f1_of_tools(models, "F1"),
        "lengths": plots.over_lengths(models, t("Words of the question"), "%"),
        "seconds": plots.seconds(models, [[one["seconds"] for one in facts["answers"][model["name"]]] for model in models], t("Seconds")),
    }
    sum_ = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return environment.get_template("report.html.jinja").render(
        facts=facts,
        language=code,
        script=Markup(script),
        script_hash=f"sha256-{sum_}",
        style=style,
        plots=drawn,
        matrices=matrices,
        matrix_left=left,
        kinds=report_tables.kinds(models),
        tool_rows=report_tables.tool_rows(models),
        breakdowns=report_tables.breakdowns(models, t),
        trained=facts["trained"],
        origins=facts["origins"],
        origin_words=dict(
            zip(ORIGINS, (t("Human questions"), t("Copies of them"), t("Questions of a helper model"), t("Questions from templates")))
        ),
        names={report_tables.NO_CALL: t("none"), report_tables.UNREADABLE: t("invalid"), report_tables.OTHER: t("no tool with that name")},
        merges=facts["merges"],
        trials=facts["trials"],
        files=facts["files"],
        errors=_errors(facts),
        sentences=report_tables.sentences(facts, t),
        kind_words=lambda kind: report_tables.kind_in_words(kind, t),
        other_rule=t("Fully correct by Adaptool's rule") if facts.get("strict_bfcl") else t("Fully correct by BFCL's rule"),
        other_shares=[report_tables.by_rule(model, "strict" if facts.get("strict_bfcl") else "bfcl") for model in models],
        settings_text=tomli_w.dumps(facts["provenance"]["settings"]),
    )


def _errors(facts: dict[str, Any]) -> list[dict[str, Any]]:
    """The wrong answers of each model in groups of one kind, the largest first."""
    told = []
    for model in facts["models"]:
        groups: dict[tuple[str, str], list[dict]] = {}
        for one in facts["answers"][model["name"]]:
            if one["error"]:
                groups.setdefault((one["error"], one["kind"]), []).append({**one, "wanted": json.dumps(one["wanted"], ensure_ascii=False)})
        told.append(
            {
                "name": model["name"],
                "groups": [
                    {"error": error, "kind": kind, "count": len(ones), "shown": ones[:SHOWN]}
                    for (error, kind), ones in sorted(groups.items(), key=lambda item: -len(item[1]))
                ],
            }
        )
    return told


def _words(language: str) -> dict[str, str]:
    """{English: the same in another language}, {} for English. Raises InputError for a language that there is not."""
    if language == "en":
        return {}
    path = TEMPLATES / f"{language}.toml"
    if not path.is_file():
        raise InputError(Message("There is no report in the language {language}.", language=repr(language)), "Choose en or zh.")
    return tomllib.loads(path.read_text(encoding="utf-8"))
