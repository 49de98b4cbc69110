"""Whether a model's chat template can be used, as far as it is known: looked at in a child, since a stranger's template is run for it, and
kept for the files as they are, since it takes seconds.

    python -m engine.models.getting.verdicts FOLDER...
"""

import sys
from pathlib import Path
from typing import Any

from engine import process
from engine.errors import AdaptoolError, MachineError
from engine.files import atomic_write
from engine.messages import Message, from_json, to_json
from engine.models import base_models
from engine.models.light_tokenizer import counting
from engine.models.templates import prepared
from engine.records import content_hash
from engine.resources import cache_folder

VERSION = 2  # raised when a template is judged, or told of, in another way
WAIT = 120  # seconds for one model
MOST = 500  # verdicts kept


def of(folder: Path) -> dict[str, Any]:
    """{"usable", "several" (calls in one answer), "told" [sentences]} of the model in a folder, in this process."""
    try:
        made = prepared(counting(folder))
    except AdaptoolError as error:
        return {"usable": False, "several": False, "told": [str(error)]}
    return {"usable": True, "several": made.several, "told": list(made.remarks)}


def look(paths: list[str]) -> dict[str, dict[str, Any]]:
    """{path: verdict} of models on this machine; those that are not known yet are looked at, one after the other, each in a child."""
    known, found, new = kept(), {}, False
    for path in paths:
        name = key(Path(path))
        if name not in known:
            try:
                known[name] = process.ask("engine.models.getting.verdicts", path, timeout=WAIT, CUDA_VISIBLE_DEVICES="")
            except process.NoAnswer as error:
                found[path] = {
                    "usable": False,
                    "several": False,
                    "told": [str(MachineError(Message("Its tokenizer could not be read ({problem}).", problem=error.last)))],
                }
                continue
            new = True
        found[path] = known[name]
    if new:
        file().parent.mkdir(parents=True, exist_ok=True)
        atomic_write(file(), to_json(dict(list(known.items())[-MOST:])))
    return found


def kept() -> dict[str, dict[str, Any]]:
    """{key: verdict} of all that were looked at."""
    try:
        said = from_json(file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return said if isinstance(said, dict) else {}


def key(folder: Path) -> str:
    """What a verdict is kept under: the files of the tokenizer and its template, as they are."""
    return content_hash([VERSION, str(folder), [one for one in base_models.fingerprint(folder) if not one[0].endswith(".safetensors")]])


def file() -> Path:
    """Where verdicts are kept."""
    return cache_folder() / "template-verdicts.json"


def main(argv: list[str]) -> int:
    """Print the verdict of the folder argv[1]."""
    answers = process.take_output()
    answers.write(to_json(of(Path(argv[1]))) + "\n")
    answers.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
