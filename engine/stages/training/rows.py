"""A dataset as rows: every epoch draws the grouping of questions and each group its tool list and order afresh, reproducibly."""

import math
import random
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from pathlib import Path

import torch
from torch.utils.data import Dataset

from engine.errors import InputError
from engine.messages import Message
from engine.models.chat import Chat, Conversation
from engine.records import Tool, ToolCall
from engine.settings import TrainingSettings
from engine.stages.training.drawn_lists import DrawnLists
from engine.stages.training.prefix_rows import IGNORE, Row, make_row, packed_row, plain_row
from engine.stages.training.sharing import Form
from engine.store.datasets import read_tools, shares


@dataclass
class ToolList:
    """The tools described in one length, and the share of rows that list them so: all of them, or as many as fit `budget` tokens."""

    descriptions: str
    share: float
    tools: list[Tool]
    budget: int = 0
    _drawn: DrawnLists | None = field(default=None, init=False, repr=False, compare=False)

    def talk(self, chat: Chat) -> Conversation:
        """Prompts over the list, or over one tool where each row draws its own."""
        return chat.over(self.tools[:1] if self.budget else self.tools)

    def drawn(self, chat: Chat) -> DrawnLists | None:
        """What draws the lists of rows, None where all tools are listed."""
        if self._drawn is None and self.budget and self.tools:
            self._drawn = DrawnLists(chat, self.tools, self.budget)  # once, for each tool is measured
        return self._drawn


def tool_lists(dataset: Path, settings: TrainingSettings) -> list[ToolList]:
    """The lists of a run from settings such as ["long=2", "none=1"]; without any, the one of `descriptions`. Raises InputError."""
    found = shares(settings.tool_lists, settings.descriptions)
    return [ToolList(length, share, read_tools(dataset, length), settings.list_tokens) for length, share in found.items()]


def measured(chat: Chat, lists: list[ToolList], examples: list[dict]) -> list[list[int]]:
    """Tokens of each example's question and answer, for each list. They are alike unless a template writes the list behind the
    question, so they are counted anew only where the question differs."""
    counts: list[list[int]] = []
    first: list[int] = []
    for one in lists:
        talk = one.talk(chat)
        if counts and talk.prompt("?") == first:
            counts.append(counts[0])
            continue
        first = first or talk.prompt("?")
        counts.append(talk.lengths([(e["question"], _calls(e)) for e in examples]))
    return counts


def longest(chat: Chat, lists: list[ToolList], examples: list[dict], counts: list[list[int]]) -> tuple[int, str]:
    """(tokens, question) of the longest example over all lists, tool list included."""
    return max(
        (before(example) + count, example["question"])
        for before, of_list in zip(_before(chat, lists), counts)
        for count, example in zip(of_list, examples)
    )


def _before(chat: Chat, lists: list[ToolList]) -> list[Callable[[dict], int]]:
    """For each list, what tells the most tokens before an example's question. A list is rendered once: it may be of a thousand."""
    found: list[Callable[[dict], int]] = []
    for one in lists:
        drawn = one.drawn(chat)
        found.append(drawn.most if drawn else partial(_always, len(chat.over(one.tools).prefix)))
    return found


def _always(tokens: int, example: dict) -> int:
    return tokens


def refuse_cutting(length: int, question: str, limit: int, allowed: bool = False) -> bool:
    """Whether examples will be cut. Raises InputError where the longest would be, unless that is `allowed`: accuracy collapses then
    (enterprise paper, Figure 5)."""
    if length > limit and not allowed:
        raise InputError(
            Message(
                "The longest example has {length} tokens, more than the {limit} allowed ({question}).",
                length=length,
                limit=limit,
                question=repr(question[:60]),
            ),
            "Use a tool list for each row (list_tokens), raise max_length, shorten tool descriptions or choose a base model with a "
            "longer context.",
        )
    return length > limit


def refuse_huge_tools(chat: Chat, lists: list[ToolList], examples: list[dict], limit: int) -> None:
    """Raises InputError where lists are drawn and an example calls a tool that fills `limit` tokens alone."""
    for one in lists:
        drawn = one.drawn(chat)
        for example in examples if drawn else ():
            drawn.refuse_too_long(example, limit)


