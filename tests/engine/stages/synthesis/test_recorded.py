"""Recorded questions: files of questions with calls that a language model wrote earlier become questions of synthesis."""

import json
from collections import Counter

import pytest
from openpyxl import Workbook

from engine.cli.ahead import estimate
from engine.errors import Cancelled, InputError
from engine.jobs.worker import Report, run_stage
from engine.models.teachers.run_estimate import outlook
from engine.settings import SynthesisSettings
from engine.stages.synthesis import preview, recorded
from engine.stages.synthesis.spread import routes_of
from engine.store import Project
from tests import toys

CITIES = ("Bergen", "Cusco", "Dakar", "Essen", "Faro", "Graz")
ROWS = [
    *(
        {"question": f"umbrella weather in {city}, or not?", "calls": [{"name": "get_weather", "arguments": {"city": city}}]}
        for city in CITIES
    ),
    {"question": "who on earth is Ada Berg", "calls": [{"name": "find_person", "arguments": {"employee": "Ada Berg"}}]},
    {"question": "cheers, that helped a lot", "calls": []},
    {"question": "Is LISBON sunny", "calls": [{"name": "get_weather", "arguments": {"city": "LISBON"}}]},  # a test question
    {"question": "is it up", "calls": [{"name": "ping", "arguments": {}}]},  # no such tool
    {"question": "umbrella weather in  bergen, or not?", "calls": [{"name": "get_weather", "arguments": {"city": "bergen"}}]},  # twice
]
TAKEN = 8


@pytest.fixture
def folder(tmp_path):
    """The toy company with a file of recorded questions in its sources."""
    folder = toys.tiny_project(tmp_path / "p", per_tool=4)
    (folder / "sources" / "chat.jsonl").write_text("".join(json.dumps(row) + "\n" for row in ROWS))
    toys.run_here(folder, "tools", "knowledge")
    return folder


class StopAtFirst(Report):
    """A report of a user who stops the stage when the first batch is in."""

    def progress(self, done, total, unit):
        raise Cancelled


def synthesize(folder, report=None, **changes) -> dict:
    changes = {"recorded": ["sources/chat.jsonl"], **changes}
    with Project.open(folder) as project:
        return run_stage(project, "synthesis", report or Report("synthesis", lambda event: None), changes)


def made(folder) -> list:
    with Project.open(folder) as project:
        return list(project.examples("synthesis"))


def rows(folder) -> list:
    return sorted((e.key, e.question, e.calls[0].as_dict() if e.calls else None, e.family, e.route) for e in made(folder))


def test_recorded_questions_come_first_and_templates_fill_up(folder):
    said = []
    summary = synthesize(folder, Report("synthesis", said.append))
    examples = made(folder)
    counts = Counter((e.tool, e.route) for e in examples)
    assert counts == {
        ("get_weather", "recorded"): 4,
        ("find_person", "recorded"): 1,
        ("find_person", "templates"): 3,
        ("book_room", "templates"): 4,
        ("", "recorded"): 1,
    }
    assert summary["questions"] == 13 and summary["routes"]["recorded"] == 6 and summary["recorded_hash"]
    told = [event.text for event in said if hasattr(event, "text")]
    assert f"chat.jsonl: question lines, questions imported: {TAKEN}, rows skipped: 3." in told
    assert any("row 9: It is also a test question" in text for text in told) and any("row 10" in text and "ping" in text for text in told)
    assert any("row 11: Its question is also in chat.jsonl" in text for text in told)
    assert any(text.startswith("Recorded questions beyond 4 per tool are not used: 2.") for text in told)


def test_they_tell_who_wrote_them_and_each_is_a_family_of_its_own(folder):
    synthesize(folder, per_tool=20)
    toys.run_here(folder, "augmentation", "labelling", "validation")
    with Project.open(folder) as project:
        own = [e for e in project.examples("synthesis") if e.route == "recorded"]
    assert len(own) == TAKEN == len({e.family for e in own})
    assert {(e.origin, e.teacher, e.label) for e in own} == {("synthesis", "recorded", "teacher")}
    assert {e.state for e in own} == {"accepted"}


def test_validation_rejects_a_recorded_question_that_does_not_say_its_value(folder):
    wrong = {"question": "how is it over there today", "calls": [{"name": "get_weather", "arguments": {"city": "Quito"}}]}
    (folder / "sources" / "chat.jsonl").write_text(json.dumps(wrong))
    synthesize(folder)
    toys.run_here(folder, "augmentation", "labelling", "validation")
    with Project.open(folder) as project:
        (one,) = [e for e in project.examples("synthesis") if e.route == "recorded"]
    assert one.state == "rejected" and one.reason.startswith("value not in the question")


def test_a_stopped_run_ends_with_the_same_questions(folder, tmp_path):
    other = toys.tiny_project(tmp_path / "other", per_tool=4)
    (other / "sources" / "chat.jsonl").write_text((folder / "sources" / "chat.jsonl").read_text())
    toys.run_here(other, "tools", "knowledge")
    for changes in ({"per_tool": 300}, {"total": 40, "weights": ["recorded=2", "templates=1"]}):
        synthesize(folder, **changes)
        with pytest.raises(Cancelled):
            synthesize(other, StopAtFirst("synthesis", lambda event: None), **changes)
        assert made(other)
        synthesize(other, **changes)
        assert rows(other) == rows(folder)


