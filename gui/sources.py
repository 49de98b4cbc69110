"""The files of a stage as boxes: what is added or left out becomes a run of that stage, which refuses bad files whole."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.dialogs import confirm
from gui.page import StagePage
from gui.widgets.file_box import FileBox


class SourceBoxes(QWidget):
    """One box for each setting of the page's stage that names files: {setting: (title, hint, kinds)}."""

    def __init__(
        self, page: StagePage, wanted: dict[str, tuple[str, str, str]], take: Callable[[dict[str, list[str]]], None] | None = None
    ) -> None:
        """`take` gets the changed settings instead of a run of the stage, where the page looks at them first."""
        super().__init__()
        self.page = page
        self._take = take or (lambda changes: page.controller.run_stage(page.stage, changes))
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
            self.tr("Leave out {file}?").format(file=shown),
            self.tr("What came from it goes away. The file itself stays in the project's folder, so it can be added again."),
            self.tr("&Leave out"),
            self.tr("&Keep"),
            lambda: self.leave_out(name, shown),
        )

    def _busy(self) -> bool:
        controller = self.page.controller
        busy = controller.busy or bool(controller.snapshot.runs())
        if busy:
            controller.said.emit(self.tr("A stage runs; wait for it or stop it, then add the files."), True)
        return busy
