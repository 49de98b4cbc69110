"""Training rows for the starter: tool lists and questions (`sources.py`), drawn endlessly and reproducibly from a seed."""

import json
import random
from dataclasses import replace

from phrasing import Case, Tool, alike
from sources import Sources

NO_TOOL = "None of the tools fits this question."


def name_only(name: str) -> str:
    """An answer cut off after the name."""
    return f'<tool_call>\n{{"name": "{name}", "'


class World(Sources):
    """`row(rng, ...)` draws a tool list and questions over it."""

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

    def _foreign(self, shown, rng):
        """A question that none of the tools shown answers."""
        present = {tool.source for tool, _ in shown}
        roll = rng.random()
        if roll < 0.15:
            return rng.choice(self.stray)
        pool = self.known if roll < 0.6 else self.intents if roll < 0.8 else self.schemas
        source = rng.choice(list(pool))
        if source in present or (any(tool.source.startswith("intent") for tool, _ in shown) and roll >= 0.6):
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
