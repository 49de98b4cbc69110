"""Every merge method on a tiny model: identity, PEFT's own result where that is right, and few-line references."""

import warnings

import pytest
import torch
from peft import LoraConfig, PeftModel, get_peft_model
from transformers import Qwen2Config, Qwen2ForCausalLM

from engine.errors import InputError
from engine.jobs.worker import Report
from engine.stages.merging.combine import combine, lora_layers, norm, norm_ratio, pair
from engine.stages.merging.methods import METHODS
from engine.stages.merging.recipe import EXPLODES, Recipe

IDS = torch.tensor([[3, 7, 11, 40, 2, 5]])
QUIET = Report("merging", lambda event: None)
NAMES = ("one", "two", "three")
SVD = [name for name in METHODS if METHODS[name].CUT]
OURS = ("slerp", "breadcrumbs", "breadcrumbs_svd", "della", "della_svd")  # PEFT 0.21 does not have them


def model_with(*configs: dict) -> PeftModel:
    """A tiny Qwen2 with an adapter "one", "two" ... for each config, all of whose numbers are drawn."""
    torch.manual_seed(0)
    base = Qwen2ForCausalLM(
        Qwen2Config(
            vocab_size=64,
            hidden_size=32,
            intermediate_size=48,
            num_hidden_layers=2,
            num_attention_heads=4,
            num_key_value_heads=2,
            max_position_embeddings=64,
            tie_word_embeddings=False,
        )
    )
    settings = [
        {"r": 4, "lora_alpha": 8, "target_modules": ["q_proj", "k_proj", "up_proj"], "task_type": "CAUSAL_LM", **one} for one in configs
    ]
    model = get_peft_model(base, LoraConfig(**settings[0]), adapter_name=NAMES[0])
    for name, one in zip(NAMES[1:], settings[1:]):
        model.add_adapter(name, LoraConfig(**one))
    for name, values in model.named_parameters():
        if "lora_" in name:
            torch.nn.init.normal_(values, 0, 0.2)
    return model.eval()


def outputs(model: PeftModel, adapter: str) -> torch.Tensor:
    model.set_adapter(adapter)
    with torch.inference_mode():
        return model(input_ids=IDS).logits


def change(layer, name: str) -> torch.Tensor:
    a, b = pair(layer, name)
    return b @ a * layer.scaling[name]


def merged(model: PeftModel, method: str, *weights: float, names: tuple[str, ...] = ("one", "two"), **how) -> float:
    return combine(model, names[: len(weights)], "merged", Recipe(method, weights, **how), QUIET)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("rslora", [False, True])
def test_one_adapter_of_weight_one_gives_its_own_outputs(method, rslora):
    model = model_with({"use_rslora": rslora, "rank_pattern": {"up_proj": 6}})
    ratio = merged(model, method, 1.0, density=1.0)

    assert torch.allclose(outputs(model, "merged"), outputs(model, "one"), atol=1e-5)
    assert ratio == pytest.approx(1, abs=1e-4)


@pytest.mark.parametrize("weights", [(1.0, 1.0), (0.3, 1.7), (1.0, -0.5)])
def test_cat_is_exactly_the_weighted_sum_of_the_changes(weights):
    model = model_with({"r": 4, "lora_alpha": 8}, {"r": 7, "lora_alpha": 3, "use_rslora": True})
    merged(model, "cat", *weights)

    for layer in lora_layers(model):
        wanted = weights[0] * change(layer, "one") + weights[1] * change(layer, "two")
        assert torch.allclose(change(layer, "merged"), wanted, atol=1e-5)


@pytest.mark.parametrize("method", [name for name in METHODS if not METHODS[name].RANDOM and name not in OURS])
@pytest.mark.parametrize("weights", [(0.5, 0.5), (1.2, -0.4)])
def test_plain_adapters_are_merged_as_by_peft(method, weights):
    model = model_with({}, {"lora_alpha": 4})
    merged(model, method, *weights, density=0.6)
    model.add_weighted_adapter(["one", "two"], list(weights), "by_peft", combination_type=method, density=0.6)

    for layer in lora_layers(model):
        assert torch.allclose(change(layer, "merged"), change(layer, "by_peft"), atol=1e-5)


def test_peft_alone_would_scale_rslora_twice_and_we_do_not():
    model = model_with({"use_rslora": True}, {"use_rslora": True})
    merged(model, "cat", 0.5, 0.5)
    model.add_weighted_adapter(["one", "two"], [0.5, 0.5], "by_peft", combination_type="cat")

    layer = next(lora_layers(model))
    wanted = 0.5 * change(layer, "one") + 0.5 * change(layer, "two")
    assert torch.allclose(change(layer, "merged"), wanted, atol=1e-5)
    assert not torch.allclose(change(layer, "by_peft"), wanted, atol=1e-2), "PEFT is right now: its own way could be taken"


