"""How large a GGUF file will be, before it is written: from the names and shapes in the safetensors files, no weight is read.

For the usual formats this is llama.cpp's own choice of type for each tensor (llama-quant.cpp, dense models), for the others an
average. Block sizes in bytes are those of ggml-common.h: 32 weights a block, 256 for the K formats.
"""

import json
import re
from collections.abc import Sequence
from math import prod
from pathlib import Path
from typing import Any

from engine.errors import InputError
from engine.messages import Message
from engine.models.safetensors_header import shapes

BITS = {
    "f32": 32.0,
    "f16": 16.0,
    "bf16": 16.0,
    "q8_0": 8.5,
    "q6_k": 6.5625,
    "q5_k": 5.5,
    "q4_k": 4.5,
    "q5_1": 6.0,
    "q5_0": 5.5,
    "q4_1": 5.0,
    "q4_0": 4.5,
    "iq4_nl": 4.5,
    "q3_k": 3.4375,
    "q2_k": 2.625,
}  # a weight, exact for each type of tensor
AVERAGE = {
    "q5_k_s": 5.54,
    "q4_k_s": 4.6,
    "q3_k_l": 4.3,
    "q3_k_m": 3.9,
    "q3_k_s": 3.5,
    "q2_k": 3.2,
    "iq4_xs": 4.35,
    "iq3_m": 3.7,
    "iq3_s": 3.5,
}  # a weight outside the output matrix, over the mixture of types; not exact
OF_256 = {"q6_k": "q8_0", "q5_k": "q5_1", "q4_k": "q5_0", "q3_k": "iq4_nl", "q2_k": "iq4_nl"}  # what rows of another length become
ALIGNED, A_KEY, A_TENSOR = 32, 60, 76  # bytes: where tensors begin; about what a key and a tensor's entry take
KEYS = 36


def estimate(model: Path, kinds: Sequence[str], importance: bool = False) -> dict[str, int]:
    """{format: bytes} of the GGUF files of a transformers folder, of few bits by `importance` or not; formats that are not known here are
    left out."""
    tensors, words = shapes(model), vocabulary_bytes(model)
    tied = not any(name.endswith("lm_head.weight") for name in tensors)
    found = {}
    for kind in kinds:
        if kind in BITS or kind in AVERAGE or kind in ("q5_k_m", "q4_k_m"):
            layers = 1 + max((layer_of(name) for name in tensors), default=0)
            data = sum(_aligned(_bytes(name, shape, kind, layers, tied, importance)) for name, shape in tensors.items())
            found[kind] = data + words + KEYS * A_KEY + len(tensors) * A_TENSOR
    return found


def layer_of(name: str) -> int:
    """The number in a tensor's name, 0 where there is none."""
    found = re.search(r"\.(\d+)\.", name)
    return int(found[1]) if found else 0


def vocabulary_bytes(model: Path) -> int:
    """What the tokenizer and the chat template take in the file."""
    known = json.loads((model / "tokenizer.json").read_text(encoding="utf-8"))["model"]
    tokens = known["vocab"] if isinstance(known["vocab"], dict) else [token for token, _ in known["vocab"]]
    scored = 4 if (model / "tokenizer.model").is_file() else 0
    size = sum(8 + len(token.encode()) + 4 + scored for token in tokens)
    if not scored:
        size += sum(8 + len((merge if isinstance(merge, str) else " ".join(merge)).encode()) for merge in known.get("merges", []))
    return size + len(template_of(model).encode())


def template_of(model: Path) -> str:
    """The chat template of a transformers folder, from either place where it may stand; of several the one for tools. "" for none."""
    file, config = model / "chat_template.jinja", model / "tokenizer_config.json"
    if file.is_file():
        return file.read_text(encoding="utf-8")
    told = json.loads(config.read_text(encoding="utf-8")).get("chat_template") if config.is_file() else ""
    if isinstance(told, list):
        named = {one["name"]: one["template"] for one in told}
        told = named.get("tool_use") or named.get("default")
    return told or ""


def _bytes(name: str, shape: Sequence[int], kind: str, layers: int, tied: bool, importance: bool) -> int:
    count = prod(shape)
    if len(shape) < 2:
        return 4 * count  # norms and biases stay in 32 bit
    bits = AVERAGE.get(kind) if not _is_output(name, tied) else None
    return round(count * (bits or BITS[type_of(name, shape[-1], kind, layers, tied, importance)]) / 8)


def type_of(name: str, width: int, kind: str, layers: int, tied: bool, importance: bool = False) -> str:
    """The type that llama.cpp gives to one matrix with rows of `width` in a file of format `kind`, rounded by `importance` or not."""
    if kind in ("f32", "f16", "bf16"):
        return kind
    if _is_output(name, tied):
        wanted = kind if kind == "q8_0" else "q6_k"
    elif kind in ("q4_k_m", "q5_k_m"):
        wanted = kind[:-2]
        if ("v_proj" in name and "qkv" not in name) or "down_proj" in name:
            wanted = "q6_k" if more_bits(layer_of(name), layers) else wanted
        elif "qkv_proj" in name:
            wanted = "q5_k" if kind == "q4_k_m" else "q6_k"
    elif kind == ("q4_0" if importance else "iq4_nl") and "down_proj" in name and layer_of(name) < layers // 8:
        wanted = "q4_1" if importance else "q5_k"
    else:
        wanted = kind if kind in BITS else "q4_k"
    if width % 256 and wanted in OF_256:
        wanted = OF_256[wanted]
    return wanted if width % 32 == 0 else "f16"


def more_bits(layer: int, layers: int) -> bool:
    """Whether a layer is among those that the mixtures with _M keep finer: the first and last eighth and every third between."""
    return layer < layers // 8 or layer >= 7 * layers // 8 or (layer - layers // 8) % 3 == 2


def _is_output(name: str, tied: bool) -> bool:
    return name.endswith("lm_head.weight") or (tied and name.endswith("embed_tokens.weight"))


def _aligned(size: int) -> int:
    return -(-size // ALIGNED) * ALIGNED


def check_cache(config: dict[str, Any], kind: str) -> None:
    """Raises InputError for a number format that the keys and values of a model with this config.json cannot be kept in."""
    width = _head(config.get("text_config", config))
    if kind != "f16" and width % 32:
        raise InputError(
            Message(
                "The key-value cache of this model cannot use {kind}: its rows of {width} do not divide into blocks of 32.",
                kind=kind.upper(),
                width=width,
            ),
            "Keep them in f16.",
        )


def _head(config: dict[str, Any]) -> int:
    return config.get("head_dim") or config["hidden_size"] // config["num_attention_heads"]


def cache_bytes(config: dict[str, Any], tokens: int, kind: str = "f16") -> int:
    """What the keys and values of so many tokens take in a number format, for a model with this config.json."""
    config = config.get("text_config", config)
    heads = config.get("num_key_value_heads") or config["num_attention_heads"]
    return round(2 * config["num_hidden_layers"] * heads * _head(config) * tokens * BITS[kind] / 8)
