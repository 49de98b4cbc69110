"""A keyring in a file, for tests that start children which look for keys: JSON, {"SERVICE | NAME": key}."""

from pathlib import Path

KEYRING = """
import json, os
from pathlib import Path
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

class Drawer(KeyringBackend):
    priority = 9
    file = Path(os.environ["DRAWER"])

    def held(self):
        return json.loads(self.file.read_text()) if self.file.is_file() else {}

    def get_password(self, service, name):
        return self.held().get(f"{service} | {name}")

    def set_password(self, service, name, text):
        self.file.write_text(json.dumps({**self.held(), f"{service} | {name}": text}))

    def delete_password(self, service, name):
        held = self.held()
        if held.pop(f"{service} | {name}", None) is None:
            raise PasswordDeleteError(name)
        self.file.write_text(json.dumps(held))
"""


def use(folder: Path, monkeypatch) -> Path:
    """Let children take the keyring of this folder; returns its file."""
    (folder / "rings").mkdir()
    (folder / "rings" / "drawer_keyring.py").write_text(KEYRING)
    for name, value in {
        "PYTHONPATH": str(folder / "rings"),
        "PYTHON_KEYRING_BACKEND": "drawer_keyring.Drawer",
        "DRAWER": str(folder / "drawer"),
    }.items():
        monkeypatch.setenv(name, value)
    return folder / "drawer"
