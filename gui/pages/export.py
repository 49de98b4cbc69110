"""Export: files for the devices, each held against the model before it is called done, a bundle to carry away, and a place to try them."""

from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QPushButton, QTabWidget, QVBoxLayout, QWidget

from engine.askable import NOT_ALONE, choices
from engine.store import Project
from gui.page import StagePage, heading, label
from gui.widgets.command_line import CommandLine
from gui.widgets.fact_table import FactTable
from gui.widgets.format_table import FormatTable
from gui.widgets.playground import Playground
from gui.wording import number, percent, size

AUTO, NONE = "auto", "none"
WIDEST = 620  # units of the settings below the table
USUAL = ("f16", "bf16", "q8_0", "q6_k", "q5_k_m", "q4_k_m", "q4_0", "iq4_nl")  # shown before the engine has told all


class Page(StagePage):
    """A tab each for the formats and what became of them, the devices, the bundle with the servers, and trying the models."""

    stage = "export"
    leave_out = ("quantizations", "bundle")
    form_beside = False

    def explanation(self) -> str:
        return self.tr("Write the model as GGUF files, which llama.cpp, Ollama and LM Studio run on small devices. Each file answers "
                       "the test questions before it is called done, so that nothing is lost on the way unseen.")

    def body(self) -> QWidget:
        self._talks_of: tuple | None = None
        self.outlook: dict[str, Any] = {}  # sizes and devices, as the engine tells them
        self.rows: dict[str, dict[str, Any]] = {}  # what was written, by the name of its format
        self.wanted_formats: list[str] = []
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.playground = Playground(self.bench)
        self.untried = label("muted")
        self.untried.setText(self.tr("Once a file has been written, it can be tried here."))
        trying = column(self.untried, (self.playground, 1))
        trying.layout().addStretch(0)
        for title, part in ((self.tr("Files"), self._files()), (self.tr("Devices"), self._devices()),
                            (self.tr("Bundle and servers"), self._bundle()), (self.tr("Try the models"), trying)):
            self.tabs.addTab(part, title)
        return self.tabs

    def read(self, project: Project) -> Any:
        merged = project.summary("merging").get("merged", "").rsplit("/", 1)[-1]
        rows = [row for row in project.rows("exports") if merged and row["adapter"] == merged and row["format"] != "base"]
        bundle = project.summary("export").get("bundle", "")
        return rows, choices(project), project.settings("export"), bundle if bundle and project.file(bundle).is_dir() else ""

    def fill(self, found: Any) -> None:
        rows, models, settings, self.bundle = found
        self.rows = {row["format"] or row["name"].removeprefix("gguf-"): row for row in rows}
        self.wanted_formats = settings.quantizations
        if (self.bench.snapshot.folder, self.entry["changed"]) != self._talks_of:  # another model may lie there now
            self._talks_of = (self.bench.snapshot.folder, self.entry["changed"])
            self.playground.stop()
        self.playground.offer(models)
        can_try = bool(rows) and self.entry["state"] == "done"
        self.playground.setVisible(can_try)
        self.untried.setVisible(not can_try)
        self._show_formats()
        self._show_bundle(settings.bundle)
        self.none.setVisible(not rows)
        self.open.setVisible(bool(rows))
        self.bench.ask("export", self._take_outlook, lambda error: self.outlook_told.setText(str(error)))

    def stop(self) -> None:
        self.playground.stop()

    # Files

    def _files(self) -> QWidget:
        self.none = label("muted")
        self.none.setText(self.tr("No file has been written yet."))
        self.files = FormatTable(self.tr("Number formats and files"), (
            self.tr("Format"), self.tr("Size"), self.tr("Fits"), self.tr("All right"), self.tr("Conforms"), self.tr("Tokens a second"),
            self.tr("First token"), self.tr("Memory"), self.tr("Same calls as before")), wide=4)
        self.files.ticked.connect(self._tick)
        self.files.currentCellChanged.connect(lambda *_: self._show_chosen())
        self.all = QCheckBox(self.tr("Show &all formats that llama.cpp writes"))
        self.all.toggled.connect(lambda _: self._show_formats())
        self.open = QPushButton(self.tr("Open the &folder"))
        self.open.clicked.connect(lambda: self._open("exports"))
        self.chosen, self.chosen_bad = label(), label("bad")
        self.form.setMaximumWidth(WIDEST)
        self.outlook_told = label("muted")
        line = QHBoxLayout()
        line.addWidget(self.all)
        line.addStretch(1)
        line.addWidget(self.open)
        below = QWidget()
        below.setLayout(line)
        line.setContentsMargins(0, 0, 0, 0)
        part = column(heading(self.tr("Number formats: tick those to write")), self.none, self.files, below, self.outlook_told, self.chosen_bad, self.chosen,
                      self.form)
        part.layout().addStretch(1)
        return part

    def _take_outlook(self, outlook: dict[str, Any]) -> None:
        self.outlook = outlook
        self.outlook_told.setText(self.tr("Sizes before writing are worked out from the shapes of {model} ({count} million weights).").format(
            model=outlook["model"], count=number(outlook["parameters"] / 1e6, 1)))
        self.vllm_merged.show_command(outlook["vllm"].get("merged", ""))
        self.vllm_adapter.show_command(outlook["vllm"].get("adapter", ""))
        self.no_vllm.setVisible(not outlook["vllm"])
        self._show_formats()
        kept = self.device_format.currentData()
        self.device_format.clear()
        for one in outlook["formats"]:
            if one["usual"] or one["name"] in self.wanted_formats:
                self.device_format.addItem(one["name"].upper(), one["name"])
        self.device_format.setCurrentIndex(max(0, self.device_format.findData(kept or (self.wanted_formats or ["q8_0"])[-1])))
        self._show_devices()

    def _show_formats(self) -> None:
        told = {one["name"]: one for one in self.outlook.get("formats", [])}
        names = [name for name in (told or dict.fromkeys(USUAL)) if self.all.isChecked() or name in self.rows or name in self.wanted_formats
                 or told.get(name, {"usual": True})["usual"]]
        names += [name for name in self.wanted_formats if name not in names]
        shown = [(name, name in self.wanted_formats, self._cells(name, told.get(name))) for name in names]
        shown += [(name, None, self._cells(name, None)) for name in self.rows if name in NOT_ALONE]
        self.files.show_formats(shown)
        self._show_chosen()

    def _cells(self, name: str, told: dict[str, Any] | None) -> list[str]:
        row = self.rows.get(name)
        title = self.tr("Adapter alone") if name == "lora" else name.upper()
        fits = ""
        if told:
            fits = self.tr("{count} of {all} devices").format(count=sum(one["fits"] for one in told["devices"]), all=len(told["devices"]))
        if row is None:
            bytes_told = "" if not told else size(told["bytes"]) if told["exact"] else self.tr("about {size}").format(size=size(told["bytes"]))
            return [title, bytes_told, fits, "", self.tr("not written") if name not in self.wanted_formats else self.tr("to be written"),
                    "", "", "", ""]
        conformance = row["conformance"]
        speed, gguf = conformance.get("speed", {}), conformance.get("gguf", {})
        passed = "" if "passed" not in conformance else self.tr("yes") if conformance["passed"] else self.tr("no")
        return [title, size(row["bytes"]), fits, percent(gguf["overall"]) if gguf else "", passed,
                number(speed["tokens_per_second"], 0) if speed else "", self.tr("{seconds} s").format(seconds=number(speed["first_seconds"], 2)) if speed else "",
                self.tr("{count} MB").format(count=number(speed["memory_mb"], 0)) if speed else "",
                self.tr("{count} of {all}").format(count=number(gguf["alike"], 0), all=number(gguf["questions"], 0)) if gguf else ""]

    def _show_chosen(self) -> None:
        """What is known of the chosen file, and what is wrong with it."""
        row = self.rows.get(self.files.name_chosen())
        told = row["conformance"] if row else {}
        self.chosen_bad.setVisible(bool(told.get("problems")))
        self.chosen_bad.setText(self.tr("{file} does not conform: {reasons}.").format(
            file=row["path"].rsplit("/", 1)[-1], reasons="; ".join(one["text"] for one in told["problems"])) if told.get("problems") else "")
        self.chosen.setVisible("prompts" in told)
        if "prompts" in told:
            self.chosen.setText(" ".join(part for part in self._sentences(row, told) if part))

    def _sentences(self, row: dict[str, Any], told: dict[str, Any]) -> list[str]:
        prompts, before, gguf, server = told["prompts"], told["transformers"], told["gguf"], told["server"]
        found = [f"{row['path'].rsplit('/', 1)[-1]}:"]
        if prompts:
            found.append(self.tr("Prompts as in training: {same} of {all} ({with_tools} tokens with the tools, {without} without).").format(
                same=number(prompts["checked"] - prompts["different"], 0), all=number(prompts["checked"], 0),
                with_tools=number(prompts["with_tools"], 0), without=number(prompts["without_tools"], 0)))
        found.append(self.tr("Right answers of {count} questions: {after}, before it was written {before}; {margin} fewer are allowed.").format(
            count=number(gguf["questions"], 0), after=percent(gguf["overall"]), before=percent(before["overall"]), margin=percent(told["margin"])))
        if server.get("ran"):
            found.append(self.tr("Behind llama.cpp's server, {same} of {all} answers are the same.").format(
                same=number(server["alike"], 0), all=number(server["questions"], 0)))
        else:
            found.append(self.tr("It was not asked behind llama.cpp's server."))
        if told.get("larger"):
            found.append(self.tr("{count} of its tensors are in a larger format, for their rows do not divide into its blocks.").format(
                count=number(told["larger"], 0)))
        return found

    def _tick(self, names: list[str]) -> None:
        if not names:  # one at least is written
            self._show_formats()
            return
        self.bench.change_settings(self.stage, {"quantizations": names}, lambda _: self.read_again(), self.read_again)

    # Devices

    def _devices(self) -> QWidget:
        self.device_format = QComboBox()
        self.device_format.setAccessibleName(self.tr("Number format"))
        self.device_format.activated.connect(lambda _: self._show_devices())
        name = QLabel(self.tr("Number f&ormat"))
        name.setBuddy(self.device_format)
        self.devices = FactTable(self.tr("Devices"), (self.tr("Device"), self.tr("Fits"), self.tr("Needs"), self.tr("Usable memory"),
                                                      self.tr("Tokens a second, at most about")), wide=0, most=12)
        self.estimated = label("muted")
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(name)
        line.addWidget(self.device_format)
        line.addStretch(1)
        top = QWidget()
        top.setLayout(line)
        part = column(top, self.devices, self.estimated)
        part.layout().addStretch(1)
        return part

    def _show_devices(self) -> None:
        told = next((one for one in self.outlook.get("formats", []) if one["name"] == self.device_format.currentData()), None)
        if told is None:
            return
        self.devices.show_rows([(one["name"], self.tr("yes") if one["fits"] else self.tr("no"), self.tr("{count} GB").format(count=number(one["needed_gb"], 2)),
                                 self.tr("{count} GB").format(count=number(one["usable_gb"], 1)),
                                 number(one["tokens_per_second"], 0 if one["tokens_per_second"] >= 10 else 1) if one["fits"] else "")
                                for one in told["devices"]])
        self.estimated.setText(self.tr("These are estimates from the memory and its bandwidth that the makers state, with a context of {count} tokens; "
                                       "nothing here was measured on these devices.").format(count=number(self.outlook["context"], 0)))

    # Bundle and servers

    def _bundle(self) -> QWidget:
        told = label()
        told.setText(self.tr("A bundle is a folder and a zip with all that a device needs: the model, the tools, a grammar, a server start for Linux, "
                             "macOS and Windows, a small client, a Modelfile for Ollama, a model card with what was measured, and checksums."))
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("File to pack"))
        self.choice.activated.connect(lambda _: self.bench.change_settings(self.stage, {"bundle": self.choice.currentData()}))
        name = QLabel(self.tr("F&ile to pack"))
        name.setBuddy(self.choice)
        self.make = QPushButton(self.tr("&Make the bundle"))
        self.make.clicked.connect(self._make)
        self.open_bundle = QPushButton(self.tr("&Open the bundle"))
        self.open_bundle.clicked.connect(lambda: self._open(self.bundle))
        self.bundle_told = label("muted")
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        for part in (name, self.choice, self.make, self.open_bundle):
            line.addWidget(part)
        line.addStretch(1)
        top = QWidget()
        top.setLayout(line)
        self.vllm_merged = CommandLine(self.tr("The merged model with vLLM"), self.tr("&Copy"))
        self.vllm_adapter = CommandLine(self.tr("The adapter beside its base model with vLLM"), self.tr("Co&py"))
        self.no_vllm = label("muted")
        self.no_vllm.setText(self.tr("Once a model has been merged, the commands that serve it stand here."))
        for part in (self.vllm_merged, self.vllm_adapter):
            part.hide()
        part = column(heading(self.tr("Bundle")), told, top, self.bundle_told, heading(self.tr("From safetensors, on a server with a graphics card")),
                      self.no_vllm, self.vllm_merged, self.vllm_adapter)
        part.layout().addStretch(1)
        return part

    def _show_bundle(self, wanted: str) -> None:
        self.choice.clear()
        self.choice.addItem(self.tr("The smallest file that passed"), AUTO)
        for name in self.wanted_formats:
            self.choice.addItem(name.upper(), name)
        self.choice.addItem(self.tr("No bundle"), NONE)
        self.choice.setCurrentIndex(max(0, self.choice.findData(wanted)))
        self.open_bundle.setVisible(bool(self.bundle))
        self.bundle_told.setText(self.tr("It lies in {folder}, with a zip of it beside.").format(folder=self.bundle) if self.bundle else
                                 self.tr("No bundle has been made yet."))
        self.make.setEnabled(not self.bench.busy)

    def _make(self) -> None:
        """Run the stage with this choice; what is written and measured already stays as it is."""
        chosen = self.choice.currentData()
        self.form.flush()
        self.bench.run_stage(self.stage, {"bundle": AUTO if chosen == NONE else chosen})

    def _open(self, inside: str) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.bench.snapshot.folder / inside)))


def column(*parts: QWidget | tuple[QWidget, int]) -> QWidget:
    """Parts below each other, each with the share of the room left that stands beside it."""
    page = QWidget()
    down = QVBoxLayout(page)
    down.setContentsMargins(0, 8, 0, 0)
    down.setSpacing(10)
    for part in parts:
        down.addWidget(*part) if isinstance(part, tuple) else down.addWidget(part)
    return page
