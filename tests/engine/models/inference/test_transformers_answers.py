"""Answers computed side by side over a shared prefix are those of asking one by one with plain `generate`."""

import pytest
import torch

from engine.checker.conformance import why_not
from engine.models import base_models, grammar
from engine.models.chat import Chat, parse
from engine.models.inference import Sampling
from engine.models.inference.transformers import Answers
from engine.records import Tool
from tests import toys

TOOLS = [Tool(t["function"]["name"], t["function"]["description"], t["function"]["parameters"]) for t in toys.TOOLS]
QUESTIONS = [
    "is it warm in Cairo?",
    "book R-77 for 2026-05-06 please, with the screen and whatever else there is",
    "Ada Berg",
    "what will the weather be like in San Sebastian for the next 5 days",
    "room",
]


def one_by_one(model, tokenizer, questions=QUESTIONS, tools=None, longest=40):
    """Plain `generate`; `tools` has one list for each question."""
    for number, question in enumerate(questions):
        talk = Chat(tokenizer).over(tools[number] if tools else TOOLS)
        ids = torch.tensor([talk.whole_prompt(question)])
        out = model.generate(
            input_ids=ids,
            attention_mask=torch.ones_like(ids),
            max_new_tokens=longest,
            do_sample=False,
            eos_token_id=tokenizer.eos_token_id,
            pad_token_id=tokenizer.pad_token_id,
        )
        yield tokenizer.decode(out[0, ids.shape[1] :], skip_special_tokens=False).removesuffix("<|im_end|>")


@pytest.fixture(scope="module")
def starter():
    return base_models.load_model(toys.STARTER, "float32").to("cpu").eval(), base_models.load_tokenizer(toys.STARTER)


def test_answers_equal_those_of_plain_generate(starter):
    answers = Answers(toys.STARTER, None, TOOLS, batch=3, max_new_tokens=40)
    together = list(answers(QUESTIONS))

    assert answers.shares  # the quick way was taken
    assert together == list(one_by_one(*starter))
    assert len(set(together)) > 1  # the model does look at the question


def test_answers_do_not_depend_on_the_batch(starter):
    by_two = list(Answers.of_model(*starter, TOOLS, batch=2, max_new_tokens=12)(QUESTIONS))
    by_five = list(Answers.of_model(*starter, TOOLS, batch=5, max_new_tokens=12)(QUESTIONS))

    assert by_two == by_five


def test_questions_may_have_their_own_tool_lists(starter):
    lists = [TOOLS, TOOLS[::-1], TOOLS, TOOLS[:1], TOOLS[1:]]
    answers = list(Answers.of_model(*starter, TOOLS, batch=3, max_new_tokens=30)(QUESTIONS, lists))

    assert answers == list(one_by_one(*starter, tools=lists, longest=30))


def test_the_tool_list_is_computed_once(starter):
    model, tokenizer = starter
    answers = Answers.of_model(model, tokenizer, TOOLS, batch=2, max_new_tokens=3)
    prefix, seen = answers.talk.prefix, []
    watch = model.register_forward_pre_hook(lambda _, args, kwargs: seen.append(kwargs["input_ids"].shape[1]), with_kwargs=True)
    try:
        list(answers(QUESTIONS * 3))
    finally:
        watch.remove()

    assert seen.count(len(prefix)) == 1 and max(width for width in seen if width != len(prefix)) < len(prefix)


def test_the_model_computes_attention_as_before_once_its_answers_are_there(starter):
    model, tokenizer = starter
    before = model.config._attn_implementation
    answers = Answers.of_model(model, tokenizer, TOOLS, batch=2, max_new_tokens=3)(QUESTIONS)
    next(answers)

    assert model.config._attn_implementation == before


def test_a_model_with_a_sliding_window_is_asked_in_the_slow_way_with_the_same_answers(starter):
    from transformers import MistralConfig, MistralForCausalLM

    tokenizer = starter[1]
    torch.manual_seed(0)
    model = MistralForCausalLM(
        MistralConfig(
            vocab_size=len(tokenizer),
            hidden_size=64,
            intermediate_size=64,
            num_hidden_layers=2,
            num_attention_heads=4,
            num_key_value_heads=2,
            sliding_window=24,
            pad_token_id=0,
            bos_token_id=None,
            eos_token_id=tokenizer.eos_token_id,
        )
    ).eval()
    answers = Answers.of_model(model, tokenizer, TOOLS, batch=3, max_new_tokens=10)

    assert list(answers(QUESTIONS)) == list(one_by_one(model, tokenizer, longest=10))
    assert not answers.shares


