"""Stage 3, synthesis: new questions for each tool, with the calls they ask for.

routes/, router              the ways to write a question; which is drawn for each that is wanted
source                       all that the routes may draw from
heuristic, speech, phrases   questions without a model: from a tool's own words, as people put requests
no_call                      questions that need no tool
spread                       how questions are spread beside real ones, for the window
"""

import math
import random
from collections.abc import Iterator
from contextlib import nullcontext

from engine.errors import InputError
from engine.models.teachers.kept import HEURISTIC, cards, of_project
from engine.models.teachers.protocol import Prompt
from engine.models.teachers.settings import TeacherSettings
from engine.records import Example, Tool
from engine.settings import SynthesisSettings
from engine.stages.synthesis import no_call
from engine.stages.synthesis.heuristic import Draft
from engine.stages.synthesis.router import Router, open_routes, weights_of
from engine.stages.synthesis.routes import ROUTES
from engine.stages.synthesis.routes.prompts import COUNT
from engine.stages.synthesis.routes.templates import TemplatesRoute
from engine.stages.synthesis.source import Source, Unasked, source_of
from engine.store import Project

LOCAL = {route.NAME for route in ROUTES if hasattr(route, "make")}  # routes that need no teacher
BATCH = 200  # examples written to the project at a time
SHOWN = 5  # examples shown before a run
TRIES = 12  # draws before a tool's next question may repeat an earlier one
JOINS = (" and ", ", and ", " and also ", ", then ", " plus ", ". Also, ", "; and ")


def prepare(project: Project, settings: SynthesisSettings) -> SynthesisSettings:
    """Check the routes before anything changes. Raises InputError."""
    weights = weights_of(settings.weights)
    if settings.teacher != HEURISTIC:
        if settings.teacher not in cards(project):
            raise InputError(
                f"There is no teacher {settings.teacher} in this project.",
                "Add it on the page Synthesis, or: adaptool teacher PROJECT NAME",
            )
    elif settings.total and project.tools():
        open_routes(source_of(project, settings), weights)
    return settings


def clear(project: Project) -> None:
    """Remove the questions of an earlier run."""
    project.delete_examples("synthesis")


