"""Values that fit a parameter: from the company's own list, its enum, an example in its description, or made up.

Shared by synthesis (which writes new questions) and augmentation (which puts other values into old ones).
"""

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from faker import Faker

from engine.records import Parameter
from engine.store import Project
from engine.text.knowledge_graph import Graph

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
OWN_LIST_SHARE = 0.65  # the rest is made up, so that the model learns to copy and not to know the list
EXAMPLE = re.compile(r"(?:e\.g\.|for example|such as|like)[,:]?\s*[\"'`]?([^\"'`,;)]+)", re.IGNORECASE)
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
POOL = 400
TRIES = 20  # draws until one is not kept for tests


@dataclass(frozen=True)
class Value:
    """`said` is how the question puts it, `held` what the call holds."""

    said: str
    held: Any


class ValueSource:
    """Draws values for parameters. `lists` are the company's own values by parameter name."""

    def __init__(
        self, lists: Mapping[str, Sequence[str]], seed: int = 0, kept: Mapping[str, Sequence[str]] | None = None, graph: Graph | None = None
    ) -> None:
        """`kept` are values by parameter that must not be drawn, `graph` knows which values belong together."""
        self.lists = lists
        self.kept = {name: {value.casefold() for value in values} for name, values in (kept or {}).items()}
        self.graph = graph
        self.seed = seed
        self.fake = Faker(["en_US", "en_GB", "de_DE", "fr_FR", "es_ES", "it_IT"])
        self._pools: dict[str, list[str]] = {}

    @classmethod
    def of(cls, project: Project, seed: int) -> "ValueSource":
        """All that a project knows of values."""
        nodes, relations = project.graph()
        return cls(project.value_lists(), seed, project.kept_values(), Graph(nodes, relations) if nodes else None)

    def draw_together(self, parameters: Sequence[Parameter], rng: random.Random) -> dict[str, Value]:
        """{parameter: value}. Where two or more are named like types of the knowledge graph, their values are found by a walk
        over it, so that they belong together."""
        of_type = {
            p.name: kind
            for p in parameters
            if p.type == "string" and not p.enum and self.graph is not None and (kind := self.graph.matching_types(p.name))
        }
        walked = self.graph.walk(list(dict.fromkeys(of_type.values())), rng) if len(set(of_type.values())) > 1 else {}
        drawn = {}
        for parameter in parameters:
            found = walked.get(of_type.get(parameter.name, ""), "")
            keep = found and found.casefold() not in self.kept.get(parameter.name, ())
            drawn[parameter.name] = Value(found, found) if keep else self.draw(parameter, rng)
        return drawn

    def draw(self, parameter: Parameter, rng: random.Random) -> Value:
        """A value that fits type, enum, range and description."""
        if parameter.enum:
            held = rng.choice(parameter.enum)
            return Value(str(held).replace("_", " "), held)
        if parameter.type == "boolean":
            held = rng.random() < 0.75
            return Value("", held)
        if parameter.type in ("integer", "number"):
            held = self._number(parameter, rng)
            return Value(str(held), held)
        if parameter.type == "array":
            schema = parameter.schema.get("items")
            items = Parameter(parameter.name, schema if isinstance(schema, dict) else {"type": "string"}, True)
            drawn = [self.draw(items, rng) for _ in range(rng.randint(1, 3))]
            drawn = [value for i, value in enumerate(drawn) if value not in drawn[:i]]
            return Value(" and ".join(value.said for value in drawn), [value.held for value in drawn])
        if parameter.type == "object":
            return Value("", {})
        return self._text(parameter, rng)

    def _number(self, parameter: Parameter, rng: random.Random) -> int | float:
        name, schema = parameter.name.lower(), parameter.schema
        low, high = 1, 100
        if "year" in name and not re.search("min|max|years|count", name):
            low, high = 2015, 2030
        elif "quarter" in name:
            low, high = 1, 4
        elif "month" in name:
            low, high = 1, 12
        elif re.search("limit|top|count|depth|level|years|days|hours|max|min", name):
            low, high = 1, 20
        elif re.search("score|percent|rate|share", name):
            low, high = 10, 100
        low, high = schema.get("minimum", low), schema.get("maximum", high)
        if schema.get("minimum") is not None and schema.get("maximum") is None:
            high = max(high, low + 20)
        if schema.get("maximum") is not None and schema.get("minimum") is None and low > high:
            low = high - 20
        if parameter.type == "integer":
            return rng.randint(int(low), max(int(low), int(high)))
        if high <= 1:
            return round(rng.uniform(low, high), 2)
        return rng.choice([round(rng.uniform(low, high), 1), rng.randint(int(low), max(int(low), int(high)))])

    def _text(self, parameter: Parameter, rng: random.Random) -> Value:
        for _ in range(TRIES):
            drawn = self._any_text(parameter, rng)
            if drawn.held.casefold() not in self.kept.get(parameter.name, ()):
                break
        return drawn

    def _any_text(self, parameter: Parameter, rng: random.Random) -> Value:
        own = self.lists.get(parameter.name, [])
        if own and rng.random() < OWN_LIST_SHARE:
            said = rng.choice(own) if rng.random() < 0.9 else rng.choice(own).lower()
            return Value(said, said)
        made = self._made_up(parameter, rng)
        return made if isinstance(made, Value) else Value(made, made)

    def _made_up(self, parameter: Parameter, rng: random.Random) -> str | Value:
        name = parameter.name.lower()
        text = f"{name} {parameter.description.lower()}"
        example = EXAMPLE.search(parameter.description)
        sample = example.group(1).strip(" .") if example else ""
        if parameter.schema.get("format") == "date" or re.search("yyyy-mm-dd|date|_day$|^day", text):
            return a_date(rng)
        if re.search(r"\d", sample) and re.search("[A-Za-z]", sample) and " " not in sample:
            return like(sample, rng)
        rules = [
            ("mail", "email"),
            ("phone|mobile", "phone_number"),
            ("employee|staff|person|manager|owner|contact|customer_name|member|author|candidate|colleague", "name"),
            ("job|title|position|role|profession", "job"),
            ("city|location|office|site|place|branch", "city"),
            ("country", "country"),
            ("compan|supplier|vendor|customer|client", "company"),
            ("address|street", "street_address"),
            ("url|link|website", "url"),
            ("currency", "currency_code"),
            ("language", "language_name"),
            ("colou?r", "color_name"),
        ]
        if re.search("month", name):
            return rng.choice(MONTHS)
        for pattern, provider in rules:
            if re.search(pattern, name):
                return self._pooled(provider, rng)
        if re.search(r"(^|_)(id|code|number|no|key|sku|reference)$", name):
            return like(sample or rng.choice(["AB-1234", "K4821", "20931", "PR-20-117"]), rng)
        own = self.lists.get(parameter.name, [])
        if own:  # no rule knows such values: put the words of two of them together, or one with another word
            words = [word for entry in own for word in entry.split()]
            other = rng.choice(words) if rng.random() < 0.5 else self._pooled("word", rng).capitalize()
            return " ".join(dict.fromkeys([rng.choice(words), other]))
        for pattern, provider in rules:
            if re.search(rf"\b(?:{pattern})\b", parameter.description.lower()):
                return self._pooled(provider, rng)
        return " ".join(self._pooled("word", rng) for _ in range(rng.randint(1, 2))).title()

    def _pooled(self, provider: str, rng: random.Random) -> str:
        if provider not in self._pools:
            self.fake.seed_instance(f"{self.seed}:{provider}")  # the same pool whichever is wanted first
            if provider in ("word", "language_name", "color_name", "job"):  # these are wanted in English
                make = getattr(self.fake["en_US"], provider)
            elif provider == "name":
                make = lambda: f"{self.fake.first_name()} {self.fake.last_name()}"  # noqa: E731
            else:
                make = getattr(self.fake, provider)
            self._pools[provider] = sorted({make().split(",")[0].replace("\n", " ") for _ in range(POOL)})
        return rng.choice(self._pools[provider])


def a_date(rng: random.Random) -> Value:
    """A date of the last or next years: ISO in the call, ISO or in words in the question."""
    day = date(2024, 1, 1) + timedelta(days=rng.randint(0, 1400))
    iso = day.isoformat()
    if rng.random() < 0.75:
        return Value(iso, iso)
    return Value(rng.choice(spoken_dates(day)[:3]), iso)


def spoken_dates(day: date) -> list[str]:
    """The usual ways to write a day in English: 3 March 2026, March 3, 2026, 3 Mar 2026, and without the year."""
    month = MONTHS[day.month - 1]
    return [
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month[:3]} {day.year}",
        f"{day.day} {month}",
        f"{month} {day.day}",
        f"{day.day:02d}.{day.month:02d}.{day.year}",
    ]


def like(sample: str, rng: random.Random) -> str:
    """A code of the same shape: digits for digits, capital letters kept (PRJ-2291 -> PRJ-8074)."""
    return "".join(rng.choice("123456789") if c.isdigit() else c for c in sample)
