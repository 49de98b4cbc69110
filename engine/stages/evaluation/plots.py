"""The report's plots, drawn by matplotlib into SVG images that stand in the page itself as data."""

import base64
import io
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any
from warnings import catch_warnings, simplefilter

if TYPE_CHECKING:
    from matplotlib.typing import RcKeyType

HUES = ("#0a58b5", "#b0651f", "#17692f", "#8a2f8f", "#b0221f", "#535c66")
STYLE: "dict[RcKeyType, Any]" = {
    "font.size": 9,
    "text.parse_math": False,
    "svg.fonttype": "path",
    "svg.hashsalt": "adaptool",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "grid.color": "#d5dae1",
    "grid.linewidth": 0.6,
    "axes.axisbelow": True,
    "legend.frameon": False,
}
CHINESE = ("Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", "Source Han Sans SC", "WenQuanYi Zen Hei", "WenQuanYi Micro Hei", "SimHei")
MOST = 40  # tools in one plot


def image(draw: Callable[[Any], None], width: float, height: float) -> str:
    """What `draw` draws on a matplotlib figure of width x height inches, as the address of an image: data:image/svg+xml;base64,..."""
    from matplotlib import rc_context
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure
    from matplotlib.font_manager import fontManager

    there = set(fontManager.get_font_names())
    with rc_context({**STYLE, "font.family": ["DejaVu Sans", *(name for name in CHINESE if name in there)]}):
        figure = Figure(figsize=(width, height), layout="constrained")
        FigureCanvasSVG(figure)
        draw(figure)
        into = io.BytesIO()
        with rc_context({"svg.fonttype": "path" if there.intersection(CHINESE) or not _chinese(figure) else "none"}), catch_warnings():
            simplefilter("ignore")  # about letters missing here, which the reader's browser draws with a font of its own
            figure.savefig(into, format="svg", metadata={"Date": None, "Creator": None})
    return "data:image/svg+xml;base64," + base64.b64encode(into.getvalue()).decode()


def _chinese(figure: Any) -> bool:
    """Whether any text needs letters that matplotlib's own font lacks."""
    from matplotlib.text import Text

    return any(letter > "\u2e80" for text in figure.findobj(Text) for letter in text.get_text())


def rates(models: Sequence[dict[str, Any]], names: Sequence[str], labels: Sequence[str], across: str) -> str:
    """Bars with confidence intervals: a group for each rate in `names`, a bar for each model."""

    def draw(figure: Any) -> None:
        axes = figure.add_subplot()
        wide = 0.8 / max(1, len(models))
        for at, model in enumerate(models):
            places = [place + (at - (len(models) - 1) / 2) * wide for place in range(len(names))]
            shares = [model["rates"][name] for name in names]
            axes.bar(places, [100 * (one["share"] or 0) for one in shares], wide * 0.92, color=HUES[at % len(HUES)], label=model["name"])
            axes.errorbar(
                places,
                [100 * (one["share"] or 0) for one in shares],
                yerr=_whiskers(shares),
                fmt="none",
                ecolor="#1b1f24",
                elinewidth=1,
                capsize=2,
            )
        axes.set_xticks(range(len(names)), labels)
        axes.set_ylabel(across)
        axes.set_ylim(0, 105)
        axes.grid(axis="x", visible=False)
        figure.legend(loc="outside lower center", ncols=min(3, len(models)))

    return image(draw, 8, 3.4)


def f1_of_tools(models: Sequence[dict[str, Any]], across: str) -> str:
    """F1 of each tool, a bar for each model, as in the enterprise paper's Figure 4; the tools of the lowest F1 where there are many."""
    worst = {
        one["tool"]: min(row["f1"] or 0 for model in models for row in model["tools"] if row["tool"] == one["tool"])
        for model in models
        for one in model["tools"]
    }
    tools = sorted(worst, key=lambda tool: worst[tool])[:MOST]
    tools = [tool for tool in worst if tool in tools]

    def draw(figure: Any) -> None:
        axes = figure.add_subplot()
        high = 0.8 / max(1, len(models))
        for at, model in enumerate(models):
            values = {row["tool"]: row["f1"] or 0 for row in model["tools"]}
            axes.barh(
                [place + (at - (len(models) - 1) / 2) * high for place in range(len(tools))],
                [values.get(tool, 0) for tool in tools],
                high * 0.92,
                color=HUES[at % len(HUES)],
                label=model["name"],
            )
        axes.set_yticks(range(len(tools)), [tool if len(tool) <= 40 else f"{tool[:37]}..." for tool in tools])
        axes.set_ylim(len(tools) - 0.5, -0.5)
        axes.set_xlim(0, 1.02)
        axes.set_xlabel(across)
        axes.grid(axis="y", visible=False)
        figure.legend(loc="outside lower center", ncols=min(3, len(models)))

    return image(draw, 8, 1.4 + len(tools) * (0.14 + 0.12 * len(models)))


def over_lengths(models: Sequence[dict[str, Any]], across: str, down: str) -> str:
    """The share of wholly right answers over the length of the questions, a line for each model."""

    def draw(figure: Any) -> None:
        axes = figure.add_subplot()
        for at, model in enumerate(models):
            rows = model["breakdown"]["length"]
            values = [row["share"] for row in rows]
            axes.errorbar(
                range(len(rows)),
                [100 * (one["share"] or 0) for one in values],
                yerr=_whiskers(values),
                marker="os^Dv"[at % 5],
                capsize=2,
                linewidth=1.5,
                color=HUES[at % len(HUES)],
                label=model["name"],
            )
        rows = models[0]["breakdown"]["length"]
        axes.set_xticks(range(len(rows)), [f"{row['value']}\nn = {row['share']['of']}" for row in rows])
        axes.set_ylim(0, 105)
        axes.set_xlabel(across)
        axes.set_ylabel(down)
        figure.legend(loc="outside lower center", ncols=min(3, len(models)))

    return image(draw, 8, 3.4)


def seconds(models: Sequence[dict[str, Any]], times: Sequence[Sequence[float]], across: str) -> str:
    """How long the answers took: the median, the middle half and the middle nine tenths of each model's questions."""

    def draw(figure: Any) -> None:
        axes = figure.add_subplot()
        boxes = axes.boxplot(
            [list(one) or [0.0] for one in times],
            orientation="horizontal",
            whis=(5, 95),
            showfliers=False,
            widths=0.5,
            patch_artist=True,
            medianprops={"color": "#1b1f24"},
        )
        for at, box in enumerate(boxes["boxes"]):
            box.set_facecolor(HUES[at % len(HUES)])
            box.set_alpha(0.5)
        axes.set_yticks(range(1, len(models) + 1), [model["name"] for model in models])
        axes.invert_yaxis()
        axes.set_xlim(left=0)
        axes.set_xlabel(across)
        axes.grid(axis="y", visible=False)

    return image(draw, 8, 0.9 + 0.4 * len(models))


def _whiskers(shares: Sequence[dict[str, Any]]) -> list[list[float]]:
    """Distances in percent from each share down and up to the ends of its interval."""
    return [
        [100 * max(0.0, (one["share"] or 0) - (one["low"] if one["low"] is not None else one["share"] or 0)) for one in shares],
        [100 * max(0.0, (one["high"] if one["high"] is not None else one["share"] or 0) - (one["share"] or 0)) for one in shares],
    ]
