"""What a user would pick instead of training: the tool chosen by embeddings of the questions and a linear classifier.

It is fitted on the dataset's questions that are human or like it: seeds and logs, their copies, and what a teacher with a language model
wrote; templates are left out. It chooses a tool and fills in no parameters, so only tool selection is compared, over all test questions,
by McNemar's test as between models (`metrics.compare`).
"""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from engine.adapters import lineage
from engine.checker import TOOL
from engine.errors import MachineError
from engine.messages import Message
from engine.metrics import NO_CALL, Answered
from engine.metrics.compare import mcnemar, right_tool
from engine.metrics.intervals import Bootstrap
from engine.metrics.measure import answered
from engine.models.embeddings import of_project
from engine.models.teachers.kept import HEURISTIC
from engine.models.tool_choice import fitted
from engine.records import Example, TestQuestion, ToolCall
from engine.settings import EvaluationSettings
from engine.stages.evaluation.measured_models import Candidate
from engine.store import Project

TRAINED_ON = "train.jsonl"  # of a frozen dataset
MOST = 20_000  # questions, the first of the dataset's own drawn order
CHANCE = 0.05  # the p from which a difference may be chance


def measured(project: Project, candidates: Sequence[Candidate], settings: EvaluationSettings, report) -> dict[str, Any] | None:
    """{"embeddings": the model's name, "dataset", "trained_on": questions, "tool": {"share", "low", "high", "of"} of the right tools over
    all test questions, "models": [{"model", "trained": whether it is more than the base model, "tool": its own share, and what `mcnemar`
    tells of it against the baseline}]}.

    None where nothing human-like was trained on or, with a word in the log, the embedding model is not on this machine. Raises
    InputError for a folder that cannot be used.
    """
    dataset, learned = learned_from(project, candidates)
    if len({example.tool for example in learned}) < 2:
        return None
    try:
        embedder = of_project(project)
        choice = fitted(embedder([example.question for example in learned], report.check), [example.tool for example in learned])
        tests = project.tests()
        asked = embedder([test.question for test in tests], report.check)
    except MachineError as error:
        report.log(Message("The baseline without training is skipped. {error}", error=error))
        return None
    bootstrap = Bootstrap(settings.confidence, settings.resamples, settings.seed)
    own = [_answer(test, tool) for test, tool in zip(tests, choice(asked))]
    compared = []
    for one in candidates:
        theirs = answered(project, one.name, settings.strict_bfcl)
        compared.append(
            {
                "model": one.name,
                "trained": one.about.get("kind") != "base model" and not str(one.about.get("kind", "")).startswith("teacher"),
                "tool": bootstrap.share(map(right_tool, theirs)),
                **mcnemar(own, theirs, bootstrap, right_tool),
            }
        )
    return {
        "embeddings": embedder.name,
        "dataset": dataset,
        "trained_on": len(learned),
        "tool": bootstrap.share(map(right_tool, own)),
        "models": compared,
    }


def learned_from(project: Project, candidates: Sequence[Candidate]) -> tuple[str, list[Example]]:
    """(hash, human-like questions) of the training part of the dataset that the first measured adapter was trained on, else of the newest;
    of no dataset, "" and the accepted human-like questions."""
    rows = {row["hash"]: row for row in project.rows("datasets")}
    trained = [project.adapter(name) for name in lineage(project, [name for one in candidates for name in one.adapters])]
    wanted = [row["dataset"] for row in trained if row is not None] + list(reversed(rows))
    hashes = [one for one in wanted if one in rows and (project.file(rows[one]["path"]) / TRAINED_ON).is_file()]
    human = {example.key: example for example in project.examples() if is_human_like(example)}
    if not hashes:
        return "", [example for example in human.values() if example.state == "accepted"][:MOST]
    found = []
    for line in _lines(project.file(rows[hashes[0]]["path"]) / TRAINED_ON):
        row = json.loads(line)
        example = human.get(row["key"])
        if example is not None and example.question == row["question"]:
            found.append(example)
    return hashes[0], found[:MOST]


def is_human_like(example: Example) -> bool:
    """Whether a person wrote the question, or it is a copy of such a one, or a language model wrote it; not one made of a template."""
    return example.origin in ("seed", "log") or example.route == "human" or example.teacher not in ("", HEURISTIC)


def tell(found: dict[str, Any] | None, report) -> None:
    """Say in the log what the baseline reaches, and of each trained model whether it chooses tools better."""
    if not found:
        return
    report.log(
        Message(
            "Without training, a linear classifier over embeddings of {trained_on} questions chooses the correct tool in {share:.1f} "
            "% of {of} questions.",
            trained_on=found["trained_on"],
            share=100 * found["tool"]["share"],
            of=found["tool"]["of"],
        )
    )
    for one in found["models"]:
        if not one["trained"] or not one["questions"]:
            continue
        share = f"{100 * one['tool']['share']:.1f}"
        p = f"p = {one['p']:.3f}" if one["p"] >= 0.001 else "p < 0.001"
        match verdict(one):
            case "better":
                report.log(
                    Message(
                        "{model} chooses tools better than that: {share} %. This is unlikely to be chance ({p}).",
                        model=one["model"],
                        share=share,
                        p=p,
                    )
                )
            case "perhaps better":
                report.log(
                    Message(
                        "{model} chooses the correct tool in {share} %, but this may be chance ({p}).", model=one["model"], share=share, p=p
                    )
                )
            case _:
                report.log(
                    Message("{model} does not choose tools better than that: {share} % ({p}).", model=one["model"], share=share, p=p)
                )


def verdict(one: dict[str, Any]) -> str:
    """Whether a model chooses tools better than the baseline: better, perhaps better (which may be chance), or not better."""
    if one["difference"] <= 0:
        return "not better"
    return "better" if one["p"] < CHANCE else "perhaps better"


def _answer(test: TestQuestion, tool: str) -> Answered:
    """The baseline's choice as an answer: right where that one tool is what is wanted, arguments aside."""
    wanted = Counter(next(iter(answer)) for answer in test.answers)
    right = wanted == Counter([tool] if tool != NO_CALL else [])
    return Answered.of(test, "", (ToolCall(tool, {}),) if tool != NO_CALL else (), "" if right else TOOL)


def _lines(file: Path) -> list[str]:
    return [line for line in file.read_text(encoding="utf-8").split("\n") if line]
