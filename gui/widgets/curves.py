"""The curves of training runs, one measure at a time: of the run under way, or of several side by side."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from engine.records import ORIGINS
from gui import plots
from gui.formatting import number

Points = list[tuple[float, float]]
MEASURES = {
    "loss": ("loss", "validation_loss"),
    "validation_accuracy": ("validation_accuracy",),
    "learning_rate": ("learning_rate",),
    "gradient_norm": ("gradient_norm",),
    "tokens_per_second": ("tokens_per_second",),
    "memory_gib": ("memory_gib",),
    "loss_by_origin": tuple(f"loss_{origin}" for origin in ORIGINS),
    "validation_loss_by_origin": tuple(f"validation_loss_{origin}" for origin in ORIGINS),
    "validation_exact": tuple(f"validation_exact_{origin}" for origin in ORIGINS),
}  # what is drawn together
BY_ORIGIN = ("loss", "validation_loss", "validation_exact")
PERCENT = ("validation_accuracy", "validation_exact")
EVERY = tuple(name for names in MEASURES.values() for name in names)


class Curves(QWidget):
    """A choice of measure over a plot. The page reads the curves of `names()` whenever `chosen` tells that another is wanted."""

    chosen = Signal()

    def __init__(self, beside: QWidget | None = None, parent: QWidget | None = None) -> None:
        """`beside` is put at the end of the line with the choice."""
        super().__init__(parent)
        self.titles = {
            "loss": self.tr("loss"),
            "validation_loss": self.tr("validation loss"),
            "validation_accuracy": self.tr("correct validation answers"),
            "learning_rate": self.tr("learning rate"),
            "gradient_norm": self.tr("gradient norm"),
            "tokens_per_second": self.tr("tokens per second"),
            "memory_gib": self.tr("memory"),
        }
        origins = {
            "human": self.tr("human"),
            "copy": self.tr("copies"),
            "teacher": self.tr("helper model"),
            "template": self.tr("templates"),
        }
        self.titles |= {f"{name}_{origin}": title for name in BY_ORIGIN for origin, title in origins.items()}
        groups = {
            "loss_by_origin": self.tr("loss by source, per epoch"),
            "validation_loss_by_origin": self.tr("validation loss by source"),
            "validation_exact": self.tr("exact validation answers by source"),
        }
        self.units = {
            "loss": self.tr("nats per token"),
            "loss_by_origin": self.tr("nats per token"),
            "validation_loss_by_origin": self.tr("nats per token"),
            "validation_exact": self.tr("percent"),
            "validation_accuracy": self.tr("percent"),
            "tokens_per_second": self.tr("tokens per second"),
            "memory_gib": self.tr("GiB"),
        }
        self.measure = QComboBox()
        self.measure.setAccessibleName(self.tr("Curve to show"))
        for key, names in MEASURES.items():
            self.measure.addItem(groups.get(key) or ", ".join(self.titles[name] for name in names), key)
        self.measure.activated.connect(lambda _: self.chosen.emit())
        told = QLabel(self.tr("S&how"))
        told.setBuddy(self.measure)
        self.plot = plots.Plot(self.tr("Loss"))
        self.plot.setSizePolicy(
            QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored
        )  # it takes what room is left, so that the page need not scroll
        self.plot.setMinimumHeight(150)
        line = QHBoxLayout()
        line.addWidget(told)
        line.addWidget(self.measure)
        line.addStretch(1)
        if beside is not None:
            line.addWidget(beside)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(4)
        down.addLayout(line)
        down.addWidget(self.plot, 1)

    def names(self) -> tuple[str, ...]:
        """The curves of the chosen measure."""
        return MEASURES[self.measure.currentData()]

    def show_run(self, curves: dict[str, Points]) -> None:
        """One run's curves by name; of these the chosen measure is drawn."""
        series = {self.titles[name]: self._scaled(curves[name]) for name in self.names() if curves.get(name)}
        told = ", ".join(f"{title} {self._number(points)}" for title, points in series.items())
        self.setVisible(any(curves.values()))
        self._show(plots.lines(series, self.tr("step"), self._unit()) if series else None, told)

    def show_runs(self, runs: dict[str, dict[str, Points]]) -> None:
        """Several runs side by side: {run: its curves by name}."""
        drawn = {run: {self.titles[name]: self._scaled(curves.get(name, [])) for name in self.names()} for run, curves in runs.items()}
        told = ", ".join(f"{run}: {title} {self._number(points)}" for run, one in drawn.items() for title, points in one.items() if points)
        self.setVisible(any(any(curves.values()) for curves in runs.values()))
        self._show(plots.runs(drawn, self.tr("step"), self._unit()) if told else None, told)

    def _show(self, drawing: plots.Drawing | None, told: str) -> None:
        self.plot.setAccessibleName(self.measure.currentText())
        self.plot.show_drawing(drawing, told or self.tr("This run has no data for this curve."))

    def _unit(self) -> str:
        return self.units.get(self.measure.currentData(), "")

    def _scaled(self, points: Points) -> Points:
        """Shares in percent, all else as it is."""
        return [(step, 100 * value) for step, value in points] if self.measure.currentData() in PERCENT else list(points)

    def _number(self, points: Points) -> str:
        value = points[-1][1]
        return f"{value:.2e}" if self.measure.currentData() == "learning_rate" else number(value)
