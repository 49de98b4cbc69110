"""Confusion forecast: which tools a model takes for one another, asked before any training.

A model answers the seed questions as it is; or, without one, each question goes to the tool that is nearest to it in meaning, by its
description and its other seeds (`models.tool_choice.NearestTools`). The enterprise paper (section 3.5.2) reads the confusion matrix so: a
tool of low precision draws questions that belong to others, a tool of low recall loses its own; their descriptions should be mended
before questions are synthesized.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from engine.checker import accepting
from engine.errors import InputError
from engine.messages import Message
from engine.metrics.measure import Answerer, measure
from engine.models import base_models, list_size
from engine.models import choices as model_choices
from engine.models.embeddings import Embedder, of_project
from engine.models.nearest import calls_of
from engine.models.tool_choice import DESCRIBED, SEEDS, NearestTools
from engine.records import Finding, TestQuestion, Tool, ToolCall, content_hash, to_json
from engine.settings import ForecastSettings
from engine.store import Project
from engine.store.times import now

PREFIX = "forecast:"  # under which its answers are kept
EMBEDDINGS = "embeddings"  # the choice of no language model
LOW = 0.8  # precision or recall below which a description is worth mending
FEWEST = 3  # questions of or for a tool below which nothing is said
FACTS = "forecast"


def run(project: Project, settings: ForecastSettings, report) -> dict[str, Any]:
    """Ask the model every seed question that has a call, and keep what was confused. Raises InputError without seeds or model, MachineError
    without the embedding model where that is to answer."""
    questions = [TestQuestion(seed.key, seed.question, accepting(seed.calls)) for seed in project.examples(origin="seed") if seed.calls]
    if not questions:
        raise InputError("The project has no example questions to ask.", "Import some on the Knowledge page.")
    tools = project.tools(settings.descriptions)
    identity, load = _model(project, settings)
    name = PREFIX + settings.model
    measure(project, name, [identity, settings.descriptions], load, report, questions, tools)
    matrix = project.confusion(name)
    rows = rates([tool.name for tool in tools], matrix)
    facts = {
        "model": settings.model,
        "descriptions": settings.descriptions,
        "questions": len(questions),
        "made": now(),
        "of": content_hash([tool.as_openai() for tool in tools]),
        "seeds": content_hash([[q.key, q.question] for q in questions]),
        "matrix": [[wanted, called, count] for (wanted, called), count in sorted(matrix.items())],
        "tools": rows,
    }
    project.set_facts(FACTS, facts)
    remarks = findings(rows)
    for finding in remarks:
        report.log(Message("What to fix in {tool}: {finding}", tool=finding.tool, finding=finding.text))
    right = sum(count for (wanted, called), count in matrix.items() if wanted == called)
    return {"questions": len(questions), "right_tool": round(right / len(questions), 4), "remarks": len(remarks)}


def rates(tools: list[str], matrix: dict[tuple[str, str], int]) -> list[dict[str, Any]]:
    """For each tool {"tool", "questions", "precision", "recall", "draws", "loses"}; precision is None where the tool was never
    called, recall where nothing asked for it. `draws` and `loses` are [[other tool or "" for no call, count]], most first."""
    rows = []
    for tool in tools:
        wanted = sum(count for (right, _), count in matrix.items() if right == tool)
        called = sum(count for (_, said), count in matrix.items() if said == tool)
        both = matrix.get((tool, tool), 0)
        draws = [(right, count) for (right, said), count in matrix.items() if said == tool and right != tool]
        loses = [(said, count) for (right, said), count in matrix.items() if right == tool and said != tool]
        rows.append(
            {
                "tool": tool,
                "questions": wanted,
                "precision": both / called if called else None,
                "recall": both / wanted if wanted else None,
                "draws": [list(one) for one in sorted(draws, key=lambda one: -one[1])],
                "loses": [list(one) for one in sorted(loses, key=lambda one: -one[1])],
            }
        )
    return rows


def findings(rows: list[dict[str, Any]]) -> list[Finding]:
    """What to mend, worst first, from what `rates` returns."""
    found: list[tuple[int, Finding]] = []
    for row in rows:
        drawn, lost = sum(count for _, count in row["draws"]), sum(count for _, count in row["loses"])
        if row["precision"] is not None and row["precision"] < LOW and drawn >= FEWEST:
            others = [name for name, _ in row["draws"][:3] if name]
            found.append(
                (
                    drawn,
                    Finding(
                        row["tool"],
                        "",
                        Message(
                            "It attracts {drawn} questions that belong to other tools ({others}). Its description promises too much: "
                            "say what it is not for.",
                            drawn=drawn,
                            others=others,
                        ),
                        "bad",
                    ),
                )
            )
        if row["recall"] is not None and row["recall"] < LOW and lost >= FEWEST:
            others = [name or Message("no tool") for name, _ in row["loses"][:3]]
            found.append(
                (
                    lost,
                    Finding(
                        row["tool"],
                        "",
                        Message(
                            "It loses {lost} of its {questions} questions (to {others}). Its description says too little: say what "
                            "people ask it for, in their words.",
                            lost=lost,
                            questions=row["questions"],
                            others=others,
                        ),
                        "bad",
                    ),
                )
            )
    return [finding for _, finding in sorted(found, key=lambda one: -one[0])]


def _nearest(project: Project, embedder: Embedder, tools: list[Tool]) -> Answerer:
    """Answers each question with a call of the tool nearest to it, without arguments."""
    nearest = NearestTools(embedder, tools, calls_of(project.examples(origin="seed")))

    def answer(questions: Sequence[str]) -> Iterator[str]:
        for question in questions:
            yield f"<tool_call>{to_json(ToolCall(nearest(question, 1)[0][0], {}).as_dict())}</tool_call>"

    return answer


def _model(project: Project, settings: ForecastSettings) -> tuple[Any, Callable[[], Answerer]]:
    """What decides the model's answers, and how to load it: embeddings, an exported file, the trained adapter, or a base model."""
    tools = project.tools(settings.descriptions)
    if settings.model == EMBEDDINGS:
        embedder = of_project(project)
        return [embedder.fingerprint, SEEDS, DESCRIBED], lambda: _nearest(project, embedder, tools)
    if settings.model in model_choices.FILES:
        rows = model_choices.exported(project)
        if settings.model not in rows:
            raise InputError(Message("The project has no exported model {model}.", model=settings.model), "Run the Export stage first.")
        return rows[settings.model]["sha256"], lambda: model_choices.of_file(project, settings.model, tools)
    adapter = None
    if settings.model == model_choices.AFTER:
        adapter = model_choices.trained(project)
        if adapter is None:
            raise InputError("The project has no trained adapter.", "Run the Training stage first.")
    named = settings.model not in (model_choices.BEFORE, model_choices.AFTER)
    base = base_models.find(settings.model if named else adapter["base_model"] if adapter else project.settings("training").base_model)
    found = list_size.too_long(base, tools)
    if found:
        raise InputError(
            Message(
                "All {tools:,} tools take about {tokens:,} tokens, and {base} reads {context:,}.",
                tools=len(tools),
                tokens=found[0],
                base=base.name,
                context=found[1],
            ),
            "Forecast by embeddings, which need no tool list, or use fewer tools.",
        )

    def load() -> Answerer:
        from engine.models.inference.transformers import Answers  # brings torch

        return Answers(base, project.file(adapter["path"]) if adapter else None, tools, settings.batch, settings.max_new_tokens)

    return [base_models.fingerprint(base), adapter["name"] if adapter else "", settings.max_new_tokens], load
