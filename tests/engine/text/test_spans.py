"""Where a question says its arguments, and whether another one still does."""

import pytest

from engine.records import ToolCall
from engine.text.spans import argument_spans, lost, mask, says, share_remaining, unmask
from tests.engine.stages.augmentation.questions import example


def said(question: str, **arguments) -> list[str]:
    return [question[start:end] for start, end in argument_spans(example(question, ("t", arguments)))]


@pytest.mark.parametrize(
    "question, value, places",
    [
        ("rain in Oslo or oslo", "Oslo", ["Oslo", "oslo"]),
        ("Romerike, Rome", "Rome", ["Rome"]),
        ("two Brand Managers", "Brand Manager", ["Brand Manager"]),
        ("room R 201 please", "R-201", ["R 201"]),
        ("those that are to do", "to_do", ["to do"]),
        ("on 3 March 2026", "2026-03-03", ["3 March 2026"]),
        ("on March 3", "2026-03-03", ["March 3"]),
        ("2026年3月3日的会议室", "2026-03-03", ["2026年3月3日"]),
        ("3月3号下午", "2026-03-03", ["3月3号"]),
        ("for 3 days", 3, ["3"]),
        ("room 33", 3, []),
        ("three days", 3, ["three"]),
        ("the third day", 3, ["third"]),
        ("三天内", 3, ["三"]),
        ("两天内", 2, ["两"]),
        ("查一下2天", 2, ["2"]),
        ("十二天", 2, []),
        ("十二天", 12, ["十二"]),
        ("on 3 March for three", 3, ["3", "three"]),
        ("one room for 1 day", 1, ["1"]),
        ("1,250 units", 1250, ["1,250"]),
        ("at 2.5 percent", 2.5, ["2.5"]),
        ("below -5", -5, ["-5"]),
        ("查一下王伟的工资", "王伟", ["王伟"]),
        ("C++ and C", "C++", ["C++", "C"]),
        ("with a screen", True, []),
        ("nothing", None, []),
        ("nothing", "", []),
        ("...", "?", []),
    ],
)
def test_the_places_of_a_value(question, value, places):
    assert said(question, value=value) == places


def test_places_in_lists_and_objects_and_several_calls():
    both = example("Python, SQL in Oslo and Rome", ("t", {"skills": ["Python", "SQL"], "where": {"city": "Oslo"}}), ("t", {"city": "Rome"}))
    assert [both.question[start:end] for start, end in argument_spans(both)] == ["Python", "SQL", "Oslo", "Rome"]


def test_places_that_overlap_are_one():
    assert said("on 3 March 2026", day="2026-03-03", year=2026, n=3) == ["3 March 2026"]


def test_values_are_taken_out_and_put_back():
    question = "from Oslo to \ue005 by 3 March"
    text, values = mask(question, [(5, 9), (18, 25)])
    assert values == ["Oslo", "\ue005", "3 March"] and "Oslo" not in text and text.startswith("from ")
    assert unmask(text, values) == question
    assert unmask(text.replace(text[5], ""), values) == ""
    assert unmask(text + text[5], values) == ""


def test_lost_names_the_arguments_that_are_no_longer_said():
    seed = example("Will it rain in Oslo in 3 days?", ("get_weather", {"city": "Oslo", "days": 3, "unit": "celsius"}))
    assert lost(seed, "three days of rain in OSLO?") == []
    assert lost(seed, "rain in Rome, 3 days") == ["city"]
    assert lost(seed, "rain?") == ["city", "days"]  # the unit was never said
    assert lost(seed, "rain in Rome, 5 days", calls=[ToolCall("get_weather", {"city": "Rome", "days": 5, "unit": "celsius"})]) == []
    assert lost(seed, "rain in Rome, 5 days", calls=[ToolCall("get_weather", {"city": "Rome", "days": 6, "unit": "celsius"})]) == ["days"]


def test_a_slip_in_a_value_is_forgiven_only_where_enough_is_left_and_no_digit_is_concerned():
    seed = example("Mary Poole in R-305", ("t", {"employee": "Mary Poole", "room": "R-305"}))
    assert lost(seed, "Mary Pole in R-305") == ["employee"]
    assert lost(seed, "Mary Pole in R-305", 0.7) == []
    assert lost(seed, "M. Po in R-305", 0.7) == ["employee"]
    assert lost(seed, "Mary Poole in R-306", 0.7) == ["room"]


