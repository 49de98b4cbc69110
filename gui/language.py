"""The languages of the window: English as written, others from `resources/i18n`, switched while it runs."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from engine.resources import resource
from gui import recent

FOLDER = resource("i18n")
NAMES = {"en": "English", "zh_CN": "简体中文"}
_installed: list[QTranslator] = []


def system() -> str:
    """The language among ours that the system speaks, English where it is none of them."""
    return "zh_CN" if QLocale.system().language() == QLocale.Language.Chinese else "en"


def current() -> str:
    """The language in use: the user's choice, else the system's."""
    chosen = recent.language()
    return chosen if chosen in NAMES else system()


def use(code: str) -> None:
    """Speak this language from now on; widgets made before keep theirs, so the window is made anew."""
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    native = QLocale.system()
    QLocale.setDefault(native if code == system() and native.language() != QLocale.Language.C else QLocale(code))
    if code == "en":
        return
    for folder, name in (
        (FOLDER, f"adaptool_{code}"),
        (Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)), f"qtbase_{code}"),
    ):
        translator = QTranslator()
        if translator.load(name, str(folder)):
            QCoreApplication.installTranslator(translator)
            _installed.append(translator)
