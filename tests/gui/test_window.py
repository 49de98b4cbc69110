"""The window as a user meets it, with real projects and real children."""

import json
import subprocess
import sys
import threading
import time
from bisect import bisect
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractEventDispatcher, QSettings, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QSlider,
    QTreeWidgetItem,
    QWidget,
)

from engine import __version__
from engine.jobs.events import Log, Progress
from engine.jobs.runner import Job
from engine.models.embedded import EMBEDDING_MODEL, LANGUAGE_MODEL, models_folder
from engine.settings import SETTINGS_FILE, read_settings, write_settings
from engine.settings.stages import STAGES
from engine.store import Project
from gui import flow, recent, theme
from tests import toys
from tests.gui.conftest import DATA, WAIT
from tests.toys import ROOT


def change(folder: Path, stage: str, **values) -> None:
    tables = read_settings(folder / SETTINGS_FILE)
    write_settings(folder / SETTINGS_FILE, {**tables, stage: {**tables.get(stage, {}), **values}})


def rows(window) -> list[QTreeWidgetItem]:
    """The rows of the stages."""
    items = [window.rail.topLevelItem(i) for i in range(window.rail.topLevelItemCount())]
    return [item.child(at) for item in items for at in range(item.childCount())]


def shown_states(window) -> list[str]:
    return [row.text(1) for row in rows(window)]


def open_here(qtbot, window, folder) -> None:
    window.controller.open(folder)
    qtbot.waitUntil(lambda: window.controller.snapshot is not None and window.controller.snapshot.folder == folder, timeout=WAIT)


def click(qtbot, button) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def page_text(window) -> str:
    return unescape("\n".join(label.text() for label in window.stack.currentWidget().findChildren(QLabel) if label.isVisible()))


class Pulse:
    """Beats every 10 ms in the window's thread, and in a thread beside it to tell a held window from a busy machine."""

    def __init__(self) -> None:
        self.beats, self.others, self.turns, self._running = [], [], [], True
        self._timer = QTimer(interval=10)
        self._timer.timeout.connect(lambda: self.beats.append(time.monotonic()))
        self._timer.start()
        self._awake = time.thread_time()
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.connect(self._wake)
        dispatcher.aboutToBlock.connect(self._sleep)
        threading.Thread(target=self._beside, daemon=True).start()

    def stop(self) -> None:
        """Beat no more."""
        self._running = False
        self._timer.stop()
        QAbstractEventDispatcher.instance().awake.disconnect(self._wake)
        QAbstractEventDispatcher.instance().aboutToBlock.disconnect(self._sleep)

    def longest_hold(self) -> int:
        """The most beats that the other thread made between two of the window's."""
        return max(bisect(self.others, later) - bisect(self.others, earlier) for earlier, later in zip(self.beats, self.beats[1:]))

    def _beside(self) -> None:
        while self._running:
            self.others.append(time.monotonic())
            time.sleep(0.01)

    def _wake(self) -> None:
        self._awake = time.thread_time()

    def _sleep(self) -> None:
        self.turns.append(time.thread_time() - self._awake)  # seconds of computing in one turn of the event loop


# The rail and the start


def test_rail_lists_every_stage_in_order_with_its_state_in_words(qtbot, window, empty_project):
    steps = [window.rail.topLevelItem(i) for i in range(window.rail.topLevelItemCount())]
    assert [step.text(0) for step in steps] == ["Tools", "Examples", "Train", "Test", "Deploy", "Try it"]
    assert [row.data(0, Qt.ItemDataRole.UserRole) for row in rows(window)] == [stage.name for stage in STAGES]
    assert shown_states(window) == ["Not started"] * 11
    open_here(qtbot, window, empty_project)
    assert shown_states(window) == ["Ready"] + ["Not started"] * 10
    assert steps[0].data(0, Qt.ItemDataRole.AccessibleTextRole) == "Tools, Ready" and window.rail.page() == "step tools"
    assert steps[0].isExpanded() and not steps[1].isExpanded() and rows(window)[8].isHidden(), "there is nothing to merge"
    window.rail.choose("dataset")
    assert steps[1].isExpanded() and not steps[0].isExpanded()


def test_without_a_project_the_window_says_how_to_begin(window):
    assert window.bar.name.text() == "No project is open"
    assert "Welcome to Adaptool" in page_text(window) and window.start.now.hasFocus()
    assert not window.run_all.isEnabled() and not window.foot.stop.isVisible() and not window.rail.isEnabled()


