"""An Ollama template (Go's text/template) that writes the very prompts of training.

Ollama writes tools in a form of its own; a model that was trained on its base model's form would see other prompts than it knows. So
the tool list stands in the template word for word as training had it, shown when a request brings tools; turns, calls and results
are taken from what the chat template writes for them. Only `if`, `range` and plain fields are used, and no marks that trim spaces.
Template fields: https://github.com/ollama/ollama/blob/main/docs/template.md
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from engine.models.chat import Chat
from engine.models.templates.rendering import message_of
from engine.records import Tool, ToolCall

USER, ANSWER, AGAIN, RESULT = "QuestionStandsHere", "AnswerStandsHere", "SecondQuestionStandsHere", "ResultStandsHere"
NAME, ARGUMENTS = "name_stands_here", {"argument": "value_stands_here"}


@dataclass(frozen=True)
class Turns:
    """The text around each kind of message; `to_answer` ends a question and begins the answer. `call` and `result` may be empty."""

    with_tools: str
    without_tools: str
    user: str
    to_answer: str
    end: str
    call: tuple[str, str, str] | None = None  # before the name, between name and arguments, after them
    result: tuple[str, str] | None = None


def go_template(chat: Chat, tools: Sequence[Tool]) -> str:
    """The template's text."""
    turns = turns_of(chat, tools)
    message = f'{{{{ if eq .Role "user" }}}}{_plain(turns.user)}{{{{ .Content }}}}{_plain(turns.to_answer)}'
    calls = ""
    if turns.call:
        before, between, after = map(_plain, turns.call)
        calls = f"{{{{ range .ToolCalls }}}}{before}{{{{ .Function.Name }}}}{between}{{{{ .Function.Arguments }}}}{after}{{{{ end }}}}"
    message += f'{{{{ else if eq .Role "assistant" }}}}{{{{ .Content }}}}{calls}{_plain(turns.end)}'
    if turns.result:
        message += f'{{{{ else if eq .Role "tool" }}}}{_plain(turns.result[0])}{{{{ .Content }}}}{_plain(turns.result[1])}'
    message += "{{ end }}"
    return (
        f"{{{{ if .Tools }}}}{_plain(turns.with_tools)}{{{{ else }}}}{_plain(turns.without_tools)}{{{{ end }}}}"
        f"{{{{ range .Messages }}}}{message}{{{{ end }}}}"
    )


def turns_of(chat: Chat, tools: Sequence[Tool]) -> Turns:
    """Take a chat template apart by what it writes for messages with marks in them."""
    shown = [tool.as_openai() for tool in chat.shown(tools)]

    def written(*messages: dict, tools: list | None = shown, ask: bool = True) -> str:
        return chat.tokenizer.apply_chat_template(list(messages), tools=tools or None, tokenize=False, add_generation_prompt=ask)

    user, answer = {"role": "user", "content": USER}, {"role": "assistant", "content": ANSWER}
    head, to_answer = written(user).split(USER)
    bare = written(user, tools=None).split(USER)[0]
    end = written(user, answer, ask=False).split(ANSWER)[1]
    opening = ""
    try:
        again = written(user, answer, {"role": "user", "content": AGAIN})
        between = again[again.index(ANSWER) + len(ANSWER) : again.index(AGAIN)]
        opening = between[len(end) :] if between.startswith(end) else ""
    except Exception:  # a template may refuse what it does not know, in words of its own
        opening = ""
    if not (opening and head.endswith(opening) and bare.endswith(opening)):
        opening = _common_end(head, bare)
    cut = -len(opening) if opening else None
    asked = message_of([ToolCall(NAME, ARGUMENTS)], chat.options)
    return Turns(head[:cut], bare[:cut], opening, to_answer, end, *_calls(written, user, asked, to_answer, end))


def _calls(written, user: dict, asked: dict, to_answer: str, end: str) -> tuple:
    """(call, result) as `Turns` holds them, None for what the template does not write; `asked` is an answer with a call."""
    try:
        told = written(user, asked, ask=False)
        told = told[told.index(USER) + len(USER) :]
        values = json.dumps(ARGUMENTS)
        if NAME not in told or values not in told:
            return None, None
        body = told[len(to_answer) :] if told.startswith(to_answer) else told
        before, rest = body.split(NAME, 1)
        between, after = rest.split(values, 1)
        call = (before, between, after.removesuffix(end))
    except Exception:
        return None, None
    try:
        result = written(user, asked, {"role": "tool", "name": NAME, "content": RESULT})
        after_call = result[result.index(values) + len(values) :]
        opening, closing = after_call.split(RESULT)
        closed = call[2] + end
        return call, (opening.removeprefix(closed), closing)
    except Exception:
        return call, None


def _common_end(one: str, other: str) -> str:
    count = 0
    while count < min(len(one), len(other)) and one[-1 - count] == other[-1 - count]:
        count += 1
    return one[len(one) - count :]


def _plain(text: str) -> str:
    """Text as it stands, where a template would take braces for its own and a Modelfile three quotes for its end."""
    return text.replace("{{", '{{ "{{" }}').replace('"""', '{{ "\\"\\"\\"" }}')
