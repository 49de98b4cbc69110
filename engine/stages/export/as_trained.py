"""What an exported file has to say, or a person has to be told, so that llama.cpp does with it what training saw.

END_OF_TURN  the token that ends an answer, where that is not the model's own end token
ROPE         which factors rotary positions have, where a model has some for short and others for long rows (LongRoPE): transformers goes
             by the length of the row, llama.cpp by that of the context, which a server makes long for short prompts too
windows      kinds of models that look back so many tokens in training and at all of them in llama.cpp
"""

from pathlib import Path
from typing import Any

from engine.messages import Message
from engine.models import base_models
from engine.models.convert_hf import ROPE
from engine.stages.export.agreement import WITH_LONG_LISTS, Talks
from engine.stages.export.comparison import Comparison, spread

END_OF_TURN = "tokenizer.ggml.eot_token_id"


def facts_as_trained(comparison: Comparison, merged: Path, report) -> dict[str, Any]:
    """The facts to embed in the files of a merged model beside those of `writing.facts_of`; {} for most. What cannot be helped is told."""
    tokenizer, config = comparison.chat.tokenizer, base_models.config(merged)
    end = tokenizer(comparison.chat.end, add_special_tokens=False).input_ids
    facts: dict[str, Any] = {}
    if len(end) == 1 and end[0] != tokenizer.eos_token_id:
        facts[END_OF_TURN] = end[0]
    switch, window = base_models.rope_switch(config), base_models.lost_window(config)
    longest = _longest(comparison) if switch or window else 0
    if switch:
        facts[ROPE] = "long" if longest > switch else "short"
    if window and longest > window:
        report.log(
            Message(
                "This base model looks back {window:,} tokens, but llama.cpp uses all {longest:,} of the longest prompt, so answers "
                "may differ. Show fewer tools with a question, or choose another base model.",
                window=window,
                longest=longest,
            )
        )
    return facts


def _longest(comparison: Comparison) -> int:
    """Tokens of the longest prompt with its answer, of some tests."""
    talks, tests = Talks(comparison.chat), spread(comparison.tests, WITH_LONG_LISTS)
    prompts = (talks.over(comparison.shown[test.key]).whole_prompt(test.question) for test in tests)
    return max((len(prompt) for prompt in prompts), default=0) + comparison.settings.max_new_tokens
