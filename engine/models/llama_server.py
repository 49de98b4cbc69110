"""llama.cpp's own server, the program llama-server: where this machine has one, and how one is built of the archive that set-up keeps.

It is looked for in ADAPTOOL_LLAMA_SERVER, among what `build` made, and on the PATH, in this order: never where a project says.
"""

import os
import re
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from engine.errors import InputError, MachineError
from engine.messages import Message
from engine.models.base_models import threads
from engine.resources import cache_folder

NAME = "llama-server"
VARIABLE = "ADAPTOOL_LLAMA_SERVER"
ARCHIVES, SOURCE = "llama_cpp_python-*.tar.gz", "vendor/llama.cpp"
OPTIONS = (
    "-DCMAKE_BUILD_TYPE=Release",
    "-DBUILD_SHARED_LIBS=OFF",
    "-DLLAMA_BUILD_TESTS=OFF",
    "-DLLAMA_BUILD_EXAMPLES=OFF",
    "-DLLAMA_BUILD_UI=OFF",
    "-DLLAMA_USE_PREBUILT_UI=OFF",  # else it is looked for in the network
    "-DLLAMA_OPENSSL=OFF",
)


def found() -> Path | None:
    """The program, None where there is none. Raises InputError where the variable names none."""
    named = os.environ.get(VARIABLE, "").strip()
    if named:
        program = Path(named).expanduser()
        if not program.is_file():
            raise InputError(
                Message("{variable} points to {named}, which does not exist.", variable=VARIABLE, named=named), "Correct it, or remove it."
            )
        return program
    built = place()
    if built.is_file():
        return built
    on_path = shutil.which(NAME)
    return Path(on_path) if on_path else None


def place() -> Path:
    """Where `build` puts the program."""
    return cache_folder() / NAME / (f"{NAME}.exe" if os.name == "nt" else NAME)


def identity() -> str:
    """What a comparison with it depends on, "" where there is none."""
    program = found()
    return f"{program}:{program.stat().st_size}:{program.stat().st_mtime_ns}" if program else ""


@lru_cache(maxsize=8)
def version_of(program: Path) -> str:
    """What it says of itself, such as "5131 (e2f5d7c)"; "" where it says nothing."""
    try:
        said = subprocess.run([str(program), "--version"], capture_output=True, text=True, errors="replace", timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    told = re.search(r"version:\s*(.+)", said.stdout + said.stderr)
    return told[1].strip()[:80] if told else ""


def build(say: Callable[[str], None]) -> Path:
    """Build the program of llama.cpp's archive, which takes minutes to an hour, and return its place; CMAKE_ARGS counts as in set-up. `say`
    is told each line. Raises MachineError where cmake, a compiler or the archive is missing, and where it cannot be built."""
    if shutil.which("cmake") is None:
        raise MachineError("cmake is not installed, which building llama-server needs.", "Install cmake and a C++ compiler.")
    archive = next(iter(sorted(cache_folder().glob(ARCHIVES), reverse=True)), None)
    if archive is None:
        raise MachineError(
            Message("llama.cpp's archive is not in {cache_folder}.", cache_folder=cache_folder()),
            "Run: python3 installer/adaptool.py setup",
        )
    target = place()
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="build-", dir=target.parent) as beside:
        source = _unpacked(archive, Path(beside))
        made = Path(beside, "made")
        given = os.environ.get("CMAKE_ARGS", "").split()
        _run(["cmake", "-S", str(source), "-B", str(made), *OPTIONS, *given], say)
        _run(["cmake", "--build", str(made), "--config", "Release", "--target", NAME, "--parallel", str(threads())], say)
        program = next((file for file in made.rglob(target.name) if file.is_file()), None)
        if program is None:
            raise MachineError("cmake built no llama-server.", "Read what it said.")
        program.replace(target)
    return target


def _unpacked(archive: Path, folder: Path) -> Path:
    """The source of llama.cpp out of the archive."""
    with tarfile.open(archive, "r:gz") as packed:
        members = [one for one in packed if f"/{SOURCE}/" in f"/{one.name}/"]
        packed.extractall(folder, members, filter="data")
    source = next((one for one in folder.glob(f"*/{SOURCE}") if (one / "CMakeLists.txt").is_file()), None)
    if source is None:
        raise MachineError(Message("{archive} does not hold llama.cpp's source.", archive=archive.name), "Remove it and run setup again.")
    return source


def _run(command: list[str], say: Callable[[str], None]) -> None:
    last = ""
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace") as child:
        assert child.stdout is not None
        for line in child.stdout:
            last = line.strip() or last
            say(line.rstrip())
    if child.returncode:
        raise MachineError(Message("llama-server could not be built ({problem}).", problem=last[:200]), "See the output of cmake above.")
