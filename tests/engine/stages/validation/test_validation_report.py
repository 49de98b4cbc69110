"""The report on the accepted questions: counted by hand, and beside the real ones."""

import json
from dataclasses import replace

import pytest

from engine.errors import Cancelled
from engine.jobs.worker import Report, run_stage
from engine.records import Example, Tool, ToolCall
from engine.settings import ValidationSettings
from engine.stages.validation import clear, run
from engine.stages.validation.report import FILE, KIND, farthest, report
from engine.store import Project
from engine.text.population import divergence
from tests import toys

TOOLS = [Tool(**t["function"]) for t in toys.TOOLS]
STATISTICS = {
    "tools": {"get_weather": 0.75, "find_person": 0.25},
    "values": {"get_weather": {"unit": {"celsius": 0.5, "fahrenheit": 0.5}}},
    "length": {"get_weather": {"mean": 4, "median": 4, "q1": 3, "q3": 5, "min": 2, "max": 8}},
}


def made(key: str, question: str, tool: str, state: str = "accepted", reason: str = "", route: str = "templates", **arguments) -> Example:
    return Example(key, question, (ToolCall(tool, arguments),), "synthesis", key, route=route, state=state, reason=reason, label="template")


@pytest.fixture
def project(tmp_path):
    with Project.create(tmp_path / "p") as opened:
        opened.set_tools(TOOLS)
        opened.add_examples(
            [
                made("1", "rain in Oslo", "get_weather", city="Oslo"),
                made("2", "rain in Rome in celsius", "get_weather", city="Rome", unit="celsius"),
                made("3", "celsius for Bergen please now", "get_weather", city="Bergen", unit="celsius"),
                made("4", "where is Ada", "find_person", employee="Ada"),
                made("5", "where is Adda", "find_person", "rejected", "near duplicate: where is ada", employee="Ada"),
                made("6", "where", "find_person", "rejected", "empty question", "graph", employee="Ada"),
                replace(made("7", "hello", "find_person"), calls=(), route="no call"),
                replace(made("8", "who is Bo", "find_person", employee="Bo"), origin="seed", route=""),
            ]
        )
        yield opened


def test_everything_is_counted(project):
    found = report(project)

    assert (found["questions"], found["accepted"], found["rejected"]) == (8, 6, 2)
    assert found["reasons"] == {"near duplicate": 1, "empty question": 1} and found["near_duplicate_rate"] == 1 / 8
    assert found["by_route"] == {
        "templates": {"made": 5, "accepted": 4},
        "graph": {"made": 1, "accepted": 0},
        "no call": {"made": 1, "accepted": 1},
        "seed": {"made": 1, "accepted": 1},
    }
    weather = found["tools"]["get_weather"]
    assert weather["questions"] == 3 and weather["share"] == 3 / 5 and weather["target"] is None
    assert weather["parameters"] == {"city": 1.0, "days": 0.0, "unit": 2 / 3}
    assert weather["values"] == {"unit": {"celsius": [1.0, None], "fahrenheit": [0.0, None]}}
    assert weather["length"] == {"mean": 13 / 3, "median": 5, "q1": 4, "q3": 5, "min": 3, "max": 5} and weather["target_length"] is None
    assert weather["length_bins"]["1-3"] == [1 / 3, None] and weather["length_bins"]["4-6"] == [2 / 3, None]
    assert weather["keyword_position"] == [1 / 3, 0, 0, 1 / 3, 1 / 3]
    assert found["tools"]["book_room"]["questions"] == 0 and found["tools"]["book_room"]["length"] is None
    assert found["divergence"] == {"tools": None, "values": {}, "length": {}, "joint": None} and found["real"] is None
    assert json.loads(json.dumps(found)) == found


def test_distinct_n_counts_runs_inside_questions(project):
    found = report(project)["distinct"]
    said = ["rain in oslo", "rain in rome in celsius", "celsius for bergen please now", "where is ada", "hello", "who is bo"]
    for n in (1, 2, 3):
        runs = [tuple(text.split()[at : at + n]) for text in said for at in range(len(text.split()) - n + 1)]
        assert found[str(n)] == pytest.approx(len(set(runs)) / len(runs))


def test_questions_that_mean_more_different_things_are_farther_apart(project):
    from engine.models import embeddings

    assert report(project)["meaning"] is None
    embedder = embeddings.of_project(project)
    found = report(project, embedder=embedder)["meaning"]
    accepted = [one for one in project.examples(state="accepted") if one.calls]
    vectors = dict(zip((one.question for one in accepted), embedder([one.question for one in accepted])))
    by_tool: dict[str, list[float]] = {}
    for at, one in enumerate(accepted):
        for other in accepted[:at]:
            if one.tool == other.tool:
                by_tool.setdefault(one.tool, []).append(1 - float(vectors[one.question] @ vectors[other.question]))

    assert found["questions"] == len(accepted) and len(by_tool) == 2
    assert found["accepted"] == pytest.approx(sum(sum(far) / len(far) for far in by_tool.values()) / 2, abs=1e-3)


