"""What a model hub has under a name: its licence, its files with sizes and checksums, its config. Asked by huggingface_hub, in a child of
its own (`python -m engine.models.getting.hub`), since everything else here is offline.

Protocol: https://huggingface.co/docs/hub/api (model info with `blobs`), and a HEAD of a file where the listing has no checksum. Only names
on the list below are taken: weights as safetensors, what belongs to the tokenizer, and the texts of the licence; no pickle, no code. The
token goes to the address that it is kept for and to no other, whatever a server redirects to.
"""

import io
import json
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from fnmatch import fnmatchcase
from typing import Any
from urllib.parse import urlsplit

from engine import process
from engine.errors import AdaptoolError, InputError, MachineError, from_exception
from engine.messages import Message, to_json
from engine.models import base_models, network
from engine.models.getting import HubSettings, checked_endpoint, here, licences, token_of
from engine.models.network import is_loopback

ONLINE = {
    "HF_HUB_OFFLINE": "0",  # the user has asked for it
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_DISABLE_IMPLICIT_TOKEN": "1",  # only what the keyring has for this server is sent
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    "HF_HUB_DISABLE_UPDATE_CHECK": "1",
    "HF_HUB_DOWNLOAD_TIMEOUT": "30",  # seconds without a byte
    "HF_HUB_ETAG_TIMEOUT": "30",
}
WAIT, LIMIT = 120, 30  # seconds for the child, and for one answer of the server
SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,200}")  # names of files that are written here: no folder, nothing hidden
TAKEN = (
    "config.json",
    "generation_config.json",
    "*.safetensors",
    "*.safetensors.index.json",
    "tokenizer.json",
    "tokenizer.model",
    "tokenizer_config.json",
    "special_tokens_map.json",
    "added_tokens.json",
    "vocab.json",
    "vocab.txt",
    "merges.txt",
    "chat_template.jinja",
    "chat_template.json",
    "README.md",
    *(f"{name}{ending}" for name in ("LICENSE", "LICENCE", "NOTICE", "USE_POLICY") for ending in ("", ".md", ".txt")),
)
LEFT = ("consolidated*",)  # the same weights once more, in a form of the maker's own
WEIGHTS = ".safetensors"
LARGEST_CONFIG = 1_000_000  # bytes
SHA256, GIT = "sha256", "git"  # kinds of checksums: of a large file's bytes, and git's of a small one (a SHA-1 over a head and the bytes)


@dataclass(frozen=True)
class HubFile:
    """One file to fetch: its size in bytes and its checksum, "sha256:..." or "git:..."."""

    name: str
    size: int
    checksum: str


@dataclass(frozen=True)
class Offer:
    """What a server has under a name at one commit. `terms` is where the licence can be read, `gated` whether the server gives the model
    only to those who have accepted its terms, `left` how many of its files are not taken, `refused` why it cannot be trained."""

    repo: str
    endpoint: str
    commit: str
    licence: str
    terms: str
    gated: bool
    files: tuple[HubFile, ...]
    left: int
    config: dict[str, Any] = field(default_factory=dict)
    refused: str = ""

    @property
    def bytes(self) -> int:
        """Of all files together."""
        return sum(file.size for file in self.files)


def ask(repo: str, settings: HubSettings, commit: str = "") -> Offer:
    """Ask the server of the settings, in a child. Raises InputError for a name that it does not have or give, MachineError where it cannot
    be reached or does not answer as a hub does."""
    given = json.dumps({"repo": checked_name(repo, settings.endpoint), "endpoint": settings.endpoint, "commit": commit})
    try:
        told = process.ask("engine.models.getting.hub", given=given, timeout=WAIT, **ONLINE)
    except process.NoAnswer as error:
        raise MachineError(
            Message("{host} could not be asked ({problem}).", host=_host(settings.endpoint), problem=error.last), "Try again."
        ) from None
    return from_told(told)


def from_told(told: dict[str, Any]) -> Offer:
    """An offer from its plain data."""
    return Offer(**{**told, "files": tuple(HubFile(**file) for file in told["files"])})


def checked_name(repo: str, endpoint: str = "") -> str:
    """A repository's name; a whole address of it is taken too. Raises InputError for what is none."""
    name = repo.strip().removeprefix(f"{endpoint}/").strip("/")
    if not re.fullmatch(r"[A-Za-z0-9][\w.-]{0,95}(/[A-Za-z0-9][\w.-]{0,95})?", name, re.ASCII) or ".." in name or "--" in name:
        raise InputError(
            Message("{repo} is not the name of a model on a hub.", repo=repr(repo.strip()[:120])),
            "Write it like Qwen/Qwen2.5-Coder-0.5B-Instruct.",
        )
    return name


# In the child


