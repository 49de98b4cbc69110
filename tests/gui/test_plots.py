"""Drawings on a figure of their own: where the names of lines stand."""

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from matplotlib import font_manager
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from gui import plots, theme


@pytest.mark.parametrize("width, height, count", [(900, 300, 2), (460, 260, 2), (460, 260, 8), (300, 150, 1)])
def test_the_names_of_several_runs_stand_above_the_axes_and_hide_no_line(width, height, count):
    figure = Figure(figsize=(width / 96, height / 96), dpi=96, layout="constrained")
    canvas = FigureCanvasAgg(figure)
    curves = {
        f"2026-11/v{n}": {"loss": [(0, 3 / n), (40, 1 / n)], "validation loss": [(10, 2 / n), (40, 1.5 / n)]} for n in range(1, count + 1)
    }
    plots.runs(curves, "step", "nats per token")(figure, theme.LIGHT)
    canvas.draw()
    (axes,), (legend,) = figure.axes, figure.legends
    names, drawn = legend.get_window_extent(), axes.get_window_extent()
    assert axes.get_legend() is None and names.y0 >= drawn.y1 and drawn.height > height / 8
    assert names.x0 >= 0 and names.x1 <= width and names.y1 <= height
    told = [text.get_text() for text in legend.get_texts()]
    every = [f"{run}, {name}" for run, named in curves.items() for name in named]
    assert told == (every if count <= 2 else every[: len(told)]) and 2 <= len(told) <= plots.LEGEND


@pytest.mark.parametrize("points", [[(43, 0.2)], [(10, 0.4), (43, 0.2)]])
def test_a_curve_of_one_point_is_seen(points):
    """After the first epoch there is one validation loss."""

    def picture(shown: list) -> bytes:
        figure = Figure(figsize=(6, 3), dpi=96, layout="constrained")
        canvas = FigureCanvasAgg(figure)
        plots.lines({"loss": [(0, 0.5), (43, 0.1)], "validation loss": points}, "step", "nats per token")(figure, theme.LIGHT)
        for line in set(figure.axes[0].get_lines()) - {figure.axes[0].get_lines()[at] for at in shown}:
            line.set_visible(False)
        canvas.draw()
        return bytes(canvas.buffer_rgba())

    assert picture([0, 1]) != picture([0])


def chinese_font(folder) -> None:
    """A font that has one Chinese letter, all black."""
    pen = TTGlyphPen(None)
    for at, place in enumerate(((0, 0), (0, 900), (900, 900), (900, 0))):
        (pen.lineTo if at else pen.moveTo)(place)
    pen.closePath()
    font = FontBuilder(1000, isTTF=True)
    font.setupGlyphOrder([".notdef", "uni4E2D"])
    font.setupCharacterMap({0x4E2D: "uni4E2D"})
    font.setupGlyf({".notdef": TTGlyphPen(None).glyph(), "uni4E2D": pen.glyph()})
    font.setupHorizontalMetrics({".notdef": (1000, 0), "uni4E2D": (1000, 0)})
    font.setupHorizontalHeader(ascent=900, descent=-100)
    font.setupNameTable({"familyName": "WenQuanYi Zen Hei", "styleName": "Regular"})
    font.setupOS2(sTypoAscender=900, usWinAscent=900, usWinDescent=100)
    font.setupPost()
    font.save(folder / "late.ttf")


def test_a_chinese_font_that_comes_late_is_used_from_then_on(monkeypatch, tmp_path):
    own = [font for font in font_manager.fontManager.ttflist if font.name.startswith("DejaVu")]
    monkeypatch.setattr(font_manager.fontManager, "ttflist", own)
    monkeypatch.setattr(font_manager, "X11FontDirectories", [str(tmp_path)])
    monkeypatch.setattr(font_manager, "_get_fontconfig_fonts", list)
    monkeypatch.setattr(plots, "_looked_for_fonts", float("-inf"))
    monkeypatch.setattr(plots, "LOOK_AGAIN", 0.0)

    def dark() -> float:
        """The share of the picture that is dark."""
        image = plots.picture(lambda figure, _: figure.text(0.1, 0.2, "\u4e2d", size=60, color="black"), 120, 120, 1.0, theme.LIGHT, 10)
        return sum(image.pixelColor(x, y).lightness() < 80 for x in range(120) for y in range(120)) / 120**2

    box = dark()  # the letter that stands for one without a font: an outline
    chinese_font(tmp_path)
    assert box < 0.15 and dark() > 2 * box
    assert "late.ttf" in str(font_manager.fontManager.ttflist)