def test_the_router_draws_them_by_weight_and_never_twice(folder):
    summary = synthesize(folder, total=30, weights=["recorded=5", "templates=1"])
    assert 5 <= summary["routes"]["recorded"] <= TAKEN and summary["questions"] == 31  # the one without a call comes on top
    own = [e for e in made(folder) if e.route == "recorded"]
    assert len({e.question for e in own}) == len(own) and {(e.teacher, e.label) for e in own} == {("recorded", "teacher")}
    assert synthesize(folder, total=30, weights=["templates=1"])["routes"] == {"templates": 30}


def test_alone_they_end_when_none_is_left(folder):
    said = []
    summary = synthesize(folder, Report("synthesis", said.append), total=30, weights=["recorded=1"])
    assert summary["routes"] == {"recorded": TAKEN}
    told = [event.text for event in said if hasattr(event, "text")]
    assert any("could not be written" in text for text in told) and not any("no longer used" in text for text in told)


@pytest.mark.parametrize("ending", ["json", "csv", "xlsx"])
def test_they_are_read_in_all_forms_of_seeds(folder, tmp_path, ending):
    file = tmp_path / f"elsewhere.{ending}"
    if ending == "json":
        call = {"function": {"name": "find_person", "arguments": '{"employee": "Jo Finch"}'}}
        talk = [{"role": "user", "content": "desk of Jo Finch"}, {"role": "assistant", "tool_calls": [call]}]
        file.write_text(json.dumps([{"messages": talk}]))
    elif ending == "csv":
        file.write_text("question,tool,employee\ndesk of Jo Finch,find_person,Jo Finch\n")
    else:
        book = Workbook()
        for row in (("question", "tool", "employee"), ("desk of Jo Finch", "find_person", "Jo Finch")):
            book.active.append(row)
        book.save(file)
    synthesize(folder, recorded=[str(file)])
    (one,) = [e for e in made(folder) if e.route == "recorded"]
    assert one.question == "desk of Jo Finch" and one.calls[0].arguments == {"employee": "Jo Finch"}
    with Project.open(folder) as project:
        assert project.settings("synthesis").recorded == [f"sources/elsewhere.{ending}"] and (folder / "sources" / file.name).is_file()


def test_a_bad_file_leaves_the_project_as_it_was(folder):
    synthesize(folder)
    before = rows(folder)
    (folder / "sources" / "bad.jsonl").write_text('{"question": "is it up", "calls": [{"name": "ping", "arguments": {}}]}')
    with pytest.raises(InputError, match="no usable row"):
        synthesize(folder, recorded=["sources/bad.jsonl"])
    with pytest.raises(InputError, match="gone.jsonl does not exist"):
        synthesize(folder, recorded=["sources/gone.jsonl"])
    with Project.open(folder) as project:
        assert project.settings("synthesis").recorded == ["sources/chat.jsonl"]
    assert rows(folder) == before


def test_other_contents_put_what_follows_out_of_date(folder):
    synthesize(folder)
    with Project.open(folder) as project:
        before = project.stage_record("synthesis").output
    text = (folder / "sources" / "chat.jsonl").read_text()
    (folder / "sources" / "chat.jsonl").write_text(text.replace("Bergen", "Bremen"))
    synthesize(folder)
    with Project.open(folder) as project:
        assert project.stage_record("synthesis").output != before


def test_before_a_run_they_are_shown_and_counted(folder):
    with Project.open(folder) as project:
        assert ["recorded", "no recorded questions are given"] in routes_of(project) and outlook(project, "synthesis")["recorded"] == 0
        project.keep_settings("synthesis", project.changed_settings("synthesis", {"recorded": ["sources/chat.jsonl"]}))
        assert ["recorded", ""] in routes_of(project) and outlook(project, "synthesis")["recorded"] == TAKEN
        found = recorded.look(project)
        settings = SynthesisSettings(recorded=["sources/chat.jsonl"], per_tool=4)
        shown = [question for question, _ in preview(project, settings)]
    assert found["questions"] == TAKEN and found["tools"] == {"get_weather": 6, "find_person": 1, "": 1}
    assert [row for _, row, _ in found["left_out"]] == [9, 10, 11]
    assert "umbrella weather in Bergen, or not?" in shown and "who on earth is Ada Berg" in shown
    synthesize(folder)
    assert set(shown) <= {e.question for e in made(folder)}


def test_the_estimate_tells_of_them(folder, capsys):
    with Project.open(folder) as project:
        project.keep_settings("synthesis", project.changed_settings("synthesis", {"recorded": ["sources/chat.jsonl"]}))
    estimate(folder, "synthesis")
    assert capsys.readouterr().out == "Recorded: 8 questions from files.\nThe stage synthesis uses no helper model.\n"
