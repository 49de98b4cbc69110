"""What a tool's name and description say it is about."""

import pytest

from engine.records import Tool
from engine.stages.synthesis.phrases import phrases_of, words_of


def phrases(name: str, description: str = ""):
    return phrases_of(Tool(name, description, {"type": "object", "properties": {}}))


@pytest.mark.parametrize(
    "name, words",
    [
        ("getLeaveBalance", ["get", "leave", "balance"]),
        ("get_leave_balance", ["get", "leave", "balance"]),
        ("leave.get-balance", ["leave", "get", "balance"]),
        ("HTTPStatus2", ["http", "status", "2"]),
        ("x", ["x"]),
    ],
)
def test_names_fall_into_words_however_they_are_written(name, words):
    assert words_of(name) == words


def test_description_gives_act_topic_and_details():
    found = phrases("get_salary_band", "Give the salary band of a job title, with minimum pay, midpoint and maximum pay.")

    assert found.act == "give"
    assert found.topics == ("salary band",)
    assert found.details == ("minimum pay", "midpoint", "maximum pay")


def test_name_alone_serves_without_a_description():
    found = phrases("getLeaveBalance")

    assert (found.act, found.topics, found.details) == ("get", ("leave balance",), ())


def test_name_and_description_both_give_topics():
    assert phrases("get_forecast", "Tells the weather in a city.").topics == ("forecast", "weather")


def test_name_without_any_word_still_gives_a_topic():
    assert phrases("___").topics == ("___",)


@pytest.mark.parametrize(
    "name, description, asks",
    [
        ("get_weather", "Tells the weather.", True),
        ("weather", "", True),
        ("find_person", "Look up a colleague.", True),
        ("book_room", "Book a meeting room.", False),
        ("send_mail", "", False),
        ("cancel_order", "Cancels one order.", False),
    ],
)
def test_looking_up_is_told_from_doing(name, description, asks):
    assert phrases(name, description).asks is asks


def test_only_the_first_sentence_counts():
    found = phrases("get_weather", "Tells the weather in a city. Never use it for the sea, with tides and currents.")

    assert found.topics == ("weather",)
    assert found.details == ()
