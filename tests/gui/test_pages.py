"""The pages over projects in each state."""

import json

import pytest
from PySide6.QtCore import Qt

from engine.records import ToolCall
from engine.store import Project
from gui import flow
from gui.tables import RowTable
from tests import toys
from tests.gui import huge
from tests.gui.conftest import WAIT
from tests.gui.looking import page_of, text


@pytest.mark.parametrize("stage", flow.ORDER)
def test_every_page_shows_an_empty_and_a_half_done_project(qtbot, window, empty_project, dataset_project, stage):
    page = page_of(qtbot, window, empty_project, stage)
    assert page.title.text() and page.explanation() and page.explanation() in text(page)
    assert page.run.text().endswith(page.title.text())
    with qtbot.waitSignal(window.controller.opened, timeout=WAIT):
        window.controller.open(dataset_project)
    page = page_of(qtbot, window, dataset_project, stage)
    assert page.state.text() in ("Done", "Ready", "Not started")
    assert not window.foot.said.text().startswith("Problem")


def test_details_lead_back_to_their_step(qtbot, window, empty_project):
    page = page_of(qtbot, window, empty_project, "synthesis")
    assert page.back.text() == "&Back to Examples"
    page.back.click()
    assert window.page().title.text() == "Examples" and window.rail.page() == "step examples"


def test_run_brings_first_what_the_stage_needs(qtbot, window, empty_project):
    page = page_of(qtbot, window, empty_project, "synthesis")
    assert page.run.toolTip() == "Runs these stages first: Tools, Knowledge."
    page.run.click()
    qtbot.waitUntil(lambda: page.entry["state"] == "done" and not window.controller.busy, timeout=WAIT)
    with Project.open(empty_project) as project:
        assert project.count_examples(origin="synthesis")


# Labelling and validation by hand


def test_the_review_queue_is_worked_by_keyboard(qtbot, window, dataset_project):
    page = page_of(qtbot, window, dataset_project, "labelling")
    qtbot.waitUntil(lambda: page.row is not None and page.row["question"] == toys.SEEDS[0]["question"], timeout=WAIT)
    marked = [mark.cursor.selectedText() for mark in page.question.extraSelections()]
    assert marked == ["Oslo"] and page.call.call() == toys.SEEDS[0]["calls"][0]
    page.table.view.setFocus()
    qtbot.keyClick(page.table.view, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: page.row["question"] == toys.SEEDS[1]["question"], timeout=WAIT)
    qtbot.keyClick(page.table.view, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: page.row["question"] == toys.SEEDS[2]["question"], timeout=WAIT)
    line = page.call._lines["room"]
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "R-306")
    qtbot.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def kept() -> bool:
        with Project.open(dataset_project) as project:
            found = {review.question: review for review in project.reviews().values()}
            return [found[seed["question"]].verdict if seed["question"] in found else "" for seed in toys.SEEDS[:3]] == [
                "accepted",
                "rejected",
                "fixed",
            ] and found[toys.SEEDS[2]["question"]].calls[0].arguments["room"] == "R-306"

    qtbot.waitUntil(kept, timeout=WAIT)
    qtbot.waitUntil(lambda: page.entry["state"] == "out of date", timeout=WAIT)
    assert page.row["question"] == toys.SEEDS[3]["question"], "the place in the queue was lost"


def test_a_line_that_does_not_hold_its_type_is_told_and_cannot_be_kept(qtbot, window, dataset_project):
    page = page_of(qtbot, window, dataset_project, "labelling")
    qtbot.waitUntil(lambda: page.row is not None, timeout=WAIT)
    line = page.call._lines["days"]
    line.setFocus()
    qtbot.keyClicks(line, "many")
    assert page.call.bad.text() == "days must be a whole number." and not page.fix.isEnabled() and not page.accept.isEnabled()


def test_a_decision_is_taken_back_with_its_call(qtbot, window, dataset_project):
    page = page_of(qtbot, window, dataset_project, "labelling")
    qtbot.waitUntil(lambda: page.row is not None, timeout=WAIT)
    line = page.call._lines["city"]
    line.selectAll()
    qtbot.keyClicks(line, "Bergen")
    page.fix.click()
    page.table.view.selectRow(0)
    qtbot.waitUntil(lambda: "corrected its call" in page.verdict.text(), timeout=WAIT)
    assert page.call.call()["arguments"] == {"city": "Bergen"}
    page.undo.click()
    assert page.call.call()["arguments"] == {"city": "Oslo"} and "not decided" in page.verdict.text()

    def gone() -> bool:
        with Project.open(dataset_project) as project:
            return not project.reviews() and next(project.examples("seed")).calls == (ToolCall("get_weather", {"city": "Oslo"}),)

    qtbot.waitUntil(gone, timeout=WAIT)


