"""What the embedded model is measured with: the baselines, the rates, and the public questions as the app takes them."""

import json

import pytest

from engine.checker import judge
from engine.models.chat import parse
from engine.records import Tool
from engine.store import Project
from tests import toys
from tests.benchmarks import snips, starter
from tests.benchmarks.baseline import Majority, Words, answer_text

TOOLS = [Tool(t["function"]["name"], t["function"]["description"], t["function"]["parameters"]) for t in toys.TOOLS]


def called(raw: str) -> tuple[str, dict]:
    (call,) = parse(raw)
    return call.name, call.arguments


def test_the_words_of_a_tool_and_its_seeds_choose_it():
    words = Words(TOOLS, toys.SEEDS)
    assert called(words("tell me the temperature in Oslo")) == ("get_weather", {"city": "Oslo"})
    assert called(words("where does Ada sit"))[0] == "find_person"  # "sit" stands in a seed only


def test_a_value_is_found_between_the_words_that_usually_stand_beside_it():
    seeds = [
        {"question": f"put {song} on my list please", "calls": [{"name": "add", "arguments": {"song": song}}]}
        for song in ("Blue Moon", "Hey Jude", "Help")
    ]
    add = Tool("add", "Adds a song.", {"type": "object", "properties": {"song": {"type": "string"}}})
    assert called(Words([add], seeds)("put Let It Be on my list now")) == ("add", {"song": "Let It Be"})


def test_numbers_enums_and_required_text_are_found_without_seeds():
    tool = Tool(
        "book",
        "Books.",
        {
            "type": "object",
            "required": ["guest", "nights"],
            "properties": {
                "nights": {"type": "integer"},
                "kind": {"type": "string", "enum": ["single", "double"]},
                "guest": {"type": "string"},
            },
        },
    )
    assert called(Words([tool])("Book a double for 3 nights for Mary Poole")) == (
        "book",
        {"nights": 3, "kind": "double", "guest": "Mary Poole"},
    )


def test_the_majority_is_the_tool_asked_for_most():
    assert called(Majority(["b", "a", "b"])("anything")) == ("b", {})


def test_rates_come_with_wilson_intervals():
    assert starter.interval(0, 0) == (0.0, 0.0)
    assert starter.interval(50, 100) == (40.4, 59.6)  # as in Newcombe 1998 for one half of a hundred
    found = starter.told(["", "", "tool", "parameters", "structure"])
    assert (found["structure"], found["tool"], found["overall"]) == (80.0, 75.0, 40.0) and found["overall_95"][0] < 40 < found[
        "overall_95"
    ][1]


def test_schemas_of_bfcl_become_json_schemas():
    assert starter.plain_schema(
        {"type": "dict", "properties": {"type": {"type": "float"}, "x": {"type": "tuple", "items": {"type": "any"}}}}
    ) == {"type": "object", "properties": {"type": {"type": "number"}, "x": {"type": "array", "items": {"type": "string"}}}}


def test_snips_is_a_sound_project(shared_data, tmp_path):
    folder = snips.make_project(tmp_path / "snips", shared_data, 5)
    toys.run_here(folder, "tools", "knowledge")
    with Project.open(folder) as project:
        seeds, tests = list(project.examples("seed")), project.tests()
        tools = {tool.name: tool for tool in project.tools()}
    assert (len(tools), len(seeds), len(tests)) == (7, 35, 700)
    for seed in seeds:
        assert all(str(value) in seed.question for value in seed.calls[0].arguments.values())
    for test in tests:
        (answer,) = test.answers
        ((name, accepted),) = answer.items()
        call = {"name": name, "arguments": {slot: values[0] for slot, values in accepted.items()}}
        assert judge(f"<tool_call>{json.dumps(call)}</tool_call>", tools, test.answers).error == ""
    assert {seed["question"] for seed in snips.seeds(shared_data, 40)} < {seed["question"] for seed in snips.seeds(shared_data, 90)}


COUNTS = {"seal": 200, "simple_python": 400, "multiple": 200, "parallel": 200, "parallel_multiple": 200, "irrelevance": 240, "company": 165}


@pytest.mark.parametrize("name, count", COUNTS.items())
def test_public_questions_come_with_their_tools_and_a_right_answer(shared_data, name, count):
    own = {"seal": starter.seal_questions, "company": starter.company_questions}
    asked = own[name](shared_data) if name in own else starter.bfcl_questions(shared_data, name)
    assert len(asked) == count
    for one in asked:
        assert one.question and one.tools and len({tool.name for tool in one.tools}) == len(one.tools)
        for answer in one.answers:
            assert next(iter(answer)) in {tool.name for tool in one.tools}
    assert all(one.answers for one in asked) == (name != "irrelevance")


def test_a_model_that_always_calls_never_abstains_and_one_that_is_right_is_told_so():
    one = starter.Asked(tuple(TOOLS), "rain in Oslo?", ({"get_weather": {"city": ["Oslo"]}},))
    right = starter.by_tools(
        lambda asked: answer_text(parse('<tool_call>{"name": "get_weather", "arguments": {"city": "Oslo"}}</tool_call>')[0]), [one]
    )
    assert right["overall"] == 100.0
    assert (
        starter.by_tools(lambda asked: Majority(["get_weather"])(asked.question), [starter.Asked(tuple(TOOLS), "hello", ())])["overall"]
        == 0.0
    )


def test_questions_side_by_side_are_answered_as_one_by_one():
    lists = [TOOLS, TOOLS[:2], TOOLS[::-1]]
    asked = [starter.Asked(tuple(lists[at % 3]), seed["question"], ()) for at, seed in enumerate(toys.SEEDS)]
    model = starter.Starter(str(toys.STARTER))
    together = model(asked)
    model.answers.batch = 1
    alone = []
    for one in asked:
        model.answers.talk = model.answers.chat.over(one.tools)
        alone += model.answers([one.question])
    assert len(set(alone)) == len(asked) and sum(map(str.__eq__, together, alone)) >= len(asked) - 1  # in bf16 one may tip over
    over_one = [starter.Asked(tuple(TOOLS), one.question, ()) for one in asked]
    assert called(model(over_one)[0]) == ("get_weather", {"city": "Oslo"})
