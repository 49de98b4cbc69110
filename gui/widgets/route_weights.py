"""How often each route is taken, as sliders; a route that cannot be taken says why."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSlider, QVBoxLayout, QWidget

from gui import messages
from gui.widgets.basics import label

MOST = 10  # of a weight
SETTLE = 500  # milliseconds after the last move
TITLES = {
    "templates": QT_TRANSLATE_NOOP("RouteWeights", "Templates"),
    "recorded": QT_TRANSLATE_NOOP("RouteWeights", "Recorded questions"),
    "metadata": QT_TRANSLATE_NOOP("RouteWeights", "Content metadata"),
    "graph": QT_TRANSLATE_NOOP("RouteWeights", "Knowledge graph"),
    "prompts": QT_TRANSLATE_NOOP("RouteWeights", "Language model"),
    "metadata prompts": QT_TRANSLATE_NOOP("RouteWeights", "Language model, about your content"),
    "vision": QT_TRANSLATE_NOOP("RouteWeights", "Vision model, from pictures"),
    "no call": QT_TRANSLATE_NOOP("RouteWeights", "No call"),
    "several calls": QT_TRANSLATE_NOOP("RouteWeights", "Several calls"),
}


def route_title(name: str) -> str:
    """A route's name for people."""
    return QCoreApplication.translate("RouteWeights", str(TITLES[name])) if name in TITLES else name


class RouteWeights(QWidget):
    """Says the weights once the user pauses; all alike is told as none."""

    moved = Signal(list)  # ["templates=3", ...]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sliders: dict[str, QSlider] = {}
        self._shares: dict[str, QLabel] = {}
        self._pause = QTimer(self, singleShot=True, interval=SETTLE)
        self._pause.timeout.connect(lambda: self.moved.emit(self.weights()))
        what = label("muted")
        what.setText(
            self.tr(
                "Each question is written by one method, drawn by these weights. Methods are used if you set a total number of "
                "questions, or if a language model writes. A method whose questions mostly fail is dropped automatically."
            )
        )
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 8, 0, 0)
        down.addWidget(what)
        down.addLayout(self._grid)
        down.addStretch(1)

    def show_routes(self, routes: list[list[str]], weights: dict[str, float]) -> None:
        """Show the routes with why they cannot be taken, and the weights that are kept ({} for all alike)."""
        while self._grid.count():
            self._grid.takeAt(0).widget().deleteLater()
        self.sliders, self._shares = {}, {}
        for row, (name, why) in enumerate(routes):
            title, slider, told = QLabel(route_title(name)), QSlider(Qt.Orientation.Horizontal), label("muted")
            slider.setRange(0, MOST)
            slider.setValue(round(weights.get(name, 0 if weights else 1)))
            slider.setEnabled(not why)
            slider.setAccessibleName(route_title(name))
            title.setBuddy(slider)
            for column, part in enumerate((title, slider, told)):
                self._grid.addWidget(part, row, column)
            told.setMinimumWidth(220)
            if why:
                told.setText(messages.engine(why))
            else:
                self.sliders[name], self._shares[name] = slider, told
                slider.valueChanged.connect(self._note)
        self._show_shares()

    def weights(self) -> list[str]:
        """As the setting keeps them."""
        values = {name: slider.value() for name, slider in self.sliders.items()}
        return [] if len(set(values.values())) == 1 else [f"{name}={value}" for name, value in values.items()]

    def _note(self) -> None:
        self._show_shares()
        if any(slider.value() for slider in self.sliders.values()):
            self._pause.start()

    def _show_shares(self) -> None:
        whole = sum(slider.value() for slider in self.sliders.values())
        for name, slider in self.sliders.items():
            self._shares[name].setText(
                self.tr("{share} % of the questions").format(share=round(100 * slider.value() / whole))
                if whole
                else self.tr("At least one method needs a weight above 0.")
            )