def prepare(endpoint: str) -> str:
    """Let huggingface_hub ask as we want: this machine past any proxy, the token for this server alone. Returns the token, "" for none.
    Raises InputError where others could read it."""
    import httpx2
    from huggingface_hub import set_client_factory

    network.check(urlsplit(endpoint).hostname or "")
    home = _origin(endpoint)

    def guard(request: Any) -> None:
        if _origin(str(request.url)) != home:
            request.headers.pop("authorization", None)

    def client() -> Any:
        return httpx2.Client(
            event_hooks={"request": [guard]},
            follow_redirects=True,
            timeout=LIMIT,
            trust_env=not is_loopback(urlsplit(endpoint).hostname or ""),
        )

    set_client_factory(client)
    return token_of(endpoint)


def look(repo: str, endpoint: str, commit: str = "") -> Offer:
    """Ask the server, in this process. Raises as `ask`."""
    from huggingface_hub import HfApi

    token = prepare(endpoint)
    with in_sentences(repo, endpoint):
        api = HfApi(endpoint=endpoint, token=token or False)
        info = _info(api, repo, commit)
        siblings = info.siblings or []
        taken = [one for one in siblings if is_taken(one.rfilename)]
        check_whole(repo, [one.rfilename for one in siblings])
        if not info.sha:
            raise MachineError(
                Message("{host} does not say which version of {repo} it has.", host=_host(endpoint), repo=repo), "Ask another server."
            )
        files = tuple(_file(repo, one, info.sha, endpoint, token) for one in taken)
        card: dict[str, Any] = info.card_data.to_dict() if info.card_data else {}
        config = _config(repo, files, info.sha, endpoint, token) if not (info.gated and not token) else {}
    return Offer(
        repo=repo,
        endpoint=endpoint,
        commit=info.sha,
        licence=licences.of_card(card) or _tagged(info.tags or []),
        terms=f"{endpoint}/{repo}",
        gated=bool(info.gated),
        files=tuple(sorted(files, key=lambda one: (one.name.endswith(WEIGHTS), one.name))),
        left=len(siblings) - len(taken),
        config=config,
        refused=(here.refusal(config) or "") if config else "",
    )


def _info(api: Any, repo: str, commit: str) -> Any:
    """The hub's ModelInfo. Raises MachineError for an answer that is none."""
    from huggingface_hub.errors import HfHubHTTPError

    try:
        return api.model_info(repo, revision=commit or None, files_metadata=True, timeout=LIMIT)
    except HfHubHTTPError:
        raise
    except (ValueError, KeyError, TypeError, AttributeError):
        raise MachineError(
            Message("{host} does not answer like a model hub.", host=_host(api.endpoint)), "Check the server's address."
        ) from None


def is_taken(name: str) -> bool:
    """Whether a file of a repository is fetched."""
    return bool(SAFE.fullmatch(name)) and any(fnmatchcase(name, one) for one in TAKEN) and not any(fnmatchcase(name, one) for one in LEFT)


def check_whole(repo: str, names: list[str]) -> None:
    """Raises InputError for a repository that holds no whole model in safetensors."""
    if not any(name.endswith(WEIGHTS) and is_taken(name) for name in names):
        kinds = (("GGUF files", ".gguf"), ("pickled weights", ".bin"), ("pickled weights", ".pth"), ("pickled weights", ".pt"))
        held = next((kind for kind, ending in kinds if any(name.endswith(ending) for name in names)), "no weights")
        raise InputError(
            Message("{repo} contains {weights}, but no safetensors.", repo=repo, weights=held), "Choose another repository of this model."
        )
    for name in base_models.NEEDED:
        if name not in names:
            raise InputError(
                Message("{repo} has no {name}.", repo=repo, name=name), "Choose a repository with a complete transformers model."
            )


def _file(repo: str, one: Any, commit: str, endpoint: str, token: str) -> HubFile:
    """Size and checksum as the listing tells them, or else the file's own head."""
    size, checksum = one.size, ""
    if one.lfs is not None:
        size, checksum = one.lfs.size, f"{SHA256}:{one.lfs.sha256}"
    elif one.blob_id:
        checksum = f"{GIT}:{one.blob_id}"
    if size is None or not checksum:
        from huggingface_hub import get_hf_file_metadata, hf_hub_url

        head = get_hf_file_metadata(hf_hub_url(repo, one.rfilename, revision=commit, endpoint=endpoint), token=token or False)
        size = head.size
        checksum = f"{SHA256 if len(head.etag or '') == 64 else GIT}:{head.etag}"
    if size is None or not re.fullmatch(rf"{SHA256}:[0-9a-f]{{64}}|{GIT}:[0-9a-f]{{40}}", checksum):
        raise MachineError(
            Message("{host} gives no checksum for {rfilename}.", rfilename=one.rfilename, host=_host(endpoint)), "Ask another server."
        )
    return HubFile(one.rfilename, int(size), checksum)


