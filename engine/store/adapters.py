"""What a project holds of adapters: versions kept over the years, data cycles, the test sets of each cycle, and how versions score."""

import hashlib
from pathlib import Path
from typing import Any

from engine.settings.stages import TRAINING
from engine.store.results import ResultRows
from engine.store.stage_records import StageRecords
from engine.store.times import now

CANDIDATE, ACTIVE, RETIRED = "candidate", "active", "retired"
TAGS = ("", CANDIDATE, ACTIVE, RETIRED)  # one version at most is active
MERGED = "merged"  # the kind of a version that was made of others
OPEN, CLOSED = "open", "closed"  # states of a cycle; one at most is open
STARTER = "starter"  # the base model that version 0.1 came with
STARTER_WEIGHTS = (12_598_424, "ab604e02fcb8ba3ed77bd975f1f660f25aae87651a8e909a3e28aea73880c3bc")  # bytes and SHA-256 of its file


class AdapterRows(StageRecords, ResultRows):
    """What `Project` reads and writes of adapters and cycles; whole rows go through `put` and `rows`."""

    # Adapters

    def adapter(self, name: str) -> dict[str, Any] | None:
        """The row of a version, None where there is none."""
        return next(iter(self.rows("adapters", name=name)), None)

    def current_adapter(self) -> dict[str, Any] | None:
        """The version that chat, merging, evaluation and export take where the user names none: the active one; while none is active, the
        one trained last, or, if that is retired, the newest that is not (a merged one only where there is no other). None without any."""
        active = self.rows("adapters", tag=ACTIVE)
        if active:
            return active[0]
        trained = self.adapter(self.summary(TRAINING.name).get("adapter", ""))
        if trained is not None and trained["tag"] != RETIRED:
            return trained
        left = [row for row in reversed(self.rows("adapters")) if row["tag"] != RETIRED]
        return next((row for row in left if row["kind"] != MERGED), left[0] if left else None)

    def set_tag(self, name: str, tag: str) -> None:
        """Tag a version; the one that was active before is then no more. ValueError for a tag that there is not."""
        if tag not in TAGS:
            raise ValueError(f"no such tag: {tag}")
        with self.db.atomic():
            if tag == ACTIVE:
                self.db.execute("update adapters set tag = '' where tag = ? and name <> ?", [ACTIVE, name])
            self.db.execute("update adapters set tag = ? where name = ?", [tag, name])

    def set_notes(self, name: str, notes: str) -> None:
        """Replace what a person wrote about a version."""
        with self.db.atomic():
            self.db.execute("update adapters set notes = ? where name = ?", [notes, name])

    def delete_adapter(self, name: str) -> None:
        """Forget a version with its curves, scores and answers to test sets; its files are not touched."""
        with self.db.atomic():
            self.db.execute("delete from metrics where run <> '' and run = (select run from adapters where name = ?)", [name])
            self.db.execute("delete from answers where substr(model, 1, ?) = ?", [len(name) + 1, f"{name}@"])
            self.db.execute("delete from scores where adapter = ?", [name])
            self.db.execute("delete from adapters where name = ?", [name])

    def adopt_starter(self, base_model: str) -> None:
        """Let what was made over the starter of version 0.1 belong to this folder from now on, if it holds a copy of that model."""
        if not self.rows("adapters", base_model=STARTER) or not _is_starter(Path(base_model).expanduser()):
            return
        with self.db.atomic():
            self.db.execute("update adapters set base_model = ? where base_model = ?", [base_model, STARTER])
            self.db.execute(
                "update stages set summary = json_set(summary, '$.base_model', ?) where json_extract(summary, '$.base_model') = ?",
                [base_model, STARTER],
            )

    # Cycles

    def open_cycle(self) -> str:
        """The name of the data cycle that is open, "" for none."""
        row = self.db.execute("select name from cycles where state = ?", [OPEN]).fetchone()
        return row[0] if row else ""

    def set_cycle(self, name: str, state: str) -> None:
        """Open a cycle, new or once closed, or close one."""
        with self.db.atomic():
            self.db.execute(
                "insert into cycles (name, state, made) values (?, ?, ?) on conflict (name) do update set state = excluded.state",
                [name, state, now()],
            )

    def count_of_cycles(self) -> dict[str, dict[str, int]]:
        """{cycle: {state of an example: how many}}, "" for examples that came while no cycle was open."""
        found: dict[str, dict[str, int]] = {}
        for cycle, state, count in self.db.execute("select cycle, state, count(*) from examples group by cycle, state order by cycle"):
            found.setdefault(cycle, {})[state] = count
        return found


def _is_starter(folder: Path) -> bool:
    file, (size, sha256) = folder / "model.safetensors", STARTER_WEIGHTS
    return file.is_file() and file.stat().st_size == size and hashlib.sha256(file.read_bytes()).hexdigest() == sha256
