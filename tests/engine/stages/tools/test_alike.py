"""Tools with the same description in other words are found by an embedding model, and siblings are not."""

import pytest

from engine.models.embedded import minilm_folder
from engine.models.embeddings import Embedder
from engine.records import Tool
from engine.stages.tools.alike import alike, alike_in


def tools(**said: str) -> list[Tool]:
    return [Tool(name, text, {"type": "object", "properties": {}}) for name, text in said.items()]


@pytest.fixture(scope="module")
def embedder() -> Embedder:
    return Embedder(minilm_folder())


def test_other_words_for_the_same_thing_are_found(embedder):
    found = tools(
        get_photo="Show a photo of a product.",
        fetch_picture="Fetch the picture of a product.",
        book_car="Book a car for a trip.",
        reserve_automobile="Reserve an automobile for a trip.",
        weather="Tells the weather in a city.",
    )
    assert alike(found) == []  # no two share their words
    assert alike_in(embedder, found) == [("get_photo", "fetch_picture")]  # a car and an automobile are as far apart as siblings


def test_siblings_are_not(embedder):
    found = tools(
        create_customer="Creates a customer.",
        delete_customer="Deletes a customer.",
        update_customer="Updates a customer.",
        create_session="Creates a customer session.",
        list_services="Lists the services of an account.",
        list_customers="Lists the customers of an account.",
        list_payments="Lists the payments of an account.",
        list_purchases="Lists the purchases of an account.",
        get_card="Retrieves a card of an account by its number.",
        start="Starts a virtual machine in a project.",
        stop="Stops a virtual machine in a project.",
        pods="List or watch objects of kind Pod.",
        jobs="List or watch objects of kind Job.",
        area_1="Work with area 1 of the map.",
        area_2="Work with area 2 of the map.",
    )
    assert alike_in(embedder, found) == [] == alike(found)


def test_another_language_is_left_to_words(embedder):
    found = tools(one="查询客户的订单 并且 返回", two="查询 供应商 的合同 并且")
    assert alike_in(embedder, found) == []
