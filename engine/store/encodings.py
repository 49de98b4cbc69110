"""Which encoding a text file has that is not UTF-8: told by its first bytes, else by which letters the rest would be.

No library is asked: the choice is among the few encodings in which spreadsheet programs save CSV, and it is always told to the user.
"""

import re
from collections.abc import Callable

WESTERN, CENTRAL, CYRILLIC = "Windows-1252 (Western European)", "Windows-1250 (Central European)", "Windows-1251 (Cyrillic)"
MARKS = ((b"\xff\xfe", "utf-16", "UTF-16"), (b"\xfe\xff", "utf-16", "UTF-16"))  # what such a file begins with
MANY_ZEROS = 0.2  # share of zero bytes from which a text is UTF-16 without its mark
KANA = re.compile("[\u3041-\u30fe]")
HANGUL = re.compile("[\uac00-\ud7a3]")
OTHERS = re.compile("[^\x00-\x7f]")
RUNS = re.compile(rb"[\x80-\xff]+")
DOS_CYRILLIC = re.compile("[\u0410-\u044f\u0401\u0451]")
SMALL_CAPITAL = re.compile("[\u0430-\u044f][\u0410-\u042f]")
# Greek vowels with an accent, which are capitals in the midst of a word if it is read as Russian; and what no Greek letter is
GREEK = re.compile(rb"(?<=[\xe0-\xff])[\xdc-\xdf]")
NO_GREEK, ISO_GREEK = re.compile(rb"[\xd2\xff]"), re.compile(rb"(?<![\xe1-\xfe])\xb6(?=[\xe1-\xfe])")
COMMON, LESS_COMMON = set("äöüßéèàçáíóúñêåøãõ"), set("îïôûëâìòùæ")  # letters of western languages
SIGNS = set("\u201c\u201d\u2018\u2019\u2013\u2014\u2026€£¢§°©®«»¿¡™")  # that people write beside words
BESIDE = (("cp850", "DOS 850 (Western European)"), ("cp437", "DOS 437 (United States)"), ("mac_roman", "Mac OS Roman"))
# Letters of Windows-1250 (ą ł ż ...) that are signs in Windows-1252
CENTRAL_LETTER = re.compile(rb"[\xa3\xa5\xaf\xb3\xb9\xbf](?=[a-z\xc0-\xff])|(?<=[a-z])[\xb3\xb9\xbf]\b")
CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")


def decoded(data: bytes) -> tuple[str, str]:
    """(text, what people call its encoding; "" for UTF-8). Raises ValueError for what is no text."""
    for mark, codec, name in MARKS:
        if data.startswith(mark):
            return data.decode(codec), name
    if data.count(0) > MANY_ZEROS * len(data):
        little = data[1::2].count(0) >= data[0::2].count(0)
        return data.decode("utf-16-le" if little else "utf-16-be"), "UTF-16"
    try:
        return data.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        text, name = _guessed(data)
    if CONTROL.search(text):
        raise ValueError("no text")
    return text, name


def _guessed(data: bytes) -> tuple[str, str]:
    tests: tuple[tuple[str, str, Callable[[str], bool]], ...] = (
        ("cp866", "DOS 866 (Cyrillic)", _is_dos_cyrillic),
        ("cp932", "Shift JIS (Japanese)", lambda text: _share(KANA, text) > 0.2),
        ("euc_jp", "EUC-JP (Japanese)", lambda text: _share(KANA, text) > 0.2),
        ("euc_kr", "EUC-KR (Korean)", lambda text: _share(HANGUL, text) > 0.97 and len(HANGUL.findall(text)) > 7),
        ("gb18030", "GB 18030 (Chinese)", lambda text: _common(text, "gb2312", range(0xA1, 0xD8)) > 0.7),
        ("big5", "Big5 (Chinese)", lambda text: _common(text, "big5", range(0xA1, 0xC7)) > 0.9),
    )
    for codec, name, test in tests:
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if test(text):
            return text, name
    runs = RUNS.findall(data)
    high = b"".join(runs)
    letters = sum(byte >= 0xC0 for byte in high)
    if len(high) > 2.5 * len(runs) and letters > 0.8 * len(high):  # whole words
        if len(GREEK.findall(data)) > 0.02 * len(high) and not NO_GREEK.search(data):
            iso = ISO_GREEK.search(data)
            return data.decode("iso8859_7" if iso else "cp1253", "replace"), "ISO 8859-7 (Greek)" if iso else "Windows-1253 (Greek)"
        small = sum(byte >= 0xE0 for byte in high)
        return (data.decode("cp1251", "replace"), CYRILLIC) if small * 2 > letters else (data.decode("koi8_r"), "KOI8-R (Cyrillic)")
    scores = [_usual(data.decode("cp1252", "replace")), *(_usual(data.decode(codec)) for codec, _ in BESIDE)]
    best = max(range(len(scores)), key=lambda at: scores[at])
    if best and scores[best] > 0.5:
        codec, name = BESIDE[best - 1]
        return data.decode(codec), name
    if len(CENTRAL_LETTER.findall(data)) > 0.1 * len(high):
        return data.decode("cp1250", "replace"), CENTRAL
    return data.decode("cp1252", "replace"), WESTERN


def _is_dos_cyrillic(text: str) -> bool:
    """Whether it reads as Russian: words of Cyrillic letters, with capitals at their beginnings only."""
    others = len(OTHERS.findall(text))
    return _share(DOS_CYRILLIC, text) > 0.95 and len(SMALL_CAPITAL.findall(text)) < 0.03 * others and len(re.findall("[а-я]{3}", text)) > 0


def _usual(text: str) -> float:
    """How usual the letters and signs beyond ASCII are in western languages, in the places where they stand; from -1 to 1 for each."""
    marks = [
        _mark(found[0], text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]) for found in OTHERS.finditer(text)
    ]
    return sum(marks) / max(1, len(marks))


def _mark(letter: str, before: str, behind: str) -> float:
    if letter.lower() in COMMON | LESS_COMMON:
        if letter.isupper() and before.islower():
            return -1.0
        return (1.0 if letter.lower() in COMMON else 0.5) * (1.0 if before.isalpha() or behind.isalpha() else 0.1)
    inside = before.isalpha() and behind.isalpha()
    return 0.2 if letter in SIGNS and (not inside or letter in "\u2019\u2013\u2014") else -1.0


def _share(kind: re.Pattern[str], text: str) -> float:
    """The share of one kind of letters among all that are not ASCII."""
    return len(kind.findall(text)) / max(1, len(OTHERS.findall(text)))


def _common(text: str, codec: str, rows: range) -> float:
    """The share of letters that stand in these rows of a character set, where the ones in daily use are."""
    others = OTHERS.findall(text)
    leads = (letter.encode(codec, "ignore")[:1] for letter in others)
    return sum(bool(lead) and lead[0] in rows for lead in leads) / max(1, len(others))
