"""A tiny random Qwen2 with the real Qwen2 vocabulary, taken from the vocabulary file that set-up keeps beside llama.cpp's converters."""

import json
import struct
import sys
from pathlib import Path

import pytest

SIZES = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}
TEXT, LIST = 8, 9
SPLIT = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
TEMPLATE = """{%- if tools %}<|im_start|>system
Tools:
{% for tool in tools %}{{ tool.function | tojson }}
{% endfor %}<|im_end|>
{% endif %}{%- for message in messages %}<|im_start|>{{ message.role }}
{{ message.content }}{% for call in message.tool_calls or [] %}<tool_call>
{{ call.function | tojson }}
</tool_call>{% endfor %}<|im_end|>
{% endfor %}{%- if add_generation_prompt %}<|im_start|>assistant
{% endif %}"""


def facts_of(file: Path) -> dict:
    """The keys and values of a GGUF file; its reader in the package gguf takes seconds for a vocabulary."""
    data, at = file.read_bytes(), 24
    count = struct.unpack_from("<Q", data, 16)[0]

    def value(kind: int):
        nonlocal at
        if kind == TEXT:
            size = struct.unpack_from("<Q", data, at)[0]
            at += 8 + size
            return data[at - size : at].decode("utf-8", "replace")
        if kind == LIST:
            inner, size = struct.unpack_from("<IQ", data, at)
            at += 12
            return [value(inner) for _ in range(size)]
        found = struct.unpack_from(f"<{SIZES[kind]}", data, at)[0]
        at += struct.calcsize(SIZES[kind])
        return found

    found = {}
    for _ in range(count):
        name = value(TEXT)
        kind = struct.unpack_from("<I", data, at)[0]
        at += 4
        found[name] = value(kind)
    return found


def tiny_qwen2(folder: Path) -> Path:
    """Write model and tokenizer; skips the test where the vocabulary is not kept."""
    import torch
    from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, pre_tokenizers
    from transformers import Qwen2Config, Qwen2ForCausalLM

    file = Path(sys.prefix) / "llama.cpp" / "models" / "ggml-vocab-qwen2.gguf"
    if not file.is_file():
        pytest.skip("set-up has kept no Qwen2 vocabulary")
    facts = facts_of(file)
    tokens = facts["tokenizer.ggml.tokens"]
    special = [(token, number) for number, token in enumerate(tokens) if token.startswith("<|") and number >= 151_643]
    words = {token: number for number, token in enumerate(tokens) if number < 151_643}
    tokenizer = Tokenizer(models.BPE(words, [tuple(pair.split(" ")) for pair in facts["tokenizer.ggml.merges"]]))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Split(Regex(SPLIT), "isolated"), pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)]
    )
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens([AddedToken(token, special=True) for token, _ in special])
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(folder / "tokenizer.json"))
    (folder / "tokenizer_config.json").write_text(
        json.dumps(
            {
                "tokenizer_class": "PreTrainedTokenizerFast",
                "eos_token": "<|im_end|>",
                "pad_token": "<|endoftext|>",
                "chat_template": TEMPLATE,
            }
        ),
        encoding="utf-8",
    )
    torch.manual_seed(0)
    config = Qwen2Config(
        vocab_size=len(tokens),
        hidden_size=64,
        intermediate_size=128,
        num_hidden_layers=2,
        num_attention_heads=2,
        num_key_value_heads=1,
        max_position_embeddings=2048,
        tie_word_embeddings=True,
        bos_token_id=None,
        eos_token_id=151_645,
        pad_token_id=151_643,
    )
    Qwen2ForCausalLM(config).save_pretrained(folder)
    return folder
