"""200 corrupted variants of real tool files: each ends in one clear sentence or a right import, soon, and nothing is fetched."""

import copy
import json
import random
import socket
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from engine.errors import InputError
from engine.records import TYPES
from engine.stages.tools.readers import read_tools
from tests import toys

VARIANTS = 200
LONGEST = 10.0  # seconds


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("something wanted the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def places(value: object, found: list | None = None) -> list:
    """(container, key) of everything in a document."""
    found = [] if found is None else found
    for key, part in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        found.append((value, key))
        places(part, found)
    return found


def swapped(document, rng: random.Random):
    """Some values are of another type."""
    for holder, key in rng.sample(found := places(document), min(rng.randint(1, 5), len(found))):
        holder[key] = rng.choice([None, 7, -1.5, "x", "", [], {}, [1, "a"], {"a": None}, True, "#/nowhere", 10**30])
    return document


def lessened(document, rng: random.Random):
    """Some keys are gone."""
    for _ in range(rng.randint(1, 8)):
        if found := [(holder, key) for holder, key in places(document) if isinstance(holder, dict)]:
            holder, key = rng.choice(found)
            del holder[key]
    return document


def deepened(document, rng: random.Random):
    """Something is nested deeply."""
    deep: object = {"type": "string"}
    for _ in range(rng.choice([50, 400, 3000])):
        deep = {"type": "array", "items": deep}
    holder, key = rng.choice(places(document))
    holder[key] = deep
    return document


def referring(document, rng: random.Random):
    """Something refers to itself, elsewhere, or nowhere."""
    for holder, key in rng.sample(found := places(document), min(3, len(found))):
        holder[key] = {
            "$ref": rng.choice(
                [
                    "#",
                    "#/",
                    "#/paths",
                    "#/components/schemas/X",
                    "http://example.com/a.json",
                    "file:///etc/passwd",
                    "../../x.yaml#/a",
                    "%%%",
                    "",
                ]
            )
        }
    return document


def as_bytes(document, suffix: str) -> bytes:
    """A document as the file it came from."""
    if suffix == ".yaml":
        return yaml.safe_dump(document, allow_unicode=True).encode()
    return json.dumps(document, ensure_ascii=False).encode()


def cut(data: bytes, rng: random.Random) -> bytes:
    """The end is gone."""
    return data[: rng.randrange(len(data))]


def zeroed(data: bytes, rng: random.Random) -> bytes:
    """A zero byte stands somewhere."""
    at = rng.randrange(len(data))
    return data[:at] + b"\0" + data[at:]


def garbled(data: bytes, rng: random.Random) -> bytes:
    """Another encoding, or bytes that are no text."""
    return rng.choice(
        [
            lambda: data.decode().encode("utf-16"),
            lambda: data + b"\xff\xfe",
            lambda: data.replace(b"e", b"\xe9", 1),
            lambda: b"\xef\xbb\xbf" + data,
            lambda: bytes(rng.randrange(256) for _ in range(300)),
        ]
    )()


def bomb(data: bytes, rng: random.Random) -> bytes:
    """Aliases that multiply, or lead back."""
    if rng.random() < 0.3:
        return b"openapi: 3.1.0\npaths: &p\n  /a: *p\n"
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"] + [
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, rng.randint(6, 14))
    ]
    return "\n".join(["openapi: 3.1.0", *lines, "paths: {}"]).encode()


IN_DOCUMENTS: list[Callable] = [swapped, lessened, deepened, referring]
IN_BYTES: list[Callable] = [cut, zeroed, garbled, bomb]


def sources(shared_data: Path) -> list[Path]:
    return [file for folder in ("openapi", "mcp", "openai_tools") for file in sorted((shared_data / folder).iterdir())] + [
        shared_data / "bfcl" / "BFCL_v4_multiple.json"
    ]


def variant(number: int, files: list[Path]) -> tuple[str, bytes]:
    """(file name, content) of the variant of that number, always the same."""
    rng = random.Random(number)
    source, how = files[number % len(files)], (IN_DOCUMENTS + IN_BYTES)[number // len(files) % 8]
    text = source.read_text("utf-8")
    if how in IN_BYTES:
        name = "variant.yaml" if how is bomb else f"variant{source.suffix}"
        return name, how(text.encode(), rng)
    if source.suffix == ".yaml":
        document = yaml.safe_load(text)
    else:
        document = [json.loads(line) for line in text.splitlines()[:40]] if source.name.startswith("BFCL") else json.loads(text)
    document = how(copy.deepcopy(document), rng)
    try:
        return f"variant{source.suffix}", as_bytes(document, source.suffix)
    except RecursionError:  # too deep to be written by these libraries; brackets do as well
        return "variant.json", b"[" * 100_000 + b"]" * 100_000


def test_corrupted_files_end_in_a_sentence_or_a_right_import(shared_data, tmp_path):
    files, refused = sources(shared_data), 0
    for number in range(VARIANTS):
        name, data = variant(number, files)
        (tmp_path / name).write_bytes(data)
        begun = time.monotonic()
        try:
            for tool in read_tools(tmp_path / name).tools:
                assert tool.parameters.get("type", "object") == "object"
                for parameter in tool.parameter_list():
                    assert parameter.type in (*TYPES, "null"), f"variant {number}: {parameter}"
        except InputError as error:
            refused += 1
            assert name in str(error) and error.remedy and "\n" not in str(error) and len(str(error)) < 600, f"variant {number}: {error}"
        assert time.monotonic() - begun < LONGEST, f"variant {number} took too long"
    assert VARIANTS * 0.4 < refused < VARIANTS


def test_a_refused_file_leaves_the_project_as_it_was(shared_data, tmp_path):
    from engine.store import Project

    folder = toys.tiny_project(tmp_path / "project")
    toys.run_here(folder, "tools")
    with Project.open(folder) as project:
        before = [tool.as_openai() for tool in project.tools()]
    bad = tmp_path / "bad.yaml"
    bad.write_bytes(b"openapi: 3.1.0\npaths: &p\n  /a: *p\n")
    with pytest.raises(InputError):
        run_with(folder, bad)
    with Project.open(folder) as project:
        assert [tool.as_openai() for tool in project.tools()] == before and not (folder / "sources" / "bad.yaml").exists()


def run_with(folder: Path, file: Path) -> None:
    from engine.jobs.worker import Report, run_stage
    from engine.store import Project

    with Project.open(folder) as project:
        run_stage(project, "tools", Report("tools", lambda event: None), {"files": [str(file)]})