def test_a_folder_that_is_no_project_gets_one_sentence_and_the_window_stays_usable(qtbot, window, tmp_path, dataset_project):
    (tmp_path / "photos").mkdir()
    window.controller.open(tmp_path / "photos")
    qtbot.waitUntil(lambda: "is not an Adaptool project. Choose another folder" in window.foot.said.text(), timeout=WAIT)
    assert window.controller.snapshot is None and window.start.open.isEnabled()
    assert list((tmp_path / "photos").iterdir()) == []
    open_here(qtbot, window, dataset_project)
    assert window.foot.said.text() == "2 of 5 steps are done. Next: Train."
    assert shown_states(window) == ["Done"] * 7 + ["Ready"] + ["Not started"] * 3


def test_settings_that_cannot_be_read_are_named(qtbot, window, dataset_project):
    (dataset_project / SETTINGS_FILE).write_text("[tools\n")
    window.controller.open(dataset_project)
    qtbot.waitUntil(lambda: "settings.toml is not valid TOML" in window.foot.said.text(), timeout=WAIT)
    assert window.controller.snapshot is None


def test_open_project_asks_for_a_folder(qtbot, window, dataset_project):
    click(qtbot, window.start.open)
    dialog = window.findChild(QFileDialog)
    assert dialog.isVisible() and dialog.fileMode() == QFileDialog.FileMode.Directory
    dialog.fileSelected.emit(str(dataset_project))
    dialog.reject()
    qtbot.waitUntil(lambda: window.bar.name.text() == dataset_project.name, timeout=WAIT)


def test_try_the_sample_makes_a_project_where_the_user_says(qtbot, window, tmp_path):
    place = tmp_path / "documents"
    place.mkdir()
    (place / "letter.txt").write_text("Dear Sir")
    click(qtbot, window.start.change)
    dialog = window.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(place))
    dialog.reject()
    assert str(place) in window.start.place.text()
    for made in (place / "digital-hr", place / "digital-hr-2"):
        window.show_start()
        click(qtbot, window.start.sample)
        there = lambda made=made: window.controller.snapshot is not None and window.controller.snapshot.folder == made  # noqa: E731
        qtbot.waitUntil(there, timeout=WAIT)
        assert (made / "sources" / "tools.json").is_file()
        assert shown_states(window)[0] == "Ready"
        qtbot.waitUntil(window.page().next.isEnabled, timeout=WAIT)


def test_a_project_is_made_from_dropped_tools_without_a_dialog_for_files(qtbot, window, tmp_path):
    recent.choose_place(tmp_path)
    tools = tmp_path / "pet store!.json"
    tools.write_text(json.dumps(toys.TOOLS))
    window.start.files.added.emit([tools])
    qtbot.waitUntil(lambda: window.controller.snapshot is not None, timeout=WAIT)
    assert window.controller.snapshot.folder == tmp_path / "pet store"
    page = window.page()
    assert page.step is flow.STEPS[0] and not page.next.isEnabled() and page.told.text() == "Add tool definitions first."
    qtbot.waitUntil(lambda: page.importing.dialog is not None and page.importing.dialog.isVisible(), timeout=WAIT)
    click(qtbot, page.importing.dialog.take)
    qtbot.waitUntil(lambda: shown_states(window)[0] == "Done" and not window.controller.busy, timeout=WAIT)
    qtbot.waitUntil(lambda: page.table.rows.rowCount() == len(toys.TOOLS), timeout=WAIT)
    assert page.next.isEnabled() and page.told.text() == "This step is done."


def test_the_projects_opened_last_are_listed_with_what_is_next_and_can_be_taken_off(qtbot, window, dataset_project):
    open_here(qtbot, window, dataset_project)
    window.show_start()
    view = window.start.list.view
    qtbot.waitUntil(lambda: view.topLevelItemCount() == 1, timeout=WAIT)
    row = view.topLevelItem(0)
    assert (row.text(0), row.text(2), row.text(3)) == (dataset_project.name, "Train", "")
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    qtbot.waitUntil(window.start.list.none.isVisible, timeout=WAIT)
    assert (dataset_project / SETTINGS_FILE).is_file()


# Running


