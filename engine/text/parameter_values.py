"""Values that fit a parameter: from the company's own list, its enum, the schema's examples, or made up, each with how it is said.

Shared by synthesis (which writes new questions) and augmentation (which puts other values into old ones). Whatever is drawn is valid
by the parameter's schema; what nobody could make up (a password, a file's bytes, a text of an odd pattern) is not drawn at all.
"""

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import jsonschema_rs
from faker import Faker
from jsonschema import Draft202012Validator

from engine.messages import Message
from engine.records import Parameter
from engine.schemas import SECRET, Shape
from engine.store import Project
from engine.text.knowledge_graph import Graph
from engine.text.made_numbers import MONEY, a_number
from engine.text.made_texts import LONGEST, Value, fitted, like, of_description, of_format, of_name, of_pattern, words_of
from engine.text.spoken_forms import listing
from engine.text.spoken_values import HEADS, WRAPPERS, said_object, said_value
from engine.text.usual_texts import CODES, OF_KEYS, PLAIN_WORDS

__all__ = ["NoValue", "Value", "ValueSource", "like", "words_of"]
OWN_LIST_SHARE = 0.65  # the rest is made up, so that the model learns to copy and not to know the list
EXAMPLE_SHARE = 0.6  # of the schema's own examples where there are some
POOL = 400
TRIES = 20  # draws until one fits and is not kept for tests
DEEPEST = 8  # objects and lists inside each other
OPTIONAL_SHARE, MOST_OPTIONAL = 0.35, 2  # of an object's members that need not be given
AIRPORTS = re.compile("airport|iata|origin|destination", re.IGNORECASE)
LAWS = ("required", "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "minProperties", "maxProperties", "dependentRequired")
ENGLISH = ("word", "language_name", "color_name", "job", "currency_code", "file_name", "timezone", "postcode", "state")


@dataclass(frozen=True)
class About:
    """What is known of a parameter beside its name and shape: what it is a property of, its description, what stands beside it."""

    of: str = ""
    told: str = ""
    beside: tuple[str, ...] = ()


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

    def draw_together(self, parameters: Sequence[Parameter], rng: random.Random, of: str = "") -> dict[str, Value]:
        """{parameter: value} of a tool, where `of` is what it is about (folder: then its name is a folder's). Where two or more are
        named like types of the knowledge graph, their values are found by a walk over it, so that they belong together. Raises NoValue."""
        of_type = {
            p.name: kind
            for p in parameters
            if p.type == "string" and not p.enum and self.graph is not None and (kind := self.graph.matching_types(p.name))
        }
        walked = self.graph.walk(list(dict.fromkeys(of_type.values())), rng) if len(set(of_type.values())) > 1 else {}
        drawn: dict[str, Value] = {}
        for parameter in parameters:
            found = walked.get(of_type.get(parameter.name, ""), "")
            taken = [one.held for one in drawn.values() if isinstance(one.held, str)]
            keep = found and found.casefold() not in self.kept.get(parameter.name, ()) and self._fits(parameter, found)
            drawn[parameter.name] = Value(found, found) if keep else self.draw(parameter, rng, of)
            for _ in range(4):  # from EUR to EUR is no wish
                if drawn[parameter.name].held not in taken or parameter.enum:
                    break
                drawn[parameter.name] = self.draw(parameter, rng, of)
        return drawn

    def draw(self, parameter: Parameter, rng: random.Random, of: str = "") -> Value:
        """A value that its schema takes. Raises NoValue where none can be made."""
        about = About(of, parameter.description, tuple((parameter.root or {}).get("properties", ())))
        for _ in range(TRIES):
            drawn = self._of(parameter.name, parameter.shape, rng, about, 0)
            if not self._is_kept(parameter.name, drawn.held) and self._fits(parameter, drawn.held):
                return drawn
        raise NoValue(Message("no value was found that its schema accepts"))

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

    def _of(self, name: str, shape: Shape, rng: random.Random, about: "About", depth: int) -> Value:
        """A value of a shape. Raises NoValue."""
        if shape.read_only:
            raise NoValue(Message("it is read-only"))
        if depth > DEEPEST:
            raise NoValue(Message("it contains itself endlessly"))
        if shape.options:
            return self._of_union(name, shape, rng, about, depth)
        own = self._own(name, shape, rng)
        if own is not None:
            return own
        if shape.enum:
            held = rng.choice(shape.enum)
            return Value(said_value(held), held)
        if shape.kind == "null":
            raise NoValue(Message("it accepts only null"))
        if (shape.format == "password" or SECRET.search(name)) and shape.kind in ("string", "any"):
            raise NoValue(Message("passwords and keys are not generated"))
        if shape.binary:
            raise NoValue(Message("the content of files is not generated"))
        if shape.kind in ("string", "any", "integer", "number") and shape.examples and rng.random() < EXAMPLE_SHARE:
            held = rng.choice(shape.examples)
            if isinstance(held, (str, int, float)) and not isinstance(held, bool) and str(held).strip():
                return Value(str(held), held)
        if shape.kind == "boolean":
            return Value("", rng.random() < (0.75 if depth else 0.85))
        if shape.kind in ("integer", "number"):
            return a_number(name, shape, rng)
        if shape.kind == "array":
            return self._list(name, shape, rng, about, depth)
        if shape.kind == "object":
            return self._object(name, shape, rng, about, depth)
        return self._text(name, shape, rng, about)

    def _of_union(self, name: str, shape: Shape, rng: random.Random, about: "About", depth: int) -> Value:
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

    def _text(self, name: str, shape: Shape, rng: random.Random, about: "About") -> Value:
        made: str | Value | None = of_format(shape, about.told.lower(), rng)
        if made is None and shape.format in ("email", "idn-email", "uri", "url", "iri", "uri-reference", "hostname", "idn-hostname"):
            made = self._pooled("email" if "mail" in shape.format else "domain_name" if "host" in shape.format else "url", rng)
        if made is None and shape.pattern:
            return self._of_pattern(name, shape, rng, about)
        made = made or of_description(shape, about.told.lower(), rng)
        made = made or of_name(name, about.told, rng, lambda provider: self._pooled(provider, rng), about.of, about.beside)
        usual = shape.flat.get("default")
        if not made and isinstance(usual, str) and usual.strip() and rng.random() < EXAMPLE_SHARE:
            made = usual
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
        if (
            shape.lengths[1] in (2, 3)
            and len(made) > 3
            and (codes := next((own for part, own in CODES.items() if part in name.lower()), ""))
        ):
            made = rng.choice([code for code in codes.split() if len(code) <= shape.lengths[1]])
        made = fitted(made, shape, rng)
        return Value(made, made)

    def _of_pattern(self, name: str, shape: Shape, rng: random.Random, about: "About") -> Value:
        """Something usual that matches; else a text made of the pattern."""
        usual = self._text(name, Shape(shape.kind, False, (), {**shape.flat, "pattern": ""}, shape.root), rng, about)
        low, high = shape.lengths
        slug = "-".join(re.findall(r"[a-z0-9]+", str(usual.held).lower()))
        codes = CODES["currency"].split() if re.fullmatch(r"\^?\[(?:A-Z|a-z)\]\{3\}\$?", shape.pattern) else []
        code = rng.choice(codes) if codes and not AIRPORTS.search(name) else ""
        own = [(code, code), (code.lower(),) * 2] if code else []
        if MONEY.search(name.lower()):
            own.append((f"{rng.randint(5, 500)}.{rng.choice('05')}0",) * 2)
        for said, held in (*own, (usual.said, str(usual.held)), (slug, slug), (slug.replace("-", "_"),) * 2, (slug.upper(),) * 2):
            try:
                if re.search(shape.pattern, held) and low <= len(held) <= (high or LONGEST):
                    return Value(said, held)
            except re.error:
                break
        for _ in range(TRIES):
            made = of_pattern(shape.pattern, rng)
            if made and made == made.strip() and low <= len(made) <= (high or LONGEST) and made.isprintable():
                return Value(made, made)
        raise NoValue(Message("no text can be generated from its pattern"))

    def _list(self, name: str, shape: Shape, rng: random.Random, about: "About", depth: int) -> Value:
        fewest, most = shape.counts
        count = max(fewest, min(rng.randint(1, 3), 3 if most is None else most))
        if count > 12:
            raise NoValue(Message("it needs at least {count} items", count=count))
        ranged = "range" in words_of(name) and fewest <= 2 <= (2 if most is None else most)
        count = 2 if ranged else count
        items = [self._of(name, one, rng, about, depth + 1) for one in shape.first_items]
        for _ in range(4 * count):
            if len(items) >= count or (shape.first_items and shape.flat.get("items") is False):
                break
            one = self._of(name, shape.item, rng, about, depth + 1)
            if one not in items and not self._is_kept(name, one.held):
                items.append(one)
        if ranged:
            items.sort(key=lambda one: str(one.held))
        return Value(listing([one.said or said_value(one.held) for one in items]) if items else "", [one.held for one in items])

    def _object(self, name: str, shape: Shape, rng: random.Random, about: "About", depth: int) -> Value:
        """All members that must be there and some of the others, the plain ones; any member where none is declared."""
        fewest, most = shape.counts
        of = about.of if re.fullmatch(WRAPPERS, name.lower()) else name
        drawn: dict[str, Value] = {}
        others = [key for key, one in shape.properties.items() if key not in shape.required and one.kind not in ("object", "array")]
        few = [key for key in others if rng.random() < OPTIONAL_SHARE][:MOST_OPTIONAL]
        heads = [key for key in others if words_of(key)[-1:] and words_of(key)[-1] in HEADS and not shape.properties[key].enum]
        if heads and all(shape.properties[key].enum for key in [*shape.required, *few] if key in shape.properties):
            few = [*few, heads[0]]  # a signer's role alone says nothing
        wanted = [*shape.required, *few]
        for key in [*wanted, *(key for key in shape.properties if key not in wanted)]:
            enough = len(drawn) >= max(fewest, 1) if key not in wanted else most is not None and len(drawn) >= most and key in few
            if enough:
                continue
            one = shape.properties.get(key) or shape.extra
            if one is None:
                raise NoValue(Message("its member {key} is not declared", key=key))
            try:
                for _ in range(4):  # two texts of an object are not the same
                    drawn[key] = self._of(key, one, rng, About(of, one.description, tuple(shape.properties)), depth + 1)
                    if (
                        not isinstance(drawn[key].held, str)
                        or drawn[key].held not in [v.held for k, v in drawn.items() if k != key]
                        or one.enum
                    ):
                        break
            except NoValue as error:
                if key in shape.required:
                    raise NoValue(Message("{key}: {error}", key=key, error=error)) from None
        extra = shape.extra
        if not drawn and not shape.properties and extra is not None and not shape.read_only:
            free = extra.kind in ("any", "string") and not (extra.enum or extra.pattern or extra.format) and extra.lengths == (0, None)
            for key in rng.sample(list(OF_KEYS), min(len(OF_KEYS), max(fewest, rng.randint(1, 2)))):
                usual = rng.choice(OF_KEYS[key])
                drawn[key] = Value(usual, usual) if free else self._of(key, extra, rng, About(of), depth + 1)
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


def _key(parameter: Parameter) -> tuple[str, int, int]:
    return parameter.name, id(parameter.schema), id(parameter.root)


def _validator(schema: dict[str, Any]) -> Any:
    """What checks a value quickly; the slow library where the quick one refuses a pattern or a reference."""
    try:
        return jsonschema_rs.Draft202012Validator(schema, offline=True)
    except (jsonschema_rs.ValidationError, jsonschema_rs.ReferencingError, ValueError):
        return Draft202012Validator(schema)
