"""The keys that this system's keyring holds for servers and teachers: listed by name, never by value, and removed."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from engine.errors import AdaptoolError
from engine.models.getting import endpoint_entry
from engine.models.getting import read as read_hub
from engine.models.teachers.kept import cards
from engine.models.teachers.keys import Kept, all_kept, keep_key
from engine.store import Project
from gui.controller import ProjectController
from gui.dialogs import confirm
from gui.tables import Column, Rows, in_house_style
from gui.widgets.basics import label
from gui.widgets.error_box import ErrorBox
from gui.widgets.house_table import HouseTable, chosen_rows


class KeptKeys(QDialog):
    """A table over a window. Nothing is sent by opening it; the keyring may ask for its password."""

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.resize(680, 380)
        self.controller = controller
        self.found: list[Kept] = []
        what = label("muted")
        what.setText(
            self.tr(
                "Keys are in this system's keyring, not in a project or a file. Each is sent only to its own server. "
                "To replace a key, go to its server: on the Tools page, in a helper model's settings, or with the base models."
            )
        )
        columns = (
            Column("server", self.tr("Server or helper model")),
            Column("kind", self.tr("Used for"), width=20),
            Column("holds", self.tr("Holds"), width=26),
        )
        self.rows = Rows(columns, self)
        self.view = HouseTable()
        self.view.setAccessibleName(self.tr("Keys in the keyring"))
        self.view.setModel(self.rows)
        in_house_style(self.view, columns)
        self.view.say_if_empty(self.tr("Reading the keyring..."))
        self.trouble = ErrorBox()
        self.trouble.acted.connect(controller.acting)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.remove = buttons.addButton(self.tr("&Remove..."), QDialogButtonBox.ButtonRole.ActionRole)
        self.remove.setEnabled(False)
        self.remove.clicked.connect(self._ask)
        buttons.rejected.connect(self.reject)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._look())
        down = QVBoxLayout(self)
        down.setContentsMargins(20, 16, 20, 16)
        down.setSpacing(10)
        down.addWidget(what)
        down.addWidget(self.view, 1)
        down.addWidget(self.trouble)
        down.addWidget(buttons)
        self.trouble.hide()
        self.look()

    def look(self) -> None:
        """Read anew what there is. Keys of a time when their names were not noted are found for the hub and this project's teachers."""
        snapshot = self.controller.snapshot

        def read() -> list[Kept]:
            more = [endpoint_entry(read_hub().endpoint)]
            if snapshot is not None:
                with Project.open(snapshot.folder) as project:
                    more += cards(project)
            return all_kept(more)

        self.controller.background.run(read, self._show, self._failed)

    def _show(self, found: list[Kept]) -> None:
        self.found = found
        kinds = {"mcp": self.tr("tools (MCP server)"), "hub": self.tr("base models"), "teacher": self.tr("helper model")}
        self.rows.show_rows([(one.server, kinds[one.kind], self._holds(one)) for one in found])
        self.view.say_if_empty(self.tr("No saved keys."))
        self._look()

    def _holds(self, one: Kept) -> str:
        told = [self.tr("sign-in") if held == "sign-in" else self.tr("header {name}").format(name=held) for held in one.holds]
        return ", ".join(told) or self.tr("a key")

    def _look(self) -> None:
        self.remove.setEnabled(bool(chosen_rows(self.view)))

    def _ask(self) -> None:
        chosen = [self.found[row] for row in chosen_rows(self.view)]
        confirm(
            self,
            self.tr("Remove {count} keys?").format(count=len(chosen)) if len(chosen) > 1 else self.tr("Remove this key?"),
            "\n".join(one.server for one in chosen),
            self.tr("&Remove"),
            self.tr("&Cancel"),
            lambda: self._remove(chosen),
        )

    def _remove(self, chosen: list[Kept]) -> None:
        def work() -> None:
            for one in chosen:
                keep_key(one.name, "")

        self.trouble.tell(None)
        self.controller.background.run(work, lambda _: self.look(), self._failed, keep=True)

    def _failed(self, error: AdaptoolError) -> None:
        self.view.say_if_empty("")
        self.trouble.tell(str(error))


def open_over(window: QWidget, controller: ProjectController) -> KeptKeys:
    """Open it over a window."""
    dialog = KeptKeys(controller, window)
    dialog.setModal(True)
    dialog.show()
    return dialog