def test_run_goes_through_the_data_stages_in_children_while_the_window_stays_awake(qtbot, window, empty_project):
    open_here(qtbot, window, empty_project)
    pulse = Pulse()
    window.run_all.trigger()
    qtbot.waitUntil(window.foot.stop.isVisible, timeout=WAIT)
    assert not window.run_all.isEnabled() and not window.start.open.isEnabled()
    qtbot.waitUntil(lambda: shown_states(window)[:8] == ["Done"] * 7 + ["Running"], timeout=WAIT)
    assert window.foot.what.text() == "Training"
    click(qtbot, window.foot.stop)
    assert "Stopping" in window.foot.said.text()
    qtbot.waitUntil(lambda: not window.foot.stop.isVisible(), timeout=WAIT)
    pulse.stop()
    assert shown_states(window) == ["Done"] * 7 + ["Stopped"] + ["Not started"] * 3
    assert window.foot.said.text() == "Stopped. Finished work is kept."
    assert window.run_all.isEnabled()
    with Project.open(empty_project) as project:
        assert [project.stage_state(name) for name in DATA] == ["done"] * 7
    assert pulse.longest_hold() < 50, "the window's thread was held up while other threads went on"
    assert max(pulse.turns) < 0.05, "the window's thread had too much to do at once"


def test_the_page_follows_the_run_unless_the_user_looks_elsewhere(qtbot, window, empty_project):
    open_here(qtbot, window, empty_project)
    assert window.rail.page() == "step tools"
    window.run_all.trigger()
    qtbot.waitUntil(lambda: window.rail.page() == "step examples", timeout=WAIT)
    window.rail.choose("tools")
    qtbot.waitUntil(lambda: shown_states(window)[2] == "Running", timeout=WAIT)
    assert window.rail.page() == "tools" and window.page().title.text() == "Tools"
    qtbot.waitUntil(lambda: window.page().table.rows.rowCount() == 3, timeout=WAIT)


def test_a_stage_that_fails_shows_message_and_remedy(qtbot, window, dataset_project):
    change(dataset_project, "training", base_model="models/small")
    open_here(qtbot, window, dataset_project)
    window.run_all.trigger()
    qtbot.waitUntil(lambda: shown_states(window)[7] == "Failed", timeout=WAIT)
    sentence = "The base model models/small does not exist. Choose 'embedded' or a folder with a transformers model."
    qtbot.waitUntil(lambda: window.foot.said.text() == f"Problem: {sentence}", timeout=WAIT)
    assert window.page().title.text() == "Train" and window.page().checklist.lines["training"].state == "failed"
    assert sentence in page_text(window)
    window.choose("training")
    assert sentence in page_text(window) and "Failed" in page_text(window)
    assert window.run_all.isEnabled() and not window.foot.stop.isVisible()


def test_the_about_box_names_the_models_in_the_box_with_licence_size_and_source(qtbot, window):
    window.bar.menus.about.trigger()
    (box,) = (one for one in window.findChildren(QMessageBox) if one.isVisible())
    said = f"{box.text()}\n{box.informativeText()}"
    assert f"Adaptool {__version__}" in said and "Apache-2.0" in said and str(models_folder()) in said
    for model in (LANGUAGE_MODEL, EMBEDDING_MODEL):
        assert model.name in said and model.source in said and f"from the package {model.package}" in said
    assert "135 million parameters, 98.4 MB" in said and "23 million parameters, 90.9 MB" in said
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(QMessageBox), timeout=WAIT)


def test_files_refused_before_a_stage_begins_are_named_on_its_page(qtbot, window, empty_project):
    (empty_project / "sources" / "tools.json").write_text("[{")
    open_here(qtbot, window, empty_project)
    window.run_all.trigger()
    qtbot.waitUntil(lambda: "Problem:" in window.foot.said.text(), timeout=WAIT)
    assert "tools.json" in window.page().checklist.lines["tools"].said.text()
    window.choose("tools")
    assert "What went wrong" in page_text(window) and "tools.json" in window.page().trouble.text()


def test_stop_cancels_and_the_next_run_goes_on(qtbot, window, empty_project):
    change(empty_project, "synthesis", per_tool=100_000)
    toys.run_here(empty_project, "tools", "knowledge")
    open_here(qtbot, window, empty_project)
    window.run_all.trigger()
    qtbot.waitUntil(lambda: window.foot.bar.maximum() == 300_000, timeout=WAIT)
    click(qtbot, window.foot.stop)
    qtbot.waitUntil(lambda: shown_states(window)[2] == "Stopped", timeout=WAIT)
    qtbot.waitUntil(window.run_all.isEnabled, timeout=WAIT)
    window.choose("synthesis")
    assert "The next run resumes where it stopped." in page_text(window)


