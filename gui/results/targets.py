"""What a model is exported for, and which files suit that: decided from the export's outlook without Qt.

A person says where the model will run; number formats, a folder for vLLM and the bundle follow from it. Whoever chooses formats one by one
on the page Export keeps them: `own` tells that they are other than these.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

COMPUTER, SERVER, DEVICE, APPS = "computer", "server", "device", "apps"
TARGETS = (COMPUTER, SERVER, DEVICE, APPS)
USUAL = (COMPUTER, DEVICE)  # for these the usual settings of the export are right
USUAL_DEVICE = "Raspberry Pi 5, 8 GB"
CARDS = ("NVIDIA GeForce", "NVIDIA L4")  # so begin the names of graphics cards, which are no devices by themselves
SERVED = "NVIDIA L4, 24 GB"  # whose pace stands for a server's card
FINE, SMALL, SMALLER = "q8_0", "q4_k_m", ("q3_k_m", "q2_k")
FOLDER = "bf16"  # as large as this format is the folder for vLLM
SHARE = 0.5  # of this computer's memory that a model may take beside other programs


@dataclass(frozen=True)
class File:
    """A file for one target: its format and size, whether it fits there, the memory that it needs (bytes), and the tokens a second to
    expect (0: not known)."""

    kind: str
    bytes: int
    exact: bool
    fits: bool = True
    needed: int = 0
    pace: float = 0.0
    folder: int = 0  # bytes of the folder for vLLM beside it


@dataclass(frozen=True)
class Choice:
    """What is chosen: a file for each target, and what the export has to make (values of its settings)."""

    files: Mapping[str, File]
    quantizations: tuple[str, ...]
    safetensors: str
    bundle: str


def targets_of(kept: Mapping[str, Any] | None) -> tuple[str, ...]:
    """What the model is for as the project keeps it; the usual where nothing is kept."""
    if not kept:
        return USUAL
    return tuple(name for name in TARGETS if name in kept.get("for", ()))


def device_of(kept: Mapping[str, Any] | None, outlook: Mapping[str, Any]) -> str:
    """The device that is meant: the kept one where it is known, else the usual one."""
    names = devices_in(outlook)
    wanted = (kept or {}).get("device", USUAL_DEVICE)
    return wanted if wanted in names else USUAL_DEVICE if USUAL_DEVICE in names else names[0] if names else ""


def devices_in(outlook: Mapping[str, Any]) -> list[str]:
    """The devices that the outlook tells of, but for graphics cards."""
    names = [one["name"] for one in next(iter(outlook["formats"]), {"devices": []})["devices"]]
    return [name for name in names if not name.startswith(CARDS)]


def choose(targets: Sequence[str], outlook: Mapping[str, Any], device: str, memory: int) -> Choice:
    """The files for these targets; `memory` are the bytes of this computer's memory, 0 where not known."""
    told = {one["name"]: one for one in outlook["formats"]}
    files = {name: _file(name, told, device, memory) for name in targets}
    kinds = sorted({file.kind for file in files.values()}, key=lambda kind: -told[kind]["bytes"] if kind in told else 0)
    return Choice(files, tuple(kinds), "merged" if SERVER in targets else "none", "auto")


def own(choice: Choice, quantizations: Sequence[str], safetensors: str) -> bool:
    """Whether the export's settings are other than what was chosen by targets."""
    wants_folder = choice.safetensors != "none"
    has_folder = safetensors in ("merged", "both")
    return set(choice.quantizations) != set(quantizations) or (wants_folder and not has_folder)


def _file(target: str, told: Mapping[str, Mapping[str, Any]], device: str, memory: int) -> File:
    """The file for one target: the finest that suits it."""
    if target == COMPUTER:
        fine = told.get(FINE)
        kind = SMALL if fine and memory and _needed(fine) > SHARE * memory else FINE
        return _told(kind, told, "", memory)
    if target == SERVER:
        return replace(_told(FINE, told, SERVED, 0), folder=told.get(FOLDER, {"bytes": 0})["bytes"])
    if target == APPS:
        return _told(SMALL, told, "", memory)
    fitting = [kind for kind in (SMALL, *SMALLER) if kind in told and _on(told[kind], device).get("fits")]
    return _told(fitting[0] if fitting else SMALL, told, device, 0)


def _told(kind: str, told: Mapping[str, Mapping[str, Any]], device: str, memory: int) -> File:
    one = told.get(kind)
    if one is None:
        return File(kind, 0, False)
    if device:
        there = _on(one, device)
        needed = round(1e9 * there.get("needed_gb", 0))
        return File(kind, one["bytes"], one["exact"], bool(there.get("fits", True)), needed, float(there.get("tokens_per_second", 0)))
    needed = _needed(one)
    return File(kind, one["bytes"], one["exact"], not memory or needed <= memory, needed)


def _needed(one: Mapping[str, Any]) -> int:
    """Bytes of memory that a format needs while it runs; of all devices the same."""
    return round(1e9 * one["devices"][0]["needed_gb"]) if one["devices"] else one["bytes"]


def _on(one: Mapping[str, Any], device: str) -> Mapping[str, Any]:
    return next((there for there in one["devices"] if there["name"] == device), {})
