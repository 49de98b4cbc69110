"""What went wrong with an MCP server, in one sentence: made of the error and of what else came from the server."""

import os
from dataclasses import dataclass
from typing import IO, Any
from urllib.parse import urljoin

from engine.errors import AdaptoolError, InputError, MachineError
from engine.messages import Message
from engine.stages.tools.server_address import short, shown


@dataclass
class Transcript:
    """What came from a server besides its answers: it makes the sentence clearer when something fails."""

    shown: str  # the server's address as a sentence may hold it
    by_http: bool
    stderr: IO[bytes]  # what a started server writes there
    listing: bool = False  # whether the handshake is over
    status: int = 0  # of the last answer to a POST
    content_type: str = ""  # of the same
    leads_to: str = ""  # where it redirects to
    stray: bool = False  # whether it sent something that is no message of MCP

    def last_words(self) -> str:
        """The last line on the started server's stderr, "" where there is none."""
        size = self.stderr.seek(0, os.SEEK_END)
        self.stderr.seek(max(0, size - 4_000))
        lines = self.stderr.read().decode("utf-8", "replace").split("\n")
        return next((short(line).rstrip(".") for line in reversed(lines) if line.strip()), "")


def refusal(error: Exception, transcript: Transcript) -> AdaptoolError:
    """The error in our tree. Task groups wrap what happened in groups; a broken transport tells more than the request it broke."""
    import httpx2
    from mcp.client.auth import OAuthFlowError
    from mcp.shared.exceptions import MCPError
    from pydantic import ValidationError

    causes = _leaves(error)
    ours = [cause for cause in causes if isinstance(cause, AdaptoolError)]
    if ours:
        return ours[0]
    signing = next((each for each in causes if isinstance(each, OAuthFlowError)), None)
    if signing is not None:
        return InputError(
            Message("{shown} no longer accepts the sign-in ({signing}).", shown=transcript.shown, signing=short(str(signing)).rstrip(".")),
            "Sign in again on the Tools page.",
        )
    cause = min(causes, key=lambda each: isinstance(each, MCPError))
    if isinstance(cause, MCPError):
        return _told_by_server(cause, transcript)
    if isinstance(cause, ValidationError) and transcript.listing:
        first = cause.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        return InputError(
            Message(
                "The tool list of {shown} is malformed at {place} ({msg}).",
                shown=transcript.shown,
                place=short(place),
                msg=short(first["msg"]),
            ),
            "The server needs to be fixed.",
        )
    if isinstance(cause, ValidationError):
        return _no_mcp(transcript, Message("its answer to the handshake is malformed"))
    if isinstance(cause, RuntimeError) and "version" in str(cause):  # how the client says that the versions do not meet
        return _no_mcp(transcript, short(str(cause)).rstrip("."))
    if isinstance(cause, (httpx2.InvalidURL, UnicodeError)):
        return InputError(
            Message("{shown} is not a usable address.", shown=transcript.shown), "Write it as http://HOST:PORT/PATH, without spaces."
        )
    if isinstance(cause, httpx2.HTTPError):
        return _unreachable(cause, transcript)
    if isinstance(cause, FileNotFoundError):
        return InputError(Message("{shown}: there is no such program.", shown=transcript.shown), "Check its name, or give its whole path.")
    if isinstance(cause, OSError):
        return InputError(
            Message("{shown}: the program cannot be started ({strerror}).", shown=transcript.shown, strerror=cause.strerror or cause),
            "Check that it is a program and that you can run it.",
        )
    return MachineError(
        Message(
            "Could not get the tools of {shown} ({name}: {cause}).",
            shown=transcript.shown,
            name=type(cause).__name__,
            cause=short(str(cause)),
        ),
        "Save the tool list of the server as a JSON file and import that.",
    )


def _leaves(error: BaseException) -> list[BaseException]:
    if isinstance(error, BaseExceptionGroup):
        return [leaf for part in error.exceptions for leaf in _leaves(part)]
    return [error]


