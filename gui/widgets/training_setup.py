"""What is set before a training: the base model, how thoroughly it learns, the settings; every change is told and can be taken back."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from engine import adapters
from engine.errors import AdaptoolError
from engine.models import base_models
from engine.settings import TrainingSettings
from gui import messages, problems
from gui.child import QueryChild
from gui.controller import ProjectController
from gui.forms import Form
from gui.widgets.basics import Fold, heading, label
from gui.widgets.cards import Tiles
from gui.widgets.model_cards import ModelCards
from gui.widgets.model_dialog import choose_model
from gui.widgets.training_choices import PresetChoice, StartChoice, changes_in_words

STAGE = "training"
LEFT_OUT = ("base_model", "continue_from")  # settings that are shown in a way of their own
FIRST = ("epochs", "rank", "learning_rate", "quantization")  # settings that are seen at once; the others are under a fold
NARROWEST = 176  # units of one of them


class TrainingSetup(QWidget):
    """Cards of base models, cards of presets, the first settings in a row, all others under a fold. It asks the engine what it shows of
    models, presets and estimates, and keeps what is changed. `stale` says that settings were kept, or not, and are to be read anew;
    `learned` that the engine answered, so that `found`, the estimates (see `engine.planner.estimates`), or `models` tell more.
    """

    stale = Signal()
    learned = Signal()

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.settings: TrainingSettings | None = None
        self.found: dict[str, Any] | None = None  # the estimates
        self._found_for: Any = None  # data and settings for which they hold
        self.trouble = ""  # why there are none
        self.awake = False  # whether the body is seen, perhaps with another of its tabs; until then nothing is asked
        self._asked: dict[str, Any] = {}  # {query: what it was asked for}
        self._data: Any = None  # the project and its dataset, as they were shown
        self._before: list[dict[str, Any]] = []  # what each change changed, as it was; the last one last
        self._follow = ""  # the preset that is to hold for another base model
        self.verdicts = QueryChild("model-templates", self)
        self._lay_out()
        self._connect()

    def show_settings(self, settings: TrainingSettings, names: list[str], data: Any) -> None:
        """Show the settings; `names` are the adapters from which a training may start, the newest first; `data` stands for the project and
        its dataset: with another, the estimates are asked anew."""
        self.settings, self._data = settings, data
        self.models.show_chosen(settings.base_model)
        self.form.show_settings(settings)
        self.start.show_names(names, settings.continue_from)
        tiles: list[QWidget] = [self.form.fields[name] for name in FIRST]
        tiles += [self.start_part] if names or settings.continue_from else []
        if tiles != self.first.tiles:
            self.first.show_tiles(tiles)
        self.presets.show_settings(settings.model_dump())
        self.ask()

    @property
    def estimate(self) -> dict[str, Any] | None:
        """What the training would take with the settings as they are, None while that is not known."""
        if self.found is None or self.settings is None:
            return None
        if self._found_for == (self._data, self.settings.model_dump()):
            return self.found["each"][""]
        data, settings = self._found_for
        same = (data, settings["base_model"]) == (self._data, self.settings.base_model)
        agreed = self.presets.agreed  # a preset that was taken, whose estimate is known
        return self.found["each"].get(agreed) if same and agreed else None

    def flush(self) -> None:
        """Keep what was typed and not left yet."""
        self.form.flush()

    def stop(self) -> None:
        """Nothing more is asked."""
        self.verdicts.close()

    def take(self, changes: dict[str, Any]) -> None:
        """Keep changed settings, such as those with which the training fits."""
        self._change(changes)

    # Asking

    def ask(self) -> None:
        """Ask what is not known for the settings and the dataset as they are, if the body is seen and nothing trains. The presets come
        first and quickly, then what they would take, then the models, whose times rest on lengths that were measured for it."""
        if self.settings is None or not self.awake or not self.isEnabled():
            return
        if self._asked.get("presets") != (self._data, self.settings.base_model):  # they are otherwise for a large base model
            self._asked["presets"] = (self._data, self.settings.base_model)
            self.controller.ask("presets", self._show_presets)
        elif self.presets.presets:
            self._ask_estimates()

    def ask_models(self) -> None:
        """Ask anew which models there are."""
        self.controller.ask("models", self._show_models, lambda error: self.models.say(problems.of(error)))

    def _ask_estimates(self) -> None:
        if self.settings is None:
            return
        now = (self._data, self.settings.model_dump())
        if self._asked.get("estimates") == now:
            return
        self._asked["estimates"] = now
        if self.models.found is None:
            self.models.say(self.tr("Looking for models on this machine..."))
        changes = {one["name"]: one["settings"] for one in self.presets.presets}
        self.controller.ask("estimates", self._show_estimates, self._no_estimates, changes=changes)

    def _show_models(self, found: dict[str, Any]) -> None:
        self.models.show_models(found)
        self._look_at_templates(self.models.not_looked_at())
        self.learned.emit()

    def _look_at_templates(self, paths: list[str]) -> None:
        """One after the other, for each takes seconds."""
        if not paths or self.controller.snapshot is None:
            return
        path = paths[0]

        def told(found: dict[str, Any]) -> None:
            self.models.show_templates({path: next(iter(found.values()))})
            self._look_at_templates(paths[1:])

        def failed(error: AdaptoolError) -> None:
            told({path: {"usable": False, "several": False, "told": [str(error)]}})

        folder = str(base_models.place(path))
        self.verdicts.ask(self.controller.snapshot.folder, "model_templates", told, failed, paths=[folder])

    def _show_presets(self, found: list[dict[str, Any]]) -> None:
        self.presets.show_presets(found)
        follow, self._follow = self._follow, ""
        wanted = self.presets.settings_of(follow)
        if wanted and self.presets.agreed != follow:  # it is otherwise for the base model that was just chosen
            self._change(wanted, further=True)
        self._ask_estimates()

    def _show_estimates(self, found: dict[str, Any]) -> None:
        self.found, self._found_for, self.trouble = found, self._asked["estimates"], ""
        self.presets.show_estimates(found["each"])
        self.models.show_time(self.estimate.get("seconds") if self.estimate is not None else None)
        self.learned.emit()
        self._ask_models_of_now()

    def _no_estimates(self, error: AdaptoolError) -> None:
        self.found, self.trouble = None, problems.of(error)
        self._asked.pop("estimates", None)
        self.learned.emit()
        self._ask_models_of_now()

    def _ask_models_of_now(self) -> None:
        """Their times are those of the settings, but for the base model."""
        settings = self.settings.model_dump(exclude={"base_model", "continue_from"}) if self.settings is not None else {}
        if self._asked.get("models") != (self._data, settings):
            self._asked["models"] = (self._data, settings)
            self.ask_models()

    # Changing

    def _change(self, changes: dict[str, Any], further: bool = False) -> None:
        """Keep changed settings, and tell what changed with a way back; `further` belongs to the change before it."""
        before = self.settings.model_dump() if self.settings is not None else {}
        changed = {name: value for name, value in changes.items() if before.get(name) != value}
        if not changed:
            self.stale.emit()
            return

        def kept(settings: TrainingSettings) -> None:
            first = self._before.pop() if further and self._before else {}
            self._before.append({**{name: before[name] for name in changed}, **first})
            self._tell_change(settings.model_dump())
            self.stale.emit()

        self.controller.change_settings(STAGE, changed, kept, self.stale.emit)

    def _tell_change(self, now: dict[str, Any]) -> None:
        """Tell the last change that can be taken back."""
        self.changed_part.setVisible(bool(self._before))
        if not self._before:
            return
        before = self._before[-1]
        plain = {name: value for name, value in before.items() if name not in LEFT_OUT}
        told = [changes_in_words(plain, {name: now[name] for name in plain})]
        if "base_model" in before:
            told.insert(0, self.tr("Base model {model}").format(model=base_models.shown(now["base_model"])))
        if "continue_from" in before:
            start = adapters.shown(now["continue_from"]) if now["continue_from"] else self.tr("a new adapter")
            told.append(self.tr("start from {adapter}").format(adapter=start))
        self.told_change.setText(self.tr("Changed: {changes}.").format(changes=messages.engine(", ").join(filter(None, told))))

    def _take_back(self) -> None:
        """The last change is undone; the one before it is told."""
        if not self._before:
            return
        before, self._follow = self._before.pop(), ""
        self.changed_part.hide()

        def kept(settings: TrainingSettings) -> None:
            self._tell_change(settings.model_dump())
            self.stale.emit()

        self.controller.change_settings(STAGE, before, kept, self.stale.emit)

    def _choose(self, base_model: str) -> None:
        """Another base model. A preset that holds now shall hold for it too."""
        self._follow = self.presets.agreed
        self._change({"base_model": base_model})

    def _open_dialog(self, get: str = "") -> None:
        chosen = self.settings.base_model if self.settings is not None else ""
        self.dialog = choose_model(self, self.controller, chosen, self._choose, get)
        self.dialog.finished.connect(lambda _: self.ask_models())

    # Its own

    def _connect(self) -> None:
        self.models.picked.connect(self._choose)
        self.models.wanted.connect(lambda repo: self._open_dialog(repo))
        self.models.more.connect(lambda: self._open_dialog())
        self.presets.wanted.connect(lambda settings: self._change(settings))
        self.form.changed.connect(lambda changes: self._change(changes))
        self.start.picked.connect(lambda name: self._change({"continue_from": name}))
        self.undo.clicked.connect(self._take_back)
        self.controller.downloads.ended.connect(lambda _: self.ask_models())

    def _lay_out(self) -> None:
        self.models, self.presets = ModelCards(), PresetChoice()
        self.form = Form(TrainingSettings, LEFT_OUT)
        self.start = StartChoice()
        self.start_part = QWidget()
        told, meaning = QLabel(self.tr("Start &from")), label("muted")
        told.setBuddy(self.start)
        meaning.setText(self.tr("continue an earlier adapter; it keeps its rank and modules"))
        inside = QVBoxLayout(self.start_part)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(3)
        for line in (told, self.start, meaning):
            inside.addWidget(line)
        inside.addStretch(1)
        self.first = Tiles(NARROWEST, gap=16, even=False)
        self.fold = Fold(self.tr("All settings"), [self.form])
        self.changed_part, self.told_change = QWidget(), label()
        self.undo = QPushButton(self.tr("Und&o"))
        across = QHBoxLayout(self.changed_part)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.told_change, 1)
        across.addWidget(self.undo)
        self.changed_part.hide()
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 8, 0, 0)
        down.setSpacing(8)
        for part in (self.models, heading(self.tr("Preset")), self.presets, self.changed_part, self.first, self.fold):
            down.addWidget(part)
        down.addStretch(1)
