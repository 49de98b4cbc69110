"""Models of a project that can be asked: exported files, and the model before and after training."""

import json

import pytest

from engine import process
from engine.errors import InputError, from_dict
from engine.models.choices import choices
from engine.stages.evaluation import playground
from engine.stages.evaluation.playground import Playground, keep_example, suggestions, verdict
from engine.store import Project
from tests import toys


def test_without_tools_nothing_can_be_asked(empty_project):
    with Project.open(empty_project) as project:
        assert choices(project) == []
        with pytest.raises(InputError, match="no exported model yet"):
            Playground(project)


def test_before_training_the_base_model_that_the_settings_name_answers(empty_project, tiny_base):
    toys.run_here(empty_project, "tools")
    with Project.open(empty_project) as project:
        assert choices(project) == ["base"]
        with pytest.raises(InputError, match="no exported model yet"):
            Playground(project)  # nobody asked for the base model
        said = playground.ask(project, "base", "is it warm in Oslo")
        assert said["raw"] and said["known"] is None and "get_weather" in said["prompt"] and "is it warm in Oslo" in said["prompt"]
        project.keep_settings("training", project.changed_settings("training", {"base_model": str(tiny_base / "gone")}))
        with pytest.raises(InputError, match="does not exist"):
            Playground(project, "base")


def test_a_model_that_has_read_the_tools_answers_as_one_that_has_not(trained_project):
    with Project.open(trained_project) as project:
        for name in choices(project):
            ready, plain = Playground(project, name), Playground(project, name)
            ready.prepare()
            for test in project.tests():
                assert ready.ask(test.question)["raw"] == plain.ask(test.question)["raw"]
                assert ready.ask(test.question)["raw"] == plain.ask(test.question)["raw"]


def test_right_and_wrong_are_told_of_tests_and_examples_alone(dataset_project):
    right = {"name": "get_weather", "arguments": {"city": "Lisbon"}}
    seed = toys.SEEDS[1]

    def told(question: str, *calls: dict, raw: str = "") -> dict | None:
        return verdict(project, question, raw or "\n".join(f"<tool_call>\n{json.dumps(call)}\n</tool_call>" for call in calls), calls)

    with Project.open(dataset_project) as project:
        assert told("Is  LISBON sunny", right) == {
            "from": "test",
            "error": "",
            "detail": "",
            "calls": [
                {
                    "name": "get_weather",
                    "wanted": True,
                    "values": [{"name": "city", "is": "right", "value": "Lisbon", "accepted": ["Lisbon"]}],
                }
            ],
            "missing": [],
        }
        wrong = told("is Lisbon sunny", {"name": "get_weather", "arguments": {"city": "Oslo"}})
        assert wrong["error"] == "parameters" and wrong["calls"][0]["values"][0]["is"] == "wrong"
        assert told(seed["question"], *seed["calls"])["from"] == "example" and told(seed["question"], *seed["calls"])["error"] == ""
        silent = told(seed["question"], raw="I do not know.")
        assert silent["error"] == "structure" and silent["missing"] == seed["calls"]
        assert told("is it warm in Oslo", right) is None
        keep_example(project, "who are you?", [])
    toys.run_here(dataset_project, "knowledge")
    with Project.open(dataset_project) as project:
        assert told("who are you?", raw="A model.")["error"] == ""
        assert told("who are you?", right)["error"] == "tool" and not told("who are you?", right)["calls"][0]["wanted"]


def test_questions_to_begin_with_are_of_different_tools(dataset_project):
    with Project.open(dataset_project) as project:
        assert suggestions(project) == ["phone number of Jo Finch", "keep R-112 for me on 2027-01-05"][1:]
        assert len(suggestions(project, 0)) == 0


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
    assert "There is no model gguf-q8_0" in str(from_dict(lacking["error"])) and lacking["error"]["kind"] == "input"
    assert ready["found"] == "base"


def test_a_kept_answer_is_a_seed_of_every_further_run_of_knowledge(dataset_project):
    call = {"name": "get_weather", "arguments": {"city": "Bergen"}}
    with Project.open(dataset_project) as project:
        kept = keep_example(project, " is it wet in Bergen ", [call])
        assert kept["typed"] == 1 and project.stage_state("knowledge") == "out of date"
        assert keep_example(project, "who are you?", [])["typed"] == 2
        again = keep_example(project, "Is it wet in  bergen", [call | {"arguments": {"city": "Bergen", "days": 2}}])
        assert again == {"id": kept["id"], "typed": 2}
        assert verdict(project, "is it wet in bergen", "", [])["missing"][0]["arguments"]["days"] == 2  # known before any run
    for _ in range(2):
        toys.run_here(dataset_project, "knowledge")
        with Project.open(dataset_project) as project:
            seeds = {seed.question: [call.arguments for call in seed.calls] for seed in project.examples("seed")}
            assert seeds["Is it wet in bergen"] == [{"city": "Bergen", "days": 2}] and seeds["who are you?"] == []
            assert project.stage_state("knowledge") == "done"
            keep_example(project, "who are you?", [])  # kept as it was: nothing is out of date


def test_what_would_teach_wrong_things_is_no_seed(dataset_project):
    with Project.open(dataset_project) as project:
        for question, calls, why in (
            ("wind in Oslo?", [{"name": "get_weather", "arguments": {"days": 2}}], "does not match its tool"),
            ("wind in Oslo?", [{"name": "get_wind", "arguments": {}}], "there is no tool get_wind"),
            ("Is Lisbon  sunny", [], "a test question"),
            (" ", [], "no question"),
            (toys.SEEDS[0]["question"], toys.SEEDS[0]["calls"], "already an example question"),
        ):
            with pytest.raises(InputError, match=why):
                keep_example(project, question, calls)
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
