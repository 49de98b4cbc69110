"""Which examples are trained on and which are held back for validation.

Whole families stay together, so that no question is held back whose sibling was trained. Beyond that, by weight:
1. every tool is in the training part;
2. every tool that occurs in two families or more is in both parts; questions that need no tool count as one more tool, "", and
   a question with several calls counts for each of their tools;
3. every enumerated value (of a parameter with an enum, of a list of such, and of a boolean) is in the training part;
4. every enumerated value that occurs in two families or more is in both parts;
5. the share held back is near what was asked.
Families that hold several tools or values can make 2 to 4 impossible; then the earlier rule wins.

How: families are drawn at random for each tool up to its share; for each tool or value that is then missing from the validation
part the family is held back that brings most of what is missing with the fewest examples, if need be in exchange for another; and
where too much or too little is held back in the end, that is evened out. But for rule 2, and for an exchange that mends more than
it spoils, a family is held back only if all it shows is in another family that is trained. This is greedy: it may miss a value
that another choice of families would have reached, and never the first rule.
"""

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from engine.records import Example, Tool, to_json
from engine.settings import DatasetSettings

PARTS = ("train", "validation")
LOOKED_AT = 64  # families weighed against each other for one missing tool or value

Mark = tuple[str, ...]  # (tool,) or (tool, parameter, value as JSON): what is wanted in both parts


@dataclass
class Family:
    """All examples of one seed or template: how many, how many of them call each tool, and the enumerated values they hold."""

    name: str
    size: int = 0
    tools: Counter[Mark] = field(default_factory=Counter)
    values: set[Mark] = field(default_factory=set)

    @property
    def marks(self) -> Iterator[Mark]:
        """All that it shows."""
        yield from self.tools
        yield from self.values


def split(examples: Sequence[Example], tools: Sequence[Tool], settings: DatasetSettings) -> dict[str, list[Example]]:
    """{"train": examples, "validation": examples}, each in a drawn order; the same for the same examples in any order."""
    rng = random.Random(settings.seed)
    validation = _Split(_families(examples, tools), settings.validation_share, rng).made()
    parts: dict[str, list[Example]] = {part: [] for part in PARTS}
    for example in sorted(examples, key=lambda example: example.key):
        parts["validation" if example.family in validation else "train"].append(example)
    for part in PARTS:
        rng.shuffle(parts[part])
    return parts


def enumerated(examples: Iterable[Example], tools: Sequence[Tool]) -> set[Mark]:
    """The enumerated values that occur in the calls, as (tool, parameter, value as JSON)."""
    limited = _limited(tools)
    return {value for example in examples for value in _values(example, limited)}


def in_words(values: Iterable[Mark]) -> list[str]:
    """Enumerated values as people read them, in order: get_weather.unit = "celsius"."""
    return [f"{tool}.{parameter} = {value}" for tool, parameter, value in sorted(values)]


def _limited(tools: Sequence[Tool]) -> dict[str, set[str]]:
    """{tool: its parameters that take one of a few values}, itself or in its list."""
    return {
        tool.name: {
            parameter.name
            for parameter in tool.parameter_list()
            if parameter.shape.limited() or (parameter.type == "array" and parameter.shape.item.limited())
        }
        for tool in tools
    }


def _values(example: Example, limited: Mapping[str, set[str]]) -> Iterator[Mark]:
    for call in example.calls:
        few = limited.get(call.name, ())
        for name, value in call.arguments.items():
            if name in few:
                for one in value if isinstance(value, list) else [value]:
                    yield call.name, name, to_json(one)


def _families(examples: Iterable[Example], tools: Sequence[Tool]) -> list[Family]:
    """The families by name."""
    limited = _limited(tools)
    found: dict[str, Family] = {}
    for example in examples:
        family = found.setdefault(example.family, Family(example.family))
        family.size += 1
        family.tools.update({(call.name,) for call in example.calls} or {("",)})
        family.values.update(_values(example, limited))
    return [found[name] for name in sorted(found)]


