"""The sample from the start page to exported files, by clicks and keys in a real window, with real children and the tests' small
model."""

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication

from engine.settings import SETTINGS_FILE, read_settings, write_settings
from engine.store import Project
from gui import flow
from tests.gui.driving import Driver
from tests.toys import STARTER_TRAINING

LIGHTER = {
    "synthesis": {"per_tool": 12},
    "augmentation": {"replacement": 2},
    "training": {**STARTER_TRAINING, "epochs": 1},
    "evaluation": {"models": ["adapter"]},
}


@pytest.fixture(autouse=True)
def proposed(tmp_path, own_settings):
    """A folder that is not empty is where the last project lies, so it is proposed."""
    (tmp_path / "projects").mkdir()
    (tmp_path / "projects" / "letter.txt").write_text("Dear Sir")
    QSettings().setValue("recent", [str(tmp_path / "projects" / "earlier")])


def lighter(folder) -> None:
    """Fewer questions than the demo has, and a smaller base model: here it is the way that counts."""
    tables = read_settings(folder / SETTINGS_FILE)
    write_settings(folder / SETTINGS_FILE, {**tables, **{stage: {**tables.get(stage, {}), **less} for stage, less in LIGHTER.items()}})


def test_from_the_start_page_to_exported_files_by_clicks_alone(qtbot, window, tmp_path, monkeypatch):
    driver = Driver(window, lambda until, seconds: qtbot.waitUntil(until, timeout=int(1000 * seconds)))
    sample = driver.try_the_sample

    def sample_made_lighter():
        folder = sample()
        lighter(folder)
        return folder

    monkeypatch.setattr(driver, "try_the_sample", sample_made_lighter)
    folder = driver.whole_sample()
    assert driver.count <= 60
    answer = driver.ask("how many people work in Finance?")

    assert folder == tmp_path / "projects" / "digital-hr"
    assert [window.controller.snapshot.entries[stage]["state"] for stage in flow.ORDER] == ["done"] * len(flow.ORDER)
    assert window.foot.said.text() == "All steps are done." and not window.run_all.isEnabled()
    chat = window.page().chat
    assert (chat.before.model, chat.after.model) == ("base", "gguf-q8_0")
    assert all(card.said is not None for card in chat.conversation.turns[-1].cards)
    driver.go_to("export")
    page = window.page()
    names = [page.files.item(row, 0).text() for row in range(page.files.rowCount())]
    assert any("q8_0" in name.lower() for name in names) and any("q4_k_m" in name.lower() for name in names)
    assert answer and "ended" not in answer
    checks = [page.files.item(row, 1).text() for row in range(page.files.rowCount())]
    driver.tab(page.tabs, 1)
    driver.wait(lambda: page.files.isVisible() and page.written.checks.table.rowCount() == 7, 60)
    assert "passed" in checks  # so that there is a bundle, whose server's command is copied
    driver.tab(page.tabs, 3)
    driver.click(page.bundle.lines["posix"].copy)
    assert QApplication.clipboard().text().startswith("sh ") and any((folder / "exports").glob("*-20*.zip"))
    with Project.open(folder) as project:
        assert all(project.file(row["path"]).is_file() for row in project.rows("exports"))
        assert [review.verdict for review in project.reviews().values()] == ["accepted"]


def test_the_second_sample_is_mended_and_looked_through_by_clicks_and_keys(qtbot, window):
    driver = Driver(window, lambda until, seconds: qtbot.waitUntil(until, timeout=int(1000 * seconds)))
    folder = driver.try_the_sample(window.start.studio)
    driver.go_on()
    driver.go_to("tools")
    driver.mend_a_tool("Find what the library already holds.")
    driver.run_page()
    driver.go_to("knowledge")
    driver.run_page()
    page = window.page()

    driver.tab(page.tabs, 3)
    driver.wait(lambda: page.graph.found is not None and len(page.graph.found["nodes"]) == 82, 60)
    driver.type_over(page.graph.search, "balloon")
    driver.wait(lambda: len(page.graph.found["nodes"]) < 20, 60)
    driver.tab(page.tabs, 4)
    driver.wait(lambda: page.assets.table.rows.rowCount() == 120, 60)
    driver.type_over(page.rules.line, "Search: premium == false")
    driver.press(Qt.Key.Key_Return)
    driver.wait(lambda: page.rules.list.count() == 2 and not window.controller.busy, 120)
    driver.tab(page.tabs, 5)
    slider, _spin = page.editor.of_tools._rows["Search"]
    driver.use(slider)
    for _ in range(3):
        driver.press(Qt.Key.Key_PageUp)
    driver.click(page.editor.keep)
    driver.wait(lambda: not window.controller.busy and page.entry["state"] == "done" and not page.editor.keep.isEnabled(), 120)

    driver.go_to("synthesis")
    driver.run_page()
    from_questions_to_a_dataset(driver, folder)
    with Project.open(folder) as project:
        assert project.tools()[0].description == "Find what the library already holds."
        assert [row["what"] for row in project.tool_history("Search")] == ["imported", "edited by hand"]
        assert project.settings("knowledge").rules == ["Generate: gentech == true", "Search: premium == false"]
        assert project.facts("statistics")["tools"]["Search"] > 0.68
        assert project.stage_state("synthesis") == "done"


def from_questions_to_a_dataset(driver: Driver, folder) -> None:
    """From the finished page Synthesis on: the spread, augmentation, the queue of seeds, the report, the files of the version."""
    window = driver.window
    driver.tab(window.page().tabs, 4)
    driver.wait(lambda: window.page().found is not None and window.page().said.text() != "", 60)
    driver.go_to("augmentation")
    driver.wait(lambda: window.page().preview.table.rowCount() > 2, 60)
    driver.run_page()
    driver.go_to("labelling")
    driver.run_page()
    driver.use(window.page().origin)
    driver.press(Qt.Key.Key_Down)
    with Project.open(folder) as project:
        seeds = project.count_examples()["seed"]
    driver.wait(lambda: window.page().table.rows.rowCount() == seeds, 60)
    driver.go_to("validation")
    driver.run_page()
    driver.tab(window.page().tabs, 2)
    driver.wait(lambda: window.page().report.of.isVisible(), 60)
    driver.go_to("dataset")
    driver.run_page()
    driver.tab(window.page().tabs, 2)
    driver.wait(lambda: window.page().files.rowCount() > 5, 60)
