"""A teacher, asked for by its kind: only what that kind needs is shown, and what will not do is told beside its field. It stays open
until the teacher is kept, so that nothing typed is lost."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.errors import AdaptoolError
from engine.models.network import is_loopback
from engine.models.teachers import kept
from engine.models.teachers.settings import TeacherSettings
from gui import messages, problems
from gui.controller import ProjectController
from gui.dialogs import ask_files, ask_folder
from gui.forms import Form
from gui.widgets.basics import label, row, scrolled

SERVED = ("in_flight", "timeout", "retries")  # settings of teachers that are asked over a connection
OF_KIND = {
    "embedded": ("temperature", "max_tokens", "context"),
    "gguf": ("model", "temperature", "max_tokens", "vision", "context"),
    "transformers": ("model", "temperature", "max_tokens", "vision", "context"),
    "endpoint": ("url", "model", "allow_remote", "temperature", "max_tokens", "vision", "context", *SERVED),
    "vllm": (
        *("model", "temperature", "max_tokens", "vision", "context", *SERVED, "python", "tensor_parallel", "data_parallel"),
        *("gpu_memory_utilization", "port", "start_timeout"),
    ),
}  # what each kind has a use for; of a kind that is not known here all is shown


class TeacherDialog(QDialog):
    """`wanted` brings name, settings and key, once they look right; who keeps them calls `accept`, or `tell` if that does not work."""

    wanted = Signal(str, dict, str)

    def __init__(
        self,
        controller: ProjectController,
        name: str,
        settings: TeacherSettings,
        taken: tuple[str, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Helper model (teacher)"))
        self.resize(560, 640)
        self.controller, self.taken, self.ports = controller, taken, None  # other ports than the usual ones, {server: port}
        self.name, self.key = QLineEdit(name), QLineEdit()
        self.name.setReadOnly(bool(name))
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.key.setPlaceholderText(self.tr("only if the server needs one; saved in the system keyring"))
        self.form = Form(TeacherSettings)
        self.form.show_settings(settings)
        self.form.defaults.hide()
        self.bad = {field: label("bad") for field in ("name", "model", "url", "allow_remote")}
        self.caution, self.said = label("muted"), label("bad")
        self._lay_out()
        self._name_kinds()
        kind = self.form.fields["kind"]
        kind.edited.connect(lambda _: self._show_kind())
        for field in ("kind", "model", "url", "allow_remote"):
            self.form.fields[field].edited.connect(lambda _: self._look_again())
        self.name.textEdited.connect(lambda _: self._look_again())
        self._show_kind()

    def tell(self, error: AdaptoolError) -> None:
        """It could not be kept: say why; all that was typed stays."""
        self.said.setText(problems.of(error))
        self.said.show()
        self.keep.setEnabled(True)

    def problems(self) -> dict[str, str]:
        """{field: why it will not do}, in the order of the fields."""
        kind, found = self.form.fields["kind"].value(), {}
        name, values = self.name.text().strip(), {field: control.value() for field, control in self.form.fields.items()}
        if not kept.NAME.fullmatch(name) or name == kept.HEURISTIC:
            found["name"] = self.tr("Use letters, digits, dashes and underscores, at most 40.") if name else self.tr("Type a name.")
        elif not self.name.isReadOnly() and name in self.taken:
            found["name"] = self.tr("A helper model with this name already exists.")
        if kind == "endpoint":
            parts = _parts(values["url"])
            if parts is None:
                found["url"] = self.tr("Type an address such as http://127.0.0.1:11434/v1.")
            elif not is_loopback(parts) and not values["allow_remote"]:
                found["allow_remote"] = self.tr("{host} is another machine. Tick this if questions may go there.").format(host=parts)
        if kept.needs_model(kind) and not values["model"]:
            found["model"] = {
                "gguf": self.tr("Choose a GGUF file."),
                "endpoint": self.tr("Type the name of the model on the server, or list its models."),
            }.get(kind, self.tr("Choose the model's folder."))
        elif kind == "gguf" and not Path(values["model"]).expanduser().is_absolute() and not values["model"].endswith(".gguf"):
            found["model"] = self.tr("This is not a GGUF file.")
        return found

    # Its own

    def _keep(self) -> None:
        self.form.take()
        self.form.flush()
        found = self.problems()
        self._show(found)
        if found:
            first = next(iter(found))
            (self.name if first == "name" else self.form.fields[first].inner).setFocus()
            return
        self.keep.setEnabled(False)
        self.said.hide()
        self.wanted.emit(self.name.text().strip(), self.form.values(), self.key.text())

    def _show(self, found: dict[str, str]) -> None:
        for field, told in self.bad.items():
            told.setText(found.get(field, ""))
            told.setVisible(field in found)

    def _look_again(self) -> None:
        """What was told goes as soon as it is put right."""
        if any(not told.isHidden() for told in self.bad.values()):
            found = self.problems()
            self._show({field: text for field, text in found.items() if not self.bad[field].isHidden()})

    def _show_kind(self) -> None:
        """Ask for what the kind needs, and say what to expect of it."""
        kind = self.form.fields["kind"].value()
        wanted = OF_KIND.get(kind, tuple(self.form.fields))
        for field, control in self.form.fields.items():
            control.setVisible(field == "kind" or field in wanted)
        for part in (self.key, self.key_name):
            part.setVisible(kind in ("endpoint", "vllm"))
        self.servers.setVisible(kind == "endpoint")
        self.browse.setVisible(kind in ("gguf", "transformers", "vllm"))
        self.caution.setText(messages.engine(kept.caution(kind)))
        self.caution.setVisible(bool(self.caution.text()))
        if self.form.fold is not None:
            self.form.fold.setVisible(any(not self.form.fields[field].isHidden() for field in wanted if _is_folded(self.form, field)))

    def _name_kinds(self) -> None:
        box = self.form.fields["kind"].inner
        assert isinstance(box, QComboBox)
        titles = {
            "embedded": self.tr("The small model that comes with Adaptool"),
            "gguf": self.tr("A GGUF file on this machine"),
            "transformers": self.tr("A model folder on this machine"),
            "endpoint": self.tr("A server: Ollama, LM Studio, vLLM, llama.cpp, others"),
            "vllm": self.tr("vLLM, started by Adaptool"),
        }
        for at in range(box.count()):
            box.setItemText(at, titles.get(box.itemData(at), box.itemText(at)))

    # Servers and files

    def _find(self) -> None:
        """Ask this machine's usual ports, and the address if one of this machine is typed."""
        self.look.setEnabled(False)
        self.found.clear()
        self.found_told.setText(self.tr("Looking on this machine..."))
        self.controller.ask("servers_here", self._show_found, self._not_found, **({"ports": self.ports} if self.ports else {}))

    def _show_found(self, servers: list[dict[str, Any]]) -> None:
        self.look.setEnabled(True)
        typed = self.form.fields["url"].value()
        host = _parts(typed)
        if host is not None and is_loopback(host) and typed.rstrip("/") not in [one["url"] for one in servers]:
            self.controller.ask("models_of_server", lambda more: self._list([*servers, *more]), lambda _: self._list(servers), url=typed)
        else:
            self._list(servers)

    def _list(self, servers: list[dict[str, Any]]) -> None:
        self.found.clear()
        for one in servers:
            for model in one["models"] or [""]:
                name = one["server"] or one["url"]
                item = QListWidgetItem(
                    f"{name}: {model}" if model else self.tr("{server}, no model loaded").format(server=name), self.found
                )
                item.setData(Qt.ItemDataRole.UserRole, (one["url"], model))
        self.found.setVisible(bool(servers))
        self.found_told.setText(
            self.tr("Choose a model:")
            if servers
            else self.tr("No server found here. Start Ollama, LM Studio, vLLM or llama.cpp, or type the address of another.")
        )

    def _not_found(self, error: AdaptoolError) -> None:
        self.look.setEnabled(True)
        self.found_told.setText(problems.of(error))

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            url, model = item.data(Qt.ItemDataRole.UserRole)
            self.form.fields["url"].show_value(url)
            self.form.fields["model"].show_value(model or self.form.fields["model"].value())
            self._look_again()

    def _browse(self) -> None:
        def take(path: Path) -> None:
            self.form.fields["model"].show_value(str(path))
            self._look_again()

        if self.form.fields["kind"].value() == "gguf":
            ask_files(self, self.tr("Choose a GGUF file"), self.tr("GGUF files (*.gguf)"), lambda files: take(files[0]))
        else:
            ask_folder(self, self.tr("Choose the model's folder"), take)

    # Building

    def _lay_out(self) -> None:
        sheet = QWidget()
        down = QVBoxLayout(sheet)
        name_label, self.key_name = QLabel(self.tr("&Name")), QLabel(self.tr("K&ey"))
        for told, field in ((name_label, self.name), (self.key_name, self.key)):
            told.setBuddy(field)
            field.setAccessibleName(told.text().replace("&", ""))
        down.addWidget(name_label)
        down.addWidget(self.name)
        down.addWidget(self.bad["name"])
        down.addWidget(self.form)
        for setting in ("model", "url", "allow_remote"):
            self.form.fields[setting].put_beneath(self.bad[setting])
        for setting in ("kind", "model"):  # their meanings are of all kinds; here only one is asked for
            self.form.fields[setting].meaning.hide()
        inside = self.form.layout()
        assert isinstance(inside, QVBoxLayout)
        inside.insertWidget(inside.indexOf(self.form.fields["model"]), self.form.fields["url"])  # first where, then which
        self.browse = QPushButton(self.tr("&Browse..."))
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(self._browse)
        self.form.fields["model"].put_beneath(row(self.browse))
        self.form.fields["url"].put_beneath(self._servers())
        for part in (self.key_name, self.key, self.caution):
            down.addWidget(part)
        down.addStretch(1)
        buttons = QDialogButtonBox()
        self.keep = buttons.addButton(self.tr("&Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("&Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.keep.setObjectName("primary")
        self.keep.setDefault(True)
        buttons.accepted.connect(self._keep)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.addWidget(scrolled(sheet), 1)
        whole.addWidget(self.said)
        whole.addWidget(buttons)
        self.said.hide()
        self._show({})

    def _servers(self) -> QWidget:
        self.servers = QWidget()
        self.look = QPushButton(self.tr("&Find servers on this machine"))
        self.look.setAutoDefault(False)
        self.look.setToolTip(self.tr("Looks for models on the usual ports of Ollama, LM Studio, vLLM and llama.cpp on this machine"))
        self.look.clicked.connect(self._find)
        self.found, self.found_told = QListWidget(), label("muted")
        self.found.setAccessibleName(self.tr("Models of servers on this machine"))
        self.found.setFixedHeight(self.found.fontMetrics().height() * 5 + 12)
        self.found.currentItemChanged.connect(lambda item, _: self._take(item))
        self.found.hide()
        line = QHBoxLayout()
        line.addWidget(self.look)
        line.addWidget(self.found_told, 1)
        down = QVBoxLayout(self.servers)
        down.setContentsMargins(0, 0, 0, 0)
        down.addLayout(line)
        down.addWidget(self.found)
        return self.servers


def _parts(url: str) -> str | None:
    """The host of an address, None where it is none."""
    try:
        parts = urlsplit(url.strip())
        return parts.hostname if parts.scheme in ("http", "https") and parts.hostname else None
    except ValueError:
        return None


def _is_folded(form: Form, field: str) -> bool:
    return form.fold is not None and form.fold.isAncestorOf(form.fields[field])
