"""Tool groups: by what names speak of, or by lines of the settings."""

import pytest

from engine.errors import InputError
from engine.records import Tool
from engine.store import Project
from engine.store.tool_groups import OTHER, grouped, tools_in

NAMES = [
    "list_invoices", "GetInvoice", "invoices_void", "createCustomer", "DeleteCustomersCustomer", "list-customers", "ping",
    "get_categories", "createCategory",
]  # fmt: skip


def of(names, *lines):
    return grouped([Tool(name, "", {}) for name in names], lines)


def test_a_tool_is_in_the_group_of_the_thing_that_its_name_speaks_of():
    assert of(NAMES) == {
        "customer": ["createCustomer", "DeleteCustomersCustomer", "list-customers"],
        "invoice": ["list_invoices", "GetInvoice", "invoices_void"],
        "category": ["get_categories", "createCategory"],
        OTHER: ["ping"],
    }


def test_what_half_of_the_names_hold_makes_no_group():
    names = [f"{verb}_core_{thing}" for verb in ("list", "read") for thing in ("pod", "node", "job")]
    assert set(of(names)) == {"pod", "node", "job"}


def test_lines_name_groups_and_the_first_that_fits_wins():
    found = of(NAMES, "money = *nvoice*", "people=*Customer*, list-*", "late = list_*")
    assert found == {"money": NAMES[:3], "people": NAMES[3:6], OTHER: NAMES[6:]}
    with pytest.raises(InputError, match="not understood"):
        of(NAMES, "money")


def of_origins(by, *origins):
    return grouped([Tool(f"tool_{n}", "", {}, origin=origin) for n, origin in enumerate(origins)], [], by)


def test_groups_come_from_tags():
    assert of_origins("tags", {"tags": ["Billing", "Old"]}, {}, {"tags": ["Billing"]}, {"tags": ["Cards"]}) == {
        "Billing": ["tool_0", "tool_2"],
        "Cards": ["tool_3"],
        OTHER: ["tool_1"],
    }


def test_groups_come_from_the_first_part_of_a_path_that_says_something():
    twilio = "/2010-04-01/Accounts/{Sid}"
    paths = ("Messages.json", "Messages/{Sid}.json", "Calls.json", "Calls/{Sid}.json", "Queues.json")
    found = of_origins("paths", *({"path": f"{twilio}/{path}"} for path in paths), {"path": f"{twilio}.json"}, {})
    assert found == {"Calls": ["tool_2", "tool_3"], "Messages": ["tool_0", "tool_1"], OTHER: ["tool_4", "tool_5", "tool_6"]}
    assert set(of_origins("paths", *({"path": f"/api/v2/{thing}/{n}"} for n in range(2) for thing in ("a", "b", "c")))) == {"a", "b", "c"}


def test_groups_come_from_how_names_begin():
    names = ["billing_list", "billingVoid", "cards.freeze", "cards-thaw", "ping", "x_ray"]
    found = grouped([Tool(name, "", {}) for name in names], [], "prefixes")
    assert found == {"billing": names[:2], "cards": names[2:4], OTHER: names[4:]}


def test_how_tools_are_grouped_puts_out_of_date_only_what_takes_groups(empty_project):
    with Project.open(empty_project) as project:
        before = {stage: project.plan(stage) for stage in ("tools", "dataset", "evaluation")}
        project.keep_settings("tools", project.changed_settings("tools", {"groups_by": "tags"}))
        assert {stage: project.plan(stage) for stage in before} == before
        project.keep_settings("dataset", project.changed_settings("dataset", {"groups": ["Billing"]}))
        project.keep_settings("evaluation", project.changed_settings("evaluation", {"lists": ["groups"]}))
        tags = {stage: project.plan(stage) for stage in before}
        project.keep_settings("tools", project.changed_settings("tools", {"groups": ["Billing = b*"]}))
        lines = {stage: project.plan(stage) for stage in before}
        assert lines["tools"] == before["tools"] and lines["dataset"] != tags["dataset"] and lines["evaluation"] != tags["evaluation"]


def test_only_the_tools_of_chosen_groups_are_taken(empty_project):
    with Project.open(empty_project) as project:
        project.set_tools([Tool(name, "", {}) for name in NAMES])
        assert [tool.name for tool in tools_in(project, ["invoice"])] == NAMES[:3]
        assert len(tools_in(project, [])) == len(NAMES)
        with pytest.raises(InputError, match="no tool group billing"):
            tools_in(project, ["billing"])
