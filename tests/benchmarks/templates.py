"""How many of the official chat templates bring calls back whole: `python -m tests.benchmarks.templates [--all]`.

The templates are those in llama.cpp's own archive. Each is prepared as for training and asked for prompts over a list of tools and for
answers with no call, one and two, which are read again, by the template's own form and by what every other reader of answers is given;
nothing is trained. Prints JSON: `templates`, `whole` (calls came back, and of the prompt's tokens before the question at least 90 % are
shared by all questions), of these `one_call` (the template writes one in an answer, and several are refused in a sentence) and
`given_tools` (it takes no tools, or writes no calls, and was given a form), `refused` (in one sentence), `tracebacks`, and
`prefix_shared`, the least and the median share of the whole prompt's tokens, in those that are whole. With --all, `by_template` says of
each how it went.
"""

import argparse
import json
import statistics
import sys
from contextlib import suppress

from engine.errors import InputError
from engine.models.chat import Chat, ParseError, parse
from engine.models.templates import prepared
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


def comes_back(chat: Chat, answer: str, calls: list[ToolCall]) -> bool:
    """Whether an answer is read as these calls, by the form that was learnt and as the text that others read."""
    try:
        return chat.read(answer, {tool.name: tool for tool in TOOLS}) == calls == parse(chat.plain(answer, TOOLS))
    except ParseError:
        return False


def outcome(template: str) -> dict:
    """{"whole" or "refused" or "traceback" or "broken": what is told of it, "shared": share of the tokens, "one_call", "given_tools"}"""
    try:
        tokenizer = TemplateTokenizer(template)
        made = prepared(tokenizer)
        tokenizer.chat_template = made.template
        chat = Chat(tokenizer)
        talk = chat.over(TOOLS)
        shared = len(talk.prefix) / len(talk.whole_prompt(QUESTION))
        before = chat.render(TOOLS, QUESTION).rpartition(QUESTION)[0]  # what a template writes behind the question cannot be shared
        allowed = len(talk.prefix) / len(tokenizer(before).input_ids)
        asked = [[], ONE, TWO] if made.several else [[], ONE]
        wrong = [f"{len(calls)} calls come back otherwise" for calls in asked if not comes_back(chat, talk.answer(calls), calls)]
        if not made.several:
            with suppress(InputError):
                wrong += [f"several calls are not refused: {talk.answer(TWO)}"]
    except InputError as error:
        return {"refused": str(error)}
    except Exception as error:
        return {"traceback": f"{type(error).__name__}: {error}"}
    wrong += [f"only {shared:.0%} of the prompt are shared"] if allowed < SHARED else []
    given = "adaptool.messages" in made.template
    how = {"broken": "; ".join(wrong)} if wrong else {"whole": " ".join(made.remarks)}
    return {**how, "shared": round(shared, 3), "one_call": not made.several, "given_tools": given}


def measure() -> dict:
    """The figures, with `by_template`."""
    found = {name: outcome(template) for name, template in official_templates().items()}
    shares = [one["shared"] for one in found.values() if "whole" in one]
    return {
        "templates": len(found),
        "whole": len(shares),
        "one_call": sum("whole" in one and one["one_call"] for one in found.values()),
        "given_tools": sum("whole" in one and one["given_tools"] for one in found.values()),
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
