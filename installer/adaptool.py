#!/usr/bin/env python3
"""Start Adaptool, setting up first whatever is still missing.

    python3 installer/adaptool.py               open the window
    python3 installer/adaptool.py demo [...]    run the demonstration
    python3 installer/adaptool.py test [...]    run the tests (arguments go to pytest)
    python3 installer/adaptool.py check         check the code's layout, names and types (ruff, mypy)
    python3 installer/adaptool.py setup         only set up
    python3 installer/adaptool.py COMMAND ...   any other command of the program

Everything is installed into the folder .venv beside this one, where
.venv/bin/adaptool (Windows: .venv\\Scripts\\adaptool) then starts the program
too; llama.cpp's source archive, what is built of it and the embedded models
are kept in a cache folder of the user, where another copy of Adaptool finds
them.
An interrupted set-up continues where it stopped.  Its full output is in
.venv/adaptool-setup.log.

Environment variables that set-up heeds:

    CMAKE_ARGS        how llama.cpp is built, for example -DGGML_CUDA=on (NVIDIA),
                      -DGGML_METAL=on (Apple) or -DGGML_VULKAN=on; without it,
                      for this machine's processor.  The choice is remembered;
                      setting another one (or an empty one) builds again.
    CC, CXX           the C and C++ compilers
    ADAPTOOL_CACHE    the cache folder
    PIP_*             pip's own settings, for example PIP_NO_INDEX=1 with
                      PIP_FIND_LINKS=FOLDER on a machine without a network, or
                      PIP_EXTRA_INDEX_URL for another build of PyTorch

Exit code 3 means that the machine lacks something, which one sentence names.
"""

# This file must run on Python 3.8 far enough to say that 3.11 is needed, so it
# uses no newer syntax, and looks at the version before importing its helpers.
import os
import subprocess
import sys
from pathlib import Path

OLDEST_PYTHON = (3, 11)
EXIT_MACHINE = 3
EXIT_INTERRUPTED = 130


def python_complaint(version, maxsize=sys.maxsize):
    """Return one sentence on why this Python will not do, or an empty string."""
    if tuple(version[:2]) < OLDEST_PYTHON:
        return (
            "Adaptool needs Python {}.{} or newer, but this is Python {}.{}; install a newer one "
            "from https://www.python.org/downloads/ and start this file with it."
        ).format(*OLDEST_PYTHON, *version[:2])
    if maxsize < 2**32:
        return (
            "Adaptool needs a 64-bit Python, but this one is 32-bit; install the 64-bit one "
            "from https://www.python.org/downloads/ and start this file with it."
        )
    return ""


if python_complaint(sys.version_info):
    sys.stderr.write(python_complaint(sys.version_info) + "\n")
    sys.exit(EXIT_MACHINE)

# With "python -P" the folder of this file is not on the path by itself.
sys.path.insert(0, str(Path(__file__).resolve().parent))

from setup_problems import SetupError
from setup_steps import Setup

ROOT = Path(__file__).resolve().parent.parent
# What a command needs beyond what all need.
ALSO_NEEDED = {"gui": ("window",), "setup": ("window",), "test": ("window", "test"), "check": ("lint",)}
CHECKS = (("ruff", "check"), ("ruff", "format", "--check"), ("mypy",))


def hand_over(command, environment):
    """Become the program (or, on Windows, run it) and end with its exit code."""
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "posix":
        # Replacing this process lets every signal reach the program itself.
        os.execve(command[0], command, environment)
    process = subprocess.Popen(command, env=environment)
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            # The console has sent Ctrl-C to the program as well; its answer counts.
            continue


def check(python, environment):
    """Run every check, also after one that complains; return 1 if any did."""
    codes = []
    for program in CHECKS:
        print("$ " + " ".join(program), flush=True)
        codes.append(subprocess.call([python, "-m", *program], env=environment))
    return 1 if any(codes) else 0


def start(command, arguments, setup):
    """Start what the command names, now that it is set up; return the exit code."""
    python = str(setup.python)
    if command in ("test", "check"):
        os.chdir(str(ROOT))
    if command == "check":
        return check(python, setup.environment)
    if command == "test":
        return hand_over([python, "-m", "pytest", *arguments], setup.environment)
    # -P: a folder named "engine" where the user happens to be must not be taken for ours.
    return hand_over([python, "-P", "-m", "engine.cli.main", command, *arguments], setup.environment)


def main(arguments):
    """Set up what the command needs, then hand over to it; return the exit code."""
    if arguments[:1] in (["-h"], ["--help"]):
        print(__doc__.strip())
        return 0
    command = arguments[0] if arguments else "gui"
    setup = Setup(ROOT, os.environ)
    try:
        setup.bring_up(ALSO_NEEDED.get(command, ()))
    except SetupError as error:
        sys.stderr.write(error.report() + "\n")
        return EXIT_MACHINE
    except KeyboardInterrupt:
        sys.stderr.write("\nSet-up was interrupted; the same command continues where it stopped.\n")
        return EXIT_INTERRUPTED
    if command == "setup":
        print(f"Adaptool is set up: {setup.program}")
        return 0
    try:
        return start(command, arguments[1:], setup)
    except OSError as error:
        sys.stderr.write(
            f"{setup.python} cannot be started ({error.strerror}); remove the folder {setup.venv} and run the same command again.\n"
        )
        return EXIT_MACHINE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
