"""Writing the files of an export: each with what it is embedded, registered in the project, and made again only when it is due."""

import hashlib
import re
import shutil
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from engine.errors import InputError, MachineError
from engine.files import PART
from engine.messages import Message
from engine.models import base_models, gguf, importance
from engine.models.choices import adapter_rows, trained_template
from engine.models.convert_hf import ROPE
from engine.records import Tool, content_hash
from engine.stages.export import sizes
from engine.stages.export.calibrating import Calibration
from engine.store import Project
from engine.store.times import now

ADAPTER, BASE = "gguf-adapter", "gguf-base"  # the adapter alone, and the file of the base model that it is used over
AS_TRAINED = ("tokenizer.ggml.eot_token_id", ROPE)  # facts that a file of the base model needs too, of `as_trained`
NAMES = ("general.name", "general.basename")
DATED = r"-\d{4}-\d\d-\d\d-"  # what stands behind the project's name in the names of files
SPARE = 0.05  # share of the estimate that must be free beside it


def name_of(project: Project) -> str:
    """The project's name as file names hold it: letters of any script, digits, dots and dashes."""
    return re.sub(r"[^\w.]+", "-", project.path.name).strip("-.") or "project"


def stem_of(project: Project) -> str:
    """How the names of files begin that are written today: PROJECT-DATE."""
    return f"{name_of(project)}-{time.strftime('%Y-%m-%d')}"


def facts_of(project: Project, merged: Path, tools: Sequence[Tool]) -> dict[str, Any]:
    """What a file of the merged model says of itself: name, description, licence where the base model's card names one, and where it
    comes from, by hashes."""
    summary = project.summary("merging")
    rows = adapter_rows(project)
    base = base_models.find(summary["base_model"])
    facts: dict[str, Any] = {
        "general.name": project.path.name,
        "general.description": f"Calls {len(tools)} tools: {', '.join(tool.name for tool in tools)[:500]}",
        "general.basename": re.sub(r"[^\w.]+", "-", project.path.name),
        "adaptool.base_model": base_models.recorded(summary["base_model"]),
        "adaptool.adapter": ", ".join(row["name"] for row in rows),
        "adaptool.dataset": ", ".join(row["dataset"] for row in rows),
        "adaptool.tools": content_hash([tool.as_openai() for tool in tools]),
        "adaptool.test_set": project.test_hash(),
        "adaptool.merged": merged.name,
    }
    licence = licence_of(base)
    return facts | ({"general.license": licence} if licence else {})


def licence_of(folder: Path) -> str:
    """The licence that a model's card names, "" where there is none."""
    for card in (folder / "README.md", folder.parent / "README.md"):
        if card.is_file():
            found = re.match(r"---\n(?:.*\n)*?license:\s*['\"]?([\w.\-]+)", card.read_text(encoding="utf-8", errors="replace")[:4000])
            if found:
                return found[1]
    return ""


