"""Targets from population statistics: shares, lengths, and how far two distributions are apart."""

import random

import pytest

from engine.records import Tool
from engine.text.population import ANY_LENGTH, BINS, Population, bin_of, divergence, quotas, shares_of

SEARCH = Tool(
    "Search",
    "Find.",
    {
        "type": "object",
        "required": ["kind", "text"],
        "properties": {
            "kind": {"type": "string", "enum": ["any", "image", "video"]},
            "text": {"type": "string"},
            "sort": {"type": "string", "enum": ["new", "old"]},
        },
    },
)
PING = Tool("Ping", "Ping.", {"type": "object", "properties": {}})
STATISTICS = {
    "tools": {"Search": 0.75, "Ping": 0.25},
    "values": {"Search": {"kind": {"any": 0.5, "image": 0.5}, "sort": {"new": 1.0}}},
    "length": {"Search": {"q1": 4, "median": 6, "q3": 9, "min": 1, "max": 20}},
    "keyword_position": {"Search": [0, 0, 0, 0, 1]},
}


def test_the_joint_target_multiplies_tool_value_and_length_and_sums_to_one():
    joint = Population([SEARCH, PING], STATISTICS).joint()
    assert sum(joint.values()) == pytest.approx(1)
    assert joint[("Ping", None, ANY_LENGTH)] == pytest.approx(0.25)
    assert sum(share for cell, share in joint.items() if cell[:2] == ("Search", "image")) == pytest.approx(0.375)
    assert not any(cell[1] == "video" for cell in joint)


def test_half_of_the_lengths_lie_below_the_median():
    lengths = Population([SEARCH], STATISTICS).of_lengths("Search")
    below = sum(share for at, share in lengths.items() if BINS[at][1] <= 6)
    assert below == pytest.approx(0.5, abs=0.06) and sum(lengths.values()) == pytest.approx(1)


def test_what_is_not_known_counts_alike():
    population = Population([SEARCH, PING], {})
    assert population.of_tools == {"Search": 0.5, "Ping": 0.5} and population.of_lengths("Search") == {ANY_LENGTH: 1.0}
    assert population.of_values("Search", population.keys["Search"]) == pytest.approx({"any": 1 / 3, "image": 1 / 3, "video": 1 / 3})
    assert population.cell_of("Search", {"kind": "any"}, 99) == ("Search", "any", ANY_LENGTH)


def test_a_wanted_question_has_the_values_length_and_place_of_its_cell():
    population = Population([SEARCH], STATISTICS)
    wanted = population.wanted(("Search", "image", 1), random.Random(1))
    assert wanted.values == {"kind": "image", "sort": "new"} and wanted.words == (4, 6) and wanted.fifth == 4


def test_divergence_is_zero_for_the_same_and_one_for_nothing_in_common():
    assert divergence({"a": 1, "b": 3}, {"a": 25, "b": 75}) == pytest.approx(0)
    assert divergence({"a": 1}, {"b": 1}) == pytest.approx(1)
    assert divergence({"a": 0.5, "b": 0.5}, {"a": 1}) == pytest.approx(0.311, abs=1e-3)  # worked out by hand


def test_quotas_are_whole_and_sum_to_the_total():
    assert quotas({"a": 1, "b": 1, "c": 1}, 10) in ({"a": 4, "b": 3, "c": 3}, {"a": 3, "b": 4, "c": 3}, {"a": 3, "b": 3, "c": 4})
    assert sum(quotas({n: 1 / (n + 1) for n in range(50)}, 997).values()) == 997
    assert shares_of(["a", "a", "b", "b"]) == {"a": 0.5, "b": 0.5} and shares_of([]) == {}


@pytest.mark.parametrize("words, at", [(1, 0), (3, 0), (4, 1), (14, 3), (21, 5), (500, 5)])
def test_bins(words, at):
    assert bin_of(words) == at
