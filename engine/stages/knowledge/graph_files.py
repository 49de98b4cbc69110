"""Knowledge graphs as companies bring them: an edge list in a spreadsheet, JSON, or GraphML.

RouteNator writes its questions along the relations of such a graph, so that the things which one question names belong together.
All three forms give the same nodes and relations; `engine.text.knowledge_graph` walks them.

Spreadsheet (CSV, TSV, XLSX): the columns source, relation and target, and if wanted source_type and target_type. A row with a
source alone names a node without relations.
JSON: {"nodes": [{"id" or "name", "type", ...}], "edges": [{"source", "target", "relation"}]}; networkx's node-link form is one of these.
GraphML: http://graphml.graphdrawing.org/specification.html; the node attribute type, the edge attribute relation or label.
"""

import warnings
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from engine.errors import InputError
from engine.messages import Message
from engine.records import Node, Relation
from engine.store.sources import read_json, read_text
from engine.store.spreadsheets import ENDINGS as TABLES
from engine.store.spreadsheets import sheets

UNTYPED = "concept"  # the type of a node that nobody gave one
MOST_NODES = 100_000
MOST_RELATIONS = 1_000_000
COLUMNS = ("source", "relation", "target", "source_type", "target_type")
EDGE_LISTS = ("edges", "links", "relations")
RELATION_NAMES = ("relation", "key", "label", "type")
JSON_FORM = 'Write {"nodes": [{"name": ..., "type": ...}], "edges": [{"source": ..., "relation": ..., "target": ...}]}.'

Parts = tuple[list[Node], list[Relation]]


def read_graph(path: Path, say: Callable[[str], None] = lambda text: None) -> Parts:
    """(nodes, relations) in the order in which the file names them, each once. Raises InputError naming file and row or place.

    A node without a type is a concept. `say` is told which sheets of a workbook are not read.
    """
    readers = {**dict.fromkeys(TABLES, lambda path, found: _read_table(path, found, say)), ".json": _read_json, ".graphml": _read_graphml}
    reader = readers.get(path.suffix.lower())
    if reader is None:
        raise InputError(
            Message("{path} is not a knowledge graph in a known format.", path=path.name),
            Message("Provide a file that ends in {readers}.", readers=[*readers]),
        )
    found = _Found()
    reader(path, found)
    if not found.types:
        raise InputError(Message("{path} contains no nodes.", path=path.name), "Add rows, or choose another file.")
    return found.parts()


def merged(graphs: Iterable[Parts]) -> Parts:
    """Several graphs as one: nodes of the same name are one node with the fields of both, of which the first written counts.

    Where one file gives a node a type and the other none, the given type counts. Raises InputError if they give it two.
    """
    nodes: dict[str, Node] = {}
    relations: dict[Relation, None] = {}
    for some_nodes, some_relations in graphs:
        for node in some_nodes:
            known = nodes.get(node.name, node)
            if UNTYPED not in (known.type, node.type) and known.type != node.type:
                raise InputError(
                    Message(
                        "The node {node} has the type {type} in one file and {other} in another.",
                        node=repr(node.name),
                        type=repr(known.type),
                        other=repr(node.type),
                    ),
                    "Give it one type, or rename one of the two.",
                )
            kind = node.type if known.type == UNTYPED else known.type
            nodes[node.name] = Node(node.name, kind, {**node.fields, **known.fields})
        relations.update(dict.fromkeys(some_relations))
    if len(nodes) > MOST_NODES:
        raise InputError(
            Message("The files together hold more than {most_nodes:,} nodes.", most_nodes=MOST_NODES),
            "Remove nodes that no question would mention.",
        )
    if len(relations) > MOST_RELATIONS:
        raise InputError(
            Message("The files together hold more than {most_relations:,} relations.", most_relations=MOST_RELATIONS),
            "Remove relations that no question would use.",
        )
    return list(nodes.values()), list(relations)


