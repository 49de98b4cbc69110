"""Knowledge graphs: the same nodes and relations from every form, or refused with file and place."""

import json
import time

import networkx
import pytest

from engine.errors import InputError
from engine.records import Node, Relation
from engine.stages.knowledge import graph_files
from engine.stages.knowledge.graph_files import merged, read_graph

NODES = [Node("birthday", "occasion"), Node("balloon", "scene_object"), Node("cake", "scene_object"), Node("blue", "concept")]
RELATIONS = [Relation("birthday", "shows", "balloon"), Relation("birthday", "shows", "cake"), Relation("balloon", "has", "cake")]
CSV = """Source,relation,target,source_type,target_type
birthday,shows,balloon,occasion,scene_object
birthday,shows,cake,,scene_object
balloon,has,cake,,
blue,,,,
birthday,shows,cake,occasion,
"""


@pytest.fixture
def read(tmp_path):
    def reading(name: str, content: object):
        file = tmp_path / name
        file.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return read_graph(file)

    return reading


def by_networkx() -> networkx.MultiDiGraph:
    made = networkx.MultiDiGraph()
    for node in NODES:
        made.add_node(node.name, type=node.type)
    for one in RELATIONS:
        made.add_edge(one.source, one.target, relation=one.relation)
    return made


def test_an_edge_list_names_nodes_relations_and_lone_nodes(read):
    assert read("g.csv", CSV) == (NODES, RELATIONS)
    assert read("g.tsv", CSV.replace(",", "\t")) == (NODES, RELATIONS)


def test_an_edge_list_may_be_a_workbook(tmp_path):
    from openpyxl import Workbook

    sheet = Workbook()
    for line in CSV.splitlines():
        sheet.active.append([cell or None for cell in line.split(",")])
    sheet.save(tmp_path / "g.xlsx")
    assert read_graph(tmp_path / "g.xlsx") == (NODES, RELATIONS)


def test_types_are_not_needed(read):
    nodes, relations = read("g.csv", "relation;target;source\nshows;cake;party\n")
    assert nodes == [Node("party", "concept"), Node("cake", "concept")] and relations == [Relation("party", "shows", "cake")]


@pytest.mark.parametrize("edges", ["edges", "links"])
def test_what_networkx_writes_as_json_is_read(read, edges):
    assert read("g.json", networkx.node_link_data(by_networkx(), edges=edges)) == (NODES, RELATIONS)


@pytest.mark.parametrize("called", ["relation", "key", "label", "type"])
def test_json_by_hand(read, called):
    nodes, relations = read(
        "g.json",
        {
            "nodes": [
                {"id": 1, "name": "party", "type": "occasion", "season": "any", "count": 3},
                {"id": 2, "name": "cake"},
                {"name": "plain"},
            ],
            "relations": [{"source": 1, "target": 2, called: "shows"}, {"source": "2", "target": "plain", called: "is"}],
        },
    )
    assert nodes == [Node("party", "occasion", {"season": "any", "count": 3}), Node("cake", "concept"), Node("plain", "concept")]
    assert relations == [Relation("party", "shows", "cake"), Relation("cake", "is", "plain")]


def test_what_networkx_writes_as_graphml_is_read(tmp_path):
    networkx.write_graphml(by_networkx(), tmp_path / "g.graphml")
    assert read_graph(tmp_path / "g.graphml") == (NODES, sorted(RELATIONS, key=lambda one: one.source != "birthday"))


