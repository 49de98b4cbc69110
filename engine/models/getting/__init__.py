"""Getting a base model: what lies on this machine, what is recommended, and a download from a model hub, only when it is asked for.

    catalogue   the recommended models, from resources/models.toml
    here        the folders on this machine that hold a model, and what each is
    licences    the licence of a model, from what lies beside it
    verdicts    whether a model's chat template can be used, found in a child
    hub         what a server has under a name: licence, files, sizes, checksums; its refusals as sentences
    download    the child that gets it: resumable, checked, safetensors and tokenizer files only

Settings are of this machine and its user, not of a project, for a project must not name a server to ask. The token lies in the system's
keyring, bound to the server's address.
"""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from engine.errors import InputError
from engine.messages import Message
from engine.models.network import is_loopback
from engine.models.teachers.keys import NO_KEY, keep_key, key_of
from engine.resources import cache_folder, config_folder
from engine.settings import StageSettings, read_settings, setting, validated, write_settings

TABLE = "models"  # of the user's settings file


class HubSettings(StageSettings):
    """Where models are looked for, and where they come from."""

    endpoint: str = setting(
        "https://huggingface.co",
        "Server",
        "address of the model hub for downloads: Hugging Face, or your own mirror",
    )
    folder: str = setting("", "Folder for downloads", "folder for downloaded models; empty for base-models in the user's cache")
    folders: list[str] = setting([], "Other folders", "folders to search for models, in addition to the caches", files=True)


def settings_file() -> Path:
    """The user's settings of this machine. It need not be there."""
    return config_folder() / "settings.toml"


def read() -> HubSettings:
    """The settings. Raises InputError for a file that cannot be read."""
    return validated(HubSettings, read_settings(settings_file()).get(TABLE, {}), str(settings_file()))


def change(changes: dict[str, Any]) -> HubSettings:
    """Keep changed settings; returns all. Raises InputError for values that cannot be used, OSError."""
    made = validated(HubSettings, {**read().model_dump(), **changes}, "settings of models")
    made = made.model_copy(update={"endpoint": checked_endpoint(made.endpoint)})
    tables = read_settings(settings_file())
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    write_settings(settings_file(), {**tables, TABLE: made.model_dump(exclude_defaults=True)})
    return made


def downloads(settings: HubSettings) -> Path:
    """The folder in which downloaded models are kept. It need not be there."""
    return Path(settings.folder).expanduser().absolute() if settings.folder else cache_folder() / "base-models"


def checked_endpoint(address: str) -> str:
    """A server's address as it is kept: scheme, host, port and path. Raises InputError for one that cannot be asked."""
    try:
        parts = urlsplit(address.strip())
        port = parts.port  # raises ValueError for one that is no number
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.username or parts.query or parts.fragment:
            raise ValueError
    except ValueError:
        raise InputError(
            Message("{address} is not an address of a model hub.", address=repr(address.strip()[:200])),
            "Enter an address such as https://huggingface.co.",
        ) from None
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return f"{parts.scheme}://{host}{f':{port}' if port else ''}{parts.path.rstrip('/')}"


def token_of(endpoint: str) -> str:
    """The token that the keyring has for a server, "" for none. Raises InputError where others could read it on the way."""
    token = key_of(endpoint_entry(endpoint))
    if token == NO_KEY:
        return ""
    _check_private(endpoint)
    return token


def keep_token(endpoint: str, token: str) -> None:
    """Keep a server's token in the keyring, an empty one takes it out. Raises InputError, and MachineError where there is no keyring."""
    if not token.isascii() or not token.isprintable() or " " in token:
        raise InputError("The token contains characters that are not allowed in a token.", "Copy it again, on one line.")
    if token:
        _check_private(endpoint)
    keep_key(endpoint_entry(endpoint), token)


def has_token(endpoint: str) -> bool:
    """Whether the keyring has a token for a server."""
    return key_of(endpoint_entry(endpoint)) != NO_KEY


def endpoint_entry(endpoint: str) -> str:
    """The name under which the keyring has a server's token. Raises InputError for an address that cannot be asked."""
    return f"hub {checked_endpoint(endpoint)}"


def _check_private(endpoint: str) -> None:
    parts = urlsplit(checked_endpoint(endpoint))
    if parts.scheme != "https" and not is_loopback(parts.hostname or ""):
        raise InputError(
            Message("No token is sent to {endpoint}, because others could read it on the way.", endpoint=endpoint),
            "Ask the server over https.",
        )
