"""The teacher's way: prompts can be read by people and models, good answers become examples, bad ones are left out and counted."""

import json
from collections import Counter
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from engine.checker.conformance import why_not
from engine.errors import InputError
from engine.records import to_json
from engine.stages.augmentation import STRATEGIES
from engine.stages.augmentation.context import Context
from engine.stages.augmentation.teaching import (
    BARE,
    KEPT,
    LOST,
    NO_ANSWER,
    SAME,
    UNFIT,
    UNLIKE,
    UNREADABLE,
    Asking,
    prompt_of,
    schema_of,
    teacher_strategy,
)
from engine.stages.augmentation.writer import CopyRequest
from engine.text.parameter_values import ValueSource
from engine.text.spans import argument_spans
from tests.engine.stages.augmentation.questions import ALL, CHINESE, ENGLISH, MEANS, TEXT, TOOLS, VALUES, example, tool
from tests.engine.stages.augmentation.scripted import Scripted

OSLO = example("Will it rain in Oslo in 3 days?", ("get_weather", {"city": "Oslo", "days": 3}))
BOTH = example("weather in Oslo and in Rome", ("get_weather", {"city": "Oslo"}), ("get_weather", {"city": "Rome"}))
NONE = example("hello there, Mary Poole")


def taught(strategy, original, answer, copies=3, context=MEANS):
    """(questions with arguments, what was left out) of one answer"""
    left_out = Counter()
    teacher = Scripted(lambda prompt: answer)
    request = CopyRequest(original, tuple(range(copies)))
    ((back, made),) = teacher_strategy(strategy, [request], teacher.ask, Asking(Path("/nowhere"), context), left_out)
    assert back == request
    return [(one.question, [call.arguments for call in one.calls]) for one in made], dict(left_out)


# What is asked


@pytest.mark.parametrize("strategy", STRATEGIES)
@pytest.mark.parametrize("original", ALL, ids=lambda one: one.question)
def test_every_prompt_holds_the_question_its_values_and_the_number(strategy, original, tmp_path):
    prompt = prompt_of(strategy, CopyRequest(original, (5, 6, 7, 8)), Asking(tmp_path, MEANS, temperature=0.5))
    both = prompt.system + prompt.user
    assert original.question in both and "4" in both and "JSON" in both
    if strategy == "replacement":
        assert all(f"{name} = {to_json(value)}" in both for call in original.calls for name, value in call.arguments.items())
    else:
        assert all(original.question[start:end] in both.replace(original.question, "", 1) for start, end in argument_spans(original))
    assert ("只回答" in both) == (original in CHINESE) and ("Answer with JSON" in both) == (original in ENGLISH)
    assert "{{" not in both and "{%" not in both and "\n\n" not in both and "Undefined" not in both
    assert prompt.key == f"{strategy}:5:{original.key}" and prompt.temperature == 0.5 and prompt.max_tokens > 100
    Draft202012Validator.check_schema(prompt.schema)


def test_a_replacement_prompt_offers_values_and_not_the_flag(tmp_path):
    original = example(
        "book R-305 on 2026-03-03 with a screen", ("book_room", {"room": "R-305", "date": "2026-03-03", "with_screen": True})
    )
    user = prompt_of("replacement", CopyRequest(original, (0, 1, 2)), Asking(tmp_path, MEANS)).user
    lines = {line.split(" = ")[0]: line for line in user.splitlines() if " = " in line}
    assert "others could be" in lines["- room"] and lines["- room"].count('"R-') >= 3 and "others" not in lines["- with_screen"]


def test_values_that_must_stay_are_listed_as_they_stand(tmp_path):
    original = example("a room on 3 March 2026 for three people", ("t", {"date": "2026-03-03", "people": 3}))
    for strategy in ("rewriting", "simplification", "error introduction"):
        assert "3 March 2026; three" in prompt_of(strategy, CopyRequest(original, (0,)), Asking(tmp_path, MEANS)).user


def test_the_same_wish_gives_the_same_prompt_and_another_seed_another(tmp_path):
    def prompt(seed, copies=(0, 1)):
        return prompt_of("replacement", CopyRequest(OSLO, copies), Asking(tmp_path, MEANS, seed))

    assert prompt(1) == prompt(1) != prompt(2)
    assert prompt(1, (5, 6)).seed != prompt(1).seed  # the next five copies are other ones


