"""The gate: real versions answer kept test sets in a child, and what got worse keeps a version from becoming active."""

import signal
import time

import pytest

from engine import adapters
from engine.adapters import cycles, kept_tests, regression
from engine.errors import InputError
from engine.jobs.events import Done, Progress
from engine.jobs.runner import Job
from engine.jobs.worker import Report, run_task
from engine.records import NOT_MEASURED
from engine.store import Project
from tests.engine.adapters.versions import score, version

QUICK = {"max_new_tokens": 6, "batch": 2}


def last(folder):
    return list(Job(folder, "gate", QUICK).events())[-1]


def gate(folder, **changes) -> dict:
    """The task in this process."""
    with Project.open(folder) as project:
        return run_task(project, "gate", Report("gate", lambda event: None), {**QUICK, **changes})


def test_a_version_is_scored_in_a_child_on_kept_sets_and_those_of_now(trained_project):
    with Project.open(trained_project) as project:
        (row,) = project.rows("adapters")
        before = project.status()
        cycles.open_cycle(project, "spring")
        cycles.close_cycle(project)
        project.set_tests(project.tests()[:2])
        before = project.status()
    done = last(trained_project)
    assert isinstance(done, Done), done
    assert [(one["name"], one["questions"], one["before"]) for one in done.summary["sets"]] == [
        ("spring", 3, None),
        (adapters.NOW, 2, None),
    ]
    assert done.summary["unscored"] == done.summary["worse"] == [] and done.summary["adapter"] == row["name"]
    with Project.open(trained_project) as project:
        assert project.status() == before and len(project.rows("scores")) == 2 and project.rows("evaluations") == []
        assert "| spring | 3 |" in (project.file(row["path"]) / "README.md").read_text()
        assert list(adapters.overview(project)[0]["rates"]) == ["spring", adapters.NOW]
        adapters.activate(project, row["name"])
        assert adapters.current(project)["tag"] == "active"


def test_a_second_gate_loads_no_model_for_what_was_answered(trained_project, monkeypatch):
    first = gate(trained_project)
    import engine.models.inference.transformers

    monkeypatch.setattr(engine.models.inference.transformers, "Answers", None)  # a model that is loaded again would break
    assert gate(trained_project) == first and first["unscored"] == []


def test_a_killed_gate_goes_on_where_it_was(trained_project):
    with Project.open(trained_project) as project:
        project.set_tests(
            [test.__class__(f"{test.key}-{n}", f"{test.question} {n}", test.answers) for n in range(8) for test in project.tests()]
        )
    job = Job(trained_project, "gate", {**QUICK, "batch": 1})
    for event in job.events():
        if isinstance(event, Progress) and event.done >= 3:
            job.process.send_signal(signal.SIGKILL)
            break
    job.process.wait()
    time.sleep(0.1)
    with Project.open(trained_project) as project:
        kept = len(project.rows("answers"))
        assert 3 <= kept < 24
        assert regression.verdict(project, project.rows("adapters")[0]["name"])["unscored"] == [adapters.NOW]
    events = list(Job(trained_project, "gate", {**QUICK, "batch": 1}).events())
    assert isinstance(events[-1], Done) and next(event.done for event in events if isinstance(event, Progress)) == kept + 1


def test_a_version_that_was_not_scored_does_not_become_active_unless_anyway(trained_project):
    with Project.open(trained_project) as project:
        (row,) = project.rows("adapters")
        with pytest.raises(InputError, match="was not measured on: tests of now"):
            adapters.activate(project, row["name"])
        assert adapters.activate(project, row["name"], anyway=True)["unscored"] == [adapters.NOW]


def test_what_got_worse_is_told_set_by_set_and_tool_by_tool(trained_project):
    with Project.open(trained_project) as project:
        first, second = project.rows("adapters")[0]["name"], version(project)
        score(project, first, {"t1", "t2"})
        adapters.activate(project, first)
        score(project, second, {"t2"})
        found = regression.verdict(project, second)
        (one,) = found["sets"]
        assert (found["against"], found["worse"], one["before"], one["after"]) == (first, [adapters.NOW], 0.6667, 0.3333)
        assert (one["lost"], one["gained"], one["p"], one["tools"]) == (1, 0, 1.0, [["get_weather", 1, 0, 1]])
        with pytest.raises(InputError, match=r"is worse than .*/v1 on: tests of now \(66.7%"):
            adapters.activate(project, second)
        assert adapters.current(project)["name"] == first
        adapters.activate(project, second, anyway=True)
        assert adapters.current(project)["name"] == second


