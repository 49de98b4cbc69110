"""Weights of few bits are rounded by what matters to the training questions."""

import shutil
from pathlib import Path

import numpy
import pytest

from engine.models import base_models, gguf, importance
from engine.models.chat import Chat
from engine.records import Tool
from engine.store import Project
from tests import toys
from tests.engine.stages.export.conftest import bundle_in, change

TOOLS = [Tool(tool["function"]["name"], tool["function"]["description"], tool["function"]["parameters"]) for tool in toys.TOOLS]


@pytest.fixture(scope="module")
def found(starter_file):
    """(what matters by layer, the same by the names in the file)"""
    chat = Chat(base_models.load_tokenizer(toys.STARTER))
    talk = chat.over(TOOLS)
    rows = [(talk.prefix, [talk.prompt(one["question"]) for one in toys.SEEDS])]
    model = base_models.load_model(toys.STARTER).eval()
    layers = importance.measured(model, rows, lambda: None)
    return layers, importance.in_gguf(layers, starter_file)


def test_each_layer_is_seen_and_found_in_the_file(found):
    layers, named = found
    assert len(named) == len(layers) and "blk.0.attn_q.weight" in named and "blk.0.ffn_down.weight" in named
    sums, count = named["blk.0.attn_q.weight"]
    tokens = {count for _, count in named.values()}
    assert len(tokens) == 1 and count > 100 and (sums >= 0).all() and sums.max() > 0
    shared, alone = layers["model.layers.0.self_attn.q_proj"][0], layers["model.layers.0.self_attn.k_proj"][0]
    assert numpy.allclose(shared, alone)  # they read the same


def test_a_model_whose_memory_cannot_be_cut_back_reads_each_question_behind_the_list(monkeypatch):
    """As sliding windows and recurrent layers."""
    from transformers import DynamicCache

    def refused(*_):
        raise NotImplementedError

    monkeypatch.setattr(DynamicCache, "crop", refused)
    model = base_models.load_model(toys.STARTER).eval()
    seen = importance.measured(model, [([5, 6, 7], [[8, 9], [10], [11]])], lambda: None)
    assert {count for _, count in seen.values()} == {3 + 2 + (3 + 1) + (3 + 1)}


def test_what_is_written_is_read_again_and_lessens_the_error_that_matters(found, starter_file, tmp_path):
    file = tmp_path / "x.imatrix.gguf"
    importance.write(file, found[1], 100)
    read = importance.read(file)
    sums, count = found[1]["blk.1.ffn_down.weight"]
    assert set(read) == set(found[1]) and numpy.allclose(read["blk.1.ffn_down.weight"], sums / count, rtol=1e-5)
    errors = []
    for matters in (None, read):
        target = tmp_path / f"{matters is None}.gguf"
        gguf.quantize(starter_file, target, "iq4_nl", matters)
        errors.append(weighted_error(starter_file, target, read))
    assert errors[1] < errors[0], errors


def weighted_error(file: Path, other: Path, matters) -> float:
    """The mean square of what rounding changed in the weights, by what their columns are multiplied with, of tensors with one type."""
    from gguf import GGUFReader
    from gguf.quants import dequantize

    exact = {tensor.name: tensor for tensor in GGUFReader(file).tensors}
    total = 0.0
    for tensor in GGUFReader(other).tensors:
        if tensor.name in matters and tensor.tensor_type.name == "IQ4_NL":
            before = dequantize(exact[tensor.name].data, exact[tensor.name].tensor_type).astype(numpy.float64)
            after = dequantize(tensor.data, tensor.tensor_type).astype(numpy.float64)
            total += float((((after - before) ** 2) * matters[tensor.name]).sum())
    return total


def test_an_export_measures_once_and_tells(merged_project):
    change(merged_project, quantizations=["q8_0", "iq4_nl"], served=0, speed=False, bundle="iq4_nl", small_margin=1.0)
    toys.run_here(merged_project, "export")
    with Project.open(merged_project) as project:
        rows = {row["format"]: row["conformance"] for row in project.rows("exports")}
        folder = project.path / "exports"
    assert rows["iq4_nl"]["importance"] > 5 and not rows["q8_0"]["importance"]
    (made,) = folder.glob("*.imatrix.gguf")
    before = made.stat().st_mtime_ns
    assert "training questions (imatrix)" in (bundle_in(merged_project, "iq4_nl") / "MODEL_CARD.md").read_text()
    change(merged_project, quantizations=["q4_0", "iq4_nl"], importance=True)
    toys.run_here(merged_project, "export")
    assert made.stat().st_mtime_ns == before
    change(merged_project, importance=False, cache_type="q8_0")
    toys.run_here(merged_project, "export")
    serve = (bundle_in(merged_project, "iq4_nl") / "serve.sh").read_text()
    assert "--jinja --flash-attn on --cache-type-k q8_0 --cache-type-v q8_0\n" in serve
    assert "--flash_attn true --type_k 8 --type_v 8\n" in serve
    assert "OLLAMA_KV_CACHE_TYPE=q8_0" in (bundle_in(merged_project, "iq4_nl") / "Modelfile").read_text()
    with Project.open(merged_project) as project:
        assert not any(row["conformance"]["importance"] for row in project.rows("exports"))


def test_adapters_whose_questions_are_gone_are_exported_without(merged_project):
    with Project.open(merged_project) as project:
        shutil.rmtree(project.path / "datasets")
    change(merged_project, quantizations=["q4_0"], served=0, speed=False, bundle="none", small_margin=1.0)
    toys.run_here(merged_project, "export")
    with Project.open(merged_project) as project:
        assert not project.rows("exports")[0]["conformance"]["importance"]
