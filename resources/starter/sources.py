"""The sources of tools and questions, each with a function that returns a `Case` (the right tool, a question, its call):

concept_case   kinds of tool with hand-written phrasings in `concepts/*.jsonl`
text_case      CLINC150 utterances, with hand-written tools for the intents in `concepts/intents.json`; MetaTool queries and
               tool descriptions
schema_case    Seal-Tools definitions with questions made from their descriptions and examples
query_calls    Seal-Tools' own queries of up to three calls (the `dev` part)
made_up_case   tools and values of invented words: nothing but matching and copying helps

Names are restyled and descriptions varied at each draw, so that no tool can be learned by heart. SNIPS, BFCL, Seal-Tools'
`test_in_domain` queries and every tool they call are never read or shown: they are for measuring.
"""

import csv
import json
import random
import re
from dataclasses import replace
from pathlib import Path

from phrasing import CLOSERS, OPENERS, SYNONYMS, Case, Tool, lower_first, noisy, restyle, words_in
from values import EXAMPLES, KINDS, TYPES, Values

HERE = Path(__file__).parent
REPEATED = ("person", "company", "city", "country", "code", "product", "month", "year", "title", "topic")  # of which one may ask for two
UNSEEN = "companies6/norvolt"  # a company of 11 tools kept out of training, to watch it by

JSON_TYPES = {bool: "boolean", int: "integer", float: "number", str: "string", list: "array", dict: "object"}


def holds(phrasing, key: str) -> bool:
    """Whether a phrasing gives the parameter of that key, by a place or a fixed value."""
    text, fixed = (phrasing, {}) if isinstance(phrasing, str) else phrasing
    return key in fixed or "{" + key + "}" in text


def texts_in(value) -> list[str]:
    """The texts in a value, which a question must hold as they are."""
    if isinstance(value, dict | list):
        return [text for one in (value.values() if isinstance(value, dict) else value) for text in texts_in(one)]
    return [value] if isinstance(value, str) else []


def type_of(value) -> str:
    """JSON Schema's name of a value's type."""
    return JSON_TYPES[type(value)]


def items_of(parameter: dict, values: list) -> dict:
    """The schema of a list's items: as its kind says, or as the fixed values are."""
    if not values or parameter.get("of", "object") not in ("object", "list"):
        return {"type": TYPES.get(parameter.get("of", "word"), "string")}
    first = values[0]
    if isinstance(first, dict):
        return {"type": "object", "properties": {key: {"type": type_of(value)} for one in values for key, value in one.items()}}
    return {"type": "array", "items": {"type": type_of(first[0])}} if isinstance(first, list) and first else {"type": type_of(first)}


