"""What a chat template writes for a question and for an answer with calls, given as the template wants them.

Templates are strangers' code: they run in the sandbox of transformers alone, within `limits`, and what they raise becomes one sentence.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from engine.messages import Message
from engine.models.templates import prelude
from engine.models.templates.limits import TemplateRefusal, within
from engine.records import ToolCall, to_json

NO_TOOL = "None of the tools fits this question."
QUESTION, OTHER = "QuestionGoesHere", "Another one stands here"
OPENED = re.compile(r"[<\[][^<>\[\]]*$")  # a mark that is begun and not ended
MARK = re.compile(r"<[^<>]*>|\[[^\[\]]*\]")
# What opens and what closes a thought, of the templates that are known; each of a pair may be part of a longer text.
THOUGHTS = (
    ("<think>", "</think>"),
    ("<thinking>", "</thinking>"),
    ("[THINK]", "[/THINK]"),
    ("<|START_THINKING|>", "<|END_THINKING|>"),
    ("<|channel>thought", "<channel|>"),
    ("<mm:think>", "</mm:think>"),
    ("<think:opensource>", "</think:opensource>"),
    ("<|open|>think<|sep|>", "<|close|>think<|sep|>"),
)


@dataclass(frozen=True)
class Options:
    """How calls are given to a template: their arguments `as_text` (JSON) or as an object, with `ids` of nine characters or without."""

    as_text: bool = False
    ids: bool = False


AS_THEY_ARE = Options()
TRIED = (AS_THEY_ARE, Options(ids=True), Options(as_text=True), Options(as_text=True, ids=True))


def message_of(calls: Sequence[ToolCall], options: Options = AS_THEY_ARE) -> dict[str, Any]:
    """The answer that these calls are, as a message; without calls the words NO_TOOL."""
    if not calls:
        return {"role": "assistant", "content": NO_TOOL}
    made = []
    for number, call in enumerate(calls):
        function = call.as_dict()
        if options.as_text:
            function["arguments"] = to_json(function["arguments"])
        made.append(({"id": f"call{number:05}"} if options.ids else {}) | {"type": "function", "function": function})
    return {"role": "assistant", "content": "", "tool_calls": made}


def written(tokenizer, messages: list[dict[str, Any]], tools: Sequence[dict[str, Any]] | None, ask: bool) -> str:
    """The text that the template makes of messages, with what asks for an answer where `ask`. Raises TemplateRefusal."""
    from jinja2 import TemplateError

    own = tokenizer.chat_template
    try:
        return within(
            prelude.without(own) if isinstance(own, str) else to_json(own),
            lambda: tokenizer.apply_chat_template(messages, tools=tools, tokenize=False, add_generation_prompt=ask),
        )
    # besides errors of its own, those of the operations in it: a template is a program
    except (TemplateError, TypeError, ValueError, KeyError, IndexError, AttributeError, ArithmeticError, RecursionError) as error:
        said = (str(error).strip().splitlines() or ["no reason given"])[0][:160].rstrip(".")
        refusal = TemplateRefusal(
            Message("This base model's chat template does not accept these messages or tools ({problem}).", problem=said),
            "Choose another base model, or another chat template.",
        )
        refusal.said = said
        raise refusal from None


def behind(asked: str, told: str, question: str) -> str:
    """The answer in `told`, which begins as `asked` does, the prompt that ends where an answer is to begin.

    Where the prompt opens a thought that the answer does not have, the answer closes it; a prompt that ends in a whole empty thought
    stays as it is. Raises TemplateRefusal where the two differ before the answer.
    """
    if question not in asked:
        raise TemplateRefusal("This base model's chat template leaves out the question.", "Choose another base model.")
    if told.startswith(asked):
        return once(told[len(asked) :], asked, question)
    common = next((at for at, (one, other) in enumerate(zip(asked, told)) if one != other), min(len(asked), len(told)))
    if begun := OPENED.search(asked[:common]):
        common = begun.start()
    if common < asked.rindex(question) + len(question):
        raise TemplateRefusal(
            "This base model's chat template writes answers in a different form than it asks for.", "Choose another base model."
        )
    extra, rest = asked[common:], told[common:]
    for opened, closed in THOUGHTS:
        if opened in extra and closed not in extra.rpartition(opened)[2] and not rest.lstrip().startswith(closed):
            rest = f"{closed}\n\n{rest.lstrip()}"
    return once(rest, asked, question)


def once(answer: str, asked: str, question: str) -> str:
    """An answer without what asks for the next one, which some templates always write."""
    tail = asked[asked.rfind(question) + len(question) :] if question in asked else ""
    first = MARK.match(tail.lstrip())
    if first and len(tail.strip()) > len(first[0]) and answer.rstrip().endswith(tail.strip()):
        return answer.rstrip()[: -len(tail.strip())] + first[0]
    return answer
