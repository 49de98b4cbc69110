"""Tiny models in the shapes of the families that people bring, each with the family's real vocabulary and official chat template.

Vocabularies and templates come from llama.cpp's own archive, which set-up keeps in the cache folder; weights are drawn at random. A folder
has the files that the family's own repositories have: class of tokenizer, marks, normalizer, how text is split, which token ends an answer.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tests.official_templates import official_templates
from tests.real_tokenizers import Spelling, write

LAST_NORM = ("model.norm.weight", "language_model.norm.weight", "transformer.ln_f.weight")
SIZE = {
    "hidden_size": 128,
    "intermediate_size": 512,  # what is learnt by heart needs room
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
    "max_position_embeddings": 4096,
    "initializer_range": 0.06,  # with more, attention is certain of the wrong tokens, and learns slowly to look at others
}


@dataclass(frozen=True)
class Family:
    """What makes a folder: its tokenizer, its `template`, an official one's name or text, its `shape`, a config with these facts:
    vocab_size, bos_token_id, eos_token_id, pad_token_id; and further tokens that end an answer, as generation_config.json says."""

    spelling: Spelling
    template: str
    shape: Callable[[dict[str, Any]], Any]
    ends: tuple[str, ...] = ()


def _llama(facts: dict[str, Any], **more: Any):
    from transformers import LlamaConfig

    return LlamaConfig(**SIZE, **facts, tie_word_embeddings=True, **more)


def _llama3(facts: dict[str, Any]):
    rope = {"rope_type": "llama3", "factor": 8.0, "low_freq_factor": 1.0, "high_freq_factor": 4.0, "original_max_position_embeddings": 2048}
    return _llama(facts, rope_parameters={**rope, "rope_theta": 500000.0})


def _coder(facts: dict[str, Any]):
    return _llama(facts, rope_parameters={"rope_type": "linear", "factor": 4.0, "rope_theta": 100000.0})


def _mistral(facts: dict[str, Any]):
    from transformers import MistralConfig

    return MistralConfig(**SIZE, **facts, head_dim=16, sliding_window=None, rope_theta=1000000.0)


def _qwen2(facts: dict[str, Any]):
    from transformers import Qwen2Config

    return Qwen2Config(**SIZE, **facts, tie_word_embeddings=True)


def _qwen3(facts: dict[str, Any]):
    from transformers import Qwen3Config

    return Qwen3Config(**SIZE, **facts, head_dim=32, tie_word_embeddings=True)


def _qwen35(facts: dict[str, Any]):
    from transformers import Qwen3_5TextConfig

    return Qwen3_5TextConfig(
        **SIZE | {"num_hidden_layers": 4},  # a period
        **facts,
        head_dim=32,
        layer_types=["linear_attention"] * 3 + ["full_attention"],
        linear_num_key_heads=2,
        linear_num_value_heads=4,
        linear_key_head_dim=16,
        linear_value_head_dim=16,
        tie_word_embeddings=True,
    )


def _gemma3(facts: dict[str, Any]):
    from transformers import Gemma3TextConfig

    layers = ["sliding_attention", "full_attention"]
    return Gemma3TextConfig(**SIZE, **facts, head_dim=16, query_pre_attn_scalar=16, sliding_window=64, layer_types=layers)


def _gemma3_seeing(facts: dict[str, Any]):
    from transformers import Gemma3Config

    text = _gemma3(facts).to_dict()
    vision = {
        "hidden_size": 32,
        "intermediate_size": 48,
        "num_hidden_layers": 1,
        "num_attention_heads": 2,
        "image_size": 28,
        "patch_size": 14,
    }
    config = Gemma3Config(text_config=text, vision_config=vision, mm_tokens_per_image=4)
    config.bos_token_id, config.eos_token_id, config.pad_token_id = (
        facts[name] for name in ("bos_token_id", "eos_token_id", "pad_token_id")
    )
    return config


def _gemma4(facts: dict[str, Any]):
    from transformers import Gemma4TextConfig

    return Gemma4TextConfig(
        **SIZE,
        **facts,
        head_dim=16,
        global_head_dim=16,
        sliding_window=64,
        layer_types=["sliding_attention", "full_attention"],
        num_kv_shared_layers=0,
        hidden_size_per_layer_input=0,
        vocab_size_per_layer_input=facts["vocab_size"],
        tie_word_embeddings=True,
    )


def _phi3(facts: dict[str, Any]):
    from transformers import Phi3Config

    return Phi3Config(**SIZE, **facts, sliding_window=2047, tie_word_embeddings=False)


def _phi4(facts: dict[str, Any]):
    from transformers import Phi3Config

    factors = {"short_factor": [1.0] * 12, "long_factor": [1 + at / 11 for at in range(12)]}
    rope = {"rope_type": "longrope", "rope_theta": 10000.0, "partial_rotary_factor": 0.75, **factors}
    return Phi3Config(
        **SIZE,
        **facts,
        sliding_window=None,
        tie_word_embeddings=True,
        original_max_position_embeddings=2048,
        rope_parameters={**rope, "original_max_position_embeddings": 2048},
        partial_rotary_factor=0.75,
    )


def _cohere(facts: dict[str, Any]):
    from transformers import CohereConfig

    return CohereConfig(**SIZE, **facts, logit_scale=0.0625 * 16, tie_word_embeddings=True)


def _gpt2(facts: dict[str, Any]):
    from transformers import GPT2Config

    return GPT2Config(vocab_size=facts["vocab_size"], n_embd=128, n_layer=2, n_head=4, n_positions=4096, n_ctx=4096, initializer_range=0.06)


def _granite(facts: dict[str, Any]):
    from transformers import GraniteConfig

    scales = {"embedding_multiplier": 12.0, "logits_scaling": 8.0, "residual_multiplier": 0.22, "attention_multiplier": 0.0625}
    return GraniteConfig(**SIZE, **facts, **scales, tie_word_embeddings=True)


PHI4 = (  # as Phi-4-mini's: tools stand as one text in the system message, and it writes no calls
    "{% for message in messages %}{% if message['role'] == 'system' and 'tools' in message and message['tools'] is not none %}"
    "{{ '<|system|>' + message['content'] + '<|tool|>' + message['tools'] + '<|/tool|><|end|>' }}"
    "{% else %}{{ '<|' + message['role'] + '|>' + message['content'] + '<|end|>' }}{% endif %}{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|assistant|>' }}{% else %}{{ eos_token }}{% endif %}"
)


def _marks(first: int, text: str) -> dict[int, str]:
    return dict(enumerate(text.split(), first))


QWEN_MARKS = _marks(
    151646,
    "<|object_ref_start|> <|object_ref_end|> <|box_start|> <|box_end|> <|quad_start|> <|quad_end|> <|vision_start|> <|vision_end|> "
    "<|vision_pad|> <|image_pad|> <|video_pad|> <tool_call> </tool_call> <|fim_prefix|> <|fim_middle|> <|fim_suffix|> <|fim_pad|> "
    "<|repo_name|> <|file_sep|> <tool_response> </tool_response> <think> </think>",
)
GEMMA_MARKS = {at: f"<unused{at}>" for at in (46, 47, 48, 49, 50, 51, 52, 98, 100, 101)} | _marks(105, "<start_of_turn> <end_of_turn>")
MISTRAL_MARKS = _marks(32000, "[INST] [/INST] [TOOL_CALLS] [AVAILABLE_TOOLS] [/AVAILABLE_TOOLS] [TOOL_RESULTS] [/TOOL_RESULTS]")
PHI4_MARKS = _marks(50257, "<|assistant|> <|system|> <|end|> <|user|> <|tool|> <|/tool|> <|tool_call|> <|/tool_call|>")
GRANITE_MARKS = {0: "<|end_of_text|>"} | _marks(49152, "<|start_of_role|> <|end_of_role|> <|tool_call|>")
PHI3_MARKS = ("<|assistant|>", "<|system|>", "<|end|>", "<|user|>")
LLAMA3_MARKS = {128004: "<|finetune_right_pad_id|>", 128008: "<|eom_id|>", 128010: "<|python_tag|>"}
DEEPSEEK = ("<｜begin▁of▁sentence｜>", "<｜end▁of▁sentence｜>")
GEMMA = ("<bos>", "<eos>", "<pad>")
LLAMA3 = ("<|begin_of_text|>", "<|eot_id|>", "<|finetune_right_pad_id|>")
QWEN = ("", "<|im_end|>", "<|endoftext|>")
END = "<|endoftext|>"
QWEN2 = Spelling("qwen2", "Qwen2Tokenizer", *QWEN, QWEN_MARKS)
GEMMA3 = Spelling("gemma-4", "GemmaTokenizer", *GEMMA, GEMMA_MARKS, pieces=True)
COHERE = Spelling("command-r", "CohereTokenizer", "<BOS_TOKEN>", "<|END_OF_TURN_TOKEN|>", "<PAD>")
FAMILIES = {
    "llama3": Family(
        Spelling("llama-bpe", "PreTrainedTokenizerFast", *LLAMA3, LLAMA3_MARKS),
        "meta-llama-Llama-3.1-8B-Instruct",
        _llama3,
        ends=("<|end_of_text|>", "<|eom_id|>"),
    ),
    "mistral": Family(
        Spelling("llama-spm", "LlamaTokenizer", "<s>", "</s>", "", MISTRAL_MARKS, pieces=True),
        "mistralai-Mistral-Nemo-Instruct-2407",
        _mistral,
    ),
    "qwen2": Family(QWEN2, "Qwen-Qwen2.5-7B-Instruct", _qwen2),
    "qwen3": Family(QWEN2, "Qwen-Qwen3-0.6B", _qwen3),
    "qwen35": Family(Spelling("qwen35", "Qwen2Tokenizer", *QWEN, QWEN_MARKS), "Qwen3.5-4B", _qwen35),
    "gemma3": Family(GEMMA3, "google-gemma-2-2b-it", _gemma3, ends=("<end_of_turn>",)),
    "gemma3-seeing": Family(GEMMA3, "google-gemma-2-2b-it", _gemma3_seeing, ends=("<end_of_turn>",)),
    "gemma4": Family(Spelling("gemma-4", "GemmaTokenizer", *GEMMA), "google-gemma-4-31B-it", _gemma4, ends=("<turn|>",)),
    "phi3": Family(
        Spelling("phi-3", "LlamaTokenizer", "<s>", END, END, pieces=True, stripped=PHI3_MARKS),
        "microsoft-Phi-3.5-mini-instruct",
        _phi3,
        ends=("<|end|>", "<|assistant|>"),
    ),
    "phi4-mini": Family(Spelling("gpt-2", "GPT2Tokenizer", END, END, END, PHI4_MARKS), PHI4, _phi4, ends=("<|end|>",)),
    "command-r": Family(COHERE, "CohereForAI-c4ai-command-r-plus-tool_use", _cohere),
    "gpt2": Family(Spelling("gpt-2", "GPT2Tokenizer", END, END, ""), "", _gpt2),
    "deepseek": Family(
        Spelling("deepseek-llm", "LlamaTokenizerFast", *DEEPSEEK, DEEPSEEK[1]), "deepseek-ai-DeepSeek-R1-Distill-Llama-8B", _llama
    ),
    "deepseek-coder": Family(Spelling("deepseek-coder", "LlamaTokenizerFast", DEEPSEEK[0], "<|EOT|>", DEEPSEEK[1]), "", _coder),
    "granite": Family(
        Spelling("refact", "GPT2Tokenizer", *["<|end_of_text|>"] * 3, GRANITE_MARKS), "ibm-granite-granite-3.3-2B-Instruct", _granite
    ),
}

# The same shapes and templates over smaller real vocabularies, for what has to learn much on one processor in little time.
LLAMA3_FEW = "<|begin_of_text|> <|eot_id|> <|finetune_right_pad_id|> <|start_header_id|> <|end_header_id|> <|end_of_text|> <|eom_id|>"
QWEN_FEW = "<|im_start|> <|im_end|> <tool_call> </tool_call> <tool_response> </tool_response> <think> </think>"
GEMMA_FEW = {1: "<bos>", 2: "<eos>"} | _marks(32000, "<start_of_turn> <end_of_turn> <pad>")
SMALL = {
    "llama3": replace(FAMILIES["llama3"], spelling=Spelling("gpt-2", "PreTrainedTokenizerFast", *LLAMA3, _marks(50257, LLAMA3_FEW))),
    "mistral": FAMILIES["mistral"],
    "gemma3": replace(FAMILIES["gemma3"], spelling=Spelling("llama-spm", "GemmaTokenizer", *GEMMA, GEMMA_FEW, pieces=True)),
    "qwen3": replace(FAMILIES["qwen3"], spelling=Spelling("gpt-2", "GPT2Tokenizer", *QWEN, _marks(50257, QWEN_FEW))),
    "phi4-mini": FAMILIES["phi4-mini"],
}


def tiny(family: Family, folder: Path) -> Path:
    """Write the family's tiny model into a new folder."""
    import torch
    from transformers import AutoModelForCausalLM

    folder.mkdir(parents=True)
    numbers, size = write(family.spelling, folder)
    if template := official_templates().get(family.template, family.template):
        (folder / "chat_template.jinja").write_text(template, encoding="utf-8", newline="")
    told = {f"{role}_token_id": numbers.get(getattr(family.spelling, role) or None) for role in ("bos", "eos", "pad")}
    torch.manual_seed(0)
    model = AutoModelForCausalLM.from_config(family.shape({"vocab_size": size, **told}))
    words = model.get_input_embeddings()
    if words.padding_idx is not None:  # zeros, where many families end an answer with the same token, whose head could never say it
        words.weight.data[words.padding_idx].normal_(std=SIZE["initializer_range"])
    for part, weight in model.named_parameters():
        if part.endswith(LAST_NORM):
            weight.data.fill_(5.0)  # else the scores of random words are too near to one another for any to be said with certainty
    model.generation_config.eos_token_id = [told["eos_token_id"], *(numbers[mark] for mark in family.ends)]
    model.to(torch.bfloat16).save_pretrained(folder)  # as the families' own weights are kept, so that training in bfloat16 rounds none
    return folder
