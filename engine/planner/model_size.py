"""How large a base model is, from its config and the headers of its safetensors files; no weight is read."""

import re
from dataclasses import asdict, dataclass
from math import prod
from pathlib import Path

from engine.errors import InputError
from engine.messages import Message
from engine.models import base_models
from engine.models.safetensors_header import shapes

# parts of a model that see or hear; they are loaded, but neither trained nor, as the rest, read for a question
TOWER = re.compile(r"(^|\.)(vision|visual|image|audio|speech|multi_?modal|mm_|patch_merger)", re.IGNORECASE)

SCALED = ("final_logit_softcapping", "logit_scale", "logits_scaling")  # what a config says where the scores are capped or scaled


@dataclass(frozen=True)
class ModelSize:
    """Counts of weights and the widths that decide memory and time.

    `linear` are the weights of the linear layers inside the blocks (those that LoRA adapts and quantisation shrinks), `vocabulary`
    those of the embedding and of an untied head, `other` norms,
    biases and towers that see or hear. `adapted` is the sum of inputs and outputs over the
    adapted layers: LoRA of rank r has r * adapted weights. `rows` is the sum of outputs (int8 keeps one scale for each). `plain_head`: the
    head's scores are taken as they are, not scaled or capped.
    """

    linear: int
    vocabulary: int
    other: int
    adapted: int
    rows: int
    modules: int
    layers: int
    hidden: int
    inner: int
    heads: int
    kv_heads: int
    head_dim: int
    vocab: int
    tied: bool
    query_norm: bool
    context: int
    plain_head: bool = True

    @property
    def parameters(self) -> int:
        """All weights."""
        return self.linear + self.vocabulary + self.other

    def as_dict(self) -> dict:
        """Plain JSON data."""
        return {"parameters": self.parameters, **asdict(self)}


def of_folder(folder: Path) -> ModelSize:
    """The size of the model in a folder. Raises InputError if its config or a header does not tell."""
    return of_shapes(base_models.language_config(folder), shapes(folder), folder)


def of_shapes(config: dict, named: dict[str, tuple[int, ...]], where: Path | str = "the model") -> ModelSize:
    """The size from a config (that of transformers, flat) and the shapes of the weights. Raises InputError if a width is missing."""
    try:
        hidden, layers, heads = (int(config[key]) for key in ("hidden_size", "num_hidden_layers", "num_attention_heads"))
        inner, vocab = int(config["intermediate_size"]), int(config["vocab_size"])
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(
            Message("{where}: config.json does not state {error}.", where=where, error=error),
            "Choose a causal model whose config states its dimensions.",
        ) from None
    matrices = {name: shape for name, shape in named.items() if len(shape) == 2 and name.endswith(".weight")}
    matrices = {name: shape for name, shape in matrices.items() if not TOWER.search(name)}
    of_words = {name for name, shape in matrices.items() if shape[0] == vocab or "embed" in name}
    linear = [shape for name, shape in matrices.items() if name not in of_words]

    def count(these) -> int:
        return sum(map(prod, these))

    vocabulary = count(named[name] for name in of_words)
    head_dim = config.get("head_dim") or hidden // heads
    return ModelSize(
        linear=count(linear),
        vocabulary=vocabulary,
        other=count(named.values()) - count(linear) - vocabulary,
        adapted=sum(out + into for out, into in linear),
        rows=sum(out for out, _ in linear),
        modules=len(linear),
        layers=layers,
        hidden=hidden,
        inner=inner,
        heads=heads,
        kv_heads=int(config.get("num_key_value_heads") or heads),
        head_dim=int(head_dim),
        vocab=vocab,
        tied=len(of_words) < 2,
        query_norm=any("q_norm" in name for name in named),
        context=int(config.get("max_position_embeddings", 2048)),
        plain_head=all(config.get(name) in (None, 1.0) for name in SCALED),
    )


def of_config(config: dict) -> ModelSize:
    """The size of a Qwen2-, Qwen3- or Llama-shaped model that is not here, from its config alone, for planning ahead."""
    get = config.get
    try:
        hidden, inner, heads, vocab = (
            int(config[key]) for key in ("hidden_size", "intermediate_size", "num_attention_heads", "vocab_size")
        )
        layers = int(config["num_hidden_layers"])
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(Message("The config does not state {error}.", error=error), "Give the config.json of a causal model.") from None
    head_dim = int(get("head_dim") or hidden // heads)
    wide, narrow = heads * head_dim, int(get("num_key_value_heads") or heads) * head_dim
    block = {
        "q_proj": (wide, hidden),
        "k_proj": (narrow, hidden),
        "v_proj": (narrow, hidden),
        "o_proj": (hidden, wide),
        "gate_proj": (inner, hidden),
        "up_proj": (inner, hidden),
        "down_proj": (hidden, inner),
    }
    named: dict[str, tuple[int, ...]] = {"embed_tokens.weight": (vocab, hidden), "norm.weight": (hidden,)}
    if not get("tie_word_embeddings", False):
        named["lm_head.weight"] = (vocab, hidden)
    for layer in range(layers):
        named |= {f"{layer}.{name}.weight": shape for name, shape in block.items()}
        named |= {f"{layer}.first_norm.weight": (hidden,), f"{layer}.second_norm.weight": (hidden,)}
        if get("model_type") == "qwen2":
            named |= {f"{layer}.{name}.bias": (block[name][0],) for name in ("q_proj", "k_proj", "v_proj")}
        if get("model_type") == "qwen3":
            named |= {f"{layer}.{name}.weight": (head_dim,) for name in ("q_norm", "k_norm")}
    return of_shapes(config, named)
