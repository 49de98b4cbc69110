"""Pictures of every page for a look at its layout: `python -m tests.screenshots OUT [--project DIR]` writes PNG files into OUT.

Each page of a finished project in both themes and both languages at 1280x800, the English ones also at 150 %, and the window
while a stage runs and after one failed. Without --project the sample is made and run first, with fewer questions than the demo.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.toys import ROOT

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

LIGHTER = {"synthesis": {"per_tool": 20}, "augmentation": {"replacement": 4}, "training": {"epochs": 1}}
SHOTS = [
    (theme, language, scale)
    for theme in ("light", "dark")
    for language in ("en", "zh_CN")
    for scale in (1.0, 1.5)
    if scale == 1.0 or language == "en"
]
PATIENCE = 30  # seconds for a page to be read and drawn


def make_sample(folder: Path) -> Path:
    """The sample with fewer questions, run to its end."""
    from engine.settings import SETTINGS_FILE, read_settings, write_settings

    adaptool = [sys.executable, "-m", "engine.cli.main"]
    subprocess.run([*adaptool, "new", str(folder), "--sample", "digital-hr"], cwd=ROOT, check=True)
    tables = read_settings(folder / SETTINGS_FILE)
    write_settings(folder / SETTINGS_FILE, {**tables, **{stage: {**tables.get(stage, {}), **less} for stage, less in LIGHTER.items()}})
    subprocess.run([*adaptool, "run", str(folder)], cwd=ROOT, check=True)
    return folder


def take_all(out: Path, project: Path) -> int:
    """A child for each theme, language and scale, for the scale is fixed when Qt starts. Returns how many failed."""
    failed = 0
    for theme, language, scale in SHOTS:
        child = subprocess.run(
            [sys.executable, "-m", "tests.screenshots", str(out), "--project", str(project), "--one", theme, language],
            cwd=ROOT,
            env={**os.environ, "QT_SCALE_FACTOR": str(scale)},
        )
        failed += child.returncode != 0
    return failed


class Camera:
    """A window of its own over a copy of the project."""

    def __init__(self, out: Path, project: Path, theme_name: str, code: str, mark: str) -> None:
        from PySide6.QtCore import QCoreApplication, QLocale, QSettings
        from PySide6.QtWidgets import QApplication

        from gui import language, recent, theme
        from gui.window import Window

        self.out, self.mark = out, mark
        self._place = tempfile.TemporaryDirectory()
        self.project = Path(shutil.copytree(project, Path(self._place.name) / project.name))
        self.app = QApplication(sys.argv[:1])
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, self._place.name)
        QCoreApplication.setOrganizationName("Adaptool pictures")
        theme.follow_system(self.app)
        theme.use(self.app, theme.DARK if theme_name == "dark" else theme.LIGHT)
        recent.choose_language(code)
        language.use(code)
        QLocale.setDefault(QLocale("en_GB" if code == "en" else code))
        self.window = Window()
        self.window.resize(1280, 800)
        self.window.show()

    def take(self, name: str) -> None:
        """Write what the window shows."""
        self.window.bar.place.setText("/home/ada/projects")  # a temporary folder's name says nothing
        self.wait(0.3)
        self.window.grab().save(str(self.out / f"{name}-{self.mark}.png"))

    def wait(self, seconds: float, until=lambda: False) -> None:
        """Handle events until something is so, or for a while."""
        end = time.monotonic() + seconds
        while not until() and time.monotonic() < end:
            self.app.processEvents()
            time.sleep(0.01)

    def open(self, folder: Path) -> None:
        """Open a project."""
        self.window.controller.open(folder)
        self.wait(PATIENCE, lambda: self.window.controller.snapshot is not None and self.window.controller.snapshot.folder == folder)

    def pages(self) -> None:
        """Every page of the project."""
        from gui import flow

        for name in (*flow.PAGES, flow.TRY, *flow.ORDER):
            self.window.choose(name)
            self.wait(PATIENCE, lambda: not getattr(self.window.page(), "_reading", False))
            self.wait(2.5)  # plots are drawn aside
            self.take(name.replace(" ", "-"))

    def states(self) -> None:
        """The window while a stage runs, and after one that failed."""
        from engine.settings import SETTINGS_FILE, read_settings, write_settings

        def change(stage: str, name: str, value: object) -> None:
            tables = read_settings(self.project / SETTINGS_FILE)
            write_settings(self.project / SETTINGS_FILE, {**tables, stage: {**tables.get(stage, {}), name: value}})

        controller, foot = self.window.controller, self.window.foot
        change("synthesis", "per_tool", 5_000)
        self.window.choose("synthesis")
        controller.run_stage("synthesis")
        self.wait(60, lambda: foot.bar.value() > 0.3 * foot.bar.maximum() > 100)
        self.take("running")
        controller.stop()
        self.wait(60, lambda: not controller.busy)
        change("synthesis", "per_tool", 10)
        change("training", "base_model", "models/small")
        controller.run_stage("training")
        self.wait(1)
        self.wait(120, lambda: not controller.busy)
        self.take("failed")

    def close(self) -> None:
        """End the window and remove the copy."""
        self.window.controller.stop()
        self.wait(60, lambda: not self.window.controller.busy)
        self.window.close()
        self.wait(0.3)
        self._place.cleanup()


def take_one(out: Path, project: Path, theme: str, language: str) -> None:
    """Every picture of one theme and language, in this process."""
    scale = float(os.environ.get("QT_SCALE_FACTOR", "1"))
    camera = Camera(out, project, theme, language, f"{theme}-{language}" + (f"-{scale * 100:.0f}" if scale != 1 else ""))
    camera.wait(0.5)
    camera.take("start")
    camera.open(camera.project)
    camera.pages()
    if scale == 1 and language == "en":
        camera.states()
    camera.close()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--project", type=Path, help="a finished project")
    parser.add_argument("--one", nargs=2, metavar=("THEME", "LANGUAGE"), help="only these, in this process")
    options = parser.parse_args()
    out = options.out.absolute()
    out.mkdir(parents=True, exist_ok=True)
    if options.one:
        take_one(out, options.project, *options.one)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        return take_all(out, (options.project or make_sample(Path(folder) / "digital-hr")).absolute())


if __name__ == "__main__":
    sys.exit(main())
