"""The window: time to first paint, clicks for the sample, from opening the finished sample to its first answer, and how long the window is
held by what it handles. `python -m tests.benchmarks.window`

Every event that Qt hands to the window's thread is timed by that thread's own CPU time while 10,000 questions are synthesized,
a table of a million rows is scrolled and searched, and the sample is driven from the start page to exported files.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings
from PySide6.QtWidgets import QApplication

from tests.toys import ROOT

STARTS = 5
QUESTIONS = 10_000
MILLION = 1_000_000
FIRST_PAINT = """
import sys, time
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
class Watch(QObject):
    def eventFilter(self, thing, event):
        if event.type() == QEvent.Type.Paint and isinstance(thing, QWidget) and thing.window() is window:
            print(time.time(), flush=True)
            app.removeEventFilter(self)
            app.exit()
        return False
app = QApplication(sys.argv[:1])
watch = Watch()
app.installEventFilter(watch)
from gui import language, theme
from gui.window import Window
from tests.toys import ROOT
theme.follow_system(app)
language.use("en")
window = Window()
window.show()
app.exec()
"""


class Timed(QApplication):
    """Notes the CPU time of each event that is handled; what an event sets off before it ends belongs to it."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.took: list[tuple[float, str]] = []  # (seconds, what)
        self._inside = False

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """Qt's own: hand an event to its receiver."""
        if self._inside:
            return super().notify(receiver, event)
        self._inside = True
        what, began = f"{type(receiver).__name__} {event.type().name}", time.thread_time()
        try:
            return super().notify(receiver, event)
        finally:
            self.took.append((time.thread_time() - began, what))
            self._inside = False


def first_paint() -> float:
    """Median seconds from starting the program to the window's first paint."""
    took = []
    for _ in range(STARTS):
        began = time.time()
        child = subprocess.run([sys.executable, "-c", FIRST_PAINT], cwd=ROOT, capture_output=True, text=True, check=True)
        took.append(float(child.stdout) - began)
    return statistics.median(took)


def wait_in(app: QApplication):
    """Let the event loop run until something is so."""

    def wait(until, seconds: float) -> None:
        end = time.monotonic() + seconds
        while not until():
            if time.monotonic() > end:
                raise TimeoutError
            app.processEvents()
            time.sleep(0.002)

    return wait


