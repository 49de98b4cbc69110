"""The knowledge graph at work: which things belong together, and where they stand when it is drawn.

Synthesis walks it for sets of things that one question may name together (RouteNator); the window draws it.
"""

import math
import random
from collections.abc import Iterable, Sequence

import networkx

from engine.records import Node, Relation

LARGEST_SPRING = 499  # nodes; above, networkx's spring layout needs scipy, and more time than a window has
SPREAD, STEPS = 1.8, 120  # of the spring layout: how far apart nodes want to be, in its own unit, and rounds
GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))


class Graph:
    """Nodes and relations, looked up by name. `whole` is a networkx.MultiDiGraph whose edges have the relation as key.

    Nodes carry `type` and `fields`. Relations to names that are no node are left out.
    """

    def __init__(self, nodes: Iterable[Node], relations: Iterable[Relation]) -> None:
        self.whole = networkx.MultiDiGraph()
        self._by_type: dict[str, list[str]] = {}
        for node in nodes:
            self.whole.add_node(node.name, type=node.type, fields=node.fields)
        for name, kind in self.whole.nodes(data="type"):
            self._by_type.setdefault(kind, []).append(name)
        for names in self._by_type.values():
            names.sort()
        for one in relations:
            if one.source in self.whole and one.target in self.whole:
                self.whole.add_edge(one.source, one.target, key=one.relation)
        self._beside: dict[str, dict[str, list[str]]] = {}
        self._between: dict[tuple[str, str], list[str]] = {}

    def types(self) -> dict[str, int]:
        """{type: how many nodes have it}, in the order in which the types first came."""
        return {kind: len(names) for kind, names in self._by_type.items()}

    def of_type(self, type: str) -> list[str]:
        """The names of the nodes of a type, sorted; empty for a type that no node has."""
        return list(self._by_type.get(type, []))

    def neighbours(self, name: str) -> list[tuple[str, str, bool]]:
        """(relation, other node, whether it leads from `name` to the other) of each relation of a node. Raises KeyError."""
        if name not in self.whole:
            raise KeyError(name)
        leaving = [(relation, other, True) for _, other, relation in self.whole.out_edges(name, keys=True)]
        coming = [(relation, other, False) for other, _, relation in self.whole.in_edges(name, keys=True) if other != name]
        return leaving + coming

    # Walking

    def walk(self, types: Sequence[str], rng: random.Random) -> dict[str, str]:
        """{type: node} with one node of each wanted type, which belong together; types that no node has are absent.

        The first type's node is drawn from all of that type. Each further one is a neighbour of one already chosen, or where no
        type has such a node left, two steps away from one; directions do not count. A type without either waits until the others
        are chosen, and is then drawn from all of its type. The same state of `rng` gives the same nodes.
        """
        waiting = [kind for kind in dict.fromkeys(types) if kind in self._by_type]
        wanted = list(waiting)
        chosen: dict[str, str] = {}
        while waiting:
            kind, name = self._next(waiting, list(chosen.values()), rng)
            chosen[kind] = name
            waiting.remove(kind)
        return {kind: chosen[kind] for kind in wanted}

    def _next(self, waiting: list[str], chosen: list[str], rng: random.Random) -> tuple[str, str]:
        for kind in waiting:
            near = [name for name in chosen if kind in self._neighbours_by_type(name)]
            if near:
                return kind, rng.choice(self._neighbours_by_type(rng.choice(near))[kind])
        for kind in waiting:
            near = [name for name in chosen if self._on_the_way(name, kind)]
            if near:
                between = rng.choice(self._on_the_way(rng.choice(near), kind))
                return kind, rng.choice(self._neighbours_by_type(between)[kind])
        return waiting[0], rng.choice(self._by_type[waiting[0]])

    def _neighbours_by_type(self, name: str) -> dict[str, list[str]]:
        """{type: neighbours of that type}, worked out when first asked for."""
        if name not in self._beside:
            found: dict[str, list[str]] = {}
            for other in dict.fromkeys([*self.whole.successors(name), *self.whole.predecessors(name)]):
                found.setdefault(self.whole.nodes[other]["type"], []).append(other)
            self._beside[name] = found
        return self._beside[name]

    def _on_the_way(self, name: str, kind: str) -> list[str]:
        """The neighbours through which a node of a type is two steps away."""
        if (name, kind) not in self._between:
            others = [other for group in self._neighbours_by_type(name).values() for other in group]
            self._between[name, kind] = [other for other in others if kind in self._neighbours_by_type(other)]
        return self._between[name, kind]

    # Drawing

    def layout(self, seed: int = 1) -> dict[str, tuple[float, float]]:
        """{name: (x, y)}, both 0..1: related nodes near each other; in large graphs those of each type in a disc of their own."""
        if len(self.whole) > LARGEST_SPRING:
            return self._discs()
        simple = networkx.Graph()
        simple.add_nodes_from(self.whole)
        simple.add_edges_from((source, target) for source, target in self.whole.edges())
        if len(simple) < 2:
            return dict.fromkeys(simple, (0.5, 0.5))
        places = networkx.spring_layout(simple, weight=None, k=SPREAD / math.sqrt(len(simple)), iterations=STEPS, seed=seed)
        return dict(zip(places, zip(*(_spread([float(place[axis]) for place in places.values()]) for axis in (0, 1)))))

    def _discs(self) -> dict[str, tuple[float, float]]:
        """Discs side by side on one circle, each filled along a sunflower's spiral (Vogel, 1979)."""
        half = math.sin(math.pi / len(self._by_type)) if len(self._by_type) > 1 else 0.0
        radius = 0.5 * half / (1 + half) if half else 0.5  # the largest with which they touch neither each other nor the edge
        places = {}
        for at, names in enumerate(self._by_type.values()):
            turn = 2 * math.pi * at / len(self._by_type)
            x, y = 0.5 + (0.5 - radius) * math.cos(turn), 0.5 + (0.5 - radius) * math.sin(turn)
            for i, name in enumerate(names):
                out = 0.9 * radius * math.sqrt((i + 0.5) / len(names))
                places[name] = (x + out * math.cos(i * GOLDEN_ANGLE), y + out * math.sin(i * GOLDEN_ANGLE))
        return places

    # Names

    def matching_types(self, parameter_name: str) -> str:
        """The type of node that a parameter's name means, or an empty string.

        Case, underscores and the plural do not count: scene_objects is scene_object, designType is design_type.
        """
        flat = _flat(parameter_name)
        alike = [kind for kind in self._by_type if _flat(kind) == flat]
        alike += [kind for kind in self._by_type if _singulars(_flat(kind)) & _singulars(flat)]
        return alike[0] if flat and alike else ""


def _spread(coordinates: list[float]) -> list[float]:
    """Coordinates as 0..1, half as they are and half evenly in their order, so that a dense middle can be read."""
    low, high, count = min(coordinates), max(coordinates), len(coordinates)
    rank = {at: place / (count - 1) for place, at in enumerate(sorted(range(count), key=coordinates.__getitem__))}
    return [0.5 * rank[at] + 0.5 * ((one - low) / (high - low) if high > low else 0.5) for at, one in enumerate(coordinates)]


def _flat(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def _singulars(word: str) -> set[str]:
    """A word and what it may be the plural of: stories of story and storie, boxes of box and boxe."""
    found = {word}
    if word.endswith("s") and not word.endswith("ss"):
        found.add(word[:-1])
    if word.endswith("es"):
        found.add(word[:-2])
    if word.endswith("ies"):
        found.add(word[:-3] + "y")
    return found - {""}
