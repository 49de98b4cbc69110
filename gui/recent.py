"""What the program remembers between two starts: the projects opened last, and the language. No more, and only on this machine."""

from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths

ORGANISATION, APPLICATION = "Adaptool", "adaptool"  # under which Qt keeps it
FORMER = ("Callsmith", "callsmith")  # the same of version 0.1
PROJECTS, LANGUAGE = "recent", "language"  # what is remembered
MOST = 8


def take_over_former() -> None:
    """Remember what version 0.1 remembered, when Adaptool starts for the first time; later its own counts alone."""
    own, former = QSettings(), QSettings(*FORMER)
    if any(own.contains(name) for name in (PROJECTS, LANGUAGE)):
        return
    for name in (PROJECTS, LANGUAGE):
        if former.contains(name):
            own.setValue(name, former.value(name))


def projects() -> list[Path]:
    """The projects opened last that are still there, the newest first. Reads the disk: call it aside."""
    from engine.store.database import DATABASE

    return [folder for folder in _listed() if (folder / DATABASE).is_file()]


def remember(folder: Path) -> None:
    """Put a project first."""
    listed = [folder, *(other for other in _listed() if other != folder)]
    QSettings().setValue(PROJECTS, [str(path) for path in listed[:MOST]])


def place() -> Path:
    """Where projects are looked for and made unless the user says otherwise: beside the last one, else among the documents."""
    listed = _listed()
    return listed[0].parent if listed else Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def language() -> str:
    """The language that the user chose, "" for the system's."""
    return str(QSettings().value(LANGUAGE, ""))


def choose_language(code: str) -> None:
    """Keep the user's choice."""
    QSettings().setValue(LANGUAGE, code)


def _listed() -> list[Path]:
    value = QSettings().value(PROJECTS, [])
    texts = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    return [Path(text) for text in texts]
