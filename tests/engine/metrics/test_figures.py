"""Figures of a model's answers: matrices, F1, one parameter, time, breakdowns; each against a count made by hand."""

import pytest

from engine.checker import calls_in, judge, rates
from engine.metrics import NO_CALL, UNREADABLE, Answered, confusion, parameters
from engine.metrics.intervals import Bootstrap
from engine.metrics.overall import by, compared, length_bin, measured, speed
from engine.metrics.similarity import ChrF
from engine.records import TestQuestion, Tool

TOOLS = {
    name: Tool(name, "", {"type": "object", "properties": {"kind": {"type": "string"}, "prompt": {"type": "string"}}})
    for name in ("Search", "Generate")
}
DRAWS = Bootstrap(resamples=200)


def answered(number: int, wanted: list, raw: str, question: str = "find me a cat", **more) -> Answered:
    """As the evaluation makes it: parsed and judged by the real checker."""
    test = TestQuestion(str(number), question, tuple(wanted))
    verdict = judge(raw, TOOLS, test.answers)
    return Answered.of(test, raw, calls_in(raw), verdict.error, verdict.kind, **more)


def search(kind: str = "image", prompt: str = "cat", name: str = "Search") -> str:
    return f'{{"name": "{name}", "arguments": {{"kind": "{kind}", "prompt": "{prompt}"}}}}'


def accepted(kind="image", prompt="cat", name="Search") -> list:
    return [{name: {"kind": [kind], "prompt": [prompt]}}]


ANSWERS = [
    answered(0, accepted(), search(), seconds=1.0, first_seconds=0.2, prompt_tokens=100, answer_tokens=20, route="a", cycle="1"),
    answered(1, accepted(), search("video"), seconds=2.0, first_seconds=0.4, prompt_tokens=100, answer_tokens=20, route="a", cycle="2"),
    answered(2, accepted(), search(name="Generate"), seconds=3.0, first_seconds=0.6, prompt_tokens=100, answer_tokens=20, route="b"),
    answered(3, accepted(name="Generate"), search(name="Generate"), "draw a cat with a hat in the snow, please", route="b"),
    answered(4, accepted(name="Generate"), "I cannot.", "画一只猫"),
    answered(5, accepted(name="Generate"), search()[:-3]),
    answered(6, [], "None fits.", "hello"),
    answered(7, [], search(), "what time is it"),
]


def test_the_matrix_tells_no_call_from_a_broken_one():
    found = {(wanted, called): count for wanted, called, count in confusion.matrix(ANSWERS)}
    assert found == {
        ("Search", "Search"): 2,
        ("Search", "Generate"): 1,
        ("Generate", "Generate"): 1,
        ("Generate", NO_CALL): 1,
        ("Generate", UNREADABLE): 1,
        (NO_CALL, NO_CALL): 1,
        (NO_CALL, "Search"): 1,
    }


def test_precision_recall_and_f1_are_those_of_the_paper():
    rows = {row["tool"]: row for row in confusion.per_tool(ANSWERS, ["Search", "Generate", "Never"])}
    assert rows.keys() == {"Search", "Generate"}
    one = rows["Search"]  # called 3 times, twice rightly, asked for 3 times
    assert (one["questions"], one["called"], one["precision"], one["recall"], one["f1"]) == (3, 3, 2 / 3, 2 / 3, 2 / 3)
    other = rows["Generate"]  # called twice, once rightly, asked for 3 times
    assert (other["precision"], other["recall"], other["f1"]) == (1 / 2, 1 / 3, 2 / 5)
    assert confusion.macro(list(rows.values()))["f1"] == pytest.approx((2 / 3 + 2 / 5) / 2)
    f1 = confusion.function_f1(ANSWERS, DRAWS)
    assert f1["mean"] == pytest.approx((2 / 3 + 2 / 5) / 2) and f1["low"] < f1["mean"] < f1["high"] and f1["of"] == 8


def test_a_tool_that_is_none_and_a_tool_never_called_have_rows_and_count_as_nothing_right():
    rows = {row["tool"]: row for row in confusion.per_tool([answered(0, accepted(), search(name="Paint"))], ["Search"])}
    assert rows["Search"] == {"tool": "Search", "questions": 1, "called": 0, "precision": None, "recall": 0.0, "f1": 0.0}
    assert "Paint" not in rows  # no tool of the list and none that was asked for
    assert confusion.macro(list(rows.values())) == {"precision": 0.0, "recall": 0.0, "f1": 0.0}


def test_no_call_has_precision_and_recall_of_its_own():
    found = confusion.no_call(ANSWERS, DRAWS)
    assert (found["precision"]["share"], found["precision"]["of"]) == (0.5, 2)  # "I cannot." and "None fits.": one was right
    assert (found["recall"]["share"], found["recall"]["of"], found["questions"]) == (0.5, 2, 2)


