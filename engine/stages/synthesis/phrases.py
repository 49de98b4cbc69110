"""What a tool's name and description say it is about: a topic, details, the act and what it is done to, as words for questions.

"Give the salary band of a job title, with minimum, midpoint and maximum pay." becomes
act "give", topic "salary band", details ["minimum pay", "midpoint", "maximum pay"];
"<p>Refunds a charge that was captured before.</p>" act "refund", topic "charge", done to "a charge".
"""

import html
import re
from dataclasses import dataclass

from engine.records import Tool
from engine.text.made_texts import words_of

__all__ = ["Phrases", "phrases_of", "plain_text", "words_of"]
LOOKING_UP = (
    "get give list find show look read fetch retrieve report count analyse analyze check track draw search query return tell provide "
    "display see view match score evaluate compare compute calculate describe lookup browse inspect obtain load enumerate estimate "
    "preview download monitor poll resolve summarize summarise quote"
)
DOING = (
    "submit request create make add update change set book cancel send open close delete remove upload start stop approve reject "
    "register assign accept activate allocate amend apply archive attach authenticate authorize ban block build capture charge clear "
    "clone complete configure confirm connect convert copy deactivate decline deploy detach disable disconnect dismiss edit enable "
    "enroll execute expire export extend finalize flag follow forward generate grant hide import increase initiate insert install "
    "invite issue join launch leave link lock log mark merge migrate modify move mute notify order patch pause pay pin place play "
    "append post pull prepare print process promote publish purge push put reactivate rebuild record redeem refresh refund release "
    "queue reload rename renew reopen reorder replace reply report reschedule reset resend resize restart restore resume retry revert "
    "review revoke rotate run save schedule share sign skip snooze star store subscribe suspend swap sync tag terminate test transfer "
    "transform translate trigger unarchive unassign unblock unfollow uninstall unlink unlock unsubscribe upgrade upsert validate "
    "verify void watch withdraw write lend borrow hire pick pack ship receive return exchange"
)
THEN = (  # in sentences only: in names these may be nouns
    "adjust alter apply ask bill bind bulk bundle buy carry cast change collect combine compress create cut decrypt define delegate "
    "deliver demote discard divide do draft drive drop encrypt enter equip erase escalate exclude fill filter fire fix flush forget "
    "fork format fulfil fulfill gather give group halt have hold impersonate index inform initialize inject introduce invalidate kill "
    "label lift list listen lower manage map mount multiply name negotiate nominate offer order pass perform persist pin plan poke "
    "populate position post prioritize proceed propose provide provision prune raise rate reassign recalculate reclaim recommend "
    "recover redirect redo reduce refuse reindex reject relaunch relay rephrase replay reschedule reserve resolve respond retire "
    "rewrite roll rotate scale scan seal select sell settle shift shorten shut sort speak split spread stage submit substitute suggest "
    "sum supply switch take tell think throw toggle trade train transcribe transfer transmit trim truncate turn type unban undeploy "
    "undo unfreeze unmute unpin unpublish unshare unsnooze unstar untag use verify vote wake warn whitelist work wrap zip"
)
ALSO = set(THEN.split())
NAMING = ("create", "add", "make", "register", "build", "generate", "start", "open", "launch", "insert", "set up")
ASKING = set(LOOKING_UP.split())
ACTS = ASKING | set(DOING.split())
SPLIT = re.compile(
    r",? (?:with|including|such as|covering|showing|optionally|by|checking|(?<!detailed )listing|that|which|who|whose|when|where|if|so|"
    r"using|based on|(?<!the )(?<!a )given|(?<!the )(?<!a )specified|you|you've|matching|according to|in order to|via|through|identified|"
    r"associated|representing|containing|describing|consisting|belonging|unless|while|after|before|as)\b|, |[;:(]| - | – "
)
TOLD = re.compile(r",? (?:with|including|such as|covering|showing|listing)\b")  # behind these stand details
TAIL = re.compile(r"\s+(?:of|for|in|at|about|from|to|on|up)\s+(?:a|an|one|the|given|any|some|all|your|this|each|every)\b.*$")
DETERMINER = (
    r"(?:the|a|an|one|all|any|each|every|your|this|that|these|some|existing|specific|specified|single|given|certain|new|multiple|"
    r"how|current)"
)
HOLDERS = (
    r"(?:lists?|listings?|page|sets?|collections?|arrays?|details?|information|info|contents?|metadata|data|copy|instances?) "
    r"(?:of|about|for|on)"
)
LEAD = re.compile(
    r"^(?:\W*(?:deprecated|beta|preview|experimental|internal|alpha|note)\b\W*|"
    r"(?:this|the|an?) (?:api|rest|http)?\s?(?:endpoint|api|operation|method|call|tool|function|request|route|action|command)(?: call)?s?\b"
    r"(?: (?:is|can be|will be|may be) used (?:to|for)| will| (?:lets|allows|enables) \w+(?: \w+)?? to| to| for| that|)\s*|"
    r"(?:use|call|invoke) (?:this|the|it)(?: \w+)? (?:to|for)\s+|"
    r"(?:allows|lets|enables|permits)(?: (?:you|users?|clients?|(?:an?|the) \w+))? to\s+|"
    r"lets (?:you|users?) |(?:endpoint|method|operation|tool|function|api) (?:to|for|that)\s+|"
    r"(?:used|use|you can|in order) to\s+|to (?=[a-z]+ )|"
    r"(?:please|asynchronously|optionally|programmatically|automatically|permanently|immediately|partially|safely|securely|"
    r"efficiently|quickly)\s+)",
    re.IGNORECASE,
)
OF_SOMETHING = re.compile(r"\s+(?:of|for|about)\s+(?:a|an|one|the|given|any|some|all|your|this|each|every)\b.*$")
OF_THE_HOUSE = re.compile(
    r"\s+(?:from|in|on|to|for|within|of)\s+(?:your|this|the)\s+(?:\w+ )?(?:account|workspace|organi[sz]ation|enterprise|tenant|system)s?$"
)
EMPTY = {"that", "which", "is", "are", "you", "it", "they", "to", "if", "when", "will", "can", "must", "should", "not", "be", "was", "has"}
SMALL = {"for", "by", "in", "from", "to", "with", "of", "on", "at", "and", "or", "the", "a", "an"}
MOST_WORDS = 6  # of a topic


