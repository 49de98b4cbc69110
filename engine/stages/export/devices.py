"""What would fit on which device: estimates from resources/devices.toml, no measurement.

Writing a token reads every weight once and multiplies with it, so it takes at least bytes / bandwidth, and at least 2 x weights /
operations a second (the roofline of Williams, Waterman and Patterson, 2009). Which of them decides depends on the device. Beside that, each
layer takes a time that does not depend on the weights, and which decides for small models on fast cards.
"""

import tomllib
from typing import Any

from engine.resources import resource

DEVICES = resource("devices.toml")
REACHED = 0.6  # share of the bandwidth that llama.cpp commonly reaches
COMPUTED = 0.25  # share of the operations that it reaches with one token at a time, whose weights have to be unpacked
BESIDE = 150_000_000  # bytes for the program and its buffers


def devices() -> list[dict[str, Any]]:
    """[{"name", "memory" (GB), "bandwidth" (GB/s), "gflops", "layer" (microseconds), "usable" (share), "source"}]"""
    return tomllib.loads(DEVICES.read_text(encoding="utf-8"))["device"]


def fits(file_bytes: int, cache: int, weights: int, layers: int) -> list[dict[str, Any]]:
    """For each device {"name", "fits", "needed_gb", "usable_gb", "tokens_per_second"}: whether a file of a model with so many weights and
    layers, and a cache of so many bytes, would fit, and the pace to expect there, 0 where it would not."""
    needed = file_bytes + cache + BESIDE
    found = []
    for device in devices():
        usable = device["memory"] * device["usable"]
        there = needed / 1e9 <= usable
        reading = (file_bytes + cache) / (REACHED * device["bandwidth"] * 1e9)
        computing = 2 * weights / (COMPUTED * device["gflops"] * 1e9)
        pace = 1 / (max(reading, computing) + layers * device["layer"] * 1e-6)
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
