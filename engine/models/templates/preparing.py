"""The chat template that a base model is used with: its own, with what its arguments have to be, and with tools where it takes none.

Arguments are found by trying: what a template mentions is set, and kept where it changes what is written for the better. What is found
stands in the template's text (`prelude`) and is told in sentences.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from engine.errors import InputError
from engine.messages import Message
from engine.models.templates import prelude
from engine.models.templates.checking import Learnt, learnt
from engine.models.templates.learning import Trial
from engine.models.templates.rendering import QUESTION, THOUGHTS, TemplateRefusal

# A template for a model that has none: ChatML, the marks that most models know, and no mark but words where the tokenizer lacks them.
CHATML = (
    "{%- for message in messages -%}{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>\\n' }}{%- endfor -%}"
    "{%- if add_generation_prompt -%}{{ '<|im_start|>assistant\\n' }}{%- endif -%}"
)
GEMMA = (
    "{{ bos_token }}{%- for message in messages -%}{%- set role = 'model' if message['role'] == 'assistant' else 'user' -%}"
    "{{ '<start_of_turn>' + role + '\\n' + message['content'] + '<end_of_turn>\\n' }}{%- endfor -%}"
    "{%- if add_generation_prompt -%}{{ '<start_of_turn>model\\n' }}{%- endif -%}"
)
LLAMA = (
    "{{ bos_token }}{%- for message in messages -%}{{ '<|start_header_id|>' + message['role'] + '<|end_header_id|>\\n\\n' + "
    "message['content'] + '<|eot_id|>' }}{%- endfor -%}"
    "{%- if add_generation_prompt -%}{{ '<|start_header_id|>assistant<|end_header_id|>\\n\\n' }}{%- endif -%}"
)
WORDS = (
    "{%- for message in messages -%}{{ '### ' + message['role'] | capitalize + ':\\n' + message['content'] }}"
    "{%- if message['role'] == 'assistant' -%}{{ eos_token }}{%- endif -%}{{ '\\n\\n' }}{%- endfor -%}"
    "{%- if add_generation_prompt -%}{{ '### Assistant:\\n' }}{%- endif -%}"
)
MARK = re.compile(r"<\|[^<>{}'\" ]{1,40}\|>|<(?:start|end)_of_turn>|\[/?INST\]")  # marks that are one token where a model knows them
BY_MARK = (("<|im_start|>", CHATML), ("<|start_header_id|>", LLAMA), ("<start_of_turn>", GEMMA))


@dataclass(frozen=True)
class Prepared:
    """A template as it is used, the arguments that were set {name: Jinja}, and what a user is told of it."""

    template: str
    arguments: dict[str, str] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()
    several: bool = True
    changed: bool = False  # whether it is another than the base model's own


class _Other:
    """A tokenizer with another chat template; the tokenizer itself stays as it is."""

    def __init__(self, tokenizer, template: str) -> None:
        self._tokenizer, self.chat_template = tokenizer, template

    def __getattr__(self, name: str) -> Any:
        return getattr(self._tokenizer, name)

    def apply_chat_template(self, *given: Any, **named: Any) -> Any:
        """The same by the other template."""
        kept = self._tokenizer.chat_template
        self._tokenizer.chat_template = self.chat_template
        try:
            return self._tokenizer.apply_chat_template(*given, **named)
        finally:
            self._tokenizer.chat_template = kept


def prepared(tokenizer, template: str = "") -> Prepared:
    """The template to use a base model with, made from its own or from the one that the user picked. A template that needs nothing stays
    as it is. Raises InputError for one that cannot be used."""
    own = tokenizer.chat_template
    if isinstance(own, dict):
        own = own.get("tool_use") or own.get("default") or next(iter(own.values()))
    given = template or own
    made = _prepared(_Text(tokenizer, prelude.without(given) if given else _plain(tokenizer)), bool(given))
    strange = _strange(template, tokenizer) if template and template != own else ()
    return replace(made, changed=made.template != own, remarks=(*made.remarks, *strange))


def _strange(template: str, tokenizer) -> Iterator[str]:
    """What is told where marks of a picked template are no tokens of the base model's."""
    known = {token.content for token in tokenizer.added_tokens_decoder.values()}
    strange = [mark for mark in dict.fromkeys(MARK.findall(template)) if mark not in known]
    if strange:
        yield Message(
            "The markers of the chosen chat template, such as {strange}, are not tokens of this base model. It reads them letter by "
            "letter, which takes longer to learn.",
            strange=strange[0],
        )


class _Text:
    """A template's text with the tokenizer that renders it, known by the text and the tokens that are named in it."""

    def __init__(self, tokenizer, text: str) -> None:
        self.tokenizer, self.text = tokenizer, text
        self.said = (text, getattr(tokenizer, "bos_token", None), getattr(tokenizer, "eos_token", None))

    def __hash__(self) -> int:
        return hash(self.said)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Text) and self.said == other.said


