"""Spreadsheets as people save them: what a cell shows is what is read, rows have their numbers, and what is not read is told."""

import re
import zipfile

import pytest
from openpyxl import Workbook

from engine.errors import InputError
from engine.store.encodings import decoded
from engine.store.number_formats import Shown
from engine.store.spreadsheets import rows, sheets


@pytest.fixture
def book(tmp_path):
    """A function that saves sheets {title: rows} and gives the file; a cell (value, format) has that number format."""

    def saved(**tables: list[list]):
        made = Workbook()
        made.remove(made.active)
        for title, table in tables.items():
            sheet = made.create_sheet(title)
            for y, line in enumerate(table, start=1):
                for x, cell in enumerate(line, start=1):
                    value, form = cell if isinstance(cell, tuple) else (cell, None)
                    sheet.cell(y, x, value)
                    if form:
                        sheet.cell(y, x).number_format = form
        made.save(tmp_path / "b.xlsx")
        return tmp_path / "b.xlsx"

    return saved


def told(path, fits=lambda headings: True):
    said: list[str] = []
    return [row for _, row in rows(path, fits, said.append)], said


@pytest.mark.parametrize(
    "value, form, text, plain",
    [
        (417, "00000", "00417", "417"),
        (7, '"PRJ-"0000', "PRJ-0007", "7"),
        (491712345, "000-000-000", "491-712-345", "491712345"),
        (1.1, "0.00", "1.10", "1.1"),
        (417, "General", "417", None),
        (0.1 + 0.2, "General", "0.3", None),
        (1234.5, '#,##0.00 "EUR"', "1234.5", None),
        (0.25, "0%", "0.25", None),
        (5, '0" kg"', "5", None),
    ],
)
def test_a_number_is_read_as_its_format_shows_it_where_that_means_something(book, value, form, text, plain):
    ((cell,),) = [row.values() for row in told(book(A=[["code"], [(value, form)]]))[0]]

    assert cell == text and (cell.plain if isinstance(cell, Shown) else None) == plain


def test_a_formula_without_a_value_is_refused_or_told_with_its_row(book):
    path = book(A=[["city", "days"], ["Rome", 3], ["Oslo", "=1+1"], ["Bern", 4]])

    with pytest.raises(InputError, match="b.xlsx, row 3: the formula in cell B3 has no value in the file"):
        list(rows(path))
    broken: list[tuple] = []
    assert [row["city"] for sheet in sheets(path, broken=lambda *one: broken.append(one)) for _, row in sheet.rows] == ["Rome", "Bern"]
    assert [(label, row) for label, row, _ in broken] == [("b.xlsx", 3)] and "let it calculate" in broken[0][2]


def test_a_formula_with_a_value_is_its_value_even_an_empty_text(book, tmp_path):
    path = book(A=[["city", "days"], ["=A1", "=1+1"]])
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    sheet = re.sub(r'<c r="A2"><f>A1</f><v ?/?>', '<c r="A2" t="str"><f>A1</f><v>', sheet).replace("<v></c>", "<v></v></c>")
    sheet = re.sub(r"<f>1\+1</f><v ?/>|<f>1\+1</f><v></v>", "<f>1+1</f><v>2</v>", sheet)
    with zipfile.ZipFile(tmp_path / "c.xlsx", "w") as packed:
        for name, data in parts.items():
            packed.writestr(name, sheet if name.endswith("sheet1.xml") else data)

    assert told(tmp_path / "c.xlsx") == ([{"city": "", "days": "2"}], [])


def test_an_error_in_a_cell_is_no_value(book):
    with pytest.raises(InputError, match="row 2: the cell A2 shows the error #REF!"):
        list(rows(book(A=[["city"], ["#REF!"]])))


def test_all_sheets_that_fit_are_read_hidden_ones_not_and_the_rest_is_told(book):
    path = book(North=[["city"], ["Oslo"]], Notes=[["what", "who"], ["x", "y"]], South=[["city"], ["Rome"]], Old=[["city"], ["Bonn"]])
    from openpyxl import load_workbook

    made = load_workbook(path)
    made["Old"].sheet_state = "hidden"
    made.save(path)

    found, said = told(path, lambda headings: "city" in headings)
    assert [row["city"] for row in found] == ["Oslo", "Rome"]
    assert "sheet Old is hidden and was skipped" in said[0] and "sheet Notes is skipped: none of its headings (what, who)" in said[1]
    assert [(sheet.label, sheet.stem) for sheet in sheets(path, lambda headings: "city" in headings)] == [
        ("b.xlsx, sheet North", "b"),
        ("b.xlsx, sheet South", "b/South"),
    ]


