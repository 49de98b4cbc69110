"""An exported file served on this machine for as long as the window wants it, with a word on each request.

It is llama-cpp-python's OpenAI server with three things around it, so that any client can ask it as it stands: a request without tools gets
those of the project (the nearest, where the bundle's client would pick), one without a temperature the likeliest answer, and calls in the
answer are told as `tool_calls`. A request that asks for a stream is handed on as it is.
"""

import json
import os
import shlex
import socket
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

from engine.errors import InputError, MachineError
from engine.messages import Message
from engine.models import base_models, shown_tools
from engine.models.chat import Chat, ParseError, parse
from engine.models.choices import NOT_ALONE, exported, tokenizer_of_merged, versions
from engine.models.light_tokenizer import to_ask
from engine.records import to_json
from engine.stages.export.bundle import ROOM, example_question
from engine.stages.export.serving import GREEDY, free_port, missing
from engine.store import Project
from engine.store.times import now

HOST, COMPLETIONS = "127.0.0.1", "/v1/chat/completions"
LONGEST_TOLD = 400  # letters of a question and an answer in the log

Say = Callable[[Any], None]


def serve(project: Project, model: str, port: int, say: Say) -> None:
    """Serve an exported file of the project on a port of this machine (0: any that is free) until the child that does so is ended.

    Says {"ready": {"address", "file", "client": a command that asks it}}, then {"request": {"time", "question", "answer", "status",
    "seconds"}} for each. Raises InputError where the file or the port cannot be had, MachineError where the server's packages are missing.
    """
    there = exported(project)
    if model not in there or there[model]["format"] in NOT_ALONE:
        raise InputError(Message("There is no exported file {model}.", model=model), "Run the Export stage first.")
    file = project.file(there[model]["path"])
    if not file.is_file():
        raise InputError(Message("The file {file} no longer exists.", file=file.name), "Run the Export stage again.")
    if lacking := missing():
        raise MachineError(Message("The server needs the package {lacking}, which is not installed.", lacking=lacking), "Run setup again.")
    listening = _listening(port)
    port = listening.getsockname()[1]
    asked = Asked(project)
    app = Watched(_app(file, port, asked.room, project.settings("export").cache_type), asked, say)
    threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()  # the window is gone
    import uvicorn

    say({"ready": {"address": f"http://{HOST}:{port}/v1", "file": file.name, "client": client(port, asked.example(model))}})
    uvicorn.Server(uvicorn.Config(app, log_level="warning")).run(sockets=[listening])


def client(port: int, question: str) -> str:
    """A command for this system's shell that asks the server."""
    body = to_json({"messages": [{"role": "user", "content": question}]})
    quoted = '"' + body.replace('"', '\\"') + '"' if os.name == "nt" else shlex.quote(body)
    kind = '"Content-Type: application/json"'
    return f"curl http://{HOST}:{port}{COMPLETIONS} -H {kind} -d {quoted}"


class Asked:
    """What requests to the files of a project are given, and how answers are read."""

    def __init__(self, project: Project) -> None:
        self.project = project
        rows = versions(project, merged=True)
        settings = project.settings("export")
        self.tools = shown_tools.tools_of(project, rows)
        selection = shown_tools.of_bundle(project, settings, rows, self.tools, project.summary("merging").get("base_model", ""))
        self.choose = shown_tools.chooser(project, selection, self.tools)
        folder, template = tokenizer_of_merged(project)
        self.chat = Chat(to_ask(folder, template))
        self.longest = settings.max_new_tokens
        longest = sorted(self.tools, key=lambda tool: len(to_json(tool.as_openai())))[-selection.most :] if self.choose else self.tools
        self.room = min(len(self.chat.over(longest).prefix) + ROOM + self.longest, base_models.context_length(folder))

    def example(self, model: str) -> str:
        """A question that shows what the model does."""
        if self.project.tests():
            return example_question(self.project, model)
        return next((one.question for one in self.project.examples("seed")), "...")

    def whole(self, body: dict[str, Any]) -> dict[str, Any]:
        """A request with what it leaves out."""
        made = {"max_tokens": self.longest, **({} if "temperature" in body else GREEDY), **body}
        if not made.get("tools"):
            some = self.choose([question_of(body)])[0] if self.choose else self.tools
            made["tools"] = [tool.as_openai() for tool in self.chat.shown(some)]
        return made

    def told(self, answer: dict[str, Any]) -> str:
        """The answer of a completion in a line; its calls are put where clients look for them."""
        choice = (answer.get("choices") or [{}])[0]
        message = choice.get("message") or {}
        text = message.get("content") or ""
        try:
            calls = parse(self.chat.plain(text, self.tools))
        except ParseError:
            calls = []
        if calls and not message.get("tool_calls"):
            message["tool_calls"] = [
                {"id": f"call_{n}", "type": "function", "function": {"name": call.name, "arguments": to_json(call.arguments)}}
                for n, call in enumerate(calls)
            ]
            message["content"], choice["finish_reason"] = None, "tool_calls"
        return "\n".join(to_json(call.as_dict()) for call in calls) or text.strip()


