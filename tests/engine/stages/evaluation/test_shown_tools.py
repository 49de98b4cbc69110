"""Evaluation with all tools, the nearest to each question, or those of its group: what a model is shown, what is refused."""

import pytest

from engine.errors import InputError
from engine.jobs.worker import Report
from engine.models.inference import Answer
from engine.records import TestQuestion, Tool
from engine.settings import EvaluationSettings
from engine.stages.evaluation.measured_models import Candidate
from engine.stages.evaluation.report_tables import title
from engine.stages.evaluation.shown_tools import as_can_be_read, refuse_too_long, shown
from engine.store import Project

THINGS = ("invoice", "parcel", "holiday", "parking space", "newsletter")
TOOLS = [
    Tool(f"{verb}_{thing.replace(' ', '_')}", f"{said} a {thing}.", {"type": "object", "properties": {}})
    for thing in THINGS
    for verb, said in (("create", "Create"), ("cancel", "Cancel"), ("find", "Find"))
]
TESTS = [
    TestQuestion("a", "please cancel my holiday in May", ({"cancel_holiday": {}},)),
    TestQuestion("b", "I want a parcel sent to Rome", ({"create_parcel": {}},)),
    TestQuestion("c", "what is the meaning of life", ()),
]


class Recorder:
    """Keeps with which tools it was asked."""

    def __init__(self) -> None:
        self.asked: dict[str, list[str]] = {}

    def answers(self, questions, tools=None):
        for question, some in zip(questions, tools):
            self.asked[question] = [tool.name for tool in some]
            yield Answer("none")


@pytest.fixture
def project(empty_project):
    with Project.open(empty_project) as opened:
        opened.set_tools(TOOLS)
        opened.set_tests(TESTS)
        yield opened


def asked(project: Project, told: list[str], **settings) -> dict[str, dict[str, list[str]]]:
    """{model's name: {question: tools shown}}"""
    report = Report("evaluation", lambda event: told.append(getattr(event, "text", "")))
    recorders: list[Recorder] = []

    def load() -> Recorder:
        recorders.append(Recorder())
        return recorders[-1]

    found = {}
    candidates = shown(project, [Candidate("base", ["b"], load)], EvaluationSettings(**settings), project.tools(), report)
    assert len({str(one.identity) for one in candidates}) == len(candidates)
    for one in candidates:
        if one.name != "base":
            list(one.load().answers([test.question for test in TESTS]))
            found[one.name] = recorders[-1].asked
    return {"base": {}, **found} if "all" in settings["lists"] else found


def test_the_nearest_tools_are_shown_and_how_often_the_right_one_is_among_them_is_told(project):
    told: list[str] = []
    found = asked(project, told, lists=["all", "nearest"], nearest=4)
    assert list(found) == ["base", "base+nearest"]
    assert all(len(tools) == 4 for tools in found["base+nearest"].values())
    assert "cancel_holiday" in found["base+nearest"][TESTS[0].question]
    assert any("The correct tool is among the 4 nearest tools for 2 of 2 test questions." in text for text in told)


def test_the_nearest_by_words_are_those_that_a_bundle_picks(project, tmp_path):
    import json
    import shutil
    import subprocess
    import sys

    from engine.models import word_nearest
    from engine.models.tool_choice import texts_of

    found = asked(project, [], lists=["words"], nearest=3)["base+words"]
    assert "cancel_holiday" in found[TESTS[0].question] and len(found[TESTS[1].question]) == 3
    shutil.copy(word_nearest.__file__, tmp_path / "pick_tools.py")
    (tmp_path / word_nearest.TEXTS).write_text(json.dumps(texts_of(project.tools(), [])))
    command = [sys.executable, "pick_tools.py", TESTS[0].question, "3"]
    said = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert said.stdout.split() == found[TESTS[0].question]


def test_the_tools_of_the_right_tools_group_are_shown(project):
    found = asked(project, [], lists=["groups"])["base+groups"]
    assert found[TESTS[0].question] == ["create_holiday", "cancel_holiday", "find_holiday"]
    assert found[TESTS[1].question] == ["create_parcel", "cancel_parcel", "find_parcel"]
    assert len(found[TESTS[2].question]) == 3  # one without a call is asked all the same


def test_what_they_are_called():
    assert title("adapter+nearest", str) == "Trained adapter, with the nearest tools"
    assert title("base+grammar+groups", str) == "Base model, constrained decoding, with the tools of a group"


def test_a_list_that_the_base_model_cannot_read_is_refused_at_once(project):
    many = [Tool(f"do_{n}", "Does what is asked for. " * 5, {"type": "object", "properties": {}}) for n in range(300)]
    with pytest.raises(InputError, match="All 300 tools take about"):
        refuse_too_long(project, EvaluationSettings(), many)
    refuse_too_long(project, EvaluationSettings(lists=["nearest"]), many)
    refuse_too_long(project, EvaluationSettings(), TOOLS)


def test_what_was_trained_on_drawn_lists_is_measured_with_the_nearest_where_all_cannot_be_read(project):
    many = [Tool(f"do_{n}", "Does what is asked for. " * 5, {"type": "object", "properties": {}}) for n in range(300)]
    told: list[str] = []
    report = Report("evaluation", lambda event: told.append(getattr(event, "text", "")))
    version = {"name": "2026-11-v1", "path": "a", "base_model": project.settings("training").base_model, "dataset": "", "made": ""}
    version |= {"metrics": {}, "parents": [], "cycle": ""}
    with pytest.raises(InputError, match="All 300 tools"):  # nothing was trained with drawn lists
        as_can_be_read(project, EvaluationSettings(), many, report)
    project.put("adapters", {**version, "settings": {"list_tokens": 512}})
    assert as_can_be_read(project, EvaluationSettings(), many, report).lists == ["nearest"]
    assert told == ["The base model cannot read all 300 tools at once. Each question gets the 8 nearest."]
    with pytest.raises(InputError, match="All 300 tools"):  # asked for beside others, so not to be left out
        as_can_be_read(project, EvaluationSettings(lists=["all", "words"]), many, report)
    assert as_can_be_read(project, EvaluationSettings(), TOOLS, report).lists == ["all"]