def _told_by_server(error: Any, transcript: Transcript) -> AdaptoolError:
    """An error that the server sent, or that the client made of a useless answer."""
    from mcp_types import PARSE_ERROR

    words = short(error.message).rstrip(".")
    if transcript.status in (401, 403):
        return InputError(
            Message("{shown} asks for credentials (HTTP {status}).", shown=transcript.shown, status=transcript.status),
            "Save a key for it, or sign in, on the Tools page. Or save its tool list as a JSON file and import that.",
        )
    if transcript.status in (404, 405, 410):
        return InputError(
            Message("No MCP server at {shown} (HTTP {status}).", shown=transcript.shown, status=transcript.status),
            "Check the path; it often ends in /mcp.",
        )
    if transcript.leads_to:
        return InputError(
            Message("{shown} redirects to another address.", shown=transcript.shown),
            Message("Enter {urljoin} if you mean that server.", urljoin=shown(urljoin(transcript.shown, transcript.leads_to))),
        )
    if transcript.status >= 400:
        return InputError(
            Message("{shown} answers with HTTP {status} ({words}).", shown=transcript.shown, status=transcript.status, words=words),
            "Check the log of the server.",
        )
    if transcript.by_http and not transcript.content_type.lower().startswith(("application/json", "text/event-stream")):
        return _no_mcp(transcript, Message("it answers with {kind}", kind=short(transcript.content_type) or Message("nothing")))
    if error.code == PARSE_ERROR:
        return _no_mcp(transcript, Message("its answer is not JSON-RPC"))
    if error.message != "Connection closed":  # the client's own words; their code is one that servers use, too
        return InputError(
            Message("{shown} does not list its tools ({words}).", shown=transcript.shown, words=words), "Check the log of the server."
        )
    if transcript.by_http:
        return MachineError(Message("{shown} closed the connection.", shown=transcript.shown), "Check the log of the server and try again.")
    words = transcript.last_words()
    return InputError(
        Message("{shown} ended before it listed its tools. Its last output: {words}.", shown=transcript.shown, words=words)
        if words
        else Message("{shown} ended before it listed its tools.", shown=transcript.shown),
        "Start it manually to see why.",
    )


def _unreachable(error: Any, transcript: Transcript) -> AdaptoolError:
    """An error of the connection: certificate, TLS, proxy, nobody there, or broken off."""
    import ssl

    import httpx2

    below = error
    while below is not None and not isinstance(below, ssl.SSLError):
        below = below.__cause__ or below.__context__
    if isinstance(below, ssl.SSLCertVerificationError):
        return MachineError(
            Message("{shown} has a certificate that this machine does not trust.", shown=transcript.shown),
            "Add the authority that signed it to the system's store.",
        )
    if below is not None:
        return InputError(
            Message("{shown} does not speak TLS.", shown=transcript.shown), "Use http:// if you want to access the server without TLS."
        )
    if isinstance(error, httpx2.ProxyError):
        return MachineError(
            Message("The proxy blocks access to {shown}.", shown=transcript.shown),
            "Add the host to NO_PROXY, or ask your proxy administrator.",
        )
    if isinstance(error, httpx2.ConnectError):
        return MachineError(Message("No answer from {shown}.", shown=transcript.shown), "Start the server there, or check host and port.")
    return MachineError(
        Message("{shown} closed the connection.", shown=transcript.shown), "Check that an MCP server is there and try again."
    )


def _no_mcp(transcript: Transcript, why: str) -> InputError:
    return InputError(
        Message("The server at {shown} does not speak a supported version of MCP ({why}).", shown=transcript.shown, why=why),
        "Check the address.",
    )


def too_slow(transcript: Transcript, limit: float) -> AdaptoolError:
    """The error for a server that has not listed its tools within `limit` seconds."""
    if transcript.stray:
        return _no_mcp(transcript, "what it sends is not JSON-RPC")
    return MachineError(
        Message("{shown} did not list its tools within {limit:g} seconds.", shown=transcript.shown, limit=limit),
        "Check that it is an MCP server and not overloaded, and try again.",
    )
