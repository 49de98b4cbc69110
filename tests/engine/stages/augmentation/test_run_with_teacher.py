"""Augmentation of a project by a scripted teacher: what is asked, kept, logged, and continued after a stop."""

import json
import re

import pytest

from engine.checker.conformance import why_not
from engine.errors import Cancelled, InputError
from engine.jobs.events import Log
from engine.jobs.worker import Report, run_stage
from engine.stages.augmentation.writer import PER_PROMPT
from engine.store import Project
from tests import toys
from tests.engine.stages.augmentation.scripted import Scripted

WANTED = {"teacher": "writer", "replacement": 7, "rewriting": 3, "simplification": 1.0, "error_introduction": 1.0}


@pytest.fixture
def folder(tmp_path):
    folder = toys.tiny_project(tmp_path / "p", per_tool=2)
    toys.run_here(folder, "tools", "knowledge", "synthesis")
    return folder


@pytest.fixture
def teach(monkeypatch):
    """Puts a scripted teacher in the place of the project's teacher `writer`; returns it."""

    def put(script) -> Scripted:
        teacher = Scripted(script)
        monkeypatch.setattr("engine.stages.augmentation.of_project", lambda project, name, report=None: teacher)
        return teacher

    return put


def obliging(prompt):
    """Does what it is asked: appends to the question, puts numbered cities, rooms and people into it."""
    number = int(re.search(r"(?:Write|Shorten)(?: it)?(?: in)? (\d+)", prompt.user)[1])
    question = re.search("Question: (.*)", prompt.user)[1]
    strategy, first = prompt.key.split(":")[:2]
    if strategy == "error introduction":
        return {"questions": [f"{question} {first}{'abcdefg'[n]}" for n in range(number)]}
    if strategy != "replacement":
        return {"questions": [f"{question} ({strategy} {first} {'abcdefg'[n]})" for n in range(number)]}
    given = {
        name: json.loads(value) for name, value in re.findall(r"^- (\w+) = (.+?)(?: \(.*)?(?:; others.*)?$", prompt.user, re.MULTILINE)
    }
    made = []
    for n in range(int(first), int(first) + number):
        new = {
            name: n + 1 if name == "days" else f"2026-05-{n + 10}" if name == "date" else f"{value} {'ABCDEFGH'[n]}"
            for name, value in given.items()
        }
        said = question
        for name, value in given.items():
            said = said.replace(str(value), str(new[name]))
        made.append({"question": said, "arguments": new})
    return {"questions": made}


def augment(folder, report=None, **changes):
    with Project.open(folder) as project:
        return run_stage(project, "augmentation", report or Report("augmentation", lambda event: None), changes)


def all_made(folder):
    with Project.open(folder) as project:
        return {example.key: example for example in project.examples("augmentation")}


def test_all_four_strategies_are_the_teachers_and_the_chain_can_be_followed(folder, teach):
    teacher = teach(obliging)
    summary = augment(folder, **WANTED)

    with Project.open(folder) as project:
        tools = {tool.name: tool for tool in project.tools()}
        everything = {example.key: example for example in project.examples()}
    made = all_made(folder)
    assert summary["by_strategy"] == {
        "replacement": 28,
        "rewriting": 12,
        "simplification": 28 + 12 + 4 + 6,
        "error introduction": 28 + 12 + 50,
    }
    for example in made.values():
        assert example.teacher == "scripted" and all(why_not(call, tools) == "" for call in example.calls)
        parent = everything[example.parent]
        assert {
            "replacement": parent.origin == "seed",
            "rewriting": parent.strategy in ("", "replacement"),
            "simplification": parent.strategy != "error introduction",
            "error introduction": parent.origin == "augmentation",
        }[example.strategy]
    chains = set()
    for example in made.values():
        steps = []
        while example.parent:
            steps.append(example.strategy)
            example = everything[example.parent]
        chains.add(" < ".join(steps))
    assert "error introduction < simplification < replacement" in chains and "error introduction < simplification" in chains
    assert any("rewriting < replacement" in chain for chain in chains)
    assert {prompt.temperature for prompt in teacher.asked} == {0.7} and min(prompt.max_tokens for prompt in teacher.asked) >= 300


def test_many_copies_of_a_question_are_asked_for_a_few_at_a_time(folder, teach):
    teacher = teach(obliging)
    augment(folder, **WANTED | {"rewriting": 0, "simplification": 0.0, "error_introduction": 0.0})
    assert len(teacher.asked) == 4 * 2 and PER_PROMPT == 5
    keys = set(all_made(folder))
    assert keys == {f"replacement:{copy}:seed:seeds:{line}" for copy in range(7) for line in (1, 2, 3, 4)}


def test_what_was_left_out_is_told(folder, teach):
    told = []
    teach(
        lambda prompt: (
            {"questions": ["no value at all"]}
            if "seeds:1" in prompt.key
            else "not JSON"
            if "seeds:2" in prompt.key
            else RuntimeError("busy")
            if "seeds:3" in prompt.key
            else obliging(prompt)
        )
    )
    report = Report("augmentation", lambda event: told.append(event.text) if isinstance(event, Log) else None)
    augment(folder, report, **WANTED | {"replacement": 0, "rewriting": 2, "simplification": 0.0, "error_introduction": 0.0})
    assert told == ["Skipped from what scripted wrote by rewriting: lost values: 1, no answer: 2, unreadable answers: 1."]
    assert {example.parent for example in all_made(folder).values()} == {"seed:seeds:4"}


def test_questions_that_are_already_there_are_not_kept(folder, teach):
    teach(lambda prompt: {"questions": [re.search("Question: (.*)", prompt.user)[1].upper(), "where does Mary Poole sit"]})
    augment(folder, **WANTED | {"replacement": 0, "rewriting": 4, "simplification": 0.0, "error_introduction": 0.0})
    asked = [example.question for example in all_made(folder).values()]
    assert asked == ["where does Mary Poole sit"]


class StopsAfter(Report):
    """A report of a user who stops the stage after so many answers."""

    def __init__(self, answers):
        super().__init__("augmentation", lambda event: None)
        self.left = answers

    def progress(self, done, total, unit):
        self.left -= 1
        if self.left == 0:
            raise Cancelled


def test_a_stopped_run_keeps_each_answer_and_asks_for_none_of_them_again(folder, teach):
    first = teach(obliging)
    with pytest.raises(Cancelled):
        augment(folder, StopsAfter(10), **WANTED)
    kept = all_made(folder)
    assert kept

    second = teach(obliging)
    summary = augment(folder)

    assert kept.items() <= all_made(folder).items() and summary["questions"] == len(all_made(folder)) == 28 + 12 + 50 + 90
    answered = set(kept)
    assert not {prompt.key for prompt in second.asked} & answered
    assert len(first.asked) + len(second.asked) <= 8 + 12 + 50 + 90 + first.batch


def test_a_teacher_that_the_project_does_not_know_is_named(folder):
    with pytest.raises(InputError, match="no helper model nobody"):
        augment(folder, teacher="nobody")


def test_the_preview_asks_no_teacher(folder, monkeypatch):
    from engine.stages.augmentation import preview

    monkeypatch.setattr("engine.stages.augmentation.of_project", lambda *_: pytest.fail("a teacher was opened"))
    with Project.open(folder) as project:
        shown = preview(project, project.changed_settings("augmentation", WANTED))
    assert [strategy for strategy, _, _ in shown] == ["replacement", "rewriting", "simplification", "error introduction"]