def test_a_rejection_is_turned_round_and_back(qtbot, window, dataset_project):
    page = page_of(qtbot, window, dataset_project, "validation")
    page.tabs.setCurrentWidget(page.accepted)
    qtbot.waitUntil(lambda: page.accepted.rows.rowCount() > 0 and page.accepted.rows.row(0) is not None, timeout=WAIT)
    page.accepted.view.selectRow(0)
    qtbot.waitUntil(page.turn.isEnabled, timeout=WAIT)
    assert page.turn.text() == "Re&ject selected question"
    page.turn.click()
    assert page.turn.text() == "Undo &decision" and "You rejected it." in page.said.text()
    qtbot.waitUntil(lambda: page.entry["state"] == "out of date", timeout=WAIT)
    page.turn.click()
    qtbot.waitUntil(lambda: page.entry["state"] == "done", timeout=WAIT)


def test_questions_like_the_chosen_one_are_listed_with_tool_and_origin(qtbot, window, dataset_project):
    page = page_of(qtbot, window, dataset_project, "validation")
    page.tabs.setCurrentWidget(page.accepted)
    qtbot.waitUntil(lambda: page.accepted.rows.rowCount() > 0 and page.accepted.rows.row(0) is not None, timeout=WAIT)
    assert not page.near.isEnabled() and not page.alike.isVisible()
    page.accepted.view.selectRow(0)
    qtbot.waitUntil(page.near.isEnabled, timeout=WAIT)
    chosen = page.accepted.rows.row(0)[0]
    page.near.click()
    qtbot.waitUntil(lambda: page.alike.table.isVisible(), timeout=WAIT)
    table = page.alike.table
    assert table.rowCount() == 10 and chosen in page.alike.said.text()
    rows = [[table.item(row, column).text() for column in range(5)] for row in range(10)]
    assert chosen not in [row[0] for row in rows] and all("(" in row[2] and row[3] for row in rows)
    assert [row[1] for row in rows] == sorted((row[1] for row in rows), reverse=True)
    page.alike.shut.click()
    assert not page.alike.isVisible() and not page.alike.child.runs


# Settings


def test_a_setting_typed_on_a_page_is_kept(qtbot, window, dataset_project):
    page = page_of(qtbot, window, dataset_project, "synthesis")
    page.form.fields["per_tool"].inner.setValue(12)

    def kept() -> bool:
        with Project.open(dataset_project) as project:
            return project.settings("synthesis").per_tool == 12

    qtbot.waitUntil(kept, timeout=WAIT)
    qtbot.waitUntil(lambda: page.state.text() == "Inputs changed", timeout=WAIT)


def test_the_share_of_an_adapter_is_moved_and_the_others_divide_the_rest(qtbot, window, dataset_project):
    with Project.open(dataset_project) as project:
        project.keep_settings("merging", project.changed_settings("merging", {"method": "linear"}))  # whose weights are shares
        for n in (1, 2, 3):
            project.put(
                "adapters",
                {
                    "name": f"2026-11-v{n}",
                    "path": f"adapters/v{n}",
                    "base_model": "embedded",
                    "dataset": "d",
                    "settings": {},
                    "parents": [],
                    "cycle": "2026-11",
                    "metrics": {},
                    "made": "2026-11-20T10:00:00+00:00",
                },
            )
    page = page_of(qtbot, window, dataset_project, "merging")
    view = page.view
    qtbot.waitUntil(lambda: bool(view.method.found), timeout=WAIT)
    for box, *_ in view.rows.values():
        if not box.isChecked():
            box.click()
    view.rows["2026-11-v1"][1].setValue(50)

    def weights() -> list[float]:
        with Project.open(dataset_project) as project:
            return project.settings("merging").weights

    qtbot.waitUntil(lambda: weights() == [0.5, 0.25, 0.25], timeout=WAIT)
    view.rows["2026-11-v3"][0].click()
    qtbot.waitUntil(lambda: weights() == [], timeout=WAIT)  # each has what the method usually gives
    assert [view.rows[name][1].value() for name in ("2026-11-v1", "2026-11-v2")] == [50, 50]


def shown_in(table) -> list[tuple[str, ...]]:
    return [tuple(table.item(row, column).text() for column in range(table.columnCount())) for row in range(table.rowCount())]


