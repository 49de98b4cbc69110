"""The words for what `headline` decides: one sentence an id. Numbers and lists are written as the user's language writes them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from gui.formatting import number
from gui.results.headline import EXAMPLES, MEASURE, TESTS, TOOLS, TRAIN, Said

translate = QCoreApplication.translate
SENTENCES = {
    # The title
    "right": QT_TRANSLATE_NOOP("Headline", "{right} of {of} test questions fully correct"),
    "before": QT_TRANSLATE_NOOP("Headline", "before training: {before}"),
    "untrained": QT_TRANSLATE_NOOP("Headline", "No model trained yet"),
    "not measured": QT_TRANSLATE_NOOP("Headline", "Not measured: there are no test questions"),
    "not yet measured": QT_TRANSLATE_NOOP("Headline", "Not measured yet"),
    # The verdict
    "train first": QT_TRANSLATE_NOOP("Headline", "Once it is trained, this page shows how often it is right, and where it goes wrong."),
    "no tests": QT_TRANSLATE_NOOP(
        "Headline", "You can try and export the model, but how often it is right is unknown. Do not let it act unsupervised."
    ),
    "to measure": QT_TRANSLATE_NOOP("Headline", "Continue asks the model {of} test questions that it has never seen."),
    "outdated": QT_TRANSLATE_NOOP("Headline", "These results are from before your last changes."),
    "not ready": QT_TRANSLATE_NOOP(
        "Headline", "Not ready: {wrong} of {of} answers are wrong. At least {checked} should be right, even if a person confirms each call."
    ),
    "because structure": QT_TRANSLATE_NOOP("Headline", "No valid call: {count}."),
    "because tool": QT_TRANSLATE_NOOP("Headline", "Wrong tool: {count}."),
    "because parameters": QT_TRANSLATE_NOOP("Headline", "Right tool, wrong values: {count}."),
    "likely checked": QT_TRANSLATE_NOOP(
        "Headline", "Probably ready for use where a person confirms each call, but {of} questions are too few to be sure."
    ),
    "ready checked": QT_TRANSLATE_NOOP(
        "Headline", "Ready for use where a person confirms each call. To act on its own, {alone} should be right."
    ),
    "perhaps alone": QT_TRANSLATE_NOOP("Headline", "It may be good enough for that. Add test questions to find out."),
    "ready alone": QT_TRANSLATE_NOOP("Headline", "Ready to act on its own: very likely more than {alone} of its answers are right."),
    # How sure that is
    "expect": QT_TRANSLATE_NOOP("Headline", "Of 100 new questions like these, expect {low} to {high} to be right."),
    "few": QT_TRANSLATE_NOOP("Headline", "This is a rough estimate, because {of} questions are few."),
    "gain": QT_TRANSLATE_NOOP("Headline", "The training helped. This is very unlikely to be chance."),
    "gain by chance": QT_TRANSLATE_NOOP("Headline", "It is better than before training, but this may be chance."),
    "no gain": QT_TRANSLATE_NOOP("Headline", "The training changed nothing: just as many were right before."),
    "worse": QT_TRANSLATE_NOOP("Headline", "It is worse than before training."),
    # What it can, what it cannot
    "reliable": QT_TRANSLATE_NOOP("Headline", "{tools}"),
    "nothing reliable": QT_TRANSLATE_NOOP("Headline", "No tool reaches {checked} yet."),
    "weak": QT_TRANSLATE_NOOP("Headline", "{tools}."),
    "calls anyway": QT_TRANSLATE_NOOP("Headline", "Calls a tool when none fits: {wrong} of {of}."),
    "untested": QT_TRANSLATE_NOOP("Headline", "Never tested: {tools}."),
    # What to do
    "do train": QT_TRANSLATE_NOOP("Headline", "Train a model first."),
    "do tests": QT_TRANSLATE_NOOP(
        "Headline", "Add some questions with their correct calls. 3 per tool are a good start; 20 already tell you a lot."
    ),
    "do measure": QT_TRANSLATE_NOOP("Headline", "Press Continue to update the results."),
    "do more tests": QT_TRANSLATE_NOOP("Headline", "Add about {count} test questions to be sure."),
    "do tests for tools": QT_TRANSLATE_NOOP("Headline", "Add test questions to be more certain, especially for tools with few."),
    "do train more": QT_TRANSLATE_NOOP("Headline", "Train again with the preset Best, a larger base model, or more examples."),
    "do tell apart": QT_TRANSLATE_NOOP(
        "Headline", "{called} is called instead of {tool} ({count} times). Say in both descriptions how they differ."
    ),
    "do examples": QT_TRANSLATE_NOOP("Headline", "Add or correct examples for {tools}."),
    "do train longer": QT_TRANSLATE_NOOP("Headline", "{count} answers are not valid calls. Train for more epochs."),
    "do test all": QT_TRANSLATE_NOOP("Headline", "Add test questions for the tools that have none ({count})."),
}
WHERE = {
    EXAMPLES: QT_TRANSLATE_NOOP("Headline", "Add examples"),
    TESTS: QT_TRANSLATE_NOOP("Headline", "Add test questions"),
    TOOLS: QT_TRANSLATE_NOOP("Headline", "Edit descriptions"),
    TRAIN: QT_TRANSLATE_NOOP("Headline", "Go to Train"),
    MEASURE: "",
}
COUNTS, SHARES, OF_100 = ("right", "of", "before", "wrong", "count"), ("checked", "alone"), ("low", "high")


def sentence(said: Said) -> str:
    """What was decided, in the user's language."""
    return translate("Headline", str(SENTENCES[said.id])).format(
        **{name: _written(name, value, said) for name, value in said.values.items()}
    )


def sentences(some: Sequence[Said]) -> str:
    """Several in a row."""
    return " ".join(map(sentence, some))


def title(some: Sequence[Said]) -> str:
    """The parts of a title, divided by commas."""
    return translate("Headline", ", ").join(map(sentence, some))


def button(where: str) -> str:
    """What a button says that leads to where something is done, "" where none does."""
    return translate("Headline", str(WHERE[where])) if WHERE[where] else ""


def whole_percent(share: float) -> str:
    """0.8 -> 80 %"""
    return translate("Headline", "{n} %").format(n=number(100 * share, 0))


def _written(name: str, value: Any, said: Said) -> str:
    if name in COUNTS:
        return number(value, 0)
    if name in SHARES:
        return whole_percent(value)
    if name in OF_100:
        return number(100 * value, 0)
    if name == "tools":
        return _tools(value, said.values["more"])
    return str(value)


def _tools(tools: Sequence[Any], more: int) -> str:
    """Tools by name, with how many of their questions were right where that is told; what is not named is counted."""
    told = [one if isinstance(one, str) else _counted(*one) for one in tools]
    if more:
        told.append(translate("Headline", "{count} more").format(count=number(more, 0)))
    return QLocale().createSeparatedList(told)


def _counted(tool: str, right: int, of: int) -> str:
    return translate("Headline", "{tool} ({right} of {of})").format(tool=tool, right=number(right, 0), of=number(of, 0))
