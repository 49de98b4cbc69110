"""What a person chooses before a training: a ready set of settings (preset), and the adapter from which it starts."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from engine import adapters
from engine.settings import TrainingSettings
from gui import messages
from gui.formatting import duration, number
from gui.widgets.basics import label
from gui.widgets.cards import Cards, Face

CUSTOM = "custom"
NARROWEST = 148  # units of a card


class PresetChoice(QWidget):
    """A card for each preset, the one that the settings agree with chosen; where they agree with none there is one more, Custom, which says
    from which they differ and in what. `wanted` tells the settings of the one that was picked, as they fit this machine."""

    wanted = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presets: list[dict[str, Any]] = []
        self.now: dict[str, Any] = {}  # the settings as they are
        self.estimates: dict[str, dict[str, Any]] = {}
        self._near = ""  # the preset that was the settings' last
        self.cards = Cards(self.tr("Presets"), NARROWEST)
        self.cards.picked.connect(self._pick)
        self.about = label("muted")
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(6)
        down.addWidget(self.cards)
        down.addWidget(self.about)

    def show_presets(self, found: list[dict[str, Any]]) -> None:
        """The presets, as `engine.stages.training.presets.listed` tells them."""
        self.presets = found
        self._show()

    def show_settings(self, now: dict[str, Any]) -> None:
        """The settings as they are."""
        self.now = now
        self._show()

    def show_estimates(self, each: dict[str, dict[str, Any]]) -> None:
        """What each preset would take here, as `engine.planner.estimates` tells it."""
        self.estimates = each
        self._show()

    @property
    def agreed(self) -> str:
        """The name of the preset with which the settings agree, "" for none."""
        named = [one["name"] for one in self.presets if self._is_so(one)]
        return self._near if self._near in named else next(iter(named), "")

    def settings_of(self, name: str) -> dict[str, Any]:
        """A preset's settings as they fit this machine."""
        return next((self._fitting(one) for one in self.presets if one["name"] == name), {})

    # Its own

    def _pick(self, name: str) -> None:
        settings = self.settings_of(name)
        if settings and name != self.agreed:
            self._near = name
            self.wanted.emit(settings)
        self._show()  # until it is kept, what was is what is

    def _fitting(self, preset: dict[str, Any]) -> dict[str, Any]:
        return {**preset["settings"], **(self.estimates.get(preset["name"], {}).get("instead") or {})}

    def _is_so(self, preset: dict[str, Any]) -> bool:
        return any(all(self.now.get(name) == value for name, value in one.items()) for one in (preset["settings"], self._fitting(preset)))

    def _differences(self, preset: dict[str, Any]) -> list[str]:
        """The settings in which a preset, as it fits here, differs from those of now."""
        return [name for name, value in self._fitting(preset).items() if self.now.get(name) != value]

    def _show(self) -> None:
        if not self.presets or not self.now:
            self.about.hide()
            return
        agreed = self.agreed
        self._near = agreed or self._near
        faces = [self._face(one) for one in self.presets]
        if not agreed:
            nearest = self._nearest()
            line = self.tr("{preset}, changed").format(preset=messages.engine(nearest["title"]))
            faces.append(Face(CUSTOM, self.tr("Custom"), [(line, "muted")], self._custom(nearest)))
        self.cards.show_faces(faces, agreed or CUSTOM)
        self.about.setText(
            messages.engine(next(one for one in self.presets if one["name"] == agreed)["description"])
            if agreed
            else self._custom(self._nearest())
        )
        self.about.show()

    def _face(self, preset: dict[str, Any]) -> Face:
        settings, estimate = self._fitting(preset), self.estimates.get(preset["name"], {})
        what = self.tr("Epochs {epochs}, rank {rank}").format(epochs=number(settings["epochs"], 0), rank=number(settings["rank"], 0))
        lines = [(what, "muted")]
        if estimate.get("refused"):
            lines.append((self.tr("cannot run"), "bad"))
        elif estimate and not estimate["fits"] and not estimate["instead"]:
            lines.append((self.tr("does not fit this computer"), "bad"))
        elif estimate:
            lines.append((duration(estimate["seconds"]) if estimate["seconds"] else self.tr("time unknown"), ""))
        source = self.tr("Source: {source}").format(source=messages.engine(preset["source"]))
        changes = changes_in_words(self.now, settings)
        told = self.tr("Changes: {changes}.").format(changes=changes) if changes else ""
        return Face(preset["name"], messages.engine(preset["title"]), lines, "\n".join(filter(None, (told, source))))

    def _nearest(self) -> dict[str, Any]:
        """The preset that was the settings' last, else the one from which they differ least."""
        last = next((one for one in self.presets if one["name"] == self._near), None)
        return last or min(self.presets, key=lambda one: len(self._differences(one)))

    def _custom(self, nearest: dict[str, Any]) -> str:
        fitting = self._fitting(nearest)
        differs = {name: self.now.get(name) for name in self._differences(nearest)}
        return self.tr("Different from {preset}: {differences}.").format(
            preset=messages.engine(nearest["title"]), differences=changes_in_words(fitting, differs)
        )


class StartChoice(QComboBox):
    """From which adapter a training starts: a fresh one, or one whose training is continued. `picked` tells its name, "" for fresh."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Start from"))
        self.activated.connect(lambda at: self.picked.emit(self.itemData(at)))

    def show_names(self, names: list[str], chosen: str) -> None:
        """Offer these adapters, the one chosen by the settings among them."""
        self.clear()
        self.addItem(self.tr("a new adapter"), "")
        for name in dict.fromkeys([*names, *filter(None, [chosen])]):
            self.addItem(adapters.shown(name), name)
        self.setCurrentIndex(self.findData(chosen))


def changes_in_words(before: dict[str, Any], after: dict[str, Any]) -> str:
    """What of the training's settings is otherwise after: "Epochs 6 → 2, Rank 32 → 16"; "" where nothing is."""
    return messages.engine(", ").join(
        f"{messages.field(TrainingSettings, name)} {_value(name, before.get(name))} → {_value(name, value)}"
        for name, value in after.items()
        if name in TrainingSettings.model_fields and before.get(name) != value
    )


def _value(name: str, value: Any) -> str:
    if isinstance(value, bool):
        return QCoreApplication.translate("TrainingChoices", "on") if value else QCoreApplication.translate("TrainingChoices", "off")
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, list):
        value = ", ".join(map(str, value))
    return messages.choice(str(value), name) if value != "" else QCoreApplication.translate("TrainingChoices", "none")
