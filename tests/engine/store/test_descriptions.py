"""The three lengths of a description: what a model is shown in each."""

import pytest

from engine.records import Tool
from engine.store.descriptions import of_length, shortened

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
