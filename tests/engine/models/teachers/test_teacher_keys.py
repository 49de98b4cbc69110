"""Keys of servers in a keyring that holds them in memory: kept, found, taken out, and taken over from version 0.1."""

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, NoKeyringError, PasswordDeleteError

from engine.errors import MachineError
from engine.models.teachers import keys


class Drawer(KeyringBackend):
    """Passwords by (service, name)."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def keys(self):
        """All but the list of names."""
        return {entry: key for entry, key in self.kept.items() if entry[1] != keys.NAMES}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        if (service, username) not in self.kept:
            raise PasswordDeleteError("there is none")
        del self.kept[service, username]


@pytest.fixture
def drawer(monkeypatch) -> Drawer:
    """The keyring in use."""
    made = Drawer()
    for name in ("get_password", "set_password", "delete_password"):
        monkeypatch.setattr(keyring, name, getattr(made, name))
    return made


def test_a_key_is_kept_and_found_under_the_teachers_name(drawer):
    keys.keep_key("writer", "secret")
    assert keys.key_of("writer") == "secret" and keys.key_of("judge") == "none"
    assert drawer.keys() == {("adaptool", "writer"): "secret"}


def test_a_key_of_version_0_1_is_found_and_moved(drawer):
    drawer.kept = {("callsmith", "writer"): "old", ("callsmith", "judge"): "of another"}
    assert keys.key_of("writer") == "old"
    assert drawer.kept == {("adaptool", "writer"): "old", ("callsmith", "judge"): "of another"}
    assert keys.key_of("writer") == "old"


def test_todays_key_goes_before_that_of_version_0_1(drawer):
    drawer.kept = {("callsmith", "writer"): "old", ("adaptool", "writer"): "new"}
    assert keys.key_of("writer") == "new"


def test_a_new_key_takes_the_place_of_the_former_one(drawer):
    drawer.kept = {("callsmith", "writer"): "old"}
    keys.keep_key("writer", "new")
    assert drawer.keys() == {("adaptool", "writer"): "new"}


def test_a_key_that_is_taken_out_does_not_come_back(drawer):
    drawer.kept = {("callsmith", "writer"): "old", ("adaptool", "writer"): "new"}
    keys.keep_key("writer", "")
    assert keys.key_of("writer") == "none" and drawer.kept == {}
    keys.keep_key("writer", "")  # there is none any more


def test_a_keyring_that_can_only_be_read_still_gives_the_former_key(drawer, monkeypatch):
    def refuse(*_):
        raise KeyringLocked("it is locked")

    drawer.kept = {("callsmith", "writer"): "old"}
    monkeypatch.setattr(keyring, "set_password", refuse)
    assert keys.key_of("writer") == "old"
    assert drawer.kept == {("callsmith", "writer"): "old"}


def test_a_machine_without_a_keyring_has_no_key_and_keeps_none(monkeypatch):
    def fail(*_):
        raise NoKeyringError("none here")

    for name in ("get_password", "set_password", "delete_password"):
        monkeypatch.setattr(keyring, name, fail)
    assert keys.key_of("writer") == "none"
    with pytest.raises(MachineError, match="keyring cannot be used"):
        keys.keep_key("writer", "secret")


def test_what_is_kept_is_listed_by_server_and_by_names_never_by_values(drawer):
    keys.keep_key("writer", "secret-1")
    keys.keep_key("hub https://hub.example:443", "secret-2")
    keys.keep_key("mcp https://tools.example:443/mcp", '{"headers": {"X-Api-Key": "secret-3"}, "oauth": {"tokens": {"a": "secret-4"}}}')
    drawer.kept["adaptool", "judge"] = "secret-5"  # of a time when no names were noted
    found = keys.all_kept(["judge", "nobody"])
    assert [(one.kind, one.server, one.holds) for one in found] == [
        ("hub", "https://hub.example:443", ()),
        ("teacher", "judge", ()),
        ("mcp", "https://tools.example:443/mcp", ("X-Api-Key", "sign-in")),
        ("teacher", "writer", ()),
    ]
    assert "secret" not in repr(found)
    for one in found:
        keys.keep_key(one.name, "")
    assert keys.all_kept() == [] and drawer.kept == {}


def test_where_there_is_no_keyring_nothing_is_listed(monkeypatch):
    def fail(*_):
        raise NoKeyringError("none here")

    monkeypatch.setattr(keyring, "get_password", fail)
    assert keys.all_kept(["writer"]) == []
