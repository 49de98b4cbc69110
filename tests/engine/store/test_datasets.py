"""What a frozen dataset gives a run: the shares in which it mixes tool lists."""

import pytest

from engine.errors import InputError
from engine.planner import lengths
from engine.settings import TrainingSettings
from engine.store.datasets import shares


def test_shares_are_read_as_they_stand_and_those_of_nothing_left_out():
    assert shares(["long=2", " short = 0.5 ", "none=0"], "none") == {"long": 2.0, "short": 0.5}
    assert shares([], "short") == {"short": 1.0}


@pytest.mark.parametrize("texts", [["tall=1"], ["long"], ["long="], ["long=-1"], ["long=nan"], ["long=1e3"], ["long=1", "x"], ["long=0"]])
def test_a_share_that_is_none_is_refused_in_words(texts):
    with pytest.raises(InputError) as refused:
        shares(texts, "long")
    assert "tool list" in refused.value.message.lower() and "long=" in refused.value.remedy


def test_the_planner_takes_the_same_shares_as_parts_of_one():
    assert lengths.kinds(TrainingSettings(tool_lists=["long=3", "none=1"])) == {"long": 0.75, "none": 0.25}
    assert lengths.kinds(TrainingSettings(descriptions="short")) == {"short": 1.0}
    with pytest.raises(InputError, match="tall=1"):
        lengths.kinds(TrainingSettings(tool_lists=["tall=1"]))
