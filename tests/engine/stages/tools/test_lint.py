"""Remarks on tools: each kind is found where it is, and a good list gets none."""

import json
from pathlib import Path

import pytest

from engine.models.list_size import ListSize, findings
from engine.records import Tool
from engine.stages.tools.lint import grouped, huge, lint, ranked, unmade
from engine.stages.tools.readers import read_tools
from engine.store import Project
from engine.store.samples import SAMPLES

GOOD = "Book a meeting room for a person on a day."


def tool(description: str = GOOD, name: str = "book_room", **properties) -> Tool:
    return Tool(name, description, {"type": "object", "properties": properties})


ROOM = {"type": "string", "description": "room code, e.g. R-201"}


@pytest.mark.parametrize(
    "one, parameter, weight, words",
    [
        (tool(""), "", "bad", "no description"),
        (tool("Booking"), "", "bad", "no more than its name"),
        (tool("Book room."), "", "bad", "no more than its name"),
        (tool(" ".join(["word"] * 81)), "", "note", "81 words"),
        (tool(room={"type": "string"}), "room", "note", "no description"),
        (tool(q={"type": "string"}), "q", "bad", "no description"),
        (tool(level={"type": "integer", "enum": [1, 2], "description": "how urgent"}), "level", "note", "allowed value 1 is not explained"),
        (tool(kind={"type": "string", "enum": ["A", "B"], "description": "A for all"}), "kind", "note", "allowed value B is not explained"),
        (tool(size={"type": "string", "description": "one of small, medium, large"}), "size", "note", "lists the allowed values"),
    ],
)
def test_each_kind_is_found_where_it_is(one, parameter, weight, words):
    found = lint([one])
    assert [(f.tool, f.parameter, f.weight) for f in found] == [("book_room", parameter, weight)]
    assert words in found[0].text and found[0].text.endswith(".")


@pytest.mark.parametrize(
    "one",
    [
        tool(room=ROOM),
        tool(flag={"type": "boolean"}),
        tool(unit={"type": "string", "enum": ["celsius", "fahrenheit"]}),
        tool(level={"type": "integer", "enum": [1, 2], "description": "1 is urgent, 2 can wait"}),
        tool(day={"type": "string", "description": "must be in the future"}),
        Tool("now", "Tells the time of day here.", {}),
    ],
)
def test_what_is_well_described_gets_no_remark(one):
    assert lint([one]) == []


def test_two_tools_that_mean_nearly_the_same_are_both_named():
    others = [
        tool("List the orders of a customer.", "list_orders", a=ROOM),
        tool("Lists all orders for the customers.", "get_orders", a=ROOM),
        tool("Cancel an invoice that was sent twice.", "cancel", a=ROOM),
    ]
    assert [(f.tool, f.text.split(".")[0]) for f in lint(others)] == [
        ("list_orders", "Its description is almost the same as that of get_orders"),
        ("get_orders", "Its description is almost the same as that of list_orders"),
    ]


SIBLINGS = [
    ("create_customer", "Creates a new customer object."),
    ("create_customer_session", "Creates a new customer session object."),
    ("delete_customer", "Deletes a customer."),
    ("update_customer", "Updates the specified customer."),
    ("get_customer", "Retrieves the customer."),
    ("start_machine", "Starts a virtual machine in a project."),
    ("stop_machine", "Stops a virtual machine in a project."),
    ("list_pods", "List or watch objects of kind Pod."),
    ("list_jobs", "List or watch objects of kind Job."),
    ("send_mail", "Send a mail to a person of the company."),
    ("send_letter", "Send a letter to a person of the company."),
]


def test_siblings_that_one_word_tells_apart_are_no_duplicates():
    padding = " This returns a paginated response with links to the next page, and needs the scope read of the account that asks."
    tools = [tool(said, name) for name, said in SIBLINGS]
    assert [f for f in lint(tools) if f.kind == "alike"] == []
    assert [f for f in lint([tool(said + padding, name) for name, said in SIBLINGS]) if f.kind == "alike"] == []


def test_what_hurts_most_comes_first_and_remarks_of_a_kind_stand_together():
    tools = [
        tool(" ".join(["word"] * 90), "wordy"),
        tool(GOOD, "one", a={"type": "string"}),
        tool("", "silent"),
        tool("List the orders of a customer.", "list_orders"),
        tool("Lists all orders for the customers.", "get_orders"),
        tool("Find a colleague by name.", "two", a=ROOM, b={"type": "string"}),
    ]
    sizes = {one.name: 120 for one in tools} | {"wordy": 31_890}
    groups = grouped(ranked(lint(tools) + huge(sizes)))
    assert [(group["kind"], group["count"]) for group in groups] == [
        ("huge", 1),
        ("alike", 2),
        ("unsaid", 1),
        ("unsaid_parameter", 2),
        ("long", 1),
    ]
    assert "31,890 tokens" in groups[0]["findings"][0]["text"] and groups[0]["findings"][0]["tool"] == "wordy"


