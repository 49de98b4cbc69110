"""The command line: exit codes, one JSON line, options made from the settings."""

import inspect
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from engine import __version__, catalogue
from engine.cli import main as cli
from engine.cli import stages
from engine.cli.show import COMMANDS
from engine.errors import BusyError, MachineError
from engine.settings import SETTINGS_FILE, read_settings, write_settings
from engine.settings.stages import STAGES
from engine.stages.training.presets import settings_of
from engine.store import Project
from resources.i18n.texts import sentences
from tests import toys
from tests.toys import ROOT


@pytest.fixture
def call(monkeypatch, capsys):
    """Runs a command in this process (its stages in children); gives exit code, lines of output, lines of error."""

    def call(*words):
        monkeypatch.setattr(sys, "argv", ["adaptool", *map(str, words)])
        code = cli.main()
        out, err = capsys.readouterr()
        return code, out.splitlines(), err.splitlines()

    return call


@pytest.fixture
def project(tmp_path) -> Path:
    """A toy project with tools and knowledge, made here and now."""
    folder = toys.tiny_project(tmp_path / "project", per_tool=3)
    toys.run_here(folder, "tools", "knowledge")
    return folder


def state(folder: Path, stage: str) -> str:
    with Project.open(folder) as opened:
        return opened.stage_state(stage)


def test_new_makes_a_project_from_a_sample(call, tmp_path):
    code, out, _ = call("new", tmp_path / "p", "--sample", "digital-hr", "--json")

    assert code == 0
    assert [json.loads(line) for line in out] == [{"project": str(tmp_path / "p")}]
    assert {path.name for path in (tmp_path / "p" / "sources").iterdir()} == {
        "tools.json",
        "seeds.jsonl",
        "teacher.jsonl",
        "test.jsonl",
        "values.json",
    }
    assert state(tmp_path / "p", "tools") == "ready"


def test_new_refuses_a_folder_that_holds_something(call, tmp_path):
    (tmp_path / "thesis.txt").write_text("mine")

    code, out, err = call("new", tmp_path)

    assert (code, out, len(err)) == (2, [], 1)
    assert f"{tmp_path} is not empty." in err[0]
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_new_refuses_an_unknown_sample_and_makes_nothing(call, tmp_path):
    code, _, err = call("new", tmp_path / "p", "--sample", "nope")

    assert (code, err) == (2, ["adaptool: There is no sample nope. Available: creative-studio, digital-hr."])
    assert not (tmp_path / "p").exists()


def test_status_shows_every_stage_in_order(call, project):
    code, out, _ = call("status", project, "--json")
    entries = json.loads(out[-1])["stages"]

    assert (code, len(out)) == (0, 1)
    assert [entry["stage"] for entry in entries] == [stage.name for stage in STAGES]
    assert [entry["state"] for entry in entries][:4] == ["done", "done", "ready", "not yet"]
    shown = "\n".join(call("status", project)[1])
    assert all(stage.title in shown for stage in STAGES)


@pytest.mark.parametrize(
    "words, code, said",
    [
        (["status", "."], 2, "is not an Adaptool project"),
        (["synthesis", "."], 2, "is not an Adaptool project"),
        (["run", ".", "--until", "dessert"], 2, "There is no stage dessert. Available: tools, knowledge"),
        (["cook", "."], 2, "No such command 'cook'"),
        (["synthesis", ".", "--per-tol", "3"], 2, "--per-tol"),
        (["synthesis", ".", "--per-tool", "many"], 2, "'--per-tool': Input should be a valid integer"),
        (["synthesis"], 2, "Missing argument"),
        (["synthesis", ".", "--settings", "none.toml"], 2, "none.toml does not exist"),
    ],
)
def test_wrong_usage_is_one_sentence_and_exit_code_2(call, tmp_path, monkeypatch, words, code, said):
    monkeypatch.chdir(tmp_path)

    ended, out, err = call(*words)

    assert (ended, out, len(err)) == (code, [], 1)
    assert said in err[0]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "raised, code, said",
    [
        (MachineError("The disk is full.", "Free some space."), 3, "adaptool: The disk is full. Free some space."),
        (BusyError("Another job is running."), 3, "adaptool: Another job is running."),
        (PermissionError(13, "Permission denied", "/x"), 3, "No permission to read or write /x."),
        (ZeroDivisionError("oh"), 1, "adaptool: Adaptool failed unexpectedly (ZeroDivisionError: oh)."),
    ],
)
def test_exit_code_tells_the_machine_from_our_bug(call, monkeypatch, project, raised, code, said):
    def fail(path):
        raise raised

    monkeypatch.setattr(Project, "open", fail)

    ended, _, err = call("status", project)

    assert ended == code and said in err[-1]
    assert ("Traceback" in err[0]) is (code == 1)


