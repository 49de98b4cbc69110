"""The open project: who has it, what is kept, what is refused."""

import pytest

from engine.settings import SETTINGS_FILE, read_settings
from engine.store import Project
from gui.controller import ProjectController
from tests import toys
from tests.gui.conftest import WAIT


@pytest.fixture
def controller(qtbot):
    made = ProjectController()
    yield made
    made.stop()
    qtbot.waitUntil(lambda: not made.busy, timeout=WAIT)
    made.close()


def opened(qtbot, controller: ProjectController, folder) -> ProjectController:
    with qtbot.waitSignal(controller.opened, timeout=WAIT):
        controller.open(folder)
    return controller


def test_a_project_open_in_another_window_is_refused_kindly_and_free_once_that_is_closed(qtbot, controller, empty_project):
    other = opened(qtbot, ProjectController(), empty_project)
    with qtbot.waitSignal(controller.said, timeout=WAIT) as heard:
        controller.open(empty_project)
    assert heard.args == ["project is open in another window. Continue there, or close it there first.", True]
    assert controller.snapshot is None
    other.close()
    opened(qtbot, controller, empty_project)


def test_settings_are_kept_and_put_later_stages_out_of_date(qtbot, controller, dataset_project):
    opened(qtbot, controller, dataset_project)
    with qtbot.waitSignal(controller.changed, timeout=WAIT):
        controller.change_settings("augmentation", {"replacement": 3})
    assert read_settings(dataset_project / SETTINGS_FILE)["augmentation"]["replacement"] == 3
    assert controller.snapshot.entries["augmentation"]["state"] == "out of date"


def test_settings_that_are_not_allowed_are_refused_with_their_name_and_shown_back(qtbot, controller, dataset_project):
    opened(qtbot, controller, dataset_project)
    refused = []
    with qtbot.waitSignal(controller.said, timeout=WAIT) as heard:
        controller.change_settings("export", {"quantizations": []}, refused=lambda: refused.append(True))
    qtbot.waitUntil(lambda: refused == [True], timeout=WAIT)
    assert "quantizations" in heard.args[0] and heard.args[1]
    assert "quantizations" not in read_settings(dataset_project / SETTINGS_FILE)["export"]


def test_settings_of_a_stage_that_runs_are_refused_until_it_has_ended(qtbot, controller, empty_project):
    toys.run_here(empty_project, "tools", "knowledge")
    opened(qtbot, controller, empty_project)
    with qtbot.waitSignal(controller.told, timeout=WAIT):
        controller.run_stage("synthesis", {"per_tool": 100_000})
    with qtbot.waitSignal(controller.said, timeout=WAIT) as heard:
        controller.change_settings("synthesis", {"per_tool": 5})
    assert heard.args == ["Synthesis is running. Change its settings when it has finished.", True]


def test_what_was_typed_last_counts_in_the_run_that_follows(qtbot, controller, empty_project):
    toys.run_here(empty_project, "tools", "knowledge", "synthesis")
    opened(qtbot, controller, empty_project)
    with qtbot.waitSignal(controller.rested, timeout=WAIT):
        controller.change_settings("synthesis", {"per_tool": 4})
        controller.run_stage("synthesis")
    with Project.open(empty_project) as project:
        assert project.count_examples("tool", origin="synthesis") == {"book_room": 4, "find_person": 4, "get_weather": 4}


def test_a_decision_made_just_before_closing_is_kept(qtbot, dataset_project):
    controller = opened(qtbot, ProjectController(), dataset_project)
    for _ in range(30):
        controller.read(lambda project: project.status(), lambda _: None)
    controller.change_settings("augmentation", {"replacement": 5})
    controller.close()
    qtbot.waitUntil(lambda: read_settings(dataset_project / SETTINGS_FILE).get("augmentation", {}).get("replacement") == 5, timeout=WAIT)
