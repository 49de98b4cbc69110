"""The page Knowledge: each kind of knowledge comes in by its box, is shown, and is decided about there."""

import json
import shutil

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMessageBox

from engine.store import Project
from engine.store.samples import make_project
from tests import toys
from tests.gui.conftest import WAIT
from tests.gui.looking import drop, page_of

SEEDS, TESTS, VALUES, GRAPH, ASSETS, STATISTICS = range(6)


@pytest.fixture(scope="module")
def _studio(tmp_path_factory):
    folder = tmp_path_factory.mktemp("studio") / "project"
    make_project(folder, "creative-studio")
    toys.run_here(folder, "tools", "knowledge")
    return folder


@pytest.fixture
def studio(_studio, tmp_path):
    """The sample creative-studio with its knowledge."""
    return shutil.copytree(_studio, tmp_path / "studio")


def box_of(page, name: str):
    """The box of one setting that names files."""
    return next(boxes.boxes[name] for boxes in page.boxes if name in boxes.boxes)


def at_rest(qtbot, window, page) -> None:
    """Until nothing runs and the page shows what there is."""
    qtbot.waitUntil(lambda: not window.controller.busy and page.entry["state"] == "done" and not page._reading, timeout=WAIT)


def test_leaving_a_file_out_asks_first(qtbot, window, dataset_project):
    page = page_of(qtbot, window, dataset_project, "knowledge")
    box = box_of(page, "values")
    box.list.setCurrentRow(0)
    box.remove.click()
    ask = window.findChildren(QMessageBox)[-1]
    next(button for button in ask.buttons() if "Remove" in button.text()).click()
    qtbot.waitUntil(lambda: not box.list.count() and not window.controller.busy, timeout=WAIT)
    with Project.open(dataset_project) as project:
        assert project.value_lists() == {} and project.settings("knowledge").values == []
    assert list((dataset_project / "sources").glob("values*"))


def test_a_spreadsheet_of_seeds_comes_in_and_wrong_rows_are_told_by_row(qtbot, window, empty_project, tmp_path):
    toys.run_here(empty_project, "tools", "knowledge")
    sheet = tmp_path / "ours.csv"
    sheet.write_text(
        "question,tool,city,days\nhow hot is Cairo,get_weather,Cairo,\nweather Rome next 3 days,get_weather,Rome,3\n"
        "snow in Bern?,get_weather,Bern,many\n",
        encoding="utf-8",
    )
    page = page_of(qtbot, window, empty_project, "knowledge")
    drop(box_of(page, "seeds"), sheet)
    qtbot.waitUntil(lambda: page.seeds.rows.rowCount() == 5 and page.left.rowCount() == 2, timeout=WAIT)
    assert page.of_seeds.tabText(3) == "Skipped rows (2)"
    assert sorted(row[:2] for row in page.left.rows) == [("ours.csv", "3"), ("ours.csv", "4")]
    assert page.of_seeds.tabText(2).startswith("Issues (") and page.remarks.rowCount() > 0


def test_logs_come_in_beside_the_seeds_and_wait_on_the_page_labelling(qtbot, window, empty_project, tmp_path):
    toys.run_here(empty_project, "tools", "knowledge")
    log = tmp_path / "agent.jsonl"
    log.write_text(json.dumps({"messages": [{"role": "user", "content": "is it windy in Turku"}]}))
    page = page_of(qtbot, window, empty_project, "knowledge")
    drop(box_of(page, "logs"), log)
    qtbot.waitUntil(lambda: page.logs.rows.rowCount() == 1, timeout=WAIT)
    at_rest(qtbot, window, page)
    labelling = page_of(qtbot, window, empty_project, "labelling")
    labelling.origin.setCurrentIndex(labelling.origin.findText("From logs"))
    labelling.origin.activated.emit(labelling.origin.currentIndex())
    qtbot.waitUntil(lambda: labelling.table.rows.rowCount() == 1, timeout=WAIT)


def test_a_rule_for_values_is_tried_added_and_removed(qtbot, window, empty_project):
    toys.run_here(empty_project, "tools", "knowledge")
    page = page_of(qtbot, window, empty_project, "knowledge")
    page.tabs.setCurrentIndex(VALUES)
    qtbot.keyClicks(page.made.line, "room = pattern Z-[0-9]{3} x 20")
    page.made.look.click()
    qtbot.waitUntil(lambda: page.made.said.text().startswith("room: Z-"), timeout=WAIT)
    qtbot.keyClick(page.made.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.made.list.count() == 1 and page.values.rows.rowCount() == 26, timeout=WAIT)
    at_rest(qtbot, window, page)
    assert page.made.line.text() == ""
    page.made.list.setCurrentRow(0)
    page.made.remove.click()
    qtbot.waitUntil(lambda: page.made.list.count() == 0 and page.values.rows.rowCount() == 6, timeout=WAIT)


def test_a_wrong_rule_is_told_and_nothing_changes(qtbot, window, empty_project):
    toys.run_here(empty_project, "tools", "knowledge")
    page = page_of(qtbot, window, empty_project, "knowledge")
    page.tabs.setCurrentIndex(VALUES)
    page.made.line.setText("room = pattern (a+)+")
    page.made.look.click()
    qtbot.waitUntil(lambda: "contains an endless repetition" in page.made.said.text(), timeout=WAIT)
    page.made.add.click()
    qtbot.waitUntil(lambda: "contains an endless repetition" in window.foot.said.text() and not window.controller.busy, timeout=WAIT)
    assert page.made.line.text() and page.made.list.count() == 0 and page.values.rows.rowCount() == 6