def test_closing_while_a_stage_runs_asks_first(qtbot, window, empty_project):
    change(empty_project, "synthesis", per_tool=100_000)
    toys.run_here(empty_project, "tools", "knowledge")
    open_here(qtbot, window, empty_project)
    window.run_all.trigger()
    qtbot.waitUntil(lambda: window.foot.bar.maximum() == 300_000, timeout=WAIT)

    def answer(words: str) -> None:
        window.close()
        assert window.isVisible()
        box = window.findChildren(QMessageBox)[-1]
        click(qtbot, next(button for button in box.buttons() if button.text() == words))

    answer("&Keep running")
    assert window.controller.busy and window.isVisible()
    answer("Stop and &close")
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=WAIT)
    with Project.open(empty_project) as project:
        assert project.stage_state("synthesis") == "stopped"


# Another process works on the project


def test_a_project_in_which_another_process_works_is_shown_and_left_alone(qtbot, window, empty_project):
    change(empty_project, "synthesis", per_tool=100_000)
    toys.run_here(empty_project, "tools", "knowledge")
    other = Job(empty_project, "synthesis")
    try:
        next(event for event in other.events() if isinstance(event, Progress))
        open_here(qtbot, window, empty_project)
        assert window.foot.said.text().startswith("Synthesis is running in another window or on the command line.")
        assert shown_states(window)[2] == "Running" and not window.run_all.isEnabled()
    finally:
        other.kill()
        other.process.wait()
    qtbot.waitUntil(window.run_all.isEnabled, timeout=WAIT)
    assert shown_states(window)[2] == "Stopped"


def test_run_while_another_process_holds_the_project_says_so_kindly(qtbot, window, empty_project):
    open_here(qtbot, window, empty_project)
    with Project.open(empty_project) as project, project.lock():
        window.run_all.trigger()
        qtbot.waitUntil(lambda: "Another job is running in" in window.foot.said.text(), timeout=WAIT)
        assert "Wait for it to end or stop it first." in window.foot.said.text()
        qtbot.waitUntil(window.run_all.isEnabled, timeout=WAIT)


# Words, keys and colours


def test_progress_log_and_time_left_are_said(window):
    window.foot.begin("Training", 8, 11)
    assert window.foot.count.text() == "stage 8 of 11" and window.foot.bar.maximum() == 0
    window.foot.show_event(Progress("training", 20, 80, "steps", 0.5, 240.0))
    assert (window.foot.bar.value(), window.foot.bar.maximum()) == (20, 80)
    assert window.foot.count.text() == "20 of 80 steps, 0.50 per second" and window.foot.left.text() == "about 4 min left"
    window.foot.show_event(Log("training", "Rows share one tool list."))
    assert window.foot.said.text() == "Rows share one tool list."
    window.foot.say("word " * 400, bad=True)
    assert len(window.foot.said.text()) < 310 and window.foot.said.toolTip().count("word") == 400


def test_everything_can_be_reached_by_keyboard(qtbot, window, dataset_project):
    open_here(qtbot, window, dataset_project)
    window.rail.choose("knowledge")
    qtbot.keyClick(window.rail, Qt.Key.Key_Down)
    assert window.rail.page() == "synthesis"
    window.activateWindow()
    for stage in (*flow.PAGES, *flow.ORDER):
        window.choose(stage)
        reached = tabbed(qtbot, window)
        for part in [*window.page().findChildren(QWidget), window.rail, window.bar.home, window.bar.menus.gear, window.bar.menus.help]:
            if (
                part.isVisible()
                and part.isEnabled()
                and part.focusPolicy() & Qt.FocusPolicy.TabFocus
                and part.metaObject().className() not in ("QScrollArea", "QTabBar")
            ):
                assert any(part is other or part.isAncestorOf(other) or other.isAncestorOf(part) for other in reached), (stage, part)


def tabbed(qtbot, window) -> list[QWidget]:
    """The widgets that the Tab key comes by, starting and ending at the same."""
    window.rail.setFocus()
    order = [QApplication.focusWidget()]
    for _ in range(200):
        qtbot.keyClick(order[-1], Qt.Key.Key_Tab)
        if QApplication.focusWidget() is order[0]:
            return order
        order.append(QApplication.focusWidget())
    raise AssertionError(f"Tab is caught in {order[-1]}")


