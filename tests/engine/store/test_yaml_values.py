"""YAML by the rules of JSON: texts stay as they are written, `<<` takes in what it names, and what others read otherwise is told."""

import pytest

from engine.errors import InputError
from engine.store.sources import read_document


@pytest.fixture
def read(tmp_path):
    """A function that writes a file and gives (what it holds, what is told of it)."""

    def reading(text: str | bytes, name: str = "t.yaml"):
        told: list[str] = []
        (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_document(tmp_path / name, told.append), told

    return reading


def test_values_of_texts_stay_as_they_are_written(read):
    found, told = read("a: {type: string, enum: [1.0, 1.10, true], default: +49123}\nb: {type: number, default: 1.50, enum: [1, 2]}\n")
    assert found["a"] == {"type": "string", "enum": ["1.0", "1.10", "true"], "default": "+49123"}
    assert found["b"] == {"type": "number", "default": 1.5, "enum": [1, 2]}
    assert told == ["Values of texts are kept as they are written: 1.0, 1.10, +49123."]


def test_an_example_beside_the_schema_of_a_parameter_is_a_text_where_the_schema_is(read):
    found, _ = read("- {name: zip, schema: {type: string}, example: 1.20}\n- {name: n, schema: {type: integer}, example: 3}\n")
    assert [one["example"] for one in found] == ["1.20", 3]


def test_words_that_other_programs_read_otherwise_are_told(read):
    found, told = read("zip: 0150\ncountry: NO\non: [off, 12:30, 2024-01-02]\nplain: text\n")
    assert found == {"zip": "0150", "country": "NO", "on": ["off", "12:30", "2024-01-02"], "plain": "text"}
    assert told == ["Words that other programs read otherwise in YAML are texts here, as they are written: 0150, NO, off, 12:30."]


def test_merge_keys_take_in_what_they_name(read):
    found, told = read("base: &b\n  type: object\n  x: 1\nmade:\n  <<: *b\n  x: 2\n")
    assert found["made"] == {"type": "object", "x": 2} and told == []


@pytest.mark.parametrize(("name", "text"), [("t.yaml", "a: {p: 1}\na: {q: 2}\n"), ("t.json", '{"a": {"p": 1}, "a": {"q": 2}}')])
def test_a_key_that_stands_twice_is_told(read, name, text):
    assert read(text, name) == ({"a": {"q": 2}}, ["A key stands twice in an object, and the later one counts: a."])


def test_files_of_windows_and_streams_of_servers_are_read(read):
    assert read('{"a": "ü"}'.encode("utf-16"), "t.json")[0] == {"a": "ü"}
    assert read('event: message\ndata: {"id": 1}\n\ndata: ping\n\ndata: {"id": 2}\n\n', "t.txt")[0] == [{"id": 1}, {"id": 2}]


@pytest.mark.parametrize(("text", "words"), [("a: 1\n---\nb: 2\n", "a second document begins here"), ("a: &x [*x]\n", "back to itself")])
def test_what_cannot_be_read_is_refused_with_the_reason(read, text, words):
    with pytest.raises(InputError, match=words):
        read(text)


def test_an_empty_file_is_told_to_be_empty(read):
    with pytest.raises(InputError, match="t.json is empty"):
        read(" \n", "t.json")
