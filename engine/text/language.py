"""What is known of a language: its small words, courtesies, ways of asking, and the slips that people make in it.

One file a language, `resources/languages/CODE.toml`. A new language is a new file and its code in `LANGUAGES`.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from pydantic import ConfigDict, TypeAdapter, ValidationError

from engine.errors import InputError
from engine.messages import Message
from engine.resources import resource

FOLDER = resource("languages")
LANGUAGES = ("en", "zh")
HAN = "\u3400-\u9fff"  # Chinese characters, for use inside [] of a pattern
SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class MadeUp:
    """Values for parameters whose name matches the pattern `names`: one word of each of `parts`, put together."""

    names: str
    parts: tuple[str, ...]


@dataclass(frozen=True)
class Language:
    """One language file. Words that stand in one string are parted by spaces; in a group each may take another's place.

    function_words  words that carry no meaning of their own: they may be left out
    negations       words that no strategy touches
    openings        courtesies before a question, closings those behind it
    guarded         words that hold the characters of a function word and are none (only without spaces between words)
    alike           groups of things that a call does not depend on, such as the days of the week
    synonyms        groups of words that mean the same
    slots           {name: pattern} of what may stand in a frame's {name}
    frames          groups of sentences that ask for the same, all with the same slots; a mark at the end is part of it
    keyboard        rows of keys
    misspellings    [what is meant, what people write]
    homophones      groups of characters that sound alike, lookalikes those that look alike
    numbers         the words for 0, 1, 2 ...
    dates           further ways to write a day: a format of year, month and day
    """

    __pydantic_config__ = ConfigDict(extra="forbid")

    code: str
    name: str
    spaced: bool  # words have spaces between them
    function_words: str
    negations: str
    openings: tuple[str, ...]
    closings: tuple[str, ...]
    slots: dict[str, str]
    frames: tuple[tuple[str, ...], ...]
    synonyms: tuple[tuple[str, ...], ...]
    alike: tuple[tuple[str, ...], ...] = ()
    guarded: str = ""
    keyboard: tuple[str, ...] = ()
    misspellings: tuple[tuple[str, str], ...] = ()
    homophones: tuple[str, ...] = ()
    lookalikes: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    made_up: tuple[MadeUp, ...] = ()

    @cached_property
    def small(self) -> frozenset[str]:
        """The function words."""
        return frozenset(self.function_words.split())

    @cached_property
    def common(self) -> frozenset[str]:
        """All words that are no names: function words and those of the frames and their slots."""
        spelled = [*self.slots.values(), *(frame for group in self.frames for frame in group)]
        return self.small | {word for text in spelled for word in re.findall(r"(?<![\\{])\b[^\W\d_]+", text.lower())}

    @cached_property
    def untouched(self) -> frozenset[str]:
        """The negations."""
        return frozenset(self.negations.split())

    @cached_property
    def neighbours(self) -> dict[str, str]:
        """{key: the keys around it}, small letters."""
        found: dict[str, str] = {}
        for r, row in enumerate(self.keyboard):
            for at, key in enumerate(row):
                near = [(r, at - 1), (r, at + 1), (r - 1, at), (r - 1, at + 1), (r + 1, at - 1), (r + 1, at)]
                found[key] = "".join(self.keyboard[i][j] for i, j in near if 0 <= i < len(self.keyboard) and 0 <= j < len(self.keyboard[i]))
        return found

    @cached_property
    def confused(self) -> tuple[dict[str, str], dict[str, str]]:
        """{character: those that sound alike}, {character: those that look alike}."""
        return _others(self.homophones), _others(self.lookalikes)

    @cached_property
    def patterns(self) -> tuple[tuple[tuple[str, re.Pattern], ...], ...]:
        """The groups of frames, each frame with the pattern of sentences that fit it; marks are left out of the pattern."""

        def pattern(frame: str) -> re.Pattern:
            bare, whole, end = frame.rstrip("?？。."), "", 0
            for slot in SLOT.finditer(bare):
                whole += re.escape(bare[end : slot.start()]) + f"(?P<{slot[1]}>{self.slots[slot[1]]})"
                end = slot.end()
            return re.compile(whole + re.escape(bare[end:]), re.IGNORECASE)

        return tuple(tuple((frame, pattern(frame)) for frame in group) for group in self.frames)

    @cached_property
    def _word(self) -> re.Pattern:
        if self.spaced:
            return re.compile(r"\S+")
        known = sorted({*self.guarded.split(), *self.small, *self.untouched}, key=len, reverse=True)
        latin = rf"[^\W{HAN}]"
        return re.compile(rf"{'|'.join(map(re.escape, known))}|{latin}+(?:[-.'@/]{latin}+)*|\S")

    def words(self, text: str) -> list[re.Match]:
        """The words of a text. Without spaces between them: a word that the file names (the longest that fits), a run of letters
        and digits of another script, or one character."""
        return list(self._word.finditer(text))

    def occurrences(self, text: str, wanted: str) -> list[re.Match]:
        """Where a text holds a word or phrase of this language, without regard to case and not inside another word."""
        return [m for m in _phrase(wanted).finditer(text) if stands_alone(text, *m.span())]


@cache
def _phrase(wanted: str) -> re.Pattern:
    return re.compile(re.escape(wanted), re.IGNORECASE)


def is_han(character: str) -> bool:
    """Whether it is a Chinese character."""
    return "\u3400" <= character <= "\u9fff"


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a part of a text does not begin or end inside a word; Chinese characters are words of their own."""
    return not (_joined(text[start - 1 : start + 1] if start else "") or _joined(text[end - 1 : end + 1]))


