"""A running MCP server: its address, a button to ask it for its tools, and one to keep a key for it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gui.controller import ProjectController
from gui.widgets.basics import label
from gui.widgets.server_keys import ServerKeys


class ServerBox(QFrame):
    """Says which server is to be asked; nothing is sent by typing, or by keeping a key."""

    asked = Signal(str)  # the address

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("files")
        self.controller = controller
        self.address = QLineEdit()
        self.ask, self.key = QPushButton(self.tr("Ask t&he server")), QPushButton(self.tr("Ke&y or sign-in..."))
        self.address.setPlaceholderText(self.tr("http://127.0.0.1:8000/mcp, or the command that starts it"))
        self.address.setToolTip(self.address.placeholderText())
        title = QLabel(self.tr("&MCP server"))
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        title.setBuddy(self.address)
        hint = label("muted")
        hint.setText(self.tr("Asks a running server which tools it has. Nothing else is sent, except a key that you saved for it."))
        self.address.setAccessibleName(self.tr("Address or command of an MCP server"))
        self.address.textChanged.connect(lambda _: self._look())
        self.address.returnPressed.connect(self.ask.click)
        self.ask.clicked.connect(lambda: self.asked.emit(self.address.text().strip()))
        self.key.setToolTip(self.tr("For a server that needs a key. The key is saved in the system keyring and sent only to that server."))
        self.key.setAccessibleName(self.tr("Key of an MCP server"))
        self.key.clicked.connect(self.show_keys)
        down = QVBoxLayout(self)
        down.setContentsMargins(12, 8, 12, 10)
        down.setSpacing(4)
        for part in (title, hint, self.address):
            down.addWidget(part)
        down.addStretch(1)
        line = QHBoxLayout()
        line.addWidget(self.ask)
        line.addWidget(self.key)
        line.addStretch(1)
        down.addLayout(line)
        self._look()

    def show_keys(self) -> None:
        """Open the keys of the server that is typed."""
        self.keys = ServerKeys(self.controller, self.address.text().strip(), self.window())
        self.keys.open()

    def _look(self) -> None:
        typed = self.address.text().strip()
        self.ask.setEnabled(bool(typed))
        self.key.setEnabled(typed.lower().startswith(("http://", "https://")))
