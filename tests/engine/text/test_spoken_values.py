"""Objects and numbers as people say them, and texts that suit what they belong to."""

import random
import re

import pytest

from engine.records import Parameter
from engine.schemas import shape_of
from engine.text.made_numbers import a_number
from engine.text.made_texts import Value, words_of
from engine.text.parameter_values import ValueSource
from engine.text.spoken_values import how_many, said_object

SOURCE = ValueSource({}, 1)


def values(**members) -> dict[str, Value]:
    return {name: Value(str(held).lower() if isinstance(held, bool) else str(held), held) for name, held in members.items()}


def drawn(name: str, of: str = "", count: int = 60, **schema) -> list:
    parameter = Parameter(name, {"type": "string", **schema}, True)
    return [SOURCE.draw(parameter, random.Random(n), of).held for n in range(count)]


@pytest.mark.parametrize(
    "members, said",
    [
        ({"street": "Main St 5", "postal_code": "69001", "city": "Lyon"}, "Main St 5, 69001, Lyon"),
        ({"quantity": 3, "sku": "SKU-12"}, "3 of SKU-12"),
        ({"email": "anna@x.test", "role": "signer"}, "anna@x.test (role signer)"),
        ({"id": "12"}, "12"),
        ({"oldText": "red", "newText": "blue"}, "red to blue"),
        ({"replicas": 3, "image": "web:2"}, "three replicas, image web:2"),
        ({"price": "price-575"}, "price-575"),
        ({"width": 4, "framed": False}, "width 4, not framed"),
        ({"dateTime": "3 May 2026 at 2 pm", "timeZone": "Asia/Tokyo"}, "3 May 2026 at 2 pm (time zone Asia/Tokyo)"),
    ],
)
def test_objects_are_said_as_people_say_them(members, said):
    assert said_object(values(**members)) == said


def test_things_are_counted_in_words():
    assert [how_many(n, "lines") for n in (1, 2, 40)] == ["one line", "two lines", "40 lines"]


def test_a_name_is_that_of_its_thing():
    assert "Contracts" in " ".join(drawn("name", "folder"))
    assert not set(drawn("name", "guest")) & set(drawn("name", "folder"))
    assert all(re.fullmatch(r"[a-z0-9-]+", name) for name in drawn("name", "deployment"))


def test_values_suit_what_name_and_description_say():
    assert all(re.fullmatch(r"INV-\d{4}", held) for held in drawn("invoice"))
    assert all("@" not in held for held in drawn("email_subject"))
    assert all(re.fullmatch("[A-Z]{3}", held) for held in drawn("source", pattern="^[A-Z]{3}$", examples=["EUR"]))
    assert all(len(held) == 2 for held in drawn("country", maxLength=2))
    assert all(held.startswith("+") or held[0].isdigit() for held in drawn("to", "phone call"))
    assert all(held in {"pdf", "docx", "xlsx", "png", "jpg", "csv", "pptx", "txt"} for held in drawn("file_extension"))


def test_whole_numbers_are_taken_where_nothing_is_measured():
    heads = [a_number("head", shape_of({"type": "number"}), random.Random(n)).held for n in range(40)]
    people = [a_number("people", shape_of({"type": "integer"}), random.Random(n)).held for n in range(40)]

    assert all(isinstance(held, int) for held in heads) and all(1 <= held <= 9 for held in people)


def test_words_that_are_written_as_one_fall_apart():
    assert words_of("closedate") == ["close", "date"] and words_of("issuetype") == ["issue", "type"]
    assert words_of("update") == ["update"] and words_of("username") == ["username"] and words_of("mandate") == ["mandate"]