def kept_largest(values: torch.Tensor, density: float) -> torch.Tensor:
    count = int(density * values.numel())
    smallest = values.abs().flatten().sort(descending=True).values[count - 1]
    return torch.where(values.abs() >= smallest, values, 0.0)


def test_magnitude_pruning_keeps_the_largest_entries():
    model = model_with({}, {})
    merged(model, "magnitude_prune", 0.5, 1.0, density=0.5)

    layer = next(lora_layers(model))
    for side in (0, 1):
        wanted = sum(
            kept_largest(pair(layer, name)[side], 0.5) * (weight * layer.scaling[name]) ** 0.5
            for name, weight in (("one", 0.5), ("two", 1.0))
        )
        assert torch.allclose(pair(layer, "merged")[side], wanted, atol=1e-6)


@pytest.mark.parametrize("sign", ["total", "frequency"])
def test_ties_averages_what_agrees_with_the_elected_sign(sign):
    model = model_with({}, {}, {})
    merged(model, "ties_svd", 1.0, 1.0, 0.5, names=NAMES, density=0.5, sign=sign, svd_rank=32)

    layer = next(lora_layers(model))
    trimmed = torch.stack([kept_largest(change(layer, name), 0.5) for name in NAMES])
    votes = trimmed.sign().sum(0) if sign == "frequency" else trimmed.sum(0)
    elected = torch.where(votes >= 0, 1, -1)
    agree = trimmed.sign() == elected
    weighted = trimmed * torch.tensor([1.0, 1.0, 0.5]).view(3, 1, 1)
    wanted = torch.where(agree, weighted, 0.0).sum(0) / agree.sum(0).clamp(min=1)
    assert torch.allclose(change(layer, "merged"), wanted, atol=1e-5)


@pytest.mark.parametrize("method", [name for name in METHODS if METHODS[name].RANDOM])
def test_dare_is_the_same_for_the_same_seed_and_leaves_other_chance_alone(method):
    def once(seed: int) -> torch.Tensor:
        model = model_with({}, {})
        torch.manual_seed(1)
        merged(model, method, 0.5, 0.5, density=0.5, seed=seed)
        assert torch.equal(torch.rand(3), expected)
        return change(next(lora_layers(model)), "merged")

    torch.manual_seed(1)
    expected = torch.rand(3)
    assert torch.equal(once(5), once(5)) and not torch.allclose(once(5), once(6), atol=1e-3)


def test_dare_drops_the_rest_and_enlarges_what_it_keeps():
    model = model_with({"r": 16})
    merged(model, "dare_linear", 1.0, density=0.25)

    shares = []
    for layer in lora_layers(model):
        for side in (0, 1):
            made, before = pair(layer, "merged")[side], pair(layer, "one")[side] * layer.scaling["one"] ** 0.5
            kept = made != 0
            shares.append(kept.float().mean().item())
            assert torch.allclose(made[kept], before[kept] / 0.25, atol=1e-6)
    assert sum(shares) / len(shares) == pytest.approx(0.25, abs=0.05)


def test_slerp_keeps_the_size_that_a_mean_loses_and_turns_by_the_share():
    model = model_with({"r": 4}, {"r": 6, "use_rslora": True})
    merged(model, "slerp", 0.75, 0.25)

    for layer in lora_layers(model):
        one, two, made = (change(layer, name).flatten() for name in ("one", "two", "merged"))
        angle = torch.acos(torch.nn.functional.cosine_similarity(one, two, 0))
        wanted = (torch.sin(0.75 * angle) * one + torch.sin(0.25 * angle) * two) / torch.sin(angle)
        assert torch.allclose(made, wanted, atol=1e-5)
        assert made.norm() > (0.75 * one + 0.25 * two).norm()


def test_slerp_of_one_direction_is_the_mean_and_of_none_is_what_is_there():
    model = model_with({}, {})
    for layer in lora_layers(model):
        for side in (0, 1):
            pair(layer, "two")[side].copy_(pair(layer, "one")[side])
    merged(model, "slerp", 0.5, 0.5)
    assert torch.allclose(outputs(model, "merged"), outputs(model, "one"), atol=1e-5)
    model.delete_adapter("merged")
    for layer in lora_layers(model):
        pair(layer, "two")[1].zero_()
    merged(model, "slerp", 1.0, 0.5)
    assert torch.allclose(outputs(model, "merged"), outputs(model, "one"), atol=1e-5)


