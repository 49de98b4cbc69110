"""Stage 3, synthesis: new questions for each tool, with the calls they ask for."""

import random

from engine.errors import InputError
from engine.records import Example, Tool
from engine.settings import SynthesisSettings
from engine.store import Project
from engine.synthesis.heuristic import HeuristicTeacher
from engine.values import ValueSource

BATCH = 200  # examples written to the project at a time
SHOWN = 5  # examples shown before a run
TRIES = 12  # draws before a tool's next question may repeat an earlier one


def clear(project: Project) -> None:
    """Remove the questions of an earlier run."""
    project.delete_examples("synthesis")


def run(project: Project, settings: SynthesisSettings, report) -> dict:
    """Write `per_tool` questions a tool. Example n of a tool is drawn from its own seed, so a run that was killed goes on
    where it stopped and ends with the same questions. A tool whose words allow fewer different ones gets fewer."""
    tools = _tools(project)
    teacher = _teacher(project, settings)
    there = project.example_keys("synthesis")
    known = {example.question.casefold() for example in project.examples()}
    total, done, batch = len(tools) * settings.per_tool, 0, []
    for tool in tools:
        for n in range(settings.per_tool):
            key = f"synthesis:{tool.name}:{n}"
            done += 1
            if key in there:
                continue
            for attempt in range(TRIES):
                draft = teacher.ask(tool, random.Random(f"{settings.seed}:{key}:{attempt}"))
                if draft.question.casefold() not in known:
                    known.add(draft.question.casefold())
                    batch.append(Example(key, draft.question, (draft.call,), "synthesis", f"{tool.name}|{draft.frame}",
                                         route="templates", teacher="heuristic", label="template"))
                    break
            if len(batch) >= BATCH:
                project.add_examples(batch)
                batch = []
                report.progress(done, total, "questions")
    project.add_examples(batch)
    report.progress(total, total, "questions")
    made = project.count_examples("tool", origin="synthesis")
    return {"questions": sum(made.values()), "tools": len(made)}


def preview(project: Project, settings: SynthesisSettings, nth: int = 0) -> list[tuple[str, list[dict]]]:
    """(question, its calls) of SHOWN questions as `run` would write them, one a tool in turn, beginning with the nth; none is
    kept. Raises InputError if there are no tools."""
    tools, teacher = _tools(project), _teacher(project, settings)
    shown = []
    for i in range(nth, nth + SHOWN):
        tool, turn = tools[i % len(tools)], i // len(tools)
        draft = teacher.ask(tool, random.Random(f"{settings.seed}:synthesis:{tool.name}:{turn}:0"))
        shown.append((draft.question, [draft.call.as_dict()]))
    return shown


def _tools(project: Project) -> list[Tool]:
    tools = project.tools()
    if not tools:
        raise InputError("The project has no tools.", "Import them first: callsmith tools PROJECT FILE")
    return tools


def _teacher(project: Project, settings: SynthesisSettings) -> HeuristicTeacher:
    return HeuristicTeacher(ValueSource.of(project, settings.seed), settings.optional_share)
