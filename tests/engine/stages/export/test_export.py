"""GGUF files that load, see the very prompts of training, are measured, and are not made twice."""

import json
import re

import pytest

from engine.errors import InputError, MachineError
from engine.models import base_models, gguf
from engine.store import Project
from tests import toys
from tests.engine.stages.export.conftest import change


def test_each_format_is_written_measured_and_held_against_the_model(exported_project):
    with Project.open(exported_project) as project:
        summary = project.summary("export")
        rows = {row["name"]: row for row in project.rows("exports")}
        files = {name: project.file(row["path"]) for name, row in rows.items()}

        assert set(summary["models"]) == set(files) == {"gguf-q8_0", "gguf-q4_k_m"}
        assert all(file.read_bytes()[:4] == b"GGUF" for file in files.values())
        assert files["gguf-q4_k_m"].stat().st_size < files["gguf-q8_0"].stat().st_size
        assert summary["prompt_mismatches"] == {"gguf-q8_0": 0, "gguf-q4_k_m": 0}
        told = rows["gguf-q8_0"]["conformance"]
        assert told["prompts"]["checked"] == len(toys.TESTS) and told["prompts"]["with_tools"] > told["prompts"]["without_tools"]
        assert told["transformers"]["questions"] == told["gguf"]["questions"] == len(toys.TESTS)
        assert told["server"]["ran"] and told["server"]["questions"] == 2 and told["server"]["prompts_differ"] == 0
        assert told["speed"]["tokens_per_second"] > 0 and told["speed"]["memory_mb"] > 1
    assert not list((exported_project / "exports").glob("*.part")) and not list((exported_project / "exports").glob("*.source.gguf"))


def test_a_file_says_where_it_comes_from_and_holds_the_chat_template(exported_project):
    with Project.open(exported_project) as project:
        words = gguf.vocabulary(project.file(project.rows("exports")[0]["path"])).metadata
        adapter = project.rows("adapters")[0]
        assert words["general.name"] == "exported" and words["adaptool.adapter"] == adapter["name"]
        assert words["adaptool.dataset"] == adapter["dataset"] and words["adaptool.test_set"] == project.test_hash()
    assert words["tokenizer.chat_template"] == (toys.STARTER / "chat_template.jinja").read_text()
    assert words["tokenizer.ggml.add_bos_token"] == "false"


def test_a_second_run_makes_no_file_again_and_a_missing_one_is_made_again(exported_project):
    exports = exported_project / "exports"
    times = {file: file.stat().st_mtime_ns for file in exports.rglob("*")}
    toys.run_here(exported_project, "export")
    assert {file: file.stat().st_mtime_ns for file in exports.rglob("*")} == times

    (lost,) = exports.glob("*q8_0.gguf")
    lost.unlink()
    toys.run_here(exported_project, "export")
    assert lost.is_file()


def test_a_file_that_no_longer_says_the_truth_is_written_again(exported_project):
    with Project.open(exported_project) as project:
        before = project.rows("exports", name="gguf-q8_0")[0]["sha256"]
    tests = exported_project / "sources" / "test.jsonl"
    tests.write_text("\n".join(tests.read_text().splitlines()[:2]))
    change(exported_project, quantizations=["q8_0"], served=0, speed=False)
    toys.run_here(exported_project, "knowledge", "export")
    with Project.open(exported_project) as project:
        row = project.rows("exports", name="gguf-q8_0")[0]
        assert row["sha256"] != before and row["conformance"]["gguf"]["questions"] == 2
        assert row["conformance"]["server"] == {"ran": False, "why": "not asked for"} and "speed" not in row["conformance"]


def test_the_adapter_alone_answers_over_the_base_models_file_as_the_merged_model_does(exported_project):
    change(exported_project, quantizations=["q8_0"], adapter=True, served=1, speed=False)
    summary = toys.run_here(exported_project, "export")
    with Project.open(exported_project) as project:
        row = project.rows("exports", name="gguf-adapter")[0]
        assert row["format"] == "lora" and project.file(row["path"]).stat().st_size < summary["files"]["gguf-q8_0"]
        assert row["conformance"]["gguf"]["alike"] == len(toys.TESTS) and row["conformance"]["server"]["alike"] == 1
        assert gguf.vocabulary(project.file(project.rows("exports", name="gguf-base")[0]["path"])).metadata["tokenizer.chat_template"]
        before = {file.name: file.stat().st_mtime_ns for file in (exported_project / "exports").glob("*.gguf")}

    change(exported_project, adapter_over="q4_0", served=0)
    toys.run_here(exported_project, "export")
    with Project.open(exported_project) as project:
        again = project.rows("exports", name="gguf-adapter")[0]
        base = project.rows("exports", name="gguf-base")[0]
        assert again["sha256"] == row["sha256"] and again["conformance"]["mark"] != row["conformance"]["mark"]
        assert base["path"].endswith("-q4_0.gguf") and again["conformance"]["margin"] == 0.05
    after = {file.name: file.stat().st_mtime_ns for file in (exported_project / "exports").glob("*.gguf")}
    assert {name for name in before if before[name] != after.get(name)} == {name for name in before if "-base-" in name}