class _Split:
    """Families on two sides. At first all are trained; `made` holds some back."""

    def __init__(self, families: Sequence[Family], share: float, rng: random.Random) -> None:
        self.order = list(families)
        rng.shuffle(self.order)
        self.by_mark: dict[Mark, list[Family]] = defaultdict(list)  # families in the drawn order
        self.trained: Counter[Mark] = Counter()  # trained families that show a mark
        self.shown: Counter[Mark] = Counter()  # families held back that show it
        self.validation: dict[str, Family] = {}
        self.goals: defaultdict[Mark, float] = defaultdict(float)  # examples to hold back, for each tool
        self.sizes: Counter[Mark] = Counter()  # examples held back, for each tool
        for family in self.order:
            for mark in family.marks:
                self.by_mark[mark].append(family)
                self.trained[mark] += 1
            for tool, count in family.tools.items():
                self.goals[tool] += share * count
        self.goal = share * sum(family.size for family in families)
        self.size = 0

    def made(self) -> set[str]:
        """The names of the families to hold back."""
        self._draw()
        self._cover()
        for mark in self._missing():
            self._exchange(mark)
        self._even_out()
        return set(self.validation)

    def _draw(self) -> None:
        """Hold back families of each tool as long as that brings it nearer to its share."""
        for tool in sorted(self.goals):
            for family in self.by_mark[tool]:
                if _nearer(self.sizes[tool], family.tools[tool], self.goals[tool]) and self._may_go(family):
                    self._hold(family)

    def _cover(self) -> None:
        """Hold back a family for each tool and value that is missing."""
        for mark in self._missing():
            free = list(islice((family for family in self.by_mark[mark] if self._may_go(family)), LOOKED_AT))
            if free:
                self._hold(min(free, key=lambda family: family.size / sum(not self.shown[one] for one in family.marks)))
            elif len(mark) == 1:
                self._hold_for_tool(mark)

    def _missing(self) -> Iterator[Mark]:
        """What is in several families and in none held back when it is asked for; tools first, then values, the rarest first."""
        several = [mark for mark, families in self.by_mark.items() if len(families) > 1]
        for mark in sorted(several, key=lambda mark: (len(mark), len(self.by_mark[mark]), mark)):
            if not self.shown[mark]:
                yield mark

    def _hold_for_tool(self, tool: Mark) -> None:
        """A tool comes before values: hold back the family with the fewest values that are then in no trained family."""
        free = [family for family in self.by_mark[tool] if all(self.trained[one] > 1 for one in family.tools)]
        if free:
            self._hold(min(free, key=lambda family: sum(self.trained[value] == 1 for value in family.values)))

    def _exchange(self, missing: Mark) -> None:
        """Hold back a family that shows what is missing and train one in its place that is held back, where that is better."""
        for family in islice((one for one in self.by_mark[missing] if one.name not in self.validation), LOOKED_AT):
            alone = sorted(mark for mark in family.marks if self.trained[mark] == 1)
            others = {one.name: one for mark in alone for one in self.by_mark[mark] if one.name in self.validation}
            for other in islice(others.values(), LOOKED_AT):
                marks = {*family.marks, *other.marks}
                before = self._faults(marks)
                self._hold(family)
                self._take_back(other)
                if self._faults(marks) < before:
                    return
                self._hold(other)
                self._take_back(family)

    def _faults(self, marks: Iterable[Mark]) -> tuple[int, int, int, int]:
        """How often rules 1 to 4 are broken for these marks."""
        tools, values = [mark for mark in marks if len(mark) == 1], [mark for mark in marks if len(mark) > 1]
        return (
            sum(not self.trained[tool] for tool in tools),
            sum(not self.shown[tool] for tool in tools),
            sum(not self.trained[value] for value in values),
            sum(not self.shown[value] for value in values),
        )

    def _even_out(self) -> None:
        """Take back what is not needed where too much is held back; hold back more where it is too little."""
        for family in [family for family in self.order if family.name in self.validation]:
            if _nearer(self.size, -family.size, self.goal) and all(self.shown[mark] > 1 for mark in family.marks):
                self._take_back(family)
        for family in self.order:
            if family.name not in self.validation and _nearer(self.size, family.size, self.goal) and self._may_go(family):
                self._hold(family)

    def _may_go(self, family: Family) -> bool:
        """Whether it is trained, and all that it shows is in another family that is."""
        return family.name not in self.validation and all(self.trained[mark] > 1 for mark in family.marks)

    def _hold(self, family: Family) -> None:
        self.validation[family.name] = family
        self._count(family, 1)

    def _take_back(self, family: Family) -> None:
        del self.validation[family.name]
        self._count(family, -1)

    def _count(self, family: Family, one: int) -> None:
        self.size += one * family.size
        for mark in family.marks:
            self.trained[mark] -= one
            self.shown[mark] += one
        for tool, count in family.tools.items():
            self.sizes[tool] += one * count


def _nearer(now: float, more: float, goal: float) -> bool:
    """Whether `more` brings `now` nearer to the goal."""
    return abs(now + more - goal) < abs(now - goal)
