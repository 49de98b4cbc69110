"""Plots in one style, drawn by matplotlib in a thread: the window only shows the finished picture."""

import contextlib
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QSize, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.errors import AdaptoolError
from gui import theme
from gui.jobs import Background

Drawing = Callable[[Any, theme.Colours], None]  # (matplotlib figure, colours): draws on the figure
CHINESE = (
    "Microsoft YaHei",
    "PingFang SC",
    "Hiragino Sans GB",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "SimHei",
    "Noto Sans CJK JP",
    "Droid Sans Fallback",
    "AR PL UMing CN",
)
LOOK_AGAIN = 20.0  # seconds between two looks for fonts, while a letter has none
LEGEND = 10  # entries that a plot has room for
SETTLE = 120  # milliseconds after a change of size before it is drawn anew


class Plot(QWidget):
    """Shows what a drawing draws. `summary` says the same in words, for tool tip and screen reader."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._drawing: Drawing | None = None
        self._lines = 0
        self._image: QImage | None = None
        self._busy = self._stale = False  # one drawing is on its way at most; stale: another is wanted after it
        self._background = _drawer()
        self._settle = QTimer(self, singleShot=True, interval=SETTLE)
        self._settle.timeout.connect(self._draw)

    def show_drawing(self, drawing: Drawing | None, summary: str = "", lines: int = 0) -> None:
        """Draw this from now on, high enough for so many lines of text; None for nothing."""
        self._drawing = drawing
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()
        self.setAccessibleDescription(summary)
        self.setToolTip(summary)
        self._draw()

    def minimumSizeHint(self) -> QSize:
        """Smaller than this nothing could be read."""
        return QSize(240, max(130, 60 + self._lines * (self.fontMetrics().height() + 4)))

    def sizeHint(self) -> QSize:
        """A comfortable size."""
        return QSize(460, 260)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew once the size has settled."""
        super().resizeEvent(event)
        self._settle.start()

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in new colours."""
        super().changeEvent(event)
        if theme.is_change(event) and hasattr(self, "_settle"):
            self._settle.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the last picture, scaled until the next one comes."""
        if self._image is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self.rect(), self._image)

    def _draw(self) -> None:
        drawing = self._drawing
        if drawing is None:
            self._image = None
            self.update()
            return
        if self._busy or not self.isVisible() or self.width() < 40 or self.height() < 40:
            self._stale = True  # it comes with the end of the other, or when the plot is seen
            return
        self._busy, self._stale = True, False
        size, ratio, colours = self.size(), self.devicePixelRatioF(), theme.current()
        points = self.font().pointSizeF()
        self._background.run(lambda: picture(drawing, size.width(), size.height(), ratio, colours, points), self._show, self._failed)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what was set while it was hidden."""
        super().showEvent(event)
        if self._drawing is not None and (self._image is None or self._stale):
            self._settle.start()

    def _show(self, image: QImage) -> None:
        self._busy = False
        if self._drawing is not None:
            self._image = image
            self.update()
        if self._stale:
            self._draw()

    def _failed(self, error: AdaptoolError) -> None:
        self._busy = False
        self.setToolTip(str(error))


def picture(drawing: Drawing, width: int, height: int, ratio: float, colours: theme.Colours, points: float) -> QImage:
    """A drawing as an image of width x height units at `ratio` dots a unit. Runs in any thread; imports matplotlib."""
    image, lacks = _picture(drawing, width, height, ratio, colours, points)
    return _picture(drawing, width, height, ratio, colours, points)[0] if lacks and _find_fonts() else image


def _picture(drawing: Drawing, width: int, height: int, ratio: float, colours: theme.Colours, points: float) -> tuple[QImage, bool]:
    """(the image, whether it has Chinese letters for which no font is known)"""
    from matplotlib import rc_context
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    dots, families = 96 * ratio, _families()
    with rc_context(
        {
            "font.size": points,
            "font.family": families,
            "text.parse_math": False,
            "text.color": colours.text,
            "axes.labelcolor": colours.muted,
            "xtick.color": colours.muted,
            "ytick.color": colours.muted,
            "axes.edgecolor": colours.line,
            "axes.facecolor": colours.surface,
            "figure.facecolor": colours.surface,
            "axes.spines.top": False,
            "axes.spines.right": False,
            "axes.grid": True,
            "grid.color": colours.line,
            "grid.linewidth": 0.6,
            "axes.axisbelow": True,
            "legend.frameon": False,
            "axes.titlesize": points,
            "axes.titleweight": "bold",
        }
    ):
        figure = Figure(figsize=(width / 96, height / 96), dpi=dots, layout="constrained")
        canvas = FigureCanvasAgg(figure)
        drawing(figure, colours)
        lacks = len(families) == 1 and _chinese(figure)
        canvas.draw()
    data = bytes(canvas.buffer_rgba())
    across, down = canvas.get_width_height(physical=True)
    image = QImage(data, across, down, 4 * across, QImage.Format.Format_RGBA8888).copy()
    image.setDevicePixelRatio(ratio)
    return image, lacks


def _families() -> list[str]:
    """The font, and for letters it lacks those of the usual Chinese ones that matplotlib knows of."""
    from matplotlib.font_manager import fontManager

    there = {font.name for font in fontManager.ttflist}
    return ["DejaVu Sans", *(name for name in CHINESE if name in there)]


def _chinese(figure: Any) -> bool:
    """Whether any text needs letters that the font lacks."""
    from matplotlib.text import Text

    return any(letter > "\u2e80" for text in figure.findobj(Text) for letter in text.get_text())


_looked_for_fonts = float("-inf")  # when, by the monotonic clock


def _find_fonts() -> bool:
    """Have matplotlib know the fonts that came to this machine after it listed them, which it does once and for all; whether a Chinese
    one is among them. Looks only now and then."""
    global _looked_for_fonts
    if time.monotonic() - _looked_for_fonts < LOOK_AGAIN:
        return False
    _looked_for_fonts = time.monotonic()
    from matplotlib.font_manager import findSystemFonts, fontManager

    known = {font.fname for font in fontManager.ttflist}
    for file in findSystemFonts():
        if file not in known:
            with contextlib.suppress(OSError, RuntimeError, ValueError, KeyError):  # a file that is no font, or half written
                fontManager.addfont(file)
    return len(_families()) > 1


_shared: Background | None = None


def _drawer() -> Background:
    """One thread for all plots: matplotlib is not made for several, and two would only share one lock."""
    global _shared
    if _shared is None or _shared.closed:
        _shared = Background()
    return _shared


def close() -> None:
    """Draw no more."""
    if _shared is not None:
        _shared.close()


# Drawings that several pages use


def lines(series: dict[str, list[tuple[float, float]]], across: str, down: str) -> Drawing:
    """Curves by name over a common axis."""

    def draw(figure: Any, colours: theme.Colours) -> None:
        axes = figure.add_subplot()
        for (name, points), colour in zip(series.items(), (colours.accent, colours.warn, colours.good, colours.bad)):
            if points:
                alone = "o" if len(points) == 1 else ""  # a single point, such as after the first epoch, makes no line
                axes.plot(*zip(*points), color=colour, label=name, linewidth=1.6, marker=alone, markersize=5)
        axes.set_xlabel(across)
        axes.set_ylabel(down)
        if len(series) > 1:
            axes.legend()

    return draw


def runs(curves: dict[str, dict[str, list[tuple[float, float]]]], across: str, down: str) -> Drawing:
    """Curves of several training runs: {run: {name of the curve: points}}, a colour for each run, a stroke for each curve."""

    def draw(figure: Any, colours: theme.Colours) -> None:
        axes = figure.add_subplot()
        hues = (colours.accent, colours.warn, colours.good, colours.bad)
        for at, (run, named) in enumerate(curves.items()):
            for (name, points), stroke in zip(named.items(), ("-", "--", ":")):
                if points:
                    axes.plot(
                        *zip(*points),
                        color=hues[at % len(hues)],
                        linestyle=stroke,
                        linewidth=1.6,
                        marker="os^Dv"[at // len(hues) % 5],
                        markevery=max(1, len(points) // 8),
                        markersize=4 if len(points) < 40 else 0,
                        label=f"{run}, {name}",
                    )
        axes.set_xlabel(across)
        axes.set_ylabel(down)
        legend_above(figure, axes.get_lines()[:LEGEND])

    return draw


def legend_above(figure: Any, lines_drawn: list[Any]) -> None:
    """Name these lines above the axes, where the names hide nothing: in as many columns as the width holds, and in a third of the height at
    most; of further lines, the words beside the plot tell."""

    def made(count: int, columns: int) -> Any:
        return figure.legend(handles=lines_drawn[:count], loc="outside upper right", ncols=columns, fontsize="small")

    for columns in range(min(4, len(lines_drawn)), 0, -1):
        legend = made(len(lines_drawn), columns)
        needed = legend.get_window_extent()
        rows = -(-len(lines_drawn) // columns)
        fitting = max(1, int(rows * figure.bbox.height / 3 / needed.height))
        if needed.width <= figure.bbox.width or columns == 1:
            if rows > fitting:
                legend.remove()
                made(fitting * columns, columns)
            return
        legend.remove()


def bars(values: dict[str, float], across: str) -> Drawing:
    """Horizontal bars by name."""

    def draw(figure: Any, colours: theme.Colours) -> None:
        axes = figure.add_subplot()
        axes.barh(range(len(values)), list(values.values()), 0.7 if len(values) > 2 else 0.4, color=colours.accent)
        axes.set_yticks(range(len(values)), list(values))
        axes.set_ylim(max(len(values), 3) - 0.5, -0.5)
        axes.grid(axis="y", visible=False)
        axes.set_xlabel(across)

    return draw


def beside(values: dict[str, tuple[float, float | None]], first: str, second: str, across: str) -> Drawing:
    """Horizontal bars by name: what is (first), and beside it what is wanted (second) where that is known."""

    def draw(figure: Any, colours: theme.Colours) -> None:
        axes = figure.add_subplot()
        known = any(target is not None for _, target in values.values())
        at = range(len(values))
        axes.barh(
            [y - 0.2 * known for y in at], [one for one, _ in values.values()], 0.38 if known else 0.6, color=colours.accent, label=first
        )
        if known:
            axes.barh([y + 0.2 for y in at], [target or 0.0 for _, target in values.values()], 0.38, color=colours.warn, label=second)
            axes.legend()
        axes.set_yticks(at, list(values))
        axes.set_ylim(max(len(values), 3) - 0.5, -0.5)
        axes.grid(axis="y", visible=False)
        axes.set_xlabel(across)

    return draw
