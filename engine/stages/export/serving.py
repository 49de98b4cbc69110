"""An exported file behind llama.cpp's OpenAI-compatible server, on this machine alone.

`python -m engine.stages.export.serving FILE PORT CONTEXT CACHE_TYPE [ADAPTER]` is the child: llama-cpp-python's own server over one
file, which also tells at /adaptool/prompt the token ids that the model was last given. It ends with its standard input, so that it never
outlives the job that started it. The packages that the server needs beside llama-cpp-python are its extra `server`; where they are missing,
`missing` names them and nothing is started. llama.cpp's own server is another program: see `llama_server`.
"""

import importlib.util
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from engine import process
from engine.errors import MachineError
from engine.messages import Message
from engine.records import Tool

NEEDED = ("fastapi", "uvicorn", "sse_starlette", "starlette_context", "pydantic_settings")
LONGEST_START = 600.0  # seconds; a large file on a slow disk takes its time
STEP = 0.1  # seconds between two looks whether it has started
GRACE = 10.0  # seconds that it has to end by itself
PROMPT = "/adaptool/prompt"  # where the child tells the ids of the last prompt
GREEDY = {"temperature": 0.0, "top_k": 1, "top_p": 1.0, "min_p": 0.0, "repeat_penalty": 1.0}


def missing() -> str:
    """The first package that the server needs and that is not installed, "" where all are there."""
    return next((name for name in NEEDED if importlib.util.find_spec(name) is None), "")


class Server:
    """A server over one file; use it with `with`. Raises MachineError where it does not start or ends by itself."""

    def __init__(self, file: Path, context: int, report=None, adapter: Path | None = None, cache_type: str = "f16") -> None:
        import httpx2

        self.file, self.report = file, report
        self.port = free_port()
        self.http = httpx2.Client(base_url=f"http://127.0.0.1:{self.port}", trust_env=False, timeout=600.0)
        words = [str(file), str(self.port), str(context), cache_type, *([str(adapter)] if adapter else [])]
        self._child = process.start("engine.stages.export.serving", *words, listen=False)
        try:
            self._wait()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> "Server":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def ask(self, question: str, tools: Sequence[Tool], max_tokens: int) -> dict[str, Any]:
        """{"raw": the greedy answer, "prompt": the ids that the model was given} to one question with these tools."""
        body = {"messages": [{"role": "user", "content": question.strip()}], "max_tokens": max_tokens, **GREEDY}
        if tools:
            body["tools"] = [tool.as_openai() for tool in tools]
        answer = self.http.post("/v1/chat/completions", json=body)
        if answer.status_code != 200:
            raise MachineError(
                Message(
                    "llama.cpp's server answered {status_code} for {file} ({answer}).",
                    status_code=answer.status_code,
                    file=self.file.name,
                    answer=answer.text[:200],
                ),
                "See the log of the job.",
            )
        return {"raw": answer.json()["choices"][0]["message"]["content"] or "", "prompt": self.http.get(PROMPT).json()}

    def close(self) -> None:
        """End the server."""
        self.http.close()
        process.let_go(self._child, GRACE)

    def _wait(self) -> None:
        if not started(self._child, self.http, "/v1/models", self.report):
            raise MachineError(
                Message("llama.cpp's server did not start within {longest_start:.0f} seconds.", longest_start=LONGEST_START),
                "Try a smaller format.",
            )
        if self._child.poll() is not None:
            raise MachineError(
                Message(
                    "llama.cpp's server did not start with {file} (exit code {returncode}).",
                    file=self.file.name,
                    returncode=self._child.returncode,
                ),
                "The file may be damaged, or memory may be too small.",
            )


def started(child: subprocess.Popen, http: Any, path: str, report: Any) -> bool:
    """Wait until a child's server answers at `path`, or the child has ended, which its exit code tells; False where neither has come within
    LONGEST_START. Raises Cancelled where the user asks to stop."""
    import httpx2

    begun = time.monotonic()
    while time.monotonic() - begun < LONGEST_START:
        if report is not None:
            report.check()
        if child.poll() is not None:
            return True
        with suppress(httpx2.HTTPError):
            if http.get(path, timeout=2.0).status_code == 200:
                return True
        time.sleep(STEP)
    return False


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def settings_of(file: str, context: int, cache_type: str, adapter: str | None = None) -> Any:
    """llama-cpp-python's settings for a file with a context of so many tokens, keys and values kept in `cache_type`."""
    from llama_cpp.server.settings import ModelSettings

    from engine.models.base_models import threads
    from engine.models.gguf import CACHE_TYPES

    return ModelSettings(
        model=file,
        n_ctx=context,
        n_threads=threads(),
        n_threads_batch=threads(),
        n_gpu_layers=-1,
        verbose=False,
        lora_path=adapter,
        type_k=CACHE_TYPES[cache_type],
        type_v=CACHE_TYPES[cache_type],
        flash_attn=cache_type != "f16",
    )


def main(argv: list[str]) -> None:
    """Serve the file argv[1] on port argv[2] with a context of argv[3] tokens, keys and values kept in argv[4], over an adapter argv[5] if
    one is given."""
    threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
    import uvicorn
    from llama_cpp import Llama
    from llama_cpp.server.app import create_app
    from llama_cpp.server.settings import ServerSettings

    model = settings_of(argv[1], int(argv[3]), argv[4], argv[5] if len(argv) > 5 else None)
    app = create_app(server_settings=ServerSettings(host="127.0.0.1", port=int(argv[2])), model_settings=[model])
    last: list[int] = []
    generate = Llama.generate

    def noted(self, tokens, *args, **kwargs):
        last[:] = map(int, tokens)
        return generate(self, tokens, *args, **kwargs)

    Llama.generate = noted  # type: ignore[method-assign]  # llama-cpp-python has no hook for the ids of a prompt
    app.add_api_route(PROMPT, lambda: last)
    uvicorn.run(app, host="127.0.0.1", port=int(argv[2]), log_level="warning")


if __name__ == "__main__":
    main(sys.argv)
