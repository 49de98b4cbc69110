"""The page Merging: which method fits, what it takes, the search with its table, and the row that is taken."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from engine.store import Project
from tests.gui.conftest import WAIT
from tests.gui.looking import page_of, text
from tests.toys import ROOT

MAKE = """
import sys
from pathlib import Path
from engine.store import Project
from tests import toys
from tests.engine.stages.merging.adapters import add_adapter
folder, base = Path(sys.argv[1]), toys.tiny_model(Path(sys.argv[2]))
for name, seed, rank in (("2026-10-v1", 1, 4), ("2026-11-v1", 2, 4), ("2026-12-v1", 3, 8)):
    add_adapter(folder, base, name, seed=seed, r=rank, settings={"quantization": "nf4"})
with Project.open(folder) as project:
    project.begin_stage("training")
    project.finish_stage("training", {"adapter": "2026-11-v1"})
"""


@pytest.fixture(scope="module")
def _with_adapters(tmp_path_factory, _with_dataset) -> Path:
    """Made in a child, for the window's tests load no torch."""
    place = tmp_path_factory.mktemp("merging")
    folder = Path(shutil.copytree(_with_dataset, place / "project"))
    subprocess.run([sys.executable, "-c", MAKE, str(folder), str(place / "base")], cwd=ROOT, check=True, capture_output=True)
    return folder


@pytest.fixture
def project(tmp_path, _with_adapters) -> Path:
    """A toy project with three adapters, the last of another rank."""
    return Path(shutil.copytree(_with_adapters, tmp_path / "merging" / "project"))


def settings_of(folder: Path):
    with Project.open(folder) as project:
        return project.settings("merging")


def tick(qtbot, page, *names: str) -> None:
    """Tick these adapters and no others, as a user does, and wait until the methods are told for them."""
    for name, (box, *_) in page.view.rows.items():
        if box.isChecked() != (name in names):
            box.click()
    qtbot.waitUntil(lambda: page.view.chosen == list(names) and not page.view._unkept, timeout=WAIT)


def told(qtbot, page) -> None:
    """Wait until the methods are there."""
    qtbot.waitUntil(lambda: page.view.method.method.count() == 16, timeout=WAIT)


def test_one_adapter_needs_no_method_and_several_are_told_how_they_become_one(qtbot, window, project):
    page = page_of(qtbot, window, project, "merging")
    told(qtbot, page)
    assert page.view.chosen == ["2026-11-v1"] and not page.view.method.several.isVisible() and not page.view.total_part.isVisible()
    assert [box.text() for box, *_ in page.view.rows.values()] == ["2026-10/v1", "2026-11/v1", "2026-12/v1"]
    tick(qtbot, page, "2026-10-v1", "2026-11-v1")
    qtbot.waitUntil(lambda: page.view.method.several.isVisible() and page.view.method.explanation.text() != "", timeout=WAIT)
    assert "each with its weight" in page.view.method.explanation.text() and not page.view.method.density.isVisible()
    assert (
        page.view.rows["2026-10-v1"][2].text() == "50.0 %, weight 1.00"
        and page.view.total.value() == 2
        and settings_of(project).weights == []
    )


def test_a_method_is_chosen_by_keyboard_and_shows_what_it_takes(qtbot, window, project):
    page = page_of(qtbot, window, project, "merging")
    told(qtbot, page)
    tick(qtbot, page, "2026-10-v1", "2026-11-v1")
    method = page.view.method.method
    method.setFocus()
    for _ in range(3):  # from cat by svd and slerp
        qtbot.keyClick(method, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: settings_of(project).method == "ties" and page.view.method.density.isVisible(), timeout=WAIT)
    assert "vote on a sign" in page.view.method.explanation.text() and "2306.01708" in page.view.method.source.text()
    page.view.method.density.setValue(60)
    qtbot.waitUntil(lambda: settings_of(project).density == 0.6, timeout=WAIT)


def test_a_method_that_does_not_fit_says_why(qtbot, window, project):
    page = page_of(qtbot, window, project, "merging")
    told(qtbot, page)
    tick(qtbot, page, "2026-10-v1", "2026-12-v1")
    page.view._keep({"method": "linear"})
    qtbot.waitUntil(page.view.method.refused.isVisible, timeout=WAIT)
    assert "different ranks (4, 8)" in page.view.method.refused.text()
    texts = {page.view.method.method.itemData(at): page.view.method.method.itemText(at) for at in range(16)}
    assert texts["linear"] == "Linear (does not fit)" and texts["cat"] == "Concatenation"


