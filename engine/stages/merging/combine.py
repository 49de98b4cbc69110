"""Makes one adapter of several inside a PEFT model that holds them.

The arithmetic is PEFT's; what goes around it in its `add_weighted_adapter` is done here, for there
- a single adapter is always taken as "linear", so that density and rank are not heeded;
- the new adapter keeps rsLoRA from the first one, so that alpha / sqrt(r) is applied a second time;
- a rank above a layer's smaller side gives matrices that do not fit each other;
- full singular vectors are computed (18,944 x 18,944 for one layer of a 7B model), of which a few are kept.
Tests hold both to the same result where PEFT is right.
"""

import math
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import cast

import torch
from peft.tuners.lora.layer import LoraLayer

from engine.errors import InputError
from engine.messages import Message
from engine.stages.merging.methods import METHODS
from engine.stages.merging.recipe import Recipe

TOLD_FROM = 0.01  # distance from the weighted sum of changes that is told

Pair = tuple[torch.Tensor, torch.Tensor]  # A (rank, in), B (out, rank)


def combine(model, names: Sequence[str], into: str, recipe: Recipe, report) -> float:
    """Add the adapter `into` to a PEFT model that holds `names`, as plain LoRA of scaling 1 in float32, and return its norm ratio.

    The same recipe on the same device gives the same numbers; other random numbers are left as they were. Raises InputError
    where the adapters do not fit together (see `compatibility`), Cancelled.
    """
    layers = list(lora_layers(model))
    if any(held is not None and held[0].dim() != 2 for layer in layers for held in (pair(layer, name) for name in names)):
        raise InputError("An adapter changes convolutions.", "Only adapters of linear layers and embeddings can be combined.")
    rank = _rank(layers, names, recipe)
    device = model.device
    with torch.random.fork_rng([device] if device.type == "cuda" else []), torch.no_grad(), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="The density")  # 1 keeps all: what is wanted
        model.add_adapter(into, _config(model, names, rank))
        torch.manual_seed(recipe.seed)
        for at, layer in enumerate(layers, start=1):
            parts = [(held, weight, layer.scaling[name]) for name, weight in zip(names, recipe.weights) if (held := pair(layer, name))]
            target = pair(layer, into)
            if target is not None:
                for matrix in target:
                    matrix.zero_()
            if not parts:
                continue
            if target is None:
                raise InputError(
                    "The adapters were trained on layers that one adapter cannot name.", "Choose adapters that were trained the same way."
                )
            a, b = _mixed(parts, recipe, rank)
            target[0][: len(a)].copy_(a)
            target[1][:, : len(a)].copy_(b)
            report.progress(at, len(layers), "layers")
    tell_distance(report, distance(model, names, into, recipe), recipe)
    return norm_ratio(model, names, into)


def lora_layers(model) -> Iterator[LoraLayer]:
    """The layers that hold adapters, in the model's order."""
    return (module for module in model.modules() if isinstance(module, LoraLayer))


def pair(layer: LoraLayer, name: str) -> Pair | None:
    """A and B of an adapter in a layer, None where it has none there."""
    if name in layer.lora_A:
        return cast(torch.Tensor, layer.lora_A[name].weight.data), cast(torch.Tensor, layer.lora_B[name].weight.data)
    if name in layer.lora_embedding_A:
        return layer.lora_embedding_A[name].data, layer.lora_embedding_B[name].data
    return None


def norm(model, name: str) -> float:
    """The Frobenius norm of all that an adapter changes: sqrt(sum over layers of s^2 |B A|^2), with |B A|^2 = sum(B'B * AA')."""
    total = 0.0
    for layer in lora_layers(model):
        held = pair(layer, name)
        if held is not None:
            a, b = (matrix.double() for matrix in held)
            total += layer.scaling[name] ** 2 * ((b.T @ b) * (a @ a.T)).sum().item()
    return math.sqrt(max(0.0, total))


def norm_ratio(model, names: Sequence[str], into: str) -> float:
    """The norm of the merged change by the root of the sum of squares of the adapters' norms.

    Changes that have nothing in common, each with weight w, give w; the same change n times gives w sqrt(n).
    """
    together = math.sqrt(sum(norm(model, name) ** 2 for name in names))
    return norm(model, into) / together if together else 0.0


def distance(model, names: Sequence[str], into: str, recipe: Recipe) -> float:
    """How far the merged change is from the weighted sum of the adapters' changes, as a share of that sum's Frobenius norm: 0 for the
    same. With B' = [B, -w_i s_i B_i ...] and A' = [A; A_i ...] the difference is B'A', see `norm`."""
    off = whole = 0.0
    for layer in lora_layers(model):
        parts = [(held, weight * layer.scaling[name]) for name, weight in zip(names, recipe.weights) if (held := pair(layer, name))]
        merged = pair(layer, into)
        if parts and merged is not None:
            a, b = (torch.cat([held[side].double() * (1 if side == 0 else by) for held, by in parts], side) for side in (0, 1))
            whole += ((b.T @ b) * (a @ a.T)).sum().item()
            a, b = torch.cat([merged[0].double(), a]), torch.cat([merged[1].double(), -b], 1)
            off += ((b.T @ b) * (a @ a.T)).sum().item()
    return math.sqrt(max(0.0, off) / whole) if whole > 0 else 0.0


