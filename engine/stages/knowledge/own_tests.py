"""Tests by default: a share of a person's own questions is kept apart where no file of tests is given.

Questions that ask for the very same call, or in nearly the same words, are a family and stay together, so that no test is trained on in
other words. A family is a test if a person moved it there, else if it was one before, else if it is drawn:

1. every tool keeps a family to be trained on, so one with a single family gives none;
2. every tool with two or more families gives a test;
3. beyond that, families are drawn up to the share of the tool's questions, in an order that hangs on the questions' texts alone, so that
   other questions, files or rows do not change it; but those that no adapter was trained on come first;
4. where an adapter stays in use or is trained on, what it was trained on is never drawn, for it could not be measured on that; neither is
   what a person put right in the playground.

What is a test is taken out of the seeds, so nothing that descends from seeds (questions of a teacher, copies) comes from it, and the
checks of validation reject what repeats it by chance.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from engine.checker import accepting
from engine.records import Example, TestQuestion, Tool, ToolCall, content_hash, plain, to_json
from engine.store import Project
from engine.store.adapters import ACTIVE
from engine.store.datasets import read_part
from engine.store.own_tests import BY_DEFAULT, BY_PERSON, CORRECTED, TEST, Decided
from engine.text.similar import SimilarTexts, normal

ALIKE = 92  # percent of letters from which two questions are nearly the same, as validation has it of tests
MOST = 500  # questions that are drawn at most, but one for each tool: answering more takes long and tells little more


@dataclass
class Family:
    """Questions that stay together, by their plain texts, and the tools that they call ("" for none)."""

    texts: list[str] = field(default_factory=list)
    tools: set[str] = field(default_factory=set)

    def rank(self, seed: int) -> str:
        """Its place in the drawn order."""
        return hashlib.sha256(f"{seed}:{min(self.texts)}".encode()).hexdigest()


@dataclass(frozen=True)
class Learned:
    """The questions, as plain texts, that the project's adapters were trained on; `stays` where one of these is active or will be trained
    on."""

    texts: frozenset[str] = frozenset()
    stays: bool = False

    @classmethod
    def of(cls, project: Project) -> "Learned":
        """Those of the datasets that are still there."""
        rows = project.rows("adapters")
        folders = {one["hash"]: project.file(one["path"]) for one in project.rows("datasets")}
        used = [folders[name] for name in dict.fromkeys(row["dataset"] for row in rows) if name in folders]
        files = [(folder, part) for folder in used for part in ("train", "validation") if (folder / f"{part}.jsonl").is_file()]
        texts = frozenset(plain(one["question"]) for folder, part in files for one in read_part(folder, part))
        return cls(texts, bool(project.settings("training").continue_from) or any(row["tag"] == ACTIVE for row in rows))


def kept_apart(
    seeds: Sequence[Example],
    tools: Mapping[str, Tool],
    share: float,
    seed: int,
    moves: Mapping[str, str],
    before: Decided,
    learned: Learned = Learned(),
) -> Decided:
    """What of the seeds is to be a test. `share` is 0 where none is kept by default; `moves` are a person's, the last one last; `before` is
    what the last run decided."""
    families = families_of(seeds, tools)
    last = {text: (number, to) for number, (text, to) in enumerate(moves.items())}
    moved = [max((last[text] for text in family.texts if text in last), default=None) for family in families]
    by_person = [family for family, move in zip(families, moved) if move is not None and move[1] == TEST]
    free = [family for family, move in zip(families, moved) if move is None]
    trained = Counter(tool for family, move in zip(families, moved) if move is None or move[1] != TEST for tool in family.tools)
    corrected = {plain(one.question) for one in seeds if one.key.startswith(CORRECTED)}
    free = [family for family in free if not corrected.intersection(family.texts)]
    drawn = _drawn(free, by_person, trained, share, seed, before, learned) if share else []
    tests = {text: BY_PERSON for family in by_person for text in family.texts}
    tests |= {text: BY_DEFAULT for family in drawn for text in family.texts}
    return Decided(tests, share, dict(moves), [family.texts for family in families if len(family.texts) > 1])


def as_test(example: Example) -> TestQuestion:
    """A seed as a test: its calls are what is accepted, and its key hangs on what it says, not on its file."""
    calls = [call.as_dict() for call in example.calls]
    return TestQuestion(f"own:{content_hash([plain(example.question), calls])}", example.question, accepting(example.calls))


def families_of(seeds: Iterable[Example], tools: Mapping[str, Tool]) -> list[Family]:
    """The seeds in families, in the order of their first questions."""
    root: dict[str, str] = {}  # plain text: another of its family, itself for the first

    def first(text: str) -> str:
        while root[text] != text:
            text = root[text]
        return text

    similar, by_normal, by_calls = SimilarTexts(ALIKE), dict[str, str](), dict[str, str]()
    called: dict[str, set[str]] = defaultdict(set)
    for one in seeds:
        text, short = plain(one.question), normal(one.question)
        root.setdefault(text, text)
        called[text] |= {call.name for call in one.calls} or {""}
        near = short if short in by_normal else similar.nearest(short)
        others = [by_normal[near]] if near in by_normal else []
        if any(_tells(call, tools) for call in one.calls):
            others.append(by_calls.setdefault(to_json(sorted(to_json(_sorted(call)) for call in one.calls)), text))
        for other in others:
            root[first(text)] = first(other)
        if short not in by_normal:
            by_normal[short] = text
            similar.add(short)
    found: dict[str, Family] = {}
    for text in root:
        family = found.setdefault(first(text), Family())
        family.texts.append(text)
        family.tools |= called[text]
    return list(found.values())


def _tells(call: ToolCall, tools: Mapping[str, Tool]) -> bool:
    """Whether a call holds a value that is not one of a few: then questions with the same call say the same."""
    known = tools[call.name].known if call.name in tools else {}
    return any(name not in known or not known[name].shape.limited() for name in call.arguments)


def _sorted(call: ToolCall) -> dict:
    return {"name": call.name, "arguments": dict(sorted(call.arguments.items()))}


def _drawn(
    free: Sequence[Family],
    by_person: Sequence[Family],
    trained: Counter[str],
    share: float,
    seed: int,
    before: Decided,
    learned: Learned,
) -> list[Family]:
    """The families that are tests by default; `trained` counts the families of each tool that are not tests, and goes down with each."""
    earlier = {text for text, by in before.tests.items() if by == BY_DEFAULT}

    def was_test(family: Family) -> bool:
        return not earlier.isdisjoint(family.texts)

    def was_learned(family: Family) -> bool:
        return not learned.texts.isdisjoint(family.texts)

    order = sorted(free, key=lambda family: (not was_test(family), was_learned(family), family.rank(seed)))
    order = [family for family in order if was_test(family) or not (learned.stays and was_learned(family))]
    held: dict[str, Family] = {}  # by rank
    sizes, wanted = Counter[str](), _wanted([*free, *by_person], share)

    def hold(family: Family) -> None:
        rank = family.rank(seed)
        if rank in held or not all(trained[tool] > 1 for tool in family.tools):
            return
        held[rank] = family
        trained.subtract(family.tools)
        sizes.update({tool: len(family.texts) for tool in family.tools})

    for family in by_person:
        sizes.update({tool: len(family.texts) for tool in family.tools})
    if share >= before.share:  # with a smaller share some go back
        for family in order:
            if was_test(family):
                hold(family)
    for tool in sorted(wanted, key=lambda name: (wanted[name], name)):
        there = [family for family in order if tool in family.tools]
        for family in there:
            if sizes[tool] + len(family.texts) <= wanted[tool]:
                hold(family)
        for family in sorted(there, key=lambda one: len(one.texts)):  # none was small enough
            if not sizes[tool]:
                hold(family)
    return list(held.values())


def _wanted(families: Sequence[Family], share: float) -> dict[str, int]:
    """{tool: questions to keep}"""
    questions, count = Counter[str](), Counter[str]()
    for family in families:
        count.update(family.tools)
        questions.update({tool: len(family.texts) for tool in family.tools})
    kept = min(1.0, MOST / max(1.0, share * sum(questions.values())))
    return {tool: max(1, round(share * kept * questions[tool])) for tool in questions if count[tool] > 1}