def test_the_weights_add_up_to_what_is_set(qtbot, window, project):
    page = page_of(qtbot, window, project, "merging")
    told(qtbot, page)
    tick(qtbot, page, "2026-10-v1", "2026-11-v1")
    page.view.rows["2026-10-v1"][1].setValue(75)
    qtbot.waitUntil(lambda: settings_of(project).weights == [1.5, 0.5] and not page.view._unkept and not page._reading, timeout=WAIT)
    page.view.total.setValue(1)
    qtbot.waitUntil(lambda: settings_of(project).weights == [0.75, 0.25], timeout=WAIT)
    qtbot.waitUntil(lambda: page.view.rows["2026-10-v1"][2].text() == "75.0 %, weight 0.75", timeout=WAIT)


def test_the_base_model_of_qlora_adapters_can_be_chosen(qtbot, window, project):
    page = page_of(qtbot, window, project, "merging")
    qtbot.waitUntil(page.view.method.into.isVisible, timeout=WAIT)
    page.view.method.into.setFocus()
    qtbot.keyClick(page.view.method.into, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: settings_of(project).into == "dequantised", timeout=WAIT)


def test_a_rarely_needed_setting_is_kept_beside_the_adapters(qtbot, window, project):
    page = page_of(qtbot, window, project, "merging")
    told(qtbot, page)
    tick(qtbot, page, "2026-10-v1", "2026-11-v1")
    page.form.fold.button.click()
    page.form.fields["svd_rank"].inner.setValue(4)
    qtbot.waitUntil(lambda: settings_of(project).svd_rank == 4, timeout=WAIT)
    assert settings_of(project).adapters == ["2026-10-v1", "2026-11-v1"]


def test_a_search_fills_the_table_and_the_chosen_row_is_taken_and_merged(qtbot, window, project):
    page = page_of(qtbot, window, project, "merging")
    told(qtbot, page)
    search = page.view.search
    page.view.setCurrentWidget(search)
    assert not search.start.isEnabled() and "Tick two adapters" in search.why.text() and search.none.isVisible()
    both = [box for box in search.form.fields["bases"].boxes.values() if not box.isChecked()]
    for box in both:
        box.click()
    assert search.start.isEnabled(), "an adapter trained on 4 bit may be tried alone on both base models"
    for box in both:
        box.click()
    assert not search.start.isEnabled()
    tick(qtbot, page, "2026-10-v1", "2026-11-v1")
    qtbot.waitUntil(search.start.isEnabled, timeout=WAIT)
    search.fold.button.click()
    fields = search.form.fields
    for name, box in fields["methods"].boxes.items():
        if box.isChecked() != (name in ("cat", "ties")):
            box.click()
    for name, typed in (("weights", "2"), ("densities", "0.5")):
        fields[name].inner.setText(typed)
        fields[name].inner.editingFinished.emit()
    fields["questions"].inner.setValue(2)
    fields["max_new_tokens"].inner.setValue(4)
    search.start.click()
    qtbot.waitUntil(lambda: window.foot.what.text() == "Merge search", timeout=WAIT)
    qtbot.waitUntil(lambda: not window.controller.busy and search.table.rowCount() == 4, timeout=WAIT)
    shown = [search.table.item(at, 0).text() for at in range(4)]
    assert set(shown[:2]) == {"Concatenation", "TIES"} and set(shown[2:]) == {"2026-10/v1 alone", "2026-11/v1 alone"}
    assert "4 of 4 candidates, each on 2 validation questions" in search.said.text() and "alone" in search.verdict.text()
    search.table.choose([shown.index("Concatenation")])
    assert search.warning.isVisible() and "times as large" in search.warning.text()
    search.take.click()
    qtbot.waitUntil(lambda: settings_of(project).method == "cat" and settings_of(project).weights == [2.0, 2.0], timeout=WAIT)
    assert page.view.currentIndex() == 0

    page.run.click()
    qtbot.waitUntil(lambda: page.entry["state"] == "done" and not window.controller.busy and page.view.warning.isVisible(), timeout=WAIT)
    assert "method: Concatenation" in page.view.result.text() and "Lower the weights" in text(page)
