"""Files written so that a kill at any moment leaves the old one or the new one, never half of one."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PART = ".part"  # behind the name of what is being written
MANIFEST = "adaptool.json"  # what Adaptool notes of a folder that it made: an adapter, a merged model, a bundle
FORMER_MANIFEST = "callsmith.json"  # its name until version 0.1


@contextmanager
def atomic_path(path: Path) -> Iterator[Path]:
    """A path beside `path` to write a file or a folder to; it takes the name `path` when the block ends well, and is removed when not.

    What an earlier, killed writer left there is removed first. Raises OSError.
    """
    beside = path.with_name(path.name + PART)
    _remove(beside)
    try:
        yield beside
        if beside.is_dir() and path.is_dir():
            shutil.rmtree(path)
        os.replace(beside, path)
    except BaseException:
        _remove(beside)
        raise


def atomic_write(path: Path, content: str | bytes) -> None:
    """Write a whole file at once; text as UTF-8 with its line ends as they are. Raises OSError."""
    with atomic_path(path) as beside:
        beside.write_bytes(content.encode() if isinstance(content, str) else content)


def manifest_of(folder: Path) -> Path:
    """The manifest of a folder, under its name of today or its former one; it need not be there."""
    former = folder / FORMER_MANIFEST
    return former if former.is_file() and not (folder / MANIFEST).is_file() else folder / MANIFEST


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