def test_parameters_that_need_the_companys_values_are_told_once_with_their_tools(empty_project):
    secret = {"type": "string", "description": "secret of the branch"}
    needs = {"type": "object", "required": ["password"], "properties": {"password": secret}}
    needing = [Tool(name, GOOD, needs) for name in ("open", "shut")]
    numbered = tool(name="pay", unit_id={"type": "string", "description": "the unit"})
    numbered.parameters["required"] = ["unit_id"]
    with Project.open(empty_project) as project:
        project.set_tools([numbered, *needing])
        found = unmade(project)
        project.set_value_lists({"unit_id": ["U-1"], "password": ["crocus"]})
        assert unmade(project) == []
    assert [(one["parameter"], one["tools"], one["required"]) for one in found] == [
        ("password", ["open", "shut"], True),
        ("unit_id", ["pay"], False),
    ]
    assert "Enter some on the Knowledge page" in found[0]["text"]


def test_no_tool_is_huge_among_its_like():
    assert huge({}) == [] and huge({f"t{i}": 5000 for i in range(5)}) == [] and huge({"a": 20, "b": 20, "c": 300}) == []


def test_the_samples_are_well_described():
    for sample in filter(Path.is_dir, SAMPLES.iterdir()):
        found = lint(read_tools(sample / "tools.json").tools)
        assert [f for f in found if f.weight == "bad"] == [], sample.name


def test_a_list_that_does_not_fit_is_bad_and_one_that_fills_most_is_noted():
    def said(tokens: int, **shorter: int) -> list:
        return findings(ListSize(3, {"long": tokens, **shorter}, 4096, "m"), "long")

    assert [f.weight for f in said(4000)] == ["bad"]
    assert "list_tokens" in said(4000)[0].text and "short" not in said(4000)[0].text
    assert "Short descriptions fit" in said(4000, short=2000)[0].text
    assert "It fits without descriptions" in said(9000, short=5000, none=1000)[0].text
    assert [f.weight for f in said(2500)] == ["note"]
    assert said(1000) == []


def test_a_thousand_tools_take_a_moment():
    import time

    many = [tool(f"Do the thing number {i} with {json.dumps(i * 7919)} and report about it.", f"t{i}", a=ROOM) for i in range(1000)]
    begun = time.perf_counter()
    lint(many)
    assert time.perf_counter() - begun < 10


def test_what_no_value_can_be_made_for_is_told_with_the_way_to_give_some():
    scan = {"type": "string", "format": "binary", "description": "the scanned page"}
    odd = {"type": "string", "pattern": "^(?=.*x)(?!y).{300,}$", "description": "a text of a strange form"}
    needed = Tool("store_scan", GOOD, {"type": "object", "properties": {"scan": scan}, "required": ["scan"]})

    (bad,) = lint([needed])
    assert (bad.parameter, bad.weight) == ("scan", "bad")
    assert "content of files is not generated" in bad.text and "column with the heading scan" in bad.text
    (note,) = lint([tool(code_text=odd)])
    assert (note.weight, "no question mentions it" in note.text) == ("note", True)
    assert lint([needed], {"scan": ["page-1.png"]}) == []


def test_a_number_of_the_companys_own_systems_is_told_once_for_all_tools():
    asset = {"type": "string", "description": "the asset to look at"}
    tools = [
        Tool(f"do_{n}", f"{word} an asset of the yard.", {"type": "object", "properties": {"asset_id": asset}, "required": ["asset_id"]})
        for n, word in enumerate(("Open", "Paint", "Sell off"))
    ]

    (found,) = [one for one in lint(tools) if one.parameter]
    assert "Tools that use it: 3" in found.text
    assert [one for one in lint(tools, {"asset_id": ["A-1"]}) if one.parameter] == []


def test_optional_values_as_pydantic_writes_them_need_no_remark():
    limit = {"anyOf": [{"type": "integer", "minimum": 1}, {"type": "null"}], "default": None, "description": "how many at most"}
    state = {"anyOf": [{"type": "string", "enum": ["open", "paid"]}, {"type": "null"}], "description": "one of open, paid"}

    assert lint([tool(limit=limit, state=state)]) == []
