"""Shared rows give the loss and gradients of separate rows, for each kind of model, and say so where they do not."""

import pytest
import torch
from transformers import AutoModelForCausalLM, MistralConfig

from engine.models.base_models import load_model
from engine.stages.training import row_attention
from engine.stages.training.prefix_rows import ATTENTION, make_row, packed_row, plain_row, row_loss
from engine.stages.training.probe import differs_from_plain_rows, packed_differs_from_plain_rows
from tests.toys import tiny_model

PREFIX = list(range(300, 360))
BRANCHES = [(list(range(400, 420)), 8), (list(range(500, 513)), 5), (list(range(600, 631)), 12)]


@pytest.mark.parametrize("kind", ["qwen2", "qwen3", "llama"])
def test_loss_and_gradients_equal_those_of_separate_rows(kind, tmp_path):
    model = load_model(tiny_model(tmp_path, kind))

    assert differs_from_plain_rows(model, PREFIX, BRANCHES, 0) < 1e-4
    assert model.config._attn_implementation != ATTENTION  # left as it was


def test_a_branch_does_not_see_another(tmp_path):
    model = load_model(tiny_model(tmp_path))
    model.set_attn_implementation(ATTENTION)

    alone = row_loss(model, make_row(PREFIX, BRANCHES[:1], 0))
    other = (list(range(900, 920)), 19)
    both = row_loss(model, make_row(PREFIX, [BRANCHES[0], other], 0)) - row_loss(model, make_row(PREFIX, [other], 0))

    assert torch.allclose(alone, both, rtol=1e-4)


def test_little_of_a_row_is_padding():
    row = make_row(PREFIX, BRANCHES, 0)

    assert row.ids.shape[1] == row.layout.tokens == 128  # 60 + 20 + 13 + 31 and 4 more
    assert row.layout.lengths == (20, 17, 31)


def test_only_answers_are_learned():
    row = make_row(PREFIX, BRANCHES, 0)

    assert row.answer_tokens == sum(len(ids) - start for ids, start in BRANCHES)
    assert plain_row(PREFIX, *BRANCHES[0]).answer_tokens == 12
    learned = [row.labels[0, i].item() for i in range(row.ids.shape[1]) if row.labels[0, i] != -100]
    assert learned == [token for ids, start in BRANCHES for token in ids[start:]]


def test_a_model_that_sees_less_than_the_rows_show_it_is_found_to_differ(monkeypatch):
    torch.manual_seed(0)
    shape = {"hidden_size": 64, "intermediate_size": 64, "num_hidden_layers": 2, "num_attention_heads": 2, "num_key_value_heads": 2}
    model = AutoModelForCausalLM.from_config(MistralConfig(vocab_size=1000, **shape, sliding_window=16))
    assert differs_from_plain_rows(model, PREFIX, BRANCHES, 0) < 1e-4
    monkeypatch.setattr(row_attention, "reaching", lambda window, layout: None)
    assert differs_from_plain_rows(model, PREFIX, BRANCHES, 0) > 0.01


@pytest.mark.parametrize("kind", ["qwen2", "llama"])
def test_packed_rows_are_kept_apart_by_the_models_own_masks(kind, tmp_path):
    assert packed_differs_from_plain_rows(load_model(tiny_model(tmp_path, kind)), PREFIX, BRANCHES) < 1e-4
    row = packed_row([plain_row(PREFIX, *branch) for branch in BRANCHES])
    assert row.ids.shape[1] == 3 * len(PREFIX) + 64 and row.longest == len(PREFIX) + 31 and row.answer_tokens == 12 + 8 + 19
    assert make_row(PREFIX, BRANCHES, 0).longest == len(PREFIX) + 31


@pytest.mark.parametrize("error", [torch.OutOfMemoryError("CUDA out of memory."), RuntimeError("CUBLAS_STATUS_ALLOC_FAILED when calling")])
def test_memory_that_runs_out_is_no_difference(error, tmp_path, monkeypatch):
    def fail(*_):
        raise error

    monkeypatch.setattr("engine.stages.training.probe.row_logits", fail)
    with pytest.raises(type(error)):
        differs_from_plain_rows(load_model(tiny_model(tmp_path)), PREFIX, BRANCHES, 0)
    error = TypeError("forward() got an unexpected keyword argument 'row_layout'")
    monkeypatch.setattr("engine.stages.training.probe.measured", fail)
    assert differs_from_plain_rows(load_model(tiny_model(tmp_path)), PREFIX, BRANCHES, 0) == float("inf")
