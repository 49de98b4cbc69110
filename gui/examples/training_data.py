"""All training data in one table: where each question comes from, how it stands, and what a person changes of it in its place."""

from functools import partial
from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QButtonGroup, QComboBox, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from engine.records import TYPED, Review, ToolCall
from engine.store import Project, paging
from engine.store.own_tests import TEST, TRAINING
from gui import messages
from gui.controller import ProjectController
from gui.examples.chips import Flow
from gui.examples.data_rows import EXAMPLES, TESTS, DataRows, OwnTests, calls_of, source_in_words, status_of
from gui.examples.model import ExampleModel
from gui.formatting import number
from gui.reviews import review_of
from gui.tables import Column, Query, RowTable
from gui.widgets.basics import label
from gui.widgets.call_form import CallForm

READS = ("knowledge", "synthesis", "augmentation", "labelling", "validation")  # stages that write examples
ALL = ""
HIDDEN = ("key", "calls", "reason")  # columns that are read and not shown
GIVES_WAY, NARROW = (1, 2), 520  # columns that a table narrower than so many pixels does not show: tool and source


class TrainingData(QWidget):
    """Filter chips, the table, and the chosen question beside it. Typed questions are changed as such, all others by reviews."""

    def __init__(self, controller: ProjectController, model: ExampleModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller, self.model = controller, model
        self.row: dict[str, Any] | None = None
        self.reviews: dict[str, Review] = {}
        self.calls: list[dict[str, Any]] = []
        self._shown_for: object = None
        self.sources = self._filters(
            self.tr("Source"),
            {
                ALL: self.tr("All"),
                "typed": self.tr("Typed"),
                "seed": self.tr("From files"),
                "log": self.tr("From logs"),
                "synthesis": self.tr("Generated"),
                "augmentation": self.tr("Variations"),
                TEST: self.tr("Tests"),
            },
        )
        self.states = self._filters(
            self.tr("Status"),
            {
                ALL: self.tr("Any status"),
                "accepted": self.tr("Kept"),
                "rejected": self.tr("Rejected"),
                "new": self.tr("Not checked"),
                "you": self.tr("Decided by you"),
            },
        )
        self.tool = QComboBox()
        self.tool.setAccessibleName(self.tr("Tool"))
        self.tool.activated.connect(lambda _: self.read_table())
        self.note = label("warn")
        self.note.hide()
        self.table = RowTable(
            Query(
                "examples",
                (
                    Column("question", self.tr("Question")),
                    Column("tool", self.tr("Tool"), width=18),
                    Column("source", self.tr("Source"), source_in_words, width=9),
                    Column("status", self.tr("Status"), width=17),
                    *(Column(name, "") for name in HIDDEN),
                ),
            ),
            self.tr("All training data"),
            rows=DataRows,
        )
        self.rows = cast(DataRows, self.table.rows)
        for at, column in enumerate(self.table.rows.columns):
            self.table.view.setColumnHidden(at, column.name in HIDDEN)
        self.table.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.failed.connect(controller.complain)
        self.table.chosen.connect(self._show_row)
        self.table.view.selectionModel().selectionChanged.connect(lambda *_: self._show_buttons())
        self._lay_out(self._side())
        model.was_read.connect(self._show_tools)
        model.moved.connect(self.show_entry)

    def show_entry(self) -> None:
        """Show the table as the project stands now; a decision alone does not lose the place in it."""
        snapshot = self.controller.snapshot
        if snapshot is None:
            return
        entries = [snapshot.entries[stage] for stage in READS]
        shown_for = (snapshot.folder, *((entry["state"] == "running", entry["changed"]) for entry in entries))  # a run may take no second
        if shown_for != self._shown_for:
            self._shown_for = shown_for
            self.read_table()
        else:
            self.table.rows.look_again()
        self.controller.read(self._read, self._fill)

    def read_table(self) -> None:
        """Read the rows that the filters let through."""
        if self.controller.snapshot is None:
            return
        where: dict[str, str | tuple[str, ...]] = {}
        source, state, tool = _pressed(self.sources), _pressed(self.states), self.tool.currentData()
        tests = source == TEST
        for button in self.states.values():
            button.setEnabled(not tests)
        if source and not tests:
            where["source"] = source
        if state and not tests:
            where["status"] = ("you accepted", "you fixed", "you rejected") if state == "you" else state
        if tool is not None:
            where["tool"] = tool
        self.table.choose_first()
        self.table.read(self.controller.snapshot.folder, table=TESTS if tests else EXAMPLES, where=where)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What the chosen question tells beside it gives way first."""
        super().resizeEvent(event)
        narrow = 0.6 * event.size().width() < NARROW
        for at in GIVES_WAY:
            self.table.view.setColumnHidden(at, narrow)

    def stop(self) -> None:
        """Read no more."""
        self.table.rows.stop()

    # Reading

    def _read(self, project: Project) -> tuple[dict[str, Review], dict[str, int], dict[str, int], OwnTests]:
        counts, tests = (paging.counts_of(project.path, table, "source") for table in (EXAMPLES, TESTS))
        return project.reviews(), counts, tests, OwnTests.of(project)

    def _fill(self, found: tuple[dict[str, Review], dict[str, int], dict[str, int], OwnTests]) -> None:
        self.reviews, counts, tests, self.rows.own = found
        self.table.view.viewport().update()
        for source, button in self.sources.items():
            count = sum(counts.values()) if source == ALL else (counts | tests).get(source, 0)
            button.setText(f"{button.text().rpartition(' (')[0] or button.text()} ({number(count, 0)})")
        waiting = self.model.waiting
        self.note.setText(
            self.tr("Typed questions not in this table yet: {count}. Generate adds them.").format(count=number(waiting, 0))
            if waiting
            else self.tr("There is no training data yet. Type or import questions, then press Generate.")
        )
        self.note.setVisible(bool(waiting or not counts))
        if self.row is None or not self._touched():
            self._show_row(self.table.current())

    def _show_tools(self) -> None:
        kept = self.tool.currentData()
        self.tool.clear()
        self.tool.addItem(self.tr("All tools"), None)
        for name in self.model.tools:
            self.tool.addItem(name, name)
        self.tool.addItem(self.tr("No tool fits"), "")
        self.tool.setCurrentIndex(max(0, self.tool.findData(kept)) if kept is not None else 0)
        self.call.set_tools(list(self.model.tools.values()))

    # The chosen question

    def _show_row(self, row: dict[str, Any] | None) -> None:
        self.row = row if row is not None and row["key"] else None
        self.side.setEnabled(self.row is not None)
        self.verdict.setText("")
        if self.row is None:
            self.question.setPlainText("")
            self.call.show_call(None)
            return
        review, typed = self._review(self.row), self._typed(self.row)
        calls = typed.calls if typed else review.calls if review else None
        self.calls = [call.as_dict() for call in calls] if calls is not None else calls_of(self.row)
        for part in (self.question, self.call):
            part.setEnabled(self.row["source"] != TEST)
        self.question.setPlainText(typed.question if typed else self.row["question"])
        self.call.show_call(self.calls[0] if self.calls else None)
        self.verdict.setText(
            " - ".join(
                filter(
                    None,
                    (
                        source_in_words(self.row["source"]),
                        status_of(self.row, self.rows.own),
                        messages.stored(self.row["reason"]) if self.row["reason"] else "",
                    ),
                )
            )
        )
        self._show_buttons()

    def _show_buttons(self) -> None:
        there = self.row is not None and self.row["source"] != TEST
        way = self.rows.own.goes_to(self.row) if self.row is not None else ""
        self.test.setEnabled(bool(way))
        tests = self.row is not None and self.row["source"] == TEST
        self.test.setText(self.tr("Use for training (T)") if way == TRAINING or (tests and not way) else self.tr("Use as a test (T)"))
        of_file = self.tr("This test is in a file of tests. Take it out of that file to train on it.")
        of_people = self.tr("Questions of people: tests measure the model and are never trained on")
        self.test.setToolTip(of_file if tests and not way else of_people)
        changed = there and self._touched()
        one = len(self._chosen()) <= 1
        self.accept.setEnabled(there and not changed)
        self.keep.setEnabled(changed and one and not (self.call.changed() and self.call.problem()))
        self.delete.setEnabled(there)
        self.take_back.setEnabled(there and any(self._review(row) for row in self._chosen()))

    def _touched(self) -> bool:
        assert self.row is not None
        typed = self._typed(self.row)
        shown = typed.question if typed is not None else self.row["question"]
        return self.call.changed() or self._words() != " ".join(shown.split())

    def _chosen(self) -> list[dict[str, Any]]:
        """The chosen rows that are read, from the top."""
        names = [column.name for column in self.table.rows.query.columns]
        at = sorted(index.row() for index in self.table.view.selectionModel().selectedRows())
        rows = [self.table.rows.row(number) for number in at]
        return [dict(zip(names, row)) for row in rows if row is not None and row[names.index("key")]]

    def _review(self, row: dict[str, Any]) -> Review | None:
        review = self.reviews.get(row["key"])
        return review if review is not None and review.question == row["question"] else None

    def _typed(self, row: dict[str, Any]) -> Any:
        return self.model.typed.get(row["key"].removeprefix(f"{TYPED}:")) if row["source"] == TYPED else None

    # Deciding

    def _decide(self, verdict: str) -> None:
        """Accept or delete all chosen rows, in one step that can be undone."""
        chosen = self._chosen()
        typed = [one for row in chosen if (one := self._typed(row)) is not None]
        others = [row for row in chosen if self._typed(row) is None]
        if not chosen:
            return
        text = self.tr("Accept questions") if verdict == "accepted" else self.tr("Delete questions")
        if verdict == "accepted":
            others = [row for row in others if not ((review := self._review(row)) and review.verdict in ("fixed", "accepted"))]
        self.model.undo.beginMacro(text)
        if others:
            before = [self._review(row) or row["key"] for row in others]
            after = [self._decided(row, verdict) for row in others]
            self.reviews.update({one.key: one for one in after})
            self.model.review(text, before, after)
        if verdict == "rejected":
            self.model.remove(typed)
        self.model.undo.endMacro()
        if len(chosen) == 1:
            self._next()

    def _decided(self, row: dict[str, Any], verdict: str) -> Review:
        """The decision; one on calls that were put right keeps these and what they were before."""
        earlier = self._review(row)
        if earlier is not None:
            return Review(row["key"], row["question"], verdict, earlier.calls, earlier.before)
        return review_of(row, verdict)

    def _keep(self) -> None:
        """Keep what was changed: of a typed question its words and call, of any other its call. One that gets other words becomes a typed
        question of the person who wrote them, and the old one is deleted."""
        if self.row is None or not self.keep.isEnabled():
            return
        row, typed, words, by_hand = self.row, self._typed(self.row), self._words(), self.call.changed()
        calls = [self.call.call(), *self.calls[1:]] if self.call.tool.currentText() else []
        made = tuple(ToolCall.from_dict(call) for call in calls)
        self.model.undo.beginMacro(self.tr("Change a question"))
        if typed is not None:
            if words != typed.question:
                self.model.reword(typed, words)
            if by_hand:
                self.model.change(self.model.typed[typed.id], calls=made, tool=made[0].name if made else "")
        elif words != " ".join(row["question"].split()):
            made = made if by_hand else self.model.read_anew(made, row["question"], words)
            if self.model.add([words], made[0].name if made else "", made):
                self._review_it(row, "rejected")
        else:
            self._review_it(row, "fixed", calls)
        self.model.undo.endMacro()
        self._next()

    def _review_it(self, row: dict[str, Any], verdict: str, calls: list[dict[str, Any]] | None = None) -> None:
        """Decide on one row; the step remembers the decision that there was."""
        earlier = self._review(row)
        review = self._decided(row, verdict) if calls is None else review_of(row, verdict, calls)
        if earlier is not None:
            review = Review(review.key, review.question, verdict, review.calls, earlier.before)
        self.reviews[review.key] = review
        self.model.review(self.tr("Change a call"), [earlier or row["key"]], [review])

    def _words(self) -> str:
        return " ".join(self.question.toPlainText().split())

    def _to_tests(self) -> None:
        """Move the chosen questions to the tests, or out of them, as the one under the cursor can be."""
        own = self.rows.own
        way = own.goes_to(self.row) if self.row is not None else ""
        if way:
            self.model.keep_as([row["question"] for row in self._chosen() if own.goes_to(row) == way], way)

    def _take_back(self) -> None:
        """Forget the decisions on the chosen rows; this too can be undone."""
        kept = [review for row in self._chosen() if (review := self._review(row)) is not None]
        for review in kept:
            del self.reviews[review.key]
        if kept:
            self.model.undo.push(self.model.forgetting(self.tr("Undo decisions"), kept))

    def _next(self) -> None:
        view, at = self.table.view, self.table.view.currentIndex().row() + 1
        if at < self.table.rows.rowCount():
            view.selectRow(at)
        else:
            self._show_row(self.row)
        view.setFocus()

    # Building

    def _filters(self, name: str, titles: dict[str, str]) -> dict[str, QPushButton]:
        """{value: chip} that let some rows through, one of which is pressed."""
        group = QButtonGroup(self)
        made = {}
        for value, title in titles.items():
            button = made[value] = QPushButton(title)
            button.setObjectName("filter")
            button.setCheckable(True)
            button.setAccessibleName(f"{name}: {title}")
            button.setChecked(value == ALL)
            button.clicked.connect(self.read_table)
            group.addButton(button)
        return made

    def _side(self) -> QWidget:
        self.question = QPlainTextEdit()
        self.question.setAccessibleName(self.tr("Question"))
        self.question.setTabChangesFocus(True)
        self.question.setFixedHeight(self.question.fontMetrics().height() * 3 + 16)
        self.question.textChanged.connect(lambda: self._show_buttons() if self.row else None)
        self.call = CallForm()
        self.call.edited.connect(lambda: self._show_buttons() if self.row else None)
        self.verdict = label("muted")
        self.accept, self.delete = QPushButton(self.tr("Accept (A)")), QPushButton(self.tr("Delete (Del)"))
        self.keep, self.take_back = QPushButton(self.tr("Save change")), QPushButton(self.tr("Undo (Z)"))
        self.test = QPushButton()
        self.keep.setToolTip(self.tr("Train on the call shown in the form (Ctrl+S)"))
        for button, key, act in (
            (self.accept, "A", partial(self._decide, "accepted")),
            (self.delete, "Del", partial(self._decide, "rejected")),
            (self.keep, "Ctrl+S", self._keep),
            (self.take_back, "Z", self._take_back),
            (self.test, "T", self._to_tests),
        ):
            button.clicked.connect(lambda _=False, act=act: act())
            everywhere = key.startswith("Ctrl")
            shortcut = QShortcut(QKeySequence(key), self if everywhere else self.table.view, button.click)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut if everywhere else Qt.ShortcutContext.WidgetShortcut)
        self.side = QWidget()
        down = QVBoxLayout(self.side)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(8)
        down.addWidget(self.verdict)
        down.addWidget(self.question)
        down.addWidget(self.call, 1)
        below = QWidget()
        flow = Flow(below)
        for button in (self.accept, self.delete, self.keep, self.take_back, self.test):
            flow.addWidget(button)
        down.addWidget(below)
        return self.side

    def _lay_out(self, side: QWidget) -> None:
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 8, 0, 0)
        down.setSpacing(6)
        for parts in ([*self.sources.values()], [*self.states.values(), self.tool]):
            line = QWidget()
            flow = Flow(line)
            for part in parts:
                flow.addWidget(part)
            down.addWidget(line)
        across = QHBoxLayout()
        across.setSpacing(20)
        across.addWidget(self.table, 3)
        across.addWidget(side, 2)
        down.addWidget(self.note)
        down.addLayout(across, 1)


def _pressed(chips: dict[str, QPushButton]) -> str:
    return next(value for value, button in chips.items() if button.isChecked())
