"""Whatever reads schemas does the right thing with each odd parameter: values, cells, lint, checker, conformance, the remark on seeds."""

import json
import random

import pytest
from jsonschema import Draft202012Validator

from engine.checker import accepting, judge
from engine.checker.conformance import Schemas, why_not
from engine.checker.strict import fault_of_value, same
from engine.models.grammar import remarks
from engine.records import Parameter, Tool, ToolCall
from engine.schemas import ANYTHING, shape_of
from engine.stages.dataset.forms.bfcl import BFCL
from engine.stages.labelling import answer_schema
from engine.stages.tools.lint import lint
from engine.stages.tools.readers import read_tools
from engine.text.parameter_values import ValueSource
from tests.odd_schemas import DEFS, NEVER, ODD, WHOLE, tool_of


def parameter_of(name: str) -> Parameter:
    return tool_of(name).parameter_list()[0]


@pytest.mark.parametrize("name", ODD)
def test_made_values_are_valid_and_can_be_made(name):
    tool, source = tool_of(name), ValueSource({}, 1)
    for n in range(25):
        drawn = source.draw(tool.parameter_list()[0], random.Random(n))
        assert why_not(ToolCall("odd", {"v": drawn.held}), {"odd": tool}) == "" and drawn.held is not None


@pytest.mark.parametrize("name", ODD)
def test_right_values_pass_the_gate_and_wrong_ones_do_not(name):
    tools = {"odd": tool_of(name)}
    assert [why_not(ToolCall("odd", {"v": value}), tools) for value in ODD[name][1]] == [""] * len(ODD[name][1])
    assert all(Schemas(tools).accept(ToolCall("odd", {"v": value})) for value in ODD[name][1])
    assert all(why_not(ToolCall("odd", {"v": value}), tools) for value in ODD[name][2])


@pytest.mark.parametrize("name", ODD)
def test_the_verdict_knows_a_value_again_and_no_other(name):
    tool, (_, good, _) = tool_of(name), ODD[name]
    shape = tool.known["v"].shape
    for value in good:
        call = ToolCall("odd", {"v": value})
        (accepted,) = accepting([call])
        (option,) = accepted["odd"]["v"]
        assert same(value, option, shape) and fault_of_value("v", value, shape, [option]) is None
        assert not any(same(other, option, shape) for other in good if other != value)
        answer = json.dumps(call.as_dict(), ensure_ascii=False)
        assert judge(answer, {"odd": tool}, (accepted,)).error == ""
        assert judge(answer, {"odd": tool}, ({"odd": {"v": ["something else", 77]}},)).error == "parameters"


@pytest.mark.parametrize("name", ODD)
def test_a_cell_of_a_spreadsheet_is_read_as_a_value_that_is_valid(name):
    tool = tool_of(name)
    shape = tool.known["v"].shape
    for value in [one for one in ODD[name][1] if one is not None]:
        cell = value if isinstance(value, str) else json.dumps(value)
        assert shape.read(cell) == value or name in NEVER
        assert why_not(ToolCall("odd", {"v": shape.read(cell)}), {"odd": tool}) == ""


@pytest.mark.parametrize("name", ODD)
def test_lint_says_only_what_is_true(name):
    kinds = [one.kind for one in lint([tool_of(name)])]
    assert set(kinds) <= {"unsaid_parameter", "unnamed_value"}  # not that no value can be made


@pytest.mark.parametrize("name", ODD)
def test_the_grammar_leaves_open_only_what_it_says(name):
    told = remarks([tool_of(name)])
    open_ones = {"free_object": "parameters beyond", "bounds_without_type": "minimum", "tuple": "minItems"}
    assert [one for one in told if open_ones.get(name, "nothing") not in one and "maximum" not in one] == []