def test_shares_are_laid_beside_the_real_ones(project):
    project.set_facts("statistics", STATISTICS)
    found = report(project)

    weather, off = found["tools"]["get_weather"], found["divergence"]
    assert weather["target"] == 0.75 and found["tools"]["book_room"]["target"] == 0.0
    assert weather["values"]["unit"] == {"celsius": [1.0, 0.5], "fahrenheit": [0.0, 0.5]}
    assert weather["target_length"] == STATISTICS["length"]["get_weather"] and found["real"] == STATISTICS
    assert sum(target for _, target in weather["length_bins"].values()) == pytest.approx(1)
    assert off["tools"] == pytest.approx(divergence({"w": 3, "f": 2}, {"w": 3, "f": 1}))
    assert off["values"] == {"get_weather": {"unit": pytest.approx(divergence({"c": 1}, {"c": 1, "f": 1}))}}
    assert set(off["length"]) == {"get_weather"} and 0 < off["joint"] <= 1


def test_what_is_spread_as_it_should_be_has_no_divergence(project):
    real = report(project)
    project.set_facts(
        "statistics",
        {
            "tools": {name: tool["share"] for name, tool in real["tools"].items() if tool["share"]},
            "values": {"get_weather": {"unit": {"celsius": 1.0}}},
        },
    )
    off = report(project)["divergence"]
    assert off["tools"] == pytest.approx(0) and off["values"]["get_weather"]["unit"] == pytest.approx(0)


def test_the_farthest_is_named(project):
    project.set_facts("statistics", STATISTICS)
    found = report(project)
    assert farthest(found) == ("value", "get_weather", "unit", "celsius")
    found["tools"]["find_person"]["target"] = 0.99
    assert farthest(found) == ("share", "find_person", "", "")
    assert farthest({"tools": {}}) is None


def test_a_report_can_be_stopped(project):
    def stop() -> None:
        raise Cancelled()

    with pytest.raises(Cancelled):
        report(project, stop)


def test_an_empty_project_has_an_empty_report(tmp_path):
    with Project.create(tmp_path / "p") as opened:
        found = report(opened)
    assert found["questions"] == 0 and found["distinct"] == {"1": 0, "2": 0, "3": 0} and found["near_duplicate_rate"] == 0


def test_a_run_keeps_the_report_and_tells_what_is_spread_otherwise(tmp_path):
    folder = toys.tiny_project(tmp_path / "p")
    toys.run_here(folder, "tools", "knowledge", "synthesis", "augmentation", "labelling")
    said = []
    with Project.open(folder) as opened:
        opened.set_facts("statistics", {"tools": {"get_weather": 0.98, "find_person": 0.01, "book_room": 0.01}})
        summary = run_stage(opened, "validation", Report("validation", said.append))
        kept = opened.facts(KIND)
    file = folder / "datasets" / FILE

    assert json.loads(file.read_text(encoding="utf-8")) == kept and not list(file.parent.glob("*.part"))
    assert (kept["accepted"], kept["rejected"], kept["reasons"]) == (summary["accepted"], summary["rejected"], summary["reasons"])
    assert [event.text for event in said if "of the real ones 98%." in getattr(event, "text", "")]


def test_taking_back_the_decisions_takes_back_the_report(tmp_path):
    folder = toys.tiny_project(tmp_path / "p")
    toys.run_here(folder, "tools", "knowledge", "synthesis", "augmentation", "labelling", "validation")
    with Project.open(folder) as opened:
        clear(opened)
        assert opened.facts(KIND) is None and not (folder / "datasets" / FILE).exists()
        assert set(opened.count_examples("state")) == {"new"}


def test_a_stopped_run_can_be_run_again_with_the_same_outcome(tmp_path):
    folder = toys.tiny_project(tmp_path / "p", per_tool=250)
    toys.run_here(folder, "tools", "knowledge", "synthesis", "augmentation", "labelling")
    report_stopping = Report("validation", lambda event: None)
    calls = []

    def progress(done: int, total: int, unit: str) -> None:
        calls.append(done)
        raise Cancelled()

    with Project.open(folder) as opened:
        report_stopping.progress = progress
        with pytest.raises(Cancelled):
            run(opened, ValidationSettings(), report_stopping)
        again = run(opened, ValidationSettings(), Report("validation", lambda event: None))
        states = [(one.key, one.state, one.reason) for one in opened.examples()]
        clear(opened)
        assert run(opened, ValidationSettings(), Report("validation", lambda event: None)) == again
        assert [(one.key, one.state, one.reason) for one in opened.examples()] == states
    assert calls == [500]
