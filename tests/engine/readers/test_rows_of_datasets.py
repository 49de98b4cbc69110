"""Rows of training sets as other programs write them: values keep their types, nothing is dropped without a word."""

import json

import pytest
from openpyxl import Workbook

from engine.readers import read_seeds
from engine.records import Example, Tool, ToolCall
from engine.stages.dataset.forms.conversations import Alpaca, OpenAI, ShareGPT


def tool(name: str, required: tuple = (), **properties) -> Tool:
    return Tool(name, f"does {name}", {"type": "object", "properties": properties, "required": list(required)})


TEXT, WHOLE, NUMBER = {"type": "string"}, {"type": "integer"}, {"type": "number"}
TOOLS = {
    one.name: one
    for one in (
        tool("refund", ("order",), order=TEXT, share=NUMBER),
        tool("stamp", ("desk",), desk=WHOLE, on={"type": "string", "format": "date"}),
        tool("open_gate", ("at",), at=WHOLE, gate=TEXT),
        tool("level", ("tank",), tank=TEXT, unit=TEXT),
    )
}
LEVEL = {"name": "level", "arguments": {"tank": "T1"}}
LEVEL_2 = {"name": "level", "arguments": {"tank": "T2"}}
LISTED = json.dumps([TOOLS["level"].as_openai()["function"]])


def told(tmp_path, *entries):
    """(seeds, rows left out, what else is told) of the entries as a JSON list."""
    file, notes = tmp_path / "rows.json", []
    file.write_text(json.dumps(list(entries), ensure_ascii=False), encoding="utf-8")
    seeds, left, _ = read_seeds(file, TOOLS, notes)
    return seeds, left, notes


def openai(question: str, answer: dict, tools: object, key: str = "tools") -> dict:
    return {"messages": [{"role": "user", "content": question}, {"role": "assistant", **answer}], key: tools}


def called(name: str, arguments: object) -> dict:
    return {"tool_calls": [{"id": "1", "type": "function", "function": {"name": name, "arguments": arguments}}]}


def sharegpt(*turns: tuple[str, str], tools: object = LISTED) -> dict:
    return {"conversations": [{"from": who, "value": value} for who, value in turns], "tools": tools}


def test_every_row_of_openai_form_is_kept_with_the_types_of_its_values(tmp_path):
    refund, stamp, gate = (TOOLS[name].as_openai() for name in ("refund", "stamp", "open_gate"))
    seeds, left, notes = told(
        tmp_path,
        openai("Refund order 00831", {"content": None, **called("refund", '{"order": "00831"}')}, [refund]),
        openai("Stamp desk 4 on 2026-05-02", {"content": "", **called("stamp", {"desk": 4, "on": "2026-05-02"})}, [stamp]),
        openai("Open the red gate", called("open_gate", {"at": 1773446400, "gate": "red"}), json.dumps([gate])),
        {
            "messages": [
                {"role": "system", "content": "Be brief."},
                {"role": "user", "content": "Thanks!"},
                {"role": "assistant", "content": "You are welcome."},
            ],
            "tools": [refund, stamp],
        },
        openai("Refund B-2, no share", called("refund", {"order": "B-2", "share": None}), [refund]),
        {
            "messages": [
                {"role": "user", "content": "Old style"},
                {"role": "assistant", "content": None, "function_call": {"name": "refund", "arguments": '{"order":"9"}'}},
                {"role": "function", "name": "refund", "content": '{"ok":true}'},
                {"role": "assistant", "content": "Done."},
            ],
            "functions": [refund["function"]],
        },
    )

    assert left == [] and [[call.as_dict()["arguments"] for call in seed.calls] for seed in seeds] == [
        [{"order": "00831"}],
        [{"desk": 4, "on": "2026-05-02"}],
        [{"at": 1773446400, "gate": "red"}],
        [],
        [{"order": "B-2", "share": None}],
        [{"order": "9"}],
    ]
    assert {(one.row, one.reason) for one in notes} == {
        (1, "Text after the result of a tool is not used for training. Rows with such text: 1."),
        (1, "System prompts are not used. Rows with a system prompt: 1."),
    }


def test_a_null_for_an_argument_that_must_be_given_is_refused(tmp_path):
    tools = [TOOLS["refund"].as_openai()]
    seeds, left, _ = told(
        tmp_path, openai("Refund it", called("refund", {"order": None}), tools), openai("Refund 1", called("refund", {"order": "1"}), tools)
    )

    assert len(seeds) == 1 and "None is not of type 'string'" in left[0].reason


