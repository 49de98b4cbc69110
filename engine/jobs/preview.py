"""A child that shows what a stage would do before it runs: `python -m engine.jobs.preview PROJECT STAGE CHANGES [NTH]`.

It prints {"rows": [...]}, as the room's `preview` returns them with the changed settings (a JSON object), or
{"error": {"message", "remedy", "kind"}}. Nothing is written to the project.
"""

import importlib
import json
import os
import sys
from pathlib import Path

from engine.errors import from_exception
from engine.settings.stages import BY_NAME
from engine.store import Project


def main(argv: list[str]) -> int:
    """Print the preview of stage argv[2] of the project argv[1]."""
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what libraries print must not look like an answer
    said, code = {}, 0
    try:
        room = importlib.import_module(BY_NAME[argv[2]].module)
        with Project.open(Path(argv[1])) as project:
            settings = project.changed_settings(argv[2], json.loads(argv[3]))
            said = {"rows": room.preview(project, settings, *map(int, argv[4:]))}
    except Exception as error:
        told = from_exception(error)
        said, code = {"error": {"message": told.message, "remedy": told.remedy, "kind": told.kind}}, told.exit_code
    try:
        out.write(json.dumps(said, ensure_ascii=False) + "\n")
        out.flush()
    except BrokenPipeError:
        pass  # the window is gone
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv))
