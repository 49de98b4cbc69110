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


def test_only_the_tools_of_chosen_groups_are_taken(empty_project):
    with Project.open(empty_project) as project:
        project.set_tools([Tool(name, "", {}) for name in NAMES])
        assert [tool.name for tool in tools_in(project, ["invoice"])] == NAMES[:3]
        assert len(tools_in(project, [])) == len(NAMES)
        with pytest.raises(InputError, match="no tool group billing"):
            tools_in(project, ["billing"])
