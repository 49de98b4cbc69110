"""Rows of a spreadsheet that a user brings: CSV, or the sheets of an XLSX file that can be seen.

A cell is text as the spreadsheet shows it: 00417 keeps its zeros where the cell's number format has them. Nothing is left out in
silence: sheets not read, another encoding than UTF-8 and formulas without a value are told.
"""

import csv
import datetime
import io
import re
import warnings
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from engine.errors import InputError
from engine.messages import Message, capitalized, sentences
from engine.store.encodings import decoded
from engine.store.number_formats import Shown, shown

ENDINGS = (".csv", ".tsv", ".xlsx")
WIDEST = 2_000  # columns
MOST = 1_000_000  # rows
LARGEST_UNPACKED = 500_000_000  # bytes of an XLSX file when unpacked
SEPARATOR = re.compile(r"sep=(.)\r?\n", re.I)
MOST_ABOVE = 8  # rows among which the headings are looked for
NAMED = 6  # headings that a sentence names

Cells = list[str]
Broken = Callable[[str, int, str], None]  # takes label, row and reason
Line = tuple[int, Cells, str]  # row, its cells, "" or which of them has no value and why


@dataclass(frozen=True)
class Sheet:
    """One table: `label` is the file, and the sheet where it has several, as sentences name it; `stem` the same for keys. `rows` are
    (row number as a spreadsheet shows it, {heading in lower case: text}) of each row that is not empty, and can be read once."""

    label: str
    stem: str
    headings: list[str]
    rows: Iterator[tuple[int, dict[str, str]]]


def sheets(
    path: Path,
    fits: Callable[[set[str]], bool] = lambda headings: True,
    tell: Callable[[str], None] = lambda text: None,
    broken: Broken | None = None,
) -> Iterator[Sheet]:
    """The tables of a file whose headings fit, or the first one where none does; read each before the next is asked for.

    `tell` is told what is not read and what the file was taken for. Rows with a formula that has no value go to `broken` (label, row,
    reason). Raises InputError for a file that cannot be read, and for such a row where there is no `broken`.
    """
    parts = _xlsx(path, tell) if path.suffix.lower() == ".xlsx" else iter([("", False, _csv(path, tell))])
    found, first, passed = False, "", []
    for title, several, lines in parts:
        headings, rest = _headings(lines, fits)
        if not headings:
            continue
        label = Message("{path}, sheet {title}", path=path.name, title=title) if several else path.name
        if not fits(set(headings)) and several:
            first = first or title
            passed.append((label, headings))
            continue
        stem = f"{path.stem}/{title}" if several and found else path.stem
        found = True
        yield Sheet(label, stem, headings, _rows(label, headings, rest, broken))
    if not found and first:
        for title, _, lines in _xlsx(path, lambda text: None):
            if title == first:
                headings, rest = _headings(lines, fits)
                yield Sheet(
                    Message("{path}, sheet {title}", path=path.name, title=title),
                    path.stem,
                    headings,
                    _rows(path.name, headings, rest, broken),
                )
        passed = passed[1:]
    for label, headings in passed:
        tell(
            Message(
                "{label} is skipped: none of its headings ({headings}) is known.",
                label=label,
                headings=[*headings[:NAMED]],
            )
        )


