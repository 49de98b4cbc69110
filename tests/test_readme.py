"""The README names every command and every file, and no file that is not there."""

import re

from engine.settings.stages import STAGES
from tests.toys import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def sources() -> set[str]:
    """Python files of the program and of the starter's recipe, as the README's table names them."""
    files = [path for folder in ("engine", "gui", "installer", "resources") for path in (ROOT / folder).rglob("*.py")]
    return {path.relative_to(ROOT).as_posix() for path in files if path.read_text(encoding="utf-8").strip()}


def test_every_file_has_a_line():
    named = set(re.findall(r"^\| `([\w./-]+\.py)` \|", README, re.MULTILINE))

    assert named == sources()


def test_every_command_is_told():
    from engine.cli.main import app

    commands = {command.name or command.callback.__name__ for command in app.registered_commands}
    missing = [name for name in commands if f"`adaptool {name}" not in README and f"`{name} [DIR]`" not in README]

    assert {stage.name for stage in STAGES} <= commands
    assert not missing


def test_pictures_and_links_are_there():
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / target).exists(), target
