"""Answers that are neither whole calls nor plain words: empty, cut off, an unfinished thought, a call that nothing reads.

Such an answer must not pass for one without a call: a model that cannot write a call would look good at knowing when none is needed.
"""

import re
from collections.abc import Iterable

from engine.messages import Message
from engine.models.call_formats.reading import ARGUMENT, NAME, THOUGHTS, CutOff, Empty, ParseError, UnfinishedThought, is_cut, unfenced

# Marks of calls in forms that are not read here: Llama's and Qwen's functions, Kimi, DeepSeek, Nemotron, InternLM, ReAct.
_FOREIGN = re.compile(
    r"<function[=_]|<tool_calls?\b|<\|?tool[_▁]calls?\b|<\uff5ctool|<\|tool_calls?_|<invoke\b|<toolcall>|<\|action_start\|>|\[tool_calls?\]"
    r"|✿function✿|^action input:",
    re.IGNORECASE | re.MULTILINE,
)
_PYTHON = re.compile(
    rf"\[\s*{NAME}\(|\[\s*(?:{NAME})?$"  # a list that begins with a call, or stops before it is one
    rf"|{NAME}\((?:\s*{ARGUMENT}\s*=(?!=)|\s*(?:{ARGUMENT})?\s*$|\s*\)\s*[,;\n])"
)
_OPENED = re.compile(rf"{NAME}\(")
_BESIDE = re.compile(
    rf"^[ \t]*(?:```\w*\s*|[-*>]\s+)?\[?\s*{NAME}\(\s*{ARGUMENT}\s*=(?!=)|\[\s*{NAME}\(\s*{ARGUMENT}\s*=(?!=)", re.MULTILINE
)
_BESIDE_JSON = re.compile(r"""^[ \t]*(?:```\w*\s*|[-*>]\s+)?(?:\[\s*)?\{\s*["'](?:name|function|tool|type)["']\s*:""", re.MULTILINE)
_INSIDE_JSON = re.compile(  # in a line of words
    r"""\{\s*["'](?:name|function|tool)["']\s*:\s*["'][\w.\-/: ]+["']\s*,\s*["'](?:arguments|parameters)["']\s*:"""
)
_ARGUMENTS = re.compile(r"""["'](?:arguments|parameters)["']\s*:""")


def refuse_unsaid(text: str) -> None:
    """Raise Empty for an answer (see `answer_of`) that says nothing, and UnfinishedThought for one that is still thinking."""
    if any(text.startswith(begin) for begin, _ in THOUGHTS):
        raise UnfinishedThought(Message("the reasoning is not finished"))
    bare = unfenced(text)
    if not any(letter.isalnum() or letter > "\x7f" for letter in bare) and "".join(bare.split()) not in ("[]", "{}"):
        raise CutOff("a call is incomplete") if is_cut(bare) else Empty(Message("nothing was answered"))


def refuse_begun(text: str, marks: Iterable[str]) -> None:
    """Raise ParseError for an answer that no form reads and that still begins a call, or has one among words; `marks` are those that
    begin calls in the forms."""
    bare = unfenced(text).lstrip("'\"`")
    if ends_in_mark(text, marks):
        raise CutOff("a call is incomplete")
    if found := _FOREIGN.search(text):
        raise ParseError(Message("a call in an unsupported form, with {found}", found=found[0].strip()))
    if _PYTHON.match(bare) or (_OPENED.match(bare) and (bare.endswith(")") or is_cut(bare))):
        raise ParseError("a call is incomplete")
    begun = _BESIDE.search(text) or _BESIDE_JSON.search(text)
    if begun and (begun.re is _BESIDE or _ARGUMENTS.search(text, begun.start()) or is_cut(text[begun.start() :])):
        raise ParseError("there is text next to a call")
    if _INSIDE_JSON.search(text):
        raise ParseError("there is text next to a call")


def ends_in_mark(text: str, marks: Iterable[str]) -> bool:
    """Whether a text ends within one of the marks, with at least two letters of it."""
    return any(
        text.endswith(mark[:end]) for mark in marks for end in range(3, len(mark)) if sum(letter.isalpha() for letter in mark[:end]) > 1
    )
