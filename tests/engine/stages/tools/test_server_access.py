"""A server's key as window and command ask for it: told by name, kept as a token or a header, forgotten; signing in says where."""

import keyring
import pytest

from engine.errors import InputError
from engine.jobs.queries import answer
from engine.stages.tools import mcp_keys, server_access
from engine.store import Project
from tests import toys

ADDRESS = "https://tools.example.com/mcp"


@pytest.fixture
def drawer(monkeypatch):
    """What the keyring holds, in memory."""
    held: dict[tuple[str, str], str] = {}
    monkeypatch.setattr(keyring, "get_password", lambda *entry: held.get(entry))
    monkeypatch.setattr(keyring, "set_password", lambda service, name, text: held.__setitem__((service, name), text))
    monkeypatch.setattr(keyring, "delete_password", lambda *entry: held.pop(entry, None))
    return held


def asked(folder, what: str, **arguments):
    told: list[dict] = []
    return answer(folder, {"do": what, "ask": 7, "address": ADDRESS, **arguments}, told.append), told


def test_a_key_is_kept_told_by_its_name_alone_and_forgotten(drawer, tmp_path):
    folder = toys.tiny_project(tmp_path / "p")
    nothing = {"server": "https://tools.example.com:443/mcp", "headers": [], "signed_in": False}
    assert asked(folder, "server")[0] == {"ask": 7, "found": nothing}
    assert asked(folder, "keep_server_key", key=" s3cret ")[0]["found"]["headers"] == ["Authorization"]
    assert mcp_keys.headers_of(ADDRESS) == {"Authorization": "Bearer s3cret"}
    assert asked(folder, "keep_server_key", key="Bearer other")[0]["found"]["headers"] == ["Authorization"]
    assert mcp_keys.headers_of(ADDRESS) == {"Authorization": "Bearer other"}
    found = asked(folder, "keep_server_key", key="abc", header="X-Api-Key")[0]["found"]
    assert found["headers"] == ["Authorization", "X-Api-Key"] and "abc" not in str(found)
    assert asked(folder, "forget_server")[0]["found"] == nothing and drawer == {}


def test_what_cannot_be_kept_is_refused(drawer, tmp_path):
    with Project.create(tmp_path / "p") as project:
        open_way = "http://tools.example.com/mcp"
        for address, key, header in ((ADDRESS, " ", ""), (open_way, "a", ""), (ADDRESS, "a", "Host"), ("run me", "a", "")):
            with pytest.raises(InputError):
                server_access.keep_key(project, address, key, header)
        with pytest.raises(InputError, match="others could read it"):
            server_access.look(project, open_way)
    assert drawer == {}


def test_where_to_sign_in_is_said_before_the_answer(drawer, tmp_path, monkeypatch):
    def sign_in(address, say, browse):
        say("https://login.example.com/?state=1")
        mcp_keys.keep(address, {"oauth": {"tokens": {"access_token": "t"}}})

    monkeypatch.setattr(server_access.live, "sign_in", sign_in)
    found, told = asked(toys.tiny_project(tmp_path / "p"), "sign_in")
    assert told == [{"ask": 7, "told": "https://login.example.com/?state=1"}] and found["found"]["signed_in"]
