"""Where the program's own files lie: samples, prompts, presets, languages, help, translations and the embedded model's recipe.

In an installed wheel they stand inside the package, in `engine/_resources`; in a checkout beside it, in `resources/`. Nobody else looks
for them, so that both work alike. What set-up makes for all copies of the program lies in the user's cache folder.
"""

import os
import sys
from importlib.resources import files
from pathlib import Path

_PACKAGE = Path(str(files("engine")))
_INSTALLED = _PACKAGE / "_resources"

RESOURCES = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent / "resources"
SOURCE = _PACKAGE.parent  # the folder that must be importable for `import engine` and `import gui`


def resource(*parts: str) -> Path:
    """The path of one of the program's own files or folders, such as `resource("samples", "digital-hr")`. It need not be there."""
    return RESOURCES.joinpath(*parts)


def cache_folder() -> Path:
    """The user's cache folder, ADAPTOOL_CACHE where that is set: the same one as set-up's (`cache_folder` in installer/setup_steps.py).
    It need not be there."""
    if os.environ.get("ADAPTOOL_CACHE"):
        return Path(os.environ["ADAPTOOL_CACHE"]).absolute()
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "adaptool" / "cache"
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "adaptool"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache") / "adaptool"


def config_folder() -> Path:
    """The folder of what the user has set for this machine and all projects, ADAPTOOL_CONFIG where that is set. It need not be there."""
    if os.environ.get("ADAPTOOL_CONFIG"):
        return Path(os.environ["ADAPTOOL_CONFIG"]).absolute()
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or home / "AppData" / "Roaming") / "adaptool"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "adaptool"
    return Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config") / "adaptool"
