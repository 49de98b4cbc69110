"""What the program remembers between two starts, in real settings files of a temporary folder."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QSettings

from gui import recent


@pytest.fixture(autouse=True)
def as_started(own_settings):
    """Under the program's own name."""
    QCoreApplication.setOrganizationName(recent.ORGANISATION)
    QCoreApplication.setApplicationName(recent.APPLICATION)


def made(*folders: Path) -> list[Path]:
    """These folders, now projects as far as the list of the last ones looks."""
    for folder in folders:
        folder.mkdir()
        (folder / "project.db").touch()
    return list(folders)


@pytest.fixture
def former(tmp_path):
    """What version 0.1 left: two projects and a language."""
    kept = QSettings("Callsmith", "callsmith")
    kept.setValue("recent", [str(tmp_path / "one"), str(tmp_path / "two")])
    kept.setValue("language", "zh_CN")
    kept.sync()
    assert str(tmp_path) in kept.fileName()
    return kept


def test_the_first_start_takes_over_what_version_0_1_remembered(tmp_path, former):
    recent.take_over_former()
    assert recent.language() == "zh_CN" and recent.place() == tmp_path
    assert made(tmp_path / "one", tmp_path / "two") == recent.projects()
    assert former.value("language") == "zh_CN", "version 0.1 can still be used"


def test_it_is_taken_over_once(tmp_path, former):
    recent.take_over_former()
    recent.choose_language("en")
    recent.remember(tmp_path / "three")
    former.setValue("recent", [str(tmp_path / "four")])
    former.sync()
    recent.take_over_former()
    three, _ = made(tmp_path / "three", tmp_path / "four")
    assert recent.language() == "en" and recent.projects() == [three]


def test_one_who_has_used_adaptool_already_keeps_what_is_remembered(tmp_path, former):
    recent.remember(tmp_path / "mine")
    recent.take_over_former()
    assert (
        recent.language() == ""
        and recent.place() == tmp_path
        and QSettings().value("recent")
        in (
            str(tmp_path / "mine"),
            [str(tmp_path / "mine")],
        )
    )


def test_a_single_project_of_version_0_1_stays_one_path(tmp_path):
    """Qt's files hold a list of one as a text."""
    kept = QSettings("Callsmith", "callsmith")
    kept.setValue("recent", [str(tmp_path / "one")])
    kept.sync()
    recent.take_over_former()
    assert made(tmp_path / "one") == recent.projects()


def test_without_a_former_version_nothing_is_remembered():
    recent.take_over_former()
    assert QSettings().value("recent") is None and recent.language() == "" and recent.projects() == []
