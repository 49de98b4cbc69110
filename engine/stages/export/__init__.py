"""Stage 11, export: the merged model written for the devices, each file held against the model before it is called done.

    exports/
      <merged>-q8_0.gguf ...      one file a number format, with template, licence and hashes embedded
      <adapter>-f16.gguf          the adapter alone, where that is asked for, with base-<model>-<format>.gguf
      vllm/                       safetensors for a server with vLLM, where that is asked for (engine/stages/export/vllm.py)
      bundle-<format>/, .zip      all that a device needs (engine/stages/export/bundle.py)

A row of the table exports tells how its file conforms (engine/stages/export/agreement.py) and how fast it is.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from engine.checker import judge
from engine.errors import InputError, MachineError
from engine.metrics.measure import measure
from engine.models import base_models, gguf
from engine.models.chat import Chat
from engine.models.choices import seen_tools
from engine.records import TestQuestion, Tool, content_hash
from engine.settings import ExportSettings
from engine.stages.export import bundle, vllm
from engine.stages.export.agreement import FINE, SERVER, Agreement, check_prompts, check_server, judge_answers, judge_server
from engine.stages.export.writing import ADAPTER, BASE, Files, facts_of
from engine.store import Project

REFERENCE = "export-reference"  # under this name the merged model's answers through transformers are kept
BATCH = 20  # questions answered side by side


def clear(project: Project) -> None:
    """Nothing to remove: a file is made again only if it is missing, belongs to another merge, or is to say something else of itself."""


def run(project: Project, settings: ExportSettings, report) -> dict[str, Any]:
    """Write, compare, measure, bundle. Returns {"models": {name: rates}, "files": {name: bytes}, "failed": {name: [what is wrong]},
    "prompt_mismatches": {name: prompts}, "vllm": {"merged", "adapter": command}, "safetensors": path or "", "bundle": path or ""}."""
    merged = merged_folder(project)
    gguf.check_formats([*settings.quantizations, settings.adapter_over])
    bundle.check_choice(settings)
    tools = seen_tools(project, merged=True)
    files = Files(project, merged, facts_of(project, merged, tools))
    estimates = files.check_room(settings.quantizations, settings.adapter_over if settings.adapter else "")
    if estimates:
        told = ", ".join(f"{kind.upper()} {size / 1e6:,.1f} MB" for kind, size in estimates.items())
        report.log(f"To be written, as estimated: {told}.")
    work = _Comparison(project, merged, tools, settings, report)
    names = [f"gguf-{kind}" for kind in settings.quantizations] + ([ADAPTER] if settings.adapter else [])
    steps, step = 2 * len(names) + 2, 0
    served, wrong = vllm.make(project, settings, tools, merged, work.chat, report)
    rates = {}
    for name in names:
        row = files.adapter(settings.adapter_over, report) if name == ADAPTER else files.model(name.removeprefix("gguf-"), report)
        step += 1
        report.progress(step, steps, "steps")
        rates[name] = work.compare(row)
        step += 1
        report.progress(step, steps, "steps")
    files.tidy()
    report.progress(steps - 1, steps, "steps")
    made = bundle.make(project, settings, tools, work.chat, report)
    report.progress(steps, steps, "steps")
    rows = {name: project.rows("exports", name=name)[0] for name in names}
    failed = {
        name: [problem["text"] for problem in row["conformance"]["problems"]]
        for name, row in rows.items()
        if not row["conformance"]["passed"]
    } | ({"safetensors": wrong} if wrong else {})
    return {
        "models": rates,
        "files": {name: row["bytes"] for name, row in rows.items()},
        "failed": failed,
        "prompt_mismatches": {name: row["conformance"]["prompts"].get("different", 0) for name, row in rows.items()},
        "vllm": vllm.commands(project, merged),
        "safetensors": project.relative(served) if served else "",
        "bundle": project.relative(made) if made else "",
    }


def merged_folder(project: Project) -> Path:
    """The folder of the merged model. Raises InputError where there is none."""
    stored = project.summary("merging").get("merged", "")
    merged = project.file(stored) if stored else project.path
    if not stored or not merged.is_dir():
        raise InputError("There is no merged model.", "Run the stage merging first.")
    return merged


class _Comparison:
    """Holds files against the merged model as transformers runs it, with the base model's own tokenizer and template: what training saw."""

    def __init__(self, project: Project, merged: Path, tools: Sequence[Tool], settings: ExportSettings, report) -> None:
        self.project, self.merged, self.tools, self.settings, self.report = project, merged, tools, settings, report
        self.base = base_models.find(project.summary("merging")["base_model"])
        self.chat = Chat(base_models.load_tokenizer(self.base))
        self.tests = project.tests()
        self.identity = [base_models.fingerprint(merged), settings.max_new_tokens]

    def compare(self, row: dict[str, Any]) -> dict[str, Any]:
        """The file's rates on the test questions; how it conforms and how fast it is are kept with its row."""
        settings, name, file = self.settings, row["name"], self.project.file(row["path"])
        base = self.project.rows("exports", name=BASE)[0] if row["format"] == "lora" else None
        over = self.project.file(base["path"]) if base else None
        weights = [row["sha256"], base["sha256"]] if base else [row["sha256"]]
        asked = measure(
            self.project, name, [*weights, settings.max_new_tokens], lambda: self._runner(file, over), self.report, tools=self.tools
        ).as_dict()
        mark = content_hash(
            [
                weights,
                self.identity,
                self.project.test_hash(),
                [tool.as_openai() for tool in self.tools],
                settings.margin,
                settings.small_margin,
                settings.compared,
                settings.served,
            ]
        )
        kept = row["conformance"]
        if kept.get("mark") != mark:
            found = self._conformance(base["conformance"]["over"] if base else row["format"], name, file, over)
            kept = {"facts": kept["facts"], "larger": kept.get("larger", 0), "mark": mark, **found.as_dict()}
            for problem in found.problems:
                self.report.log(f"{name} does not conform: {problem['text']}.")
            self._keep(row, kept)
        if settings.speed and "speed" not in kept and over is None:
            from engine.stages.export.speed import measure_speed

            talk = self.chat.over(self.tools)
            prompt = talk.whole_prompt(self.tests[0].question)
            kept = {**kept, "speed": measure_speed(file, prompt, len(talk.prefix))}
            self._keep(row, kept)
        return asked

    def _conformance(self, kind: str, name: str, file: Path, over: Path | None) -> Agreement:
        found = Agreement()
        questions = [test.question for test in self.tests]
        check_prompts(found, over or file, self.chat, self.tools, questions)
        compared = every(self.tests, self.settings.compared)
        ours, right = self._answers(name), {"gguf": self._right(name)}
        theirs = self._reference(compared)
        right["transformers"] = self._right(REFERENCE)
        fine = kind in FINE
        judge_answers(
            found,
            fine,
            {test.key: ours[test.key] for test in compared},
            theirs,
            right,
            self.settings.margin if fine else self.settings.small_margin,
        )
        self._ask_server(found, name, file, over, ours)
        return found

    def _ask_server(self, found: Agreement, name: str, file: Path, over: Path | None, ours: dict[str, str]) -> None:
        from engine.stages.export.serving import Server, missing

        lacking = missing()
        if not self.settings.served or lacking:
            found.server = {"ran": False, "why": f"the package {lacking} is not installed" if lacking else "not asked for"}
            return
        asked = every(self.tests, self.settings.served)
        longest = max(len(self.chat.over(self.tools).whole_prompt(test.question)) for test in asked)
        try:
            with Server(over or file, longest + self.settings.max_new_tokens + 64, self.report, adapter=file if over else None) as server:
                said = check_server(
                    found,
                    server,
                    self.chat,
                    self.tools,
                    [test.question for test in asked],
                    [ours[test.key] for test in asked],
                    self.settings.max_new_tokens,
                )
        except MachineError as error:
            found.server = {"ran": False, "why": error.message}
            found.blame(SERVER, error.message.rstrip("."))
            return
        by_name = {tool.name: tool for tool in self.tools}
        right = sum(not judge(raw, by_name, test.answers).error for raw, test in zip(said, asked))
        judge_server(found, right, len(self._right(name) & {test.key for test in asked}), len(asked))

    def _reference(self, compared: Sequence[TestQuestion]) -> dict[str, str]:
        """{test: answer} of the merged model through transformers."""

        def load():
            import torch

            from engine.models.inference.transformers import Answers

            torch.set_num_threads(base_models.threads())
            return Answers.of_model(
                base_models.load_model(self.merged).eval(), self.chat.tokenizer, self.tools, BATCH, self.settings.max_new_tokens
            )

        measure(self.project, REFERENCE, self.identity, load, self.report, questions=compared, tools=self.tools)
        return self._answers(REFERENCE)

    def _runner(self, file: Path, over: Path | None):
        from engine.models.inference.gguf import GgufAnswers

        if over is None:
            return GgufAnswers(file, self.chat, self.tools, self.settings.max_new_tokens)

        class OverBase(GgufAnswers):
            """With the adapter in each context that it makes."""

            def _make_room(self, tokens: int) -> None:
                before = self._context
                super()._make_room(tokens)
                if self._context is not before:
                    gguf.use_adapter(self._context.ctx, self.adapter)

        runner = OverBase(over, self.chat, self.tools, self.settings.max_new_tokens)
        runner.adapter = gguf.load_adapter(runner.model, file)
        return runner

    def _answers(self, name: str) -> dict[str, str]:
        return {row["test"]: row["raw"] for row in self.project.rows("answers", model=name)}

    def _right(self, name: str) -> set[str]:
        return {row["test"] for row in self.project.rows("answers", model=name) if not row["error"]}

    def _keep(self, row: dict[str, Any], conformance: dict[str, Any]) -> None:
        row["conformance"] = conformance
        self.project.put("exports", row)


def every(tests: Sequence[TestQuestion], count: int) -> list[TestQuestion]:
    """So many of the tests, spread evenly; all for 0 or where there are fewer."""
    if not count or count >= len(tests):
        return list(tests)
    return [tests[at * len(tests) // count] for at in range(count)]
