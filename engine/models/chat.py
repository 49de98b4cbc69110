"""The only place where a prompt is rendered or an answer parsed: training, evaluation, export and chat all come here.

How answers are parsed stands in engine/models/call_formats; `parse` is handed on from there. What a chat template writes in a form that
stands there not is read by the form that was learnt from it (engine/models/templates): `Chat.read`, and `Chat.plain`, which writes such
an answer anew for all who only `parse`.

A prompt is what the base model's own chat template makes of the tools and one question. All questions over one tool list
share its beginning, the prefix; `Chat.over(tools)` renders the template once, finds where the question stands, and from
then on builds prompts by joining token ids, which gives exactly the ids of rendering each prompt whole.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from engine.errors import InputError
from engine.messages import Message
from engine.models.call_formats import ParseError, parse
from engine.models.call_formats.json_forms import CALL_CLOSE, CALL_OPEN
from engine.models.shown import Taste, is_plain, shown, taste_of
from engine.models.templates import NO_TOOL, Learnt, TemplateRefusal, learnt
from engine.models.templates.learning import TOOLS as PROBES
from engine.models.templates.rendering import OTHER, QUESTION, Options, behind, message_of, once, written
from engine.records import Tool, ToolCall, to_json

__all__ = ["CALL_CLOSE", "CALL_OPEN", "NO_TOOL", "Chat", "Conversation", "Encoded", "ParseError", "parse"]

_MARKS = (QUESTION, OTHER)
SHARED = 0.9  # of a prompt's tokens that all questions should share; a place to cut is looked for where they do not


@dataclass(frozen=True)
class Encoded:
    """Token ids of a question and its answer after the shared prefix; the answer begins at `start`."""

    ids: list[int]
    start: int


class Chat:
    """Rendering for one base model. `tokenizer` is a transformers tokenizer with a chat template that takes tools."""

    def __init__(self, tokenizer) -> None:
        self.tokenizer = tokenizer
        self._as_shown: dict[int, tuple[Tool, Tool]] = {}  # each with what it was made of, lest its id returns
        self.end = self._end_of_turn()

    def over(self, tools: Sequence[Tool]) -> "Conversation":
        """Prompts over one tool list in this order. Raises InputError if the template ignores tools."""
        return Conversation(self, tools)

    def render(self, tools: Sequence[Tool], question: str, calls: Sequence[ToolCall] | None = None) -> str:
        """The text that the model sees: up to where it is to answer, or whole where `calls` are given. Raises TemplateRefusal."""
        return self._rendered(self.shown(tools), question, calls)

    def shown(self, tools: Sequence[Tool]) -> list[Tool]:
        """The tools as this template is given them, in prompts and wherever else they are sent to a model with this template."""
        return [tool if is_plain(tool.parameters) else self._fitted(tool) for tool in tools]

    def _fitted(self, tool: Tool) -> Tool:
        if id(tool) not in self._as_shown:
            self._as_shown[id(tool)] = (tool, shown(tool, self._taste))
        return self._as_shown[id(tool)][1]

    def cannot_show(self, tools: Sequence[Tool]) -> tuple[str, str]:
        """(name of the first tool at which the template fails, what it says of it), ("", "") where it takes each."""
        for tool in tools:
            try:
                self.render([tool], _MARKS[0])
            except TemplateRefusal as error:
                return tool.name, error.said
        return "", ""

    @cached_property
    def _taste(self) -> Taste:
        return taste_of(lambda tools: self._rendered(tools, _MARKS[0], None))

    def _rendered(self, tools: Sequence[Tool], question: str, calls: Sequence[ToolCall] | None) -> str:
        messages = [{"role": "user", "content": question.strip()}]
        if calls is not None:
            messages.append(message_of(calls, self.options if calls else Options()))
        return written(self.tokenizer, messages, [tool.as_openai() for tool in tools], calls is None)

    @cached_property
    def learnt(self) -> Learnt | None:
        """How the template writes calls; None where it does not even take tools."""
        try:
            return learnt(self.tokenizer)
        except TemplateRefusal:
            return None

    @property
    def options(self) -> Options:
        """How calls are given to the template."""
        return self.learnt.options if self.learnt else Options()

    @property
    def several(self) -> bool:
        """Whether an answer may hold several calls; a template of which nothing was learnt is asked."""
        return self.learnt is None or not self.learnt.usable or self.learnt.several

    @cached_property
    def stops(self) -> tuple[str, ...]:
        """The texts that end an answer, in words and with calls; `end` is the first."""
        told = self.learnt
        if told is None or not told.usable:
            return (self.end,)
        last = next((stop for stop in told.stops if told.ending.endswith(stop)), self.end)
        return tuple(dict.fromkeys((self.end, last)))

    def read(self, text: str, tools: Mapping[str, Tool]) -> list[ToolCall]:
        """The calls in an answer over these tools, {name: tool}; see `parse`. Raises ParseError."""
        found = self._own(text, tools)
        return parse(text) if found is None else found

    def plain(self, text: str, tools: Sequence[Tool]) -> str:
        """An answer as `parse` reads it: the same text but for calls in the template's own form, which are written in Hermes' form; what
        is begun in it and not whole stays so."""
        try:
            calls = self._own(text, {tool.name: tool for tool in tools})
        except ParseError as error:
            return f"{CALL_OPEN}\n" + ("{" if error.kind else str(error))
        if calls is None:
            return text
        told = ({"name": call.name, "arguments": call.arguments} for call in calls)
        return "\n".join(f"{CALL_OPEN}\n{to_json(one)}\n{CALL_CLOSE}" for one in told)

    def _own(self, text: str, tools: Mapping[str, Tool]) -> list[ToolCall] | None:
        """The calls in the template's own form; None where the hand-written formats read that, or the answer is in another."""
        told = self.learnt
        return None if told is None or told.known or told.form is None else told.form.read(text, tools)

    def _end_of_turn(self) -> str:
        """The text that ends an answer in this template, taken from what the template writes after one."""
        asked = {"role": "user", "content": _MARKS[0]}
        tools: list[dict] | None = None
        try:
            text = written(self.tokenizer, [asked, {"role": "assistant", "content": _MARKS[1]}], tools, False)
        except TemplateRefusal:  # one that is for tools alone
            tools = [tool.as_openai() for tool in PROBES]
            text = written(self.tokenizer, [asked, {"role": "assistant", "content": _MARKS[1]}], tools, False)
        if _MARKS[1] not in text:
            return self.tokenizer.eos_token
        end = text[text.rindex(_MARKS[1]) + len(_MARKS[1]) :].rstrip()
        return once(end, written(self.tokenizer, [asked], tools, True), _MARKS[0]) or self.tokenizer.eos_token


