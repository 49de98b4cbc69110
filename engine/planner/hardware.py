"""What this machine has: graphics cards, memory, disk, processor. Read in a child, so that nothing here wakes a card's driver.

`python -m engine.planner.hardware` prints the facts as one JSON line.
"""

import os
import re
import shutil
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path

import psutil

from engine import process
from engine.errors import InputError, MachineError
from engine.messages import Message, to_json

GIB = 1024**3
QUERY = "index,name,memory.total,memory.free,compute_cap"  # memory in MiB
WAIT = 120  # seconds; on a machine that is busy a child starts slowly
WITHOUT_BF16 = re.compile(r"\b(T4|V100|P40|P100|RTX 20[678]0|QUADRO RTX|TITAN)", re.IGNORECASE)  # names of usual cards before Ampere
CONTROL_GROUPS = (  # Linux tells a container's limit and use here, in version 2 and 1
    (Path("/sys/fs/cgroup"), "memory.max", "memory.current"),
    (Path("/sys/fs/cgroup/memory"), "memory.limit_in_bytes", "memory.usage_in_bytes"),
)
MATRIX = 1024  # rows of the matrices by which the processor is timed
BUSY_OVER = 0.5  # seconds over which it is looked how busy the processor is


@dataclass(frozen=True)
class Card:
    """One graphics card; `free_gib` is what other programs leave, `bf16` whether it computes in that format."""

    name: str
    total_gib: float
    free_gib: float
    bf16: bool = True


@dataclass(frozen=True)
class Hardware:
    """The machine. `cpu_gflops` is measured: float32 products of matrices that all cores do when they are idle; `cpu_busy` the share of
    them that is in use now; `cpu_bf16` whether the processor computes in bf16; `note` a sentence where something hinders."""

    cards: tuple[Card, ...]
    ram_gib: float
    ram_free_gib: float
    disk_free_gib: float
    cores: int
    cpu_gflops: float
    cpu_bf16: bool = False
    note: str = ""
    cpu_busy: float = 0.0

    def as_dict(self) -> dict:
        """Plain JSON data."""
        return asdict(self) | {"cards": [asdict(card) for card in self.cards]}


def read(folder: Path, gpus: list[str] | None = None) -> Hardware:
    """This machine, with the disk that `folder` lies on. `gpus` are cards to plan for instead of those that are here.

    Raises InputError for a card that cannot be understood, MachineError if the child does not answer.
    """
    try:
        facts = process.ask("engine.planner.hardware", timeout=WAIT)
    except process.NoAnswer:
        raise MachineError("This machine's hardware could not be read.", "Check that nvidia-smi answers, then try again.") from None
    cards, note = tuple(Card(**card) for card in facts["cards"]), facts["note"]
    if gpus is not None:
        cards, note = imagined(gpus), ""
    memory = psutil.virtual_memory()
    fence = min(fences(), default=memory.total)
    return Hardware(
        cards,
        round(min(memory.total, fence) / GIB, 1),
        round(min(memory.available, fence) / GIB, 1),
        round(shutil.disk_usage(folder).free / GIB, 1),
        facts["cores"],
        facts["cpu_gflops"],
        facts["cpu_bf16"],
        note,
        facts["cpu_busy"],
    )


def fences() -> list[float]:
    """Bytes to which a process started here is held: what its container or its user's session has left, limits of a process (ulimit)."""
    found: list[float] = []
    for folder, limit, used in CONTROL_GROUPS:
        try:
            most = (folder / limit).read_text().strip()
            if most.isdigit() and int(most) < 2**60:  # a number beyond all memory stands for none
                told = dict(line.split() for line in (folder / "memory.stat").read_text().splitlines())
                taken = int((folder / used).read_text()) - int(told.get("inactive_file", 0))  # files that may leave memory
                found.append(max(0.0, int(most) - taken))
        except (OSError, ValueError):
            continue
    if os.name == "posix":
        import resource

        limits = (resource.getrlimit(kind)[0] for kind in (resource.RLIMIT_AS, resource.RLIMIT_DATA))
        found += [limit for limit in limits if limit != resource.RLIM_INFINITY]
    return found


