"""The tools nearest to a question by its words: python3 pick_tools.py "QUESTION" [NUMBER] names them.

Okapi BM25 (Robertson and Zaragoza, 2009, https://doi.org/10.1561/1500000019) over what is said of each tool: its name, its description
and the questions known to need it. It needs nothing but Python, so a bundle holds this very file as pick_tools.py, with its texts in
picks.json, and a device picks as was measured.
"""

import json
import math
import pathlib
import re
import sys
from collections import Counter
from collections.abc import Mapping

K1, B = 1.2, 0.75  # how soon a repeated word counts no more, and how much long texts are held back
TEXTS = "picks.json"
FILLING = frozenset(("the", "a", "an", "of", "to", "in", "on", "for", "and", "or", "is", "are", "it", "i", "my", "me", "please", "with"))


def words(text: str) -> list[str]:
    """The words of a text in lower case, names taken apart, without filling words and the plural's s."""
    apart = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", text)
    found = re.findall(r"[^\W_]+", apart.lower())
    return [
        word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word for word in found if word not in FILLING
    ]


class WordNearest:
    """Over {tool: all that is said of it}."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self.names = list(texts)
        self.counts = [Counter(words(text)) for text in texts.values()]
        self.lengths = [sum(count.values()) for count in self.counts]
        self.mean = max(1.0, sum(self.lengths) / max(1, len(self.lengths)))
        there = Counter(word for count in self.counts for word in count)
        self.rarity = {word: math.log(1 + (len(self.names) - n + 0.5) / (n + 0.5)) for word, n in there.items()}

    def scores(self, question: str) -> list[float]:
        """One number a tool, 0 for one that shares no word with the question."""
        asked = [word for word in dict.fromkeys(words(question)) if word in self.rarity]
        found = []
        for count, length in zip(self.counts, self.lengths):
            damped = K1 * (1 - B + B * length / self.mean)
            found.append(sum(self.rarity[word] * count[word] * (K1 + 1) / (count[word] + damped) for word in asked if count[word]))
        return found

    def __call__(self, question: str, most: int) -> list[str]:
        """The names of the `most` nearest tools, in the order of the whole list; of equals the first."""
        scores = self.scores(question)
        best = sorted(range(len(self.names)), key=lambda at: (-scores[at], at))[:most]
        return [self.names[at] for at in sorted(best)]


def picked(tools: list, question: str, most: int) -> list:
    """Of tools in OpenAI's form the `most` nearest, by the texts beside this file."""
    texts = json.loads((pathlib.Path(__file__).parent / TEXTS).read_text(encoding="utf-8"))
    names = set(WordNearest(texts)(question, most))
    return [tool for tool in tools if tool["function"]["name"] in names]


if __name__ == "__main__":
    beside = json.loads((pathlib.Path(__file__).parent / TEXTS).read_text(encoding="utf-8"))
    print("\n".join(WordNearest(beside)(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 8)))
