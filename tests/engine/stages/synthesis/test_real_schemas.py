"""Questions for tools after the shape of real documents: valid calls, all said, accepted by the cheap checks, with optional arguments."""

import random

import pytest
from jsonschema import Draft202012Validator

from engine.records import Example
from engine.settings import ValidationSettings
from engine.stages.synthesis.heuristic import HeuristicTeacher
from engine.stages.validation.checks.grounding import GroundingCheck
from engine.stages.validation.checks.wording import WordingCheck
from engine.stages.validation.known import Known
from engine.text.parameter_values import ValueSource
from tests.engine.stages.synthesis.real_schemas import FILES, PYDANTIC, tool

TOOLS = [one for tools in FILES.values() for one in tools]
VALUES = ValueSource({}, 1)


def asked(one, count: int = 40, share: float = 0.4) -> list[Example]:
    teacher = HeuristicTeacher(VALUES, share)
    drafts = [teacher.ask(one, random.Random(f"{one.name}:{n}")) for n in range(count)]
    return [Example(f"{one.name}:{n}", draft.question, draft.calls, "synthesis", draft.frame) for n, draft in enumerate(drafts)]


@pytest.mark.parametrize("one", TOOLS, ids=lambda one: one.name)
def test_calls_are_valid_and_questions_pass(one):
    examples = asked(one)
    known = Known({one.name: one}, ValidationSettings())

    for example in examples:
        errors = list(Draft202012Validator(one.parameters).iter_errors(example.calls[0].arguments))
        assert errors == [], (example.question, example.calls, errors[0].message)
    rejected = GroundingCheck(known).find(examples) | WordingCheck(known).find(examples)
    assert len(rejected) <= len(examples) * 0.1, {
        example.question: rejected.get(example.key) for example in examples if example.key in rejected
    }
    if any(not p.required and not VALUES.why_none(p) for p in one.parameter_list()):
        optional = {name for example in examples for name in example.calls[0].arguments if name not in one.parameters["required"]}
        assert optional or set(one.parameters["properties"]) - set(one.parameters["required"]) <= {"pretty", "dryRun"}


def test_what_a_person_would_not_say_is_not_said():
    texts = [example.question for one in TOOLS for example in asked(one, 20, 0.8)]

    assert not [text for text in texts if "None" in text or "{" in text or "<" in text or "password" in text or "starting after" in text]


def test_null_is_left_out_and_optional_values_fit():
    calls = [example.calls[0].arguments for example in asked(PYDANTIC[0], 120)]

    assert all(None not in call.values() for call in calls)
    assert {call["status"] for call in calls if "status" in call} == {"open", "paid", "cancelled"}
    for name in ("limit", "status", "since"):
        assert 0.25 < sum(name in call for call in calls) / 120 < 0.55


def test_lines_of_an_order_are_counted_and_an_address_is_told():
    examples = asked(PYDANTIC[2], 30)

    held = [example.calls[0].arguments["order"] for example in examples]
    assert all(order.keys() <= {"lines", "ship_to", "express"} for order in held)  # its number is read-only
    assert any(len(order["lines"]) > 1 for order in held)
    for example, order in zip(examples, held):
        line = order["lines"][0]
        assert f"{line['quantity']} of {line['sku']}" in example.question
        assert f"{order['ship_to']['street']}, {order['ship_to']['city']}" in example.question


def test_days_of_one_month_are_said_as_a_range_now_and_then():
    texts = " | ".join(example.question for example in asked(FILES["box"][1], 400))

    assert "from 4 to" in texts or "-" in texts
    assert "from_date" not in texts


def test_a_password_is_never_made_up_but_taken_from_the_companys_list():
    one = tool("open_vault", "Opens a vault.", ("password",), password={"type": "string"})

    assert HeuristicTeacher(VALUES, 0.5).ask(one, random.Random(1)) is None
    assert VALUES.why_none(one.parameter_list()[0]) == "passwords and keys are not generated"
    own = HeuristicTeacher(ValueSource({"password": ["Trial-1"]}, 1), 0.5).ask(one, random.Random(1))
    assert own is not None and own.calls[0].arguments["password"].casefold() == "trial-1"


def test_the_name_of_a_secret_is_no_secret():
    one = tool(
        "get_secret", "Gets a secret of a repository.", ("secret_name",), secret_name={"type": "string"}, api_key_id={"type": "string"}
    )

    assert [VALUES.why_none(parameter) for parameter in one.parameter_list()] == ["", ""]