class _Found:
    """What a file has named so far. `place` in its methods is where, such as "graph.csv, row 7"."""

    def __init__(self) -> None:
        self.types: dict[str, str] = {}  # of every node; empty while none is given
        self.fields: dict[str, dict[str, Any]] = {}
        self.relations: dict[Relation, None] = {}

    def node(self, name: str, kind: str, place: str, fields: dict[str, Any] | None = None) -> None:
        if not name:
            raise InputError(Message("{place}: a node without a name.", place=place), "Give it a name.")
        known = self.types.setdefault(name, kind)
        if kind and known and kind != known:
            raise InputError(
                Message(
                    "{place}: the node {name} has the type {kind} here and {before} before.",
                    place=place,
                    name=repr(name),
                    kind=repr(kind),
                    before=repr(known),
                ),
                "Give it one type, or rename one of the two.",
            )
        self.types[name] = known or kind
        if fields:
            self.fields[name] = {**fields, **self.fields.get(name, {})}
        if len(self.types) > MOST_NODES:
            raise InputError(
                Message("{place}: more than {most_nodes:,} nodes.", place=place, most_nodes=MOST_NODES),
                "Remove nodes that no question would mention.",
            )

    def relation(self, source: str, relation: str, target: str, place: str) -> None:
        if not relation:
            raise InputError(
                Message(
                    "{place}: the relation from {source} to {target} has no name.", place=place, source=repr(source), target=repr(target)
                ),
                "Say how the two are related.",
            )
        self.relations[Relation(source, relation, target)] = None
        if len(self.relations) > MOST_RELATIONS:
            raise InputError(
                Message("{place}: more than {most_relations:,} relations.", place=place, most_relations=MOST_RELATIONS),
                "Remove relations that no question would use.",
            )

    def parts(self) -> Parts:
        return [Node(name, kind or UNTYPED, self.fields.get(name, {})) for name, kind in self.types.items()], list(self.relations)


# Spreadsheets


def _read_table(path: Path, found: _Found, say: Callable[[str], None]) -> None:
    for sheet in sheets(path, lambda headings: headings >= set(COLUMNS[:3]), say):
        for number, row in sheet.rows:
            _check_headings(sheet.label, row)
            _read_row(row, Message("{label}, row {number}", label=sheet.label, number=number), found)


def _read_row(row: dict[str, str], place: str, found: _Found) -> None:
    source, relation, target = row["source"], row["relation"], row["target"]
    found.node(source, row.get("source_type", ""), place)
    if target:
        found.node(target, row.get("target_type", ""), place)
        found.relation(source, relation, target, place)
    elif relation:
        raise InputError(
            Message(
                "{place}: the relation {relation} leads from {source} to nothing.",
                place=place,
                relation=repr(relation),
                source=repr(source),
            ),
            "Fill in the target, or empty the relation.",
        )


def _check_headings(label: str, row: dict[str, str]) -> None:
    remedy = Message("The columns are {columns}; the last two are optional.", columns=[*COLUMNS])
    missing = [heading for heading in COLUMNS[:3] if heading not in row]
    if missing:
        raise InputError(Message("{label}: there is no column {missing}.", label=label, missing=missing[0]), remedy)
    unknown = [heading for heading in row if heading not in COLUMNS]
    if unknown:
        raise InputError(Message("{label}: the column {unknown} is not known.", label=label, unknown=repr(unknown[0])), remedy)


# JSON


def _read_json(path: Path, found: _Found) -> None:
    document = read_json(path)
    if not isinstance(document, dict) or not isinstance(document.get("nodes"), list):
        raise InputError(Message("{path}: no list of nodes.", path=path.name), JSON_FORM)
    names: dict[str, str] = {}  # of the nodes, by the id under which relations name them
    for number, entry in enumerate(document["nodes"], start=1):
        place = Message("{path}, node {number}", path=path.name, number=number)
        if not isinstance(entry, dict):
            raise InputError(Message("{place}: not an object.", place=place), JSON_FORM)
        kind = entry.get("type")
        if kind is not None and not isinstance(kind, str):
            raise InputError(Message("{place}: its type is not a text.", place=place), JSON_FORM)
        name = _shown_name(entry, _text(entry.get("id")))
        found.node(name, (kind or "").strip(), place, {key: value for key, value in entry.items() if key not in ("id", "name", "type")})
        key = _text(entry.get("id")) or name
        if names.setdefault(key, name) != name:
            raise InputError(Message("{place}: the id {key} is already used.", place=place, key=repr(key)), "Give each node its own id.")
    for key in EDGE_LISTS:
        edges = document.get(key, [])
        if not isinstance(edges, list):
            raise InputError(Message("{path}: {key} is not a list.", path=path.name, key=key), JSON_FORM)
        for number, entry in enumerate(edges, start=1):
            _add_edge(entry, names, Message("{path}, number {number} of {key}", path=path.name, number=number, key=key), found)