def test_breadcrumbs_drop_the_largest_and_the_smallest():
    model = model_with({"r": 32}, {})
    merged(model, "breadcrumbs_svd", 1.0, density=0.5, svd_rank=48)

    layer = next(lora_layers(model))
    values = change(layer, "one")
    order = values.abs().flatten().sort(descending=True).values
    few = int(0.01 * values.numel())
    kept = (values.abs() <= order[few]) & (values.abs() >= order[few + values.numel() // 2 - 1])
    assert few > 0 and torch.allclose(change(layer, "merged"), torch.where(kept, values, 0.0), atol=1e-5)


def test_della_keeps_large_entries_more_often_and_the_mean_of_all():
    draws = []
    for seed in range(200):
        model = model_with({"target_modules": ["q_proj"]})
        merged(model, "della_svd", 1.0, density=0.5, seed=seed, svd_rank=32)
        draws.append(change(next(lora_layers(model)), "merged"))
    values, drawn = change(next(lora_layers(model)), "one"), torch.stack(draws)
    kept = (drawn.abs() > 1e-5).float().mean(0)
    ranks = values.abs().argsort(1).argsort(1)

    assert kept[ranks == 0].mean() == pytest.approx(0.4, abs=0.03) and kept[ranks == 31].mean() == pytest.approx(0.6, abs=0.03)
    assert kept.mean() == pytest.approx(0.5, abs=0.02)
    assert (drawn.mean(0) - values).norm() / values.norm() < 0.12  # chance alone gives 1 / sqrt(200) = 0.07


def test_svd_works_on_the_factors_and_never_on_the_whole_change(monkeypatch):
    model = model_with({"r": 4}, {"r": 6})
    sides, real = [], torch.linalg.svd
    monkeypatch.setattr(torch.linalg, "svd", lambda matrix, **how: sides.append(max(matrix.shape)) or real(matrix, **how))
    merged(model, "svd", 1.0, 1.0)

    assert sides and max(sides) <= 4 + 6 < 32


def test_one_adapter_is_pruned_too_where_the_density_says_so():
    model = model_with({})
    merged(model, "magnitude_prune", 1.0, density=0.25)

    assert all((pair(layer, "merged")[0] == 0).float().mean() >= 0.7 for layer in lora_layers(model))


@pytest.mark.parametrize("method", SVD)
def test_a_rank_above_a_layers_sides_can_be_saved_and_loaded(method, tmp_path):
    model = model_with({}, {"r": 9})
    merged(model, method, 1.0, 0.5, svd_rank=40)
    before = outputs(model, "merged")
    model.save_pretrained(tmp_path, selected_adapters=["merged"])
    again = PeftModel.from_pretrained(model_with({}).unload(), tmp_path / "merged", adapter_name="merged").eval()

    assert torch.allclose(outputs(again, "merged"), before, atol=1e-5)


@pytest.mark.parametrize("method", METHODS)
def test_an_adapter_may_lack_layers_that_another_has(method):
    model = model_with({"target_modules": ["q_proj"]}, {"target_modules": ["k_proj"]})
    merged(model, method, 1.0, 1.0, density=1.0, sign="frequency")

    for layer in lora_layers(model):
        (name,) = [one for one in ("one", "two") if pair(layer, one)]
        assert torch.allclose(change(layer, "merged"), change(layer, name), atol=1e-5)


def test_layers_that_one_config_leaves_out_are_not_lost_in_silence():
    model = model_with({"layers_to_transform": [0]}, {})
    with pytest.raises(InputError, match="layers"):
        merged(model, "cat", 1.0, 1.0)


def test_the_norm_is_that_of_the_changes_and_weight_two_explodes():
    model = model_with({}, {"r": 6, "use_rslora": True})
    for name in ("one", "two"):
        wanted = sum(change(layer, name).norm() ** 2 for layer in lora_layers(model)) ** 0.5
        assert norm(model, name) == pytest.approx(wanted.item(), rel=1e-5)
    assert merged(model, "cat", 1.0, 1.0) < EXPLODES
    model.delete_adapter("merged")
    assert merged(model, "cat", 2.0, 2.0) == norm_ratio(model, ["one", "two"], "merged") > EXPLODES


def test_density_one_warns_of_nothing():
    model = model_with({}, {})
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        merged(model, "ties", 1.0, 1.0, density=1.0)


def test_how_far_a_merge_is_from_the_sum_is_told_where_it_should_be_the_sum():
    def told(method: str, *weights: float) -> list[str]:
        said: list[str] = []
        model = model_with({}, {"lora_alpha": 4})
        report = Report("merging", lambda event: said.append(getattr(event, "text", "")))
        combine(model, ["one", "two"][: len(weights)], "merged", Recipe(method, weights), report)
        return [text for text in said if "differs by" in text]

    assert told("cat", 0.5, 0.5) == told("linear", 1.0) == told("ties", 0.5, 0.5) == told("slerp", 0.5, 0.5) == []
    assert "Cat and svd are closer." in told("linear", 0.5, 0.5)[0]
    assert "The cut to its rank loses that." in told("svd", 0.5, 0.5)[0]
