"""The layers of a LoRA run on a CPU with fewer passes over memory; the sums are the same.

On a CPU with 16-bit products the matrix products of a small model take a quarter of a step; the rest goes to passes over the
activations: PEFT casts each input to the adapter's float32 and autocast casts it back, scales the adapter's whole output and adds it,
and autograd keeps a copy for each of these. Here an adapted linear layer is one function: the adapter's product is added into the
output in place, and only the input is kept for the backward pass. The loss meets the vocabulary in pieces.

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


def _linear(self, x, *_, **__):
    name = self.active_adapters[0]
    base = self.base_layer
    return _AdaptedLinear.apply(
        x.to(base.weight.dtype), base.weight, base.bias, self.lora_A[name].weight, self.lora_B[name].weight, self.scaling[name]
    )


def _gated(self, x):
    return self.down_proj(_GatedProduct.apply(self.gate_proj(x), self.up_proj(x)))


def speed_up(model) -> int:
    """Put the faster layers into a model on the CPU in bfloat16 whose adapter is on; how many linear layers took one."""
    taken = 0
    for module in model.modules():
        if isinstance(module, LoraLinear) and _is_plain(module):
            module.forward = MethodType(_linear, module)
            taken += 1
        elif _is_gated(module):
            module.forward = MethodType(_gated, module)
    return taken


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
        and module.base_layer.weight.dtype == torch.bfloat16
        and module.base_layer.weight.device.type == "cpu"
    )


def _is_gated(module) -> bool:
    """Whether a module is down(silu(gate(x)) * up(x)) and nothing else, as in Llama, Qwen and Mistral."""
    return (
        type(module).__name__.endswith("MLP")
        and {name for name, _ in module.named_children()} == {"gate_proj", "up_proj", "down_proj", "act_fn"}
        and type(module.act_fn).__name__ in ("SiLU", "SiLUActivation")
    )
