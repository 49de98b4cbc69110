"""Light and dark: few colours, each readable on the grounds where it stands (WCAG AA), following the system's choice; and sizes that
follow the system's letters and screen."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QProgressBar, QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget

from engine.resources import resource


@dataclass(frozen=True)
class Colours:
    """`window` is the ground of bars, `surface` of lists and pages. `line` only divides; `edge` outlines a control. `name` is that of the
    theme's shapes in resources/icons."""

    name: str
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
    name="light",
    window="#f3f5f8",
    surface="#ffffff",
    chosen="#dbe9fb",
    text="#1b1f24",
    muted="#535c66",
    line="#d5dae1",
    edge="#5f6974",
    accent="#0a58b5",
    on_accent="#ffffff",
    good="#17692f",
    warn="#7d4e00",
    bad="#b0221f",
)
DARK = Colours(
    name="dark",
    window="#191c20",
    surface="#22262b",
    chosen="#24405f",
    text="#e8ebef",
    muted="#adb6c1",
    line="#363c44",
    edge="#a3adb8",
    accent="#7ab8ff",
    on_accent="#0b1a2b",
    good="#6fd08c",
    warn="#e6b85c",
    bad="#ff9a91",
)

FRAME = 40  # height of a window's title and frame, as desktops draw them
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
QPushButton#card {{ border-radius: 7px; padding: 0; }}
QPushButton#card:focus {{ padding: 0; }}
QPushButton#card:checked {{ border: 2px solid {accent}; background: {chosen}; }}
QPushButton#card:checked:focus {{ border-color: {text}; }}
QFrame#outlook {{ border: 1px solid {line}; border-left: 4px solid {accent}; border-radius: 3px; background: {window}; }}
QPushButton#small {{ padding: 3px 9px; }}
QPushButton#small:focus {{ padding: 2px 8px; }}
QFrame#answer {{ border: 1px solid {line}; border-radius: 8px; background: {window}; }}
QLabel#asked {{ background: {chosen}; border-radius: 8px; padding: 7px 12px; }}
QFrame#bar, QFrame#foot {{ background: {window}; border: none; }}
QFrame#bar {{ border-bottom: 1px solid {line}; }}
QFrame#foot {{ border-top: 1px solid {line}; }}
QFrame#side {{ background: {window}; border: none; border-right: 1px solid {line}; }}
QTreeWidget {{ background: {window}; border: 2px solid transparent; outline: none; padding: 0 8px; }}
QTreeWidget:focus, QScrollArea:focus {{ border: 2px solid {accent}; }}
QScrollArea {{ border: 2px solid transparent; background: {surface}; }}
QWidget#sheet {{ background: {surface}; }}
QLabel#muted {{ color: {muted}; }}
QLabel#good {{ color: {good}; }}
QLabel#warn {{ color: {warn}; }}
QLabel#bad {{ color: {bad}; }}
QToolButton#fold {{ border: none; padding: 2px 0; background: transparent; text-align: left; }}
QToolButton#fold:focus {{ border: 2px solid {accent}; padding: 0; }}
QFrame#checklist {{ border: 1px solid {line}; border-radius: 6px; }}
QFrame#bar QToolButton {{ padding: 7px 14px; border: 1px solid {edge}; border-radius: 5px; background: {surface}; color: {text}; }}
QFrame#bar QToolButton:hover {{ background: {chosen}; }}
QFrame#bar QToolButton:focus {{ border: 2px solid {accent}; padding: 6px 13px; }}
QFrame#card {{ border: 1px solid {line}; border-radius: 6px; background: {surface}; }}
QFrame#trouble {{ border: 1px solid {bad}; border-left: 4px solid {bad}; border-radius: 3px; }}
QFrame#files {{ border: 1px dashed {edge}; border-radius: 6px; }}
QFrame#files[over="true"] {{ border: 2px solid {accent}; background: {chosen}; }}
QFrame#files QListWidget {{ background: transparent; }}
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {{
    width: 14px; height: 14px; border: 1px solid {edge}; border-radius: 3px; background: {surface}; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:checked, QRadioButton::indicator:checked, QAbstractItemView::indicator:checked {{
    background: {accent}; border-color: {accent}; image: url("{icons}/tick-{name}.svg"); }}
QCheckBox::indicator:indeterminate {{ background: {accent}; border-color: {accent}; image: url("{icons}/part-{name}.svg"); }}
QCheckBox::indicator:checked:disabled, QRadioButton::indicator:checked:disabled {{ background: {edge}; border-color: {edge}; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border: 2px solid {text}; width: 12px; height: 12px; }}
QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {edge}; }}
QSlider::sub-page:horizontal {{ height: 4px; border-radius: 2px; background: {accent}; }}
QSlider::handle:horizontal {{ width: 12px; margin: -5px 0; border: 1px solid {accent}; border-radius: 7px; background: {accent}; }}
QSlider::handle:horizontal:focus {{ border: 2px solid {text}; width: 10px; }}
QSlider::handle:horizontal:disabled, QSlider::sub-page:horizontal:disabled {{ border-color: {edge}; background: {edge}; }}
QLineEdit, QComboBox, QAbstractSpinBox {{
    border: 1px solid {edge}; border-radius: 4px; padding: 3px 6px; background: {surface}; color: {text};
    selection-background-color: {accent}; selection-color: {on_accent}; }}
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{ border: 2px solid {accent}; padding: 2px 5px; }}
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {{ border-color: {line}; background: {window}; color: {muted}; }}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{ border: none; padding: 0 4px; background: transparent; }}
QComboBox {{ padding-right: 22px; }}
QComboBox:focus {{ padding-right: 21px; }}
QComboBox::drop-down {{ width: 20px; border: none; }}
QComboBox::down-arrow {{ width: 12px; height: 12px; image: url("{icons}/down-{name}.svg"); }}
QComboBox QAbstractItemView {{ border: 1px solid {edge}; background: {surface}; }}
QAbstractSpinBox {{ padding-right: 20px; }}
QAbstractSpinBox:focus {{ padding-right: 19px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: 18px; border: none; subcontrol-origin: border; }}
QAbstractSpinBox::up-button {{ subcontrol-position: top right; }}
QAbstractSpinBox::down-button {{ subcontrol-position: bottom right; }}
QAbstractSpinBox::up-arrow {{ width: 10px; height: 10px; image: url("{icons}/up-{name}.svg"); }}
QAbstractSpinBox::down-arrow {{ width: 10px; height: 10px; image: url("{icons}/down-{name}.svg"); }}
QPlainTextEdit, QTextEdit, QTableView {{ border: 1px solid {edge}; border-radius: 3px; background: {surface}; color: {text}; }}
QPlainTextEdit:focus, QTextEdit:focus, QTableView:focus {{ border-color: {accent}; }}
QFrame#foot QPushButton {{ padding: 3px 12px; }}
QFrame#foot QPushButton:focus {{ padding: 2px 11px; }}
QFrame#ways {{ background: {window}; border: none; border-top: 1px solid {line}; }}
QLineEdit#ask {{ padding: 5px 8px; border: 1px solid {edge}; border-radius: 5px; background: {surface}; }}
QLineEdit#ask:focus {{ padding: 4px 7px; border: 2px solid {accent}; }}
QFrame#card {{ border: 1px solid {line}; border-radius: 6px; background: {surface}; }}
QPushButton#chip, QPushButton#missing, QPushButton#wrong, QPushButton#more {{ padding: 2px 8px; border-radius: 9px; }}
QPushButton#chip {{ background: {chosen}; }}
QPushButton#missing {{ border: 1px dashed {warn}; color: {warn}; }}
QPushButton#wrong {{ border-color: {bad}; color: {bad}; }}
QPushButton#more {{ border-color: {line}; color: {muted}; }}
QPushButton#chip:focus, QPushButton#missing:focus, QPushButton#wrong:focus, QPushButton#more:focus {{
    padding: 1px 7px; border: 2px solid {accent}; }}
