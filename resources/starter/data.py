"""Training rows for the starter: tool lists and questions, drawn endlessly and reproducibly from a seed.

Sources, each a function that returns a `Case` (the right tool, a question, its call):
  concept_case   kinds of tool with hand-written phrasings in `concepts/*.jsonl`
  intent_case    CLINC150 utterances, with hand-written tools for the intents in `concepts/intents.json`
  plugin_case    MetaTool queries and tool descriptions
  schema_case    Seal-Tools definitions with questions made from their descriptions and examples
  query_case     Seal-Tools' own single-call queries (the `dev` part)
  made_up_case   tools and values of invented words: nothing but matching and copying helps
Names are restyled and descriptions varied at each draw, so that no tool can be learned by heart. SNIPS, BFCL,
Seal-Tools' `test_in_domain` queries and every tool they call are never read or shown: they are for measuring.
"""

import csv
import json
import random
import re
from dataclasses import dataclass, replace
from pathlib import Path

from values import KINDS, TYPES, Values

HERE = Path(__file__).parent
UNSEEN = "companies6/norvolt"  # a company of 11 tools kept out of training, to watch it by
NO_TOOL = "None of the tools fits this question."
SYNONYMS = {
    "retrieve": ["get", "show me", "find", "look up", "fetch", "give me", "pull up", "tell me about", "check"],
    "get": ["show me", "find", "look up", "fetch", "give me", "tell me", "check", "I want to see"],
    "calculate": ["compute", "work out", "figure out", "determine", "what is"],
    "analyze": ["examine", "study", "look into", "evaluate", "run an analysis of"],
    "create": ["make", "set up", "add", "start", "generate", "new"],
    "update": ["change", "modify", "edit", "set", "adjust"],
    "search": ["look", "find", "browse"],
    "find": ["look for", "search for", "locate"],
    "check": ["verify", "see", "look at", "find out"],
    "generate": ["produce", "make", "create"],
    "perform": ["do", "run", "carry out"],
    "estimate": ["guess", "approximate", "predict"],
    "book": ["reserve", "arrange"],
    "recommend": ["suggest", "propose"],
    "track": ["follow", "monitor"],
    "information": ["details", "data", "info", "facts"],
    "specific": ["certain", "particular", "given"],
}
OPENERS = [
    "",
    "",
    "",
    "",
    "please ",
    "can you ",
    "could you ",
    "I need to ",
    "I want to ",
    "I'd like to ",
    "help me ",
    "we have to ",
    "let's ",
    "hi, ",
    "is it possible to ",
    "would you ",
]
CLOSERS = ["", "", "", "", "?", ".", ".", " please", " please.", " thanks", " asap", "!"]


@dataclass(frozen=True)
class Tool:
    """One tool as the list shows it."""

    source: str
    name: str
    description: str
    properties: dict
    required: tuple[str, ...]

    def as_openai(self) -> dict:
        """The OpenAI form that the chat template reads."""
        parameters = {"type": "object", "properties": self.properties, "required": list(self.required)}
        return {"type": "function", "function": {"name": self.name, "description": self.description, "parameters": parameters}}


@dataclass(frozen=True)
class Case:
    """A question about one tool (known by its source), with the arguments of the call."""

    source: str
    question: str
    arguments: dict


def restyle(words: list[str], rng: random.Random) -> str:
    """Write a name in one of the usual styles."""
    style = rng.choices(["snake", "camel", "pascal", "dotted", "kebab"], [60, 22, 6, 7, 5])[0]
    words = [word.lower() for word in words]
    if style == "snake":
        return "_".join(words)
    if style == "camel":
        return words[0] + "".join(word.capitalize() for word in words[1:])
    if style == "pascal":
        return "".join(word.capitalize() for word in words)
    if style == "kebab":
        return "-".join(words)
    return words[0] + ("." + "_".join(words[1:]) if words[1:] else "")


def words_in(name: str) -> list[str]:
    """getLeaveBalance, get_leave_balance, leave.get-balance -> their words."""
    return [word for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+", name)] or [name]


def lower_first(text: str) -> str:
    """Lower the first letter unless the first word is an abbreviation."""
    return text if text[:2].isupper() else text[:1].lower() + text[1:]


def noisy(question: str, keep: list[str], rng: random.Random) -> str:
    """Now and then write carelessly: lower case throughout, or slips of the finger outside the values."""
    roll = rng.random()
    if roll < 0.10 and not any(re.search("[A-Z]", value) for value in keep):
        return question.lower()
    if roll < 0.20:
        words = question.split(" ")
        held = " ".join(keep)
        places = [i for i, word in enumerate(words) if len(word) > 3 and word.isalpha() and word not in held]
        if places:
            i = rng.choice(places)
            word, at = words[i], rng.randrange(1, len(words[i]) - 1)
            words[i] = rng.choice(
                [word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:], word[:at] + word[at + 1] + word[at] + word[at + 2 :]]
            )
        return " ".join(words)
    if roll < 0.25:
        return question.rstrip("?.! ")
    if roll < 0.40:
        return question[:1].upper() + question[1:]
    return question


