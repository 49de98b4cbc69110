"""The form of a call and that of a parameter take odd schemas as they mean them, and change nothing that a person did not touch."""

import json

import pytest

from engine.checker.conformance import why_not
from engine.records import Parameter
from gui.widgets.call_form import CallForm, read_value
from gui.widgets.parameter_form import ParameterForm
from gui.widgets.tool_editor import allowed
from tests.odd_schemas import NEVER, ODD, tool_of


@pytest.fixture
def form(qtbot) -> CallForm:
    made = CallForm()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("name", ODD)
def test_a_value_typed_into_the_call_form_is_read_as_the_schema_means_it(form, name):
    tool = tool_of(name)
    form.set_tools([tool])
    for value in [one for one in ODD[name][1] if one is not None]:
        form.show_call({"name": "odd", "arguments": {"v": value}})
        assert form.call()["arguments"] == {"v": value} and form.problem() == ""  # a line that was not touched
        typed = read_value(tool.known["v"], value if isinstance(value, str) else json.dumps(value))
        assert typed == value or name in NEVER
        assert why_not(type_call(tool.name, typed), {"odd": tool}) == ""


def type_call(name: str, value):
    from engine.records import ToolCall

    return ToolCall(name, {"v": value})


def test_null_that_is_not_touched_stays_and_a_yes_or_no_beside_numbers_may_be_typed(form):
    form.set_tools([tool_of("optional")])
    form.show_call({"name": "odd", "arguments": {"v": None}})
    assert form.call()["arguments"] == {"v": None}
    mixed = Parameter("v", {"type": ["boolean", "integer"]}, True)
    assert (read_value(mixed, "5"), read_value(mixed, "true")) == (5, True)


@pytest.mark.parametrize("name", ODD)
def test_the_parameter_form_changes_nothing_that_was_not_touched(qtbot, name):
    made = ParameterForm()
    qtbot.addWidget(made)
    parameter = tool_of(name).known["v"]
    made.show_parameter(parameter)
    assert made.schema() == parameter.schema
    made.meaning.setText("what it is for")
    assert made.schema() == {**parameter.schema, "description": "what it is for"}
    assert isinstance(allowed(parameter), str)


def test_listed_values_with_null_stay_json_null_when_one_is_added(qtbot):
    made = ParameterForm()
    qtbot.addWidget(made)
    made.show_parameter(tool_of("listed_with_null").known["v"])
    made.allowed.setText("low; mid; null")

    assert made.schema()["enum"] == ["low", "mid", None]
    made.show_parameter(tool_of("nullable_reference").known["v"])
    assert made.allowed.text() == "small; large" and made.allowed.isReadOnly()
