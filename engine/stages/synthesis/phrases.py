"""What a tool's name and description say it is about: a topic, details, and the act, as words for questions.

"Give the salary band of a job title, with minimum, midpoint and maximum pay." becomes
act "give", topic "salary band", details ["minimum pay", "midpoint", "maximum pay"].
"""

import re
from dataclasses import dataclass

from engine.records import Tool

ACTS = {
    "get", "give", "list", "find", "show", "look", "read", "fetch", "retrieve", "report", "count", "analyse", "analyze", "check",
    "compute", "calculate", "track", "draw", "score", "submit", "request", "create", "make", "add", "update", "change", "set",
    "search", "query", "return", "tell", "match", "book", "cancel", "send", "open", "close", "delete", "remove", "provide",
    "display", "evaluate", "compare", "download", "upload", "start", "stop", "approve", "reject", "register", "assign", "see",
    "view",
}  # fmt: skip
ASKING = {
    "get", "give", "list", "find", "show", "look", "read", "fetch", "retrieve", "report", "count", "analyse", "analyze", "check",
    "track", "draw", "search", "query", "return", "tell", "provide", "display", "see", "view", "match", "score", "evaluate",
    "compare", "compute", "calculate",
}  # fmt: skip
SPLIT = re.compile(r",? (?:with|including|such as|covering|showing|optionally|by|checking|listing)\b|, ")
TAIL = re.compile(r"\s+(?:of|for|in|at|about|from|to|on|up)\s+(?:a|an|one|the|given|any|some|all)\b.*$")


@dataclass(frozen=True)
class Phrases:
    """Words for questions about one tool."""

    act: str
    topics: tuple[str, ...]
    details: tuple[str, ...]

    @property
    def asks(self) -> bool:
        """Whether the tool looks something up (so "what is the ..." fits) rather than does something."""
        return self.act in ASKING or not self.act


def words_of(name: str) -> list[str]:
    """getLeaveBalance, get_leave_balance, leave.get-balance -> lower-case words."""
    return [word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+", name)]


def phrases_of(tool: Tool) -> Phrases:
    """Topic, details and act of a tool; the name alone serves where there is no description."""
    words = words_of(tool.name)
    act = words[0] if words and words[0] in ACTS else ""
    named = " ".join(words[1:] if act else words)
    topics, details = [named] if named else [], []
    sentence = re.split(r"(?<=[a-z])\.(?:\s|$)", tool.description.strip(), maxsplit=1)[0]
    if sentence:
        core, *rest = SPLIT.split(sentence, maxsplit=1)
        core_words = core.split()
        if core_words and core_words[0].lower().rstrip("s") in ACTS:
            act = core_words[0].lower().rstrip("s") if act in ("", "get") else act
            core_words = core_words[1:]
        core = re.sub(r"^(?:up |out )?(?:the|a|an|one|how|an employee's|a person's)\s+", "", " ".join(core_words))
        topic = TAIL.sub("", core).strip()
        topic = re.sub(r"^\w+ (?:member|employee|person|staff)'s\s+", "", re.sub(r"^(?:staff )?\w+'s\s+", "", topic))
        if topic:
            topics += [topic.lower() if not topic[:2].isupper() else topic]
        for part in rest:
            part = re.sub(r"^(?:with|including|such as)\s+", "", part.strip())
            found = (
                re.sub(r"^(?:the|a|an|its|their|his|her|by|one)\s+", "", detail.strip().lower())
                for detail in re.split(r",| and | or | with ", part)
            )
            details += [detail for detail in found if 1 <= len(detail.split()) <= 4]
    if not topics:
        topics = [tool.name]
    return Phrases(act, tuple(dict.fromkeys(topics)), tuple(dict.fromkeys(details)))
