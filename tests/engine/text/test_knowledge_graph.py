"""The knowledge graph at work: walks find what belongs together, and drawings stay in their frame."""

import random
import subprocess
import sys
import time

import pytest

from engine.records import Node, Relation
from engine.text.knowledge_graph import LARGEST_SPRING, Graph
from tests.toys import ROOT

NODES = [
    Node("birthday", "occasion"),
    Node("Easter", "occasion"),
    Node("cake", "scene_object"),
    Node("balloon", "scene_object"),
    Node("egg", "scene_object"),
    Node("pastel", "style"),
    Node("neon", "style"),
    Node("party", "topic"),
    Node("spring", "topic"),
    Node("lonely", "sound"),
]
RELATIONS = [
    Relation("birthday", "shows", "cake"),
    Relation("birthday", "shows", "balloon"),
    Relation("Easter", "shows", "egg"),
    Relation("party", "about", "birthday"),
    Relation("spring", "about", "Easter"),
    Relation("balloon", "looks", "neon"),
    Relation("egg", "looks", "pastel"),
]
APART = ({"birthday", "cake", "balloon", "neon", "party"}, {"Easter", "egg", "pastel", "spring"})


@pytest.fixture
def small() -> Graph:
    return Graph(NODES, RELATIONS)


def test_types_and_their_nodes(small):
    assert small.types() == {"occasion": 2, "scene_object": 3, "style": 2, "topic": 2, "sound": 1}
    assert small.of_type("scene_object") == ["balloon", "cake", "egg"]
    assert small.of_type("nothing") == []


def test_neighbours_come_with_relation_and_direction(small):
    assert small.neighbours("birthday") == [("shows", "cake", True), ("shows", "balloon", True), ("about", "party", False)]
    assert small.neighbours("lonely") == []
    with pytest.raises(KeyError):
        small.neighbours("nobody")


def test_several_relations_between_two_nodes_and_one_to_itself():
    graph = Graph([Node("a", "x"), Node("b", "x")], [Relation("a", "r", "b"), Relation("a", "s", "b"), Relation("a", "is", "a")])
    assert sorted(graph.neighbours("a")) == [("is", "a", True), ("r", "b", True), ("s", "b", True)]
    assert graph.neighbours("b") == [("r", "a", False), ("s", "a", False)]


@pytest.mark.parametrize(
    "types", [["occasion", "scene_object", "style"], ["style", "topic", "occasion", "scene_object"], ["topic", "style", "scene_object"]]
)
def test_a_walk_finds_things_that_belong_together(small, types):
    seen = set()
    for seed in range(60):
        found = small.walk(types, random.Random(seed))
        assert list(found) == types and all(name in small.of_type(kind) for kind, name in found.items())
        names = set(found.values())
        if "cake" not in names:  # it has no style, not even two steps away
            assert any(names <= part for part in APART), found
        seen |= names
    assert {"neon", "pastel"} <= seen


def test_what_is_two_steps_away_is_found_through_what_no_one_asked_for(small):
    for seed in range(20):
        found = small.walk(["topic", "scene_object"], random.Random(seed))
        assert any(set(found.values()) <= part for part in APART)


def test_what_belongs_to_nothing_is_drawn_all_the_same(small):
    found = small.walk(["sound", "style", "style", "nothing"], random.Random(1))
    assert found["sound"] == "lonely" and found["style"] in ("neon", "pastel") and len(found) == 2
    assert small.walk([], random.Random(1)) == {}


def test_a_type_that_only_a_later_one_leads_to_waits_for_it():
    graph = Graph(
        [Node("a1", "a"), Node("b1", "b"), Node("b2", "b"), Node("c1", "c"), Node("d", "d")],
        [Relation("a1", "r", "d"), Relation("d", "r", "c1"), Relation("c1", "r", "b1")],
    )
    assert all(graph.walk(["a", "b", "c"], random.Random(seed)) == {"a": "a1", "b": "b1", "c": "c1"} for seed in range(20))


def test_the_same_seed_walks_the_same_way(small):
    walks = [
        [graph.walk(["style", "occasion"], rng) for _ in range(20)]
        for graph in (small, Graph(NODES, RELATIONS))
        for rng in [random.Random(5)]
    ]
    assert walks[0] == walks[1]


def test_walks_past_a_node_that_everything_is_related_to_are_quick():
    nodes = [Node("hub", "hub"), *(Node(f"n{n}", f"type{n % 8}") for n in range(50_000))]
    graph = Graph(nodes, [Relation("hub", "has", node.name) for node in nodes[1:]])
    rng, began = random.Random(1), time.perf_counter()
    walks = [graph.walk(["type1", "type2", "type3"], rng) for _ in range(2_000)]
    assert time.perf_counter() - began < 5
    assert len({walk["type2"] for walk in walks}) > 1_000


@pytest.mark.parametrize("count", [0, 1, 2, 60, LARGEST_SPRING, LARGEST_SPRING + 1, 3_000])
def test_every_node_has_a_place_of_its_own_in_the_unit_square(count):
    nodes = [Node(f"n{n}", f"type{n % 4}") for n in range(count)]
    graph = Graph(nodes, [Relation(f"n{n}", "next", f"n{(n * 7 + 1) % count}") for n in range(count)])
    places = graph.layout()
    assert sorted(places) == sorted(node.name for node in nodes)
    assert all(type(one) is float and 0 <= one <= 1 for place in places.values() for one in place)
    assert len(set(places.values())) == count
    assert graph.layout() == places


def test_a_large_graph_of_one_type_has_places_too():
    places = Graph([Node(f"n{n}", "x") for n in range(1_000)], []).layout()
    assert all(0 <= one <= 1 for place in places.values() for one in place) and len(set(places.values())) == 1_000


def test_drawing_and_walking_need_no_scipy():
    code = (
        "import sys; sys.modules['scipy'] = None\n"
        "from engine.text.knowledge_graph import Graph\nfrom engine.records import Node, Relation\n"
        "for n in (5, 499, 500): Graph([Node(str(i), 'x') for i in range(n)], [Relation('0', 'r', '1')]).layout()"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True).stderr == ""


@pytest.mark.parametrize(
    "parameter, kind",
    [
        ("scene_objects", "scene_object"),
        ("sceneObject", "scene_object"),
        ("SCENE-OBJECTS", "scene_object"),
        ("styles", "style"),
        ("Topic", "topic"),
        ("occasions", "occasion"),
        ("categories", "category"),
        ("boxes", "box"),
        ("movie", "movies"),
        ("Klasse", ""),
        ("class", "classes"),
        ("prompt", ""),
        ("", ""),
        ("_", ""),
        ("s", ""),
    ],
)
def test_a_parameter_means_the_type_of_its_name(parameter, kind):
    kinds = ["scene_object", "style", "topic", "occasion", "category", "box", "movies", "classes"]
    assert Graph([Node(one, one) for one in kinds], []).matching_types(parameter) == kind


def test_the_same_name_is_preferred_to_its_plural():
    assert Graph([Node("a", "styles"), Node("b", "style")], []).matching_types("style") == "style"
