"""The layers of a LoRA run on a CPU with fewer passes over memory; the sums are the same.

On a CPU with 16-bit products much of a small model's step goes to passes over the activations, and most of its memory to copies of
them: PEFT casts each input to the adapter's float32 and autocast casts it back, scales the adapter's whole output and adds it, a norm
keeps its input in float32, and autograd keeps a copy for each of these. Here an adapted linear layer is one function: the adapter's
product is added into the output in place, and only the input is kept for the backward pass. Norms keep their 16-bit input, the gated
product its two factors. The loss meets the vocabulary in pieces, whose gradient is made at once, since the vocabulary is not trained.

`speed_up` puts them into a model that has its adapter on. Layers that are anything but plain LoRA (DoRA, dropout, quantised weights,
a bias that is trained) are left as PEFT made them.
"""

from types import MethodType

import torch
from peft.tuners.lora import Linear as LoraLinear
from torch.autograd import Function

PIECE = 256  # answer tokens that meet the vocabulary at a time


class _AdaptedLinear(Function):
    """y = x W^T + (s x A^T) B^T; x (..., in) in 16 bit, W (out, in) in 16 bit, A (r, in) and B (out, r) in float32; W is frozen.

    Backwards, with g the gradient of y and h = s g B: dx = g W + h A, dA = h^T x, dB = s g^T (x A^T) (Hu and others, 2021,
    arXiv:2106.09685, for the form).
    """

    @staticmethod
    def forward(ctx, x, weight, bias, down, up, scaling):
        rows = x.reshape(-1, x.shape[-1])
        a, b = down.to(x.dtype), (up * scaling).to(x.dtype)
        low = rows @ a.T
        y = rows @ weight.T if bias is None else torch.addmm(bias, rows, weight.T)
        y.addmm_(low, b.T)
        ctx.save_for_backward(rows, weight, a, b, low)
        ctx.scaling, ctx.shape = scaling, x.shape
        return y.view(*x.shape[:-1], -1)

    @staticmethod
    def backward(ctx, gradient):
        rows, weight, a, b, low = ctx.saved_tensors
        g = gradient.reshape(-1, gradient.shape[-1]).to(rows.dtype)
        h = g @ b
        by_x = None
        if ctx.needs_input_grad[0]:
            by_x = g @ weight
            by_x.addmm_(h, a)
            by_x = by_x.view(ctx.shape)
        return by_x, None, None, (h.T @ rows).float(), (g.T @ low).float() * ctx.scaling, None


class _GatedProduct(Function):
    """silu(g) * u of the feed-forward layer, with nothing kept but g and u."""

    @staticmethod
    def forward(ctx, g, u):
        ctx.save_for_backward(g, u)
        return torch.nn.functional.silu(g).mul_(u)

    @staticmethod
    def backward(ctx, gradient):
        g, u = ctx.saved_tensors
        sigmoid = torch.sigmoid(g)
        by_u = (g * sigmoid).mul_(gradient)
        by_g = sigmoid.neg().add_(1).mul_(g).add_(1).mul_(sigmoid).mul_(u).mul_(gradient)
        return by_g, by_u


class _Norm(Function):
    """w * x / sqrt(mean(x^2) + e) over the last dimension, computed in float32 (Zhang and Sennrich, 2019, arXiv:1910.07467)."""

    @staticmethod
    def forward(ctx, x, weight, epsilon):
        wide = x.float()
        scale = torch.rsqrt(wide.pow(2).mean(-1, keepdim=True).add_(epsilon))
        ctx.save_for_backward(x, weight, scale)
        return wide.mul_(scale).to(x.dtype) * weight

    @staticmethod
    def backward(ctx, gradient):
        x, weight, scale = ctx.saved_tensors
        g, normal = (gradient * weight).float(), x.float().mul_(scale)
        g -= normal.mul_((g * normal).mean(-1, keepdim=True))
        return g.mul_(scale).to(x.dtype), None, None


class _VocabularyLoss(Function):
    """Cross-entropy in nats of each of N answers (N) against scores h W^T; h (N, d), W (vocabulary, d) frozen."""

    @staticmethod
    def forward(ctx, h, weight, answers):
        losses, gradient = torch.empty(len(h)), torch.empty_like(h)
        for at in range(0, len(h), PIECE):
            piece = slice(at, at + PIECE)
            losses[piece], gradient[piece] = _learned(h[piece], weight, answers[piece, None])
        ctx.save_for_backward(gradient)
        return losses

    @staticmethod
    def backward(ctx, by_losses):
        (gradient,) = ctx.saved_tensors
        return (gradient * by_losses.unsqueeze(1)).to(gradient.dtype), None, None


def _learned(h, weight, wanted):
    """(losses (n), their gradient by h) of one piece; its scores are gone before those of the next are made."""
    scores = (h @ weight.T).float()
    sums = scores.logsumexp(-1, keepdim=True)
    losses = (sums - scores.gather(1, wanted)).squeeze(1)
    likely = scores.sub_(sums).exp_()
    likely.scatter_add_(1, wanted, torch.full_like(likely[:, :1], -1.0))
    return losses, likely.to(weight.dtype) @ weight


