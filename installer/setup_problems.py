"""What can go wrong while setting up, each told in one sentence with its remedy."""

import errno
import re
import shutil
import subprocess
import sys
from pathlib import Path

TAIL_LINES = 12

NO_SPACE = re.compile(r"No space left on device|not enough space on the disk|Errno 28\b", re.IGNORECASE)
NO_NETWORK = re.compile(
    r"name resolution|Name or service not known|nodename nor servname|getaddrinfo failed"
    r"|NewConnectionError|NameResolutionError|Failed to establish a new connection"
    r"|ConnectTimeoutError|ReadTimeoutError|ConnectionResetError|Connection refused"
    r"|Network is unreachable|No route to host|ProxyError|RemoteDisconnected",
    re.IGNORECASE,
)
OTHER_FILE = re.compile(r"DO NOT MATCH THE HASHES")
NOT_FOUND = re.compile(r"No matching distribution found for (\S+)")


class SetupError(Exception):
    """A problem of the machine: one sentence, and perhaps the last lines of output."""

    def __init__(self, sentence, tail=(), log=None):
        super().__init__(sentence)
        self.sentence = sentence
        self.tail = list(tail)
        self.log = log

    def report(self):
        """Return the text to show: the sentence, and under it the last lines."""
        lines = [self.sentence]
        if self.tail:
            lines.append(f"Last lines of {self.log}:")
            lines += ["    " + line[:200] for line in self.tail[-TAIL_LINES:]]
        return "\n".join(lines)


def explain_output(lines, doing):
    """Return one sentence on why a command failed, judged by what it printed."""
    text = "\n".join(lines)
    if NO_SPACE.search(text):
        return f"The disk filled up while {doing}; free some space and run the same command again."
    if NO_NETWORK.search(text):
        return (
            f"There was no network connection to the package index while {doing}; connect and run the "
            f"same command again, or set PIP_NO_INDEX=1 and PIP_FIND_LINKS to a folder of packages."
        )
    if OTHER_FILE.search(text):
        return (
            f"A package that came while {doing} is not the file that was tested (its hash differs); clear pip's cache with "
            f"python3 -m pip cache purge, or mend the package index it came from, and run the same command again."
        )
    missing = NOT_FOUND.search(text)
    if missing:
        return (
            f"pip found no {missing.group(1)} for Python {sys.version_info[0]}.{sys.version_info[1]} on "
            f"this system; use a 64-bit Python 3.11 to 3.14 on Linux, Windows or a Mac with Apple silicon, "
            f"and make sure that pip's settings lead to a package index that can be reached."
        )
    return f"An error stopped set-up while {doing}; put right what the last lines say and run the same command again."


def explain_os_error(error, root):
    """Return one sentence on an error of the file system."""
    where = error.filename or root
    if error.errno == errno.ENOSPC:
        return f"The disk filled up while writing {where}; free some space and run the same command again."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return (
            f"Adaptool may not write {where}; move its folder to a place of your own, "
            f"or correct the permissions, and run the same command again."
        )
    return f"{where} cannot be used ({error.strerror}); put that right and run the same command again."


def check_disk(root, needed_gb):
    """Raise if the disk of ``root`` has less free space than the steps still need."""
    free_gb = shutil.disk_usage(root).free / 1e9
    if free_gb < needed_gb:
        raise SetupError(
            f"Set-up needs about {needed_gb:.1f} GB of free disk space, but the disk of {root} has only "
            f"{free_gb:.1f} GB; free some space and run the same command again."
        )


def check_ensurepip():
    """Raise if this Python cannot put pip into a virtual environment."""
    from importlib.util import find_spec

    if find_spec("venv") is None or find_spec("ensurepip") is None:
        version = f"{sys.version_info[0]}.{sys.version_info[1]}"
        raise SetupError(
            f"This Python lacks the part that makes virtual environments; install it "
            f"(Debian, Ubuntu: sudo apt-get install python{version}-venv) and run the same command again."
        )


def check_compilers(environ):
    """Raise unless a C and a C++ compiler are there to build llama.cpp with."""
    path = environ.get("PATH", "")

    def found(chosen, usual):
        # $CC may hold arguments too, as in "ccache gcc"; the first word is the program.
        names = chosen.split()[:1] or usual
        return any(shutil.which(name, path=path) for name in names)

    have_c = found(environ.get("CC", ""), ["cc", "gcc", "clang"])
    have_cxx = found(environ.get("CXX", ""), ["c++", "g++", "clang++"])
    if sys.platform == "win32":
        chosen = environ.get("CC") and environ.get("CXX") and have_c and have_cxx
        present = chosen or shutil.which("cl", path=path) or visual_studio(environ)
        remedy = 'install "Desktop development with C++" from the Visual Studio Build Tools'
    elif sys.platform == "darwin":
        present = have_c and have_cxx and command_line_tools()
        remedy = "install Apple's with: xcode-select --install"
    else:
        present = have_c and have_cxx
        remedy = (
            "install them (Debian, Ubuntu: sudo apt-get install build-essential; "
            "Fedora: sudo dnf install gcc gcc-c++; Arch: sudo pacman -S base-devel)"
        )
    if not present:
        raise SetupError(f"No C and C++ compilers were found, which building llama.cpp needs; {remedy}, and run the same command again.")


def visual_studio(environ):
    """Say whether Visual Studio's own finder knows an installation with a C++ compiler."""
    programs = environ.get("ProgramFiles(x86)", r"C:\Program Files (x86)")
    finder = Path(programs, "Microsoft Visual Studio", "Installer", "vswhere.exe")
    if not finder.exists():
        return False
    command = [str(finder), "-products", "*", "-property", "installationPath"]
    command += ["-requires", "Microsoft.VisualStudio.Component.VC.Tools.x86.x64"]
    return bool(subprocess.run(command, capture_output=True, check=False).stdout.strip())


def command_line_tools():
    """Say whether macOS has its tools; without them /usr/bin/cc is there but does nothing."""
    return subprocess.run(["xcode-select", "-p"], capture_output=True, check=False).returncode == 0


def read_qt_libraries(path, x11):
    """Return shared object -> Debian package for what Qt needs on Linux."""
    packages = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        words = line.split("#")[0].split()
        if words and (x11 or "xcb" not in words[2:]):
            packages[words[0]] = words[1]
    return packages


def qt_sentence(missing, packages, output):
    """Return one sentence on a Qt that cannot be loaded."""
    if missing:
        wanted = " ".join(packages[name] for name in missing)
        return (
            f"Qt needs system libraries that are missing ({', '.join(missing)}); install them "
            f"(Debian, Ubuntu: sudo apt-get install {wanted}) and run the same command again."
        )
    last = output.strip().splitlines()[-1] if output.strip() else "no message"
    return f"Qt cannot be loaded ({last}); put that right and run the same command again."


def uses_x11(environ):
    """Say whether windows will be opened on an X11 display."""
    plugin = environ.get("QT_QPA_PLATFORM", "")
    if plugin:
        return plugin.startswith("xcb")
    return sys.platform == "linux" and bool(environ.get("DISPLAY")) and not environ.get("WAYLAND_DISPLAY")
