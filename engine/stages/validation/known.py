"""What the checks know of a project, read once before they begin."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from engine.models.embeddings import Embedder
from engine.models.teachers import Answer, Prompt
from engine.records import Example, Review, Tool
from engine.settings import ValidationSettings
from engine.store import Project

Ask = Callable[[Sequence[Prompt]], Iterator[Answer]]  # how a teacher is asked; answers come in any order
ACCEPTED, REJECTED = "accepted", "rejected"  # states, and verdicts of people
SHORTENED = "simplification"  # the strategy whose copies are their parents' key words
WITH_ERRORS = "error introduction"  # the strategy whose copies are meant to be nearly their parents, with slips in them


@dataclass(frozen=True)
class Known:
    """`tests` are the questions of all test sets, `kept` {parameter: values} that no example may hold, `statistics` those of real
    questions ({} for none), `ask` the teacher that judges (None for none), `folder` the project's, which may hold prompts of its own,
    `embedder` what compares meanings (None for nothing)."""

    tools: Mapping[str, Tool]
    settings: ValidationSettings
    tests: Sequence[str] = ()
    seeds: Sequence[Example] = ()
    kept: Mapping[str, Sequence[str]] = field(default_factory=dict)
    reviews: Mapping[str, Review] = field(default_factory=dict)
    statistics: Mapping[str, Any] = field(default_factory=dict)
    ask: Ask | None = None
    folder: Path = Path()
    embedder: Embedder | None = None

    @classmethod
    def of(cls, project: Project, settings: ValidationSettings, ask: Ask | None = None, embedder: Embedder | None = None) -> "Known":
        """All that a project knows."""
        return cls(
            {tool.name: tool for tool in project.tools()},
            settings,
            [test.question for test in project.tests()],
            list(project.examples("seed")),
            project.kept_values(),
            project.reviews(),
            project.facts("statistics") or {},
            ask,
            project.path,
            embedder,
        )

    def verdict(self, example: Example) -> str:
        """What a person decided about this very question: accepted, fixed, rejected, or "" for nothing."""
        review = self.reviews.get(example.key)
        return review.verdict if review is not None and review.question == example.question else ""

    def taken(self, example: Example) -> bool:
        """Whether a person took it: it must only conform, hold no kept value and be no test question."""
        return self.verdict(example) not in ("", REJECTED)

    def called_by_person(self, example: Example) -> bool:
        """Whether a person wrote or took its calls: nobody asks whether they are right."""
        return example.label == "human" or self.taken(example)

    def asked_by_person(self, example: Example) -> bool:
        """Whether a person wrote or took its question: nobody asks how natural it is."""
        return example.origin in ("seed", "log") or self.called_by_person(example)
