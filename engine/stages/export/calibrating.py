"""What matters to the training questions, for files of 4 bits and fewer: measured once for a merged model, kept beside its files.

exports/<merged>-<identity>.imatrix.gguf    in llama.cpp's form (engine/models/importance.py)
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from engine.messages import Message
from engine.models import base_models, importance, placing
from engine.models.chat import Chat
from engine.models.choices import adapter_rows
from engine.models.shown_tools import Choose
from engine.records import Tool, ToolCall, content_hash
from engine.store import Project
from engine.store.datasets import read_part

QUESTIONS = 64  # of the training part, spread evenly
FEWER = 16  # where each is asked with a tool list of its own
ENDING = ".imatrix.gguf"


class Calibration:
    """Questions of the datasets that the merged adapters were trained on, with the tools that they are asked with. `identity` is "" where
    there are none, for adapters made elsewhere or whose dataset is gone."""

    def __init__(self, project: Project, merged: Path, chat: Chat, tools: Sequence[Tool], choose: Choose | None, report) -> None:
        self.project, self.merged, self.chat, self.tools, self.choose, self.report = project, merged, chat, tools, choose, report
        self.examples = self._examples()
        told = [base_models.fingerprint(merged), [one["question"] for one in self.examples], [tool.as_openai() for tool in tools]]
        self.identity = content_hash([*told, choose is not None]) if self.examples else ""

    def importance(self, source: Path) -> dict[str, Any] | None:
        """What matters, by the names of the GGUF file `source`; None where that cannot be told."""
        if not self.identity:
            return None
        file = self.project.path / "exports" / f"{self.merged.name}-{self.identity[:8]}{ENDING}"
        if not file.is_file():
            self._measure(file, source)
        return importance.read(file) if file.is_file() else None

    def tidy(self) -> None:
        """Remove what was measured of other questions or models."""
        for file in (self.project.path / "exports").glob(f"*{ENDING}"):
            if not self.identity or not file.name.endswith(f"-{self.identity[:8]}{ENDING}"):
                file.unlink()

    def _measure(self, file: Path, source: Path) -> None:
        import torch

        self.report.log(
            Message(
                "Computing the importance matrix from {examples} training questions, for formats of 4 bits and fewer.",
                examples=len(self.examples),
            )
        )
        torch.set_num_threads(base_models.threads())
        model = placing.load_to_answer(self.merged)[0].eval()
        found = importance.in_gguf(importance.measured(model, self._rows(), self.report.check), source)
        del model
        placing.release()
        if not found:
            self.report.log("An importance matrix is not possible for this kind of model, so these formats are written without one.")
            return
        importance.write(file, found, max(count for _, count in found.values()))

    def _rows(self) -> Iterator[tuple[list[int], list[list[int]]]]:
        """(ids of a tool list, ids of the questions and answers behind it)"""
        calls = [[ToolCall.from_dict(call) for call in one["calls"]] for one in self.examples]
        questions = [one["question"] for one in self.examples]
        if self.choose is None:
            talk = self.chat.over(self.tools)
            yield talk.prefix, [talk.example(question, some).ids for question, some in zip(questions, calls)]
            return
        for question, some, shown in zip(questions, calls, self.choose(questions)):
            talk = self.chat.over(shown)
            yield talk.prefix, [talk.example(question, some).ids]

    def _examples(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        for row in adapter_rows(self.project):
            for dataset in self.project.rows("datasets", hash=row["dataset"]) if row["dataset"] else []:
                try:
                    found += read_part(self.project.file(dataset["path"]), "train")
                except (OSError, ValueError):  # its files are gone
                    continue
        if not self.chat.several:
            found = [one for one in found if len(one["calls"]) < 2]
        most = QUESTIONS if self.choose is None else FEWER
        return found if len(found) <= most else [found[at * len(found) // most] for at in range(most)]
