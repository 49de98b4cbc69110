"""One project: a folder with `project.db` (SQLite, WAL) and files. Typed reads and writes; no stage talks SQL."""

import json
import os
import sqlite3
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from engine.errors import BusyError, InputError
from engine.records import content_hash, to_json
from engine.settings import SETTINGS_FILE, StageSettings, read_settings, validated, write_settings
from engine.settings.stages import BY_NAME, STAGES
from engine.store.adapters import AdapterRows
from engine.store.examples import ExampleRows
from engine.store.knowledge import KnowledgeRows
from engine.store.locks import Lock
from engine.store.migrations import is_newer, migrate
from engine.store.times import now
from engine.store.tools import ToolRows

FOLDERS = ("datasets", "adapters", "exports", "runs", "sources")
DATABASE = "project.db"
TAKE_CURRENT = ("merging", "evaluation")  # stages that take the adapter in use where their settings name none


class Project(ToolRows, KnowledgeRows, ExampleRows, AdapterRows):
    """An open project. Use `create` or `open`; `with` closes it."""

    def __init__(self, path: Path, db: Database) -> None:
        self.path = path
        self.db = db

    # Opening and closing

    @classmethod
    def create(cls, path: Path) -> "Project":
        """Make an empty project. Raises InputError if the folder already holds something."""
        path = Path(path).absolute()
        if path.is_file() or (path.is_dir() and any(path.iterdir())):
            raise InputError(f"{path} is not empty.", "Choose a new folder for the project.")
        for folder in FOLDERS:
            (path / folder).mkdir(parents=True, exist_ok=True)
        project = cls(path, cls._connect(path))
        project.set_meta("made", now())
        return project

    @classmethod
    def open(cls, path: Path) -> "Project":
        """Open a project, bringing its database up to date. Raises InputError if it is none or from a later version."""
        path = Path(path).absolute()
        if not (path / DATABASE).is_file():
            raise InputError(f"{path} is not a Adaptool project.", f"Make one with: adaptool new {path.name}")
        return cls(path, cls._connect(path))

    @staticmethod
    def _connect(path: Path) -> Database:
        connection = sqlite3.connect(path / DATABASE, timeout=20, check_same_thread=False)
        db = Database(connection)
        try:
            db.enable_wal()
            db.execute("pragma synchronous = normal")
            if is_newer(db):
                raise InputError(f"{path} was written by a later version of Adaptool.", "Install that version to open it.")
            migrate(db)
        except sqlite3.DatabaseError as error:
            connection.close()
            if "locked" in str(error):
                raise BusyError(f"{path} is being written by another process.", "Wait for it to end.") from None
            raise InputError(f"{path / DATABASE} is not a whole database ({error}).", "Restore it from a copy.") from None
        except BaseException:
            connection.close()
            raise
        return db

    def close(self) -> None:
        """Close the database; the folder can then be copied as it is."""
        self.db.close()

    def __enter__(self) -> "Project":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def lock(self) -> Lock:
        """The right to run stages here, held by one process at a time; released by the system if that process dies."""
        return Lock(self.path / "runs" / "lock")

    # Small facts

    def meta(self, key: str, default: str = "") -> str:
        """A stored fact about the project."""
        row = self.db.execute("select value from meta where key = ?", [key]).fetchone()
        return row[0] if row else default

    def set_meta(self, key: str, value: str) -> None:
        """Store a fact about the project."""
        with self.db.atomic():
            self.db.execute("insert or replace into meta values (?, ?)", [key, value])

    # Settings

    def settings(self, stage: str) -> StageSettings:
        """This stage's settings as the project keeps them."""
        tables = read_settings(self.path / SETTINGS_FILE)
        return validated(BY_NAME[stage].settings, tables.get(stage, {}), f"{self.path / SETTINGS_FILE} [{stage}]")

    def changed_settings(self, stage: str, changes: dict[str, Any]) -> StageSettings:
        """The stage's settings with changes put in; nothing is written. Raises InputError."""
        tables = read_settings(self.path / SETTINGS_FILE)
        return validated(BY_NAME[stage].settings, {**tables.get(stage, {}), **changes}, f"settings of {stage}")

    def keep_settings(self, stage: str, settings: StageSettings) -> None:
        """Write the stage's settings where they differ from the defaults."""
        path = self.path / SETTINGS_FILE
        tables = read_settings(path)
        values = settings.model_dump(exclude_defaults=True)
        if values != tables.get(stage, {}):
            write_settings(path, {**tables, stage: values})

    # Stage records

    def plan(self, stage: str, settings: StageSettings | None = None) -> str:
        """A hash of all that decides a stage's result: settings that are not left at their defaults (so that a new setting in a later
        version puts nothing out of date), the results it reads, what people decided, and the teachers that it asks."""
        settings = settings or self.settings(stage)
        by_hand = {"labelling": self._reviews_hash, "tools": self._edits_hash}
        decided = [by_hand[stage]()] if stage in by_hand and by_hand[stage]() else []
        decided += self._adapter_in_use(stage, settings)
        teachers = read_settings(self.path / SETTINGS_FILE).get("teachers", {})
        asked = [teachers[name] for field in ("teacher", "judge") if (name := getattr(settings, field, "")) in teachers]
        return content_hash([settings.model_dump(exclude_defaults=True), self._inputs(stage), *decided, *asked])

    def _adapter_in_use(self, stage: str, settings: StageSettings) -> list[str]:
        """[the adapter that a stage takes without being told], [] where that is the one trained last, which the plan holds already (so that
        nothing goes out of date where no version was ever chosen), and for a stage that names its adapters itself."""
        named = stage not in TAKE_CURRENT or stage == "merging" and settings.adapters
        current = None if named else self.current_adapter()
        return [] if current is None or current["name"] == self.summary("training").get("adapter") else [current["name"]]

    def _inputs(self, stage: str) -> dict[str, str]:
        return {need: self._record(need).get("output", "") for need in BY_NAME[stage].needs}

    def _record(self, stage: str) -> dict[str, Any]:
        cursor = self.db.execute("select * from stages where name = ?", [stage])
        row = cursor.fetchone()
        return dict(zip([column[0] for column in cursor.description], row)) if row else {}

    def begin_stage(self, stage: str, settings: StageSettings | None = None) -> bool:
        """Note that a stage runs with these settings (none: those that the project keeps). True if an unfinished run with the
        same settings and inputs is to be continued."""
        plan, record = self.plan(stage, settings), self._record(stage)
        resumes = record.get("plan") == plan and record.get("state") in ("running", "failed", "stopped")
        self._write_stage(stage, "running", plan, record.get("output", ""), {}, "")
        return resumes

    def finish_stage(self, stage: str, summary: dict[str, Any]) -> None:
        """Note that a stage is done; its output changes identity, which puts later stages out of date."""
        plan = self._record(stage)["plan"]
        self._write_stage(stage, "done", plan, content_hash([plan, summary]), summary, "")

    def fail_stage(self, stage: str, state: str, message: str) -> None:
        """Note that a stage failed or was stopped, with what was said."""
        record = self._record(stage)
        self._write_stage(stage, state, record.get("plan", ""), "", {}, message)

    def _write_stage(self, stage, state, plan, output, summary, message) -> None:
        with self.db.atomic():
            self.db.execute(
                "insert or replace into stages values (?, ?, ?, ?, ?, ?, ?, ?)",
                [stage, state, plan, output, to_json(self._inputs(stage)), to_json(summary), message, now()],
            )

    def stage_state(self, stage: str) -> str:
        """not yet, ready, running, done, out of date, failed or stopped."""
        record = self._record(stage)
        state = record.get("state")
        ready = all(self.stage_state(need) == "done" for need in BY_NAME[stage].needs)
        if state == "done":
            return "done" if ready and record["plan"] == self.plan(stage) else "out of date"
        if state == "running" and not self.lock().held_by_other():
            return "stopped"  # its process is gone
        return state or ("ready" if ready else "not yet")

    def status(self) -> list[dict[str, Any]]:
        """One entry a stage: name, title, state, summary, message, changed."""
        entries = []
        for stage in STAGES:
            record = self._record(stage.name)
            entries.append(
                {
                    "stage": stage.name,
                    "title": stage.title,
                    "state": self.stage_state(stage.name),
                    "summary": json.loads(record.get("summary", "{}")),
                    "message": record.get("message", ""),
                    "changed": record.get("changed", ""),
                }
            )
        return entries

    def last_plan(self, stage: str) -> str:
        """The plan of the stage's last run, finished or not; "" where there was none."""
        return self._record(stage).get("plan", "")

    def summary(self, stage: str) -> dict[str, Any]:
        """What the last finished run of a stage reported."""
        return json.loads(self._record(stage).get("summary", "{}"))

    # Answers

    def forget_answers(self, model: str, fingerprint: str) -> None:
        """Remove a model's answers that were given under another fingerprint."""
        with self.db.atomic():
            self.db.execute("delete from answers where model = ? and fingerprint <> ?", [model, fingerprint])

    def confusion(self, model: str) -> dict[tuple[str, str], int]:
        """{(tool that was right, tool that was called): questions} of a model's answers, "" for none; only first calls count."""
        rows = self.db.execute("select wanted, called, count(*) from answers where model = ? group by wanted, called", [model])
        return {(wanted, called): count for wanted, called, count in rows}

    # Datasets, adapters, metrics, evaluations, exports: rows whose files lie in the project's folders

    def put(self, table: str, row: dict[str, Any]) -> None:
        """Write one row of a table whose rows these are (datasets, adapters, scores, exports ...); lists and dicts become JSON text."""
        flat = {key: to_json(value) if isinstance(value, (dict, list)) else value for key, value in row.items()}
        self.db[table].insert(flat, replace=True)

    def rows(self, table: str, **where: Any) -> list[dict[str, Any]]:
        """Rows of such a table in the order they came, JSON columns decoded."""
        json_columns = {"counts", "settings", "parents", "metrics", "rates", "conformance"}
        clause = " and ".join(f"[{column}] = ?" for column in where) or "1"
        found = self.db[table].rows_where(clause, list(where.values()), order_by="rowid")
        return [{k: json.loads(v) if k in json_columns else v for k, v in row.items()} for row in found]

    def add_metric(self, run: str, name: str, step: int, value: float) -> None:
        """One point of a training curve; the same step is overwritten when a run is continued."""
        with self.db.atomic():
            self.db.execute("insert or replace into metrics values (?, ?, ?, ?)", [run, name, step, value])

    def metric(self, run: str, name: str) -> list[tuple[int, float]]:
        """A training curve as (step, value)."""
        return self.db.execute("select step, value from metrics where run = ? and name = ? order by step", [run, name]).fetchall()

    # Files

    def relative(self, path: Path) -> str:
        """A path inside the project as stored: relative, with forward slashes, so that the folder can be moved."""
        return Path(os.path.relpath(path, self.path)).as_posix()

    def file(self, stored: str) -> Path:
        """The absolute path of a stored one. Raises InputError for one that leads out of the project."""
        path = (self.path / stored).resolve()
        if not path.is_relative_to(self.path.resolve()):
            raise InputError(f"{stored} lies outside the project.", "Copy it into the project's sources folder.")
        return path
