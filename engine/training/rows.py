"""A dataset as rows: every epoch draws the tool order and the grouping of questions afresh, reproducibly."""

import math
import random
from functools import lru_cache

from torch.utils.data import Dataset

from engine.chat import Chat
from engine.errors import InputError
from engine.records import Tool, ToolCall
from engine.training.prefix_rows import Row, make_row, plain_row


class Rows(Dataset):
    """Row n of a run of `epochs` epochs. Each row has one drawn order of the tools and up to `per_row` questions.

    `shared=False` gives ordinary rows of one question for models that cannot take shared ones.
    """

    def __init__(self, chat: Chat, tools: list[Tool], examples: list[dict], per_row: int, epochs: int, seed: int,
                 shared: bool = True) -> None:
        self.chat, self.tools, self.examples, self.seed = chat, tools, examples, seed
        self.per_row = per_row if shared else 1
        self.shared = shared
        self.per_epoch = math.ceil(len(examples) / self.per_row)
        self.epochs = epochs
        self._order = lru_cache(maxsize=2)(self._draw_order)

    def __len__(self) -> int:
        return self.per_epoch * self.epochs

    def __getitem__(self, index: int) -> Row:
        epoch, place = divmod(index, self.per_epoch)
        chosen = self._order(epoch)[place * self.per_row:(place + 1) * self.per_row]
        rng = random.Random(f"{self.seed}:tools:{index}")
        talk = self.chat.over(rng.sample(self.tools, len(self.tools)))
        encoded = [talk.example(self.examples[i]["question"], [ToolCall.from_dict(c) for c in self.examples[i]["calls"]])
                   for i in chosen]
        if not self.shared:
            return plain_row(talk.prefix, encoded[0].ids, encoded[0].start)
        return make_row(talk.prefix, [(e.ids, e.start) for e in encoded], self.chat.tokenizer.pad_token_id)

    def _draw_order(self, epoch: int) -> list[int]:
        order = list(range(len(self.examples)))
        random.Random(f"{self.seed}:epoch:{epoch}").shuffle(order)
        return order


def longest(chat: Chat, tools: list[Tool], examples: list[dict]) -> tuple[int, str]:
    """(tokens, question) of the longest example, prefix included."""
    talk = chat.over(tools)
    lengths = [(len(talk.prefix) + len(talk.example(e["question"], [ToolCall.from_dict(c) for c in e["calls"]]).ids),
                e["question"]) for e in examples]
    return max(lengths)


def refuse_cutting(length: int, question: str, limit: int) -> None:
    """Raises InputError where the longest example would be cut: accuracy collapses then (enterprise paper, Figure 5)."""
    if length > limit:
        raise InputError(f"The longest example has {length} tokens, more than the {limit} allowed ({question[:60]!r}).",
                         "Raise max_length, shorten tool descriptions or choose a base model with a longer context.")
