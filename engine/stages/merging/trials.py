"""The trials of a merge search: each candidate is made beside the adapters in one loaded model, and answers the same questions.

What it reached is kept in the table merge_trials at once, under the candidate's key.
"""

import time
from collections.abc import Sequence
from typing import Any

from engine.messages import Message
from engine.metrics.measure import measure
from engine.models import base_models, placing
from engine.models.shown_tools import Choose, WithChosenTools
from engine.records import TestQuestion, Tool
from engine.settings import MergeSearchSettings
from engine.stages.merging import bases, compatibility, load_adapters
from engine.stages.merging.candidates import Candidate
from engine.stages.merging.recipe import tell
from engine.store import Project
from engine.store.times import now


class Trials:
    """Measures the candidates of one search that are not measured yet. `rows` are those of all its adapters; `choose` gives each question
    its tools, None for all of them."""

    def __init__(
        self,
        project: Project,
        rows: list[dict[str, Any]],
        questions: Sequence[TestQuestion],
        tools: list[Tool],
        choose: Choose | None,
        settings: MergeSearchSettings,
        report,
    ) -> None:
        self.project, self.rows, self.questions, self.tools, self.choose = project, rows, questions, tools, choose
        self.settings, self.report = settings, report

    def run(self, candidates: Sequence[Candidate], search: str) -> None:
        """Measure what is left; the model is loaded once for each form of the base model. Raises Cancelled."""
        measured = {row["key"] for row in self.project.rows("merge_trials")}
        done = sum(one.key in measured for one in candidates)
        for base in dict.fromkeys(self.settings.bases):
            left = [one for one in candidates if one.base == base and one.key not in measured]
            if not left:
                continue
            model = MergingModel(self.project, self.rows, base, self.tools, self.choose, self.settings, self.report)
            for one in left:
                self._measure(one, model, search, done, len(candidates))
                done += 1
            del model
            placing.release()  # before the next is loaded

    def _measure(self, candidate: Candidate, model: "MergingModel", search: str, done: int, of: int) -> None:
        """Make one candidate, ask it, and keep its trial; `done` of `of` candidates were measured before."""
        begun = time.monotonic()
        ratio = model.become(candidate)
        name = f"merge:{candidate.key}"  # under which its answers are kept while it is being asked
        progress = WholeSearch(self.report, done * len(self.questions), of * len(self.questions))
        rates = measure(self.project, name, candidate.key, model.answers, progress, self.questions, self.tools)
        self.project.put(
            "merge_trials",
            {
                "key": candidate.key,
                "search": search,
                "settings": candidate.facts(),
                "rates": rates.as_dict(),
                "made": now(),
                "metrics": {"norm_ratio": round(ratio, 3), "seconds": round(time.monotonic() - begun, 1)},
            },
        )
        self.project.forget_answers(name, "")
        self.report.log(
            Message("{in_words} answers {overall:.1%} of the questions correctly.", in_words=candidate.in_words(), overall=rates.overall)
        )
        tell(self.report, ratio)


class MergingModel:
    """A loaded model with all adapters, of which one or a merge of all answers."""

    def __init__(
        self,
        project: Project,
        rows: list[dict[str, Any]],
        base: str,
        tools: list[Tool],
        choose: Choose | None,
        settings: MergeSearchSettings,
        report,
    ) -> None:
        import torch

        torch.set_num_threads(base_models.threads())
        place = base_models.find(rows[0]["base_model"])
        self.model, self.names = load_adapters(project, rows, bases.load_to_search(place, base, compatibility.double(rows), report), report)
        self.model.eval()
        self.tokenizer = base_models.load_tokenizer(place, compatibility.template(project, rows))
        self.name_of = dict(zip((row["name"] for row in rows), self.names))  # {version: its name in the loaded model}
        self.tools, self.choose, self.settings, self.report = tools, choose, settings, report

    def become(self, candidate: Candidate) -> float:
        """Make this candidate the one that answers; returns its norm ratio, 1 for an adapter alone."""
        from engine.stages.merging.combine import combine

        if "merged" in self.model.peft_config:
            self.model.set_adapter(self.names[0])
            self.model.delete_adapter("merged")
        if candidate.single:
            self.model.set_adapter(self.name_of[candidate.adapters[0]])
            return 1.0
        ratio = combine(self.model, self.names, "merged", candidate.recipe, OnlyCancel(self.report))
        self.model.set_adapter("merged")
        return ratio

    def answers(self):
        """What `measure` asks."""
        from engine.models.inference.transformers import Answers

        tools = self.tools[:1] if self.choose else self.tools
        answers = Answers.of_model(self.model.eval(), self.tokenizer, tools, self.settings.batch, self.settings.max_new_tokens)
        return WithChosenTools(answers, self.choose) if self.choose else answers


class WholeSearch:
    """A report that tells the progress of one candidate as progress of the whole search, in questions."""

    def __init__(self, report, before: int, total: int) -> None:
        self.report, self.before, self.total = report, before, total

    def progress(self, done: int, total: int, unit: str) -> None:
        """So many questions of all candidates. Raises Cancelled."""
        self.report.progress(self.before + done, self.total, "questions")

    def log(self, text: str) -> None:
        """As it is."""
        self.report.log(text)

    def metric(self, name: str, step: int, value: float) -> None:
        """As it is."""
        self.report.metric(name, step, value)


class OnlyCancel:
    """A report that says nothing of the steps of one merge, but stops when the search is asked to."""

    def __init__(self, report) -> None:
        self.report = report

    def progress(self, done: int, total: int, unit: str) -> None:
        """Only a look whether to stop. Raises Cancelled."""
        self.report.check()

    def log(self, text: str) -> None:
        """As it is."""
        self.report.log(text)
