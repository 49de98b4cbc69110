"""Augmentation in a project: strategies, families, shares, and continuing after a stop."""

import json
import shutil
from collections import Counter

import pytest

from engine.checker.conformance import why_not
from engine.errors import Cancelled
from engine.jobs.worker import Report, run_stage
from engine.stages.augmentation import BATCH, preview
from engine.store import Project
from engine.text.spans import unsaid
from tests import toys


@pytest.fixture(scope="module")
def synthesized(tmp_path_factory):
    folder = toys.tiny_project(tmp_path_factory.mktemp("synthesized") / "p", per_tool=60)
    toys.run_here(folder, "tools", "knowledge", "synthesis")
    return folder


@pytest.fixture
def make(synthesized, tmp_path):
    """Copies of a project with seeds and synthesized questions."""
    return lambda name: shutil.copytree(synthesized, tmp_path / name)


class StopAtFirst(Report):
    """A report of a user who stops the stage when the first batch is in."""

    def progress(self, done, total, unit):
        raise Cancelled


def augment(folder, report=Report, **changes):
    with Project.open(folder) as project:
        return run_stage(project, "augmentation", report("augmentation", lambda event: None), changes)


def made(folder):
    with Project.open(folder) as project:
        return list(project.examples("augmentation"))


def test_every_copy_conforms_and_names_parent_family_and_strategy(make):
    folder = make("p")
    augment(folder, simplification=0.5, error_introduction=0.5)

    with Project.open(folder) as project:
        tools = {tool.name: tool for tool in project.tools()}
        everything = {example.key: example for example in project.examples()}
    strategies = Counter(example.strategy for example in made(folder))
    assert set(strategies) == {"replacement", "simplification", "error introduction"} and min(strategies.values()) > 10
    for example in made(folder):
        parent = everything[example.parent]
        assert example.family == parent.family and example.tool == parent.tool
        assert example.label == "inherited" and example.route == parent.route
        assert why_not(example.calls[0], tools) == ""
        if example.strategy == "replacement":
            assert parent.origin == "seed" and example.calls != parent.calls
        else:
            assert example.calls == parent.calls
        if example.strategy == "error introduction":
            assert parent.origin == "augmentation"


def test_no_question_is_there_twice(make):
    folder = make("p")
    augment(folder, replacement=30, simplification=1, error_introduction=1)

    with Project.open(folder) as project:
        asked = [example.question.casefold() for example in project.examples()]
    assert len(set(asked)) == len(asked)


def test_strategies_can_be_turned_off(make):
    folder = make("p")

    assert augment(folder, replacement=0, simplification=0, error_introduction=1) == {"questions": 0, "by_strategy": {}}
    assert set(augment(folder, replacement=2, simplification=0, error_introduction=0)["by_strategy"]) == {"replacement"}


def test_replacement_gives_at_most_so_many_copies_of_each_seed(make):
    folder = make("p")

    augment(folder, replacement=5, simplification=0, error_introduction=0)

    copies = Counter(example.parent for example in made(folder))
    assert set(copies) == {f"seed:seeds:{line}" for line in (1, 2, 3, 4)}
    assert max(copies.values()) == 5  # a seed with one short list of values gets fewer: no question is repeated


def test_other_settings_replace_the_copies_of_the_earlier_run(make):
    twice, once = make("a"), make("b")
    augment(twice, replacement=9, simplification=1)

    augment(twice, replacement=3, simplification=0.5)
    augment(once, replacement=3, simplification=0.5)

    assert made(twice) == made(once)


def test_seeds_and_synthesized_questions_stay_as_they_were(make, synthesized):
    folder = make("p")
    augment(folder, simplification=1, error_introduction=1)

    with Project.open(folder) as after, Project.open(synthesized) as before:
        assert [e for e in after.examples() if e.origin != "augmentation"] == list(before.examples())


def test_stopped_run_goes_on_and_ends_like_an_uninterrupted_one(make):
    stopped, whole = make("stopped"), make("whole")
    wanted = {"replacement": 120, "simplification": 0.6, "error_introduction": 0.6}
    with pytest.raises(Cancelled):
        augment(stopped, StopAtFirst, **wanted)
    first_batch = made(stopped)
    assert len(first_batch) == BATCH
    with Project.open(stopped) as project:
        assert project.stage_state("augmentation") == "stopped"

    gone_on = augment(stopped)

    assert gone_on == augment(whole, **wanted)
    assert made(stopped)[:BATCH] == first_batch  # kept, and not made a second time
    assert made(stopped) == made(whole)
    assert len(made(whole)) > 2 * BATCH


def test_the_preview_shows_each_strategy_on_a_seed_and_keeps_nothing(make):
    folder = make("p")
    with Project.open(folder) as project:
        seeds = {example.question for example in project.examples("seed")}
        settings = project.settings("augmentation")
        shown, others = preview(project, settings), preview(project, settings, 3)
        without = preview(project, project.changed_settings("augmentation", {"replacement": 0}))
        assert project.count_examples().get("augmentation", 0) == 0

    assert [strategy for strategy, _, _ in shown] == ["replacement", "simplification", "error introduction"]
    assert all(before in seeds and after != before for _, before, after in shown)
    assert shown != others
    assert [strategy for strategy, _, _ in without] == ["simplification", "error introduction"]


def test_the_preview_of_a_project_without_seeds_is_empty(tmp_path):
    folder = toys.tiny_project(tmp_path / "p", per_tool=3)
    toys.run_here(folder, "tools")
    with Project.open(folder) as project:
        assert preview(project, project.settings("augmentation")) == []


