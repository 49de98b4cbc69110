"""Adapters from elsewhere: those that PEFT wrote for this base model come in and answer the same; all else is refused in a sentence."""

import json
import shutil

import pytest

from engine import adapters
from engine.adapters.importing import bring_in
from engine.errors import InputError
from engine.store import Project
from tests import toys


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory, tiny_base):
    """Adapters made with PEFT alone: plain, with DoRA, with patterns; the matrices are not zero."""
    import torch
    from peft import LoraConfig, get_peft_model

    from engine.models import base_models

    place = tmp_path_factory.mktemp("elsewhere")
    for name, more in (
        ("plain", {"target_modules": "all-linear"}),
        ("dora", {"target_modules": ["q_proj"], "use_dora": True}),
        ("patterns", {"target_modules": r".*layers\.1\..*(q|v)_proj", "rank_pattern": {"v_proj": 2}, "use_rslora": True}),
        ("head", {"target_modules": ["q_proj"], "modules_to_save": ["lm_head"]}),
    ):
        torch.manual_seed(3)
        model = get_peft_model(base_models.load_model(tiny_base), LoraConfig(r=4, lora_alpha=8, task_type="CAUSAL_LM", **more))
        with torch.no_grad():
            for key, value in model.named_parameters():
                if "lora_B" in key:
                    value.normal_(0, 0.05)
        model.save_pretrained(place / name, safe_serialization=True)
    return place


@pytest.fixture
def project(empty_project):
    with Project.open(empty_project) as opened:
        yield opened


def config_of(folder, **changes):
    path = folder / "adapter_config.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), **changes}))


def logits(base, folder):
    import torch
    from peft import PeftModel

    from engine.models import base_models

    model = PeftModel.from_pretrained(base_models.load_model(base), folder).eval()
    with torch.inference_mode():
        return model(input_ids=torch.arange(5, 25)[None]).logits


@pytest.mark.parametrize("name", ["plain", "dora", "patterns"])
def test_an_adapter_comes_in_and_computes_the_same(project, elsewhere, tiny_base, name):
    import torch

    made = bring_in(project, elsewhere / name, str(tiny_base), "from the other office")
    row = adapters.find(project, made)
    folder = adapters.whole(project, row)
    assert (row["kind"], row["notes"], row["settings"]["rank"]) == ("imported", "from the other office", 4)
    assert sorted(path.name for path in folder.iterdir()) == [
        "README.md",
        "adapter_config.json",
        "adapter_model.safetensors",
        "adaptool.json",
    ]
    assert torch.equal(logits(tiny_base, folder), logits(tiny_base, elsewhere / name))
    assert adapters.current(project)["name"] == made


def test_what_would_let_a_config_import_code_does_not_arrive(project, elsewhere, tiny_base, tmp_path):
    folder = shutil.copytree(elsewhere / "plain", tmp_path / "sly")
    config_of(
        folder,
        auto_mapping={"base_model_class": "system", "parent_library": "os"},
        megatron_core="os",
        base_model_name_or_path="../elsewhere",
    )
    (folder / "modeling.py").write_text("raise SystemExit")
    kept = adapters.whole(project, adapters.find(project, bring_in(project, folder, str(tiny_base))))
    config = json.loads((kept / "adapter_config.json").read_text())
    assert not {"auto_mapping", "megatron_core"} & config.keys() and config["base_model_name_or_path"] == tiny_base.name
    assert not list(kept.glob("*.py"))


@pytest.mark.parametrize(
    "changes, words",
    [
        ({"peft_type": "IA3"}, "is of the type IA3"),
        ({"peft_type": None}, "is of the type None"),
        ({"task_type": "SEQ_CLS"}, "made for the task SEQ_CLS"),
        ({"bias": "all"}, "bias is 'all'"),
        ({"r": 0}, "r is '0'"),
        ({"r": 8}, "has rank 4, but its config says 8"),
        ({"r": "four"}, "r is 'four'"),
        ({"megatron_config": {"tensor_model_parallel_size": 2}}, "megatron_config is too large"),
        ({"layer_replication": [[0, 1]]}, "layer_replication"),
        ({"use_dora": True}, "disagree on DoRA"),
        ({"alpha_pattern": {"(a+)+$": 3}}, "alpha_pattern"),
    ],
)
def test_a_config_that_cannot_be_carried_is_refused_with_its_key(project, elsewhere, tiny_base, tmp_path, changes, words):
    folder = shutil.copytree(elsewhere / "plain", tmp_path / "other")
    config_of(folder, **changes)
    with pytest.raises(InputError) as refused:
        bring_in(project, folder, str(tiny_base))
    assert words in refused.value.message and not project.rows("adapters") and not list((project.path / "adapters").iterdir())


@pytest.mark.parametrize(
    "spoil, words",
    [
        (lambda folder: (folder / "adapter_config.json").write_text("{"), "is not a valid config"),
        (lambda folder: (folder / "adapter_config.json").write_text("[" * 100_000), "is not a valid config"),
        (lambda folder: (folder / "adapter_config.json").write_text("[]"), "is not a valid config"),
        (lambda folder: (folder / "adapter_config.json").unlink(), "has no adapter_config.json"),
        (lambda folder: (folder / "adapter_model.safetensors").rename(folder / "adapter_model.bin"), "contains only pickled weights"),
        (lambda folder: (folder / "adapter_model.safetensors").unlink(), "contains no adapter_model.safetensors"),
        (
            lambda folder: (folder / "adapter_model.safetensors").write_bytes((folder / "adapter_model.safetensors").read_bytes()[:-100]),
            "not a complete safetensors",
        ),
        (lambda folder: (folder / "adapter_model.safetensors").write_bytes(b"\xff" * 64), "not a complete safetensors"),
        (lambda folder: shutil.rmtree(folder), "is not a folder"),
    ],
)
def test_files_that_are_not_whole_are_refused_by_name(project, elsewhere, tiny_base, tmp_path, spoil, words):
    folder = shutil.copytree(elsewhere / "plain", tmp_path / "other")
    spoil(folder)
    with pytest.raises(InputError) as refused:
        bring_in(project, folder, str(tiny_base))
    assert words in refused.value.message and not project.rows("adapters")


def test_whole_modules_beside_the_matrices_are_refused(project, elsewhere, tiny_base):
    with pytest.raises(InputError, match="modules_to_save is too large"):
        bring_in(project, elsewhere / "head", str(tiny_base))


def test_an_adapter_of_another_base_model_is_told_apart_by_its_shapes(project, elsewhere, tmp_path):
    with pytest.raises(InputError, match="does not belong to starter_model: for .* it has .* x .*, the model"):
        bring_in(project, elsewhere / "plain", str(toys.STARTER))
    shallow = toys.tiny_model(tmp_path / "shallow", layers=1)
    with pytest.raises(InputError, match=r"does not belong to shallow, which has no model\.layers\.1\."):
        bring_in(project, elsewhere / "plain", str(shallow))
