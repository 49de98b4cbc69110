"""Questions that people typed into the program, among the seeds of the stage knowledge: each the first of a family of its own."""

from collections.abc import Iterable, Mapping
from typing import Any

from engine.checker.conformance import fitted
from engine.messages import Message
from engine.readers.lines import bad_question, stored
from engine.records import Example, LeftOut, Tool, TypedQuestion, plain

FILE = "typed questions"  # where they come from, in the list of what was left out


def take_typed(typed: Iterable[TypedQuestion], tools: Mapping[str, Tool], found: Any, told: Any) -> None:
    """Put the typed questions whose calls fit behind the seeds of files in `found` (what `gather` found until now); `told.log` is told
    how many.

    What was typed was meant: a question that stands in a file too is taken as it was typed, and the file's is left out. A test question
    stays one, and is not taken. The others, whose calls lack something or fit no longer, are left out with the reason and stay typed.
    """
    tests = {plain(test.question) for test in found.tests}
    taken: dict[str, Example] = {}
    left: list[LeftOut] = []
    for row, one in enumerate(typed, start=1):
        now, why = fitted(one, tools)
        bad = bad_question(now.question, FILE, row)
        if bad is not None:
            left.append(bad)
        elif plain(now.question) in tests:
            left.append(LeftOut(FILE, row, "It is also a test question. Questions used for training cannot be used for testing."))
        elif why:
            left.append(LeftOut(FILE, row, Message("Its call does not match the tools: {why}.", why=why)))
        elif stored(now.calls) is None:
            left.append(LeftOut(FILE, row, "Its call contains a number that is too large to store."))
        else:
            taken[plain(now.question)] = Example(one.key, now.question, now.calls, "seed", one.key, route="human", label="human")
    for questions in (found.seeds, found.logs):
        for one in [one for one in questions if plain(one.question) in taken]:
            stem, _, row = one.key.partition(":")[2].rpartition(":")
            found.left_out.append(LeftOut(stem, int(row), "Its question was also typed in Adaptool; the typed one is used."))
        questions[:] = [one for one in questions if plain(one.question) not in taken]
    found.seeds += taken.values()
    found.left_out += left
    if taken or left:
        told.log(Message("Typed questions used: {taken}, skipped: {left}.", taken=len(taken), left=len(left)))