def shown_first(chat: Chat, one: ToolList, examples: list[dict]) -> list[Tool]:
    """A list as a row would show it: all tools, or one drawn for the first two examples."""
    drawn = one.drawn(chat)
    return drawn.draw(examples[:2], random.Random(0)) if drawn else one.tools


class Rows(Dataset):
    """Item n of a run of `epochs` epochs: the row of one drawn tool list in one drawn order and of the questions that share it.

    Questions are taken in the epoch's drawn order, `settings.questions_per_row` a row, or as many as fit `settings.row_tokens`
    (the list's length is that of the order it was imported in; another order may differ by a few tokens). For a model that cannot take
    shared rows an item is the plain rows of the same questions, so that a step learns the same; of the form "packed", as many of them one
    behind the other as have the tokens of the shared row. `limit` cuts examples at so many tokens; 0 cuts none. `epoch_ends[e]` is the
    number of items up to the end of epoch e.
    """

    def __init__(
        self,
        chat: Chat,
        lists: list[ToolList],
        examples: list[dict],
        counts: list[list[int]],
        settings: TrainingSettings,
        epochs: int,
        form: Form = "shared",
        limit: int = 0,
    ) -> None:
        self.chat, self.lists, self.examples, self.counts, self.seed = chat, lists, examples, counts, settings.seed
        self.per_row, self.row_tokens = settings.questions_per_row, settings.row_tokens
        self.form, self.limit = form, limit
        self.drawn = [one.drawn(chat) for one in lists]
        self.prefixes = [drawn.around + drawn.budget if drawn else len(one.talk(chat).prefix) for one, drawn in zip(lists, self.drawn)]
        self._epoch = lru_cache(maxsize=2)(self._draw_epoch)
        self.epoch_ends: list[int] = []
        for epoch in range(epochs):
            size = len(self._epoch(epoch)) if self.row_tokens or any(self.drawn) else math.ceil(len(examples) / self.per_row)
            self.epoch_ends.append(self._first(epoch) + size)

    def __len__(self) -> int:
        return self.epoch_ends[-1] if self.epoch_ends else 0

    def __getitem__(self, index: int) -> tuple[Row, ...]:
        return self.part(index, 0, 1)

    def part(self, index: int, at: int, parts: int) -> tuple[Row, ...]:
        """What `self[index]` is with every `parts`-th of its questions, from number `at` on, over the same list; where it has too few,
        one of which nothing is learned."""
        epoch = bisect_right(self.epoch_ends, index)
        chosen = self._epoch(epoch)[index - self._first(epoch)]
        which, rng = self._list_of(index), random.Random(f"{self.seed}:tools:{index}")
        tools, drawn = self.lists[which].tools, self.drawn[which]
        talk = self.chat.over(drawn.draw([self.examples[i] for i in chosen], rng) if drawn else rng.sample(tools, len(tools)))
        chosen, empty = chosen[at::parts] or chosen[:1], at >= len(chosen)
        encoded = [talk.example(self.examples[i]["question"], _calls(self.examples[i])) for i in chosen]
        room = self.limit - len(talk.prefix) if self.limit else 10**9
        branches = [(e.ids[:room], min(e.start, room)) for e in encoded]
        origins = tuple(self.examples[i].get("origin", "") for i in chosen)
        if self.form == "shared":
            rows = [replace(make_row(talk.prefix, branches, self.chat.tokenizer.pad_token_id), origins=origins)]
        else:
            rows = [replace(plain_row(talk.prefix, *branch), origins=(origin,)) for branch, origin in zip(branches, origins)]
        if self.form == "packed":
            rows = packed(rows, len(talk.prefix) + sum(len(ids) for ids, _ in branches))
        return tuple(map(emptied, rows)) if empty else tuple(rows)

    def epoch_at(self, rows_per_step: int) -> dict[int, int]:
        """{step: epoch that ends with it}, the last of those that do."""
        return {math.ceil(end / rows_per_step): epoch for epoch, end in enumerate(self.epoch_ends, 1)}

    def _first(self, epoch: int) -> int:
        return self.epoch_ends[epoch - 1] if epoch else 0

    def _list_of(self, index: int) -> int:
        """Which list a row shows, drawn by the shares."""
        if len(self.lists) == 1:
            return 0
        drawn = random.Random(f"{self.seed}:list:{index}")
        return drawn.choices(range(len(self.lists)), [one.share for one in self.lists])[0]

    def _draw_epoch(self, epoch: int) -> list[list[int]]:
        """The examples of each row of an epoch."""
        order = list(range(len(self.examples)))
        random.Random(f"{self.seed}:epoch:{epoch}").shuffle(order)
        if any(self.drawn):
            return self._in_drawn_rows(epoch, order)
        if not self.row_tokens:
            return [order[at : at + self.per_row] for at in range(0, len(order), self.per_row)]
        rows: list[list[int]] = []
        while order:
            which = self._list_of(self._first(epoch) + len(rows))
            room, taken, held = self.row_tokens - self.prefixes[which], 0, 0
            for example in order:
                held += self.counts[which][example]
                if taken and held > room:
                    break
                taken += 1
            rows.append(order[:taken])
            order = order[taken:]
        return rows

    def _in_drawn_rows(self, epoch: int, order: list[int]) -> list[list[int]]:
        """The examples of each row where rows draw their lists: as many as share one."""
        rows: list[list[int]] = []
        while order:
            which = self._list_of(self._first(epoch) + len(rows))
            drawn = self.drawn[which]
            assert drawn is not None  # all lists of a run have one budget
            room = max(1, self.row_tokens - self.prefixes[which]) if self.row_tokens else 0
            most = len(order) if self.row_tokens else self.per_row
            taken = next(drawn.groups(self.examples, order, most, room, self.counts[which]))
            rows.append(taken)
            order = order[len(taken) :]
        return rows


