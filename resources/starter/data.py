"""Training rows for the function-calling adapter: tool lists and questions (`sources.py`), drawn endlessly and reproducibly from a seed."""

import json
import random

from phrasing import Case, Tool, alike
from sources import Sources

NO_TOOL = "None of the tools fits this question."
KINDS = ("concept", "schema", "text", "made_up", "mixed")  # where the tools of a list come from
SHARES = (62, 14, 7, 2, 15)
FOREIGN, FOREIGN_ALONE = 0.07, 0.25  # questions that no tool of the list answers; where only one or two are listed
SEVERAL, REPEATED_SHARE = 0.05, 0.05  # questions that ask for two things, and for one thing of two or three
JOINS = (" and ", ". Also, ", ", and ", "; then ", ". ", " and also ", "? And ", ". Besides, ", ", plus ")


class World(Sources):
    """`row(rng, ...)` draws a tool list and questions over it."""

    def row(self, rng: random.Random, most_tools: int, branches: int) -> tuple[list[dict], list[tuple[str, str]]]:
        """Draw (tools in OpenAI form, [(question, answer text), ...])."""
        kind = rng.choices(KINDS, SHARES)[0]
        count = rng.randint(1, 2) if rng.random() < 0.12 else rng.randint(1, most_tools)
        if kind == "text":
            count = min(count * 2, 24)
        shown: list[tuple[Tool, dict]] = []
        if kind == "made_up":
            shown = [self.made_up(rng) for _ in range(count)]
        else:
            shown = self._show_all(self._sources(kind, count, rng), rng)
        rng.shuffle(shown)
        shown = alike(shown, rng) if rng.random() < 0.4 else shown
        foreign = FOREIGN_ALONE if len(shown) <= 2 else FOREIGN
        pairs, tries = [], 0
        while len(pairs) < branches and tries < branches * 4:
            tries += 1
            pair = self._foreign_pair(shown, rng) if rng.random() < foreign else self._pair_of(shown, rng)
            if pair is not None:
                pairs.append(pair)
        return [tool.as_openai() for tool, _ in shown], pairs

    def _pair_of(self, shown, rng) -> tuple[str, str] | None:
        """A question over the list and its answer: mostly one call, now and then several."""
        tool, names = rng.choice(shown)
        roll = rng.random()
        if roll < REPEATED_SHARE and tool.source.startswith("concept"):
            repeated = self.repeated_case(tool, names, rng)
            return repeated and (repeated[0], self._answer([(tool, case) for case in repeated[1]]))
        if roll > 1 - SEVERAL:
            other, its_names = rng.choice(shown)
            one, two = self.case(tool, names, rng), self.case(other, its_names, rng)
            join = rng.choice(JOINS)
            second = two.question if join.rstrip()[-1] in ".?" else two.question[:1].lower() + two.question[1:]
            return f"{one.question.rstrip('.?! ')}{join}{second}", self._answer([(tool, one), (other, two)])
        case = self.case(tool, names, rng)
        return case.question, self._answer([(tool, case)])

    def _foreign_pair(self, shown, rng) -> tuple[str, str] | None:
        question = self._foreign(shown, rng)
        return (question, NO_TOOL) if question else None

    def _show_all(self, sources: list[str], rng: random.Random) -> list[tuple[Tool, dict]]:
        """The tools as one list shows them, each name once."""
        shown: dict[str, tuple[Tool, dict]] = {}
        for source in sources:
            tool, names = self.show(source, rng)
            shown.setdefault(tool.name, (tool, names))
        return list(shown.values())

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
        """A question that none of the tools shown answers: of a neighbour that is not listed, of something else, or small talk."""
        present = {tool.source for tool, _ in shown}
        roll = rng.random()
        if roll < 0.12:
            return rng.choice(self.stray)
        near = [tool.source for tool, _ in shown if tool.source.startswith("concept")]
        if near and roll < 0.5:
            pool = self._neighbours(rng.choice(near))
        else:
            pool = self.known if roll < 0.8 else list(self.intents) if roll < 0.9 else list(self.schemas)
        source = rng.choice(pool)
        if source in present or (any(tool.source.startswith("intent") for tool, _ in shown) and roll >= 0.8):
            return None
        tool, names = self.show(source, rng)
        return self.case(tool, names, rng).question

    def _neighbours(self, source) -> list[str]:
        """The kinds of tool of the same field, by its key."""
        stem, domain = source.removeprefix("concept:").split("/")[0], self.concepts[source]["domain"]
        return self.domains.get(f"{stem}/{domain}", self.known)

    def unseen_row(self) -> tuple[list[dict], list[tuple[str, str]]]:
        """The company kept out of training: all its tools, and each of its phrasings once."""
        rng, pairs = random.Random(11), []
        shown = [self.show(key, rng) for key in self.unseen]
        for tool, names in shown:
            for phrasing in self.concepts[tool.source]["phrasings"]:
                pairs.append(self._pair(tool, self.concept_case(tool, names, rng, phrasing)))
        return [tool.as_openai() for tool, _ in shown], pairs

    def _pair(self, tool: Tool, case: Case) -> tuple[str, str]:
        """(question, answer text)."""
        return case.question, self._answer([(tool, case)])

    def _answer(self, calls: list[tuple[Tool, Case]]) -> str:
        """The calls as the model writes them, the arguments in the schema's order."""
        texts = []
        for tool, case in calls:
            ordered = {name: case.arguments[name] for name in tool.properties if name in case.arguments}
            texts.append(json.dumps({"name": tool.name, "arguments": ordered}, ensure_ascii=False))
        return "\n".join(f"<tool_call>\n{text}\n</tool_call>" for text in texts)

    def asked_row(self, rng: random.Random, branches: int) -> tuple[list[dict], list[tuple[str, str]]]:
        """A row over Seal-Tools' own queries, of one call or several: every tool shown has a real query."""
        shown: dict[str, tuple[Tool, dict]] = {}
        queries = rng.sample(self.asked, min(branches, 12, len(self.asked)))
        for query in queries:
            for call in query["calling"]:
                if (source := "schema:" + call["api"]) not in shown:
                    shown[source] = self.show(source, rng)
        if len({tool.name for tool, _ in shown.values()}) < len(shown):
            return self.asked_row(rng, branches)
        pairs = [(query["query"], self._answer(self.query_calls(query, shown))) for query in queries]
        listed = [tool.as_openai() for tool, _ in shown.values()]
        rng.shuffle(listed)
        return listed, pairs
