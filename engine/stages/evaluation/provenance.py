"""All that is needed to measure again: versions, hashes of files, settings, seeds, commands."""

import hashlib
import platform
import shlex
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import engine
from engine.models import base_models
from engine.records import content_hash
from engine.settings import SETTINGS_FILE, EvaluationSettings, read_settings
from engine.settings.stages import STAGES
from engine.stages.evaluation.measured_models import Candidate
from engine.store import Project

PACKAGES = ("torch", "transformers", "peft", "accelerate", "llama_cpp_python", "numpy", "scipy", "matplotlib", "jinja2")
HASHES = "file hashes"  # the document {path, size and time: SHA-256}, for gigabytes are not read twice
PRIVATE = ("servers",)  # settings that may hold a key in an address
PIECE = 1 << 20


def provenance(project: Project, candidates: Sequence[Candidate], settings: EvaluationSettings, report) -> dict[str, Any]:
    """{"versions", "machine", "tests", "models", "datasets", "settings", "seeds", "commands"}; hashes are SHA-256 in hexadecimal
    digits, but for those of test set and dataset, which are Adaptool's own. Raises Cancelled while large files are read."""
    tables = {
        name: {key: value for key, value in table.items() if key not in PRIVATE}
        for name, table in read_settings(project.path / SETTINGS_FILE).items()
        if name != "teachers"
    }
    whole = {stage.name: project.settings(stage.name).model_dump() for stage in STAGES} | {"evaluation": settings.model_dump()}
    datasets = {
        row["hash"]: row["counts"] for row in project.rows("datasets") if row["hash"] in {one.about.get("dataset") for one in candidates}
    }
    return {
        "versions": {"adaptool": engine.__version__, "python": platform.python_version(), **_packages()},
        "machine": _machine(),
        "tests": _tests(project),
        "models": {one.name: _model(project, one, report) for one in candidates},
        "datasets": datasets,
        "settings": _shown(tables | {"evaluation": settings.model_dump()}),
        "seeds": {f"{name}.{key}": value for name, values in whole.items() for key, value in values.items() if key.endswith("seed")},
        "commands": _commands(project, settings),
    }


def sha256(project: Project, file: Path, report=None) -> str:
    """The hash of a file, kept until the file changes."""
    facts = file.stat()
    key = f"{content_hash(str(file.resolve()))}:{facts.st_size}:{facts.st_mtime_ns}"
    known = project.facts(HASHES) or {}
    if key not in known:
        sum_, done = hashlib.sha256(), 0
        with open(file, "rb") as opened:
            while piece := opened.read(PIECE):
                sum_.update(piece)
                done += len(piece)
                if report is not None:
                    report.check()
        known[key] = sum_.hexdigest()
        project.set_facts(HASHES, known)
    return known[key]


def _packages() -> dict[str, str]:
    found = {}
    for name in PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "not installed"
    return found


def _machine() -> dict[str, Any]:
    """What answered, without the machine's name."""
    import torch

    told = {"system": f"{platform.system()} {platform.machine()}", "threads": base_models.threads()}
    if torch.cuda.is_available():
        told["gpu"] = f"{torch.cuda.device_count()} x {torch.cuda.get_device_name(0)}"
    return told


def _tests(project: Project) -> dict[str, Any]:
    """The test set's hash and its files with theirs."""
    names = project.settings("knowledge").tests
    files = {name: sha256(project, project.path / name) for name in names if (project.path / name).is_file()}
    return {"hash": project.test_hash(), "questions": len(project.tests()), "files": files}


def _model(project: Project, one: Candidate, report) -> dict[str, Any]:
    """What a report tells of a model, with the hashes of its weights instead of its folders."""
    about = {name: value for name, value in one.about.items() if name not in ("folder", "adapter_folder")}
    weights = {}
    for place in ("folder", "adapter_folder"):
        folder = one.about.get(place)
        for file in sorted(folder.glob("*.safetensors")) if folder else ():
            weights[f"{'adapter' if place == 'adapter_folder' else 'model'}/{file.name}"] = sha256(project, file, report)
        for file in (folder / "tokenizer.json", folder / "chat_template.jinja") if place == "folder" and folder else ():
            if file.is_file():
                weights[f"model/{file.name}"] = sha256(project, file, report)
    return {**_shown(about), "files": weights}


def _commands(project: Project, settings: EvaluationSettings) -> list[str]:
    """The commands that measure this project again."""
    changed = settings.model_dump(exclude_defaults=True)
    flags = []
    for name, value in changed.items():
        flag = f"--{name.replace('_', '-')}"
        if isinstance(value, bool):
            flags.append(flag if value else f"--no-{name.replace('_', '-')}")
        else:
            flags += [f"{flag} {_quoted(one)}" for one in (value if isinstance(value, list) else [value])]
    return [f"adaptool evaluation {_quoted(project.path.name)} {' '.join(flags)}".rstrip(), f"adaptool report {_quoted(project.path.name)}"]


def _quoted(value: Any) -> str:
    return shlex.quote(_shown(value)) if isinstance(value, str) else str(value)


def _shown(value: Any) -> Any:
    """A setting as others may read it: of a path on this machine only the last name."""
    if isinstance(value, dict):
        return {name: _shown(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_shown(inner) for inner in value]
    return Path(value).name if isinstance(value, str) and Path(value).is_absolute() else value
