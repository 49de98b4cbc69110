"""Sizes are known before anything is written, and devices are told by estimates."""

import pytest

from engine.errors import InputError
from engine.models import gguf
from engine.stages.export import sizes
from engine.stages.export.devices import devices, fits
from tests.toys import STARTER


@pytest.mark.parametrize("kind", ["f16", "bf16", "q8_0", "q6_k", "q5_k_m", "q4_k_m", "q4_0", "iq4_nl"])
def test_the_size_of_a_usual_format_is_known_within_a_thousandth(starter_file, tmp_path, kind):
    told = sizes.estimate(STARTER, [kind])[kind]
    gguf.quantize(starter_file, tmp_path / "x.gguf", kind)
    written = (tmp_path / "x.gguf").stat().st_size
    assert abs(told - written) <= 0.001 * written


def test_every_other_offered_format_has_an_estimate(starter_file, tmp_path):
    others = [kind for kind in gguf.formats() if kind not in gguf.USUAL]
    told = sizes.estimate(STARTER, others)
    assert set(told) == set(others)
    for kind in ("q3_k_m", "q2_k"):
        gguf.quantize(starter_file, tmp_path / "x.gguf", kind)
        assert abs(told[kind] / (tmp_path / "x.gguf").stat().st_size - 1) < 0.06


def test_rows_that_do_not_divide_take_the_larger_type_that_llama_cpp_takes():
    assert sizes.type_of("model.layers.0.mlp.up_proj.weight", 96, "q4_k_m", 8, True) == "q5_0"
    assert sizes.type_of("model.layers.0.mlp.up_proj.weight", 100, "q4_0", 8, True) == "f16"
    assert sizes.type_of("model.layers.0.mlp.down_proj.weight", 256, "q4_k_m", 8, True) == "q6_k"
    first = "model.layers.0.mlp.down_proj.weight"  # by importance llama.cpp holds it otherwise (llama-quant.cpp)
    assert [sizes.type_of(first, 256, kind, 8, True, True) for kind in ("q4_0", "iq4_nl")] == ["q4_1", "iq4_nl"]
    assert [sizes.type_of(first, 256, kind, 8, True) for kind in ("q4_0", "iq4_nl")] == ["q4_0", "q5_k"]


def test_a_large_model_fits_only_where_there_is_room_and_is_the_faster_the_wider_the_memory():
    found = {one["name"]: one for one in fits(4_700_000_000, 500_000_000, 7_600_000_000, 28)}
    assert len(found) == len(devices()) and all(one["source"] for one in devices())
    assert not found["Raspberry Pi 4, 4 GB"]["fits"] and found["Raspberry Pi 4, 4 GB"]["tokens_per_second"] == 0
    assert found["NVIDIA L4, 24 GB"]["fits"]
    assert found["Raspberry Pi 5, 8 GB"]["tokens_per_second"] < found["NVIDIA GeForce RTX 4090, 24 GB"]["tokens_per_second"]


def test_a_small_model_is_slow_on_a_small_board_and_quick_on_a_card():
    paces = {one["name"]: one["tokens_per_second"] for one in fits(145_000_000, 47_000_000, 134_500_000, 30)}  # the embedded model in Q8_0
    board, better, card = (paces[name] for name in ("Raspberry Pi 4, 4 GB", "Raspberry Pi 5, 8 GB", "NVIDIA GeForce RTX 3090, 24 GB"))
    assert 15 < board < 60 and 1.2 * board < better < card / 3 and card > 10 * board
    tiny = {one["name"]: one["tokens_per_second"] for one in fits(6_000_000, 1_000_000, 5_000_000, 6)}
    assert 3 * tiny["Raspberry Pi 4, 4 GB"] < tiny["NVIDIA GeForce RTX 3090, 24 GB"]


def test_a_cache_counts_keys_and_values_of_each_layer():
    config = {"num_hidden_layers": 28, "num_key_value_heads": 4, "num_attention_heads": 28, "hidden_size": 3584}
    assert sizes.cache_bytes(config, 1000) == 2 * 2 * 28 * 4 * 128 * 1000


def test_keys_and_values_take_what_their_format_takes_and_have_to_fit_its_blocks():
    config = {"num_hidden_layers": 4, "num_attention_heads": 8, "num_key_value_heads": 2, "hidden_size": 512}
    assert sizes.cache_bytes(config, 100) == 2 * 4 * 2 * 64 * 100 * 2
    assert sizes.cache_bytes(config, 100, "q8_0") == 2 * 4 * 2 * 64 * 100 * 8.5 / 8
    sizes.check_cache(config, "q4_0")
    with pytest.raises(InputError, match="rows of 60 do not divide"):
        sizes.check_cache({**config, "head_dim": 60}, "q8_0")
