"""What a project holds of questions that people typed into the program: kept apart from files, so that no run and no import loses one."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace

from engine.errors import InputError
from engine.messages import Message
from engine.records import TYPED, ToolCall, TypedQuestion, content_hash, plain, to_json
from engine.store.database import Part
from engine.store.times import now

LONGEST = 4_000  # letters of a question, as in files


class TypedRows(Part):
    """What `Project` reads and writes of typed questions. The stage knowledge hands those whose calls fit to all later stages, as it does
    with the questions of files."""

    def keep_typed(self, question: str, calls: Sequence[ToolCall], tool: str = "") -> TypedQuestion:
        """Keep a question that a person typed, or put right, with the calls that answer it ([]: it needs no tool); a question typed before
        gets these calls instead, whatever its case and spaces. `tool` is the one that it was typed for, by default that of the first call.

        This is the one way in for whatever lets people give an example. The calls need not fit their tools: what does not is shown, and is
        not trained on until it does. Raises InputError for a question that is empty or too long.
        """
        question = " ".join(question.split())
        if not question:
            raise InputError("There is no question to keep.", "Type one first.")
        if len(question) > LONGEST:
            raise InputError(
                Message("The question has {question:,} characters.", question=len(question)),
                Message("Shorten it to {longest:,}.", longest=LONGEST),
            )
        with self.db.atomic():
            kept = self.typed()
            before = next((one for one in kept if plain(one.question) == plain(question)), None)
            tool = tool or (calls[0].name if calls else "")
            if before is not None:
                made = replace(before, question=question, calls=tuple(calls), tool=tool)
            else:
                position = 1 + max((one.position for one in kept), default=0)
                made = TypedQuestion(free_id(question, {one.id for one in kept}), question, tuple(calls), tool, position)
            self.put_typed([made])
        return made

    def put_typed(self, questions: Iterable[TypedQuestion]) -> None:
        """Keep these as they are, each in place of the one with its id: for changes, and to take a removal back."""
        rows = [(one.id, one.position, one.tool, one.question, to_json([call.as_dict() for call in one.calls]), now()) for one in questions]
        with self.db.atomic():
            self.db.conn.executemany("insert or replace into typed values (?, ?, ?, ?, ?, ?)", rows)

    def remove_typed(self, ids: Iterable[str]) -> None:
        """Remove the questions of these ids; those that are gone already count for nothing."""
        with self.db.atomic():
            self.db.conn.executemany("delete from typed where id = ?", [(one,) for one in ids])

    def typed(self) -> list[TypedQuestion]:
        """All of them in their order."""
        rows = self.db.execute("select id, question, calls, tool, position from typed order by position, rowid")
        return [
            TypedQuestion(id_, question, tuple(ToolCall.from_dict(call) for call in json.loads(calls)), tool, position)
            for id_, question, calls, tool, position in rows
        ]

    def typed_hash(self) -> str:
        """Identity of all typed questions and their calls, "" where there is none."""
        rows = self.db.execute("select id, question, tool, calls from typed order by position, rowid").fetchall()
        return content_hash(rows) if rows else ""

    def typed_not_taken(self) -> set[str]:
        """The ids of those that the stage knowledge has not taken in with the words and calls that they have now."""
        rows = self.db.execute(
            "select id from typed where not exists (select 1 from examples where examples.key = ? || typed.id "
            "and examples.question = typed.question and examples.calls = typed.calls)",
            [f"{TYPED}:"],
        )
        return {row[0] for row in rows}

    def seeds_of_files(self) -> dict[str, int]:
        """{tool: how many questions of people came from files}, "" for those that need no tool."""
        rows = self.db.execute("select tool, count(*) from examples where origin = 'seed' and key not like ? group by tool", [f"{TYPED}:%"])
        return dict(rows.fetchall())


def free_id(question: str, taken: set[str]) -> str:
    """An id for a question: made of its words, so that one typed again after it was removed has that which it had."""
    first = content_hash(plain(question))[:10]
    return next(one for one in (first, *(f"{first}-{n}" for n in range(2, len(taken) + 3))) if one not in taken)
