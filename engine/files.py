"""Files written so that a kill at any moment leaves the old one or the new one, never half of one."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PART = ".part"  # behind the name of what is being written
FORMER = ".former"  # behind the name of a folder that is being replaced
MANIFEST = "adaptool.json"  # what Adaptool notes of a folder that it made: an adapter, a merged model, a bundle
FORMER_MANIFEST = "callsmith.json"  # its name until version 0.1: read, never written
MANIFESTS = (MANIFEST, FORMER_MANIFEST)


@contextmanager
def atomic_path(path: Path) -> Iterator[Path]:
    """A path beside `path` to write a file or a folder to; it takes the name `path` when the block ends well, and is removed when not.

    Nothing is there when the block begins: what an earlier, killed writer left is removed. A file is replaced in one step. A folder
    takes two, so a kill between them leaves none under the name, but never a mixture of both. Raises OSError.
    """
    beside, former = path.with_name(path.name + PART), path.with_name(path.name + FORMER + PART)
    _remove(beside)
    _remove(former)
    try:
        yield beside
        if beside.is_dir() and path.is_dir():
            path.replace(former)  # emptied under its own name it would be half a folder for a while
        beside.replace(path)
    except BaseException:
        if former.is_dir() and not path.exists():
            former.replace(path)
        _remove(beside)
        raise
    _remove(former)


def atomic_write(path: Path, content: str | bytes) -> None:
    """Write a whole file at once; text as UTF-8 with its line ends as they are. Raises OSError."""
    with atomic_path(path) as beside:
        beside.write_bytes(content.encode() if isinstance(content, str) else content)


def atomic_copy(source: Path, target: Path) -> None:
    """Copy a file's contents. Raises OSError."""
    with atomic_path(target) as beside:
        shutil.copyfile(source, beside)


def manifest_of(folder: Path) -> Path:
    """The manifest of a folder, under its name of today or its former one; it need not be there."""
    former = folder / FORMER_MANIFEST
    return former if former.is_file() and not (folder / MANIFEST).is_file() else folder / MANIFEST


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
