"""Where all seeds are written in one script, what is made of them must be too."""

import re
from collections.abc import Sequence

from engine.records import Example
from engine.stages.validation.known import Known
from engine.text.question_statistics import CJK, words
from engine.text.similar import without_values

SCRIPTS = {"Latin": re.compile(r"[A-Za-z\u00c0-\u024f]"), "Chinese or Japanese": re.compile(f"[{CJK}]")}
CLEAR = 0.9  # share of the seeds that must be of one script
ENOUGH = 3  # seeds, before they tell anything


class LanguageCheck:
    """Latin letters against Chinese and Japanese ones, counted in words outside the values of the calls: a name may be in any."""

    NAME = "wrong language"

    def __init__(self, known: Known) -> None:
        self.known = known
        scripts = [script_of(seed) for seed in known.seeds]
        self.script = next((name for name in SCRIPTS if len(scripts) >= ENOUGH and scripts.count(name) >= CLEAR * len(scripts)), "")
        self._others = [pattern for name, pattern in SCRIPTS.items() if name != self.script]

    def find(self, examples: Sequence[Example]) -> dict[str, str]:
        """Those that are mostly in the other script, with its name."""
        if not self.script:
            return {}
        found = {}
        for example in examples:
            if any(pattern.search(example.question) for pattern in self._others) and not self.known.asked_by_person(example):
                script = script_of(example)
                if script not in ("", self.script):
                    found[example.key] = script
        return found


def script_of(example: Example) -> str:
    """The script of most words of a question outside its values; "" if none of the scripts has more than the other."""
    said = words(without_values(example.question, example.calls))
    counts = {name: sum(pattern.search(word) is not None for word in said) for name, pattern in SCRIPTS.items()}
    most = max(counts.values())
    leading = [name for name, count in counts.items() if count == most]
    return leading[0] if len(leading) == 1 else ""
