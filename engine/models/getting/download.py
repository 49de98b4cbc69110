"""Getting a model from a hub, in a child process: `python -m engine.models.getting.download JOBFILE`.

All is written to a folder beside the final one, NAME.part, which takes its name when every file is there and has its checksum. A file is
continued where it stopped, by a request for the rest (RFC 9110, Range); so a download that was stopped, killed or cut off is started again
with the same words. Small files come first, so that what cannot be trained is known before the weights are fetched.
"""

import hashlib
import io
import json
import shutil
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any, BinaryIO

from engine.errors import InputError, MachineError
from engine.files import PART, atomic_write
from engine.jobs.runner import Job
from engine.jobs.worker import Report, serve
from engine.messages import Message
from engine.models import base_models
from engine.models.getting import HubSettings, downloads, here, hub
from engine.models.getting.hub import GIT, HubFile, Offer
from engine.store.locks import Lock

STAGE = "download"  # as its events call it
STATE = "adaptool-state.json"  # in the unfinished folder: {"offer", "done": {file: checksum}}
LOCK = ".lock"
CHUNK = 1 << 20  # bytes that are written at once, so that little is lost and a stop is heard soon
BLOCK = 1 << 24  # bytes read at once for a checksum
SPARE = 200_000_000  # bytes of the disk that stay free
TRIES, PAUSE = 3, 2.0  # without a further byte, and seconds between two
MEGA = 1_000_000


class Download(Job):
    """The running child, with the events and the ends of any job. What it prints is kept beside the unfinished model."""

    def __init__(self, offer: Offer, settings: HubSettings, gentle: bool = False) -> None:
        self.target = target(offer.repo, settings)
        beside = unfinished(self.target)
        try:
            beside.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise MachineError(
                Message("The folder {beside} cannot be written ({strerror}).", beside=beside, strerror=error.strerror),
                "Choose another folder for downloads.",
            ) from None
        what = {"offer": asdict(offer), "target": str(self.target)}
        self._start("engine.models.getting.download", beside, STAGE, what, gentle, **hub.ONLINE)


def target(repo: str, settings: HubSettings) -> Path:
    """The folder that a model is downloaded to. It need not be there."""
    return downloads(settings).joinpath(*hub.checked_name(repo).split("/"))


def unfinished(folder: Path) -> Path:
    """The folder of what has come so far."""
    return folder.with_name(folder.name + PART)


def begun(settings: HubSettings) -> list[dict[str, Any]]:
    """The downloads that are not finished: repo, path, bytes (of all), done (bytes that are here)."""
    found = []
    for file in sorted([*downloads(settings).glob(f"*{PART}/{STATE}"), *downloads(settings).glob(f"*/*{PART}/{STATE}")]):
        try:
            offer = hub.from_told(json.loads(file.read_text(encoding="utf-8"))["offer"])
        except (OSError, ValueError, KeyError, TypeError):
            continue
        found.append({"repo": offer.repo, "path": str(file.parent), "bytes": offer.bytes, "done": _here(file.parent, offer)})
    return found


def discard(repo: str, settings: HubSettings) -> None:
    """Remove what has come of a download. Raises InputError where there is none, BusyError while it runs."""
    folder = unfinished(target(repo, settings))
    if not folder.is_dir():
        raise InputError(Message("There is no unfinished download of {repo}.", repo=repo), "See the models on this machine.")
    with Lock(folder / LOCK):
        for file in folder.iterdir():
            if file.name != LOCK:
                file.unlink()
    shutil.rmtree(folder)


# In the child