def rows(
    path: Path,
    fits: Callable[[set[str]], bool] = lambda headings: True,
    tell: Callable[[str], None] = lambda text: None,
) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of all sheets that fit, see `sheets`. Raises InputError."""
    for sheet in sheets(path, fits, tell):
        yield from sheet.rows


def _headings(lines: Iterator[Line], fits: Callable[[set[str]], bool]) -> tuple[list[str], Iterator[Line]]:
    """(headings in lower case, the table's lines from there on) of a table; [] for an empty one. A title may stand above them."""
    above: list[Line] = []
    for number, cells, why in lines:
        headings = [cell.lower() for cell in cells]
        if any(cells) and fits(set(headings)):
            return headings, chain([(number, cells, why)], lines)
        above += [(number, cells, why)] if any(cells) else []
        if len(above) == MOST_ABOVE:
            break
    return ([cell.lower() for cell in above[0][1]] if above else []), chain(above, lines)


def _rows(label: str, headings: list[str], lines: Iterable[Line], broken: Broken | None) -> Iterator[tuple[int, dict[str, str]]]:
    begun = False
    for number, cells, why in lines:
        if number > MOST:
            raise InputError(Message("{label} has more than {most:,} rows.", label=label, most=MOST), "Split it.")
        if not begun:
            twice = next((name for name in headings if name and headings.count(name) > 1), "")
            if twice:
                raise InputError(
                    Message("{label}, row {number}: two columns have the heading {twice}.", label=label, number=number, twice=repr(twice)),
                    "Rename one of them.",
                )
            begun = True
            continue
        if why and broken is None:
            raise InputError(
                Message("{label}, row {number}: {why}", label=label, number=number, why=why),
                "Open the file in a spreadsheet program, let it calculate, and save it.",
            )
        if why and broken is not None:
            broken(
                label,
                number,
                sentences(capitalized(why), "Open the file in a spreadsheet program, let it calculate, and save it."),
            )
        elif any(cells[len(headings) :]) and broken is not None:
            broken(label, number, Message("It has more cells than there are headings. Put text that contains commas in quotes."))
        elif any(cells[len(headings) :]):
            raise InputError(
                Message("{label}, row {number}: more cells than there are headings.", label=label, number=number),
                "Put text that contains commas in quotes.",
            )
        elif any(cells):
            yield number, {name: cell for name, cell in zip(headings, [*cells, *[""] * len(headings)], strict=False) if name}


def _csv(path: Path, tell: Callable[[str], None]) -> Iterator[Line]:
    """The records, counted as rows: a cell may go over several lines of the file."""
    try:
        text, encoding = decoded(path.read_bytes())
    except ValueError:
        raise InputError(Message("{path} is not text.", path=path.name), "Save it as CSV in UTF-8.") from None
    if "\0" in text:
        raise InputError(
            Message("{path}, line {count}: it contains a zero byte.", path=path.name, count=text[: text.index(chr(0))].count(chr(10)) + 1),
            "Save it as CSV in UTF-8.",
        )
    if encoding:
        tell(
            Message(
                "{path} is not UTF-8 and was read as {encoding}. If letters in it look wrong, save it as CSV in UTF-8.",
                path=path.name,
                encoding=encoding,
            )
        )
    told = SEPARATOR.match(text)  # as Excel writes it for itself
    first = next((line for line in text[told.end() if told else 0 :].split("\n") if line.strip()), "")
    mark = told[1] if told else "\t" if path.suffix.lower() == ".tsv" else max(",;\t|", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    try:
        for number, cells in enumerate(reader, start=1):
            if told and number == 1:
                continue
            if len(cells) > WIDEST:
                raise InputError(
                    Message(
                        "{path}, line {line_num}: more than {widest} columns.", path=path.name, line_num=reader.line_num, widest=WIDEST
                    ),
                    "Check the quotes before that line.",
                )
            yield number, [cell.strip() for cell in cells], ""
    except csv.Error as error:
        raise InputError(
            Message("{path}, line {line_num}: not usable as CSV ({error}).", path=path.name, line_num=reader.line_num, error=error),
            "Check the quotes in that line.",
        ) from None


def _xlsx(path: Path, tell: Callable[[str], None]) -> Iterator[tuple[str, bool, Iterator[Line]]]:
    """(title, whether there are several that can be seen, rows) of each sheet that can be seen."""
    try:
        calculated = _has_formulas(path)
        from openpyxl import load_workbook

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles that do not matter here
            book = load_workbook(path, read_only=True, data_only=True)
            written = load_workbook(path, read_only=True) if calculated else None
            try:
                seen = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
                for sheet in book.worksheets:
                    if sheet.sheet_state != "visible":
                        tell(
                            Message(
                                "{path}, sheet {title} is hidden and was skipped. Unhide it in the file to read it.",
                                path=path.name,
                                title=sheet.title,
                            )
                        )
                for sheet in seen or book.worksheets[:1]:
                    sheet.reset_dimensions()  # some programs write them wrong
                    beside = None
                    if written is not None:
                        beside = written[sheet.title]
                        beside.reset_dimensions()
                    yield sheet.title, len(seen) > 1, _lines(sheet, beside)
            finally:
                book.close()
                if written is not None:
                    written.close()
    except InputError:
        raise
    except (BadZipFile, OSError, KeyError, ValueError, IndexError, TypeError, AttributeError, SyntaxError) as error:
        raise InputError(
            Message("{path}: not a usable XLSX file ({error}).", path=path.name, error=str(error)[:120]),
            "Save it again as XLSX, or as CSV.",
        ) from None


def _has_formulas(path: Path) -> bool:
    """Whether a cell is calculated. Raises InputError for a file that is too large."""
    with zipfile.ZipFile(path) as packed:
        if sum(part.file_size for part in packed.infolist()) > LARGEST_UNPACKED:
            raise InputError(Message("{path} is too large when unpacked.", path=path.name), "Save it as CSV.")
        tables = [part for part in packed.namelist() if part.startswith("xl/worksheets/") and part.endswith(".xml")]
        return any(re.search(rb"<(\w+:)?f[ />]", packed.read(part)) for part in tables)


def _lines(sheet: Any, written: Any) -> Iterator[Line]:
    formulas: Iterable[Any] = written.iter_rows() if written is not None else iter(lambda: (), None)
    for number, (cells, beside) in enumerate(zip(sheet.iter_rows(), formulas, strict=False), start=1):
        why = ""
        for cell, source in zip(cells, beside, strict=False):
            if cell.value is None and source.data_type == "f" and cell.data_type != "str":  # an empty text is a value
                why = why or Message("the formula in cell {coordinate} has no value in the file.", coordinate=source.coordinate)
        for cell in cells[:WIDEST]:
            if cell.data_type == "e" and cell.value is not None:
                why = why or Message("the cell {coordinate} shows the error {value}.", coordinate=cell.coordinate, value=cell.value)
        yield number, [_text(cell) for cell in cells[:WIDEST]], why


def _text(cell: Any) -> str:
    """A cell as it is shown: whole numbers without a decimal point, days as YYYY-MM-DD."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return shown(value, cell.number_format)
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(sep=" ")
    if isinstance(value, datetime.time) and not value.second and "s" not in (cell.number_format or "s").lower():
        return value.isoformat("minutes")
    return str(value).strip()


__all__ = ["ENDINGS", "Sheet", "Shown", "rows", "sheets"]
