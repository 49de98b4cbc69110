"""Other forms of tool definitions: MCP, BFCL, JSON Schema, Python, spreadsheets; and how a form is known."""

import json

import pytest

from engine.errors import InputError
from engine.stages.tools.names import Naming
from engine.stages.tools.readers import picked, read_tools
from tests.toys import ROOT

SCHEMA = {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}


@pytest.fixture
def read(tmp_path):
    def reading(name: str, content: object):
        file = tmp_path / name
        file.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return read_tools(file)

    return reading


MCP = [
    {
        "name": "rain",
        "title": "Rain",
        "description": "Tells\n the rain.",
        "inputSchema": {"$schema": "http://json-schema.org/draft-07/schema#", **SCHEMA},
    }
]


@pytest.mark.parametrize(
    "content, form",
    [
        ([{"type": "function", "function": {"name": "rain", "description": "Tells the rain.", "parameters": SCHEMA}}], "OpenAI tools"),
        ({"functions": [{"name": "rain", "description": "Tells the rain.", "parameters": SCHEMA}]}, "OpenAI tools"),
        ({"tools": MCP}, "MCP tools"),
        (MCP, "MCP tools"),
        ({"jsonrpc": "2.0", "id": 1, "result": {"tools": MCP}}, "MCP tools"),
        ({"name": "rain", "description": "Tells the rain.", "parameters": {**SCHEMA, "type": "dict"}}, "BFCL functions"),
        ({"title": "rain", "description": "Tells the rain.", **SCHEMA}, "JSON Schema"),
        ({"rain": {**SCHEMA, "description": "Tells the rain."}}, "JSON Schema"),
    ],
    ids=["openai", "functions", "mcp", "mcp list", "json-rpc", "bfcl", "schema", "schemas"],
)
def test_one_tool_in_each_form_is_the_same_tool(read, content, form):
    reading = read("given.json", content)
    (tool,) = reading.tools
    assert (reading.form, tool.name, tool.description) == (form, "rain", "Tells the rain.") and tool.parameters == SCHEMA


def test_bfcl_types_become_json_types_and_repeated_names_stay_apart(read):
    one = {
        "name": "f",
        "description": "F.",
        "parameters": {
            "type": "dict",
            "properties": {"type": {"type": "float", "optional": True}, "pair": {"type": "tuple", "items": {"type": "any"}}},
        },
    }
    other = {**one, "description": "Another."}
    tools = read("questions.json", "\n".join(json.dumps({"id": i, "function": [f]}) for i, f in enumerate([one, one, other]))).tools
    assert len({tool.name for tool in tools}) == 2 and {tool.original for tool in tools} == {"f"}
    assert tools[0].parameters["properties"] == {"type": {"type": "number"}, "pair": {"type": "array", "items": {"type": "string"}}}


PYTHON = '''
import enum
from tests.toys import ROOT
raise SystemExit("this must never run")
class Kind(enum.Enum):
    DAY = "day"
    NIGHT = "night"
class Place(TypedDict, total=False):
    name: Required[str]
    x: float
async def book(room: str, day: "datetime.date", *, kind: Kind = Kind.DAY, seats: int | None = 4, tags: list[str] = (), place: Place = None,
               how: Literal["a", "b"] = "a", note: Annotated[str, "free text"] = "") -> bool:
    """Book a room.

    Only for staff.

    Args:
        room: code of
            the room
        seats (int): how many
    """
def plain(a, b=2.5):
    pass
def _hidden(x): ...
'''


def test_python_is_read_and_never_run(read):
    reading = read("tools.py", PYTHON)
    book, plain = reading.tools
    assert (reading.form, book.name, book.description, plain.name) == ("Python functions", "book", "Book a room. Only for staff.", "plain")
    assert book.parameters["required"] == ["room", "day"]
    assert book.parameters["properties"] == {
        "room": {"type": "string", "description": "code of the room"},
        "day": {"type": "string", "format": "date"},
        "kind": {"enum": ["day", "night"]},
        "seats": {"type": "integer", "description": "how many", "default": 4},
        "tags": {"type": "array", "items": {"type": "string"}},
        "place": {"type": "object", "properties": {"name": {"type": "string"}, "x": {"type": "number"}}, "required": ["name"]},
        "how": {"type": "string", "enum": ["a", "b"], "default": "a"},
        "note": {"type": "string", "description": "free text", "default": ""},
    }
    assert plain.parameters == {
        "type": "object",
        "properties": {"a": {"type": "string"}, "b": {"type": "number", "default": 2.5}},
        "required": ["a"],
    }


@pytest.mark.parametrize(
    "style",
    ["Parameters\n    ----------\n    x : int\n        the number\n", ":param x: the number\n", "Args:\n        x: the number\n"],
    ids=["NumPy", "reST", "Google"],
)
def test_docstrings_of_each_style_describe_parameters(read, style):
    (tool,) = read("t.py", f'def f(x: int):\n    """Do it.\n\n    {style}    """\n').tools
    assert tool.description == "Do it." and tool.parameters["properties"]["x"] == {"type": "integer", "description": "the number"}


