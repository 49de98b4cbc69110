"""The two walls of the house: the window loads no model library, the engine loads no window library."""

import json
import subprocess
import sys

import pytest

from tests.toys import ROOT

IMPORT_ALL = """
import importlib, json, pkgutil, sys
from tests.toys import ROOT
package, forbidden, absent = json.loads(sys.argv[1])
for name in absent:
    sys.modules[name] = None  # importing it fails, as on a machine that lacks it
imported = []
for module in pkgutil.walk_packages(importlib.import_module(package).__path__, package + ".", onerror=lambda name: None):
    try:
        importlib.import_module(module.name)
        imported.append(module.name)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in absent:
            raise
print(json.dumps([imported, [name for name in forbidden if sys.modules.get(name)]]))
"""
HEAVY = ["torch", "transformers", "llama_cpp", "peft"]


def import_all(package: str, forbidden: list[str], absent: list[str]) -> tuple[list[str], list[str]]:
    """(modules imported in a fresh child, forbidden modules that this loaded)"""
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL, json.dumps([package, forbidden, absent])], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return tuple(json.loads(done.stdout.splitlines()[-1]))


@pytest.mark.skipif(not (ROOT / "gui" / "window.py").is_file(), reason="this checkout has no window")
def test_the_window_loads_no_model_library():
    imported, loaded = import_all("gui", [*HEAVY, "matplotlib.pyplot"], [])
    assert "gui.window" in imported
    assert loaded == []


def test_the_engine_loads_no_window_library():
    imported, loaded = import_all("engine", ["PySide6", "matplotlib.pyplot"], HEAVY)
    shared = {
        "engine.models.chat",
        "engine.cli.main",
        "engine.jobs.worker",
        "engine.store.project",
        "engine.stages.training",
        "engine.stages.export",
    }
    assert shared <= set(imported), "these must start without the heavy libraries"
    assert loaded == []