@dataclass(frozen=True)
class Phrases:
    """Words for questions about one tool; `objects` are topics with the article that stands before them where something is done."""

    act: str
    topics: tuple[str, ...]
    details: tuple[str, ...]
    objects: tuple[str, ...] = ()

    @property
    def asks(self) -> bool:
        """Whether the tool looks something up (so "what is the ..." fits) rather than does something."""
        return self.act in ASKING or not self.act


def phrases_of(tool: Tool) -> Phrases:
    """Topic, details and act of a tool; the name alone serves where there is no description."""
    words = [word for word in words_of(tool.name) if not re.fullmatch(r"v\d+|api|rest", word)] or words_of(tool.name)
    at = next((i for i, word in enumerate(words) if word in ACTS), None)
    act, named = (words[at], _behind(words, at)) if at is not None else ("", " ".join(words))
    sentence = first_sentence(tool.description)
    topic, thing, details, said_act = _told(sentence, words) if sentence else ("", "", [], "")
    if said_act == "return" and words[0] == "return" and not tool.description.lower().startswith("returns"):
        said_act = act = "send back"  # goods, not what a program returns
    if said_act:
        act = said_act if act in ("", "get", "post", "put", "patch") or at else act
    act = {"post": "create", "put": "update", "patch": "update"}.get(act, act) if at == 0 and not said_act else act
    odd = len(named.split()) > MOST_WORDS or bool(
        re.search(r"\d|\b(?:by|id|ids|sid)\b", named)
    )  # a path spelled out: only where nothing else is known
    topics = [one for one in (named if not (odd and topic) else "", topic) if one] or [tool.name]
    objects = [thing] if thing else []
    return Phrases(act, tuple(dict.fromkeys(topics)), tuple(dict.fromkeys(details)), tuple(objects))


def plain_text(text: str) -> str:
    """A description without HTML, Markdown, addresses and gaps, in one line."""
    text = re.sub(r"```.*?```|<!--.*?-->", " ", text, flags=re.DOTALL)
    text = re.sub(r"</?(?:p|li|ul|ol|br|div|h\d|tr|table)\b[^>]*>", " ", text)
    text = html.unescape(re.sub(r"</?[A-Za-z][^<>]*>", "", text))
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)|!?\[([^\]]*)\]\[[^\]]*\]", lambda found: found[1] or found[2] or "", text)
    text = re.sub(r"https?://\S+|\{\{?[^{}]*\}\}?|^\s*#+\s*|^\s*[-*+]\s+|\[[^\]]*\]", " ", text, flags=re.MULTILINE)
    text = re.sub(r"[*`_~]{1,3}(?=\S)|(?<=\S)[*`~]{1,3}", lambda found: "_" if found[0] == "_" else "", text)
    return " ".join(re.sub(r"(?<!\S)`+(?!\S)", "", text).replace("\u2019", "'").split())


def first_sentence(description: str) -> str:
    """The first sentence of a description that says what its tool does, without HTML, Markdown and "this endpoint is used to"."""
    text = plain_text(description)
    for _ in range(3):
        text = LEAD.sub("", text).strip()
    sentences = re.split(r"(?<=[a-z0-9)])(?<!e\.g)(?<!i\.e)([.!?])(?:\s|$)", text)
    for one, mark in zip(sentences[:5:2], [*sentences[1:6:2], "."]):
        if (
            mark != "?"
            and (" " in one or len(sentences) < 3)
            and not re.match(r"(?:triggers? notifications?|we|when|if|note|for|in|please|you|once)\b", one.lower())
        ):
            return one
    return sentences[0]


