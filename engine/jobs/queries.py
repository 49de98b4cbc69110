"""A child that answers quick questions about a project: `python -m engine.jobs.queries PROJECT`.

It reads one JSON object a line, {"do": NAME, "ask": N, ...arguments}, and writes one a line: {"ask": N, "found": what the
function returned} or {"ask": N, "error": {"message", "remedy", "kind"}}. It ends with standard input. So the window asks what
needs a room of the engine, and never waits.
"""

import importlib
import json
import os
import sys
from pathlib import Path
from typing import Any

from engine.errors import from_exception
from engine.store import Project

DOES = {  # name: (module, function); each is called with the project and the other keys of the question
    "compare": ("engine.stages.tools", "look"),
    "lint": ("engine.stages.tools.remarks", "remarks"),
    "graph": ("engine.stages.knowledge", "picture"),
    "values": ("engine.stages.knowledge", "sample_values"),
    "routes": ("engine.stages.synthesis.spread", "routes_of"),
    "spread": ("engine.stages.synthesis.spread", "spread"),
    "teacher": ("engine.models.teachers.kept", "check"),
    "report": ("engine.stages.evaluation.report", "save"),
    "merge_check": ("engine.stages.merging.checks", "look"),
    "merge_trials": ("engine.stages.merging.search", "table"),
    "presets": ("engine.stages.training.presets", "listed"),
    "plan": ("engine.planner", "look"),
    "estimate": ("engine.models.teachers.run_estimate", "outlook"),
    "export": ("engine.stages.export.options", "outlook"),
    "keep_seed": ("engine.stages.evaluation.playground", "keep_seed"),
}


def answer(project: Project, question: dict[str, Any]) -> dict[str, Any]:
    """What is found, or the error, with the number of the question."""
    number = question.pop("ask", 0)
    try:
        module, function = DOES[question.pop("do")]
        return {"ask": number, "found": getattr(importlib.import_module(module), function)(project, **question)}
    except Exception as error:
        told = from_exception(error)
        return {"ask": number, "error": {"message": told.message, "remedy": told.remedy, "kind": told.kind}}


def main(argv: list[str]) -> int:
    """Serve the project argv[1] until standard input ends."""
    out = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    os.dup2(2, 1)  # what libraries print must not look like an answer
    try:
        for line in sys.stdin:
            with Project.open(Path(argv[1])) as project:
                out.write(json.dumps(answer(project, json.loads(line)), ensure_ascii=False) + "\n")
    except BrokenPipeError:
        pass  # the window is gone
    return 0


if __name__ == "__main__":
    code = main(sys.argv)
    sys.stdout.flush()
    os._exit(code)
