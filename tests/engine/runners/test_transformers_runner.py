"""Answers computed side by side over a shared prefix are those of asking one by one with plain `generate`."""

import torch

from engine import models
from engine.chat import Chat
from engine.records import Tool
from engine.runners.transformers import Answers
from tests import toys

TOOLS = [Tool(t["function"]["name"], t["function"]["description"], t["function"]["parameters"]) for t in toys.TOOLS]
QUESTIONS = ["is it warm in Cairo?", "book R-77 for 2026-05-06 please, with the screen and whatever else there is", "Ada Berg",
             "what will the weather be like in San Sebastian for the next 5 days", "room"]


def one_by_one(base):
    tokenizer, model = models.load_tokenizer(base), models.load_model(base).eval()
    talk = Chat(tokenizer).over(TOOLS)
    for question in QUESTIONS:
        ids = torch.tensor([talk.whole_prompt(question)])
        out = model.generate(input_ids=ids, attention_mask=torch.ones_like(ids), max_new_tokens=40, do_sample=False,
                             eos_token_id=tokenizer.eos_token_id, pad_token_id=tokenizer.pad_token_id)
        yield tokenizer.decode(out[0, ids.shape[1]:], skip_special_tokens=False).removesuffix("<|im_end|>")


def test_answers_equal_those_of_plain_generate():
    together = list(Answers(models.STARTER, None, TOOLS, batch=3, max_new_tokens=40)(QUESTIONS))

    assert together == list(one_by_one(models.STARTER))
    assert len(set(together)) > 1  # the model does look at the question


def test_answers_do_not_depend_on_the_batch():
    by_two = list(Answers(models.STARTER, None, TOOLS, batch=2, max_new_tokens=12)(QUESTIONS))
    by_five = list(Answers(models.STARTER, None, TOOLS, batch=5, max_new_tokens=12)(QUESTIONS))

    assert by_two == by_five
