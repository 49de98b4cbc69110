"""A tool's first sentence as something that people ask for: a verb, its object, and what follows behind prepositions.

"Adds labels to an issue." is the act "add" with the places ("", "", "labels") and ("to", "an", "issue"), into which arguments are put:
"add the labels urgent and beta to issue 214".
"""

import re
from dataclasses import dataclass, replace

from engine.records import Parameter, Tool
from engine.stages.synthesis.phrases import (
    ACTS,
    ASKING,
    DETERMINER,
    EMPTY,
    HOLDERS,
    NAMING,
    OF_THE_HOUSE,
    SMALL,
    SPLIT,
    first_sentence,
    phrases_of,
    verb,
)
from engine.text.made_texts import ID, words_of

PREPOSITION = re.compile(r"\s+(of|for|in|at|about|from|to|on|into|onto|between|within|under|across|against|inside|over)\s+", re.IGNORECASE)
IDENTIFIED = re.compile(
    r"\s+(?:identified|specified) by(?:\s+(?:the\s+|its\s+)?(?:\w+ ID|\w*Id|ID)\b)?(?=\s+(?:to|from|in|into)\b|\s*\.?$)"
)
ENDS = re.compile(
    r"\s+(?:and|or)\s+(?:then|\w+s\s+(?:the|their|its|an?|all|any|your)|\w+\s+(?:them|it))\b", re.IGNORECASE
)  # and ends their subscriptions
VAGUE = {
    "any",
    "each",
    "every",
    "your",
    "this",
    "some",
    "existing",
    "specific",
    "specified",
    "given",
    "certain",
    "single",
    "one",
    "multiple",
}
VAGUE |= {"two", "several", "another", "provided", "current", "these", "that", "new", "its", "their", "a", "an"}
PARTICLES = {"up", "out", "off", "back", "down", "away", "over"}
MASS = {"money", "information", "metadata", "data", "access", "leave", "content", "usage", "traffic", "feedback", "music", "weather",
        "text",
        "stock", "time", "work", "news", "history", "status"}  # fmt: skip  # that take no "a"
MOST = 6  # words of an object
SHORTENED = {"repo", "org", "env", "dept", "doc", "app", "msg", "config", "acct", "img", "spec", "admin", "dir", "proj"}
ALIKE = ({"path", "file"}, {"phone", "number"}, {"url", "page"}, {"url", "website"}, {"url", "link"}, {"username", "user"},
         {"login", "user"},
         {"email", "user"}, {"account", "user"})  # fmt: skip  # words of which one names the other
NO_NOUN = re.compile(r"^(?:how|what|which|who|whether|if|that|everything|it|them|\W*)$", re.IGNORECASE)


@dataclass(frozen=True)
class Place:
    """A noun of the sentence: "to", "an", "issue". `said` is the argument in it, "" while there is none; `bare` whether that stands alone
    ("in Berlin") or behind the noun ("to issue 214")."""

    prep: str
    article: str
    noun: str
    said: str = ""
    bare: bool = False

    @property
    def vague(self) -> bool:
        """Whether it speaks of any such thing."""
        return bool(set(self.article.split()) & VAGUE)


@dataclass(frozen=True)
class Intent:
    """What is done or looked up; `places` begin with the object."""

    act: str
    places: tuple[Place, ...]
    asks: bool