def test_a_model_with_recurrent_layers_is_asked_several_questions_at_once(starter):
    """As Qwen3.5, LFM2 and Granite 4: their caches are copied for a batch in one way alone."""
    from transformers import Qwen3_5ForCausalLM, Qwen3_5TextConfig

    tokenizer = starter[1]
    torch.manual_seed(0)
    model = Qwen3_5ForCausalLM(
        Qwen3_5TextConfig(
            vocab_size=len(tokenizer),
            hidden_size=64,
            intermediate_size=64,
            num_hidden_layers=2,
            num_attention_heads=4,
            num_key_value_heads=2,
            head_dim=16,
            layer_types=["linear_attention", "full_attention"],
            linear_num_key_heads=2,
            linear_num_value_heads=4,
            linear_key_head_dim=16,
            linear_value_head_dim=16,
            initializer_range=0.2,
            pad_token_id=0,
            bos_token_id=None,
            eos_token_id=tokenizer.eos_token_id,
        )
    ).eval()
    asked = [*QUESTIONS[:2], *(f"book R-7{digit} for 2026-05-06" for digit in range(4))]
    answers = Answers.of_model(model, tokenizer, TOOLS, batch=3, max_new_tokens=8)

    assert list(answers(asked)) == list(one_by_one(model, tokenizer, asked, longest=8))
    assert not answers.shares


def test_times_and_tokens_come_with_the_answers(starter):
    answers = Answers.of_model(*starter, TOOLS, batch=2, max_new_tokens=20)
    made = list(answers.answers(QUESTIONS))

    assert [one.text for one in made] == list(answers(QUESTIONS))
    assert [one.prompt_tokens for one in made] == [len(answers.talk.whole_prompt(question)) for question in QUESTIONS]
    assert all(0 < one.first_seconds <= one.seconds and 0 < one.answer_tokens <= 20 for one in made)


def test_drawn_answers_depend_on_the_seed_and_not_on_the_batch(starter):
    def drawn(batch, seed, questions=QUESTIONS):
        return list(Answers.of_model(*starter, TOOLS, batch, 16, sampling=Sampling(1.2, 0.95, 50, seed))(questions))

    first = drawn(2, 1)
    assert drawn(5, 1) == first == drawn(3, 1, QUESTIONS[::-1])[::-1]
    assert drawn(5, 2) != first


def test_next_to_no_temperature_gives_the_likeliest(starter):
    nearly = Answers.of_model(*starter, TOOLS, 5, 16, sampling=Sampling(1e-4, 1.0, 50, 1))(QUESTIONS)

    assert list(nearly) == list(Answers.of_model(*starter, TOOLS, 5, 16)(QUESTIONS))


@pytest.mark.parametrize("slow", [False, True])
def test_held_to_the_grammar_a_random_model_writes_calls_that_fit_the_tools(starter, tiny_base, slow, monkeypatch):
    monkeypatch.setattr(grammar, "WORDS", "none")  # it would hardly ever begin a call where it may begin any word
    model = base_models.load_model(tiny_base, "float32").to("cpu").eval()
    tools = [
        Tool(
            "light",
            "",
            {"type": "object", "required": ["on", "room"], "properties": {"on": {"type": "boolean"}, "room": {"enum": ["hall", "attic"]}}},
        )
    ]
    answers = Answers.of_model(model, starter[1], tools, 10, 60, constrained=True, sampling=Sampling(1.0, 1.0, 0, 3))
    answers.shares = False if slow else None
    calls = [call for text in answers([f"lamp {number}" for number in range(20)]) for call in _calls(text)]

    assert calls and not any(why_not(call, {"light": tools[0]}) for call in calls)


def _calls(text):
    """The calls of an answer that was not cut; words are none."""
    return parse(text) if text.endswith("</tool_call>") else []


def test_held_to_the_grammar_right_answers_stay_as_they_are(starter):
    free = list(Answers.of_model(*starter, TOOLS, 5, 40)(QUESTIONS))
    held = list(Answers.of_model(*starter, TOOLS, 5, 40, constrained=True)(QUESTIONS))
    by_name = {tool.name: tool for tool in TOOLS}
    right = [
        number
        for number, text in enumerate(free)
        if "<tool_call>" in text and text.endswith("</tool_call>") and not any(why_not(call, by_name) for call in parse(text))
    ]

    assert right and all(held[number] == free[number] for number in right)
    assert not any(why_not(call, by_name) for text in held for call in _calls(text))
