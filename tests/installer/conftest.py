"""Fixtures of the installer's tests."""

import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "installer")]

from tiny_adaptool import TinyAdaptool  # noqa: E402


@pytest.fixture
def tiny(tmp_path):
    """A tiny Adaptool that is not set up."""
    return TinyAdaptool(tmp_path)


@pytest.fixture(scope="module")
def ready(tmp_path_factory):
    """A tiny Adaptool that was set up for ``demo``, with the result of doing so."""
    tiny = TinyAdaptool(tmp_path_factory.mktemp("adaptool"))
    tiny.first_start = tiny.start("demo", "--fast")
    return tiny
