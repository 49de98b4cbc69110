"""A model hub on this machine: it speaks as much of the hub's protocol as a download needs, and can fail as servers do.

The protocol, as huggingface_hub 2.4 asks it: `/api/models/REPO[/revision/COMMIT]?blobs=True` lists files with sizes and checksums;
`/REPO/resolve/COMMIT/FILE` gives small files itself and sends on to a store (here under the name localhost, another origin than
127.0.0.1) for large ones, with `X-Repo-Commit`, `ETag`, `X-Linked-Etag` and `X-Linked-Size`; the store answers `Range` with 206.
"""

import hashlib
import json
import threading
import time
from dataclasses import dataclass, field
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

LARGE = 10_000  # bytes from which a file lies in the store
STEP = 65_536  # bytes sent at once


@dataclass
class Repo:
    """A model: its files, the head of its card, and what it asks of those who want it."""

    files: dict[str, bytes]
    card: dict = field(default_factory=lambda: {"license": "apache-2.0"})
    token: str = ""  # without it the repository is not there
    gated: bool = False  # listed for all, given only with `terms_token`
    terms_token: str = ""
    plain: bool = False  # the listing tells no sizes and no checksums, as some mirrors do

    @property
    def commit(self) -> str:
        """A commit that changes with the files."""
        return hashlib.sha1(repr(sorted((name, sha256_of(content)) for name, content in self.files.items())).encode()).hexdigest()


@lru_cache
def sha256_of(content: bytes) -> str:
    """The checksum of a large file."""
    return hashlib.sha256(content).hexdigest()


@lru_cache
def blob(content: bytes) -> str:
    """Git's checksum of a file."""
    return hashlib.sha1(f"blob {len(content)}\0".encode() + content).hexdigest()


