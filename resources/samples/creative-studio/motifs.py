"""What the pictures are made of: the things that stand in a scene, and those that are strewn over it, as strokes for `put`.

A stroke is (kind, colour, numbers): points in a square from -0.5 to 0.5 across and from 0 up to 1, or for an oval, ring, dome, box
or tile its left, foot, width and height. Lines and rings have their thickness first.
"""

import math
import random
from collections.abc import Iterable, Iterator

from PIL import Image, ImageDraw

BRIGHT = ["#e4572e", "#f3a712", "#4a84c4", "#a66cc0", "#f27ea9", "#5aa469"]
WHITE, DARK, WOOD, RED, AMBER, GREEN, PINE = "#ffffff", "#333333", "#7a4f33", "#d64545", "#f3a712", "#3f8f5b", "#2f6b4f"
LEAVES = ["#c8553d", "#e08e45", "#d9a441", "#a23b2a"]
MAIN = "main"  # opens (MAIN, colour, part): the main colour that `put` is given, shaded by part, else this colour


def shade(colour: str, part: float) -> str:
    """The colour mixed with black (part below 0) or white (part above 0)."""
    end = 255 if part > 0 else 0
    return "#" + "".join(f"{round(int(colour[i : i + 2], 16) * (1 - abs(part)) + end * abs(part)):02x}" for i in (1, 3, 5))


def put(picture: Image.Image, strokes: Iterable[tuple], x: float, y: float, size: float, main: str = "") -> None:
    """Draws strokes in a square of side `size` that stands with the middle of its foot on (x, y)."""
    draw = ImageDraw.Draw(picture)
    for kind, colour, *numbers in strokes:
        if isinstance(colour, tuple):
            colour = shade(main, colour[2]) if main else colour[1]
        thick = max(1, round(numbers.pop(0) * size)) if kind in ("line", "ring") else 0
        if kind not in ("line", "shape"):
            left, low, width, height = numbers
            numbers = (left, low + height, left + width, low)
        points = [(x + across * size, y - up * size) for across, up in zip(numbers[::2], numbers[1::2])]
        if kind == "line":
            draw.line(points, colour, thick, "curve")
        elif kind == "shape":
            draw.polygon(points, colour)
        elif kind == "ring":
            draw.ellipse(points, outline=colour, width=thick)
        elif kind == "dome":
            draw.pieslice(points, 180, 360, colour)
        elif kind == "oval":
            draw.ellipse(points, colour)
        else:
            draw.rounded_rectangle(points, 0.02 * size if kind == "box" else 0.2 * size, colour)


# Things that stand in a scene, each as its strokes from back to front: plain ones as lists, the others as functions

