"""Tool lists drawn for each row, for a company with more tools than a model can read at once.

A row lists the tools that its questions call, and others until so many tokens are used: first those that the dataset lists beside its
questions (the nearest ones, where it was frozen so), then any. What a row lists depends on the seed and the row's number alone.
"""

import random
from collections.abc import Iterator, Sequence

from engine.errors import InputError
from engine.messages import Message
from engine.models.chat import Chat
from engine.models.list_size import sizes
from engine.records import Tool


class DrawnLists:
    """Draws from `tools` under a budget in tokens. `around` is what a prompt holds beside tools, question and answer."""

    def __init__(self, chat: Chat, tools: Sequence[Tool], budget: int) -> None:
        self.by_name = {tool.name: tool for tool in tools}
        self.budget = budget
        self.sizes = sizes(chat, tools)
        self.around = max(0, len(chat.over(tools[:1]).prefix) - self.sizes[tools[0].name]) if tools else 0
        self._smallest = min(self.sizes.values(), default=0)
        self._filled = min(budget, sum(self.sizes.values()))

    def called(self, example: dict) -> list[str]:
        """The tools that an example calls, each once."""
        return [name for name in dict.fromkeys(call["name"] for call in example["calls"]) if name in self.by_name]

    def most(self, example: dict) -> int:
        """The most tokens that the tools of a row with this example may take, all around them included."""
        return self.around + max(self._filled, self._tokens(self.called(example)))

    def groups(
        self, examples: Sequence[dict], order: Sequence[int], most: int, room: int = 0, counts: Sequence[int] = ()
    ) -> Iterator[list[int]]:
        """The numbers of `order`, as they stand, in rows of at most `most` whose called tools fit the budget together, and whose
        questions and answers (`counts`, in tokens) fit `room` where that is not 0. One that is too long alone gets a row of its own."""
        row: list[int] = []
        names: set[str] = set()
        held = 0
        for number in order:
            more = names.union(self.called(examples[number]))
            after = held + (counts[number] if room else 0)
            if row and (len(row) >= most or self._tokens(more) > self.budget or after > room > 0):
                yield row
                row, more, after = [], set(self.called(examples[number])), after - held
            row.append(number)
            names, held = more, after
        if row:
            yield row

    def draw(self, examples: Sequence[dict], rng: random.Random) -> list[Tool]:
        """The list of a row with these examples, in the order drawn."""
        listed = dict.fromkeys(name for example in examples for name in self.called(example))
        left = self.budget - self._tokens(listed)
        beside = [name for name in dict.fromkeys(name for one in examples for name in one.get("tools", ())) if name in self.by_name]
        rng.shuffle(beside)
        for name in (*beside, *rng.sample(list(self.by_name), len(self.by_name))):
            if left < self._smallest:
                break
            if name not in listed and self.sizes[name] <= left:
                listed[name] = None
                left -= self.sizes[name]
        if not listed and self.by_name:  # a budget below every tool; some list there has to be
            listed[min(self.sizes, key=self.sizes.__getitem__)] = None
        names = list(listed)
        rng.shuffle(names)
        return [self.by_name[name] for name in names]

    def refuse_too_long(self, example: dict, limit: int) -> None:
        """Raises InputError where the tools that an example calls leave no room in `limit` tokens."""
        names = self.called(example)
        if self._tokens(names) + self.around >= limit:
            largest = max(names, key=self.sizes.__getitem__)
            raise InputError(
                Message(
                    "The tool {largest} alone takes {sizes:,} tokens, but only {limit:,} are allowed.",
                    largest=largest,
                    sizes=self.sizes[largest],
                    limit=limit,
                ),
                "Remove some of its parameters, shorten their descriptions, or skip the tool.",
            )

    def _tokens(self, names) -> int:
        return sum(self.sizes[name] for name in names)
