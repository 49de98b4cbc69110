"""The bundle, unzipped in an empty folder, serves with the command in its README, and its client gets the right call."""

import hashlib
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import zipfile
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from engine.files import FORMER_MANIFEST, MANIFEST
from engine.settings import SETTINGS_FILE, read_settings, write_settings
from engine.stages.export.formats import bundle_commands
from engine.store import Project
from tests import toys
from tests.engine.stages.export.conftest import bundle_in, change


@pytest.fixture(scope="module")
def bundled(tmp_path_factory) -> Path:
    """A toy project over the starter as it is, as if merged, exported with its bundle."""
    folder = toys.tiny_project(tmp_path_factory.mktemp("bundled") / "toy office", toys.STARTER)
    toys.run_here(folder, "tools", "knowledge")
    with Project.open(folder) as project:
        shutil.copytree(toys.STARTER, folder / "adapters" / "merged-0")
        (folder / "exports" / "report.html").write_text("<p>measured</p>")
        for stage, summary in (
            *((stage, {}) for stage in ("synthesis", "augmentation", "labelling", "validation", "dataset", "training")),
            ("merging", {"merged": "adapters/merged-0", "adapters": [], "base_model": str(toys.STARTER)}),
            ("evaluation", {"report": "exports/report.html"}),
        ):
            project.begin_stage(stage)
            project.finish_stage(stage, summary)
    change(folder, quantizations=["q8_0"], bundle="q8_0", max_new_tokens=60, served=0)
    toys.run_here(folder, "export")
    return folder


@pytest.fixture
def unzipped(bundled, tmp_path) -> Path:
    with zipfile.ZipFile(bundle_in(bundled).with_name(f"{bundle_in(bundled).name}.zip")) as packed:
        assert all(one.compress_type == zipfile.ZIP_STORED for one in packed.infolist())
        packed.extractall(tmp_path / "device")
    return tmp_path / "device"


