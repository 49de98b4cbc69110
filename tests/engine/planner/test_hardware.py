"""What nvidia-smi tells is understood, cards can be thought up, and the machine itself is read without any model library."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from engine.errors import InputError
from engine.planner import hardware

TABLE = """0, NVIDIA A10, 23028, 22490, 8.6
1, NVIDIA GeForce RTX 4090, 24564, 20000, 8.9
2, Tesla T4, 15360, 15000, 7.5
3, NVIDIA GB10, [N/A], [N/A], 12.1
"""


def test_the_table_of_nvidia_smi_becomes_cards_and_one_that_tells_no_memory_is_left_out():
    first, second, third = hardware.parse(TABLE)
    assert first == {"name": "NVIDIA A10", "total_gib": 22.49, "free_gib": 21.96, "bf16": True}
    assert second["free_gib"] < second["total_gib"]
    assert third["bf16"] is False
    assert [card["name"] for card in hardware.parse(TABLE, visible="1")] == ["NVIDIA GeForce RTX 4090"]
    assert hardware.parse(TABLE, visible="") == []


def test_a_machine_with_cards_is_read_through_nvidia_smi(tmp_path, monkeypatch):
    program = tmp_path / "nvidia-smi"
    program.write_text(f"#!{sys.executable}\nprint({TABLE!r}, end='')\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.delenv("CUDA_VISIBLE_DEVICES", raising=False)

    found = hardware.read(tmp_path)
    assert [card.name for card in found.cards] == ["NVIDIA A10", "NVIDIA GeForce RTX 4090", "Tesla T4"]
    assert found.ram_gib >= found.ram_free_gib > 0 and found.disk_free_gib > 0 and found.cores >= 1 and found.cpu_gflops > 0


def test_what_else_runs_makes_the_processor_no_slower():
    """Timed by the clock on the wall, a processor that is shared by four looked four times slower."""
    quiet = hardware.read(Path.cwd())
    burning = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(3 * quiet.cores)]
    try:
        loud = hardware.read(Path.cwd())
    finally:
        for one in burning:
            one.kill()
            one.wait()
    assert loud.cpu_gflops > 0.5 * quiet.cpu_gflops and loud.cpu_busy > 0.8


def test_reading_and_planning_load_no_model_library_here(dataset_project):
    code = (
        "import sys; from pathlib import Path; from engine.store import Project; from engine.planner import look\n"
        f"with Project.open(Path({str(dataset_project)!r})) as project: assert look(project)['proposals']\n"
        "print(sorted({'torch', 'transformers', 'peft'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout.strip() == "[]", done.stderr


@pytest.mark.parametrize(("text", "sizes"), [(["24", "24"], [24, 24]), (["4x24 A10"], [24] * 4), (["80 H100", "24"], [80, 24])])
def test_cards_can_be_thought_up(text, sizes):
    assert [card.total_gib for card in hardware.imagined(text)] == sizes


@pytest.mark.parametrize("text", ["", "big", "0x24", "-3", "24GB", "1e9"])
def test_what_is_no_card_is_refused(text):
    with pytest.raises(InputError, match="is not a graphics card"):
        hardware.imagined([text])


@pytest.mark.parametrize(
    ("card", "bf16"), [("16 T4", False), ("4x16 Tesla V100", False), ("11 RTX 2080 Ti", False), ("16 RTX 2000 Ada", True), ("24", True)]
)
def test_it_is_known_which_usual_cards_do_not_compute_with_bfloat16(card, bf16):
    assert {one.bf16 for one in hardware.imagined([card])} == {bf16}
