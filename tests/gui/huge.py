"""A project as large as a company's may become, written straight into the store: the window has to carry it."""

import json
from pathlib import Path

from engine.records import Tool
from engine.store import Project
from tests import toys

TOOLS, QUESTIONS, VALUES, TESTS, ADAPTERS, VERSIONS = 120, 100_000, 50_000, 2_000, 30, 12
RATES = {"structure": 0.9, "tool": 0.8, "parameters": 0.7, "overall": 0.6, "questions": TESTS}
WHEN = "2026-11-20T10:00:00+00:00"


def huge_project(folder: Path) -> Path:
    """120 tools, 100,000 questions, 50,000 values, 2,000 tests answered by two models, 30 adapters with their curves, 12 versions."""
    toys.tiny_project(folder)
    parameters = {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}
    names = [f"tool_{n:03}" for n in range(TOOLS)]
    with Project.open(folder) as project:
        project.set_tools([Tool(name, f"Does what number {n} does.", parameters, "sources/tools.json") for n, name in enumerate(names)])
        project.set_value_lists({"city": [f"City {n}" for n in range(VALUES)]})
        with project.db.atomic():
            fill(project, names)
        for n in range(VERSIONS):
            write_version(project, n, names)
        for n in range(ADAPTERS):
            project.put(
                "adapters",
                {
                    "name": f"2026-11-v{n + 1}",
                    "path": f"adapters/v{n + 1}",
                    "base_model": "embedded",
                    "dataset": "d0",
                    "settings": {"epochs": n % 4 + 1, "rank": 64},
                    "parents": [],
                    "cycle": "2026-11",
                    "metrics": {"validation_loss": 0.5},
                    "run": f"training-{n}",
                    "made": WHEN,
                },
            )
        for model in ("base", "adapter"):
            project.put("evaluations", {"model": model, "fingerprint": "f", "test_hash": project.test_hash(), "rates": RATES, "made": WHEN})
    return folder


def fill(project: Project, names: list[str]) -> None:
    """The long tables."""
    many = project.db.conn.executemany
    calls = {name: json.dumps([{"name": name, "arguments": {"city": "Oslo"}}]) for name in names}
    many(
        "insert into examples (key, question, calls, tool, origin, family, label, state, reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                f"k{n}",
                f"question number {n}",
                calls[names[n % TOOLS]],
                names[n % TOOLS],
                ("seed", "synthesis", "augmentation")[n % 3],
                f"f{n % 500}",
                "template",
                "accepted" if n % 10 else "rejected",
                "" if n % 10 else "duplicate",
            )
            for n in range(QUESTIONS)
        ),
    )
    many(
        "insert into tests values (?, ?, ?, ?)",
        ((f"t{n}", n, f"test question {n}", json.dumps([{names[n % TOOLS]: {"city": ["Oslo"]}}])) for n in range(TESTS)),
    )
    for model, slip in (("base", 3), ("adapter", 11)):
        many(
            "insert into answers (model, fingerprint, test, raw, error, detail, seconds, wanted, called) "
            "values (?, 'f', ?, ?, ?, '', 0.1, ?, ?)",
            (
                (model, f"t{n}", "...", "" if n % slip else "tool", names[n % TOOLS], names[(n + (n % slip == 0) * n) % TOOLS])
                for n in range(TESTS)
            ),
        )
    many(
        "insert into metrics values (?, ?, ?, ?)",
        (
            (f"training-{run}", name, step, 3 / (step + 1))
            for run in range(ADAPTERS)
            for name in ("loss", "validation_loss")
            for step in range(400)
        ),
    )


def write_version(project: Project, n: int, names: list[str]) -> None:
    """A frozen version of 5,000 questions, of which each later one has 100 others."""
    place = project.path / "datasets" / f"d{n}"
    place.mkdir(parents=True)
    lines = [
        json.dumps(
            {
                "key": f"k{i}",
                "question": f"question number {i}",
                "calls": [{"name": names[i % TOOLS], "arguments": {"city": "Oslo"}}],
                "family": "f",
            }
        )
        for i in range(100 * n, 100 * n + 5_000)
    ]
    (place / "train.jsonl").write_text("\n".join(lines[500:]))
    (place / "validation.jsonl").write_text("\n".join(lines[:500]))
    project.put(
        "datasets", {"hash": f"d{n}", "path": f"datasets/d{n}", "counts": {"train": 4_500, "validation": 500}, "settings": {}, "made": WHEN}
    )
