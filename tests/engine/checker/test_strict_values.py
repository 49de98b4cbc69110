"""Our own rule: what may differ in a value and what may not, both verdicts side by side, and broken answers that are no abstentions."""

import json

import pytest

from engine.checker import NO_CALL, NOT_WHOLE, judge
from engine.checker.strict import same
from engine.models.call_formats import BROKEN
from engine.records import Tool
from engine.text.dates import same_moment

ALIKE = [
    ("Ab-12", "aB-12"),
    ("  Lund ", "lund"),
    ("Main\u00a0St  5", "main st 5"),
    ("it's", "it\u2019s"),
    ('say "hi"', "say \u201ehi\u201c"),
    ("say 'hi'", "say \u00abhi\u00bb"),
    ("2020\u20132024", "2020-2024"),
    ("\u22125", "-5"),
    ("wait\u2026", "wait..."),
    ("Zu\u0308rich", "z\u00fcrich"),
    ("\uff21\uff22\uff0d\uff11\uff12", "AB-12"),
    ("STRASSE", "stra\u00dfe"),
    ("room '5'", 'room "5"'),
]
OTHER = [
    ("5", "-5"),
    ("AB12", "AB-12"),
    ("AB/12", "AB-12"),
    ("AB_12", "AB-12"),
    ("1.5", "15"),
    ("1,5", "1.5"),
    ("1,000", "1000"),
    ("+5", "5"),
    ("1/12/2025", "11/2/2025"),
    ("v1.10", "v11.0"),
    ("v1.1", "v1.10"),
    ("1.0", "1"),
    ("007", "7"),
    ("10.0.0.1", "100.0.1"),
    ("2^3", "23"),
    ("*", ""),
    ("a b", "ab"),
    ("new york", "new-york"),
    ("New York, NY", "New York NY"),
    ("X\u00b2", "X2"),
    ("6'", '6"'),
    ("5' 6\"", "5\" 6'"),
    ("\u0130", "i"),
]


@pytest.mark.parametrize("value, accepted", ALIKE)
def test_texts_may_differ_in_case_space_and_typography(value, accepted):
    assert same(value, accepted, {"type": "string"}) and same(accepted, value, {})
    assert same([{"a": [value]}], [{"a": [[accepted]]}], {}) and same({"a": {"b": value}}, {"a": [{"b": accepted}]}, {})


@pytest.mark.parametrize("value, accepted", OTHER)
def test_signs_digits_and_separators_may_not_differ_at_any_depth(value, accepted):
    assert not same(value, accepted, {"type": "string"}) and not same(accepted, value, {})
    assert not same([value], [accepted], {}) and not same({"a": value}, {"a": [accepted]}, {})
    assert not same([{"a": {"b": [value]}}], [{"a": [{"b": [accepted]}]}], {})


def test_numbers_are_compared_by_value_and_nothing_else_is_a_number():
    assert same(3, 3.0, {"type": "number"}) and same(3.0, 3, {"type": "integer"}) and same([1, 2.5], [1.0, 2.5], {}) and same(1e3, 1000, {})
    assert not same(2**53 + 1, float(2**53), {"type": "number"}) and not same(3.1, 3, {"type": "integer"})
    for value, accepted in ((True, 1), (1, True), (0, False), ("3", 3), (3, "3"), (None, 0), (0, None), (None, "None"), ([], 0), ({}, [])):
        assert not same(value, accepted, {})


