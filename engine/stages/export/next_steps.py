"""What the window's page Deploy shows: what an export would write, what is there with its checks, and what to do next with each file, as
commands to copy. A quick question of the window."""

import os
import shlex
from pathlib import Path
from typing import Any

import psutil

from engine.models.choices import NOT_ALONE, exported
from engine.planner.hardware import fences
from engine.stages.export.bundle import example_question, slug
from engine.stages.export.formats import outlook
from engine.store import Project

TARGETS = "targets"  # the document {"for": names of what the model is exported for, "device": the device that is meant}
PORT = 8080


def look(project: Project) -> dict[str, Any]:
    """{"outlook": as `formats.outlook`, "memory": bytes that a program started here may take, "tests": test questions, "targets": as kept
    or {}, "quantizations", "safetensors": the export's settings, "files": {format: its row, with the whole path} that are there,
    "bundle": as `bundle_of`, "folder": path of what was made for vLLM or "", "name": what servers call the model, "commands": {format: as
    `commands_of`}}. Raises InputError where the base model is not there."""
    settings, told = project.settings("export"), outlook(project)
    rows = [row for row in exported(project).values() if row["format"] not in NOT_ALONE and project.file(row["path"]).is_file()]
    served = project.summary("export").get("safetensors", "")
    return {
        "outlook": told,
        "memory": round(min([psutil.virtual_memory().total, *fences()])),
        "tests": len(project.tests()),
        "targets": project.facts(TARGETS) or {},
        "quantizations": list(settings.quantizations),
        "safetensors": settings.safetensors,
        "files": {one["format"]: one | {"path": str(project.file(one["path"]))} for one in rows},
        "bundle": bundle_of(project),
        "folder": str(project.file(served)) if served and project.file(served).is_dir() else "",
        "name": slug(project.path.name),
        "commands": {one["format"]: commands_of(project, project.file(one["path"]), told["context"]) for one in rows},
    }


def bundle_of(project: Project) -> dict[str, Any]:
    """{"format", "folder", "zip": path, "bytes", and as commands "copy": to another machine, "unpack", "start", "client": there} of the
    bundle that was made last, {} where it is not there whole."""
    stored = project.summary("export").get("bundle", "")
    folder = project.file(stored) if stored else project.path
    packed = folder.with_name(folder.name + ".zip")
    if not stored or not folder.is_dir() or not packed.is_file():
        return {}
    row = next((one for one in project.rows("exports") if folder.name.endswith(f"-{one['format']}")), None)
    question = example_question(project, row["name"]) if row and project.tests() else "..."
    return {
        "format": row["format"] if row else "",
        "folder": str(folder),
        "zip": str(packed),
        "bytes": packed.stat().st_size,
        "copy": f"scp {quoted(packed)} USER@DEVICE:",
        "unpack": f"unzip {packed.name} -d {folder.name}",
        "start": f"sh {folder.name}/serve.sh",
        "client": f'python3 {folder.name}/client.py "{question}"',
    }


def commands_of(project: Project, file: Path, context: int) -> dict[str, str]:
    """{"serve": llama.cpp's own server, for this machine alone, "ask": this program, "studio": LM Studio takes a copy} for one file."""
    return {
        "serve": f"llama-server --model {quoted(file)} --host 127.0.0.1 --port {PORT} --ctx-size {context} --jinja",
        "ask": f"adaptool chat {quoted(project.path)}",
        "studio": f"lms import -c {quoted(file)}",
    }


def quoted(path: Path) -> str:
    """A path as this system's shell takes it."""
    return f'"{path}"' if os.name == "nt" else shlex.quote(str(path))
