"""What is found on this machine, told of licences and templates, and recommended; and the command that lists it and gets a model."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from engine.models import getting
from engine.models.getting import HubSettings, catalogue, download, here, licences, verdicts
from engine.planner import choice, model_size
from tests.hub_server import Hub, of_folder
from tests.toys import ROOT, STARTER

NAME = "acme/little-caller"


@pytest.fixture(autouse=True)
def own_folders(tmp_path, monkeypatch):
    """A home with nothing in it."""
    for name in ("ADAPTOOL_CONFIG", "ADAPTOOL_CACHE", "HOME", "HF_HUB_CACHE"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path / "hf_hub_cache"))


def cached(tmp_path: Path, repo: str, commit: str = "c0ffee") -> Path:
    """A snapshot in Hugging Face's cache, whose files are links as there; the main branch is at it."""
    folder = tmp_path / "hf_hub_cache" / f"models--{repo.replace('/', '--')}"
    snapshot = folder / "snapshots" / commit
    snapshot.mkdir(parents=True)
    (folder / "refs").mkdir(exist_ok=True)
    (folder / "refs" / "main").write_text(commit)
    for file in STARTER.iterdir():
        (snapshot / file.name).symlink_to(file)
    return snapshot


def changed(folder: Path, **values) -> None:
    said = json.loads((folder / "config.json").read_text())
    (folder / "config.json").unlink()
    (folder / "config.json").write_text(json.dumps({**said, **values}))


def test_models_are_found_where_other_programs_keep_them(tmp_path):
    older, newest = cached(tmp_path, NAME, "0ld"), cached(tmp_path, NAME, "new")
    embedder = cached(tmp_path, "acme/embedder")
    changed(embedder, architectures=["BertModel"], model_type="bert")
    studio = tmp_path / "home" / ".lmstudio" / "models" / "acme" / "caller-GGUF"
    studio.mkdir(parents=True)
    (studio / "caller-Q4.gguf").write_bytes(b"GGUF" * 10)
    mine = tmp_path / "mine" / "team" / "caller"
    shutil.copytree(STARTER, mine)
    again = tmp_path / "mine" / "link"
    again.symlink_to(mine)
    found = {one.name: one for one in here.find_all(HubSettings(folders=[str(tmp_path / "mine"), str(tmp_path / "nowhere")]))}

    assert set(found) == {NAME, "acme/caller-GGUF", "link"}  # no embedding model, and each folder once
    assert (found[NAME].path, found[NAME].place, found[NAME].refused) == (newest, here.CACHE, "")
    assert found[NAME].bytes == (STARTER / "model.safetensors").stat().st_size
    assert (found["link"].place, found["link"].refused) == (here.CHOSEN, "")
    assert found["acme/caller-GGUF"].refused.startswith("It is a GGUF file, which can serve as a helper model but cannot be trained.")
    assert older.is_dir()


@pytest.mark.parametrize(
    ("values", "why"),
    [
        (
            {"model_type": "house_own", "architectures": ["HouseForCausalLM"]},
            "The type 'house_own' is not a language model of transformers",
        ),
        ({"quantization": {"bits": 4, "group_size": 64}}, "It is quantized for MLX"),
        (
            {"quantization_config": {"quant_method": "fp8"}},
            "is already quantized (fp8). Adaptool does not train adapters on quantized models",
        ),
        ({"quantization_config": {"quant_method": "awq", "bits": 4}}, "is already quantized (awq)"),
        ({}, "contains only pickled weights"),
    ],
)
def test_what_cannot_be_trained_says_why(tmp_path, values, why):
    folder = tmp_path / "models" / "one"
    shutil.copytree(STARTER, folder)
    if values:
        changed(folder, **values)
    else:
        (folder / "model.safetensors").rename(folder / "pytorch_model.bin")
    (one,) = here.find_all(HubSettings(folders=[str(tmp_path / "models")]))
    assert why in one.refused


@pytest.mark.parametrize(
    ("file", "text", "licence"),
    [
        ("README.md", "---\nlicense: apache-2.0\ntags: [x]\n---\n# A model", "Apache-2.0"),
        ("README.md", "---\nlicense: other\nlicense_name: qwen-research\n---\n", "Qwen Research License"),
        ("README.md", "---\nlicense: [mit]\n---\n", "MIT"),
        ("README.md", "---\nlicense: llama3.2\n---\n", "Llama 3.2 Community License"),
        ("README.md", "# no head\nlicense: mit", ""),
        ("README.md", "---\n: [broken\n---\n", ""),
        ("LICENSE", "                                 Apache License\n                           Version 2.0, January 2004", "Apache-2.0"),
        ("LICENSE.txt", "Permission is hereby granted, free of charge, to any person", "MIT"),
        ("LICENSE", "LLAMA 3.1 COMMUNITY LICENSE AGREEMENT", "Llama 3.1 Community License"),
    ],
)
def test_licences_are_read_from_card_and_text(tmp_path, file, text, licence):
    (tmp_path / file).write_text(text)
    assert licences.of_folder(tmp_path) == licence


