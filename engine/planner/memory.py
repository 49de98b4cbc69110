"""The peak memory of a training step, worked out term by term from shapes.

Each term is what the step really holds (read off transformers' decoder layers, PEFT's LoRA layers and
`engine.stages.training.prefix_rows`, then checked against measured peaks): a tensor counts where autograd saves it for the backward
pass. Under bf16 autocast PEFT's layers save a bf16 copy of their input each; in float32 layers that read the same input share it.

LoRA counts as on all linear layers; on some of them alone it is less. Sources of the byte counts of quantised weights: LLM.int8()
(Dettmers et al. 2022), one byte a weight and a float32 scale a row; NF4 with double quantisation (Dettmers et al. 2023, QLoRA),
4 + 0.127 bits a weight. ZeRO-3 and FSDP keep a share of weights, gradients and optimizer state on each card and gather one block
at a time (Rajbhandari et al. 2020).
"""

from dataclasses import dataclass, replace

from engine.messages import Message
from engine.planner.hardware import GIB
from engine.planner.model_size import ModelSize

PROBED = 2  # questions of the row by which it is found out whether rows may be shared
PIECE = 256  # answer tokens whose scores a lean run holds at a time
ADAM = 8  # bytes of optimizer state a trained weight: two float32 moments
ADAM_8_BIT = 2.03  # the same in 8 bit with a float32 scale for 256 of them (Dettmers and others, 2022, arXiv:2110.02861)
FLOAT = 4
CONTEXT = {"cuda": 0.75 * GIB, "cpu": 0.53 * GIB}  # CUDA's context and workspaces; Python with torch and transformers
ROUNDING = 0.06  # of activations: blocks that the card's allocator holds and cannot reuse
# The same on a processor, as measured with glibc 2.36, as a share of what all layers keep, or compute again: it gives no aligned block
# out of a gap of just that size, so that gaps between tensors stay. Blocks from 32 MiB on are mapped each for itself and leave none.
GAPS, GAPS_LEAN, GAPS_AGAIN, MAPPED = 1.1, 0.6, 0.7, 32 * 2**20  # GAPS_AGAIN: how much of it is left where layers are computed again
EXCHANGE = 0.4 * GIB  # buffers by which several cards speak (NCCL)
SPARE = 0.10  # share of the memory that is to stay free
BITS = {"none": None, "int8": 8.0, "nf4": 4.127}


@dataclass(frozen=True)
class Shape:
    """A row: `prefix` shared tokens, then `branches`, the longest of `length` tokens; `answers` tokens of it are learned. `branched`
    are the tokens of all branches, 0 where each is as long as the longest."""

    prefix: int
    branches: int
    length: int
    answers: int
    branched: int = 0

    @property
    def own(self) -> int:
        """Tokens of all branches."""
        return self.branched or self.branches * self.length

    @property
    def tokens(self) -> int:
        """Tokens of the row."""
        return self.prefix + self.own


@dataclass(frozen=True)
class Strategy:
    """How to train: on "cuda" or "cpu", with the base in 16 bit (float32 on the CPU), "int8" or "nf4"; on how many cards; LoRA's rank.

    `autocast`: products in bf16 (always on cards; on processors that can). `shared`: rows share their prefix. `lean`: the faster layers
    of plain LoRA on a processor, with the base in 16 bit there too (engine/stages/training/cpu_layers.py). `upper`: the uppermost layers
    that are trained, 0 for all. `adam`: bytes of optimizer state a weight of LoRA; `whole`: embeddings and head are trained themselves.
    `float16`: a card computes in that instead of bf16.
    """

    device: str = "cuda"
    quantization: str = "none"
    checkpointing: bool = False
    parallel: str = "one"
    devices: int = 1
    rank: int = 8
    dropout: float = 0.0
    autocast: bool = True
    shared: bool = True
    lean: bool = False
    upper: int = 0
    adam: float = ADAM
    whole: bool = False
    float16: bool = False

    @property
    def split(self) -> int:
        """Over how many cards the weights are split."""
        return self.devices if self.parallel in ("fsdp", "zero3") else 1

    def trained(self, size: ModelSize) -> float:
        """The share of a model's layers that have an adapter; below the lowest of them nothing is kept for a backward pass."""
        return min(1.0, (self.upper or size.layers) / size.layers)


