"""The commands adapters, cycle and gate over a real project."""

import json

import pytest
import typer
from typer.testing import CliRunner

from engine.cli import adapters as cli_adapters
from engine.errors import InputError
from engine.store import Project
from engine.store.times import now
from tests.engine.adapters.versions import score, version
from tests.toys import STARTER

APP = typer.Typer()
for command in cli_adapters.COMMANDS:
    APP.command()(command)


def call(*words) -> str:
    """What a command prints; its errors are raised."""
    done = CliRunner().invoke(APP, [str(word) for word in words], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.stdout


def told(*words) -> dict:
    return json.loads(call(*words, "--json").splitlines()[-1])


def test_adapters_are_listed_noted_tagged_and_compared(trained_project):
    with Project.open(trained_project) as project:
        first, second = project.rows("adapters")[0]["name"], version(project)
        score(project, second, {"t1"})
    assert f"{now()[:7]}/v1" in call("adapters", trained_project)
    found = told("adapters", trained_project, "--note", f"{now()[:7]}/v1", "the first", "--tag", second, "candidate")
    assert [(row["version"], row["notes"], row["tag"]) for row in found["adapters"]] == [
        (f"{now()[:7]}/v1", "the first", ""),
        (f"{now()[:7]}/v2", "", "candidate"),
    ]
    assert told("adapters", trained_project, "--tag", second, "none")["adapters"][1]["tag"] == ""
    assert told("adapters", trained_project, "--compare", first, second)["compared"]["rates"] == [["tests of now", None, 0.3333]]
    assert "tests of now" in call("adapters", trained_project, "--compare", first, second)


def test_activating_needs_the_gate_and_is_rolled_back(trained_project):
    with Project.open(trained_project) as project:
        first, second = project.rows("adapters")[0]["name"], version(project)
        score(project, first, {"t1"})
        score(project, second, set())
    assert told("adapters", trained_project, "--activate", first)["gate"]["worse"] == []
    with pytest.raises(InputError, match="got worse"):
        call("adapters", trained_project, "--activate", second)
    call("adapters", trained_project, "--activate", second, "--anyway")
    assert told("adapters", trained_project, "--roll-back")["active"] == first
    assert [row["tag"] for row in told("adapters", trained_project)["adapters"]] == ["active", ""]
    assert told("adapters", trained_project, "--remove", second, "--prune")["removed"]["bytes"] > 0


def test_an_adapter_is_imported_for_the_base_model_of_training(trained_project, tmp_path):
    with Project.open(trained_project) as project:
        folder = project.file(project.rows("adapters")[0]["path"])
    assert told("adapters", trained_project, "--import", folder)["imported"] == f"{now()[:7]}-v2"
    with pytest.raises(InputError, match="does not belong to starter_model"):
        call("adapters", trained_project, "--import", folder, "--base-model", STARTER)


def test_a_cycle_is_opened_closed_and_retired(trained_project):
    assert told("cycle", trained_project, "open", "spring")["opened"] == "spring"
    with Project.open(trained_project) as project:
        version(project)
    assert "3 test questions are kept" in call("cycle", trained_project, "close")
    assert told("cycle", trained_project, "retire", now()[:7])["retired"]["retired"] == [f"{now()[:7]}-v1"]
    rows = {row["name"]: row for row in told("cycle", trained_project)["cycles"]}
    assert rows["spring"]["state"] == "closed" and rows["spring"]["tests"] == 3 and rows[now()[:7]]["retired"]
    assert "spring/v1" in call("cycle", trained_project)


def test_the_gate_runs_and_says_whether_the_version_passes(trained_project):
    found = told("gate", trained_project, "--max-new-tokens", "4")
    assert found["passes"] and found["sets"][0]["questions"] == 3 and found["unscored"] == []
