"""The three lengths of a description: what a model is shown in each."""

import pytest

from engine.errors import InputError
from engine.planner import lengths
from engine.records import Tool
from engine.settings import TrainingSettings
from engine.store.descriptions import of_length, shares, shortened

LONG = Tool(
    "find_trips",
    "Find business trips of an employee (also cancelled ones), with dates, places, hotels, costs and who approved them. "
    "Use it before booking anything new.",
    {
        "type": "object",
        "required": ["employee"],
        "properties": {
            "employee": {"type": "string", "description": "Full name of the traveller as in the staff list, e.g. Ada Byron."},
            "description": {"type": "string", "title": "Purpose", "enum": ["sales", "description"]},
            "route": {"type": "object", "properties": {"stop": {"type": "string", "description": "A place on the way. Not the end."}}},
        },
    },
)


def test_short_keeps_what_a_tool_does_and_drops_the_rest():
    short = of_length(LONG, "short")
    assert short.description == "Find business trips of an employee, with dates, places, hotels."
    properties = short.parameters["properties"]
    assert properties["employee"] == {"type": "string", "description": "Full name of the traveller."}
    assert properties["route"]["properties"]["stop"]["description"] == "A place on the way."
    assert of_length(LONG, "long") is LONG


def test_a_short_description_written_by_hand_wins():
    assert of_length(Tool("a", "Long and winding. Very.", {}, short="Short."), "short").description == "Short."


def test_none_leaves_names_and_types_even_of_a_parameter_named_description():
    bare = of_length(LONG, "none")
    assert bare.description == ""
    assert bare.parameters == {
        "type": "object",
        "required": ["employee"],
        "properties": {
            "employee": {"type": "string"},
            "description": {"type": "string", "enum": ["sales", "description"]},
            "route": {"type": "object", "properties": {"stop": {"type": "string"}}},
        },
    }


@pytest.mark.parametrize(
    "text, short",
    [
        ("", ""),
        ("Rings.", "Rings."),
        ("Rings the bell, e.g. at noon.", "Rings the bell."),
        ("查询员工的基本信息。包括部门和职位。", "查询员工的基本信息。"),
        ("Returns a user based on a single ID, if the user does not have access to the pet at all", "Returns a user based on a single ID."),
        (
            "One two three four five six seven eight nine ten eleven twelve thirteen of the fifteen sixteen",
            "One two three four five six seven eight nine ten eleven twelve thirteen.",
        ),
    ],
)
def test_shortened(text, short):
    assert shortened(text) == short


def test_an_unknown_length_is_a_mistake_of_the_program():
    with pytest.raises(ValueError):
        of_length(LONG, "tiny")


def test_shares_are_read_as_they_stand_and_those_of_nothing_left_out():
    assert shares(["long=2", " short = 0.5 ", "none=0"], "none") == {"long": 2.0, "short": 0.5}
    assert shares([], "short") == {"short": 1.0}


@pytest.mark.parametrize("texts", [["tall=1"], ["long"], ["long="], ["long=-1"], ["long=nan"], ["long=1e3"], ["long=1", "x"], ["long=0"]])
def test_a_share_that_is_none_is_refused_in_words(texts):
    with pytest.raises(InputError) as refused:
        shares(texts, "long")
    assert "tool list" in refused.value.message.lower() and "long=" in refused.value.remedy


def test_the_planner_takes_the_same_shares_as_parts_of_one():
    assert lengths.kinds(TrainingSettings(tool_lists=["long=3", "none=1"])) == {"long": 0.75, "none": 0.25}
    assert lengths.kinds(TrainingSettings(descriptions="short")) == {"short": 1.0}
    with pytest.raises(InputError, match="tall=1"):
        lengths.kinds(TrainingSettings(tool_lists=["tall=1"]))