def test_recommended_models_are_free_first_and_can_be_trained():
    entries = catalogue.recommended()
    assert [one.free for one in entries] == sorted((one.free for one in entries), reverse=True)
    assert {one.licence for one in entries if one.free} <= {"Apache-2.0", "MIT"} and len(entries) > 10
    assert len({one.repo for one in entries}) == len(entries)
    for one in entries:
        assert one.config["model_type"] in here.causal_kinds(), one.repo
        assert set(catalogue.WIDTHS) <= set(one.config), one.repo
        size = model_size.of_config(one.config)
        if named := re.search(r"-(\d+(?:\.\d+)?)([bm])\b", one.repo.lower()):  # the size in its name, but for those with a name for it
            assert 0.9 < size.parameters / float(named[1]) / {"b": 1e9, "m": 1e6}[named[2]] < 1.7, one.repo


def test_templates_are_looked_at_once(tmp_path, monkeypatch):
    good, odd = tmp_path / "good", tmp_path / "odd"
    for folder in (good, odd):
        shutil.copytree(STARTER, folder)
    (odd / "chat_template.jinja").write_text("{{ raise_exception('no') }}")
    found = verdicts.look([str(good), str(odd)])
    assert found[str(good)] == {"usable": True, "several": True, "told": []}
    assert found[str(odd)]["usable"] is False and found[str(odd)]["told"]
    monkeypatch.setattr(verdicts.process, "ask", None)
    assert verdicts.look([str(good), str(odd)]) == found
    (good / "chat_template.jinja").write_text("another")
    assert verdicts.key(good) not in verdicts.kept()


def test_the_planner_says_what_fits(tmp_path):
    cached(tmp_path, "Qwen/Qwen3-0.6B")
    found = choice.look(None, ["24"])
    (one,) = found["found"]
    assert one["fit"]["fits"] and one["fit"]["of_gib"] == 24.0 and one["licence"] == "Apache-2.0" and one["template"] is None
    recommended = {entry["repo"]: entry for entry in found["recommended"]}
    assert recommended["Qwen/Qwen3-0.6B"]["path"] == one["path"] and not recommended["Qwen/Qwen3-1.7B"]["path"]
    small = {entry["repo"]: entry["fit"] for entry in choice.look(None, ["4"])["recommended"]}
    assert small["Qwen/Qwen2.5-Coder-0.5B-Instruct"]["fits"]
    assert not small["Qwen/Qwen2.5-Coder-7B-Instruct"]["fits"] and small["Qwen/Qwen2.5-Coder-7B-Instruct"]["why"]


def test_models_are_shown_where_the_hardware_cannot_be_read(tmp_path, monkeypatch):
    cached(tmp_path, "Qwen/Qwen3-0.6B")
    monkeypatch.setattr(choice.hardware, "WAIT", 0.001)  # seconds, in which no child answers
    found = choice.look(None)
    assert [one["fit"] for one in found["found"]] == [None] and {one["fit"] for one in found["recommended"]} == {None}


def test_settings_are_kept_for_this_machine_beside_those_of_others():
    getting.settings_file().parent.mkdir(parents=True)
    getting.settings_file().write_text('[window]\nsize = "large"\n')
    getting.change({"endpoint": "https://mirror.example/", "folders": ["/models"]})
    assert getting.read() == HubSettings(endpoint="https://mirror.example", folders=["/models"])
    getting.change({"endpoint": "https://huggingface.co"})
    assert getting.settings_file().read_text() == '[window]\nsize = "large"\n\n[models]\nfolders = [\n    "/models",\n]\n'


# The command


def adaptool(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "engine.cli.main", "models", *arguments]
    return subprocess.run(command, cwd=ROOT, input=given, capture_output=True, text=True, env=os.environ.copy())


def test_the_command_gets_a_model_only_after_its_licence_was_seen(tmp_path):
    repo = of_folder(STARTER, card={"license": "llama3.2"})
    with Hub({NAME: repo}) as server:
        refused = adaptool(NAME, "--download", "--endpoint", server.address, "--to", str(tmp_path / "models"), given="n\n")
        assert refused.returncode == 130 and not list((tmp_path / "models").rglob("*.safetensors"))
        assert f"licence   Llama 3.2 Community License; read it at {server.address}/{NAME}" in refused.stdout
        assert "Download it under this licence (Llama 3.2 Community License)?" in refused.stderr
        done = adaptool(NAME, "--download", "--yes", "--json")
        assert done.returncode == 0, done.stderr
        told = json.loads(done.stdout.splitlines()[-1])
        assert told["folder"] == str(tmp_path / "models" / "acme" / "little-caller") and told["licence"] == "Llama 3.2 Community License"
        asked = len(server.seen)
        listed = json.loads(adaptool("--json").stdout)
        assert [(one["name"], one["place"], one["template"]["usable"]) for one in listed["found"]] == [(NAME, here.DOWNLOADED, True)]
        assert len(server.seen) == asked  # a list asks nobody
    missing = adaptool("acme/nothing", "--ask")
    assert missing.returncode == 3 and "cannot be reached" in missing.stderr and "Traceback" not in missing.stderr
    assert download.begun(getting.read()) == []
