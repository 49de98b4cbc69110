"""A number as its spreadsheet cell shows it, for the formats that carry meaning: zeros in front (00417), letters of a code, decimals.

Form: ECMA-376, part 1, section 18.8.31 (numFmts). Percent, currency, thousands and exponents are a matter of looks: there the number
itself is taken.
"""

import re

PARTS = re.compile(r'"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]|([0#?.])|([^"\\])')
LOOKS = re.compile(r"[%,Ee@/]|General", re.ASCII)  # outside quotes
DIGITS = 15  # that a spreadsheet keeps


class Shown(str):
    """The text of a number's cell; `plain` is the number without its format."""

    plain: str = ""

    def __new__(cls, text: str, plain: str) -> "Shown":
        made = super().__new__(cls, text)
        made.plain = plain
        return made


def shown(value: int | float, number_format: str | None) -> str:
    """The number under a cell's format, with the number itself beside it where the two differ."""
    plain = str(int(value)) if float(value).is_integer() and abs(value) < 1e21 else f"{value:.{DIGITS}g}"
    text = _formatted(value, (number_format or "").split(";")[0])
    return plain if text in ("", plain) else Shown(text, plain)


def _formatted(value: int | float, code: str) -> str:
    """The text, empty where the format is one of looks."""
    if value < 0 or LOOKS.search(re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", code)):
        return ""
    pieces: list[str] = []  # literals, and placeholders as they are
    for quoted, escaped, place, literal in PARTS.findall(code):
        pieces.append(place or f"\0{quoted or escaped or literal}")
    places = [piece for piece in pieces if piece in ("0", "#", "?", ".")]
    whole = "".join(places).split(".")[0]
    decimals = len("".join(places)) - len(whole) - 1 if "." in places else 0
    if not places or len("".join(places).split(".")) > 2:
        return ""
    coded = whole.count("0") > 1 or any(re.search(r"[^\W\d_]", piece) for piece in pieces[: pieces.index(places[0])] if piece[0] == "\0")
    if not coded and not decimals:
        return ""
    front, _, back = f"{value:.{decimals}f}".partition(".")
    return _filled(pieces, front.lstrip("0").rjust(whole.count("0"), "0") or ("0" if "0" in whole else ""), back)


def _filled(pieces: list[str], front: str, back: str) -> str:
    """The digits in the places of a format: those before the point from the right, all that are over in the first place."""
    point = pieces.index(".") if "." in pieces else len(pieces)
    made: list[str] = []
    left = list(front)
    slots = [i for i, piece in enumerate(pieces[:point]) if piece in ("0", "#", "?")]
    for i in reversed(range(point)):
        if pieces[i][0] == "\0":
            made.append(pieces[i][1:])
        else:
            taken = left if i == slots[0] else left[-1:]
            made.append("".join(taken))
            left = [] if i == slots[0] else left[:-1]
    after, rest = [], list(back)
    for piece in pieces[point + 1 :]:
        after.append(piece[1:] if piece[0] == "\0" else rest.pop(0) if rest else "")
    return "".join(reversed(made)) + ("." + "".join(after) if point < len(pieces) else "")
