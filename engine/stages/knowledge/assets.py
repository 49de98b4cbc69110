"""Content metadata as companies bring it: what a picture, a template or a sound is about, one row each (RouteNator).

Spreadsheet (CSV, TSV, XLSX): the columns id or key, title, keywords, topics, locale and image, none of which is needed but
title or keywords. Several keywords stand in one cell, separated by ; or | or, where there is neither, by commas. Of the other
columns those that hold only yes and no (true, false, 1, 0) become flags, the rest fields.
JSON ([{...}] or {"assets": [{...}]}) and JSON lines: the same keys; true and false become flags, and so does what is listed
under flags.
Names of flags and fields get underscores where other marks stand, so that rules can name them: "content type" is content_type.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

from engine.errors import InputError
from engine.messages import Message
from engine.records import Asset, LeftOut
from engine.store.sources import read_json, read_json_lines
from engine.store.spreadsheets import ENDINGS as TABLES
from engine.store.spreadsheets import sheets

IMAGES = (".png", ".jpg", ".jpeg", ".webp")
LARGEST_IMAGE = 20_000_000  # bytes
YES, NO = {"true", "yes", "1"}, {"false", "no", "0"}
OWN = ("id", "key", "title", "keywords", "topics", "locale", "image", "flags")  # what is neither a flag nor a field by itself

Row = tuple[int, dict[str, Any]]


def read_assets(path: Path, say: Callable[[str], None] = lambda text: None) -> tuple[list[Asset], list[LeftOut]]:
    """(assets, what was left out and why) of a file. Raises InputError if nothing in the file can be used.

    An asset without an id is named by file and row. `image` is the picture's absolute path; a picture that cannot be used is
    left out by itself, and its asset stays. `say` is told what of a spreadsheet is not read.
    """
    assets: dict[str, Asset] = {}
    left: list[LeftOut] = []
    for number, row in _rows(path, say, left):
        if not isinstance(row, dict):
            left.append(LeftOut(path.name, number, "It is not an object."))
            continue
        made = _asset(path, number, row)
        if isinstance(made, LeftOut):
            left.append(made)
        elif made.key in assets:
            left.append(LeftOut(path.name, number, Message("The id {key} is already used.", key=repr(made.key))))
        else:
            image, problem = _image(path, number, row.get("image"))
            left += [problem] if problem else []
            assets[made.key] = replace(made, image=image)
    if not assets and not left:
        raise InputError(Message("{path} contains no assets.", path=path.name), "Add rows, or choose another file.")
    return list(assets.values()), left


def _rows(path: Path, say: Callable[[str], None], left: list[LeftOut]) -> Iterable[Row]:
    """(row, line or position, what stands there). Raises InputError."""
    ending = path.suffix.lower()
    if ending in TABLES:
        return _table(path, say, left)
    if ending == ".jsonl":
        return [(number, _renamed(entry)) for number, entry in read_json_lines(path)]
    if ending == ".json":
        document = read_json(path)
        entries = document.get("assets") if isinstance(document, dict) else document
        if not isinstance(entries, list):
            raise InputError(Message("{path}: no list of assets.", path=path.name), 'Write [{"id": ..., "title": ..., "keywords": [...]}].')
        return [(number, _renamed(entry)) for number, entry in enumerate(entries, start=1)]
    raise InputError(
        Message("{path} is not content metadata in a known format.", path=path.name),
        Message("Provide a file that ends in {value}.", value=[*TABLES, ".json", ".jsonl"]),
    )


def _table(path: Path, say: Callable[[str], None], left: list[LeftOut]) -> list[Row]:
    """The rows of a spreadsheet's first sheet of assets; cells of columns that hold only yes and no are True and False, and empty cells
    are absent."""
    found = sheets(path, lambda headings: bool({"title", "keywords"} & headings), say, lambda *one: left.append(LeftOut(*one)))
    table = [(number, _renamed(row)) for sheet in islice(found, 1) for number, row in sheet.rows]
    for sheet in found:
        say(Message("{label} is skipped: only the assets of the first sheet are used.", label=sheet.label))
    headings = table[0][1] if table else {}
    if table and not {"title", "keywords"} & set(headings):
        raise InputError(
            Message("{path}: there is no column title or keywords.", path=path.name),
            Message("Known columns: {own}.", own=[*OWN]),
        )
    flags = [name for name in headings if name not in OWN and _are_flags(row[name] for _, row in table)]
    return [(number, {name: cell.lower() in YES if name in flags else cell for name, cell in row.items() if cell}) for number, row in table]


def _are_flags(cells: Iterable[str]) -> bool:
    seen = {cell.lower() for cell in cells} - {""}
    return bool(seen) and seen <= YES | NO


def _renamed(row: Any) -> Any:
    """The row with names that a rule can write; this module's own names in lower case."""
    if not isinstance(row, dict):
        return row
    names = {name: re.sub(r"\W+", "_", name.strip()).strip("_") for name in row}
    return {short.lower() if short.lower() in OWN else short: row[name] for name, short in names.items() if short}


