"""Safetensors for vLLM: commands that it takes, and a folder that is whole and says the prompts of training."""

import hashlib
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from engine.errors import InputError
from engine.models import base_models
from engine.stages.export import vllm
from engine.stages.export.sizes import template_of
from engine.store import Project
from tests import toys
from tests.engine.stages.export.conftest import change

PLAIN = "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}<|im_start|>assistant\n"


@pytest.fixture(scope="module")
def _served(tmp_path_factory, _merged_project) -> Path:
    folder = Path(shutil.copytree(_merged_project, tmp_path_factory.mktemp("served") / "project"))
    change(folder, quantizations=["q8_0"], served=0, speed=False, bundle="none", safetensors="both")
    toys.run_here(folder, "export")
    return folder


@pytest.fixture
def served(tmp_path, _served) -> Path:
    """A toy project exported with both kinds of safetensors."""
    return Path(shutil.copytree(_served, tmp_path / "project"))


def adapter_of(folder) -> Path:
    with Project.open(folder) as project:
        return project.file(project.rows("adapters")[0]["path"])


def test_the_commands_name_the_folders_the_parser_and_a_rank_that_vllm_takes(merged_project):
    with Project.open(merged_project) as project:
        merged = project.file(project.summary("merging")["merged"])
        told = vllm.commands(project, merged)
    assert told["merged"].startswith(f"vllm serve {merged} --host 127.0.0.1 ") and "--tool-call-parser hermes" in told["merged"]
    length = int(told["merged"].split("--max-model-len ")[1].split()[0])
    assert 1024 < length < base_models.context_length(merged), "room for the tools and a question, not all that it could read"
    assert "--max-lora-rank 8 " in told["adapter"], "the adapter has rank 4, which vLLM refuses as a limit"
    assert f"--lora-modules {adapter_of(merged_project).name.lower()}={adapter_of(merged_project)}" in told["adapter"]


def test_both_kinds_are_written_whole_and_not_written_again(served):
    summary = toys.run_here(served, "export")
    folder = served / "exports" / "vllm"
    assert summary["safetensors"] == "exports/vllm" and "safetensors" not in summary["failed"]
    assert {"config.json", "model.safetensors", "tokenizer.json", "chat_template.jinja"} <= {
        file.name for file in (folder / "model").iterdir()
    }
    assert {file.name for file in (folder / "adapter").iterdir()} == {"adapter_config.json", "adapter_model.safetensors"}
    sums = dict(reversed(line.split("  ")) for line in (folder / "SHA256SUMS").read_text().splitlines())
    assert {"model/model.safetensors", "adapter/adapter_model.safetensors", "serve.sh", "client.py", "tools.json"} <= set(sums)
    for name, value in sums.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == value, name
    before = folder.stat().st_ino
    toys.run_here(served, "export")
    assert folder.stat().st_ino == before


def test_a_merged_model_whose_template_leaves_out_the_tools_is_named(served):
    with Project.open(served) as project:
        merged = project.file(project.summary("merging")["merged"])
    (merged / "chat_template.jinja").write_text(PLAIN)
    summary = toys.run_here(served, "export")
    assert "ignores tools" in summary["failed"]["safetensors"][0]


@pytest.mark.skipif(not shutil.which("sh"), reason="vLLM runs on Linux")
def test_the_scripts_call_vllm_with_what_lies_beside_them(served, tmp_path):
    """The program vllm is not here; a small one in its place writes down what it is called with, and where."""
    carried = shutil.copytree(served / "exports" / "vllm", tmp_path / "on the server")
    (tmp_path / "vllm").write_text('#!/bin/sh\npwd\nprintf "%s\\n" "$@"\n')
    (tmp_path / "vllm").chmod(0o755)
    environment = {"PATH": f"{tmp_path}:/usr/bin:/bin"}

    def said(*command: str) -> list[str]:
        return subprocess.run(
            ["sh", *command], env=environment, cwd=tmp_path, capture_output=True, text=True, check=True
        ).stdout.splitlines()

    merged = said(str(carried / "serve.sh"), "9000")
    assert merged[:3] == [str(carried), "serve", "./model"] and merged[-2:] == ["--port", "9000"]
    adapter = said(str(carried / "serve-adapter.sh"), "/models/base")
    assert adapter[1:3] == ["serve", "/models/base"] and adapter[adapter.index("--lora-modules") + 1] == f"project={carried / 'adapter'}"
    assert subprocess.run(["sh", str(carried / "serve-adapter.sh")], env=environment, capture_output=True).returncode != 0


@pytest.mark.parametrize(
    "what, reason", [({"use_dora": True}, "DoRA"), ({"bias": "all"}, "biases"), ({"modules_to_save": ["lm_head"]}, "full layers")]
)
def test_an_adapter_that_vllm_does_not_take_is_refused_with_the_reason(merged_project, what, reason):
    file = adapter_of(merged_project) / "adapter_config.json"
    file.write_text(json.dumps({**json.loads(file.read_text()), **what}))
    change(merged_project, quantizations=["q8_0"], safetensors="adapter")
    with pytest.raises(InputError, match=reason):
        toys.run_here(merged_project, "export")
    with Project.open(merged_project) as project:
        assert "adapter" not in vllm.commands(project, project.file(project.summary("merging")["merged"]))


def test_the_rank_counts_patterns_and_the_parser_follows_the_template(tmp_path):
    (tmp_path / "adapter_config.json").write_text('{"r": 16, "rank_pattern": {"q_proj": 48}}')
    assert vllm.rank_of(tmp_path) == 64
    (tmp_path / "tokenizer_config.json").write_text(
        json.dumps({"chat_template": [{"name": "default", "template": "x"}, {"name": "tool_use", "template": "[TOOL_CALLS]"}]})
    )
    assert template_of(tmp_path) == "[TOOL_CALLS]" and vllm.parser_of(tmp_path) == "mistral"
    (tmp_path / "chat_template.jinja").write_text("<|python_tag|>")
    assert vllm.parser_of(tmp_path) == "llama3_json"
