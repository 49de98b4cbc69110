"""A base model of the planner's tests."""

import pytest


@pytest.fixture(scope="module")
def wide_base(tmp_path_factory):
    """Six layers whose MLP is five times as wide as the model, as in the Qwen2 family."""
    from transformers import Qwen2Config, Qwen2ForCausalLM

    config = Qwen2Config(
        vocab_size=6144,
        hidden_size=128,
        intermediate_size=640,
        num_hidden_layers=6,
        num_attention_heads=4,
        num_key_value_heads=2,
        tie_word_embeddings=True,
    )
    folder = tmp_path_factory.mktemp("models") / "wide"
    Qwen2ForCausalLM(config).save_pretrained(folder)
    return folder
