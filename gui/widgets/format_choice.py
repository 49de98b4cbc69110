"""Which number formats are written: what each takes, how large a file becomes before it is written, and what it is good for."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from gui import messages
from gui.formatting import number, size
from gui.widgets.basics import heading, label
from gui.widgets.format_table import FormatTable, Row

USUAL = ("f16", "bf16", "q8_0", "q6_k", "q5_k_m", "q4_k_m", "q4_0", "iq4_nl")  # shown until the engine has told all


class FormatChoice(QWidget):
    """The table with its ticks, and what the ticked files take together."""

    ticked = Signal(list)  # the formats to write

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outlook: dict[str, Any] = {}
        self.written: dict[str, int] = {}  # {format: bytes} of the files that are there
        self.wanted: list[str] = []
        heads = (self.tr("Format"), self.tr("Good for"), self.tr("Devices"), self.tr("Bits"), self.tr("Estimate"), self.tr("Written"))
        self.table = FormatTable(self.tr("Number formats"), heads, wide=1, right=(2, 3, 4, 5))
        self.table.explain(
            (
                self.tr("How the weights are stored. Each ticked format becomes a file."),
                "",
                self.tr("How many of the devices on the Devices tab it fits on (estimate)"),
                self.tr("Bits per weight, the average over all weights of this model"),
                self.tr("Estimated file size, from the shapes of the model"),
                self.tr("Size of the existing file"),
            )
        )
        self.table.ticked.connect(self._tick)
        self.all = QCheckBox(self.tr("Show &all formats that llama.cpp writes"))
        self.all.toggled.connect(lambda _: self._show())
        self.together, self.told = label(), label("muted")
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(8)
        down.addWidget(heading(self.tr("Number formats: tick the ones to write")))
        down.addWidget(self.table)
        for part in (self.all, self.together, self.told):
            down.addWidget(part)

    def show_outlook(self, outlook: dict[str, Any]) -> None:
        """Show sizes and fits as `engine.stages.export.formats` tells them."""
        self.outlook = outlook
        self.told.setText(
            self.tr("Sizes are estimated from the shapes of {model}, which has {count} million weights.").format(
                model=outlook["model"], count=number(outlook["parameters"] / 1e6, 1)
            )
        )
        self._show()

    def show_choice(self, wanted: list[str], written: dict[str, int]) -> None:
        """Show which formats are wanted, and which files are there."""
        self.wanted, self.written = list(wanted), written
        self._show()

    def complain(self, text: str) -> None:
        """Say why there are no sizes."""
        self.told.setText(messages.sentence(text))

    def _show(self) -> None:
        told = {one["name"]: one for one in self.outlook.get("formats", [])}
        offered = told or {key: {"usual": True} for key in USUAL}
        names = [
            name for name, one in offered.items() if self.all.isChecked() or one["usual"] or name in self.wanted or name in self.written
        ]
        names += [name for name in self.wanted if name not in names]
        self.table.show_formats([Row(name, self._cells(name, told.get(name)), name in self.wanted) for name in names])
        new = [told[name]["bytes"] for name in self.wanted if name in told and name not in self.written]
        text = ""
        if new:
            text = self.tr("Files to write: about {size} in total. Free disk space: {free}.").format(
                size=size(sum(new)), free=size(self.outlook["free"])
            )
        if self.outlook.get("alone"):
            text += " " + self.tr("The adapter alone takes about {size}, its base model file {base}.").format(
                size=size(self.outlook["alone"]["adapter"]), base=size(self.outlook["alone"]["base"])
            )
        self.together.setText(text.strip())
        self.together.setVisible(bool(text))

    def _cells(self, name: str, told: dict[str, Any] | None) -> list[str]:
        there = size(self.written[name]) if name in self.written else ""
        if told is None:
            return [name.upper(), good_for(name), "", "", "", there]
        estimate = size(told["bytes"]) if told["exact"] else self.tr("about {size}").format(size=size(told["bytes"]))
        fits = self.tr("{count} of {all}").format(count=sum(one["fits"] for one in told["devices"]), all=len(told["devices"]))
        return [name.upper(), good_for(name), fits, number(told["bits"], 1), estimate, there]

    def _tick(self, names: list[str]) -> None:
        if names:
            self.wanted = names
            self._show()
            self.ticked.emit(names)
        else:  # one at least is written
            self._show()


def good_for(name: str) -> str:
    """What a number format is good for, in a few words."""
    translate = QCoreApplication.translate
    if name in ("q4_1", "q5_0", "q5_1"):
        return translate("FormatChoice", "older format; Q4_K and Q5_K are more accurate")
    if name.startswith(("iq3", "q3")):
        return translate("FormatChoice", "very little memory; visible loss")
    return {
        "f32": translate("FormatChoice", "further conversion; lossless"),
        "f16": translate("FormatChoice", "graphics cards; almost lossless"),
        "bf16": translate("FormatChoice", "newer cards; models trained in BF16"),
        "q8_0": translate("FormatChoice", "plenty of memory; hardly any loss"),
        "q6_k": translate("FormatChoice", "slightly smaller; very small loss"),
        "q5_k_m": translate("FormatChoice", "a compromise; small loss"),
        "q4_k_m": translate("FormatChoice", "small devices, the usual choice"),
        "q4_0": translate("FormatChoice", "ARM processors, fast there"),
        "iq4_nl": translate("FormatChoice", "as small as Q4_0, usually more accurate"),
        "iq4_xs": translate("FormatChoice", "smaller than Q4_K_S, similar loss"),
        "q5_k_s": translate("FormatChoice", "slightly smaller than Q5_K_M"),
        "q4_k_s": translate("FormatChoice", "slightly smaller than Q4_K_M"),
        "q2_k": translate("FormatChoice", "where nothing else fits; large loss"),
    }.get(name, "")
