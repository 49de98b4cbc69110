"""Synthesis in a project: the wanted number of questions, the same ones again, and continuing after a stop."""

from collections import Counter

import pytest

from engine.checker.conformance import why_not
from engine.errors import Cancelled, InputError
from engine.jobs.worker import Report, run_stage
from engine.stages.synthesis import BATCH, preview
from engine.store import Project
from engine.text.spans import says
from tests import toys


@pytest.fixture
def make(tmp_path):
    """Makes projects with tools and knowledge, ready to synthesize."""

    def make(name: str, per_tool: int = 10):
        folder = toys.tiny_project(tmp_path / name, per_tool=per_tool)
        toys.run_here(folder, "tools", "knowledge")
        return folder

    return make


class StopAtFirst(Report):
    """A report of a user who stops the stage when the first batch is in."""

    def progress(self, done, total, unit):
        raise Cancelled


def synthesize(folder, report=Report, **changes):
    with Project.open(folder) as project:
        return run_stage(project, "synthesis", report("synthesis", lambda event: None), changes)


def made(folder):
    with Project.open(folder) as project:
        return list(project.examples("synthesis"))


def test_each_tool_gets_as_many_questions_as_asked_for(make):
    folder = make("p", per_tool=12)

    summary = synthesize(folder)

    assert summary == {"questions": 36, "tools": 3, "routes": {"templates": 36}}
    assert Counter(example.tool for example in made(folder)) == {"get_weather": 12, "book_room": 12, "find_person": 12}


def test_every_example_conforms_is_grounded_and_tells_its_origin(make):
    folder = make("p", per_tool=40)
    synthesize(folder)

    with Project.open(folder) as project:
        tools = {tool.name: tool for tool in project.tools()}
    for example in made(folder):
        (call,) = example.calls
        assert why_not(call, tools) == ""
        assert all(says(example.question, value) for value in call.arguments.values())
        assert (example.origin, example.route, example.teacher, example.label) == ("synthesis", "templates", "heuristic", "template")
        assert example.family.startswith(example.tool + "|")


def test_no_question_is_asked_twice_nor_repeats_a_seed(make):
    folder = make("p", per_tool=100)
    synthesize(folder)

    with Project.open(folder) as project:
        asked = [example.question.casefold() for example in project.examples()]
    assert len(set(asked)) == len(asked)


def test_two_projects_get_the_same_questions_and_another_seed_others(make):
    first, second, other = make("a"), make("b"), make("c")

    synthesize(first), synthesize(second), synthesize(other, seed=7)

    assert made(first) == made(second)
    assert {e.question for e in made(first)} != {e.question for e in made(other)}


def test_other_settings_replace_the_questions_of_the_earlier_run(make):
    folder, fresh = make("a", per_tool=20), make("b", per_tool=5)
    synthesize(folder)
    synthesize(fresh)

    synthesize(folder, per_tool=5)

    assert made(folder) == made(fresh)


def test_stopped_run_goes_on_and_ends_like_an_uninterrupted_one(make):
    stopped, whole = make("stopped", per_tool=150), make("whole", per_tool=150)
    with pytest.raises(Cancelled):
        synthesize(stopped, StopAtFirst)
    first_batch = made(stopped)
    assert len(first_batch) == BATCH
    with Project.open(stopped) as project:
        assert project.stage_state("synthesis") == "stopped"

    told = []
    with Project.open(stopped) as project:
        run_stage(project, "synthesis", Report("synthesis", told.append))
    synthesize(whole)

    assert told[0].done >= 2 * BATCH  # the first batch is not made a second time
    assert made(stopped)[:BATCH] == first_batch
    assert made(stopped) == made(whole)
    assert len(made(whole)) > 2 * BATCH


def test_stopped_run_with_other_settings_starts_anew(make):
    stopped, whole = make("stopped", per_tool=150), make("whole", per_tool=8)
    with pytest.raises(Cancelled):
        synthesize(stopped, StopAtFirst)

    synthesize(stopped, per_tool=8)
    synthesize(whole)

    assert made(stopped) == made(whole)


def test_running_twice_makes_nothing_more(make):
    folder = make("p")
    synthesize(folder)
    once = made(folder)

    synthesize(folder)

    assert made(folder) == once


def test_tool_with_few_words_gets_fewer_questions_and_no_repeats(make):
    folder = make("p")
    (folder / "sources" / "tools.json").write_text('[{"name": "ping"}]')
    (folder / "sources" / "seeds.jsonl").write_text('{"question": "is it alive", "calls": [{"name": "ping", "arguments": {}}]}')
    (folder / "sources" / "test.jsonl").write_text("")
    (folder / "sources" / "values.json").write_text('{"host": ["db1"]}')
    toys.run_here(folder, "tools", "knowledge")

    summary = synthesize(folder, per_tool=2000)

    asked = [example.question.casefold() for example in made(folder)]
    assert 20 < summary["questions"] < 2000
    assert len(set(asked)) == len(asked) == summary["questions"]


def test_project_without_tools_is_told_how_to_get_some(tmp_path):
    with Project.create(tmp_path / "p") as project, pytest.raises(InputError, match="The project has no tools.*on the Tools page"):
        run_stage(project, "synthesis", Report("synthesis", lambda event: None))


def test_the_preview_shows_what_the_run_will_write_and_keeps_nothing(make):
    folder = make("p", per_tool=10)
    with Project.open(folder) as project:
        settings = project.settings("synthesis")
        first, others = preview(project, settings), preview(project, settings, 5)
        assert project.count_examples().get("synthesis", 0) == 0 and project.stage_state("synthesis") == "ready"

    synthesize(folder)

    written = {example.question: [call.as_dict() for call in example.calls] for example in made(folder)}
    assert len(first) == 5 and len({calls[0]["name"] for _, calls in first}) == 3
    assert all(written[question] == calls for question, calls in first + others)
    assert not {question for question, _ in first} & {question for question, _ in others}


def test_the_preview_goes_by_the_settings(make):
    folder = make("p")
    with Project.open(folder) as project:
        none, all_ = (preview(project, project.changed_settings("synthesis", {"optional_share": share})) for share in (0.0, 1.0))
    said = lambda shown: sum(len(calls[0]["arguments"]) for _, calls in shown)  # noqa: E731
    assert said(none) < said(all_)
