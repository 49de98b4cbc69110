"""What the embedded model's adapter is trained on: the hand-written material is sound, and no two tools of a list are named alike."""

import json
import random
import re
import sys
from pathlib import Path

import pytest

from engine.models import base_models
from engine.resources import resource
from engine.stages.training.prefix_rows import IGNORE
from tests.toys import STARTER

HERE = resource("starter")
sys.path.insert(0, str(HERE))
import train  # noqa: E402
from data import NO_TOOL, World  # noqa: E402
from phrasing import Tool, alike  # noqa: E402
from values import KINDS  # noqa: E402

DATA = Path(__file__).parents[2] / "shared" / "data"  # public material, which lies beside a developer's checkout
TYPES = {"string": str, "integer": int, "number": (int, float), "boolean": bool, "array": list, "object": dict}
FILES = sorted((HERE / "concepts").glob("*.jsonl"))


def concepts(file: Path) -> list[dict]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_hand_written_kinds_of_tool_are_sound(file):
    ids = [concept["id"] for concept in concepts(file)]
    assert len(set(ids)) == len(ids)
    for concept in concepts(file):
        keys = {parameter["key"]: parameter for parameter in concept["parameters"]}
        names = [name for parameter in concept["parameters"] for name in parameter["names"]]
        assert len(set(names)) == len(names), concept["id"]
        assert len(concept["names"]) >= 3 and len(concept["descriptions"]) >= 3 and len(concept["phrasings"]) >= 10, concept["id"]
        for parameter in keys.values():
            assert parameter["kind"] in KINDS and (parameter["kind"] != "enum" or parameter["values"]), concept["id"]
        for phrasing in concept["phrasings"]:
            text, fixed = (phrasing, {}) if isinstance(phrasing, str) else phrasing
            slots = re.findall(r"\{(\w+)\}", text)
            assert set(slots) <= set(keys) and not set(slots) & set(fixed) and set(fixed) <= set(keys), text
            assert not re.search(r"[{}]", re.sub(r"\{\w+\}", "", text)), text
            for key, value in fixed.items():
                kind = keys[key]["kind"]
                assert kind != "enum" or value in keys[key]["values"], text
                assert kind != "boolean" or isinstance(value, bool), text


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_phrasing_is_a_test_question_of_the_sample(file):
    tests = (HERE.parent / "samples" / "digital-hr" / "test.jsonl").read_text(encoding="utf-8").splitlines()
    asked = {" ".join(re.findall(r"\w+", json.loads(line)["question"].casefold())) for line in tests}
    for concept in concepts(file):
        for phrasing in concept["phrasings"]:
            text = phrasing if isinstance(phrasing, str) else phrasing[0]
            assert " ".join(re.findall(r"\w+", text.casefold())) not in asked, text


def test_names_made_alike_stay_apart():
    shown = [(Tool(str(i), name, "", {}, ()), {}) for i, name in enumerate(("rain", "get_rain", "showRain", "snow-fall", "Get"))]
    for seed in range(200):
        names = [tool.name for tool, _ in alike(shown, random.Random(seed))]
        assert len(set(names)) == len(names), names


def test_drawn_calls_fit_the_tools_that_the_row_lists():
    if not DATA.is_dir():
        pytest.skip(f"the public material is not there ({DATA})")
    world, several, none = World(DATA), 0, 0
    for number in range(40):
        tools, pairs = world.row(random.Random(number), 12, 24)
        schemas = {tool["function"]["name"]: tool["function"]["parameters"] for tool in tools}
        assert len(schemas) == len(tools)
        for question, answer in pairs:
            calls = [json.loads(block.split("</tool_call>")[0]) for block in answer.split("<tool_call>")[1:]]
            assert calls or answer == NO_TOOL
            several, none = several + (len(calls) > 1), none + (not calls)
            for call in calls:
                schema = schemas[call["name"]]
                assert set(schema["required"]) <= set(call["arguments"]) <= set(schema["properties"]), question
                for name, value in call["arguments"].items():
                    shown = schema["properties"][name]
                    assert isinstance(value, TYPES[shown["type"]]) and value in shown.get("enum", [value]), (question, name, value)
    assert 0.03 < several / (40 * 24) < 0.2 and 0.03 < none / (40 * 24) < 0.2


def test_the_rate_rises_and_falls_in_a_line():
    rates = [train.rate(step, 1000, train.RATE) for step in range(1000)]

    assert rates[0] <= train.RATE / train.WARMUP < rates[10] < rates[19]
    assert rates[500] == pytest.approx(train.RATE * (1 - (1 - train.LOWEST) / 2)) and rates[600] > rates[800] > rates[999] > 0


def test_a_row_holds_the_answers_as_the_template_writes_them():
    tokenizer = base_models.load_tokenizer(STARTER)
    tools = [
        {"type": "function", "function": {"name": "rain", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}}}
    ]
    call = '<tool_call>\n{"name": "rain", "arguments": {"city": "Oslo"}}\n</tool_call>'
    row = train.encode(tokenizer, tools, [("will it rain in Oslo", call), ("x " * 400, call)])

    learned = [token for token in row.labels[0].tolist() if token != IGNORE]
    assert tokenizer.decode(learned) == call + "<|im_end|>" and row.layout.branches == 1  # the endless one is left out
