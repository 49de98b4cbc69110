"""Models of a project that can be asked: exported files, and the model before and after training."""

import json

import pytest

from engine import process
from engine.errors import InputError
from engine.models.choices import choices
from engine.stages.evaluation import playground
from engine.stages.evaluation.playground import Playground, keep_seed
from engine.store import Project
from tests import toys


def test_before_training_nothing_can_be_asked(empty_project):
    with Project.open(empty_project) as project:
        assert choices(project) == []
        with pytest.raises(InputError, match="no exported model yet"):
            Playground(project)


def test_base_and_adapter_can_be_asked_once_trained_and_answer_as_in_evaluation(trained_project):
    toys.run_here(trained_project, "evaluation")
    with Project.open(trained_project) as project:
        assert choices(project) == ["adapter", "base"]
        for name in choices(project):
            kept = {row["test"]: row["raw"] for row in project.rows("answers", model=name)}
            playground = Playground(project, name)
            for test in project.tests():
                said = playground.ask(test.question)
                assert said["raw"].startswith(kept[test.key]) and said["question"] == test.question
                assert said["prompt"].rstrip().endswith("assistant") and test.question in said["prompt"] and "get_weather" in said["prompt"]
                assert said["prompt_tokens"] > 50 and said["seconds"] > 0
        with pytest.raises(InputError, match="There is no model gguf-f16") as refused:
            Playground(project, "gguf-f16")
        assert "adapter, base" in refused.value.remedy


def asked(folder, *queries: dict) -> list[dict]:
    """What the child that serves queries says to these."""
    done = process.run("engine.jobs.queries", str(folder), given="".join(json.dumps(query) + "\n" for query in queries), timeout=300)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_child_holds_the_model_that_is_named_between_two_questions(trained_project):
    ready, first, second, other = asked(
        trained_project,
        {"ask": 1, "do": "load_model", "model": "base"},
        {"ask": 2, "do": "ask_model", "model": "base", "question": "rain in Oslo?"},
        {"ask": 3, "do": "ask_model", "model": "base", "question": "wind in Oslo?"},
        {"ask": 4, "do": "ask_model", "model": "adapter", "question": "wind in Oslo?"},
    )
    assert ready == {"ask": 1, "found": "base"}
    assert first["found"]["question"] == "rain in Oslo?" and first["found"]["raw"]
    assert second["found"]["prompt"] == other["found"]["prompt"] and second["found"]["raw"] != other["found"]["raw"]


def test_a_model_is_loaded_once_for_several_questions_and_gives_way_to_another(trained_project, monkeypatch):
    made = []
    monkeypatch.setattr(playground, "Playground", lambda project, name: made.append(name) or Playground(project, name))
    monkeypatch.setattr(playground, "_held", {})
    with Project.open(trained_project) as project:
        for name in ("base", "base", "adapter", "base"):
            assert playground.ask(project, name, "rain in Oslo?")["raw"]
            assert len(playground._held) == 1
    assert made == ["base", "adapter", "base"]


def test_a_child_that_lacks_its_model_says_so_in_a_sentence_and_serves_on(trained_project):
    lacking, ready = asked(trained_project, *({"ask": 1, "do": "load_model", "model": model} for model in ("gguf-q8_0", "base")))
    assert "There is no model gguf-q8_0" in lacking["error"]["message"] and lacking["error"]["kind"] == "input"
    assert ready["found"] == "base"


def test_a_kept_answer_is_a_seed_of_every_further_run_of_knowledge(dataset_project):
    call = {"name": "get_weather", "arguments": {"city": "Bergen"}}
    with Project.open(dataset_project) as project:
        kept = keep_seed(project, " is it wet in Bergen ", [call])
        assert kept == {"file": "sources/seeds-playground-1.jsonl", "seeds": 1} and project.stage_state("knowledge") == "out of date"
        assert keep_seed(project, "who are you?", []) == {"file": kept["file"], "seeds": 2}
        assert keep_seed(project, "Is it wet in  bergen", [call | {"arguments": {"city": "Bergen", "days": 2}}])["seeds"] == 2
    for _ in range(2):
        toys.run_here(dataset_project, "knowledge")
        with Project.open(dataset_project) as project:
            seeds = {seed.question: [call.arguments for call in seed.calls] for seed in project.examples("seed")}
            assert seeds["Is it wet in  bergen"] == [{"city": "Bergen", "days": 2}] and seeds["who are you?"] == []
    with Project.open(dataset_project) as project:  # the stage has run: the next seed puts it out of date again
        assert keep_seed(project, "wind in Oslo?", [call])["file"] == "sources/seeds-playground-2.jsonl"
        assert project.stage_state("knowledge") == "out of date" and len(project.settings("knowledge").seeds) == 3


def test_what_would_teach_wrong_things_is_no_seed(dataset_project):
    with Project.open(dataset_project) as project:
        for question, calls, why in (
            ("wind in Oslo?", [{"name": "get_weather", "arguments": {"days": 2}}], "does not fit its tool"),
            ("wind in Oslo?", [{"name": "get_wind", "arguments": {}}], "there is no tool get_wind"),
            ("Is Lisbon  sunny", [], "a test question"),
            ("", [], "no question"),
            (toys.SEEDS[0]["question"], toys.SEEDS[0]["calls"], "a seed already"),
        ):
            with pytest.raises(InputError, match=why):
                keep_seed(project, question, calls)
        assert project.stage_state("knowledge") == "done"


def test_what_was_trained_on_drawn_lists_is_asked_with_the_nearest_tools(trained_project):
    question = "what is the weather in Bergen"
    with Project.open(trained_project) as project:
        whole = Playground(project, "adapter").ask(question)
        (row,) = project.rows("adapters")
        project.put("adapters", {**row, "settings": {**row["settings"], "list_tokens": 60}})
        project.keep_settings("evaluation", project.changed_settings("evaluation", {"lists": ["all", "words"], "nearest": 1}))
        playground = Playground(project, "adapter")
        said, other = playground.ask(question), playground.ask("look up the phone of a colleague")
    assert whole["shown"] == [] and "book_room" in whole["prompt"]
    assert said["shown"] == ["get_weather"] and "get_weather" in said["prompt"] and "book_room" not in said["prompt"]
    assert other["shown"] == ["find_person"] and said["raw"]
    assert said["prompt_tokens"] < whole["prompt_tokens"] - 50
