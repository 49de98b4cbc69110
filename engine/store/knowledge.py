"""What a project holds of knowledge: value lists, held-out questions, the graph, assets, statistics, and rows that could not be used."""

import json
from collections.abc import Iterable
from typing import Any

from engine import messages
from engine.messages import from_text, to_text
from engine.records import Asset, LeftOut, Node, Relation, TestQuestion, content_hash, to_json
from engine.store.database import Part

KEPT = "test"  # marks values that are never trained on
MARKS = "test marks"  # the document {key: [route, cycle]} of held-out questions


class KnowledgeRows(Part):
    """What `Project` reads and writes of knowledge."""

    # Values

    def set_value_lists(self, lists: dict[str, list[str]], kept: dict[str, list[str]] | None = None) -> None:
        """Replace the value lists {parameter: values}; `kept` are those kept for tests, which win where a value is in both."""
        with self.db.atomic():
            self.db.execute("delete from value_lists")
            for mark, which in ((KEPT, kept or {}), ("", lists)):
                self.db.conn.executemany(
                    "insert or ignore into value_lists (parameter, value, kept) values (?, ?, ?)",
                    [(name, value, mark) for name, values in which.items() for value in values],
                )

    def value_lists(self) -> dict[str, list[str]]:
        """{parameter: values} that questions may be written with."""
        return self._values("")

    def kept_values(self) -> dict[str, list[str]]:
        """{parameter: values} kept for tests, which no training example may hold."""
        return self._values(KEPT)

    def _values(self, mark: str) -> dict[str, list[str]]:
        lists: dict[str, list[str]] = {}
        for name, value in self.db.execute("select parameter, value from value_lists where kept = ? order by rowid", [mark]):
            lists.setdefault(name, []).append(value)
        return lists

    # Held-out questions

    def set_tests(self, tests: Iterable[TestQuestion]) -> None:
        """Replace the held-out questions."""
        tests = list(tests)
        rows = [(test.key, i, test.question, to_json(list(test.answers))) for i, test in enumerate(tests)]
        with self.db.atomic():
            self.db.execute("delete from tests")
            self.db.conn.executemany("insert into tests values (?, ?, ?, ?)", rows)
            self.set_facts(MARKS, {test.key: [test.route, test.cycle] for test in tests if test.route or test.cycle})

    def tests(self) -> list[TestQuestion]:
        """The held-out questions in their order."""
        marks = self.facts(MARKS) or {}
        rows = self.db.execute("select key, question, answers from tests order by position")
        return [TestQuestion(key, question, tuple(json.loads(answers)), *marks.get(key, ())) for key, question, answers in rows]

    def test_hash(self) -> str:
        """Identity of the held-out questions."""
        return content_hash([[test.key, test.question, list(test.answers)] for test in self.tests()])

    # Graph

    def set_graph(self, nodes: Iterable[Node], relations: Iterable[Relation]) -> None:
        """Replace the knowledge graph."""
        with self.db.atomic():
            self.db.execute("delete from graph_nodes")
            self.db.execute("delete from graph_relations")
            self.db.conn.executemany(
                "insert into graph_nodes values (?, ?, ?)", [(node.name, node.type, to_json(node.fields)) for node in nodes]
            )
            self.db.conn.executemany(
                "insert or ignore into graph_relations values (?, ?, ?)", [(one.source, one.relation, one.target) for one in relations]
            )

    def graph(self) -> tuple[list[Node], list[Relation]]:
        """The knowledge graph's nodes and relations in the order they came."""
        nodes = [
            Node(name, kind, json.loads(fields))
            for name, kind, fields in self.db.execute("select name, type, fields from graph_nodes order by rowid")
        ]
        relations = [Relation(*row) for row in self.db.execute("select source, relation, target from graph_relations order by rowid")]
        return nodes, relations

    # Assets

    def set_assets(self, assets: Iterable[Asset]) -> None:
        """Replace the content metadata."""
        rows = [
            (a.key, a.title, to_json(list(a.keywords)), to_json(list(a.topics)), a.locale, to_json(a.flags), to_json(a.fields), a.image)
            for a in assets
        ]
        with self.db.atomic():
            self.db.execute("delete from assets")
            self.db.conn.executemany("insert into assets values (?, ?, ?, ?, ?, ?, ?, ?)", rows)

    def assets(self) -> list[Asset]:
        """The content metadata in the order it came."""
        rows = self.db.execute("select key, title, keywords, topics, locale, flags, fields, image from assets order by rowid")
        return [
            Asset(key, title, tuple(json.loads(keywords)), tuple(json.loads(topics)), locale, json.loads(flags), json.loads(fields), image)
            for key, title, keywords, topics, locale, flags, fields, image in rows
        ]

    # Rows that could not be used

    def set_left_out(self, rows: Iterable[LeftOut]) -> None:
        """Replace the list of rows that were left out of an import."""
        with self.db.atomic():
            self.db.execute("delete from left_out")
            self.db.conn.executemany("insert into left_out values (?, ?, ?)", [(one.file, one.row, to_text(one.reason)) for one in rows])

    def left_out(self) -> list[LeftOut]:
        """Rows that were left out of the last import, with the reason."""
        rows = self.db.execute("select file, row, reason from left_out order by rowid")
        return [LeftOut(file, row, from_text(reason)) for file, row, reason in rows]

    # What was found out about the knowledge: small documents, replaced whole

    def set_facts(self, kind: str, facts: Any) -> None:
        """Keep a small JSON document, such as the population statistics."""
        with self.db.atomic():
            self.db.execute("insert or replace into facts values (?, ?)", [kind, messages.to_json(facts)])

    def facts(self, kind: str) -> Any:
        """Such a document, None where there is none."""
        row = self.db.execute("select value from facts where kind = ?", [kind]).fetchone()
        return messages.from_json(row[0]) if row else None
