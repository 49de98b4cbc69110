"""The child that tries a chat template which may never end: `python -m engine.models.templates.trying`, with the template as one line of
JSON on standard input; why it is refused comes back as one, "" where it is not (see `limits`).

It has a sandbox of its own, for it starts in a fraction of the time that transformers takes, and only wants to see the end.
"""

import json
import os
import sys
import time
from typing import Any

from engine import process
from engine.models.templates.limits import CPU, LARGE, LONG, MEMORY, MOST


def environment() -> Any:
    """A sandbox that reads what transformers' own reads, without transformers."""
    from jinja2 import ext, nodes
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Generation(ext.Extension):
        """The tag around what an assistant says."""

        tags = {"generation"}  # jinja2 reads it of the class

        def parse(self, parser: Any) -> Any:
            """Its inside alone."""
            line = next(parser.stream).lineno
            return nodes.Scope(parser.parse_statements(("name:endgeneration",), drop_needle=True), lineno=line)

    made = ImmutableSandboxedEnvironment(trim_blocks=True, lstrip_blocks=True, extensions=[Generation, ext.loopcontrols])
    made.filters["tojson"] = lambda value, indent=None, **_: json.dumps(value, ensure_ascii=False, indent=indent)
    made.globals["raise_exception"] = _raise
    made.globals["strftime_now"] = time.strftime
    return made


def _raise(message: str) -> None:
    from jinja2 import TemplateError

    raise TemplateError(message)


def _try(template: str) -> str:
    """Render a template with what it is going to be asked; what it raises is none of this child's business."""
    from engine.models.templates.learning import TOOLS, A
    from engine.models.templates.rendering import QUESTION, TRIED, message_of
    from engine.records import ToolCall

    asked = {"role": "user", "content": QUESTION}
    answers = [[], [message_of([])], *([message_of([ToolCall(A, {"probe_key": "x"})] * 2, options)] for options in TRIED)]
    try:
        written = environment().from_string(template)
    except MemoryError:
        return LARGE
    except Exception:  # not Jinja: told where it is used
        return ""
    for tools in ([tool.as_openai() for tool in TOOLS], None):
        for answer in answers:
            size = 0
            try:
                for piece in written.generate(
                    messages=[asked, *answer], tools=tools, add_generation_prompt=not answer, bos_token="<s>", eos_token="</s>"
                ):
                    size += len(piece)
                    if size > MOST:
                        return LONG
            except MemoryError:
                return LARGE
            except Exception:  # in words of its own, which are told where it is used
                continue
    return ""


def _hold() -> None:
    """Have the system end this process when it takes too much; where it cannot, the parent's patience alone holds."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (CPU, CPU + 1))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    out = process.take_output()
    given = json.loads(sys.stdin.readline())
    _hold()
    out.write(json.dumps(_try(given)) + "\n")
    out.close()
    os._exit(0)
