"""Light and dark: few colours, each readable on the grounds where it stands (WCAG AA), following the system's choice."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget


@dataclass(frozen=True)
class Colours:
    """`window` is the ground of bars, `surface` of lists and pages. `line` only divides; `edge` outlines a control."""

    window: str
    surface: str
    chosen: str
    text: str
    muted: str
    line: str
    edge: str
    accent: str
    on_accent: str
    good: str
    warn: str
    bad: str


LIGHT = Colours(
    window="#f3f5f8",
    surface="#ffffff",
    chosen="#dbe9fb",
    text="#1b1f24",
    muted="#535c66",
    line="#d5dae1",
    edge="#7d8794",
    accent="#0a58b5",
    on_accent="#ffffff",
    good="#17692f",
    warn="#7d4e00",
    bad="#b0221f",
)
DARK = Colours(
    window="#191c20",
    surface="#22262b",
    chosen="#24405f",
    text="#e8ebef",
    muted="#adb6c1",
    line="#363c44",
    edge="#7f8a97",
    accent="#7ab8ff",
    on_accent="#0b1a2b",
    good="#6fd08c",
    warn="#e6b85c",
    bad="#ff9a91",
)

OF_STATE = {
    "not yet": "muted",
    "ready": "accent",
    "running": "accent",
    "done": "good",
    "out of date": "warn",
    "failed": "bad",
    "stopped": "warn",
}

STYLE = """
QPushButton {{ padding: 7px 14px; border: 1px solid {edge}; border-radius: 5px; background: {surface}; color: {text}; }}
QPushButton:hover {{ background: {chosen}; }}
QPushButton:disabled {{ color: {muted}; border-color: {line}; background: {window}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 6px 13px; }}
QPushButton#link {{ border: none; padding: 2px 6px; background: transparent; color: {accent}; }}
QPushButton#link:hover {{ text-decoration: underline; }}
QPushButton#link:focus {{ border: 2px solid {accent}; padding: 0px 4px; }}
QPushButton#primary {{ background: {accent}; color: {on_accent}; border-color: {accent}; }}
QPushButton#primary:focus {{ border-color: {text}; }}
QPushButton#primary:disabled {{ color: {muted}; border-color: {line}; background: {window}; }}
QFrame#bar, QFrame#foot {{ background: {window}; border: none; }}
QFrame#bar {{ border-bottom: 1px solid {line}; }}
QFrame#foot {{ border-top: 1px solid {line}; }}
QFrame#side {{ background: {window}; border: none; border-right: 1px solid {line}; }}
QTreeWidget {{ background: {window}; border: 2px solid transparent; outline: none; padding: 0 8px; }}
QTreeWidget:focus, QScrollArea:focus {{ border: 2px solid {accent}; }}
QScrollArea {{ border: 2px solid transparent; background: {surface}; }}
QWidget#sheet {{ background: {surface}; }}
QLabel#muted {{ color: {muted}; }}
QLabel#bad {{ color: {bad}; }}
QFrame#checklist {{ border: 1px solid {line}; border-radius: 6px; }}
QToolButton {{ padding: 7px 14px; border: 1px solid {edge}; border-radius: 5px; background: {surface}; color: {text}; }}
QToolButton:hover {{ background: {chosen}; }}
QToolButton:focus {{ border: 2px solid {accent}; padding: 6px 13px; }}
QFrame#trouble {{ border: 1px solid {bad}; border-left: 4px solid {bad}; border-radius: 3px; }}
QFrame#files {{ border: 1px dashed {edge}; border-radius: 6px; }}
QFrame#files[over="true"] {{ border: 2px solid {accent}; background: {chosen}; }}
QFrame#files QListWidget {{ background: transparent; }}
QFrame#ways {{ background: {window}; border: none; border-top: 1px solid {line}; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {line}; }}
QProgressBar {{ background: {surface}; border: 1px solid {edge}; border-radius: 5px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 4px; }}
"""

_current, _chosen = LIGHT, ""
_point_size = 0.0  # the system's


def current() -> Colours:
    """The colours in use."""
    return _current


def state_colour(state: str) -> QColor:
    """The colour in which a stage's state is written; the word itself always stands beside it."""
    return QColor(getattr(_current, OF_STATE[state]))


def follow_system(app: QApplication, chosen: str = "") -> None:
    """Take on the system's light or dark colours, now and whenever it changes, unless the user has `chosen` "light" or "dark"."""
    global _chosen, _point_size
    app.setStyle("Fusion")
    _point_size = app.font().pointSizeF()
    hints = app.styleHints()
    hints.colorSchemeChanged.connect(lambda _: choose(app, _chosen))
    choose(app, chosen)


def choose(app: QApplication, name: str) -> None:
    """Draw in the light or dark colours, "" for those of the system."""
    global _chosen
    _chosen = name
    dark = name == "dark" or (not name and app.styleHints().colorScheme() == Qt.ColorScheme.Dark)
    use(app, DARK if dark else LIGHT)


def use_text_size(app: QApplication, percent: int) -> None:
    """Write in a size in per cent of the system's. Windows made before keep theirs, so the window is made anew."""
    font = app.font()
    font.setPointSizeF((_point_size or font.pointSizeF()) * percent / 100)
    app.setFont(font)


def use(app: QApplication, colours: Colours) -> None:
    """Draw everything in these colours."""
    global _current
    _current = colours
    app.setPalette(_palette(colours))
    app.setStyleSheet(STYLE.format(**colours.__dict__))


def is_change(event: QEvent) -> bool:
    """Whether a widget that colours things itself is to do so anew."""
    return event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange)


def enlarge(widget: QWidget, factor: float, bold: bool = False) -> None:
    """Write in a larger size, as a factor of the system's."""
    font = widget.font()
    font.setPointSizeF(QApplication.font().pointSizeF() * factor)
    font.setBold(bold)
    widget.setFont(font)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours as WCAG 2 defines it, 1 to 21."""
    light, dark = sorted((_luminance(QColor(one)), _luminance(QColor(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (colour.redF(), colour.greenF(), colour.blueF())]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for roles, colour in (
        ((role.Window, role.Button), colours.window),
        ((role.Base, role.AlternateBase, role.ToolTipBase), colours.surface),
        ((role.Text, role.WindowText, role.ButtonText, role.ToolTipText, role.HighlightedText), colours.text),
        ((role.Highlight,), colours.chosen),
        ((role.PlaceholderText,), colours.muted),
        ((role.Link, role.Accent), colours.accent),
    ):
        for one in roles:
            palette.setColor(one, QColor(colour))
    for one in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, QColor(colours.muted))
    return palette
