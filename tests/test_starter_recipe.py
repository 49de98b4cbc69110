"""The starter's recipe: its hand-written material is sound, and its losses look where they should."""

import json
import random
import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from torch.nn.functional import normalize
from transformers import AutoTokenizer, Qwen3Config, Qwen3ForCausalLM

from engine.models.base_models import STARTER
from engine.stages.training.prefix_rows import make_row

HERE = STARTER.parent
sys.path.insert(0, str(HERE))
import meanings  # noqa: E402
import pointing  # noqa: E402
from phrasing import Case, Tool, alike  # noqa: E402
from values import KINDS  # noqa: E402

FILES = sorted((HERE / "concepts").glob("*.jsonl"))
TOOLS = [
    {
        "type": "function",
        "function": {
            "name": name,
            "description": f"It can {name}.",
            "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
        },
    }
    for name in ("get_rain", "get_snow", "find_snow")
]


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


def row_of(tokenizer, *pairs: tuple[str, str], tools=None, arguments='{"city": "Oslo"}'):
    text = tokenizer.apply_chat_template([{"role": "user", "content": ""}], tools=tools or TOOLS, tokenize=False)
    prefix = tokenizer(text[: text.rindex("<|im_start|>user")], add_special_tokens=False).input_ids
    branches = []
    for question, name in pairs:
        asked = tokenizer(f"<|im_start|>user\n{question}<|im_end|>\n<|im_start|>assistant\n", add_special_tokens=False).input_ids
        call = f'<tool_call>\n{{"name": "{name}", "arguments": {arguments}}}\n</tool_call><|im_end|>' if name else "No tool.<|im_end|>"
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


BOOKING = [
    {
        "type": "function",
        "function": {
            "name": "book_room",
            "description": "Books a room.",
            "parameters": {
                "type": "object",
                "required": ["guest_name"],
                "properties": {
                    "guest_name": {"type": "string"},
                    "nights": {"type": "integer"},
                    "room_no": {"type": "integer"},
                    "kind": {"type": "string", "enum": ["single", "double_bed"]},
                    "quiet": {"type": "boolean"},
                    "note": {"type": "string"},
                },
            },
        },
    }
]


def copied(tokenizer, question: str, arguments: str) -> tuple[list[tuple[str, str]], list]:
    """[(the copied tokens as text, the whole that they belong to)] of a call of book_room, and the answer's copies."""
    row = row_of(tokenizer, (question, "book_room"), tools=BOOKING, arguments=arguments)
    (answer,) = pointing.answers_of(row, tokenizer)
    for _, sources, _ in answer.copies:
        assert all(source < row.layout.prefix or answer.question[0] <= source < answer.question[1] for source in sources)
    return [(tokenizer.decode(row.ids[0, sources]), tokenizer.decode(row.ids[0, slice(*whole)])) for _, sources, whole in answer.copies], [
        (row.ids[0, sources].tolist(), row.labels[0, places].tolist()) for places, sources, _ in answer.copies
    ]


def test_names_of_parameters_and_values_are_found_where_they_stand(tokenizer):
    arguments = '{"guest_name": "Ann O\'Neil", "nights": 2, "kind": "double_bed", "quiet": true, "note": "say \\"hi\\", please"}'
    found, tokens = copied(tokenizer, "room 12 for Ann O'Neil, 2 nights, two in a bed, no noise", arguments)
    assert found == [
        ("guest_name", "guest_name: string"),
        ("Ann O'Neil", "Ann O'Neil"),
        ("nights", "nights?: integer"),
        ("2", "2"),
        ("kind", "kind?: single|double_bed"),
        ("double_bed", "double_bed"),
        ("quiet", "quiet?: boolean"),
        ("note", "note?: string"),
    ]
    assert all(there == written for there, written in tokens)


def test_a_number_is_no_part_of_a_longer_one(tokenizer):
    row = row_of(tokenizer, ("room 12 for Bo, 2 nights", "book_room"), tools=BOOKING, arguments='{"nights": 2}')
    (answer,) = pointing.answers_of(row, tokenizer)
    (source,) = answer.copies[1][1]
    assert tokenizer.decode(row.ids[0, source : source + 3]) == "2 n"  # of "2 nights", not of room 12


def test_dates_and_numbers_in_words_are_found_where_the_words_stand(tokenizer):
    found, _ = copied(tokenizer, "on 2 November 2026, two nights", '{"note": "2026-11-02", "nights": 2}')
    assert found[1] == ("2026NovemberNovember22", "2 November 2026") and found[3] == ("2", "2")
    found, _ = copied(tokenizer, "on November 21st, 2026, three nights", '{"note": "2026-11-21", "nights": 3}')
    assert found[1] == ("2026NovemberNovember21", "November 21st, 2026") and found[3] == ("three", "three")
    found, _ = copied(tokenizer, "next month", '{"note": "2026-11-21", "nights": 3}')
    assert [one for one, _ in found] == ["note", "nights"]


def test_where_a_further_parameter_follows_and_where_none_does(tokenizer):
    for arguments, expected in (
        ('{"guest_name": "Bo", "kind": "single", "note": "hi"}', ["guest_name: string", "kind?: single|double_bed", "note?: string", ")"]),
        ('{"nights": 3}', ["nights?: integer", ")"]),
        ("{}", [")"]),
    ):
        row = row_of(tokenizer, ("hi, 3 nights for Bo, single", "book_room"), tools=BOOKING, arguments=arguments)
        (answer,) = pointing.answers_of(row, tokenizer)
        assert [tokenizer.decode(row.ids[0, slice(*whole)]) for _, _, whole in answer.turns] == expected
        written = [tokenizer.convert_ids_to_tokens(row.labels[0, place].item()) for place, _, _ in answer.turns]
        assert all('"' in mark or "}" in mark or ":" in mark for mark in written), written
        marks = [tokenizer.convert_ids_to_tokens(row.ids[0, source].item()) for _, source, _ in answer.turns]
        assert marks[-1] == ")" and set(marks[:-1]) <= {"(", ",\u2581"}