def predict(size: ModelSize, shape: Shape, strategy: Strategy) -> dict[str, float]:
    """{term: bytes on each card at the peak}; their sum is the peak."""
    saved, one_layer = activations(size, shape, strategy)
    adapter = strategy.rank * size.adapted * strategy.trained(size)
    whole = size.vocabulary if strategy.whole else 0  # a float32 copy is trained beside the frozen one
    again = one_layer if strategy.checkpointing else 0.0
    terms = {
        "weights": weights(size, strategy),
        "adapter": FLOAT * (adapter + whole) / strategy.split,
        "optimizer": (strategy.adam * adapter + ADAM * whole) / strategy.split,
        "gradients": FLOAT * (adapter + whole) * (1 / strategy.split + (strategy.parallel == "ddp")),
        "activations": saved,
        "loss or one layer's backward": max(loss(size, shape, strategy), again + backward(size, shape, strategy)),
    }
    terms["rounding"] = rounding(size, shape, strategy, saved, one_layer)
    terms["probe of shared rows"] = max(0.0, probe(size, shape, strategy) - sum(terms.values()))
    terms["framework"] = CONTEXT[strategy.device] + (EXCHANGE if strategy.parallel != "one" else 0)
    return terms


def rounding(size: ModelSize, shape: Shape, strategy: Strategy, saved: float, one_layer: float) -> float:
    """Bytes that lie between tensors and cannot be used; `saved` and `one_layer` are what `activations` tells."""
    if strategy.device == "cuda":
        return ROUNDING * (saved + (one_layer if strategy.checkpointing else 0.0))
    compute = 2 if strategy.autocast else FLOAT
    widths = {"stream": 9 * size.hidden, "inner": 4 * size.inner}  # what a layer keeps of each width, roughly
    small = [width for name, width in widths.items() if compute * shape.tokens * (size.inner if name == "inner" else size.hidden) < MAPPED]
    gaps = (GAPS_LEAN if strategy.lean else GAPS) * (GAPS_AGAIN if strategy.checkpointing else 1.0)
    return gaps * one_layer * size.layers * strategy.trained(size) * sum(small) / sum(widths.values())


