"""Where the stages stand: what decides the result of each, how its runs begin and end, and what is done or out of date."""

from typing import Any

from engine.records import content_hash
from engine.settings import StageSettings, teachers_of
from engine.settings.stages import BY_NAME, STAGES, TRAINING, Stage
from engine.store.adapters import STARTER, AdapterRows
from engine.store.examples import ExampleRows
from engine.store.locks import Lock
from engine.store.own_tests import OwnTestRows
from engine.store.project_settings import SettingsTables
from engine.store.stage_records import StageRecord
from engine.store.tools import ToolRows
from engine.store.typed import TypedRows


class StageStates(SettingsTables, ToolRows, TypedRows, ExampleRows, AdapterRows, OwnTestRows):
    """What `Project` knows of its stages. What is particular to one of them stands in the table of stages, not here."""

    # Settings

    def keep_settings(self, stage: str, settings: StageSettings) -> None:
        """Write the stage's settings where they differ from the defaults. Where training now names a copy of the starter of version 0.1,
        what was made over the starter belongs to that copy."""
        super().keep_settings(stage, settings)
        self.adopt_starter(str(self.settings_tables().get(TRAINING.name, {}).get("base_model", STARTER)))

    # What decides a stage's result

    def plan(self, stage: str, settings: StageSettings | None = None) -> str:
        """A hash of all that decides a stage's result: settings that are not left at their defaults (so that a new setting in a later
        version puts nothing out of date), the results it reads, what people decided by hand, the adapter that it takes unnamed, and the
        teachers that it asks. Only what is there takes part, so that the plans of old projects stay as they are."""
        told, settings = BY_NAME[stage], settings or self.settings(stage)
        known = self.teacher_tables()
        return content_hash(
            [
                settings.model_dump(exclude_defaults=True, exclude=set(told.aside)),
                self._inputs(told),
                *self._tool_groups(told, settings),
                *self._decided_by_hand(told),
                *self._adapter_in_use(told, settings),
                *(known[name] for name in teachers_of(settings) if name in known),
            ]
        )

    def _inputs(self, stage: Stage) -> dict[str, str]:
        return {need: self.stage_record(need).output for need in stage.needs}

    def _tool_groups(self, stage: Stage, settings: StageSettings) -> list[dict[str, Any]]:
        """[how tools are grouped], [] for a stage whose result rests on no groups, and where nothing is said of them."""
        tools = BY_NAME["tools"]
        if stage is tools or not (getattr(settings, "groups", None) or "groups" in getattr(settings, "lists", ())):
            return []
        said = self.settings(tools.name).model_dump(include=set(tools.aside), exclude_defaults=True)
        return [said] if said else []

    def _decided_by_hand(self, stage: Stage) -> list[str]:
        """The hashes of what people decided by hand for this stage, of each kind of which there is something."""
        hashes = {
            "tool edits": self.edits_hash,
            "typed questions": self.typed_hash,
            "moved questions": self.test_moves_hash,
            "reviews": self.reviews_hash,
        }
        return [decided for name in stage.decided_by if (decided := hashes[name]())]

    def _adapter_in_use(self, stage: Stage, settings: StageSettings) -> list[str]:
        """[the adapter that a stage takes without being told], [] where that is the one trained last, which the plan holds already (so that
        nothing goes out of date where no version was ever chosen), and for a stage that names its adapters itself."""
        if not stage.takes_current_adapter or getattr(settings, "adapters", None):
            return []
        current = self.current_adapter()
        return [] if current is None or current["name"] == self.summary(TRAINING.name).get("adapter") else [current["name"]]

    # Runs

    def lock(self) -> Lock:
        """The right to run stages here, held by one process at a time; released by the system if that process dies."""
        return Lock(self.path / "runs" / "lock")

    def begin_stage(self, stage: str, settings: StageSettings | None = None) -> bool:
        """Note that a stage runs with these settings (none: those that the project keeps). True if an unfinished run with the
        same settings and inputs is to be continued."""
        plan, last = self.plan(stage, settings), self.stage_record(stage)
        self._write_record(stage, StageRecord("running", plan, last.output), self._inputs(BY_NAME[stage]))
        return last.plan == plan and last.state in ("running", "failed", "stopped")

    def finish_stage(self, stage: str, summary: dict[str, Any]) -> None:
        """Note that a stage is done; its output changes identity, which puts later stages out of date."""
        plan = self.stage_record(stage).plan
        self._write_record(stage, StageRecord("done", plan, content_hash([plan, summary]), summary), self._inputs(BY_NAME[stage]))

    def fail_stage(self, stage: str, state: str, message: str) -> None:
        """Note that a stage failed or was stopped, with what was said."""
        plan = self.stage_record(stage).plan
        self._write_record(stage, StageRecord(state, plan, message=message), self._inputs(BY_NAME[stage]))

    # States

    def stage_state(self, stage: str) -> str:
        """not yet, ready, running, done, out of date, failed or stopped."""
        record = self.stage_record(stage)
        ready = all(self.stage_state(need) == "done" for need in BY_NAME[stage].needs)
        if record.state == "done":
            return "done" if ready and record.plan == self.plan(stage) else "out of date"
        if record.state == "running" and not self.lock().held_by_other():
            return "stopped"  # its process is gone
        return record.state or ("ready" if ready else "not yet")

    def status(self) -> list[dict[str, Any]]:
        """One entry a stage: name, title, state, summary, message, changed."""
        entries = []
        for stage in STAGES:
            record = self.stage_record(stage.name)
            entries.append(
                {
                    "stage": stage.name,
                    "title": stage.title,
                    "state": self.stage_state(stage.name),
                    "summary": record.summary,
                    "message": record.message,
                    "changed": record.changed,
                }
            )
        return entries