class Files:
    """The files of one merged model. `facts` are embedded in each; `calibration` tells what matters to formats of few bits, None for
    nothing."""

    def __init__(self, project: Project, merged: Path, facts: dict[str, Any], calibration: Calibration | None = None) -> None:
        self.project, self.merged, self.facts = project, merged, facts
        self.calibration = calibration if calibration is not None and calibration.identity else None
        self.mark = content_hash({key: value for key, value in facts.items() if key not in NAMES})  # a project may be copied and renamed
        self.folder = project.path / "exports"
        self.stem = stem_of(project)
        dtype = base_models.config(merged).get("dtype") or base_models.config(merged).get("torch_dtype") or "float32"
        self.kind = gguf.OF_DTYPE.get(str(dtype), "f32")  # the format that loses nothing
        self.source = self.folder / f"{merged.name}-{self.mark[:8]}.source.gguf"

    def there(self, name: str, mark: str = "") -> dict[str, Any] | None:
        """The row of a file that is there as registered and says what it should, else None."""
        rows = self.project.rows("exports", name=name)
        if not rows or rows[0]["conformance"].get("facts") != (mark or self.mark):
            return None
        file = self.project.file(rows[0]["path"])
        return rows[0] if file.is_file() and file.stat().st_size == rows[0]["bytes"] else None

    def check_room(self, kinds: Sequence[str], over: str = "") -> dict[str, int]:
        """{format: estimated bytes} of the files that are to be written; `over` is the format of the base model's file where the adapter
        is wanted alone, "" where it is not. Raises MachineError where the disk has no room for them."""
        due = [kind for kind in kinds if self.there(f"gguf-{kind}", self._mark_of(kind)) is None]
        wanted = sizes.estimate(self.merged, due, self.calibration is not None)
        needed = 0 if self.source.is_file() or not due else sizes.estimate(self.merged, [self.kind])[self.kind]
        if over and self.there(BASE, self._base_mark(over)) is None:
            base = base_models.find(self.project.summary("merging")["base_model"])
            wanted[f"base model {over}"] = sizes.estimate(base, [over]).get(over, 0)
            needed += 0 if over in gguf.UNQUANTIZED else sizes.estimate(base, ["f16"])["f16"]
        needed += sum(wanted.values())
        free = shutil.disk_usage(self.folder).free
        if needed * (1 + SPARE) > free:
            raise MachineError(
                Message(
                    "The files need about {needed:.1f} GB, but only {free:.1f} GB are free in {folder}.",
                    needed=needed / 1000000000.0,
                    free=free / 1000000000.0,
                    folder=self.folder,
                ),
                "Free some space or choose fewer number formats.",
            )
        return wanted

    def model(self, kind: str, report) -> dict[str, Any]:
        """The row of the merged model's file in one format, written unless it is there."""
        name, mark = f"gguf-{kind}", self._mark_of(kind)
        row = self.there(name, mark)
        if row is not None:
            return row
        if not self.source.is_file():
            report.log("Converting to GGUF.")
            gguf.convert(self.merged, self.source, self.kind, self.facts)
        file = self.folder / f"{self.stem}-{kind}.gguf"
        calibration = self.calibration if importance.wanted_for(kind) else None
        matters = calibration.importance(self.source) if calibration else None
        larger = gguf.quantize(self.source, file, kind, matters)
        self._tell_larger(file, kind, larger, report)
        questions = len(calibration.examples) if calibration and matters else 0
        return self._register(name, file, kind, {"facts": mark, "larger": larger, "importance": questions})

    def _mark_of(self, kind: str) -> str:
        """What a file of this format is made from."""
        by = self.calibration.identity if self.calibration and importance.wanted_for(kind) else ""
        return content_hash([self.mark, by]) if by else self.mark

    def adapter(self, over: str, report) -> dict[str, Any]:
        """The row of the adapter alone in 16 bit, with the base model's file beside it in the format `over`, both written unless they are
        there. Raises InputError where no single adapter holds what was merged."""
        alone = adapter_alone(self.project, self.merged)
        if alone is None:
            raise InputError(
                "The merged model does not exist as one adapter.",
                "Set the Merging stage to keep the merged adapter, merge only one adapter, or do not export the adapter alone.",
            )
        name, folder = alone
        stored = self.project.summary("merging")["base_model"]
        base = base_models.find(stored)
        mark = self._base_mark(over)
        if self.there(BASE, mark) is None:
            report.log("Converting the base model to GGUF.")
            file = self.folder / f"{self.stem}-base-{over}.gguf"
            self._write(base, file, over, report)
            self._register(BASE, file, "base", {"facts": mark, "over": over})
        if self.there(ADAPTER) is None:
            report.log("Converting the adapter to GGUF.")
            file = self.folder / f"{self.stem}-adapter-f16.gguf"
            gguf.convert_adapter(folder, base, file, facts={**self.facts, "general.name": name})
            self._register(ADAPTER, file, "lora", {})
        return self.project.rows("exports", name=ADAPTER)[0]

    def _base_mark(self, over: str) -> str:
        """What a file of the base model is made from."""
        base, said = base_models.find(self.project.summary("merging")["base_model"]), self._base_facts()
        return content_hash([base_models.fingerprint(base), over, *said.values()])

    def _base_facts(self) -> dict[str, Any]:
        """What a file of the base model says otherwise than the base model itself, so that it does what training saw."""
        template = trained_template(self.project)
        said = {"tokenizer.chat_template": template} if template else {}
        return said | {key: value for key, value in self.facts.items() if key in AS_TRAINED}

    def _write(self, model: Path, file: Path, kind: str, report) -> None:
        """The base model's folder in any format: by the converter where it can, else over a file in 16 bit that is not kept."""
        facts = self._base_facts()
        if kind in gguf.UNQUANTIZED:
            gguf.convert(model, file, kind, facts)
            return
        source = file.with_suffix(".source.gguf")
        gguf.convert(model, source, "f16", facts)
        self._tell_larger(file, kind, gguf.quantize(source, file, kind), report)
        source.unlink()

    def _tell_larger(self, file: Path, kind: str, larger: int, report) -> None:
        if larger:
            report.log(
                Message(
                    "{file}: {larger} tensors are written in a larger format, because their rows do not divide into the blocks of {kind}.",
                    file=file.name,
                    larger=larger,
                    kind=kind.upper(),
                )
            )

    def tidy(self) -> None:
        """Remove what only served to make the others, and what a run that was killed on another day had written and not registered."""
        known = {self.project.file(row["path"]).name for row in self.project.rows("exports")}
        ours = re.compile(re.escape(name_of(self.project)) + DATED + r".+\.gguf")
        lost = [file for file in self.folder.glob("*.gguf") if ours.fullmatch(file.name) and file.name not in known]
        for file in {*self.folder.glob("*.source.gguf"), *self.folder.glob(f"*.gguf{PART}"), *lost}:
            file.unlink()
        if self.calibration is not None:
            self.calibration.tidy()

    def _register(self, name: str, file: Path, kind: str, more: dict[str, Any]) -> dict[str, Any]:
        for old in self.project.rows("exports", name=name):  # one file a format: an earlier one would be left behind unseen
            before = self.project.file(old["path"])
            if before != file.resolve():
                before.unlink(missing_ok=True)
        row = {
            "name": name,
            "path": self.project.relative(file),
            "sha256": sha256(file),
            "bytes": file.stat().st_size,
            "adapter": self.merged.name,
            "made": now(),
            "format": kind,
            "conformance": {"facts": self.mark, **more},
        }
        self.project.put("exports", row)
        return row


def sha256(file: Path) -> str:
    """The file's SHA-256 in hexadecimal digits."""
    with open(file, "rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def adapter_alone(project: Project, merged: Path) -> tuple[str, Path] | None:
    """(name, folder) of the PEFT adapter that holds what was merged: the one that was merged as it is, or the one made of several;
    None where there is neither."""
    if (merged / "adapter" / "adapter_config.json").is_file():
        return merged.name, merged / "adapter"
    rows, weights = adapter_rows(project), project.summary("merging").get("weights") or [1.0]
    return (rows[0]["name"], project.file(rows[0]["path"])) if len(rows) == 1 and list(weights) == [1.0] else None
