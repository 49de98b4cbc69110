"""What a run makes of graphics cards that are not here: torch is asked and told what a card would."""

import os
import sys
from types import ModuleType, SimpleNamespace

import pytest
import torch

from engine.errors import InputError, MachineError
from engine.models import base_models
from engine.settings import TrainingSettings
from engine.stages.training import cards
from engine.stages.training.trainer import training_arguments


@pytest.fixture(autouse=True)
def made_for_cards(monkeypatch):
    monkeypatch.setattr(torch.backends.cuda, "is_built", lambda: True)
    monkeypatch.setenv(cards.VISIBLE, "")  # so that it is put back as it was
    monkeypatch.delenv(cards.VISIBLE)


@pytest.fixture
def several_cards(monkeypatch):
    """A function that lets torch find cards of a compute capability."""

    def make(count=4, major=8):
        monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
        monkeypatch.setattr(torch.cuda, "device_count", lambda: count)
        monkeypatch.setattr(torch.cuda, "set_device", lambda device: None)
        monkeypatch.setattr(torch.cuda, "current_device", lambda: 0)
        monkeypatch.setattr(torch.cuda, "get_device_properties", lambda device: SimpleNamespace(major=major))
        monkeypatch.setattr(torch.cuda, "_check_bf16_tensor_supported", lambda device: True)  # each card can emulate it

    return make


def test_one_process_has_one_card_and_batches_of_one_row(several_cards, tmp_path):
    several_cards()
    arguments = training_arguments(TrainingSettings(), tmp_path)
    assert arguments.n_gpu == 1 and arguments.train_batch_size == 1
    assert os.environ[cards.VISIBLE] == "0"


@pytest.mark.parametrize(("before", "after"), [("2,3", "2"), ("GPU-1a2b, GPU-3c4d", "GPU-1a2b"), ("1", "1"), ("", "")])
def test_the_card_is_one_of_those_that_the_user_leaves(before, after, monkeypatch):
    monkeypatch.setenv(cards.VISIBLE, before)
    cards.hide_others()
    assert os.environ[cards.VISIBLE] == after


def test_processes_of_a_run_on_several_cards_keep_them(monkeypatch):
    monkeypatch.setenv(cards.VISIBLE, "0,1")
    monkeypatch.setenv("WORLD_SIZE", "2")
    cards.hide_others()
    assert os.environ[cards.VISIBLE] == "0,1"


@pytest.mark.parametrize(
    ("major", "precision", "computes", "told"),
    [
        (8, "auto", "bfloat16", ""),
        (7, "auto", "float16", "does not compute with bfloat16"),
        (7, "bfloat16", "bfloat16", "only emulates"),
        (8, "float16", "float16", ""),
        (7, "float32", "float32", ""),
    ],
)
def test_a_card_computes_in_what_it_has(several_cards, tmp_path, major, precision, computes, told):
    several_cards(major=major)
    settings = TrainingSettings(precision=precision)
    arguments = training_arguments(settings, tmp_path)
    assert (arguments.bf16, arguments.fp16) == (computes == "bfloat16", computes == "float16")
    said: list[str] = []
    cards.tell_format(settings, SimpleNamespace(log=said.append))
    assert len(said) == bool(told) and all(told in sentence for sentence in said)
    assert base_models.format_on_card() == ("bfloat16" if major >= 8 else "float16")


def test_all_processes_of_a_run_compute_in_what_the_launcher_chose(several_cards, monkeypatch):
    several_cards(major=8)
    monkeypatch.setenv("ACCELERATE_MIXED_PRECISION", "fp16")  # another card of the run is older
    assert cards.computes_in(TrainingSettings()) == "float16"


def test_weights_are_held_in_what_the_card_computes_in(several_cards, monkeypatch, tiny_base):
    several_cards(major=7)
    monkeypatch.setattr(torch.nn.Module, "to", lambda self, device: self)
    model = base_models.load_model(tiny_base)
    assert model.dtype == torch.float16 and base_models.load_model(tiny_base, "float32").dtype == torch.float32

    def refuse(kind, double, compute):
        raise InputError(str(compute), "")  # before a real card is asked for

    monkeypatch.setattr(base_models, "_quantized", refuse)
    with pytest.raises(InputError, match=r"torch\.float16"):
        base_models.load_model(tiny_base, quantization="nf4")


def test_a_scaler_needs_a_card():
    with pytest.raises(InputError, match="float16 needs a graphics card"):
        cards.computes_in(TrainingSettings(precision="float16"))


def test_liger_kernels_are_taken_where_they_are_installed(several_cards, monkeypatch):
    said, given = [], []
    report = SimpleNamespace(log=said.append)
    with pytest.raises(MachineError, match="liger-kernel is not installed"):
        cards.take_liger(None, report)
    monkeypatch.setitem(sys.modules, "liger_kernel", fake := ModuleType("liger_kernel"))
    fake.__spec__ = SimpleNamespace()
    cards.take_liger(None, report)
    assert said == ["Liger kernels need a graphics card. This run continues without them."] and not given
    several_cards()
    monkeypatch.setattr("transformers.integrations.liger.apply_liger_kernel", lambda model, config: given.append((model, config)))
    cards.take_liger("the model", report)
    assert given == [("the model", {"cross_entropy": False, "fused_linear_cross_entropy": False})]


def test_numbers_that_are_too_large_for_float16_are_told_with_what_to_do():
    from engine.stages.training.callback import TrainingCallback

    callback = TrainingCallback({}, None, None, None, None, None, None)
    for fp16, wanted in ((True, "float32"), (False, "learning rate")):
        with pytest.raises(InputError, match="became nan") as told:
            callback.on_log(SimpleNamespace(fp16=fp16), SimpleNamespace(global_step=1), None, {"loss": float("nan")})
        assert wanted in told.value.remedy