def test_rewriting_takes_seeds_and_their_replacements_and_can_be_chained(make):
    folder = make("p")
    summary = augment(folder, replacement=5, rewriting=10, simplification=0.5, error_introduction=0.5)

    with Project.open(folder) as project:
        everything = {example.key: example for example in project.examples()}
    parents = Counter((e.strategy, everything[e.parent].strategy or everything[e.parent].origin) for e in made(folder))
    assert set(summary["by_strategy"]) == {"replacement", "rewriting", "simplification", "error introduction"}
    assert parents["rewriting", "seed"] > 5 and parents["rewriting", "replacement"] > 5
    assert not {parent for strategy, parent in parents if strategy == "rewriting"} - {"seed", "replacement"}
    assert (
        parents["simplification", "synthesis"]
        and parents["error introduction", "rewriting"]
        and parents["error introduction", "simplification"]
    )
    assert not parents["error introduction", "seed"] and not parents["error introduction", "synthesis"]


def test_a_stopped_run_with_all_strategies_ends_like_an_uninterrupted_one(make):
    stopped, whole = make("stopped"), make("whole")
    wanted = {"replacement": 60, "rewriting": 40, "simplification": 0.6, "error_introduction": 0.6}
    with pytest.raises(Cancelled):
        augment(stopped, StopAtFirst, **wanted)
    assert augment(stopped) == augment(whole, **wanted)
    assert made(stopped) == made(whole)


def test_switching_rewriting_on_leaves_the_replacements_as_they_were(make):
    without, with_it = make("a"), make("b")
    augment(without, replacement=6)
    augment(with_it, replacement=6, rewriting=5)

    def replaced(folder):
        return [example for example in made(folder) if example.strategy == "replacement"]

    assert replaced(without) == replaced(with_it)


def test_errors_in_values_come_only_when_they_are_wanted(make):
    clean, dirty = make("a"), make("b")
    augment(clean, replacement=30, error_introduction=1)
    augment(dirty, replacement=30, error_introduction=1, errors_in_values=True)

    def damaged(folder):
        return [e for e in made(folder) if e.strategy == "error introduction" and unsaid(e.question, e.calls)]

    assert damaged(clean) == [] and len(damaged(dirty)) > 10


def test_the_language_can_be_laid_down(make):
    """Read as Chinese, an English question has none of the words that simplification knows."""
    folder = make("p")
    augment(folder, replacement=0, simplification=1, error_introduction=0, language="zh")
    assert made(folder) == []


def test_seeds_without_a_call_and_with_several_go_through_all_strategies(tmp_path):
    folder = toys.tiny_project(tmp_path / "p", per_tool=2)
    seeds = [
        {
            "question": "can you please tell me the weather in Oslo and the weather in Rome?",
            "calls": [{"name": "get_weather", "arguments": {"city": city}} for city in ("Oslo", "Rome")],
        },
        {"question": "hello there, can you tell Mary Poole that I will be late on Monday?", "calls": []},
        {
            "question": "请问北京和Oslo的天气怎么样？",
            "calls": [{"name": "get_weather", "arguments": {"city": city}} for city in ("北京", "Oslo")],
        },
    ]
    (folder / "sources" / "seeds.jsonl").write_text("\n".join(json.dumps(seed, ensure_ascii=False) for seed in seeds), encoding="utf-8")
    toys.run_here(folder, "tools", "knowledge", "synthesis")
    summary = augment(folder, replacement=10, rewriting=10, simplification=1, error_introduction=1)
    assert min(summary["by_strategy"].values()) > 10 and len(summary["by_strategy"]) == 4
    counts = Counter(len(example.calls) for example in made(folder) if example.family.startswith("seed"))
    assert counts[0] > 10 and counts[2] > 30
    assert all(not unsaid(example.question, example.calls) for example in made(folder) if example.family.startswith("seed"))


def test_a_teachers_questions_are_copied_where_that_is_asked_for_and_templates_left_alone(make):
    folder = make("p")
    cities = ("Bergen", "Cusco", "Dakar", "Essen")
    lines = [{"question": f"umbrella for {city}?", "calls": [{"name": "get_weather", "arguments": {"city": city}}]} for city in cities]
    (folder / "sources" / "chat.jsonl").write_text("\n".join(map(json.dumps, lines)))
    with Project.open(folder) as project:
        run_stage(project, "synthesis", Report("synthesis", lambda event: None), {"recorded": ["sources/chat.jsonl"]})
    augment(folder, replacement=1, simplification=1.0, error_introduction=0)
    routes = Counter((example.route, example.strategy) for example in made(folder))
    assert routes["recorded", "replacement"] == 0 and routes["templates", "simplification"] > 10
    augment(folder, replacement=1, teacher_replacement=3, simplification=1.0, error_introduction=0, copy_templates=False)
    routes = Counter((example.route, example.strategy) for example in made(folder))
    assert routes["recorded", "replacement"] >= 8 and routes["templates", "simplification"] == 0
    assert routes["human", "simplification"] > 0
    families = {example.family for example in made(folder) if example.route == "recorded"}
    assert len(families) == 4
    summary = augment(folder, replacement=0, teacher_replacement=0, teacher_rewriting=2, simplification=0, error_introduction=0)
    assert set(summary["by_strategy"]) <= {"rewriting"} and {example.route for example in made(folder)} <= {"recorded"}