def _asset(path: Path, number: int, row: dict[str, Any]) -> Asset | LeftOut:
    """The asset of a row without its image, or why there is none."""
    given = row["id"] if row.get("id") not in (None, "") else row.get("key")
    if isinstance(given, (dict, list, bool)):
        return LeftOut(path.name, number, "Its id is neither text nor a number.")
    title = _text(row.get("title"))
    keywords, topics = _list(row.get("keywords")), _list(row.get("topics"))
    if not title and not keywords:
        return LeftOut(path.name, number, "It has neither a title nor keywords.")
    flags, wrong = _flags(row.get("flags"))
    if wrong:
        return LeftOut(path.name, number, Message("Its flag {wrong} is neither yes nor no.", wrong=wrong))
    others = {name: value for name, value in row.items() if name not in OWN and value is not None}
    flags |= {name: value for name, value in others.items() if isinstance(value, bool)}
    fields = {name: value for name, value in others.items() if not isinstance(value, bool)}
    return Asset(_text(given) or f"{path.stem}:{number}", title, keywords, topics, _text(row.get("locale")), flags, fields)


def _text(value: Any) -> str:
    return str(value).strip() if isinstance(value, (str, int, float)) and not isinstance(value, bool) else ""


def _list(value: Any) -> tuple[str, ...]:
    """Texts of a list or of one text that holds several, each once."""
    if isinstance(value, list):
        parts = [_text(part) for part in value]
    else:
        text = _text(value)
        parts = [part.strip() for part in (re.split("[;|]", text) if re.search("[;|]", text) else text.split(","))]
    return tuple(dict.fromkeys(part for part in parts if part))


def _flags(value: Any) -> tuple[dict[str, bool], str]:
    """(the flags of an object or of a list of names, the name of one that is neither yes nor no)"""
    if not isinstance(value, dict):
        return {_flag_name(name): True for name in _list(value)}, ""
    flags = {}
    for name, said in value.items():
        word = str(said).strip().lower()
        if said is not None and word not in YES | NO:
            return {}, name
        if said is not None:
            flags[_flag_name(name)] = word in YES
    return flags, ""


def _flag_name(name: str) -> str:
    return re.sub(r"\W+", "_", name.strip()).strip("_") or name


def _image(path: Path, number: int, given: Any) -> tuple[str, LeftOut | None]:
    """(absolute path of the picture or an empty text, why it is not used). It must lie in the folder of the metadata, or below."""
    text = _text(given)
    if not text:
        return "", None
    folder = path.parent.resolve()
    image = Path(text.replace("\\", "/"))
    if "://" in text or text.startswith("data:"):
        return "", LeftOut(path.name, number, Message("The image {text} is an address, and only files are used.", text=text[:80]))
    if image.suffix.lower() not in IMAGES:
        return "", LeftOut(path.name, number, Message("The image {text} is not a PNG, JPEG or WebP file.", text=text[:80]))
    try:
        whole = (folder / image).resolve()
        if ".." in image.parts or not whole.is_relative_to(folder):
            return "", LeftOut(path.name, number, Message("The image {text} is outside the folder of the metadata.", text=text[:80]))
        if not whole.is_file():
            return "", LeftOut(path.name, number, Message("The image {text} does not exist.", text=text[:80]))
        size = whole.stat().st_size
    except (OSError, ValueError, RuntimeError):  # a name too long, one with a zero byte, a link to itself
        return "", LeftOut(path.name, number, Message("The image {text} cannot be opened.", text=text[:80]))
    if size > LARGEST_IMAGE:
        return "", LeftOut(
            path.name,
            number,
            Message(
                "The image {text} has {size:.0f} MB, more than {largest_image:.0f} MB.",
                text=text[:80],
                size=size / 1000000.0,
                largest_image=LARGEST_IMAGE / 1000000.0,
            ),
        )
    return str(whole), None