def packed(rows: Sequence[Row], tokens: int) -> list[Row]:
    """Plain rows one behind the other, in their order, up to `tokens` in each; a longer one stays alone."""
    found: list[Row] = []
    taken: list[Row] = []
    for row in rows:
        if taken and sum(one.ids.shape[1] for one in taken) + row.ids.shape[1] > tokens:
            found.append(packed_row(taken))
            taken = []
        taken.append(row)
    return found + ([packed_row(taken)] if taken else [])


def emptied(row: Row) -> Row:
    """A row of which nothing is learned."""
    return replace(row, labels=torch.full_like(row.labels, IGNORE))


class PaddedShard(Dataset):
    """Rows for several processes, each of which must take as many: empty ones, of which nothing is learned, fill up the last round.

    Each row is cut into `parts`, which stand one behind the other, for a step that has fewer rows than there are processes.
    """

    def __init__(self, rows: Rows, processes: int, parts: int = 1) -> None:
        self.rows, self.parts = rows, parts
        self.length = math.ceil(len(rows) * parts / processes) * processes

    def __len__(self) -> int:
        return self.length

    def __getitem__(self, index: int) -> tuple[Row, ...]:
        row, part = divmod(index, self.parts)
        if row >= len(self.rows):
            return (emptied(self.rows[len(self.rows) - 1][0]),)
        return self.rows.part(row, part, self.parts) if self.parts > 1 else self.rows[row]


def without_hopeless(chat: Chat, lists: list[ToolList], examples: list[dict], limit: int) -> list[dict]:
    """The examples of whose answer something is left when they are cut at `limit` tokens. Raises InputError where none is."""
    both = list(zip((one.talk(chat) for one in lists), _before(chat, lists)))
    left = [e for e in examples if all(before(e) + len(talk.prompt(e["question"])) < limit for talk, before in both)]
    if not left:
        raise InputError(
            Message("With a limit of {limit} tokens, nothing of any answer is left.", limit=limit),
            "Raise max_length or shorten tool descriptions.",
        )
    return left


def _calls(example: dict) -> list[ToolCall]:
    return [ToolCall.from_dict(call) for call in example["calls"]]
