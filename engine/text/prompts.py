"""Prompt templates: Jinja files in resources/prompts, any of which a project may replace by its own in its folder prompts/.

A template has three blocks, as the enterprise paper's prompts have three parts (section 3.3.1): role, rules and output. The role
becomes the system's message, the other two the user's. Templates run in a sandbox: they see what they are given and nothing else.
"""

import random
from functools import cache
from pathlib import Path
from typing import Any

from engine.errors import InputError
from engine.messages import Message
from engine.resources import resource

PROMPTS = resource("prompts")
OWN = "prompts"  # inside a project
BLOCKS = ("role", "rules", "output")
LONGEST = 100_000  # letters of a template


def rendered(project: Path, name: str, **known: Any) -> tuple[str, str]:
    """(system message, user message) of the template `name`, such as synthesis/questions. Raises InputError naming file and line."""
    from jinja2 import TemplateError

    path = place_of(project, f"{name}.jinja")
    template = _compiled(path, path.stat().st_mtime_ns)
    try:
        parts = {}
        for block in BLOCKS:
            if block not in template.blocks:
                raise InputError(
                    Message("{path} has no block {block}.", path=path, block=block), "It needs the blocks role, rules and output."
                )
            parts[block] = "".join(template.blocks[block](template.new_context(known)))
    except TemplateError as error:
        raise InputError(
            Message("{path} cannot be filled in ({error}).", path=path, error=error),
            "Correct it, or remove it to use the one that comes with Adaptool.",
        ) from None
    return _tidy(parts["role"]), _tidy(f"{parts['rules']}\n{parts['output']}")


def place_of(project: Path, name: str) -> Path:
    """The project's own file, else the one that comes with Adaptool. Raises InputError where neither is there."""
    for folder in (project / OWN, PROMPTS):
        if (folder / name).is_file():
            if (folder / name).stat().st_size > LONGEST:
                raise InputError(Message("{folder} is too long for a prompt.", folder=folder / name), "Shorten it.")
            return folder / name
    raise InputError(Message("There is no prompt {name}.", name=name), Message("Put it into the folder {own} of the project.", own=OWN))


def a_role(project: Path, rng: random.Random) -> str:
    """One of the roles that questions are written in, from roles.txt."""
    path = place_of(project, "roles.txt")
    lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip() and not line.startswith("#")]
    if not lines:
        raise InputError(Message("{path} does not name a role.", path=path), "Write one per line, such as: a clerk in human resources")
    return rng.choice(lines)


@cache
def _compiled(path: Path, changed: int) -> Any:
    """The template as compiled; `changed`, when the file was written, makes an edited one be read again."""
    from jinja2 import StrictUndefined, TemplateSyntaxError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, autoescape=False)
    try:
        return environment.from_string(path.read_text(encoding="utf-8"))
    except TemplateSyntaxError as error:
        raise InputError(
            Message("{path}, line {line}: not a template ({message}).", path=path, line=error.lineno, message=error.message),
            "Correct that line.",
        ) from None
    except UnicodeDecodeError:
        raise InputError(Message("{path} is not UTF-8 text.", path=path), "Save it as UTF-8.") from None


def _tidy(text: str) -> str:
    """Without empty lines that blocks leave behind."""
    return "\n".join(line.rstrip() for line in text.splitlines() if line.strip())
