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
# Letters of Mac Roman (ä ö ü é è ç à ...) that are signs or capitals of Windows-1252, and of Windows-1250 (ą ł ż ...) that are signs there
MAC = re.compile(rb"(?<=[A-Za-z])[\x80-\x8f\x95-\x9f\xa7](?=[a-z])")
MAC_ONLY = re.compile(rb"(?<=[A-Za-z])[\x8a\x8e\x8f\x9a\x9f\xa7](?=[a-z])")
# ü é ä ö of DOS, where the others have capitals or signs; and Greek's letters with accents, capitals of Russian, behind a small letter
DOS = re.compile(rb"(?<=[A-Za-z])[\x81\x82\x84\x94](?=[a-z\x81\xe1])")
GREEK = re.compile(rb"(?<=[\xe0-\xff])[\xdc-\xdf]")
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
        if len(GREEK.findall(data)) > 0.03 * len(high):
            return data.decode("cp1253", "replace"), "Windows-1253 (Greek)"
        small = sum(byte >= 0xE0 for byte in high)
        return (data.decode("cp1251", "replace"), CYRILLIC) if small * 2 > letters else (data.decode("koi8_r"), "KOI8-R (Cyrillic)")
    dos = len(DOS.findall(data))
    if dos > 0.3 * len(high) and dos > len(MAC_ONLY.findall(data)):
        return data.decode("cp850"), "DOS 850 (Western European)"
    if len(MAC.findall(data)) > 0.6 * len(high):
        return data.decode("mac_roman"), "Mac OS Roman"
    if len(CENTRAL_LETTER.findall(data)) > 0.1 * len(high):
        return data.decode("cp1250", "replace"), CENTRAL
    return data.decode("cp1252", "replace"), WESTERN


def _share(kind: re.Pattern[str], text: str) -> float:
    """The share of one kind of letters among all that are not ASCII."""
    return len(kind.findall(text)) / max(1, len(OTHERS.findall(text)))


def _common(text: str, codec: str, rows: range) -> float:
    """The share of letters that stand in these rows of a character set, where the ones in daily use are."""
    others = OTHERS.findall(text)
    leads = (letter.encode(codec, "ignore")[:1] for letter in others)
    return sum(bool(lead) and lead[0] in rows for lead in leads) / max(1, len(others))
