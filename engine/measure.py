"""Answer the project's test questions with one model, keep every answer, and rate them. Gone on with after a kill."""

import time
from collections.abc import Callable, Iterator, Sequence

from engine.checker import called, judge, rates
from engine.errors import InputError
from engine.records import Rates, TestQuestion, Tool, content_hash
from engine.store import Project
from engine.store.times import now

Answerer = Callable[[Sequence[str]], Iterator[str]]


def measure(project: Project, model: str, identity: object, load: Callable[[], Answerer], report,
            questions: Sequence[TestQuestion] | None = None, tools: Sequence[Tool] | None = None) -> Rates:
    """Rates of `model` on the test questions, or on other `questions` (then they are no evaluation, and only the answers are
    kept), with the tools as the model sees them. `identity` is all that decides its answers (weights, prompts): an earlier
    answer is kept only under the same. `load` is called if something is left to ask. Raises InputError without tests."""
    tests = project.tests() if questions is None else list(questions)
    shown = project.tools() if tools is None else list(tools)
    if not tests:
        raise InputError("The project has no test questions.", "Import some on the page Knowledge.")
    by_name = {tool.name: tool for tool in shown}
    asked = project.test_hash() if questions is None else content_hash([[q.key, q.question, list(q.answers)] for q in tests])
    fingerprint = content_hash([identity, asked, [tool.as_openai() for tool in shown]])
    kept = {row["test"]: row["error"] for row in project.rows("answers", model=model) if row["fingerprint"] == fingerprint}
    project.forget_answers(model, fingerprint)
    open_tests = [test for test in tests if test.key not in kept]
    if open_tests:
        answer = load()
        begun = time.perf_counter()
        for test, raw in zip(open_tests, answer([test.question for test in open_tests])):
            verdict = judge(raw, by_name, test.answers)
            seconds, begun = time.perf_counter() - begun, time.perf_counter()
            project.put("answers", {"model": model, "fingerprint": fingerprint, "test": test.key, "raw": raw,
                                    "error": verdict.error, "detail": verdict.detail, "seconds": round(seconds, 4),
                                    "wanted": test.tool, "called": called(raw)})
            kept[test.key] = verdict.error
            report.progress(len(kept), len(tests), f"questions to {model}")
    result = rates(kept[test.key] for test in tests)
    if questions is None:
        project.put("evaluations", {"model": model, "fingerprint": fingerprint, "test_hash": asked, "rates": result.as_dict(),
                                    "made": now()})
    return result
