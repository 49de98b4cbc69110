"""The typed questions of the open project as the cards show them, and every change of them as a step that can be undone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from engine.checker.conformance import by_any_name, fitted
from engine.errors import AdaptoolError
from engine.records import Review, Tool, ToolCall, TypedQuestion, plain
from engine.store import Project
from engine.store.own_tests import TEST, TRAINING
from engine.store.typed import LONGEST, free_id
from engine.text.recognised import Recogniser
from gui.controller import ProjectController
from gui.reviews import put_reviews

WANTED = 5  # questions of people that are a good start for a tool


class ExampleModel(QObject):
    """Holds what was read of a project; changes are shown at once and written behind."""

    was_read = Signal()  # everything may be different
    changed = Signal(str)  # the questions of a tool's card are others now
    said = Signal(str)  # a sentence for the user
    moved = Signal()  # questions go to the tests, or come from them, with the next run

    def __init__(self, controller: ProjectController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.undo = QUndoStack(self)
        self.undo.setUndoLimit(200)
        self.typed: dict[str, TypedQuestion] = {}
        self.seed_files: list[str] = []
        self.waiting = 0  # typed questions that fit and that the stage knowledge has not taken in as they are now
        self._stable = _Stable()
        self._checked: dict[str, tuple[TypedQuestion, TypedQuestion, str]] = {}
        self._cards: dict[str, list[tuple[TypedQuestion, str]]] | None = None  # by tool, None where it is not worked out
        self._edition = 0  # a read that began before the last change is not shown
        self._reading = self._once_more = False
        controller.opened.connect(self._forget)

    # Reading

    def _forget(self) -> None:
        """Another project is open: a read of the one before is not answered, and its steps are not taken back here."""
        self.undo.clear()
        self._reading = False

    def read_again(self) -> None:
        """Read the project anew, aside: what only a run or an import changes only where there was one."""
        if self._reading:
            self._once_more = True
            return
        snapshot = self.controller.snapshot
        if snapshot is None:
            return
        self._reading, self._once_more = True, False
        edition, before, checked = self._edition, self._stable, dict(self._checked)
        entry = snapshot.entries["knowledge"]
        run = (snapshot.folder, entry["state"] == "running", entry["changed"])  # a run may begin and end within a second

        def work(project: Project) -> tuple[Any, ...]:
            tools = project.tools()
            stable = before if (before.run, before.tools) == (run, tools) else _stable(project, run, tools)
            typed = project.typed()
            known = checked if stable is before else {}
            found = {
                one.id: known[one.id] if one.id in known and known[one.id][0] == one else (one, *fitted(one, stable.named)) for one in typed
            }
            return stable, typed, found, project.typed_not_taken(), project.settings("knowledge").seeds

        def show(read: tuple[Any, ...]) -> None:
            self._reading = False
            if edition != self._edition or self._once_more:
                self.read_again()  # something was typed or changed meanwhile
                return
            self._stable, typed, self._checked, not_taken, self.seed_files = read
            self.typed, self._cards = {one.id: one for one in typed}, None
            self.waiting = sum(not self.check(self.typed[id_])[1] and not self.is_test(self.typed[id_].question) for id_ in not_taken)
            self.was_read.emit()

        def failed(error: AdaptoolError) -> None:
            self._reading = False
            self.controller.complain(error)

        self.controller.read(work, show, failed)

    @property
    def tools(self) -> dict[str, Tool]:
        """{name: tool}"""
        return self._stable.by_name

    @property
    def recogniser(self) -> Recogniser:
        """Finds arguments in questions."""
        return self._stable.recogniser

    @property
    def of_files(self) -> dict[str, int]:
        """{tool: how many questions of people came from files}"""
        return self._stable.of_files

    def of_card(self, tool: str) -> list[tuple[TypedQuestion, str]]:
        """(question with the names that its tools have now, why it cannot be trained on, "" where it can) of one tool, "" for those
        that need none."""
        if self._cards is None:
            self._cards = {}
            for one in self.typed.values():
                checked = self.check(one)
                self._cards.setdefault(checked[0].tool, []).append(checked)
        return self._cards.get(tool, [])

    def check(self, one: TypedQuestion) -> tuple[TypedQuestion, str]:
        """The question with the names that its tools have now, and why it cannot be trained on."""
        known = self._checked.get(one.id)
        if known is None or known[0] != one:
            known = self._checked[one.id] = (one, *fitted(one, self._stable.named))
        return known[1:]

    def gone(self) -> list[str]:
        """The tools that typed questions name and that are not there any more."""
        self.of_card("")
        return sorted(name for name, some in (self._cards or {}).items() if some and name and name not in self.tools)

    def count(self, tool: str) -> int:
        """How many questions of people a tool has: typed ones that fit, and those of files."""
        return self.of_files.get(tool, 0) + sum(not why for _, why in self.of_card(tool))

    def is_test(self, question: str) -> bool:
        """Whether it is kept as a test."""
        return plain(question) in self._stable.tests

    # Changing: each a step that can be undone

    def add(self, questions: Sequence[str], tool: str, given: tuple[ToolCall, ...] | None = None) -> list[TypedQuestion]:
        """Add questions for a tool ("": no tool fits), with what they say of its arguments, or with `given` calls; what is there already is
        told, and not added twice. Returns those added."""
        there = {plain(one.question): one for one in self.typed.values()}
        ids = set(self.typed)
        position = max((one.position for one in self.typed.values()), default=0)
        made: list[TypedQuestion] = []
        twice: list[TypedQuestion] = []
        for text in (" ".join(question.split())[:LONGEST] for question in questions):
            if not text:
                continue
            if plain(text) in there:
                twice.append(there[plain(text)])
                continue
            calls = given if given is not None else (ToolCall(tool, self.recogniser.find(text, tool).arguments),) if tool else ()
            position += 1
            one = TypedQuestion(free_id(text, ids), text, calls, tool, position)
            ids.add(one.id)
            there[plain(text)] = one
            made.append(one)
        if made:
            text = self.tr("Add a question") if len(made) == 1 else self.tr("Add {count} questions").format(count=len(made))
            self.undo.push(_TypedEdit(self, text, (), made))
        if twice and len(questions) == 1:
            where = twice[0].tool or self.tr("No tool fits")
            self.said.emit(self.tr("This question already exists, under {tool}.").format(tool=where))
        elif twice:
            self.said.emit(self.tr("Added: {added}. Already there: {twice}.").format(added=len(made), twice=len(twice)))
        elif len(made) > 1:
            self.said.emit(self.tr("Added: {added}.").format(added=len(made)))
        return made

    def change(self, one: TypedQuestion, **changes: Any) -> TypedQuestion:
        """Change a typed question; returns it as it is now."""
        before = self.typed[one.id]
        after = replace(one, **changes)
        if after != before:
            self.undo.push(_TypedEdit(self, self.tr("Change a question"), (before,), (after,)))
        return after

    def reword(self, one: TypedQuestion, question: str) -> None:
        """Give a question other words: arguments that were read from the old ones are read anew, those set by hand stay."""
        question = " ".join(question.split())[:LONGEST]
        same = next((other for other in self.typed.values() if plain(other.question) == plain(question) and other.id != one.id), None)
        if not question or same is not None:
            self.said.emit(self.tr("This question already exists.") if same else self.tr("A question cannot be empty. It was not changed."))
            self.changed.emit(one.tool)
            return
        self.change(one, question=question, calls=self.read_anew(one.calls, one.question, question))

    def read_anew(self, calls: Iterable[ToolCall], before: str, after: str) -> tuple[ToolCall, ...]:
        """The calls of a question that got other words: what was read from the old ones is read from the new, the rest stays."""
        made = []
        for call in calls:
            old, new = (self.recogniser.find(text, call.name).arguments for text in (before, after))
            by_hand = {name: value for name, value in call.arguments.items() if old.get(name) != value}
            taken = {name: value for name, value in new.items() if name in call.arguments or name not in old}
            made.append(ToolCall(call.name, {**taken, **by_hand}))
        return tuple(made)

    def move(self, one: TypedQuestion, tool: str) -> None:
        """Give a question to another tool; arguments of the same names go with it."""
        found = self.recogniser.find(one.question, tool).arguments if tool else {}
        known = self.tools[tool].known if tool else {}
        kept = {name: value for call in one.calls[:1] for name, value in call.arguments.items() if name in known}
        self.change(one, tool=tool, calls=(ToolCall(tool, {**found, **kept}),) if tool else ())

    def remove(self, questions: Iterable[TypedQuestion]) -> None:
        """Remove questions."""
        gone = [self.typed[one.id] for one in questions if one.id in self.typed]
        if gone:
            self.undo.push(_TypedEdit(self, self.tr("Delete a question") if len(gone) == 1 else self.tr("Delete questions"), gone, ()))

    def review(self, text: str, before: Sequence[Review | str], after: Sequence[Review]) -> None:
        """Decide on generated examples; `before` has for each the decision that there was, or the key alone where there was none."""
        self.undo.push(_ReviewEdit(self, text, before, after))

    def forgetting(self, text: str, kept: Sequence[Review]) -> QUndoCommand:
        """The step that forgets decisions."""
        return _ReviewEdit(self, text, kept, [review.key for review in kept])

    def keep_as(self, questions: Iterable[str], to: str) -> None:
        """Let own questions be tests from the next run on, or examples to train on: `to` is one of `engine.store.own_tests`."""
        text = self.tr("Use as tests") if to == TEST else self.tr("Use for training")
        self.undo.push(_MoveEdit(self, text, questions, to))

    def put(self, gone: Iterable[TypedQuestion], there: Iterable[TypedQuestion]) -> None:
        """Show and write that some are gone and others there."""
        gone, there = tuple(gone), tuple(there)
        self._edition += 1
        cards = {self.check(one)[0].tool for one in (*gone, *there, *(self.typed[one.id] for one in there if one.id in self.typed))}
        for one in gone:
            self.typed.pop(one.id, None)
        self.typed.update({one.id: one for one in there})
        self.typed, self._cards = dict(sorted(self.typed.items(), key=lambda item: item[1].position)), None
        for one in there:
            self.recogniser.learn_calls(one.calls)

        def write(project: Project) -> None:
            with project.db.atomic():
                project.remove_typed(one.id for one in gone)
                project.put_typed(there)

        def not_written(error: AdaptoolError) -> None:
            self.controller.complain(error)
            self.read_again()

        self.controller.read(write, lambda _: self.controller.refresh(), not_written, keep=True)
        for card in cards:
            self.changed.emit(card)


@dataclass
class _Stable:
    """What only a run, an import or an edit of a tool changes."""

    run: object = None
    tools: list[Tool] = field(default_factory=list)
    named: dict[str, Tool] = field(default_factory=dict)
    tests: set[str] = field(default_factory=set)
    of_files: dict[str, int] = field(default_factory=dict)
    recogniser: Recogniser = field(default_factory=lambda: Recogniser(()))

    @cached_property
    def by_name(self) -> dict[str, Tool]:
        """{name: tool}"""
        return {tool.name: tool for tool in self.tools}


def _stable(project: Project, run: object, tools: list[Tool]) -> _Stable:
    recogniser = Recogniser.of(project)
    if tools:
        recogniser.find("2 May 2026", tools[0].name)  # the first question reads the language files
    tests = {plain(test.question) for test in project.tests()}
    return _Stable(run, tools, by_any_name(tools), tests, project.seeds_of_files(), recogniser)


class _TypedEdit(QUndoCommand):
    """Some typed questions in place of others."""

    def __init__(self, model: ExampleModel, text: str, before: Iterable[TypedQuestion], after: Iterable[TypedQuestion]) -> None:
        super().__init__(text)
        self.model, self.before, self.after = model, tuple(before), tuple(after)

    def redo(self) -> None:
        self._put(self.before, self.after)

    def undo(self) -> None:
        self._put(self.after, self.before)

    def _put(self, old: tuple[TypedQuestion, ...], new: tuple[TypedQuestion, ...]) -> None:
        kept = {one.id for one in new}
        self.model.put([one for one in old if one.id not in kept], new)


class _MoveEdit(QUndoCommand):
    """Own questions that move to the tests, or out of them; those that ask for the very same move with them."""

    def __init__(self, model: ExampleModel, text: str, questions: Iterable[str], to: str) -> None:
        super().__init__(text)
        self.model, self.questions, self.to = model, tuple(questions), to

    def redo(self) -> None:
        self._move(self.to)

    def undo(self) -> None:
        self._move(TRAINING if self.to == TEST else TEST)

    def _move(self, to: str) -> None:
        model, asked = self.model, len(self.questions)

        def work(project: Project) -> list[str]:
            return project.move_to_tests(self.questions) if to == TEST else project.move_to_training(self.questions)

        def moved(questions: list[str]) -> None:
            more = len(questions) - asked
            told = QCoreApplication.translate("ExampleModel", "Moved. The next run keeps to it.")
            model.said.emit(
                f"{told} {model.tr('Moved with it, for they ask for the same: {count}.').format(count=more)}" if more > 0 else told
            )
            model.controller.refresh()
            model.moved.emit()

        model.controller.read(work, moved, keep=True)


class _ReviewEdit(QUndoCommand):
    """Decisions on generated examples."""

    def __init__(self, model: ExampleModel, text: str, before: Sequence[Review | str], after: Sequence[Review | str]) -> None:
        super().__init__(text)
        self.model, self.before, self.after = model, tuple(before), tuple(after)

    def redo(self) -> None:
        put_reviews(self.model.controller, self.after)

    def undo(self) -> None:
        put_reviews(self.model.controller, self.before)