def _add_edge(entry: Any, names: dict[str, str], place: str, found: _Found) -> None:
    if not isinstance(entry, dict):
        raise InputError(Message("{place}: not an object.", place=place), JSON_FORM)
    ends = [_text(entry.get(end)) for end in ("source", "target")]
    if not all(ends):
        raise InputError(Message("{place}: no source or no target.", place=place), JSON_FORM)
    for end in ends:
        if end not in names:
            raise InputError(
                Message("{place}: {end} is not in the list of nodes.", place=place, end=repr(end)),
                "Add it to the nodes, or correct the name.",
            )
    relation = next((entry[key].strip() for key in RELATION_NAMES if isinstance(entry.get(key), str) and entry[key].strip()), "")
    found.relation(names[ends[0]], relation, names[ends[1]], place)


def _text(value: Any) -> str:
    """A name or a number as text; anything else is no name."""
    return str(value).strip() if isinstance(value, (str, int, float)) and not isinstance(value, bool) else ""


def _shown_name(entry: dict[str, Any], key: str) -> str:
    """What people call a node: its name, its label, or the key by which the file knows it."""
    return _text(entry.get("name")) or _text(entry.get("label")) or key


# GraphML


def _read_graphml(path: Path, found: _Found) -> None:
    text = read_text(path)
    for mark in ("<!DOCTYPE", "<!ENTITY"):
        if mark in text:
            raise InputError(
                Message("{path}: it contains {mark}, which lets XML access other files.", path=path.name, mark=mark),
                "Save it without a document type.",
            )
    listed = _listed_nodes(path, text)
    graph = _parsed(path, text)
    if len(graph) < len(listed):
        raise InputError(Message("{path}: it contains several graphs.", path=path.name), "Save each in its own file.")
    names = {}
    for key, data in graph.nodes(data=True):
        if key not in listed:
            raise InputError(
                Message("{path}: a relation leads to the node {key}, which is not in the list of nodes.", path=path.name, key=repr(key)),
                "Add it to the nodes, or correct its id.",
            )
        data = {**graph.graph.get("node_default", {}), **data}
        names[key] = _shown_name(data, key.strip())
        fields = {name: value for name, value in data.items() if name not in ("name", "type")}
        found.node(names[key], _text(data.get("type")), Message("{path}, node {key}", path=path.name, key=repr(key)), fields)
    for source, target, data in graph.edges(data=True):
        data = {**graph.graph.get("edge_default", {}), **data}
        relation = _text(data.get("relation")) or _text(data.get("label"))
        found.relation(
            names[source],
            relation,
            names[target],
            Message("{path}, edge from {source} to {target}", path=path.name, source=repr(source), target=repr(target)),
        )


def _listed_nodes(path: Path, text: str) -> set[str]:
    """The ids of the nodes that the file lists; networkx would also take those that only an edge names. Raises InputError."""
    try:
        parts = list(ElementTree.fromstring(text).iter())
    except ElementTree.ParseError as error:
        line, column = error.position
        raise InputError(
            Message(
                "{path}, line {line}, column {column}: not valid XML ({error}).", path=path.name, line=line, column=column + 1, error=error
            ),
            "Correct that place.",
        ) from None
    listed: set[str] = set()
    for part in parts:
        kind = part.tag.rpartition("}")[2]
        needed = {"node": ("id",), "edge": ("source", "target")}.get(kind, ())
        for name in needed:
            if not part.get(name, "").strip():
                raise InputError(
                    Message(
                        "{path}: a GraphML {kind} without {name}, after {listed} nodes.",
                        path=path.name,
                        kind=kind,
                        name=name,
                        listed=len(listed),
                    ),
                    "Give each node an id, and each edge source and target.",
                )
        if kind == "node":
            listed.add(part.get("id", ""))
    return listed


def _parsed(path: Path, text: str):
    """The networkx graph of a GraphML text. Raises InputError."""
    import networkx

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about parts of drawings, which do not matter here
            return networkx.parse_graphml(text, force_multigraph=True)
    except (networkx.NetworkXError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise InputError(
            Message("{path}: not usable GraphML ({error}).", path=path.name, error=str(error)[:120]),
            "Save it again as GraphML, or as a spreadsheet.",
        ) from None
