"""A scripted OpenAI-compatible server for tests: it answers well, badly, slowly or not at all, as it is told.

    with TeacherServer(delay=0.2, script={"colour?": ["500", "429 0.1", "ok"]}) as server:
        server.url, server.asked, server.most_at_once

    python -m tests.teacher_server [--delay 0.2]     prints its address in one line, serves until its stdin ends

`script` says for a user's text what is done at each time it is asked ("ok" after the last word); the text "*" stands for every request
in the order of arrival, where the request's own text has no words. The words:

    ok              an answer: "echo: " and the user's text, or JSON {"echo": text} where a JSON schema is asked for
    say TEXT        this answer
    slow SECONDS    an answer after so long
    429 SECONDS     too many requests, with Retry-After; without SECONDS no such header
    400 ... 599     that status with an error in OpenAI's form
    no schema       400 if a JSON schema is asked for, else an answer
    half            half of the body, then the connection is closed
    not json        a body that is no JSON
    page            a web page
    no choices      a whole answer that has no choices
    no text         an answer whose content is null
    cut             an answer that ended at the limit of tokens
    drop            the connection is closed at once
    away            a redirect to another place
"""

import argparse
import asyncio
import json
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress

MODELS = {"object": "list", "data": [{"id": "toy", "object": "model"}]}


class TeacherServer:
    """The server in a thread of its own. `asked` holds the body of each request, `headers` its headers, in the order of arrival."""

    def __init__(self, delay: float = 0.0, script: dict[str, list[str]] | None = None, port: int = 0, key: str = "") -> None:
        """At a port, 0 for a free one; with a key, other requests are refused with 401."""
        self.delay = delay
        self.key = key
        self.script: dict[str, Iterator[str]] = {text: iter(words) for text, words in (script or {}).items()}
        self.asked: list[dict] = []
        self.headers: list[dict[str, str]] = []
        self.at_once = self.most_at_once = 0
        self.port = port
        self._ready = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, daemon=True)

    @property
    def url(self) -> str:
        """The address that a teacher is given."""
        return f"http://127.0.0.1:{self.port}/v1"

    def texts(self) -> list[str]:
        """The user's text of each request."""
        return [user_text(body) for body in self.asked]

    def __enter__(self) -> "TeacherServer":
        self._thread.start()
        assert self._ready.wait(10), "the scripted server did not start"
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(asyncio.start_server(self._serve, "127.0.0.1", self.port, limit=2**24))
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        self._loop.run_forever()
        server.close()
        for task in asyncio.all_tasks(self._loop):
            task.cancel()
        self._loop.run_until_complete(asyncio.sleep(0.01))
        self._loop.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while True:
                request = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                first, *lines = request.strip().split("\r\n")
                headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
                body = await reader.readexactly(int(headers.get("content-length", 0)))
                if first.startswith("GET"):
                    writer.write(reply(200, "" if "/health" in first else json.dumps(MODELS)))
                elif self.key and headers.get("authorization") != f"Bearer {self.key}":
                    writer.write(reply(401, error("wrong key")))
                elif not first.split()[1].endswith("/v1/chat/completions"):
                    writer.write(reply(404, error("there is no such place")))
                elif not await self._answer(json.loads(body), headers, writer):
                    break
                await writer.drain()
        writer.close()

    async def _answer(self, body: dict, headers: dict[str, str], writer: asyncio.StreamWriter) -> bool:
        """Write what the script says; whether the connection stays open."""
        self.asked.append(body)
        self.headers.append(headers)
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        text = user_text(body)
        word, _, rest = next(self.script.get(text) or self.script.get("*") or iter(()), "ok").partition(" ")
        try:
            await asyncio.sleep(float(rest) if word == "slow" else self.delay)
        finally:
            self.at_once -= 1
        good = json.dumps({"echo": text}) if "response_format" in body else f"echo: {text}"
        refuses = word == "no" and rest == "schema" and "response_format" in body
        if word.isdigit() or refuses:
            status = 400 if refuses else int(word)
            writer.write(reply(status, error("it cannot be done"), f"Retry-After: {rest}\r\n" if rest and word == "429" else ""))
        elif word == "half":
            whole = reply(200, completion(good))
            writer.write(whole[: len(whole) - 60])
        elif word == "not":
            writer.write(reply(200, completion(good)[:-30]))
        elif word == "page":
            writer.write(reply(200, "<html>Welcome</html>", kind="text/html"))
        elif (word, rest) == ("no", "choices"):
            writer.write(reply(200, json.dumps({"object": "chat.completion", "choices": []})))
        elif (word, rest) == ("no", "text"):
            writer.write(reply(200, completion(None)))
        elif word == "cut":
            writer.write(reply(200, completion(good[:-2], "length")))
        elif word == "away":
            writer.write(reply(307, "", "Location: http://192.0.2.1/v1/chat/completions\r\n"))
        elif word != "drop":
            writer.write(reply(200, completion(rest if word == "say" else good)))
        await writer.drain()
        return word not in ("half", "drop")


def user_text(body: dict) -> str:
    """The last message's text; of a message with images, the text in it."""
    content = body["messages"][-1]["content"]
    return content if isinstance(content, str) else next(part["text"] for part in content if part["type"] == "text")


def completion(text: str | None, ended: str = "stop") -> str:
    """A chat completion with one choice."""
    return json.dumps(
        {
            "id": "1",
            "object": "chat.completion",
            "created": 1,
            "model": "toy",
            "choices": [{"index": 0, "finish_reason": ended, "message": {"role": "assistant", "content": text}}],
            "usage": {"prompt_tokens": 7, "completion_tokens": 3, "total_tokens": 10},
        }
    )


def error(message: str) -> str:
    """An error in OpenAI's form."""
    return json.dumps({"error": {"message": message, "type": "invalid_request_error", "param": None, "code": None}})


def reply(status: int, body: str, headers: str = "", kind: str = "application/json") -> bytes:
    """A whole HTTP answer."""
    data = body.encode()
    return f"HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\nContent-Length: {len(data)}\r\n{headers}\r\n".encode() + data


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--delay", type=float, default=0.2)
    with TeacherServer(parser.parse_args().delay) as server:
        print(server.url, flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main()
