"""A child that answers queries about a project: `python -m engine.jobs.queries PROJECT`.

It reads one JSON object a line, {"do": NAME, "ask": N, ...arguments}, and writes one a line: {"ask": N, "found": what the
function returned} or {"ask": N, "error": {"message", "remedy", "kind"}}. It ends with standard input. So the window asks what
needs a room of the engine, and never waits; what takes long (a preview, a model that is tried) it asks a child of its own.
A function that waits for the user, or goes on until the child is ended (`TELLS`), may say something before it returns:
{"ask": N, "told": what it said}.
"""

import importlib
import json
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from engine.errors import from_exception
from engine.messages import to_json
from engine.process import take_output
from engine.store import Project

DOES = {  # name: (module, function); each is called with the project and the other keys of the query
    "compare": ("engine.stages.tools", "look"),
    "lint": ("engine.stages.tools.remarks", "remarks"),
    "groups": ("engine.models.list_size", "look"),
    "unmade": ("engine.stages.tools.lint", "unmade"),
    "server": ("engine.stages.tools.server_access", "look"),
    "keep_server_key": ("engine.stages.tools.server_access", "keep_key"),
    "forget_server": ("engine.stages.tools.server_access", "forget"),
    "sign_in": ("engine.stages.tools.server_access", "sign_in"),
    "graph": ("engine.stages.knowledge", "picture"),
    "values": ("engine.stages.knowledge", "sample_values"),
    "recognise": ("engine.text.recognised", "look"),
    "recorded": ("engine.stages.synthesis.recorded", "look"),
    "routes": ("engine.stages.synthesis.spread", "routes_of"),
    "spread": ("engine.stages.synthesis.spread", "spread"),
    "mix": ("engine.stages.dataset.mix", "look"),
    "teacher": ("engine.models.teachers.kept", "check"),
    "tested": ("engine.stages.evaluation.overview", "look"),
    "servers_here": ("engine.models.teachers.servers_here", "found"),
    "models_of_server": ("engine.models.teachers.servers_here", "models_of"),
    "report": ("engine.stages.evaluation.report", "save"),
    "merge_check": ("engine.stages.merging.compatibility", "look"),
    "merge_trials": ("engine.stages.merging.search", "table"),
    "presets": ("engine.stages.training.presets", "listed"),
    "plan": ("engine.planner", "look"),
    "estimates": ("engine.planner.estimates", "look"),
    "models": ("engine.planner.choice", "look"),
    "model_templates": ("engine.planner.choice", "templates"),
    "model_offer": ("engine.planner.choice", "offer"),
    "keep_models": ("engine.planner.choice", "keep"),
    "discard_model": ("engine.planner.choice", "discard"),
    "estimate": ("engine.models.teachers.run_estimate", "outlook"),
    "export": ("engine.stages.export.formats", "outlook"),
    "deploy": ("engine.stages.export.next_steps", "look"),
    "serve": ("engine.stages.export.serve_here", "serve"),
    "preview": ("engine.stages", "preview"),
    "tools_for": ("engine.models.nearest", "tools_for"),
    "questions_like": ("engine.models.nearest", "questions_like"),
    "load_model": ("engine.stages.evaluation.playground", "load"),
    "ask_model": ("engine.stages.evaluation.playground", "ask"),
    "suggestions": ("engine.stages.evaluation.playground", "suggestions"),
    "keep_example": ("engine.stages.evaluation.playground", "keep_example"),
}
TELLS = ("sign_in", "serve")  # those that are called with `say` too


def answer(folder: Path, query: dict[str, Any], write: Callable[[dict[str, Any]], None] = lambda line: None) -> dict[str, Any]:
    """What is found, or the error, with the number of the query. A bug leaves its traceback on standard error. What is said before goes to
    `write`."""
    number, what = query.pop("ask", 0), query.pop("do", "")
    try:
        module, function = DOES[what]
        if what in TELLS:
            query["say"] = lambda told: write({"ask": number, "told": told})
        with Project.open(folder) as project:
            return {"ask": number, "found": getattr(importlib.import_module(module), function)(project, **query)}
    except Exception as error:
        told = from_exception(error)
        if told.kind == "bug":
            traceback.print_exc()
        return {"ask": number, "error": told.as_dict()}


def main(argv: list[str]) -> int:
    """Serve the project argv[1] until standard input ends."""
    answers = take_output()

    def write(line: dict[str, Any]) -> None:
        answers.write(to_json(line) + "\n")

    try:
        for line in sys.stdin:
            write(answer(Path(argv[1]), json.loads(line), write))
    except BrokenPipeError:
        pass  # the window is gone
    return 0


if __name__ == "__main__":
    code = main(sys.argv)
    sys.stdout.flush()
    os._exit(code)
