"""The starter's recipe: its hand-written material is sound, and its losses look where they should."""

import importlib.util
import json
import re
import sys
from pathlib import Path

import pytest
import torch
from transformers import AutoTokenizer

from engine.models import STARTER

HERE = STARTER.parent
sys.path.insert(0, str(HERE))
_spec = importlib.util.spec_from_file_location("starter_pointing", HERE / "pointing.py")
pointing = importlib.util.module_from_spec(_spec)
sys.modules["starter_pointing"] = pointing
_spec.loader.exec_module(pointing)
from values import KINDS  # noqa: E402

FILES = sorted((HERE / "concepts").glob("*.jsonl"))
TOOLS = [{"type": "function", "function": {"name": name, "description": f"It can {name}.", "parameters": {
    "type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}}} for name in ("get_rain", "get_snow", "find_snow")]


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


# Where the losses look

@pytest.fixture(scope="module")
def tokenizer():
    return AutoTokenizer.from_pretrained(STARTER)


def row_of(tokenizer, *pairs: tuple[str, str]):
    from engine.training.prefix_rows import make_row

    text = tokenizer.apply_chat_template([{"role": "user", "content": ""}], tools=TOOLS, tokenize=False)
    prefix = tokenizer(text[:text.rindex("<|im_start|>user")], add_special_tokens=False).input_ids
    branches = []
    for question, name in pairs:
        asked = tokenizer(f"<|im_start|>user\n{question}<|im_end|>\n<|im_start|>assistant\n", add_special_tokens=False).input_ids
        call = f'<tool_call>\n{{"name": "{name}", "arguments": {{"city": "Oslo"}}}}\n</tool_call><|im_end|>' if name else "No tool.<|im_end|>"
        branches.append((asked + tokenizer(call, add_special_tokens=False).input_ids, len(asked)))
    return make_row(prefix, branches, tokenizer.pad_token_id)


def test_question_name_and_lines_of_the_right_tool_are_found(tokenizer):
    row = row_of(tokenizer, ("rain in Oslo", "get_rain"), ("hello", ""), ("is there snow", "find_snow"), ("what", "unknown_tool"))
    answers = pointing.answers_of(row, tokenizer)
    assert [answer.branch for answer in answers] == [0, 2]
    ids = row.ids[0].tolist()
    for answer, question, name in zip(answers, ("rain in Oslo", "is there snow"), ("get_rain", "find_snow")):
        assert tokenizer.decode(ids[slice(*answer.question)]) == question
        assert tokenizer.decode(ids[slice(*answer.name)]) == name
        assert tokenizer.decode(ids[slice(*answer.lines)]) == f"# It can {name}.\n{name}(city: string)"
        written = [row.labels[0, position].item() for position in answer.positions]
        assert tokenizer.decode(written) == name


def test_the_choice_is_made_wherever_names_part(tokenizer):
    row = row_of(tokenizer, ("rain", "get_rain"), ("snow", "find_snow"))
    rain, snow = pointing.answers_of(row, tokenizer)
    pieces = tokenizer.convert_ids_to_tokens([row.labels[0, position].item() for position in rain.positions])
    assert [pieces[i] for i in rain.deciding] == ["get", pieces[2]]  # get_rain parts from get_snow after "get_"
    assert snow.deciding == (0,)


def test_attention_on_the_right_name_costs_nothing_and_elsewhere_much(tokenizer):
    row = row_of(tokenizer, ("rain", "get_rain"))
    (answer,) = pointing.answers_of(row, tokenizer)
    total = row.ids.shape[1]
    query = torch.zeros(total, 8)
    query[:, 0] = 20.0
    right, wrong = torch.zeros(total, 8), torch.zeros(total, 8)
    right[answer.name[0]:answer.name[1] + 1, 0] = 20.0
    wrong[5, 0] = 20.0
    losses = [pointing._pointing([(2, query, key, 1.0)], row.layout, [answer]).item() for key in (right, wrong)]
    assert losses[0] < 1e-3 and losses[1] > 100
