"""The body of the step Deploy over a real export: what it is for chooses the files; each tells its checks and what to do next."""

import shlex

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel

from engine.stages.export import agreement
from engine.store import Project
from gui.controller import ProjectController
from gui.results.deploy_body import DeployBody
from tests.gui.conftest import WAIT
from tests.gui.looking import outside, text


@pytest.fixture
def controller():
    made = ProjectController()
    yield made
    made.close()


def body_of(qtbot, controller, folder) -> DeployBody:
    with qtbot.waitSignal(controller.opened, timeout=WAIT):
        controller.open(folder)
    body = DeployBody(controller)
    qtbot.addWidget(body)
    body.resize(1000, 560)
    body.show()
    controller.changed.connect(body.show_entry)
    qtbot.waitUntil(lambda: body.found is not None, timeout=WAIT)
    return body


def settings(folder):
    with Project.open(folder) as project:
        return project.settings("export"), project.facts("targets")


def tick(qtbot, body, name: str) -> None:
    box = body.cards.cards[name].tick
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))


def tabs(body) -> list[str]:
    return [body.tabs.tabText(at) for at in range(body.tabs.count())]


def commands(body) -> list[str]:
    return [line.line.text() for line in body.tabs.currentWidget().commands]


def test_before_the_export_what_it_is_for_chooses_formats_and_a_folder_for_the_server(qtbot, controller, dataset_project):
    body = body_of(qtbot, controller, dataset_project)
    assert body.cards.ticked() == ["computer", "device"] and tabs(body) == ["This computer", "A small device"]
    assert "Q8_0" in body.cards.cards["computer"].file.text() and not body.own.isVisible()
    assert "not written yet" in text(body.tabs) and "Continue writes the files" in text(body.tabs) and not commands(body)
    tick(qtbot, body, "server")
    assert body.tabs.currentWidget() is body.views["server"]  # what was ticked is shown
    qtbot.waitUntil(lambda: settings(dataset_project)[0].safetensors == "merged", timeout=WAIT)
    tick(qtbot, body, "computer")
    tick(qtbot, body, "server")
    qtbot.waitUntil(lambda: settings(dataset_project)[1] == {"for": ["device"], "device": "Raspberry Pi 5, 8 GB"}, timeout=WAIT)
    qtbot.waitUntil(lambda: settings(dataset_project)[0].quantizations == ["q4_k_m"], timeout=WAIT)
    qtbot.waitUntil(lambda: settings(dataset_project)[0].safetensors == "none", timeout=WAIT)
    tick(qtbot, body, "device")  # one at least stays
    assert body.cards.ticked() == ["device"] and tabs(body) == ["A small device"]


def test_the_device_is_chosen_from_those_known_and_its_estimate_is_told(qtbot, controller, dataset_project):
    body = body_of(qtbot, controller, dataset_project)
    body.look_at("device")
    assert "Fits on Raspberry Pi 5, 8 GB" in text(body.tabs)
    box = body.cards.devices
    box.setCurrentText("NVIDIA Jetson Orin Nano, 8 GB")
    box.activated.emit(box.currentIndex())
    assert "Fits on NVIDIA Jetson Orin Nano, 8 GB" in text(body.tabs) and "(estimate)" in text(body.tabs)
    qtbot.waitUntil(lambda: (settings(dataset_project)[1] or {}).get("device") == "NVIDIA Jetson Orin Nano, 8 GB", timeout=WAIT)


def test_formats_chosen_by_hand_are_told_and_kept_until_something_is_ticked(qtbot, controller, dataset_project):
    with Project.open(dataset_project) as project:
        project.keep_settings("export", project.changed_settings("export", {"quantizations": ["q6_k", "f16"]}))
    body = body_of(qtbot, controller, dataset_project)
    assert body.own.text() == "Chosen manually: Q6_K, F16. Tick a purpose to choose automatically again." and body.own.isVisible()
    with qtbot.waitSignal(body.details, timeout=WAIT):
        qtbot.mouseClick(body.all, Qt.MouseButton.LeftButton)
    assert settings(dataset_project)[0].quantizations == ["q6_k", "f16"]
    tick(qtbot, body, "apps")
    qtbot.waitUntil(lambda: settings(dataset_project)[0].quantizations == ["q8_0", "q4_k_m"], timeout=WAIT)
    assert not body.own.isVisible()


