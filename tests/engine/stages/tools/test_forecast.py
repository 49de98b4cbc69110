"""The confusion forecast: a real model answers the seeds; the findings follow from its confusion matrix."""

import pytest

from engine.errors import InputError
from engine.jobs.events import Done, Failed, Log, Progress
from engine.jobs.runner import Job
from engine.stages.tools.forecast import findings, rates
from engine.stages.tools.remarks import remarks
from engine.store import Project
from tests import toys


def test_precision_recall_and_whose_questions_are_drawn():
    matrix = {("a", "a"): 5, ("a", "b"): 3, ("b", "b"): 4, ("c", "b"): 2, ("c", ""): 2, ("", "b"): 1}
    rows = {row["tool"]: row for row in rates(["a", "b", "c"], matrix)}
    assert rows["a"]["precision"] == 1 and rows["a"]["recall"] == 5 / 8 and rows["a"]["loses"] == [["b", 3]]
    assert rows["b"]["precision"] == 0.4 and rows["b"]["recall"] == 1 and rows["b"]["draws"][:2] == [["a", 3], ["c", 2]]
    assert rows["c"]["precision"] is None and rows["c"]["recall"] == 0
    told = findings(list(rows.values()))
    assert [(one.tool, one.text.split(".")[0]) for one in told] == [
        ("b", "It attracts 6 questions that belong to other tools (a, c)"),
        ("c", "It loses 4 of its 4 questions (to b, no tool)"),
        ("a", "It loses 3 of its 8 questions (to b)"),
    ]


def test_few_questions_prove_nothing():
    assert findings(rates(["a", "b"], {("a", "b"): 2})) == []


@pytest.fixture
def ready(empty_project):
    toys.run_here(empty_project, "tools", "knowledge")
    return empty_project


def test_a_real_model_is_asked_every_seed_in_a_child_and_no_stage_changes(ready):
    with Project.open(ready) as project:
        before = project.status()
    *between, last = Job(ready, "forecast", {"model": "base", "max_new_tokens": 24}).events()
    assert isinstance(last, Done) and last.summary["questions"] == len(toys.SEEDS), last
    assert [event.done for event in between if isinstance(event, Progress)][-1] == len(toys.SEEDS)
    with Project.open(ready) as project:
        assert project.status() == before and project.rows("evaluations") == []
        facts = project.facts("forecast")
        assert sum(count for _, _, count in facts["matrix"]) == len(toys.SEEDS)
        assert {row["tool"]: row["questions"] for row in facts["tools"]} == {"get_weather": 2, "book_room": 1, "find_person": 1}
        assert remarks(project)["forecast"]["outdated"] is False
        project.edit_tool("book_room", {"description": "Keep a room free for somebody."})
        assert remarks(project)["forecast"]["outdated"] is True


def test_answers_are_kept_so_that_a_second_forecast_asks_only_what_is_new(ready, monkeypatch):
    last = list(Job(ready, "forecast", {"model": "base", "max_new_tokens": 8}).events())[-1]
    assert isinstance(last, Done)
    import engine.models.inference.transformers

    monkeypatch.setattr(engine.models.inference.transformers, "Answers", None)  # a model that is loaded again would break
    from engine.jobs.worker import Report, run_task

    with Project.open(ready) as project:
        again = run_task(project, "forecast", Report("forecast", lambda event: None), {"model": "base", "max_new_tokens": 8})
    assert again == last.summary


@pytest.mark.parametrize(
    "changes, words",
    [
        ({"model": "/nowhere/at/all"}, "does not exist"),
        ({"model": "adapter"}, "no trained adapter"),
        ({"model": "gguf-q8_0"}, "no exported model"),
        ({"descriptions": "tiny"}, "descriptions"),
    ],
)
def test_a_model_that_cannot_be_asked_is_refused_in_a_sentence(ready, changes, words):
    last = list(Job(ready, "forecast", changes).events())[-1]
    assert isinstance(last, Failed) and last.kind == "input" and words in last.message


def test_without_seeds_there_is_nothing_to_ask(empty_project):
    toys.run_here(empty_project, "tools")
    from engine.jobs.worker import Report, run_task

    with Project.open(empty_project) as project, pytest.raises(InputError, match="no example questions"):
        run_task(project, "forecast", Report("forecast", lambda event: None))


def test_remarks_count_tokens_of_the_chosen_base_model_in_three_lengths(ready):
    with Project.open(ready) as project:
        found = remarks(
            project, {"find_person": {"description": ""}, "get_weather": {"description": "Tells the weather. It asks a service."}}
        )
    assert found["tokens"]["long"] > found["tokens"]["short"] > found["tokens"]["none"] > 0 and found["context"] == 2048
    assert set(found["by_tool"]) == {"get_weather", "book_room", "find_person"}
    assert any(one["tool"] == "find_person" and "no description" in one["text"] for one in found["findings"])


def test_a_base_model_that_is_not_there_is_told_and_the_remarks_come_all_the_same(ready):
    from engine.settings import SETTINGS_FILE, read_settings, write_settings

    tables = read_settings(ready / SETTINGS_FILE)
    write_settings(ready / SETTINGS_FILE, {**tables, "training": {"base_model": "/nowhere"}})
    with Project.open(ready) as project:
        found = remarks(project)
    assert found["tokens"] == {} and "/nowhere does not exist" in found["note"] and found["findings"]


def test_the_log_tells_what_to_mend(ready):
    events = list(Job(ready, "forecast", {"model": "base", "max_new_tokens": 4}).events())
    assert all(event.stage == "forecast" for event in events if isinstance(event, Log))


def test_without_a_model_the_nearest_tool_is_taken_and_no_weights_are_asked(ready, monkeypatch):
    import engine.models.inference.transformers

    monkeypatch.setattr(engine.models.inference.transformers, "Answers", None)
    from engine.jobs.worker import Report, run_task

    with Project.open(ready) as project:
        summary = run_task(project, "forecast", Report("forecast", lambda event: None))
        facts = project.facts("forecast")
        assert facts["model"] == "embeddings" and summary["questions"] == len(toys.SEEDS)
        assert summary["right_tool"] >= 0.75  # four seeds over three tools that have little in common
        assert {called for _, called, _ in facts["matrix"]} <= {"get_weather", "book_room", "find_person"}
        weather, person = (
            next(tool.description for tool in project.tools() if tool.name == name) for name in ("get_weather", "find_person")
        )
        project.edit_tool("get_weather", {"description": person})
        project.edit_tool("find_person", {"description": weather})
        worse = run_task(project, "forecast", Report("forecast", lambda event: None))
        assert worse["right_tool"] < summary["right_tool"]  # descriptions decide
