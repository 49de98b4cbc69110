"""The message catalogue: the engine's texts in the user's language, for window, command line and report alike.

A text is looked up by its English (a `Message` by its template) in `resources/i18n/engine_LANGUAGE.mo`, a gettext file that
`resources/i18n/update.py` writes. English is what the source says and needs no file. What is not in the catalogue, such as the texts of
libraries and of projects made by later versions, is shown as it stands.
"""

import gettext
import os
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from engine.errors import InputError
from engine.messages import COMMA, Message, filled, from_text
from engine.resources import resource

ENGLISH = "en"
LANGUAGES = (ENGLISH, "zh_CN")
VARIABLES = ("ADAPTOOL_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")  # the first that is set counts
SHOWN = {  # words that the engine keeps with its rows: the word that people read instead
    "not yet": "not started",
    "out of date": "inputs changed",
    "seed": "example question",
    "teacher": "helper model",
    "heuristic": "built-in",
    "told": "note",
    "left out": "skipped",
    "left by hand": "skipped by you",
    "mended": "fixed",
}
_in_use = ENGLISH
_number: Callable[[float, str], str] = format


def use(language: str, number: Callable[[float, str], str] = format) -> None:
    """Tell everything in this language from now on; `number` writes a number as `format` does, but as this place does it."""
    global _in_use, _number
    _in_use, _number = language, number


def in_use() -> str:
    """The language in which everything is told, English at first."""
    return _in_use


def known(code: str) -> str:
    """The language of ours that is meant by a code such as zh, zh-CN or de_DE.UTF-8; "" for none."""
    wanted = code.replace("-", "_").split(".")[0].split("@")[0]
    return next((one for one in LANGUAGES if one == wanted or one.split("_")[0] == wanted.split("_")[0].lower()), "")


def chosen(code: str) -> str:
    """The language that a user names. Raises InputError for none of ours."""
    found = known(code)
    if not found:
        raise InputError(Message("There is no language {code}.", code=code[:40]), Message("Choose among {known}.", known=[*LANGUAGES]))
    return found


def of_environment(variables: Mapping[str, str] = os.environ) -> str:
    """The language that the environment asks for, English where it is none of ours."""
    asked = next((variables[name] for name in VARIABLES if variables.get(name)), "")
    return known(asked) or ENGLISH


@cache
def _texts(language: str) -> gettext.NullTranslations:
    try:
        with resource("i18n", f"engine_{language}.mo").open("rb") as file:
            return gettext.GNUTranslations(file)
    except OSError:
        return gettext.NullTranslations()


def told(text: str, language: str = "") -> str:
    """A sentence, or a text of the engine, in the language (that in use): a Message with its values, also one from a text column of the
    store, or a text that is its own id."""
    text = text if isinstance(text, Message) else from_text(text)
    text = text if isinstance(text, Message) else SHOWN.get(text, text)
    language = language or _in_use
    if not text or (language == ENGLISH and _number is format):
        return str.__str__(text)
    texts = _texts(language)  # of English there is none, but for what numbers look like
    if not isinstance(text, Message):
        return texts.gettext(text)
    if text.many:
        into = texts.ngettext(text.template, text.many, text.values["count"])
    else:
        into = texts.gettext(text.template)

    def inner(value: Any) -> str:
        # a plain text is a value of the user's unless it is a whole sentence of ours
        return told(value, language) if isinstance(value, Message) or str(value).endswith((".", "?")) else str(value)

    return filled(into, text.values, inner, texts.gettext(COMMA), _number) if text.values else into
