"""Draws the pictures of this sample's assets: `python draw.py` writes pictures/asset-NNN.png next to itself.

Needs Pillow. A picture comes from nothing but its asset's id, content type and keywords: one keyword gives the sky, others the
ground, the things that stand on it and what is strewn over it (motifs.py). Images, videos and illustrations are scenes, templates
show a scene on a page with bars for text, backgrounds are only strewn, icons show one thing on a tile. The same assets always give
the same pictures.
"""

import io
import json
import random
from pathlib import Path

from motifs import BRIGHT, DARK, HEIGHT, MANY, STREWN, THINGS, WHITE, put, shade
from PIL import Image, ImageDraw

HERE = Path(__file__).parent
SIZE = (128, 96)
FINE = 4  # drawn this many times larger, then scaled down, for smooth edges
LARGEST = 4000  # bytes of a file

COLOURS = {
    "pink": "#f4a6b8",
    "red": "#d64545",
    "orange": "#f08a3c",
    "yellow": "#f5c542",
    "gold": "#e3b04b",
    "green": "#5aa469",
    "teal": "#2f9c95",
    "blue": "#4a84c4",
    "navy": "#27406b",
    "purple": "#7d5ba6",
    "brown": "#8a5a3b",
    "rose": "#e58a94",
    "white": "#ffffff",
}
# Keyword to the sky's colours, above and below; to the colour and height of a level ground, and of a rounded one
SKIES = {
    "night": ("#0f1b3d", "#41558c"),
    "sunset": ("#6a5496", "#f9a65a"),
    "dawn": ("#86a9d8", "#fbd0bd"),
    "rain": ("#64758a", "#b4c0cb"),
    "table": ("#dcc6a6", "#f4e8d6"),
    "underwater": ("#7fd0df", "#15618c"),
    "winter": ("#a9c3dd", "#e6eef5"),
    "sky": ("#6fb1e4", "#d8edf8"),
    "sun": ("#6fb1e4", "#d8edf8"),
    "lake": ("#a9cbe8", "#f3e9dc"),
}
FLAT = {"sea": ("#3b86b8", 0.4), "lake": ("#4f9cc4", 0.36), "street": ("#a3a8ae", 0.2), "table": ("#a06a3a", 0.26)}
ROUND = {
    "hills": ("#7db36a", 0.36),
    "forest": ("#3d6b52", 0.3),
    "beach": ("#efd9a5", 0.24),
    "desert": ("#e0b974", 0.36),
    "snow": ("#f4f8fc", 0.3),
    "meadow": ("#86b86b", 0.2),
}


def first(table: dict, words: list[str], other):
    """What the table has for the first of the words that it knows."""
    return next((table[word] for word in words if word in table), other)


def strew(picture: Image.Image, words: list[str], rng: random.Random, times: int = 1) -> None:
    width, height = picture.size
    for make, count, part in (STREWN[word] for word in words if word in STREWN):
        start, count = rng.random(), count * times
        for place in range(count):  # each in a column of its own, in rows that lie far apart
            y = (start + place * 0.618 + rng.uniform(0, 0.1)) % 1
            put(picture, make(rng), (place + 0.5) / count * width, (y * 1.1 + 0.02) * height, part * height * rng.uniform(0.7, 1.2))


def grounds(picture: Image.Image, words: list[str]) -> None:
    width, height = picture.size
    for x, size in ((0.1, 0.4), (0.85, 0.46), (0.45, 0.62)) if "mountain" in words else ():
        peak = ("shape", "#f4f8fc", -0.33, 0.7, -0.1, 0.6, 0.04, 0.7, 0.16, 0.62, 0.33, 0.7, 0, 1)
        rock = ("shape", shade("#7f93ad", size - 0.6), -1.1, 0, 1.1, 0, 0, 1)
        put(picture, (rock, peak), x * width, 0.84 * height, size * height)
    if "mountain" in words:
        put(picture, [("shape", "#5d6f86", -1, 0, 1, 0, 1, 0.17, -1, 0.17)], width / 2, height, height)
    for colour, part in (FLAT[word] for word in FLAT if word in words):
        lines = [
            ("line", shade(colour, 0.25), 0.01, x, part * y, x + 0.3, part * y)
            for x, y in ((-0.5, 0.8), (0.1, 0.6), (-0.3, 0.4), (0.2, 0.2))
        ]
        put(picture, [("shape", colour, -1, 0, 1, 0, 1, part, -1, part), *lines], width / 2, height, height)
    for colour, part in (ROUND[word] for word in ROUND if word in words):
        far, near = (-1.6, -part, 2.4, 2 * part), (-1, -0.2 - part, 2.6, 0.15 + 2 * part)
        put(picture, (("oval", shade(colour, -0.08), *far), ("oval", colour, *near)), width / 2, height, height)