def test_two_calls_of_one_step_are_one_answer_and_later_steps_are_told(tmp_path):
    call, other = json.dumps(LEVEL), json.dumps(LEVEL_2)
    seeds, left, notes = told(
        tmp_path,
        sharegpt(("human", "Both?"), ("function_call", call), ("function_call", other), ("observation", "1"), ("observation", "2")),
        sharegpt(("human", "Which is fuller?"), ("function_call", call), ("observation", "1"), ("function_call", other), ("gpt", "T2.")),
        sharegpt(("human", "Hi"), ("gpt", "Hello."), ("human", "And now?")),
    )

    assert left == [] and [len(seed.calls) for seed in seeds] == [2, 1, 0]
    assert [(one.row, one.reason) for one in notes[1:]] == [
        (2, "Only the first step is used, because conversations are not supported yet. Skipped calls: 1."),
        (3, "Only one question is used, because conversations are not supported yet. Skipped: 1."),
    ]


def test_reasoning_and_words_beside_a_call_do_not_hide_it_and_are_told(tmp_path):
    seeds, left, notes = told(
        tmp_path,
        sharegpt(("human", "T1?"), ("function_call", f"<think>Which tank?</think>\n{json.dumps(LEVEL)}")),
        sharegpt(("human", "T2?"), ("gpt", "Let me look."), ("function_call", json.dumps(LEVEL_2))),
    )

    assert left == [] and [seed.calls for seed in seeds] == [(ToolCall.from_dict(LEVEL),), (ToolCall.from_dict(LEVEL_2),)]
    assert [(one.row, one.reason) for one in notes] == [
        (1, "Reasoning before a call is not used for training. Rows with reasoning: 1."),
        (2, "The text next to its call is skipped, because conversations are not supported yet."),
    ]
    (seed,), _, notes = told(tmp_path, openai("T1?", {"content": "Let me look.", **called("level", '{"tank": "T1"}')}, LISTED))
    assert seed.calls == (ToolCall.from_dict(LEVEL),) and [one.reason for one in notes] == [
        "The text next to its call is skipped, because conversations are not supported yet."
    ]


@pytest.mark.parametrize(
    "row",
    [
        sharegpt(("human", "Note"), ("function_call", '{"name": "level", "arguments": {"tank": "one\ntwo"}}')),
        sharegpt(("human", "Note"), ("gpt", '<tool_call>\n{"name": "level", "arguments": {"tank": "one\ntwo"}}\n</tool_call>')),
        openai("Note", called("level", '{"tank": "one\ntwo"}'), LISTED),
        {"instruction": "Note", "output": '{"name": "level", "arguments": {"tank": "one\ntwo"}}'},
    ],
    ids=["sharegpt", "marks", "openai", "alpaca"],
)
def test_a_line_break_inside_the_json_of_a_call_is_put_right_and_told(tmp_path, row):
    (seed,), left, (note,) = told(tmp_path, row)

    assert seed.calls == (ToolCall("level", {"tank": "one\ntwo"}),) and left == []
    assert note.reason == "A text in its call contains a plain line break, which JSON does not allow. It was corrected."


def test_blank_tools_are_none_and_a_call_outside_the_rows_tools_is_refused(tmp_path):
    seeds, left, _ = told(
        tmp_path,
        sharegpt(("user", "Hi"), ("assistant", "Hello."), tools=" "),
        sharegpt(("human", "T1?"), ("function_call", json.dumps(LEVEL)), tools=""),
        sharegpt(("human", "Refund 3"), ("function_call", '{"name": "refund", "arguments": {"order": "3"}}')),
    )

    assert [seed.question for seed in seeds] == ["Hi", "T1?"]
    assert [(one.row, one.reason) for one in left] == [(3, "Its call names refund, which is not among the row's tools.")]