class Hub(ThreadingHTTPServer):
    """`with Hub({name: Repo}) as hub`: `hub.address` to ask, `hub.seen` what was asked: (method, host, path, Range, Authorization)."""

    daemon_threads = True

    def __init__(self, repos: dict[str, Repo]) -> None:
        super().__init__(("127.0.0.1", 0), Answers)
        self.repos = repos
        self.seen: list[tuple[str, str, str, str, str]] = []
        self.sent = 0  # bytes out of the store
        self.cut_at: list[int] = []  # for each coming answer of the store: bytes after which the connection ends
        self.slow = 0.0  # seconds before each step out of the store
        self.wrong: set[str] = set()  # checksums of files that are sent changed
        self.status = 0  # answer everything with this error
        self.ranges = True

    @property
    def address(self) -> str:
        """The endpoint."""
        return f"http://127.0.0.1:{self.server_port}"

    def __enter__(self) -> "Hub":
        threading.Thread(target=self.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.shutdown()
        self.server_close()


class Answers(BaseHTTPRequestHandler):
    """One request."""

    protocol_version = "HTTP/1.1"
    server: Hub

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_HEAD(self) -> None:
        """Like GET, without the contents."""
        self._answer(head=True)

    def do_GET(self) -> None:
        """A listing, a file, or where it lies."""
        self._answer(head=False)

    def _answer(self, head: bool) -> None:
        hub, parts = self.server, [unquote(part) for part in urlsplit(self.path).path.strip("/").split("/")]
        said = [self.headers.get(name, "") for name in ("Host", "Range", "Authorization")]
        hub.seen.append((self.command, said[0], self.path, said[1], said[2]))
        if hub.status:
            self._send(hub.status, b"", {})
        elif parts[:2] == ["api", "models"]:
            self._listing("/".join(parts[2:4]), parts[5] if parts[4:5] == ["revision"] else "")
        elif parts[0] == "store":
            self._stored(parts[1])
        elif "resolve" in parts:
            at = parts.index("resolve")
            self._file("/".join(parts[:at]), "/".join(parts[at + 2 :]), head)
        else:
            self._send(404, b"", {})

    def _repo(self, name: str) -> Repo | None:
        """The repository, if this client may know of it; else the answer is sent."""
        repo, token = self.server.repos.get(name), self.headers.get("Authorization", "").removeprefix("Bearer ")
        if token == "wrong":
            self._send(401, b"", {"X-Error-Message": "Invalid credentials in Authorization header"})
        elif repo is None or (repo.token and token != repo.token):
            self._send(404 if token else 401, b"", {"X-Error-Code": "RepoNotFound"} if token else {})
        else:
            return repo
        return None

    def _listing(self, name: str, revision: str) -> None:
        repo = self._repo(name)
        if repo is None:
            return
        if revision and revision not in ("main", repo.commit):
            self._send(404, b"", {"X-Error-Code": "RevisionNotFound"})
            return
        siblings = []
        for file, content in repo.files.items():
            one: dict = {"rfilename": file}
            if not repo.plain:
                one |= {"size": len(content), "blobId": blob(content)}
                if len(content) >= LARGE:
                    one["lfs"] = {"sha256": sha256_of(content), "size": len(content), "pointerSize": 130}
            siblings.append(one)
        tags = [f"license:{repo.card['license']}"] if "license" in repo.card else []
        told = {"id": name, "sha": repo.commit, "gated": "manual" if repo.gated else False, "tags": tags, "cardData": repo.card}
        self._send(200, json.dumps({**told, "siblings": siblings}).encode(), {"Content-Type": "application/json"})

    def _file(self, name: str, file: str, head: bool) -> None:
        repo = self._repo(name)
        if repo is None:
            return
        token = self.headers.get("Authorization", "").removeprefix("Bearer ")
        if repo.gated and token != repo.terms_token:
            self._send(403 if token else 401, b"", {"X-Error-Code": "GatedRepo"})
            return
        if file not in repo.files:
            self._send(404, b"", {"X-Error-Code": "EntryNotFound"})
            return
        content = repo.files[file]
        told = {"X-Repo-Commit": repo.commit, "ETag": f'"{blob(content)}"'}
        if len(content) < LARGE:
            self._send(200, content, told, head)
            return
        sha256 = sha256_of(content)
        told |= {"X-Linked-Etag": f'"{sha256}"', "X-Linked-Size": str(len(content))}
        self._send(302, b"", {**told, "Location": f"http://localhost:{self.server.server_port}/store/{sha256}"}, head)

    def _stored(self, sha256: str) -> None:
        every = (content for repo in self.server.repos.values() for content in repo.files.values())
        content = next((one for one in every if sha256_of(one) == sha256), None)
        if content is None:
            self._send(404, b"", {})
            return
        if sha256 in self.server.wrong:
            content = content[:-1] + bytes([content[-1] ^ 1])
        asked = self.headers.get("Range", "")
        first = int(asked.removeprefix("bytes=").partition("-")[0]) if asked and self.server.ranges else 0
        self.send_response(206 if first else 200)
        self.send_header("Content-Length", str(len(content) - first))
        if first:
            self.send_header("Content-Range", f"bytes {first}-{len(content) - 1}/{len(content)}")
        self.end_headers()
        last = first + self.server.cut_at.pop(0) if self.server.cut_at else len(content)
        for at in range(first, min(last, len(content)), STEP):
            time.sleep(self.server.slow)
            piece = content[at : min(at + STEP, last)]
            try:
                self.wfile.write(piece)
            except OSError:
                self.close_connection = True
                return
            self.server.sent += len(piece)
        if last < len(content):
            self.close_connection = True

    def _send(self, status: int, content: bytes, headers: dict[str, str], head: bool = False) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if not head and self.command != "HEAD":
            self.wfile.write(content)


def of_folder(folder: Path, **more: object) -> Repo:
    """A repository with the files of a folder."""
    return Repo({file.name: file.read_bytes() for file in sorted(folder.iterdir()) if file.is_file()}, **more)