@pytest.mark.parametrize(
    "value, question, share",
    [
        ("Oslo", "in Oslo", 1),
        ("Oslo", "in Olso now", 0.75),
        ("Oslo", "in Osslo", 1),
        ("王伟", "查王炜的", 0.5),
        ("", "x", 0),
        ("Oslo", "", 0),
    ],
)
def test_the_share_of_letters_that_remain(value, question, share):
    assert share_remaining(value, question) == share


@pytest.mark.parametrize(
    "question, value",
    [
        ("weather in new york, please", "New York"),
        ("Is R 201 free?", "R-201"),
        ("on 3 March 2026", "2026-03-03"),
        ("on March 3", "2026-03-03"),
        ("on 03.03.2026", "2026-03-03"),
        ("on 2026-03-03", "2026-03-03"),
        ("top 5", 5),
        ("the top five", 5),
        ("a third time", 3),
        ("an hour", 1),
        ("1,250 units", 1250),
        ("at 2.5 percent", 2.5),
        ("-5 degrees", -5),
        ("pages 3-7", 7),
        ("below -2.5", -2.5),
        ("anything", True),
        ("anything", None),
        ("Ada and Bo", ["Ada", "Bo"]),
        ("from Oslo to Rome", {"a": "Rome", "b": {"c": "Oslo"}}),
        ("straße", "STRASSE"),
        ("2026年3月3日的会议室", "2026-03-03"),
        ("3月3号请假", "2026-03-03"),
        ("三天的天气", 3),
        ("查两个人", 2),
        ("北京的天气", "北京"),
    ],
)
def test_a_question_says_a_value_in_any_usual_way(question, value):
    assert says(question, value)


@pytest.mark.parametrize(
    "question, value",
    [
        ("weather in York", "New York"),
        ("on 4 March 2026", "2026-03-03"),
        ("top 50", 5),
        ("top five", 6),
        ("12.5", 12),
        ("5 degrees", -5),
        ("Ada", ["Ada", "Bo"]),
        ("thirteen", 13),
        ("", "x"),
        ("on the 99th", "2026-99-99"),
        ("2027年3月3日", "2026-03-03"),
        ("13月3日", "2026-03-03"),
        ("十二个人", 2),
        ("3月30日", "2026-03-03"),
    ],
)
def test_a_question_does_not_say_what_is_not_in_it(question, value):
    assert not says(question, value)


@pytest.mark.parametrize(
    "question, value",
    [
        ("from 4 to 8 May 2026", "2026-05-04"),
        ("from 4 to 8 May 2026", "2026-05-08"),
        ("between the 4th and 8th of May", "2026-05-04"),
        ("May 4-8, 2026", "2026-05-08"),
        ("4, 6 and 8 May", "2026-05-06"),
        ("on May 4th", "2026-05-04"),
        ("on the 21st of March 2026", "2026-03-21"),
        ("on 4 May 2026 at 2:30 pm", "2026-05-04T14:30:00Z"),
        ("May 4, 2026 14:30", "2026-05-04T14:30:00Z"),
        ("since 4 May 2026", "2026-05-04T00:00:00Z"),
        ("at 2 pm", "14:00:00"),
        ("at half past", "half past"),
        ("for 1 hour and 30 minutes", "PT1H30M"),
        ("90 minutes please", "PT90M"),
        ("for two weeks", "P2W"),
        ("mail ada@example.org", "ada@example.org"),
        ("open https://example.org/a?b=1.", "https://example.org/a?b=1"),
        ("with two lines: 3 of SKU-12 and 1 of SKU-40", [{"sku": "SKU-12", "quantity": 3}, {"sku": "SKU-40", "quantity": 1}]),
        ("for 1,250.00 euros", 1250),
    ],
)
def test_natural_forms_are_said(question, value):
    assert says(question, value)


@pytest.mark.parametrize(
    "question, value",
    [
        ("from 4 to 8 May 2026", "2026-05-06"),
        ("from 4 to 8 May 2026", "2025-05-04"),
        ("from 4 to 8 May 2026", "2026-06-04"),
        ("from 14 to 18 May 2026", "2026-05-04"),
        ("room 4, on 8 May", "2026-05-04"),
        ("on 4 May 2026 at 2:30 pm", "2026-05-04T15:30:00Z"),
        ("on 4 May 2026", "2026-05-04T15:30:00Z"),
        ("at 12:00", "02:00:00"),
        ("for 30 minutes", "PT1H30M"),
    ],
)
def test_other_days_and_times_are_not(question, value):
    assert not says(question, value)