def test_a_call_with_an_unknown_parameter_is_followed_until_there(tokenizer):
    found, _ = copied(tokenizer, "3 nights for Bo", '{"nights": 3, "guest": "Bo"}')
    assert [one for one, _ in found] == ["nights", "3"]
    assert copied(tokenizer, "a room", "{}") == ([], [])


def test_heads_that_look_at_the_value_in_their_own_question_cost_nothing(tokenizer):
    row = row_of(tokenizer, ("a room for Bo", "book_room"), ("for Al please", "book_room"), tools=BOOKING, arguments='{"guest_name": "Al"}')
    answers = pointing.answers_of(row, tokenizer)
    values = [(places[0], sources[0]) for answer in answers for places, sources, _ in answer.copies if sources[0] >= row.layout.prefix]
    assert len(values) == 1  # the first question does not say Al
    (place, source), total = values[0], row.ids.shape[1]
    query, right, wrong = torch.zeros(total, 8), torch.zeros(total, 8), torch.zeros(total, 8)
    query[:, 0] = right[source, 0] = wrong[source - 1, 0] = 20.0
    assert pointing._away(query, right, 1.0, row.layout, [(place, 1, source, source + 1)]).item() < 1e-3
    assert pointing._away(query, wrong, 1.0, row.layout, [(place, 1, source, source + 1)]).item() > 100


def test_attention_on_the_right_name_costs_nothing_and_elsewhere_much(tokenizer):
    row = row_of(tokenizer, ("rain", "get_rain"))
    (answer,) = pointing.answers_of(row, tokenizer)
    total = row.ids.shape[1]
    query = torch.zeros(total, 8)
    query[:, 0] = 20.0
    right, wrong = torch.zeros(total, 8), torch.zeros(total, 8)
    right[answer.name[0] : answer.name[1] + 1, 0] = 20.0
    wrong[5, 0] = 20.0
    alone = replace(answer, copies=(), turns=())
    losses = [pointing._pointing([(2, query, key, 1.0)], row.layout, [alone]).item() for key in (right, wrong)]
    assert losses[0] < 1e-3 and losses[1] > 100


def test_pooling_costs_nothing_where_the_meanings_stand_and_two_where_their_opposite_does(tokenizer):
    row = row_of(tokenizer, ("rain in Oslo", "get_rain"))
    (answer,) = pointing.answers_of(row, tokenizer)
    config = Qwen3Config(
        vocab_size=len(tokenizer),
        hidden_size=256,
        intermediate_size=256,
        num_hidden_layers=2,
        num_attention_heads=4,
        num_key_value_heads=2,
        head_dim=64,
    )
    tutor = pointing.Tutor(Qwen3ForCausalLM(config), tokenizer, torch.randn(len(tokenizer), 64))
    ids, hidden = row.ids[0], torch.zeros(row.ids.shape[1], 256)
    for lines, name in pointing.names_in(ids[: row.layout.prefix].tolist(), tokenizer).values():
        hidden[name[0] : name[1] + 1] = tutor.part @ tutor.meanings[ids[lines[0] : name[1]]].sum(0)
    hidden[answer.begin : answer.positions[0] + 1] = tutor.part @ tutor.meanings[ids[slice(*answer.question)]].sum(0)
    tutor.pooled = hidden
    assert tutor._pooling(row, [answer]).item() == pytest.approx(0, abs=1e-5)
    tutor.pooled = -hidden
    assert tutor._pooling(row, [answer]).item() == pytest.approx(4, abs=1e-5)  # two for the questions and two for the tools


# Meanings and names


class Shop:
    """A world of four tools whose questions share no word with them."""

    says = {
        "a": ("Books a vacation", "annual leave please"),
        "b": ("Orders paper", "our printer is empty"),
        "c": ("Tells the salary", "how much money is earned here"),
        "d": ("Counts employees", "headcount of the team"),
    }
    known, intents, plugins, schemas = ["a", "b"], ["c"], ["d"], ["c", "d"]

    def show(self, source, rng):
        return Tool(source, f"tool_{source}", self.says[source][0], {}, ()), {}

    def case(self, tool, names, rng):
        return Case(tool.source, self.says[tool.source][1], {})


def test_meanings_bring_question_and_tool_together_and_are_kept(tokenizer, tmp_path):
    learned = meanings.kept(tmp_path / "meanings.pt", Shop(), tokenizer)
    bag = lambda text: normalize(learned[tokenizer(text, add_special_tokens=False).input_ids].sum(0), dim=0)  # noqa: E731
    for source, (_, question) in Shop.says.items():
        scores = {other: bag(question) @ bag(description) for other, (description, _) in Shop.says.items()}
        assert max(scores, key=scores.get) == source
    assert torch.equal(meanings.kept(tmp_path / "meanings.pt", None, tokenizer), learned)


def test_names_made_alike_stay_apart():
    shown = [(Tool(str(i), name, "", {}, ()), {}) for i, name in enumerate(("rain", "get_rain", "showRain", "snow-fall", "Get"))]
    for seed in range(200):
        names = [tool.name for tool, _ in alike(shown, random.Random(seed))]
        assert len(set(names)) == len(names), names