def synthesize(app: Timed, folder: Path) -> None:
    """10,000 questions, with the page Synthesis in view."""
    from engine.settings import SETTINGS_FILE, read_settings, write_settings
    from engine.store.samples import make_project
    from gui.window import Window

    make_project(folder, "digital-hr")
    tables = read_settings(folder / SETTINGS_FILE)
    write_settings(folder / SETTINGS_FILE, {**tables, "synthesis": {**tables["synthesis"], "per_tool": -(-QUESTIONS // 14)}})
    wait, window = wait_in(app), Window()
    window.show()
    window.controller.open(folder)
    wait(lambda: window.controller.snapshot is not None, 60)
    window.choose("synthesis")
    window.controller.run_stage("synthesis")
    wait(lambda: window.controller.busy, 60)
    wait(lambda: not window.controller.busy, 3600)
    wait(lambda: not window.page()._reading, 60)
    window.close()


def million(app: Timed, folder: Path) -> tuple[float, float]:
    """A table of a million questions, scrolled and searched; seconds until the last row and until the matches are shown."""
    from engine.store import Project
    from engine.store.samples import make_project
    from gui.window import Window

    make_project(folder, "digital-hr")
    with Project.open(folder) as project, project.db.atomic():
        project.db.conn.executemany(
            "insert into examples (key, question, calls, tool, origin, family) values (?, ?, '[]', ?, 'synthesis', 'f')",
            ((f"k{n}", f"question number {n}", f"tool_{n % 7}") for n in range(MILLION)),
        )
    wait, window = wait_in(app), Window()
    window.show()
    window.controller.open(folder)
    wait(lambda: window.controller.snapshot is not None, 60)
    window.choose("synthesis")
    table = window.page().table
    wait(lambda: table.rows.rowCount() == MILLION, 120)
    began = time.monotonic()
    bar = table.view.verticalScrollBar()
    for step in range(1, 41):
        bar.setValue(bar.maximum() * step // 40)
        app.processEvents()
    wait(lambda: table.rows.row(MILLION - 1) is not None, 60)
    scrolled = time.monotonic() - began
    table.search.setText("number 123456")
    began = time.monotonic()
    wait(lambda: table.rows.rowCount() == 1 and table.rows.row(0) is not None, 60)
    window.close()
    return scrolled, time.monotonic() - began


def settle(wait) -> None:
    """Let events come for a second."""
    settled = time.monotonic() + 1.0
    wait(lambda: time.monotonic() > settled, 60)


def huge(app: Timed, folder: Path) -> None:
    """Every page over a project with 120 tools, 100,000 questions, 30 adapters, 12 versions."""
    from gui import flow
    from gui.window import Window
    from tests.gui.huge import huge_project

    huge_project(folder)
    wait, window = wait_in(app), Window()
    window.show()
    window.controller.open(folder)
    wait(lambda: window.controller.snapshot is not None, 60)
    for stage in flow.ORDER:
        window.choose(stage)
        wait(lambda: not window.page()._reading, 60)
        settle(wait)
        if stage == "training":
            window.page().adapters.selectAll()
        if stage == "dataset":
            window.page().tabs.setCurrentIndex(1)
        settle(wait)
    window.close()


def drive(app: Timed, folder: Path) -> int:
    """The sample by clicks; how many."""
    from gui import flow
    from gui.window import Window
    from tests.gui.driving import Driver

    folder.mkdir()
    QSettings().setValue("recent", [str(folder / "earlier")])
    wait, window = wait_in(app), Window()
    window.show()
    driver = Driver(window, wait)
    driver.whole_sample()
    clicks = driver.count
    driver.go_to(flow.TRY)
    driver.ask("how many people work in Finance?")
    window.close()
    return clicks


def first_answer(app: Timed, folder: Path) -> tuple[float, float]:
    """The finished sample opened from the start page and asked at once: seconds until the exported file has answered, and until the model
    before training has too. Its file was made before, as set-up does."""
    from engine.cli.finished import prepare
    from gui import flow
    from gui.window import Window

    prepare("digital-hr")
    wait, window = wait_in(app), Window()
    window.show()
    settle(wait)
    began = time.monotonic()
    window.controller.make_finished(folder, "digital-hr")
    wait(lambda: window.controller.snapshot is not None, 60)
    window.choose(flow.TRY)
    chat = window.page().chat
    wait(lambda: chat.line.isVisible() and chat.button.isEnabled() and bool(chat.after.model), 60)
    chat.line.setText("how many people work in Finance?")
    chat.ask()
    before, after = chat.conversation.turns[-1].cards
    wait(lambda: after.said is not None, 120)
    first = time.monotonic() - began
    wait(lambda: before.said is not None, 120)
    both = time.monotonic() - began
    window.close()
    return first, both


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--worst", type=int, default=8, help="how many of the longest events to name")
    options = parser.parse_args()
    result = {"first_paint_s": round(first_paint(), 2)}
    app = Timed(sys.argv[:1])
    from gui import theme
    from gui.jobs import Collector

    theme.follow_system(app)
    with tempfile.TemporaryDirectory() as place:
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, place)
        QCoreApplication.setOrganizationName("Adaptool benchmark")
        collector = Collector(app)
        synthesize(app, Path(place) / "many")
        scrolled, searched = million(app, Path(place) / "million")
        huge(app, Path(place) / "huge")
        first, both = first_answer(app, Path(place) / "finished")
        clicks = drive(app, Path(place) / "projects")
        collector.stop()
    took = sorted(app.took, reverse=True)
    result |= {
        "handler_ms_p999": round(1000 * took[len(took) // 1000][0], 1),
        "handler_ms_max": round(1000 * took[0][0], 1),
        "events": len(took),
        "clicks_and_keys": clicks,
        "million_scroll_s": round(scrolled, 2),
        "million_search_s": round(searched, 2),
        "sample_first_answer_s": round(first, 2),
        "sample_both_answers_s": round(both, 2),
    }
    for seconds, what in took[: options.worst]:
        print(f"{1000 * seconds:8.1f} ms  {what}", file=sys.stderr)
    for name, value in result.items():
        print(f"{name:18} {value}")
    print(json.dumps(result))
    return 0


if __name__ == "__main__":
    sys.exit(main())
