"""Each exported file held against the merged model as transformers runs it: prompts, answers, the server, and how fast it is. Both are
asked each question with the tools that the bundle's client shows (`shown_tools.of_bundle`).

What the merged model answers is kept under the name REFERENCE, what a file answers under its own; so a comparison that was killed
continues, and one whose file, model, questions, tools and margins are what they were is not made again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.checker import judge
from engine.errors import MachineError
from engine.messages import Message, unended
from engine.metrics.measure import measure
from engine.models import base_models, llama_server, placing
from engine.models.chat import Chat
from engine.models.choices import trained_template
from engine.models.shown_tools import Selection, WithChosenTools, chooser
from engine.models.templates.own_tools import faults
from engine.records import TestQuestion, Tool, content_hash
from engine.settings import ExportSettings
from engine.stages.export.agreement import (
    FINE,
    SERVER,
    Agreement,
    Talks,
    check_llama_server,
    check_prompts,
    check_server,
    judge_answers,
    judge_server,
)
from engine.stages.export.asked import asked_of
from engine.stages.export.writing import BASE
from engine.store import Project

REFERENCE = "export-reference"  # under this name the merged model's answers through transformers are kept
BATCH = 20  # questions answered side by side
SPARE = 64  # tokens of a server's context beside prompt and answer


@dataclass(frozen=True)
class ExportedFile:
    """One file as it is to be used: a model by itself, or an adapter (`file`) over the file of its base model (`base`)."""

    name: str  # of its row in the table exports
    kind: str  # the number format of the model's weights
    file: Path
    base: Path | None
    weights: tuple[str, ...]  # SHA-256 of the files

    @classmethod
    def of(cls, project: Project, row: dict[str, Any]) -> "ExportedFile":
        """What a row of the table exports stands for."""
        file = project.file(row["path"])
        if row["format"] != "lora":
            return cls(row["name"], row["format"], file, None, (row["sha256"],))
        base = project.rows("exports", name=BASE)[0]
        return cls(row["name"], base["conformance"]["over"], file, project.file(base["path"]), (row["sha256"], base["sha256"]))

    @property
    def model(self) -> Path:
        """The file that holds the model, with chat template and tokenizer."""
        return self.base or self.file

    @property
    def adapter(self) -> Path | None:
        """The file of the adapter, where it is one."""
        return self.file if self.base else None


class Comparison:
    """Holds files against the merged model as transformers runs it, with the base model's own tokenizer and template: what training saw."""

    def __init__(
        self, project: Project, merged: Path, tools: Sequence[Tool], selection: Selection, settings: ExportSettings, report
    ) -> None:
        self.project, self.merged, self.tools, self.settings, self.report = project, merged, tools, settings, report
        base = base_models.find(project.summary("merging")["base_model"])
        self.chat = Chat(base_models.load_tokenizer(base, trained_template(project)))
        for sentence in faults(self.chat, tools):
            report.log(sentence)
        self.asked = asked_of(project, tools)
        self.tests = self.asked.questions
        if not self.asked.are_tests:
            count = len(self.tests)
            report.log(
                Message(
                    "Not measured: the project has no test questions. Files and model are compared on {count} other questions.",
                    count=count,
                )
            )
        self.choose = chooser(project, selection, tools, self.tests, report.check)
        self.whole = tools[:1] if self.choose else tools  # what a model is loaded with
        shown = self.choose([test.question for test in self.tests]) if self.choose else [tools] * len(self.tests)
        self.shown = dict(zip((test.key for test in self.tests), shown))  # {test: the tools that it is asked with}
        self.identity: list[Any] = [[[tool.name for tool in some] for some in shown]] if self.choose else []
        self.kept_in = [] if settings.cache_type == "f16" else [settings.cache_type]
        self.reference_identity = [base_models.fingerprint(merged), settings.max_new_tokens, *self.identity]

    def compare(self, row: dict[str, Any]) -> dict[str, Any]:
        """The rates on the test questions of the file of a row, {} where there are none; how it conforms and how fast it is are kept with
        the row."""
        exported = ExportedFile.of(self.project, row)
        rates = measure(
            self.project,
            exported.name,
            [*exported.weights, self.settings.max_new_tokens, *self.identity, *self.kept_in],
            lambda: self._answers_of_file(exported),
            self.report,
            questions=None if self.asked.are_tests else self.tests,
            tools=self.tools,
        )
        mark = self._mark(exported)
        if row["conformance"].get("mark") != mark:
            found = self._conformance(exported)
            before = row["conformance"]
            kept = {"facts": before["facts"], "larger": before.get("larger", 0), "importance": before.get("importance", 0)}
            self._keep(row, {**kept, "mark": mark, **found.as_dict()})
            for problem in found.problems:
                self.report.log(Message("{exported} does not conform: {text}.", exported=exported.name, text=problem["text"]))
        if self.settings.speed and "speed" not in row["conformance"] and exported.base is None:
            self._keep(row, {**row["conformance"], "speed": self._speed(exported)})
        return rates.as_dict() if self.asked.are_tests else {}

    def _mark(self, exported: ExportedFile) -> str:
        """What the outcome of a comparison depends on."""
        settings = self.settings
        return content_hash(
            [
                list(exported.weights),
                self.reference_identity,
                self.project.test_hash() if self.asked.are_tests else [[one.key, one.question] for one in self.tests],
                [tool.as_openai() for tool in self.tools],
                settings.margin,
                settings.small_margin,
                settings.compared,
                settings.served,
                llama_server.identity() if settings.served else "",
                *self.kept_in,
            ]
        )

    def _conformance(self, exported: ExportedFile) -> Agreement:
        """Prompts of all questions, answers to some of them, and the server's answers to some."""
        found = Agreement(asked=self.asked.source)
        check_prompts(found, exported.model, self.chat, [(test.question, self.shown[test.key]) for test in self.tests])
        compared = spread(self.tests, self.settings.compared)
        reference = self._reference(compared)
        answers, fine = self._kept_answers(exported.name), exported.kind in FINE
        judge_answers(
            found,
            fine,
            {test.key: answers[test.key] for test in compared},
            reference,
            {"gguf": self._right(exported.name), "transformers": self._right(REFERENCE)},
            self.settings.margin if fine else self.settings.small_margin,
        )
        self._ask_server(found, exported, answers)
        return found

    def _ask_server(self, found: Agreement, exported: ExportedFile, answers: dict[str, str]) -> None:
        """The same file behind llama.cpp's server; `answers` are those in process, {test: raw}."""
        from engine.stages.export.serving import Server, missing

        lacking = missing()
        if not self.settings.served or lacking:
            found.server = {
                "ran": False,
                "why": Message("the package {lacking} is not installed", lacking=lacking) if lacking else "not asked for",
            }
            return
        asked = spread(self.tests, self.settings.served)
        talks = Talks(self.chat)
        longest = max(len(talks.over(self.shown[test.key]).whole_prompt(test.question)) for test in asked)
        room = longest + self.settings.max_new_tokens + SPARE
        try:
            with Server(exported.model, room, self.report, exported.adapter, self.settings.cache_type) as server:
                said = check_server(
                    found,
                    server,
                    talks,
                    [(test.question, self.shown[test.key]) for test in asked],
                    [answers[test.key] for test in asked],
                    self.settings.max_new_tokens,
                )
        except MachineError as error:
            found.server = {"ran": False, "why": error.message}
            found.blame(SERVER, unended(error.message))
            return
        self._ask_llama_server(found, exported, talks, asked, answers, room)
        by_name = {tool.name: tool for tool in self.tools}
        right = sum(not judge(raw, by_name, test.answers).error for raw, test in zip(said, asked))
        judge_server(found, right, len(self._right(exported.name) & {test.key for test in asked}), len(asked))

    def _ask_llama_server(
        self, found: Agreement, exported: ExportedFile, talks: Talks, asked: Sequence[TestQuestion], answers: dict[str, str], room: int
    ) -> None:
        """The same questions behind llama.cpp's own program, where this machine has one."""
        from engine.stages.export.llama_serving import LlamaServer

        program = llama_server.found()
        if program is None:
            found.llama_server = {"ran": False, "why": Message("There is no llama-server on this machine.")}
            return
        questions, raw = [(test.question, self.shown[test.key]) for test in asked], [answers[test.key] for test in asked]
        try:
            with LlamaServer(program, exported.model, room, self.report, exported.adapter, self.settings.cache_type) as server:
                check_llama_server(found, server, talks, questions, raw, self.settings.max_new_tokens)
        except MachineError as error:  # another version of it may not know what it is asked; the file itself has been compared
            found.llama_server = {"ran": False, "why": error.message}
            self.report.log(error.message)

    def _reference(self, compared: Sequence[TestQuestion]) -> dict[str, str]:
        """{test: raw answer} of the merged model through transformers."""

        def load():
            import torch

            from engine.models.inference.transformers import Answers

            torch.set_num_threads(base_models.threads())
            model, held = placing.load_to_answer(self.merged)
            if held:
                self.report.log(held)
            model.eval()
            return self._asking(Answers.of_model(model, self.chat.tokenizer, self.whole, BATCH, self.settings.max_new_tokens))

        measure(self.project, REFERENCE, self.reference_identity, load, self.report, questions=compared, tools=self.tools)
        return self._kept_answers(REFERENCE)

    def _answers_of_file(self, exported: ExportedFile):
        """What `measure` asks."""
        from engine.models.inference.gguf import GgufAnswers

        kind, most = self.settings.cache_type, self.settings.max_new_tokens
        return self._asking(GgufAnswers(exported.model, self.chat, self.whole, most, adapter=exported.adapter, cache_type=kind))

    def _asking(self, model):
        """The model, asked each question with the tools that it is shown."""
        return WithChosenTools(model, self.choose) if self.choose else model

    def _speed(self, exported: ExportedFile) -> dict[str, Any]:
        from engine.stages.export.speed import measure_speed

        talk = self.chat.over(self.shown[self.tests[0].key])
        prompt = talk.whole_prompt(self.tests[0].question)
        return measure_speed(exported.file, prompt, len(talk.prefix), self.settings.cache_type)

    def _kept_answers(self, name: str) -> dict[str, str]:
        """{test: raw answer} of a model or a file."""
        return {row["test"]: row["raw"] for row in self.project.rows("answers", model=name)}

    def _right(self, name: str) -> set[str]:
        """The tests that a model or a file answered rightly."""
        return {row["test"] for row in self.project.rows("answers", model=name) if not row["error"]}

    def _keep(self, row: dict[str, Any], conformance: dict[str, Any]) -> None:
        row["conformance"] = conformance
        self.project.put("exports", row)


def spread(tests: Sequence[TestQuestion], count: int) -> list[TestQuestion]:
    """So many of the tests, spread evenly; all for 0 or where there are fewer."""
    if not count or count >= len(tests):
        return list(tests)
    return [tests[at * len(tests) // count] for at in range(count)]
