"""Names of tools, the same for every reader: kept as they are where the form allows, and made usable where not.

A tool's name follows from what its file says of it and from the other names of that file, never from the order in which they stand.
Each tool has a few names that it could bear, the plainest first: its own with other letters as underscores; with a hint (an operation's
method and path); with a part of a hash of what it is called; with one of what it says. Those whose names would be one, read without
regard to case and punctuation, all go on to the next, but for one that has the name by right. A name that a tool had in the project
stays while it is among those that it could bear.
"""

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from engine.messages import Message

LONGEST_NAME = 64
ALLOWED = re.compile(r"[A-Za-z0-9_.\-]{1,64}")
DIGITS = 6  # of a hash in a name
WRITTEN = str.maketrans({"ß": "ss", "æ": "ae", "Æ": "Ae", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "œ": "oe", "Œ": "Oe"})


@dataclass(frozen=True)
class Naming:
    """How tools are to be named: `prefix` before each, `dots` kept or not, `taken` names of files read before, and `known` {(what the
    tool is called in its file, what tells it from others): the name it has in the project}. `asked` are names with dots by which questions
    of the project call tools; such a tool keeps its name."""

    prefix: str = ""
    dots: bool = False
    taken: frozenset[str] = frozenset()
    known: Mapping[tuple[str, str], str] = field(default_factory=dict)
    asked: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Called:
    """What a tool is called in its file; `key` tells it from others (method and path), `hint` are words for that, `content` is all else."""

    name: str
    key: str = ""
    hint: str = ""
    content: str = ""


def usable_names(called: Sequence[Called], naming: Naming | None = None) -> list[str]:
    """A usable name for each, no two alike. What has the same name, key and content gets the same name."""
    naming = naming or Naming()
    choices = [_choices(one, naming) for one in called]
    taken = {folded(name) for name in naming.taken}
    fixed = _fixed(called, choices, naming, taken)
    at = [0] * len(called)
    while True:
        names = [fixed.get(i) or choices[i][at[i]] for i in range(len(called))]
        groups = defaultdict(list)
        for i, name in enumerate(names):
            groups[folded(name)].append(i)
        going = [
            i
            for fold, group in groups.items()
            if len(group) > 1 or fold in taken
            for i in _losers(group, names, called, at, fixed, naming, fold in taken)
            if at[i] + 1 < len(choices[i])
        ]
        if not going:
            return names
        for i in going:
            at[i] += 1


def plain_name(text: str, dots: bool = False) -> str:
    """A text as far as a name can hold it: accents off, whatever else is no letter or digit an underscore. May be empty."""
    letters = unicodedata.normalize("NFKD", text.translate(WRITTEN))
    letters = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(rf"[^A-Za-z0-9_\-{'.' if dots else ''}]+", "_", letters).strip("_.-" if text.strip("_.-") else "")


@cache
def folded(name: str) -> str:
    """A name without regard to case and punctuation."""
    return re.sub(r"[^a-z0-9]", "_", name.casefold())


def _choices(one: Called, naming: Naming) -> list[str]:
    """The names that a tool could bear, the plainest first."""
    kept = one.name if re.fullmatch(rf"[A-Za-z0-9_\-{'.' if naming.dots else ''}]+", one.name) else ""
    plain = kept or plain_name(one.name, naming.dots)
    if not re.search("[A-Za-z]", plain) and any(letter.isalpha() for letter in one.name):  # all that says something is gone
        plain = plain_name(one.hint)
    room = LONGEST_NAME - len(naming.prefix)
    marked = [f"{(plain or 'tool')[: room - DIGITS - 1]}_{_digits(part)}" for part in _parts(one)]
    hint = plain_name(f"{plain}_{one.hint}") if one.hint and plain and plain != plain_name(one.hint) else ""
    first = [name for name in (plain, hint) if name and len(name) <= room]
    return [naming.prefix + name for name in (first if plain and len(plain) <= room else []) + marked]


def _parts(one: Called) -> list[str]:
    return [one.name, f"{one.name}\n{one.key}", f"{one.name}\n{one.key}\n{one.content}"]


def _digits(text: str) -> str:
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()[:DIGITS]


def _fixed(called: Sequence[Called], choices: Sequence[Sequence[str]], naming: Naming, taken: set[str]) -> dict[int, str]:
    """{place: name in the project} of the tools that keep theirs."""
    found: dict[int, str] = {}
    same = defaultdict(list)
    for i, one in enumerate(called):
        same[one.name, one.key].append(i)
    for who, places in same.items():
        if len(places) > 1:
            continue
        own = choices[places[0]]
        with_dots = _choices(called[places[0]], replace(naming, dots=True)) if naming.asked else []
        old = next((name for name in with_dots if name in naming.asked), "")  # from before dots became underscores
        name = old or naming.known.get(who, "")
        if (old or name in own) and folded(name) not in taken:
            found[places[0]] = name
    return found


def _losers(
    group: Iterable[int],
    names: Sequence[str],
    called: Sequence[Called],
    at: Sequence[int],
    fixed: Mapping[int, str],
    naming: Naming,
    taken: bool,
) -> list[int]:
    """All of a group whose names would be one, but for the one that has the name by right, if one has more right than all others: a
    name of the project, one that is as in the file, one without dashes and dots, one in small letters, one of a path without / at its
    end."""

    def right(i: int) -> tuple[bool, ...]:
        as_written = at[i] == 0 and names[i] == naming.prefix + called[i].name
        return i in fixed, as_written, not re.search(r"[.\-]", names[i]), names[i] == names[i].lower(), called[i].key[-1:] != "/"

    group = list(group)
    rights = {i: right(i) for i in group}
    best = max(rights.values())
    first = [i for i in group if rights[i] == best]
    may_stay = len({(called[i].name, called[i].key, called[i].content) for i in first}) == 1 and (best[0] or best[1]) and not taken
    return [i for i in group if i not in fixed and not (may_stay and i in first)]


def by_fold(names: Iterable[str]) -> dict[str, list[str]]:
    """Names by what they are without regard to case and punctuation, each once."""
    groups: dict[str, list[str]] = {}
    for name in sorted(set(names)):
        groups.setdefault(folded(name), []).append(name)
    return groups


def renamed(one: Called, name: str, naming: Naming, others: Mapping[str, list[str]]) -> str:
    """Why a tool bears another name than in its file, in a sentence; "" if it does not. `others` are the file's own, by `by_fold`."""
    if name == naming.prefix + one.name:
        return ""
    alike = [other for other in others.get(folded(one.name), []) if other != one.name]
    if alike:
        return Message(
            "Its name {original} differs from {alike} only in punctuation or capital letters. It was renamed {name}.",
            original=one.name[:80],
            alike=alike[0][:80],
            name=name,
        )
    if len(one.name) > LONGEST_NAME - len(naming.prefix):
        return Message(
            "Its name {original} has {count} characters; at most {longest_name} are allowed. It was renamed {name}.",
            original=one.name[:80],
            count=len(one.name),
            longest_name=LONGEST_NAME,
            name=name,
        )
    if plain_name(one.name, naming.dots) == one.name:
        return Message("Its name {original} is used more than once. It was renamed {name}.", original=one.name[:80], name=name)
    return Message(
        "Its name {original} contains characters that are not allowed in tool names. It was renamed {name}.",
        original=repr(one.name[:80]),
        name=name,
    )
