"""What the program remembers between two starts: the projects opened last and where one was in each, how the window looks and stands. No
more, and only on this machine."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

ORGANISATION, APPLICATION = "Adaptool", "adaptool"  # under which Qt keeps it
FORMER = ("Callsmith", "callsmith")  # the same of version 0.1
PROJECTS, LANGUAGE, THEME, TEXT_SIZE = "recent", "language", "theme", "text size"  # what is remembered
GEOMETRY, PAGES, PLACE, MOTION, TOUR = "geometry", "pages", "place", "motion", "tour"
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
    """Where projects are looked for and made: where the user chose, else beside the last one, else among the documents."""
    chosen = Path(str(QSettings().value(PLACE, "")))
    if chosen.is_absolute() and chosen.is_dir():
        return chosen
    listed = _listed()
    return listed[0].parent if listed else Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def choose_place(folder: Path) -> None:
    """Keep where new projects are made."""
    QSettings().setValue(PLACE, str(folder))


def language() -> str:
    """The language that the user chose, "" for the system's."""
    return str(QSettings().value(LANGUAGE, ""))


def choose_language(code: str) -> None:
    """Keep the user's choice."""
    QSettings().setValue(LANGUAGE, code)


def forget(folder: Path) -> None:
    """Show a project no longer among those opened last; the project stays where it is."""
    QSettings().setValue(PROJECTS, [str(path) for path in _listed() if path != folder])


def theme() -> str:
    """light, dark, or "" for the system's."""
    return str(QSettings().value(THEME, ""))


def choose_theme(name: str) -> None:
    """Keep the user's choice."""
    QSettings().setValue(THEME, name)


def text_size() -> int:
    """The size of texts in per cent of the system's."""
    try:
        return int(str(QSettings().value(TEXT_SIZE, 100)))
    except ValueError:
        return 100


def choose_text_size(percent: int) -> None:
    """Keep the user's choice."""
    QSettings().setValue(TEXT_SIZE, percent)


def reduces_motion() -> bool:
    """Whether the user wants nothing to move that need not."""
    return str(QSettings().value(MOTION, "")) == "reduced"


def choose_motion(reduced: bool) -> None:
    """Keep the user's choice."""
    QSettings().setValue(MOTION, "reduced" if reduced else "")


def tour_seen() -> bool:
    """Whether the tour was shown on this machine."""
    return str(QSettings().value(TOUR, "")) == "seen"


def keep_tour_seen() -> None:
    """Keep that it was."""
    QSettings().setValue(TOUR, "seen")


def geometry() -> QByteArray:
    """Where and how large the window was, as Qt restores it; empty at the first start."""
    value = QSettings().value(GEOMETRY)
    return value if isinstance(value, QByteArray) else QByteArray()


def keep_geometry(value: QByteArray) -> None:
    """Keep where the window is."""
    QSettings().setValue(GEOMETRY, value)


def page(folder: Path) -> str:
    """The page that was shown last of a project, "" where that is not known."""
    return str(QSettings().value(f"{PAGES}/{_key(folder)}", ""))


def keep_page(folder: Path, name: str) -> None:
    """Keep which page of a project is shown."""
    QSettings().setValue(f"{PAGES}/{_key(folder)}", name)


def _key(folder: Path) -> str:
    return str(folder).replace("/", "|").replace("\\", "|")


def _listed() -> list[Path]:
    value = QSettings().value(PROJECTS, [])
    texts = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    return [Path(text) for text in texts]