GRAPHML = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="d0" for="node" attr.name="type" attr.type="string"><default>thing</default></key>
<key id="d1" for="node" attr.name="label" attr.type="string"/>
<key id="d2" for="node" attr.name="weight" attr.type="int"/>
<key id="d3" for="edge" attr.name="label" attr.type="string"/>
<graph edgedefault="undirected">
<node id="n0"><data key="d1">party</data><data key="d2">4</data></node>
<node id="n1"><data key="d0">food</data></node>
<edge source="n0" target="n1"><data key="d3">has</data></edge>
<edge source="n0" target="n1"><data key="d3">wants</data></edge>
%s</graph></graphml>"""


def test_graphml_of_a_drawing_program_has_labels_defaults_and_fields(read):
    nodes, relations = read("g.graphml", GRAPHML % "")
    assert nodes == [Node("party", "thing", {"label": "party", "weight": 4}), Node("n1", "food")]
    assert relations == [Relation("party", "has", "n1"), Relation("party", "wants", "n1")]


HEAD = "source,relation,target,source_type,target_type\n"
ONE = [{"name": "a"}, {"name": "b"}]


@pytest.mark.parametrize(
    "name, content, words",
    [
        ("g.csv", "source,target\na,b\n", ["no column relation"]),
        ("g.csv", "source,relation,target,weight\na,r,b,1\n", ["the column 'weight' is not known"]),
        ("g.csv", HEAD + "a,r,b,,\n,r,b,,\n", ["row 3", "a node without a name"]),
        ("g.csv", HEAD + "a,,b,,\n", ["row 2", "the relation from 'a' to 'b' has no name"]),
        ("g.csv", HEAD + "a,r,,,\n", ["row 2", "leads from 'a' to nothing"]),
        ("g.csv", HEAD + "a,r,b,x,y\nb,r,a,z,\n", ["row 3", "the node 'b' has the type 'z' here and 'y' before"]),
        ("g.csv", HEAD, ["contains no nodes"]),
        ("g.csv", "", ["contains no nodes"]),
        ("g.csv", HEAD + 'a,"r,b,,\n', ["Check the quotes"]),
        ("g.txt", "a b", ["not a knowledge graph", ".graphml"]),
        ("g.json", "{", ["line 1, column 2", "not valid JSON"]),
        ("g.json", [], ["no list of nodes"]),
        ("g.json", {"nodes": {}}, ["no list of nodes"]),
        ("g.json", {"nodes": []}, ["contains no nodes"]),
        ("g.json", {"nodes": ["a"]}, ["node 1", "not an object"]),
        ("g.json", {"nodes": [{"name": "a"}, {"type": "x"}]}, ["node 2", "a node without a name"]),
        ("g.json", {"nodes": [{"name": "a", "type": 3}]}, ["node 1", "its type is not a text"]),
        ("g.json", {"nodes": [{"name": "a", "type": "x"}, {"name": "a", "type": "y"}]}, ["node 2", "the type 'y' here and 'x' before"]),
        ("g.json", {"nodes": [{"id": 1, "name": "a"}, {"id": 1, "name": "b"}]}, ["node 2", "the id '1' is already used"]),
        ("g.json", {"nodes": ONE, "edges": {}}, ["edges is not a list"]),
        ("g.json", {"nodes": ONE, "edges": [3]}, ["number 1 of edges", "not an object"]),
        ("g.json", {"nodes": ONE, "links": [{"source": "a"}]}, ["number 1 of links", "no source or no target"]),
        (
            "g.json",
            {"nodes": ONE, "links": [{"source": "a", "target": "c", "relation": "r"}]},
            ["number 1 of links", "'c' is not in the list of nodes"],
        ),
        ("g.json", {"nodes": ONE, "edges": [{"source": "a", "target": "b", "key": 0}]}, ["number 1 of edges", "has no name"]),
        ("g.graphml", "<graphml><graph>", ["line 1", "not valid XML"]),
        ("g.graphml", "<gexf/>", ["not usable GraphML"]),
        ("g.graphml", '<!DOCTYPE x [<!ENTITY a "b">]>' + GRAPHML % "", ["<!DOCTYPE"]),
        ("g.graphml", GRAPHML % '<edge source="n0" target="n7"><data key="d3">has</data></edge>', ["'n7'", "not in the list of nodes"]),
        ("g.graphml", GRAPHML % '<edge source="n0" target="n0"/>', ["edge from 'n0' to 'n0'", "has no name"]),
        ("g.graphml", GRAPHML % "<node/>", ["node without id, after 2 nodes"]),
        ("g.graphml", GRAPHML % '<node id="n2"><data key="d9">x</data></node>', ["not usable GraphML", "d9"]),
        ("g.graphml", GRAPHML % '<node id="n2"><data key="d2">x</data></node>', ["not usable GraphML"]),
        ("g.graphml", GRAPHML % '<node id="n2"><graph><node id="n3"/></graph></node>', ["several graphs"]),
        (
            "g.graphml",
            (GRAPHML % '<node id="n2"><data key="d1">party</data><data key="d0">other</data></node>'),
            ["the node 'party' has the type 'other'"],
        ),
        ("g.graphml", "<graphml>" + "<a>" * 100_000 + "</a>" * 100_000 + "</graphml>", ["not usable GraphML"]),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_place(read, name, content, words):
    with pytest.raises(InputError) as refused:
        read(name, content)
    assert all(word in str(refused.value) for word in [name, *words]), str(refused.value)
    assert refused.value.remedy


def test_a_graph_beyond_all_measure_is_refused(read, monkeypatch):
    monkeypatch.setattr(graph_files, "MOST_NODES", 3)
    with pytest.raises(InputError, match="g.csv, row 3: more than 3 nodes"):
        read("g.csv", HEAD + "a,r,b,,\nc,r,d,,\n")
    monkeypatch.setattr(graph_files, "MOST_RELATIONS", 2)
    with pytest.raises(InputError, match="number 3 of edges: more than 2 relations"):
        read("g.json", {"nodes": ONE, "edges": [{"source": "a", "target": "b", "relation": f"r{n}"} for n in range(3)]})


def test_several_files_become_one_graph():
    one = ([Node("party", "concept", {"season": "any"}), Node("cake", "food")], [Relation("party", "has", "cake")])
    other = (
        [Node("party", "occasion", {"season": "summer", "size": 3}), Node("cake", "concept")],
        [Relation("party", "has", "cake"), Relation("cake", "at", "party")],
    )
    nodes, relations = merged([one, other])
    assert nodes == [Node("party", "occasion", {"season": "any", "size": 3}), Node("cake", "food")]
    assert relations == [Relation("party", "has", "cake"), Relation("cake", "at", "party")]
    assert merged([]) == ([], [])


def test_two_files_may_not_give_a_node_two_types(monkeypatch):
    with pytest.raises(InputError, match="'rose' has the type 'flower' in one file and 'colour' in another"):
        merged([([Node("rose", "flower")], []), ([Node("rose", "colour")], [])])
    monkeypatch.setattr(graph_files, "MOST_NODES", 1)
    with pytest.raises(InputError, match="together hold more than 1 nodes"):
        merged([([Node("a", "x")], []), ([Node("b", "x")], [])])


def test_a_hundred_thousand_rows_take_seconds(read):
    content = HEAD + "".join(f"a{n % 45_000},has,b{n * 7 % 44_999},x,y\n" for n in range(100_000))
    began = time.perf_counter()
    nodes, relations = read("g.csv", content)
    assert (len(nodes), len(relations)) == (89_999, 100_000)
    assert time.perf_counter() - began < 20