def test_the_version_is_told(call):
    assert call("--version") == (0, [f"adaptool {__version__}"], [])


def test_what_happens_is_told_in_the_language_asked_for(call, project, monkeypatch):
    try:
        code, out, err = call("--language", "zh", "tools", project, project / "gone.json")
        assert code == 2 and "gone.json" in err[-1] and re.search("[\u4e00-\u9fff]", err[-1])
        _, out, _ = call("--language", "zh_CN", "status", project)
        assert any("gone.json" in line and re.search("[\u4e00-\u9fff]", line) for line in out) or state(project, "tools") == "done"
        monkeypatch.setenv("ADAPTOOL_LANGUAGE", "zh_CN")
        assert re.search("[\u4e00-\u9fff]", call("tools", project, project / "gone.json")[2][-1])
        monkeypatch.delenv("ADAPTOOL_LANGUAGE")
        assert not re.search("[\u4e00-\u9fff]", " ".join(call("tools", project, project / "gone.json")[2]))
        code, _, err = call("--language", "xx", "status", project)
        assert code == 2 and "no language xx" in err[-1]
    finally:
        catalogue.use("en")


def test_commands_stand_in_groups_the_stages_in_their_order(call, monkeypatch):
    monkeypatch.setenv("TERMINAL_WIDTH", "100")
    code, out, _ = call("--help")
    groups: dict[str, list[str]] = {}
    for line in out:
        if line.startswith("╭─ "):
            names = groups.setdefault(line[3:].split(" ─")[0], [])
        elif line.startswith("│ ") and line[2] != " ":
            names.append(line[2:].split()[0])

    assert code == 0
    assert groups.pop("Options") == ["--language", "--version", "--help"]
    assert groups["Stages"] == [stage.name for stage in STAGES]
    assert list(groups) == ["Project", "Stages", "Looking ahead", "Adapters and data cycles", "Models and measuring", "Window"]
    assert {name for names in groups.values() for name in names} == set(typer.main.get_command(cli.app).commands)


@pytest.mark.parametrize("name", list(typer.main.get_command(cli.app).commands))
def test_every_command_tells_what_it_does_and_what_its_options_are(call, monkeypatch, name):
    monkeypatch.setenv("TERMINAL_WIDTH", "100")
    command = typer.main.get_command(cli.app).commands[name]
    code, out, _ = call(name, "--help")

    assert code == 0 and all(len(line) <= 100 for line in out)
    assert command.help.split("\n\n")[0].endswith(".")
    for parameter in command.params:
        assert parameter.help, parameter.name
        assert parameter.metavar is not None, f"{parameter.name} shows a Python type"


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.name)
def test_every_setting_of_a_stage_is_an_option_of_its_command(stage):
    command = typer.main.get_command(cli.app).commands[stage.name]
    parameters = {parameter.name: parameter for parameter in command.params}
    arguments = [name for name, parameter in parameters.items() if parameter.param_type_name == "argument"]

    assert arguments == (["folder", "files"] if stage.name == "tools" else ["folder"])
    for name in set(stage.settings.model_fields) - set(arguments):
        assert f"--{name.replace('_', '-')}" in parameters[name].opts
    assert "--settings" in parameters["settings"].opts and "--json" in parameters["as_json"].opts
    assert ("dry_run" in parameters, "preset" in parameters) == (stage.name == "tools", stage.name == "training")
    assert command.help == inspect.getdoc(stage.settings)