def run(project: Project, settings: SynthesisSettings, report) -> dict:
    """Write the questions: `total` of them spread as the population statistics say, or `per_tool` for each tool. A run that was
    killed continues where it stopped. A tool whose words allow fewer different questions gets fewer."""
    tools = _tools(project)
    known = {example.question.casefold() for example in project.examples()}
    plain = settings.total or settings.per_tool * len(tools)
    without, several = round(settings.no_call_share * plain), round(settings.several_share * plain)
    rest = plain - without - several
    with _teacher(project, settings, report) as teacher:
        source = source_of(project, settings, teacher)
        if settings.total or teacher is not None:
            _routed(project, source, settings, rest, known, report)
        else:
            _alike(project, source, settings, rest // len(tools), known, report)
    _extra(project, source, settings, without, several, known)
    report.progress(plain, plain, "questions")
    made = project.count_examples("tool", origin="synthesis")
    routes = project.count_examples("route", origin="synthesis")
    return {"questions": sum(made.values()), "tools": len([tool for tool in made if tool]), "routes": routes}


def preview(project: Project, settings: SynthesisSettings, nth: int = 0, ask: int = 0) -> list[tuple[str, list[dict]]]:
    """(question, its calls) of SHOWN questions as `run` would write them, beginning with the nth; none is kept. With `ask` the teacher
    that the settings name writes them, by the routes that ask. Raises InputError if there are no tools, and what asking raises."""
    if ask and settings.teacher != HEURISTIC:
        with of_project(project, settings.teacher) as teacher:
            source = source_of(project, settings.model_copy(update={"seed": settings.seed + nth}), teacher)
            router = Router(
                source,
                open_routes(source, weights_of(settings.weights)),
                settings.total or 100 * len(source.tools),
                settings.seed + nth,
                (),
                set(),
            )
            return [(draft.question, [call.as_dict() for call in draft.calls]) for draft in router.asked_drafts(SHOWN)]
    tools = _tools(project)
    source = source_of(project, settings)
    weights = {name: weight for name, weight in weights_of(settings.weights).items() if name in LOCAL}
    taken = open_routes(source, weights if any(weights.values()) else {})
    cells = list(source.population.joint().items())
    shown = []
    for i in range(nth, nth + SHOWN):
        rng = random.Random(f"{settings.seed}:preview:{i}")
        if settings.total:
            wanted = source.population.wanted(rng.choices([cell for cell, _ in cells], weights=[share for _, share in cells])[0], rng)
            draft = rng.choices(taken, weights=[one.weight for one in taken])[0].route.make(wanted, rng)
        else:
            draft = _plain(
                source, tools[i % len(tools)], random.Random(f"{settings.seed}:synthesis:{tools[i % len(tools)].name}:{i // len(tools)}:0")
            )
        if draft is not None:
            shown.append((draft.question, [call.as_dict() for call in draft.calls]))
    return shown


def prompts_ahead(project: Project, settings: SynthesisSettings, card: TeacherSettings, number: int) -> list[tuple[list[Prompt], int]]:
    """[(the prompts for up to `number` questions, how many prompts a run asks at least)]: an answer may hold several questions."""
    source = source_of(project, settings, Unasked(card))
    plain = settings.total or settings.per_tool * len(_tools(project))
    rest = plain - round(settings.no_call_share * plain) - round(settings.several_share * plain)
    number = min(number, rest)
    asked = Router(source, open_routes(source, weights_of(settings.weights)), rest, settings.seed, (), set()).sample(number)
    return [(asked, math.ceil(rest * len(asked) / max(1, number) / COUNT))]


def _routed(project: Project, source: Source, settings: SynthesisSettings, total: int, known: set[str], report) -> None:
    """Questions spread over tools, values and lengths as real ones are."""
    taken = open_routes(source, weights_of(settings.weights))
    there = [example for example in project.examples(origin="synthesis") if example.route in {one.name for one in taken}]
    router = Router(source, taken, total, settings.seed, there, known)
    done = len(there)
    stopped: set[str] = set()
    for batch in router.batches():
        project.add_examples(batch)
        done += len(batch)
        report.progress(min(done, total), total, "questions")
        for name in set(router.stopped()) - stopped:
            stopped.add(name)
            report.log(f"The route {name} is taken no longer: most of what it writes does not pass.")
    if router.left():
        report.log(f"Of the wanted questions {router.left()} could not be written: the words and values allow no more different ones.")


def _alike(project: Project, source: Source, settings: SynthesisSettings, per_tool: int, known: set[str], report) -> None:
    """The same number of questions for each tool. Example n of a tool is drawn from its own seed, so that a run that was killed ends
    with the same questions."""
    there = project.example_keys("synthesis")
    total, done, batch = len(source.tools) * per_tool, 0, []
    for tool in source.tools.values():
        for n in range(per_tool):
            key = f"synthesis:{tool.name}:{n}"
            done += 1
            if key in there:
                continue
            for attempt in range(TRIES):
                draft = _plain(source, tool, random.Random(f"{settings.seed}:{key}:{attempt}"))
                if draft is not None and draft.question.casefold() not in known:
                    known.add(draft.question.casefold())
                    batch.append(
                        Example(
                            key,
                            draft.question,
                            draft.calls,
                            "synthesis",
                            f"{tool.name}|{draft.frame}",
                            route=TemplatesRoute.NAME,
                            teacher="heuristic",
                            label="template",
                        )
                    )
                    break
            if len(batch) >= BATCH:
                project.add_examples(batch)
                batch = []
                report.progress(done, total, "questions")
    project.add_examples(batch)


def _teacher(project: Project, settings: SynthesisSettings, report):
    """The chosen teacher, ready; nothing for the heuristic one, which needs no model."""
    return nullcontext() if settings.teacher == HEURISTIC else of_project(project, settings.teacher, report)


def _plain(source: Source, tool: Tool, rng: random.Random) -> Draft | None:
    """A question from templates, with whatever values come."""
    return source.heuristic.ask(tool, rng)


def _extra(project: Project, source: Source, settings: SynthesisSettings, without: int, several: int, known: set[str]) -> None:
    """Questions that need no call, and such that need two."""
    made = []
    for n, (question, frame) in enumerate(no_call.questions(source.tools, without, random.Random(f"{settings.seed}:no call"))):
        if question.casefold() not in known:
            made.append(
                Example(
                    f"synthesis:none:{n}",
                    question,
                    (),
                    "synthesis",
                    f"none|{frame}",
                    route="no call",
                    teacher="heuristic",
                    label="template",
                )
            )
    for n, draft in enumerate(_several(source, settings, several)):
        if draft.question.casefold() not in known:
            made.append(
                Example(
                    f"synthesis:several:{n}",
                    draft.question,
                    draft.calls,
                    "synthesis",
                    f"several|{draft.frame}",
                    route="several calls",
                    teacher="heuristic",
                    label="template",
                )
            )
    project.add_examples(made)


def _several(source: Source, settings: SynthesisSettings, count: int) -> Iterator[Draft]:
    """Two requests in one question, of different tools where there are two."""
    names = list(source.tools)
    for n in range(count):
        rng = random.Random(f"{settings.seed}:several:{n}")
        pair = rng.sample(names, 2) if len(names) > 1 else names * 2
        one, other = (_plain(source, source.tools[name], rng) for name in pair)
        question = f"{one.question.rstrip('.?! ')}{rng.choice(JOINS)}{other.question[:1].lower()}{other.question[1:]}"
        yield Draft(question, one.calls + other.calls, f"{one.frame}+{other.frame}")


def _tools(project: Project) -> list[Tool]:
    tools = project.tools()
    if not tools:
        raise InputError("The project has no tools.", "Import them first: adaptool tools PROJECT FILE")
    return tools
