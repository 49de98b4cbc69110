"""The files of a stage as boxes: what is added or left out becomes a run of that stage, which refuses bad files whole; and tools, of which
is shown first what an import would change."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from engine.errors import AdaptoolError
from gui import problems
from gui.controller import ProjectController
from gui.dialogs import confirm
from gui.formatting import number
from gui.widgets.file_box import FileBox
from gui.widgets.import_dialog import ImportDialog


class SourceBoxes(QWidget):
    """One box for each setting of a stage that names files: {setting: (title, hint, kinds)}."""

    def __init__(
        self,
        controller: ProjectController,
        stage: str,
        wanted: dict[str, tuple[str, str, str]],
        take: Callable[[dict[str, Any]], None] | None = None,
    ) -> None:
        """`take` gets the changed settings instead of a run of the stage, where the page looks at them first."""
        super().__init__()
        self.controller = controller
        self._take = take or (lambda changes: controller.run_stage(stage, changes))
        self.files: dict[str, list[str]] = {name: [] for name in wanted}
        self.boxes = {name: FileBox(*texts) for name, texts in wanted.items()}
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(10)
        for name, box in self.boxes.items():
            box.added.connect(lambda files, name=name: self.add(name, files))
            box.removed.connect(lambda shown, name=name: self._ask(name, shown))
            across.addWidget(box, 1)

    def show_files(self, files: dict[str, list[str]]) -> None:
        """Show the files that the settings name."""
        for name, names in files.items():
            if names != self.files[name] or self.boxes[name].list.count() != len(names):
                self.files[name] = list(names)
                self.boxes[name].show_files(names)

    def add(self, name: str, files: list[Path]) -> None:
        """Read more files. The stage checks them all first; if one is bad, the project stays as it was."""
        new = [str(file) for file in files if str(file) not in self.files[name]]
        if new and not self._busy():
            self._take({name: self.files[name] + new})

    def leave_out(self, name: str, shown: str) -> None:
        """Read a file no longer; it stays on the disk."""
        if not self._busy():
            self._take({name: [file for file in self.files[name] if file != shown]})

    def _ask(self, name: str, shown: str) -> None:
        confirm(
            self.window(),
            self.tr("Remove {file}?").format(file=shown),
            self.tr("Everything imported from it is removed. The file stays in the project folder, so you can add it again."),
            self.tr("&Remove"),
            self.tr("&Cancel"),
            lambda: self.leave_out(name, shown),
        )

    def _busy(self) -> bool:
        snapshot = self.controller.snapshot
        busy = self.controller.busy or bool(snapshot and snapshot.runs())
        if busy:
            self.controller.said.emit(self.tr("A stage is running. Wait for it or stop it, then add the files."), True)
        return busy


class ToolImport(QObject):
    """Shows over a widget what an import of tools would change; it runs if the user takes it."""

    refused = Signal()  # what is wrong stands in the controller's `trouble`

    def __init__(self, controller: ProjectController, over: QWidget) -> None:
        super().__init__(over)
        self.controller, self.over = controller, over
        self.dialog: ImportDialog | None = None

    def box(self) -> SourceBoxes:
        """The box into which tool definitions are dropped."""
        title, kinds = self.tr("Tool definitions"), self.tr("Tool definitions (*.json *.jsonl *.yaml *.yml *.py *.csv *.tsv *.xlsx)")
        hint = self.tr("Drop files here, or add them: OpenAI tools, OpenAPI, MCP, JSON Schema, BFCL, Python, or a spreadsheet.")
        return SourceBoxes(self.controller, "tools", {"files": (title, hint, kinds)}, self.look)

    def look(self, changes: dict[str, Any]) -> None:
        """Look at these changes of the settings of the stage tools."""
        self.controller.said.emit(self.tr("Checking what would change..."), False)

        def show(found: dict[str, Any]) -> None:
            self.controller.said.emit("", False)
            if not any(found[name] for name in ("new", "changed", "gone", "off")):
                self.controller.said.emit(
                    self.tr("No changes: all {count} tools stay the same.").format(count=number(len(found["same"]), 0)), False
                )
                return
            self.dialog = ImportDialog(found, self.over.window())
            self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.dialog.taken.connect(lambda leave: self.controller.run_stage("tools", {**changes, "leave": leave}))
            self.dialog.open()

        self.controller.ask("compare", show, self._refused, changes=changes)

    def _refused(self, error: AdaptoolError) -> None:
        self.controller.trouble["tools"] = problems.of(error)
        self.refused.emit()
        self.controller.complain(error)
