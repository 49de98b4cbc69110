"""YAML means what it says: what other programs read as numbers, dates, yes and no stays text, and is told."""

import json

import pytest

from engine.errors import InputError
from engine.stages.tools.readers import read_tools
from engine.store.sources import read_yaml

SHIPPING = """
openapi: 3.0.3
info: {title: Shipping, version: 1.10}
paths:
  /labels:
    post:
      operationId: makeLabel
      parameters:
      - {name: zone, in: query, schema: {type: string}, example: 007}
      - {name: build, in: query, schema: {type: string}, example: 1.10}
      - {name: day, in: query, schema: {type: string, format: date, example: 2025-01-01}}
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                country: {type: string, enum: [SE, NO, DK]}
                opens: {type: string, example: 12:30}
                insured: {type: string, enum: [on, off, yes, true]}
                version: {type: string, enum: [1.0, 1.10, 2.0], default: 1.0}
                carrier: {type: string, nullable: true, enum: [post, null]}
                codes: {type: array, items: {type: string}, example: [0150, 12E5, 7]}
                size: {type: integer, enum: [1, 2]}
                address: {type: object, properties: {zip: {type: string}, floor: {type: integer}}, example: {zip: 8001, floor: 3}}
      responses: {"200": {description: ok}}
"""


def test_what_yaml_reads_otherwise_stays_text_where_the_schema_says_text(tmp_path):
    (tmp_path / "shipping.yaml").write_text(SHIPPING)
    reading = read_tools(tmp_path / "shipping.yaml")
    (tool,) = reading.tools
    own = {name: one.get("enum") for name, one in tool.parameters["properties"].items()}
    examples = tool.origin["examples"]

    assert own["country"] == ["SE", "NO", "DK"] and own["insured"] == ["on", "off", "yes", "true"]
    assert own["version"] == ["1.0", "1.10", "2.0"] and tool.parameters["properties"]["version"]["default"] == "1.0"
    assert own["carrier"] == ["post", None] and own["size"] == [1, 2]
    assert (examples["zone"], examples["build"], examples["day"], examples["opens"]) == (["007"], ["1.10"], ["2025-01-01"], ["12:30"])
    assert examples["codes"] == [["0150", "12E5", "7"]] and examples["address"] == [{"zip": "8001", "floor": 3}]


def test_numbers_that_begin_with_zero_times_and_words_are_told_with_their_lines(tmp_path):
    (tmp_path / "shipping.yaml").write_text(SHIPPING)
    told = [note.text for note in read_tools(tmp_path / "shipping.yaml").notes if note.kind == "told"]

    assert [text.rpartition(": ")[2] for text in told] == [
        "007 (line 9), 0150 (line 23).",
        "12:30 (line 19).",
        "NO (line 18), on (line 20), off (line 20), yes (line 20).",
    ]
    (tmp_path / "quoted.yaml").write_text('a: ["0150", "no", "12:30", 10, 0.5, 0]')
    quoted: list[str] = []
    assert read_yaml(tmp_path / "quoted.yaml", quoted) == {"a": ["0150", "no", "12:30", 10, 0.5, 0]} and quoted == []


def test_many_places_are_counted_and_merged_mappings_are_merged(tmp_path):
    (tmp_path / "many.yaml").write_text("all: [" + ", ".join(f"0{n}" for n in range(10, 19)) + "]\nbase: &b {x: 1}\nmore: {<<: *b, y: 2}\n")
    told: list[str] = []
    assert read_yaml(tmp_path / "many.yaml", told.append)["more"] == {"x": 1, "y": 2}
    assert told[0].endswith("014 (line 1), and 4 more.")


@pytest.mark.parametrize("text", ["a: &a [*a]", "a: [1", "a: .nan\nb: !!python/object:os.system {}"])
def test_what_is_no_plain_yaml_is_refused_in_one_sentence(tmp_path, text):
    (tmp_path / "x.yaml").write_text(text)
    with pytest.raises(InputError) as refused:
        json.dumps(read_yaml(tmp_path / "x.yaml"))
    assert "\n" not in str(refused.value)
