"""Whether the files of a version are those that were registered.

Its manifest keeps the size and the SHA-256 of its config and its weights; whoever loads weights asks `whole` first.
"""

import hashlib
import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from engine.adapters.names import shown
from engine.errors import InputError
from engine.files import manifest_of
from engine.messages import Message
from engine.store import Project

CONFIG, WEIGHTS = "adapter_config.json", "adapter_model.safetensors"  # the files of an adapter in PEFT's form

Checksum = tuple[int, str]  # bytes, SHA-256 in hexadecimal digits


def whole(project: Project, row: dict[str, Any]) -> Path:
    """The folder of a version whose files are as they were made. Raises InputError with what is wrong."""
    wrong = problem(project, row, thorough=True)
    if wrong is not None:
        raise wrong
    return folder_of(project, row)


def problem(project: Project, row: dict[str, Any], thorough: bool = False) -> InputError | None:
    """What is wrong with a version's files: the folder or a file is gone, or a file is not the one that was registered. None if nothing
    is. Sizes are compared, and the config's checksum; with `thorough` that of the weights too."""
    folder, version = folder_of(project, row), shown(row["name"])
    if not folder.is_dir():
        return InputError(
            Message("The adapter {version} is missing its folder {path}.", version=version, path=row["path"]),
            "Restore it from a backup of the project, or retire it.",
        )
    for file in (CONFIG, WEIGHTS):
        if not (folder / file).is_file():
            return InputError(
                Message("The adapter {version} is missing its file {file}.", version=version, file=file),
                "Restore it from a backup of the project, or retire it.",
            )
    for file, (size, digest) in _registered(folder).items():
        same = (folder / file).stat().st_size == size
        if same and (thorough or file == CONFIG):
            same = checksum_of(folder / file)[1] == digest
        if not same:
            return InputError(
                Message("The adapter {version} was modified: its file {file} has changed.", version=version, file=file),
                "Restore it from a backup of the project, or retire it.",
            )
    return None


def identity(project: Project, row: dict[str, Any]) -> list[str]:
    """[name, SHA-256 of the weights]: what changes when a version's weights do. Raises OSError where they are gone and unknown."""
    folder = folder_of(project, row)
    registered = _registered(folder).get(WEIGHTS)
    _, digest = registered or checksum_of(folder / WEIGHTS)
    return [row["name"], digest]


def checksum_of(file: Path) -> Checksum:
    """Size and SHA-256 of a file, read again only if its size or time has changed. Raises OSError."""
    facts = file.stat()
    return facts.st_size, _sha256(file, facts.st_size, facts.st_mtime_ns)


def size_of(folder: Path) -> int:
    """Bytes of all files in a folder, 0 where there is none."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def folder_of(project: Project, row: dict[str, Any]) -> Path:
    """Where a version's files lie; they need not be there."""
    return project.file(row["path"])


def _registered(folder: Path) -> dict[str, Checksum]:
    """{file: its checksum} from the manifest; {} for versions made before that was kept."""
    try:
        files = json.loads(manifest_of(folder).read_text(encoding="utf-8")).get("files", {})
        return {str(name): (int(size), str(digest)) for name, (size, digest) in files.items() if name in (CONFIG, WEIGHTS)}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


@lru_cache(maxsize=256)
def _sha256(file: Path, size: int, changed: int) -> str:
    """`size` and `changed` (nanoseconds) are there to be part of the cache's key."""
    with open(file, "rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
