"""What a project holds of examples: questions with their calls, where they came from, and what people decided about them."""

import json
from collections.abc import Iterable, Iterator

from engine.records import Example, Review, ToolCall, content_hash, to_json
from engine.store.database import Part
from engine.store.times import now

MADE = "made: "  # before an example's origin and question, the name of the fact that tells in which cycle it was first made


class ExampleRows(Part):
    """What `Project` reads and writes of examples and reviews."""

    # Examples

    def add_examples(self, examples: Iterable[Example]) -> int:
        """Add examples whose key is new, in one transaction; returns how many were added. One without a cycle gets that in which it
        was made before, word for word, else the one that is open."""
        rows = [
            (
                e.key,
                e.question,
                to_json([call.as_dict() for call in e.calls]),
                e.tool,
                e.origin,
                e.family,
                e.route,
                e.strategy,
                e.parent,
                e.teacher,
                e.cycle,
                e.label,
                e.state,
                e.reason,
            )
            for e in examples
        ]
        with self.db.atomic():
            before = self.db.conn.total_changes
            last = self.db.execute("select coalesce(max(rowid), 0) from examples").fetchone()[0]
            self.db.conn.executemany(f"insert or ignore into examples values ({', '.join('?' * 14)})", rows)
            added = self.db.conn.total_changes - before
            self._give_cycle(last)
            return added

    def examples(self, origin: str = "", state: str = "") -> Iterator[Example]:
        """Examples in the order they came, of one origin and state where given."""
        where = [f"{column} = ?" for column, value in (("origin", origin), ("state", state)) if value]
        clause = f" where {' and '.join(where)}" if where else ""
        rows = self.db.execute(
            "select key, question, calls, origin, family, route, strategy, parent, teacher, cycle, label, state, reason "
            f"from examples{clause} order by rowid",
            [value for value in (origin, state) if value],
        )
        for key, question, calls, *rest in rows:
            yield Example(key, question, tuple(ToolCall.from_dict(call) for call in json.loads(calls)), *rest)

    def example_keys(self, origin: str) -> set[str]:
        """The keys there are of one origin."""
        return {row[0] for row in self.db.execute("select key from examples where origin = ?", [origin])}

    def count_examples(self, by: str = "origin", **where: str) -> dict[str, int]:
        """How many examples there are by one column, with others held to a value."""
        columns = {"origin", "tool", "state", "reason", "strategy", "label", "route", "cycle"}
        if by not in columns or not set(where) <= columns:
            raise ValueError(f"unknown column in {by}, {where}")
        clause = " and ".join(f"{column} = ?" for column in where) or "1"
        rows = self.db.execute(f"select {by}, count(*) from examples where {clause} group by {by}", list(where.values()))
        return dict(rows.fetchall())

    def delete_examples(self, origin: str) -> None:
        """Remove all examples of one origin. Where there are data cycles it is kept in mind in which each was made, for a stage that
        runs again makes most of them again."""
        with self.db.atomic():
            if self._has_cycles():
                self.db.execute(
                    "insert or ignore into facts select ? || origin || ': ' || question, json_quote(cycle) from examples "
                    "where origin = ? order by rowid",
                    [MADE, origin],
                )
            self.db.execute("delete from examples where origin = ?", [origin])

    def _give_cycle(self, last: int) -> None:
        """Give the rows after `last` their cycle."""
        if self._has_cycles():
            self.db.execute(
                "update examples set cycle = coalesce((select json_extract(value, '$') from facts where kind = ? || origin || ': ' || "
                "question), (select name from cycles where state = 'open'), '') where rowid > ? and cycle = ''",
                [MADE, last],
            )

    def _has_cycles(self) -> bool:
        return bool(self.db.execute("select exists (select 1 from cycles)").fetchone()[0])

    def set_labels(self, labels: Iterable[tuple[str, str]]) -> None:
        """(key, label) pairs."""
        with self.db.atomic():
            self.db.conn.executemany("update examples set label = ? where key = ?", [(b, a) for a, b in labels])

    def set_states(self, states: Iterable[tuple[str, str, str]]) -> None:
        """(key, state, reason) triples."""
        with self.db.atomic():
            self.db.conn.executemany(
                "update examples set state = ?, reason = ? where key = ?", [(state, reason, key) for key, state, reason in states]
            )

    def augmented_samples(self) -> list[tuple[str, str, str]]:
        """(strategy, question before, question after) for one example of each strategy."""
        rows = self.db.execute(
            "select made.strategy, origin.question, made.question from examples made join examples origin on "
            "origin.key = made.parent where made.rowid in (select min(rowid) from examples where strategy <> '' "
            "group by strategy) order by made.rowid"
        )
        return rows.fetchall()

    # Reviews

    def add_review(self, review: Review) -> None:
        """Keep what a person decided about an example; it takes the place of an earlier decision."""
        earlier = self.db.execute(
            "select before, verdict from reviews where key = ? and question = ?", [review.key, review.question]
        ).fetchone()
        if earlier and (earlier[1], review.verdict) == ("fixed", "accepted"):
            return  # accepting a call that was put right keeps it
        before = earlier[0] if earlier else to_json([call.as_dict() for call in review.before])
        with self.db.atomic():
            self.db.execute(
                "insert or replace into reviews values (?, ?, ?, ?, ?, ?)",
                [review.key, review.question, review.verdict, to_json([call.as_dict() for call in review.calls]), before, now()],
            )

    def take_back_review(self, key: str) -> None:
        """Forget a decision; the example gets its own calls again."""
        with self.db.atomic():
            self.db.execute(
                "update examples set calls = reviews.before, tool = coalesce(json_extract(reviews.before, '$[0].name'), '') "
                "from reviews where reviews.key = examples.key and reviews.question = examples.question "
                "and examples.key = ?",
                [key],
            )
            self.db.execute("delete from reviews where key = ?", [key])

    def reviews(self) -> dict[str, Review]:
        """{key: review} of all decisions."""

        def calls(text: str) -> tuple[ToolCall, ...]:
            return tuple(ToolCall.from_dict(call) for call in json.loads(text))

        rows = self.db.execute("select key, question, verdict, calls, before from reviews order by rowid")
        return {key: Review(key, question, verdict, calls(new), calls(old)) for key, question, verdict, new, old in rows}

    def set_calls(self, changed: Iterable[tuple[str, tuple[ToolCall, ...]]]) -> None:
        """(key, calls) pairs."""
        rows = [(to_json([call.as_dict() for call in calls]), calls[0].name if calls else "", key) for key, calls in changed]
        with self.db.atomic():
            self.db.conn.executemany("update examples set calls = ?, tool = ? where key = ?", rows)

    def reviews_hash(self) -> str:
        """Identity of all decisions, "" where there is none."""
        rows = self.db.execute("select key, question, verdict, calls from reviews order by key").fetchall()
        return content_hash(rows) if rows else ""
