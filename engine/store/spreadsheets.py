"""Rows of a spreadsheet that a user brings: CSV, or the first sheet of an XLSX file."""

import csv
import datetime
import io
import warnings
import zipfile
from collections.abc import Iterator
from pathlib import Path
from zipfile import BadZipFile

from engine.errors import InputError
from engine.store.sources import read_text

ENDINGS = (".csv", ".tsv", ".xlsx")
WIDEST = 2_000  # columns
MOST = 1_000_000  # rows
LARGEST_UNPACKED = 500_000_000  # bytes of an XLSX file when unpacked


def rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """(row number as a spreadsheet shows it, {heading in lower case: text}) of each row that is not empty. Raises InputError."""
    lines = _xlsx(path) if path.suffix.lower() == ".xlsx" else _csv(path)
    headings: list[str] = []
    for number, cells in lines:
        if number > MOST:
            raise InputError(f"{path.name} has more than {MOST:,} rows.", "Split it.")
        cells = [cell.strip() for cell in cells]
        if not any(cells):
            continue
        if not headings:
            headings = [cell.lower() for cell in cells]
            twice = next((name for name in headings if name and headings.count(name) > 1), "")
            if twice:
                raise InputError(f"{path.name}, row {number}: two columns are headed {twice!r}.", "Rename one of them.")
            continue
        if any(cells[len(headings) :]):
            raise InputError(f"{path.name}, row {number}: more cells than there are headings.", "Put text that holds commas in quotes.")
        yield number, {name: cell for name, cell in zip(headings, [*cells, *[""] * len(headings)], strict=False) if name}


def _csv(path: Path) -> Iterator[tuple[int, list[str]]]:
    text = read_text(path)
    if "\0" in text:
        raise InputError(
            f"{path.name}, line {text[: text.index(chr(0))].count(chr(10)) + 1}: it holds a zero byte.", "Save it as CSV in UTF-8."
        )
    first = text.split("\n", 1)[0]
    mark = "\t" if path.suffix.lower() == ".tsv" else max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    try:
        for cells in reader:
            if len(cells) > WIDEST:
                raise InputError(f"{path.name}, line {reader.line_num}: more than {WIDEST} columns.", "Check the quotes before that line.")
            yield reader.line_num, cells
    except csv.Error as error:
        raise InputError(f"{path.name}, line {reader.line_num}: not usable as CSV ({error}).", "Check the quotes in that line.") from None


def _xlsx(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Values as they are shown: whole numbers without a decimal point, days as YYYY-MM-DD."""
    try:
        with zipfile.ZipFile(path) as packed:
            if sum(part.file_size for part in packed.infolist()) > LARGEST_UNPACKED:
                raise InputError(f"{path.name} is too large when unpacked.", "Save it as CSV.")
        from openpyxl import load_workbook

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles that do not matter here
            book = load_workbook(path, read_only=True, data_only=True)
            try:
                sheet = book.worksheets[0]
                for number, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
                    yield number, [_text(cell) for cell in cells[:WIDEST]]
            finally:
                book.close()
    except InputError:
        raise
    except (BadZipFile, OSError, KeyError, ValueError, IndexError, TypeError, AttributeError, SyntaxError) as error:
        raise InputError(f"{path.name}: not a usable XLSX file ({str(error)[:120]}).", "Save it again as XLSX, or as CSV.") from None


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat() if cell.time() == datetime.time() else cell.isoformat(sep=" ")
    return str(cell)
