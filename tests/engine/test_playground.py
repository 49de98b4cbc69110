"""Models of a project that can be asked: exported files, and the model before and after training."""

import json
import subprocess
import sys

import pytest

from engine.askable import choices
from engine.errors import InputError
from engine.playground import Playground
from engine.store import Project
from tests import toys


def test_before_training_nothing_can_be_asked(empty_project):
    with Project.open(empty_project) as project:
        assert choices(project) == []
        with pytest.raises(InputError, match="no exported model yet"):
            Playground(project)


def test_base_and_adapter_can_be_asked_once_trained_and_answer_as_in_evaluation(trained_project):
    toys.run_here(trained_project, "evaluation")
    with Project.open(trained_project) as project:
        assert choices(project) == ["adapter", "base"]
        for name in choices(project):
            kept = {row["test"]: row["raw"] for row in project.rows("answers", model=name)}
            playground = Playground(project, name)
            for test in project.tests():
                said = playground.ask(test.question)
                assert said["raw"].startswith(kept[test.key]) and said["question"] == test.question
        with pytest.raises(InputError, match="There is no model gguf-f16") as refused:
            Playground(project, "gguf-f16")
        assert "adapter, base" in refused.value.remedy


def test_a_child_serves_the_model_that_is_named(trained_project):
    done = subprocess.run([sys.executable, "-m", "engine.jobs.talk", str(trained_project), "base"], text=True, capture_output=True,
                          input='{"question": "rain in Oslo?"}\n', check=True)
    ready, said = map(json.loads, done.stdout.splitlines())
    assert ready == {"ready": "base"} and said["question"] == "rain in Oslo?" and said["raw"]


def test_a_child_that_lacks_its_model_says_so_in_a_sentence(trained_project):
    done = subprocess.run([sys.executable, "-m", "engine.jobs.talk", str(trained_project), "gguf-q8_0"], text=True, capture_output=True, input="")
    assert "There is no model gguf-q8_0" in json.loads(done.stdout)["error"]["message"] and done.returncode == 2
