"""Where base models come from and where they are looked for: the server, its token, the folders. Kept for this machine, not the project."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListWidget, QPushButton, QVBoxLayout, QWidget

from engine.models.getting import HubSettings
from gui.forms import Form
from gui.widgets.basics import heading, label


class ModelServer(QWidget):
    """Shows the settings and says what the user changes. A token is typed unseen; what is kept of it is only whether there is one."""

    changed = Signal(dict)  # {name: value}, with "token" for a new one

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Form(HubSettings, leave_out=("folders",))
        self.form.changed.connect(self.changed)
        self.token, self.keep, self.leave = (
            QLineEdit(),
            QPushButton(self.tr("Save to&ken")),
            QPushButton(self.tr("Remove fr&om list")),
        )
        self.token.setEchoMode(QLineEdit.EchoMode.Password)
        self.token.setAccessibleName(self.tr("Token"))
        self.token.setPlaceholderText(self.tr("only for models that need one; saved in the system keyring for this server only"))
        self.token.textChanged.connect(lambda text: self.keep.setEnabled(bool(text.strip())))
        title = QLabel(self.tr("&Token"))
        title.setBuddy(self.token)
        self.keep.setEnabled(False)
        self.keep.clicked.connect(self._keep)
        self.forget = QPushButton(self.tr("Remo&ve token"))
        self.forget.clicked.connect(lambda: self.changed.emit({"token": ""}))
        self.folders = QListWidget()
        self.folders.setAccessibleName(self.tr("Folders to search for models"))
        self.folders.currentRowChanged.connect(lambda row: self.leave.setEnabled(row >= 0))
        self.leave.setEnabled(False)
        self.leave.clicked.connect(self._leave)
        self.said = label("muted")
        line, across = QHBoxLayout(), QHBoxLayout()
        for part, share in ((title, 0), (self.token, 1), (self.keep, 0), (self.forget, 0)):
            line.addWidget(part, share)
        across.addWidget(self.leave)
        across.addStretch(1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 10, 0, 0)
        down.setSpacing(12)
        down.addWidget(self.form)
        down.addLayout(line)
        down.addWidget(self.said)
        down.addWidget(heading(self.tr("Folders to search for models")))
        down.addWidget(self.folders, 1)
        down.addLayout(across)

    def show_settings(self, settings: dict[str, Any], has_token: bool) -> None:
        """Show what is kept."""
        made = HubSettings(**settings)
        self.form.show_settings(made)
        self.folders.clear()
        self.folders.addItems(made.folders)
        self.leave.setEnabled(False)
        self.forget.setVisible(has_token)
        self.said.setText(
            self.tr("A token for {server} is saved in the keyring.").format(server=made.endpoint)
            if has_token
            else self.tr("No token is saved for {server}.").format(server=made.endpoint)
        )

    def flush(self) -> None:
        """Say at once what was changed and not yet said."""
        self.form.flush()

    def _keep(self) -> None:
        token = self.token.text().strip()
        self.token.clear()
        self.changed.emit({"token": token})

    def _leave(self) -> None:
        at = self.folders.currentRow()
        self.changed.emit({"folders": [self.folders.item(row).text() for row in range(self.folders.count()) if row != at]})