def test_a_version_that_is_nowhere_worse_becomes_active(trained_project):
    with Project.open(trained_project) as project:
        first, second = project.rows("adapters")[0]["name"], version(project)
        score(project, first, {"t1"})
        adapters.activate(project, first)
        score(project, second, {"t2", "t1"})
        found = adapters.activate(project, second)
        assert found["worse"] == [] and (found["sets"][0]["lost"], found["sets"][0]["gained"]) == (0, 1)


def test_a_score_holds_only_for_the_tools_it_was_taken_with(trained_project):
    with Project.open(trained_project) as project:
        (row,) = project.rows("adapters")
        score(project, row["name"], {"t1"})
        assert regression.verdict(project, row["name"])["unscored"] == []
        project.edit_tool("get_weather", {"description": "Rain or shine."})
        assert regression.verdict(project, row["name"])["unscored"] == [adapters.NOW]


def test_questions_whose_tool_is_gone_are_left_out(trained_project):
    with Project.open(trained_project) as project:
        cycles.open_cycle(project, "spring")
        cycles.close_cycle(project)
        project.set_tools([tool for tool in project.tools() if tool.name != "find_person"])
    assert [one["questions"] for one in gate(trained_project)["sets"]] == [2]


def test_questions_are_asked_with_the_tools_that_evaluation_shows(trained_project, monkeypatch):
    import engine.models.inference.transformers as asked

    answers, lists = asked.Answers.answers, []

    def noted(self, questions, tools=None):
        lists.extend([tool.name for tool in some] for some in tools or [])
        return answers(self, questions, tools)

    monkeypatch.setattr(asked.Answers, "answers", noted)
    gate(trained_project)
    assert lists == []  # trained on the whole list, and asked with it
    with Project.open(trained_project) as project:
        (row,) = project.rows("adapters")
        project.keep_settings("evaluation", project.changed_settings("evaluation", {"lists": ["words"], "nearest": 1}))
        assert regression.verdict(project, row["name"])["unscored"] == [adapters.NOW]  # that score was of other lists
    found = gate(trained_project)
    assert found["unscored"] == [] and len(lists) == 3 and {len(names) for names in lists} == {1}
    assert gate(trained_project) == found and len(lists) == 3  # nothing is asked twice


@pytest.mark.parametrize("changes, words", [({"adapter": "2020-01/v1"}, "There is no adapter 2020-01/v1"), ({"batch": 0}, "batch")])
def test_what_cannot_be_measured_is_refused_in_a_sentence(trained_project, changes, words):
    with pytest.raises(InputError) as refused:
        gate(trained_project, **changes)
    assert words in refused.value.message


def test_without_test_questions_the_gate_says_so_and_holds_nothing_up(trained_project):
    with Project.open(trained_project) as project:
        project.set_tests([])
        adapters.activate(project, project.rows("adapters")[0]["name"])
        card = project.file(project.rows("adapters")[0]["path"]) / "README.md"
        card.unlink()
    found = gate(trained_project)
    assert found["sets"] == found["unscored"] == found["worse"] == [] and found["not_measured"] == NOT_MEASURED
    assert NOT_MEASURED in card.read_text(encoding="utf-8")


def test_a_test_set_that_was_touched_is_told(trained_project):
    with Project.open(trained_project) as project:
        cycles.open_cycle(project, "spring")
        cycles.close_cycle(project)
        project.file(kept_tests.test_sets(project)[0]["path"]).write_text("{}\n")
        assert regression.verdict(project, project.rows("adapters")[0]["name"])["unscored"] == ["spring"]
    with pytest.raises(InputError, match="was modified"):
        gate(trained_project)
