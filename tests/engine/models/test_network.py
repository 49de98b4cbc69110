"""The switch Work offline: while it is on, no other machine is asked by any way there is; this machine still is."""

import pytest

from engine.errors import InputError
from engine.models import getting, network
from engine.models.getting import hub
from engine.models.teachers.wire import checked
from engine.stages.tools import live


@pytest.fixture(autouse=True)
def own_settings(tmp_path, monkeypatch):
    monkeypatch.setenv("ADAPTOOL_CONFIG", str(tmp_path / "config"))


def test_the_switch_is_kept_beside_the_other_settings_of_this_machine():
    assert not network.is_offline()
    getting.change({"folder": "/models"})
    network.use_offline(True)
    assert network.is_offline() and getting.read().folder == "/models"
    network.use_offline(False)
    assert not network.is_offline() and getting.read().folder == "/models"


@pytest.mark.parametrize(
    "ask",
    [
        lambda host: checked("writer", f"https://{host}/v1", True),
        lambda host: hub.ask("org/model", getting.HubSettings(endpoint=f"https://{host}")),
        lambda host: live.ask(f"https://{host}/mcp"),
    ],
    ids=["teacher", "hub", "mcp"],
)
def test_no_other_machine_is_asked(ask):
    network.use_offline(True)
    with pytest.raises(InputError, match="models.example is another machine, and Adaptool works offline"):
        ask("models.example")


def test_this_machine_is_asked_all_the_same():
    network.use_offline(True)
    assert checked("writer", "http://127.0.0.1:8000/v1", False) == "http://127.0.0.1:8000/v1"
    for host in ("localhost", "127.0.0.1", "::1"):
        network.check(host)
