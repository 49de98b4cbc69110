"""Where the program's own files lie: samples, prompts, presets, languages, help, translations and the embedded model.

In an installed wheel they stand inside the package, in `engine/_resources`; in a checkout beside it, in `resources/`. Nobody else looks
for them, so that both work alike.
"""

from importlib.resources import files
from pathlib import Path

_PACKAGE = Path(str(files("engine")))
_INSTALLED = _PACKAGE / "_resources"

RESOURCES = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent / "resources"
SOURCE = _PACKAGE.parent  # the folder that must be importable for `import engine` and `import gui`


def resource(*parts: str) -> Path:
    """The path of one of the program's own files or folders, such as `resource("samples", "digital-hr")`. It need not be there."""
    return RESOURCES.joinpath(*parts)
