"""The verdict on an answer by our own rule and by the leaderboard's (BFCL), and the paper's rates."""

import json

import pytest

from engine.checker import accepting, judge, rates
from engine.models.call_formats.reading import CutOff
from engine.records import Tool, ToolCall

TOOLS = {
    tool.name: tool
    for tool in [
        Tool(
            "plan",
            "",
            {
                "type": "object",
                "properties": {
                    "city": {"type": "string"},
                    "days": {"type": "integer"},
                    "price": {"type": "number"},
                    "flag": {"type": "boolean"},
                    "tags": {"type": "array"},
                    "at": {"type": "object"},
                },
            },
        ),
        Tool("find", "", {"type": "object", "properties": {"who": {"type": "string"}}}),
    ]
}


def call(name: str, **arguments) -> str:
    return "<tool_call>" + json.dumps({"name": name, "arguments": arguments}) + "</tool_call>"


def error(raw: str, *answers) -> str:
    return judge(raw, TOOLS, answers).error


@pytest.mark.parametrize(
    "parameter, value, accepted, right",
    [
        ("city", "new york", ["New York"], True),
        ("city", "St.-Gallen, CH", ["st gallen ch"], False),
        ("city", "it's", ['it"s'], True),
        ("city", "Oslo", ["Rome", "Oslo"], True),
        ("city", "Osl", ["Oslo"], False),
        ("city", 3, ["3"], False),
        ("days", 3, [3], True),
        ("days", 3.0, [3], True),
        ("days", 3.5, [3], False),
        ("days", "3", [3], False),
        ("days", 4, [3], False),
        ("price", 3, [3.0], True),
        ("price", 3.0, [3], True),
        ("price", 3.1, [3.0], False),
        ("flag", True, [True], True),
        ("flag", 1, [True], False),
        ("days", True, [1], False),
        ("flag", "true", [True], False),
        ("city", None, [None], True),
        ("city", None, ["Oslo"], False),
        ("tags", ["a-b", "C"], [["A-B", "c"]], True),
        ("tags", ["a-b", "C"], [["AB", "c"]], False),
        ("tags", ["c", "ab"], [["ab", "c"]], False),
        ("tags", ["ab"], [["ab", "c"]], False),
        ("at", {"x": 1, "y": "B"}, [{"x": [1, 2], "y": ["b"]}], True),
        ("at", {"x": 3, "y": "b"}, [{"x": [1, 2], "y": ["b"]}], False),
        ("at", {"x": 1}, [{"x": [1], "y": ["b"]}], False),
    ],
)
def test_values_are_compared_by_what_they_say(parameter, value, accepted, right):
    verdict = judge(call("plan", **{parameter: value}), TOOLS, [{"plan": {parameter: accepted}}])
    assert verdict.error == ("" if right else "parameters")
    assert right or parameter in verdict.detail


def test_only_what_accepts_the_empty_text_may_be_left_out_and_nothing_may_be_added():
    answer = {"plan": {"city": ["Oslo"], "days": [3, ""]}}
    assert error(call("plan", city="Oslo"), answer) == ""
    assert error(call("plan", city="Oslo", days=3), answer) == ""
    assert error(call("plan", days=3), answer) == "parameters"
    assert error(call("plan", city="Oslo", price=1), answer) == "parameters"
    assert error(call("plan", city="Oslo", days=5), answer) == "parameters"


def test_structure_comes_before_tool_and_tool_before_parameters():
    answer = {"plan": {"city": ["Oslo"]}}
    assert error('<tool_call>{"name": "find", "arguments": {</tool_call>', answer) == "structure"
    assert error("I would plan a trip to Oslo.", answer) == "structure"
    assert error("", answer) == "structure"
    assert error("<think>Which city?", answer) == "structure"
    assert error(call("find", city="Rome"), answer) == "tool"
    assert error(call("nonsense"), answer) == "tool"
    assert error(call("plan", city="Rome"), answer) == "parameters"


def test_several_calls_may_come_in_any_order_and_all_must_be_there():
    answers = [{"plan": {"city": ["Oslo"]}}, {"plan": {"city": ["Rome"]}}, {"find": {"who": ["Ada"]}}]
    right = [call("find", who="Ada"), call("plan", city="Rome"), call("plan", city="Oslo")]
    assert error("\n".join(right), *answers) == ""
    assert error("\n".join(right[:2]), *answers) == "tool"
    assert error("\n".join([*right, right[0]]), *answers) == "tool"
    assert error("\n".join([right[0], right[1], right[1]]), *answers) == "parameters"


