"""The last run of each stage, as it is recorded."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from engine.messages import from_json, from_text, to_json, to_text
from engine.store.database import Part
from engine.store.times import now


@dataclass(frozen=True)
class StageRecord:
    """How a stage's last run went: `state` is running, done, failed or stopped, "" where it never ran; `plan` is the hash of all that
    decided the result, `output` that of the plan and the result, "" without one; `changed` is when this was written (UTC, ISO 8601)."""

    state: str = ""
    plan: str = ""
    output: str = ""
    summary: dict[str, Any] = field(default_factory=dict)
    message: str = ""
    changed: str = ""


class StageRecords(Part):
    """What `Project` reads and writes of the last run of each stage."""

    def stage_record(self, stage: str) -> StageRecord:
        """The record of a stage's last run; an empty one where it never ran."""
        row = self.db.execute("select state, plan, output, summary, message, changed from stages where name = ?", [stage]).fetchone()
        if row is None:
            return StageRecord()
        state, plan, output, summary, message, changed = row
        return StageRecord(state, plan, output, from_json(summary), from_text(message), changed)

    def _write_record(self, stage: str, record: StageRecord, inputs: Mapping[str, str]) -> None:
        """Replace a stage's record as of now, in one transaction; `inputs` are the outputs of the stages that it reads."""
        with self.db.atomic():
            self.db.execute(
                "insert or replace into stages (name, state, plan, output, inputs, summary, message, changed) "
                "values (?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    stage,
                    record.state,
                    record.plan,
                    record.output,
                    to_json(dict(inputs)),
                    to_json(record.summary),
                    to_text(record.message),
                    now(),
                ],
            )

    def last_plan(self, stage: str) -> str:
        """The plan of the stage's last run, finished or not; "" where there was none."""
        return self.stage_record(stage).plan

    def summary(self, stage: str) -> dict[str, Any]:
        """What the last finished run of a stage reported; {} while it is not done."""
        return self.stage_record(stage).summary
