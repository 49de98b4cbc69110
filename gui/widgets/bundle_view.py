"""The bundle: which file is packed, where it lies, what is in it; and the commands that serve the models."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.formatting import size
from gui.widgets.basics import Fold, heading, label, row
from gui.widgets.columns import Halves
from gui.widgets.command_line import CommandLine
from gui.widgets.format_table import FormatTable, Row

AUTO, NONE = "auto", "none"


class BundleView(QWidget):
    """Choose, make, open; what a bundle holds; commands to copy."""

    chosen = Signal(str)  # the format to pack, auto or none
    make_it = Signal(str)  # make the bundle now, with this choice
    folder = Signal(str)  # the user wants to see this folder of the project

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bundle: dict[str, Any] = {}
        self._served = ""
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("File to pack"))
        self.choice.activated.connect(lambda _: self.chosen.emit(self.choice.currentData()))
        name = QLabel(self.tr("F&ile to pack"))
        name.setBuddy(self.choice)
        self.make = QPushButton(self.tr("&Create bundle"))
        self.make.clicked.connect(lambda: self.make_it.emit(self.choice.currentData()))
        self.open = QPushButton(self.tr("&Open bundle"))
        self.open.clicked.connect(lambda: self.folder.emit(self.bundle["folder"]))
        self.where = label()
        contents = FormatTable(
            self.tr("Contents of the bundle"), (self.tr("File"), self.tr("Description"), self.tr("Size")), wide=1, right=(2,), most=14
        )
        self.contents = contents
        self.inside = Fold(self.tr("Contents"), [contents])
        line = Halves(row(name, self.choice), row(self.make, self.open))
        what = label("muted")
        what.setText(
            self.tr(
                "A folder and a zip file with everything a device needs: the model, its tools, start scripts for Linux, macOS and "
                "Windows, a small client, and the test results."
            )
        )
        self.lines = {
            "posix": CommandLine(self.tr("Serve it with &llama.cpp on Linux and macOS")),
            "windows": CommandLine(self.tr("Serve it with llama.cpp on &Windows")),
            "client": CommandLine(self.tr("As&k the server")),
            "ollama": CommandLine(self.tr("Add it to Olla&ma")),
            "merged": CommandLine(self.tr("Serve the merged model with &vLLM (safetensors)")),
            "adapter": CommandLine(self.tr("Serve base model and adapter with vLLM (--lora-modul&es)")),
        }
        self.no_commands = label("muted")
        self.no_commands.setText(self.tr("The commands to serve the model appear here once it is merged and a bundle exists."))
        self.moved = label("muted")
        self.moved.setText(self.tr("On another machine, unpack the zip file. The same commands work in its folder."))
        self.served = QPushButton(self.tr("Open the folder &for vLLM"))
        self.served.clicked.connect(lambda: self.folder.emit(self._served))
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(8)
        down.addWidget(heading(self.tr("Bundle")))
        down.addWidget(what)
        down.addWidget(line)
        down.addWidget(self.where)
        down.addWidget(self.inside)
        down.addSpacing(6)
        down.addWidget(heading(self.tr("Commands to copy")))
        for part in (self.no_commands, *self.lines.values(), self.moved):
            down.addWidget(part)
        last = QHBoxLayout()
        last.addWidget(self.served)
        last.addStretch(1)
        down.addLayout(last)
        down.addStretch(1)

    def show_bundle(self, wanted: str, formats: list[str], failed: list[str], bundle: dict[str, Any], served: str, idle: bool) -> None:
        """Offer the `formats` that may be packed, with a word on those that failed; `bundle` is what was made last: {"folder", "path",
        "format", "zip": bytes, "files": {name: bytes}}, or {}. `served` is the folder made for vLLM, "" for none."""
        self.bundle, self._served = bundle, served
        self.choice.clear()
        self.choice.addItem(self.tr("Smallest file that passed"), AUTO)
        for name in formats:
            self.choice.addItem(self.tr("{format} (did not pass)").format(format=name.upper()) if name in failed else name.upper(), name)
            model = self.choice.model()
            assert isinstance(model, QStandardItemModel)  # which a QComboBox has of itself
            model.item(self.choice.count() - 1).setEnabled(name not in failed)
        self.choice.addItem(self.tr("No bundle"), NONE)
        self.choice.setCurrentIndex(max(0, self.choice.findData(AUTO if wanted in failed else wanted)))
        self.make.setEnabled(idle)
        self.served.setVisible(bool(served))
        for part in (self.open, self.inside):
            part.setVisible(bool(bundle))
        if not bundle:
            self.where.setText(self.tr("No bundle yet."))
            return
        self.where.setText(
            self.tr("Bundle with {format}: {folder}, and as a zip file {zip} ({size}).").format(
                format=bundle["format"].upper(),
                folder=bundle["path"],
                zip=f"{bundle['folder'].rsplit('/', 1)[-1]}.zip",
                size=size(bundle["zip"]),
            )
        )
        self.contents.show_formats([Row(name, (name, self._what(name), size(count))) for name, count in bundle["files"].items()])

    def show_commands(self, commands: dict[str, str]) -> None:
        """Show the commands that there are."""
        for name, line in self.lines.items():
            line.show_command(commands.get(name, ""))
        self.no_commands.setVisible(not commands)
        self.moved.setVisible("posix" in commands)

    def _what(self, name: str) -> str:
        return {
            "model.gguf": self.tr("the model"),
            "tools.json": self.tr("the tools, sent with each request"),
            "tools.gbnf": self.tr("a grammar that allows only valid calls of these tools"),
            "MODEL_CARD.md": self.tr("its origin, quality and speed"),
            "README.md": self.tr("how to serve and use it"),
            "report.html": self.tr("the evaluation, question by question"),
            "report.json": self.tr("the evaluation's figures"),
            "Modelfile": self.tr("for Ollama, with the tools in its template"),
            "serve.sh": self.tr("server start for Linux and macOS"),
            "serve.bat": self.tr("server start for Windows"),
            "client.py": self.tr("a small client"),
            "pick_tools.py": self.tr("finds the nearest tools for a question"),
            "picks.json": self.tr("the texts used to find them"),
            "SHA256SUMS": self.tr("checksums of all files"),
        }.get(name, "")