def test_a_preset_wins_over_the_settings_file_and_options_over_both(monkeypatch, project, tmp_path, call):
    asked = []
    monkeypatch.setattr(stages, "run_one", lambda folder, stage, changes: asked.append((stage, changes)) or {})
    (tmp_path / "mine.toml").write_text("[training]\nrank = 3\nalpha = 5\nsave_every = 7\n")
    code, _, _ = call("training", project, "--settings", tmp_path / "mine.toml", "--preset", "fast", "--rank", 9, "--no-dora")

    assert code == 0
    assert asked == [("training", {"save_every": 7, **settings_of("fast"), "rank": 9, "dora": False})]


def test_option_given_is_used_and_remembered(call, project):
    code, out, err = call("synthesis", project, "--per-tool", 5, "--optional-share", "0.5", "--json")

    assert code == 0
    assert json.loads(out[-1]) == {"project": str(project), "stage": "synthesis", "questions": 15, "tools": 3, "routes": {"templates": 15}}
    assert len(out) == 1 and "Synthesis: 15 of 15 questions" in err
    assert read_settings(project / SETTINGS_FILE)["synthesis"] == {"per_tool": 5, "optional_share": 0.5}
    assert state(project, "synthesis") == "done"


@pytest.mark.parametrize(
    "words, said",
    [
        (["--per-tool", "0"], "per_tool: input should be greater than or equal to 1"),
        (["--teacher", "wizard"], "There is no helper model wizard in this project"),
    ],
)
def test_value_out_of_range_is_refused_and_not_remembered(call, project, words, said):
    before = (project / SETTINGS_FILE).read_bytes()

    code, out, err = call("synthesis", project, *words, "--json")

    assert (code, out, len(err)) == (2, [], 1)
    assert said in err[0]
    assert (project / SETTINGS_FILE).read_bytes() == before
    assert state(project, "synthesis") == "ready"


def test_settings_file_gives_values_and_options_go_before_it(call, project, tmp_path):
    (tmp_path / "mine.toml").write_text("[synthesis]\nper_tool = 4\nseed = 9\n[training]\nrank = 2\n")

    code, out, _ = call("synthesis", project, "--settings", tmp_path / "mine.toml", "--per-tool", 2, "--json")

    assert (code, json.loads(out[-1])["questions"]) == (0, 6)
    kept = read_settings(project / SETTINGS_FILE)
    assert kept["synthesis"] == {"per_tool": 2, "seed": 9}
    assert kept["training"]["rank"] == toys.TRAINING["rank"]  # only this command's table is taken


def test_settings_file_with_an_unknown_stage_is_refused(call, project, tmp_path):
    (tmp_path / "mine.toml").write_text("[synthetics]\nper_tool = 4\n")

    code, _, err = call("synthesis", project, "--settings", tmp_path / "mine.toml")

    assert (code, len(err)) == (2, 1)
    assert "mine.toml: there is no stage synthetics." in err[0]


def test_run_until_does_what_is_not_done_and_stops_there(call, project):
    code, out, _ = call("run", project, "--until", "synthesis", "--json")

    assert code == 0
    assert list(json.loads(out[-1])["ran"]) == ["synthesis"]
    assert (state(project, "synthesis"), state(project, "augmentation")) == ("done", "ready")
    assert json.loads(call("run", project, "--until", "synthesis", "--json")[1][-1])["ran"] == {}


def test_another_job_in_the_project_is_the_machines_matter(call, project):
    with Project.open(project) as opened, opened.lock():
        code, out, err = call("synthesis", project, "--json")

    assert (code, out) == (3, [])
    assert "Another job is running in" in err[-1]