def test_a_project_may_bring_its_own_prompt(tmp_path):
    own = tmp_path / "prompts" / "augmentation" / "rewriting.en.jinja"
    own.parent.mkdir(parents=True)
    own.write_text(
        "{% block role %}R{% endblock %}{% block rules %}Ours: {{ question }} x{{ number }}{% endblock %}"
        "{% block output %}JSON{% endblock %}"
    )
    assert prompt_of("rewriting", CopyRequest(OSLO, (0,)), Asking(tmp_path, MEANS)).user == f"Ours: {OSLO.question} x1\nJSON"
    own.write_text("{% block role %}{{ salary }}{% endblock %}{% block rules %}{% endblock %}{% block output %}{% endblock %}")
    with pytest.raises(InputError, match="rewriting.en.jinja cannot be filled in"):
        prompt_of("rewriting", CopyRequest(OSLO, (0,)), Asking(tmp_path, MEANS))


def test_a_question_cannot_bring_commands_into_the_prompt(tmp_path):
    original = example("{{ 7 * 7 }} {% for x in y %}")
    assert "{{ 7 * 7 }} {% for x in y %}" in prompt_of("rewriting", CopyRequest(original, (0,)), Asking(tmp_path, MEANS)).user


@pytest.mark.parametrize(
    "original, arguments", [(OSLO, {"city": "Rome", "days": 2}), (BOTH, {"1": {"city": "Rome"}, "2": {"city": "Madrid"}})]
)
def test_the_schema_of_a_replacement_holds_the_calls_own_arguments(original, arguments):
    rules = Draft202012Validator(schema_of("replacement", original, MEANS, 3))
    assert rules.is_valid({"questions": [{"question": "x", "arguments": arguments}]})
    assert not rules.is_valid({"questions": [{"question": "x", "arguments": {"town": "Rome"}}]})
    assert not rules.is_valid({"questions": ["x"]})


def test_a_parameter_with_a_reference_is_followed_in_the_schema():
    from tests.odd_schemas import tool_of

    context = Context({"odd": tool_of("reference")}, ValueSource({}))
    rules = Draft202012Validator(schema_of("replacement", example("x", ("odd", {"v": "small"})), context, 3))
    assert rules.is_valid({"questions": [{"question": "x", "arguments": {"v": "large"}}]})
    assert not rules.is_valid({"questions": [{"question": "x", "arguments": {"v": "huge"}}]})


def test_a_parameter_whose_reference_leads_nowhere_is_left_open_in_the_schema():
    context = Context({"t": tool("t", [], place={"$ref": "#/$defs/place"}, city=TEXT)}, ValueSource({}))
    Draft202012Validator(schema_of("replacement", example("x", ("t", {"place": "Oslo"})), context, 3)).validate(
        {"questions": [{"question": "x", "arguments": {"place": "Rome"}}]}
    )


# What is taken


@pytest.mark.parametrize("strategy", ["rewriting", "simplification"])
def test_good_answers_become_examples_with_the_same_calls(strategy):
    made, left_out = taught(strategy, OSLO, {"questions": ["Oslo rain 3 days", " In three days,\nwill Oslo have rain? "]})
    assert made == [("Oslo rain 3 days", [OSLO.calls[0].arguments]), ("In three days, will Oslo have rain?", [OSLO.calls[0].arguments])]
    assert left_out == {}


def test_slips_are_taken_and_another_sentence_is_none():
    answer = {"questions": ["Wil it rian in Oslo in 3 days?", "Will it it rain in Oslo 3 days?", "In 3 days I wonder how Oslo fares"]}
    made, left_out = taught("error introduction", OSLO, answer)
    assert [question for question, _ in made] == answer["questions"][:2] and left_out == {UNLIKE: 1}
    made, left_out = taught("error introduction", CHINESE[2], {"questions": [CHINESE[2].question + "呢", "我想去广州玩三天你说好不好"]})
    assert len(made) == 1 and sum(left_out.values()) == 1


@pytest.mark.parametrize("strategy", ["rewriting", "simplification"])
def test_values_alone_ask_for_nothing(strategy):
    assert taught(strategy, OSLO, {"questions": ["Oslo, 3", "Oslo weather, 3 days"]}) == (
        [("Oslo weather, 3 days", [OSLO.calls[0].arguments])],
        {BARE: 1},
    )
    alone = example("Oslo?", ("get_weather", {"city": "Oslo"}))  # nor did the question itself say more
    assert taught(strategy, alone, {"questions": ["Oslo!"]})[1] == {}


def test_dots_from_the_prompt_are_no_question():
    assert taught("rewriting", NONE, {"questions": ["...", "…", "hello Mary Poole"]}) == ([("hello Mary Poole", [])], {UNREADABLE: 2})