def test_alpaca_answers_are_objects_texts_or_words(tmp_path):
    seeds, left, notes = told(
        tmp_path,
        {"instruction": "Level of T1", "input": "", "output": {"name": "level", "arguments": {"tank": "T1", "unit": None}}},
        {"instruction": "Say hello", "input": None, "output": "Hello."},
        {"instruction": "Level of T2", "output": json.dumps(LEVEL_2)},
        {"instruction": "Level of", "input": "T1 and T2", "output": [LEVEL, LEVEL_2], "history": [["Hi", "Hello"]], "system": "Be kind."},
        {"instruction": "Nothing", "output": ""},
        {"instruction": "Broken", "output": {"tank": "T1"}},
        {"instruction": 7, "output": "x"},
    )

    assert [(seed.question, [call.arguments for call in seed.calls]) for seed in seeds] == [
        ("Level of T1", [{"tank": "T1", "unit": None}]),
        ("Say hello", []),
        ("Level of T2", [{"tank": "T2"}]),
        ("Level of\nT1 and T2", [{"tank": "T1"}, {"tank": "T2"}]),
    ]
    assert [(one.row, one.reason) for one in left] == [
        (5, "It has no output: neither a call nor text."),
        (6, "The call in its output cannot be read (a call needs a name)."),
        (7, "It has no instruction."),
    ]
    assert [(one.row, one.reason) for one in notes] == [
        (1, "System prompts are not used. Rows with a system prompt: 1."),
        (4, "Only one question is used, because conversations are not supported yet. Skipped: 1."),
    ]


@pytest.mark.parametrize("form, name", [(Alpaca, "Alpaca instructions"), (ShareGPT, "ShareGPT conversations"), (OpenAI, "OpenAI messages")])
def test_what_this_program_writes_it_reads_again(tmp_path, form, name):
    wanted = [("Both?", (LEVEL, LEVEL_2)), ("Refund 007", ({"name": "refund", "arguments": {"order": "007", "share": 0.5}},)), ("Hi", ())]
    tools = [json.dumps(form.entry(one)) for one in TOOLS.values()]
    file = tmp_path / "train.jsonl"
    with file.open("w", encoding="utf-8") as out:
        for i, (question, calls) in enumerate(wanted):
            out.write(form.lines(i, Example(str(i), question, tuple(map(ToolCall.from_dict, calls)), "seed", str(i)), tools)[0])

    notes: list = []
    seeds, left, found = read_seeds(file, TOOLS, notes)
    assert (found, left, notes) == (name, [], [])
    assert [(seed.question, tuple(call.as_dict() for call in seed.calls)) for seed in seeds] == wanted


def test_questions_of_all_sheets_come_in_with_their_places(tmp_path):
    book = Workbook()
    first, hidden = book.active, book.create_sheet("Drafts")
    first.title, hidden.sheet_state = "Tanks", "hidden"
    second, notes = book.create_sheet("Orders"), book.create_sheet("Notes")
    for sheet, table in (
        (first, [["question", "tool", "tank"], ["T1?", "level", "T1"], ["T2?", "level", '=CONCATENATE("T","2")']]),
        (hidden, [["question", "tool", "tank"], ["Draft?", "level", "T9"]]),
        (second, [["question", "tool", "order", "share"], ["Refund 00831", "refund", 831, 5], ["Refund?", "refund", None, None]]),
        (notes, [["who"], ["Ada"]]),
    ):
        for row in table:
            sheet.append(row)
    second["C2"].number_format, second["D2"].number_format = "00000", "0.00"
    book.save(tmp_path / "b.xlsx")

    told_of: list = []
    seeds, left, _ = read_seeds(tmp_path / "b.xlsx", TOOLS, told_of)
    assert [(seed.key, seed.calls[0].arguments) for seed in seeds] == [
        ("seed:b:2", {"tank": "T1"}),
        ("seed:b/Orders:2", {"order": "00831", "share": 5}),
    ]
    assert [(one.file, one.row) for one in left] == [("b.xlsx, sheet Orders", 3), ("b.xlsx, sheet Tanks", 3)]
    assert "the formula in cell C3 has no value" in left[1].reason.lower().replace("cell c3", "cell C3")
    assert [one.reason.partition(" is ")[2][:8] for one in told_of] == ["hidden a", "skipped:"]


def test_calls_by_the_names_of_their_server_are_calls_of_the_renamed_tool(tmp_path):
    renamed = Tool("tank_level", "", TOOLS["level"].parameters, origin={"name": "tank.level"})
    row = sharegpt(
        ("human", "T1?"), ("function_call", '{"name": "tank.level", "arguments": {"tank": "T1"}}'), tools='[{"name": "tank.level"}]'
    )
    (tmp_path / "s.json").write_text(json.dumps([row]), encoding="utf-8")
    (tmp_path / "s.csv").write_text("question,tool,tank\nT1?,tank.level,T1\n", encoding="utf-8")

    for name in ("s.json", "s.csv"):
        (seed,), left, _ = read_seeds(tmp_path / name, {"tank_level": renamed})
        assert seed.calls == (ToolCall("tank_level", {"tank": "T1"}),) and left == []
