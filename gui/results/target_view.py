"""One target of a model: which file it gets and whether that fits, what its checks found, and what to do next, step by step."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui import theme
from gui.formatting import number, percent, size
from gui.results.targets import APPS, COMPUTER, DEVICE, SERVER, File
from gui.widgets import states
from gui.widgets.basics import heading, label
from gui.widgets.command_line import CommandLine
from gui.widgets.conformance import title_of
from gui.widgets.format_choice import good_for

translate = QCoreApplication.translate


class TargetView(QWidget):
    """Shows what is known of the target; `slot` has room for a part of its own, such as the switch that serves the file here."""

    folder = Signal(str)  # the user wants to see this folder or that of this file

    def __init__(self, target: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.target = target
        self._path = ""
        self.lines = [Fact(), Fact(), Fact(), Fact()]  # the folder for vLLM, the file, whether it fits, its checks
        self.steps = heading(self.tr("What to do next"))
        self.wait = label("muted")
        self.slot = QVBoxLayout()
        self.slot.setContentsMargins(0, 0, 0, 0)
        self.commands: list[CommandLine] = []
        self.place = QVBoxLayout()
        self.place.setSpacing(8)
        self.open = QPushButton(self.tr("Open &folder"))
        self.open.clicked.connect(lambda: self.folder.emit(self._path))
        facts = QGridLayout()
        facts.setHorizontalSpacing(8)
        facts.setVerticalSpacing(6)
        facts.setColumnStretch(1, 1)
        for at, line in enumerate(self.lines):
            facts.addWidget(line.mark, at, 0, Qt.AlignmentFlag.AlignTop)
            facts.addWidget(line.text, at, 1)
        last = QHBoxLayout()
        last.addWidget(self.open)
        last.addStretch(1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 10, 4, 0)
        down.setSpacing(8)
        down.addLayout(facts)
        down.addSpacing(4)
        down.addWidget(self.steps)
        down.addWidget(self.wait)
        down.addLayout(self.slot)
        down.addLayout(self.place)
        down.addLayout(last)
        down.addStretch(1)

    def show_target(self, file: File, found: Mapping[str, Any], device: str) -> None:
        """Show the file that suits, as far as it is there: `found` is what `engine.stages.export.next_steps` tells."""
        there = found["files"].get(file.kind)
        self.lines[0].say(*self._folder(file, found["folder"]))
        self.lines[1].say(*self._file(file, there))
        self.lines[2].say(*self._fit(file, device, there))
        self.lines[3].say(*checks_in_words(there, found["tests"]) if there else ("", ""))
        steps = self._steps(file, found) if there else []
        self.wait.setText(
            "" if there else self.tr("Continue writes the files and checks each against the model. The next steps then appear here.")
        )
        self.wait.setVisible(not there)
        self._show_commands(steps)
        self._path = self._place_of(there, found)
        self.open.setVisible(bool(self._path))

    def changeEvent(self, event: QEvent) -> None:
        """Take on new colours."""
        super().changeEvent(event)
        if theme.is_change(event) and hasattr(self, "open"):
            for line in self.lines:
                line.paint()

    def _folder(self, file: File, there: str) -> tuple[str, str]:
        if not file.folder:
            return "", ""
        if there:
            return "done", self.tr("Folder for vLLM: {folder}.").format(folder=there)
        return "not yet", self.tr("Folder for vLLM: not created yet, about {size}.").format(size=size(file.folder))

    def _file(self, file: File, there: Mapping[str, Any] | None) -> tuple[str, str]:
        good = good_for(file.kind)
        named = f"{file.kind.upper()} ({good})" if good else file.kind.upper()
        if there:
            return "done", self.tr("{format}: {name}, {size}.").format(
                format=named, name=there["path"].replace("\\", "/").rsplit("/", 1)[-1], size=size(there["bytes"])
            )
        return "not yet", self.tr("{format}: not written yet, {size}.").format(
            format=named, size=size(file.bytes) if file.exact else self.tr("about {size}").format(size=size(file.bytes))
        )

    def _fit(self, file: File, device: str, there: Mapping[str, Any] | None) -> tuple[str, str]:
        where = device if self.target == DEVICE else self.tr("a graphics card such as the NVIDIA L4") if self.target == SERVER else ""
        needed = self.tr("{size} of memory").format(size=size(file.needed))
        speed = (there or {}).get("conformance", {}).get("speed") if self.target == COMPUTER else None
        if not file.fits:
            return "failed", (
                self.tr("Does not fit on {device}: it needs {memory}. Train a smaller base model, or choose a larger device.")
                if where
                else self.tr("Needs {memory}, more than this computer has. Train a smaller base model.")
            ).format(device=where, memory=needed)
        if speed:
            return "done", self.tr(
                "Measured here: {pace} tokens per second, {first} s to the first word, then {next} s; {memory} MB of memory."
            ).format(
                pace=number(speed["tokens_per_second"], 0),
                first=number(speed["first_seconds"], 1),
                next=number(speed["next_seconds"], 1),
                memory=number(speed["memory_mb"], 0),
            )
        if where and file.pace:
            return "done", self.tr("Fits on {device}: {memory}, at most about {pace} tokens per second (estimate).").format(
                device=where, memory=needed, pace=number(file.pace, 0 if file.pace >= 10 else 1)
            )
        return "done", self.tr("Fits: it needs about {memory} (estimate).").format(memory=needed)

    def _steps(self, file: File, found: Mapping[str, Any]) -> list[tuple[str, str]]:
        """[(what to do, the command)]; commands that are not there are left out."""
        commands, bundle, served = found["commands"].get(file.kind, {}), found["bundle"], found["outlook"]
        steps = {
            COMPUTER: [
                (self.tr("Ask it on the command line"), commands.get("ask", "")),
                (self.tr("Serve it with llama.cpp (OpenAI-compatible)"), commands.get("serve", "")),
            ],
            SERVER: [
                (self.tr("Serve the model with vLLM"), served["vllm"].get("merged", "") if found["folder"] else ""),
                (self.tr("Serve it with llama.cpp (OpenAI-compatible)"), commands.get("serve", "")),
            ],
            DEVICE: [
                (self.tr("Copy the bundle to the device"), bundle.get("copy", "")),
                (self.tr("On the device: unpack it"), bundle.get("unpack", "")),
                (self.tr("On the device: start the server"), bundle.get("start", "")),
                (self.tr("On the device: ask it"), bundle.get("client", "")),
            ],
            APPS: [
                (self.tr("Ollama: add the model"), served["bundle"].get("ollama", "")),
                (self.tr("Ollama: chat with it"), f"ollama run {found['name']}" if served["bundle"].get("ollama") else ""),
                (self.tr("LM Studio: import a copy"), commands.get("studio", "")),
            ],
        }[self.target]
        return [step for step in steps if step[1]]

    def _show_commands(self, steps: Sequence[tuple[str, str]]) -> None:
        for line in self.commands:
            self.place.removeWidget(line)
            line.hide()
            line.deleteLater()
        numbered = len(steps) > 1 and self.target == DEVICE
        self.commands = []
        for at, (title, command) in enumerate(steps, 1):
            line = CommandLine(f"{number(at, 0)}. {title}" if numbered else title)
            self.place.addWidget(line)
            line.show_command(command)
            self.commands.append(line)

    def _place_of(self, there: Mapping[str, Any] | None, found: Mapping[str, Any]) -> str:
        if self.target == DEVICE and found["bundle"]:
            return str(found["bundle"]["folder"])
        if self.target == SERVER and found["folder"]:
            return str(found["folder"])
        return str(there["path"]) if there else ""


class Fact:
    """A line with the shape of a state before it."""

    def __init__(self) -> None:
        self.mark, self.text, self.state = QLabel(), label(), ""

    def say(self, state: str, text: str) -> None:
        """Show a text; without one, nothing."""
        self.state = state
        self.text.setText(text)
        for part in (self.mark, self.text):
            part.setVisible(bool(text))
        self.paint()

    def paint(self) -> None:
        """Draw the shape in the colours of now."""
        if self.state:
            self.mark.setPixmap(states.pixmap(self.state, theme.state_colour(self.state), self.mark.devicePixelRatioF()))


def checks_in_words(there: Mapping[str, Any], tests: int) -> tuple[str, str]:
    """(shape, sentence) of what the checks of a written file found; shares of right answers are told where there are `tests`."""
    told = there["conformance"]
    gguf, before = told.get("gguf") or {}, told.get("transformers") or {}
    if told.get("passed") is False:
        problems = ", ".join(dict.fromkeys(title_of(one["kind"]) for one in told["problems"]))
        return "failed", translate("TargetView", "Failed its checks, do not use it: {problems}. See Details.").format(problems=problems)
    if not told.get("passed") or not gguf:
        return "out of date", translate("TargetView", "Not checked yet.")
    known = {"alike": number(gguf["alike"], 0), "of": number(gguf["questions"], 0)}
    text = translate("TargetView", "Checked: {alike} of {of} answers make the same calls as before export.").format(**known)
    if tests and before:
        rates = {"after": percent(gguf["overall"]), "before": percent(before["overall"])}
        text += " " + translate("TargetView", "Fully correct: {after}, {before} before.").format(**rates)
    return "done", text