def test_where_no_tool_fits_only_plain_words_are_right():
    assert error("None of the tools fits this question.") == ""
    assert error(call("find", who="Ada")) == "tool"
    assert error("<tool_call>{") == "structure"


def test_each_rate_counts_over_what_passed_the_one_before():
    """Equations 4 to 6: of 10 answers 8 are whole, 6 of these name the tool, 3 of these have the parameters."""
    found = rates(["structure"] * 2 + ["tool"] * 2 + ["parameters"] * 3 + [""] * 3)
    assert (found.structure, found.tool, found.parameters, found.overall) == (0.8, 0.75, 0.5, 0.3)
    assert found.questions == 10 and found.errors == {"structure": 2, "tool": 2, "parameters": 3}


def test_rates_over_nothing_are_zero():
    none, broken = rates([]), rates(["structure"])
    assert (none.structure, none.overall, none.questions) == (0, 0, 0)
    assert (broken.structure, broken.tool, broken.parameters) == (0, 0, 0)


# Kinds of error, and BFCL's rule

BFCL = {
    "book": Tool(
        "book",
        "",
        {
            "type": "dict",
            "required": ["city"],
            "properties": {
                "city": {"type": "string"},
                "days": {"type": "integer"},
                "price": {"type": "float"},
                "tags": {"type": "array", "items": {"type": "string"}},
                "pair": {"type": "tuple", "items": {"type": "integer"}},
                "sizes": {"type": "array", "items": {"type": "float"}},
                "at": {"type": "dict"},
                "stops": {"type": "array", "items": {"type": "dict"}},
            },
        },
    )
}
ACCEPTED = {
    "city": ["Oslo"],
    "days": [3, ""],
    "price": [1.5, ""],
    "tags": [["a b"], ""],
    "pair": [[1, 2], ""],
    "at": [{"x": ["V"], "y": ["w", ""]}, ""],
    "stops": [[{"k": ["v"]}], ""],
}


def kinds(raw: str, accepted=None, tools=None) -> tuple[str, str]:
    """The kinds of the default and of BFCL's rule."""
    answers = [{"book": accepted or ACCEPTED}]
    return tuple(judge(raw, tools or BFCL, answers, strict_bfcl=strict).kind for strict in (False, True))


@pytest.mark.parametrize(
    "arguments, kind",
    [
        ("city=' oslo', days=3, price=1.5, tags=['A  B'], pair=(1, 2), at={'x': 'v'}, stops=[{'k': 'V'}]", ""),
        ("city='Oslo', price=2", "value_error:others"),
        ("days=3", "simple_function_checker:missing_required"),
        ("city='Oslo', more=1", "simple_function_checker:unexpected_param"),
        ("city='Rome'", "value_error:string"),
        ("city=3", "type_error:simple"),
        ("city='Oslo', days='3'", "type_error:simple"),
        ("city='Oslo', days=4", "value_error:others"),
        ("city='Oslo', tags=['b a']", "value_error:list/tuple"),
        ("city='Oslo', at={'x': 'v', 'z': 1}", "value_error:dict_key"),
        ("city='Oslo', at={'x': 'u'}", "value_error:dict_value"),
        ("city='Oslo', stops=[{'k': 'u'}]", "value_error:list_dict_count"),
        ("city='Oslo', tags=['ab'", "ast_decoder:decoder_failed"),
    ],
)
def test_the_kind_of_error_is_bfcls_in_both_modes(arguments, kind):
    if kind.startswith("ast"):
        assert kinds(f'<tool_call>{{"name": "book", {arguments}</tool_call>') == (CutOff.kind, "simple_function_checker:wrong_count")
        assert kinds(f'<tool_call>{{"name": "book"; {arguments}]}}</tool_call>') == (kind, "simple_function_checker:wrong_count")
    else:
        assert kinds(f"book({arguments})") == (kind, kind)


def test_counts_names_and_matches_have_kinds_too():
    two = [{"book": {"city": ["Oslo"]}}, {"book": {"city": ["Rome"]}}]
    for strict in (False, True):

        def kind(raw, answers=two, tools=BFCL, strict=strict):
            return judge(raw, tools, answers, strict_bfcl=strict).kind

        assert kind("[book(city='Rome'), book(city='Oslo')]") == ""
        assert kind("[book(city='Rome')]") == "parallel_function_checker_no_order:wrong_count"
        assert kind("[book(city='Rome'), book(city='Rome')]") == "parallel_function_checker_no_order:cannot_find_match"
        assert kind("[book(city='Oslo'), book(city='Oslo')]", two[:1]) == "simple_function_checker:wrong_count"
        assert kind("[book(city='Oslo'), book(city='Oslo')]", two[:1], {**BFCL, **TOOLS}) == "multiple_function_checker:wrong_count"
        assert kind("buy(city='Oslo')", two[:1]) == "simple_function_checker:wrong_func_name"
        assert kind("book(city='Oslo')", []) == "irrelevance_error:decoder_success"
        assert kind("No.", []) == ""


