"""Example questions in each form: the same question comes out of all of them, and a row that is wrong is left out with its reason."""

import csv
import json
from pathlib import Path

import pytest
from openpyxl import Workbook

from engine.errors import InputError
from engine.readers import read_seeds
from engine.records import Tool, ToolCall
from tests.toys import ROOT


def tool(name: str, required: tuple = (), **properties) -> Tool:
    return Tool(name, "", {"type": "object", "properties": properties, "required": list(required)})


TEXT = {"type": "string"}
TOOLS = {
    one.name: one
    for one in (
        tool("get_weather", ("city",), city=TEXT, days={"type": "integer"}, unit={"type": "string", "enum": ["celsius", "fahrenheit"]}),
        tool("find_person", ("employee",), employee=TEXT),
        tool(
            "book",
            ("Room",),
            Room=TEXT,
            seats={"type": "number"},
            screen={"type": "boolean"},
            tags={"type": "array", "items": {"type": "integer"}},
            more={"type": "object"},
        ),
        tool("ticket", ("id",), id=TEXT, question=TEXT),
    )
}
RAIN = ToolCall("get_weather", {"city": "Rome", "days": 3})
RAIN_JSON = json.dumps(RAIN.as_dict())
ASKED = {"role": "user", "content": "Rain in Rome?"}
CALLED = {
    "role": "assistant",
    "content": None,
    "tool_calls": [{"id": "1", "type": "function", "function": {"name": "get_weather", "arguments": json.dumps(RAIN.arguments)}}],
}
RETURNED = {"role": "tool", "tool_call_id": "1", "content": "dry"}
TOLD = {"role": "assistant", "content": "It stays dry."}