def alike(shown: list[tuple[Tool, dict]], rng: random.Random) -> list[tuple[Tool, dict]]:
    """The same tools with names that mostly begin alike, as the tools of one company often do."""
    verb = rng.choice(["get", "get", "get", "fetch", "list", "query", "find", "api", "do", "run", "show", "search"])
    made, taken = [], {tool.name for tool, _ in shown}
    for tool, names in shown:
        words = words_in(tool.name)
        if rng.random() < 0.9 and words[0].lower() != verb:
            style = "_" if "_" in tool.name or len(words) == 1 else "-" if "-" in tool.name else ""
            rest = tool.name if style else tool.name[:1].upper() + tool.name[1:]
            name = f"{verb}{style}{rest}"
            tool = tool if name in taken else replace(tool, name=name)
            taken.add(tool.name)
        made.append((tool, names))
    return made


def name_only(name: str) -> str:
    """An answer cut off after the name."""
    return f'<tool_call>\n{{"name": "{name}", "'


class World:
    """All sources, loaded once; `row(rng, ...)` draws a tool list and questions over it."""

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
            if len(query["calling"]) == 1 and "schema:" + query["calling"][0]["api"] in self.schemas:
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
        camel, iso_dates = rng.random() < 0.15, rng.random() < 0.5
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
            schema = {"type": TYPES.get(parameter["kind"], "string")}
            if parameter["kind"] == "enum":
                schema["enum"] = list(parameter["values"])
            if parameter["kind"] == "date" and iso_dates:
                schema["format"] = "date"
            properties[name], names[parameter["key"]] = schema, name
            if rng.random() < 0.5:
                required.append(name)
        return Tool(source, restyled, self._described(rng.choice(concept["descriptions"]), rng), properties, tuple(required)), names

    def _show_schema(self, source, rng):
        tool = self.schemas[source]
        names = {key: key for key in tool["parameters"]}
        if rng.random() < 0.2:
            names = {key: (lambda w: w[0].lower() + "".join(x.capitalize() for x in w[1:]))(words_in(key)) for key in names}
        types = {"str": "string", "int": "integer", "float": "number", "bool": "boolean"}
        properties = {names[key]: {"type": types.get(p["type"], "string")} for key, p in tool["parameters"].items()}
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
        return Case(source, noisy(text, keep, rng), arguments)

    def text_case(self, source, names, rng):
        """A real utterance (CLINC150) or query (MetaTool) for a tool without arguments."""
        texts = self.utterances.get(source) or self.queries[source]
        return Case(source, noisy(rng.choice(texts), [], rng), {})

    def schema_case(self, source, names, rng):
        """A question made from a definition: its description in other words, and some parameters with values."""
        tool = self.schemas[source]
        said, arguments, keep = [], {}, []
        for key, parameter in tool["parameters"].items():
            if key not in tool["required"] and rng.random() < 0.5 or rng.random() < 0.08:
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

    def query_case(self, names, query, rng):
        """One of Seal-Tools' own queries, with the arguments as given there."""
        call = query["calling"][0]
        arguments = {names[key]: value for key, value in call["parameters"].items() if key in names}
        return Case("schema:" + call["api"], query["query"], arguments)

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
            if rng.random() < 0.75:
                surface, value = self.values.draw({"kind": kind}, rng)
                said.append(self._mention(" ".join(name.split("_")), surface, rng))
                arguments[name] = value
                keep.append(surface)
        order = list(range(len(said)))
        rng.shuffle(order)
        question = f"{rng.choice(OPENERS)}{verb} the {noun} " + rng.choice([" ", " and ", ", "]).join(said[i] for i in order)
        return Case(tool.source, noisy(question.strip() + rng.choice(CLOSERS), keep, rng), arguments)

    # A row

    def row(self, rng: random.Random, most_tools: int, branches: int) -> tuple[list[dict], list[tuple[str, str]]]:
        """Draw (tools in OpenAI form, [(question, answer text), ...])."""
        count = rng.randint(1, most_tools)
        kind = rng.choices(["concept", "schema", "text", "made_up", "mixed"], [58, 15, 10, 3, 14])[0]
        if kind == "text":
            count = min(count * 2, 24)
        shown: list[tuple[Tool, dict]] = []
        if kind == "made_up":
            shown = [self.made_up(rng) for _ in range(count)]
        else:
            shown = self._show_all(self._sources(kind, count, rng), rng)
        rng.shuffle(shown)
        shown = alike(shown, rng) if rng.random() < 0.4 else shown
        pairs, tries = [], 0
        while len(pairs) < branches and tries < branches * 4:
            tries += 1
            tool, names = rng.choice(shown)
            if rng.random() < 0.05:
                question = self._foreign(shown, rng)
                if question:
                    pairs.append((question, NO_TOOL))
                continue
            case = self.case(tool, names, rng)
            pairs.append(self._pair(tool, case))
        return [tool.as_openai() for tool, _ in shown], pairs

    def _show_all(self, sources: list[str], rng: random.Random) -> list[tuple[Tool, dict]]:
        """The tools as one list shows them, each name once."""
        shown: dict[str, tuple[Tool, dict]] = {}
        for source in sources:
            tool, names = self.show(source, rng)
            shown.setdefault(tool.name, (tool, names))
        return list(shown.values())

    def choosing_row(self, rng: random.Random, most_tools: int, questions: int) -> tuple[list[dict], list[tuple[str, str]]]:
        """A row in which only the tool is named: the list shows no parameters, the answers end after the name."""
        count = rng.randint(2, most_tools)
        kind = rng.choices(["concept", "text", "schema"], [60, 28, 12])[0]
        shown = self._show_all(self._sources(kind, count, rng), rng)
        rng.shuffle(shown)
        shown = alike(shown, rng) if rng.random() < 0.4 else shown
        pairs = []
        for _ in range(questions):
            tool, names = rng.choice(shown)
            pairs.append((self.case(tool, names, rng).question, name_only(tool.name)))
        return [replace(tool, properties={}, required=()).as_openai() for tool, _ in shown], pairs

    def _sources(self, kind, count, rng):
        pools = {"concept": self.known, "schema": self.schemas}
        if kind == "text":
            pool = list(rng.choice([self.intents, self.plugins]))
            return rng.sample(pool, min(count, len(pool)))
        if kind == "mixed":
            pool = (
                rng.sample(self.known, count) + rng.sample(list(self.schemas), count) + rng.sample(list(self.intents), max(1, count // 2))
            )
            return rng.sample(pool, count)
        groups = self.fields if kind == "schema" else rng.choice([self.domains, self.trades])
        near = list(groups[rng.choice(list(groups))]) if rng.random() < 0.65 else []  # look-alikes of one field
        near = rng.sample(near, min(len(near), count))
        rest = rng.sample(list(pools[kind]), min(count, len(pools[kind])))
        return list(dict.fromkeys(near + rest))[:count]

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

    def _foreign(self, shown, rng):
        """A question that none of the tools shown answers."""
        present = {tool.source for tool, _ in shown}
        roll = rng.random()
        if roll < 0.15:
            return rng.choice(self.stray)
        pool = self.known if roll < 0.6 else self.intents if roll < 0.8 else self.schemas
        source = rng.choice(list(pool))
        if source in present or any(tool.source.startswith("intent") for tool, _ in shown) and roll >= 0.6:
            return None
        tool, names = self.show(source, rng)
        return self.case(tool, names, rng).question

    def unseen_row(self) -> tuple[list[dict], list[tuple[str, str]]]:
        """The company kept out of training: all its tools, and each of its phrasings once."""
        rng, pairs = random.Random(11), []
        shown = [self.show(key, rng) for key in self.unseen]
        for tool, names in shown:
            for phrasing in self.concepts[tool.source]["phrasings"]:
                pairs.append(self._pair(tool, self.concept_case(tool, names, rng, phrasing)))
        return [tool.as_openai() for tool, _ in shown], pairs

    def _pair(self, tool: Tool, case: Case) -> tuple[str, str]:
        """(question, answer text), the arguments in the schema's order."""
        ordered = {name: case.arguments[name] for name in tool.properties if name in case.arguments}
        call = json.dumps({"name": tool.name, "arguments": ordered}, ensure_ascii=False)
        return case.question, f"<tool_call>\n{call}\n</tool_call>"

    def asked_row(self, rng: random.Random, branches: int) -> tuple[list[dict], list[tuple[str, str]]]:
        """A row over Seal-Tools' own queries: every tool shown has a real query."""
        pairs, shown = [], []
        for query in rng.sample(self.asked, min(branches, 12, len(self.asked))):
            source = "schema:" + query["calling"][0]["api"]
            tool, names = self.show(source, rng)
            if any(tool.name == other.name for other in shown):
                continue
            shown.append(tool)
            case = self.query_case(names, query, rng)
            pairs.append(self._pair(tool, case))
        rng.shuffle(shown)
        return [tool.as_openai() for tool in shown], pairs


assert set(TYPES) <= set(KINDS)