PLAIN = {
    "bulb": (
        ("oval", "#ffe27a", -0.36, 0.26, 0.72, 0.72),
        ("box", "#8d99a6", -0.14, 0.04, 0.28, 0.26),
        ("line", GREEN, 0.04, 0, 0.3, 0, 0.7),
        ("shape", GREEN, 0, 0.44, -0.06, 0.62, -0.24, 0.7, -0.2, 0.5),
        ("shape", GREEN, 0, 0.54, 0.06, 0.74, 0.24, 0.8, 0.2, 0.6),
    ),
    "cactus": (
        ("line", GREEN, 0.2, 0, 0, 0, 0.86),
        ("oval", GREEN, -0.1, 0.76, 0.2, 0.2),
        ("line", GREEN, 0.12, 0, 0.36, -0.3, 0.36, -0.3, 0.68),
        ("line", GREEN, 0.12, 0, 0.48, 0.3, 0.48, 0.3, 0.8),
    ),
    "envelope": (
        ("box", (MAIN, "#f6eedc", 0.0), -0.5, 0.12, 1, 0.68),
        ("line", (MAIN, "#9c927d", -0.45), 0.05, -0.46, 0.74, 0, 0.4, 0.46, 0.74),
    ),
    "gift": (
        ("box", (MAIN, RED, 0.0), -0.4, 0, 0.8, 0.55),
        ("box", (MAIN, "#ae3838", -0.16), -0.46, 0.5, 0.92, 0.18),
        ("box", "#f5c542", -0.08, 0, 0.16, 0.68),
        ("ring", "#f5c542", 0.07, -0.3, 0.66, 0.28, 0.24),
        ("ring", "#f5c542", 0.07, 0.02, 0.66, 0.28, 0.24),
    ),
    "house": (
        ("box", (MAIN, "#f4efe6", 0.0), -0.4, 0, 0.8, 0.56),
        ("box", (MAIN, "#8c3224", -0.2), 0.16, 0.62, 0.12, 0.32),
        ("shape", (MAIN, "#a23b2a", -0.12), -0.52, 0.53, 0.52, 0.53, 0, 1),
        ("box", (MAIN, WOOD, -0.45), -0.1, 0, 0.2, 0.34),
        ("box", (MAIN, "#8fc0e0", -0.3), -0.32, 0.22, 0.16, 0.17),
        ("box", (MAIN, "#8fc0e0", -0.3), 0.16, 0.22, 0.16, 0.17),
    ),
    "pine": (
        ("box", WOOD, -0.06, 0, 0.12, 0.16),
        ("shape", PINE, -0.34, 0.12, 0.34, 0.12, 0, 0.5),
        ("shape", PINE, -0.27, 0.38, 0.27, 0.38, 0, 0.76),
        ("shape", PINE, -0.19, 0.62, 0.19, 0.62, 0, 1),
    ),
    "pumpkin": (
        ("oval", "#d9701f", -0.5, 0, 0.46, 0.62),
        ("oval", "#d9701f", 0.06, 0, 0.46, 0.62),
        ("oval", "#f08a3c", -0.25, 0, 0.5, 0.62),
        ("box", GREEN, -0.05, 0.56, 0.1, 0.18),
        ("shape", DARK, -0.28, 0.22, 0.28, 0.22, 0.12, 0.1, 0, 0.15, -0.12, 0.1),
        ("shape", DARK, -0.24, 0.32, -0.08, 0.32, -0.16, 0.46),
        ("shape", DARK, 0.08, 0.32, 0.24, 0.32, 0.16, 0.46),
    ),
    "rocket": (
        ("shape", AMBER, -0.1, 0.2, 0.1, 0.2, 0, -0.08),
        ("shape", RED, -0.1, 0.55, -0.36, 0.14, 0.36, 0.14, 0.1, 0.55),
        ("oval", "#eef1f5", -0.18, 0.16, 0.36, 0.84),
        ("oval", "#4a84c4", -0.09, 0.56, 0.18, 0.18),
    ),
    "sailboat": (
        ("shape", WOOD, -0.5, 0.18, 0.5, 0.18, 0.34, 0, -0.36, 0),
        ("line", WOOD, 0.03, 0, 0.16, 0, 1),
        ("shape", "#fdfaf2", 0.04, 0.24, 0.46, 0.24, 0.04, 0.98),
        ("shape", RED, -0.04, 0.24, -0.36, 0.24, -0.04, 0.86),
    ),
    "tent": (
        ("shape", "#f08a3c", -0.62, 0, 0.62, 0, 0, 0.75),
        ("shape", "#b85d1e", 0, 0.75, 0.62, 0, 0.3, 0),
        ("shape", DARK, -0.16, 0, 0.2, 0, 0, 0.5),
    ),
    "umbrella": (
        ("line", DARK, 0.04, 0, 0.96, 0, 0.1, 0.08, 0.04, 0.14, 0.12),
        ("dome", "#f5c542", -0.55, -0.05, 1.1, 1.0),
        ("line", "#c99a2a", 0.02, -0.2, 0.46, 0, 0.94, 0.2, 0.46),
    ),
}


