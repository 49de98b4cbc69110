"""The house keeps its shape: floors, walls between rooms, and modules that a reader can hold in mind. Read from the sources with `ast`."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import networkx
import pytest

from tests.toys import ROOT

# From the ground up. A module may import from its own floor and from those below; members of one line stand side by side.
FLOORS = (
    ("engine", "alternatives", "schemas", "records", "errors", "messages", "catalogue", "files", "process", "resources"),
    ("settings",),
    ("store",),
    ("text", "jobs"),
    ("models",),
    ("checker", "planner"),
    ("readers",),
    ("metrics",),
    ("adapters",),
    ("stages",),
    ("cli",),
)
HEAVY = ["torch", "transformers", "llama_cpp", "peft"]
LONGEST = 400  # lines of a file, but for tests and data
SHORT, MOST_SHORT = 40, 20  # lines under which a file is short, and how many may be
IMPORT_ALL = """
import importlib, json, pkgutil, sys
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


def modules(package: str) -> dict[str, Path]:
    """{dotted name: file} of all modules of a package."""
    found = {}
    for file in sorted((ROOT / package).rglob("*.py")):
        parts = file.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = file
    return found


MODULES = modules("engine") | modules("gui")


def imports_of(name: str) -> set[str]:
    """The modules of ours that a module imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(MODULES[name].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name} imports relatively"
            whole = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {one if one in MODULES else node.module or "" for one in whole}
    return {one for one in found if one in MODULES} - {name}


IMPORTS = {name: imports_of(name) for name in MODULES}


def floor(name: str) -> int:
    """The number of the floor on which a module of the engine lives."""
    parts = name.split(".")
    room = parts[1] if len(parts) > 1 else "engine"
    return next(number for number, rooms in enumerate(FLOORS) if room in rooms)


def stage(name: str) -> str:
    """The room of a stage in which a module lives, "" for any other."""
    parts = name.split(".")
    return parts[2] if parts[:2] == ["engine", "stages"] and len(parts) > 2 else ""


def test_no_module_of_the_engine_is_left_loose():
    rooms = {name.split(".")[1] for name in MODULES if name.startswith("engine.")}
    assert rooms == {room for rooms in FLOORS for room in rooms} - {"engine"}


def test_nothing_imports_upwards():
    engine = [name for name in MODULES if name.startswith("engine")]
    assert [f"{name} imports {other}" for name in engine for other in IMPORTS[name] if other.startswith("gui")] == []
    assert [f"{name} imports {other}" for name in engine for other in sorted(IMPORTS[name]) if floor(other) > floor(name)] == []


def test_no_stage_imports_another_stage():
    rooms = [(name, other) for name in MODULES if stage(name) for other in sorted(IMPORTS[name]) if stage(other)]
    assert len(rooms) > 50  # they do import within themselves
    assert [f"{name} imports {other}" for name, other in rooms if stage(name) != stage(other)] == []


def test_no_imports_go_round_in_a_circle():
    graph = networkx.DiGraph([(name, other) for name, others in IMPORTS.items() for other in others])
    assert [sorted(circle) for circle in networkx.strongly_connected_components(graph) if len(circle) > 1] == []


def test_the_window_reaches_no_room_of_a_stage_and_nothing_of_the_command_line():
    gui = [name for name in MODULES if name.startswith("gui")]
    reached = sorted(
        {f"{name} imports {other}" for name in gui for other in IMPORTS[name] if stage(other) or other.startswith("engine.cli")}
    )
    assert reached == []


def import_all(package: str, forbidden: list[str], absent: list[str]) -> tuple[list[str], list[str]]:
    """(modules imported in a fresh child, forbidden modules that this loaded)"""
    command = [sys.executable, "-c", IMPORT_ALL, json.dumps([package, forbidden, absent])]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return tuple(json.loads(done.stdout.splitlines()[-1]))


def test_the_window_loads_no_model_library():
    imported, loaded = import_all("gui", [*HEAVY, "matplotlib.pyplot"], [])
    assert "gui.window" in imported
    assert loaded == []


def test_the_engine_loads_no_window_library():
    imported, loaded = import_all("engine", ["PySide6", "matplotlib.pyplot"], HEAVY)
    light = {"engine.models.chat", "engine.cli.main", "engine.jobs.worker", "engine.store.project"}
    assert light | {f"engine.stages.{room}" for room in ("training", "merging", "evaluation", "export")} <= set(imported), (
        "these must start without the heavy libraries"
    )
    assert loaded == []


def source_files() -> list[Path]:
    """The program's Python files, without tests."""
    return [file for folder in ("engine", "gui", "installer", "resources") for file in sorted((ROOT / folder).rglob("*.py"))]


def lines(file: Path) -> int:
    return len(file.read_text(encoding="utf-8").splitlines())


def test_no_file_is_longer_than_a_reader_can_hold_in_mind():
    assert {str(file.relative_to(ROOT)): lines(file) for file in source_files() if lines(file) > LONGEST} == {}


def test_few_files_are_short():
    short = {str(file.relative_to(ROOT)): lines(file) for file in source_files() if lines(file) < SHORT}
    assert len(short) <= MOST_SHORT, short


@pytest.mark.parametrize("name", [name for name, file in MODULES.items() if file.name == "__init__.py"])
def test_every_package_says_what_lives_there(name):
    assert len(ast.get_docstring(ast.parse(MODULES[name].read_text(encoding="utf-8"))) or "") > 30