def test_plain_words_are_told_apart_from_a_broken_call_unless_as_bfcl():
    assert kinds("I cannot.") == ("ast_decoder:decoder_wrong_output_format", "ast_decoder:decoder_failed")
    assert judge("I cannot.", BFCL, [{"book": ACCEPTED}]).error == "structure"


def test_parallel_calls_are_matched_so_that_as_many_fit_as_can():
    """The first expected call takes Oslo or Rome, the second only Oslo: BFCL gives the first Oslo and finds nothing for the second."""
    answers = [{"book": {"city": ["Oslo", "Rome"]}}, {"book": {"city": ["Oslo"]}}]
    raw = "[book(city='Oslo'), book(city='Rome')]"
    assert judge(raw, BFCL, answers).error == ""
    assert judge(raw, BFCL, answers, strict_bfcl=True).kind == "parallel_function_checker_no_order:cannot_find_match"
    chain = [{"book": {"city": [str(n), str(n + 1)]}} for n in range(30)]
    told = ", ".join(f"book(city='{n}')" for n in [*range(1, 30), 30][::-1])
    assert judge(f"[{told}]", BFCL, chain).error == ""
    assert judge(f"[{told.replace('30', '31')}]", BFCL, chain).error == "parameters"


@pytest.mark.parametrize(
    "raw, accepted, default, strict",
    [
        ("book('Bergen', city='Oslo')", None, "ast_decoder:decoder_failed", ""),
        ("book(city='Oslo', days=1 + 2)", None, "ast_decoder:decoder_failed", ""),
        ("book(city=Oslo)", None, "ast_decoder:decoder_failed", ""),
        ("book(city='Rome', city='Oslo')", None, "ast_decoder:decoder_failed", ""),
        ("book(city='Oslo', days=+3)", None, "", "value_error:others"),
        ("book(city='Oslo', days=+3)", {"city": ["Oslo"], "days": [-3]}, "value_error:others", ""),
        ("book(city='Oslo', tags=('a b',))", None, "", "type_error:simple"),
        ("book(city='Oslo', sizes=[2.5, 1])", {"city": ["Oslo"], "sizes": [[2.5, 1]]}, "", "type_error:nested"),
        ("book(city='Oslo', at={'x': True})", {"city": ["Oslo"], "at": [{"x": [1]}]}, "value_error:dict_value", ""),
        ("book(city='Oslo', at={'x': ['A B']})", {"city": ["Oslo"], "at": [{"x": [["a b"]]}]}, "", "value_error:dict_value"),
        ("book(city='Oslo', at={'x': {'y': 'A B'}})", {"city": ["Oslo"], "at": [{"x": [{"y": ["a b"]}]}]}, "", "value_error:dict_value"),
        ("book(city='Oslo', days=3.0)", None, "", "type_error:simple"),
        ("book(city='O.s-l o')", None, "value_error:string", ""),
        ("book(city='Oslo', tags=['ab'])", None, "value_error:list/tuple", ""),
        ("book(city='Oslo', at={'x': '-V'})", None, "value_error:dict_value", ""),
        ("book(city='Oslo', stops=[{'k': '-v'}])", None, "value_error:dict_value", ""),
        ("Here: book(city='Oslo')", None, "ast_decoder:decoder_failed", "ast_decoder:decoder_failed"),
        ("I can book it.", None, "ast_decoder:decoder_wrong_output_format", "ast_decoder:decoder_failed"),
        ('\'book(city="Oslo")', None, "ast_decoder:decoder_failed", "ast_decoder:decoder_failed"),
        ("book(city='Oslo'), ", None, "", ""),
    ],
)
def test_where_bfcl_is_wrong_the_default_does_right_and_bfcls_rule_the_same(raw, accepted, default, strict):
    assert kinds(raw, accepted) == (default, strict)


