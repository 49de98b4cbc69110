"""What is said first of a measured model, decided from plain figures: no window, no project."""

import pytest

from gui.results.headline import Goals, headline, questions_for, wilson

MARKS = Goals()


def figures(right: dict[str, int], of: int = 10, before: dict[str, int] | None = None, p: float | None = None, **more) -> dict:
    """What the overview of a measured model holds: questions answered rightly by tool, each asked `of` times."""
    rows = [{"tool": tool} for tool in right for _ in range(of)]
    wrong = len(rows) - sum(right.values())
    found = {
        "tests": len(rows),
        "model": "adapter",
        "before": "base" if before is not None else "",
        "right": {"adapter": sum(right.values())} | ({"base": sum(before.values())} if before is not None else {}),
        "errors": {"structure": 0, "tool": 0, "parameters": wrong},
        "p": p,
        "trained": True,
        "untested": [],
        "tools": [{"tool": tool, "of": of, "right": count, "before": None} for tool, count in right.items()],
        "confused": [],
        "mistakes": [],
        "rows": rows,
    }
    return found | more


def ids(some) -> list[str]:
    return [one.id for one in some]


def tasks(shown) -> list[tuple[str, str]]:
    return [(one.said.id, one.where) for one in shown.tasks]


def test_the_interval_is_wilsons_and_says_something_at_none_and_at_all():
    low, high = wilson(84, 140)
    assert (round(low, 3), round(high, 3)) == (0.517, 0.677)
    assert wilson(0, 10)[0] < 1e-9 and 0.25 < wilson(0, 10)[1] < 0.3  # not 0 to 0
    assert wilson(10, 10)[1] > 1 - 1e-9 and 0.7 < wilson(10, 10)[0] < 0.75
    assert wilson(0, 0) == (0.0, 1.0)


@pytest.mark.parametrize(("goal", "share"), ((0.5, 1.0), (0.8, 1.0), (0.95, 1.0), (0.8, 0.9)))
def test_so_many_questions_are_needed_as_prove_a_mark(goal, share):
    needed = questions_for(goal, share)
    assert wilson(round(share * needed), needed)[0] >= goal - 0.01 and wilson(round(share * needed * 0.8), round(needed * 0.8))[0] < goal
    assert questions_for(goal, goal) == 0  # no number proves what is only just reached


def test_a_model_that_is_often_wrong_is_not_ready_and_the_headline_says_why_how_sure_and_what_to_do():
    found = figures({"weather": 10, "rooms": 6, "people": 5}, before={"weather": 1, "rooms": 0, "people": 0}, p=0.0001)
    found["errors"] = {"structure": 0, "tool": 3, "parameters": 6}
    found["confused"] = [{"tool": "rooms", "called": "people", "count": 3}]
    shown = headline(found, MARKS)
    assert shown.state == "not ready" and shown.share == pytest.approx(0.7) and shown.before == pytest.approx(1 / 30)
    assert [(one.id, dict(one.values)) for one in shown.title] == [("right", {"right": 21, "of": 30}), ("before", {"before": 1})]
    assert ids(shown.verdict) == ["not ready", "because parameters", "because tool"]  # the commonest first
    assert ids(shown.sure) == ["expect", "gain"]
    assert shown.can[0].values["tools"] == [("weather", 10, 10)]
    assert shown.cannot[0].values["tools"] == [("people", 5, 10), ("rooms", 6, 10)]  # what costs most right answers first
    assert tasks(shown) == [("do tell apart", "tools"), ("do examples", "examples")] and shown.tasks[1].tool == "people"


def test_it_is_ready_for_as_much_as_its_figure_reaches_and_surely_only_where_enough_questions_prove_it():
    assert ids(headline(figures({"a": 200}, of=200), MARKS).verdict) == ["ready alone"]
    nearly = headline(figures({"a": 99}, of=100), MARKS)
    assert (nearly.state, ids(nearly.verdict)) == ("ready", ["ready checked", "perhaps alone"])
    assert ids(headline(figures({"a": 90}, of=100), MARKS).verdict) == ["ready checked"]
    assert ids(headline(figures({"a": 82}, of=100), MARKS).verdict) == ["likely checked"]
    few = headline(figures({"a": 5}, of=5), MARKS)  # all right, and no proof of much
    assert (few.state, ids(few.verdict), ids(few.sure)) == ("likely", ["likely checked"], ["expect", "few"])
    assert [(one.said.id, one.said.values["count"]) for one in few.tasks] == [("do more tests", questions_for(0.8) - 5)]


def test_the_marks_are_the_users_own():
    found = figures({"a": 70}, of=100)
    assert headline(found, MARKS).state == "not ready" and headline(found, Goals(0.6, 0.9)).state == "ready"
    assert Goals.of({}) == MARKS and Goals.of({"checked": 0.97}) == Goals(0.97, 0.97)  # acting alone never asks for less


def test_a_training_that_changed_nothing_or_for_the_worse_says_so_and_to_train_otherwise():
    same = headline(figures({"a": 3, "b": 3}, before={"a": 3, "b": 3}, p=1.0), MARKS)
    worse = headline(figures({"a": 2}, before={"a": 3}, p=0.5), MARKS)
    lucky = headline(figures({"a": 4}, before={"a": 3}, p=0.6), MARKS)
    assert (same.sure[-1].id, worse.sure[-1].id, lucky.sure[-1].id) == ("no gain", "worse", "gain by chance")
    assert tasks(same)[0] == tasks(worse)[0] == ("do train more", "train") and ("do train more", "train") not in tasks(lucky)


def test_without_test_questions_nothing_is_measured_and_where_to_add_some_is_told():
    nothing = figures({}) | {"tests": 0, "model": "", "right": {}}
    shown = headline(nothing, MARKS)
    assert (
        shown.state == "no tests"
        and shown.share is None
        and ids(shown.title) == ["not measured"]
        and tasks(shown) == [("do tests", "tests")]
    )
    assert headline(nothing | {"trained": False}, MARKS).state == "untrained"
    assert headline(nothing | {"tests": 12}, MARKS).state == "unmeasured"


def test_tools_never_tested_and_calls_where_none_fits_are_told_among_what_it_cannot():
    shown = headline(figures({"a": 10, "": 7}, untested=["x", "y", "z", "v", "w"]), MARKS)
    calls, untested = shown.cannot
    assert (calls.id, calls.values["wrong"]) == ("calls anyway", 3)
    assert untested.values == {"tools": ["x", "y", "z", "v"], "more": 1} and ("do test all", "tests") in tasks(shown)


def test_figures_of_another_model_are_marked_so_and_measuring_again_comes_first():
    shown = headline(figures({"a": 10}), MARKS, current=False)
    assert shown.verdict[0].id == "outdated" and tasks(shown)[0] == ("do measure", "measure")


def test_many_answers_that_are_no_call_ask_for_a_longer_training():
    found = figures({"a": 5}) | {"errors": {"structure": 5, "tool": 0, "parameters": 0}}
    assert ("do train longer", "train") in tasks(headline(found, MARKS))
