"""The wheel by itself: built, installed where no checkout is seen, and used from another folder."""

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROGRAMS = "Scripts" if os.name == "nt" else "bin"
WHERE = """
import engine, gui
from engine.resources import resource
print(engine.__file__, gui.__file__, resource("starter", "chat_template.jinja"), sep="\\n")
"""


def call(*command: str | Path, folder: Path) -> str:
    """Run a command in a folder, with no path but the environment's own; its standard output."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(list(map(str, command)), cwd=folder, env=environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    """The wheel, built with what is installed here: nothing is downloaded."""
    folder = tmp_path_factory.mktemp("wheel")
    call(sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--no-index", "-w", folder, ROOT, folder=folder)
    return next(folder.glob("adaptool-*.whl"))


@pytest.fixture(scope="module")
def installed(tmp_path_factory, wheel) -> Path:
    """An environment of its own with the wheel in it; the libraries come from the environment of the tests."""
    venv = tmp_path_factory.mktemp("clean") / "venv"
    call(sys.executable, "-m", "venv", "--without-pip", venv, folder=venv.parent)
    call(sys.executable, "-m", "pip", "--python", venv, "install", "--no-deps", "--no-index", wheel, folder=venv.parent)
    where = "import sysconfig; print(sysconfig.get_path('purelib'))"
    site_packages = Path(call(venv / PROGRAMS / "python", "-c", where, folder=venv.parent).strip())
    # A folder named in a .pth file is put on the path, but the .pth files in it (the checkout's among them) are not read.
    (site_packages / "libraries.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return venv


def test_the_wheel_holds_the_program_and_what_it_reads_and_nothing_else(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    folders = {name.split("/")[0] for name in names}
    assert {folder for folder in folders if not folder.endswith(".dist-info")} == {"engine", "gui"}
    resources = [name.removeprefix("engine/_resources/") for name in names if name.startswith("engine/_resources/")]
    assert {"devices.toml", "samples/digital-hr/tools.json", "starter/chat_template.jinja", "i18n/engine_zh_CN.mo"} <= set(resources)
    assert [name for name in resources if name.endswith((".py", ".ts")) or name.startswith("screenshots/")] == []
    weights = {name for name in resources if name.endswith(".safetensors")}
    assert {name.split("/adapter")[0] for name in weights} <= {"starter", "samples/digital-hr/finished"} and len(weights) <= 2
    assert wheel.stat().st_size < 45_000_000


def test_nothing_is_taken_from_the_checkout(installed, tmp_path):
    for path in call(installed / PROGRAMS / "python", "-P", "-c", WHERE, folder=tmp_path).splitlines():
        assert Path(path).is_relative_to(installed) and Path(path).is_file()


def test_a_project_is_made_and_a_stage_runs_from_another_folder(installed, tmp_path):
    adaptool = installed / PROGRAMS / "adaptool"
    assert "new" in call(adaptool, "--help", folder=tmp_path)
    call(adaptool, "new", "project", "--sample", "digital-hr", folder=tmp_path)
    call(adaptool, "tools", "project", folder=tmp_path)
    assert '"done"' in call(adaptool, "status", "project", "--json", folder=tmp_path)
