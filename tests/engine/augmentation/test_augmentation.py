"""Augmentation in a project: strategies, families, shares, and going on after a stop."""

import shutil
from collections import Counter

import pytest

from engine.augmentation import BATCH, preview
from engine.conformance import why_not
from engine.errors import Cancelled
from engine.jobs.worker import Report, run_stage
from engine.store import Project
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
