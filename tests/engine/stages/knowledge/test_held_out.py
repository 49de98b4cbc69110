"""Held-out questions from JSON lines, spreadsheets and BFCL's folders: taken as they stand, or refused whole with the place named."""

import json
import shutil

import pytest

from engine.errors import InputError
from engine.jobs.worker import Report, run_stage
from engine.records import TestQuestion
from engine.store import Project
from tests import toys

FUNCTION = {
    "name": "math.triangle",
    "description": "Area of a\ntriangle.",
    "parameters": {"type": "dict", "required": ["base"], "properties": {"base": {"type": "integer"}, "unit": {"type": "string"}}},
}
OTHER = {
    "name": "math.triangle",
    "description": "Kind of triangle.",
    "parameters": {"type": "dict", "required": ["sides"], "properties": {"sides": {"type": "array", "items": {"type": "integer"}}}},
}


@pytest.fixture
def project(tmp_path):
    """A toy project with its tools."""
    folder = toys.tiny_project(tmp_path / "project")
    toys.run_here(folder, "tools")
    return folder


def take(folder, *files, tools=()) -> list[TestQuestion]:
    with Project.open(folder) as project:
        if tools:
            run_stage(project, "tools", Report("tools", lambda event: None), {"files": [str(path) for path in tools]})
        run_stage(
            project,
            "knowledge",
            Report("knowledge", lambda event: None),
            {"tests": [str(path) for path in files], "seeds": [], "values": []},
        )
        return project.tests()


def lines(path, *entries):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(json.dumps(entry) for entry in entries), encoding="utf-8")
    return path


def asked(key: str, question: str, *functions) -> dict:
    return {"id": key, "question": [[{"role": "user", "content": question}]], "function": list(functions)}


def test_route_and_cycle_are_kept_and_change_no_hash(project, tmp_path):
    plain = take(project, lines(tmp_path / "a.jsonl", toys.TESTS[0]))
    with Project.open(project) as opened:
        before = opened.test_hash()
    (marked,) = take(project, lines(tmp_path / "b.jsonl", toys.TESTS[0] | {"route": "graph", "cycle": "2026-11"}))

    assert (plain[0].route, plain[0].cycle, marked.route, marked.cycle) == ("", "", "graph", "2026-11")
    with Project.open(project) as opened:
        assert opened.test_hash() == before


def test_a_line_with_calls_accepts_these_calls_alone(project, tmp_path):
    (test,) = take(project, lines(tmp_path / "a.jsonl", toys.SEEDS[1]))

    assert test.answers == ({"get_weather": {"city": ["Rome"], "days": [3]}},)


def test_a_spreadsheet_in_the_form_of_the_seeds_is_taken(project, tmp_path):
    sheet = tmp_path / "tests.csv"
    sheet.write_text(
        "id,question,tool,city,days,route,cycle\nw1,sun in Rome for 2 days?,get_weather,Rome,2,human,2026-11\n"
        ",tell me a joke,,,,human,2026-12\n"
    )

    first, second = take(project, sheet)

    assert first == TestQuestion("w1", "sun in Rome for 2 days?", ({"get_weather": {"city": ["Rome"], "days": [2]}},), "human", "2026-11")
    assert (second.key, second.answers, second.cycle) == ("tests:3", (), "2026-12")


def test_a_spreadsheet_may_hold_accepted_answers(project, tmp_path):
    sheet = tmp_path / "tests.csv"
    sheet.write_text('question,answers\nsun in Rome?,"[{""get_weather"": {""city"": [""Rome"", ""Roma""], ""days"": ["""", 1]}}]"\n')

    (test,) = take(project, sheet)

    assert test.answers == ({"get_weather": {"city": ["Rome", "Roma"], "days": ["", 1]}},)


@pytest.mark.parametrize(
    "row, said",
    [
        ("sun in Rome?,get_weather,Rome,many", "row 2 cannot be used: The column days says 'many'"),
        ("sun in Rome?,get_weather,,2", "row 2: its call does not match the tools"),
        (",get_weather,Rome,2", "row 2: no question"),
    ],
)
def test_a_bad_row_refuses_the_spreadsheet_and_names_it(project, tmp_path, row, said):
    sheet = tmp_path / "tests.csv"
    sheet.write_text(f"question,tool,city,days\n{row}\n")

    with pytest.raises(InputError, match=said):
        take(project, sheet)