def test_synthesis_shows_examples_before_it_runs_and_again_when_a_setting_changes(qtbot, window, empty_project):
    toys.run_here(empty_project, "tools", "knowledge")
    page = page_of(qtbot, window, empty_project, "synthesis")
    preview = page.preview
    qtbot.waitUntil(lambda: preview.table.isVisible(), timeout=WAIT)
    first = shown_in(preview.table)
    assert len(first) == 5 and all(question and call.endswith(")") for question, call in first)

    preview.others.click()
    assert not preview.table.isVisible() and preview.note.text() == "Creating examples..."
    qtbot.waitUntil(lambda: preview.table.isVisible(), timeout=WAIT)
    assert not set(shown_in(preview.table)) & set(first)

    page.form.fields["optional_share"].inner.setValue(100.0)
    qtbot.waitUntil(lambda: preview.note.isVisible(), timeout=WAIT)
    qtbot.waitUntil(lambda: preview.table.isVisible(), timeout=WAIT)
    assert sum(call.count("=") for _, call in shown_in(preview.table)) > sum(call.count("=") for _, call in first)
    with Project.open(empty_project) as project:
        assert not list(project.examples("synthesis"))


def test_augmentation_shows_each_strategy_on_a_question_of_the_user_before_it_runs(qtbot, window, empty_project):
    toys.run_here(empty_project, "tools", "knowledge", "synthesis")
    page = page_of(qtbot, window, empty_project, "augmentation")
    qtbot.waitUntil(lambda: page.preview.table.isVisible(), timeout=WAIT)
    with Project.open(empty_project) as project:
        seeds = {example.question for example in project.examples("seed")}
    rows = shown_in(page.preview.table)
    assert [row[0] for row in rows] == ["replacement", "simplification", "error introduction"]
    assert all(before in seeds and before != after for _, before, after in rows)


def test_a_preview_whose_child_dies_says_so_and_can_be_asked_again(qtbot, window, empty_project):
    toys.run_here(empty_project, "tools", "knowledge")
    page = page_of(qtbot, window, empty_project, "synthesis")
    preview = page.preview
    qtbot.waitUntil(lambda: preview.child.runs and preview.child._child.processId() > 0, timeout=WAIT)
    preview.child._child.kill()
    qtbot.waitUntil(lambda: preview.note.text() == "Could not create examples (signal 9). Try again.", timeout=WAIT)
    preview.others.click()
    qtbot.waitUntil(lambda: preview.table.isVisible(), timeout=WAIT)


# Laying side by side


def versions_of(project: Project, *lists: list[tuple[str, str]]) -> None:
    """Frozen versions v1, v2 ... that hold these (question, city) pairs."""
    for n, pairs in enumerate(lists, start=1):
        place = project.path / "datasets" / f"v{n}"
        place.mkdir(parents=True)
        lines = [
            json.dumps({"question": question, "calls": [{"name": "get_weather", "arguments": {"city": city}}]}) for question, city in pairs
        ]
        (place / "train.jsonl").write_text("\n".join(lines[1:]) + "\n")
        (place / "validation.jsonl").write_text(lines[0] + "\n")
        project.put(
            "datasets",
            {
                "hash": f"v{n}",
                "path": f"datasets/v{n}",
                "counts": {"train": len(lines) - 1, "validation": 1},
                "settings": {},
                "made": f"2026-11-2{n}T10:00:00+00:00",
            },
        )


def test_any_two_versions_of_the_dataset_are_compared_question_by_question(qtbot, window, empty_project):
    with Project.open(empty_project) as project:
        versions_of(
            project,
            [("rain in Oslo", "Oslo"), ("snow in Rome", "Rome")],
            [("rain in Oslo", "Oslo"), ("snow in Rome", "Roma"), ("wind in Bonn", "Bonn")],
            [("rain in Oslo", "Oslo")],
        )
    page = page_of(qtbot, window, empty_project, "dataset")
    part = page.difference
    shown = lambda: [tuple(part.rows.index(row, column).data() for column in range(2)) for row in range(part.rows.rowCount())]  # noqa: E731
    assert page.versions.item(page.versions.chosen()[0], 0).text() == "v3" and part.isVisible()
    qtbot.waitUntil(lambda: part.said.text() == "Compared with v2: 0 new, 2 removed, 0 with a changed call, 1 unchanged.", timeout=WAIT)
    assert shown() == [("removed", "snow in Rome"), ("removed", "wind in Bonn")]
    page.versions.selectRow(1)
    part.other.setCurrentIndex(part.other.findData("v1"))
    part.other.activated.emit(part.other.currentIndex())
    qtbot.waitUntil(lambda: part.said.text() == "Compared with v1: 1 new, 0 removed, 1 with a changed call, 1 unchanged.", timeout=WAIT)
    assert shown() == [("new", "wind in Bonn"), ("call changed", "snow in Rome")]
    assert part.rows.index(1, 2).data() == 'get_weather(city="Rome")  \u2192  get_weather(city="Roma")'


