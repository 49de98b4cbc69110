"""The page Evaluation: what to measure, rates and whether differences are real, matrices side by side, breakdowns, answers, report."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from engine.jobs.worker import Report, run_stage
from engine.models.teachers import kept
from engine.stages.evaluation import measured_models
from engine.store import Project
from gui.formatting import probability
from gui.widgets.comparison import Comparison
from tests import toys
from tests.gui.conftest import WAIT
from tests.gui.looking import drop, page_of

CHOICES, RATES, MATRICES, BREAKDOWN, ANSWERS = range(5)
RIGHT = ["get_weather(city='Lisbon')", "find_person(employee='Jo Finch')", "book_room(room='R-112', date='2027-01-05')"]
WRONG = ["get_weather(city='Rome')", "get_weather(city='Jo')", "<tool_call>{"]
TESTS = [test | {"route": route} for test, route in zip(toys.TESTS, ("human", "human", "graph"))]


@pytest.fixture(scope="module")
def _measured(tmp_path_factory):
    """Two models that answer from tables, measured by the stage itself."""
    import json

    folder = toys.tiny_project(tmp_path_factory.mktemp("measured") / "project")
    (folder / "sources" / "test.jsonl").write_text("\n".join(json.dumps(test) for test in TESTS))
    toys.run_here(folder, "tools", "knowledge")
    answers = {"base": WRONG, "adapter": RIGHT}
    patch = pytest.MonkeyPatch()
    patch.setattr(
        "engine.stages.evaluation.candidates_of",
        lambda *_: [
            measured_models.Candidate(name, name, lambda name=name: lambda questions: iter(answers[name]), {"kind": "table"})
            for name in answers
        ],
    )
    with Project.open(folder) as project:
        run_stage(project, "evaluation", Report("evaluation", lambda event: None), {"enumerated": ["unit"], "resamples": 200})
    patch.undo()
    return folder


@pytest.fixture
def measured(_measured, tmp_path):
    return shutil.copytree(_measured, tmp_path / "measured")


def settings(folder):
    with Project.open(folder) as project:
        return project.settings("evaluation")


def cells(table) -> dict[str, list[str]]:
    return {
        table.item(row, 0).text(): [table.item(row, column).text() for column in range(1, table.columnCount())]
        for row in range(table.rowCount())
    }


def choose(box, data) -> None:
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def test_rates_stand_with_their_intervals_and_the_comparison_is_a_sentence(qtbot, window, measured):
    page = page_of(qtbot, window, measured, "evaluation")
    assert page.tabs.currentIndex() == RATES
    shown = cells(page.rates.table)
    assert shown["Fully correct"][0].startswith("0.0 % (") and shown["Fully correct"][1].startswith("100.0 % (")
    assert shown["Fully correct by BFCL's rule"] == ["0.0 %", "100.0 %"] and list(shown)[1] == "Fully correct by BFCL's rule"
    assert shown["Valid call"][0].startswith("66.7 % (") and shown["Questions"] == ["3", "3"] and "Function F1" in shown
    assert "0.0 \u2013 0.0" not in str(shown)  # three questions do not show that none is ever right
    told = page.rates.comparison.told.text()
    assert "Trained adapter is better by 100.0 points" in told and "may be chance (p = 0.250)" in told and "3 questions" in told
    choose(page.rates.comparison.second, "base")
    assert page.rates.comparison.told.text() == "Choose two different models."
    assert "Base model: Valid call 66.7 %" in page.rates.plot.accessibleDescription()


def test_tools_chosen_without_training_stand_beside_the_models(qtbot, window, measured):
    with Project.open(measured) as project:
        facts = project.facts("evaluation")
        share = {"share": 2 / 3, "low": 0.0, "high": 1.0, "of": 3}
        pair = {"tool": share, "difference": -1 / 3, "p": 1.0, "questions": 3}
        models = [{"model": "base", "trained": False, **pair}, {"model": "adapter", "trained": True, **pair}]
        project.set_facts("evaluation", {**facts, "baseline": {"embeddings": "mini", "trained_on": 20, "tool": share, "models": models}})
    page = page_of(qtbot, window, measured, "evaluation")
    shown = cells(page.rates.table)

    assert page.rates.table.horizontalHeaderItem(3).text() == "Without training"
    assert shown["Correct tool"][2].startswith("66.7 % (") and shown["Fully correct"][2] == shown["Valid call"][2] == "-"
    told = page.rates.untrained.text()
    assert "a linear classifier over 20 questions choose the correct tool in 66.7 % of 3 questions" in told
    assert "Trained adapter does not choose tools better than that: 66.7 % (p = 1" in told and "Base model" not in told


def test_matrices_stand_side_by_side_and_each_leads_to_its_own_questions(qtbot, window, measured):
    page = page_of(qtbot, window, measured, "evaluation")
    page.tabs.setCurrentIndex(MATRICES)
    left, right = page.matrices.left, page.matrices.right
    assert (page.matrices.before.currentData(), page.matrices.after.currentData()) == ("base", "adapter")
    qtbot.waitUntil(lambda: left.isVisible() and right.isVisible())
    assert left.mapToGlobal(left.rect().topLeft()).x() < right.mapToGlobal(right.rect().topLeft()).x()
    assert left.matrix.index(2, 0).data() == "1" and right.matrix.index(2, 2).data() == "1"  # find_person: get_weather before, itself after
    left.setFocus()
    left.setCurrentIndex(left.matrix.index(2, 0))
    qtbot.keyClick(left, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.answers.table.rows.rowCount() == 1 and page.answers.table.rows.row(0) is not None, timeout=WAIT)
    assert (
        page.tabs.currentIndex() == ANSWERS
        and page.answers.of.currentData() == "base"
        and page.answers.table.rows.row(0)[0] == toys.TESTS[1]["question"]
    )


def test_answers_are_browsed_by_kind_of_error_and_found_by_the_question_shown(qtbot, window, measured):
    page = page_of(qtbot, window, measured, "evaluation")
    page.tabs.setCurrentIndex(ANSWERS)
    choose(page.answers.of, "base")
    kinds = [page.answers.kind.itemText(at) for at in range(page.answers.kind.count())]
    assert (
        kinds[0] == "all"
        and "no valid call (1)" in kinds
        and "tool (1)" in kinds
        and "    wrong text (1)" in kinds
        and kinds[-1] == "correct (0)"
    )
    choose(page.answers.kind, {"error": "parameters", "kind": "value_error:string"})
    qtbot.waitUntil(lambda: page.answers.table.rows.rowCount() == 1 and page.answers.table.rows.row(0) is not None, timeout=WAIT)
    page.answers.table.view.selectRow(0)
    qtbot.waitUntil(lambda: page.answers.one.isVisible() and "Rome" in page.answers.one.text(), timeout=WAIT)
    assert page.answers.one.text().endswith("city is 'Rome', expected 'Lisbon'\nAccepted: get_weather(city=\"Lisbon\")")
    choose(page.answers.kind, None)
    qtbot.waitUntil(lambda: page.answers.table.rows.rowCount() == 3, timeout=WAIT)
    page.answers.table.search.setText("keep R-112")  # words of the question alone
    qtbot.waitUntil(lambda: page.answers.table.rows.rowCount() == 1 and page.answers.table.rows.row(0) is not None, timeout=WAIT)
    assert page.answers.table.rows.row(0)[0] == toys.TESTS[2]["question"]


def test_figures_are_broken_down_as_the_user_chooses(qtbot, window, measured):
    page = page_of(qtbot, window, measured, "evaluation")
    page.tabs.setCurrentIndex(BREAKDOWN)
    part = page.breakdown
    assert set(cells(part.table)) == {"get_weather", "find_person", "book_room"}
    choose(part.by, "route")
    assert cells(part.table)["human"][0] == "2" and cells(part.table)["human"][2].startswith("100.0 %")
    choose(part.by, "f1")
    assert cells(part.table)["find_person"] == ["1", "", "0.000", "0.000", "1.000", "1.000", "1.000"]
    choose(part.by, "kinds")
    assert cells(part.table)["wrong parameters"] == ["wrong text", "1", ""]
    choose(part.by, "cycle")
    assert "do not say" in part.what.text()
    for by in ("length", "speed"):
        choose(part.by, by)
        assert part.table.rowCount()


def test_it_is_told_what_the_intervals_are_and_whether_the_questions_were_trained_on(qtbot, window, measured):
    with Project.open(measured) as project:
        facts = project.facts("evaluation")
        project.set_facts(
            "evaluation",
            facts
            | {
                "leakage": [
                    {"adapter": "2026-10-v1", "dataset": "d", "questions": 80},
                    {"adapter": "2026-11-v1", "dataset": "", "questions": None},
                ]
            },
        )
    page = page_of(qtbot, window, measured, "evaluation")
    assert "95 % confidence" in page.rates.about.text() and "200 resamples" in page.rates.about.text()
    first, second = page.rates.leakage.text().split("\n")
    assert (
        first == "The training data of 2026-10/v1 (80 questions) contains none of the test questions."
        and "2026-11/v1" in second
        and "unknown" in second
    )


def test_test_questions_are_brought_in_here_too(qtbot, window, measured, tmp_path):
    more = tmp_path / "more.jsonl"
    more.write_text('{"id": "m1", "question": "is Bern sunny", "answers": [{"get_weather": {"city": ["Bern"]}}]}\n')
    page = page_of(qtbot, window, measured, "evaluation")
    page.tabs.setCurrentIndex(CHOICES)
    assert "3 questions" in page.frozen.text()
    before = page.frozen.text()
    drop(page.sources.boxes["tests"], more)
    qtbot.waitUntil(lambda: not window.controller.busy and "4 questions" in page.frozen.text(), timeout=WAIT)
    assert before.split()[-1] != page.frozen.text().split()[-1] and page.sources.boxes["tests"].list.count() == 2
    assert page.rates.verdict.text() == "No model measured yet.", "rates on other questions say nothing beside these"


def test_models_and_parameters_are_ticked_by_keyboard_and_kept(qtbot, window, measured):
    with Project.open(measured) as project:
        kept.keep(project, "big", {"kind": "endpoint", "model": "m", "url": "http://127.0.0.1:9/v1"})
        project.put(
            "adapters",
            {
                "name": "2026-10-v1",
                "path": "adapters/a",
                "base_model": "embedded",
                "dataset": "d",
                "settings": {},
                "parents": [],
                "cycle": "2026-10",
                "metrics": {},
                "made": "2026-10-20T10:00:00+00:00",
            },
        )
    page = page_of(qtbot, window, measured, "evaluation")
    page.tabs.setCurrentIndex(CHOICES)
    offered = [page.models.item(row).text() for row in range(page.models.count())]
    assert offered == [
        "Base model",
        "Trained adapter (active: 2026-10/v1)",
        "Adapter 2026-10/v1",
        "Helper model big",
    ] and page.models.chosen() == ["base", "adapter"]
    page.models.setFocus()
    page.models.setCurrentRow(2)
    qtbot.keyClick(page.models, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: settings(measured).models == ["base", "adapter", "adapter:2026-10-v1"], timeout=WAIT)
    few = [page.enumerated.item(row).text() for row in range(page.enumerated.count())]
    assert few == ["unit", "with_screen"] and page.enumerated.chosen() == ["unit"]
    page.free_text.tick("city")
    qtbot.waitUntil(lambda: settings(measured).free_text == ["city"], timeout=WAIT)
    qtbot.waitUntil(lambda: page.state.text() == "Inputs changed", timeout=WAIT)
    for name in ("base", "adapter", "adapter:2026-10-v1"):
        page.models.tick(name, on=False)
    qtbot.waitUntil(lambda: page.models.chosen() == ["adapter:2026-10-v1"], timeout=WAIT)  # the last tick cannot be taken away
    assert settings(measured).models == ["adapter:2026-10-v1"]


def test_the_report_is_opened_as_a_local_file_and_saved_elsewhere(qtbot, window, measured, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url))
    page = page_of(qtbot, window, measured, "evaluation")
    (measured / "exports" / "report.html").unlink()
    page.open.click()
    assert not page.open.isEnabled() and page.written.text() == "Writing the report..."
    qtbot.waitUntil(lambda: bool(opened), timeout=WAIT)
    assert (
        opened[0].isLocalFile()
        and opened[0].toLocalFile() == str(measured / "exports" / "report.html")
        and (measured / "exports" / "report.html").is_file()
    )
    page.save.click()
    dialog = page.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "mine.html"))
    qtbot.waitUntil(lambda: "mine.html" in page.written.text(), timeout=WAIT)
    assert (tmp_path / "mine.html").is_file() and (tmp_path / "mine.json").is_file()
    dialog.fileSelected.emit(str(tmp_path / "nowhere" / "mine.html"))
    qtbot.waitUntil(lambda: "does not exist" in page.written.text(), timeout=WAIT)


def test_without_a_measurement_the_choice_comes_first_and_no_report_is_offered(qtbot, window, dataset_project):
    page = page_of(qtbot, window, dataset_project, "evaluation")
    assert page.tabs.currentIndex() == CHOICES and not page.report_line.isVisible() and not page.matrices.isVisible()
    assert page.rates.verdict.text() == "No model measured yet."


@pytest.mark.parametrize("p, said", [(0.25, "p = 0.250"), (0.0004, "p < 0.001"), (0.0, "p < 0.001"), (1.0, "p = 1.000")])
def test_a_probability_has_one_sign(qtbot, p, said):
    assert probability(p) == said
    part = Comparison()
    qtbot.addWidget(part)
    pair = {"first": "base", "second": "adapter", "difference": 0.5, "low": 0.4, "high": 0.6, "p": p, "questions": 140, "texts": []}
    part.show_pairs(["base", "adapter"], [{**pair, "texts": [{"parameter": "city", "difference": 0.1, "p": p, "questions": 9}]}], {})
    assert part.told.text().count(said) == 2 and "= <" not in part.told.text()


def test_without_test_questions_the_page_says_that_nothing_is_measured_and_shows_the_report_that_says_so(qtbot, window, trained_project):
    with Project.open(trained_project) as project:
        project.set_tests([])
        run_stage(project, "evaluation", Report("evaluation", lambda event: None))
    page = page_of(qtbot, window, trained_project, "evaluation")
    assert page.unmeasured.isVisible() and page.unmeasured.text().startswith("Not measured: this project has no test questions.")
    assert page.report_line.isVisible() and not page.matrices.isVisible()