def test_a_bfcl_folder_is_taken_with_its_answers_and_copied(project, tmp_path):
    questions = lines(
        tmp_path / "bfcl" / "BFCL_v4_multiple.json",
        asked("multiple_0", "Area of a triangle of base 10?", FUNCTION),
        asked("multiple_1", "What kind has sides 3, 4, 5?", OTHER),
    )
    lines(
        tmp_path / "bfcl" / "possible_answer" / "BFCL_v4_multiple.json",
        {"id": "multiple_0", "ground_truth": [{"math.triangle": {"base": [10], "unit": ["units", ""]}}]},
        {"id": "multiple_1", "ground_truth": [{"math.triangle": {"sides": [[3, 4, 5]]}}]},
    )
    lines(tmp_path / "bfcl" / "BFCL_v4_irrelevance.json", asked("irrelevance_0", "Sing a song.", FUNCTION))

    tests = {test.key: test for test in take(project, tmp_path / "bfcl", tools=[questions])}
    shutil.rmtree(tmp_path / "bfcl")
    toys.run_here(project, "knowledge")  # from the project's own copies

    with Project.open(project) as opened:
        first, second = (tool.name for tool in opened.tools() if tool.original == "math.triangle")
    assert first != second and "." not in first + second, "each of the two functions of one name has a name of its own"
    assert tests["multiple_0"].answers == ({first: {"base": [10], "unit": ["units", ""]}},)
    assert tests["multiple_1"].answers == ({second: {"sides": [[3, 4, 5]]}},)
    assert tests["irrelevance_0"].answers == ()
    with Project.open(project) as opened:
        assert {test.key for test in opened.tests()} == set(tests)


def test_bfcl_questions_that_cannot_be_measured_are_refused_by_name(project, tmp_path):
    questions = lines(tmp_path / "BFCL_v4_multiple.json", asked("multiple_0", "Area?", FUNCTION))
    with pytest.raises(InputError, match="possible answers are missing"):
        take(project, questions)
    answers = lines(tmp_path / "answer_BFCL_v4_multiple.json", {"id": "multiple_0", "ground_truth": [{"math.triangle": {"base": [10]}}]})
    with pytest.raises(InputError, match="there is no tool math.triangle"):
        take(project, questions)
    lines(answers, {"id": "multiple_9", "ground_truth": []})
    with pytest.raises(InputError, match="multiple_0 has no possible answer"):
        take(project, questions, tools=[questions])
    lines(answers, {"id": "multiple_0", "ground_truth": []})
    lines(
        questions,
        asked("multiple_0", "Area?", FUNCTION) | {"question": [[{"role": "user", "content": "a"}], [{"role": "user", "content": "b"}]]},
    )
    with pytest.raises(InputError, match="not a single user message"):
        take(project, questions)


@pytest.mark.parametrize("kind, count", [("multiple", 200), ("parallel_multiple", 200), ("irrelevance", 240)])
def test_the_files_of_bfcl_itself_are_taken(project, shared_data, kind, count):
    file = shared_data / "bfcl" / f"BFCL_v4_{kind}.json"

    tests = take(project, file, tools=[file])

    assert len(tests) == count
    assert all(len(test.answers) > 1 for test in tests) if kind.startswith("parallel") else True
    with Project.open(project) as opened:
        names = {tool.name for tool in opened.tools()}
    assert {name for test in tests for answer in test.answers for name in answer} <= names


def test_bfcl_answers_beside_the_questions_and_questions_that_need_none(project, tmp_path):
    questions = lines(
        tmp_path / "question.jsonl", asked("simple_0", "Area of base 3?", FUNCTION), asked("irrelevance_0", "Sing a song.", FUNCTION)
    )
    lines(tmp_path / "possible_answer.jsonl", {"id": "simple_0", "ground_truth": [{"math.triangle": {"base": [3]}}]})
    tests = {test.key: test.answers for test in take(project, questions, tools=[questions])}
    assert tests == {"simple_0": ({"math_triangle": {"base": [3]}},), "irrelevance_0": ()}

    (tmp_path / "possible_answer.jsonl").unlink()
    alone = lines(tmp_path / "more.jsonl", asked("irrelevance_1", "Sing another song.", FUNCTION))
    assert [test.answers for test in take(project, alone)] == [()]
