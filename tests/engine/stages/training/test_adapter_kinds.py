"""Each kind of adapter trains on a tiny Qwen2 with the real Qwen2 vocabulary, the base model whole, in 8 bit and in NF4."""

import json

import pytest
import torch
from peft import PeftModel

from engine.errors import InputError
from engine.jobs.worker import Report, run_stage
from engine.models.base_models import load_model, load_tokenizer
from engine.settings import TrainingSettings
from engine.stages.training.adapter import EmbeddingNoise, with_adapter
from engine.stages.training.trainer import RowTrainer, training_arguments
from engine.store import Project
from tests.engine.stages.training.qwen2_vocabulary import tiny_qwen2

PROJECTIONS = ("q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj")


@pytest.fixture(scope="module")
def qwen2(tmp_path_factory):
    return tiny_qwen2(tmp_path_factory.mktemp("models") / "qwen2")


@pytest.fixture
def few_examples(dataset_project):
    """The toy project with 16 examples to train on: scores over 151,936 tokens take their time."""
    with Project.open(dataset_project) as project:
        dataset = project.file(project.rows("datasets")[0]["path"])
    for part, kept in (("train", 16), ("validation", 4)):
        file = dataset / f"{part}.jsonl"
        file.write_text("".join(file.read_text(encoding="utf-8").splitlines(keepends=True)[:kept]), encoding="utf-8")
    return dataset_project


def trained(folder, **settings) -> tuple[dict, dict, list[float]]:
    """(summary, PEFT's config, losses) of a training of the stage."""
    with Project.open(folder) as project:
        found = run_stage(
            project,
            "training",
            Report("training", lambda event: None),
            {"epochs": 3, "questions_per_row": 4, "learning_rate": 0.02, "rank": 4, "alpha": 8, **settings},
        )
        row = project.rows("adapters")[-1]
        config = json.loads((project.file(row["path"]) / "adapter_config.json").read_text())
        return found, config, [value for _, value in project.metric(row["run"], "loss")]


def test_the_vocabulary_is_qwen2s(qwen2):
    tokenizer = load_tokenizer(qwen2)

    assert tokenizer("Hello world<|im_end|>").input_ids == [9707, 1879, 151645]
    assert tokenizer.decode(tokenizer("naïve 東京 42").input_ids) == "naïve 東京 42"


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"dora": True},
        {"rslora": True, "alpha": 4},
        {"quantization": "nf4", "gradient_checkpointing": True},
        {"quantization": "nf4", "double_quantization": False, "dora": True},
        {"quantization": "int8"},
        {"lora_plus": 2.0, "learning_rate": 0.01},
        {"optimizer": "paged_adamw_8bit", "lora_plus": 2.0, "learning_rate": 0.01},
    ],
    ids=["lora", "dora", "rslora", "qlora", "qdora", "int8", "lora+", "8 bit"],
)
def test_it_trains(few_examples, qwen2, settings):
    summary, config, losses = trained(few_examples, base_model=str(qwen2), **settings)

    assert losses[-1] < losses[0] - 0.3
    assert summary["shared_rows"] is True
    assert config["use_dora"] == settings.get("dora", False) and config["use_rslora"] == settings.get("rslora", False)
    assert {path.rsplit(".", 1)[-1] for path in config["target_modules"]} == set(PROJECTIONS)  # all linear layers, not the vocabulary


def test_nf4_holds_the_weights_in_less_than_a_third_of_16_bit(qwen2):
    whole, small = (load_model(qwen2, quantization=kind) for kind in ("none", "nf4"))
    size = lambda model: sum(p.numel() * p.element_size() for p in model.model.layers.parameters())  # noqa: E731

    assert size(small) < size(whole) / 2 / 3


@pytest.mark.parametrize("quantization", ["none", "nf4", "int8"])
def test_a_measurement_between_two_steps_changes_no_gradient(qwen2, quantization):
    model = with_adapter(load_model(qwen2, quantization=quantization), TrainingSettings(rank=2))
    ids, labels = torch.arange(500, 540).unsqueeze(0), torch.arange(501, 541).unsqueeze(0)
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if "lora_B" in name:
                weight.normal_(0, 0.02)

    def gradients():
        model.train()
        model.zero_grad()
        model(input_ids=ids, labels=labels).loss.backward()
        return {name: weight.grad.clone() for name, weight in model.named_parameters() if weight.requires_grad}

    before = gradients()
    model.eval()
    with torch.no_grad():
        model(input_ids=ids)
    after = gradients()

    assert all(weight.abs().sum() > 0 for weight in before.values())
    assert all(torch.allclose(before[name], after[name], rtol=1e-4, atol=1e-7) for name in before)


def test_only_the_modules_asked_for_are_trained(few_examples, qwen2):
    _, config, _ = trained(few_examples, base_model=str(qwen2), target_modules=["q_proj", "v_proj"], epochs=1)

    assert sorted(config["target_modules"]) == ["q_proj", "v_proj"]
    with pytest.raises(InputError, match="no module w_proj"):
        trained(few_examples, base_model=str(qwen2), target_modules=["w_proj"])