@pytest.mark.parametrize(
    "form, value, accepted, right",
    [
        ("date", "April 1, 2025", "2025-04-01", True),
        ("date", "Tuesday, 1st of April 2025", "2025-04-01", True),
        ("date", "1 apr. 2025", "20250401", True),
        ("date", "2025/4/1", "2025-04-01", True),
        ("date", "1.4.2025", "2025-04-01", True),
        ("date", "2025\u5e744\u67081\u65e5", "2025-04-01", True),
        ("date", "13/04/2025", "2025-04-13", True),
        ("date", "2025-04-01T00:00:00Z", "2025-04-01", True),
        ("date", "01/04/2025", "1/4/2025", True),
        ("date", "01/04/2025", "2025-04-01", False),
        ("date", "1/12/2025", "11/2/2025", False),
        ("date", "2025-04-01T10:00:00Z", "2025-04-01", False),
        ("date", "2025-04-31", "2025-05-01", False),
        ("date", "2025-04-02", "2025-04-01", False),
        ("date", "4/1/25", "2025-04-01", False),
        ("date-time", "2025-04-01T10:00:00Z", "2025-04-01T12:00:00+02:00", True),
        ("date-time", "2025-04-01 10:00", "2025-04-01T10:00:00.000", True),
        ("date-time", "April 1, 2025 at 3 pm", "2025-04-01T15:00:00", True),
        ("date-time", "2025-04-01T10:00:00", "2025-04-01T10:00:00Z", False),
        ("date-time", "2025-04-01", "2025-04-01T00:00:00", False),
        ("date-time", "2025-04-01T10:00:00+02:00", "2025-04-01T10:00:00-02:00", False),
        ("time", "3:30 PM", "15:30:00", True),
        ("time", "12 am", "00:00", True),
        ("time", "03:30", "15:30", False),
    ],
)
def test_days_and_times_are_compared_by_meaning_where_the_schema_says_so(form, value, accepted, right):
    assert same_moment(value, accepted, form) is right
    for schema in ({"type": "string", "format": form}, {"anyOf": [{"type": "string", "format": form}, {"type": "null"}]}):
        assert same(value, accepted, schema) is right
        assert same({"day": [value]}, {"day": [[accepted]]}, {"properties": {"day": {"type": "array", "items": schema}}}) is right
    if form == "date" and right and value != accepted:
        assert not same(value, accepted, {"type": "string"})


def test_what_is_no_moment_is_never_the_same_as_another():
    for text in ("", "soon", "2025", "99/99/2025", "25:00", "T", "2025-13-01", "\u0661\u0662/\u0660\u0661/2025" + "x" * 5000):
        assert not any(same_moment(text, other, form) for form in ("date", "time", "date-time") for other in ("soon", "2025-01-01"))


def test_a_list_under_a_key_stands_for_accepted_values_first_and_deeper_where_the_schema_says_so():
    deep = {"properties": {"o": {"properties": {"n": {"type": "integer"}, "l": {"type": "array"}}}}}
    assert same({"o": 1}, {"o": [1, 2]}, {}) and not same({"o": [1, 2]}, {"o": [1, 2]}, {}) and same({"o": [1, 2]}, {"o": [[1, 2]]}, {})
    assert same({"o": {"n": 1}}, {"o": [{"n": [1, 2]}]}, deep) and not same({"o": {"n": [1, 2]}}, {"o": [{"n": [1, 2]}]}, deep)
    assert same({"o": {"l": [1, 2]}}, {"o": [{"l": [1, 2]}]}, deep) and not same({"o": {"l": 1}}, {"o": [{"l": [1, 2]}]}, deep)
    assert same({"o": {"l": [1, 2]}}, {"o": [{"l": [[1, 2], ""]}]}, deep) and same({"o": {}}, {"o": [{"l": [[1, 2], ""]}]}, deep)
    assert not same({"o": {"x": 1}}, {"o": [{"l": [1]}]}, deep)


# The same call with one change each, by both rules

ORDER = Tool(
    "book_bay",
    "",
    {
        "type": "object",
        "properties": {
            "bay": {"type": "string"},
            "pallets": {"type": "integer"},
            "weight": {"type": "number"},
            "shift": {"type": "string"},
            "day": {"type": "string"},
            "cooled": {"type": "boolean"},
            "labels": {"type": "array", "items": {"type": "string"}},
            "to": {"type": "object", "properties": {"town": {"type": "string"}, "code": {"type": "string"}}},
            "remark": {"type": "string"},
        },
        "required": ["bay", "pallets"],
    },
)
BASE = {"bay": "C-07", "pallets": 4, "weight": 12.5, "shift": "-2", "day": "2025-06-03", "to": {"town": "Turku", "code": "20 100"}}
ACCEPTED = {
    "bay": ["C-07"],
    "pallets": [4],
    "weight": [12.5, ""],
    "shift": ["-2"],
    "day": ["2025-06-03", "June 3, 2025"],
    "cooled": [False, ""],
    "labels": ["", []],
    "to": [{"town": ["Turku"], "code": ["20 100", "20100"]}],
    "remark": ["", None],
}


