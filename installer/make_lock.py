"""Write the lock files from the packages installed in a virtual environment.

Run it with the Python of an environment in which everything named in
``requirements.in`` and ``requirements-test.in`` is installed:

    .venv/bin/python installer/make_lock.py

It writes ``lock.txt`` (what Callsmith runs on), ``lock-llama.txt`` (the one
package that is built from its source archive) and ``lock-test.txt`` (what only
the tests need), each line ``name==version`` with a marker where the package
belongs to some systems only.  Nothing is downloaded: names, versions and
requirements come from the metadata of the installed packages.  Use the oldest
supported Python, which needs the most packages.
"""

import importlib.metadata
import itertools
import re
from pathlib import Path

# Installed in every environment the lock is made in, because transformers needs it.
from packaging.markers import Marker, default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HERE = Path(__file__).resolve().parent
BUILT_FROM_SOURCE = "llama-cpp-python"
# Every environment brings its own pip.
NEVER_LOCKED = {"pip"}
# Its requirements are the clients of thirty vendors; what the tests use of it needs the standard library alone.
WITHOUT_REQUIREMENTS = {"bfcl-eval"}

PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SYSTEMS = (
    {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix", "platform_machine": "x86_64"},
    {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix", "platform_machine": "aarch64"},
    {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix", "platform_machine": "arm64"},
    {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt", "platform_machine": "AMD64"},
)


def supported_environments():
    """Return the marker variables of every system and Python that is supported."""
    environments = []
    for system, python in itertools.product(SYSTEMS, PYTHONS):
        environment = dict(default_environment())
        environment.update(system)
        environment.update(
            python_version=python,
            python_full_version=python + ".0",
            implementation_version=python + ".0",
            implementation_name="cpython",
            platform_python_implementation="CPython",
        )
        environments.append(environment)
    return environments


def read_direct(path):
    """Return the requirements named in a ``.in`` file."""
    requirements = []
    for line in path.read_text(encoding="utf-8").splitlines():
        line = line.split("#")[0].strip()
        if line:
            requirements.append(Requirement(line))
    return requirements


def applies(requirement, environment, extras):
    """Say whether a requirement holds in an environment, for the extras asked for."""
    if requirement.marker is None:
        return True
    return any(
        requirement.marker.evaluate(dict(environment, extra=extra)) for extra in {"", *extras}
    )


def closure(direct, environment):
    """Return the canonical names of all packages needed in one environment."""
    waiting = [r for r in direct if applies(r, environment, ())]
    seen = set()
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        wanted = (name, frozenset(requirement.extras))
        if wanted in seen or name in NEVER_LOCKED:
            continue
        seen.add(wanted)
        if name in WITHOUT_REQUIREMENTS:
            continue
        try:
            lines = importlib.metadata.distribution(name).requires or []
        except importlib.metadata.PackageNotFoundError:
            lines = []  # not for this machine; version_of() insists on a pin
        for line in lines:
            further = Requirement(line)
            if applies(further, environment, requirement.extras):
                waiting.append(further)
    return {name for name, _extras in seen}


def version_of(name, direct):
    """Return the version to pin: the installed one, or else the one pinned by hand."""
    try:
        # A build label such as "+cpu" belongs to one machine, not to the lock.
        return importlib.metadata.version(name).split("+")[0]
    except importlib.metadata.PackageNotFoundError:
        for requirement in direct:
            if canonicalize_name(requirement.name) == name and requirement.specifier:
                return str(requirement.specifier).replace("==", "")
    raise SystemExit(
        f"{name} is needed on a supported system but is not installed here; "
        f"pin it in requirements.in, with a marker."
    )


def candidate_markers():
    """Yield markers from the simplest to the less simple."""
    yield ""
    platforms = [f'sys_platform {op} "{s}"' for op in ("==", "!=") for s in ("linux", "darwin", "win32")]
    versions = [f'python_version {op} "{p}"' for p in PYTHONS for op in ("<", ">=")]
    yield from platforms
    yield from versions
    for platform, version in itertools.product(platforms, versions):
        yield f"{platform} and {version}"


def marker_for(needed, environments):
    """Return the simplest marker that is true exactly where ``needed`` says so."""
    for text in candidate_markers():
        marker = Marker(text) if text else None
        if all((marker is None or marker.evaluate(e)) == n for e, n in zip(environments, needed)):
            return text
    raise SystemExit("No simple marker describes where a package is needed; extend candidate_markers().")


def lock_lines(direct, left_out=()):
    """Return the sorted lines of the lock for these requirements."""
    environments = supported_environments()
    closures = [closure(direct, environment) for environment in environments]
    lines = []
    for name in sorted(set().union(*closures) - set(left_out)):
        line = f"{name}=={version_of(name, direct)}"
        marker = marker_for([name in names for names in closures], environments)
        lines.append(f"{line} ; {marker}" if marker else line)
    return lines


def names_in(lines):
    """Return the package names in lock lines."""
    return {re.match(r"[a-z0-9-]+", line).group() for line in lines}


def write(name, lines):
    """Write one lock file."""
    head = "# Made by installer/make_lock.py; edit the .in files and make it again.\n"
    (HERE / name).write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {len(lines)} packages")


def main():
    """Write the three lock files."""
    runtime = read_direct(HERE / "requirements.in")
    test = read_direct(HERE / "requirements-test.in")
    lines = lock_lines(runtime)
    write("lock.txt", [line for line in lines if not line.startswith(BUILT_FROM_SOURCE + "==")])
    write("lock-llama.txt", [line for line in lines if line.startswith(BUILT_FROM_SOURCE + "==")])
    write("lock-test.txt", lock_lines(test, left_out=names_in(lines)))


if __name__ == "__main__":
    main()
