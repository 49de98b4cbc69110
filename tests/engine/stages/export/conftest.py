"""The starter as a GGUF file, and a toy project exported once."""

import re
import shutil
from pathlib import Path

import pytest

from engine.models import gguf
from engine.settings import SETTINGS_FILE, read_settings, write_settings
from tests import toys


@pytest.fixture(scope="session")
def starter_file(tmp_path_factory) -> Path:
    """The starter as F16."""
    file = tmp_path_factory.mktemp("starter") / "starter-f16.gguf"
    gguf.convert(toys.STARTER, file, "f16", {"general.name": "starter", "adaptool.dataset": "d0"})
    return file


@pytest.fixture(scope="session")
def _merged_project(tmp_path_factory, _trained_project) -> Path:
    folder = Path(shutil.copytree(_trained_project, tmp_path_factory.mktemp("projects") / "merged"))
    toys.run_here(folder, "merging")
    return folder


@pytest.fixture
def merged_project(tmp_path, _merged_project) -> Path:
    """A toy project ready to export."""
    return Path(shutil.copytree(_merged_project, tmp_path / "project"))


@pytest.fixture(scope="session")
def _exported_project(tmp_path_factory, _merged_project) -> Path:
    folder = Path(shutil.copytree(_merged_project, tmp_path_factory.mktemp("projects") / "exported"))
    change(folder, served=2, speed=True)
    toys.run_here(folder, "export")
    return folder


@pytest.fixture
def exported_project(tmp_path, _exported_project) -> Path:
    """A toy project with its files."""
    return Path(shutil.copytree(_exported_project, tmp_path / "exported"))


def bundle_in(folder: Path, kind: str = "q8_0") -> Path:
    """The folder of a project's bundle, PROJECT-DATE-FORMAT; its zip lies beside it."""
    (found,) = [one for one in (folder / "exports").glob(f"*-{kind}") if one.is_dir()]
    assert re.fullmatch(rf".+-\d{{4}}-\d\d-\d\d-{kind}", found.name) and found.with_name(f"{found.name}.zip").is_file()
    return found


def change(folder: Path, **settings) -> None:
    """Change settings of the stage export."""
    tables = read_settings(folder / SETTINGS_FILE)
    write_settings(folder / SETTINGS_FILE, {**tables, "export": {**tables.get("export", {}), **settings}})
