"""Numbers made up for a parameter: within its bounds, and within what its name lets one expect."""

import random
import re
from collections.abc import Sequence

from engine.schemas import Shape
from engine.text.made_texts import Value, words_of

MONEY = re.compile("amount|price|total|cost|fee|balance|^lat|latitude|^lon|longitude|^lng")
MEASURED = re.compile("temp|weight|ratio|speed|hours|score|rate|distance|height|width|length")


def a_number(name: str, shape: Shape, rng: random.Random) -> Value:
    """A number within its bounds, and within what its name lets one expect where these leave room."""
    low, high = _usual(name.lower(), words_of(name))
    if re.search("top_?p$|min_?p$|penalty|probability", name.lower()) or re.search(
        "sampl|random|creativ|how freely", shape.description.lower()
    ):
        low, high = 0.1, 1
    least, most, step = shape.low, shape.high, shape.step
    if least is not None and most is not None:
        low, high = (max(low, least), min(high, most)) if max(low, least) < min(high, most) else (least, most)
    elif least is not None:
        low, high = max(low, least) if low <= high and max(low, least) <= high else least, max(high, least + 20)
    elif most is not None:
        high = min(high, most)
        low = low if low <= high else high - 20
    if step:
        held: float = rng.randint(int(-(-low // step)), max(int(-(-low // step)), int(high // step))) * step
        held = int(held) if shape.kind == "integer" or held == int(held) else round(held, 6)
    elif shape.kind == "integer":
        first = int(-(-low // 1))
        held = rng.randint(first, max(first, int(high // 1)))
    elif high - low <= 1:
        held = round(rng.uniform(low, high), 2)
    else:
        held = rng.uniform(low, high)
        places = 2 if MONEY.search(name.lower()) else 1 if MEASURED.search(name.lower()) else 0
        least_whole, most_whole = int(-(-low // 1)), int(high // 1)
        whole = (places == 0 or rng.random() < 0.5) and least_whole <= most_whole
        held = rng.randint(least_whole, most_whole) if whole else round(held, places or 1)
    return Value(str(held), held)


def _usual(name: str, words: Sequence[str]) -> tuple[float, float]:
    """What a number of this name is usually between."""
    if "year" in words and not re.search("min|max|years|count", name):
        return 2015, 2030
    for pattern, bounds in (
        ("quarter", (1, 4)), ("month", (1, 12)), ("^day$|day_of", (1, 28)), ("^hour$|hour_of", (7, 19)), ("^minutes?$", (5, 55)),
        ("latitude|^lat$", (-60, 60)), ("longitude|^lon$|^lng$", (-120, 120)), ("page_?size|per_?page", (10, 100)),
        ("^page$|page_?number", (1, 9)), ("timestamp|unix|epoch", (1735700000, 1767200000)),
        ("amount|price|total|cost|fee|budget|salary|balance", (5, 500)), ("percent|share|probability", (10, 100)),
        ("people|person|guest|passenger|adult|child|seat|attendee|participant|replica|copies|instance|node|parallel|worker", (1, 9)),
        ("^order$|priority|position|rank|index|weight|story|points", (1, 9)), ("head|tail|lines", (5, 60)),
        ("limit|top|count|depth|level|years|days|hours|max|min|quantity|qty|size|nights|weeks", (1, 20)), ("score|rate", (10, 100)),
        ("seconds|timeout|ttl|grace", (10, 120)), ("(?:^|_)age$", (18, 65)),
    ):  # fmt: skip
        if re.search(pattern, name):
            return bounds
    return (1000, 99999) if words and words[-1] in ("id", "ids", "number", "no") else (1, 100)