def text_of(path: Path, content) -> Path:
    path.write_text(content if isinstance(content, str) else json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return path


def lines(path: Path, *entries) -> Path:
    return text_of(path, "\n".join(entry if isinstance(entry, str) else json.dumps(entry, ensure_ascii=False) for entry in entries))


def messages(*turns) -> dict:
    return {"messages": list(turns), "tools": [{"ignored": True}]}


def conversation(*turns) -> dict:
    return {"conversations": [{"from": who, "value": value} for who, value in turns], "tools": "[]"}


QUESTION_LINE = {"question": " Rain in Rome? ", "calls": [RAIN.as_dict()]}
PARTS = [{"type": "text", "text": "Rain in Rome?"}, {"type": "image_url", "image_url": {"url": "x"}}]


@pytest.mark.parametrize(
    "name, content, form",
    [
        ("s.jsonl", QUESTION_LINE, "question lines"),
        ("s.json", [QUESTION_LINE], "question lines"),
        ("s.json", json.dumps(QUESTION_LINE, indent=2), "question lines"),
        ("s.csv", "Question,Tool,City,Days,Unit\nRain in Rome?,get_weather,Rome,3,\n", "spreadsheet"),
        ("s.tsv", "question\ttool\tcity\tdays\nRain in Rome?\tget_weather\tRome\t3\n", "spreadsheet"),
        ("s.csv", 'question;tool;arguments\nRain in Rome?;get_weather;"{""city"": ""Rome"", ""days"": 3}"\n', "spreadsheet"),
        ("s.csv", 'question,call\nRain in Rome?,"get_weather(city=""Rome"", days=3)"\n', "spreadsheet"),
        ("s.csv", 'question,tool,call\nRain in Rome?,get_weather,"' + RAIN_JSON.replace('"', '""') + '"\n', "spreadsheet"),
        (
            "s.json",
            [conversation(("human", "Rain in Rome?"), ("function_call", RAIN_JSON), ("observation", "dry"), ("gpt", "Dry."))],
            "ShareGPT conversations",
        ),
        (
            "s.jsonl",
            conversation(("system", "Be kind."), ("user", "Rain in Rome?"), ("assistant", f"<tool_call>{RAIN_JSON}</tool_call>")),
            "ShareGPT conversations",
        ),
        (
            "s.jsonl",
            conversation(("human", "Hello!"), ("gpt", "Hi."), ("human", "Rain in Rome?"), ("function_call", f"[{RAIN_JSON}]")),
            "ShareGPT conversations",
        ),
        ("s.jsonl", messages({"role": "system", "content": "Be kind."}, ASKED, CALLED, RETURNED, TOLD), "OpenAI messages"),
        ("s.jsonl", messages({**ASKED, "content": PARTS}, TOLD, CALLED), "OpenAI messages"),
        ("s.jsonl", messages(ASKED, {"role": "assistant", "function_call": RAIN.as_dict()}), "OpenAI messages"),
        (
            "s.jsonl",
            {"messages": [{"role": "human", "content": "Rain in Rome?"}, {"role": "function_call", "content": RAIN_JSON}]},
            "OpenAI messages",
        ),
    ],
    ids=[
        "lines",
        "list",
        "one object",
        "columns",
        "tab",
        "arguments",
        "call",
        "JSON call",
        "sharegpt",
        "gpt call",
        "later call",
        "messages",
        "words before the call",
        "function_call",
        "roles of sharegpt",
    ],
)
def test_one_question_in_each_form_is_the_same_seed(tmp_path, name, content, form):
    seeds, left, found = read_seeds(text_of(tmp_path / name, content), TOOLS)

    (seed,) = seeds
    assert (seed.question, seed.calls, left, found) == ("Rain in Rome?", (RAIN,), [], form)
    assert seed.key == seed.family == f"seed:s:{2 if form == 'spreadsheet' else 1}"
    assert (seed.origin, seed.route, seed.label) == ("seed", "human", "human")


@pytest.mark.parametrize(
    "name, content",
    [
        ("s.jsonl", {"question": "Hello!", "calls": []}),
        ("s.csv", "question,tool,city\nHello!,,\n"),
        ("s.jsonl", conversation(("human", "Hello!"), ("gpt", "Hi, what can I do?"))),
        ("s.jsonl", messages({"role": "user", "content": "Hello!"}, TOLD)),
    ],
    ids=["lines", "sheet", "sharegpt", "messages"],
)
def test_question_that_needs_no_tool_has_no_calls(tmp_path, name, content):
    seeds, left, _ = read_seeds(text_of(tmp_path / name, content), TOOLS)

    assert [(seed.question, seed.calls) for seed in seeds] == [("Hello!", ())] and left == []


@pytest.mark.parametrize(
    "content",
    [
        conversation(
            ("human", "Both?"), ("function_call", RAIN_JSON), ("function_call", '{"name": "find_person", "arguments": {"employee": "Ada"}}')
        ),
        messages(
            {"role": "user", "content": "Both?"},
            {
                "role": "assistant",
                "tool_calls": [
                    {"type": "function", "function": RAIN.as_dict()},
                    {"type": "function", "function": {"name": "find_person", "arguments": '{"employee": "Ada"}'}},
                ],
            },
        ),
    ],
)
def test_calls_of_one_turn_stay_together(tmp_path, content):
    (seed,), _, _ = read_seeds(lines(tmp_path / "s.jsonl", content), TOOLS)

    assert [call.name for call in seed.calls] == ["get_weather", "find_person"]


def test_rows_that_share_an_id_are_one_question_with_several_calls(tmp_path):
    file = text_of(
        tmp_path / "s.csv",
        "id,question,tool,city,employee\n"
        "7,Rain and Ada?,get_weather,Rome,\n8,Ada?,find_person,,Ada\n7,Rain and Ada?,find_person,,Ada\n"
        "8,Bo?,find_person,,Bo\n8,Ada?,find_person,,Ada\n",
    )

    seeds, left, _ = read_seeds(file, TOOLS)

    assert [(seed.question, [call.name for call in seed.calls], seed.key) for seed in seeds] == [
        ("Rain and Ada?", ["get_weather", "find_person"], "seed:s:2"),
        ("Ada?", ["find_person"], "seed:s:3"),
        ("Bo?", ["find_person"], "seed:s:5"),
    ]
    assert [(one.row, one.reason) for one in left] == [(6, "It repeats a call of row 3, which belongs to the same question.")]


def test_one_wrong_row_of_a_question_takes_the_others_with_it(tmp_path):
    file = text_of(
        tmp_path / "s.csv",
        "id,question,tool,city,days\n7,Both?,get_weather,Rome,2\n7,Both?,get_weather,Oslo,many\n,Oslo?,get_weather,Oslo,\n",
    )

    seeds, left, _ = read_seeds(file, TOOLS)

    assert [seed.question for seed in seeds] == ["Oslo?"]
    assert [(one.row, one.reason) for one in left] == [
        (2, "Row 3, which belongs to the same question, cannot be used."),
        (3, "The column days says 'many', which cannot be read as integer."),
    ]


def test_cells_take_the_types_of_their_parameters_in_csv_and_xlsx(tmp_path):
    table = [
        ["question", "tool", "room", "SEATS", "screen", "tags", "more", "unit", "id", "city", "note"],
        ["A?", "book", "007", 2.5, "yes", "1; 2", '{"a": [1]}', None, None, None, "seen"],
        ["B?", "book", "R", 3, False, "[4]", None, None, None, None, None],
        ["C?", "get_weather", None, None, None, None, None, "Celsius", "x", "Rome", None],
        ["D?", "ticket", None, None, None, None, None, None, "T-1", None, None],
    ]
    with (tmp_path / "s.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["" if cell is None else cell for cell in row] for row in table])
    book = Workbook()
    for row in table:
        book.active.append(row)
    book.save(tmp_path / "s.xlsx")

    for name in ("s.csv", "s.xlsx"):
        seeds, left, _ = read_seeds(tmp_path / name, TOOLS)
        assert left == []
        assert [seed.calls[0].arguments for seed in seeds] == [
            {"Room": "007", "seats": 2.5, "screen": True, "tags": [1, 2], "more": {"a": [1]}},
            {"Room": "R", "seats": 3, "screen": False, "tags": [4]},
            {"city": "Rome", "unit": "celsius"},
            {"id": "T-1"},
        ]


CANNOT = "This JSON cannot be stored: it is nested too deeply, or has a broken character or a number that is too large."
GOOD = {"question": "Where is Ada?", "calls": [{"name": "find_person", "arguments": {"employee": "Ada"}}]}


@pytest.mark.parametrize(
    "entry, reason",
    [
        ({"calls": []}, "It has no question."),
        ({"question": "  ", "calls": []}, "Its question is empty."),
        ({"question": "x" * 4001, "calls": []}, "Its question has 4001 characters; at most 4000 are allowed."),
        ('{"question": "\\ud83d", "calls": []}', CANNOT),
        ({"question": "Ada?"}, "It has no list of calls."),
        (
            {"question": "Ada?", "answers": [{"find_person": {"employee": ["Ada"]}}]},
            "It contains accepted answers instead of calls, like test questions.",
        ),
        ({"question": "Ada?", "calls": [{"name": "find_person"}]}, "It has a call without name and arguments."),
        (
            {"question": "Ada?", "calls": [{"name": "find_dog", "arguments": {}}]},
            "Its call does not match the tools: there is no tool find_dog.",
        ),
        (
            {"question": "Ada?", "calls": [{"name": "find_person", "arguments": {}}]},
            "Its call does not match the tools: find_person: 'employee' is a required property.",
        ),
        ({"question": " where  is ADA?", "calls": GOOD["calls"]}, "It repeats the question of row 1 with the same calls."),
        ({"question": "Book?", "calls": [{"name": "\ud83d", "arguments": {}}]}, CANNOT),
        (
            '{"question": "Book?", "calls": [{"name": "book", "arguments": {"Room": "R", "seats": 1e400}}]}',
            "Its call contains a number that is too large to store.",
        ),
        ('["Ada?"]', "It is not a JSON object."),
        ("{question: Ada}", "It is not valid JSON (column 2, Expecting property name enclosed in double quotes)."),
        ('{"question": "a", "calls": [{"name": "book", "arguments": {"seats": NaN}}]}', CANNOT),
    ],
)
def test_wrong_line_is_left_out_with_its_reason_and_the_others_stay(tmp_path, entry, reason):
    file = tmp_path / "mine.jsonl"
    file.write_text("\n".join([json.dumps(GOOD), "", entry if isinstance(entry, str) else json.dumps(entry)]) + "\n")

    seeds, left, _ = read_seeds(file, TOOLS)

    assert [seed.question for seed in seeds] == ["Where is Ada?"]
    assert [(one.file, one.row, one.reason) for one in left] == [("mine.jsonl", 3, reason)]


def test_the_same_question_with_other_calls_is_kept(tmp_path):
    seeds, left, _ = read_seeds(lines(tmp_path / "s.jsonl", GOOD, GOOD | {"calls": []}), TOOLS)

    assert [len(seed.calls) for seed in seeds] == [1, 0] and left == []


GOOD_TURNS = [("human", "Ada?"), ("function_call", '{"name": "find_person", "arguments": {"employee": "Ada"}}')]


@pytest.mark.parametrize(
    "good, wrong, reason",
    [
        (conversation(*GOOD_TURNS), {"messages": []}, "It has no list of conversations."),
        (
            conversation(*GOOD_TURNS),
            conversation(("human", "Bo?"), ("function_call", "let me see")),
            "A call in its answers cannot be read (the turn function_call contains none).",
        ),
        (
            conversation(*GOOD_TURNS),
            conversation(("human", "Bo?"), ("gpt", 'Sure!\n{"name": "find_person", "arguments": {"employee": "Bo"}}')),
            "A call in its answers cannot be read (there is text next to a call).",
        ),
        (
            conversation(*GOOD_TURNS),
            conversation(("human", "Bo?"), ("gpt", "[find_person(employee=")),
            "A call in its answers cannot be read (a call is incomplete).",
        ),
        (
            conversation(*GOOD_TURNS),
            conversation(("human", "Bo?"), ("gpt", "<tool_call>{")),
            "A call in its answers cannot be read (</tool_call> is missing).",
        ),
        (
            conversation(*GOOD_TURNS),
            conversation(("gpt", "Hi."), ("observation", "x"), GOOD_TURNS[1]),
            "No user question directly before an answer.",
        ),
        (
            conversation(*GOOD_TURNS),
            conversation(("human", "Bo?"), ("gpt", "Wait."), ("observation", "x"), GOOD_TURNS[1]),
            "No user question directly before an answer.",
        ),
        (conversation(*GOOD_TURNS), {"conversations": ["Bo?"]}, "No user question directly before an answer."),
        (messages(ASKED, CALLED), {"conversations": []}, "It has no list of messages."),
        (messages(ASKED, CALLED), messages({"role": "user", "content": [{"type": "image_url"}]}, CALLED), "Its question is empty."),
        (messages(ASKED, CALLED), messages(ASKED), "No user question directly before an answer."),
        (
            messages(ASKED, CALLED),
            messages(ASKED, {"role": "assistant", "tool_calls": ["x"]}),
            "A call in its answers cannot be read (a call needs a name).",
        ),
        (
            messages(ASKED, CALLED),
            messages(ASKED, {"role": "assistant", "tool_calls": [{"function": {"name": "book", "arguments": "{"}}]}),
            "A call in its answers cannot be read (not JSON: Expecting property name enclosed in double quotes at character 1).",
        ),
        (
            messages(ASKED, CALLED),
            messages(ASKED, {"role": "assistant", "tool_calls": [{"function": {"name": "book", "arguments": ""}}]}),
            "Its call does not match the tools: book: 'Room' is a required property.",
        ),
        (messages(ASKED, CALLED), "words", "This entry of the list is not a JSON object."),
    ],
)
def test_conversation_that_gives_no_question_is_left_out(tmp_path, good, wrong, reason):
    seeds, left, _ = read_seeds(text_of(tmp_path / "s.json", [good, wrong]), TOOLS)

    assert len(seeds) == 1
    assert [(one.row, one.reason) for one in left] == [(2, reason)]


@pytest.mark.parametrize(
    "heading, cells, reason",
    [
        ("tool,city,days", "get_weather,Rome,2.5", "The column days says '2.5', which cannot be read as integer."),
        ("tool,city,room", "get_weather,Rome,R-1", "The column room is filled in, but get_weather has no such parameter."),
        ("tool,city", ",Rome", "The column city is filled in, but the tool is missing."),
        ("tool,city", "get_rain,Rome", "Its call does not match the tools: there is no tool get_rain."),
        ("tool,screen,room", "book,perhaps,R", "The column screen says 'perhaps', which cannot be read as boolean."),
        ("tool,tags,room", "book,1;x,R", "The column tags says '1;x', which cannot be read as array."),
        ("tool,more,room", "book,[1],R", "The column more says '[1]', which cannot be read as object."),
        (
            "tool,unit,city",
            "get_weather,kelvin,Rome",
            "Its call does not match the tools: get_weather.unit: 'kelvin' is not one of ['celsius', 'fahrenheit'].",
        ),
        ("tool,arguments", "get_weather,[1]", "The column arguments contains no JSON object."),
        ("tool,arguments", ",{}", "The column arguments is filled in, but the tool is missing."),
        ("call", "get_weather(city=", "The column call cannot be read (a call is incomplete)."),
        ("call", "the weather", 'The column call contains no call; write it like name(a="x", b=2).'),
        ("call", "get_weather(Rome)", "The column call cannot be read (arguments without names)."),
        ("tool,call", "book,find_person()", "The column tool says book, the column call find_person."),
    ],
)
def test_wrong_row_of_a_spreadsheet_is_left_out_with_its_reason(tmp_path, heading, cells, reason):
    empty = "," * heading.count(",")
    file = text_of(tmp_path / "s.csv", f"question,{heading}\nHello!,{empty}\nWhat?,{cells}\n")

    seeds, left, _ = read_seeds(file, TOOLS)

    assert [seed.question for seed in seeds] == ["Hello!"]
    assert [(one.file, one.row, one.reason) for one in left] == [("s.csv", 3, reason)]


@pytest.mark.parametrize(
    "name, content, told",
    [
        ("s.jsonl", "", "s.jsonl contains no questions."),
        ("s.json", "[]", "s.json contains no questions."),
        ("s.csv", "question,tool\n", "s.csv contains no questions."),
        ("s.jsonl", '{"prompt": "x"}\n{"prompt": "y"}', "s.jsonl contains questions in an unknown format."),
        ("s.jsonl", "\nhello\nthere", "s.jsonl has no usable row. Row 2 was skipped: It is not valid JSON"),
        (
            "s.jsonl",
            '{"question": "x"}',
            "s.jsonl has no usable row. Row 1 was skipped: It has no list of calls.",
        ),
        (
            "s.csv",
            "question,tool,city\nA?,rain,Rome\n",
            "s.csv has no usable row. Row 2 was skipped: Its call does not match",
        ),
        ("s.json", '[{"question": "x"', "s.json, line 1, column 18: not valid JSON"),
        ("s.csv", "text,tool\nA?,rain\n", "s.csv: there is no column question."),
        ("s.csv", "question,city\nA?,Rome\n", "s.csv: there is no column tool or call."),
        (
            "s.csv",
            "question,tool,citty\nA?,get_weather,Rome\n",
            "s.csv: the heading of the column 'citty' is not a parameter of any tool. Use a parameter name as its heading, such as city,",
        ),
        ("s.xlsx", "no zip", "s.xlsx: not a usable XLSX file"),
        (
            "s.csv",
            "question,tool\na,b,c,d\n",
            "s.csv has no usable row. Row 2 was skipped: It has more cells than there are headings.",
        ),
    ],
)
def test_file_that_cannot_be_used_is_refused_with_its_name_and_first_reason(tmp_path, name, content, told):
    with pytest.raises(InputError) as refused:
        read_seeds(text_of(tmp_path / name, content), TOOLS)

    assert str(refused.value).startswith(told) and refused.value.remedy


def test_text_in_another_encoding_is_refused_with_its_line(tmp_path):
    (tmp_path / "s.jsonl").write_bytes(b'{"question": "a", "calls": []}\n{"question": "\xe4"}')

    with pytest.raises(InputError, match="s.jsonl, line 2: not UTF-8 text"):
        read_seeds(tmp_path / "s.jsonl", TOOLS)


def test_call_nested_without_end_is_left_out(tmp_path):
    deep = '{"question": "x", "calls": [{"name": "book", "arguments": {"more": ' + '{"a":' * 100_000 + "1" + "}" * 100_000 + "}}]}"

    seeds, left, _ = read_seeds(lines(tmp_path / "s.jsonl", GOOD, deep), TOOLS)

    assert len(seeds) == 1 and [one.row for one in left] == [2]


def test_line_separators_inside_a_question_do_not_cut_it(tmp_path):
    question = "Where is Ada?\u2028I have\x85a parcel"

    (seed, _), _, _ = read_seeds(lines(tmp_path / "s.jsonl", GOOD | {"question": question}, GOOD), TOOLS)

    assert seed.question == question


def test_the_samples_seeds_are_all_taken():
    from engine.stages.tools.readers import read_tools

    sample = ROOT / "resources" / "samples" / "digital-hr"
    tools = {one.name: one for one in read_tools(sample / "tools.json").tools}
    seeds, left, form = read_seeds(sample / "seeds.jsonl", tools)

    assert (len(seeds), left, form) == (207, [], "question lines")


def test_cells_of_optional_parameters_are_read_as_their_unions_ask(tmp_path):
    nothing = {"type": "null"}
    schema = {
        "type": "object",
        "required": ["customer"],
        "properties": {
            "customer": {"type": "string"},
            "limit": {"anyOf": [{"type": "integer", "minimum": 1, "maximum": 50}, nothing], "default": None},
            "since": {"anyOf": [{"type": "string", "format": "date"}, nothing], "default": None},
            "ports": {"type": ["array", "null"], "items": {"type": "integer"}},
            "kind": {"$ref": "#/$defs/Kind"},
        },
        "$defs": {"Kind": {"const": "parcel"}},
    }
    file = text_of(
        tmp_path / "s.csv",
        "question,tool,customer,limit,since,ports,kind\nfive of Ada since February,list_orders,Ada,5,2025-02-01,80; 443,parcel\n",
    )

    seeds, left, _ = read_seeds(file, {"list_orders": Tool("list_orders", "", schema)})

    assert left == []
    assert seeds[0].calls[0].arguments == {"customer": "Ada", "limit": 5, "since": "2025-02-01", "ports": [80, 443], "kind": "parcel"}
