"""The keys of servers: each lies in the system's keyring under its teacher's name, and in no file."""

import contextlib
import json
from collections.abc import Iterable
from dataclasses import dataclass

from engine.errors import MachineError
from engine.messages import Message

SERVICE = "adaptool"  # under which the keyring knows all of them
FORMER_SERVICE = "callsmith"  # the same until version 0.1
NAMES = "names of all keys"  # the entry that has the names of the others, for no keyring can list them; it is in no file either
NO_KEY = "none"  # sent where the keyring has no key


def key_of(name: str) -> str:
    """The key that the system's keyring has for a teacher, "none" where it has none or there is no keyring.

    One that version 0.1 kept is found too, and kept under today's service from then on.
    """
    import keyring
    from keyring.errors import KeyringError

    try:
        key = keyring.get_password(SERVICE, name)
        if key:
            return key
        former = keyring.get_password(FORMER_SERVICE, name)
    except KeyringError:
        return NO_KEY
    if not former:
        return NO_KEY
    with contextlib.suppress(KeyringError):  # a keyring that is only read, or closed meanwhile: the key is good all the same
        keyring.set_password(SERVICE, name, former)
        keyring.delete_password(FORMER_SERVICE, name)
    return former


def keep_key(name: str, key: str) -> None:
    """Put a server's key into the system's keyring, an empty one out of it. Raises MachineError where there is no keyring."""
    import keyring
    from keyring.errors import KeyringError, PasswordDeleteError

    try:
        if key:
            keyring.set_password(SERVICE, name, key)
        for service in (FORMER_SERVICE,) if key else (SERVICE, FORMER_SERVICE):
            with contextlib.suppress(PasswordDeleteError):  # there was none
                keyring.delete_password(service, name)
        _note(name, bool(key))
    except KeyringError as error:
        raise MachineError(
            Message("The system's keyring cannot be used ({error}).", error=str(error)[:120]),
            "Set up a keyring, or use a server that needs no key.",
        ) from None


@dataclass(frozen=True)
class Kept:
    """A key that the keyring has: under which `name`, of which kind ("mcp", "hub", "teacher"), for which server or teacher, and what is
    there by its names, never by its values."""

    name: str
    kind: str
    server: str
    holds: tuple[str, ...] = ()


def all_kept(more: Iterable[str] = ()) -> list[Kept]:
    """What the keyring has, by server: all that was kept since it notes names, and of `more` names those for which there is a key.
    [] where there is no keyring."""
    found = {name: key_of(name) for name in sorted({*_names(), *more})}
    return [_described(name, key) for name, key in found.items() if key != NO_KEY]


def _described(name: str, key: str) -> Kept:
    kind, blank, server = name.partition(" ")
    if not blank or kind not in ("mcp", "hub"):
        return Kept(name, "teacher", name)
    held: tuple[str, ...] = ()
    if kind == "mcp":
        with contextlib.suppress(ValueError, AttributeError):  # what another version wrote
            told = json.loads(key)
            held = (*sorted(told.get("headers") or {}), *(["sign-in"] if (told.get("oauth") or {}).get("tokens") else []))
    return Kept(name, kind, server, held)


def _names() -> list[str]:
    import keyring
    from keyring.errors import KeyringError

    try:
        found = json.loads(keyring.get_password(SERVICE, NAMES) or "[]")
    except (KeyringError, ValueError):
        return []
    return [name for name in found if isinstance(name, str)] if isinstance(found, list) else []


def _note(name: str, there: bool) -> None:
    """Note that there is a key under a name, or none any more. Raises KeyringError."""
    import keyring
    from keyring.errors import PasswordDeleteError

    before = _names()
    after = sorted({*before, name} if there else {*before} - {name})
    if after == before:
        return
    if after:
        keyring.set_password(SERVICE, NAMES, json.dumps(after))
    else:
        with contextlib.suppress(PasswordDeleteError):
            keyring.delete_password(SERVICE, NAMES)
