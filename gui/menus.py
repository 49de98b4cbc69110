"""The two menus of the bar: the gear for how the program looks and where things lie, and Help."""

import platform
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QActionGroup, QDesktopServices, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget

from engine import __version__
from engine.errors import AdaptoolError, from_exception
from engine.models import network
from gui import language, problems, recent, theme
from gui.about import About

TEXT_SIZES = (100, 115, 130, 150)  # per cent of the system's size


class Menus(QObject):
    """Makes the two buttons over a window; what the window must do itself it is told by signals."""

    language_wanted = Signal(str)
    text_size_wanted = Signal(int)
    help_wanted = Signal(str)  # a help page, "" for that of the page that is shown
    keys_wanted = Signal()
    tour_wanted = Signal()
    said = Signal(object, bool)

    def __init__(self, window: QWidget, project: Callable[[], Path | None], actions: Sequence[QAction]) -> None:
        super().__init__(window)
        self.window, self.project = window, project
        self.gear = _button(self.tr("Settings"), self.tr("Appearance, language, network, folders"), self._gear_menu(actions))
        self.help = _button(self.tr("Help"), self.tr("Help for this page (F1), glossary, about"), self._help_menu())

    def _gear_menu(self, actions: Sequence[QAction]) -> QMenu:
        menu = QMenu(self.window)
        menu.addActions(list(actions))
        menu.addSeparator()
        self.themes = self._choices(
            menu.addMenu(self.tr("&Theme")),
            {"": self.tr("Follow system"), "light": self.tr("Light"), "dark": self.tr("Dark")},
            recent.theme(),
            self._choose_theme,
        )
        self.languages = self._choices(menu.addMenu(self.tr("&Language")), language.NAMES, language.current(), self.language_wanted.emit)
        self.sizes = self._choices(
            menu.addMenu(self.tr("Text &size")),
            {size: f"{size} %" for size in TEXT_SIZES},
            recent.text_size(),
            self.text_size_wanted.emit,
        )
        self.motion = menu.addAction(self.tr("Reduce &motion"))
        self.motion.setCheckable(True)
        self.motion.setChecked(recent.reduces_motion())
        self.motion.setToolTip(self.tr("No moving bars, no blinking"))
        self.motion.toggled.connect(self._reduce_motion)
        menu.addSeparator()
        self.offline = menu.addAction(self.tr("Work &offline"))
        self.offline.setCheckable(True)
        self.offline.setToolTip(
            self.tr("Connect to no other computer: no model hub, MCP server or helper model. This computer is still used.")
        )
        self.offline.triggered.connect(self._work_offline)
        self.keys = menu.addAction(self.tr("&Keys..."), self.keys_wanted.emit)
        menu.setToolTipsVisible(True)
        menu.addSeparator()
        self.folder = menu.addAction(self.tr("Open &project folder"), lambda: self._open(""))
        self.logs = menu.addAction(self.tr("Open &log folder"), lambda: self._open("runs"))
        menu.aboutToShow.connect(self.show_state)
        self.show_state()
        return menu

    def show_state(self) -> None:
        """Show what can be done now, and whether the program works offline, which the settings file of this machine says."""
        for action in (self.folder, self.logs):
            action.setEnabled(self.project() is not None)
        try:
            self.offline.setChecked(network.is_offline())
        except AdaptoolError as error:
            self.offline.setEnabled(False)
            self.offline.setToolTip(problems.of(error))

    def _work_offline(self, on: bool) -> None:
        try:
            network.use_offline(on)
        except Exception as error:
            self.offline.setChecked(not on)
            self.said.emit(problems.of(from_exception(error)), True)
            return
        told = (
            self.tr("Offline: Adaptool connects to no other computer.")
            if on
            else self.tr("Online: Adaptool connects to other computers where you ask for it.")
        )
        self.said.emit(told, False)

    def _reduce_motion(self, on: bool) -> None:
        recent.choose_motion(on)
        theme.reduce_motion(cast(QApplication, QApplication.instance()), on)

    def _help_menu(self) -> QMenu:
        menu = QMenu(self.window)
        page = menu.addAction(self.tr("&Help for this page"), lambda: self.help_wanted.emit(""))
        page.setShortcut(QKeySequence(Qt.Key.Key_F1))
        self.window.addAction(page)
        self.tour = menu.addAction(self.tr("Short &tour"), self.tour_wanted.emit)
        for text, name in (
            (self.tr("&Getting started"), "getting-started"),
            (self.tr("All help &pages"), "index"),
            (self.tr("Gl&ossary"), "glossary"),
        ):
            menu.addAction(text).triggered.connect(partial(self.help_wanted.emit, name))
        menu.addSeparator()
        self.report = menu.addAction(self.tr("&Copy information for a problem report"), self._copy_report)
        self.report.setToolTip(self.tr("Versions of the program and its libraries; nothing from your project"))
        self.about = menu.addAction(self.tr("&About, licence and third-party software"), lambda: About(self.window).open())
        return menu

    def _choices(self, menu: QMenu, names: Mapping[Any, str], chosen: Any, then: Callable[..., None]) -> QActionGroup:
        group = QActionGroup(menu)
        for value, text in names.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(value == chosen)
            action.setData(value)
            group.addAction(action)
        group.triggered.connect(lambda action: then(action.data()))
        return group

    def _choose_theme(self, name: str) -> None:
        recent.choose_theme(name)
        theme.choose(cast(QApplication, QApplication.instance()), name)

    def _open(self, inside: str) -> None:
        folder = self.project()
        if folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder / inside if inside else folder)))

    def _copy_report(self) -> None:
        """Versions only: what helps to find a fault, and nothing of what a company has."""
        QGuiApplication.clipboard().setText(versions())
        self.said.emit(self.tr("Copied. Paste it into your report. It contains only versions, nothing from your project."), False)


def versions() -> str:
    """The program, Python, system and libraries, a line each."""
    from importlib.metadata import PackageNotFoundError, version

    lines = [
        f"Adaptool {__version__}",
        f"Python {sys.version.split()[0]}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
    ]
    for name in ("torch", "transformers", "peft", "accelerate", "llama-cpp-python", "PySide6"):
        try:
            lines.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            lines.append(f"{name} is not installed")
    return "\n".join(lines)


def _button(text: str, tip: str, menu: QMenu) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(text)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(menu)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
