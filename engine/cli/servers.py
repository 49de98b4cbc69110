"""The command around MCP servers that want a key: it goes into the system's keyring, bound to the server's address."""

from typing import Annotated

import typer

from engine.cli.jobs import AsJson
from engine.cli.options import flag
from engine.cli.show import json_line
from engine.errors import InputError


def server(
    address: Annotated[str, typer.Argument(metavar="URL", help="address of an MCP server, such as https://tools.example.com/mcp")],
    header: Annotated[
        str | None, typer.Option(metavar="NAME", help="ask for the value of this header, such as X-Api-Key; an empty one is taken out")
    ] = None,
    token: Annotated[bool, flag("--token", "ask for an access token, sent as Authorization: Bearer; an empty one is taken out")] = False,
    sign_in: Annotated[bool, flag("--sign-in", "sign in with the browser (OAuth) and keep the token")] = False,
    remove: Annotated[bool, flag("--remove", "take all that is kept for the server out of the keyring")] = False,
    as_json: AsJson = False,
) -> None:
    """Show, keep or remove the key of an MCP server. It stays in the system's keyring and is sent to this server only."""
    from engine.stages.tools import live, mcp_keys, server_access

    mcp_keys.place_of(address)
    if header is not None and token:
        raise InputError("Both a header and a token are given.", "Enter only one of them.")
    if remove:
        mcp_keys.keep(address, {})
    if header is not None:
        mcp_keys.keep_header(address, header.strip(), _asked(f"Value of {header.strip()}"))
    if token:
        server_access.keep(address, _asked("Token"))
    if sign_in:
        live.sign_in(address, lambda url: print(f"Open this address to sign in, if no browser opens:\n{url}"))
    shown = server_access.told(address)
    if as_json:
        json_line(shown)
        return
    told = [*(f"the header {name}" for name in shown["headers"]), *(["a sign-in"] if shown["signed_in"] else [])]
    print(f"{shown['server']}: {', '.join(told) or 'nothing is kept'}")


def _asked(what: str) -> str:
    return typer.prompt(f"{what} (empty to remove it)", default="", hide_input=True, show_default=False, err=True).strip()
