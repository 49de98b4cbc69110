"""Answer the project's test questions with one model, keep every answer, and rate them. Continued after a kill."""

import time
from collections.abc import Callable, Iterator, Sequence

from engine.checker import AS_BFCL, RULES, called, calls_in, is_broken, judge, rates
from engine.errors import InputError
from engine.messages import Message
from engine.metrics import UNREADABLE, Answered
from engine.models.inference import Answer
from engine.records import Rates, TestQuestion, Tool, content_hash
from engine.store import Project
from engine.store.times import now

Answerer = Callable[[Sequence[str]], Iterator[str]]
TOOK = ("seconds", "first_seconds", "prompt_tokens", "answer_tokens")  # what an answer took, as kept with it


def measure(
    project: Project,
    model: str,
    identity: object,
    load: Callable[[], Answerer],
    report,
    questions: Sequence[TestQuestion] | None = None,
    tools: Sequence[Tool] | None = None,
    strict_bfcl: bool = False,
) -> Rates:
    """Rates of `model` on the test questions, or on other `questions` (then they are no evaluation, and only the answers are
    kept), with the tools as the model sees them. `identity` is all that decides its answers (weights, prompts): an earlier
    answer is kept only under the same. `load` is called if something is left to ask. With `strict_bfcl` answers are judged as BFCL
    judges them (engine/checker); the shares of right answers by both rules are in the rates' `by_rule`. Raises InputError without tests.

    What `load` gives is one of engine/models/inference, or any function that yields raw answers; then only the seconds between two answers
    are kept.
    """
    tests = project.tests() if questions is None else list(questions)
    shown = project.tools() if tools is None else list(tools)
    if not tests:
        raise InputError("The project has no test questions.", "Import some on the Knowledge page.")
    by_name = {tool.name: tool for tool in shown}
    asked = project.test_hash() if questions is None else content_hash([[q.key, q.question, list(q.answers)] for q in tests])
    fingerprint = content_hash([identity, asked, [tool.as_openai() for tool in shown]])
    project.forget_answers(model, fingerprint)
    kept = {row["test"]: row for row in project.rows("answers", model=model)}
    errors: dict[str, str] = {}
    by_rule: dict[str, list[str]] = {rule: [] for rule in RULES}

    def keep(test: TestQuestion, row: dict) -> None:
        """The answer with its verdict; an earlier one is judged anew, for the checker may have changed."""
        verdicts = {rule: judge(row["raw"], by_name, test.answers, strict_bfcl=rule == AS_BFCL) for rule in RULES}
        verdict = verdicts[RULES[strict_bfcl]]
        errors[test.key] = verdict.error
        for rule, one in verdicts.items():
            by_rule[rule].append(one.error)
        judged = {
            "error": verdict.error,
            "kind": verdict.kind,
            "detail": verdict.detail,
            "wanted": test.tool,
            "called": UNREADABLE if is_broken(verdict.kind) and not strict_bfcl else called(row["raw"], strict_bfcl),
        }
        if any(row.get(name) != value for name, value in judged.items()):
            project.put("answers", row | judged)

    for test in tests:
        if test.key in kept:
            keep(test, kept[test.key])
    open_tests = [test for test in tests if test.key not in kept]
    if open_tests:
        asking = load()
        if held := getattr(asking, "held", ""):
            report.log(held)
        for test, one in zip(open_tests, _asked(asking, [test.question for test in open_tests])):
            keep(
                test,
                {
                    "model": model,
                    "fingerprint": fingerprint,
                    "test": test.key,
                    "raw": one.text,
                    **{name: round(getattr(one, name), 4) for name in TOOK},
                },
            )
            report.progress(len(errors), len(tests), Message("questions to {model}", model=model))
    result = rates((errors[test.key] for test in tests), by_rule)
    if questions is None:
        same = project.rows("evaluations", model=model, fingerprint=fingerprint)
        alike = same and {**same[0]["rates"], "by_rule": result.by_rule} == result.as_dict()  # earlier versions kept one rule's share
        metrics = same[0]["metrics"] if alike else {}  # figures of the very same answers stay
        project.put(
            "evaluations",
            {"model": model, "fingerprint": fingerprint, "test_hash": asked, "rates": result.as_dict(), "metrics": metrics, "made": now()},
        )
    return result


def answered(project: Project, model: str, strict_bfcl: bool = False) -> list[Answered]:
    """The test questions as a model answered them, in their order; one that it has not answered is left out. `strict_bfcl` as they
    were judged."""
    rows = {row["test"]: row for row in project.rows("answers", model=model)}
    found = []
    for test in project.tests():
        row = rows.get(test.key)
        if row is not None:
            found.append(
                Answered.of(
                    test,
                    row["raw"],
                    calls_in(row["raw"], strict_bfcl),
                    row["error"],
                    row["kind"],
                    route=test.route,
                    cycle=test.cycle,
                    **{name: row[name] for name in TOOK},
                )
            )
    return found


def _asked(answer: Answerer, questions: Sequence[str]) -> Iterator[Answer]:
    """The answers with what they took, in order."""
    timed = getattr(answer, "answers", None)
    if callable(timed):
        yield from timed(questions)
        return
    begun = time.perf_counter()
    for raw in answer(questions):
        yield Answer(raw, time.perf_counter() - begun)
        begun = time.perf_counter()