QPushButton#filter {{ padding: 4px 10px; border-radius: 11px; }}
QPushButton#filter:checked {{ background: {accent}; color: {on_accent}; border-color: {accent}; }}
QPushButton#filter:focus {{ padding: 3px 9px; }}
QLabel#good {{ color: {good}; }}
QLabel#warn {{ color: {warn}; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {line}; }}
QTabBar {{ qproperty-drawBase: 0; }}
QProgressBar {{ background: {surface}; border: 1px solid {edge}; border-radius: 5px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 4px; }}
"""

_current, _chosen = LIGHT, ""
_point_size = 0.0  # the system's
_moving: tuple[int, list[Qt.UIEffect]] = (0, [])  # the system's blinking of the cursor, in milliseconds, and effects
_still: "Still | None" = None  # the style while motion is reduced


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
    app.setStyleSheet(STYLE.format(icons=resource("icons").as_posix(), **colours.__dict__))


class Still(QProxyStyle):
    """The same style, in which nothing moves of itself."""

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,
    ) -> int:
        """Qt's own: no animations of widgets."""
        if hint in (QStyle.StyleHint.SH_Widget_Animate, QStyle.StyleHint.SH_Widget_Animation_Duration):
            return 0
        return super().styleHint(hint, option, widget, returnData)


def reduce_motion(app: QApplication, on: bool) -> None:
    """Let nothing move, fade or blink of itself, or let it again as the system has it."""
    global _moving, _still
    if on == (_still is not None):
        return
    if on:
        _still = Still("Fusion")
        _moving = app.cursorFlashTime(), [effect for effect in Qt.UIEffect if app.isEffectEnabled(effect)]
    else:
        _still = None
    app.setStyle(_still or "Fusion")
    app.setCursorFlashTime(0 if on else _moving[0])
    for effect in _moving[1]:
        app.setEffectEnabled(effect, not on)


def is_still() -> bool:
    """Whether nothing may move of itself."""
    return _still is not None


def busy(bar: QProgressBar) -> None:
    """Show a bar of which it is not known how far it is: it moves to and fro, or stands half filled where nothing may move."""
    if is_still():
        bar.setRange(0, 2)
        bar.setValue(1)
    else:
        bar.setRange(0, 0)


def is_change(event: QEvent) -> bool:
    """Whether a widget that colours things itself is to do so anew."""
    return event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange)


def enlarge(widget: QWidget, factor: float, bold: bool = False) -> None:
    """Write in a larger size, as a factor of the system's."""
    font = widget.font()
    font.setPointSizeF(QApplication.font().pointSizeF() * factor)
    font.setBold(bold)
    widget.setFont(font)


def within_screen(wide: int, high: int, screen: QSize | None = None) -> QSize:
    """A window's first size: as wanted, where the screen (`screen`, else the first one without its bars) has room for it and its
    frame."""
    if screen is None:
        first = QGuiApplication.primaryScreen()
        if first is None or QGuiApplication.platformName() == "offscreen":  # which has no screen to speak of
            return QSize(wide, high)
        screen = first.availableSize()
    return QSize(min(wide, screen.width() - 2), min(high, screen.height() - FRAME))


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
