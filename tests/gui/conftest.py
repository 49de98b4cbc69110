"""What the window's tests need: toy projects made without torch, and garbage collected as in the program."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QSettings

from engine.settings import SETTINGS_FILE, read_settings, write_settings
from gui.jobs import Collector
from gui.window import Window
from tests import toys
from tests.gui.person import Spreadsheets

WAIT = 120_000  # milliseconds; a busy machine is slow to start a child
DATA = ("tools", "knowledge", "synthesis", "augmentation", "labelling", "validation", "dataset")


@pytest.fixture(autouse=True, scope="package")
def collector(qapp):
    """Windows that are gone are collected in the window's thread, never by a reader."""
    made = Collector()
    yield
    made.stop()


@pytest.fixture(autouse=True)
def own_settings(tmp_path):
    """What the program remembers between two starts stays in the test."""
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path / "remembered"))
    QCoreApplication.setOrganizationName("Adaptool tests")
    QCoreApplication.setApplicationName(tmp_path.name)


@pytest.fixture
def window(qtbot) -> Window:
    """A window that is shown; what it runs is stopped before it is closed."""
    made = Window()

    def finish(_) -> None:
        made.controller.stop()
        qtbot.waitUntil(lambda: not made.controller.busy, timeout=WAIT)

    qtbot.addWidget(made, before_close_func=finish)
    made.show()
    return made


@pytest.fixture
def spreadsheets():
    """Takes the place of the user's spreadsheet program."""
    made = Spreadsheets()
    yield made
    made.close()


@pytest.fixture
def empty_project(tmp_path) -> Path:
    """A toy project in which nothing has run."""
    return toys.tiny_project(tmp_path / "project")


@pytest.fixture(scope="package")
def _with_dataset(tmp_path_factory) -> Path:
    folder = toys.tiny_project(tmp_path_factory.mktemp("gui") / "dataset")
    toys.run_here(folder, *DATA)
    return folder


@pytest.fixture(scope="package")
def _exported(tmp_path_factory, _trained_project) -> Path:
    folder = Path(shutil.copytree(_trained_project, tmp_path_factory.mktemp("gui") / "exported"))
    tables = read_settings(folder / SETTINGS_FILE)
    write_settings(folder / SETTINGS_FILE, {**tables, "export": {**tables["export"], "adapter": True, "served": 1}})
    toys.run_here(folder, "merging", "export")
    return folder


@pytest.fixture
def exported_project(tmp_path, _exported) -> Path:
    """A toy project with its files in two number formats, the adapter alone, and a bundle."""
    return Path(shutil.copytree(_exported, tmp_path / "with-exports" / "project"))


@pytest.fixture
def dataset_project(tmp_path, _with_dataset) -> Path:
    """A toy project ready to train."""
    return Path(shutil.copytree(_with_dataset, tmp_path / "with-dataset" / "project"))