class Watched:
    """An ASGI application around the server's: see above. https://asgi.readthedocs.io/en/latest/specs/www.html"""

    def __init__(self, app: Any, asked: Asked, say: Say) -> None:
        self.app, self.asked, self.say = app, asked, say

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        """Serve one connection."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        begun, told, parts = time.perf_counter(), {"question": scope["path"], "answer": "", "status": 0}, list[bytes]()
        start: dict[str, Any] = {}
        changes = scope["method"] == "POST" and scope["path"] == COMPLETIONS
        if changes:
            scope, receive, streams = await self._given(scope, receive, told)
            changes = not streams

        async def note(message: dict[str, Any]) -> None:
            if message["type"] == "http.response.start":
                told["status"] = message["status"]
                if changes:
                    start.update(message)
                    return
            elif changes:
                parts.append(message.get("body", b""))
                if message.get("more_body"):
                    return
                await self._answer(start, b"".join(parts), told, send)
                return
            await send(message)

        try:
            await self.app(scope, receive, note)
        finally:
            seconds = round(time.perf_counter() - begun, 2)
            cut = {key: value[:LONGEST_TOLD] if isinstance(value, str) else value for key, value in told.items()}
            self.say({"request": {"time": now(), **cut, "seconds": seconds}})

    async def _given(self, scope: dict[str, Any], receive: Any, told: dict[str, Any]) -> tuple[dict[str, Any], Any, bool]:
        """(the scope, what gives the body, whether a stream is asked for) of a request with what it leaves out."""
        raw, more = b"", True
        while more:
            message = await receive()
            raw, more = raw + message.get("body", b""), message.get("more_body", False)
        streams = False
        try:
            body = json.loads(raw)
            told["question"], streams = question_of(body), bool(body.get("stream"))
            raw = to_json(self.asked.whole(body)).encode()
        except (ValueError, AttributeError, TypeError, KeyError):
            pass  # the server says what is wrong with it
        headers = [(name, value) for name, value in scope["headers"] if name != b"content-length"]
        given = iter([{"type": "http.request", "body": raw, "more_body": False}])

        async def again() -> Any:
            return next(given, None) or await receive()

        return {**scope, "headers": [*headers, (b"content-length", str(len(raw)).encode())]}, again, streams

    async def _answer(self, start: dict[str, Any], raw: bytes, told: dict[str, Any], send: Any) -> None:
        try:
            answer = json.loads(raw)
            told["answer"] = self.asked.told(answer) if start["status"] == 200 else str(answer.get("error", answer))
            raw = to_json(answer).encode()
        except (ValueError, AttributeError, TypeError, IndexError):
            told["answer"] = raw.decode("utf-8", "replace")
        headers = [(name, value) for name, value in start["headers"] if name.lower() != b"content-length"]
        await send({**start, "headers": [*headers, (b"content-length", str(len(raw)).encode())]})
        await send({"type": "http.response.body", "body": raw})


def question_of(body: dict[str, Any]) -> str:
    """The last thing that the user says in a request, "" for none."""
    users = [message for message in body.get("messages", []) if message.get("role") == "user"]
    said = users[-1].get("content") if users else ""
    return said if isinstance(said, str) else to_json(said)


def _listening(port: int) -> socket.socket:
    """A socket that listens on the port. Raises InputError where another program has it."""
    made = socket.socket()
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, int(os.name != "nt"))
    try:
        made.bind((HOST, port or free_port()))
    except OSError:
        made.close()
        raise InputError(Message("Another program uses the port {port}.", port=port), "Choose another port.") from None
    made.listen()
    return made


def _app(file: Any, port: int, room: int, cache_type: str) -> Any:
    """llama-cpp-python's server over a file, which it loads."""
    from llama_cpp.server.app import create_app
    from llama_cpp.server.settings import ServerSettings

    from engine.stages.export.serving import settings_of

    return create_app(server_settings=ServerSettings(host=HOST, port=port), model_settings=[settings_of(str(file), room, cache_type)])