def imagined(gpus: list[str]) -> tuple[Card, ...]:
    """Cards written as GiB of memory, how many of them, and perhaps a name: "24", "4x24", "2x80 H100". Raises InputError."""
    cards: list[Card] = []
    for text in gpus:
        size, _, name = text.strip().partition(" ")
        count, times, memory = size.lower().rpartition("x")
        try:
            number, gib = int(count) if times else 1, float(memory)
            if not (0 < gib <= 4096 and 0 < number <= 1024):
                raise ValueError
        except ValueError:
            raise InputError(
                Message("{text} is not a graphics card.", text=repr(text)),
                "Write the memory of each in GiB, such as 24,24 or 4x24 or '2x80 H100'.",
            ) from None
        cards += [Card(name.strip() or Message("{gib:g} GB card", gib=gib), gib, gib, not WITHOUT_BF16.search(name))] * number
    return tuple(cards)


def _cards() -> list[dict]:
    """What nvidia-smi tells of the cards that this process may use; [] where there is none."""
    program = shutil.which("nvidia-smi")
    if program is None:
        return []
    try:
        told = subprocess.run(
            [program, f"--query-gpu={QUERY}", "--format=csv,noheader,nounits"], capture_output=True, text=True, timeout=WAIT / 2
        )
    except (OSError, subprocess.TimeoutExpired):
        return []
    return parse(told.stdout, os.environ.get("CUDA_VISIBLE_DEVICES")) if told.returncode == 0 else []


def parse(table: str, visible: str | None = None) -> list[dict]:
    """Cards from nvidia-smi's lines; a card that does not tell its memory is left out, and so are those not
    `visible` by number (names such as GPU-1a2b are not looked up: then all are taken)."""
    allowed = {part.strip() for part in visible.split(",")} if visible is not None else None
    cards = []
    for line in table.splitlines():
        cells = [cell.strip() for cell in line.split(",")]
        try:
            index, name, total, free, capability = cells
            card = {
                "name": name,
                "total_gib": round(float(total) / 1024, 2),
                "free_gib": round(float(free) / 1024, 2),
                "bf16": float(capability) >= 8.0,
            }  # Ampere was the first to have it
        except ValueError:
            continue
        if allowed is None or index in allowed or any(part.startswith(("GPU-", "MIG-")) for part in allowed):
            cards.append(card)
    return cards


def _note(cards: list[dict]) -> str:
    try:
        version = metadata.version("torch")
    except metadata.PackageNotFoundError:
        return Message("PyTorch is not installed, so nothing can be trained.")
    if cards and version.endswith("+cpu"):
        return Message("The installed PyTorch ({version}) cannot use the graphics card; install one with CUDA.", version=version)
    return ""


def _cpu_gflops(cores: int) -> float:
    """Billions of float32 operations a second in products of matrices that so many idle cores do: one thread's best of five, by the time
    that the processor gave it, so that what else runs now makes a plan for tomorrow no slower."""
    os.environ.update(OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1", OMP_NUM_THREADS="1")  # before numpy reads them
    import numpy as np

    left = np.ones((MATRIX, MATRIX), dtype=np.float32)
    best = float("inf")
    for _ in range(5):
        begun = time.thread_time()
        left @ left
        best = min(best, time.thread_time() - begun)
    return round(cores * 2 * MATRIX**3 / max(best, 1e-6) / 1e9, 1)


def _cpu_bf16() -> bool:
    """Whether the processor has the instructions for which training on it computes in bf16 (told on Linux only)."""
    facts = Path("/proc/cpuinfo")
    return facts.is_file() and "avx512_bf16" in facts.read_text(encoding="utf-8", errors="replace")


def main() -> int:
    """Print the facts."""
    cards = _cards()
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    found = {"cards": cards, "cores": cores, "cpu_busy": psutil.cpu_percent(BUSY_OVER) / 100}  # before this process is busy itself
    print(to_json({**found, "cpu_gflops": _cpu_gflops(cores), "cpu_bf16": _cpu_bf16(), "note": _note(cards)}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
