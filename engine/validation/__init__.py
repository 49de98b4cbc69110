"""Stage 6, validation: each example is accepted or rejected, with the reason (enterprise paper, section 3.3.4)."""

import re
from collections import Counter, defaultdict

from rapidfuzz import fuzz, process

from engine.conformance import why_not
from engine.errors import InputError
from engine.records import Example, Tool
from engine.settings import ValidationSettings
from engine.store import Project
from engine.values import says

BATCH = 500
ACCEPTED, REJECTED = "accepted", "rejected"


def clear(project: Project) -> None:
    """Take back all decisions."""
    project.set_states((example.key, "new", "") for example in list(project.examples()))


def run(project: Project, settings: ValidationSettings, report) -> dict:
    """Decide on every example; human seeds come first, so that a copy never displaces its original."""
    tools = {tool.name: tool for tool in project.tools()}
    checks = Checks(tools, [test.question for test in project.tests()], settings, project.kept_values())
    examples = sorted(project.examples(), key=lambda example: example.origin != "seed")
    reviews = project.reviews()
    reasons: Counter[str] = Counter()
    decided = []
    for i, example in enumerate(examples, start=1):
        review = reviews.get(example.key)
        decided_by_hand = review.verdict if review is not None and review.question == example.question else ""
        reason, detail = ("rejected by hand", "") if decided_by_hand == REJECTED else checks.reason(example, bool(decided_by_hand))
        reasons[reason] += bool(reason)
        decided.append((example.key, REJECTED if reason else ACCEPTED, f"{reason}: {detail}" if detail else reason))
        if len(decided) >= BATCH or i == len(examples):
            project.set_states(decided)
            decided = []
            report.progress(i, len(examples), "examples")
    accepted = project.count_examples("tool", state=ACCEPTED)
    missing = [name for name in tools if not accepted.get(name)]
    if missing:
        report.log(f"No accepted question for: {', '.join(missing)}.")
    if not accepted:
        raise InputError("No example passed validation.", "Look at the reasons on the page Validation and mend the source.")
    return {"accepted": sum(accepted.values()), "rejected": sum(reasons.values()), "reasons": dict(reasons.most_common())}


class Checks:
    """The checks in order; the first that fails gives the reason."""

    def __init__(self, tools: dict[str, Tool], tests: list[str], settings: ValidationSettings,
                 kept: dict[str, list[str]] | None = None) -> None:
        self.kept = {name: {value.casefold() for value in values} for name, values in (kept or {}).items()}
        self.tools, self.settings = tools, settings
        self.tests = {normal(question) for question in tests}
        self.test_list = sorted(self.tests)
        self.seen: dict[str, str] = {}
        self.by_calls: dict[str, list[str]] = defaultdict(list)

    def reason(self, example: Example, taken: bool = False) -> tuple[str, str]:
        """("", "") if the example is accepted, else (reason, detail). One that a person has `taken` must only conform and be no
        test question."""
        for call in example.calls:
            problem = why_not(call, self.tools)
            if problem:
                return "call does not conform", problem
        if self.settings.grounding and example.label != "human" and not taken:
            for call in example.calls:
                loose = self._ungrounded(call, example.question)
                if loose:
                    return "value not in the question", loose
        if example.origin == "log" and not taken:
            return "not labelled yet", ""
        for call in example.calls:
            if kept := self._kept(call):
                return "value kept for tests", kept
        question = normal(example.question)
        if not question:
            return "empty question", ""
        if question in self.tests or process.extractOne(question, self.test_list, scorer=fuzz.ratio, score_cutoff=92):
            return "test question", ""
        group = self.by_calls[str([call.as_dict() for call in example.calls])]
        if taken:
            self.seen.setdefault(question, example.key)
            group.append(question)
            return "", ""
        if question in self.seen:
            return "duplicate", self.seen[question]
        # two questions are near duplicates if they are nearly the same text for the very same calls
        near = process.extractOne(question, group, scorer=fuzz.ratio, score_cutoff=self.settings.near_duplicate)
        if near:
            return "near duplicate", near[0]
        self.seen[question] = example.key
        group.append(question)
        return "", ""

    def _kept(self, call) -> str:
        """The first argument whose value is kept for tests."""
        for name, value in call.arguments.items():
            for text in value if isinstance(value, list) else [value]:
                if isinstance(text, str) and text.casefold() in self.kept.get(name, ()):
                    return f"{name} = {text}"
        return ""

    def _ungrounded(self, call, question: str) -> str:
        """The first argument that the question does not say; enums and booleans are said in other words and not checked."""
        parameters = {parameter.name: parameter for parameter in self.tools[call.name].parameter_list()}
        for name, value in call.arguments.items():
            if not parameters[name].enum and not says(question, value):
                return f"{name} = {value}"
        return ""


def normal(question: str) -> str:
    """Lower case, single spaces, no punctuation: what makes two questions the same."""
    return " ".join(re.findall(r"\w+", question.casefold()))
