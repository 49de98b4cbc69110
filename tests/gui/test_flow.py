"""Where the wizard leads, told without Qt."""

from pathlib import Path

from engine.settings.stages import BY_NAME
from gui import flow
from gui.flow import Lack, Move
from gui.snapshot import Snapshot


def standing(**states: str) -> Snapshot:
    return Snapshot(Path("project"), {name: {"state": states.get(name, "not yet")} for name in flow.ORDER})


DONE_DATA = dict.fromkeys(flow.ORDER[:7], "done")


def test_a_project_opens_where_one_was():
    assert flow.page_to_open(standing(tools="ready")) == "tools"
    assert flow.page_to_open(standing(**DONE_DATA, training="stopped")) == "training"
    assert flow.page_to_open(standing(**DONE_DATA, training="running")) == "training"
    assert flow.page_to_open(standing(**dict.fromkeys(flow.ORDER, "done"))) == "export"
    assert flow.page_to_open(standing(**{**dict.fromkeys(flow.ORDER, "done"), "augmentation": "out of date"})) == "augmentation"


def test_back_and_next_lead_to_the_neighbours_and_next_waits_for_this_stage():
    assert flow.back("tools") is None and flow.back("dataset") == Move("validation")
    assert flow.onward("tools", standing(tools="ready")) == Move("knowledge", waits_for="tools")
    assert flow.onward("tools", standing(tools="done")) == Move("knowledge")
    assert flow.onward("tools", standing(tools="out of date")) == Move("knowledge", waits_for="tools")
    assert flow.onward("export", standing()) is None


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


def test_next_leads_from_validation_to_them_until_they_were_seen():
    lacks = found_by("validation", WHY, **DONE_DATA)
    assert flow.onward("validation", lacks, seen=False) == Move("validation", part="without")
    assert flow.onward("validation", lacks, seen=True) == Move("dataset")
    assert flow.onward("validation", standing(**DONE_DATA), seen=False) == Move("dataset")
    assert flow.onward("dataset", lacks, seen=False) == Move("training")


def test_the_sentence_leads_to_rows_and_each_row_to_where_its_tool_is_mended():
    assert flow.reasons_of(Lack("validation", WHY)) == Move("validation", part="without")
    assert flow.reasons_of(Lack("synthesis", WHY)) == Move("tools", part="remarks", of="no value can be made up")
    report = {
        "tools": {"login": {"reasons": {}}, "pay": {"reasons": {"duplicate": 2, "too long": 1}}, "rain": {"reasons": {"duplicate": 9}}},
        "without": {"login": ["password", "passwords and keys are not made up"], "pay": []},
    }
    rows = flow.without_rows(report)
    assert [row[:2] for row in rows] == [("pay", 3), ("login", 0)] and rows[0][2] == {"duplicate": 2, "too long": 1}
    assert flow.mend("pay", 3, "") == Move("validation", part="rejected", of="pay")
    assert flow.mend("login", 0, "password") == Move("knowledge", part="values", of="password")
    assert flow.mend("idle", 0, "") == Move("tools", part="tool", of="idle")
    assert flow.without_rows(None) == [] and flow.without_rows({"tools": {"old": {"questions": 0}}}) == []  # of an older version