@pytest.mark.parametrize("name", WHOLE)
def test_a_tools_own_schema_may_be_a_reference_parts_or_alternatives(name):
    tool = Tool("odd", "", WHOLE[name])
    known = {"behind_a_reference": {"name": True}, "of_several_parts": {"name": True, "age": False},
             "either": {"kind": True, "lives": False, "tricks": False}}  # fmt: skip
    assert {one.name: one.required for one in tool.parameter_list()} == known[name]
    call = ToolCall("odd", {"kind": "dog", "tricks": 2} if name == "either" else {"name": "Ann"})
    assert why_not(call, {"odd": tool}) == "" and Schemas({"odd": tool}).accept(call)
    assert why_not(ToolCall("odd", {"other": 1}), {"odd": tool}) != ""


@pytest.mark.parametrize("name", ODD)
def test_the_schema_of_a_teachers_answer_holds_what_a_tool_refers_to(name):
    other = Tool("other", "", {"type": "object", "properties": {"a": {"$ref": "#/$defs/Size"}}, "$defs": {"Size": {"type": "integer"}}})
    rules = Draft202012Validator(answer_schema([other, tool_of(name)]))

    assert all(rules.is_valid({"calls": [{"name": "odd", "arguments": {"v": value}}]}) for value in ODD[name][1])
    assert not any(rules.is_valid({"calls": [{"name": "odd", "arguments": {"v": value}}]}) for value in ODD[name][2])


@pytest.mark.parametrize("name", ODD)
def test_bfcls_form_names_a_type_of_python_for_each(name):
    kind = BFCL.entry(tool_of(name))["parameters"]["properties"]["v"]["type"]
    assert kind == {"object": "dict", "number": "float"}.get(tool_of(name).known["v"].shape.kind, tool_of(name).known["v"].shape.kind)


def test_a_member_is_found_in_each_alternative_and_an_item_at_its_place():
    whole = {"$defs": DEFS}
    pet = shape_of({"oneOf": [{"$ref": "#/$defs/Cat"}, {"$ref": "#/$defs/Dog"}]}, whole)
    pair = shape_of({"type": "array", "items": [{"type": "integer"}, {"type": "string"}], "additionalItems": {"type": "boolean"}})

    assert set(pet.inside("kind").enum) == {"cat", "dog"} and pet.inside("tricks").kind == "integer" and pet.inside("no") == ANYTHING
    assert pet.fitting({"kind": "dog", "tricks": 1}).enum == () and "tricks" in pet.fitting({"kind": "dog"}).properties
    assert [pair.inside(at).kind for at in range(3)] == ["integer", "string", "boolean"]
    assert list(shape_of(ODD["told_apart"][0], whole).free_leaves({"kind": "dog", "tricks": 7})) == [7]  # the kind is one of few


def test_what_cannot_be_followed_is_open_and_said():
    many = {"allOf": [{"anyOf": [{"type": "object", "properties": {f"p{i}{j}": {}}} for j in range(9)]} for i in range(3)]}

    assert shape_of({"$ref": "other.json"}).open == "the reference other.json" and shape_of({"$ref": "other.json"}).kind == "any"
    assert not shape_of(many).whole and shape_of({"enum": [1]}).whole
    assert len(shape_of({"oneOf": [{"const": n} for n in range(300)]}).enum) == 300


@pytest.mark.parametrize(
    "schema", [True, False, {}, {"type": []}, {"enum": []}, {"anyOf": "x"}, {"allOf": [True, {"type": "integer"}]}, {"items": True}]
)
def test_boolean_and_broken_schemas_do_no_harm(schema):
    shape = shape_of(schema)
    assert shape.read("5") in (5, "5", [5], ["5"]) or shape.kind == "null"
    assert shape.inside("x") == ANYTHING and list(shape.free_leaves({"a": 1})) == [1]


def test_odd_parameters_survive_an_import(tmp_path):
    properties = {name: schema for name, (schema, _, _) in ODD.items()}
    document = [{"name": "odd", "description": "d", "parameters": {"type": "object", "properties": properties, "$defs": DEFS}}]
    (tmp_path / "t.json").write_text(json.dumps(document))
    (tool,) = read_tools(tmp_path / "t.json").tools

    assert {one.name: one.type for one in tool.parameter_list()} == {name: parameter_of(name).type for name in ODD}