def test_a_replacement_that_replaced_nothing_is_left_out():
    same = {"question": "Rain in Oslo in 3 days?", "arguments": {"city": "Oslo", "days": 3}}
    assert taught("replacement", OSLO, {"questions": [same]}) == ([], {SAME: 1})


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_a_list_may_be_a_little_longer_than_wanted_but_not_empty_nor_without_end(strategy, tmp_path):
    schema = prompt_of(strategy, CopyRequest(NONE, (0, 1, 2)), Asking(tmp_path, MEANS)).schema
    rules = Draft202012Validator(schema)
    fits = [number for number in range(12) if rules.is_valid({"questions": ["hello"] * number})]
    assert fits == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize("strategy", STRATEGIES)
@pytest.mark.parametrize("original", [NONE, CHINESE[0]], ids=["en", "zh"])
def test_the_prompt_shows_no_form_that_a_weak_model_could_hand_back(strategy, original, tmp_path):
    assert '"..."' not in prompt_of(strategy, CopyRequest(original, (0,)), Asking(tmp_path, MEANS)).user.replace('"question": "..."', "")


@pytest.mark.parametrize(
    "original, questions",
    [(CHINESE[3], ["三月三号", "2026年3月3日的R-305会议室，帮我预订一下，不要投影"]), (CHINESE[2], ["广州天气", "广州三天内天气如何？"])],
)
def test_chinese_answers_are_held_to_their_values_too(original, questions):
    made, left_out = taught("rewriting", original, {"questions": questions})
    assert [question for question, _ in made] == questions[1:] and left_out == {LOST: 1}


@pytest.mark.parametrize("strategy", ["rewriting", "simplification", "error introduction"])
def test_a_question_that_lost_a_value_is_left_out(strategy):
    made, left_out = taught(
        strategy, OSLO, {"questions": ["Will it rain in Oslo?", "Will it rain in 3 days?", "Wil it rain in Oslo in 3 days"]}
    )
    assert [question for question, _ in made] == ["Wil it rain in Oslo in 3 days"] and left_out == {LOST: 2}


def test_errors_in_values_may_be_wanted_of_a_teacher_too():
    seed = example("weather in Rio de Janeiro", ("get_weather", {"city": "Rio de Janeiro"}))
    answer = {"questions": ["wether in Rio de Janero", "weather in Rio"]}
    assert taught("error introduction", seed, answer) == ([], {LOST: 2})
    wanted = Context(TOOLS, MEANS.values, errors_in_values=True)
    assert taught("error introduction", seed, answer, context=wanted) == (
        [("wether in Rio de Janero", [{"city": "Rio de Janeiro"}])],
        {LOST: 1},
    )
    assert taught("rewriting", seed, answer, context=wanted) == ([], {LOST: 2})


def test_replacement_brings_its_own_arguments():
    made, left_out = taught(
        "replacement",
        OSLO,
        {
            "questions": [
                {"question": "Will it rain in Lima in 5 days?", "arguments": {"days": 5, "city": "Lima"}},
                {"question": "Will it rain in Lima in 5 days?", "arguments": {"days": 5, "city": "Lima"}},
            ]
        },
    )
    assert made == [("Will it rain in Lima in 5 days?", [{"city": "Lima", "days": 5}])]
    assert list(made[0][1][0]) == ["city", "days"] and left_out == {}


def test_replacement_of_several_calls_numbers_their_arguments():
    made, left_out = taught(
        "replacement",
        BOTH,
        {
            "questions": [
                {"question": "weather in Lima and in Bonn", "arguments": {"1": {"city": "Lima"}, "2": {"city": "Bonn"}}},
                {"question": "weather in Lima and in Bonn", "arguments": {"city": "Lima"}},
                {"question": "weather in Lima", "arguments": {"1": {"city": "Lima"}, "2": {"city": "Bonn"}}},
            ]
        },
    )
    assert made == [("weather in Lima and in Bonn", [{"city": "Lima"}, {"city": "Bonn"}])] and left_out == {UNFIT: 1, LOST: 1}


def test_replacement_without_a_call_is_a_question_alone():
    assert taught("replacement", NONE, {"questions": ["hello there, Ada Berg"]}) == ([("hello there, Ada Berg", [])], {})