def get(offer: Offer, folder: Path, report: Report) -> dict[str, Any]:
    """Fetch what is not here yet, check it, and give the folder its name. Returns {"folder", "repo", "bytes", "files"}.

    Raises InputError for a model that cannot be trained or that the server does not give, MachineError where the disk is too small, the
    network fails or a checksum is wrong, Cancelled.
    """
    beside = unfinished(folder)
    summary = {"repo": offer.repo, "folder": str(folder), "bytes": offer.bytes, "files": len(offer.files)}
    if here.said_of_source(folder).get("commit") == offer.commit:
        _clear(beside)
        return summary
    if folder.exists():
        raise InputError(
            Message("{folder} already exists, with another version.", folder=folder),
            "Move it away, or choose another folder for downloads.",
        )
    with Lock(beside / LOCK):
        done = _kept(beside, offer)
        _check_disk(beside, offer)
        token = hub.prepare(offer.endpoint)
        for file in offer.files:
            if done.get(file.name) != file.checksum:
                _fetch(offer, file, beside, token, report, sum(one.size for one in offer.files if one.name in done))
                done[file.name] = file.checksum
                _note(beside, offer, done)
            if file.name == "config.json":
                _check_config(offer, beside)
        base_models.find(str(beside))
        report.progress(megabytes(offer.bytes), megabytes(offer.bytes), "MB")
        (beside / STATE).unlink()
        source = {"repo": offer.repo, "endpoint": offer.endpoint, "commit": offer.commit, "licence": offer.licence, "files": done}
        atomic_write(beside / here.SOURCE, json.dumps(source, indent=1))
    (beside / LOCK).unlink(missing_ok=True)
    beside.replace(folder)
    for log in folder.glob(f"*-{STAGE}-*.log"):
        log.unlink()
    return summary


def _kept(beside: Path, offer: Offer) -> dict[str, str]:
    """{file: checksum} of the files that are whole, as an earlier run noted them."""
    try:
        said = json.loads((beside / STATE).read_text(encoding="utf-8"))["done"]
    except (OSError, ValueError, KeyError):
        said = {}
    wanted = {file.name: file for file in offer.files}
    done = {
        name: checksum
        for name, checksum in said.items()
        if name in wanted
        and wanted[name].checksum == checksum
        and (beside / name).is_file()
        and (beside / name).stat().st_size == wanted[name].size
    }
    for name in set(said) - set(done):  # of an earlier version of the model
        if hub.is_taken(name):
            (beside / name).unlink(missing_ok=True)
    _note(beside, offer, done)
    return done


def _note(beside: Path, offer: Offer, done: dict[str, str]) -> None:
    atomic_write(beside / STATE, json.dumps({"offer": asdict(offer), "done": done}))


