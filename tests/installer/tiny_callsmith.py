"""A tiny Callsmith to set up for real: the true launcher, with packages of a few bytes."""

import io
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

INSTALLER = Path(__file__).resolve().parents[2] / "installer"

ENGINE_CLI = """
import os, sys
print("engine", sys.argv[1:], os.getcwd())
sys.exit(7)
"""
# Builds a wheel without any other package, so that no network is needed.
BACKEND = """
import os, zipfile

def build_wheel(directory, config_settings=None, metadata_directory=None):
    name = "llama_cpp_python-0.3.36-py3-none-any.whl"
    info = "llama_cpp_python-0.3.36.dist-info/"
    with zipfile.ZipFile(os.path.join(directory, name), "w") as wheel:
        wheel.writestr("llama_cpp/__init__.py", f"built_with = {os.environ['CMAKE_ARGS']!r}")
        wheel.writestr(info + "METADATA", "Metadata-Version: 2.1\\nName: llama-cpp-python\\nVersion: 0.3.36\\n")
        wheel.writestr(info + "WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        wheel.writestr(info + "RECORD", "")
    return name

def prepare_metadata_for_build_wheel(directory, config_settings=None):
    info = "llama_cpp_python-0.3.36.dist-info"
    os.mkdir(os.path.join(directory, info))
    with open(os.path.join(directory, info, "METADATA"), "w") as file:
        file.write("Metadata-Version: 2.1\\nName: llama-cpp-python\\nVersion: 0.3.36\\n")
    return info
"""
ARCHIVE = {
    "pyproject.toml": '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n',
    "backend.py": BACKEND,
    "vendor/llama.cpp/convert_hf_to_gguf.py": "hf",
    "vendor/llama.cpp/convert_lora_to_gguf.py": "lora",
    "vendor/llama.cpp/conversion/base.py": "base",
    "vendor/llama.cpp/gguf-py/gguf/__init__.py": "gguf",
    "vendor/llama.cpp/models/ggml-vocab-qwen2.gguf": "vocabulary",
    "vendor/llama.cpp/models/ggml-vocab-other.gguf": "not kept",
}


def make_wheel(folder, name, version, files):
    """Write a wheel of a few bytes."""
    stem = f"{name.replace('-', '_')}-{version}"
    info = f"{stem}.dist-info/"
    with zipfile.ZipFile(folder / f"{stem}-py3-none-any.whl", "w") as wheel:
        for path, text in files.items():
            wheel.writestr(path, text)
        wheel.writestr(info + "METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        wheel.writestr(info + "WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(info + "RECORD", "")


def make_archive(path, files):
    """Write a source archive."""
    with tarfile.open(path, "w:gz") as tar:
        for name, text in files.items():
            member = tarfile.TarInfo(f"llama_cpp_python-0.3.36/{name}")
            member.size = len(text.encode())
            tar.addfile(member, io.BytesIO(text.encode()))


class TinyCallsmith:
    """A copy of the launcher with an engine that only reports how it was called."""

    def __init__(self, folder):
        self.root = folder / "repo"
        self.packages = folder / "packages"
        self.venv = self.root / ".venv"
        self.log = self.venv / "callsmith-setup.log"
        self.cache = folder / "cache"
        self.packages.mkdir(parents=True)
        (self.root / "installer").mkdir(parents=True)
        for file in INSTALLER.iterdir():
            if file.is_file():
                shutil.copy(file, self.root / "installer")
        self.lock("lock.txt", "torch==2.13.0", "pyside6-essentials==6.12.0", "tiny==1.0")
        self.lock("lock-llama.txt", "llama-cpp-python==0.3.36")
        self.lock("lock-test.txt", "pytest==9.2.0")
        (self.root / "engine").mkdir()
        (self.root / "engine" / "__init__.py").write_text("")
        (self.root / "engine" / "cli.py").write_text(ENGINE_CLI)
        make_wheel(self.packages, "torch", "2.13.0", {"torch.py": ""})
        make_wheel(self.packages, "tiny", "1.0", {"tiny.py": ""})
        make_wheel(self.packages, "pyside6-essentials", "6.12.0", {"PySide6/QtWidgets.py": ""})
        report = 'import os, sys; print("pytest", sys.argv[1:], os.getcwd()); sys.exit(5)'
        make_wheel(self.packages, "pytest", "9.2.0", {"pytest.py": report})
        make_archive(self.packages / "llama_cpp_python-0.3.36.tar.gz", ARCHIVE)

    def lock(self, name, *lines):
        """Write a lock file."""
        (self.root / "installer" / name).write_text("\n".join(lines) + "\n")

    def environment(self, **changes):
        """Return the environment to start in: pip sees the tiny packages and no network."""
        environment = {k: v for k, v in os.environ.items() if not k.startswith("PIP_")}
        for name in ("CMAKE_ARGS", "PYTHONPATH", "DISPLAY"):
            environment.pop(name, None)
        environment.update(
            PIP_CONFIG_FILE=os.devnull,
            PIP_NO_INDEX="1",
            PIP_FIND_LINKS=str(self.packages),
            CALLSMITH_CACHE=str(self.cache),
        )
        environment.update(changes)
        return environment

    def start(self, *arguments, cwd=None, **changes):
        """Run the launcher to its end."""
        return subprocess.run(
            [sys.executable, str(self.root / "installer" / "callsmith.py"), *arguments],
            env=self.environment(**changes),
            cwd=cwd or self.root,
            capture_output=True,
            text=True,
            timeout=120,
        )

    def stamps(self):
        """Return the text of the stamp file."""
        return (self.venv / "callsmith-setup.json").read_text()