def tell_distance(report, share: float, recipe: Recipe) -> None:
    """Say how far a merge that should be the weighted sum of the changes is from it, where that is more than rounding."""
    method = METHODS[recipe.method]
    if not method.SUMS or share < TOLD_FROM:
        return
    if method.CUT:
        report.log(
            Message(
                "The merged change differs by {share:.0f} % from the weighted sum of the changes. The cut to its rank loses that.",
                share=100 * share,
            )
        )
    else:
        report.log(
            Message(
                "The merged change differs by {share:.0f} % from the weighted sum of the changes. Cat and svd are closer.",
                share=100 * share,
            )
        )


def _rank(layers: Sequence[LoraLayer], names: Sequence[str], recipe: Recipe) -> int:
    """The rank that the merged adapter needs."""
    method = METHODS[recipe.method]
    ranks = {name: max((len(held[0]) for layer in layers if (held := pair(layer, name))), default=1) for name in names}
    if method.CUT:
        return recipe.svd_rank or max(ranks.values())
    return sum(ranks.values()) if method.ON == "stack" else max(ranks.values())


def _config(model, names: Sequence[str], rank: int):
    """The first adapter's config, with all that must not be taken from it set anew."""
    configs = [model.peft_config[name] for name in names]
    targets = [config.target_modules for config in configs]
    union = "|".join(f"({one})" for one in targets) if isinstance(targets[0], str) else set().union(*targets)
    return replace(
        configs[0],
        r=rank,
        lora_alpha=rank,
        use_rslora=False,
        rank_pattern={},
        alpha_pattern={},
        target_modules=union,
        init_lora_weights=True,
        lora_dropout=0.0,
        inference_mode=True,
    )


def _mixed(parts: list[tuple[Pair, float, float]], recipe: Recipe, rank: int) -> Pair:
    """A and B of one layer of the merged adapter, their common side at most `rank`."""
    method = METHODS[recipe.method]
    device = parts[0][0][0].device
    many_a, many_b = [held[0].float() for held, _, _ in parts], [held[1].float() for held, _, _ in parts]
    if method.ON == "stack":
        scalings = [scaling for *_, scaling in parts]
        weights = method.weigh(_products(many_a, many_b, scalings), [weight for _, weight, _ in parts])
        a = torch.cat([one * weight * scaling for one, weight, scaling in zip(many_a, weights, scalings)])
        b = torch.cat(many_b, dim=1)
        return _cut_product(a, b, rank) if method.CUT else (a, b)
    if method.ON == "changes":
        changes = [b @ a * scaling for a, b, (_, _, scaling) in zip(many_a, many_b, parts)]
        return _cut(method.mix(changes, torch.tensor([weight for _, weight, _ in parts], dtype=torch.float32, device=device), recipe), rank)
    roots = torch.tensor([math.sqrt(abs(weight * scaling)) for _, weight, scaling in parts], device=device)
    signs = torch.tensor([math.copysign(1, weight * scaling) for _, weight, scaling in parts], device=device)
    return method.mix(many_a, roots * signs, recipe), method.mix(many_b, roots, recipe)  # a sign stands on one side only


def _products(many_a: list[torch.Tensor], many_b: list[torch.Tensor], scalings: list[float]) -> list[list[float]]:
    """The inner products of the changes s B A with each other (adapters, adapters), from <B A, D C> = sum(B'D * AC')."""
    changes = [(a.double(), b.double() * scaling) for a, b, scaling in zip(many_a, many_b, scalings)]
    return [[((b.T @ d) * (a @ c.T)).sum().item() for c, d in changes] for a, b in changes]


def _cut(change: torch.Tensor, rank: int) -> Pair:
    """The best A and B of a rank for a change (out, in)."""
    u, s, v = torch.linalg.svd(change, full_matrices=False)
    return v[:rank], u[:, :rank] * s[:rank]


def _cut_product(a: torch.Tensor, b: torch.Tensor, rank: int) -> Pair:
    """The same for the change B A, without multiplying it out: B = Q R and A' = P S give B A = Q (R S') P'."""
    q, r = torch.linalg.qr(b)
    p, s = torch.linalg.qr(a.T)
    inner_a, inner_b = _cut(r @ s.T, rank)
    return inner_a @ p.T, q @ inner_b
