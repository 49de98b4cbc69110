"""The baseline without training: beside every model, learned from human-like questions alone, and said where a model is no better."""

import json

import pytest

from engine.errors import InputError
from engine.jobs.events import Log
from engine.jobs.worker import Report, run_stage
from engine.metrics import Answered
from engine.metrics.compare import mcnemar, right_tool
from engine.metrics.intervals import Bootstrap
from engine.records import Example, ToolCall
from engine.stages.evaluation import baseline, report, report_tables
from engine.store import Project
from tests import toys


def evaluate(project: Project, **changes) -> tuple[dict, list[str]]:
    """(summary, what was said)"""
    said: list[str] = []
    told = Report("evaluation", lambda event: said.append(event.text) if isinstance(event, Log) else None)
    return run_stage(project, "evaluation", told, changes), said


def test_tools_chosen_without_training_stand_beside_the_models(trained_project):
    with Project.open(trained_project) as project:
        summary, said = evaluate(project)
        found = project.facts("evaluation")["baseline"]
        learned = [json.loads(line) for line in next((trained_project / "datasets").glob("*/train.jsonl")).read_text().splitlines()]
        human = {e.key for e in project.examples() if e.route == "human"}
        page = report.write_report(project).read_text(encoding="utf-8")

    assert found["embeddings"] == "all-minilm-l6-v2" and found["tool"]["of"] == len(toys.TESTS)
    right = found["tool"]["share"]
    assert right >= 2 / 3  # of three questions, one for each tool
    assert 0 < found["trained_on"] == sum(row["key"] in human for row in learned) < len(learned)
    assert summary["baseline"] == {"tool": round(right, 4), "trained_on": found["trained_on"]}
    adapter = {one["model"]: one for one in found["models"]}["adapter"]
    assert (
        adapter["trained"] and adapter["only_first"] == round(3 * right) and adapter["tool"]["share"] == 0
    )  # an untaught model of two layers
    assert any(f"{100 * right:.1f} % of 3 questions" in one for one in said) and any(
        "adapter does not choose tools better than that: 0.0 %" in one for one in said
    )
    assert (
        "Without training: embeddings and a linear classifier" in page and "Trained adapter does not choose tools better than that" in page
    )


def test_without_the_embedding_model_the_models_are_measured_all_the_same(trained_project, tmp_path, monkeypatch):
    monkeypatch.setenv("ADAPTOOL_CACHE", str(tmp_path))
    with Project.open(trained_project) as project:
        summary, said = evaluate(project)
        assert project.facts("evaluation")["baseline"] is None and "baseline" not in summary
        assert "Without training" not in report.write_report(project).read_text(encoding="utf-8")
        assert any("embedding model is missing" in one and "setup" in one for one in said)

        project.keep_settings("knowledge", project.changed_settings("knowledge", {"embedding_model": str(tmp_path / "none")}))
        with pytest.raises(InputError, match="embedding model .* does not exist"):
            evaluate(project, resamples=200)


@pytest.mark.parametrize(
    ("example", "human_like"),
    [
        ({"origin": "seed", "route": "human"}, True),
        ({"origin": "log"}, True),
        ({"origin": "augmentation", "route": "human", "strategy": "replacement", "teacher": "heuristic"}, True),
        ({"origin": "synthesis", "route": "templates", "teacher": "heuristic"}, False),
        ({"origin": "synthesis", "route": "prompts", "teacher": "big model"}, True),
        ({"origin": "augmentation", "route": "templates", "strategy": "simplification", "teacher": "heuristic"}, False),
    ],
)
def test_templates_are_not_like_a_human_question(example, human_like):
    assert baseline.is_human_like(Example("k", "q", (), family="f", **example)) == human_like


def test_tools_are_compared_by_tools_alone():
    def one(key: str, error: str) -> Answered:
        return Answered(key, "q", ({"a": {}},), "", (ToolCall("a", {}),), error)

    first = [one(str(n), "tool" if n < 6 else "") for n in range(10)]
    second = [one(str(n), "parameters") for n in range(10)]  # the right tool, and nothing wholly right
    told = mcnemar(first, second, Bootstrap(resamples=100), right_tool)

    assert (told["only_first"], told["only_second"], told["difference"]) == (0, 6, 0.6)
    assert told["p"] == pytest.approx(2 / 2**6) and baseline.verdict(told) == "better"
    assert (
        baseline.verdict({"difference": 0.1, "p": 0.4}) == "perhaps better"
        and baseline.verdict({"difference": 0.0, "p": 1.0}) == "not better"
    )


def test_each_verdict_has_its_sentence():
    said: list[str] = []
    share = {"share": 0.8, "low": 0.7, "high": 0.9, "of": 10}
    models = [
        {"model": name, "trained": name != "base", "questions": 10, "tool": share, "difference": difference, "p": p}
        for name, difference, p in (("base", -0.5, 0.01), ("adapter", 0.3, 0.01), ("merged", 0.1, 0.5), ("gguf-q8_0", 0.0, 1.0))
    ]
    found = {"embeddings": "mini", "trained_on": 20, "tool": share, "models": models}
    baseline.tell(found, Report("evaluation", lambda event: said.append(event.text)))
    baseline.tell(None, Report("evaluation", lambda event: pytest.fail("nothing is to be said")))

    assert len(said) == 4 and "80.0 % of 10 questions" in said[0]
    assert [("unlikely to be chance" in one, "may be chance" in one, "does not" in one) for one in said[1:]] == [
        (True, False, False),
        (False, True, False),
        (False, False, True),
    ]
    told = report_tables.untrained_in_words({"baseline": found}, lambda text: text)
    assert [line.split()[0] for line in told] == ["Without", "adapter", "merged", "gguf-q8_0"] and report_tables.untrained_in_words(
        {}, str
    ) == []
