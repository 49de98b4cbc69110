"""An Ollama template (Go's text/template) that writes the very prompts of training.

Ollama writes tools in a form of its own; a model that was trained on its base model's form would see other prompts than it knows. So
the tool list stands in the template word for word as training had it, shown when a request brings tools; turns, calls and results
are taken from what the chat template writes for them. `if`, `range`, fields, variables, `printf` and Ollama's `json` are used, and no
marks that trim spaces. Template fields: https://github.com/ollama/ollama/blob/main/docs/template.md

Arguments that a form writes one by one are written so too, by their type. Ollama knows them no better than JSON: it writes true, not
True. What reads such calls in an answer stands in `engine.models.templates.servers`.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from engine.models.chat import Chat
from engine.models.grammar.parameters import parameter_form
from engine.models.templates.forms import ID, NUMBER, WORD, CallForm
from engine.models.templates.forms import NAME as HOLE
from engine.models.templates.rendering import TemplateRefusal, message_of
from engine.models.templates.rendering import written as rendered
from engine.records import Tool, ToolCall

USER, ANSWER, AGAIN, RESULT = "QuestionStandsHere", "AnswerStandsHere", "SecondQuestionStandsHere", "ResultStandsHere"
NAME, ARGUMENTS = "name_stands_here", {"argument": "value_stands_here"}
OTHERS = ("number", "boolean", "object", "array", "null")  # types, the first that a form writes stands for all but texts


@dataclass(frozen=True)
class Turns:
    """The text around each kind of message; `to_answer` ends a question and begins the answer. `call` and `result` may be empty."""

    with_tools: str
    without_tools: str
    user: str
    to_answer: str
    end: str
    call: str | None = None  # of .ToolCalls, as Go's template
    result: tuple[str, str] | None = None


def go_template(chat: Chat, tools: Sequence[Tool]) -> str:
    """The template's text."""
    turns = turns_of(chat, tools)
    message = f'{{{{ if eq .Role "user" }}}}{_plain(turns.user)}{{{{ .Content }}}}{_plain(turns.to_answer)}'
    calls = turns.call or ""
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
        return rendered(chat.tokenizer, list(messages), tools or None, ask)

    user, answer = {"role": "user", "content": USER}, {"role": "assistant", "content": ANSWER}
    head, to_answer = written(user).split(USER)
    bare = written(user, tools=None).split(USER)[0]
    end = written(user, answer, ask=False).split(ANSWER)[1]
    opening = ""
    try:
        again = written(user, answer, {"role": "user", "content": AGAIN})
        between = again[again.index(ANSWER) + len(ANSWER) : again.index(AGAIN)]
        opening = between[len(end) :] if between.startswith(end) else ""
    except (TemplateRefusal, ValueError):  # a template may refuse what it does not know
        opening = ""
    if not (opening and head.endswith(opening) and bare.endswith(opening)):
        opening = _common_end(head, bare)
    cut = -len(opening) if opening else None
    asked = message_of([ToolCall(NAME, ARGUMENTS)], chat.options)
    return Turns(head[:cut], bare[:cut], opening, to_answer, end, *_calls(chat, written, user, asked, to_answer, end))


def _calls(chat: Chat, written, user: dict, asked: dict, to_answer: str, end: str) -> tuple:
    """(call, result) as `Turns` holds them, None for what the template does not write; `asked` is an answer with a call."""
    values = json.dumps(ARGUMENTS)
    try:
        told = written(user, asked, ask=False)
        told = told[told.index(USER) + len(USER) :]
        if NAME not in told:
            return None, None
        body = told[len(to_answer) :] if told.startswith(to_answer) else told
        if values in told:
            before, rest = body.split(NAME, 1)
            between, after = rest.split(values, 1)
            after = after.removesuffix(end)
            call = f"{_plain(before)}{{{{ .Function.Name }}}}{_plain(between)}{{{{ .Function.Arguments }}}}{_plain(after)}"
            call, last = f"{{{{ range .ToolCalls }}}}{call}{{{{ end }}}}", values
        else:
            form = chat.learnt.form if chat.learnt else None
            one_by_one = _one_by_one(form) if form and form.parameters else None
            if form is None or one_by_one is None:
                return None, None
            call, last, after = one_by_one, ARGUMENTS["argument"], body.rpartition(ARGUMENTS["argument"])[2].removesuffix(end)
    except (TemplateRefusal, ValueError):
        return None, None
    try:
        result = written(user, asked, {"role": "tool", "name": NAME, "content": RESULT})
        after_call = result[result.rindex(last) + len(last) :]
        opening, closing = after_call.split(RESULT)
        return call, (opening.removeprefix(after + end), closing)
    except (TemplateRefusal, ValueError):
        return call, None


def _one_by_one(form: CallForm) -> str | None:
    """The calls of a form whose arguments stand one by one, as Go's template; None where one cannot be written so: keys that stand behind
    their values once more, and numbers that count."""
    whole = parameter_form(form)
    if whole is None or any(NUMBER in text or WORD in text for text in (whole.before, whole.head, whole.gap or "", whole.after)):
        return None
    types = whole.parameters.types
    string, other = types["string"], next((types[kind] for kind in OTHERS if kind in types), types["string"])
    head = _plain(whole.head.replace(ID, "call00000")).replace(HOLE, "{{ $call.Function.Name }}")
    text = "{{ json $value }}" if string.quoted else "{{ $value }}"
    pair = (
        "{{ $between }}{{ $key }}"
        f'{{{{ if eq (printf "%T" $value) "string" }}}}{_plain(string.mid)}{text}{_plain(string.end)}'
        f"{{{{ else }}}}{_plain(other.mid)}{{{{ json $value }}}}{_plain(other.end)}{{{{ end }}}}{_plain(whole.close)}"
        f"{{{{ $between = {_go(whole.between)} }}}}"
    )
    some = f"{{{{ $between := {_go(whole.first)} }}}}{{{{ range $key, $value := $call.Function.Arguments }}}}{pair}{{{{ end }}}}"
    inside = f"{{{{ if $call.Function.Arguments }}}}{some}{{{{ else }}}}{_plain(whole.none)}{{{{ end }}}}"
    gap = _plain(whole.gap if whole.gap is not None else whole.after + whole.before)
    calls = f"{{{{ range $number, $call := .ToolCalls }}}}{{{{ if $number }}}}{gap}{{{{ end }}}}{head}{inside}{{{{ end }}}}"
    return f"{{{{ if .ToolCalls }}}}{_plain(whole.before)}{calls}{_plain(whole.after)}{{{{ end }}}}"


def _go(text: str) -> str:
    """A text as Go's templates quote it."""
    return json.dumps(text, ensure_ascii=False) if text else "``"


def _common_end(one: str, other: str) -> str:
    count = 0
    while count < min(len(one), len(other)) and one[-1 - count] == other[-1 - count]:
        count += 1
    return one[len(one) - count :]


def _plain(text: str) -> str:
    """Text as it stands, where a template would take braces for its own and a Modelfile three quotes for its end."""
    return text.replace("{{", '{{ "{{" }}').replace('"""', '{{ "\\"\\"\\"" }}')
