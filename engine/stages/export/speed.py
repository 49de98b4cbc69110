"""How fast an exported file answers on this machine and what memory it takes, measured in a child so that the figures are its own:
`python -m engine.stages.export.speed`, with {"file", "prompt": [token ids], "shared": how many of them all questions have in common,
"cache_type": the number format of keys and values}
as one line on standard input; one line of JSON comes back.
"""

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

from engine import process
from engine.errors import MachineError
from engine.messages import Message
from engine.models.base_models import threads

ANSWER = 48  # tokens written to see how fast it writes


def measure_speed(file: Path, prompt: list[int], shared: int, cache_type: str = "f16") -> dict[str, Any]:
    """{"load_seconds", "first_seconds", "next_seconds", "tokens_per_second", "prompt_tokens", "prompt_tokens_per_second", "memory_mb",
    "threads"}: seconds to the first token with nothing computed before, and where the tool list was; MB of 10^6 bytes at most.
    Raises MachineError where the child fails."""
    asked = json.dumps({"file": str(file), "prompt": prompt, "shared": shared, "cache_type": cache_type})
    try:
        return process.ask("engine.stages.export.speed", given=asked + "\n")
    except process.NoAnswer as error:
        raise MachineError(
            Message("The speed of {file} could not be measured ({problem}).", file=file.name, problem=error.last), "See the log of the job."
        ) from None


def _measured(file: str, prompt: list[int], shared: int, cache_type: str) -> dict[str, Any]:
    import llama_cpp

    from engine.models.gguf import CACHE_TYPES

    before = _peak_bytes()
    begun = time.perf_counter()
    model = llama_cpp.Llama(
        file,
        n_ctx=len(prompt) + ANSWER + 64,
        n_threads=threads(),
        n_threads_batch=threads(),
        n_gpu_layers=-1,
        type_k=CACHE_TYPES[cache_type],
        type_v=CACHE_TYPES[cache_type],
        flash_attn=cache_type != "f16",
        verbose=False,
    )
    loaded = time.perf_counter() - begun

    def first() -> tuple[float, Any]:
        start = time.perf_counter()
        tokens = model.generate(prompt, top_k=1, top_p=1.0, min_p=0.0, temp=0.0, repeat_penalty=1.0)
        next(tokens)
        return time.perf_counter() - start, tokens

    cold, tokens = first()
    start = time.perf_counter()
    for _ in range(ANSWER):  # past an end of answer too: only the pace is of interest
        next(tokens)
    pace = ANSWER / (time.perf_counter() - start)
    tokens.close()
    model.n_tokens = min(shared, len(prompt) - 1)  # what all questions share stays computed
    warm, tokens = first()
    tokens.close()
    return {
        "load_seconds": round(loaded, 3),
        "first_seconds": round(cold, 3),
        "next_seconds": round(warm, 3),
        "tokens_per_second": round(pace, 1),
        "prompt_tokens": len(prompt),
        "prompt_tokens_per_second": round(len(prompt) / cold, 1),
        "memory_mb": round((_peak_bytes() - before) / 1e6, 1),
        "threads": threads(),
    }


def _peak_bytes() -> int:
    """The most memory that this process held until now. Linux is asked of the program alone: its other count begins with the parent's."""
    status = Path("/proc/self/status")
    if status.is_file():
        return 1024 * int(next(line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmHWM")))
    try:
        import resource
    except ImportError:
        import psutil

        return psutil.Process().memory_info().peak_wset
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # bytes on macOS


if __name__ == "__main__":
    out = process.take_output()
    out.write(json.dumps(_measured(**json.loads(sys.stdin.readline()))) + "\n")
    out.close()
    os._exit(0)
