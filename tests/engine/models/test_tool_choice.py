"""Tools chosen by what questions mean: a linear classifier, and the nearest tools of a long list."""

import json

import numpy as np
import pytest

from engine.models.embedded import minilm_folder
from engine.models.embeddings import Embedder
from engine.models.tool_choice import NearestTools, described, fitted
from engine.records import Tool
from engine.stages.tools.readers import read_tools
from tests import toys

SAMPLE = toys.ROOT / "resources" / "samples" / "digital-hr"


@pytest.fixture(scope="module")
def embedder() -> Embedder:
    return Embedder(minilm_folder())


@pytest.fixture(scope="module")
def sample() -> tuple[list[Tool], list[tuple[str, list[str]]]]:
    """The sample's tools, and its seeds with their tools."""
    rows = [json.loads(line) for line in (SAMPLE / "seeds.jsonl").read_text(encoding="utf-8").splitlines()]
    return read_tools(SAMPLE / "tools.json").tools, [(row["question"], [call["name"] for call in row["calls"]]) for row in rows]


def test_the_classifier_finds_the_direction_that_divides():
    rng = np.random.default_rng(0)
    points = rng.normal(size=(200, 5)).astype(np.float32)
    tools = ["a" if x > 0 else "b" for x in points[:, 2]]
    choice = fitted(points[:100], tools[:100])

    assert sum(one == wanted for one, wanted in zip(choice(points[100:]), tools[100:])) >= 95
    assert choice(points[:0]) == []
    with pytest.raises(ValueError, match="nothing to learn from"):
        fitted(points[:0], [])


def test_the_classifier_is_the_one_of_the_greatest_penalised_likelihood():
    points, tools = np.array([[1.0], [-1.0], [2.0]], np.float32), ["a", "b", "a"]
    choice = fitted(points, tools, penalty=1.0)

    def loss(weights, bias):
        scores = points @ weights.T + bias
        logs = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
        return -logs[range(3), [0, 1, 0]].sum() + 0.5 * (weights**2).sum()

    best = loss(choice.weights, choice.bias)
    for step in (0.01, -0.01):
        for place in (0, 1):
            moved = choice.weights.copy()
            moved[place, 0] += step
            assert loss(moved, choice.bias) > best


def test_a_seed_finds_its_tool_among_the_first_five_without_looking_at_itself(embedder, sample):
    tools, seeds = sample
    nearest = NearestTools(embedder, tools, seeds)
    ranks = np.argsort(-nearest.scores([question for question, _ in seeds]), axis=1)
    found = [[nearest.names[at] for at in row] for row in ranks]

    assert np.mean([called[0] in row[:5] for row, (_, called) in zip(found, seeds)]) >= 0.95  # help tells the figure
    assert np.mean([called[0] == row[0] for row, (_, called) in zip(found, seeds)]) < 0.95  # itself would always be nearest


def test_without_seeds_the_descriptions_tell(embedder):
    tools = [Tool(one["function"]["name"], one["function"]["description"], one["function"]["parameters"]) for one in toys.TOOLS]
    nearest = NearestTools(embedder, tools)

    asked = ("is it windy in Lisbon", "Ada Berg's phone number")
    assert [nearest(question, 1)[0][0] for question in asked] == ["get_weather", "find_person"]
    assert len(nearest("hello")) == 3
    assert NearestTools(embedder, [])("hello") == []


def test_a_tool_is_described_by_its_name_in_words():
    assert described(Tool("getLeave_balance", "Days left.", {})) == "get leave balance: Days left."
