"""What fits in 4 bit only is asked, gated and searched in 4 bit; full memory is told, and given back before llama.cpp loads."""

import weakref

import pytest
import torch

from engine.errors import InputError, MachineError
from engine.jobs.worker import Report, run_task
from engine.models import base_models, placing
from engine.models.chat import Chat
from engine.models.inference.gguf import GgufAnswers
from engine.models.inference.transformers import Answers
from engine.models.placing import GIB, Place
from engine.stages.merging import bases
from engine.store import Project

IDS = torch.tensor([[300, 301, 302, 999, 1500, 17]])


@pytest.fixture
def only_nf4(monkeypatch):
    """As on a machine whose memory holds the model in 4 bit and no wider."""
    monkeypatch.setattr(placing, "fits", lambda folder, place: place.quantization == "nf4")


def logits(model) -> torch.Tensor:
    with torch.inference_mode():
        return model.eval()(input_ids=IDS).logits.float()


def test_what_fits_in_4_bit_only_is_asked_in_4_bit(only_nf4, trained_project, tiny_base):
    with Project.open(trained_project) as project:
        adapter, tools = project.file(project.rows("adapters")[0]["path"]), project.tools()
    answers = Answers(tiny_base, adapter, tools, 2, 4)

    assert answers.model.is_loaded_in_4bit and "4 bit (NF4) on the processor" in answers.held
    assert len(list(answers(["Will it rain in Oslo?", "where does Mary Poole sit?"]))) == 2


def test_the_gate_and_the_search_work_in_4_bit_and_say_so(only_nf4, trained_project):
    said: list = []
    with Project.open(trained_project) as project:
        row = project.rows("adapters")[0]
        project.put("adapters", {**row, "settings": {**row["settings"], "quantization": "nf4"}})
        found = run_task(project, "gate", Report("gate", said.append), {"max_new_tokens": 4, "batch": 2})
        assert found["unscored"] == [] and sum("4 bit" in getattr(one, "text", "") for one in said) >= 1
        said.clear()
        both = {"adapters": [row["name"]], "bases": ["full precision", "dequantised"], "on": "tests", "questions": 2, "max_new_tokens": 4}
        assert run_task(project, "merge search", Report("merge search", said.append), both)["tried"] == 2
    assert sum("4 bit" in getattr(one, "text", "") for one in said) == 1  # the dequantised weights are those of NF4 in any case


def test_the_dequantised_base_and_the_one_left_in_4_bit_are_one_model(monkeypatch, tiny_base):
    plain = logits(bases.load_base(tiny_base, bases.DEQUANTISED))
    monkeypatch.setattr(placing, "fits", lambda folder, place: place.quantization == "nf4")
    held = logits(bases.load_to_search(tiny_base, bases.DEQUANTISED, True, Report("merge search", lambda event: None)))
    full = logits(base_models.load_model(tiny_base))

    assert (plain - held).norm() < 0.35 * (plain - full).norm()  # what is left is that a processor sums NF4 in 16 bit


def test_where_nothing_fits_that_is_told_before_anything_is_loaded(monkeypatch, tiny_base):
    monkeypatch.setattr(placing, "free_bytes", lambda device: 1000.0)
    monkeypatch.setattr(base_models, "load_model", lambda *_, **__: pytest.fail("loaded"))
    with pytest.raises(MachineError, match="at least"):
        placing.load_to_answer(tiny_base)


def test_seven_billion_parameters_go_to_the_card_in_4_bit_before_they_go_to_the_processor(monkeypatch, tmp_path):
    layers = {f"model.layers.{n}.mlp.up_proj.weight": (18944, 3584) for n in range(96)}
    monkeypatch.setattr(placing, "shapes", lambda folder: {**layers, "model.embed_tokens.weight": (152064, 3584)})

    def chosen(card: float, ram: float) -> Place:
        monkeypatch.setattr(placing, "free_bytes", lambda device: {"cuda": card, "cpu": ram}[device] * GIB)
        return next(place for place in placing.places(gpu=True) if placing.fits(tmp_path, place))

    assert chosen(24, 64) == Place("cuda") and chosen(10, 64) == Place("cuda", quantization="nf4")
    assert chosen(4, 64) == Place("cpu", "bfloat16") and chosen(4, 12) == Place("cpu", "bfloat16", "nf4")


def test_a_card_that_is_full_is_told_in_a_sentence(monkeypatch, tiny_base):
    def full(self, *_, **__):
        raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB.")

    monkeypatch.setattr(torch.nn.Module, "to", full)
    with pytest.raises(MachineError, match="does not fit into memory"):
        base_models.load_model(tiny_base)


def test_memory_is_given_back_before_llama_cpp_loads(monkeypatch, trained_project, tiny_base, tmp_path):
    with Project.open(trained_project) as project:
        adapter, tools = project.file(project.rows("adapters")[0]["path"]), project.tools()
    answers = Answers(tiny_base, adapter, tools, 2, 4)
    held = weakref.ref(answers.model)
    emptied: list[bool] = []
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "empty_cache", lambda: emptied.append(held() is None))
    del answers  # circles still hold the model with its adapter
    (tmp_path / "no.gguf").write_bytes(b"nothing")
    with pytest.raises(InputError, match="llama.cpp cannot load"):
        GgufAnswers(tmp_path / "no.gguf", Chat(base_models.load_tokenizer(tiny_base)), tools, 4)
    assert emptied == [True]
