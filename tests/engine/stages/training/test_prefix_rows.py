"""Shared rows give the loss and gradients of separate rows, for each kind of model, and say so where they do not."""

import pytest
import torch

from engine.models.base_models import load_model
from engine.stages.training.prefix_rows import ATTENTION, differs_from_plain_rows, make_row, plain_row, row_loss
from tests.engine.planner.measuring import fused
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


@pytest.mark.parametrize("kind", ["qwen2", "llama"])
def test_the_kernel_for_cards_gives_what_that_for_processors_gives(kind, tmp_path):
    model, row = load_model(tiny_model(tmp_path, kind)), make_row(PREFIX, BRANCHES, 0)
    model.set_attn_implementation(ATTENTION)
    weights = list(model.parameters())

    by_processor = torch.autograd.grad(row_loss(model, row), weights)
    with fused():
        by_card = torch.autograd.grad(row_loss(model, row), weights)

    assert all(torch.allclose(one, other, rtol=1e-3, atol=1e-5) for one, other in zip(by_processor, by_card))


def test_only_answers_are_learned():
    row = make_row(PREFIX, BRANCHES, 0)

    assert row.answer_tokens == sum(len(ids) - start for ids, start in BRANCHES)
    assert plain_row(PREFIX, *BRANCHES[0]).answer_tokens == 12
    learned = [row.labels[0, i].item() for i in range(row.ids.shape[1]) if row.labels[0, i] != -100]
    assert learned == [token for ids, start in BRANCHES for token in ids[start:]]


def test_a_model_with_a_sliding_window_is_found_to_differ(tmp_path):
    from transformers import AutoModelForCausalLM, Qwen2Config

    torch.manual_seed(0)
    config = Qwen2Config(
        vocab_size=1000,
        hidden_size=64,
        intermediate_size=64,
        num_hidden_layers=2,
        num_attention_heads=2,
        num_key_value_heads=2,
        use_sliding_window=True,
        sliding_window=16,
        max_window_layers=0,
    )
    model = AutoModelForCausalLM.from_config(config)

    assert differs_from_plain_rows(model, PREFIX, BRANCHES, 0) > 0.01
