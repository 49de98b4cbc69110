"""More rows as other programs write them: no call becomes a question without one, and one bad row keeps no other out."""

import json

import pytest

from engine.readers import read_seeds
from engine.records import Tool

SCHEMA = {"type": "object", "properties": {"tank": {"type": "string"}, "share": {"type": "number"}, "days": {"type": "integer"}}}
TOOLS = {"level": Tool("level", "d", SCHEMA)}
CALL = json.dumps({"name": "level", "arguments": {"tank": "T1"}})
QUESTION = {"role": "user", "content": "Q"}


def rows(tmp_path, *entries):
    """({row: calls as [[arguments]]}, {row: why it is left out}, what else is told)"""
    file, told = tmp_path / "rows.json", []
    file.write_text(json.dumps([*entries, {"question": "x", "calls": []}] if not entries else list(entries)), encoding="utf-8")
    seeds, left, _ = read_seeds(file, TOOLS, told)
    return (
        {int(one.key.split(":")[-1]): [call.arguments for call in one.calls] for one in seeds},
        {one.row: one.reason for one in left},
        told,
    )


def turns(*pairs: tuple[str, object], **more) -> dict:
    return {"conversations": [{"from": who, "value": value} for who, value in pairs], **more}


@pytest.mark.parametrize(
    "answer",
    [
        {"content": [{"type": "text", "text": "I look."}, {"type": "tool_use", "id": "1", "name": "level", "input": {"tank": "T1"}}]},
        {"content": [{"functionCall": {"name": "level", "args": {"tank": "T1"}}}]},
        {"content": "{'name': 'level', 'arguments': {'tank': 'T1'}}"},
        {"content": json.dumps({"tool_calls": [{"function": {"name": "level", "arguments": '{"tank": "T1"}'}}]})},
    ],
)
def test_calls_as_parts_of_a_content_as_python_and_in_an_envelope(tmp_path, answer):
    seeds, left, _ = rows(tmp_path, {"messages": [QUESTION, {"role": "assistant", **answer}]})
    assert (seeds, left) == ({1: [{"tank": "T1"}]}, {})


def test_a_call_within_words_and_an_empty_answer_are_no_questions_without_a_call(tmp_path):
    seeds, left, _ = rows(
        tmp_path,
        turns(("human", "A"), ("gpt", f"Let me look. {CALL}")),
        turns(("human", "B"), ("gpt", "")),
        turns(("human", "C"), ("gpt", "Hello.")),
    )
    assert seeds == {3: []}
    assert left == {
        1: "A call in its answers cannot be read (there is text next to a call).",
        2: "Its answer is empty: neither a call nor text.",
    }


def test_roles_of_other_programs_are_known_and_others_are_named(tmp_path):
    seeds, left, told = rows(
        tmp_path,
        turns(("prompter", "A"), ("tool_calls", f"{CALL}\n{CALL.replace('T1', 'T2')}")),
        turns(("human", "B"), ("bot", "Hi.")),
        turns(("human", "C"), ("oracle", "Hi.")),
        turns(("human", "D"), ("function_call", CALL), tools="{broken"),
    )
    assert seeds == {1: [{"tank": "T1"}, {"tank": "T2"}], 2: [], 4: [{"tank": "T1"}]}
    assert left[3] == "No user question directly before an answer. Unknown roles: oracle."
    assert [(one.row, one.reason) for one in told] == [(4, "Its list of tools is not valid JSON and is ignored.")]


def test_cells_of_other_programs_and_one_bad_row(tmp_path):
    file = tmp_path / "s.csv"
    file.write_text("sep=;\nquestion;tool;share;days\nA;level;1,5;5.0\nB;level;2;3;4\nC;level;1,500;\nD;level;;\uff17\n", encoding="utf-8")
    seeds, left, _ = read_seeds(file, TOOLS)
    assert [one.calls[0].arguments for one in seeds] == [{"share": 1.5, "days": 5}, {"days": 7}]
    assert [(one.row, one.reason.split(",")[0][:30]) for one in left] == [
        (4, "It has more cells than there a"),
        (5, "The column share says '1"),
    ]


@pytest.mark.parametrize(
    ("codec", "text", "name"), [("cp1253", "Πόσο κάνει το τιμολόγιο στην Αθήνα", "Greek"), ("cp850", "wo ist Köln für Müßige", "DOS 850")]
)
def test_greek_and_dos_are_told_from_the_rest(tmp_path, codec, text, name):
    file, told = tmp_path / "s.csv", []
    file.write_bytes(f"question,tool\n{text},level\n".encode(codec))
    seeds, _, _ = read_seeds(file, TOOLS, told)
    assert seeds[0].question == text and name in told[0].reason


def test_arguments_may_bear_the_names_of_their_file(tmp_path):
    origin = {"arguments": {"since_gt": {"name": "since>", "in": "query"}, "id_in_body": {"name": "id", "in": "body"}}}
    text = {"type": "string"}
    find = Tool("find", "d", {"type": "object", "properties": {"since_gt": text, "id": text, "id_in_body": text}}, origin=origin)
    (tmp_path / "s.jsonl").write_text(
        '{"question": "q", "calls": [{"name": "find", "arguments": {"since>": "x", "id": "y"}}]}', encoding="utf-8"
    )
    seeds, _, _ = read_seeds(tmp_path / "s.jsonl", {"find": find})
    assert seeds[0].calls[0].arguments == {"since_gt": "x", "id": "y"}
