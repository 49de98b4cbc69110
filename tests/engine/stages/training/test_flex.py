"""FlexAttention's block masks see what the reference sees. Only forwards: without a graphics card it has no backward pass."""

import pytest
import torch

from engine.jobs.events import Log
from engine.jobs.worker import Report
from engine.models.base_models import load_model
from engine.stages.training.flex import FLEX, choose
from engine.stages.training.prefix_rows import ATTENTION, make_row, row_logits
from tests.engine.stages.training.test_prefix_rows import BRANCHES, PREFIX
from tests.engine.stages.training.test_row_attention import asked, ids, model_of
from tests.toys import tiny_model


@pytest.mark.parametrize("kind", ["qwen2", "llama"])
def test_scores_are_those_of_the_reference(kind, tmp_path):
    model, row = load_model(tiny_model(tmp_path, kind)), make_row(PREFIX, BRANCHES, 0)
    scores = {}
    for name in (ATTENTION, FLEX):
        model.set_attn_implementation(name)
        with torch.no_grad():
            scores[name], _ = row_logits(model, row)

    assert torch.allclose(scores[FLEX], scores[ATTENTION], atol=1e-4)


def test_without_a_card_it_is_not_taken_and_that_is_told(tiny_base):
    model, told = load_model(tiny_base), []
    assert choose(model, make_row(PREFIX, BRANCHES, 0), "flex", Report("training", told.append)) == ATTENTION
    assert [event for event in told if isinstance(event, Log) and "needs a graphics card" in event.text]


@pytest.mark.parametrize("prefix", [100, 300])
@pytest.mark.parametrize("kind", ["gemma3", "mistral"])
def test_its_masks_know_windows(kind, prefix):
    model, row = model_of(kind), make_row(ids(prefix), asked([20, 27, 140]), 0)
    scores = {}
    for name in (ATTENTION, FLEX):
        model.set_attn_implementation(name)
        with torch.no_grad():
            scores[name], _ = row_logits(model, row)

    assert torch.allclose(scores[FLEX], scores[ATTENTION], atol=1e-4)