class Sources:
    """All sources, loaded once; `show` draws how a tool looks in a list, `case` a question about it."""

    def __init__(self, data: Path) -> None:
        self.values = Values()
        self._load_concepts()
        self._load_clinc(data)
        self._load_metatool(data)
        self._load_seal(data)

    def _load_concepts(self) -> None:
        self.concepts = {}
        self.domains: dict[str, list[str]] = {}
        self.trades: dict[str, list[str]] = {}
        self.unseen: list[str] = []
        for file in sorted((HERE / "concepts").glob("*.jsonl")):
            for line in file.read_text(encoding="utf-8").splitlines():
                concept = json.loads(line)
                key = f"concept:{file.stem}/{concept['id']}"
                domain = f"{file.stem}/{concept['domain']}"
                self.concepts[key] = concept
                if domain == UNSEEN:
                    self.unseen.append(key)
                    continue
                self.domains.setdefault(domain, []).append(key)
                self.trades.setdefault(file.stem, []).append(key)

        self.known = [key for key in self.concepts if key not in self.unseen]
        self.always = {
            (key, parameter["key"]): all(holds(phrasing, parameter["key"]) for phrasing in concept["phrasings"])
            for key, concept in self.concepts.items()
            for parameter in concept["parameters"]
        }  # parameters that every question gives: they may be shown as required

    def _load_clinc(self, data: Path) -> None:
        clinc = json.loads((data / "clinc/train_val_oos_train.json").read_text(encoding="utf-8"))
        self.intents = {
            "intent:" + name: entry for name, entry in json.loads((HERE / "concepts/intents.json").read_text(encoding="utf-8")).items()
        }
        self.utterances: dict[str, list[str]] = {key: [] for key in self.intents}
        for text, intent in clinc["train"] + clinc["val"]:
            self.utterances["intent:" + intent].append(text)
        self.values.texts = [text for text, _ in clinc["train"]]
        self.stray = [text for text, _ in clinc["oos_train"]]

    def _load_metatool(self, data: Path) -> None:
        descriptions = json.loads((data / "metatool/plugin_des.json").read_text(encoding="utf-8"))
        more = json.loads((data / "metatool/big_tool_des.json").read_text(encoding="utf-8"))
        self.plugins, self.queries = {}, {}
        with open(data / "metatool/all_clean_data.csv", encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                key = "plugin:" + row["Tool"]
                if row["Tool"] in descriptions or row["Tool"] in more:
                    texts = [table[row["Tool"]] for table in (descriptions, more) if row["Tool"] in table]
                    self.plugins[key] = {"name": row["Tool"], "descriptions": texts}
                    self.queries.setdefault(key, []).append(row["Query"].strip())

    def _load_seal(self, data: Path) -> None:
        def lines(name):
            return [json.loads(line) for line in (data / f"seal_tools/{name}.jsonl").read_text("utf-8").splitlines()]

        held_out = {call["api"] for query in lines("test_in_domain") for call in query["calling"]}
        self.schemas = {"schema:" + tool["api_name"]: tool for tool in lines("tool") if tool["api_name"] not in held_out}
        self.fields: dict[str, list[str]] = {}
        for key, tool in self.schemas.items():
            self.fields.setdefault(tool["field"].split("/")[0], []).append(key)
        self.asked = []
        for query in lines("dev"):
            calls = query["calling"]
            nested = any("API_call" in str(value) for call in calls for value in call["parameters"].values())
            if len(calls) <= 3 and not nested and all("schema:" + call["api"] in self.schemas for call in calls):
                self.asked.append(query)

    # Tools as they are shown in one list

    def show(self, source: str, rng: random.Random) -> tuple[Tool, dict]:
        """Draw how a tool looks in this list; returns it and the parameter names chosen ({key: name})."""
        kind = source.split(":")[0]
        if kind == "concept":
            return self._show_concept(source, rng)
        if kind == "schema":
            return self._show_schema(source, rng)
        entry = self.intents.get(source) or self.plugins[source]
        name = rng.choice(entry["names"]) if "names" in entry else entry["name"]
        words = words_in(name)
        return Tool(source, restyle(words, rng), self._described(rng.choice(entry["descriptions"]), rng), {}, ()), {}

    def _described(self, text: str, rng: random.Random) -> str:
        roll = rng.random()
        if roll < 0.06:
            return ""
        if roll < 0.25:
            return text.rstrip(".")
        return text

    def _show_concept(self, source, rng):
        concept = self.concepts[source]
        restyled = restyle(words_in(rng.choice(concept["names"])), rng)
        camel, iso_dates, told = rng.random() < 0.15, rng.random() < 0.5, rng.random() < 0.7
        properties, names, required = {}, {}, []
        order = list(concept["parameters"])
        if rng.random() < 0.3:
            rng.shuffle(order)
        for parameter in order:
            name = rng.choice(parameter["names"])
            if camel:
                words = words_in(name)
                name = words[0].lower() + "".join(word.capitalize() for word in words[1:])
            if name in properties:
                name += "_2"
            schema = self._schema(parameter, concept)
            if parameter["kind"] == "date" and iso_dates:
                schema["format"] = "date"
            if told and (text := self._parameter_text(parameter, name, iso_dates, rng)):
                schema["description"] = text
            properties[name], names[parameter["key"]] = schema, name
            if self.always[source, parameter["key"]] and rng.random() < 0.9:
                required.append(name)
        return Tool(source, restyled, self._described(rng.choice(concept["descriptions"]), rng), properties, tuple(required)), names

    def _schema(self, parameter, concept) -> dict:
        kind = parameter["kind"]
        schema: dict = {"type": TYPES.get(kind, "string")}
        if kind == "enum":
            schema["enum"] = list(parameter["values"])
        fixed = [one[1][parameter["key"]] for one in concept["phrasings"] if not isinstance(one, str) and parameter["key"] in one[1]]
        if kind == "list":
            schema["items"] = items_of(parameter, [item for value in fixed if isinstance(value, list) for item in value])
        if kind == "object":
            objects = [value for value in fixed if isinstance(value, dict)]
            schema["properties"] = {key: {"type": type_of(value)} for one in objects for key, value in one.items()}
        return schema

    def _parameter_text(self, parameter, name, iso_dates, rng) -> str:
        """What an API document says of a parameter: as written with the kind of tool, or drawn up from its name and kind."""
        if "texts" in parameter:
            return rng.choice(parameter["texts"]) if rng.random() < 0.9 else ""
        if rng.random() < 0.35:
            return ""
        kind, words = parameter["kind"], " ".join(words_in(name)).lower()
        if kind == "boolean":
            return rng.choice([f"true for {words}; default false", f"Whether to use {words}", f"{words.capitalize()} or not"])
        if kind == "enum":
            return rng.choice([f"Kind of {words}", f"The {words}, one of the values listed", f"{words.capitalize()} to use"])
        if kind == "date" and iso_dates:
            return rng.choice([f"{words.capitalize()}, as YYYY-MM-DD", f"The {words} (YYYY-MM-DD)"])
        example = EXAMPLES.get(kind, "")
        usual = [f"The {words}", f"{words.capitalize()} of the request", f"{words.capitalize()} to look at", words.capitalize()]
        return rng.choice(usual) + (f", e.g. {example}" if example and rng.random() < 0.6 else "")

    def _show_schema(self, source, rng):
        tool = self.schemas[source]
        names = {key: key for key in tool["parameters"]}
        if rng.random() < 0.2:
            names = {key: (lambda w: w[0].lower() + "".join(x.capitalize() for x in w[1:]))(words_in(key)) for key in names}
        types = {"str": "string", "int": "integer", "float": "number", "bool": "boolean"}
        properties = {names[key]: {"type": types.get(p["type"], "string")} for key, p in tool["parameters"].items()}
        if rng.random() < 0.8:
            for key, parameter in tool["parameters"].items():
                properties[names[key]]["description"] = parameter["description"]
        required = tuple(names[key] for key in tool["required"] if key in names)
        name = tool["api_name"] if rng.random() < 0.3 else restyle(words_in(tool["api_name"]), rng)
        return Tool(source, name, self._described(tool["api_description"], rng), properties, required), names

    # Questions

    def concept_case(self, tool, names, rng, phrasing=None):
        """A hand-written phrasing with fresh values; a date whose schema says so is written as ISO 8601 in the call."""
        source, concept = tool.source, self.concepts[tool.source]
        chosen = phrasing or rng.choice(concept["phrasings"])
        text, fixed = (chosen, {}) if isinstance(chosen, str) else chosen
        arguments, keep = {}, []
        for parameter in concept["parameters"]:
            key = parameter["key"]
            if "{" + key + "}" in text:
                iso = "format" in tool.properties[names[key]]
                surface, value = self.values.full_date(rng) if iso else self.values.draw(parameter, rng)
                text = text.replace("{" + key + "}", surface)
                arguments[names[key]] = value
                keep.append(surface)
            elif key in fixed:
                arguments[names[key]] = fixed[key]
                keep += texts_in(fixed[key])
        return Case(source, noisy(text, keep, rng), arguments)

    def repeated_case(self, tool, names, rng):
        """A phrasing asked for two or three values of one of its places at once, and the calls it takes; None where none fits."""
        concept, kinds = self.concepts[tool.source], {p["key"]: p for p in self.concepts[tool.source]["parameters"]}
        asked = [(text, key) for text in concept["phrasings"] if isinstance(text, str) for key in kinds if "{" + key + "}" in text]
        asked = [(text, key) for text, key in asked if kinds[key]["kind"] in REPEATED and text.count("{" + key + "}") == 1]
        if not asked:
            return None
        text, key = rng.choice(asked)
        drawn = [self.values.draw(kinds[key], rng) for _ in range(rng.choice([2, 2, 2, 3]))]
        last = rng.choice([" and ", " and ", ", then ", " as well as "])
        text = text.replace("{" + key + "}", ", ".join(said for said, _ in drawn[:-1]) + last + drawn[-1][0])
        case = self.concept_case(tool, names, rng, text)
        return case.question, [replace(case, arguments={**case.arguments, names[key]: value}) for _, value in drawn]

    def text_case(self, source, names, rng):
        """A real utterance (CLINC150) or query (MetaTool) for a tool without arguments."""
        texts = self.utterances.get(source) or self.queries[source]
        return Case(source, noisy(rng.choice(texts), [], rng), {})

    def schema_case(self, source, names, rng):
        """A question made from a definition: its description in other words, and some parameters with values."""
        tool = self.schemas[source]
        said, arguments, keep = [], {}, []
        for key, parameter in tool["parameters"].items():
            if key not in tool["required"] and rng.random() < 0.5:
                continue
            surface, value = self.values.from_description(key, parameter, rng)
            words = " ".join(words_in(key)).lower()
            if parameter["type"] == "bool":
                said.append(f"with {words}" if value else f"without {words}")
            else:
                said.append(self._mention(words, surface, rng))
                keep.append(surface)
            arguments[names[key]] = value
        text = self._verb_phrase(tool["api_description"], rng)
        if rng.random() < 0.15:
            rng.shuffle(said)
        joined = rng.choice([" ", " ", " and ", ", "]).join(said)
        question = f"{text} {joined}".strip() if rng.random() < 0.85 else f"{joined}, {text}".strip(", ")
        return Case(source, noisy(question + rng.choice(CLOSERS), keep, rng), arguments)

    def _mention(self, words, surface, rng):
        usual = [
            f"with {words} {surface}",
            f"{words} {surface}",
            f"where the {words} is {surface}",
            f"{words}: {surface}",
            f"for {words} {surface}",
            f"using {surface} as the {words}",
            f"the {words} should be {surface}",
            f"and {surface} for the {words}",
            f"with {surface} as {words}",
            f"({words} {surface})",
        ]
        if re.search(r"location|city|country|place|region|area", words):
            usual += [f"in {surface}"] * 12
        elif re.search(r"date|day", words):
            usual += [f"on {surface}"] * 6
        elif re.search(r"name|title|type|id|topic|subject|species|product", words):
            usual += [f"for {surface}", f"{surface}", f"of {surface}", f"called {surface}", f'"{surface}"'] * 3
        elif re.search(r"^start", words):
            usual += [f"from {surface}"] * 6
        elif re.search(r"^end", words):
            usual += [f"to {surface}", f"until {surface}"] * 4
        return rng.choice(usual)

    def _verb_phrase(self, description, rng):
        text = lower_first(description.rstrip(". "))
        words = text.split(" ")
        if words[0] in SYNONYMS and rng.random() < 0.6:
            words[0] = rng.choice(SYNONYMS[words[0]])
        words = [rng.choice(SYNONYMS[w]) if i and w in SYNONYMS and rng.random() < 0.5 else w for i, w in enumerate(words)]
        roll = rng.random()
        if roll < 0.25:  # keep only what carries meaning
            words = [w for w in words if len(w) > 3 or rng.random() < 0.3] or words
        if roll > 0.7:
            words = [w for w in words if rng.random() < 0.8] or words
        if rng.random() < 0.2 and len(words) > 2:
            return " ".join(words[1:])
        opener = rng.choice(OPENERS)
        return opener + " ".join(words)

    def query_calls(self, query, shown):
        """The calls of one of Seal-Tools' own queries, with the arguments as given there."""
        found = []
        for call in query["calling"]:
            tool, names = shown["schema:" + call["api"]]
            arguments = {names[key]: value for key, value in call["parameters"].items() if key in names}
            found.append((tool, Case(tool.source, query["query"], arguments)))
        return found

    def made_up(self, rng: random.Random) -> tuple[Tool, dict]:
        """A tool of invented words; its description tells what the words say."""
        word = self.values.nonsense
        verb, noun = word(rng), word(rng)
        kinds = rng.choices(["word", "code", "integer", "number", "person", "text"], [5, 3, 2, 1, 2, 1], k=rng.randint(1, 4))
        properties, keys = {}, {}
        for i, kind in enumerate(kinds):
            name = "_".join(word(rng) for _ in range(rng.choice([1, 1, 2])))
            properties[name] = {"type": TYPES.get(kind, "string")}
            keys[str(i)] = (name, kind)
        tool = Tool(
            f"made_up:{verb}:{noun}",
            restyle([verb, noun], rng),
            f"{verb.capitalize()} the {noun}",
            properties,
            tuple(n for n in properties if rng.random() < 0.5),
        )
        return tool, keys

    def made_up_case(self, tool, keys, rng):
        """Ask for an invented tool in its own words."""
        _, verb, noun = tool.source.split(":")
        said, arguments, keep = [], {}, []
        for name, kind in keys.values():
            if name in tool.required or rng.random() < 0.6:
                surface, value = self.values.draw({"kind": kind}, rng)
                said.append(self._mention(" ".join(name.split("_")), surface, rng))
                arguments[name] = value
                keep.append(surface)
        order = list(range(len(said)))
        rng.shuffle(order)
        question = f"{rng.choice(OPENERS)}{verb} the {noun} " + rng.choice([" ", " and ", ", "]).join(said[i] for i in order)
        return Case(tool.source, noisy(question.strip() + rng.choice(CLOSERS), keep, rng), arguments)

    def case(self, tool, names, rng) -> Case:
        """A question about a shown tool, by whatever its source offers."""
        kind = tool.source.split(":")[0]
        if kind == "concept":
            return self.concept_case(tool, names, rng)
        if kind == "schema":
            return self.schema_case(tool.source, names, rng)
        if kind == "made_up":
            return self.made_up_case(tool, names, rng)
        return self.text_case(tool.source, names, rng)


assert set(TYPES) <= set(KINDS)
