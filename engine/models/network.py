"""The switch *Work offline* of this machine: while it is on, no other machine is asked, whatever a project or a button says.

Whoever is about to ask a server calls `check` with its host first: model hubs, MCP servers with an address, teachers and endpoints. This
machine itself may always be asked. A server that is started by a command is a program of the user's own; what it does is its own affair.
"""

import ipaddress

from engine.errors import InputError
from engine.messages import Message
from engine.resources import config_folder
from engine.settings import StageSettings, read_settings, setting, validated, write_settings

TABLE = "network"  # of the user's settings file
FILE = "settings.toml"


class NetworkSettings(StageSettings):
    """What may be asked from this machine."""

    offline: bool = setting(False, "Work offline", "ask no other machine: no model hub, no MCP server, no teacher")


def is_loopback(host: str) -> bool:
    """Whether a host is this machine."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def is_offline() -> bool:
    """Whether the switch is on. Raises InputError for a settings file that cannot be read."""
    file = config_folder() / FILE
    return validated(NetworkSettings, read_settings(file).get(TABLE, {}), str(file)).offline


def use_offline(on: bool) -> None:
    """Turn the switch. Raises InputError, OSError."""
    file = config_folder() / FILE
    tables = read_settings(file)
    file.parent.mkdir(parents=True, exist_ok=True)
    write_settings(file, {**tables, TABLE: NetworkSettings(offline=on).model_dump(exclude_defaults=True)})


def check(host: str) -> None:
    """Raises InputError for another machine while the switch is on."""
    if not is_loopback(host) and is_offline():
        raise InputError(
            Message("{host} is another machine, and Adaptool works offline.", host=host),
            "Turn off Work offline in the menu Settings of the window, then try again.",
        )