def test_b_of_lora_plus_learns_faster_and_the_state_of_8_bit_is_an_eighth(qwen2, tmp_path):
    from peft import LoraConfig, get_peft_model
    from transformers import AutoModelForCausalLM

    settings = TrainingSettings(lora_plus=8.0, learning_rate=0.01, weight_decay=0.1, optimizer="paged_adamw_8bit")
    model = get_peft_model(AutoModelForCausalLM.from_pretrained(qwen2), LoraConfig(r=64, target_modules=["down_proj"]))
    trainer = RowTrainer(model, training_arguments(settings, tmp_path), [], lora_plus=settings.lora_plus)
    optimizer = trainer.create_optimizer()
    names = {id(weight): name for name, weight in model.named_parameters()}
    rates = {("lora_B" in names[id(weight)]): group["lr"] for group in optimizer.param_groups for weight in group["params"]}
    assert rates == {False: 0.01, True: pytest.approx(0.08)} and trainer.create_optimizer() is optimizer
    assert {group["weight_decay"] for group in optimizer.param_groups if group["params"]} == {0.1}
    for weight in model.parameters():
        if weight.requires_grad:
            weight.grad = torch.randn_like(weight)
    optimizer.step()
    large = [state for weight, state in optimizer.state.items() if weight.numel() > 4096]
    assert large and all(state["state1"].dtype == state["state2"].dtype == torch.uint8 for state in large)


def test_embeddings_are_trained_whole_and_go_into_a_merged_model(few_examples, qwen2):
    _, config, losses = trained(few_examples, base_model=str(qwen2), modules_to_save=["embed_tokens"], learning_rate=0.005)

    assert {path.rsplit(".", 1)[-1] for path in config["modules_to_save"]} == {"embed_tokens"} and losses[-1] < losses[0]
    with Project.open(few_examples) as project:
        adapter = project.file(project.rows("adapters")[-1]["path"])
        merged = project.path / run_stage(project, "merging", Report("merging", lambda event: None), {"dtype": "float32"})["merged"]
    ids = torch.arange(500, 540).unsqueeze(0)
    with torch.no_grad():
        learned = PeftModel.from_pretrained(load_model(qwen2), adapter).eval()
        whole, plain = load_model(merged).eval(), load_model(qwen2).eval()
        wanted = learned(input_ids=ids).logits
        assert torch.allclose(whole(input_ids=ids).logits, wanted, atol=1e-3)
    changed = whole.get_input_embeddings().weight - plain.get_input_embeddings().weight
    assert changed.abs().max() > 1e-3 and whole.get_output_embeddings().weight is whole.get_input_embeddings().weight


def test_what_is_trained_whole_is_trained_in_float32(qwen2):
    settings = TrainingSettings(rank=2, modules_to_save=["embed_tokens"])
    model = with_adapter(load_model(qwen2, "bfloat16"), settings)
    assert {weight.dtype for weight in model.parameters() if weight.requires_grad} == {torch.float32}
    with pytest.raises(InputError, match="no module wte") as told:
        with_adapter(load_model(qwen2), TrainingSettings(modules_to_save=["wte"]))
    assert "embed_tokens" in told.value.remedy
    with pytest.raises(InputError, match="down_proj is quantized to nf4"):
        with_adapter(load_model(qwen2, quantization="nf4"), TrainingSettings(quantization="nf4", modules_to_save=["down_proj"]))


def test_only_the_uppermost_layers_asked_for_are_trained(few_examples, qwen2):
    _, config, losses = trained(few_examples, base_model=str(qwen2), upper_layers=1)

    assert losses[-1] < losses[0]
    model = with_adapter(load_model(qwen2), TrainingSettings(rank=2, upper_layers=1))
    layers = model.config.num_hidden_layers
    assert {int(name.split("layers.")[1].split(".")[0]) for name, p in model.named_parameters() if p.requires_grad} == {layers - 1}
    assert config["layers_to_transform"] == [layers - 1]
    whole = with_adapter(load_model(qwen2), TrainingSettings(rank=2, upper_layers=layers + 1))  # settings made for a deeper model
    assert {int(name.split("layers.")[1].split(".")[0]) for name, p in whole.named_parameters() if p.requires_grad} == set(range(layers))


def test_noise_is_that_of_a_row_of_one_question_and_only_in_training(tiny_base):
    model = with_adapter(load_model(tiny_base), TrainingSettings(rank=2))
    ids = torch.arange(10, 410).unsqueeze(0)
    quiet = model.get_input_embeddings()(ids)
    noise = EmbeddingNoise(model, 5.0)
    noise.length = 100

    model.train()
    added = model.get_input_embeddings()(ids) - quiet
    model.eval()

    assert torch.equal(model.get_input_embeddings()(ids), quiet)
    assert added.abs().max().item() == pytest.approx(5 / (100 * quiet.shape[-1]) ** 0.5, rel=0.01)
