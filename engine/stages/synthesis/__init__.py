"""Stage 3, synthesis: new questions for each tool, with the calls they ask for.

routes/, router              the ways to write a question; which is drawn for each that is wanted
per_tool                     how questions are written where each tool gets the same number
source                       all that the routes may draw from
recorded                     questions with their calls that a language model wrote earlier, from files
heuristic, speech, phrases   questions without a model: from a tool's own words, as people put requests
no_call                      questions that need no tool
spread                       how questions are spread beside real ones, for the window
"""

import math
import random
from collections import Counter
from collections.abc import Iterator
from contextlib import nullcontext

from engine.errors import InputError
from engine.messages import Message
from engine.models.teachers.kept import HEURISTIC, cards, of_project
from engine.models.teachers.protocol import Prompt
from engine.models.teachers.settings import TeacherSettings
from engine.records import NO_VALUE, NOT_WRITTEN, RECORDED, Example, Tool
from engine.settings import SynthesisSettings
from engine.stages.synthesis import no_call
from engine.stages.synthesis.heuristic import Draft
from engine.stages.synthesis.per_tool import OfTool
from engine.stages.synthesis.recorded import read_recorded, tell
from engine.stages.synthesis.router import Router, open_routes, weights_of
from engine.stages.synthesis.routes import ROUTES
from engine.stages.synthesis.routes.prompts import COUNT
from engine.stages.synthesis.source import Source, Unasked, source_of
from engine.store import Project
from engine.store.sources import adopt

LOCAL = {route.NAME for route in ROUTES if hasattr(route, "make")}  # routes that need no teacher
BATCH = 200  # examples written to the project at a time
SHOWN = 5  # examples shown before a run
TRIES = 12  # draws before a tool's next question may repeat an earlier one
JOINS = (" and ", ", and ", " and also ", ", then ", " plus ", ". Also, ", "; and ")


