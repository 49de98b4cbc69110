"""Behaves as `vllm serve` for tests: a scripted server that starts slowly, dies, hangs or has children, as the model's folder says.

    serve FOLDER --host H --port P ...

FOLDER/stand_in.json: {"loads": seconds before it listens, "dies": exit code instead of listening, "hangs": never listens,
"dies_after": seconds after which it dies while it serves}. It starts a child, as vLLM does for its engine, writes both process ids, its
words and its environment to FOLDER/started.json, and answers only to the key in VLLM_API_KEY.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from tests.teacher_server import TeacherServer


def main(words: list[str]) -> None:
    folder = Path(words[1])
    script = json.loads((folder / "stand_in.json").read_text())
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    facts = {"pids": [os.getpid(), child.pid], "words": words, "environment": dict(os.environ)}
    (folder / "started.part").write_text(json.dumps(facts))
    (folder / "started.part").rename(folder / "started.json")
    print("INFO loading the model", flush=True)
    time.sleep(script.get("loads", 0.0))
    if "dies" in script:
        print("\x1b[31mERROR\x1b[0m torch.OutOfMemoryError: CUDA out of memory.", flush=True)
        os._exit(script["dies"])
    if script.get("hangs"):
        time.sleep(600)
    with TeacherServer(delay=0.02, port=int(words[words.index("--port") + 1]), key=os.environ["VLLM_API_KEY"]) as server:
        print(f"INFO serving at {server.url}", flush=True)
        time.sleep(script.get("dies_after", 600))
        os._exit(9)


if __name__ == "__main__":
    main(sys.argv[1:])
