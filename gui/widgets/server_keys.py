"""The key of one MCP server: typed here and kept in the system's keyring, or got by signing in with the browser."""

from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.errors import AdaptoolError
from gui import problems
from gui.child import QueryChild
from gui.controller import ProjectController
from gui.widgets.basics import heading, label

TOKEN = ""  # what is typed is an access token, not a header of its own
BROWSED = ("http", "https")  # addresses that are handed to the browser


class ServerKeys(QDialog):
    """Shows by name what is kept for the server, never a value. A key goes to the keyring; nothing is sent until the server is asked, or
    the user signs in."""

    def __init__(self, controller: ProjectController, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Key of an MCP server"))
        self.resize(560, 400)
        self.controller, self.address = controller, address
        self.child = QueryChild("sign-in", self, idle=0)
        self.place, self.kept, self.said = heading(""), label(), label()
        self.kept.setAccessibleName(self.tr("Saved for this server"))
        self.said.setAccessibleName(self.tr("Status"))
        what = label("muted")
        what.setText(
            self.tr(
                "Keys are saved in the system keyring, never in a file or a project. A key is bound to the address above and sent "
                "only there, when you ask that server for its tools. Saving it sends nothing."
            )
        )
        self.kind, self.header, self.value = QComboBox(), QLineEdit(), QLineEdit()
        self.kind.addItem(self.tr("Access token (Authorization: Bearer)"), TOKEN)
        self.kind.addItem(self.tr("Custom header"), "header")
        self.header.setPlaceholderText("X-Api-Key")
        self.value.setEchoMode(QLineEdit.EchoMode.Password)
        self.form = QFormLayout()
        for title, field in (
            (self.tr("&Sent as"), self.kind),
            (self.tr("Name of the &header"), self.header),
            (self.tr("&Key"), self.value),
        ):
            name = QLabel(title)
            name.setBuddy(field)
            field.setAccessibleName(title.replace("&", ""))
            self.form.addRow(name, field)
        self.keep, self.forget = QPushButton(self.tr("Sa&ve key")), QPushButton(self.tr("&Remove all"))
        self.sign_in = QPushButton(self.tr("Sign &in with the browser"))
        self.again = QPushButton(self.tr("&Open the browser again"))
        self.sign_in.setToolTip(self.tr("Asks the server where to sign in (OAuth) and opens that page in your browser"))
        self.link = QLineEdit()
        self.link.setReadOnly(True)
        self.link.setAccessibleName(self.tr("Sign-in address"))
        self._lay_out(what)
        self.kind.currentIndexChanged.connect(lambda _: self._look())
        for line in (self.header, self.value):
            line.textChanged.connect(lambda _: self._look())
        self.value.returnPressed.connect(self._keep)
        self.keep.clicked.connect(self._keep)
        self.forget.clicked.connect(lambda: self._ask("forget_server", self.tr("Removed.")))
        self.sign_in.clicked.connect(self._sign_in)
        self.again.clicked.connect(self._browse)
        self.finished.connect(lambda _: self.child.close())
        self._found: dict[str, Any] | None = None
        self._show_link("")
        self._look()
        self._ask("server", "")

    def _lay_out(self, what: QWidget) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        for button in (self.keep, self.forget, self.sign_in, self.again):
            button.setAutoDefault(False)  # Return belongs to the line that is typed in
        down = QVBoxLayout(self)
        down.setContentsMargins(20, 16, 20, 16)
        down.setSpacing(10)
        for part in (self.place, what, self.kept):
            down.addWidget(part)
        down.addLayout(self.form)
        for row in ((self.keep, self.forget), (self.sign_in, self.again)):
            line = QHBoxLayout()
            for button in row:
                line.addWidget(button)
            line.addStretch(1)
            down.addLayout(line)
        down.addWidget(self.link)
        down.addWidget(self.said)
        down.addStretch(1)
        down.addWidget(buttons)

    # What is kept

    def _ask(self, what: str, done: str, **arguments: Any) -> None:
        """Ask the engine, then show what is kept and say that it is done."""

        def show(found: dict[str, Any]) -> None:
            if what == "keep_server_key" and self.value.text() == arguments["key"]:
                self.value.clear()  # it stands nowhere longer than it must; where it cannot be kept, it need not be typed again
            self._show(found)
            self._say(done)

        self.controller.ask(what, show, self._refused, address=self.address, **arguments)

    def _keep(self) -> None:
        if not self.keep.isEnabled():
            return
        key, header = self.value.text(), self.header.text().strip() if self.kind.currentData() else ""
        self.keep.setEnabled(False)
        self._ask("keep_server_key", self.tr("Saved in the keyring."), key=key, header=header)

    def _show(self, found: dict[str, Any]) -> None:
        self._found = found
        self.place.setText(found["server"])
        kept = [self.tr("the header {name}").format(name=name) for name in found["headers"]]
        kept += [self.tr("a sign-in")] if found["signed_in"] else []
        self.kept.setText(
            self.tr("Saved for this server: {what}.").format(what=", ".join(kept)) if kept else self.tr("Nothing is saved for this server.")
        )
        self._look()

    def _refused(self, error: AdaptoolError) -> None:
        self._say(problems.of(error), bad=True)
        self._look()

    def _say(self, text: str, bad: bool = False) -> None:
        self.said.setObjectName("bad" if bad else "muted")
        self.said.style().polish(self.said)
        self.said.setText(text)

    def _look(self) -> None:
        own, there = bool(self.kind.currentData()), self._found is not None
        self.form.setRowVisible(self.header, own)
        self.keep.setEnabled(there and bool(self.value.text().strip()) and (not own or bool(self.header.text().strip())))
        self.forget.setEnabled(self._found is not None and bool(self._found["headers"] or self._found["signed_in"]))
        self.sign_in.setEnabled(there and not self.child.busy)

    # Signing in

    def _sign_in(self) -> None:
        """Only this, and only by the button, sends something: the question where to sign in, and what the user agrees to there."""

        def done(found: dict[str, Any]) -> None:
            self._show_link("")
            self._show(found)
            self._say(self.tr("Signed in. The token is saved in the keyring."))

        def failed(error: AdaptoolError) -> None:
            self._show_link("")
            self._refused(error)

        folder = self.controller.snapshot.folder
        self._say(self.tr("Asking the server where to sign in..."))
        self.child.ask(folder, "sign_in", done, failed, self._show_link, address=self.address)
        self._look()

    def _show_link(self, url: str) -> None:
        self.link.setText(url)
        self.link.setCursorPosition(0)
        for part in (self.link, self.again):
            part.setVisible(bool(url))
        if url:
            self._browse()

    def _browse(self) -> None:
        url = QUrl(self.link.text())
        if url.scheme() not in BROWSED:
            self._say(self.tr("The server gave an address that is not a web page, so it was not opened."), bad=True)
        elif QDesktopServices.openUrl(url):
            self._say(self.tr("Sign in with your browser. This window tells you when it is done."))
        else:
            self._say(self.tr("No browser opened. Copy the address above into one on this machine."))
