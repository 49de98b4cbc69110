"""The plan of a stage: a hash of all that decides its result. Projects of earlier versions keep theirs, so it must never come out
otherwise."""

import pytest

from engine.records import Example, Review, Tool, ToolCall
from engine.settings import SETTINGS_FILE, read_settings, write_settings
from engine.settings.stages import STAGES
from engine.store import Project

CALL = ToolCall("f", {"a": 1})


@pytest.fixture
def project(tmp_path):
    with Project.create(tmp_path / "project") as opened:
        opened.set_tools([Tool("f", "It does.", {"type": "object", "properties": {"a": {"type": "integer"}}})])
        opened.add_examples([Example("k1", "Do it", (CALL,), "seed", "k1")])
        yield opened


def plans(project) -> dict[str, str]:
    return {stage.name: project.plan(stage.name) for stage in STAGES}


def changed(project, change) -> set[str]:
    """The stages whose plan a change alters."""
    before = plans(project)
    change(project)
    after = plans(project)
    return {name for name in after if after[name] != before[name]}


def keep(stage: str, **changes):
    return lambda project: project.keep_settings(stage, project.changed_settings(stage, changes))


def adapter(project, name: str, tag: str = "") -> None:
    row = {"path": f"adapters/{name}", "base_model": "embedded", "dataset": "", "settings": {}, "parents": [], "cycle": "", "metrics": {}}
    project.put("adapters", {"name": name, **row, "made": "", "tag": tag})


def write_teacher(project) -> None:
    write_settings(
        project.path / SETTINGS_FILE, read_settings(project.path / SETTINGS_FILE) | {"teachers": {"t": {"kind": "gguf", "model": "m.gguf"}}}
    )


def test_plans_are_those_of_version_0_1(project):
    """The hashes were written down by that version, from the same steps."""
    keep("synthesis", per_tool=7, teacher="t")(project)
    keep("validation", judge="t")(project)
    write_teacher(project)
    project.add_review(Review("k1", "Do it", "fixed", (ToolCall("f", {"a": 2}),), (CALL,)))
    project.edit_tool("f", {"description": "It really does."})
    project.begin_stage("tools")
    project.finish_stage("tools", {"tools": 1})
    adapter(project, "spring", tag="active")
    assert plans(project) == {
        "tools": "e07e214c8ad76faf",
        "knowledge": "6bdffff4d966d803",
        "synthesis": "1f2bf61061d91f41",
        "augmentation": "6972bdcc4542a02f",
        "labelling": "9dfa76eae43fae01",
        "validation": "833feb9c90b8f698",
        "dataset": "efa5f311c8bb7312",
        "training": "ca43d798d2e2089f",
        "merging": "352825eef5fe4c91",
        "evaluation": "5a72e83c89a19836",
        "export": "829ccb070547b17c",
    }


@pytest.mark.parametrize(
    "change, stages",
    [
        (keep("tools", prefix="x_"), {"tools"}),
        (lambda project: project.edit_tool("f", {"short": "Does."}), {"tools"}),
        (lambda project: project.add_review(Review("k1", "Do it", "accepted", (CALL,), (CALL,))), {"labelling"}),
        (lambda project: project.keep_typed("Do it now", [CALL]), {"knowledge"}),
        (lambda project: adapter(project, "spring"), {"merging", "evaluation"}),
        (write_teacher, set()),
    ],
    ids=["settings", "tool edits", "reviews", "typed questions", "adapter in use", "a teacher that no stage asks"],
)
def test_a_change_reaches_the_stages_that_it_concerns(project, change, stages):
    assert changed(project, change) == stages


def test_a_teacher_concerns_the_stages_that_ask_it(project):
    keep("augmentation", teacher="t")(project)
    keep("validation", judge="t")(project)
    assert changed(project, write_teacher) == {"augmentation", "validation"}


def test_merging_that_names_its_adapters_does_not_mind_which_is_in_use(project):
    keep("merging", adapters=["winter"])(project)
    assert changed(project, lambda project: adapter(project, "spring")) == {"evaluation"}


def test_the_adapter_that_training_made_last_is_in_the_plan_already(project):
    project.begin_stage("training")
    project.finish_stage("training", {"adapter": "spring"})
    assert changed(project, lambda project: adapter(project, "spring")) == set()
    adapter(project, "summer")
    assert changed(project, lambda project: project.set_tag("summer", "active")) == {"merging", "evaluation"}
    assert changed(project, lambda project: project.set_tag("spring", "active")) == {"merging", "evaluation"}
