"""Export: files for the devices, each held against the model before it is called done, a bundle to carry away, and a place to try them."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QTabWidget, QWidget

from engine.errors import AdaptoolError
from engine.files import MANIFESTS
from engine.models.choices import NOT_ALONE, bundle_format
from engine.store import Project
from gui.page import StagePage
from gui.widgets.basics import column, label, scrolled
from gui.widgets.bundle_view import AUTO, NONE, BundleView
from gui.widgets.columns import Columns
from gui.widgets.device_table import DeviceTable
from gui.widgets.export_files import ExportFiles
from gui.widgets.format_choice import FormatChoice

CHOICE, FILES, DEVICES, BUNDLE, TRY, SERVE = range(6)


class Page(StagePage):
    """A tab each for what is written, what became of it, the devices, the bundle with the servers, and trying the models."""

    stage = "export"
    leave_out = ("quantizations", "bundle")
    form_beside = False

    def explanation(self) -> str:
        return self.tr(
            "Write the model as GGUF files, which llama.cpp, Ollama and LM Studio run on small devices. Each file answers the test "
            "questions before it counts as done, so that no loss goes unnoticed."
        )

    def body(self) -> QWidget:
        self.shown_of: Path | None = None  # the project whose tab was chosen
        self._asked: tuple | None = None  # of what sizes and commands were asked for last
        self._unkept = 0  # changes on their way
        self.controller.opened.connect(self._forget)
        self.outlook_found: dict[str, Any] = {}
        self.settings_now: Any = None
        self.choice, self.written, self.devices, self.bundle = FormatChoice(), ExportFiles(), DeviceTable(), BundleView()
        self.formats, self.files, self.none = self.choice.table, self.written.table, self.written.none
        self.choice.ticked.connect(lambda names: self._keep({"quantizations": names}))
        self.written.folder.connect(lambda: self._open("exports"))
        self.bundle.folder.connect(self._open)
        self.bundle.chosen.connect(lambda name: self._keep({"bundle": name}))
        self.bundle.make_it.connect(self._make)
        self.controller.changed.connect(self._show_idle)
        self.unmeasured = label("warn")
        self.unmeasured.setText(
            self.tr(
                "Not measured: this project has no test questions. Each file is compared with the model on other questions, but how "
                "good both are remains unknown."
            )
        )
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.choice.layout().addStretch(1)
        for title, part in (
            (self.tr("What to write"), scrolled(column(Columns(self._form_box(), self.choice), right=4))),
            (self.tr("Files and checks"), scrolled(column(self.unmeasured, self.written, right=4))),
            (self.tr("Devices"), scrolled(column(self.devices, right=4))),
            (self.tr("Bundle and servers"), scrolled(column(self.bundle, right=4))),
        ):
            self.tabs.addTab(part, title)
        return self.tabs

    def read(self, project: Project) -> Any:
        merged = project.summary("merging").get("merged", "").rsplit("/", 1)[-1]
        rows = [row for row in project.rows("exports") if merged and row["adapter"] == merged and project.file(row["path"]).is_file()]
        summary = project.summary(self.stage)
        served = summary.get("safetensors", "")
        return (
            rows,
            project.settings(self.stage),
            bundle_of(project, summary.get("bundle", "")),
            served if served and project.file(served).is_dir() else "",
            (str(project.path), merged, project.settings("training").base_model),
            bool(project.tests()),
        )

    def fill(self, found: Any) -> None:
        if self._unkept:  # what was read before they are kept must not be shown over them
            return
        rows, self.settings_now, bundle, served, of, has_tests = found
        rows = sorted(rows, key=lambda row: (row["format"] in NOT_ALONE, -row["bytes"]))  # the largest first, as in the table of formats
        by_format = {row["format"] or row["name"].removeprefix("gguf-"): row for row in rows}
        formats = list(dict.fromkeys(self.settings_now.quantizations))
        failed = [name for name, row in by_format.items() if row["conformance"].get("passed") is False]
        self.choice.show_choice(formats, {name: row["bytes"] for name, row in by_format.items()})
        self.written.show_files(by_format)
        self.unmeasured.setVisible(not has_tests)
        self.bundle.show_bundle(self.settings_now.bundle, formats, failed, bundle, served, not self.controller.busy)
        if self.shown_of != self.controller.snapshot.folder:
            self.shown_of = self.controller.snapshot.folder
            self.tabs.setCurrentIndex(FILES if rows else CHOICE)
        self._show_outlook()
        asked = (of, self.settings_now.adapter_over, bundle, self.entry["state"])
        if asked != self._asked:  # while the stage runs the page is read again and again
            self._asked = asked
            self.controller.ask("export", self._take_outlook, self._no_outlook)

    def _forget(self) -> None:
        """Another project is open; what was on its way in the last one is told to nobody."""
        self._unkept = 0

    def _keep(self, changes: dict[str, Any]) -> None:
        self._unkept += 1
        self.controller.change_settings(self.stage, changes, lambda _: self._kept(), self._kept)

    def _kept(self) -> None:
        self._unkept = max(0, self._unkept - 1)
        self.read_again()

    def _no_outlook(self, error: AdaptoolError) -> None:
        self._asked = None
        self.choice.complain(str(error))

    def _take_outlook(self, outlook: dict[str, Any]) -> None:
        self.outlook_found = outlook
        self.choice.show_outlook(outlook)
        self.written.show_fine({one["name"]: one["fine"] for one in outlook["formats"]})
        self.bundle.show_commands({**outlook["bundle"], **outlook["vllm"]})
        self._show_outlook()

    def _show_outlook(self) -> None:
        if self.outlook_found and self.settings_now is not None:
            self.devices.show_formats(self.outlook_found, self.settings_now.quantizations)

    def _show_idle(self) -> None:
        self.bundle.make.setEnabled(not self.controller.busy)

    def _make(self, wanted: str) -> None:
        """Run the stage with this choice; what is written and measured already stays as it is."""
        self.form.flush()
        self.controller.run_stage(self.stage, {"bundle": AUTO if wanted == NONE else wanted})

    def _open(self, inside: str) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.controller.snapshot.folder / inside)))


def bundle_of(project: Project, stored: str) -> dict[str, Any]:
    """The bundle that was made last, as BundleView shows it; {} where it is not there."""
    folder = project.file(stored) if stored else project.path
    packed = folder.with_name(folder.name + ".zip")
    if not stored or not folder.is_dir() or not packed.is_file():
        return {}
    files = {file.name: file.stat().st_size for file in sorted(folder.iterdir()) if file.is_file() and file.name not in MANIFESTS}
    return {
        "folder": stored,
        "path": str(folder),
        "format": bundle_format(project, folder.name),
        "zip": packed.stat().st_size,
        "files": files,
    }
