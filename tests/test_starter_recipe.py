"""What the embedded model's adapter is trained on: the hand-written material is sound, and no two tools of a list are named alike."""

import json
import random
import re
import sys
from pathlib import Path

import pytest

from engine.resources import resource

HERE = resource("starter")
sys.path.insert(0, str(HERE))
from phrasing import Tool, alike  # noqa: E402
from values import KINDS  # noqa: E402

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
        assert len(concept["names"]) >= 3 and len(concept["descriptions"]) >= 3 and len(concept["phrasings"]) >= 12, concept["id"]
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