def test_after_the_export_each_file_tells_its_checks_its_speed_and_commands_to_copy(qtbot, controller, exported_project):
    body = body_of(qtbot, controller, exported_project)
    assert body.together.text() == "All files exist."
    seen = text(body.tabs.currentWidget())
    assert ".gguf, " in seen and "Measured here:" in seen and " of 3 answers make the same calls as before export." in seen
    ask, serve = commands(body)
    assert shlex.split(ask)[:2] == ["adaptool", "chat"] and shlex.split(serve)[0] == "llama-server"
    qtbot.mouseClick(body.tabs.currentWidget().commands[1].copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == serve
    body.look_at("device")
    copy, unpack, start, client = commands(body)
    assert copy.startswith("scp ") and unpack.startswith("unzip ") and start.endswith("/serve.sh") and "client.py" in client
    tick(qtbot, body, "apps")
    assert any(line.startswith("ollama create ") for line in commands(body)) and any(
        line.startswith("lms import ") for line in commands(body)
    )


@pytest.mark.parametrize("wide", (1000, 620))
def test_nothing_is_cut_off_where_there_is_little_room(qtbot, controller, exported_project, wide):
    body = body_of(qtbot, controller, exported_project)
    for name in ("server", "apps"):
        tick(qtbot, body, name)
    for name in body.views:
        body.look_at(name)
        body.resize(wide, max(560, body.minimumSizeHint().height()))
        qtbot.wait(50)
        assert outside(body) == [] and body.width() == wide


def test_a_file_that_failed_says_what_is_wrong_and_not_to_use_it(qtbot, controller, exported_project):
    with Project.open(exported_project) as project:
        row = project.rows("exports", name="gguf-q8_0")[0]
        found = agreement.Agreement(**{key: row["conformance"][key] for key in ("prompts", "gguf", "transformers", "server", "margin")})
        found.blame(agreement.NO_TOOLS, "the file's chat template leaves out the tools (get_weather)")
        project.put("exports", {**row, "conformance": {**row["conformance"], **found.as_dict()}})
    body = body_of(qtbot, controller, exported_project)
    assert "Failed its checks, do not use it: Template without tools." in text(body.tabs)
    assert body.views["computer"].lines[3].state == "failed"


def test_the_folder_is_opened_and_the_switch_that_serves_has_its_place(qtbot, controller, exported_project, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    body = body_of(qtbot, controller, exported_project)
    qtbot.mouseClick(body.views["computer"].open, Qt.MouseButton.LeftButton)
    assert opened == [str(exported_project / "exports")]
    switch = QLabel("serve here")
    body.serve_here(switch)
    qtbot.waitUntil(switch.isVisible)
    assert switch.mapTo(body, QPoint(0, 0)).y() < body.views["computer"].commands[0].mapTo(body, QPoint(0, 0)).y()


def test_a_base_model_that_is_gone_is_told_in_a_sentence(qtbot, controller, dataset_project):
    with Project.open(dataset_project) as project:
        project.keep_settings("training", project.changed_settings("training", {"base_model": str(dataset_project / "gone")}))
    with qtbot.waitSignal(controller.opened, timeout=WAIT):
        controller.open(dataset_project)
    body = DeployBody(controller)
    qtbot.addWidget(body)
    body.show()
    qtbot.waitUntil(lambda: body.bad.isVisible(), timeout=WAIT)
    assert body.bad.said.text() and not body.cards.isEnabled()
