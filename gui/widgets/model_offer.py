"""Getting a base model from a server: the recommended ones and any other by its name, asked and fetched only when the user says so."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QProgressBar, QPushButton, QVBoxLayout, QWidget

from engine.errors import AdaptoolError
from engine.jobs.events import Done, Event, Failed, Progress
from engine.messages import sentences
from gui import messages, problems, theme
from gui.downloads import Downloads
from gui.formatting import duration, number, size
from gui.widgets.basics import label
from gui.widgets.fact_table import FactTable
from gui.widgets.models_here import fit_in_a_word, fit_in_words

EXAMPLE = "Qwen/Qwen2.5-Coder-0.5B-Instruct"


class ModelOffer(QWidget):
    """Says what is to be asked; shows what the server offers, and fetches it."""

    asked = Signal(str)  # a name
    discarded = Signal(str)  # an unfinished download
    arrived = Signal(str)  # the folder of a model that is here now

    def __init__(self, downloads: Downloads, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.downloads = downloads
        self.rows: list[dict[str, Any]] = []
        self.offer: dict[str, Any] | None = None
        self.typical = False
        self._asked = ""
        headings = (self.tr("Recommended"), self.tr("Size"), self.tr("Licence"), self.tr("This machine"), self.tr("What for"))
        self.table = FactTable(self.tr("Recommended models"), headings, wide=4, most=7)
        self.table.itemSelectionChanged.connect(self._pick)
        self.name = QLineEdit()
        self.name.setPlaceholderText(EXAMPLE)
        self.name.setClearButtonEnabled(True)
        self.name.setToolTip(self.tr("One of the list, or any other model of the server by its name"))
        self.name.textChanged.connect(lambda _: self._show_buttons())
        self.name.returnPressed.connect(self._ask)
        title = QLabel(self.tr("&Name"))
        title.setBuddy(self.name)
        self.name.setAccessibleName(self.tr("Name of the model on the server"))
        self.ask = QPushButton(self.tr("&Ask the server"))
        self.ask.setToolTip(self.tr("Asks for its licence, files and sizes; nothing is fetched yet"))
        self.ask.clicked.connect(self._ask)
        self.said = label()
        self.get = QPushButton(self.tr("Accept the &licence and get it"))
        self.get.clicked.connect(self._get)
        self.discard = QPushButton(self.tr("&Remove what has come"))
        self.discard.clicked.connect(lambda: self.discarded.emit(self.name.text().strip()))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the download"))
        self.left = label("muted")
        self.stop = QPushButton(self.tr("&Stop"))
        self.stop.setToolTip(self.tr("What has come is kept; the download continues from there"))
        self.stop.clicked.connect(self._stop)
        self.unfinished: dict[str, dict[str, Any]] = {}
        downloads.told.connect(self._tell)
        downloads.ended.connect(self._end)
        self._lay_out(title)
        if downloads.repo:  # begun in a dialog that was closed
            self.name.setText(downloads.repo)
            self.said.setText(self.tr("{model} is fetched.").format(model=downloads.repo))
        self._show_buttons()

    def show_models(self, rows: list[dict[str, Any]], unfinished: list[dict[str, Any]], typical: bool) -> None:
        """Show the recommended models, and know of downloads that were begun."""
        self.rows, self.typical = rows, typical
        self.unfinished = {one["repo"]: one for one in unfinished}
        self.table.show_rows(
            [
                (
                    row["repo"],
                    size(row["bytes"]),
                    row["licence"],
                    fit_in_a_word(row["fit"]),
                    self.tr("is here") if row["path"] else messages.engine(row["note"]),
                )
                for row in rows
            ]
        )
        self._show_buttons()
        if unfinished and not self.downloads.repo and not self.said.text():
            self._begun(unfinished[0])

    def show_offer(self, offer: dict[str, Any]) -> None:
        """Show what the server has under the name."""
        self.offer = offer
        if self.name.text().strip() == self._asked:
            self.name.setText(offer["repo"])  # a whole address may have been typed
        self.said.setText("\n".join(filter(None, self._facts(offer))))
        self._show_buttons()

    def refuse(self, error: AdaptoolError) -> None:
        """Show why there is no offer."""
        self.offer = None
        self.said.setText(problems.of(error))
        self._show_buttons()

    def _facts(self, offer: dict[str, Any]) -> list[str]:
        licence = offer["licence"] or self.tr("not told")
        told = self.tr("Licence: {licence}. Read it at {place}").format(licence=licence, place=offer["terms"])
        if offer["gated"]:
            told += "\n" + (
                self.tr("The server gives it only to those who have accepted its terms there; your token is sent along.")
                if offer["token"]
                else self.tr("The server gives it only to those who have accepted its terms there. Keep your token under Server first.")
            )
        files = self.tr("{size} in {count} files. Not taken, such as pickled weights and code: {left}").format(
            size=size(offer["bytes"]), count=len(offer["files"]), left=offer["left"]
        )
        begun = self.unfinished.get(offer["repo"])
        return [
            told,
            files,
            messages.sentence(offer["refused"]) if offer["refused"] else fit_in_words(offer["fit"], self.typical),
            self.tr("It goes to {folder}").format(folder=offer["path"]),
            self.tr("{done} of it are here already.").format(done=size(begun["done"])) if begun else "",
        ]

    def _begun(self, one: dict[str, Any]) -> None:
        self.name.setText(one["repo"])
        self.said.setText(
            self.tr("A download is not finished: {done} of {all} of {model} are here. Ask the server again, and it continues.").format(
                done=size(one["done"]), all=size(one["bytes"]), model=one["repo"]
            )
        )

    def _pick(self) -> None:
        chosen = self.table.chosen()
        if chosen:
            row = self.rows[chosen[0]]
            self.name.setText(row["repo"])
            self.offer = None
            self.said.setText("\n".join(filter(None, (messages.engine(row["note"]), fit_in_words(row["fit"], self.typical)))))
            self._show_buttons()

    def _ask(self) -> None:
        name = self.name.text().strip()
        if name and not self.downloads.repo:
            self.offer, self._asked = None, name
            self.said.setText(self.tr("The server is asked..."))
            self.ask.setEnabled(False)
            self.asked.emit(name)

    def _get(self) -> None:
        if self.offer is not None:
            self.downloads.start(self.offer)
            self.said.setText(self.tr("{model} is fetched.").format(model=self.offer["repo"]))
            self._show_buttons()

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self.downloads.stop()

    def _tell(self, event: Event) -> None:
        if isinstance(event, Progress):
            self.bar.setRange(0, max(1, event.total))
            self.bar.setValue(event.done)
            text = self.tr("{done} of {all}").format(done=size(event.done * 1_000_000), all=size(event.total * 1_000_000))
            if event.rate:
                text += self.tr(", {rate} MB a second").format(rate=number(event.rate, 1))
            if event.seconds_left is not None:
                text += self.tr(", {time} left").format(time=duration(event.seconds_left))
            self.left.setText(text)

    def _end(self, last: Done | Failed) -> None:
        self.offer = None
        if isinstance(last, Done):
            self.said.setText(self.tr("It is here: {folder}").format(folder=last.summary["folder"]))
            self.arrived.emit(last.summary["folder"])
        elif last.kind == "cancelled":
            self.said.setText(self.tr("Stopped. What has come is kept."))
            self.arrived.emit("")
        else:
            self.said.setText(messages.sentence(sentences(last.message, last.remedy)))
            self.arrived.emit("")
        self._show_buttons()

    def _show_buttons(self) -> None:
        name, runs = self.name.text().strip(), bool(self.downloads.repo)
        fresh = self.offer is not None and self.offer["repo"] == name and not self.offer["refused"]
        allowed = fresh and (not self.offer["gated"] or self.offer["token"])
        self.ask.setEnabled(bool(name) and not runs)
        self.get.setEnabled(bool(allowed) and not runs)
        self.get.setVisible(not runs)
        self.discard.setVisible(name in self.unfinished and not runs)
        for part in (self.bar, self.left, self.stop):
            part.setVisible(runs)
        self.stop.setEnabled(True)
        if runs and self.downloads.progress is not None:
            self._tell(self.downloads.progress)
        elif runs:
            theme.busy(self.bar)
            self.left.setText("")

    def _lay_out(self, title: QLabel) -> None:
        line = QHBoxLayout()
        line.addWidget(title)
        line.addWidget(self.name, 1)
        line.addWidget(self.ask)
        buttons = QHBoxLayout()
        for part, share in ((self.get, 0), (self.discard, 0), (self.bar, 1), (self.stop, 0)):
            buttons.addWidget(part, share)
        buttons.addStretch(0)
        what = label("muted")
        what.setText(
            self.tr("Nothing is asked or fetched before you press a button. Only safetensors and the tokenizer's files are taken.")
        )
        self.said.setMinimumHeight(5 * self.fontMetrics().height())
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 10, 0, 0)
        down.setSpacing(10)
        down.addWidget(what)
        down.addWidget(self.table, 1)
        down.addLayout(line)
        down.addWidget(self.said)
        down.addLayout(buttons)
        down.addWidget(self.left)
