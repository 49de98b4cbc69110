"""What a tool's sentence asks for, which area it belongs to, and how its arguments are put into it."""

import random
from itertools import pairwise

import pytest

from engine.records import Tool
from engine.stages.synthesis.areas import areas_of
from engine.stages.synthesis.heuristic import HeuristicTeacher
from engine.stages.synthesis.intents import intent_of, plural, same_thing
from engine.text.parameter_values import ValueSource
from tests.engine.stages.synthesis.real_schemas import TEXT, tool

VALUES = ValueSource({}, 1)


def questions(one: Tool, count: int = 40, share: float = 0.0, tools=()) -> list[str]:
    teacher = HeuristicTeacher(VALUES, share, tools)
    return [teacher.ask(one, random.Random(n)).question for n in range(count)]


@pytest.mark.parametrize(
    "description, act, places",
    [
        ("Adds labels to an issue.", "add", [("", "", "labels"), ("to", "an", "issue")]),
        ("<p>Retrieves a <b>customer</b>.</p>\n\n<p>See <a href='https://x.test'>the docs</a>.</p>", "retrieve", [("", "a", "customer")]),
        ("Get an employee's leave balance", "get", [("", "the", "leave balance"), ("of", "an", "employee")]),
        ("Returns a list of the open invoices of a supplier", "return", [("", "the", "open invoices"), ("of", "a", "supplier")]),
        ("list or watch objects of kind Policy", "list", [("", "the", "policies")]),
        ("Gives money of a charge back.", "give back", [("", "", "money"), ("of", "a", "charge")]),
        ("Marks an invoice as void.", "mark", [("", "an", "invoice"), ("as", "", "void")]),
        ("Ask for signatures", "ask for", [("", "", "signatures")]),
        ("Deletes a customer for good and ends their subscriptions", "delete", [("", "a", "customer"), ("for", "", "good")]),
        ("List. Read a page of contacts. Control what is returned.", "read", [("", "", "contacts")]),
    ],
)
def test_a_sentence_is_read_as_verb_and_places(description, act, places):
    found = intent_of(Tool("do_it", description, {"type": "object", "properties": {}}))

    assert found.act == act
    assert [(place.prep, place.article, place.noun) for place in found.places] == places


def test_an_operation_without_words_is_named_by_its_path():
    one = Tool("get-_crm_v3_objects_contacts_contactId", "", {"type": "object"}, origin={"path": "/crm/v3/objects/contacts/{contactId}"})

    assert intent_of(one).places[0].noun == "contact"


def test_a_tool_of_one_unknown_word_is_asked_for():
    asked = questions(Tool("ping", "", {"type": "object", "properties": {}}), 300)

    assert all("ping" in one.lower() for one in asked) and len(set(asked)) > 100


def test_nouns_are_told_to_be_the_same():
    assert same_thing("repo", "repository") and same_thing("customer", "existing customers") and same_thing("timezone", "time zone")
    assert not same_thing("timezone", "time") and not same_thing("", "issue")
    assert [plural(word) for word in ("policy", "box", "class", "node", "nodes")] == ["policies", "boxes", "classes", "nodes", "nodes"]


def test_arguments_stand_where_the_sentence_names_their_things():
    labels = tool(
        "add_labels", "Adds labels to an issue.", ("labels", "issue_number"),
        labels={"type": "array", "items": TEXT, "minItems": 2}, issue_number={"type": "integer"},
    )  # fmt: skip
    journey = tool("plan", "Plan a journey between two places.", ("origin", "destination"), origin=TEXT, destination=TEXT)

    for asked in questions(labels):
        assert "add the labels " in asked.lower() and " to issue " in asked
    for asked in questions(journey):
        assert "plan a journey from " in asked.lower() and " to " in asked and "two places" not in asked


def test_a_things_name_belongs_to_that_thing():
    folder = tool("create_folder", "Creates a folder.", ("name",), name=TEXT)
    guest = tool("add_guest", "Adds a guest.", ("name",), name=TEXT)

    assert any("Contracts" in asked for asked in questions(folder))
    assert not any("Contracts" in asked for asked in questions(guest))


def test_tools_that_the_same_words_ask_for_are_told_apart_by_tag_path_or_name():
    schema = {"type": "object", "properties": {}}
    tagged = [Tool(f"list_{n}", "List items.", schema, origin={"tags": [tag]}) for n, tag in enumerate(("Billing", "Shipping"))]
    paths = ("/v1/jobs/status", "/v1/mail/status")
    by_path = [Tool(f"get_{n}", "Get the status.", schema, origin={"path": path}) for n, path in enumerate(paths)]
    by_name = [Tool(f"{server}.search", "Search everything.", schema) for server in ("wiki", "drive")]
    alone = Tool("list_users", "List users.", schema, origin={"tags": ["Admin"]})
    tools = [*tagged, *by_path, *by_name, alone]

    assert areas_of(tools) == {
        "list_0": "billing", "list_1": "shipping", "get_0": "jobs", "get_1": "mail", "wiki.search": "wiki", "drive.search": "drive",
    }  # fmt: skip
    assert all("in billing" in asked.lower() for asked in questions(tagged[0], tools=tools))
    assert not any("billing" in asked.lower() or " in " in asked.lower() for asked in questions(alone, tools=tools))


def test_no_question_dangles_or_stutters():
    one = tool(
        "create_event", "Creates an event in a calendar and optionally invites people to it.", ("summary", "start"),
        summary=TEXT, start={"type": "string", "format": "date-time"}, attendees={"type": "array", "items": TEXT},
        notify={"type": "boolean"}, seats={"type": "integer", "minimum": 2}, visibility={"type": "string", "enum": ["public", "private"]},
    )  # fmt: skip

    for asked in questions(one, 200, 0.6):
        words = asked.lower().rstrip(".?! ").split()
        assert words[-1] not in {"with", "to", "in", "of", "for", "and", "on", "at"}, asked
        assert not [pair for pair in pairwise(words) if pair[0] == pair[1] and pair[0].isalpha()], asked
        assert ("an event titled" in asked) or ("an event with the title" in asked), asked
