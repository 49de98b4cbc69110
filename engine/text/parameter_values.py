"""Values that fit a parameter: from the company's own list, its enum, the schema's examples, or made up, each with how it is said.

Shared by synthesis (which writes new questions) and augmentation (which puts other values into old ones). Whatever is drawn is valid
by the parameter's schema; what nobody could make up (a password, a file's bytes, a text of an odd pattern) is not drawn at all.
"""

import random
import re
from collections.abc import Mapping, Sequence
from typing import Any

import jsonschema_rs
from faker import Faker
from jsonschema import Draft202012Validator

from engine.records import Parameter
from engine.schemas import SECRET, Shape
from engine.store import Project
from engine.text.knowledge_graph import Graph
from engine.text.made_texts import LONGEST, PLAIN_WORDS, Value, fitted, like, of_description, of_format, of_name, of_pattern, words_of
from engine.text.spoken_forms import WORDS, listing

__all__ = ["NoValue", "Value", "ValueSource", "like", "words_of"]
OWN_LIST_SHARE = 0.65  # the rest is made up, so that the model learns to copy and not to know the list
EXAMPLE_SHARE = 0.6  # of the schema's own examples where there are some
POOL = 400
TRIES = 20  # draws until one fits and is not kept for tests
DEEPEST = 8  # objects and lists inside each other
OPTIONAL_SHARE, MOST_OPTIONAL = 0.35, 2  # of an object's members that need not be given
COUNTING, COUNTED = (
    {"quantity", "qty", "count", "units", "pieces"},
    {"sku", "item", "product", "article", "part", "variant", "name", "price"},
)
KEYS = {
    "team": ("support", "sales", "billing", "design"), "region": ("north", "EMEA", "Bavaria", "west coast"),
    "source": ("newsletter", "website", "referral", "trade fair"), "priority": ("high", "low", "urgent"),
    "department": ("finance", "HR", "IT", "legal"), "channel": ("email", "phone", "chat"),
    "campaign": ("spring sale", "back to school", "winter offers"), "category": ("hardware", "travel", "training"),
    "tier": ("gold", "silver", "trial"), "origin": ("import", "web shop", "call centre"),
}  # fmt: skip  # of objects that take any member, with texts for each
LAWS = ("required", "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "minProperties", "maxProperties", "dependentRequired")
ENGLISH = ("word", "language_name", "color_name", "job", "currency_code", "file_name", "timezone", "postcode", "state")


class NoValue(LookupError):
    """No value can be made for a parameter; the message says why in a few words."""


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
        self._validators: dict[tuple[str, int, int], tuple[Any, Parameter]] = {}  # with what their keys are made of, lest ids return
        self._reasons: dict[tuple[str, int, int], str] = {}

    @classmethod
    def of(cls, project: Project, seed: int) -> "ValueSource":
        """All that a project knows of values."""
        nodes, relations = project.graph()
        return cls(project.value_lists(), seed, project.kept_values(), Graph(nodes, relations) if nodes else None)

    def draw_together(self, parameters: Sequence[Parameter], rng: random.Random) -> dict[str, Value]:
        """{parameter: value}. Where two or more are named like types of the knowledge graph, their values are found by a walk
        over it, so that they belong together. Raises NoValue."""
        of_type = {
            p.name: kind
            for p in parameters
            if p.type == "string" and not p.enum and self.graph is not None and (kind := self.graph.matching_types(p.name))
        }
        walked = self.graph.walk(list(dict.fromkeys(of_type.values())), rng) if len(set(of_type.values())) > 1 else {}
        drawn = {}
        for parameter in parameters:
            found = walked.get(of_type.get(parameter.name, ""), "")
            keep = found and found.casefold() not in self.kept.get(parameter.name, ()) and self._fits(parameter, found)
            drawn[parameter.name] = Value(found, found) if keep else self.draw(parameter, rng)
        return drawn

    def draw(self, parameter: Parameter, rng: random.Random) -> Value:
        """A value that its schema takes. Raises NoValue where none can be made."""
        for _ in range(TRIES):
            drawn = self._of(parameter.name, parameter.shape, rng, parameter.description, 0)
            if not self._is_kept(parameter.name, drawn.held) and self._fits(parameter, drawn.held):
                return drawn
        raise NoValue("no value was found that its schema takes")

    def why_none(self, parameter: Parameter) -> str:
        """Why no value can be made for a parameter, "" where one can."""
        key = _key(parameter)
        if key not in self._reasons:
            self._fits(parameter, None)  # keeps what the key is made of
            try:
                self.draw(parameter, random.Random(0))
                self._reasons[key] = ""
            except NoValue as error:
                self._reasons[key] = str(error)
        return self._reasons[key]

    def _of(self, name: str, shape: Shape, rng: random.Random, about: str, depth: int) -> Value:
        """A value of a shape. Raises NoValue."""
        if shape.read_only:
            raise NoValue("it is read-only")
        if depth > DEEPEST:
            raise NoValue("it holds itself without end")
        if shape.options:
            return self._of_union(name, shape, rng, about, depth)
        own = self._own(name, shape, rng)
        if own is not None:
            return own
        if shape.enum:
            held = rng.choice(shape.enum)
            return Value(said_value(held), held)
        if shape.kind == "null":
            raise NoValue("it takes nothing but null")
        if (shape.format == "password" or SECRET.search(name)) and shape.kind in ("string", "any"):
            raise NoValue("passwords and keys are not made up")
        if shape.binary:
            raise NoValue("the content of files is not made up")
        if shape.kind in ("string", "any", "integer", "number") and shape.examples and rng.random() < EXAMPLE_SHARE:
            held = rng.choice(shape.examples)
            if isinstance(held, (str, int, float)) and not isinstance(held, bool) and str(held).strip():
                return Value(str(held), held)
        if shape.kind == "boolean":
            return Value("", rng.random() < 0.75)
        if shape.kind in ("integer", "number"):
            return _number(name, shape, rng)
        if shape.kind == "array":
            return self._list(name, shape, rng, about, depth)
        if shape.kind == "object":
            return self._object(name, shape, rng, depth)
        return self._text(name, shape, rng, about)

    def _of_union(self, name: str, shape: Shape, rng: random.Random, about: str, depth: int) -> Value:
        """A value of one member: mostly the likeliest, another where none can be made of that."""
        reason = "none of its kinds can be made up"
        first = [shape.options[0]] if rng.random() < 0.7 else []
        for one in [*first, *rng.sample(shape.options, len(shape.options))]:
            try:
                return self._of(name, one, rng, about, depth)
            except NoValue as error:
                reason = str(error)
        raise NoValue(reason)

    def _own(self, name: str, shape: Shape, rng: random.Random) -> Value | None:
        """One of the company's own values where it fits."""
        own = self.lists.get(name, [])
        if not own or shape.enum or shape.kind in ("boolean", "object", "array") or rng.random() >= OWN_LIST_SHARE:
            secret = own and (shape.binary or shape.format == "password" or SECRET.search(name))
            if not secret:
                return None
        said = rng.choice(own)
        if rng.random() >= 0.9 and not shape.pattern and shape.kind in ("string", "any"):
            said = said.lower()
        try:
            return Value(said, said if shape.kind in ("string", "any") else shape.read(said))
        except ValueError:
            return None

    def _text(self, name: str, shape: Shape, rng: random.Random, about: str) -> Value:
        made: str | Value | None = of_format(shape, about.lower(), rng)
        if made is None and shape.format in ("email", "idn-email", "uri", "url", "iri", "uri-reference", "hostname", "idn-hostname"):
            made = self._pooled("email" if "mail" in shape.format else "domain_name" if "host" in shape.format else "url", rng)
        if made is None and shape.pattern:
            return self._of_pattern(name, shape, rng)
        made = made or of_description(shape, about.lower(), rng) or of_name(name, about, rng, lambda provider: self._pooled(provider, rng))
        if not made:
            own = self.lists.get(name, [])
            if own:  # no rule knows such values: put the words of two of them together, or one with another word
                words = [word for entry in own for word in entry.split()]
                other = rng.choice(words) if rng.random() < 0.5 else self._pooled("word", rng).capitalize()
                made = " ".join(dict.fromkeys([rng.choice(words), other]))
            else:
                made = rng.choice(PLAIN_WORDS)
        if isinstance(made, Value):
            return made
        made = fitted(made, shape, rng)
        return Value(made, made)

    def _of_pattern(self, name: str, shape: Shape, rng: random.Random) -> Value:
        """Something usual that matches; else a text made of the pattern."""
        usual = self._text(name, Shape(shape.kind, False, (), {**shape.flat, "pattern": ""}, shape.root), rng, shape.description)
        low, high = shape.lengths
        slug = "-".join(re.findall(r"[a-z0-9]+", str(usual.held).lower()))
        for said, held in ((usual.said, str(usual.held)), (slug, slug), (slug.replace("-", "_"),) * 2, (slug.upper(),) * 2):
            try:
                if re.search(shape.pattern, held) and low <= len(held) <= (high or LONGEST):
                    return Value(said, held)
            except re.error:
                break
        for _ in range(TRIES):
            made = of_pattern(shape.pattern, rng)
            if made and made == made.strip() and low <= len(made) <= (high or LONGEST) and made.isprintable():
                return Value(made, made)
        raise NoValue("no text can be made up of its pattern")

    def _list(self, name: str, shape: Shape, rng: random.Random, about: str, depth: int) -> Value:
        fewest, most = shape.counts
        count = max(fewest, min(rng.randint(1, 3), 3 if most is None else most))
        if count > 12:
            raise NoValue(f"it needs at least {count} items")
        items = [self._of(name, one, rng, about, depth + 1) for one in shape.first_items]
        for _ in range(4 * count):
            if len(items) >= count or (shape.first_items and shape.flat.get("items") is False):
                break
            one = self._of(name, shape.item, rng, about, depth + 1)
            if one not in items and not self._is_kept(name, one.held):
                items.append(one)
        return Value(listing([one.said or said_value(one.held) for one in items]) if items else "", [one.held for one in items])

    def _object(self, name: str, shape: Shape, rng: random.Random, depth: int) -> Value:
        """All members that must be there and some of the others, the plain ones; any member where none is declared."""
        fewest, most = shape.counts
        drawn: dict[str, Value] = {}
        others = [key for key, one in shape.properties.items() if key not in shape.required and one.kind not in ("object", "array")]
        few = [key for key in others if rng.random() < OPTIONAL_SHARE][:MOST_OPTIONAL]
        wanted = [*shape.required, *few]
        for key in [*wanted, *(key for key in shape.properties if key not in wanted)]:
            enough = len(drawn) >= max(fewest, 1) if key not in wanted else most is not None and len(drawn) >= most and key in few
            if enough:
                continue
            one = shape.properties.get(key) or shape.extra
            if one is None:
                raise NoValue(f"its member {key} is not declared")
            try:
                drawn[key] = self._of(key, one, rng, one.description, depth + 1)
            except NoValue as error:
                if key in shape.required:
                    raise NoValue(f"{key}: {error}") from None
        if not drawn and not shape.properties and shape.extra is not None and not shape.read_only:
            for key in rng.sample(sorted(KEYS), min(len(KEYS), max(fewest, rng.randint(1, 2)))):
                own = shape.extra
                free = own.kind in ("any", "string") and not (own.options or own.enum or own.format or own.pattern or own.examples)
                text = rng.choice(KEYS[key])
                drawn[key] = Value(text, text) if free else self._of(key, own, rng, "", depth + 1)
        in_order = [key for key in shape.properties if key in drawn] + [key for key in drawn if key not in shape.properties]
        return Value(said_object({key: drawn[key] for key in in_order}), {key: drawn[key].held for key in in_order})

    def _is_kept(self, name: str, held: Any) -> bool:
        return isinstance(held, str) and held.casefold() in self.kept.get(name, ())

    def _fits(self, parameter: Parameter, held: Any) -> bool:
        """Whether the schema takes a value; of its tool's schema only what concerns this parameter counts."""
        key = _key(parameter)
        if key not in self._validators:
            root = {name: value for name, value in (parameter.root or {}).items() if name not in LAWS}
            schema = {**root, "type": "object", "properties": {**root.get("properties", {}), parameter.name: parameter.schema}}
            self._validators[key] = (_validator(schema), parameter)
        return self._validators[key][0].is_valid({parameter.name: held})

    def _pooled(self, provider: str, rng: random.Random) -> str:
        if provider not in self._pools:
            self.fake.seed_instance(f"{self.seed}:{provider}")  # the same pool whichever is wanted first
            if provider in ENGLISH:
                make = getattr(self.fake["en_US"], provider)
            elif provider == "name":
                make = lambda: f"{self.fake.first_name()} {self.fake.last_name()}"  # noqa: E731
            else:
                make = getattr(self.fake, provider)
            self._pools[provider] = sorted({make().split(",")[0].replace("\n", " ") for _ in range(POOL)})
        return rng.choice(self._pools[provider])


def said_value(held: Any) -> str:
    """How a listed value is said: in_progress is in progress, IN_PROGRESS too."""
    if isinstance(held, (dict, list)):
        return listing([said_value(one) for one in (held.values() if isinstance(held, dict) else held)]) if held else ""
    if not isinstance(held, str):
        return str(held).lower() if isinstance(held, bool) else str(held)
    text = held.replace("_", " ")
    return text.lower() if text.isupper() and len(text) > 4 and text != held else text


def said_object(members: Mapping[str, Value]) -> str:
    """street Main St 5, city Lyon; of something counted: 3 of SKU-12, price 4.50."""
    left = dict(members)
    count = next((key for key, one in left.items() if COUNTING & set(words_of(key)) and isinstance(one.held, int)), None)
    thing = next((key for key, one in left.items() if COUNTED & set(words_of(key)) and isinstance(one.held, str)), None)
    parts = [f"{left.pop(count).said} of {left.pop(thing).said}"] if count and thing else []
    for key, one in left.items():
        name = " ".join(words_of(key)) or key
        if isinstance(one.held, bool):
            parts.append(name if one.held else f"not {name}")
        elif isinstance(one.held, list) and one.held and isinstance(one.held[0], dict):
            parts.append(f"{how_many(len(one.held), name)}: {one.said}")
        elif one.said:
            parts.append(f"{name} {one.said}")
    return ", ".join(parts)


def how_many(count: int, name: str) -> str:
    """one line, two lines"""
    return f"{WORDS[count] if count < len(WORDS) else count} {name if count != 1 else re.sub('(?<=[^s])s$', '', name)}"


def _number(name: str, shape: Shape, rng: random.Random) -> Value:
    """A number within its bounds, and within what its name lets one expect where these leave room."""
    low, high = _usual(name.lower(), words_of(name))
    least, most, step = shape.low, shape.high, shape.step
    if least is not None and most is not None:
        low, high = (max(low, least), min(high, most)) if max(low, least) < min(high, most) else (least, most)
    elif least is not None:
        low, high = max(low, least) if low <= high and max(low, least) <= high else least, max(high, least + 20)
    elif most is not None:
        high = min(high, most)
        low = low if low <= high else high - 20
    if step:
        held: float = rng.randint(int(-(-low // step)), max(int(-(-low // step)), int(high // step))) * step
        held = int(held) if shape.kind == "integer" or held == int(held) else round(held, 6)
    elif shape.kind == "integer":
        first = int(-(-low // 1))
        held = rng.randint(first, max(first, int(high // 1)))
    elif high - low <= 1:
        held = round(rng.uniform(low, high), 2)
    else:
        places = 2 if re.search("amount|price|total|cost|fee|balance|lat|lon", name.lower()) else 1
        held = rng.choice([round(rng.uniform(low, high), places), rng.randint(int(-(-low // 1)), max(int(-(-low // 1)), int(high // 1)))])
    return Value(str(held), held)


def _usual(name: str, words: Sequence[str]) -> tuple[float, float]:
    """What a number of this name is usually between."""
    if "year" in words and not re.search("min|max|years|count", name):
        return 2015, 2030
    for pattern, bounds in (
        ("quarter", (1, 4)), ("month", (1, 12)), ("^day$|day_of", (1, 28)), ("^hour$|hour_of", (7, 19)), ("^minutes?$", (5, 55)),
        ("latitude|^lat$", (-60, 60)), ("longitude|^lon$|^lng$", (-120, 120)), ("page_?size|per_?page", (10, 100)),
        ("^page$|page_?number", (1, 9)), ("timestamp|unix|epoch", (1735700000, 1767200000)),
        ("amount|price|total|cost|fee|budget|salary", (5, 500)),
        ("limit|top|count|depth|level|years|days|hours|max|min|quantity|qty", (1, 20)), ("score|percent|rate|share", (10, 100)),
    ):  # fmt: skip
        if re.search(pattern, name):
            return bounds
    return (1000, 99999) if words and words[-1] in ("id", "ids", "number", "no") else (1, 100)


def _key(parameter: Parameter) -> tuple[str, int, int]:
    return parameter.name, id(parameter.schema), id(parameter.root)


def _validator(schema: dict[str, Any]) -> Any:
    """What checks a value quickly; the slow library where the quick one refuses a pattern or a reference."""
    try:
        return jsonschema_rs.Draft202012Validator(schema, offline=True)
    except (jsonschema_rs.ValidationError, jsonschema_rs.ReferencingError, ValueError):
        return Draft202012Validator(schema)