def test_relative_paths_work_from_any_folder(tmp_path):
    toys.source_files(tmp_path / "mine")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}

    def adaptool(*words):
        return subprocess.run(
            [sys.executable, "-m", "engine.cli.main", *words], cwd=tmp_path, env=environment, text=True, capture_output=True, timeout=300
        )

    assert adaptool("new", "p").returncode == 0
    imported = adaptool("tools", "p", "mine/tools.json", "--json")
    assert imported.returncode == 0, imported.stderr
    assert json.loads(imported.stdout)["tools"] == 3
    known = adaptool("knowledge", "p", "--seeds", "mine/seeds.jsonl", "--tests", "mine/test.jsonl", "--json")
    assert known.returncode == 0, known.stderr
    assert json.loads(known.stdout)["seeds"] == 4


@pytest.mark.skipif(sys.platform != "linux", reason="only there a display may be missing")
def test_the_window_without_a_display_is_the_machines_fault():
    bare = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    done = subprocess.run([sys.executable, "-m", "engine.cli.main", "gui"], cwd=ROOT, env=bare, capture_output=True, text=True)

    assert done.returncode == 3
    assert "no display" in done.stderr and "Traceback" not in done.stderr


def test_where_the_engine_names_a_page_the_shell_names_the_command(call, tmp_path):
    call("new", tmp_path / "p")
    code, _, err = call("tools", tmp_path / "p")
    assert code == 2 and err[-1] == "adaptool: No file with tool definitions is given. Add one: adaptool tools PROJECT FILE"
    code, _, err = call("synthesis", tmp_path / "p")
    assert code == 2 and err[-1] == "adaptool: The project has no tools. Import them first: adaptool tools PROJECT FILE"


@pytest.mark.parametrize("said", [said for said, _ in COMMANDS])
def test_a_page_that_the_shell_tells_otherwise_is_one_that_the_engine_names(said):
    assert any(said in sentence for sentence in sentences()[0]), said


def test_own_questions_are_tests_by_default_and_are_moved_by_a_command(call, tmp_path):
    folder = toys.tiny_project(tmp_path / "project")
    tables = read_settings(folder / SETTINGS_FILE)
    write_settings(folder / SETTINGS_FILE, {**tables, "knowledge": {"seeds": ["sources/seeds.jsonl"]}})
    toys.run_here(folder, "tools", "knowledge")
    rome, oslo = toys.SEEDS[1]["question"], toys.SEEDS[0]["question"]

    code, out, _ = call("tests", folder, "--json")
    (kept,) = json.loads(out[-1])["tests"]
    assert code == 0 and kept["question"] in (rome, oslo) and kept["by"] == "default" and not kept["pending"]
    code, out, _ = call("tests", folder, "--train", kept["question"].upper(), "--keep", toys.SEEDS[2]["question"])
    assert code == 0 and "get_weather" in "".join(out) and "adaptool run" in out[-1]
    toys.run_here(folder, "knowledge")
    code, out, _ = call("tests", folder)
    assert toys.SEEDS[2]["question"] in "".join(out) and kept["question"] not in "".join(out) and "you" in "".join(out)
    assert call("tests", folder, "--keep", "never asked")[0] == 2


def test_a_run_without_test_questions_ends_well_and_warns(call, trained_project):
    tables = read_settings(trained_project / SETTINGS_FILE)
    write_settings(trained_project / SETTINGS_FILE, {**tables, "knowledge": {**tables["knowledge"], "seeds": [], "tests": []}})
    with Project.open(trained_project) as project:
        for stage in STAGES[1:8]:  # as if all had run so
            project.begin_stage(stage.name)
            project.finish_stage(stage.name, project.summary(stage.name))
        project.set_tests([])
        adapter = project.rows("adapters")[-1]["name"]
        project.begin_stage("training")
        project.finish_stage("training", {"adapter": adapter})

    code, out, err = call("run", trained_project, "--until", "evaluation", "--json")
    assert code == 0 and json.loads(out[-1])["ran"]["evaluation"]["not_measured"].startswith("Not measured")
    assert any(line.startswith("Warning: Not measured") for line in err)
