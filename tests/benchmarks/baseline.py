"""Two baselines that need no model, to hold the embedded model against.

Majority: the tool that is asked for most, without arguments. Words: the tool whose description and seed questions share most
with the question (rare words count more), with arguments found by pattern: a value of the seeds or enum that the question
holds, if in most seeds that hold it it is this parameter's; the words between those that usually stood left and right of the
values in the seeds; numbers for numeric parameters; else quoted or capitalised words for required text. No word is used twice.
"""

import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from engine.records import Tool, ToolCall

LONGEST = 4  # words of a value found by its neighbours
COMMON = 2  # how often a neighbour must have been seen
USUAL = 0.5  # share of the seeds with this value or neighbour in which it was this parameter's


def words(text: str) -> list[str]:
    """Lower-case words and numbers, names cut at capitals and underscores."""
    return re.findall(r"[a-z]+|\d+", re.sub(r"([a-z])([A-Z])", r"\1 \2", text).lower())


def answer_text(call: ToolCall) -> str:
    """A call as a model would write it."""
    return f"<tool_call>\n{json.dumps(call.as_dict(), ensure_ascii=False)}\n</tool_call>"


class Majority:
    """Always the same tool. `asked` are the tools of the test's own questions, which flatters it."""

    def __init__(self, asked: Iterable[str]) -> None:
        self.name = Counter(asked).most_common(1)[0][0]

    def __call__(self, question: str) -> str:
        return answer_text(ToolCall(self.name, {}))


class Words:
    """Tool by word overlap, arguments by pattern, learned from seeds [{"question", "calls"}] where there are any."""

    def __init__(self, tools: Sequence[Tool], seeds: Sequence[dict] = ()) -> None:
        self.tools = list(tools)
        self.asked: dict[str, list[str]] = defaultdict(list)  # the seeds' questions by tool, in lower case
        for seed in seeds:
            for call in seed["calls"]:
                self.asked[call["name"]].append(f" {' '.join(seed['question'].lower().split())} ")
        texts = {tool.name: words(f"{tool.name} {tool.description} {' '.join(p.name for p in tool.parameter_list())}") for tool in tools}
        self.values: dict[tuple[str, str], Counter] = defaultdict(Counter)
        self.left: dict[tuple[str, str], Counter] = defaultdict(Counter)
        self.right: dict[tuple[str, str], Counter] = defaultdict(Counter)
        for seed in seeds:
            for call in seed["calls"]:
                texts[call["name"]] += words(seed["question"])
                for name, value in call["arguments"].items():
                    self._learn(seed["question"], (call["name"], name), value)
        seen = Counter(word for text in texts.values() for word in set(text))
        self.weight = {word: math.log(1 + len(texts) / count) for word, count in seen.items()}
        self.texts = {name: self._vector(text) for name, text in texts.items()}

    def __call__(self, question: str) -> str:
        asked = self._vector(words(question))
        tool = max(self.tools, key=lambda one: sum(share * self.texts[one.name].get(word, 0.0) for word, share in asked.items()))
        return answer_text(ToolCall(tool.name, self._arguments(tool, question)))

    def _vector(self, text: list[str]) -> dict[str, float]:
        counts = {word: count * self.weight.get(word, 0.0) for word, count in Counter(text).items()}
        length = math.sqrt(sum(value * value for value in counts.values())) or 1.0
        return {word: value / length for word, value in counts.items()}

    def _learn(self, question: str, key: tuple[str, str], value: object) -> None:
        text, wanted = question.lower().split(), str(value).lower().split()
        self.values[key][str(value)] += 1
        for at in range(len(text) - len(wanted) + 1):
            if wanted and [word.strip("?.,!") for word in text[at : at + len(wanted)]] == [word.strip("?.,!") for word in wanted]:
                self.left[key][text[at - 1] if at else "^"] += 1
                self.right[key][text[at + len(wanted)] if at + len(wanted) < len(text) else "$"] += 1

    def _arguments(self, tool: Tool, question: str) -> dict:
        found, numbers = {}, re.findall(r"-?\d+(?:\.\d+)?", question)
        loose = re.findall(r"\"([^\"]+)\"|'([^']+)'|((?:[A-Z][\w.-]*)(?: [A-Z][\w.-]*)*)", question[1:])
        loose = [next(filter(None, groups)) for groups in loose]
        for parameter in tool.parameter_list():
            key = (tool.name, parameter.name)
            if parameter.type in ("integer", "number"):
                if numbers and (parameter.required or self.values[key]):
                    number = numbers.pop(0)
                    found[parameter.name] = float(number) if "." in number else int(number)
                continue
            if parameter.type == "boolean":
                continue
            value = self._known(question, key, parameter.enum) or self._between(question, key)
            if not value and parameter.required and loose:
                value = loose.pop(0)
            if value:
                found[parameter.name] = value
                question = re.sub(re.escape(value), "_", question, count=1, flags=re.IGNORECASE)
        return found

    def _known(self, question: str, key: tuple[str, str], enum: Sequence[object]) -> str:
        """The longest value of the enum or the seeds that the question holds as whole words."""

        def usual(value: str) -> bool:
            held = sum(f" {value.lower()} " in text for text in self.asked[key[0]])
            return self.values[key][value] >= USUAL * max(1, held)

        options = [str(value) for value in enum] + [value for value in self.values[key] if usual(value)]
        there = [value for value in options if re.search(rf"(?<!\w){re.escape(value.lower())}(?!\w)", question.lower())]
        return max(there, key=len, default="")

    def _between(self, question: str, key: tuple[str, str]) -> str:
        """The words after a usual left neighbour, up to a usual right one."""
        text = question.split()
        for at, word in enumerate(text[:-1]):
            often = sum(f" {word.lower()} " in text for text in self.asked[key[0]])
            if self.left[key][word.lower()] >= max(COMMON, USUAL * often):
                for end in range(at + 2, min(len(text), at + 1 + LONGEST) + 1):
                    after = text[end].lower() if end < len(text) else "$"
                    if self.right[key][after]:
                        return " ".join(text[at + 1 : end]).strip("?.,!")
        return ""