def test_the_graph_is_drawn_zoomed_filtered_and_searched(qtbot, window, studio):
    page = page_of(qtbot, window, studio, "knowledge")
    page.tabs.setCurrentIndex(GRAPH)
    graph, canvas = page.graph, page.graph.canvas
    qtbot.waitUntil(lambda: graph.found is not None and len(canvas._labels) == len(graph.found["nodes"]) == 82, timeout=WAIT)
    assert graph.type.count() == 9 and "scene_object" in graph.legend.text()
    before = canvas.transform().m11()
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.transform().m11() > before
    graph.whole.click()
    canvas.choose("Halloween")
    assert graph.said.text().startswith("Halloween: ") and "contains pumpkin" in graph.said.text()
    dot = next(dot for dot, _ in canvas._labels if dot.data(0) == "snowman")
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=canvas.mapFromScene(dot.pos()) + QPoint(1, 1))
    assert canvas.chosen() == "snowman"
    graph.search.setText("hallo")
    qtbot.waitUntil(lambda: 1 < len(graph.found["nodes"]) < 20, timeout=WAIT)
    graph.search.clear()
    graph.type.setCurrentIndex(graph.type.findData("colour"))
    graph.type.activated.emit(graph.type.currentIndex())
    qtbot.waitUntil(lambda: {node[1] for node in graph.found["nodes"]} == {"colour"}, timeout=WAIT)
    assert graph.type.currentData() == "colour"


def test_assets_show_thumbnails_and_the_chosen_one_large(qtbot, window, studio):
    page = page_of(qtbot, window, studio, "knowledge")
    page.tabs.setCurrentIndex(ASSETS)
    table = page.assets.table
    qtbot.waitUntil(lambda: table.rows.rowCount() == 120 and table.rows.row(0) is not None, timeout=WAIT)
    first = table.rows.index(0, 0)
    qtbot.waitUntil(lambda: table.rows.data(first, Qt.ItemDataRole.DecorationRole) is not None, timeout=WAIT)
    assert table.rows.data(first, Qt.ItemDataRole.DecorationRole).width() <= 48
    qtbot.waitUntil(lambda: not page.assets.picture.pixmap().isNull(), timeout=WAIT)
    assert "Keywords: birthday" in page.assets.facts.text() and "gentech" in page.assets.facts.text()
    table.search.setText("no asset is called so")
    qtbot.waitUntil(lambda: table.rows.rowCount() == 0, timeout=WAIT)


def test_a_rule_for_assets_is_checked_before_it_is_kept(qtbot, window, studio):
    page = page_of(qtbot, window, studio, "knowledge")
    page.tabs.setCurrentIndex(ASSETS)
    assert page.rules.list.item(0).text() == "Generate: gentech == true"
    page.rules.line.setText("Search: gentec == true")
    page.rules.add.click()
    qtbot.waitUntil(lambda: "gentech" in window.foot.said.text() and not window.controller.busy, timeout=WAIT)
    assert page.rules.list.count() == 1
    page.rules.line.setText('Search: locale == "en-US"')
    page.rules.add.click()
    qtbot.waitUntil(lambda: page.rules.list.count() == 2, timeout=WAIT)
    at_rest(qtbot, window, page)


def test_a_bar_of_the_statistics_is_moved_and_kept(qtbot, window, studio):
    page = page_of(qtbot, window, studio, "knowledge")
    page.tabs.setCurrentIndex(STATISTICS)
    editor = page.editor
    slider, spin = editor.of_tools._rows["Search"]
    assert spin.value() == 68 and slider.value() == 680 and not editor.keep.isEnabled()
    slider.setValue(960)
    assert spin.value() == 96 and editor.keep.isEnabled()
    editor.discard.click()
    assert spin.value() == 68 and not editor.keep.isEnabled()
    spin.setValue(96)
    editor.lengths["median"].setValue(5)
    editor.tool.setCurrentText("Generate")
    editor.tool.activated.emit(1)
    editor.of_values._rows["video"][1].setValue(50)
    editor.keep.click()
    qtbot.waitUntil(lambda: box_of(page, "statistics").list.count() == 2, timeout=WAIT)
    at_rest(qtbot, window, page)
    with Project.open(studio) as project:
        found = project.facts("statistics")
    assert found["tools"] == {"Search": 0.75, "Generate": 0.25} and found["length"]["Search"]["median"] == 5
    assert found["values"]["Generate"]["content_type"]["video"] > 0.3 and found["values"]["Search"]["content_type"]["Any"] == 0.52


def test_statistics_of_a_project_that_knows_none_begin_alike(qtbot, window, empty_project):
    toys.run_here(empty_project, "tools", "knowledge")
    page = page_of(qtbot, window, empty_project, "knowledge")
    page.tabs.setCurrentIndex(STATISTICS)
    assert "No statistics yet" in page.editor.said.text()
    assert [round(spin.value(), 1) for _, spin in page.editor.of_tools._rows.values()] == [33.3, 33.3, 33.3]
    assert not page.graph.isVisibleTo(page) and not page.assets.isVisibleTo(page)
