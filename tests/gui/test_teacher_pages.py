"""The pages that may ask a teacher: what it will be asked, examples that it writes, calls that it names; and a dataset's files."""

import json

import pytest

from engine.models.teachers import kept
from engine.records import Example
from engine.store import Project
from tests import toys
from tests.gui.conftest import WAIT
from tests.gui.looking import page_of
from tests.teacher_server import TeacherServer


@pytest.fixture
def teach(empty_project):
    """Gives the toy project a teacher whose server says these JSON values one after the other; runs the stages before `stage`."""
    servers = []

    def of(stage: str, *said: dict, **changes):
        server = TeacherServer(script={"*": [f"say {json.dumps(one)}" for one in said]} if said else None)
        servers.append(server.__enter__())
        before = ["tools", "knowledge", "synthesis", "augmentation", "labelling"]
        toys.run_here(empty_project, *before[: before.index(stage)])
        with Project.open(empty_project) as project:
            kept.keep(project, "writer", {"kind": "endpoint", "model": "toy", "url": server.url})
            project.keep_settings(stage, project.changed_settings(stage, {"teacher": "writer", **changes}))
        return server

    yield of
    for server in servers:
        server.__exit__()


def test_what_the_teacher_will_be_asked_is_told_and_timed_before_the_run(qtbot, window, empty_project, teach):
    server = teach("augmentation", replacement=10, simplification=0, error_introduction=0)
    page = page_of(qtbot, window, empty_project, "augmentation")
    qtbot.waitUntil(lambda: page.outlook.isVisible(), timeout=WAIT)
    assert page.outlook.told.text().startswith("About 8 requests to writer: some ") and not server.asked
    page.outlook.time.click()
    qtbot.waitUntil(lambda: "Estimated time, from a few timed answers" in page.outlook.told.text(), timeout=WAIT)
    assert server.asked

    page.form.fields["teacher"].inner.setCurrentIndex(0)
    page.form.flush()
    qtbot.waitUntil(lambda: not page.outlook.isVisible(), timeout=WAIT)


def test_the_teacher_writes_the_examples_if_it_is_told_to(qtbot, window, empty_project, teach):
    said = {"questions": ["Oslo, Rome, R-305 on 2026-03-02, Mary Poole 3: is all well there?"]}
    server = teach("augmentation", said, said, replacement=0, rewriting=2, simplification=0, error_introduction=0)
    page = page_of(qtbot, window, empty_project, "augmentation")
    qtbot.waitUntil(lambda: page.preview.asking.isVisible(), timeout=WAIT)
    qtbot.waitUntil(lambda: page.preview.others.isEnabled(), timeout=WAIT)
    assert not server.asked, "rules write the first ones"
    page.preview.asking.click()
    qtbot.waitUntil(lambda: page.preview.table.rowCount() == 1 and "is all well" in page.preview.table.item(0, 2).text(), timeout=WAIT)
    assert len(server.asked) == 1


def test_a_teacher_names_the_calls_of_logged_questions_and_the_rest_waits(qtbot, window, empty_project, teach):
    teach(
        "labelling",
        {"calls": [{"name": "get_weather", "arguments": {"city": "Oslo"}}]},
        {"calls": [{"name": "get_weather", "arguments": {"city": "Paris"}}]},
    )
    with Project.open(empty_project) as project:
        project.add_examples([Example(f"log:{n}", f"warm in Oslo today? {n}", (), "log", f"log:{n}") for n in (1, 2)])
    page = page_of(qtbot, window, empty_project, "labelling")
    page.run.click()
    qtbot.waitUntil(lambda: page.entry["state"] == "done" and not window.controller.busy, timeout=WAIT)
    counts = {}
    for at, named in ((5, "teacher"), (6, "")):
        page.origin.setCurrentIndex(at)
        page.origin.activated.emit(at)
        qtbot.waitUntil(
            lambda named=named: (page.table.current() or {}).get("label") == named and page.table.rows.rowCount() == 1, timeout=WAIT
        )
        counts[page.origin.currentText()] = json.loads(page.table.current()["calls"])
    assert counts == {"Call from a helper model": [{"name": "get_weather", "arguments": {"city": "Oslo"}}], "No call yet": []}


def test_the_files_of_a_version_are_told_with_what_they_are_for(qtbot, window, dataset_project):
    page = page_of(qtbot, window, dataset_project, "dataset")
    qtbot.waitUntil(lambda: page.files.rowCount() > 5, timeout=WAIT)
    shown = {page.files.item(row, 0).text(): page.files.item(row, 1).text() for row in range(page.files.rowCount())}
    assert shown["train.sharegpt.jsonl"].startswith("ShareGPT") and shown["train.jsonl"].startswith("What Adaptool trains on")
    assert all(shown.values()), "no file is left unexplained"
