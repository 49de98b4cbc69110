"""Merging one adapter gives the adapter's own outputs; merging two is the weighted sum of their matrices."""

import pytest
import torch
from peft import PeftModel
from transformers import AutoModelForCausalLM, BitsAndBytesConfig

from engine import adapters
from engine.adapters import cycles
from engine.errors import InputError
from engine.files import FORMER_MANIFEST, MANIFEST
from engine.jobs.worker import Report, run_stage
from engine.models import base_models
from engine.stages.merging.methods import METHODS
from engine.store import Project
from tests.engine.stages.merging.adapters import add_adapter

IDS = torch.tensor([[300, 301, 302, 999, 1500, 17]])


def outputs(model):
    with torch.inference_mode():
        return model.eval()(input_ids=IDS).logits


def merge(folder, **changes):
    with Project.open(folder) as project:
        return run_stage(project, "merging", Report("merging", lambda event: None), changes)


def second_adapter(folder):
    with Project.open(folder) as project:
        run_stage(project, "training", Report("training", lambda event: None), {"seed": 7, "learning_rate": 5e-3})
        return [row["name"] for row in project.rows("adapters")]


def test_one_adapter_merged_answers_as_base_with_adapter(trained_project, tiny_base):
    summary = merge(trained_project)
    with Project.open(trained_project) as project:
        (adapter,) = project.rows("adapters")
        with_adapter = PeftModel.from_pretrained(base_models.load_model(tiny_base), project.file(adapter["path"]))
        merged = base_models.load_model(project.file(summary["merged"]))

    assert torch.allclose(outputs(merged), outputs(with_adapter), atol=1e-4)
    assert not torch.allclose(outputs(merged), outputs(base_models.load_model(tiny_base)), atol=1e-4)


def test_a_merged_folder_is_a_whole_model(trained_project):
    folder = trained_project / merge(trained_project)["merged"]

    assert base_models.find(str(folder)) == folder
    assert base_models.load_tokenizer(folder).chat_template
    assert not list(folder.parent.glob("*.part"))


def test_a_folder_merged_by_version_0_1_is_used_again(trained_project):
    folder = trained_project / merge(trained_project)["merged"]
    (folder / MANIFEST).rename(folder / FORMER_MANIFEST)
    before = (folder / "model.safetensors").stat().st_mtime_ns

    assert trained_project / merge(trained_project)["merged"] == folder
    assert (folder / "model.safetensors").stat().st_mtime_ns == before and not (folder / MANIFEST).exists()


def test_linear_of_two_lies_between_them_and_equals_either_at_weight_one(trained_project):
    first, second = second_adapter(trained_project)
    alone = {
        name: base_models.load_model(trained_project / merge(trained_project, adapters=[name], weights=[])["merged"])
        for name in (first, second)
    }
    all_first = merge(trained_project, adapters=[first, second], weights=[1.0, 0.0], method="linear")
    even = merge(trained_project, adapters=[first, second], weights=[0.5, 0.5])

    assert torch.allclose(outputs(base_models.load_model(trained_project / all_first["merged"])), outputs(alone[first]), atol=1e-4)
    mixed = outputs(base_models.load_model(trained_project / even["merged"]))
    for name in (first, second):
        assert not torch.allclose(mixed, outputs(alone[name]), atol=1e-4)


def test_weights_that_do_not_match_and_unknown_adapters_are_refused(trained_project):
    with pytest.raises(InputError, match="1 adapters but 2 weights"):
        merge(trained_project, weights=[0.5, 0.5])
    with pytest.raises(InputError, match="nobody"):
        merge(trained_project, adapters=["nobody"])
    with Project.open(trained_project) as project:
        assert project.settings("merging").adapters == project.settings("merging").weights == [], (
            "a mistake leaves the settings as they were"
        )


def test_different_ranks_are_refused_in_words(trained_project):
    with Project.open(trained_project) as project:
        run_stage(project, "training", Report("training", lambda event: None), {"rank": 8})
        names = [row["name"] for row in project.rows("adapters")]
    with pytest.raises(InputError, match="different ranks"):
        merge(trained_project, adapters=names, weights=[], method="linear")