def test_bfcls_rule_reads_bfcls_json_and_tool_call_forms():
    assert kinds('[{"function": "book", "parameters": {"city": "oslo"}}]') == ("", "")
    assert kinds('<tool_call>\n{"name": "book", "arguments": {"city": "oslo"}}\n</tool_call>') == ("", "")
    assert kinds('<tool_call>{"name": "book", "arguments": {"city": "oslo"}}</tool_call>') == ("", "simple_function_checker:wrong_count")
    assert kinds('[{"function": "book", "parameters": 3}]') == ("ast_decoder:decoder_failed", "ast_decoder:decoder_wrong_output_format")


@pytest.mark.parametrize(
    "value",
    [
        "__import__('os').system('touch {}') + 1",
        "open('{}', 'w').name + 'x'",
        "9**9**9**9",
        "'a' * 10**9",
        "[0] * 10**9",
        "1 << 10**9",
        "'%1000000000d' % 1",
        "(" * 150 + "1" + ")" * 150 + "+ 1",
        "2**4096 * 2**4096 ** 2",
    ],
)
def test_bfcls_rule_executes_nothing_and_computes_nothing_large(tmp_path, value):
    target = tmp_path / "made"
    judge(f"book(city={value.format(target)})", BFCL, [{"book": ACCEPTED}], strict_bfcl=True)
    assert not target.exists()


@pytest.mark.parametrize(
    "raw",
    [
        '[TOOL_CALLS] [{"name": "book", "arguments": {"city": "o-slo"}}]',
        '<|python_tag|>{"name": "book", "parameters": {"city": "o-slo"}}',
        '{"name": "book", "parameters": {"city": "o-slo"}}',
        "<start_function_call>call:book{city:<escape>o-slo<escape>}<end_function_call>",
        "```tool_code\nbook(city='o-slo')\n```",
    ],
)
def test_bfcls_rule_reads_a_models_own_form_as_bfcls_code_for_that_model_does(raw):
    assert kinds(raw) == ("value_error:string", "")
    cut = raw[: raw.index("o-slo")]
    assert judge(cut, BFCL, [], strict_bfcl=True).error == "" and judge(cut, BFCL, []).kind == CutOff.kind


def test_a_schema_of_json_schema_is_understood_as_bfcls():
    tools = {
        "book": Tool(
            "book",
            "",
            {
                "type": "object",
                "properties": {
                    "n": {"type": "number"},
                    "o": {"type": "object"},
                    "s": {"type": ["string", "null"]},
                    "l": {"type": "array"},
                    "u": {"type": ["string", "integer"]},
                    "free": {},
                },
            },
        )
    }

    def right(accepted, **arguments):
        return judge(call("book", **arguments), tools, [{"book": accepted}]).error == ""

    assert right({"n": [2.0]}, n=2) and not right({"n": [2.0]}, n="2") and not right({"n": [1]}, n=True)
    assert right({"o": [{"a": [1]}]}, o={"a": 1}) and right({"s": [None, "Ab"]}, s="ab") and right({"s": [None, "Ab"]}, s=None)
    assert right({"l": [["A"]]}, l=["a"]) and right({"u": ["Seven", 7]}, u="seven") and right({"u": ["seven", 7]}, u=7)
    assert right({"free": [3]}, free=3) and right({"free": ["A b"]}, free="a b") and not right({"free": ["3"]}, free=3)


def test_a_call_is_accepted_by_what_was_made_of_it_by_both_rules():
    arguments = {"city": "Lisbon", "where": {"floor": 3, "tags": ["a", "b"]}, "rows": [{"id": 1}, {"id": 2}], "flag": True}
    schema = {
        "type": "object",
        "required": [],
        "properties": {
            "city": {"type": "string"},
            "where": {"type": "object"},
            "rows": {"type": "array", "items": {"type": "object"}},
            "flag": {"type": "boolean"},
        },
    }
    tools, wanted = {"f": Tool("f", "", schema)}, accepting([ToolCall("f", arguments)])
    assert wanted == (
        {"f": {"city": ["Lisbon"], "where": [{"floor": [3], "tags": [["a", "b"]]}], "rows": [[{"id": [1]}, {"id": [2]}]], "flag": [True]}},
    )
    raw = f"[f({', '.join(f'{name}={value!r}' for name, value in arguments.items())})]"
    assert not judge(raw, tools, wanted).error and not judge(raw, tools, wanted, strict_bfcl=True).error
    other = arguments | {"where": {"floor": 3, "tags": ["b", "a"]}}
    assert judge(json.dumps({"name": "f", "arguments": other}), tools, wanted).error == "parameters"
