"""Documents of tools as people have them: YAML with aliases and merge keys, UTF-16, event streams, keys that stand twice."""

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


def test_merge_keys_take_in_what_they_name(read):
    found, told = read("base: &b\n  type: object\n  x: 1\nmade:\n  <<: *b\n  x: 2\n")
    assert found["made"] == {"type": "object", "x": 2} and told == []


@pytest.mark.parametrize(("name", "text"), [("t.yaml", "a: {p: 1}\na: {q: 2}\n"), ("t.json", '{"a": {"p": 1}, "a": {"q": 2}}')])
def test_a_key_that_stands_twice_is_told(read, name, text):
    assert read(text, name) == ({"a": {"q": 2}}, ["An object has a key twice; the later one is used: a."])


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
