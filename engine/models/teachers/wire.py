"""What goes to a server and comes from it: the address, the client, messages with images, refusals."""

import base64
import mimetypes
import time
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from engine.errors import InputError
from engine.messages import Message
from engine.models import network
from engine.models.network import is_loopback
from engine.models.teachers.protocol import Prompt, one_line

CONNECT_LIMIT = 10.0  # seconds to open a connection
LONGEST_ASKED_FOR = 120.0  # seconds that a server may ask us to wait


def checked(name: str, url: str, allow_remote: bool) -> str:
    """The address as the client takes it. Raises InputError for one that cannot or may not be asked."""
    try:
        parts = urlsplit(url.strip())
        _ = parts.port  # raises ValueError for one that is no number
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError
    except ValueError:
        raise InputError(
            Message("The helper model {name} has no usable address.", name=name), "Enter an address such as http://127.0.0.1:8000/v1."
        ) from None
    if parts.username or parts.password or parts.query or parts.fragment:
        raise InputError(
            Message("The address of the helper model {name} contains more than host, port and path.", name=name),
            "Remove the rest; keys are stored in the system keyring.",
        )
    if not allow_remote and not is_loopback(parts.hostname):
        raise InputError(
            Message(
                "{hostname} is another machine, and the helper model {name} is not allowed to use one.", hostname=parts.hostname, name=name
            ),
            "Allow it in the helper model's settings if questions and tool definitions may go there.",
        )
    network.check(parts.hostname)
    return url.strip().rstrip("/").removesuffix("/chat/completions")


def place_of(url: str) -> str:
    """The address as sentences show it."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def make_client(url: str, key: str, in_flight: int, timeout: float) -> Any:
    """The official client: it tries once, follows no redirect, and asks this machine past any proxy."""
    import httpx2
    from openai import AsyncOpenAI

    http = httpx2.AsyncClient(
        trust_env=not is_loopback(urlsplit(url).hostname or ""),
        follow_redirects=False,
        timeout=httpx2.Timeout(timeout, connect=CONNECT_LIMIT, pool=None),
        limits=httpx2.Limits(max_connections=None, max_keepalive_connections=in_flight),
    )
    return AsyncOpenAI(base_url=url, api_key=key, max_retries=0, http_client=http)


# What is sent and what comes back


def messages(prompt: Prompt, system: str) -> list[dict[str, Any]]:
    """OpenAI's messages; images go inside, as data URLs. Raises OSError where an image cannot be read."""
    content: Any = prompt.user
    if prompt.images:
        content = [{"type": "image_url", "image_url": {"url": data_url(image)}} for image in prompt.images]
        content.append({"type": "text", "text": prompt.user})
    before = [{"role": "system", "content": system}] if system else []
    return [*before, {"role": "user", "content": content}]


def data_url(image: Path) -> str:
    """The bytes of an image file inside a URL. Raises OSError, or InputError for a file that is no image by its name."""
    kind = mimetypes.guess_type(image.name)[0] or ""
    if not kind.startswith("image/"):
        raise InputError(
            Message("{image} does not have the file extension of an image.", image=image.name), "Provide a PNG, JPEG or WebP file."
        )
    return f"data:{kind};base64,{base64.b64encode(image.read_bytes()).decode()}"


def asked_for(headers: Any) -> float:
    """The seconds in a Retry-After header, a number or a date; 0 without one."""
    text = headers.get("retry-after", "")
    try:
        seconds = float(text)
    except ValueError:
        try:
            seconds = parsedate_to_datetime(text).timestamp() - time.time()
        except ValueError:
            return 0.0
    return min(max(seconds, 0.0), LONGEST_ASKED_FOR)


def words_of(response: Any) -> str:
    """What a server says about its refusal, ready to stand behind the status: ": the words", or "" for none."""
    try:
        body = response.json()
        said = body.get("error", body) if isinstance(body, dict) else body
        said = next((said[name] for name in ("message", "detail") if said.get(name)), "") if isinstance(said, dict) else said
    except ValueError:
        said = ""
    line = one_line(str(said or ""))
    return f": {line}" if line else ""
