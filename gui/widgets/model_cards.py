"""Base models as cards: the one in the box, those on this machine, and recommended ones that fit it; more are in the dialog."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.models import base_models
from gui import messages
from gui.formatting import duration, number, size
from gui.widgets.basics import heading, label
from gui.widgets.cards import Cards, Face
from gui.widgets.models_here import fit_in_words

NARROWEST = 206  # units of a card
MOST = 4  # cards
LONG = 4 * 3600  # seconds of a training that one does not like to wait for
SMALL = 1_000_000_000  # parameters that a processor trains in some patience, where no time is known
GET = "get:"  # begins the key of a card whose model is not here yet; its name on the server follows


class ModelCards(QWidget):
    """The cards, and a button for all others. `picked` tells the folder (or "embedded") of one that is here, `wanted` the name of one that
    is to be got from a server, and `more` that the user wants to see all."""

    picked = Signal(str)
    wanted = Signal(str)
    more = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: dict[str, Any] | None = None
        self.current = ""
        self.seconds: float | None = None  # of the training of the current one
        self.cards = Cards(self.tr("Base models"), NARROWEST)
        self.cards.picked.connect(self._pick)
        self.others = QPushButton(self.tr("&More models..."))
        self.others.setToolTip(self.tr("All models on this machine, more to download, or any folder"))
        self.others.clicked.connect(self.more)
        self.said = label("muted")
        line = QHBoxLayout()
        line.addWidget(heading(self.tr("Base model")))
        line.addStretch(1)
        line.addWidget(self.others)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(6)
        down.addLayout(line)
        down.addWidget(self.said)
        down.addWidget(self.cards)
        self.say("")

    def say(self, text: str) -> None:
        """Say something over the cards; "" for nothing."""
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def show_models(self, found: dict[str, Any]) -> None:
        """What there is, as `engine.planner.choice.look` tells it."""
        self.found = found
        self.say("")
        self._show()

    def show_templates(self, verdicts: dict[str, dict[str, Any]]) -> None:
        """What was found out about chat templates, by the folders of the models ("embedded" for the one in the box)."""
        if self.found is not None:
            for row in (*self.found["found"], self.found["embedded"], self.found["chosen"]):
                row["template"] = verdicts.get(row["path"], row["template"])
            self._show()

    def show_chosen(self, base_model: str) -> None:
        """The base model of the settings."""
        if base_model != self.current:
            self.seconds = None
        self.current = base_model
        self._show()

    def show_time(self, seconds: float | None) -> None:
        """How long the chosen one takes with the settings as they are, which is known better than what is reckoned for all."""
        self.seconds = seconds
        self._show()

    def row(self) -> dict[str, Any] | None:
        """What is known of the base model of the settings, None before that is known."""
        if self.found is None:
            return None
        return next((row for row in here(self.found) if row["path"] == self.current), None)

    def not_looked_at(self) -> list[str]:
        """The folders of shown models whose chat template was not looked at yet."""
        shown = suggested(self.found, self.current, MOST) if self.found is not None else []
        return [row["path"] for row in shown if row.get("path") and not row.get("refused") and row.get("template", 0) is None]

    # Its own

    def _pick(self, key: str) -> None:
        if key.startswith(GET):
            self.wanted.emit(key.removeprefix(GET))
        elif key != self.current:
            self.picked.emit(key)
        self.cards.choose(self.current)  # until it is kept, what was is what is

    def _show(self) -> None:
        if self.found is None:
            return
        rows = suggested(self.found, self.current, MOST)
        self.cards.show_faces([self._face(row) for row in rows], self.current)
        left = len(here(self.found)) + sum(not row["path"] for row in self.found["recommended"]) - len(rows)
        self.others.setText(self.tr("&More models ({count})...").format(count=number(left, 0)) if left > 0 else self.tr("&More models..."))

    def _face(self, row: dict[str, Any]) -> Face:
        if row["path"] == self.current and self.seconds is not None and row["fit"] is not None:
            row = {**row, "fit": {**row["fit"], "seconds": self.seconds}}
        is_here = "repo" not in row
        kind = self.tr("{parameters} parameters, {size}").format(parameters=parameters(row["parameters"]), size=size(row["bytes"]))
        lines = [(kind if row["parameters"] else size(row["bytes"]), "muted"), fit_line(row)]
        licence = row["licence"] or self.tr("licence unknown")
        lines.append((licence if is_here else self.tr("{licence}, not downloaded yet").format(licence=licence), "muted"))
        if is_here and not row["refused"]:
            lines.append(self._template(row["template"]))
        told = [row["path"], messages.sentence(row["refused"])] if is_here else [messages.engine(row["note"])]
        told.append(fit_in_words(row["fit"], self.found["typical"]))
        if is_here and row["template"]:
            told += map(messages.sentence, row["template"]["told"])
        key = row["path"] if is_here else GET + row["repo"]
        name = row["name"] if is_here else row["repo"].rpartition("/")[2]
        action = "" if is_here else self.tr("Download...")
        return Face(key, name.rpartition("/")[2], lines, "\n".join(filter(None, told)), action, usable=not (is_here and row["refused"]))

    def _template(self, verdict: dict[str, Any] | None) -> tuple[str, str]:
        if verdict is None:
            return self.tr("chat template: checking..."), "muted"
        if not verdict["usable"]:
            return self.tr("chat template: not usable"), "bad"
        return (self.tr("chat template: good, with notes") if verdict["told"] else self.tr("chat template: good")), "muted"


def fit_line(row: dict[str, Any]) -> tuple[str, str]:
    """(whether a model fits this computer and how long its training takes, the style of that)."""
    translate = QCoreApplication.translate
    fit = row["fit"]
    if row.get("refused"):
        return translate("ModelCards", "cannot be trained"), "bad"
    if fit is None:
        return translate("ModelCards", "memory need unknown"), "muted"
    if not fit["fits"]:
        text = translate("ModelCards", "too large: {memory} of {of} GiB")
        return text.format(memory=number(fit["memory_gib"], 1), of=number(fit["of_gib"], 1)), "bad"
    text = translate("ModelCards", "fits this computer")
    if fit["seconds"]:
        text = translate("ModelCards", "fits, {time}").format(time=duration(fit["seconds"]))
    return text, "warn" if (fit["seconds"] or 0) > LONG else "good"


def parameters(count: int) -> str:
    """How many weights a model has, as people say it: 135 M, 1.5 B."""
    return f"{number(count / 1e9, 1)} B" if count >= 1e9 else f"{number(count / 1e6, 0)} M"


def here(found: dict[str, Any]) -> list[dict[str, Any]]:
    """All models on this machine, each once: the one in the box, the chosen one, then the others."""
    rows = {row["path"]: row for row in (found["embedded"], found["chosen"], *found["found"])}
    return list(rows.values())


def suggested(found: dict[str, Any], current: str, most: int) -> list[dict[str, Any]]:
    """The models for the cards, at most so many, of what `engine.planner.choice.look` tells: the one in the box, the chosen one, those here
    that can be trained, the largest that suits first, then recommended ones to get that can be trained here in a reasonable time."""
    on_machine = here(found)
    first = [row for row in on_machine if row["path"] in (base_models.EMBEDDED, current)]
    others = [row for row in on_machine if row not in first and not row["refused"]]
    others.sort(key=lambda row: (not _suits(row), -row["parameters"]))
    to_get = [row for row in found["recommended"] if not row["path"] and not row["gated"] and _suits(row)]
    to_get.sort(key=lambda row: -row["parameters"])
    return [*first, *others, *to_get][:most]


def _suits(row: dict[str, Any]) -> bool:
    """Whether a model can be trained here, and in what time one waits for."""
    fit = row["fit"]
    if fit is None or not fit["fits"]:
        return False
    return fit["seconds"] <= LONG if fit["seconds"] else fit["device"] != "cpu" or row["parameters"] < SMALL
