"""Where the wizard leads, told without Qt."""

from pathlib import Path

from engine.settings.stages import BY_NAME
from gui import flow
from gui.flow import Continuation, Lack, Move
from gui.snapshot import Snapshot


def standing(tool_sources: int = 1, adapters: int = 0, **states: str) -> Snapshot:
    entries = {name: {"state": states.get(name, "not yet")} for name in flow.ORDER}
    return Snapshot(Path("project"), entries, tool_sources=tool_sources, adapters=adapters)


TOOLS, EXAMPLES, TRAIN, TEST, DEPLOY = flow.STEPS


DONE_DATA = dict.fromkeys(flow.ORDER[:7], "done")


def test_every_stage_belongs_to_one_step_in_order():
    assert [name for step in flow.STEPS for name in step.stages] == list(flow.ORDER)
    assert flow.STEP_OF["validation"] is EXAMPLES and len(set(flow.PAGES) | set(flow.ORDER) | {flow.TRY}) == 5 + 11 + 1


def test_a_project_opens_where_one_was():
    assert flow.page_to_open(standing(tools="ready")) == TOOLS.page
    assert flow.page_to_open(standing(**DONE_DATA, training="stopped")) == TRAIN.page
    assert flow.page_to_open(standing(**DONE_DATA, training="running")) == TRAIN.page
    assert flow.page_to_open(standing(**dict.fromkeys(flow.ORDER, "done"))) == flow.TRY
    assert flow.page_to_open(standing(**{**dict.fromkeys(flow.ORDER, "done"), "augmentation": "out of date"})) == EXAMPLES.page


def test_a_step_stands_as_its_stages_do_and_what_runs_or_went_wrong_is_told_first():
    assert flow.state_of(EXAMPLES, standing(tools="done")) == "not yet"
    assert flow.state_of(EXAMPLES, standing(tools="done", knowledge="ready")) == "ready"
    assert flow.state_of(EXAMPLES, standing(**{**DONE_DATA, "validation": "running", "dataset": "out of date"})) == "running"
    assert flow.state_of(EXAMPLES, standing(**{**DONE_DATA, "validation": "failed", "dataset": "out of date"})) == "failed"
    assert flow.state_of(EXAMPLES, standing(**{**DONE_DATA, "dataset": "out of date"})) == "out of date"
    assert flow.state_of(EXAMPLES, standing(**DONE_DATA)) == "done"
    assert flow.state_of(TRAIN, standing(**DONE_DATA, training="done", merging="ready")) == "ready"


def test_continue_runs_what_is_left_of_a_step_and_leads_on():
    assert flow.continuation(TOOLS, standing(tools="ready")) == Continuation(("tools",), EXAMPLES.page)
    assert flow.continuation(TOOLS, standing(tools="done")) == Continuation((), EXAMPLES.page)
    assert flow.continuation(EXAMPLES, standing(**{**DONE_DATA, "validation": "out of date", "dataset": "out of date"})) == Continuation(
        ("validation", "dataset"), TRAIN.page
    )
    assert flow.continuation(TRAIN, standing(**DONE_DATA, training="ready")).runs == ("training", "merging")
    assert flow.continuation(DEPLOY, standing(**DONE_DATA)).runs == ("training", "merging", "export")
    done = standing(**dict.fromkeys(flow.ORDER, "done"))
    assert flow.continuation(TEST, done) == Continuation((), DEPLOY.page) and flow.continuation(DEPLOY, done) == Continuation((), flow.TRY)


def test_no_step_can_be_continued_without_tool_definitions():
    empty = standing(tool_sources=0, tools="ready")
    assert [flow.continuation(step, empty).lacks for step in flow.STEPS] == ["tools"] * 5
    assert flow.continuation(EXAMPLES, standing(tool_sources=0, tools="done")).lacks == ""


def test_merging_is_shown_once_there_are_adapters_to_merge():
    assert flow.stages_shown(TRAIN, None) == flow.stages_shown(TRAIN, standing(adapters=1)) == ("training",)
    assert flow.stages_shown(TRAIN, standing(adapters=2)) == ("training", "merging")


def test_a_stage_runs_after_whatever_it_rests_on_that_is_not_done():
    assert flow.to_run("tools", standing(tools="ready")) == ["tools"]
    assert flow.to_run("training", standing(**DONE_DATA)) == ["training"]
    assert flow.to_run(
        "training", standing(**{**DONE_DATA, "labelling": "out of date", "validation": "out of date", "dataset": "out of date"})
    ) == ["labelling", "validation", "dataset", "training"]
    assert flow.to_run("evaluation", standing(**DONE_DATA, merging="failed")) == ["training", "evaluation"]
    for stage in flow.ORDER:
        order = flow.to_run(stage, standing())
        assert order[-1] == stage and order == [name for name in flow.ORDER if name in order]
        assert all(set(BY_NAME[name].needs) <= set(order) for name in order)


def test_a_stage_that_is_done_runs_again_when_it_is_asked_for():
    assert flow.to_run("synthesis", standing(**DONE_DATA)) == ["synthesis"]


def test_what_is_missing_is_named():
    assert flow.missing("synthesis", standing(tools="done")) == ["knowledge"]
    assert flow.missing("tools", standing()) == []


# Tools without a question


def found_by(stage: str, why: dict[str, int], **states: str) -> Snapshot:
    entries = standing(**states).entries
    return Snapshot(Path("project"), {**entries, stage: {**entries[stage], "summary": {"without": why}}})


WHY = {"value not in the question": 3, "no value can be made up": 1}


def test_tools_without_a_question_are_told_as_the_last_of_both_stages_found_them():
    assert flow.lacking(standing(**DONE_DATA)) is None
    lack = flow.lacking(found_by("validation", WHY, **DONE_DATA))
    assert lack == Lack("validation", WHY) and lack.tools == 4
    again = {**DONE_DATA, "labelling": "out of date", "validation": "out of date"}
    assert flow.lacking(found_by("validation", WHY, **again)) is None
    assert flow.lacking(found_by("synthesis", {"no question written": 2}, **again)) == Lack("synthesis", {"no question written": 2})


def test_the_sentence_leads_to_rows_and_each_row_to_where_its_tool_is_mended():
    assert flow.reasons_of(Lack("validation", WHY)) == Move("validation", part="without")
    assert flow.reasons_of(Lack("synthesis", WHY)) == Move("tools", part="remarks", of="no value can be made up")
    report = {
        "tools": {"login": {"reasons": {}}, "pay": {"reasons": {"duplicate": 2, "too long": 1}}, "rain": {"reasons": {"duplicate": 9}}},
        "without": {"login": ["password", "passwords and keys are not generated"], "pay": []},
    }
    rows = flow.without_rows(report)
    assert [row[:2] for row in rows] == [("pay", 3), ("login", 0)] and rows[0][2] == {"duplicate": 2, "too long": 1}
    assert flow.mend("pay", 3, "") == Move("validation", part="rejected", of="pay")
    assert flow.mend("login", 0, "password") == Move("knowledge", part="values", of="password")
    assert flow.mend("idle", 0, "") == Move("tools", part="tool", of="idle")
    assert flow.without_rows(None) == [] and flow.without_rows({"tools": {"old": {"questions": 0}}}) == []  # of an older version