def balloons() -> Iterator[tuple]:
    for x, y, colour in ((-0.32, 0.5, RED), (0.32, 0.46, "#4a84c4"), (0, 0.62, AMBER)):
        yield from (
            ("line", "#777777", 0.012, x, y, 0, 0),
            ("oval", colour, x - 0.17, y, 0.34, 0.4),
            ("oval", shade(colour, 0.5), x - 0.09, y + 0.24, 0.08, 0.1),
        )


def bicycle() -> Iterator[tuple]:
    frame = ((-0.38, 0.24, -0.2, 0.62), (-0.38, 0.24, 0, 0.24, -0.2, 0.62), (-0.16, 0.54, 0.26, 0.54, 0, 0.24), (0.38, 0.24, 0.24, 0.68))
    yield from (("ring", DARK, 0.04, x, 0, 0.48, 0.48) for x in (-0.62, 0.14))
    yield from (("line", RED, 0.05, *bar) for bar in frame)
    yield from (("line", DARK, 0.06, -0.3, 0.64, -0.1, 0.64), ("line", DARK, 0.05, 0.12, 0.7, 0.3, 0.68))


def books() -> Iterator[tuple]:
    for row, (colour, shift) in enumerate((("#a23b2a", 0), ("#2f6f73", 0.06), ("#c99a3a", -0.04), ("#4b3f72", 0.03))):
        yield ("box", colour, shift - 0.45, row * 0.14, 0.85, 0.135)
        yield ("box", "#f6eedc", shift + 0.28, row * 0.14 + 0.03, 0.12, 0.075)


def cake() -> Iterator[tuple]:
    yield ("oval", "#e9e4dc", -0.52, -0.06, 1.04, 0.14)
    for y, width in ((0, 0.84), (0.26, 0.58)):
        yield from (("box", "#6b3f2a", -width / 2, y, width, 0.27), ("box", "#f7c9d8", -width / 2, y + 0.18, width, 0.09))
    for x in (-0.16, 0, 0.16):
        yield from (("box", "#4a84c4", x - 0.025, 0.52, 0.05, 0.26), ("oval", AMBER, x - 0.035, 0.79, 0.07, 0.13))


def cat() -> Iterator[tuple]:
    fur, dark = "#d08a4e", "#8a5528"
    yield from (
        ("dome", fur, -0.4, -0.62, 0.95, 1.24),
        ("oval", fur, -0.6, 0.02, 0.46, 0.44),
        ("shape", fur, -0.58, 0.3, -0.4, 0.4, -0.56, 0.56),
        ("shape", fur, -0.34, 0.42, -0.18, 0.32, -0.2, 0.56),
        ("line", dark, 0.07, 0.5, 0.05, 0.2, 0.04, -0.1, 0.06),
    )
    yield from (("line", dark, 0.03, x, 0.25, x + 0.05, 0.22, x + 0.1, 0.25) for x in (-0.53, -0.33))
    yield from (("line", dark, 0.04, x, 0.57, x + 0.02, 0.42) for x in (0, 0.12, 0.24))


def cup() -> Iterator[tuple]:
    yield from (
        ("oval", "#d9d4cb", -0.52, 0, 1.04, 0.14),
        ("ring", "#fdfdfb", 0.07, 0.18, 0.2, 0.36, 0.32),
        ("shape", "#fdfdfb", -0.38, 0.56, 0.38, 0.56, 0.24, 0.08, -0.24, 0.08),
        ("oval", "#e8e4dc", -0.38, 0.49, 0.76, 0.14),
        ("oval", "#5b3620", -0.32, 0.51, 0.64, 0.1),
    )
    yield from (("line", "#bdb2a3", 0.035, x, 0.66, x - 0.05, 0.75, x + 0.04, 0.84, x, 0.94) for x in (-0.15, 0.05, 0.25))