def test_where_no_sheet_fits_the_first_is_read_so_that_what_is_missing_is_told(book):
    found, said = told(book(A=[["town"], ["Oslo"]], B=[["place"], ["Rome"]]), lambda headings: "city" in headings)

    assert found == [{"town": "Oslo"}] and len(said) == 1 and "sheet B is skipped" in said[0]


def test_wrong_dimensions_in_the_file_hide_no_cell(book, tmp_path):
    path = book(A=[["city", "days"], ["Rome", 3]])
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    with zipfile.ZipFile(tmp_path / "d.xlsx", "w") as packed:
        for name, data in parts.items():
            packed.writestr(name, data.replace(b'<dimension ref="A1:B2"', b'<dimension ref="A1"'))

    assert told(tmp_path / "d.xlsx")[0] == [{"city": "Rome", "days": "3"}]


def test_rows_below_a_cell_of_several_lines_keep_the_numbers_that_a_spreadsheet_shows(tmp_path, book):
    (tmp_path / "m.csv").write_text('city,note\nRome,"one\ntwo\nthree"\n\nOslo,x\n', encoding="utf-8")

    assert [(number, row["city"]) for number, row in rows(tmp_path / "m.csv")] == [(2, "Rome"), (4, "Oslo")]
    path = book(A=[["city", "note"], ["Rome", "one\ntwo"], [None], ["Oslo", "x"]])
    assert [(number, row["city"]) for number, row in rows(path)] == [(2, "Rome"), (4, "Oslo")]


@pytest.mark.parametrize(
    "codec, text, name",
    [
        ("cp1252", "Größe;Straße – 10 €", "Windows-1252"),
        ("cp1250", "Łódź, Kraków: żółć, więc są", "Windows-1250"),
        ("cp1251", "Привет, как дела? Москва", "Windows-1251"),
        ("koi8_r", "Привет, как дела? Москва", "KOI8-R"),
        ("mac_roman", "Müller, Straße, Königin", "Mac OS Roman"),
        ("mac_roman", "société générale, à Paris, garçon, été", "Mac OS Roman"),
        ("mac_roman", "niño, mañana, información, Málaga", "Mac OS Roman"),
        ("cp850", "Größe;Straße;Zürich\nMüller;Hauptstraße 5;Köln", "DOS 850"),
        ("cp850", "société générale;à Paris;garçon;été", "DOS 850"),
        ("cp850", "niño, mañana, información, Málaga", "DOS 850"),
        ("cp850", "København;Tromsø;ærlig, smørrebrød", "DOS 850"),
        ("cp850", "São Paulo;João;pão de açúcar", "DOS 850"),
        ("cp437", "Größe;Zürich;5 ¢;Müller", "DOS 437"),
        ("cp866", "город;погода\nМосква;Какая завтра погода?", "DOS 866"),
        ("cp1253", "πόλη;ημέρα\nΑθήνα;Ποιος είναι ο καιρός στην Πάτρα αύριο;", "Windows-1253"),
        ("iso8859_7", "πόλη;Άρτα;Ποιος είναι ο καιρός στη Θεσσαλονίκη;", "ISO 8859-7"),
        ("cp1252", "it\u2019s a \u201cgood\u201d day \u2013 really\u2026 caf\xe9", "Windows-1252"),
        ("cp1252", "niño;mañana;información;Málaga", "Windows-1252"),
        ("gbk", "名称;北京市的天气怎么样", "GB 18030"),
        ("big5", "臺北市今天的天氣如何？請問明天會下雨嗎", "Big5"),
        ("cp932", "東京の天気はどうですか", "Shift JIS"),
        ("cp949", "서울의 날씨는 어떻습니까 내일 비가 옵니까", "EUC-KR"),
        ("utf-16", "Größe;Straße", "UTF-16"),
        ("utf-16-le", "city;days", "UTF-16"),
        ("utf-8-sig", "Größe", ""),
    ],
)
def test_the_encoding_of_a_text_is_found(codec, text, name):
    found, called = decoded(text.encode(codec))

    assert found == text and called.startswith(name) and bool(called) == bool(name)


def test_another_encoding_is_told_with_what_to_do(tmp_path):
    (tmp_path / "c.csv").write_bytes("city;days\nZürich;3\n".encode("cp1252"))

    found, said = told(tmp_path / "c.csv")
    assert found == [{"city": "Zürich", "days": "3"}]
    assert said == [
        "c.csv is not UTF-8 and was read as Windows-1252 (Western European). If letters in it look wrong, save it as CSV in UTF-8."
    ]


def test_what_is_no_text_is_refused(tmp_path):
    (tmp_path / "c.csv").write_bytes(b"\x89PNG\r\n\x1a\n\x01\x02\xff\xfe")

    with pytest.raises(InputError, match="c.csv is not text"):
        list(rows(tmp_path / "c.csv"))
