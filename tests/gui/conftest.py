"""What every test of the window needs."""

import pytest

from gui.jobs import Collector


@pytest.fixture(autouse=True)
def collector(qapp):
    """As in the program: windows that are gone are collected in the window's thread, never by a reader."""
    made = Collector()
    yield
    made.stop()