class Conversation:
    """All questions over one tool list: a shared prefix of token ids and what follows it."""

    def __init__(self, chat: Chat, tools: Sequence[Tool]) -> None:
        self.chat = chat
        self.tools = list(tools)
        self._one = sorted(self.tools, key=_letters)[:1]  # rendering the shortest tool alone is quick
        self._asked, other = (self._whole(self._one, mark) for mark in _MARKS)
        at = self._asked.rfind(_MARKS[0])
        if at < 0 or self._asked[:at] + _MARKS[1] + self._asked[at + len(_MARKS[0]) :] != other:
            raise InputError("This base model's chat template does not put the question in one place.", "Choose another base model.")
        first = self._whole(tools, _MARKS[0])  # the one time that the whole list is rendered
        at = first.rindex(_MARKS[0])
        self._head, self._tail = first[:at], first[at + len(_MARKS[0]) :]
        missing = [tool.name for tool in tools if tool.name not in first]
        if missing:
            raise InputError(
                Message("This base model's chat template ignores tools (it leaves out {missing}).", missing=missing[0]),
                "Choose a base model whose template takes tools.",
            )
        cut = self._cut(self._head)
        self.prefix = self._encode(self._head[:cut])
        self._head = self._head[cut:]

    def _whole(self, tools: Sequence[Tool], question: str) -> str:
        try:
            return self.chat.render(tools, question)
        except TemplateRefusal:
            name, why = self.chat.cannot_show(tools)
            if not name:
                raise
        raise InputError(
            Message("This base model's chat template cannot show the tool {name} ({why}).", name=name, why=why),
            "Simplify the tool's parameters on the Tools page, or choose another base model.",
        )

    def prompt(self, question: str) -> list[int]:
        """Ids of the question after the prefix, up to where the model answers."""
        return self._encode(self._head + question.strip() + self._tail)

    def whole_prompt(self, question: str) -> list[int]:
        """Ids of prefix and question."""
        return self.prefix + self.prompt(question)

    def example(self, question: str, calls: Sequence[ToolCall]) -> Encoded:
        """Ids of question and answer (with the end of the turn), for training."""
        prompt = self.prompt(question)
        return Encoded(prompt + self._encode(self.answer(calls)), len(prompt))

    def lengths(self, pairs: Sequence[tuple[str, Sequence[ToolCall]]]) -> list[int]:
        """How many tokens `example` gives each question with its calls, counted all at once."""
        if not pairs:
            return []
        texts = [self._head + question.strip() + self._tail for question, _ in pairs] + [self.answer(calls) for _, calls in pairs]
        counts = [len(ids) for ids in self._encode(texts)]
        return [asked + answered for asked, answered in zip(counts[: len(pairs)], counts[len(pairs) :])]

    def answer(self, calls: Sequence[ToolCall]) -> str:
        """The text the model is to write, end of turn included.

        Rendered over one tool alone: a template writes an answer alike whatever the list, and long lists are slow.
        """
        if len(calls) > 1 and not self.chat.several:
            raise InputError(
                "This base model's chat template writes only one call per answer.",
                "Remove questions that need several calls, or choose another base model.",
            )
        told = behind(self._asked, self.chat.render(self._one, _MARKS[0], calls), _MARKS[0]).rstrip()
        learnt = self.chat.learnt
        ended = told.endswith(self.chat.end) or learnt is None or any(told.endswith(stop) for stop in learnt.stops)
        return told if ended else told + self.chat.end

    def _encode(self, text: str | list[str]) -> list:
        return self.chat.tokenizer(text, add_special_tokens=False).input_ids

    def _cut(self, head: str) -> int:
        """Where the head may be cut without changing its ids: before the last special token in it; where too little stands before that,
        at a blank of the text behind it, if the ids of questions of many kinds are the same so."""
        added = [token.content for token in self.chat.tokenizer.added_tokens_decoder.values()]
        cut = max([0, *(head.rfind(token) for token in added)])
        if cut >= SHARED * len(head):
            return cut
        tries = ["Why", "7 days", " off", "\n\n", "北京", '"x"', "-", "{"]
        whole = [self._encode(head + question + self._tail) for question in tries]
        for place in [found.start() for found in re.finditer(r"(?<=\S)\s+(?=\S)", head[:-1])][-40:][::-1]:
            if place > cut and all(
                self._encode(head[:place]) + self._encode(head[place:] + question + self._tail) == ids
                for question, ids in zip(tries, whole)
            ):
                return place
        return cut


def _letters(tool: Tool) -> int:
    return len(tool.description) + len(to_json(tool.parameters))
