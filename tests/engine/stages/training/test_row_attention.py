"""The attention of shared rows: windows, the kernels of cards in their places, nothing copied for each branch."""

import pytest
import torch
from torch.nn.attention import SDPBackend, sdpa_kernel
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_flatten
from transformers import AutoModelForCausalLM, Gemma2Config, Gemma3TextConfig, MistralConfig, Qwen2Config

from engine.stages.training import row_attention
from engine.stages.training.kernels import EFFICIENT, FLASH
from engine.stages.training.prefix_rows import ATTENTION, Layout, make_row, row_loss
from engine.stages.training.probe import differs_from_plain_rows
from tests.engine.stages.training.as_on_card import on_card

SHAPE = {
    "vocab_size": 300,
    "hidden_size": 64,
    "intermediate_size": 96,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
}
CONFIGS = {
    "gemma3": lambda: Gemma3TextConfig(
        **SHAPE, head_dim=16, sliding_window=128, query_pre_attn_scalar=16, layer_types=["sliding_attention", "full_attention"]
    ),
    "mistral": lambda: MistralConfig(**SHAPE, sliding_window=128),
    "qwen2": lambda: Qwen2Config(**SHAPE),
    "gemma2": lambda: Gemma2Config(**SHAPE, head_dim=16),
}
DRAW = torch.Generator()


def model_of(kind: str):
    torch.manual_seed(0)
    return AutoModelForCausalLM.from_config(CONFIGS[kind]()).train()


def ids(count: int) -> list[int]:
    return torch.randint(3, 299, (count,), generator=DRAW).tolist()


def asked(lengths) -> list[tuple[list[int], int]]:
    return [(ids(length), length // 2) for length in lengths]


@pytest.mark.parametrize("prefix", [60, 100, 300, 1100])
@pytest.mark.parametrize("kind", ["gemma3", "mistral"])
def test_a_layer_with_a_window_looks_back_as_far_as_in_plain_rows(kind, prefix):
    assert differs_from_plain_rows(model_of(kind), ids(prefix), asked([20, 27, 34]), 0) < 1e-4


def test_a_branch_may_be_longer_than_the_window():
    assert differs_from_plain_rows(model_of("mistral"), ids(100), asked([20, 200, 150]), 0) < 1e-4
    assert differs_from_plain_rows(model_of("mistral"), [], asked([20, 200, 150]), 0) < 1e-4


def test_capped_scores_are_refused_and_the_attention_left_as_it_was():
    model = model_of("gemma2")
    before = model.config._attn_implementation
    assert differs_from_plain_rows(model, ids(60), asked([20, 27]), 0) == float("inf")
    assert model.config._attn_implementation == before


@pytest.mark.parametrize("flash", [True, False])
@pytest.mark.parametrize("kind", ["qwen2", "mistral", "gemma3"])
def test_the_kernels_of_cards_give_what_plain_rows_give(kind, flash):
    for prefix, lengths in ((60, [20, 13, 31]), (300, [20, 27, 140])):
        with on_card(flash) as called:
            assert differs_from_plain_rows(model_of(kind), ids(prefix), asked(lengths), 0) < 1e-4
        windowed = kind != "qwen2" and prefix + max(lengths) > 128
        assert ("_flash" in called) == (flash and (not windowed or kind == "gemma3"))
        assert ("_efficient" in called) == (not flash or windowed)
        assert called.count("_flash") == called.count("_flash_backward")
        assert called.count("_efficient") == called.count("_efficient_backward") and called


def test_layers_computed_again_give_the_same_on_a_card():
    model = model_of("mistral")
    model.activation_checkpointing_enable({"use_reentrant": False})
    with on_card():
        assert differs_from_plain_rows(model, ids(300), asked([20, 27]), 0) < 1e-4


class Largest(TorchDispatchMode):
    """The most entries that one tensor made in the block has."""

    entries = 0

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        made = function(*args, **(kwargs or {}))
        held = [x for x in tree_flatten(made)[0] if isinstance(x, torch.Tensor)]
        self.entries = max([self.entries, *(x.untyped_storage().nbytes() // x.element_size() for x in held)])
        return made


@pytest.mark.parametrize(("kernel", "window"), [(FLASH, None), (EFFICIENT, None), (EFFICIENT, 1024)])
def test_no_branch_gets_a_copy_of_the_prefix_and_no_scores_are_kept(kernel, window):
    """Shapes of Qwen2.5-7B: 28 heads of 128 over 4 of keys, 3,000 tokens of tools, 16 questions of 75. On the device that only counts."""
    layout, heads, groups, width = Layout(3000, (75,) * 16), 28, 4, 128
    of = lambda count, tokens: torch.empty(1, count, tokens, width, dtype=torch.bfloat16, device="meta", requires_grad=True)  # noqa: E731
    query, key, value = of(heads, layout.tokens), of(groups, layout.tokens), of(groups, layout.tokens)
    with Largest() as seen:
        out = row_attention._Branches.apply(query[:, :, layout.prefix :], key, value, layout, width**-0.5, window, kernel)
        out.sum().backward()
    own = layout.tokens - layout.prefix
    assert out.shape == (1, heads, own, width) and out.dtype == torch.bfloat16
    assert [x.grad.shape for x in (query, key, value)] == [x.shape for x in (query, key, value)]
    most = max(query.numel(), heads // groups * own * 1024 if window else 0)  # the queries themselves, or a bias of the window
    assert seen.entries <= most < layout.branches * layout.prefix * groups * width < heads * own * layout.prefix


@pytest.mark.parametrize("kind", ["qwen2", "mistral"])
def test_no_block_falls_back_to_the_kernel_that_keeps_scores(kind):
    model = model_of(kind)
    model.set_attn_implementation(ATTENTION)
    row = make_row(ids(300), asked([20, 27]), 0)
    with sdpa_kernel([SDPBackend.FLASH_ATTENTION, SDPBackend.EFFICIENT_ATTENTION]):  # without them torch raises
        row_loss(model, row).backward()
    with on_card(), sdpa_kernel([SDPBackend.FLASH_ATTENTION, SDPBackend.EFFICIENT_ATTENTION]):
        row_loss(model, row).backward()


def test_dropout_of_attention_and_devices_without_such_kernels_are_served_too(monkeypatch):
    monkeypatch.setattr(row_attention, "kernel_for", lambda *_: None)
    for kind in ("qwen2", "mistral"):
        assert differs_from_plain_rows(model_of(kind), ids(300), asked([20, 27, 34]), 0) < 1e-4
