"""Measuring: rates from every test question, answers kept while nothing that decides them has changed."""

import pytest

from engine.errors import InputError
from engine.jobs.worker import Report
from engine.metrics.confusion import no_call
from engine.metrics.intervals import Bootstrap
from engine.metrics.measure import answered, measure
from engine.models.inference import Answer
from engine.records import TestQuestion
from engine.store import Project
from tests import toys

RIGHT = {
    "is Lisbon sunny": "get_weather(city='lisbon')",
    "phone number of Jo Finch": "find_person(employee='Jo Finch')",
    "keep R-112 for me on 2027-01-05": "book_room(room='R-112', date='2027-01-05')",
}


class Model:
    """Answers from a table and remembers what it was asked."""

    def __init__(self, answers=RIGHT, dies_after=99) -> None:
        self.answers, self.dies_after, self.asked = answers, dies_after, []

    def __call__(self, questions):
        for question in questions:
            if len(self.asked) == self.dies_after:
                raise MemoryError
            self.asked.append(question)
            yield self.answers[question]


@pytest.fixture
def project(empty_project):
    toys.run_here(empty_project, "tools", "knowledge")
    with Project.open(empty_project) as opened:
        yield opened


@pytest.fixture
def events() -> list:
    return []


@pytest.fixture
def report(events):
    return Report("evaluation", events.append)


def test_right_and_wrong_answers_are_rated_and_kept(project, report, events):
    model = Model(RIGHT | {"is Lisbon sunny": "get_weather(city='Rome')", "phone number of Jo Finch": "<tool_call>{"})
    rates = measure(project, "base", "weights 1", lambda: model, report)
    assert (rates.questions, rates.structure, rates.tool, rates.parameters, rates.overall) == (3, 0.6667, 1.0, 0.5, 0.3333)
    kept = {row["test"]: row for row in project.rows("answers", model="base")}
    assert {key: row["error"] for key, row in kept.items()} == {"t1": "parameters", "t2": "structure", "t3": ""}
    assert (kept["t1"]["kind"], kept["t3"]["kind"]) == ("value_error:string", "") and kept["t2"]["kind"] == "answer:cut_off"
    assert "Rome" in kept["t1"]["raw"] and "Lisbon" in kept["t1"]["detail"]
    (row,) = project.rows("evaluations", model="base")
    assert row["rates"] == rates.as_dict() and row["test_hash"] == project.test_hash()
    assert (events[-1].done, events[-1].total) == (3, 3)


def test_both_rules_shares_are_kept_and_a_broken_answer_is_no_answer_without_a_call(project, report):
    """`R112` for `R-112` is right for BFCL alone; where no tool fits, a call cut off is right for BFCL alone."""
    project.set_tests([*project.tests(), TestQuestion("t4", "who built the bridge", ()), TestQuestion("t5", "why is that so", ())])
    model = Model(
        RIGHT
        | {
            "keep R-112 for me on 2027-01-05": "book_room(room='R112', date='2027-01-05')",
            "who built the bridge": "[find_person(employee=",
            "why is that so": "No tool of mine tells that.",
        }
    )
    ours = measure(project, "base", "weights 1", lambda: model, report)
    assert (ours.overall, ours.by_rule) == (0.6, {"strict": 0.6, "bfcl": 1.0})
    assert project.confusion("base")["", "?"] == 1 and project.confusion("base")["", ""] == 1
    found = no_call(answered(project, "base"), Bootstrap(resamples=100))
    assert (found["precision"]["share"], found["recall"]["share"], found["recall"]["of"]) == (1.0, 0.5, 2)
    theirs = measure(project, "base", "weights 1", lambda: pytest.fail("kept answers are judged anew"), report, strict_bfcl=True)
    assert (theirs.overall, theirs.by_rule) == (1.0, ours.by_rule)
    (row,) = project.rows("evaluations", model="base")
    assert row["rates"]["by_rule"] == ours.by_rule


def test_figures_of_an_earlier_version_stay_though_it_kept_no_second_share(project, report):
    measure(project, "base", "weights 1", Model, report)
    (row,) = project.rows("evaluations", model="base")
    rates = {name: value for name, value in row["rates"].items() if name != "by_rule"}
    project.put("evaluations", row | {"rates": rates, "metrics": {"f1": 1}})
    measure(project, "base", "weights 1", Model, report)
    (row,) = project.rows("evaluations", model="base")
    assert row["metrics"] == {"f1": 1} and row["rates"]["by_rule"] == {"strict": 1.0, "bfcl": 1.0}