@lru_cache(maxsize=128)
def _prepared(own: _Text, had: bool) -> Prepared:
    def ask(text: str) -> Learnt | None:
        try:
            return learnt(_Other(own.tokenizer, text))
        except TemplateRefusal:
            return None

    arguments, dated = _arguments(own.tokenizer, own.text)
    remarks: list[str] = [] if had else [Message("This base model has no chat template. A simple one with its own markers is used.")]
    for text, remark in _forms(own.text):
        found = ask(prelude.with_arguments(text, arguments.items(), dated))
        if found and found.whole:
            remarks += [remark] if remark else []
            remarks += [] if found.several else [ONE_CALL]
            whole = prelude.with_arguments(text, arguments.items(), dated)
            return Prepared(whole, arguments, (*remarks, *_told(arguments, dated), *_given(found)), found.several)
    learnt(_Other(own.tokenizer, prelude.with_arguments(own.text, arguments.items(), dated)))  # raises what the template says, if it does
    raise InputError(
        "With this base model's chat template, tools and calls cannot be written in a form that can be read back.",
        "Choose another base model, or another chat template.",
    )


ONE_CALL = Message(
    "This base model's chat template writes only one call per answer, so examples with several calls are skipped. Choose another "
    "base model if you need several calls."
)


def _told(arguments: dict[str, str], dated: bool) -> Iterator[str]:
    if any(name in prelude.THINKING for name in arguments):
        if arguments.get("reasoning_effort") == '"low"':
            yield Message("It is asked to think little before it answers.")
        else:
            yield Message("It is asked to answer without thinking first.")
    if dated or any(name in arguments for name in ("date_string", "current_date", "datetime")):
        yield Message("The date in its prompts is always {today}.", today=prelude.TODAY)
    if arguments:
        yield Message("Fixed in its chat template: {items}.", items=[f"{name} = {value}" for name, value in arguments.items()])


def _given(found: Learnt) -> Iterator[str]:
    """How calls have to be given to the template."""
    if found.options.ids:
        yield Message("Its chat template gets call ids of nine characters.")
    if found.options.as_text:
        yield Message("Its chat template gets the arguments of calls as text.")


def _forms(own: str) -> Iterator[tuple[str, str]]:
    """(template, what is told of it): its own, then with more and more of ours."""
    yield own, ""
    told = Message("This base model's chat template writes no readable calls. A standard form is used for them.")
    yield prelude.with_tools(own, "", prelude.style_of(own)), told
    told = Message("This base model's chat template does not list every tool. They are put in the system message.")
    yield prelude.with_tools(own, prelude.SYSTEM), told
    yield (
        prelude.with_tools(own, prelude.USER),
        Message("This base model's chat template does not list every tool. They are put in the first message."),
    )


def _plain(tokenizer) -> str:
    """A template for a model without one, in marks that its tokenizer knows as one token."""
    known = {token.content for token in tokenizer.added_tokens_decoder.values()}
    return next((template for mark, template in BY_MARK if mark in known), WORDS)


def _arguments(tokenizer, own: str) -> tuple[dict[str, str], bool]:
    """({name: Jinja}, whether the date is fixed): what the template mentions and is better with."""
    dated, found = prelude.asks_the_date(own), dict[str, str]()

    def tried(names: Mapping[str, tuple[str, ...]], better: Callable[[str, str], bool]) -> None:
        for name, values in names.items():
            if not re.search(rf"\b{name}\b", own):
                continue
            before = refused(found)
            for value in values:
                if name in prelude.THINKING and not _knows(own, value):
                    continue
                found[name] = value
                after = refused(found)
                if after is not None and (before is None or better(before, after)):
                    break
                del found[name]

    def refused(arguments: dict[str, str]) -> str | None:
        try:
            return Trial(_Other(tokenizer, prelude.with_arguments(own, arguments.items(), dated))).asked
        except TemplateRefusal:
            return None

    tried(prelude.GIVEN, lambda before, after: _shown(after) > _shown(before))
    if refused(found) is None:
        found.clear()
        found |= _all_given(own, refused)
    tried(prelude.THINKING, lambda before, after: after != before and _thinks(after) <= _thinks(before))
    tried(prelude.PLACES, lambda before, after: _closeness(after) > _closeness(before))
    return found, dated


def _all_given(own: str, refused: Callable[[dict[str, str]], str | None]) -> dict[str, str]:
    """Several arguments that a template needs together, {} where they do not help."""
    named = {name: values[0] for name, values in prelude.GIVEN.items() if re.search(rf"\b{name}\b", own) and not name.endswith("_token")}
    return named if refused(named) is not None else {}


def _knows(own: str, value: str) -> bool:
    """Whether a template takes a value: a word must stand in it."""
    word = value.strip('"')
    return not value.startswith('"') or word in prelude.ALWAYS or bool(re.search(rf"""['"]{word}['"]""", own))


def _shown(asked: str) -> int:
    return sum(name in asked for name in ("probe_tool", "other_tool", "bare_tool"))


def _thinks(asked: str) -> bool:
    """Whether a prompt ends inside a thought."""
    return any(opened in asked and closed not in asked.rpartition(opened)[2] for opened, closed in THOUGHTS)


def _closeness(asked: str) -> float:
    """How much of a prompt stands before the last mark before the question: what all questions share."""
    head = asked[: asked.rindex(QUESTION)]
    return head.rfind("<|") / max(1, len(head))
