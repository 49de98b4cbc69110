"""The only place where a prompt is rendered or an answer parsed: training, evaluation, export and chat all come here.

How answers are parsed stands in engine/models/call_formats; `parse` is handed on from there.

A prompt is what the base model's own chat template makes of the tools and one question. All questions over one tool list
share its beginning, the prefix; `Chat.over(tools)` renders the template once, finds where the question stands, and from
then on builds prompts by joining token ids, which gives exactly the ids of rendering each prompt whole.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from engine.errors import InputError
from engine.models.call_formats import ParseError, parse
from engine.models.call_formats.json_forms import CALL_CLOSE, CALL_OPEN
from engine.models.shown import Taste, is_plain, shown, taste_of
from engine.records import Tool, ToolCall, to_json

__all__ = ["CALL_CLOSE", "CALL_OPEN", "NO_TOOL", "Chat", "Conversation", "Encoded", "ParseError", "parse"]

_MARKS = ("QuestionGoesHere", "Another one stands here")
NO_TOOL = "None of the tools fits this question."


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
        """The text that the model sees: up to where it is to answer, or whole where `calls` are given."""
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
            except Exception as error:  # a template raises what it likes
                return tool.name, " ".join(str(error).split())[:160] or type(error).__name__
        return "", ""

    @cached_property
    def _taste(self) -> Taste:
        return taste_of(lambda tools: self._rendered(tools, _MARKS[0], None))

    def _rendered(self, tools: Sequence[Tool], question: str, calls: Sequence[ToolCall] | None) -> str:
        messages = [{"role": "user", "content": question.strip()}]
        if calls is not None:
            messages.append(_answer_message(calls))
        return self.tokenizer.apply_chat_template(
            messages, tools=[tool.as_openai() for tool in tools], tokenize=False, add_generation_prompt=calls is None
        )

    def _end_of_turn(self) -> str:
        """The text that ends an answer in this template, taken from what the template writes after one."""
        from jinja2 import TemplateError  # not needed at the start

        messages = [{"role": "user", "content": _MARKS[0]}, {"role": "assistant", "content": _MARKS[1]}]
        try:
            text = self.tokenizer.apply_chat_template(messages, tokenize=False)
        except (TemplateError, TypeError):  # some templates cannot do without a list of tools
            try:
                text = self.tokenizer.apply_chat_template(messages, tools=[], tokenize=False)
            except (TemplateError, TypeError) as error:
                raise InputError(
                    f"This base model's chat template writes no answer ({str(error)[:120]}).", "Choose another base model."
                ) from None
        return text[text.rindex(_MARKS[1]) + len(_MARKS[1]) :].rstrip() or self.tokenizer.eos_token


class Conversation:
    """All questions over one tool list: a shared prefix of token ids and what follows it."""

    def __init__(self, chat: Chat, tools: Sequence[Tool]) -> None:
        self.chat = chat
        self.tools = list(tools)
        self._one = sorted(self.tools, key=_letters)[:1]  # rendering the shortest tool alone is quick
        self._asked, other = (self._whole(self._one, mark) for mark in _MARKS)
        at = self._asked.rindex(_MARKS[0])
        if self._asked[:at] + _MARKS[1] + self._asked[at + len(_MARKS[0]) :] != other:
            raise InputError("This base model's chat template does not put the question in one place.", "Choose another base model.")
        first = self._whole(tools, _MARKS[0])  # the one time that the whole list is rendered
        at = first.rindex(_MARKS[0])
        self._head, self._tail = first[:at], first[at + len(_MARKS[0]) :]
        missing = [tool.name for tool in tools if tool.name not in first]
        if missing:
            raise InputError(
                f"This base model's chat template ignores tools (it leaves out {missing[0]}).",
                "Choose a base model whose template takes tools.",
            )
        cut = self._cut(self._head)
        self.prefix = self._encode(self._head[:cut])
        self._head = self._head[cut:]

    def _whole(self, tools: Sequence[Tool], question: str) -> str:
        try:
            return self.chat.render(tools, question)
        except Exception:  # a template raises what it likes
            name, why = self.chat.cannot_show(tools)
            if not name:
                raise
        raise InputError(
            f"This base model's chat template cannot show the tool {name} ({why}).",
            "Simplify the tool's parameters on the page Tools, or choose another base model.",
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
        told = self.chat.render(self._one, _MARKS[0], calls)
        if not told.startswith(self._asked):
            raise InputError(
                "This base model's chat template writes answers otherwise than it asks for them.", "Choose another base model."
            )
        return told[len(self._asked) :].rstrip()

    def _encode(self, text: str | list[str]) -> list:
        return self.chat.tokenizer(text, add_special_tokens=False).input_ids

    def _cut(self, head: str) -> int:
        """Where the head may be cut without changing its ids: before the last special token in it."""
        added = [token.content for token in self.chat.tokenizer.added_tokens_decoder.values()]
        return max([0, *(head.rfind(token) for token in added)])


def _letters(tool: Tool) -> int:
    return len(tool.description) + len(to_json(tool.parameters))


def _answer_message(calls: Sequence[ToolCall]) -> dict:
    if not calls:
        return {"role": "assistant", "content": NO_TOOL}
    return {"role": "assistant", "content": "", "tool_calls": [{"type": "function", "function": call.as_dict()} for call in calls]}
