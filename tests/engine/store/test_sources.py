"""The user's files: refused with the place that is wrong, copied into the project once they are good."""

import json

import pytest

from engine.errors import InputError
from engine.store import Project, sources
from engine.store.sources import adopt, locate, read_json, read_json_lines, read_text


@pytest.fixture
def project(tmp_path):
    with Project.create(tmp_path / "project") as opened:
        yield opened


@pytest.fixture
def outside(tmp_path):
    folder = tmp_path / "outside"
    folder.mkdir()
    return folder


def refused(action, *arguments) -> str:
    with pytest.raises(InputError) as error:
        result = action(*arguments)
        list(result)
    assert error.value.remedy and "\n" not in str(error.value)
    return error.value.message


def test_a_file_is_found_inside_the_project_or_anywhere_else(project, outside):
    (project.path / "sources" / "a.json").write_text("[]")
    (outside / "b.json").write_text("[]")
    assert locate(project, "sources/a.json").is_file()
    assert locate(project, str(outside / "b.json")).is_file()


def test_what_cannot_be_read_is_refused(project, monkeypatch):
    assert "does not exist" in refused(locate, project, "sources/no.json")
    assert "is a directory" in refused(locate, project, "sources")
    monkeypatch.setattr(sources, "LARGEST", 100)
    (project.path / "big.json").write_bytes(b" " * 101)
    assert "big.json" in refused(locate, project, "big.json")


def test_text_is_utf8_with_or_without_a_mark_and_else_the_line_is_named(outside):
    file = outside / "a.txt"
    file.write_bytes(b"\xef\xbb\xbfZo\xc3\xab")
    assert read_text(file) == "Zoë"
    file.write_bytes(b"one\ntwo\nZo\xeb\n")
    assert "a.txt, line 3" in refused(read_text, file)


def test_broken_json_is_refused_with_line_and_column(outside):
    file = outside / "a.json"
    file.write_text('{\n  "a": 1,\n  "b": }\n')
    assert "a.json, line 3, column 8" in refused(read_json, file)
    file.write_text("[" * 100_000)
    assert "nested too deeply" in refused(read_json, file)


def test_lines_are_numbered_and_blank_ones_skipped(outside):
    file = outside / "a.jsonl"
    file.write_bytes(b'{"a": 1}\r\n\r\n  \n{"a": 2}')
    assert list(read_json_lines(file)) == [(1, {"a": 1}), (4, {"a": 2})]


def test_a_line_separator_inside_a_text_does_not_cut_the_line(outside):
    row = {"question": "pasted\u2028from\u2029a\u0085page"}
    file = outside / "a.jsonl"
    file.write_text(json.dumps(row, ensure_ascii=False) + "\n", encoding="utf-8")
    assert list(read_json_lines(file)) == [(1, row)]


@pytest.mark.parametrize("second", ["{broken", "[1]", "null", "[" * 100_000])
def test_a_line_that_is_no_object_is_named(outside, second):
    file = outside / "a.jsonl"
    file.write_text('{"a": 1}\n' + second)
    assert "a.jsonl, line 2" in refused(read_json_lines, file)


def test_adopted_files_lie_in_the_project_and_are_named_relative_to_it(project, outside):
    (outside / "tools.json").write_text("[1]")
    (project.path / "sources" / "own.json").write_text("[2]")
    kept = adopt(project, [str(outside / "tools.json"), "sources/own.json"])
    assert kept == ["sources/tools.json", "sources/own.json"]
    assert project.file(kept[0]).read_text() == "[1]"
    assert (outside / "tools.json").exists()


def test_two_files_of_one_name_are_both_kept_and_the_same_file_once(project, outside):
    first, second = outside / "a" / "tools.json", outside / "b" / "tools.json"
    for file, text in ((first, "[1]"), (second, "[2]")):
        file.parent.mkdir()
        file.write_text(text)
    assert adopt(project, [str(first), str(second), str(first)]) == ["sources/tools.json", "sources/tools-2.json", "sources/tools.json"]
    assert adopt(project, [str(second)]) == ["sources/tools-2.json"]
    assert (project.path / "sources" / "tools-2.json").read_text() == "[2]"
    assert sorted(file.name for file in (project.path / "sources").iterdir()) == ["tools-2.json", "tools.json"]
