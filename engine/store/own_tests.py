"""Which of a person's own questions are tests: kept so by default, or moved by the person.

The stage knowledge decides it in each run (engine/stages/knowledge/own_tests.py) and keeps what it decided here. A person may move
questions; a move counts with the next run of that stage, which is out of date until then, and is undone by moving back. Questions are
known by their text without regard to case and spaces, so a move outlives another file, another order and another key.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any

from engine.errors import InputError
from engine.messages import Message
from engine.records import content_hash, plain
from engine.store.knowledge import KnowledgeRows

DECIDED, MOVES = "own tests", "moved questions"  # the documents: what the last run decided, and what a person moved since ever
TEST, TRAINING = "test", "training"  # where a question is moved to
CORRECTED = "seed:seeds-playground-"  # how the keys of seeds begin that were put right in the playground: these are to be learned
BY_FILE, BY_DEFAULT, BY_PERSON = "file", "default", "person"  # who made a question what it is


@dataclass(frozen=True)
class OwnQuestion:
    """A question as the last run of knowledge left it, and what the next one will make of it.

    `is_test` is what it will be; `by` who says so: BY_FILE (it stands in a file of tests and cannot be moved), BY_DEFAULT, BY_PERSON.
    `pending` tells that it was moved and the stage has not run since. `together` are the questions that move with it: those that ask for
    the very same call, or in nearly the same words.
    """

    key: str
    question: str
    tool: str
    is_test: bool
    by: str
    pending: bool = False
    together: tuple[str, ...] = ()


@dataclass
class Decided:
    """What a run of knowledge decided: `tests` {plain text: BY_DEFAULT or BY_PERSON} of own questions that are tests, the `share` that was
    kept, the `moves` that it heeded, and the `families` of more than one question (plain texts)."""

    tests: dict[str, str] = field(default_factory=dict)
    share: float = 0.0
    moves: dict[str, str] = field(default_factory=dict)
    families: list[list[str]] = field(default_factory=list)


class OwnTestRows(KnowledgeRows):
    """What `Project` reads and writes of own questions that are tests."""

    def own_questions(self) -> list[OwnQuestion]:
        """All test questions in their order, then all seeds in theirs."""
        decided, moves = self.decided_tests(), self.test_moves()
        together = {text: family for family in decided.families for text in family}
        rows = [(test.key, test.question, test.tool, True) for test in self.tests()]
        rows += [(*row, False) for row in self.db.execute("select key, question, tool from examples where origin = 'seed' order by rowid")]
        texts = {plain(question): question for _, question, _, _ in rows}
        found = []
        for key, question, tool, was_test in rows:
            text = plain(question)
            move = moves.get(text)
            is_test = was_test if move is None else move == TEST
            by = BY_PERSON if move is not None else BY_DEFAULT
            if was_test and text not in decided.tests:
                is_test, by = True, BY_FILE
            others = tuple(texts[one] for one in together.get(text, ()) if one != text and one in texts)
            found.append(OwnQuestion(key, question, tool, is_test, by, is_test != was_test, others))
        return found

    def move_to_tests(self, questions: Iterable[str]) -> list[str]:
        """Let seeds be tests from the next run of knowledge on; returns all that move, for some move together. Raises InputError for a
        question that is neither."""
        return self._move(questions, TEST)

    def move_to_training(self, questions: Iterable[str]) -> list[str]:
        """Let own questions that are tests be seeds from the next run of knowledge on; returns all that move. Raises InputError for one
        that stands in a file of tests, and for one that is no question of the project."""
        return self._move(questions, TRAINING)

    def _move(self, questions: Iterable[str], to: str) -> list[str]:
        known = {plain(one.question): one for one in self.own_questions()}
        decided, moves = self.decided_tests(), self.test_moves()
        wanted: dict[str, OwnQuestion] = {}
        for question in questions:
            one = known.get(plain(question))
            if one is None:
                raise InputError(
                    Message("There is no question {question} among the example and test questions.", question=repr(question[:80])),
                    "See the Knowledge page.",
                )
            if one.by == BY_FILE and to == TRAINING:
                raise InputError(
                    Message("The test question {question} is in a file of tests.", question=repr(one.question[:80])),
                    "Remove it from that file.",
                )
            wanted |= {plain(each): known[plain(each)] for each in (one.question, *one.together)}
        for text, one in wanted.items():
            moves.pop(text, None)  # what was moved last stands last
            if (text in decided.tests) != (to == TEST) and one.by != BY_FILE:
                moves[text] = to
            elif text in decided.moves:  # as in the last run: all that is left of the move is what that run knew
                moves[text] = decided.moves[text]
        self.set_facts(MOVES, moves)
        return [one.question for one in wanted.values()]

    def test_moves(self) -> dict[str, str]:
        """{plain text: TEST or TRAINING} of what a person moved, in that order."""
        return self.facts(MOVES) or {}

    def test_moves_hash(self) -> str:
        """Identity of all moves, whatever their order; "" where there is none."""
        moves = self.test_moves()
        return content_hash(sorted(moves.items())) if moves else ""

    def decided_tests(self) -> Decided:
        """What the last run of knowledge decided."""
        told: dict[str, Any] = self.facts(DECIDED) or {}
        return Decided(**told)

    def set_decided_tests(self, decided: Decided) -> None:
        """Keep what a run of knowledge decided."""
        self.set_facts(DECIDED, asdict(decided))
