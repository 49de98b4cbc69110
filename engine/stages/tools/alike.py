"""Tools that are nearly the same, so that a model takes one for the other: by the words of their descriptions, and by what they mean.

Long lists are made of siblings: create, update and delete; a customer and a customer's session. Their texts are alike, and nobody takes
one for the other. So of two tools whose texts are alike only those are told where no word tells them apart: they do the same (`ACTIONS`)
to the same thing. Where an embedding model is there, a word may stand for another that means the same (fetch a bill, get an invoice).
"""

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import islice

from rapidfuzz import fuzz, process

from engine.errors import AdaptoolError
from engine.models.embeddings import Embedder, of_project
from engine.models.tool_choice import described
from engine.records import Tool
from engine.store import Project
from engine.store.descriptions import SENTENCE

ALIKE = 85  # percent of the letters of what is compared
MEANING = 0.72  # cosine of name and description from which two tools are looked at
SAME_WORD = 0.75  # cosine of two words that stand for the same thing; service and customer, payment and purchase have 0.61 and 0.63
MOST_COMPARED = 1_500  # tools; each is compared with each
MOST_WORDS = 60  # of a description that are compared
MOST_ASKED = 4_000  # pairs whose words are compared by meaning
FILLING_WORDS = """
the a an of for to in on with and or by from is are be as at this that it its their your you all any when which who what into if
given specified existing current single one new details detail information info data record object based using used use via
can will specific particular certain some each every has have been
"""
SAME_ACTIONS = """
get show fetch retrieve list find search look lookup query view read return tell check display describe see give load
create add make insert register generate issue
update edit modify change patch set replace amend adjust alter
delete remove destroy erase purge drop
cancel void abort revoke
send email mail notify message deliver
start begin launch run trigger
stop end halt terminate finish
enable activate
disable deactivate suspend pause
approve accept confirm
reject decline refuse deny
book reserve schedule
"""  # verbs of one line do the same
FILLING = frozenset(FILLING_WORDS.split())
ACTIONS = {verb: line.split()[0] for line in SAME_ACTIONS.strip().splitlines() for verb in line.split()}
DOES = frozenset(ACTIONS.values())


def alike(tools: Sequence[Tool]) -> list[tuple[str, str]]:
    """Pairs of tools whose descriptions say the same in nearly the same words."""
    known = [tool for tool in tools if len(tool.description.split()) >= 3][:MOST_COMPARED]
    texts = [" ".join(sorted(_words(tool.description))) for tool in known]
    firsts = [_first(tool) for tool in known]
    scores = process.cdist(texts, texts, scorer=fuzz.ratio, score_cutoff=ALIKE)
    pairs = zip(*(places.tolist() for places in scores.nonzero()))
    return [(known[i].name, known[j].name) for i, j in pairs if i < j and firsts[i] == firsts[j]]


def alike_by_meaning(project: Project, tools: Sequence[Tool]) -> list[tuple[str, str]]:
    """Pairs that say the same in other words; none where the embedding model is not there or was not made for the language."""
    try:
        embedder = of_project(project)
        return alike_in(embedder, tools)
    except AdaptoolError:
        return []


def alike_in(embedder: Embedder, tools: Sequence[Tool]) -> list[tuple[str, str]]:
    """The same by an embedding model."""
    known = [tool for tool in tools if len(tool.description.split()) >= 3 and embedder.reads(tool.description)][:MOST_COMPARED]
    if len(known) < 2:
        return []
    firsts = [_first(tool) for tool in known]
    vectors = embedder([described(tool) for tool in known])
    scores = vectors @ vectors.T
    pairs = [(i, j) for i, j in zip(*(places.tolist() for places in (scores >= MEANING).nonzero())) if i < j]
    pairs = sorted((pair for pair in pairs if _may_be_same(firsts[pair[0]], firsts[pair[1]])), key=lambda pair: -scores[pair])
    pairs = sorted(pairs[:MOST_ASKED])
    words = sorted({word for i, j in pairs for word in firsts[i] ^ firsts[j]})
    if not words:
        return [(known[i].name, known[j].name) for i, j in pairs]
    place = {word: at for at, word in enumerate(words)}
    meant = embedder(words)
    nearness = meant @ meant.T

    def same(one: str, other: str) -> bool:
        return one not in DOES and other not in DOES and nearness[place[one], place[other]] >= SAME_WORD

    return [(known[i].name, known[j].name) for i, j in pairs if _reconciled(firsts[i], firsts[j], same)]


def _may_be_same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether each word that only one of them has could stand for one of the other's: as many on both sides, and no action among them."""
    left, right = one - other, other - one
    return len(left) == len(right) <= 2 and not any(word in DOES or word.isdigit() for word in left | right)


def _reconciled(one: Iterable[str], other: Iterable[str], same: Callable[[str, str], bool]) -> bool:
    """Whether each word that only one has means what a word of the other means."""
    left, right = frozenset(one) - frozenset(other), frozenset(other) - frozenset(one)
    return all(any(same(word, partner) for partner in right) for word in left) and all(any(same(word, p) for p in left) for word in right)


def _first(tool: Tool) -> frozenset[str]:
    """The words of a description's first sentence that tell it from others; in it stands what a tool does, and to what."""
    text = re.sub(r"<[^<>]*>", " ", tool.description).strip()
    return frozenset(_words(next((part for part in SENTENCE.split(text) if part.strip()), text)))


def _words(text: str) -> list[str]:
    """The words that tell a text from others, the first of many: no filling words, no endings, verbs of one action alike."""
    found = (_stem(word) for word in re.findall(r"\w+", text.casefold()) if word not in FILLING)
    return list(islice((word for word in found if word not in FILLING), MOST_WORDS))


def _stem(word: str) -> str:
    for form in (word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ed"), word.removesuffix("ing")):
        if form in ACTIONS:
            return ACTIONS[form]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word.removesuffix("s") if len(word) > 3 and not word.endswith("ss") else word
