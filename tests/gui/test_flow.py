"""Where the wizard leads, told without Qt."""

from pathlib import Path

from engine.settings.stages import BY_NAME
from gui import flow
from gui.flow import Move
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
