"""What a project holds of results: what runs made and how it measured, curves of trainings, and models' answers to their questions."""

from typing import Any

from engine.messages import Message, from_json, from_text, to_json, to_text
from engine.store.database import Part

JSON_COLUMNS = frozenset({"counts", "settings", "parents", "metrics", "rates", "conformance"})


class ResultRows(Part):
    """What `Project` reads and writes of results."""

    # Datasets, adapters, scores, evaluations, exports: rows without a form of their own here, whose files lie in the project's folders

    def put(self, table: str, row: dict[str, Any]) -> None:
        """Write one row of such a table, in the place of an earlier one with its key; lists and dicts become JSON text."""
        flat = {key: _flat(value) for key, value in row.items()}
        self.db.table(table).insert(flat, replace=True)

    def rows(self, table: str, **where: Any) -> list[dict[str, Any]]:
        """Rows of such a table in the order they came, those whose columns hold these values; JSON columns decoded."""
        clause = " and ".join(f"[{column}] = ?" for column in where) or "1"
        found = self.db.table(table).rows_where(clause, list(where.values()), order_by="rowid")
        return [{key: _whole(key, value) for key, value in row.items()} for row in found]

    # Curves

    def add_metric(self, run: str, name: str, step: int, value: float) -> None:
        """One point of a training curve; the same step is overwritten when a run is continued."""
        with self.db.atomic():
            self.db.execute("insert or replace into metrics values (?, ?, ?, ?)", [run, name, step, value])

    def metric(self, run: str, name: str) -> list[tuple[int, float]]:
        """A training curve as (step, value)."""
        return self.db.execute("select step, value from metrics where run = ? and name = ? order by step", [run, name]).fetchall()

    # Answers

    def forget_answers(self, model: str, fingerprint: str) -> None:
        """Remove a model's answers that were given under another fingerprint."""
        with self.db.atomic():
            self.db.execute("delete from answers where model = ? and fingerprint <> ?", [model, fingerprint])

    def answers_right(self, model: str) -> dict[str, tuple[str, bool]]:
        """{test: (tool wanted, whether the answer was right)} of a model's kept answers."""
        rows = self.db.execute("select test, wanted, error from answers where model = ?", [model])
        return {test: (wanted, error == "") for test, wanted, error in rows}

    def confusion(self, model: str) -> dict[tuple[str, str], int]:
        """{(tool that was right, tool that was called): questions} of a model's answers, "" for none; only first calls count."""
        rows = self.db.execute("select wanted, called, count(*) from answers where model = ? group by wanted, called", [model])
        return {(wanted, called): count for wanted, called, count in rows}


def _flat(value: Any) -> Any:
    """A value as its column keeps it."""
    return to_text(value) if isinstance(value, Message) else to_json(value) if isinstance(value, (dict, list)) else value


def _whole(column: str, value: Any) -> Any:
    return from_json(value) if column in JSON_COLUMNS else from_text(value) if isinstance(value, str) else value