@pytest.mark.skipif(os.name == "nt", reason="serve.sh is for Linux and macOS")
def test_the_unzipped_bundle_serves_with_its_readmes_command_and_its_client_gets_the_right_call(unzipped):
    readme = (unzipped / "README.md").read_text()
    serve = next(line.strip() for line in readme.splitlines() if line.startswith("    sh serve"))
    client = next(line.strip() for line in readme.splitlines() if line.startswith("    python3 client"))
    port = toys.free_port()
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {"PATH": path, "HOME": str(unzipped), "OMP_NUM_THREADS": "1", "HTTP_PROXY": "http://127.0.0.1:9"}
    server = subprocess.Popen(
        [*serve.split(), str(port)],
        cwd=unzipped,
        env=environment,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        end = time.monotonic() + 120
        while time.monotonic() < end and server.poll() is None:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        asked = re.sub(r'".*"', '"Will it rain in Oslo?"', client)
        said = subprocess.run(f"{asked} {port}", shell=True, cwd=unzipped, env=environment, capture_output=True, text=True, timeout=120)
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait()
    assert said.returncode == 0, said.stderr
    assert json.loads(said.stdout) == {"name": "get_weather", "arguments": {"city": "Oslo"}}


def test_the_client_takes_calls_that_a_server_has_read_already_and_words(unzipped):
    """As llama-server, vLLM and Ollama answer."""
    message = {
        "content": None,
        "tool_calls": [
            {"type": "function", "function": {"name": "get_weather", "arguments": '{"city": "Oslo"}'}},
            {"type": "function", "function": {"name": "find_person", "arguments": "{}"}},
        ],
    }
    got = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            got.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(200)
            self.end_headers()
            self.wfile.write(json.dumps({"choices": [{"message": message}]}).encode())

        def log_message(self, *_):
            pass

    def said() -> str:
        port = str(server.server_address[1])
        return subprocess.run(
            [sys.executable, "client.py", "Will it rain?", port], cwd=unzipped, capture_output=True, text=True, check=True
        ).stdout

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        assert [json.loads(line) for line in said().splitlines()] == [
            {"name": "get_weather", "arguments": {"city": "Oslo"}},
            {"name": "find_person", "arguments": {}},
        ]
        message = {"content": "None of the tools fits {this}."}
        assert said() == "None of the tools fits {this}.\n"
        server.shutdown()
    assert got[0]["model"] == "toy-office" and got[0]["temperature"] == 0 and len(got[0]["tools"]) == 3


def test_it_holds_all_that_a_device_needs_and_the_sums_of_it(unzipped):
    sums = dict(reversed(line.split("  ")) for line in (unzipped / "SHA256SUMS").read_text().splitlines())
    there = {file.name for file in unzipped.iterdir()}
    assert (
        there
        == {*sums, "SHA256SUMS"}
        >= {
            "model.gguf",
            "tools.json",
            "tools.gbnf",
            "Modelfile",
            "serve.sh",
            "serve.bat",
            "client.py",
            "MODEL_CARD.md",
            "README.md",
            "report.html",
        }
    )
    for name, value in sums.items():
        assert hashlib.sha256((unzipped / name).read_bytes()).hexdigest() == value, name
    assert [tool["function"]["name"] for tool in json.loads((unzipped / "tools.json").read_text())] == [
        "get_weather",
        "book_room",
        "find_person",
    ]
    assert len((unzipped / "client.py").read_text().splitlines()) <= 20
    for name in ("serve.sh", "serve.bat"):
        text = (unzipped / name).read_bytes()
        assert b"127.0.0.1" in text and b"0.0.0.0" not in text and (b"\r\n" in text) == (name == "serve.bat")


def test_the_card_tells_what_was_measured_and_what_was_estimated(unzipped, bundled):
    card = (unzipped / "MODEL_CARD.md").read_text()
    assert "| **Q8_0** |" in card
    with Project.open(bundled) as project:
        row = project.rows("exports", name="gguf-q8_0")[0]
        overall = project.rows("evaluations", model="gguf-q8_0")[0]["rates"]["overall"]
    assert f"{100 * overall:.1f} %" in card and str(row["conformance"]["speed"]["tokens_per_second"]) in card
    assert "Estimates" in card and "Raspberry Pi 5" in card and "base_model: starter_model" in card


def test_the_grammar_is_one_that_llama_cpp_takes(unzipped):
    from llama_cpp import LlamaGrammar

    assert LlamaGrammar.from_string((unzipped / "tools.gbnf").read_text(), verbose=False)


def test_the_bundle_is_not_packed_again_where_nothing_changed(bundled):
    packed = bundle_in(bundled).with_name(f"{bundle_in(bundled).name}.zip")
    before = packed.stat().st_mtime_ns
    toys.run_here(bundled, "export")
    assert packed.stat().st_mtime_ns == before


def test_a_bundle_with_the_manifest_of_version_0_1_is_not_packed_again(bundled, tmp_path):
    folder = Path(shutil.copytree(bundled, tmp_path / bundled.name))  # its texts tell the project's name
    bundle = bundle_in(folder)
    packed = bundle.with_name(f"{bundle.name}.zip")
    (bundle / MANIFEST).rename(bundle / FORMER_MANIFEST)
    before = packed.stat().st_mtime_ns
    toys.run_here(folder, "export")
    assert packed.stat().st_mtime_ns == before and not (bundle / MANIFEST).exists()


def test_a_report_of_another_model_is_left_out(bundled, tmp_path):
    folder = Path(shutil.copytree(bundled, tmp_path / "office"))
    tables = read_settings(folder / SETTINGS_FILE)
    write_settings(folder / SETTINGS_FILE, {**tables, "evaluation": {**tables["evaluation"], "models": ["base"]}})
    toys.run_here(folder, "export")
    assert not (bundle_in(folder) / "report.html").exists() and (bundle_in(folder) / "client.py").exists()
    assert bundle_in(folder).name.startswith("office-")


def test_auto_takes_the_smallest_file_that_passed_and_none_makes_no_bundle(exported_project):
    assert read_settings(exported_project / SETTINGS_FILE)["export"].get("bundle") is None
    with Project.open(exported_project) as project:
        assert project.summary("export")["bundle"] == f"exports/{bundle_in(exported_project, 'q4_k_m').name}"
        row = project.rows("exports", name="gguf-q4_k_m")[0]
        row["conformance"]["passed"] = False
        project.put("exports", row)
    change(exported_project, speed=False)
    assert toys.run_here(exported_project, "export")["bundle"] == f"exports/{bundle_in(exported_project).name}"
    change(exported_project, bundle="none")
    assert toys.run_here(exported_project, "export")["bundle"] == ""


def test_a_bundle_that_shows_the_nearest_tools_is_measured_and_asked_so(bundled, tmp_path):
    folder = Path(shutil.copytree(bundled, tmp_path / "picking"))
    change(folder, quantizations=["q8_0"], bundle="q8_0", max_new_tokens=60, served=0, speed=False, nearest_tools=1, safetensors="merged")
    toys.run_here(folder, "export")
    with Project.open(folder) as project:
        told = project.rows("exports", name="gguf-q8_0")[0]["conformance"]
        whole = told["prompts"]["with_tools"]
        raws = [row["raw"] for row in project.rows("answers", model="gguf-q8_0")]
        assert set(bundle_commands(project)) == {"posix", "windows", "client"}
    made = bundle_in(folder)
    readme = (made / "README.md").read_text()

    with Project.open(bundled) as project:
        assert whole < project.rows("exports", name="gguf-q8_0")[0]["conformance"]["prompts"]["with_tools"] - 50
    assert told["prompts"]["different"] == 0 and told["transformers"]["questions"] == len(raws) == len(toys.TESTS)
    assert "1 tools nearest" in readme and "Ollama" not in readme and not (made / "Modelfile").exists()
    for place in (made, folder / "exports" / "vllm"):
        assert "picked(tools, sys.argv[1], 1)" in (place / "client.py").read_text()
        said = subprocess.run([sys.executable, "pick_tools.py", "Will it rain in Oslo?", "1"], cwd=place, capture_output=True, text=True)
        assert said.stdout.split() == ["get_weather"], said.stderr