def scene(words: list[str], size: tuple[int, int], tint: str, rng: random.Random) -> Image.Image:
    """Sky, sun or moon, grounds, things (those that come in numbers behind the others), and what is strewn over all."""
    width, height = size
    top, bottom = first(SKIES, words, (shade(tint, 0.55), shade(tint, 0.75)))
    ramp = Image.linear_gradient("L").resize(size)
    picture = Image.composite(Image.new("RGB", size, bottom), Image.new("RGB", size, top), ramp)
    behind = [word for word in words if word == "bubbles" or (word == "stars" and "night" in words)]
    strew(picture, behind, rng)
    for word, y, colour in (("sun", 0.36, "#fde08a"), ("sunset", 0.64, "#fde08a"), ("moon", 0.4, "#f6efd0")):
        if word in words and not (word == "sun" and "sunset" in words):
            put(picture, [("oval", colour, -0.5, 0, 1, 1)], 0.78 * width, y * height, 0.26 * height)
    grounds(picture, words)
    for word in words:
        for place in range(MANY.get(word, 0)):
            put(
                picture,
                THINGS[word],
                ((place + rng.uniform(0.4, 0.6)) / MANY[word]) * width,
                rng.uniform(0.76, 0.95) * height,
                HEIGHT[word] * height * rng.uniform(0.75, 1.1),
                rng.choice(BRIGHT[:5]),
            )
    single = [word for word in words if word in THINGS and word not in MANY]
    for place, word in enumerate(single):
        part = HEIGHT.get(word, 0.62) * (0.9 if len(single) > 1 else 1)
        foot = 0.9 if {*FLAT, *ROUND} & {*words} else 0.5 + part / 2
        put(picture, THINGS[word], (place + 0.6) / (len(single) + 0.2) * width, foot * height, part * min(width, height))
    strew(picture, [word for word in words if word not in behind], rng)
    return picture


def page(words: list[str], size: tuple[int, int], accent: str, rng: random.Random) -> Image.Image:
    """A template: a sheet with a scene and bars for its heading, text and button."""
    wide = any("card" in word for word in words)
    width, height = (round(size[0] * part) for part in ((0.86, 0.56) if wide else (0.5, 0.7)))
    art = (width // 2, height) if wide else (width, round(height * 0.6))
    picture, sheet = Image.new("RGB", size, shade(accent, 0.7)), Image.new("RGB", (width, height), WHITE)
    sheet.paste(scene(words, art, accent, rng), (0, 0))
    x, y, step = (width * 0.75, height * 0.3, height * 0.18) if wide else (width / 2, height * 0.72, height * 0.075)
    bars = ((0.38, 22, accent), (0.32, 9, "#b9bec5"), (0.34, 9, "#b9bec5"), (0.2, 18, shade(accent, -0.25)))
    for row, (part, thick, colour) in enumerate(bars):
        across = part * (width / 2 if wide else width)
        ImageDraw.Draw(sheet).rectangle((x - across, y + row * step - thick / 2, x + across, y + row * step + thick / 2), colour)
    picture.paste(sheet, ((size[0] - width) // 2, (size[1] - height) // 2))
    return picture


def draw(asset: dict) -> Image.Image:
    words, kind, rng = asset["keywords"], asset["content_type"], random.Random(asset["id"])
    size, tint = (SIZE[0] * FINE, SIZE[1] * FINE), first(COLOURS, words, "#4a84c4")
    middle, height = size[0] / 2, size[1]
    if kind == "template":
        return page(words, size, tint, rng)
    if kind == "background":
        picture = Image.new("RGB", size, SKIES["night"][0] if "night" in words else shade(tint, 0.7))
        strew(picture, words, rng, times=2)
        return picture
    if kind == "icon":
        picture = Image.new("RGB", size, WHITE)
        put(picture, [("tile", tint, -0.5, 0, 1, 1)], middle, 0.96 * height, 0.92 * height)
        put(picture, first(THINGS, words, ()), middle, 0.78 * height, 0.56 * height, WHITE)
        return picture
    picture = scene(words, size, tint, rng)
    if kind == "illustration":
        ImageDraw.Draw(picture).rounded_rectangle((0, 0, size[0] - 1, size[1] - 1), 40, outline="#fbf6ea", width=22)
    if kind == "video":
        play = (("oval", WHITE, -0.5, 0, 1, 1), ("shape", DARK, -0.14, 0.24, -0.14, 0.76, 0.28, 0.5))
        put(picture, play, middle, 0.66 * height, 0.32 * height)
    return picture


def as_png(picture: Image.Image) -> bytes:
    """With as many tones as keep the file small."""
    for tones in (96, 64, 48, 32, 24, 16):
        file = io.BytesIO()
        picture.quantize(tones, dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
        if file.tell() < LARGEST:
            break
    return file.getvalue()


def main() -> None:
    (HERE / "pictures").mkdir(exist_ok=True)
    for line in (HERE / "assets.jsonl").read_text(encoding="utf-8").splitlines():
        asset = json.loads(line)
        if "image" in asset:
            (HERE / asset["image"]).write_bytes(as_png(draw(asset).resize(SIZE, Image.Resampling.LANCZOS)))


if __name__ == "__main__":
    main()
