"""The chat template that a user picks in place of a base model's own: a Jinja file, or the template of a family by its name.

Families are those whose official templates lie in llama.cpp's archive, of which set-up keeps a copy, and a few plain ones of ours. What is
picked is a stranger's program like any other template: read as text, run in the sandbox alone (see `rendering`).
"""

import difflib
import re
import sys
from functools import lru_cache
from pathlib import Path

from engine.errors import InputError
from engine.messages import Message
from engine.models.templates.preparing import CHATML, GEMMA, LLAMA, WORDS
from engine.models.templates.trying import environment

PLAIN = {"chatml": CHATML, "gemma": GEMMA, "llama": LLAMA, "words": WORDS}  # tools are added to them where they are used
ENDINGS = (".jinja", ".jinja2", ".j2", ".txt")
LONGEST = 1_000_000  # bytes of a file; the longest official template has 30,000


def families() -> list[str]:
    """The names that may be picked."""
    return [*PLAIN, *_official()]


def text_of(wanted: str, folder: Path) -> str:
    """The template that `wanted` means, "" for "": a family, or a file, which may be named from `folder` on. Raises InputError for a name
    that is neither, and for a file that is no template."""
    wanted = wanted.strip()
    if not wanted:
        return ""
    if text := _by_name(wanted):
        return text
    if not wanted.lower().endswith(ENDINGS) and not re.search(r"[/\\]", wanted):
        near = difflib.get_close_matches(wanted, families(), 3, 0.3)
        raise InputError(
            Message("There is no family of chat templates called {name}.", name=wanted[:60]),
            Message("Enter a Jinja file, or a family such as {near}.", near=[*(near or ["chatml"])]),
        )
    file = folder / Path(wanted).expanduser()
    if not file.is_file():
        raise InputError(Message("The chat template {name} does not exist.", name=wanted), "Choose a Jinja file, or name a family.")
    return _read(file)


def _by_name(wanted: str) -> str:
    """The template of a family, "" for a name of none; case does not matter."""
    name = wanted.lower()
    if name in PLAIN:
        return PLAIN[name]
    file = next((file for one, file in _official().items() if one.lower() == name), None)
    return file.read_text(encoding="utf-8") if file else ""


@lru_cache(maxsize=4)
def _found(folder: Path) -> dict[str, Path]:
    return {file.stem: file for file in sorted(folder.glob("*.jinja"))}


def _official() -> dict[str, Path]:
    """{family: file}, {} where set-up kept none."""
    return _found(Path(sys.prefix) / "llama.cpp" / "models" / "templates")


def _read(file: Path) -> str:
    """Raises InputError for what is no text, too long, or not Jinja."""
    from jinja2 import TemplateSyntaxError

    if file.stat().st_size > LONGEST:
        raise InputError(
            Message("{file} is too long for a chat template ({st_size:,} bytes).", file=file.name, st_size=file.stat().st_size),
            "Choose another file.",
        )
    try:
        text = file.read_text(encoding="utf-8-sig")
        environment().parse(text)
    except UnicodeDecodeError:
        raise InputError(Message("{file} is not UTF-8 text.", file=file.name), "Choose another file.") from None
    except TemplateSyntaxError as error:
        raise InputError(
            Message("{file} is not a chat template (line {line}: {message}).", file=file.name, line=error.lineno, message=error.message),
            "Correct it.",
        ) from None
    if not text.strip():
        raise InputError(Message("{file} is empty.", file=file.name), "Choose another file.")
    return text
