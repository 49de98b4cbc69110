"""Remarks on seeds: each says what it counted, names one example, and stays silent where there is nothing to say."""

import random
import time

import pytest

from engine.readers import read_seeds
from engine.records import Example, Tool, ToolCall
from engine.stages.knowledge.seed_remarks import check_seeds
from engine.stages.tools.readers import read_tools
from tests.toys import ROOT

SAMPLE = ROOT / "resources" / "samples" / "digital-hr"
TEXT = {"type": "string"}


def tool(name: str = "find", required: tuple = ("who",), **properties) -> Tool:
    return Tool(name, "", {"type": "object", "properties": properties or {"who": TEXT}, "required": list(required)})


def seeds(*asked) -> list[Example]:
    """One seed for each (question, calls), where a call is (tool, arguments) or arguments of the tool find."""
    made = []
    for i, (question, *calls) in enumerate(asked):
        calls = [call if isinstance(call, tuple) else ("find", call) for call in calls]
        made.append(Example(f"s{i}", question, tuple(ToolCall(*call) for call in calls), "seed", f"s{i}"))
    return made


def texts(found, **where) -> list[str]:
    return [one.text for one in found if all(getattr(one, key) == value for key, value in where.items())]


NAMES = ["Ada Berg", "Bo Lind", "Cy Holm", "Di Falk", "Ed Sand", "Fay Moe"]
VARIED = seeds(
    *(
        (question.format(who), {"who": who})
        for question, who in zip(
            ["where does {} sit", "I need to ring {} at once", "Mail of {}?", "{} - which floor", "could you look up our new colleague {}"],
            NAMES,
        )
    )
)


def test_good_seeds_draw_no_remark():
    assert check_seeds(VARIED, [tool()]) == []


@pytest.mark.parametrize(
    "count, weight, said",
    [
        (0, "bad", "No example question calls it. Write at least 5, each worded differently."),
        (1, "note", "Only one example question calls it: 'where does Ada Berg sit'. Write at least 5, each worded differently."),
        (4, "note", "Only 4 example questions call it, such as 'where does Ada Berg sit'. Write at least 5, each worded differently."),
        (5, "", ""),
    ],
)
def test_tool_with_few_seeds_is_named(count, weight, said):
    found = check_seeds(VARIED[:count], [tool()])

    assert [(one.tool, one.parameter, one.text, one.weight) for one in found] == ([("find", "", said, weight)] if said else [])
    assert check_seeds(VARIED[:count], [tool()], enough=count) == ([] if count else check_seeds([], [tool()], enough=0))


def test_questions_that_begin_alike_are_counted():
    alike = seeds(
        ("Please tell me where Ada Berg sits", {"who": "Ada Berg"}),
        ("please, tell me the mail of Bo Lind", {"who": "Bo Lind"}),
        ("Please tell me! Has Cy Holm left?", {"who": "Cy Holm"}),
    )

    (said,) = texts(check_seeds(alike + VARIED[3:], [tool()]))

    assert said.startswith("3 of its 5 example questions begin with 'Please tell me', such as 'Please tell me where Ada Berg sits'.")
    assert check_seeds(alike[:2] + VARIED[2:], [tool()]) == [], "2 of 5 are not more than 40 %"


def test_openings_in_chinese_are_compared_by_letter():
    asked = seeds(
        *(
            (f"请帮我{words}{who}", {"who": who})
            for words, who in zip(["查一下", "看看谁是", "找到", "打电话给同事", "写信给"], ["王伟", "李娜", "张敏", "刘洋", "陈静"])
        )
    )

    assert any("5 of its 5 example questions begin with '请帮我'" in text for text in texts(check_seeds(asked, [tool()])))


def test_questions_that_differ_in_their_values_only_are_counted():
    same = seeds(
        ("where does Fay Moe sit on day 3", {"who": "Fay Moe"}),
        ("Where does Ed Sand sit on day 14?", {"who": "Ed Sand"}),
        ("where does Di Falk sitt on day 2", {"who": "Di Falk"}),
    )

    said = [text for text in texts(check_seeds(same + VARIED, [tool()])) if "almost the same question" in text]

    assert said == [
        "Without names and numbers, 'where does Fay Moe sit on day 3' and 'Where does Ed Sand sit on day 14?' are almost the same "
        "question. Questions that repeat another like this: 2 of 8. Word them differently."
    ]
    nearly = [text for text in texts(check_seeds(same[1:] + VARIED, [tool()])) if "almost the same question" in text]
    assert "'Where does Ed Sand sit on day 14?' and 'where does Di Falk sitt on day 2'" in nearly[0] and "1 of 7" in nearly[0]


def test_parameters_that_no_seed_gives_are_named():
    optional = tool(who=TEXT, floor={"type": "integer"}, mail={"type": "boolean"})

    (said,) = texts(check_seeds(VARIED, [optional]))

    assert said == (
        "Its 5 example questions all use the same parameters, such as 'where does Ada Berg sit', and none uses floor, mail. Write some "
        "that need these."
    )
    with_one = VARIED + seeds(("Fay Moe on floor 3", {"who": "Fay Moe", "floor": 3}))
    assert check_seeds(with_one, [optional]) == []


