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
        headings = (self.tr("Recommended"), self.tr("Size"), self.tr("Licence"), self.tr("This machine"), self.tr("Good for"))
        self.table = FactTable(self.tr("Recommended models"), headings, wide=4, most=7)
        self.table.itemSelectionChanged.connect(self._pick)
        self.name = QLineEdit()
        self.name.setPlaceholderText(EXAMPLE)
        self.name.setClearButtonEnabled(True)
        self.name.setToolTip(self.tr("One from the list, or any other model on the server by name"))
        self.name.textChanged.connect(lambda _: self._show_buttons())
        self.name.returnPressed.connect(self._ask)
        title = QLabel(self.tr("&Name"))
        title.setBuddy(self.name)
        self.name.setAccessibleName(self.tr("Name of the model on the server"))
        self.ask = QPushButton(self.tr("&Ask server"))
        self.ask.setToolTip(self.tr("Asks for licence, files and sizes. Nothing is downloaded yet."))
        self.ask.clicked.connect(self._ask)
        self.said = label()
        self.get = QPushButton(self.tr("Accept &licence and download"))
        self.get.clicked.connect(self._get)
        self.discard = QPushButton(self.tr("&Remove partial download"))
        self.discard.clicked.connect(lambda: self.discarded.emit(self.name.text().strip()))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the download"))
        self.left = label("muted")
        self.stop = QPushButton(self.tr("&Stop"))
        self.stop.setToolTip(self.tr("The partial download is kept, and you can resume it"))
        self.stop.clicked.connect(self._stop)
        self.unfinished: dict[str, dict[str, Any]] = {}
        downloads.told.connect(self._tell)
        downloads.ended.connect(self._end)
        self._lay_out(title)
        if downloads.repo:  # begun in a dialog that was closed
            self.name.setText(downloads.repo)
            self.said.setText(self.tr("Downloading {model}.").format(model=downloads.repo))
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
                    self.tr("on this machine") if row["path"] else messages.engine(row["note"]),
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
        licence = offer["licence"] or self.tr("unknown")
        told = self.tr("Licence: {licence}. Read it at {place}").format(licence=licence, place=offer["terms"])
        if offer["gated"]:
            told += "\n" + (
                self.tr("The server gives it only to users who accepted its terms there. Your token is sent with the request.")
                if offer["token"]
                else self.tr(
                    "The server gives it only to users who accepted its terms there. Save your token on the tab Server and folders first."
                )
            )
        files = self.tr("{size} in {count} files. Skipped, such as pickled weights and code: {left}").format(
            size=size(offer["bytes"]), count=len(offer["files"]), left=offer["left"]
        )
        begun = self.unfinished.get(offer["repo"])
        return [
            told,
            files,
            messages.sentence(offer["refused"]) if offer["refused"] else fit_in_words(offer["fit"], self.typical),
            self.tr("Destination: {folder}").format(folder=offer["path"]),
            self.tr("{done} of it already downloaded.").format(done=size(begun["done"])) if begun else "",
        ]

    def _begun(self, one: dict[str, Any]) -> None:
        self.name.setText(one["repo"])
        self.said.setText(
            self.tr("Unfinished download: {done} of {all} of {model}. Ask the server again to resume it.").format(
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
            self.said.setText(self.tr("Asking the server..."))
            self.ask.setEnabled(False)
            self.asked.emit(name)

    def _get(self) -> None:
        if self.offer is not None:
            self.downloads.start(self.offer)
            self.said.setText(self.tr("Downloading {model}.").format(model=self.offer["repo"]))
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
                text += self.tr(", {rate} MB per second").format(rate=number(event.rate, 1))
            if event.seconds_left is not None:
                text += self.tr(", {time} left").format(time=duration(event.seconds_left))
            self.left.setText(text)

    def _end(self, last: Done | Failed) -> None:
        self.offer = None
        if isinstance(last, Done):
            self.said.setText(self.tr("Downloaded to: {folder}").format(folder=last.summary["folder"]))
            self.arrived.emit(last.summary["folder"])
        elif last.kind == "cancelled":
            self.said.setText(self.tr("Stopped. The partial download is kept."))
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
            self.tr("Nothing is requested or downloaded until you press a button. Only safetensors and tokenizer files are downloaded.")
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
