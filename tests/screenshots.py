"""Pictures of the window for a look at its layout: `python -m tests.screenshots OUT` writes PNG files into OUT."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests import toys  # noqa: E402

DONE = ("tools", "knowledge", "synthesis", "augmentation", "labelling", "validation")
# name: (scale, window size, light or dark, what is shown)
PICTURES = {
    "window": ("1", (1280, 800), "light", "part"),
    "window-dark": ("1", (1280, 800), "dark", "part"),
    "window-150": ("1.5", (1280, 800), "light", "part"),
    "small-150": ("1.5", (853, 533), "dark", "part"),
    "start": ("1", (1280, 800), "light", "start"),
    "failed": ("1", (1280, 800), "light", "failed"),
    "failed-dark": ("1", (1280, 800), "dark", "failed"),
    "running": ("1", (1280, 800), "light", "running"),
    "running-dark": ("1", (1280, 800), "dark", "running"),
}


def write_all(out: Path) -> int:
    """Each picture in a child of its own, for the scale is fixed when Qt starts. Returns how many failed."""
    out.mkdir(parents=True, exist_ok=True)
    failed = 0
    for name, (scale, *_) in PICTURES.items():
        child = subprocess.run([sys.executable, "-m", "tests.screenshots", str(out), name],
                               env={**os.environ, "QT_SCALE_FACTOR": scale}, cwd=Path(__file__).parents[1])
        failed += child.returncode != 0
    return failed


def write_one(out: Path, name: str) -> None:
    """One picture, in this process."""
    from PySide6.QtCore import QLocale
    from PySide6.QtWidgets import QApplication

    from gui import theme
    from gui.window import Window

    _, size, colours, shown = PICTURES[name]
    QLocale.setDefault(QLocale("en_GB"))
    app = QApplication(sys.argv[:1])
    theme.follow_system(app)
    theme.use(app, theme.DARK if colours == "dark" else theme.LIGHT)
    with tempfile.TemporaryDirectory() as place:
        window = Window()
        window.resize(*size)
        window.show()
        _bring_about(app, window, shown, Path(place) / "meeting-rooms")
        _wait(app, lambda: False, 0.3)
        window.place.setText("/home/ada/projects")  # a temporary folder's name says nothing
        window.grab().save(str(out / f"{name}.png"))
        window.bench.stop()
        _wait(app, lambda: not window.bench.busy, 60)
        window.close()
        _wait(app, lambda: False, 0.2)
    print(out / f"{name}.png")


def _bring_about(app, window, shown: str, folder: Path) -> None:
    if shown == "start":
        return
    toys.tiny_project(folder, per_tool=30)
    toys.run_here(folder, *(DONE[:2] if shown == "running" else DONE))
    if shown == "failed":
        _touch_settings(folder, "training", "base_model", "models/small")
    if shown == "running":
        _touch_settings(folder, "synthesis", "per_tool", 20_000)
    window.bench.open(folder)
    _wait(app, lambda: window.bench.snapshot is not None, 20)
    if shown == "part":
        window.rail.choose("augmentation")
    else:
        window.bench.run_left()
    if shown == "running":
        _wait(app, lambda: window.foot.bar.value() > 0.3 * window.foot.bar.maximum() > 100, 60)
    if shown == "failed":
        _wait(app, lambda: window.foot.run.isEnabled(), 60)


def _touch_settings(folder: Path, stage: str, name: str, value: object) -> None:
    from engine.settings import SETTINGS_FILE, read_settings, write_settings

    tables = read_settings(folder / SETTINGS_FILE)
    write_settings(folder / SETTINGS_FILE, {**tables, stage: {**tables.get(stage, {}), name: value}})


def _wait(app, condition, seconds: float) -> None:
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        app.processEvents()
        time.sleep(0.01)


if __name__ == "__main__":
    if len(sys.argv) == 3:
        write_one(Path(sys.argv[1]), sys.argv[2])
    elif len(sys.argv) == 2:
        sys.exit(write_all(Path(sys.argv[1]).absolute()))
    else:
        sys.exit("Say where: python -m tests.screenshots OUT")
