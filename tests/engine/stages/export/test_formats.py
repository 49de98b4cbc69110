"""What the window asks before and after an export: sizes and bits of each format, where they fit, and the commands that serve what
lies there."""

import json
import shlex

from engine.models import gguf
from engine.stages.export.formats import outlook
from engine.store import Project
from tests import toys
from tests.engine.stages.export.conftest import change


def test_sizes_before_anything_is_written_are_those_of_the_files(exported_project):
    with Project.open(exported_project) as project:
        told = {one["name"]: one for one in outlook(project)["formats"]}
        written = {row["format"]: row["bytes"] for row in project.rows("exports")}
    assert all(abs(told[kind]["bytes"] - size) < 0.02 * size for kind, size in written.items()) and len(written) == 2
    assert list(told)[:8] == list(gguf.USUAL) and told["f16"]["bits"] == 16.0 and 8.4 <= told["q8_0"]["bits"] <= 8.6 < told["f32"]["bits"]
    assert told["q8_0"]["fine"] and not told["q4_k_m"]["fine"] and told["q4_k_m"]["exact"] and not told["q3_k_m"]["exact"]
    assert all(one["devices"] and one["bits"] > 2 for one in told.values())


def test_before_merging_the_base_model_stands_for_it_and_no_command_is_offered(trained_project):
    with Project.open(trained_project) as project:
        found = outlook(project)
    assert found["model"] == "tiny" and found["formats"] and found["free"] > 0
    assert found["alone"] == found["vllm"] == found["bundle"] == {}
    json.dumps(found)  # it goes to the window as a line of JSON


def test_the_commands_name_files_that_are_there(exported_project):
    with Project.open(exported_project) as project:
        found, folder = outlook(project), project.file(project.summary("export")["bundle"])
    assert set(found["bundle"]) == {"posix", "windows", "ollama", "client"} and "--lora-modules" in found["vllm"]["adapter"]
    assert shlex.split(found["bundle"]["posix"]) == ["sh", str(folder / "serve.sh")] and (folder / "serve.sh").is_file()
    assert shlex.split(found["bundle"]["ollama"])[-2:] == ["-f", str(folder / "Modelfile")] and (folder / "Modelfile").is_file()
    *_, client, question = shlex.split(found["bundle"]["client"])
    assert client == str(folder / "client.py") and question in [test["question"] for test in toys.TESTS]


def test_what_the_adapter_alone_takes_is_told_before_it_is_written(exported_project):
    with Project.open(exported_project) as project:
        told = outlook(project)["alone"]
    change(exported_project, quantizations=["q8_0"], adapter=True, served=0, speed=False)
    toys.run_here(exported_project, "export")
    with Project.open(exported_project) as project:
        written = {row["format"]: row["bytes"] for row in project.rows("exports")}
    assert (
        abs(told["base"] - written["base"]) < 0.02 * written["base"] and 0 <= written["lora"] - told["adapter"] < 20_000
    )  # names and shapes
