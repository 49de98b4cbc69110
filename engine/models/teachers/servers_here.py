"""Servers of language models on this machine: where Ollama, LM Studio, vLLM and llama.cpp listen unless told otherwise, and the models
that they list. Asked only when the user wants it, of this machine alone, without a key, past any proxy."""

import json
import urllib.error
import urllib.request
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from engine.errors import MachineError
from engine.messages import Message
from engine.models.teachers.wire import checked

if TYPE_CHECKING:
    from engine.store import Project

PORTS = {"Ollama": 11434, "LM Studio": 1234, "vLLM": 8000, "llama.cpp": 8080}
WAIT = 2.0  # seconds for an answer
MOST_BYTES, MOST_MODELS = 1_000_000, 200  # of an answer, and of a server's models


def found(project: "Project", ports: Mapping[str, int] | None = None) -> list[dict[str, Any]]:
    """[{"server", "url", "models": names}] of the servers on this machine that answer; `ports` are those looked at, else `PORTS`."""
    looked = list((PORTS if ports is None else ports).items())
    with ThreadPoolExecutor(max_workers=max(1, len(looked))) as pool:
        listed = list(pool.map(lambda one: _models(f"http://127.0.0.1:{one[1]}/v1"), looked))
    return [
        {"server": name, "url": f"http://127.0.0.1:{port}/v1", "models": models}
        for (name, port), models in zip(looked, listed)
        if models is not None
    ]


def models_of(project: "Project", url: str) -> list[dict[str, Any]]:
    """The same of one address on this machine. Raises InputError for an address that is none or another machine's, MachineError where
    nothing answers as such a server does."""
    place = checked("server", url, allow_remote=False)
    models = _models(place)
    if models is None:
        raise MachineError(Message("No language model server at {place}.", place=place), "Start it, or check its address.")
    return [{"server": "", "url": place, "models": models}]


def _models(url: str) -> list[str] | None:
    """The names of a server's models (OpenAI's GET /models), None where none answers so."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), _NoRedirect())
    try:
        with opener.open(f"{url}/models", timeout=WAIT) as answer:
            told = json.loads(answer.read(MOST_BYTES))
        listed = told["data"] if isinstance(told, dict) else None
        names = [one["id"] for one in listed or [] if isinstance(one, dict) and isinstance(one.get("id"), str) and one["id"].strip()]
    except (OSError, ValueError, KeyError, TypeError, urllib.error.URLError):
        return None
    return names[:MOST_MODELS] if isinstance(listed, list) else None


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """What listens on a port may not send us anywhere else."""

    def redirect_request(self, *_: Any) -> None:
        """urllib's own: None ends in an error, which is no answer."""
        return None