def fish() -> Iterator[tuple]:
    for x, y, size, colour in ((-0.35, 0.55, 0.5, AMBER), (0.3, 0.75, 0.4, "#f27ea9"), (0.15, 0.2, 0.62, "#e4572e")):
        yield from (
            ("shape", colour, x + size * 0.3, y, x + size * 0.62, y + size * 0.25, x + size * 0.62, y - size * 0.25),
            ("oval", colour, x - size * 0.5, y - size * 0.27, size, size * 0.54),
            ("oval", WHITE, x - size * 0.36, y, size * 0.16, size * 0.16),
            ("oval", DARK, x - size * 0.34, y + 0.02, size * 0.09, size * 0.09),
        )


def flowers() -> Iterator[tuple]:
    yield from (("line", GREEN, 0.05, 0, 0, 0.02, 0.75), ("shape", GREEN, 0, 0.2, 0.25, 0.42, 0.05, 0.36))
    for turn in range(6):
        x, y = 0.17 * math.cos(turn * math.pi / 3), 0.17 * math.sin(turn * math.pi / 3)
        yield ("oval", (MAIN, "#f27ea9", 0.0), x - 0.12, y + 0.66, 0.24, 0.24)
    yield ("oval", "#fbe08a", -0.09, 0.69, 0.18, 0.18)


def hot_air_balloon() -> Iterator[tuple]:
    for x, y, size, colour in ((-0.5, 0.55, 0.5, "#4a84c4"), (0.6, 0.75, 0.36, AMBER), (0.1, 0.35, 0.75, RED)):
        top, neck = (x - size * 0.36, y + size * 0.4, x + size * 0.36, y + size * 0.4), (x + size * 0.12, y, x - size * 0.12, y)
        yield ("box", WOOD, x - size * 0.1, y - size * 0.12, size * 0.2, size * 0.14)
        yield from (("oval", colour, x - size * 0.42, y + size * 0.22, size * 0.84, size * 0.8), ("shape", colour, *top, *neck))
        yield ("oval", "#fbeed5", x - size * 0.15, y + size * 0.22, size * 0.3, size * 0.8)


def lighthouse() -> Iterator[tuple]:
    yield ("shape", "#6f6a63", -0.7, 0, -0.35, 0.16, 0.35, 0.18, 0.75, 0)
    for band in range(5):
        low, high, y = 0.2 - band * 0.022, 0.178 - band * 0.022, 0.14 + band * 0.15
        yield ("shape", RED if band % 2 else WHITE, -low, y, low, y, high, y + 0.15, -high, y + 0.15)
    yield from (("box", "#f5c542", -0.08, 0.89, 0.16, 0.12), ("shape", DARK, -0.13, 1.0, 0.13, 1.0, 0, 1.12))


def palm() -> Iterator[tuple]:
    yield ("line", "#8a5a3b", 0.09, 0, 0, 0.04, 0.4, 0.14, 0.82)
    for x, y in ((-0.45, 0.62), (-0.38, 0.95), (0.1, 1.12), (0.62, 0.98), (0.68, 0.66)):
        yield ("shape", GREEN, 0.14, 0.78, (x + 0.14) / 2, (y + 1.1) / 2, x, y, (x + 0.14) / 2, (y + 0.8) / 2)


def plant() -> Iterator[tuple]:
    yield from (("shape", "#c8704a", -0.26, 0.34, 0.26, 0.34, 0.18, 0, -0.18, 0), ("line", GREEN, 0.05, 0, 0.3, 0, 0.72))
    for x, y in ((-0.34, 0.66), (0.34, 0.74), (-0.2, 0.95), (0.2, 1)):
        yield ("shape", GREEN, 0, y - 0.32, x * 0.2, y, x, y, x * 0.9, y - 0.2)


