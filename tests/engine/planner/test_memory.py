"""The memory formula against measured peaks of tiny models: plain and shared rows, with and without checkpointing, in float32 and bf16.

The predicted peak may lie from 5 % below to 10 % above the measured one: too little would run out of memory, too much only wastes some.
"""

from dataclasses import replace

import pytest

from engine.planner import memory, model_size
from engine.planner.memory import Shape, Strategy
from engine.stages.training.cpu_layers import speed_up
from tests.engine.planner.measuring import adapted, fused, peak_on_cpu, rows_of

PREFIX, BRANCHES, QUESTION, ANSWER, RANK = 384, 4, 24, 24, 8
LOWEST, HIGHEST = 0.95, 1.10


def ratio(base, strategy: Strategy, dtype: str = "float32", branches: int = BRANCHES) -> float:
    """Predicted over measured bytes, both without what the framework itself takes."""
    row = rows_of(PREFIX, branches, QUESTION, ANSWER, strategy.shared)
    branches = branches if strategy.shared else 1
    shape = Shape(PREFIX, branches, QUESTION + ANSWER, branches * ANSWER)
    assert row.ids.shape[1] == shape.tokens and row.answer_tokens == shape.answers
    model = adapted(base, RANK, strategy.checkpointing, strategy.shared, "bfloat16" if strategy.lean else dtype)
    assert not strategy.lean or speed_up(model)
    _, measured = peak_on_cpu(model, row, strategy.autocast)
    terms = memory.predict(model_size.of_folder(base), shape, strategy)
    return sum(size for name, size in terms.items() if name not in ("framework", "rounding", "probe of shared rows")) / measured


@pytest.mark.parametrize("autocast", [False, True])
@pytest.mark.parametrize("checkpointing", [False, True])
@pytest.mark.parametrize("shared", [False, True])
def test_on_the_processor_the_peak_is_as_predicted(wide_base, shared, checkpointing, autocast):
    assert LOWEST < ratio(wide_base, Strategy("cpu", checkpointing=checkpointing, rank=RANK, autocast=autocast, shared=shared)) < HIGHEST


@pytest.mark.parametrize("checkpointing", [False, True])
@pytest.mark.parametrize("shared", [False, True])
def test_with_the_faster_layers_of_a_processor_the_peak_is_as_predicted(wide_base, shared, checkpointing):
    assert LOWEST < ratio(wide_base, Strategy("cpu", checkpointing=checkpointing, rank=RANK, shared=shared, lean=True)) < HIGHEST


@pytest.mark.parametrize("autocast", [False, True])
def test_many_answers_take_what_their_scores_do(wide_base, autocast):
    assert LOWEST < ratio(wide_base, Strategy("cpu", checkpointing=True, rank=RANK, autocast=autocast), branches=24) < HIGHEST


@pytest.mark.parametrize("checkpointing", [False, True])
@pytest.mark.parametrize("shared", [False, True])
def test_with_weights_and_attention_as_on_a_card_the_peak_is_as_predicted(wide_base, shared, checkpointing):
    with fused():
        assert LOWEST < ratio(wide_base, Strategy("cuda", checkpointing=checkpointing, rank=RANK, shared=shared), "bfloat16") < HIGHEST


def test_the_weights_of_a_quantised_model_are_as_predicted(wide_base):
    """Those of NF4, as bitsandbytes lays them out on the processor."""
    from engine.models import base_models

    model = base_models.load_model(wide_base, quantization="nf4")
    held = sum(p.numel() * p.element_size() for p in model.parameters())
    states = [module.weight.quant_state for module in model.modules() if hasattr(getattr(module, "weight", None), "quant_state")]
    size = model_size.of_folder(wide_base)
    scales = sum(state.absmax.numel() * state.absmax.element_size() for state in states)
    kept_wide = 4 * (size.vocabulary + size.other)  # float32 on the processor
    assert held + scales == pytest.approx(memory.weights(size, Strategy("cpu", "nf4")), rel=0.05)
    assert held + scales - kept_wide == pytest.approx(size.linear * 4.127 / 8, rel=0.1)


SEVEN = model_size.of_config(
    {
        "model_type": "qwen2",
        "hidden_size": 3584,
        "intermediate_size": 18944,
        "num_attention_heads": 28,
        "num_key_value_heads": 4,
        "num_hidden_layers": 28,
        "vocab_size": 152064,
    }
)


USUAL = Shape(3000, 16, 60, 400)


def total(strategy: Strategy, shape: Shape = USUAL) -> float:
    return sum(memory.predict(SEVEN, shape, strategy).values()) / memory.GIB


def test_each_means_of_saving_memory_saves_some():
    assert total(Strategy(checkpointing=True)) < total(Strategy())
    assert total(Strategy(quantization="nf4")) < total(Strategy(quantization="int8")) < total(Strategy())
    assert total(Strategy(parallel="fsdp", devices=4)) < total(Strategy(parallel="ddp", devices=4))
    assert total(Strategy(), memory.halved(Shape(3000, 16, 60, 400))) < total(Strategy())
    assert total(replace(Strategy(), rank=64)) > total(Strategy())
    assert total(replace(Strategy(), dropout=0.1)) > total(Strategy())


def test_seven_billion_parameters_in_16_bit_fit_a_card_of_24_gib_only_with_checkpointing():
    assert total(Strategy(checkpointing=True)) < 0.9 * 24 < total(Strategy())


LEAN, WORDY = Strategy("cpu", lean=True), replace(SEVEN, layers=1, hidden=32, vocab=700_000, linear=10_000, vocabulary=22_400_000)


def test_a_lean_run_has_all_scores_at_once_where_the_head_is_not_plain_and_while_it_is_probed():
    pieces = memory.loss(WORDY, USUAL, LEAN)
    assert memory.loss(WORDY, USUAL, replace(LEAN, whole=True)) > 1.5 * pieces
    assert memory.loss(replace(WORDY, plain_head=False), USUAL, LEAN) > 1.5 * pieces
    one = Shape(3000, 1, 500, 400)  # rows of one question: looking at two of them takes more than the run
    assert memory.predict(WORDY, one, LEAN)["probe of shared rows"] > 2 * memory.GIB