def test_two_adapters_are_added_up_whole_where_nothing_else_is_said(dataset_project, tiny_base):
    names = [add_adapter(dataset_project, tiny_base, name, seed=seed, r=rank) for name, seed, rank in (("a", 1, 4), ("b", 2, 8))]
    summary = merge(dataset_project, adapters=names)
    shares = merge(dataset_project, adapters=names, method="magnitude_prune_svd")

    assert (summary["method"], summary["weights"], summary["explodes"]) == ("cat", [1.0, 1.0], False)
    assert shares["weights"] == [0.5, 0.5]  # what is averaged, not added up, still begins with equal shares
    add_adapter(dataset_project, tiny_base, "c", seed=3)
    with pytest.raises(InputError, match="slerp takes 2 adapters, but 3 are chosen"):
        merge(dataset_project, adapters=[*names, "c"], method="slerp")


def test_every_method_can_be_chosen_and_writes_a_whole_model(dataset_project, tiny_base):
    names = [add_adapter(dataset_project, tiny_base, "a", seed=1), add_adapter(dataset_project, tiny_base, "b", seed=2)]
    folders = {merge(dataset_project, adapters=names, weights=[1.0, 0.5], method=method)["merged"] for method in METHODS}

    assert len(folders) == len(METHODS)
    assert all(base_models.find(str(dataset_project / folder)) for folder in folders)


def test_cat_of_two_is_the_base_with_both_changes(dataset_project, tiny_base):
    names = [
        add_adapter(dataset_project, tiny_base, "a", seed=1, use_rslora=True),
        add_adapter(dataset_project, tiny_base, "b", seed=2, r=8),
    ]
    summary = merge(dataset_project, adapters=names, weights=[1.0, 0.5], method="cat")
    alone = [merge(dataset_project, adapters=[name], weights=[])["merged"] for name in names]
    base, made, first, second = (
        dict(base_models.load_model(place).named_parameters())
        for place in (tiny_base, *(dataset_project / one for one in (summary["merged"], *alone)))
    )

    for name, values in base.items():
        assert torch.allclose(made[name], values + (first[name] - values) + 0.5 * (second[name] - values), atol=1e-5)
    assert 0.5 < summary["norm_ratio"] < 1.5 and not summary["explodes"]


def test_the_merged_adapter_lies_beside_and_is_a_version_only_if_wanted(dataset_project, tiny_base):
    names = [
        add_adapter(dataset_project, tiny_base, "a", seed=1, settings={"rank": 4, "descriptions": "short"}),
        add_adapter(dataset_project, tiny_base, "b", seed=2, settings={"rank": 4, "descriptions": "short", "seed": 7}),
    ]
    with Project.open(dataset_project) as project:
        cycles.open_cycle(project, "summer")
        merged = merge(dataset_project, adapters=names, weights=[0.5, 0.5], method="ties")["merged"]
        assert [row["name"] for row in project.rows("adapters")] == names
        for _ in range(2):
            assert merge(dataset_project, adapters=names, weights=[0.5, 0.5], method="ties", keep_adapter=True)["merged"] == merged
        *_, row = project.rows("adapters")
        assert (row["name"], row["kind"], row["cycle"], row["parents"]) == ("summer-v1", "merged", "summer", names)
        assert row["settings"]["descriptions"] == "short" and "seed" not in row["settings"] and row["settings"]["merge"]["method"] == "ties"
        card = (project.file(row["path"]) / "README.md").read_text()
        assert "# summer/v1" in card and "| weights | 0.5, 0.5 |" in card and "| Parents | a, b |" in card
        assert adapters.problem(project, row, thorough=True) is None
        with_adapter = PeftModel.from_pretrained(base_models.load_model(tiny_base), project.file(row["path"]))
        again = merge(dataset_project, adapters=["summer/v1"], weights=[])
        assert project.settings("merging").adapters == ["summer-v1"] == again["adapters"]

    assert torch.allclose(outputs(with_adapter), outputs(base_models.load_model(dataset_project / merged)), atol=1e-4)
    assert torch.allclose(outputs(base_models.load_model(dataset_project / again["merged"])), outputs(with_adapter), atol=1e-4)