def prepare(project: Project, settings: SynthesisSettings) -> SynthesisSettings:
    """Check the routes and the files of recorded questions before anything changes, then copy these into the project. Raises
    InputError."""
    read_recorded(project, settings)
    weights = weights_of(settings.weights)
    if settings.teacher != HEURISTIC:
        if settings.teacher not in cards(project):
            raise InputError(
                Message("There is no helper model {teacher} in this project.", teacher=settings.teacher),
                "Add it on the Synthesis page.",
            )
    elif settings.total and project.tools():
        open_routes(source_of(project, settings), weights)
    return settings.model_copy(update={"recorded": adopt(project, settings.recorded)})


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
        tell(source.recorded, report)
        without = max(0, without - _recorded_without_call(project, source, settings, known))
        if settings.total or teacher is not None:
            _routed(project, source, settings, rest, known, report)
        else:
            _alike(project, source, settings, rest // len(tools), known, report)
    _extra(project, source, settings, without, several, known)
    report.progress(plain, plain, "questions")
    made = project.count_examples("tool", origin="synthesis")
    routes = project.count_examples("route", origin="synthesis")
    summary = {"questions": sum(made.values()), "tools": len([tool for tool in made if tool]), "routes": routes}
    asked = project.count_examples("tool")
    lacking = Counter(NO_VALUE if source.without_value(tool) else NOT_WRITTEN for tool in tools if tool.name not in asked)
    if lacking:
        summary["without"] = dict(lacking.most_common())
    return {**summary, "recorded_hash": source.recorded.identity()} if settings.recorded else summary


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
    of_tool = OfTool(source, weights_of(settings.weights))
    cells = list(source.population.joint().items())
    shown = []
    for i in range(nth, nth + SHOWN):
        rng = random.Random(f"{settings.seed}:preview:{i}")
        if settings.total:
            wanted = source.population.wanted(rng.choices([cell for cell, _ in cells], weights=[share for _, share in cells])[0], rng)
            draft = rng.choices(taken, weights=[one.weight for one in taken])[0].route.make(wanted, rng)
        else:
            draft = _nth(of_tool, tools[i % len(tools)], i // len(tools), settings)
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
            report.log(Message("The method {name} is no longer used: most of its questions fail.", name=name))
    if router.left():
        report.log(
            Message(
                "{left} questions could not be written: the words and values allow no more different ones.",
                left=router.left(),
            )
        )


def _recorded_without_call(project: Project, source: Source, settings: SynthesisSettings, known: set[str]) -> int:
    """Take the recorded questions that need no call, where the weights do not forbid recorded ones; returns how many there are."""
    weights = weights_of(settings.weights)
    if weights and not weights.get(RECORDED) and (settings.total or settings.teacher != HEURISTIC):
        return 0
    return len(_take_recorded(project, source.recorded.of_tool().get("", []), None, known))


def _take_recorded(project: Project, questions: list[Example], most: int | None, known: set[str]) -> list[Example]:
    """Add the first `most` (None: all) of these recorded questions that are new; returns them, with those that an earlier run took."""
    there = project.example_keys("synthesis")
    taken = [one for one in questions if one.key in there or one.question.casefold() not in known][:most]
    known.update(one.question.casefold() for one in taken)
    project.add_examples(taken)
    return taken


def _alike(project: Project, source: Source, settings: SynthesisSettings, per_tool: int, known: set[str], report) -> None:
    """The same number of questions for each tool, recorded ones first. Example n of a tool is drawn from its own seed, so that a run that
    was killed ends with the same questions."""
    given, of_tool = source.recorded.of_tool(), OfTool(source, weights_of(settings.weights))
    recorded = {name: len(_take_recorded(project, given.get(name, []), per_tool, known)) for name in source.tools}
    more = sum(max(0, len(given.get(name, [])) - per_tool) for name in source.tools)
    if more:
        report.log(
            Message(
                "Recorded questions beyond {per_tool} per tool are not used: {more}. Raise the questions per tool to use them.",
                per_tool=per_tool,
                more=more,
            )
        )
    there = project.example_keys("synthesis")
    total, done, batch = len(source.tools) * per_tool, sum(recorded.values()), []
    for tool in source.tools.values():
        for n in range(per_tool - recorded[tool.name]):
            key = f"synthesis:{tool.name}:{n}"
            done += 1
            if key in there:
                continue
            for attempt in range(TRIES):
                draft, route = of_tool.write(tool, random.Random(f"{settings.seed}:{key}:{attempt}"))
                if draft is not None and draft.question.casefold() not in known and source.sound(draft.calls, draft.question):
                    known.add(draft.question.casefold())
                    batch.append(
                        Example(
                            key,
                            draft.question,
                            draft.calls,
                            "synthesis",
                            f"{tool.name}|{draft.frame}",
                            route=route,
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
    _tell_without_value(source, report)


def _tell_without_value(source: Source, report) -> None:
    """Say which tools got no question since a value that has to be given cannot be made up."""
    found = {tool.name: why for tool in source.tools.values() if (why := source.without_value(tool))}
    if found:
        some: list[str] = [Message("{tool} ({why})", tool=name, why=why) for name, why in list(found.items())[:SHOWN]]
        some += ["..."] if len(found) > SHOWN else []
        report.log(
            Message(
                "Tools without questions, because no value can be generated for what they need: {count}. {tools}. Enter values on "
                "the Knowledge page, in a column with the parameter name as its heading.",
                count=len(found),
                tools=some,
            )
        )


def _teacher(project: Project, settings: SynthesisSettings, report):
    """The chosen teacher, ready; nothing for the heuristic one, which needs no model."""
    return nullcontext() if settings.teacher == HEURISTIC else of_project(project, settings.teacher, report)


def _nth(of_tool: OfTool, tool: Tool, n: int, settings: SynthesisSettings) -> Draft | None:
    """The nth question of a tool, as a run with the same number for each writes it: recorded ones first."""
    recorded = of_tool.source.recorded.of_tool().get(tool.name, [])[: settings.per_tool]
    if n < len(recorded):
        return Draft(recorded[n].question, recorded[n].calls, recorded[n].family)
    return of_tool.write(tool, random.Random(f"{settings.seed}:synthesis:{tool.name}:{n - len(recorded)}:0"))[0]


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
    names, of_tool = list(source.tools), OfTool(source, weights_of(settings.weights))
    for n in range(count):
        rng = random.Random(f"{settings.seed}:several:{n}")
        pair = rng.sample(names, 2) if len(names) > 1 else names * 2
        one, other = (of_tool.write(source.tools[name], rng)[0] for name in pair)
        if one is None or other is None:
            continue
        question = f"{one.question.rstrip('.?! ')}{rng.choice(JOINS)}{other.question[:1].lower()}{other.question[1:]}"
        yield Draft(question, one.calls + other.calls, f"{one.frame}+{other.frame}")


def _tools(project: Project) -> list[Tool]:
    tools = project.tools()
    if not tools:
        raise InputError("The project has no tools.", "Import them first, on the Tools page.")
    return tools
