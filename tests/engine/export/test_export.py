"""GGUF files that load, see the very prompts of training, are measured, and are not made twice."""

import pytest

from engine import gguf, models
from engine.chat import Chat
from engine.errors import InputError, MachineError
from engine.store import Project
from tests import toys


@pytest.fixture
def merged_project(trained_project):
    toys.run_here(trained_project, "merging")
    return trained_project


def test_each_format_is_written_and_measured(merged_project):
    summary = toys.run_here(merged_project, "export")
    with Project.open(merged_project) as project:
        files = {row["name"]: project.file(row["path"]) for row in project.rows("exports")}

    assert set(summary["models"]) == set(files) == {"gguf-q8_0", "gguf-q4_k_m"}
    assert all(file.read_bytes()[:4] == b"GGUF" for file in files.values())
    assert files["gguf-q4_k_m"].stat().st_size < files["gguf-q8_0"].stat().st_size
    assert summary["prompt_mismatches"] == {"gguf-q8_0": 0, "gguf-q4_k_m": 0}
    assert not list((merged_project / "exports").glob("*.part"))


def test_a_second_run_makes_no_file_again(merged_project):
    toys.run_here(merged_project, "export")
    times = {file: file.stat().st_mtime_ns for file in (merged_project / "exports").iterdir()}
    toys.run_here(merged_project, "export")

    assert {file: file.stat().st_mtime_ns for file in (merged_project / "exports").iterdir()} == times


def test_a_missing_file_is_made_again(merged_project):
    toys.run_here(merged_project, "export")
    (lost,) = (merged_project / "exports").glob("*q8_0.gguf")
    lost.unlink()
    toys.run_here(merged_project, "export")

    assert lost.is_file()


def test_f16_answers_as_transformers_does(tmp_path):
    from engine.runners.gguf import GgufAnswers
    from engine.runners.transformers import Answers
    from tests.engine.runners.test_transformers_runner import QUESTIONS, TOOLS

    file = tmp_path / "starter-f16.gguf"
    gguf.convert(models.STARTER, file)
    chat = Chat(models.load_tokenizer(models.STARTER))
    theirs = GgufAnswers(file, chat, TOOLS, 40)
    ours = list(Answers(models.STARTER, None, TOOLS, batch=5, max_new_tokens=40)(QUESTIONS))
    same = sum(a == b for a, b in zip(ours, theirs(QUESTIONS)))

    assert gguf.prompt_mismatches(file, chat, TOOLS, QUESTIONS) == 0
    assert same >= len(QUESTIONS) - 1  # 16 bit may tip one close choice


def test_without_a_merged_model_the_remedy_is_named(trained_project):
    with pytest.raises(InputError, match="merging"):
        toys.run_here(trained_project, "export")


def test_a_folder_that_is_no_model_ends_in_one_sentence(tmp_path):
    with pytest.raises(MachineError, match="converter failed"):
        gguf.convert(tmp_path, tmp_path / "x.gguf")
    assert not (tmp_path / "x.gguf").exists()