def intent_of(tool: Tool) -> Intent:
    """What a tool does, of its description's first sentence; of its name where that is none, or begins with no verb."""
    words = [word for word in words_of(tool.name) if not re.fullmatch(r"v\d+|api|rest", word)] or words_of(tool.name)
    sentence = IDENTIFIED.sub("", first_sentence(tool.description))
    core = ENDS.split(SPLIT.split(sentence, maxsplit=1)[0])[0]
    if len(core.split()) == 1 and (behind := re.match(rf"{re.escape(core)} with (.*)", sentence)):  # share with a person
        core = f"{core} with {SPLIT.split(behind[1], maxsplit=1)[0]}"
    told = _read(core, words) if sentence else None
    if told is not None:
        marked = re.search(r"\bas (\w+)$", sentence) if told.act in ("mark", "set", "flag", "save", "export") else None
        return replace(told, places=(*told.places, Place("as", "", marked[1]))) if marked else told
    if sentence.lower().split()[:1] == ["search"] and tool.name:
        return Intent("search", (Place("", "", "everything"),), True)
    known = phrases_of(tool)
    topic = min(known.topics, key=lambda one: (bool(set(one.split()) & {"by", "id"}), known.topics.index(one))).split(" by ")[0]
    if tool.origin.get("path") and (len(topic.split()) > 3 or re.search(r"\d", topic)):  # an operation without a name: its path's end
        segments = [part for part in str(tool.origin["path"]).split("/") if part and "{" not in part]
        topic = " ".join(words_of(segments[-1])) if segments else topic
        topic = re.sub("(?<=[^s])s$", "", topic) if str(tool.origin["path"]).endswith("}") else topic
    parts = PREPOSITION.split(topic)
    act = next((word for word in words if word in ACTS), known.act) or "get"
    if act in NAMING and _plural(parts[0]):
        parts[0] = re.sub("s$", "", parts[0])
    article = "" if _plural(parts[0]) or set(parts[0].split()) & MASS else "a" if act in NAMING else "the"
    places = [Place("", article, parts[0]), *(Place(prep, "", noun) for prep, noun in zip(parts[1::2], parts[2::2]))]
    return Intent(act, tuple(places), act in ASKING)


def _read(core: str, named: list[str]) -> Intent | None:
    """The intent that a sentence tells, None for one that begins with no verb or names no object."""
    words = core.split()
    if not words:
        return None
    follows = len(words) > 1 and re.fullmatch(DETERMINER, words[1].lower()) is not None
    act = verb(words[0].lower().strip(",:"), named, follows)
    if not act or re.search(r"\b(?:are|is|was|were|can|will|must|has been)\b", core):
        return None
    words = words[1:]
    if words[:1] and words[0].lower() in PARTICLES and act != "view":
        act, words = f"{act} {words[0].lower()}", words[1:]
    if words[:1] and words[0].lower() in ("and", "or", "and/or") and len(words) > 1:  # creates or updates a ...
        words = words[2:]
    if words[-1:] == ["back"] and len(words) > 1:
        act, words = f"{act} back", words[:-1]
    if words and words[0].lower() in (SMALL | {"about", "into", "against"}) - {"a", "an", "the"}:  # ask for signatures
        act, words = f"{act} {words[0].lower()}", words[1:]
    words = re.sub(r"\b(an?|the) (?:object|resource) of kind (?=\w)", r"\1 ", " ".join(words)).split()
    text = re.sub(r"^(?:the\s+)?(?:objects?|resources?|instances?) of (?:kind|type)\s+(\w+)", _kinds, " ".join(words), flags=re.IGNORECASE)
    if re.match("(?:how|what|whether|if|which|who)\\b", text, re.IGNORECASE):
        return None
    holder = re.match(rf"(?:{DETERMINER}\s+)?(?:(?:complete|full|paginated|filtered|detailed|basic) )?{HOLDERS}\s+", text, re.IGNORECASE)
    if holder and not re.search(r"copy|contents?\s", holder[0], re.IGNORECASE):
        text = text[holder.end() :]
        if re.search(r"\b(?:list|listing|page|collection|array)s?\s+of", holder[0], re.IGNORECASE) and re.fullmatch(r"\w+", text):
            text = plural(text.lower()) if text.lower() not in MASS else text
    text = OF_THE_HOUSE.sub(lambda found: found[0] if "your" in found[0].lower() else "", text)
    owned = re.match(rf"^((?:{DETERMINER}\s+)*)((?:[\w-]+\s+){{0,2}}?[\w-]+)(?:'s|s')\s+(\w.*)$", text, re.IGNORECASE)
    if owned:  # an employee's balance
        holder_noun = owned[2] + ("s" if "s'" in owned[0][: owned.end(2) + 2] else "")
        parts = PREPOSITION.split(owned[3])
        places = [Place("", "the", _noun(parts[0])), _place("of", f"{owned[1]}{holder_noun}")]
    else:
        parts = PREPOSITION.split(text)
        places = [_place("", parts[0])]
    places += [_place(prep.lower(), noun) for prep, noun in zip(parts[1::2], parts[2::2])]
    first = places[0]
    if not first.noun or (NO_NOUN.match(first.noun) and first.noun.lower() != "everything") or EMPTY & set(first.noun.lower().split()):
        return None
    cut = first.noun.split()
    if len(cut) > MOST:
        places = [replace(first, noun=" ".join(cut[:MOST]))]
    kept = [places[0]]
    for place in places[1:]:
        if not place.noun or EMPTY & set(place.noun.lower().split()):
            break
        if place.prep == "to" and not place.article and place.noun.split()[0] in ACTS:  # to match the specified parameters
            break
        if sum(len(one.noun.split()) + 1 for one in kept) + len(place.noun.split()) > 12:
            break
        kept.append(place)
    if act == "return" and named[:1] == ["return"]:  # goods, not what a program gives
        return Intent("return", tuple(kept), False)
    if re.fullmatch("(?:object|record|resource|item|entity)", kept[0].noun):
        kept[0] = replace(kept[0], article="an")
    asks = (
        act.split()[0] in ASKING and not act.endswith(" back") and not (act in ("draw", "report", "log") and kept[0].article in ("a", "an"))
    )
    return Intent(act, tuple(kept), asks)


