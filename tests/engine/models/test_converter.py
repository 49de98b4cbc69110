"""What the converter's files say otherwise than llama.cpp's own script would write, for what llama.cpp takes for granted of them."""

import json
import shutil
import sys

import pytest

from engine.models import gguf
from engine.models.base_models import rope_switch
from engine.models.convert_hf import PHI3, ROPE, guesses_ahead, named, window_pattern
from tests.toys import STARTER

SHORT, LONG = [1.0, 1.0, 1.0, 1.0], [1.0, 1.5, 2.0, 4.0]


@pytest.mark.parametrize(
    ("name", "strips", "tokens", "wanted"),
    [
        ("digital-hr", True, [*PHI3, "<|end|>"], "digital-hr (Phi-3)"),  # else blanks behind its marks are tokens on a device alone
        ("Phi-3.5 for us", True, [one.encode() for one in PHI3], "Phi-3.5 for us"),
        (
            "our phi3 tools",
            False,
            ["<unk>", "<s>", "a"],
            "our phi 3 tools",
        ),  # llama.cpp cannot load a file that is called so, without "</s>"
        ("PHI-3-tools", True, ["<|endoftext|>", "<|end|>"], "PHI 3-tools"),
        ("modern-bert", False, ["a"], "modern bert"),
        ("shop", False, ["a"], "shop"),
    ],
)
def test_a_files_name_makes_llama_cpp_cut_text_as_the_model_does(name, strips, tokens, wanted):
    assert named(name, strips, tokens) == wanted


def test_layers_with_windows_are_named_where_llama_cpp_takes_others_for_granted(tmp_path):
    def pattern(architecture, *layers, **around):
        said = {"layer_types": [f"{kind}_attention" for kind in layers]}
        (tmp_path / "config.json").write_text(json.dumps({"text_config": said} if around else said))
        return window_pattern(tmp_path, architecture)

    usual = ["sliding"] * 5 + ["full"]
    assert pattern("gemma3", *usual, *usual[:2]) == pattern("gemma3", *usual, nested=True) == []
    assert pattern("gemma3", "sliding", "full") == pattern("gemma3", "sliding", "full", nested=True) == [True, False]
    assert pattern("llama", "sliding", "full") == []


def test_layers_that_guess_ahead_are_written_where_the_files_hold_them(tmp_path):
    """Qwen3.5's config counts them, and transformers saves none: llama.cpp would look for them in the file."""
    import numpy
    from safetensors.numpy import save_file

    def guesses(*names):
        save_file({f"model.{name}.weight": numpy.zeros((2, 2)) for name in names}, tmp_path / "model.safetensors")
        return guesses_ahead(tmp_path)

    (tmp_path / "config.json").write_text(json.dumps({"text_config": {"num_hidden_layers": 2, "mtp_num_hidden_layers": 1}}))
    assert not guesses("layers.0.mlp", "layers.1.mlp")
    assert guesses("layers.0.mlp", "mtp.fc") and guesses("layers.1.mlp", "layers.2.mlp")


@pytest.fixture(scope="module")
def longrope(tmp_path_factory):
    """A tiny Phi-3 whose rotary positions have factors for short and for long rows."""
    from transformers import Phi3Config, Phi3ForCausalLM

    folder = tmp_path_factory.mktemp("longrope") / "phi"
    shutil.copytree(STARTER, folder, ignore=shutil.ignore_patterns("*.safetensors", "config.json"))
    rope = {"rope_type": "longrope", "rope_theta": 10000.0, "short_factor": SHORT, "long_factor": LONG}
    config = Phi3Config(
        vocab_size=6144,
        hidden_size=32,
        intermediate_size=32,
        num_hidden_layers=1,
        num_attention_heads=4,
        num_key_value_heads=4,
        max_position_embeddings=512,
        original_max_position_embeddings=256,
        rope_parameters={**rope, "original_max_position_embeddings": 256},
        sliding_window=None,
        bos_token_id=None,
        eos_token_id=2,
        pad_token_id=0,
    )
    Phi3ForCausalLM(config).save_pretrained(folder)
    return folder


@pytest.mark.parametrize(("told", "wanted"), [("short", SHORT), ("long", LONG)])
def test_one_set_of_rotary_factors_is_written_for_any_context(longrope, tmp_path, told, wanted):
    from engine.models.base_models import config

    sys.path.insert(0, str(gguf.converters() / "gguf-py"))
    from gguf import GGUFReader, GGUFValueType

    assert rope_switch(config(longrope)) == 256
    gguf.convert(longrope, tmp_path / "x.gguf", "f32", {ROPE: told, "general.name": "phi3", "tokenizer.ggml.eot_token_id": 2})
    file = GGUFReader(tmp_path / "x.gguf")
    factors = {tensor.name: list(tensor.data) for tensor in file.tensors if tensor.name.startswith("rope_factors")}
    assert factors == {"rope_factors_short.weight": wanted, "rope_factors_long.weight": wanted}
    assert file.fields["tokenizer.ggml.eot_token_id"].types == [GGUFValueType.UINT32]
    gguf.vocabulary(tmp_path / "x.gguf")  # which llama.cpp refuses where it takes the name for a Phi-3