def test_runs_of_several_adapters_are_laid_side_by_side(qtbot, window, dataset_project):
    with Project.open(dataset_project) as project:
        for n, rank in ((1, 8), (2, 64)):
            project.put(
                "adapters",
                {
                    "name": f"2026-11-v{n}",
                    "path": f"adapters/v{n}",
                    "base_model": "embedded",
                    "dataset": "d",
                    "settings": {"rank": rank, "epochs": 3},
                    "parents": [],
                    "cycle": "2026-11",
                    "metrics": {"validation_loss": 1 / n},
                    "run": f"training-{n}",
                    "made": "2026-11-20T10:00:00+00:00",
                },
            )
            for step in range(3):
                project.add_metric(f"training-{n}", "loss", step, 3 / n - step / 10)
            project.add_metric(f"training-{n}", "validation_loss", 2, 1 / n)
    page = page_of(qtbot, window, dataset_project, "training")
    page.tabs.setCurrentWidget(page.list)
    plot = page.list.curves.plot
    assert page.told.text() == "Select several adapters with Ctrl or Shift to compare their curves."
    page.adapters.setFocus()
    page.adapters.selectRow(0)
    qtbot.keyClick(page.adapters, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: "2026-11/v1: loss 2.800" in plot.accessibleDescription(), timeout=WAIT)
    assert "2026-11/v2: validation loss 0.500" in plot.accessibleDescription()
    assert page.told.text() == "Differences: 2026-11/v2: Rank 64; 2026-11/v1: Rank 8"
    qtbot.waitUntil(lambda: plot._image is not None, timeout=WAIT)
    page.adapters.selectRow(0)
    assert "2026-11/v1" not in plot.accessibleDescription()


# A project as large as a company's may become


@pytest.fixture(scope="module")
def huge_project(tmp_path_factory):
    """Only looked at, so one for all tests."""
    return huge.huge_project(tmp_path_factory.mktemp("huge") / "project")


@pytest.mark.parametrize(
    "stage, rows",
    [
        ("tools", huge.TOOLS),
        ("knowledge", huge.QUESTIONS // 3 + 1),
        ("synthesis", huge.QUESTIONS // 3),
        ("augmentation", huge.QUESTIONS // 3),
        ("labelling", huge.QUESTIONS),
        ("validation", huge.QUESTIONS // 10),
        ("dataset", 0),
        ("training", 0),
        ("merging", 0),
        ("evaluation", huge.TESTS),
        ("export", 0),
    ],
)
def test_every_page_carries_a_huge_project(qtbot, window, huge_project, stage, rows):
    page = page_of(qtbot, window, huge_project, stage)
    tables = page.findChildren(RowTable)
    if rows:
        qtbot.waitUntil(lambda: rows in [table.rows.rowCount() for table in tables], timeout=WAIT)
        shown = next(table for table in tables if table.rows.rowCount() == rows)
        qtbot.waitUntil(lambda: shown.rows.index(0, 0).data() != "..." or window.foot.said.text().startswith("Problem"), timeout=WAIT)
    assert {
        "dataset": lambda: page.versions.rowCount() == huge.VERSIONS,
        "training": lambda: page.adapters.rowCount() == huge.ADAPTERS,
        "merging": lambda: len(page.view.rows) == huge.ADAPTERS,
        "evaluation": lambda: page.matrices.right.matrix.columnCount() == huge.TOOLS + 1,
        "export": lambda: page.formats.isVisible() and page.files.rowCount() == 0,
    }.get(stage, lambda: True)()
    assert not window.foot.said.text().startswith("Problem")


def test_the_questions_behind_a_cell_are_found_and_searched(qtbot, window, huge_project):
    page = page_of(qtbot, window, huge_project, "evaluation")
    matrix, called = page.matrices.right.matrix, page.matrices.after.currentData()
    assert called == "adapter" and matrix.index(11, 22).data() == "2" and matrix.index(12, 12).data() == "15"
    page.matrices.right.clicked.emit(matrix.index(12, 12))
    qtbot.waitUntil(lambda: page.answers.table.rows.rowCount() == 15, timeout=WAIT)
    assert "Only questions for tool_012 answered with tool_012." in page.answers.cell.text()
    page.answers.table.search.setText("question 1212")
    qtbot.waitUntil(lambda: page.answers.table.rows.rowCount() == 1 and page.answers.table.rows.row(0) is not None, timeout=WAIT)
    assert page.answers.table.rows.row(0)[0] == "test question 1212"


def test_what_a_version_is_mixed_of_and_what_the_next_one_will_be(qtbot, window, dataset_project):
    page = page_of(qtbot, window, dataset_project, "dataset")
    qtbot.waitUntil(lambda: "human questions" in page.mixed.text() and page.mixed.isVisible(), timeout=WAIT)
    assert page.mixed.text().startswith("4 human questions, ") and not page.coming.isVisible()
    page.form.fields["template_share"].show_value(0.0)
    page.controller.change_settings("dataset", {"template_share": 0.0}, lambda _: page.read_again(), page.read_again)
    qtbot.waitUntil(lambda: page.coming.isVisible(), timeout=WAIT)
    assert page.coming.text().startswith("The next version, with these settings: 4 human questions, ")