def _kinds(found: re.Match[str]) -> str:
    return f"the {plural(found[1])}"


def plural(word: str) -> str:
    """policies of policy"""
    if re.search("[^aeiou]y$", word):
        return f"{word[:-1]}ies"
    return word if _plural(word) else f"{word}es" if re.search("(?:s|x|ch|sh)$", word) else f"{word}s"


def _plural(noun: str) -> bool:
    return re.search(r"[^su]s$", noun) is not None


def _place(prep: str, text: str) -> Place:
    found = re.match(rf"^((?:(?:{DETERMINER}|two|several|another|provided|its|their)(?:\s+|$))*)(.*)$", text.strip(), re.IGNORECASE)
    assert found is not None  # both groups may be empty
    return Place(prep, found[1].lower().strip(), _noun(found[2]))


def _noun(text: str) -> str:
    text = re.sub(r"(?<=\w) (?:objects?|resources?|entity|entities|instances?)$", "", text.strip(" .,'\""), flags=re.IGNORECASE)
    words = re.sub(r"^(?:\w+ly)\s+(?=\w)|\s+(?!family|reply|assembly|supply|anomaly)\w+ly$", "", text).split()
    while words and words[-1].lower() in SMALL | {"whole", "provided", "specified", "given", "supplied", "requested", "passed"}:
        words = words[:-1]
    return " ".join(word if re.search("[A-Z]{2}|[a-z][A-Z]", word) else word.lower() for word in words)


def noun_of(parameter: Parameter) -> str:
    """The thing that a parameter names: issue of issue_number, customer of customerName; "" for plain id or name."""
    words = words_of(parameter.name)
    while words and (
        words[-1] in ID | {"or", "and", "exposed", "unique", "external", "internal"}
        or (words[-1] in ("name", "title", "names") and len(words) > 1)
    ):
        words = words[:-1]
    return " ".join(word for word in words if word not in ("new", "the")) if words != ["name"] else ""


def same_thing(noun: str, other: str) -> bool:
    """Whether two nouns name the same: issue, an issue's head word; repo, repository."""
    one, two = (
        re.sub("[^a-z0-9]", "", re.sub(r"(?:ies|s)\b", lambda m: "y" if m[0] == "ies" else "", text.lower())) for text in (noun, other)
    )
    if not one or not two:
        return False
    head = re.sub("(?<=[^s])s$", "", noun.lower().split()[-1])
    other_head = re.sub("(?<=[^s])s$", "", other.lower().split()[-1])
    short, long = sorted((head, other_head), key=len)
    if " " in noun and two.startswith(one):  # device assurance, a device assurance policy
        return True
    return one in (two, other_head) or head == other_head or (short in SHORTENED and long.startswith(short)) or {head, other_head} in ALIKE
