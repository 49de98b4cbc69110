"""Signing in at an MCP server with OAuth, in the user's own browser: tokens lie in the keyring beside the server's other keys.

The MCP package speaks the protocol (discovery, registration, PKCE, renewal); here are the place where tokens lie, the browser, and the
address on this machine to which the browser comes back.

Form: https://modelcontextprotocol.io/specification, section Authorization
"""

import json
import time
import webbrowser
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from engine.errors import MachineError
from engine.messages import Message
from engine.stages.tools.mcp_keys import OAUTH, check_private, keep, kept
from engine.stages.tools.server_address import target_of

LIMIT = 300.0  # seconds to sign in
PATH = "/signed-in"
DONE = b"<p>Adaptool is signed in. You may close this page.</p>"


class Tokens:
    """The MCP package's token storage, over the keyring's entry of one server."""

    def __init__(self, address: str) -> None:
        self.address = address

    def _read(self) -> dict[str, Any]:
        return kept(self.address).get(OAUTH) or {}

    def write(self, **changes: Any) -> None:
        """Change what is kept. Raises MachineError where there is no keyring."""
        keep(self.address, {**kept(self.address), OAUTH: {**self._read(), **changes}})

    async def get_tokens(self) -> Any:
        """The tokens that are kept, None without."""
        from mcp.shared.auth import OAuthToken

        found = self._read().get("tokens")
        return OAuthToken.model_validate(found) if found else None

    async def set_tokens(self, tokens: Any) -> None:
        """Keep tokens, with when they end."""
        ends = time.time() + tokens.expires_in if tokens.expires_in else 0
        self.write(tokens=tokens.model_dump(mode="json", exclude_none=True), ends=ends)

    async def get_client_info(self) -> Any:
        """What the server registered us as, None without."""
        from mcp.shared.auth import OAuthClientInformationFull

        found = self._read().get("client")
        return OAuthClientInformationFull.model_validate(found) if found else None

    async def set_client_info(self, client_info: Any) -> None:
        """Keep what the server registered us as."""
        self.write(client=client_info.model_dump(mode="json", exclude_none=True))


def provider_of(address: str, url: str, redirect: Any = None, callback: Any = None, back: str = f"http://127.0.0.1{PATH}") -> Any:
    """What signs requests to a server with its tokens and renews them; None where nobody signed in and there is no browser to ask."""
    found = kept(address).get(OAUTH) or {}
    if not found.get("tokens") and redirect is None:
        return None
    check_private(address)
    from mcp.client.auth import OAuthClientProvider
    from mcp.shared.auth import OAuthClientMetadata, OAuthMetadata

    about = OAuthClientMetadata(client_name="Adaptool", redirect_uris=[back], token_endpoint_auth_method="none")
    tokens = Tokens(address)
    made = OAuthClientProvider(url, about, tokens, redirect, callback)
    made.context.token_expiry_time = found.get("ends") or None
    if found.get("metadata"):  # where tokens are renewed
        made.context.oauth_metadata = OAuthMetadata.model_validate(found["metadata"])
    return made


def sign_in(address: str, ask: Callable[[Any, float], Any], say: Callable[[str], None], browse: Callable[[str], Any] | None) -> None:
    """Let the user sign in and keep the tokens; `say` is told the address to open. Raises InputError, MachineError.

    `ask` asks the server for something, with what signs requests and within so many seconds; `browse` opens an address.
    """
    import anyio
    from mcp.client.auth import AuthorizationCodeResult

    check_private(address)
    server = HTTPServer(("127.0.0.1", 0), _Returning)
    server.timeout, server.answer = 1.0, {}  # type: ignore[attr-defined]
    end = time.monotonic() + LIMIT

    async def redirect(url: str) -> None:
        say(url)
        await anyio.to_thread.run_sync(browse or webbrowser.open, url)

    def wait() -> dict[str, list[str]]:
        while not server.answer and time.monotonic() < end:  # type: ignore[attr-defined]
            server.handle_request()
        return server.answer  # type: ignore[attr-defined]

    async def callback() -> AuthorizationCodeResult:
        answer = await anyio.to_thread.run_sync(wait)
        if "code" not in answer:
            why = (answer.get("error_description") or answer.get("error") or ["nobody signed in"])[0]
            raise MachineError(Message("Signing in failed ({why}).", why=why[:120]), "Try again, or ask for a token and save that.")
        return AuthorizationCodeResult(code=answer["code"][0], state=_first(answer, "state"), iss=_first(answer, "iss"))

    keep(address, {key: value for key, value in kept(address).items() if key != OAUTH})
    back = f"http://127.0.0.1:{server.server_port}{PATH}"
    try:
        made = provider_of(address, str(target_of(address)), redirect, callback, back)
        ask(made, LIMIT)
    finally:
        server.server_close()
    if made.context.oauth_metadata is not None and kept(address).get(OAUTH):
        Tokens(address).write(metadata=json.loads(made.context.oauth_metadata.model_dump_json(exclude_none=True)))


def _first(answer: dict[str, list[str]], name: str) -> str | None:
    return answer[name][0] if answer.get(name) else None


class _Returning(BaseHTTPRequestHandler):
    """Takes what the browser brings back, once."""

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        if parts.path == PATH:
            self.server.answer = parse_qs(parts.query)  # type: ignore[attr-defined]
        self.send_response(200 if parts.path == PATH else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(DONE if parts.path == PATH else b"")

    def log_message(self, *_: Any) -> None:
        pass