def _fetch(offer: Offer, file: HubFile, beside: Path, token: str, report: Report, before: int) -> None:
    """Fetch one file, or the rest of it. `before` are the bytes of the files that are whole."""
    part = _part(beside, file)

    def tell(size: int) -> None:
        report.progress((before + size) // MEGA, megabytes(offer.bytes), "MB")

    failed = 0
    size = part.stat().st_size if part.is_file() else 0
    if size > file.size:  # no file that ever was
        part.unlink()
        size = 0
    tell(size)
    while size < file.size:
        try:
            _ask_for_rest(offer, file, part, size, token, tell)
        except MachineError:
            grown = part.stat().st_size if part.is_file() else 0
            failed = 0 if grown > size else failed + 1
            if failed >= TRIES:
                raise
            report.check()
            time.sleep(PAUSE)
        size = part.stat().st_size if part.is_file() else 0
    if file.size == 0:
        part.touch()
    if _checksum(part, file, report) != file.checksum:
        part.unlink()
        raise MachineError(
            Message("The file {file} differs from that in {repo}: the checksums do not match.", file=file.name, repo=offer.repo),
            "Start the download again. If this happens twice, the server or the network changes files.",
        )
    part.replace(beside / file.name)


def _ask_for_rest(offer: Offer, file: HubFile, part: Path, size: int, token: str, tell: Callable[[int], None]) -> None:
    """Ask the server once, and write what it sends. Raises InputError, MachineError, Cancelled."""
    from huggingface_hub import hf_hub_url
    from huggingface_hub.file_download import http_get

    url = hf_hub_url(offer.repo, file.name, revision=offer.commit, endpoint=offer.endpoint)
    with hub.in_sentences(offer.repo, offer.endpoint), part.open("ab") as opened:
        try:
            http_get(url, Watched(opened, tell), resume_size=size, headers=hub.headers(token), expected_size=file.size)  # type: ignore[arg-type]
        except OSError as error:
            if "Consistency check failed" not in str(error):  # how the library tells that bytes are missing, or too many
                raise
            opened.flush()
            if part.stat().st_size > file.size:
                opened.truncate(0)
            raise MachineError(
                Message("The connection ended before {file} was complete.", file=file.name), "Start the download again; it resumes."
            ) from None


class Watched(io.RawIOBase):
    """A file that tells how long it has become with each write, and so hears when it is to stop."""

    def __init__(self, file: BinaryIO, tell: Callable[[int], None]) -> None:
        super().__init__()
        self._file, self._tell = file, tell

    def write(self, data: Any) -> int:
        """Write, and tell the size of the whole file."""
        written = self._file.write(data)
        self._tell(self._file.tell())
        return written

    def seek(self, offset: int, whence: int = 0) -> int:
        """As of the file."""
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        """As of the file."""
        return self._file.tell()

    def truncate(self, size: int | None = None) -> int:
        """As of the file."""
        return self._file.truncate(size)


def _checksum(path: Path, file: HubFile, report: Report) -> str:
    """The checksum of what is on the disk, of the kind that the server told. Git's is of "blob SIZE", a zero byte and the contents
    (https://git-scm.com/book/en/v2/Git-Internals-Git-Objects)."""
    kind = file.checksum.partition(":")[0]
    made = hashlib.sha1(usedforsecurity=False) if kind == GIT else hashlib.sha256()
    if kind == GIT:
        made.update(f"blob {path.stat().st_size}\0".encode())
    with path.open("rb") as opened:
        while block := opened.read(BLOCK):
            made.update(block)
            report.check()
    return f"{kind}:{made.hexdigest()}"


def megabytes(count: int) -> int:
    """Bytes as whole megabytes (of 1,000,000), at least one."""
    return max(1, -(-count // MEGA))


def _part(beside: Path, file: HubFile) -> Path:
    """Where a file is written until it is whole; it belongs to one version of the file."""
    return beside / f"{file.name}.{file.checksum.partition(':')[2][:16]}{PART}"


def _here(beside: Path, offer: Offer) -> int:
    sizes = [part.stat().st_size for file in offer.files for part in (_part(beside, file), beside / file.name) if part.is_file()]
    return min(sum(sizes), offer.bytes)


def _check_config(offer: Offer, beside: Path) -> None:
    """Raises InputError for a model that cannot be trained, before its weights are fetched."""
    if refused := here.refusal(base_models.config(beside)):
        raise InputError(Message("{repo} cannot be trained: {refused}", repo=offer.repo, refused=refused), "")


def _check_disk(beside: Path, offer: Offer) -> None:
    needed, free = offer.bytes - _here(beside, offer) + SPARE, shutil.disk_usage(beside).free
    if needed > free:
        raise MachineError(
            Message(
                "{repo} needs {needed:.1f} GB in {parent}, but only {free:.1f} GB are free.",
                repo=offer.repo,
                needed=needed / 1000000000.0,
                parent=beside.parent,
                free=free / 1000000000.0,
            ),
            "Free some space, or choose another folder for downloads.",
        )


def _clear(beside: Path) -> None:
    if beside.is_dir():
        shutil.rmtree(beside)


def main(argv: list[str]) -> int:
    """Do the job of the file argv[1]: {"offer", "target", "stage", "log"}."""
    from huggingface_hub import constants

    constants.DOWNLOAD_CHUNK_SIZE = CHUNK
    file = Path(argv[1])
    job = json.loads(file.read_text(encoding="utf-8"))
    file.unlink()
    return serve(job, lambda report: get(hub.from_told(job["offer"]), Path(job["target"]), report))


if __name__ == "__main__":
    code = main(sys.argv)
    sys.stdout.flush()
    sys.exit(code)
