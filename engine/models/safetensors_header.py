"""What a safetensors file says of its tensors before any of them: names and shapes, and which files hold a model. No weight is read.

A file may come from a stranger. The library's own reader refuses a header that is longer than 100 MB or than the file, that is no
JSON, and tensors that do not fill the file exactly; nothing of it is allocated before that.
Format: https://github.com/huggingface/safetensors#format
"""

import json
from math import prod
from pathlib import Path

from engine.errors import InputError
from engine.messages import Message

FILES = "*.safetensors"
WHOLE, INDEX = "model.safetensors", "model.safetensors.index.json"  # what transformers looks for, in this order
OTHER_FORM = "consolidated"  # how the files begin in which Mistral and Meta give the same weights once more, in a form of their own


def weight_files(folder: Path) -> list[Path]:
    """The safetensors files of a folder that hold its model, each weight once: those that transformers reads, where they are named as it
    names them, else all but copies in another form. Files that an index names are listed whether or not they are there."""
    if (folder / WHOLE).is_file():
        return [folder / WHOLE]
    try:
        named = json.loads((folder / INDEX).read_text(encoding="utf-8"))["weight_map"].values()
        return sorted({folder / Path(name).name for name in named})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        found = sorted(folder.glob(FILES))
        return [file for file in found if not file.name.startswith(OTHER_FORM)] or found


def shapes_of_file(file: Path) -> dict[str, tuple[int, ...]]:
    """{tensor's name: shape} of one file. Raises InputError where it is not there, none, or not whole."""
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(file, framework="numpy") as opened:
            return {name: tuple(opened.get_slice(name).get_shape()) for name in opened.keys()}  # noqa: SIM118 - no mapping
    except (SafetensorError, OSError) as error:
        raise InputError(
            Message("{file} is not a complete safetensors file ({error}).", file=file, error=error), "Download it again."
        ) from None


def shapes(folder: Path) -> dict[str, tuple[int, ...]]:
    """{tensor's name: shape} over the files of a folder's model, {} where there are none. Raises InputError for a file that is none."""
    found: dict[str, tuple[int, ...]] = {}
    for file in weight_files(folder):
        found |= shapes_of_file(file)
    return found


def parameters(folder: Path) -> int:
    """How many numbers all tensors of a folder's model hold. Raises InputError for a file that is none."""
    return sum(map(prod, shapes(folder).values()))