def test_the_template_of_the_spreadsheet_reads_as_csv_and_as_xlsx(tmp_path):
    import csv

    from openpyxl import Workbook

    template = ROOT / "resources" / "templates" / "tools.csv"
    tools = read_tools(template).tools
    leave, book = tools
    assert leave.parameters["required"] == ["employee"] and leave.parameters["properties"]["kind"] == {
        "type": "string",
        "description": "kind of leave",
        "enum": ["annual", "sick", "parental"],
        "default": "annual",
    }
    assert book.parameters["properties"]["with_screen"] == {
        "type": "boolean",
        "description": "whether a screen is needed",
        "default": False,
    }
    sheet = Workbook()
    for row in csv.reader(template.open(encoding="utf-8")):
        sheet.active.append([int(cell) if cell.isdigit() else cell or None for cell in row])
    sheet.save(tmp_path / "tools.xlsx")
    again = read_tools(tmp_path / "tools.xlsx").tools
    assert [(tool.name, tool.description, tool.parameters) for tool in again] == [
        (tool.name, tool.description, tool.parameters) for tool in tools
    ]


HEAD = "tool,parameter,type,required,values,default\n"


@pytest.mark.parametrize(
    "name, content, words",
    [
        ("t.csv", "name,type\nx,text\n", ["the column 'name' is not known"]),
        ("t.csv", "parameter,type\nx,text\n", ["no column tool"]),
        ("t.csv", HEAD + "f,x,thing,,,\n", ["row 2", "'thing'"]),
        ("t.csv", HEAD + "f,x,integer,,1|two,\n", ["row 2", "'two' is not of the type integer"]),
        ("t.csv", HEAD + "f,x,text,maybe,,\n", ["row 2", "'maybe' is neither yes nor no"]),
        ("t.csv", HEAD + "f,x,text,,,\n,x,text,,,\n", ["row 3", "already has the parameter x"]),
        ("t.csv", HEAD + ",x,text,,,\n", ["row 2", "no tool is named"]),
        ("t.csv", HEAD + 'f,"x,text,,,\n', ["line", "Check the quotes"]),
        ("t.csv", "tool,tool\nf,g\n", ["two columns have the heading 'tool'"]),
        ("t.csv", HEAD + "f,x,text,,,,,,more\n", ["Row 2 is skipped", "more cells than there are headings"]),
        ("t.csv", "tool\nf\0\n", ["line 2", "zero byte"]),
        ("t.xlsx", "no zip", ["not a usable XLSX file"]),
        ("t.py", "def f(:\n", ["line 1", "not valid Python"]),
        ("t.py", "x = 1\n", ["contains no tools"]),
        ("t.json", {"answer": 42}, ["has an unknown format"]),
        (
            "t.json",
            [{"name": "f", "arguments": [{"name": "x", "type": "string", "desc": "d"}]}],
            ["tool 1 (f)", "its arguments are a list"],
        ),
        ("t.yaml", "a: &a [*a]\n", ["alias refers back to itself"]),
        ("t.yaml", "a: !!python/object/apply:os.system ['true']\n", ["line 1", "not valid YAML"]),
        ("t.yaml", "a: [1, 2\nb: 3\n", ["line 2", "not valid YAML"]),
        ("t.yaml", "a: " + "[" * 500 + "]" * 500, ["more than 200 lists"]),
        (
            "t.yaml",
            "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12)),
            ["aliases multiply"],
        ),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_place(read, name, content, words):
    with pytest.raises(InputError) as refused:
        read(name, content)
    told = f"{refused.value} {refused.value.remedy}"
    assert all(word in told for word in [name, *words]), told


def test_yaml_is_read_by_the_rules_of_json(read):
    (tool,) = read(
        "t.yaml",
        "functions:\n- name: f\n  description: no\n  parameters:\n    type: object\n    properties:\n"
        "      d: {type: string, default: 2026-03-04, enum: [2026-03-04, yes, 12:30, 010]}\n      n: {type: number, default: 1e3}\n",
    ).tools
    assert tool.description == "no" and tool.parameters["properties"]["d"]["enum"] == ["2026-03-04", "yes", "12:30", "010"]
    assert tool.parameters["properties"]["n"]["default"] == 1000.0


def test_tools_are_picked_by_pattern_and_get_a_prefix(read, tmp_path):
    read("t.json", [{"name": name, "parameters": {}} for name in ("get_a", "get_b", "put_a")])
    tools = read_tools(tmp_path / "t.json", Naming("hr_")).tools
    assert [tool.name for tool in picked(tools, ["get_*", "*_z"], "hr_")] == ["hr_get_a", "hr_get_b"]
    assert [tool.original for tool in tools] == ["get_a", "get_b", "put_a"] and picked(tools, [], "hr_") == tools


def test_every_imported_tool_exported_as_openai_json_and_read_again_is_unchanged(shared_data, tmp_path):
    files = [
        *(shared_data / "openapi").glob("*"),
        *(shared_data / "mcp").glob("okta*"),
        *(shared_data / "openai_tools").glob("*"),
        *(shared_data / "bfcl").glob("BFCL*"),
        ROOT / "resources" / "templates" / "tools.csv",
    ]
    seen = 0
    for file in files:
        if file.name.startswith("webhook"):
            continue
        tools = read_tools(file).tools
        (tmp_path / "again.json").write_text(json.dumps([tool.as_openai() for tool in tools]), encoding="utf-8")
        again = read_tools(tmp_path / "again.json")
        assert again.form == "OpenAI tools" and [tool.as_openai() for tool in again.tools] == [tool.as_openai() for tool in tools]
        seen += len(tools)
    assert seen > 1_900


def test_public_tool_lists_come_in_or_are_refused_with_the_right_sentence(shared_data):
    assert len(read_tools(shared_data / "mcp" / "okta-tools.json").tools) == 108
    assert len(read_tools(shared_data / "openai_tools" / "tau_retail_tools.json").tools) == 16
    others = read_tools(shared_data / "mcp" / "buildkite-tools-not-mcp.json")
    assert len(others.tools) == 3 and len(others.notes) > 3
    assert "Its arguments are a list, which is not supported" in others.notes[0].text
