"""What each stage brought, as one sentence, with a word that leads to where it can be seen."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject

from engine.records import NO_VALUE
from gui.flow import Move
from gui.formatting import number, percent, size

MANY = 2  # exported files that are named


@dataclass(frozen=True)
class Outcome:
    """A sentence and, where there is more to be seen, what leads there."""

    text: str
    link: str = ""
    to: Move | None = None


def outcome(stage: str, summary: Mapping[str, Any]) -> Outcome:
    """What a stage brought, by the summary of its last run; an empty sentence where an older version kept less."""
    try:
        told: Outcome = getattr(_Outcomes(), stage)(summary)
        return told
    except (KeyError, TypeError, IndexError, ValueError, StopIteration):
        return Outcome("")


class _Outcomes(QObject):
    """A method for each stage."""

    def tools(self, told: Mapping[str, Any]) -> Outcome:
        text = self.tr("Tools: {tools}, parameters: {parameters}.").format(
            tools=_count(told["tools"]), parameters=_count(told["parameters"])
        )
        if not told.get("left_out"):
            return Outcome(text)
        skipped = self.tr("Skipped: {count}.").format(count=_count(told["left_out"]))
        return Outcome(f"{text} {skipped}", self.tr("Why?"), Move("tools", part="left out"))

    def knowledge(self, told: Mapping[str, Any]) -> Outcome:
        text = self.tr("Example questions: {seeds}, test questions: {tests}, values: {values}.").format(
            seeds=_count(told["seeds"] + told.get("logs", 0)), tests=_count(told["tests"]), values=_count(told["values"])
        )
        if not told.get("left_out"):
            return Outcome(text)
        skipped = self.tr("Skipped rows: {count}.").format(count=_count(told["left_out"]))
        return Outcome(f"{text} {skipped}", self.tr("Why?"), Move("knowledge", part="left out"))

    def synthesis(self, told: Mapping[str, Any]) -> Outcome:
        text = self.tr("Questions generated: {count}.").format(count=_count(told["questions"]))
        return self._with_lack(text, told, Move("tools", part="remarks", of=NO_VALUE))

    def augmentation(self, told: Mapping[str, Any]) -> Outcome:
        return Outcome(self.tr("Variants generated: {count}.").format(count=_count(told["questions"])))

    def labelling(self, told: Mapping[str, Any]) -> Outcome:
        reviewed = self.tr("Reviewed by you: {count}.").format(count=_count(told["reviewed"]))
        return Outcome(reviewed, self.tr("Review"), Move("labelling"))

    def validation(self, told: Mapping[str, Any]) -> Outcome:
        text = self.tr("Accepted: {accepted}, rejected: {rejected}.").format(
            accepted=_count(told["accepted"]), rejected=_count(told["rejected"])
        )
        if told.get("without"):
            return self._with_lack(text, told, Move("validation", part="without"))
        return Outcome(text, self.tr("Why?"), Move("validation", part="rejected")) if told["rejected"] else Outcome(text)

    def dataset(self, told: Mapping[str, Any]) -> Outcome:
        text = self.tr("Training: {train}, validation: {validation}.")
        return Outcome(text.format(train=_count(told["train"]), validation=_count(told["validation"])))

    def training(self, told: Mapping[str, Any]) -> Outcome:
        text = self.tr("Adapter {name}, trained on {count} examples.").format(name=told["adapter"], count=_count(told["examples"]))
        return Outcome(text, self.tr("Curves"), Move("training"))

    def merging(self, told: Mapping[str, Any]) -> Outcome:
        return Outcome(self.tr("Merged into the base model: {names}.").format(names=", ".join(told["adapters"])))

    def evaluation(self, told: Mapping[str, Any]) -> Outcome:
        measured = told.get("models", {})
        rates = measured["adapter" if "adapter" in measured else next(iter(measured))]
        text = self.tr("Fully correct: {share} of {count} test questions.")
        return Outcome(
            text.format(share=percent(rates["overall"]), count=_count(rates["questions"])), self.tr("Report"), Move("evaluation")
        )

    def export(self, told: Mapping[str, Any]) -> Outcome:
        files = [f"{name} ({size(count)})" for name, count in told["files"].items()]
        text = ", ".join(files[:MANY]) + (", ..." if len(files) > MANY else "")
        return Outcome(self.tr("Files: {files}.").format(files=text), self.tr("Show"), Move("export"))

    def _with_lack(self, text: str, told: Mapping[str, Any], to: Move) -> Outcome:
        """With the number of tools without a question, where there are some."""
        if not told.get("without"):
            return Outcome(text)
        lack = self.tr("Tools without questions: {count}.").format(count=_count(sum(told["without"].values())))
        return Outcome(f"{text} {lack}", self.tr("Why?"), to)


def _count(value: Any) -> str:
    return number(value or 0, 0)
