"""What would fit on which device: estimates from resources/devices.toml, no measurement.

Writing a token reads every weight once, so the pace is at most bandwidth / bytes of the file (the roofline of Williams, Waterman and
Patterson, 2009, for memory-bound work); small models stay below it, for then other work counts.
"""

import tomllib
from typing import Any

from engine.resources import resource

DEVICES = resource("devices.toml")
REACHED = 0.6  # share of the bandwidth that llama.cpp commonly reaches
BESIDE = 150_000_000  # bytes for the program and its buffers
FASTEST = 300.0  # tokens a second; above it, work that does not depend on the weights decides


def devices() -> list[dict[str, Any]]:
    """[{"name", "memory" (GB), "bandwidth" (GB/s), "usable" (share), "source"}]"""
    return tomllib.loads(DEVICES.read_text(encoding="utf-8"))["device"]


def fits(file_bytes: int, cache: int) -> list[dict[str, Any]]:
    """For each device {"name", "fits", "needed_gb", "usable_gb", "tokens_per_second"}: whether a file with a cache of so many bytes would
    fit, and the pace to expect there, 0 where it would not."""
    needed = file_bytes + cache + BESIDE
    found = []
    for device in devices():
        usable = device["memory"] * device["usable"]
        there = needed / 1e9 <= usable
        pace = min(FASTEST, REACHED * device["bandwidth"] * 1e9 / (file_bytes + cache))
        found.append(
            {
                "name": device["name"],
                "fits": there,
                "needed_gb": round(needed / 1e9, 2),
                "usable_gb": round(usable, 1),
                "tokens_per_second": (round(pace, 1) if pace < 10 else round(pace)) if there else 0,
            }
        )
    return found
