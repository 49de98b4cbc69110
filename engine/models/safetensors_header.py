"""What a safetensors file says of its tensors before any of them: names and shapes. No weight is read.

A file may come from a stranger. The library's own reader refuses a header that is longer than 100 MB or than the file, that is no
JSON, and tensors that do not fill the file exactly; nothing of it is allocated before that.
Format: https://github.com/huggingface/safetensors#format
"""

from math import prod
from pathlib import Path

from engine.errors import InputError

FILES = "*.safetensors"


def shapes_of_file(file: Path) -> dict[str, tuple[int, ...]]:
    """{tensor's name: shape} of one file. Raises InputError where it is not there, none, or not whole."""
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(file, framework="numpy") as opened:
            return {name: tuple(opened.get_slice(name).get_shape()) for name in opened.keys()}  # noqa: SIM118 - no mapping
    except (SafetensorError, OSError) as error:
        raise InputError(f"{file} is not a whole safetensors file ({error}).", "Get it again.") from None


def shapes(folder: Path) -> dict[str, tuple[int, ...]]:
    """{tensor's name: shape} over all files of a folder, {} where there are none. Raises InputError for a file that is none."""
    found: dict[str, tuple[int, ...]] = {}
    for file in sorted(folder.glob(FILES)):
        found |= shapes_of_file(file)
    return found


def parameters(folder: Path) -> int:
    """How many numbers all tensors of a folder hold. Raises InputError for a file that is none."""
    return sum(map(prod, shapes(folder).values()))
