"""What the tests of inference share: the starter as a GGUF file."""

from pathlib import Path

import pytest

from engine.models import gguf
from tests.toys import STARTER


@pytest.fixture(scope="session")
def starter_file(tmp_path_factory) -> Path:
    """The starter as a GGUF file in 16 bit."""
    file = tmp_path_factory.mktemp("inference") / "starter-f16.gguf"
    gguf.convert(STARTER, file)
    return file
