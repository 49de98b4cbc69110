"""What the teachers' tests share: a real GGUF file, short waits, and a keyring that holds nothing."""

from pathlib import Path

import keyring
import pytest

from engine.models import gguf
from engine.models.teachers import endpoint
from tests.toys import STARTER


@pytest.fixture(scope="session")
def starter_gguf(tmp_path_factory) -> Path:
    """The starter as a GGUF file in 16 bit."""
    file = tmp_path_factory.mktemp("gguf") / "starter.gguf"
    gguf.convert(STARTER, file)
    return file


@pytest.fixture(autouse=True)
def _short_waits_and_no_keys(monkeypatch):
    monkeypatch.setattr(endpoint, "FIRST_WAIT", 0.02)
    monkeypatch.setattr(keyring, "get_password", lambda service, name: None)
