"""Further versions of a trained adapter, and scores as the gate would keep them."""

import shutil

from engine import adapters
from engine.adapters import kept_tests, scores
from engine.store import Project
from engine.store.times import now


def version(project: Project, **facts) -> str:
    """A further version: the first one's files, registered anew, with these facts."""
    first = project.rows("adapters")[0]
    made = project.path / "runs" / "copy"
    shutil.copytree(project.file(first["path"]), made)
    return adapters.register(project, made, {key: first[key] for key in ("base_model", "dataset", "settings", "metrics")} | facts)


def score(project: Project, name: str, right: set[str], test_set=None) -> None:
    """A version's answers to a test set as the gate would keep them, right on these tests alone."""
    one = test_set or kept_tests.test_sets(project)[0]
    row = adapters.find(project, name)
    questions = kept_tests.questions_of(project, one)
    for test in questions:
        project.put(
            "answers",
            {
                "model": scores.model_name(name, one["hash"]),
                "fingerprint": "f",
                "test": test.key,
                "raw": "",
                "error": "" if test.key in right else "tool",
                "detail": "",
                "seconds": 0.0,
                "wanted": test.tool,
                "called": "",
            },
        )
    project.put(
        "scores",
        {
            "adapter": name,
            "test_set": one["hash"],
            "fingerprint": scores.fingerprint(project, row, one["hash"]),
            "made": now(),
            "rates": {"overall": round(len(right) / len(questions), 4), "questions": len(questions)},
        },
    )
