"""The languages of the window: English as written, others from `resources/i18n`, switched while it runs."""

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from engine import catalogue
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
    catalogue.use(code, number)
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


def number(value: float, how: str) -> str:
    """A number in a format such as ,.1f or .0%, as the window's locale writes it."""
    locale, digits = QLocale(), re.search(r"\.(\d+)", how)
    if "," not in how:
        locale.setNumberOptions(locale.numberOptions() | QLocale.NumberOption.OmitGroupSeparator)
    places = int(digits[1]) if digits else 6
    if how.endswith("%"):
        return locale.toString(100.0 * value, "f", places) + locale.percent()
    if how[-1] in "feg":
        return locale.toString(float(value), how[-1], places)
    return locale.toString(value)
