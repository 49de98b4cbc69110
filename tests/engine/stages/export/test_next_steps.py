"""What the window's page Deploy asks: each file that is there with what to do next, as commands that work."""

import json
import shlex
import zipfile

from engine.stages.export.next_steps import look
from engine.store import Project


def test_every_file_that_is_there_has_its_row_and_its_commands(exported_project):
    with Project.open(exported_project) as project:
        found = look(project)
    assert set(found["files"]) == set(found["commands"]) == {"q8_0", "q4_k_m"} and found["quantizations"] == ["q8_0", "q4_k_m"]
    for kind, commands in found["commands"].items():
        file = found["files"][kind]["path"]
        assert file in shlex.split(commands["serve"]) and shlex.split(commands["studio"])[-1] == file
        assert shlex.split(commands["ask"]) == ["adaptool", "chat", str(exported_project)]
    assert found["memory"] > 10**8 and found["targets"] == {} and found["folder"] == "" and found["tests"] == 3
    json.dumps(found)  # it goes to the window as a line of JSON


def test_the_commands_for_a_device_name_what_the_zip_holds(exported_project, tmp_path):
    with Project.open(exported_project) as project:
        bundle = look(project)["bundle"]
    *_, packed, target = shlex.split(bundle["copy"])
    assert packed == bundle["zip"] and target == "USER@DEVICE:" and bundle["bytes"] == (exported_project / packed).stat().st_size
    _, name, _, folder = shlex.split(bundle["unpack"])
    with zipfile.ZipFile(exported_project / "exports" / name) as there:
        there.extractall(tmp_path / folder)
    script, client = shlex.split(bundle["start"])[1], shlex.split(bundle["client"])[1]
    assert (tmp_path / script).is_file() and (tmp_path / client).is_file()


def test_before_an_export_there_is_nothing_to_do_with_a_file(merged_project):
    with Project.open(merged_project) as project:
        found = look(project)
    assert found["files"] == found["commands"] == found["bundle"] == {} and found["outlook"]["formats"]