def _joined(pair: str) -> bool:
    return len(pair) == 2 and all((character.isalnum() or character == "_") and not is_han(character) for character in pair)


def _others(groups: tuple[str, ...]) -> dict[str, str]:
    found: dict[str, str] = {}
    for group in groups:
        for character in group.split():
            found[character] = found.get(character, "") + "".join(other for other in group.split() if other != character)
    return found


@cache
def language(code: str) -> Language:
    """A language by its code. Raises InputError for one that there is no file for, or a file that cannot be used."""
    if code not in LANGUAGES:
        raise InputError(Message("There is no language {code}.", code=code), Message("Choose one of: {languages}.", languages=[*LANGUAGES]))
    return read_language(FOLDER / f"{code}.toml")


def read_language(path: Path) -> Language:
    """A language file. Raises InputError naming the file, the entry and what is wrong with it."""
    try:
        found = TypeAdapter(Language).validate_python(tomllib.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        raise InputError(Message("{path} does not exist.", path=path), "Install Adaptool again.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(Message("{path} is not valid TOML ({error}).", path=path, error=error), "Correct that line.") from None
    except ValidationError as error:
        first = error.errors()[0]
        raise InputError(
            Message("{path}: {loc}: {msg}.", path=path, loc=".".join(map(str, first["loc"])), msg=first["msg"].lower()),
            "Correct that entry.",
        ) from None
    if wrong := _wrong(found):
        raise InputError(Message("{path} cannot be used as a language file ({wrong}).", path=path, wrong=wrong), "Correct that entry.")
    return found


def _wrong(found: Language) -> str:
    """The first entry of the right type that cannot be used all the same, "" for none."""
    for entry in ("frames", "synonyms", "alike"):
        for group in getattr(found, entry):
            if len(group) < 2:
                return Message("{entry}: {group} is alone in its group", entry=entry, group=(group[0] if group else "[]"))
    for entry in ("homophones", "lookalikes"):
        for group in getattr(found, entry):
            if any(len(character) != 1 for character in group.split()) or len(group.split()) < 2:
                return Message("{entry}: '{group}' is not a group of characters", entry=entry, group=group)
    for group in found.frames:
        for frame in group:
            named = SLOT.findall(frame)
            if not named or set(named) - set(found.slots) or len(named) != len(set(named)):
                return Message(
                    "frames: '{frame}' does not name each of its slots once (there are: {slots})", frame=frame, slots=[*found.slots]
                )
            if set(named) != set(SLOT.findall(group[0])):
                return Message("frames: '{frame}' has other slots than '{group}'", frame=frame, group=group[0])
    for pattern in [*found.slots.values(), *(rule.names for rule in found.made_up)]:
        try:
            re.compile(pattern)
        except re.error as error:
            return Message("the pattern '{pattern}' cannot be read ({error})", pattern=pattern, error=error)
    for form in found.dates:
        try:
            form.format(year=2026, month=3, day=2)
        except (KeyError, ValueError, IndexError):
            return Message("dates: '{form}' is not a format of year, month and day", form=form)
    return ""


def language_of(question: str) -> str:
    """The code of the language that a question is in, by its script: zh where it holds at least as many Chinese characters as
    words of letters, else en."""
    han = len(re.findall(f"[{HAN}]", question))
    return "zh" if han and han >= len(re.findall(rf"[^\W\d_{HAN}]+", question)) else "en"
