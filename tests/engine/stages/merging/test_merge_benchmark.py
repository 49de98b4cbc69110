"""How the benchmark of merging cuts the training questions in two."""

import pytest

from engine.store import Project
from tests.benchmarks.merging import HALVES, halves


@pytest.mark.parametrize("split", ["groups", "tools"])
def test_both_cycles_get_whole_families_and_with_tools_no_tool_is_in_both(dataset_project, split):
    with Project.open(dataset_project) as project:
        half_of = halves(project, split)
        examples = list(project.examples(state="accepted"))
        assert half_of == halves(project, split) and set(half_of) == {example.family for example in examples}
        tools = {half: {call.name for example in examples if half_of[example.family] == half for call in example.calls} for half in HALVES}

    assert set(half_of.values()) == set(HALVES) and all(tools.values())
    assert not (split == "tools" and tools["first"] & tools["second"])