def probe(size: ModelSize, shape: Shape, strategy: Strategy) -> float:
    """Bytes that looking whether rows may be shared takes before the run: a row of two questions under the run's own settings, the
    gradients and scores of both forms beside each other. It is more than the run where that has rows of one question."""
    answers = max(1, shape.answers // shape.branches)
    row = Shape(shape.prefix, PROBED, shape.length, PROBED * answers)
    two = replace(strategy, shared=True)
    saved, one_layer = activations(size, row, two)
    again = one_layer if strategy.checkpointing else 0.0
    adapter = strategy.rank * size.adapted * strategy.trained(size)
    held = FLOAT * adapter * 3 / strategy.split + 2 * FLOAT * row.answers * size.vocab
    scores = loss(size, row, two, whole=True)
    return weights(size, strategy) + held + saved + max(scores, again + backward(size, row, two))


def weights(size: ModelSize, strategy: Strategy) -> float:
    """Bytes of the base model on each card, with what is gathered of it for one block at a time."""
    wide = _stored(strategy)
    bits = BITS[strategy.quantization]
    linear = wide * size.linear if bits is None else bits / 8 * size.linear + (FLOAT * size.rows if strategy.quantization == "int8" else 0)
    rest = wide * (size.vocabulary + size.other)
    if strategy.split == 1:
        return linear + rest
    gathered = 2 * linear / size.layers + wide * size.vocabulary  # this block and the next; embedding and head stay gathered
    return (linear + rest) / strategy.split + gathered


def activations(size: ModelSize, shape: Shape, strategy: Strategy) -> tuple[float, float]:
    """(bytes saved for the backward pass over all layers, bytes that one layer saves)."""
    one = layer(size, shape, strategy)
    layers = size.layers * strategy.trained(size)
    stream = _stored(strategy)  # the residual stream has the weights' type
    final = FLOAT * size.hidden * shape.tokens  # of the last norm
    if strategy.checkpointing:
        return layers * stream * size.hidden * shape.tokens + final, one
    return layers * one + final, one


def layer(size: ModelSize, shape: Shape, strategy: Strategy) -> float:
    """Bytes that one decoder layer saves for its backward pass."""
    tokens, compute = shape.tokens, 2 if strategy.autocast else FLOAT
    wide = size.heads * size.head_dim
    narrow = size.kv_heads * size.head_dim
    if strategy.lean:  # the norms' and the linear layers' inputs, the product of A, both factors of the gate
        inputs = 4 * size.hidden + wide + size.inner + (wide + narrow if size.query_norm else 0)
        return 2 * (inputs + 7 * strategy.rank + 2 * size.inner) * tokens + attention(size, shape, strategy)
    norms = 2 * FLOAT * size.hidden * tokens + (FLOAT * (wide + narrow) * tokens if size.query_norm else 0)
    inputs = 5 * size.hidden + wide + size.inner if strategy.autocast or strategy.dropout else 2 * size.hidden + wide + size.inner
    lora = (compute * inputs + compute * strategy.rank * 7 + (inputs if strategy.dropout else 0)) * tokens
    gated = 3 * compute * size.inner * tokens
    copies = 2 * size.linear / size.layers if _casts_weights(strategy) else 0
    return norms + lora + gated + copies + attention(size, shape, strategy)


def attention(size: ModelSize, shape: Shape, strategy: Strategy) -> float:
    """Bytes that one layer's attention saves, the output apart (the next layer's input holds it)."""
    compute = 2 if strategy.autocast else FLOAT
    wide, narrow = size.heads * size.head_dim, size.kv_heads * size.head_dim
    if strategy.shared and strategy.device == "cpu":  # queries, keys and values with a copy for each head, results
        return compute * 4 * wide * shape.tokens
    if not strategy.shared:
        return compute * (wide + 2 * narrow + (wide if strategy.autocast else 0)) * shape.tokens
    return compute * (2 * wide + 2 * narrow) * shape.tokens


def loss(size: ModelSize, shape: Shape, strategy: Strategy, whole: bool = False) -> float:
    """Bytes of the scores at their peak, which only answer positions have: their log-softmax in float32, the gradient of the loss by it
    and the one by the scores. A lean run makes them in pieces, unless they are asked for as a `whole`, the head is trained itself, or
    something is done to them behind it."""
    if strategy.lean and size.plain_head and not strategy.whole and not whole:
        return 2 * FLOAT * min(PIECE, shape.answers) * size.vocab + 2 * size.hidden * shape.answers
    cast = _casts_weights(strategy) or (strategy.whole and strategy.autocast)
    head = 2 * size.vocab * size.hidden if cast else 0
    return 3 * FLOAT * shape.answers * size.vocab + head


def backward(size: ModelSize, shape: Shape, strategy: Strategy) -> float:
    """Bytes of gradients that live at once while one layer's backward runs, and of one quantised matrix in 16 bit again.

    The factors are measured: gradients of the MLP's inner products, and of the LoRA inputs in float32.
    """
    compute = 2 if strategy.autocast else FLOAT
    held = 3.5 * size.inner + 3 * size.hidden if strategy.autocast else 1.5 * size.inner + 2 * size.hidden
    gradients = compute * (2.5 * size.inner + 3 * size.hidden if strategy.lean else held) * shape.tokens
    unpacked = 0 if strategy.quantization == "none" else 2 * size.inner * size.hidden
    return gradients + unpacked


def _stored(strategy: Strategy) -> int:
    """Bytes of a weight that is not quantised: bf16 on cards unless float32 is asked for, float32 on the CPU unless lean."""
    return 2 if strategy.lean or (strategy.device == "cuda" and strategy.autocast) else FLOAT


def _casts_weights(strategy: Strategy) -> bool:
    """Autocast over float32 weights saves a bf16 copy of each for the backward pass."""
    return strategy.autocast and strategy.device == "cpu" and not strategy.lean


def explained(terms: dict[str, float]) -> list[Message]:
    """The largest terms, a few words each."""
    named = sorted(terms.items(), key=lambda term: -term[1])
    return [Message("{term} {gib:.1f} GiB", term=Message(name), gib=size / GIB) for name, size in named[:4] if size >= 0.05 * GIB]


def parted(shape: Shape, parts: int) -> Shape:
    """The row with one of so many parts of its questions."""
    if parts == 1:
        return shape
    branched = -(-shape.own // parts)
    return replace(shape, branches=-(-shape.branches // parts), answers=-(-shape.answers // parts), branched=branched)


def halved(shape: Shape) -> Shape:
    """The row with half as many questions."""
    return replace(shape, branches=max(1, shape.branches // 2), answers=max(1, shape.answers // 2))
