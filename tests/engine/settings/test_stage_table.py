"""The eleven stages: their order, what they read, and that each has a room behind it."""

import importlib

import pytest

from engine.settings.stages import STAGES, up_to

ORDER = [
    "tools",
    "knowledge",
    "synthesis",
    "augmentation",
    "labelling",
    "validation",
    "dataset",
    "training",
    "merging",
    "evaluation",
    "export",
]


def test_the_stages_stand_in_the_agreed_order():
    assert [stage.name for stage in STAGES] == ORDER


def test_a_stage_reads_only_stages_before_it():
    for i, stage in enumerate(STAGES):
        assert set(stage.needs) <= set(ORDER[:i]), stage.name


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.name)
def test_each_stage_has_a_room_with_run_and_clear(stage):
    room = importlib.import_module(stage.module)
    assert callable(room.run) and callable(room.clear)


def test_up_to_ends_with_the_stage_named():
    assert [stage.name for stage in up_to("synthesis")] == ORDER[:3]
    assert up_to("export") == STAGES