@pytest.mark.parametrize(
    "change, ours, bfcl, told",
    [
        ({}, "", "", ""),
        ({"weight": 12.50}, "", "", ""),
        ({"pallets": 4.0}, "", "type_error:simple", ""),
        ({"pallets": "4"}, "type_error:simple", "type_error:simple", "pallets is '4', expected a value of type integer"),
        ({"pallets": True}, "type_error:simple", "type_error:simple", "pallets is True"),
        ({"shift": "2"}, "value_error:string", "", "shift is '2', expected '-2'"),
        ({"bay": "C07"}, "value_error:string", "", "bay is 'C07', expected 'C-07'"),
        ({"bay": "c-07"}, "", "", "bay is 'c-07', read as 'C-07'"),
        ({"day": "03/06/2025"}, "value_error:string", "value_error:string", "day is"),
        ({"cooled": False}, "", "", ""),
        ({"cooled": True}, "value_error:others", "value_error:others", "cooled is True"),
        ({"remark": None}, "", "", ""),
        ({"remark": ""}, "", "", "remark is an empty text, treated as missing"),
        ({"weight": ""}, "type_error:simple", "type_error:simple", "weight is ''"),
        ({"to": {"town": "Turku", "code": 20100}}, "value_error:dict_value", "value_error:dict_value", "to is"),
        ({"to": {"town": "Turku", "code": "20100", "land": "FI"}}, "value_error:dict_key", "value_error:dict_key", "to is"),
        ({"to": {"town": "Turku", "code": "201-00"}}, "value_error:dict_value", "", "to is"),
        (
            {"colour": "red"},
            "simple_function_checker:unexpected_param",
            "simple_function_checker:unexpected_param",
            "colour is not expected",
        ),
        ({"labels": ["b", "a"]}, "value_error:list/tuple", "value_error:list/tuple", "labels is"),
        ({"shift": ...}, "simple_function_checker:missing_optional", "simple_function_checker:missing_optional", "shift is missing"),
    ],
    ids=str,
)
def test_both_verdicts_on_one_change(change, ours, bfcl, told):
    arguments = {name: value for name, value in (BASE | change).items() if value is not ...}
    raw = f"<tool_call>\n{json.dumps({'name': 'book_bay', 'arguments': arguments})}\n</tool_call>"
    verdict = judge(raw, {"book_bay": ORDER}, [{"book_bay": ACCEPTED}])
    assert verdict.kind == ours and bool(verdict.error) == bool(ours)
    assert verdict.detail.startswith(told) and bool(verdict.detail) == bool(told)
    assert judge(raw, {"book_bay": ORDER}, [{"book_bay": ACCEPTED}], strict_bfcl=True).kind == bfcl


def test_every_value_of_a_right_answer_that_is_written_otherwise_is_told():
    both = [{"book_bay": {"bay": ["C-07"], "pallets": [4]}}, {"book_bay": {"bay": ["D-01"], "pallets": [1]}}]
    verdict = judge("[book_bay(bay='d-01', pallets=1), book_bay(bay='c-07', pallets=4.0)]", {"book_bay": ORDER}, both)
    assert (verdict.error, verdict.detail) == ("", "bay is 'd-01', read as 'D-01'; bay is 'c-07', read as 'C-07'")


# Where no tool fits

EMPTY, THOUGHT, CUT = BROKEN


@pytest.mark.parametrize(
    "raw, kind",
    [
        ("None of my tools can tell who built the bridge.", ""),
        ("<tool_call>book_bay: bay=C-07 pallets=4", NOT_WHOLE),
        ('<tool_call>\n{"name": "book_bay", "arguments": {"bay": "C-07"}}\n</tool_call>', "irrelevance_error:decoder_success"),
        ("", EMPTY),
        ("  <|im_end|>", EMPTY),
        ("<think>Could book_bay tell who", THOUGHT),
        ("[book_bay(bay='C-07', pallets=", CUT),
        ('{"name": "book_bay", "arguments": {"bay": "C', CUT),
        ("[]", ""),
        ("You might try book_bay, but it does not tell this.", ""),
        ("book-bay(bay='C-07', from=1)", "irrelevance_error:decoder_success"),
        ("I will try.\nbook_bay(bay='C-07')", NOT_WHOLE),
    ],
)
def test_only_words_and_an_empty_list_are_right_where_no_tool_fits(raw, kind):
    verdict = judge(raw, {"book_bay": ORDER}, [])
    assert (verdict.kind, bool(verdict.error)) == (kind, bool(kind))
    assert verdict.detail or not kind
    if kind in (NOT_WHOLE, *BROKEN):
        assert verdict.error == "structure"
        assert judge(raw, {"book_bay": ORDER}, [], strict_bfcl=True).error in ("", "tool")  # as BFCL credits what it cannot read
        wanted = judge(raw, {"book_bay": ORDER}, [{"book_bay": ACCEPTED}])
        assert (wanted.error, wanted.kind) == ("structure", kind)


def test_words_where_a_call_is_wanted_have_a_kind_of_their_own():
    assert judge("I cannot.", {}, [{"f": {}}]).kind == judge("[]", {}, [{"f": {}}]).kind == NO_CALL