def test_each_control_has_a_name_and_each_button_its_own_letter(qtbot, window, dataset_project):
    open_here(qtbot, window, dataset_project)
    for stage in ("", *flow.PAGES, flow.TRY, *flow.ORDER):
        window.choose(stage) if stage else window.show_start()
        shown = [button for button in window.findChildren(QPushButton) if button.isVisible() and "&" in button.text()]
        letters = [button.text()[button.text().index("&") + 1].lower() for button in shown]
        assert len(set(letters)) == len(letters), (stage, [button.text() for button in shown])
        for kind in (QAbstractItemView, QLineEdit, QComboBox, QAbstractSpinBox, QSlider, QPlainTextEdit):
            for part in window.findChildren(kind):
                if part.isVisible() and not isinstance(part.parent(), QComboBox) and not isinstance(part.parent(), QAbstractSpinBox):
                    assert part.accessibleName() or part.parent().accessibleName(), (stage, part)
    for part in (window.rail, window.foot.bar, window.foot.left, window.foot.said, window.bar.name, window.bar.place):
        assert part.accessibleName()


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_words_stand_out_from_their_ground(colours):
    for ground in (colours.window, colours.surface, colours.chosen):
        assert theme.contrast(colours.text, ground) >= 7
    for ground in (colours.window, colours.surface):
        for ink in (colours.muted, colours.accent, colours.good, colours.warn, colours.bad):
            assert theme.contrast(ink, ground) >= 4.5
        assert theme.contrast(colours.edge, ground) >= 4.5
    for name in theme.OF_STATE.values():  # the state's shape in the chosen row
        assert theme.contrast(getattr(colours, name), colours.chosen) >= 3
    assert theme.contrast(colours.on_accent, colours.accent) >= 4.5
    assert theme.contrast("#000000", "#ffffff") == pytest.approx(21)


def test_a_change_of_theme_recolours_what_is_shown(qtbot, qapp, window, dataset_project):
    open_here(qtbot, window, dataset_project)
    try:
        for colours in (theme.DARK, theme.LIGHT):
            theme.use(qapp, colours)
            assert rows(window)[0].foreground(1).color().name() == colours.good
            assert window.palette().window().color().name() == colours.window
    finally:
        qapp.setStyleSheet("")


def test_the_window_needs_no_engine_room_and_no_torch():
    rooms = [stage.module for stage in STAGES]
    code = (
        "import sys, gui.__main__; "
        f"print([m for m in ['torch', 'transformers', 'llama_cpp', 'matplotlib', 'typer', *{rooms!r}] if m in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=WAIT / 1000)
    assert said.stdout.strip() == "[]", said.stdout + said.stderr


def test_calls_into_qt_leave_the_references_to_none_alone(window):
    """PySide6 6.12.0 dropped one at each call that returns nothing; Python 3.11 ends when they are used up."""
    before = sys.getrefcount(None)
    for _ in range(5000):
        window.update()
    assert abs(sys.getrefcount(None) - before) < 1000


def test_the_window_started_with_a_folder_opens_it_and_remembers_what_version_0_1_did(tmp_path, dataset_project):
    former = QSettings("Callsmith", "callsmith")
    former.setValue("recent", ["/home/ada/first"])
    former.sync()
    code = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QTimer, QSettings; from PySide6.QtWidgets import QApplication\n"
        f"QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, {str(tmp_path / 'remembered')!r})\n"
        "app = QApplication(sys.argv[:1])\n"
        "from gui.__main__ import start\n"
        "def look():\n"
        "    window = next(w for w in app.topLevelWidgets() if hasattr(w, 'controller'))\n"
        "    if window.controller.snapshot and window.page():\n"
        "        timer.stop(); print(window.windowTitle(), window.rail.page(), *QSettings().value('recent')[1:]); window.close()\n"
        "timer = QTimer(interval=50); timer.timeout.connect(look); timer.start()\n"
        f"sys.exit(start(Path({str(dataset_project)!r})))"
    )
    said = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=WAIT / 1000)
    assert (said.returncode, said.stdout.strip()) == (0, f"{dataset_project.name} step train /home/ada/first"), said.stderr
