"""Holds the answers of transformers models to a grammar, through llguidance. https://github.com/guidance-ai/llguidance"""

from collections.abc import Sequence
from typing import Any

import llguidance
import llguidance.hf
import llguidance.numpy
import numpy as np
import torch

from engine.errors import InputError
from engine.messages import Message
from engine.models.chat import Chat
from engine.models.grammar import form_of, lark
from engine.models.inference import key_of
from engine.records import Tool


class Holder:
    """Makes a matcher for each answer and masks the tokens that the matchers forbid."""

    def __init__(self, chat: Chat, ends: Sequence[int], vocabulary: int) -> None:
        """`vocabulary` is the width of the model's logits. Raises InputError where the template's form is not known or the tokenizer
        is none that llguidance reads."""
        self.form = form_of(chat)
        self.vocabulary = max(vocabulary, len(chat.tokenizer))
        try:
            self.tokenizer = llguidance.hf.from_tokenizer(chat.tokenizer, n_vocab=self.vocabulary, eos_token=list(ends))
        except ValueError as error:
            raise InputError(
                Message("Constrained decoding is not possible with this base model ({error}).", error=str(error)[:120]),
                "Switch off constrained decoding, or choose another base model.",
            ) from None
        self.special = {
            token.content: number
            for number, token in chat.tokenizer.added_tokens_decoder.items()
            if self.tokenizer.is_special_token(number)
        }
        self._begun: dict[str, Any] = {}

    def matcher(self, tools: Sequence[Tool]) -> Any:
        """At the beginning of an answer over these tools. Raises InputError where llguidance does not take the grammar."""
        key = key_of(tools)
        if key not in self._begun:
            made = llguidance.LLMatcher(
                self.tokenizer,
                llguidance.LLMatcher.grammar_from_lark(lark(tools, self.form, self.special)),
                limits=llguidance.LLParserLimits(
                    initial_lexer_fuel=10_000_000, step_lexer_fuel=2_000_000, max_items_in_row=20_000, max_grammar_size=5_000_000
                ),
            )
            if made.is_error():
                raise InputError(
                    Message("The grammar of this tool list cannot be used ({get_error}).", get_error=made.get_error()[:160]),
                    "Switch off constrained decoding.",
                )
            self._begun[key] = made
        return self._begun[key].deep_copy()

    def masked(self, matchers: Sequence[Any], logits: torch.Tensor) -> torch.Tensor:
        """Logits (rows, vocabulary) in which what a row's matcher forbids is -infinity."""
        bits = llguidance.numpy.allocate_token_bitmask(len(matchers), self.vocabulary)
        for row, matcher in enumerate(matchers):
            llguidance.numpy.fill_next_token_bitmask(matcher, bits, row)
        allowed = np.unpackbits(bits.view(np.uint8), axis=1, bitorder="little")[:, : logits.shape[1]].astype(bool)
        return logits.masked_fill(~torch.from_numpy(allowed).to(logits.device), -torch.inf)
