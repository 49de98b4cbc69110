"""How many of the official chat templates bring calls back whole: `python -m tests.benchmarks.templates [--all]`.

The templates are those in llama.cpp's own archive. Each is asked for prompts over a list of tools and for answers with no call, one and
two, which are read again; nothing is trained. Prints JSON: `templates`, `whole` (calls came back, and of the prompt at least 90 % of the
tokens are shared by all questions), `refused` (in one sentence), `tracebacks`, and `prefix_shared`, the least and the median share of
those that are whole. With --all, `by_template` says of each how it went.
"""

import argparse
import json
import statistics
import sys

from engine.errors import InputError
from engine.models.chat import Chat, ParseError, parse
from engine.records import Tool, ToolCall
from tests.official_templates import TemplateTokenizer, official_templates

SHARED = 0.9  # of a prompt's tokens, over a list of this size
QUESTION = "days off left for Mary?"
TOOLS = [
    Tool(
        f"get_thing_{number}",
        f"Query the thing number {number} of an employee, with a long enough description so that it has tokens",
        {
            "type": "object",
            "properties": {
                "employee": {"type": "string", "description": "name of the employee"},
                "year": {"type": "integer", "description": "the year"},
            },
            "required": ["employee"],
        },
    )
    for number in range(14)
]
ONE = [ToolCall("get_thing_1", {"employee": "Mary Poole", "year": 2026})]
TWO = [*ONE, ToolCall("get_thing_2", {"employee": "Ada Berg"})]


def read(answer: str) -> list[ToolCall] | None:
    """The calls in an answer, None where it is not read."""
    try:
        return parse(answer)
    except ParseError:
        return None


def outcome(template: str) -> dict:
    """{"whole" or "refused" or "traceback" or "broken": why, "shared": share of the tokens}"""
    try:
        talk = Chat(TemplateTokenizer(template)).over(TOOLS)
        shared = len(talk.prefix) / len(talk.whole_prompt(QUESTION))
        wrong = [f"{len(calls)} calls come back otherwise" for calls in ([], ONE, TWO) if read(talk.answer(calls)) != calls]
    except InputError as error:
        return {"refused": str(error)}
    except Exception as error:
        return {"traceback": f"{type(error).__name__}: {error}"}
    wrong += [f"only {shared:.0%} of the prompt are shared"] if shared < SHARED else []
    return {"broken": "; ".join(wrong), "shared": round(shared, 3)} if wrong else {"whole": "", "shared": round(shared, 3)}


def measure() -> dict:
    """The figures, with `by_template`."""
    found = {name: outcome(template) for name, template in official_templates().items()}
    shares = [one["shared"] for one in found.values() if "whole" in one]
    return {
        "templates": len(found),
        "whole": len(shares),
        "refused": sum("refused" in one for one in found.values()),
        "tracebacks": sum("traceback" in one for one in found.values()),
        "prefix_shared": {"least": min(shares, default=0), "median": statistics.median(shares) if shares else 0},
        "by_template": found,
    }


def main() -> None:
    """As the module says."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--all", action="store_true", help="say of each template how it went")
    given = parser.parse_args()
    found = measure()
    if not found["templates"]:
        sys.exit("There is no archive of llama.cpp in the cache folder; run: python3 installer/adaptool.py setup")
    if not given.all:
        del found["by_template"]
    print(json.dumps(found, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
