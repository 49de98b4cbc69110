"""The keys of servers: each lies in the system's keyring under its teacher's name, and in no file."""

import contextlib

from engine.errors import MachineError
from engine.messages import Message

SERVICE = "adaptool"  # under which the keyring knows all of them
FORMER_SERVICE = "callsmith"  # the same until version 0.1
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
    except KeyringError as error:
        raise MachineError(
            Message("The system's keyring cannot be used ({error}).", error=str(error)[:120]),
            "Set one up, or use a server that needs no key.",
        ) from None
