"""How values are said: one of a list, an object with its members, a number of things."""

import re
from collections.abc import Mapping
from typing import Any

from engine.text.made_texts import Value, words_of
from engine.text.spoken_forms import WORDS, listing

COUNTING, COUNTED = (
    {"quantity", "qty", "count", "units", "pieces"},
    {"sku", "item", "product", "article", "part", "variant", "name", "price"},
)
OF_ADDRESS = "street line1 line city town postal postcode zip country state housenumber house ort plz strasse"
ADDRESS = set(OF_ADDRESS.split())
OF_HEADS = "name email id login username sku title content text number key slug phone address value"
HEADS = set(OF_HEADS.split())  # members that tell which thing an object is
WRAPPERS = r"spec|body|data|payload|properties|attributes|fields|params|parameters|options|settings|config|metadata|object|request"


def said_value(held: Any) -> str:
    """How a listed value is said: in_progress is in progress, IN_PROGRESS too."""
    if isinstance(held, (dict, list)):
        return listing([said_value(one) for one in (held.values() if isinstance(held, dict) else held)]) if held else ""
    if not isinstance(held, str):
        return str(held).lower() if isinstance(held, bool) else str(held)
    text = held.replace("_", " ")
    return text.lower() if text.isupper() and len(text) > 4 and text != held else text


def said_object(members: Mapping[str, Value]) -> str:
    """An address as its lines, something counted as "3 of SKU-12", a person or thing by its name with the rest behind: anna@example.org
    (role signer); anything else member by member: old text "a", new text "b"."""
    left = dict(members)
    first, second = (re.sub("([a-z])([A-Z])", r"\1_\2", key).lower() for key in left) if len(left) == 2 else ("", "")
    if any(first.startswith(one) and second.startswith(other) for one, other in (("old", "new"), ("from", "to"), ("find", "replace"))):
        return " to ".join(one.said for one in left.values())
    of_address = sum(bool(ADDRESS & set(words_of(key))) for key in left)
    if (of_address > 1 or (of_address and "line" in "".join(left).lower())) and all(isinstance(one.held, str) for one in left.values()):
        return ", ".join(one.said for one in left.values())
    count = next((key for key, one in left.items() if COUNTING & set(words_of(key)) and isinstance(one.held, int)), None)
    thing = next((key for key, one in left.items() if COUNTED & set(words_of(key)) and isinstance(one.held, str)), None)
    if count and thing:
        head = f"{left.pop(count).said} of {left.pop(thing).said}"
    else:
        key = next(
            (
                key
                for key in left
                if ((words_of(key)[-1:] and words_of(key)[-1] in HEADS) or set(words_of(key)) <= {"date", "time"})
                and isinstance(left[key].held, (str, int))
            ),
            "",
        )
        head = left.pop(key).said if key else ""
    parts = [one for one in (_member(key, one) for key, one in left.items()) if one]
    return f"{head} ({', '.join(parts)})" if head and parts else head or ", ".join(parts)


def _member(key: str, one: Value) -> str:
    """One member of an object with its name: price 4.50, 3 replicas, not billable."""
    words = words_of(key)
    name = " ".join(words if words[-1:] != ["id"] or len(words) == 1 else words[:-1]) or key
    if isinstance(one.held, bool):
        return name if one.held else f"not {name}"
    if isinstance(one.held, list) and one.held and isinstance(one.held[0], dict):
        return f"{how_many(len(one.held), name)}: {one.said}"
    if isinstance(one.held, int) and re.search("[^su]s$", name):
        return how_many(one.held, name)
    if isinstance(one.held, dict) and re.fullmatch(WRAPPERS, key.lower()):
        return one.said
    if one.said.lower().startswith(f"{name}-"):  # price-575
        return one.said
    return f"{name} {one.said}" if one.said else ""


def how_many(count: int, name: str) -> str:
    """one line, two lines"""
    return f"{WORDS[count] if 0 < count < len(WORDS) else count} {name if count != 1 else re.sub('(?<=[^s])s$', '', name)}"
