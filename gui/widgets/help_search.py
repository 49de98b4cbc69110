"""Search inside the help: sections of all pages that hold the words, best first."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

MOST = 80  # sections that are shown
AROUND = 60  # characters before and after a word that is found
HEADING = re.compile(r"(#{1,4}) +(.+)")
MARKS = re.compile(r"`|\*\*|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|\[([^\]]*)\]\([^)]*\)|^\s*[|>-]+|\|")


@dataclass(frozen=True)
class Section:
    """A part of a page: the page's name and title, the heading that it stands under ("" before the first) and its text."""

    page: str
    title: str
    heading: str
    text: str


@dataclass(frozen=True)
class Hit:
    """A section that was found, with the words around the first of those searched."""

    section: Section
    around: str


def find(folder: Path, words: Sequence[str]) -> list[Hit]:
    """The sections of a folder's pages that hold all words, without regard to case: those with all in the heading first, then those with
    some, then by how often."""
    wanted = [word.casefold() for word in words if word]
    if not wanted:
        return []
    found: list[tuple[tuple[int, int], Hit]] = []
    for section in sections(folder):
        text, heading = section.text.casefold(), f"{section.title} {section.heading}".casefold()
        if all(word in text or word in heading for word in wanted):
            rank = (-sum(word in heading for word in wanted), -sum(text.count(word) for word in wanted))
            found.append((rank, Hit(section, _around(section.text, wanted))))
    return [hit for _, hit in sorted(found, key=lambda one: one[0])][:MOST]


@cache
def sections(folder: Path) -> tuple[Section, ...]:
    """All sections of the pages in a folder, in their order."""
    found: list[Section] = []
    for file in sorted(folder.glob("*.md")):
        title, heading, lines, code = file.stem, "", [], False
        for line in [*file.read_text(encoding="utf-8").splitlines(), "# "]:
            code ^= line.startswith("```")
            head = None if code else HEADING.fullmatch(line)
            if head is None and (code or line != "# "):
                lines.append(line if code else MARKS.sub(lambda mark: mark[1] or "", line))
                continue
            text = " ".join(" ".join(lines).replace("```", " ").split())
            if text:
                found.append(Section(file.stem, title, heading, text))
            lines = []
            if head is not None:
                title, heading = (head[2], "") if head[1] == "#" else (title, head[2])
    return tuple(found)


def _around(text: str, words: Sequence[str]) -> str:
    low = text.casefold()
    at = next((low.find(word) for word in words if word in low), 0) if len(low) == len(text) else 0
    begin, end = max(0, at - AROUND), min(len(text), at + 2 * AROUND)
    begin = max(begin, text.find(" ", begin, at) + 1) if begin else 0  # with a whole word
    return f"{'...' if begin else ''}{text[begin:end].strip()}{'...' if end < len(text) else ''}"
