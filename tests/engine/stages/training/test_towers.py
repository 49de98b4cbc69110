"""Models that see as well as read: they are loaded, their language model gets the adapter, and their towers never do."""

import pytest
import torch
from transformers import Gemma3Config, Gemma3ForConditionalGeneration, Mistral3Config, Mistral3ForConditionalGeneration
from transformers import Qwen2_5_VLConfig as QwenConfig
from transformers import Qwen2_5_VLForConditionalGeneration as Qwen

from engine.models import base_models
from engine.settings import TrainingSettings
from engine.stages.training.adapter import with_adapter
from engine.stages.training.prefix_rows import plain_row, row_loss

TEXT = {
    "hidden_size": 64,
    "intermediate_size": 64,
    "num_hidden_layers": 3,
    "num_attention_heads": 2,
    "num_key_value_heads": 1,
    "head_dim": 32,
    "vocab_size": 120,
    "max_position_embeddings": 4096,
    "pad_token_id": 0,
    "bos_token_id": 1,
    "eos_token_id": 2,
}
EYE = {"hidden_size": 32, "intermediate_size": 32, "num_hidden_layers": 1, "num_attention_heads": 2, "image_size": 28, "patch_size": 14}
QWEN_EYE = {"hidden_size": 32, "out_hidden_size": 64, "depth": 1, "num_heads": 2, "intermediate_size": 32}


def made(kind: str):
    torch.manual_seed(0)
    if kind == "gemma3":
        return Gemma3ForConditionalGeneration(Gemma3Config(text_config=TEXT, vision_config=EYE, mm_tokens_per_image=4))
    if kind == "mistral3":
        text, eye = {**TEXT, "model_type": "mistral"}, {**EYE, "model_type": "pixtral", "head_dim": 16}
        return Mistral3ForConditionalGeneration(Mistral3Config(text_config=text, vision_config=eye))
    ropes = {"rope_type": "default", "rope_theta": 10000.0, "mrope_section": [4, 6, 6]}
    return Qwen(QwenConfig(text_config={**TEXT, "rope_parameters": ropes}, vision_config=QWEN_EYE))


@pytest.mark.parametrize("kind", ["gemma3", "mistral3", "qwen2_5_vl"])
@pytest.mark.parametrize("changes", [{}, {"upper_layers": 1}, {"target_modules": ["q_proj", "v_proj"]}])
def test_only_the_language_model_is_trained(kind, changes, tmp_path):
    made(kind).save_pretrained(tmp_path)
    model = with_adapter(base_models.load_model(tmp_path), TrainingSettings(rank=2, **changes))
    trained = [name for name, values in model.named_parameters() if values.requires_grad]

    assert trained and all("language_model." in name for name in trained), trained
    layers = {name.split(".layers.")[1].split(".")[0] for name in trained}
    assert layers == ({"2"} if "upper_layers" in changes else {"0", "1", "2"})
    assert base_models.context_length(tmp_path) == 4096
    row_loss(model, plain_row([5, 6, 7], [8, 9, 10], 1)).backward()
    assert any(values.grad is not None and values.grad.abs().sum() > 0 for values in model.parameters())