def test_values_that_the_question_does_not_say_are_counted():
    asked = VARIED + seeds(
        ("who is it this time", {"who": "Fay Moe", "kind": "secret", "deep": True, "tags": ["a"]}),
        ("meeting on 3 March 2026 with Gus", {"who": "Gus", "day": "2026-03-03"}),
        ("Who sits next to Hal?", {"who": "Hal Ott"}),
    )
    wide = tool(
        who=TEXT,
        kind={"enum": ["secret"]},
        deep={"type": "boolean"},
        day=TEXT,
        tags={"type": "array", "items": {"type": "string", "enum": ["a"]}},
    )

    found = check_seeds(asked, [wide])

    assert [(one.tool, one.parameter, one.weight) for one in found] == [("find", "who", "note")]
    assert found[0].text.startswith(
        "In 2 of its 8 example questions this value is not mentioned, such as 'Fay Moe' in 'who is it this time'."
    )


def test_values_used_again_and_again_are_named_once_for_a_parameter():
    mail = tool("mail", ("to",), to=TEXT, kind={"type": "string", "enum": ["short"]}, day=TEXT, copies={"type": "array", "items": TEXT})
    asked = VARIED + seeds(
        *(
            (f"{words} 2026-03-02", ("mail", arguments | {"kind": "short", "day": "2026-03-02"}))
            for words, arguments in [
                ("write to ADA BERG, copy to Bo Lind", {"to": "ADA BERG", "copies": ["Bo Lind"]}),
                ("a short one for Ada Berg", {"to": "Ada Berg"}),
                ("tell Bo Lind", {"to": "Bo Lind"}),
                ("let Ada Berg know", {"to": "Ada Berg"}),
                ("a line to Cy Holm", {"to": "Cy Holm"}),
            ]
        )
    )

    found = [one for one in check_seeds(asked, [tool(), mail]) if "The value" in one.text]

    assert [(one.tool, one.parameter) for one in found] == [("find", "who")]
    assert found[0].text == (
        "The value 'Ada Berg' appears in 4 of all 10 example questions, such as 'where does Ada Berg sit'. Values of this parameter "
        "that appear in 3 or more: 2. Use a different one in each question."
    )


def test_names_that_differ_in_style_or_number_are_told_with_both_tools():
    tools = [
        tool("a", (), employee_id=TEXT),
        tool("b", (), employeeId=TEXT, status=TEXT),
        tool("c", (), employee_id=TEXT),
        tool("d", (), employees_id=TEXT, statu=TEXT),
        tool("e", (), 员工_id=TEXT),
        tool("f", (), 部门_id=TEXT),
    ]

    found = [one for one in check_seeds([], tools) if one.weight == "note"]

    assert [(one.tool, one.parameter, one.text) for one in found][:2] == [
        (
            "b",
            "employeeId",
            "1 of 6 tools, including this one, call it employeeId, but a calls it employee_id. Use the same name everywhere.",
        ),
        (
            "d",
            "employees_id",
            "1 of 6 tools, including this one, call it employees_id, but a calls it employee_id. Use the same name everywhere.",
        ),
    ]
    assert len(found) == 3 and found[2].parameter == "statu"


def test_names_that_share_a_description_are_told():
    same = {"type": "string", "description": "Full name of the employee"}
    tools = [tool("a", (), employee=same), tool("b", (), person=same), tool("c", (), giver=same, taker=same)]

    found = [one for one in check_seeds([], tools) if one.weight == "note"]

    assert [(one.tool, one.parameter) for one in found] == [("b", "person"), ("c", "giver"), ("c", "taker")]
    assert found[0].text == "It has the same description as employee of a. If both mean the same, give them the same name."


def test_a_seed_with_two_calls_counts_for_both_tools_and_one_without_for_none():
    both = seeds(("Ada Berg and Bo Lind", {"who": "Ada Berg"}, ("mail", {"who": "Bo Lind"})), ("Hello!",))

    found = check_seeds(both, [tool(), tool("mail")], enough=2)

    assert [one.text.split(":")[0] for one in found] == ["Only one example question calls it"] * 2


def test_long_questions_are_shown_cut():
    (said,) = texts(check_seeds(seeds(("x " * 1000 + "Ada", {"who": "Ada"})), [tool()]))

    assert len(said) < 250


def test_five_thousand_seeds_are_checked_in_seconds():
    rng = random.Random(0)
    words = [f"word{n}" for n in range(300)]
    asked = seeds(*((" ".join(rng.choices(words, k=12)) + f" {n}", {"who": f"word{n % 300}"}) for n in range(5_000)))
    start = time.monotonic()

    assert check_seeds(asked, [tool()])

    assert time.monotonic() - start < 3


def test_the_sample_draws_no_remark_that_says_it_hurts():
    tools = read_tools(SAMPLE / "tools.json").tools
    taken, _, _ = read_seeds(SAMPLE / "seeds.jsonl", {one.name: one for one in tools})

    assert texts(check_seeds(taken, tools), weight="bad") == []
    others = [one for one in taken if one.tool != tools[0].name]
    assert texts(check_seeds(others, tools), weight="bad") == ["No example question calls it. Write at least 5, each worded differently."]