def test_an_adapter_that_is_not_as_it_was_made_is_told_before_anything_is_loaded(trained_project):
    with Project.open(trained_project) as project:
        file = project.file(project.rows("adapters")[0]["path"]) / "adapter_model.safetensors"
        file.write_bytes(file.read_bytes()[:-1] + b"x")
        with pytest.raises(InputError, match="adapter_model.safetensors has changed"):
            merge(trained_project)


def test_one_dora_adapter_merges_as_it_answers_and_two_are_refused(dataset_project, tiny_base):
    names = [add_adapter(dataset_project, tiny_base, "a", use_dora=True), add_adapter(dataset_project, tiny_base, "b", seed=2)]
    merged = merge(dataset_project, adapters=names[:1], weights=[])["merged"]
    with_adapter = PeftModel.from_pretrained(base_models.load_model(tiny_base), dataset_project / "adapters" / "a")

    assert torch.allclose(outputs(base_models.load_model(dataset_project / merged)), outputs(with_adapter), atol=1e-4)
    with pytest.raises(InputError, match="a was trained with DoRA"):
        merge(dataset_project, adapters=names, weights=[0.5, 0.5], method="cat")


def test_a_merge_that_explodes_is_told_and_flagged(dataset_project, tiny_base):
    names = [add_adapter(dataset_project, tiny_base, "a", seed=1), add_adapter(dataset_project, tiny_base, "b", seed=2)]
    said = []
    for _ in range(2):  # a folder that is already there is told of too
        with Project.open(dataset_project) as project:
            summary = run_stage(
                project, "merging", Report("merging", said.append), {"adapters": names, "weights": [2.0, 2.0], "method": "cat"}
            )
        assert summary["explodes"] and summary["norm_ratio"] > 1.5

    assert sum("times as large" in getattr(event, "text", "") for event in said) == 2


def test_a_qlora_adapter_merges_into_the_base_it_was_trained_on(dataset_project, tiny_base):
    plain = add_adapter(dataset_project, tiny_base, "a")
    quantised = add_adapter(dataset_project, tiny_base, "b", seed=2, settings={"quantization": "nf4"})
    with pytest.raises(InputError, match="NF4"):
        merge(dataset_project, adapters=[plain], weights=[], into="dequantised")
    full = merge(dataset_project, adapters=[quantised], weights=[], into="full precision")
    rounded = merge(dataset_project, adapters=[quantised], weights=[], into="dequantised")
    how = BitsAndBytesConfig(
        load_in_4bit=True, bnb_4bit_quant_type="nf4", bnb_4bit_use_double_quant=True, bnb_4bit_compute_dtype=torch.float32
    )
    seen = PeftModel.from_pretrained(
        AutoModelForCausalLM.from_pretrained(tiny_base, dtype=torch.float32, quantization_config=how), dataset_project / "adapters" / "b"
    )

    assert rounded["into"] == "dequantised" and "into" not in full
    in_training = seen.train()(input_ids=IDS).logits.detach()  # in eval mode bitsandbytes computes in bf16 on a CPU
    assert torch.allclose(outputs(base_models.load_model(dataset_project / rounded["merged"])), in_training, atol=1e-4)
    assert not torch.allclose(outputs(base_models.load_model(dataset_project / full["merged"])), in_training, atol=1e-2)


def test_other_formats_are_written_as_asked(dataset_project, tiny_base):
    name = add_adapter(dataset_project, tiny_base, "a")
    folder = dataset_project / merge(dataset_project, adapters=[name], weights=[], dtype="bfloat16")["merged"]

    assert base_models.config(folder)["dtype"] == "bfloat16"
