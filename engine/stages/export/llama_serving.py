"""An exported file behind llama.cpp's own llama-server, on this machine alone, started with --jinja so that it reads tool calls itself.

Protocol: tools/server/README.md of llama.cpp. /apply-template and /tokenize tell the prompt's ids, /completion the answer's, without any
reading, and /v1/chat/completions what its tool-call parser reads.

`python -m engine.stages.export.llama_serving PROGRAM WORD...` is the child that starts it and ends it with its own standard input, so that
it never outlives the job that started it.
"""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from engine import process
from engine.errors import MachineError
from engine.messages import Message
from engine.models.base_models import threads
from engine.models.llama_server import version_of
from engine.records import Tool
from engine.stages.export.serving import GRACE, GREEDY, LONGEST_START, free_port, started


class LlamaServer:
    """A server over one file; use it with `with`. Raises MachineError where it does not start, ends by itself or answers with an error."""

    def __init__(self, program: Path, file: Path, context: int, report=None, adapter: Path | None = None, cache_type: str = "f16") -> None:
        import httpx2

        self.file, self.report, self.version = file, report, version_of(program)
        port = free_port()
        self.http = httpx2.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False, timeout=600.0)
        words = [str(program), "--model", str(file), "--host", "127.0.0.1", "--port", str(port), "--ctx-size", str(context), "--jinja"]
        words += ["--threads", str(threads()), "--parallel", "1", *(["--lora", str(adapter)] if adapter else [])]
        if cache_type != "f16":
            words += ["--flash-attn", "on", "--cache-type-k", cache_type, "--cache-type-v", cache_type]
        self._child = process.start("engine.stages.export.llama_serving", *words, listen=False)
        try:
            self._wait()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> "LlamaServer":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def ask(self, question: str, tools: Sequence[Tool], max_tokens: int) -> dict[str, Any]:
        """{"prompt": the ids that the model is given, "ids": those of its greedy answer}, nothing read into it."""
        text = self._post("/apply-template", _body(question, tools))["prompt"]
        prompt = self._post("/tokenize", {"content": text, "add_special": True, "parse_special": True})["tokens"]
        told = self._post("/completion", {"prompt": prompt, "n_predict": max_tokens, "return_tokens": True, **GREEDY})
        return {"prompt": prompt, "ids": told.get("tokens", [])}

    def calls(self, question: str, tools: Sequence[Tool], max_tokens: int) -> dict[str, Any]:
        """{"calls": [{"name", "arguments"}] as its tool-call parser reads them, "broken" for arguments that are no JSON, "format": its name
        for the form, "" where it does not say}"""
        told = self._post("/v1/chat/completions", {**_body(question, tools), "max_tokens": max_tokens, "verbose": True, **GREEDY})
        message = told["choices"][0]["message"]
        given = [call["function"] for call in message.get("tool_calls") or []]
        try:
            calls: Any = [{"name": one["name"], "arguments": json.loads(one["arguments"] or "{}")} for one in given]
        except ValueError:
            calls = "broken"
        settings = (told.get("__verbose") or {}).get("generation_settings") or {}
        return {"calls": calls, "format": str(settings.get("chat_format") or "")}

    def close(self) -> None:
        """End the server."""
        self.http.close()
        process.let_go(self._child, 2 * GRACE)

    def _post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        import httpx2

        try:
            answer = self.http.post(path, json=body)
        except httpx2.HTTPError as error:
            raise MachineError(
                Message("llama-server did not answer for {file} ({error}).", file=self.file.name, error=error), "See the log of the job."
            ) from None
        if answer.status_code != 200:
            raise MachineError(
                Message(
                    "llama-server answered {status_code} for {file} ({answer}).",
                    status_code=answer.status_code,
                    file=self.file.name,
                    answer=answer.text[:200],
                ),
                "Try a newer llama-server.",
            )
        return answer.json()

    def _wait(self) -> None:
        if not started(self._child, self.http, "/health", self.report):
            raise MachineError(
                Message("llama-server did not start within {longest_start:.0f} seconds.", longest_start=LONGEST_START),
                "Try a smaller format.",
            )
        if self._child.poll() is not None:
            raise MachineError(
                Message(
                    "llama-server did not start with {file} ({how_it_ended}).",
                    file=self.file.name,
                    how_it_ended=process.how_it_ended(self._child.returncode),
                ),
                "It may be too old for this model, or memory may be too small.",
            )


def _body(question: str, tools: Sequence[Tool]) -> dict[str, Any]:
    asked: dict[str, Any] = {"messages": [{"role": "user", "content": question.strip()}]}
    return asked | ({"tools": [tool.as_openai() for tool in tools]} if tools else {})


def main(argv: list[str]) -> int:
    """Run the program argv[1] with the words that follow, and return its exit code; with the end of standard input it is ended."""
    try:
        child = subprocess.Popen(argv[1:], stdin=subprocess.DEVNULL, start_new_session=True)
    except OSError as error:
        print(Message("{argv} cannot be started ({strerror})", argv=argv[1], strerror=error.strerror), file=sys.stderr)
        return 127

    def watch() -> None:
        sys.stdin.read()
        process.end_group(child, GRACE)
        os._exit(0)

    threading.Thread(target=watch, daemon=True).start()
    code = child.wait()
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    sys.exit(main(sys.argv))
