"""Serve an exported file on this machine: a switch, the address and a call to copy, and each request as it comes."""

from typing import Any

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from engine.errors import AdaptoolError
from engine.models.choices import choices
from engine.store import Project
from gui import problems, theme
from gui.child import QueryChild
from gui.controller import ProjectController
from gui.formatting import number
from gui.widgets.basics import label
from gui.widgets.command_line import CommandLine
from gui.widgets.error_box import ErrorBox

MOST = 200  # requests that are shown; earlier ones are let go
PORT = 8080  # the usual one of llama.cpp's server
FILE = "gguf-"  # before the format in the name of an exported file


class ServeHere(QWidget):
    """Reads for itself which files there are; call `show_entry` when it comes into sight or the project has changed. The server ends with
    `stop`, with the switch, with another project, and with the window."""

    served = Signal(bool)  # the server answers now, or does not any more

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.child = QueryChild("server", self, idle=0)
        self.switch = QPushButton(self.tr("&Start serving"))
        self.switch.setObjectName("primary")
        self.switch.clicked.connect(self._switch)
        self.file, self.port = QComboBox(), QSpinBox()
        self.file.setAccessibleName(self.tr("File to serve"))
        self.file.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.port.setRange(1024, 65535)
        self.port.setValue(PORT)
        self.port.setAccessibleName(self.tr("Port"))
        self.state = label("muted")
        self.trouble = ErrorBox(self.state)
        self.trouble.acted.connect(controller.acting)
        self.address, self.call = CommandLine(self.tr("&Address for OpenAI clients")), CommandLine(self.tr("A &call from the command line"))
        self.table = QTableWidget(0, 4)
        self.table.setHorizontalHeaderLabels([self.tr("Time"), self.tr("Question"), self.tr("Answer"), self.tr("Seconds")])
        self.table.setAccessibleName(self.tr("Requests"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        head = self.table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in (1, 2):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        controller.opened.connect(self.stop)
        controller.changed.connect(lambda: self.show_entry() if self.isVisible() or self.child.runs else None)
        self._lay_out()
        self._show("off")

    def show_entry(self) -> None:
        """Read which files there are now. While the stage export runs, which writes them anew, nothing is served."""
        if self.controller.snapshot is None:
            return
        if self.controller.snapshot.runs() == "export":
            self.stop()
        self.controller.read(_files, self._offer)

    def stop(self) -> None:
        """End the server."""
        if self.child.runs:
            self.child.stop()
        self._show("off")

    # Its own

    def _offer(self, names: list[str]) -> None:
        if names != [self.file.itemData(at) for at in range(self.file.count())]:
            self.stop()
            self.file.clear()
            for name in names:
                self.file.addItem(name.removeprefix(FILE).upper(), name)
        self._show(self._now)

    def _switch(self) -> None:
        if self._now != "off":
            self.stop()
            return
        self.table.setRowCount(0)
        self._show("starts")
        arguments = {"model": self.file.currentData(), "port": self.port.value()}
        self.child.ask(self.controller.snapshot.folder, "serve", lambda _: self.stop(), self._failed, self._take, **arguments)

    def _take(self, told: dict[str, Any]) -> None:
        if ready := told.get("ready"):
            self.address.show_command(ready["address"])
            self.call.show_command(ready["client"])
            self._show("on")
        elif request := told.get("request"):
            self._log(request)

    def _log(self, request: dict[str, Any]) -> None:
        """A request as a row, the newest first."""
        when = QDateTime.fromString(request["time"], Qt.DateFormat.ISODate).toLocalTime()
        fine = request["status"] == 200
        answer = request["answer"] if fine else f"{request['status']} {request['answer']}"
        self.table.insertRow(0)
        shown = (QLocale().toString(when.time(), "HH:mm:ss"), request["question"], answer, number(request["seconds"], 2))
        for column, text in enumerate(shown):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            if not fine:
                item.setForeground(theme.state_colour("failed"))
            self.table.setItem(0, column, item)
        self.table.setRowCount(min(self.table.rowCount(), MOST))

    def _failed(self, error: AdaptoolError) -> None:
        self.child.stop()
        self._show("off")
        self._say(problems.of(error), bad=True)

    _now = "off"  # off, starts or on

    def _show(self, now: str) -> None:
        changed = (now == "on") != (self._now == "on")
        self._now = now
        there = self.file.count() > 0
        self.switch.setText(self.tr("&Start serving") if now == "off" else self.tr("&Stop serving"))
        self.switch.setEnabled(there)
        for part in (self.file, self.port):
            part.setEnabled(now == "off" and there)
        for shown in (self.address, self.call, self.table):
            shown.setVisible(now == "on")
        self._say(
            {
                "off": self.tr("Programs on this computer can then use the model like the OpenAI API. Other computers cannot."),
                "starts": self.tr("Loading the model..."),
                "on": self.tr("The model is serving. A request without tools gets the tools of the project."),
            }[now]
            if there
            else self.tr("Export a file to serve it here.")
        )
        if changed:
            self.served.emit(now == "on")

    def _say(self, text: str, bad: bool = False) -> None:
        self.state.setObjectName("bad" if bad else "muted")
        self.state.style().polish(self.state)
        self.state.setText(text)
        self.trouble.show_problem(text if bad else None)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.switch)
        for title, part in ((self.tr("&File"), self.file), (self.tr("&Port"), self.port)):
            name = QLabel(title)
            name.setBuddy(part)
            line.addSpacing(10)
            line.addWidget(name)
            line.addWidget(part)
        line.addStretch(1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(10)
        down.addLayout(line)
        for widget in (self.trouble, self.address, self.call):
            down.addWidget(widget)
        down.addWidget(self.table, 1)
        down.addStretch(0)


def _files(project: Project) -> list[str]:
    return [name for name in choices(project) if name.startswith(FILE)]