def test_a_run_that_died_asks_only_what_is_left(project, report):
    with pytest.raises(MemoryError):
        measure(project, "base", "weights 1", lambda: Model(dies_after=2), report)
    second = Model()
    assert measure(project, "base", "weights 1", lambda: second, report).overall == 1
    assert second.asked == [toys.TESTS[2]["question"]]
    assert measure(project, "base", "weights 1", lambda: pytest.fail("nothing is left to ask"), report).overall == 1


def test_other_weights_other_tests_and_other_tools_are_asked_anew(project, report):
    measure(project, "base", "weights 1", Model, report)
    changed = Model()
    measure(project, "base", "weights 2", lambda: changed, report)
    assert len(changed.asked) == 3
    project.set_tests(project.tests()[:2])
    fewer = Model()
    assert measure(project, "base", "weights 2", lambda: fewer, report).questions == 2
    assert len(fewer.asked) == 2
    project.set_tools(project.tools()[::-1])
    reordered = Model()
    measure(project, "base", "weights 2", lambda: reordered, report)
    assert len(reordered.asked) == 2


def test_two_models_do_not_share_answers(project, report):
    measure(project, "base", "same", lambda: Model(dict.fromkeys(RIGHT, "no idea")), report)
    assert measure(project, "adapter", "same", Model, report).overall == 1
    assert {row["model"]: row["rates"]["overall"] for row in project.rows("evaluations")} == {"base": 0, "adapter": 1}


def test_no_test_questions_is_the_users_error(empty_project, report):
    with Project.open(empty_project) as project, pytest.raises(InputError, match="no test questions"):
        measure(project, "base", "weights", Model, report)


class Timed:
    """An inference that tells what each answer took."""

    def __call__(self, questions):
        raise AssertionError("asked without times")

    def answers(self, questions):
        return (Answer(RIGHT[question], 0.5, 0.1, 900, 12) for question in questions)


def test_what_an_answer_took_is_kept_with_it(project, report):
    measure(project, "base", "weights 1", Timed, report)
    assert {(row["seconds"], row["first_seconds"], row["prompt_tokens"], row["answer_tokens"]) for row in project.rows("answers")} == {
        (0.5, 0.1, 900, 12)
    }
    one, *_ = answered(project, "base")
    assert (one.key, one.seconds, one.right, one.calls[0].arguments) == ("t1", 0.5, True, {"city": "lisbon"})


def test_an_answer_that_was_judged_by_an_earlier_checker_is_judged_anew_and_not_asked_again(project, report):
    measure(project, "base", "weights 1", Model, report)
    (row,) = project.rows("answers", test="t1")
    project.put("answers", row | {"error": "parameters", "kind": "", "detail": "as judged long ago"})
    assert measure(project, "base", "weights 1", lambda: pytest.fail("nothing is left to ask"), report).overall == 1
    assert project.rows("answers", test="t1")[0]["error"] == ""


def test_answers_are_judged_as_bfcl_judges_them_without_asking_again(project, report):
    said = RIGHT | {"is Lisbon sunny": "get_weather('lisbon', city='lisbon')", "phone number of Jo Finch": "no idea"}
    assert measure(project, "base", "weights 1", lambda: Model(said), report).errors == {"structure": 2, "tool": 0, "parameters": 0}
    strict = measure(project, "base", "weights 1", lambda: pytest.fail("nothing is left to ask"), report, strict_bfcl=True)
    assert strict.errors == {"structure": 1, "tool": 0, "parameters": 0}, "BFCL drops arguments without names"
    first, second, _ = answered(project, "base", strict_bfcl=True)
    assert first.right and first.calls[0].arguments == {"city": "lisbon"} and (second.error, second.calls) == ("structure", ())
    assert project.confusion("base")["get_weather", "get_weather"] == 1


def test_figures_stay_with_the_answers_they_are_of(project, report):
    measure(project, "base", "weights 1", Model, report)
    (row,) = project.rows("evaluations", model="base")
    project.put("evaluations", row | {"metrics": {"questions": 3}})
    measure(project, "base", "weights 1", lambda: pytest.fail("nothing is left to ask"), report)
    assert project.rows("evaluations", model="base")[0]["metrics"] == {"questions": 3}
    measure(project, "base", "weights 2", lambda: Model(dict.fromkeys(RIGHT, "no idea")), report)
    assert project.rows("evaluations", model="base")[0]["metrics"] == {}