def test_f16_answers_as_transformers_does(starter_file):
    from engine.models.chat import Chat
    from engine.models.inference.gguf import GgufAnswers
    from engine.models.inference.transformers import Answers
    from engine.stages.export.agreement import Agreement, check_prompts
    from tests.engine.models.inference.test_transformers_answers import QUESTIONS, TOOLS

    chat, found = Chat(base_models.load_tokenizer(toys.STARTER)), Agreement()
    theirs = GgufAnswers(starter_file, chat, TOOLS, 40)
    ours = list(Answers(toys.STARTER, None, TOOLS, batch=5, max_new_tokens=40)(QUESTIONS))
    same = sum(a == b for a, b in zip(ours, theirs(QUESTIONS)))
    check_prompts(found, starter_file, chat, [(question, TOOLS) for question in QUESTIONS])

    assert found.passed and found.prompts["different"] == 0
    assert same >= len(QUESTIONS) - 1  # 16 bit may tip one close choice


def test_a_format_that_llama_cpp_does_not_write_is_refused_with_those_it_does(merged_project):
    change(merged_project, quantizations=["q9_9"])
    with pytest.raises(InputError, match="does not write the number format q9_9") as refused:
        toys.run_here(merged_project, "export")
    assert "iq4_nl" in refused.value.remedy
    change(merged_project, quantizations=["q8_0"], bundle="f16")
    with pytest.raises(InputError, match="The bundle needs f16"):
        toys.run_here(merged_project, "export")


def test_the_installed_llama_cpp_offers_the_usual_formats_and_none_that_needs_more_than_weights():
    found = list(gguf.formats())
    assert found[:8] == list(gguf.USUAL) and {"q5_0", "q3_k_m", "iq4_xs", "f32"} <= set(found)
    assert not {"iq1_s", "iq2_xxs", "mxfp4_moe", "tq1_0", "guessed"} & set(found)


def test_tensors_that_do_not_divide_into_blocks_are_told(tmp_path, starter_file):
    narrow = toys.tiny_model(tmp_path / "narrow", "llama", layers=1)
    config = json.loads((narrow / "config.json").read_text())
    assert config["hidden_size"] == 256 and gguf.quantize(starter_file, tmp_path / "whole.gguf", "q4_k_m") == 0
    from transformers import LlamaConfig, LlamaForCausalLM

    LlamaForCausalLM(LlamaConfig(**{**config, "hidden_size": 96, "intermediate_size": 160, "head_dim": 24})).save_pretrained(narrow)
    gguf.convert(narrow, tmp_path / "narrow.gguf")
    assert gguf.quantize(tmp_path / "narrow.gguf", tmp_path / "narrow-q4.gguf", "q4_k_m") > 0


def test_without_a_merged_model_the_remedy_is_named(trained_project):
    with pytest.raises(InputError, match="merged model") as refused:
        toys.run_here(trained_project, "export")
    assert "Merging" in refused.value.remedy


def test_a_disk_without_room_is_told_before_anything_is_written(merged_project, monkeypatch):
    import shutil

    monkeypatch.setattr("engine.stages.export.writing.shutil.disk_usage", lambda _: shutil._ntuple_diskusage(10, 10, 1000))
    with pytest.raises(MachineError, match="The files need about"):
        toys.run_here(merged_project, "export")
    assert not list((merged_project / "exports").iterdir())


def test_a_folder_that_is_no_model_ends_in_one_sentence(tmp_path):
    with pytest.raises(MachineError, match="converter failed"):
        gguf.convert(tmp_path, tmp_path / "x.gguf")
    assert not (tmp_path / "x.gguf").exists()


def test_files_are_named_by_project_date_and_format(exported_project):
    change(exported_project, quantizations=["q8_0"], adapter=True, served=0, speed=False)
    toys.run_here(exported_project, "export")
    with Project.open(exported_project) as project:
        names = {row["name"]: project.file(row["path"]).name for row in project.rows("exports")}
    dated = {name: re.fullmatch(r"exported-\d{4}-\d\d-\d\d-(.+)\.gguf", file) for name, file in names.items()}
    assert {name: found and found[1] for name, found in dated.items()} == {
        "gguf-q8_0": "q8_0",
        "gguf-q4_k_m": "q4_k_m",
        "gguf-adapter": "adapter-f16",
        "gguf-base": "base-f16",
    }


def test_a_file_of_another_day_stays_while_it_is_right_and_gives_way_to_a_new_one(exported_project):
    change(exported_project, quantizations=["q8_0"], served=0, speed=False, bundle="none")
    exports = exported_project / "exports"
    with Project.open(exported_project) as project:
        row = project.rows("exports", name="gguf-q8_0")[0]
        before = exports / "exported-2020-01-01-q8_0.gguf"
        project.file(row["path"]).rename(before)
        project.put("exports", row | {"path": project.relative(before)})
    (exports / "exported-2020-01-02-q5_k_m.gguf").write_bytes(b"GGUF of a run that was killed")
    (exports / "mine.gguf").write_bytes(b"GGUF of the user")
    toys.run_here(exported_project, "export")
    assert before.is_file() and (exports / "mine.gguf").is_file() and not list(exports.glob("*q5_k_m*"))
    with Project.open(exported_project) as project:
        row = project.rows("exports", name="gguf-q8_0")[0]
        project.put("exports", row | {"conformance": {**row["conformance"], "facts": "of another merge"}})
    toys.run_here(exported_project, "export")
    (now,) = exports.glob("*q8_0.gguf")
    assert not before.is_file() and now.name.startswith("exported-20")
