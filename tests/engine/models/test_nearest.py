"""What is nearest to a question in a project: its tools and the questions like it, as a query and as a command."""

import json
import sys

import pytest

from engine.cli import main as cli
from engine.errors import InputError
from engine.jobs.queries import answer
from engine.models import nearest
from engine.store import Project
from tests import toys


def test_the_right_tool_comes_first_and_its_description_is_told(dataset_project):
    with Project.open(dataset_project) as project:
        found = nearest.tools_for(project, "will there be a storm in Hamburg", 2)

    assert found[0]["tool"] == "get_weather" and len(found) == 2
    assert found[0]["score"] > found[1]["score"] and found[0]["description"].startswith("Tells the weather")


def test_questions_like_one_come_with_tool_and_origin_and_without_itself(dataset_project):
    found = answer(dataset_project, {"do": "questions_like", "ask": 7, "question": "Will it rain in Oslo?"})

    rows = found["found"]
    assert found["ask"] == 7 and len(rows) == 10
    assert {"rain", "weather"} & set(rows[0]["question"].lower().replace("?", "").split()) and rows[0]["tool"] == "get_weather"
    assert [one["score"] for one in rows] == sorted((one["score"] for one in rows), reverse=True)
    assert len({one["question"] for one in rows}) == 10 and "Will it rain in Oslo?" not in {one["question"] for one in rows}
    with Project.open(dataset_project) as project:
        family = {one.key: one.family for one in project.examples()}
    assert len({family[one["key"]] for one in rows}) == 10  # of a seed and its copies only the nearest
    assert {one["origin"] for one in rows} <= {"seed", "synthesis", "augmentation"} and (dataset_project / "embeddings").is_dir()


def test_the_command_names_tools_and_questions(dataset_project, monkeypatch, capsys):
    def call(*words) -> list[str]:
        monkeypatch.setattr(sys, "argv", ["adaptool", "tools-for", str(dataset_project), "where can I find Mary", *words])
        assert cli.main() == 0
        return capsys.readouterr().out.splitlines()

    found = json.loads(call("--most", "2", "--questions", "3", "--json")[-1])
    assert found["tools"][0]["tool"] == "find_person" and len(found["tools"]) == 2 and len(found["questions"]) == 3
    plain = call("--questions", "1")
    assert len(plain) == 4 and plain[0].split()[1] == "find_person" and "(find_person, " in plain[3]


def test_nothing_asked_or_nothing_there_is_told(empty_project):
    with Project.open(empty_project) as project:
        with pytest.raises(InputError, match="no tools"):
            nearest.tools_for(project, "hello")
        assert nearest.questions_like(project, "hello") == []
    toys.run_here(empty_project, "tools")
    with Project.open(empty_project) as project, pytest.raises(InputError, match="no question"):
        nearest.tools_for(project, "  ")