def _config(repo: str, files: tuple[HubFile, ...], commit: str, endpoint: str, token: str) -> dict[str, Any]:
    """The model's config.json. Raises InputError if it is none."""
    from huggingface_hub import hf_hub_url
    from huggingface_hub.file_download import http_get

    (file,) = (one for one in files if one.name == "config.json")
    text = io.BytesIO()
    if file.size <= LARGEST_CONFIG:
        http_get(hf_hub_url(repo, file.name, revision=commit, endpoint=endpoint), text, headers=headers(token), expected_size=file.size)
    try:
        said = json.loads(text.getvalue())
        if not isinstance(said, dict):
            raise ValueError
    except ValueError:
        raise InputError(
            Message("The config.json of {repo} cannot be read.", repo=repo), "Choose another repository of this model."
        ) from None
    return said


def headers(token: str) -> dict[str, str]:
    """What is sent with a request for a file: as it is, not packed, so that it can be continued."""
    from huggingface_hub.utils import build_hf_headers

    return {**build_hf_headers(token=token or False), "Accept-Encoding": "identity"}


def _tagged(tags: list[str]) -> str:
    return next((licences.of_card({"license": tag.removeprefix("license:")}) for tag in tags if tag.startswith("license:")), "")


# Refusals as sentences


@contextmanager
def in_sentences(repo: str, endpoint: str) -> Iterator[None]:
    """What the server or the network refuses, as one clear sentence each. What is none of theirs passes."""
    import httpx2
    from huggingface_hub import errors

    host = _host(endpoint)
    try:
        yield
    except errors.GatedRepoError:
        raise InputError(
            Message("{host} gives {repo} only to users who accepted its terms.", host=host, repo=repo),
            Message("Accept them at {endpoint}/{repo} with your account there, and save its token.", endpoint=endpoint, repo=repo),
        ) from None
    except errors.RevisionNotFoundError:
        raise InputError(
            Message("{host} no longer has this version of {repo}.", host=host, repo=repo), "Ask for the model again."
        ) from None
    except errors.HfHubHTTPError as error:
        raise _refused(error.response.status_code, error.response.headers.get("X-Error-Message") or "", repo, endpoint, error) from None
    except httpx2.TimeoutException:
        raise MachineError(Message("{host} did not answer in time.", host=host), "Check the network, or try again later.") from None
    except httpx2.TransportError as error:
        said = str(error)[:160] or type(error).__name__
        raise MachineError(
            Message("{host} cannot be reached ({said}).", host=host, said=said), "Check the network and the proxy, or set another server."
        ) from None
    except httpx2.HTTPError:
        raise MachineError(Message("{host} does not answer like a model hub.", host=host), "Check the server's address.") from None


def _refused(status: int, said: str, repo: str, endpoint: str, error: Exception) -> AdaptoolError:
    from huggingface_hub.errors import RepositoryNotFoundError

    host = _host(endpoint)
    if status == 401 and "Invalid" in said:
        return InputError(Message("{host} does not accept the saved token.", host=host), "Save a valid one.")
    if status in (401, 404) or isinstance(error, RepositoryNotFoundError):
        return InputError(
            Message("{host} has no model {repo}, or shows it only to some accounts.", host=host, repo=repo),
            "Check the name. For a private model, save a token.",
        )
    if status == 403:
        return InputError(
            Message("{host} gives {repo} only to users who accepted its terms.", host=host, repo=repo),
            Message("Accept them at {endpoint}/{repo} with your account there, and save its token.", endpoint=endpoint, repo=repo),
        )
    if status == 429:
        return MachineError(
            Message("Too many requests to {host}.", host=host), "Try again in a few minutes; the download resumes where it stopped."
        )
    return MachineError(
        Message("{host} answered {status}, which is an error.", host=host, status=status),
        "Try again later; the download resumes where it stopped.",
    )


def _host(endpoint: str) -> str:
    return urlsplit(endpoint).netloc or endpoint


def _origin(address: str) -> tuple[str, str, int]:
    parts = urlsplit(address)
    return parts.scheme, (parts.hostname or "").lower(), parts.port or (443 if parts.scheme == "https" else 80)


def main() -> int:
    """Answer {"repo", "endpoint", "commit"} on standard input with the offer as one JSON line."""
    answers = process.take_output()
    asked = json.loads(sys.stdin.read())
    try:
        told: dict[str, Any] = asdict(look(asked["repo"], checked_endpoint(asked["endpoint"]), asked["commit"]))
    except Exception as error:
        made = from_exception(error)
        if made.kind == "bug":
            raise
        told = {"error": made.as_dict()}
    answers.write(to_json(told) + "\n")
    answers.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