def snowman() -> Iterator[tuple]:
    for y, width in ((0, 0.56), (0.4, 0.42), (0.68, 0.3)):
        yield ("oval", "#c3d3e2", -width / 2, y, width, width)
        yield ("oval", WHITE, -width / 2, y + 0.02, width * 0.92, width * 0.96)
    yield from (("shape", "#a66cc0", -0.13, 0.93, 0.13, 0.93, 0, 1.24), ("shape", "#f08a3c", 0, 0.85, 0, 0.79, 0.2, 0.81))
    yield from (("oval", DARK, x, y, 0.045, 0.045) for x, y in ((-0.1, 0.87), (0.03, 0.88), (-0.02, 0.62), (-0.02, 0.52)))


# Things that are strewn over a picture


def heart(rng: random.Random) -> Iterator[tuple]:
    colour = rng.choice((RED, "#e58a94", "#c2335b"))
    yield from (("oval", colour, x, 0.45, 0.54, 0.5) for x in (-0.5, -0.04))
    yield ("shape", colour, -0.47, 0.6, 0.47, 0.6, 0, 0)


def turned(rng: random.Random, colours: list[str], *corners: tuple[float, float]) -> Iterator[tuple]:
    """A shape of corners (distance, angle), turned anyhow."""
    turn = rng.uniform(0, 6.3)
    yield ("shape", rng.choice(colours), *[r * part(turn + a) for r, a in corners for part in (math.cos, math.sin)])


def leaf(rng: random.Random) -> Iterator[tuple]:
    return turned(rng, LEAVES, (0.6, 0), (0.36, 0.6), (0.33, 1.2), (0.55, 3.14), (0.33, -1.2), (0.36, -0.6))


def scrap(rng: random.Random) -> Iterator[tuple]:
    return turned(rng, BRIGHT, (0.6, 0), (0.6, 0.9), (0.6, 3.14), (0.6, 4.04))


def star(rng: random.Random) -> Iterator[tuple]:
    rays = [(0.5 if i % 2 == 0 else 0.2, i * math.pi / 5) for i in range(10)]
    yield ("shape", "#f2c53d", *[number for r, a in rays for number in (r * math.sin(a), 0.5 + r * math.cos(a))])


def bubble(rng: random.Random) -> Iterator[tuple]:
    yield ("ring", "#d8f1f7", 0.12, -0.5, 0, 1, 1)


def drop(rng: random.Random) -> Iterator[tuple]:
    yield ("line", "#dbe6ee", 0.1, 0.15, 1, -0.15, 0)


def flake(rng: random.Random) -> Iterator[tuple]:
    yield ("oval", WHITE, -0.5, 0, 1, 1)


# Keyword to a thing's strokes, to its height as a share of the scene's (else 0.62), and to how many there are (else one)
THINGS = PLAIN | {
    word: tuple(make())
    for word, make in (
        ("balloons", balloons),
        ("bicycle", bicycle),
        ("books", books),
        ("cake", cake),
        ("cat", cat),
        ("coral", fish),
        ("cup", cup),
        ("flowers", flowers),
        ("hot air balloon", hot_air_balloon),
        ("lighthouse", lighthouse),
        ("palm", palm),
        ("plant", plant),
        ("snowman", snowman),
    )
}
HEIGHT = {
    "balloons": 0.85,
    "bicycle": 0.5,
    "bulb": 0.8,
    "cactus": 0.42,
    "cat": 0.52,
    "coral": 0.72,
    "flowers": 0.4,
    "hot air balloon": 0.72,
    "lighthouse": 0.72,
    "palm": 0.72,
    "pine": 0.42,
    "plant": 0.75,
    "rocket": 0.75,
    "tent": 0.36,
    "umbrella": 0.8,
}
MANY = {"cactus": 4, "flowers": 10, "pine": 7}
# Keyword to what is strewn, how many, and the height of one
STREWN = {
    "bubbles": (bubble, 12, 0.07),
    "confetti": (scrap, 44, 0.06),
    "hearts": (heart, 14, 0.14),
    "leaves": (leaf, 26, 0.15),
    "rain": (drop, 45, 0.09),
    "snow": (flake, 30, 0.03),
    "stars": (star, 16, 0.07),
}
