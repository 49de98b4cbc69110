"""The rows of the table of all training data: examples or tests, what is said of each, and which may move from one to the other."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from engine.records import TYPED, plain
from engine.store import Project
from engine.store.own_tests import TEST, TRAINING
from gui.tables import PagedRows

EXAMPLES, TESTS = "examples", "tests"  # tables
OWN = ("seed", TYPED)  # sources of questions that a person may keep as tests


@dataclass(frozen=True)
class OwnTests:
    """Which own questions are tests: {plain text: who decided it} as the last run of knowledge left them, and {plain text: TEST or
    TRAINING} of those moved."""

    decided: Mapping[str, str] = field(default_factory=dict)
    moves: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, project: Project) -> "OwnTests":
        """Those of a project."""
        return cls(project.decided_tests().tests, project.test_moves())

    def pending(self, row: Mapping[str, Any]) -> str:
        """Where a row goes with the next run: TEST, TRAINING, "" where it stays."""
        move = self.moves.get(plain(row["question"]), "")
        return "" if move == (TEST if row["source"] == TEST else TRAINING) else move

    def goes_to(self, row: Mapping[str, Any]) -> str:
        """Where a row may be moved: TEST, TRAINING, "" for one that stays: no question of a person, or one of a file of tests."""
        if row["source"] == TEST:
            by_file = plain(row["question"]) not in self.decided
            return "" if by_file else TEST if self.pending(row) else TRAINING
        return "" if row["source"] not in OWN else TRAINING if self.pending(row) else TEST


class DataRows(PagedRows):
    """Rows of `examples` or `tests`, which are asked for the same columns."""

    own = OwnTests()

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's own; a question that moves with the next run says so in place of its status."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) and self.columns[index.column()].name == "status":
            row = self.row(index.row())
            if row is not None:
                return status_of(dict(zip((column.name for column in self.columns), row)), self.own)
        return super().data(index, role)


def calls_of(row: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The calls of a row, [] for none; of a test those that are accepted, with their first values."""
    found = json.loads(row["calls"])
    if row["source"] != TEST:
        return list(found)
    calls = [(name, accepted) for answer in found for name, accepted in answer.items()]
    return [
        {"name": name, "arguments": {key: values[0] for key, values in accepted.items() if values and values[0] != ""}}
        for name, accepted in calls
    ]


def source_in_words(source: str) -> str:
    """Where a question comes from."""
    return {
        "typed": QCoreApplication.translate("TrainingData", "typed"),
        "seed": QCoreApplication.translate("TrainingData", "file"),
        "log": QCoreApplication.translate("TrainingData", "log"),
        "synthesis": QCoreApplication.translate("TrainingData", "generated"),
        "augmentation": QCoreApplication.translate("TrainingData", "variation"),
        TEST: QCoreApplication.translate("TrainingData", "test"),
    }.get(source, source)


def status_of(row: Mapping[str, Any], own: OwnTests) -> str:
    """How a question stands."""
    pending = own.pending(row)
    if pending == TEST:
        return QCoreApplication.translate("TrainingData", "a test from the next run on")
    if pending:
        return QCoreApplication.translate("TrainingData", "trained on from the next run on")
    status = row["status"]
    return {
        "new": QCoreApplication.translate("TrainingData", "not checked"),
        "accepted": QCoreApplication.translate("TrainingData", "kept"),
        "rejected": QCoreApplication.translate("TrainingData", "rejected"),
        "you accepted": QCoreApplication.translate("TrainingData", "accepted by you"),
        "you fixed": QCoreApplication.translate("TrainingData", "corrected by you"),
        "you rejected": QCoreApplication.translate("TrainingData", "deleted by you"),
        "changed": QCoreApplication.translate("TrainingData", "changed, not applied yet"),
        "deleted": QCoreApplication.translate("TrainingData", "deleted, not applied yet"),
        TEST: QCoreApplication.translate("TrainingData", "never trained on"),
    }.get(status, status)
