"""What the model is for: a card to tick for each place where it may run, with the file that suits it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QVBoxLayout, QWidget

from gui import theme
from gui.formatting import size
from gui.results.targets import APPS, COMPUTER, DEVICE, SERVER, TARGETS, File
from gui.widgets.basics import label


class TargetCards(QWidget):
    """The cards under each other; one of them at least stays ticked."""

    changed = Signal(list, str)  # the targets that are ticked, the device that is meant
    looked_at = Signal(str)  # a target that was ticked just now

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        texts = {
            COMPUTER: (self.tr("This co&mputer"), self.tr("To try it, and for programs on this computer.")),
            SERVER: (self.tr("A &server"), self.tr("For many people at once: a graphics card, vLLM.")),
            DEVICE: (self.tr("A small &device"), self.tr("Raspberry Pi, mini PC, Jetson: a bundle with everything it needs.")),
            APPS: (self.tr("&Ollama or LM Studio"), self.tr("For people who already use these programs.")),
        }
        self.cards = {name: Card(*texts[name]) for name in TARGETS}
        self.devices = QComboBox()
        self.devices.setAccessibleName(self.tr("Which device"))
        self.devices.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.devices.setMinimumContentsLength(12)
        self.devices.activated.connect(lambda _: self._tell())
        self.cards[DEVICE].layout().insertWidget(2, self.devices)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(8)
        for name, card in self.cards.items():
            card.tick.clicked.connect(lambda on, name=name: self._ticked(name, on))
            down.addWidget(card)
        down.addStretch(1)

    def ticked(self) -> list[str]:
        """The targets that are ticked, in their order."""
        return [name for name, card in self.cards.items() if card.tick.isChecked()]

    def show_targets(self, targets: Sequence[str], files: Mapping[str, File], devices: Sequence[str], device: str) -> None:
        """Tick these targets; `files` are what would suit each of all, whether it is ticked or not."""
        if [self.devices.itemText(at) for at in range(self.devices.count())] != list(devices):
            self.devices.clear()
            self.devices.addItems(list(devices))
        self.devices.setCurrentText(device)
        for name, card in self.cards.items():
            card.tick.setChecked(name in targets)
            card.show_file(files.get(name))

    def _ticked(self, name: str, on: bool) -> None:
        if not self.ticked():
            self.cards[name].tick.setChecked(True)  # one at least stays
            return
        self._tell()
        if on:
            self.looked_at.emit(name)

    def _tell(self) -> None:
        self.changed.emit(self.ticked(), self.devices.currentText())


class Card(QFrame):
    """One target."""

    def __init__(self, title: str, meaning: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.tick = QCheckBox(title)
        self.tick.setAccessibleDescription(meaning)
        theme.enlarge(self.tick, 1.05, bold=True)
        self.what, self.file = label("muted"), label()
        self.what.setText(meaning)
        down = QVBoxLayout(self)
        down.setContentsMargins(10, 8, 10, 8)
        down.setSpacing(3)
        for part in (self.tick, self.what, self.file):
            down.addWidget(part)

    def layout(self) -> QVBoxLayout:
        """Its parts under each other."""
        found = super().layout()
        assert isinstance(found, QVBoxLayout)
        return found

    def show_file(self, file: File | None) -> None:
        """The format that suits, with its size, and a word where it does not fit."""
        if file is None or not file.bytes:
            self.file.setText("")
        else:
            told = size(file.bytes) if file.exact else self.tr("about {size}").format(size=size(file.bytes))
            text = self.tr("{format}, {size}").format(format=file.kind.upper(), size=told)
            if file.folder:
                text = self.tr("Folder for vLLM, about {size}; {file}").format(size=size(file.folder), file=text)
            self.file.setText(text if file.fits else self.tr("{file}: does not fit").format(file=text))
        self.file.setObjectName("" if file is None or file.fits else "bad")
        self.file.style().polish(self.file)
        self.file.setVisible(bool(self.file.text()))
