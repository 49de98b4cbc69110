"""Rewriting: another sentence, the same request."""

import random

import pytest

from engine.stages.augmentation import rewriting
from tests.engine.stages.augmentation.questions import MEANS, example


def rewritten(question: str, count: int = 200, **arguments) -> set[str]:
    original = example(question, ("t", arguments)) if arguments else example(question)
    return {made.question for n in range(count) if (made := rewriting.apply(original, random.Random(n), MEANS))}


@pytest.mark.parametrize(
    "question, arguments, other",
    [
        ("Will it rain in Oslo?", {"city": "Oslo"}, "In Oslo, will it rain?"),
        ("In Oslo, will it rain?", {"city": "Oslo"}, "Will it rain in Oslo?"),
        ("what is the salary band of an analyst?", {}, "I'd like to know the salary band of an analyst"),
        ("Show me the org chart of Legal", {"department": "Legal"}, "Can you show me the org chart of Legal?"),
        ("can you show me the org chart of Legal?", {"department": "Legal"}, "let me see the org chart of Legal"),
        ("Who is Ada Berg?", {"employee": "Ada Berg"}, "Do you know who Ada Berg is?"),
        ("where does Mary Poole sit?", {"employee": "Mary Poole"}, "can you tell me where Mary Poole sits?"),
        ("I want to book R-305 on 3 March 2026", {"room": "R-305", "date": "2026-03-03"}, "On 3 March 2026, I want to book R-305"),
        ("please book R-305", {"room": "R-305"}, "I'd like you to book R-305"),
        ("the phone number of Ada Berg", {"employee": "Ada Berg"}, "I need the phone number of Ada Berg"),
        ("career so far: Ada Berg", {"employee": "Ada Berg"}, "Ada Berg, career so far"),
        ("查一下王伟的工资", {"employee": "王伟"}, "能帮我查一下王伟的工资吗？"),
        ("王伟的工资是多少？", {"employee": "王伟"}, "请问王伟的工资是多少？"),
        ("明天北京会下雨吗？", {"city": "北京"}, "北京明天会下雨吗？"),
        ("谁是财务部的负责人", {"department": "财务部"}, "财务部的负责人是谁？"),
        ("王伟的工资", {"employee": "王伟"}, "我想了解王伟的工资"),
        ("老板要写报告，麻烦查一下销售部的人数", {"department": "销售部"}, "麻烦查一下销售部的人数，老板要写报告"),
    ],
)
def test_a_sentence_becomes_another_one_that_asks_for_the_same(question, arguments, other):
    assert other in rewritten(question, 400, **arguments)


def test_one_question_is_put_in_many_ways():
    assert len(rewritten("can you show me the weather in Oslo please?", city="Oslo")) > 20
    assert len(rewritten("麻烦查一下北京的天气，谢谢", city="北京")) > 20


def test_words_inside_arguments_are_no_words_of_the_sentence():
    made = rewritten('show me the file "show me the big picture"', title="show me the big picture")
    assert made and all("show me the big picture" in question for question in made)
    made = rewritten("查一下《查一下工资》这本书", title="查一下工资")
    assert made and all("查一下工资" in question for question in made)


def test_a_frame_is_not_read_through_an_argument():
    """The value begins like an order and is none."""
    assert all("Find Me Guilty" in question for question in rewritten("Find Me Guilty", title="Find Me Guilty"))


def test_other_sentences_stay_where_they_are():
    for question in rewritten("I am new here. Can you show me the org chart of Legal?", department="Legal"):
        assert "new here" in question and question.index("new here") < question.index("Legal")


def test_names_keep_their_capitals_and_sentences_begin_as_they_did():
    for question in rewritten("Which colleagues are there in Oslo?", city="Oslo"):
        assert question[0].isupper() and "Oslo" in question
    for question in rewritten("which colleagues are there in Oslo?", city="Oslo"):
        assert question[0].islower() or question.startswith(("I ", "I'"))


@pytest.mark.parametrize("question", ["Oslo", "weather", "thanks", "北京", "你好", "ballet shoes with a hole in them and they hurt"])
def test_a_question_that_fits_no_rule_gives_nothing(question):
    assert rewritten(question, 20, city="Oslo") == set()