def _told(sentence: str, named: list[str]) -> tuple[str, str, list[str], str]:
    """(topic, topic with its article, details, act) of a sentence."""
    core = SPLIT.split(sentence, maxsplit=1)[0]
    found = TOLD.search(sentence)
    rest = sentence[found.end() :] if found and found.start() == len(core) else ""
    words, act = core.split(), ""
    if words:
        follows = len(words) > 1 and re.fullmatch(DETERMINER, words[1].lower()) is not None
        act = verb(words[0].lower().strip(",:"), named, follows)
        words = words[1:] if act else words
        if act and words[:1] and words[0].lower() in ("up", "out", "and", "or"):  # creates or updates a ...
            words = words[2:] if words[0].lower() in ("and", "or") else words[1:]
    core = " ".join(words)
    core = re.sub(
        rf"^(?:{DETERMINER}\s+)?(?:(?:complete|full|paginated|filtered|detailed|basic) )?{HOLDERS}\s+", "", core, flags=re.IGNORECASE
    )
    article = re.match(rf"^({DETERMINER})\s+", core, re.IGNORECASE)
    core = re.sub(rf"^(?:{DETERMINER}\s+)+(?:an employee's|a person's)?\s*", "", core, flags=re.IGNORECASE)
    words = core.split()
    looks = act in ASKING or not act
    if not looks and len(words) > MOST_WORDS:  # the end of what is done, up to its last small word
        last = [i for i, word in enumerate(words[: MOST_WORDS + 1]) if i and word.lower() in SMALL]
        core = " ".join(words[: last[-1] if last else MOST_WORDS])
    core = OF_THE_HOUSE.sub("", core)
    owned = "'" in core
    topic = (TAIL if looks else OF_SOMETHING).sub("", core).strip(" .,'\"")
    topic = re.sub(r"(?<=\w) (?:objects?|resources?|records?|entity|entities|instances?)$", "", topic, flags=re.IGNORECASE)
    topic = re.sub(r"^\w+ (?:member|employee|person|staff)'s\s+", "", re.sub(r"^(?:staff |\w+ )?\w+(?:'s|s')\s+", "", topic))
    words = topic.split()
    if len(words) > MOST_WORDS:
        words = words[: next((i for i, word in enumerate(words) if i and word.lower() in SMALL), MOST_WORDS - 1)]
    while words and words[-1].lower() in SMALL | EMPTY:
        words = words[:-1]
    if not words or EMPTY & {word.lower() for word in words}:
        return "", "", [], act
    topic = " ".join(word if re.search("[A-Z]{2}|[a-z][A-Z]", word) else word.lower() for word in words)
    before = article[1].lower() if article and not owned else "the" if article else ""
    thing = f"{before} {topic}" if before in ("a", "an", "the", "all") else f"a new {topic}" if before == "new" else topic
    return topic, re.sub(r"^a (?=[aeio]|un(?!i)|u[^ns])", "an ", re.sub("^an ", "a ", thing)), _details(rest), act


def _details(text: str) -> list[str]:
    text = SPLIT.split(re.sub(r"^(?:with|including|such as)\s+", "", text.strip()).replace(", ", " and "), maxsplit=1)[0]
    found = (
        re.sub(r"^(?:the|a|an|its|their|his|her|by|one)\s+", "", detail.strip(" .").lower())
        for detail in re.split(r",| and | or | with ", text)
    )
    return [one for one in found if 1 <= len(one.split()) <= 4 and not EMPTY & set(one.split()) and _is_noun(one.split()[0])]


def _is_noun(word: str) -> bool:
    """Whether a detail may begin so: no small word, no verb of a sentence that goes on (returns, creating)."""
    return word not in SMALL and verb(word, [], False) in ("", word)


def verb(word: str, named: list[str], follows: bool) -> str:
    """The plain form of a verb that opens a sentence (refunds, creating), "" for another word. Unknown ones count where the tool is named
    after them, or where an article follows."""
    forms = [word, re.sub("ies$", "y", word), re.sub("es$", "", word), re.sub("s$", "", word), re.sub("ing$", "", word)]
    forms += [re.sub("ing$", "e", word), re.sub(r"(.)\1ing$", r"\1", word), {"has": "have", "does": "do"}.get(word, word)]
    known = [form for form in forms if form in ACTS or form in ALSO]
    if known:
        return known[0]
    if word in SMALL or re.fullmatch(DETERMINER, word):
        return ""
    of_name = [form for form in forms if named[:1] == [form]]
    return of_name[0] if of_name else re.sub(r"(?<=[^s])s$", "", word) if follows and word.isalpha() else ""


def _behind(words: list[str], at: int) -> str:
    """What a name says behind its verb, with what stands before it where that alone says little (issues list for repo)."""
    rest = words[at + 1 :]
    if not rest or rest[0] in SMALL:
        rest = words[:at] + rest
    while rest and rest[-1] in SMALL:
        rest = rest[:-1]
    rest = rest[1:] if rest[:1] and rest[0] in ("a", "an", "the", "all") else rest
    return " ".join(word for word, after in zip(rest, [*rest[1:], ""]) if word.rstrip("s") != after.rstrip("s"))