@pytest.mark.parametrize(
    "question, arguments, reason",
    [
        ("Will it rain in Lima in 5 days?", {"city": "Rome", "days": 5}, LOST),
        ("Will it rain in Lima in 5 days?", {"city": "Lima", "days": 3}, LOST),
        ("Will it rain in Lima in 99 days?", {"city": "Lima", "days": 99}, UNFIT),
        ("Will it rain in Lima in 5 days?", {"city": "Lima", "days": "5"}, UNFIT),
        ("Will it rain in Lima?", {"city": "Lima"}, UNFIT),
        ("Will it rain in Lima in 5 days?", {"city": "Lima", "days": 5, "unit": "c"}, UNFIT),
        ("Will it rain in Lima in 5 days?", ["Lima"], UNFIT),
        ("Will it rain in Lima in 5 days?", None, UNFIT),
        ("Will it rain in Madrid in 5 days?", {"city": "madrid", "days": 5}, KEPT),
        ("", {"city": "Lima", "days": 5}, UNREADABLE),
        (7, {"city": "Lima", "days": 5}, UNREADABLE),
    ],
)
def test_a_replacement_that_does_not_fit_is_left_out(question, arguments, reason):
    context = Context(TOOLS, ValueSource(VALUES, 1, kept={"city": ["Madrid"]}))
    assert taught("replacement", OSLO, {"questions": [{"question": question, "arguments": arguments}]}, context=context) == (
        [],
        {reason: 1},
    )


def test_a_flag_is_not_turned():
    original = example(
        "book R-305 on 2026-03-03 with a screen", ("book_room", {"room": "R-305", "date": "2026-03-03", "with_screen": True})
    )
    new = {"question": "book R-201 on 2026-03-04", "arguments": {"room": "R-201", "date": "2026-03-04", "with_screen": False}}
    assert taught("replacement", original, {"questions": [new]}) == ([], {UNFIT: 1})
    assert why_not(original.calls[0], TOOLS) == ""


def test_an_argument_that_was_said_in_other_words_stays_or_is_said():
    seed = example("photos of figs", ("search", {"kind": "image", "about": "figs"}))
    context = Context({"search": tool("search", [], kind={"enum": ["image", "font"]}, about=TEXT)}, ValueSource({}))
    answer = {
        "questions": [
            {"question": "photos of owls", "arguments": {"kind": "image", "about": "owls"}},
            {"question": "typefaces of owls", "arguments": {"kind": "font", "about": "owls"}},
        ]
    }
    made, left_out = taught("replacement", seed, answer, context=context)
    assert [question for question, _ in made] == ["photos of owls"] and left_out == {LOST: 1}


@pytest.mark.parametrize("answer", ["no JSON", "", "{", "{}", '{"questions": "one"}', "7", "null"])
def test_an_answer_in_another_form_is_left_out(answer):
    assert taught("rewriting", OSLO, answer) == ([], {UNREADABLE: 1})


@pytest.mark.parametrize(
    "answer",
    [
        '```json\n{"questions": ["Oslo 3 days"]}\n```',
        '["Oslo 3 days"]',
        'Here: {"questions": ["Oslo 3 days"]}.',
        '{"queries": ["Oslo 3 days"]}',
    ],
)
def test_fences_and_words_around_the_json_do_no_harm(answer):
    assert taught("rewriting", OSLO, answer)[0] == [("Oslo 3 days", [OSLO.calls[0].arguments])]


def test_items_that_are_no_questions_are_left_out_and_the_others_kept():
    made, left_out = taught("rewriting", OSLO, {"questions": [None, {"a": 1}, "Oslo 3 days", OSLO.question.upper()]}, copies=4)
    assert len(made) == 1 and left_out == {UNREADABLE: 2}


def test_more_than_asked_for_is_not_taken():
    assert len(taught("rewriting", OSLO, {"questions": [f"Oslo 3 days {n}" for n in "abcdef"]}, copies=2)[0]) == 2


def test_a_failed_answer_counts_for_all_its_copies():
    assert taught("rewriting", OSLO, RuntimeError("too busy")) == ([], {NO_ANSWER: 3})


def test_answers_in_any_order_find_their_question():
    left_out = Counter()
    seeds = [example(f"weather in {city}", ("get_weather", {"city": city}), key=city) for city in ("Oslo", "Rome", "Bonn", "Lima")]
    teacher = Scripted(lambda prompt: {"questions": [f"is it fine in {prompt.key.split(':')[-1]}?"]})
    done = {
        request.example.key: made[0].question
        for request, made in teacher_strategy(
            "rewriting", [CopyRequest(seed, (0,)) for seed in seeds], teacher.ask, Asking(Path("/nowhere"), MEANS), left_out
        )
    }
    assert done == {city: f"is it fine in {city}?" for city in ("Oslo", "Rome", "Bonn", "Lima")} and not left_out
    assert json.dumps(teacher.asked[0].schema)
