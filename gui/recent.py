"""What the program remembers between two starts: the projects opened last, and the language. No more, and only on this machine."""

from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths

MOST = 8


def projects() -> list[Path]:
    """The projects opened last that are still there, the newest first. Reads the disk: call it aside."""
    from engine.store.project import DATABASE

    return [folder for folder in _listed() if (folder / DATABASE).is_file()]


def remember(folder: Path) -> None:
    """Put a project first."""
    listed = [folder, *(other for other in _listed() if other != folder)]
    QSettings().setValue("recent", [str(path) for path in listed[:MOST]])


def place() -> Path:
    """Where projects are looked for and made unless the user says otherwise: beside the last one, else among the documents."""
    listed = _listed()
    return listed[0].parent if listed else Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def language() -> str:
    """The language that the user chose, "" for the system's."""
    return str(QSettings().value("language", ""))


def choose_language(code: str) -> None:
    """Keep the user's choice."""
    QSettings().setValue("language", code)


def _listed() -> list[Path]:
    value = QSettings().value("recent", [])
    return [Path(text) for text in ([value] if isinstance(value, str) else value or [])]
