"""A child that holds a model of a project ready: `python -m engine.jobs.talk PROJECT [MODEL]`, without MODEL the exported one.

It says {"ready": MODEL} once the model is loaded, then answers each line {"question": ...} of standard input with one line, as
`Playground.ask` returns it; an error is {"error": {"message", "remedy", "kind"}}. It ends with standard input.
"""

import json
import os
import sys
from pathlib import Path

from engine.errors import AdaptoolError, from_exception
from engine.stages.evaluation.playground import Playground
from engine.store import Project


def main(argv: list[str]) -> int:
    """Serve questions about the project argv[1] (with its model argv[2]) until standard input ends."""
    out = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    os.dup2(2, 1)  # what libraries print must not look like an answer

    def say(value: dict) -> None:
        out.write(json.dumps(value, ensure_ascii=False) + "\n")

    try:
        with Project.open(Path(argv[1])) as project:
            playground = Playground(project, *argv[2:3])
        say({"ready": playground.name})
        for line in sys.stdin:
            say(playground.ask(json.loads(line)["question"]))
    except BrokenPipeError:
        return 0
    except Exception as error:
        told: AdaptoolError = from_exception(error)
        say({"error": {"message": told.message, "remedy": told.remedy, "kind": told.kind}})
        return told.exit_code
    return 0


if __name__ == "__main__":
    code = main(sys.argv)
    sys.stdout.flush()
    os._exit(code)
