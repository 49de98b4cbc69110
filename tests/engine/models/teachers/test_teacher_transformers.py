"""Transformers models in this process: batches that change no answer, schemas in words, and a tiny model that sees."""

import json

import pytest
import torch
from PIL import Image

from engine.errors import InputError
from engine.models.teachers import Prompt, open_teacher
from engine.models.teachers.settings import TeacherSettings
from tests.toys import STARTER

TEMPLATE = (
    "{% for message in messages %}<|im_start|>{{ message.role }}\n{% for part in message.content %}"
    "{% if part.type == 'image' %}<image>\n{% else %}{{ part.text }}{% endif %}{% endfor %}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)


@pytest.fixture(scope="module")
def teacher():
    with open_teacher("writer", TeacherSettings(kind="transformers", model=str(STARTER), in_flight=4, retries=2)) as opened:
        yield opened


@pytest.fixture(scope="module")
def seeing_model(tmp_path_factory):
    """A random LLaVA of two small layers over the starter's tokenizer, with its processor."""
    from transformers import (
        AutoTokenizer,
        CLIPImageProcessorPil,
        CLIPVisionConfig,
        LlavaConfig,
        LlavaForConditionalGeneration,
        LlavaProcessor,
        Qwen2Config,
    )

    folder = tmp_path_factory.mktemp("models") / "seeing"
    tokenizer = AutoTokenizer.from_pretrained(STARTER)
    tokenizer.add_tokens(["<image>"], special_tokens=True)
    image = tokenizer.convert_tokens_to_ids("<image>")
    sight = CLIPVisionConfig(hidden_size=32, intermediate_size=32, num_hidden_layers=2, num_attention_heads=2, image_size=32, patch_size=8)
    text = Qwen2Config(
        vocab_size=len(tokenizer),
        hidden_size=64,
        intermediate_size=64,
        num_hidden_layers=2,
        num_attention_heads=4,
        num_key_value_heads=2,
        max_position_embeddings=512,
        bos_token_id=None,
        eos_token_id=tokenizer.eos_token_id,
        pad_token_id=tokenizer.pad_token_id,
    )
    torch.manual_seed(0)
    LlavaForConditionalGeneration(
        LlavaConfig(vision_config=sight.to_dict(), text_config=text.to_dict(), image_token_index=image, image_token_id=image)
    ).save_pretrained(folder)
    pictures = CLIPImageProcessorPil(size={"shortest_edge": 32}, crop_size={"height": 32, "width": 32})
    LlavaProcessor(
        image_processor=pictures,
        tokenizer=tokenizer,
        patch_size=8,
        vision_feature_select_strategy="default",
        chat_template=TEMPLATE,
        num_additional_image_tokens=1,
    ).save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def pictures(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pictures")
    for name, size in (("red", (50, 40)), ("blue", (40, 60))):
        Image.new("RGB", size, name).save(folder / f"{name}.png")
    return folder


def ask(teacher, prompts):
    return {answer.key: answer for answer in teacher.ask(prompts)}


def test_an_answer_does_not_depend_on_who_shares_the_batch(teacher):
    prompts = [Prompt(f"k{n}", "You help.", "weather in Oslo" + " and in Rome" * n, max_tokens=10, temperature=0.0) for n in range(6)]
    together = ask(teacher, prompts)
    alone = {prompt.key: ask(teacher, [prompt])[prompt.key] for prompt in prompts}
    assert together == alone
    assert all(answer.text and answer.tokens_in > 5 and 0 < answer.tokens_out <= 10 for answer in together.values())


def test_prompts_are_taken_batch_by_batch(teacher):
    taken = []
    answers = teacher.ask(taken.append(n) or Prompt(f"k{n}", "", "hello", max_tokens=2) for n in range(100))
    next(answers)
    assert len(taken) == 4
    answers.close()


def test_the_same_seed_gives_the_same_answer(teacher):
    texts = [ask(teacher, [Prompt("k", "", "hello", max_tokens=12, temperature=2.0, seed=seed)])["k"].text for seed in (1, 1, 2, 3, 4)]
    assert texts[0] == texts[1] and len(set(texts)) > 1


def test_a_schema_is_asked_for_in_words_and_answers_of_another_shape_again(teacher, monkeypatch):
    said, seeds = [], []
    rendered, generated = teacher._rendered, teacher._generated
    monkeypatch.setattr(teacher, "_rendered", lambda prompt: (said.append(rendered(prompt)), said[-1])[1])
    monkeypatch.setattr(teacher, "_generated", lambda inputs, prompt, seed: (seeds.append(seed), generated(inputs, prompt, seed))[1])
    schema = {"type": "object", "properties": {"echo": {"const": "what no model says"}}, "required": ["echo"]}
    answers = ask(
        teacher, [Prompt("a", "You help.", "hello", schema=schema, max_tokens=4, seed=5), Prompt("b", "", "hello", max_tokens=4, seed=5)]
    )
    assert "JSON" in answers["a"].error or "schema" in answers["a"].error
    assert not answers["b"].error
    assert "what no model says" in said[0] and seeds == [5, 6, 7]


def test_json_of_the_right_shape_is_the_answer(teacher, monkeypatch):
    ids = teacher.tokenizer('Here: {"echo": "hello"}', add_special_tokens=False).input_ids
    monkeypatch.setattr(teacher, "_generated", lambda inputs, prompt, seed: [ids] * len(inputs["input_ids"]))
    answers = ask(teacher, [Prompt(f"k{n}", "", "x", schema={"type": "object"}) for n in range(3)])
    assert [json.loads(answer.text) for answer in answers.values()] == [{"echo": "hello"}] * 3


def test_a_question_that_is_too_long_is_that_prompts_error(teacher):
    answers = ask(teacher, [Prompt("long", "", "word " * 5000, max_tokens=3), Prompt("short", "", "word", max_tokens=3)])
    assert "longer than the model's context" in answers["long"].error and answers["short"].text


def test_a_batch_that_does_not_fit_into_memory_is_halved(teacher, monkeypatch):
    sizes = []
    generated = teacher._generated

    def tight(inputs, prompt, seed):
        sizes.append(len(inputs["input_ids"]))
        if sizes[-1] > 1:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return generated(inputs, prompt, seed)

    monkeypatch.setattr(teacher, "_generated", tight)
    monkeypatch.setattr(teacher, "batch", 4)
    assert not any(answer.error for answer in ask(teacher, [Prompt(f"k{n}", "", "x", max_tokens=2) for n in range(6)]).values())
    assert sizes == [4, 2, 1, 1, 2, 1, 1, 1, 1], "the next batches start small"
    monkeypatch.setattr(teacher, "_generated", lambda *_: (_ for _ in ()).throw(torch.OutOfMemoryError("CUDA out of memory")))
    assert "not enough memory" in ask(teacher, [Prompt("k", "", "x")])["k"].error


def test_a_model_that_sees_is_shown_the_images(seeing_model, pictures):
    with open_teacher("seer", TeacherSettings(kind="transformers", model=str(seeing_model), vision=True, in_flight=4)) as teacher:

        def prompt(key, *names, text="What is it?"):
            return Prompt(key, "You see.", text, tuple(pictures / f"{name}.png" for name in names), max_tokens=6, temperature=0.0)

        prompts = [
            prompt("red", "red"),
            prompt("blue", "blue", text="What is it, and of which colour?"),
            prompt("none"),
            prompt("two", "red", "blue"),
            prompt("gone", "green"),
        ]
        together = ask(teacher, prompts)
        assert ask(teacher, [prompts[1]])["blue"] == together["blue"]
        assert "green.png cannot be read" in together.pop("gone").error
        assert all(answer.text and not answer.error for answer in together.values())
        assert together["red"].tokens_in > together["none"].tokens_in + 9  # the picture's points
        assert together["two"].tokens_in > together["red"].tokens_in + 9
        same = ask(teacher, [prompt("a", "red"), prompt("b", "blue")])
        assert same["a"].tokens_in == same["b"].tokens_in and same["a"].text != same["b"].text, "the picture changes nothing"
        assert teacher.check()["answer"]


def test_models_that_cannot_be_used_are_told(tmp_path, tiny_base):
    for settings, told in (
        ({"model": str(tmp_path / "no")}, "does not exist"),
        ({"model": str(tmp_path)}, "no config.json"),
        ({"model": str(tiny_base), "vision": True}, "without vision|no usable processor|without torchvision"),
    ):
        with pytest.raises(InputError, match=told) as error:
            open_teacher("writer", TeacherSettings(kind="transformers", **settings))
        assert error.value.remedy and "\n" not in str(error.value)


def test_the_model_is_known_by_its_files(teacher):
    assert teacher.model.startswith("starter_model ") and len(teacher.model.split()[1]) == 16
