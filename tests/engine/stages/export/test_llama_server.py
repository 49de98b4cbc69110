"""Files behind llama.cpp's own llama-server: a stand-in speaks its protocol; where a real one is on this machine, it is asked too."""

import json
import os
import sys
import time
from pathlib import Path

import psutil
import pytest

from engine.errors import InputError, MachineError
from engine.models import base_models, llama_server
from engine.models.chat import Chat
from engine.models.inference.gguf import GgufAnswers
from engine.stages.export.agreement import SERVER, Agreement, Talks, calls_in, check_llama_server, check_server
from engine.stages.export.llama_serving import LlamaServer
from engine.stages.export.serving import Server
from tests.engine.stages.export.test_agreement import ASKED, QUESTIONS, TOOLS
from tests.toys import ROOT, STARTER

MOST = 40


@pytest.fixture(scope="module")
def chat():
    return Chat(base_models.load_tokenizer(STARTER))


@pytest.fixture(scope="module")
def answers(starter_file, chat):
    return list(GgufAnswers(starter_file, chat, TOOLS, MOST)(QUESTIONS))


@pytest.fixture
def stand_in(tmp_path, monkeypatch) -> Path:
    """A program that this machine is told to have."""
    if os.name == "nt":
        pytest.skip("the stand-in is a shell script")
    program = tmp_path / "llama-server"
    program.write_text(f'#!/bin/sh\ncd "{ROOT}" && exec "{sys.executable}" -m tests.llama_server_stand_in "$@"\n')
    program.chmod(0o755)
    monkeypatch.setenv(llama_server.VARIABLE, str(program))
    monkeypatch.setenv("STAND_IN_WORDS", str(tmp_path / "words.json"))
    return program


def compared(program: Path, file: Path, chat: Chat, answers: list[str], cache_type: str = "f16") -> Agreement:
    found = Agreement()
    with LlamaServer(program, file, 1024, cache_type=cache_type) as server:
        check_llama_server(found, server, Talks(chat), ASKED, answers, MOST)
    return found


def test_prompts_answers_and_what_its_parser_reads_are_compared(stand_in, starter_file, chat, answers, tmp_path):
    found = compared(llama_server.found(), starter_file, chat, answers)
    told = found.llama_server
    assert found.passed and (told["alike"], told["read"], told["prompts_differ"]) == (2, 2, 0)
    assert told["version"] == "9999 (stand-in)" and told["format"] == "peg-native"
    said = json.loads((tmp_path / "words.json").read_text())
    assert "--jinja" in said["words"] and "127.0.0.1" in said["words"] and "--cache-type-k" not in said["words"]
    end = time.monotonic() + 20
    while psutil.pid_exists(said["pid"]) and time.monotonic() < end:
        time.sleep(0.1)
    assert not psutil.pid_exists(said["pid"]), "the server was left behind"


def test_a_parser_that_reads_otherwise_is_named(stand_in, starter_file, chat, answers, monkeypatch):
    monkeypatch.setenv("STAND_IN", "misreads")
    found = compared(stand_in, starter_file, chat, answers, "q8_0")
    assert [one["kind"] for one in found.problems] == [SERVER] and "reads 2 of 2 answers differently" in found.problems[0]["text"]
    assert found.llama_server["alike"] == 2 and found.llama_server["read"] == 0


def test_a_server_that_does_not_start_is_told(stand_in, starter_file, monkeypatch):
    monkeypatch.setenv("STAND_IN", "dies")
    with pytest.raises(MachineError, match=r"llama-server did not start with starter-f16.gguf \(exit code 3\)"):
        LlamaServer(stand_in, starter_file, 512)
    monkeypatch.setenv(llama_server.VARIABLE, "/no/such/program")
    with pytest.raises(InputError, match="points to /no/such/program, which does not exist"):
        llama_server.found()


def test_building_says_what_is_missing(tmp_path, monkeypatch):
    monkeypatch.setenv("ADAPTOOL_CACHE", str(tmp_path))
    monkeypatch.delenv(llama_server.VARIABLE, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert llama_server.found() is None and llama_server.identity() == ""
    with pytest.raises(MachineError, match="cmake is not installed"):
        llama_server.build(print)
    (tmp_path / "cmake").write_text("#!/bin/sh\n")
    (tmp_path / "cmake").chmod(0o755)
    with pytest.raises(MachineError, match="archive is not in"):
        llama_server.build(print)


def test_keys_and_values_in_eight_bits_give_the_same_calls(starter_file, chat, answers):
    in_process = list(GgufAnswers(starter_file, chat, TOOLS, MOST, cache_type="q8_0")(QUESTIONS))
    assert [calls_in(one) for one in in_process] == [calls_in(one) for one in answers]
    found = Agreement()
    with Server(starter_file, 1024, cache_type="q8_0") as server:
        check_server(found, server, Talks(chat), ASKED, in_process, MOST)
    assert found.passed and found.server["alike"] == 2


def test_a_real_llama_server_agrees(starter_file, chat, answers):
    program = llama_server.found()
    if program is None:
        pytest.skip("no llama-server is on this machine; adaptool llama-server --build makes one")
    found = compared(program, starter_file, chat, answers)
    assert found.passed and found.llama_server["read"] == 2, found.problems
