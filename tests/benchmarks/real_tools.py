"""What becomes of companies' API documents: `python -m tests.benchmarks.real_tools [--files DIR] [--per-tool 5] [--json] [--read N]`.

Each file of DIR is imported into a project of its own, the built-in writer writes questions for its tools, and validation judges them,
all in one child, so that its memory is the file's. A table, and one JSON line {file: {...}} with
    tools, left_out      tools taken; tools and operations of the file that were not
    without_question     tools without an accepted question
    only_by_user         of these, tools that need a value which only the user can give (a file, a password), as their import tells
    accepted_share       of the questions written
    seconds, peak_rss_mb of the whole child, and of its import and synthesis alone: import_seconds, synthesis_seconds
    optional_share       of the accepted questions whose tool has optional parameters, how many give one
    valid_share          of the accepted calls, how many are valid by jsonschema against the tool's parameters
    reasons              {why questions were rejected: how many}
    error                why nothing was imported, "" where something was
Without --files those of tests/benchmarks/documents are taken, and those that made_documents makes. --read N prints N accepted questions
with their calls, for a person to read.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import Any

import psutil

from tests.benchmarks import made_documents
from tests.toys import ROOT

DOCUMENTS = Path(__file__).parent / "documents"
ENDINGS = (".json", ".yaml", ".yml", ".py")
WITHOUT, ACCEPTED = 0.01, 0.90  # bars: share of tools without a question, share of accepted questions
COLUMNS = (
    "tools",
    "left_out",
    "without_question",
    "only_by_user",
    "accepted_share",
    "optional_share",
    "valid_share",
    "seconds",
    "peak_rss_mb",
)


def measured(file: Path, folder: Path, per_tool: int) -> dict[str, Any]:
    """What the child prints, without seconds and memory of the whole."""
    from engine.errors import AdaptoolError
    from engine.jobs.worker import Report, run_stage
    from engine.store import Project

    def stage(project: Project, name: str, **changes: Any) -> tuple[dict[str, Any], float]:
        begun = time.monotonic()
        return run_stage(project, name, Report(name, lambda event: None), changes), round(time.monotonic() - begun, 2)

    found: dict[str, Any] = {"tools": 0, "left_out": 0, "without_question": 0, "accepted_share": 0.0, "error": ""}
    Project.create(folder).close()
    with Project.open(folder) as project:
        try:
            summary, found["import_seconds"] = stage(project, "tools", files=[str(file.absolute())])
        except AdaptoolError as error:
            return {**found, "error": str(error)}
        left = summary.get("left_out", 0)
        found["left_out"] = left if isinstance(left, int) else len(left)
        try:
            _, found["synthesis_seconds"] = stage(project, "synthesis", per_tool=per_tool)
            stage(project, "labelling")
            stage(project, "validation")
        except AdaptoolError as error:  # no question could be written, or none was accepted
            found["error"] = str(error)
        return found | judged(project)


def judged(project: Any) -> dict[str, Any]:
    """What the questions of a validated project are worth, and a few to read."""
    from jsonschema import Draft202012Validator

    from engine.text.parameter_values import ValueSource

    tools = {tool.name: tool for tool in project.tools()}
    examples = list(project.examples())
    accepted = [example for example in examples if example.state == "accepted"]
    calls = [call for example in accepted for call in example.calls if call.name in tools]
    optional = {name: {one.name for one in tool.parameter_list() if not one.required} for name, tool in tools.items()}
    could = [call for call in calls if optional[call.name]]
    valid = sum(Draft202012Validator(tools[call.name].parameters).is_valid(call.arguments) for call in calls)
    without, values = tools.keys() - {call.name for call in calls}, ValueSource.of(project, 0)
    return {
        "tools": len(tools),
        "without_question": len(without),
        "only_by_user": sum(any(one.required and values.why_none(one) for one in tools[name].parameter_list()) for name in without),
        "questions": len(examples),
        "accepted_share": _share(len(accepted), len(examples)),
        "optional_share": _share(sum(bool(optional[call.name] & call.arguments.keys()) for call in could), len(could)),
        "valid_share": _share(valid, len(calls)),
        "reasons": dict(Counter(example.reason.partition(":")[0] for example in examples if example.state == "rejected").most_common()),
        "read": [[example.question, [call.as_dict() for call in example.calls]] for example in accepted],
    }


def _share(some: int, of: int) -> float:
    return round(some / of, 4) if of else 0.0


def of_file(file: Path, per_tool: int) -> dict[str, Any]:
    """The figures of one file, from a child of its own."""
    with tempfile.TemporaryDirectory() as place:
        out = Path(place) / "out.json"
        command = [sys.executable, "-m", "tests.benchmarks.real_tools", "--one", str(file), "--per-tool", str(per_tool), "--out", str(out)]
        begun, peak = time.monotonic(), 0
        child = psutil.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        while child.poll() is None:
            with suppress(psutil.NoSuchProcess):
                peak = max([peak, *(process.memory_info().rss for process in [child, *child.children(recursive=True)])])
            time.sleep(0.02)
        if child.returncode:
            raise SystemExit(f"{file.name}: {child.stderr.read()}")
        found = json.loads(out.read_text(encoding="utf-8"))
    return {**found, "seconds": round(time.monotonic() - begun, 2), "peak_rss_mb": round(peak / 1e6)}


def passes(row: dict[str, Any]) -> bool:
    """Whether a file meets the bars."""
    return (
        not row["error"]
        and row["without_question"] - row.get("only_by_user", 0) <= WITHOUT * row["tools"]
        and row["accepted_share"] >= ACCEPTED
        and row["valid_share"] == 1
    )


def show(rows: dict[str, dict[str, Any]], read: int) -> None:
    """The table, why questions were rejected, and questions to read."""
    print(f"{'file':18}" + "".join(f"{name:>18}" for name in COLUMNS) + "  bars")
    for name, row in rows.items():
        told = (
            row["error"] if row["error"] else "met" if passes(row) else ", ".join(f"{why} {n}" for why, n in row.get("reasons", {}).items())
        )
        print(f"{name:18}" + "".join(f"{row.get(column, '-')!s:>18}" for column in COLUMNS) + f"  {told}")
    everything = [(name, *one) for name, row in rows.items() for one in row.get("read", [])]
    for name, question, calls in random.Random(1).sample(everything, min(read, len(everything))):
        print(f"{name}\t{question}\t{json.dumps(calls, ensure_ascii=False)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--files", type=Path, help="folder of API documents")
    parser.add_argument("--per-tool", type=int, default=5, help="questions written for each tool")
    parser.add_argument("--operations", type=int, default=300, help="operations of the made document repos.json")
    parser.add_argument("--read", type=int, default=0, help="accepted questions to print")
    parser.add_argument("--json", action="store_true", help="the JSON line alone")
    parser.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--out", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        with tempfile.TemporaryDirectory() as place:
            options.out.write_text(json.dumps(measured(options.one, Path(place) / "p", options.per_tool)), encoding="utf-8")
        return
    with tempfile.TemporaryDirectory() as place:
        files = (
            sorted(options.files.iterdir())
            if options.files
            else sorted(DOCUMENTS.iterdir()) + made_documents.write(Path(place), options.operations)
        )
        rows = {}
        for file in (file for file in files if file.suffix in ENDINGS):
            rows[file.name] = of_file(file, options.per_tool)
            print(f"{file.name}: {rows[file.name]['seconds']} s", file=sys.stderr, flush=True)
    if not options.json:
        show(rows, options.read)
    print(json.dumps({name: {key: value for key, value in row.items() if key != "read"} for name, row in rows.items()}))


if __name__ == "__main__":
    main()
