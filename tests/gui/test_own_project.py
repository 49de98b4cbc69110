"""A company's own tools, from the start page to a served model's answer, by clicks and keys alone: no dialog that needs a path, no file
made by hand. Real children and the tests' small model; `python -m tests.benchmarks.own_project` does the same with the real one."""

import pytest

from engine.settings import SETTINGS_FILE, read_settings, write_settings
from engine.store import Project
from gui import flow, recent
from tests.gui.own_project import PETSTORE, RETAIL, SHEET, Case, Journey, filled_in, whole
from tests.toys import STARTER_TRAINING

MOST = 60  # clicks, keys and drops beside typing
LIGHTER = {
    "synthesis": {"per_tool": 20},
    "training": {**STARTER_TRAINING, "epochs": 3},
    "evaluation": {"models": ["adapter"]},
    "export": {"quantizations": ["q8_0"], "served": 0, "speed": False},
}


def lighter(folder, **more) -> None:
    """The tests' small base model and few questions: here it is the way that counts."""
    tables = read_settings(folder / SETTINGS_FILE)
    wanted = LIGHTER | {stage: LIGHTER.get(stage, {}) | less for stage, less in more.items()}
    write_settings(folder / SETTINGS_FILE, {**tables, **{stage: {**tables.get(stage, {}), **less} for stage, less in wanted.items()}})


@pytest.fixture
def journey(qtbot, window, tmp_path, spreadsheets):
    """Makes the journey of a case; the projects lie in a folder of their own."""
    (tmp_path / "projects").mkdir()
    recent.choose_place(tmp_path / "projects")
    spreadsheets.fill = filled_in()

    def made(case: Case, **more) -> Journey:
        return Journey(
            window, lambda until, seconds: qtbot.waitUntil(until, timeout=int(1000 * seconds)), case, lambda folder: lighter(folder, **more)
        )

    return made


def test_an_openapi_file_and_five_typed_questions_each_end_in_a_served_model_that_is_right(journey, shared_data, tmp_path):
    way = journey(PETSTORE, synthesis={"per_tool": 40})
    whole(way, shared_data)
    assert way.folder == tmp_path / "projects" / "petstore-expanded"
    ends_well(way, typed=20)


def test_the_spreadsheet_template_and_five_typed_questions_each_end_in_a_served_model_that_is_right(journey, tmp_path):
    way = journey(SHEET)
    whole(way)
    assert way.folder == tmp_path / "projects" / "my-tools"
    ends_well(way, typed=15)


def ends_well(way: Journey, typed: int) -> None:
    """The model answers right in the window and when it is served, with little effort; a share of the questions was kept as tests."""
    print(way.person.did.as_dict(), way.mended, way.answers, way.served, {name: round(took) for name, took in way.took.items()})
    assert way.person.did.beside_typing <= MOST
    assert way.answers[0][1] and way.served[0], (way.answers, way.served)
    with Project.open(way.folder) as project:
        kept = [test.question for test in project.tests()]
        trained = {example.question for example in project.examples(origin="seed")}
        assert kept and not trained & set(kept) and len(trained) + len(kept) == typed
        (row,) = project.rows("exports")
        assert project.file(row["path"]).name.startswith(way.folder.name)


def test_public_tools_and_no_question_end_with_a_model_a_warning_and_what_to_do_next(journey, shared_data):
    way = journey(RETAIL, synthesis={"per_tool": 4}, training={"epochs": 1})
    whole(way, shared_data)
    window = way.window
    assert [window.controller.snapshot.entries[name]["state"] for name in flow.ORDER] == ["done"] * 11
    way.ask("what is in order #W2417020?")
    way.go_to("step test")
    headline = window.page().results.headline
    way.wait(lambda: headline.title.isVisible() and headline.title.text().startswith("Not measured"), 60)
    assert "how often it is right is unknown" in headline.verdict.text()
    assert headline.lines[0].isVisible() and "Add some questions with their correct calls" in headline.lines[0].text()
    print(way.person.did.as_dict(), way.answers, {name: round(took) for name, took in way.took.items()})
    assert way.person.did.beside_typing <= MOST