def test_several_calls_are_paired_by_tool_before_anything_is_counted():
    both = [*accepted("image"), *accepted("video", name="Generate")]
    swapped = answered(0, both, f"[{search('video', name='Generate')}, {search('image')}]")
    assert swapped.right and sorted(confusion.matrix([swapped])) == [["Generate", "Generate", 1], ["Search", "Search", 1]]
    short = answered(1, both, search("image"))
    assert sorted(confusion.matrix([short])) == [["Generate", NO_CALL, 1], ["Search", "Search", 1]]
    long = answered(2, accepted(), f"[{search()}, {search(name='Generate')}]")
    assert sorted(confusion.matrix([long])) == [[NO_CALL, "Generate", 1], ["Search", "Search", 1]]


def test_the_accuracy_of_a_parameter_counts_whatever_tool_was_called():
    found = parameters.accuracy(ANSWERS, "kind", DRAWS)
    assert (found["share"], found["of"]) == (3 / 6, 6)  # 0, 2 and 3; wrong are 1, the refusal and the broken one
    assert parameters.accuracy(ANSWERS, "Generate.kind", DRAWS)["of"] == 3
    assert parameters.accuracy(ANSWERS, "size", DRAWS) == {"share": None, "low": None, "high": None, "of": 0}


def test_a_parameter_that_may_be_left_out_is_right_when_it_is():
    wanted = [
        {"Search": {"kind": ["image", ""]}},
    ]
    assert parameters.accuracy([answered(0, wanted, '{"name": "Search", "arguments": {}}')], "kind", DRAWS)["share"] == 1
    assert parameters.accuracy([answered(0, wanted, "No.")], "kind", DRAWS)["share"] == 0
    assert parameters.accuracy([answered(0, [{"Search": {"kind": [""]}}], "No.")], "kind", DRAWS)["of"] == 0


def test_free_text_is_compared_with_the_accepted_text_it_is_most_alike():
    wanted = [{"Search": {"prompt": ["elegant wedding card", "red birthday balloons"]}}]
    same, near, far, none = (
        answered(n, wanted, raw)
        for n, raw in enumerate([search(prompt="red birthday balloons"), search(prompt="birthday balloon"), search(prompt="xyz"), "No."])
    )
    found = parameters.similarities([same, near, far, none], "prompt", ChrF())
    assert found["0"] == 1.0 and 0.5 < found["1"] < 1 and found["2"] < 0.1 and found["3"] == 0.0


def test_rates_agree_with_the_papers_equations():
    found = measured(ANSWERS, list(TOOLS), DRAWS, ["kind"], ["prompt"], ChrF())
    paper = rates(one.error for one in ANSWERS)
    for name in ("structure", "tool", "parameters", "overall"):
        assert found["rates"][name]["share"] == pytest.approx(getattr(paper, name), abs=1e-4)
        assert found["rates"][name]["low"] <= found["rates"][name]["share"] <= found["rates"][name]["high"]
    assert sum(count for _, _, count in found["kinds"]) == sum(paper.errors.values())
    assert found["enumerated"]["kind"]["of"] == found["free_text"]["prompt"]["of"] == 6
    assert found["breakdown"].keys() == {"tool", "length", "route", "cycle"}


def test_nothing_measured_gives_no_figures_and_no_crash():
    found = measured([], ["Search"], DRAWS, ["kind"], ["prompt"], ChrF())
    assert found["questions"] == 0 and found["rates"]["overall"]["share"] is None and found["macro"]["f1"] is None
    assert found["f1"]["mean"] is None and found["speed"]["median"] is None and found["free_text"]["prompt"]["mean"] is None
    assert compared([], [], DRAWS)["p"] == 1.0


def test_time_and_tokens_leave_out_what_was_not_taken():
    found = speed(ANSWERS)
    assert (found["mean"], found["median"], found["p95"], found["first"]) == (2.0, 2.0, 3.0, 0.4)
    assert (found["prompt_tokens"], found["answer_tokens"], found["tokens_a_second"]) == (100, 20, 10)


def test_breakdowns_count_each_question_once():
    for what in ("tool", "length", "route", "cycle"):
        rows = by(ANSWERS, what, DRAWS)
        assert sum(row["share"]["of"] for row in rows) == len(ANSWERS), what
    assert {row["value"]: row["share"]["share"] for row in by(ANSWERS, "tool", DRAWS)} == {"Search": 1 / 3, "Generate": 1 / 3, "": 1 / 2}
    assert [row["value"] for row in by(ANSWERS, "length", DRAWS)] == ["1-3", "4-6", "10-14"]
    assert length_bin("画一只猫") == "4-6" and length_bin("word " * 99) == "21+"
