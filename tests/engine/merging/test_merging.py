"""Merging one adapter gives the adapter's own outputs; merging two is the weighted sum of their matrices."""

import pytest
import torch
from peft import PeftModel

from engine import models
from engine.errors import InputError
from engine.jobs.worker import Report, run_stage
from engine.store import Project

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
        with_adapter = PeftModel.from_pretrained(models.load_model(tiny_base), project.file(adapter["path"]))
        merged = models.load_model(project.file(summary["merged"]))

    assert torch.allclose(outputs(merged), outputs(with_adapter), atol=1e-4)
    assert not torch.allclose(outputs(merged), outputs(models.load_model(tiny_base)), atol=1e-4)


def test_a_merged_folder_is_a_whole_model(trained_project):
    folder = trained_project / merge(trained_project)["merged"]

    assert models.find(str(folder)) == folder
    assert models.load_tokenizer(folder).chat_template
    assert not list(folder.parent.glob("*.part"))


def test_linear_of_two_lies_between_them_and_equals_either_at_weight_one(trained_project):
    first, second = second_adapter(trained_project)
    alone = {name: models.load_model(trained_project / merge(trained_project, adapters=[name], weights=[])["merged"])
             for name in (first, second)}
    all_first = merge(trained_project, adapters=[first, second], weights=[1.0, 0.0])
    even = merge(trained_project, adapters=[first, second], weights=[0.5, 0.5])

    assert torch.allclose(outputs(models.load_model(trained_project / all_first["merged"])), outputs(alone[first]), atol=1e-4)
    mixed = outputs(models.load_model(trained_project / even["merged"]))
    for name in (first, second):
        assert not torch.allclose(mixed, outputs(alone[name]), atol=1e-4)


def test_weights_that_do_not_match_and_unknown_adapters_are_refused(trained_project):
    with pytest.raises(InputError, match="1 adapters and 2 weights"):
        merge(trained_project, weights=[0.5, 0.5])
    with pytest.raises(InputError, match="nobody"):
        merge(trained_project, adapters=["nobody"])


def test_different_ranks_are_refused_in_words(trained_project):
    with Project.open(trained_project) as project:
        run_stage(project, "training", Report("training", lambda event: None), {"rank": 8})
        names = [row["name"] for row in project.rows("adapters")]
    with pytest.raises(InputError, match="different ranks"):
        merge(trained_project, adapters=names, weights=[])