def _told(h, weight, wanted):
    """(losses (n), whether each wanted token is the likeliest (n)) of one piece."""
    scores = (h @ weight.T).float()
    losses = scores.logsumexp(-1) - scores.gather(1, wanted).squeeze(1)
    return losses, scores.argmax(-1) == wanted.squeeze(1)


def _linear(self, x, *_, **__):
    name = self.active_adapters[0]
    base = self.base_layer
    return _AdaptedLinear.apply(
        x.to(base.weight.dtype), base.weight, base.bias, self.lora_A[name].weight, self.lora_B[name].weight, self.scaling[name]
    )


def _normed(self, x):
    return _Norm.apply(x, self.weight, self.variance_epsilon)


def _gated(self, x):
    return self.down_proj(_GatedProduct.apply(self.gate_proj(x), self.up_proj(x)))


def speed_up(model) -> int:
    """Put the faster layers into a model on the CPU in bfloat16 whose adapter is on; how many linear layers took one."""
    taken = 0
    for module in model.modules():
        if isinstance(module, LoraLinear) and _is_plain(module):
            module.forward = MethodType(_linear, module)  # type: ignore[method-assign]  # this one layer, not its class
            taken += 1
        elif _is_gated(module):
            module.forward = MethodType(_gated, module)
        elif type(module).__name__.endswith("RMSNorm") and hasattr(module, "variance_epsilon") and _is_held_so(module.weight):
            module.forward = MethodType(_normed, module)
    return taken


def can_speed_up(dora: bool, dropout: float, quantization: str) -> bool:
    """Whether a run with such an adapter takes the faster layers, given a CPU with 16-bit products."""
    return not dora and not dropout and quantization == "none"


def losses_of(model, inputs: dict, answers: torch.Tensor) -> torch.Tensor | None:
    """Cross-entropy in nats of the answers (N) of one row without their scores being kept, (N); None where the model's head allows no
    such thing: where anything is done to the scores behind it (a scale, a cap), as the first answer's scores show. `inputs` are the
    model's keyword arguments, with `logits_to_keep`."""
    hidden = _before_head(model, inputs)
    return None if hidden is None else _VocabularyLoss.apply(hidden, model.get_output_embeddings().weight, answers)


def told_of(model, inputs: dict, answers: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor] | None:
    """(what `losses_of` gives, whether each answer is the likeliest token (N)) where nothing is learned, in pieces too, or None."""
    hidden, weight = _before_head(model, inputs), model.get_output_embeddings().weight
    if hidden is None:
        return None
    pieces = [_told(hidden[at : at + PIECE], weight, answers[at : at + PIECE, None]) for at in range(0, len(hidden), PIECE)]
    losses, right = zip(*pieces)
    return torch.cat(losses), torch.cat(right)


def _before_head(model, inputs: dict) -> torch.Tensor | None:
    """What a plain head would make scores of, (N, d), None where it is none."""
    head = model.get_output_embeddings()
    plain = type(head) is torch.nn.Linear and head.bias is None and _is_held_so(head.weight)
    if not plain or not getattr(head, "is_all", True):
        return None
    kept: list[torch.Tensor] = []

    def first_alone(hidden: torch.Tensor) -> torch.Tensor:
        kept.append(hidden[0])
        return torch.nn.functional.linear(hidden[:, :1], head.weight)

    head.forward = first_alone
    try:
        scores = model(**inputs).logits[0, 0].detach().float()
    finally:
        del head.forward
    head.is_all = torch.equal(scores, torch.nn.functional.linear(kept[0][:1], head.weight)[0].detach().float())
    return kept[0].to(head.weight.dtype) if head.is_all else None


def _is_held_so(weight) -> bool:
    return weight.dtype == torch.bfloat16 and weight.device.type == "cpu" and not weight.requires_grad


def _is_plain(module) -> bool:
    """Whether a layer is plain LoRA over a frozen weight in bfloat16: one adapter, no dropout, nothing merged."""
    names = list(module.lora_A)
    return (
        len(names) == 1
        and not module.lora_variant
        and not module.merged
        and not module.lora_bias[names[0]]
        and isinstance(module.lora_dropout[names[0]], torch.nn.Identity)
        and type(module.base_layer) is torch.nn.Linear
        and _is_held_so(module.base_layer.weight)
    )


def _is_gated(module) -> bool:
    """Whether a module is down(silu(gate(x)) * up(x)) and nothing else, as in Llama, Qwen and Mistral."""
    return (
        type(module).__name__.endswith("MLP")
        and {name for name, _ in module.named_children()} == {"gate_proj", "up_proj", "down_proj", "act_fn"}
        and type(module.act_fn).__name__ in ("SiLU", "SiLUActivation")
    )
