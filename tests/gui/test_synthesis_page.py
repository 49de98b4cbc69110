"""The page Synthesis: teachers as cards, routes as sliders, the spread beside what is wanted."""

import http.server
import json
import shutil
import threading

import pytest

from engine.models.teachers import kept
from engine.store import Project
from engine.store.samples import make_project
from tests import toys
from tests.gui.conftest import WAIT
from tests.gui.looking import page_of

QUESTIONS, TEACHER, RECORDED, ROUTES, SPREAD = range(5)


@pytest.fixture(scope="module")
def _studio(tmp_path_factory):
    folder = tmp_path_factory.mktemp("studio") / "project"
    make_project(folder, "creative-studio")
    toys.run_here(folder, "tools", "knowledge")
    return folder


@pytest.fixture
def studio(_studio, tmp_path):
    """The sample creative-studio with its knowledge."""
    return shutil.copytree(_studio, tmp_path / "studio")


@pytest.fixture
def server():
    """A server on loopback that answers every chat completion with one word."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            body = json.dumps(
                {
                    "id": "1",
                    "object": "chat.completion",
                    "created": 1,
                    "model": "m",
                    "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "ready"}}],
                    "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
                }
            ).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    made = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=made.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{made.server_port}/v1"
    made.shutdown()


def settings(folder):
    with Project.open(folder) as project:
        return project.settings("synthesis")


def test_a_teacher_is_added_tested_chosen_and_removed(qtbot, window, studio, server):
    page = page_of(qtbot, window, studio, "synthesis")
    page.tabs.setCurrentIndex(TEACHER)
    teachers = page.teachers
    assert teachers.list.count() == 1 and not teachers.test.isEnabled()
    teachers.add.click()
    dialog = teachers.dialog
    dialog.name.setText("writer")
    for name, value in (("kind", "endpoint"), ("model", "m"), ("url", server)):
        dialog.form.fields[name].show_value(value)
    dialog.keep.click()
    qtbot.waitUntil(lambda: teachers.list.count() == 2 and teachers.current() == "writer", timeout=WAIT)
    qtbot.waitUntil(lambda: settings(studio).teacher == "writer", timeout=WAIT)
    teachers.test.click()
    qtbot.waitUntil(lambda: teachers.said.text().startswith("writer answered in") and teachers.said.text().endswith("ready"), timeout=WAIT)
    teachers.remove.click()
    qtbot.waitUntil(lambda: teachers.list.count() == 1 and settings(studio).teacher == "heuristic", timeout=WAIT)
    with Project.open(studio) as project:
        assert kept.cards(project) == {}


def test_the_model_in_the_box_needs_a_name_alone_and_says_what_to_expect(qtbot, window, studio):
    page = page_of(qtbot, window, studio, "synthesis")
    page.tabs.setCurrentIndex(TEACHER)
    page.teachers.add.click()
    dialog = page.teachers.dialog
    fields = dialog.form.fields
    assert not fields["model"].isHidden() and dialog.caution.isHidden()
    fields["kind"].inner.setCurrentIndex(fields["kind"].inner.findData("embedded"))
    assert fields["model"].isHidden() and fields["url"].isHidden() and "rewrites" in dialog.caution.text()
    dialog.name.setText("box")
    dialog.keep.click()
    qtbot.waitUntil(lambda: page.teachers.current() == "box" and page.teachers.caution.isVisible(), timeout=WAIT)
    assert page.teachers.caution.text() == kept.caution("embedded")
    page.teachers.list.setCurrentRow(0)
    assert page.teachers.caution.isHidden()


def test_a_teacher_that_cannot_be_kept_or_does_not_answer_is_told(qtbot, window, studio):
    with Project.open(studio) as project:
        kept.keep(project, "gone", {"kind": "endpoint", "model": "m", "url": "http://127.0.0.1:9/v1", "retries": 0})
    page = page_of(qtbot, window, studio, "synthesis")
    page.tabs.setCurrentIndex(TEACHER)
    page.teachers.list.setCurrentRow(1)
    page.teachers.test.click()
    qtbot.waitUntil(lambda: "127.0.0.1:9" in page.teachers.said.text(), timeout=WAIT)


def test_what_will_not_do_in_a_teacher_is_told_beside_its_field_and_nothing_typed_is_lost(qtbot, window, studio):
    page = page_of(qtbot, window, studio, "synthesis")
    page.tabs.setCurrentIndex(TEACHER)
    page.teachers.add.click()
    dialog = page.teachers.dialog
    fields = dialog.form.fields

    def told() -> dict[str, str]:
        return {name: one.text() for name, one in dialog.bad.items() if one.isVisible()}

    choose_kind(dialog, "endpoint")
    dialog.name.setText("no model")
    dialog.keep.click()
    assert dialog.isVisible() and set(told()) == {"name", "url", "model"} and "letters, digits" in told()["name"]
    assert dialog.name.text() == "no model" and dialog.focusWidget() is dialog.name
    dialog.name.clear()
    qtbot.keyClicks(dialog.name, "writer")
    assert set(told()) == {"url", "model"}  # what is put right is told no longer
    for name, typed in (("url", "http://models.example.org/v1"), ("model", "m")):
        fields[name].inner.setFocus()
        qtbot.keyClicks(fields[name].inner, typed)
    dialog.keep.click()
    assert set(told()) == {"allow_remote"} and "models.example.org is another machine" in told()["allow_remote"]
    fields["allow_remote"].inner.setChecked(True)
    assert told() == {}
    with Project.open(studio) as project:  # another program takes the settings away: even that loses nothing
        file = project.path / "settings.toml"
    kept_text = file.read_text()
    file.write_text("[tools\n")
    dialog.keep.click()
    qtbot.waitUntil(lambda: dialog.said.isVisible() and "not valid TOML" in dialog.said.text(), timeout=WAIT)
    assert dialog.isVisible() and dialog.name.text() == "writer" and fields["url"].value() == "http://models.example.org/v1"
    file.write_text(kept_text)
    dialog.keep.click()
    qtbot.waitUntil(lambda: page.teachers.current() == "writer", timeout=WAIT)


def choose_kind(dialog, kind: str) -> None:
    box = dialog.form.fields["kind"].inner
    box.setCurrentIndex(box.findData(kind))


@pytest.mark.parametrize(
    "kind, shown, hidden",
    [
        ("embedded", (), ("model", "url", "allow_remote", "port")),
        ("gguf", ("model",), ("url", "allow_remote", "port", "in_flight")),
        ("endpoint", ("model", "url", "allow_remote", "in_flight"), ("port", "python")),
        ("vllm", ("model", "port", "python"), ("url", "allow_remote")),
    ],
)
def test_a_teacher_is_asked_for_by_its_kind(qtbot, window, studio, kind, shown, hidden):
    page = page_of(qtbot, window, studio, "synthesis")
    page.tabs.setCurrentIndex(TEACHER)
    page.teachers.add.click()
    dialog = page.teachers.dialog
    choose_kind(dialog, kind)
    fields = dialog.form.fields
    assert not any(fields[name].isHidden() for name in shown) and all(fields[name].isHidden() for name in hidden)
    assert dialog.servers.isVisible() == (kind == "endpoint") and dialog.browse.isVisible() == (kind in ("gguf", "vllm"))
    assert dialog.key.isVisible() == (kind in ("endpoint", "vllm"))


def test_servers_on_this_machine_are_found_when_asked_and_their_models_listed(qtbot, window, studio):
    asked = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            body = json.dumps({"object": "list", "data": [{"id": "llama3.2:3b"}, {"id": "qwen3:4b"}]}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    made = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=made.serve_forever, daemon=True).start()
    page = page_of(qtbot, window, studio, "synthesis")
    page.tabs.setCurrentIndex(TEACHER)
    page.teachers.add.click()
    dialog = page.teachers.dialog
    dialog.ports = {"Ollama": made.server_port, "LM Studio": 9}
    choose_kind(dialog, "endpoint")
    qtbot.wait(300)
    assert asked == []  # nobody is asked before the button is pressed
    dialog.look.click()
    qtbot.waitUntil(lambda: dialog.found.count() == 2, timeout=WAIT)
    assert asked == ["/v1/models"]
    assert [dialog.found.item(at).text() for at in range(2)] == ["Ollama: llama3.2:3b", "Ollama: qwen3:4b"]
    dialog.found.setCurrentRow(1)
    values = dialog.form.values()
    assert (values["url"], values["model"]) == (f"http://127.0.0.1:{made.server_port}/v1", "qwen3:4b")
    dialog.name.setText("local")
    dialog.keep.click()
    qtbot.waitUntil(lambda: page.teachers.current() == "local", timeout=WAIT)
    made.shutdown()


def test_weights_are_moved_and_a_route_that_cannot_be_taken_says_why(qtbot, window, studio):
    page = page_of(qtbot, window, studio, "synthesis")
    page.tabs.setCurrentIndex(ROUTES)
    qtbot.waitUntil(lambda: set(page.routes.sliders) == {"templates", "metadata", "graph"}, timeout=WAIT)
    page.routes.sliders["graph"].setValue(8)
    assert page.routes._shares["graph"].text() == "80 % of the questions"
    qtbot.waitUntil(lambda: settings(studio).weights == ["templates=1", "metadata=1", "graph=8"], timeout=WAIT)
    qtbot.waitUntil(lambda: page.routes.sliders and page.routes.sliders["graph"].value() == 8 and not page._reading, timeout=WAIT)


def test_questions_in_all_are_spread_as_wanted_and_drawn(qtbot, window, studio):
    with Project.open(studio) as project:
        project.keep_settings("synthesis", project.changed_settings("synthesis", {"total": 400}))
    page = page_of(qtbot, window, studio, "synthesis")
    qtbot.waitUntil(lambda: page.preview.table.rowCount() == 5, timeout=WAIT)
    page.run.click()
    qtbot.waitUntil(
        lambda: page.entry["state"] == "done" and page.table.rows.rowCount() == 400 and not window.controller.busy, timeout=WAIT
    )
    page.tabs.setCurrentIndex(SPREAD)
    qtbot.waitUntil(lambda: page.found is not None, timeout=WAIT)
    assert page.found["divergence"] < 0.02 and page.said.text().startswith("400 questions; Jensen-Shannon divergence")
    page.of.setCurrentIndex(1)
    page.of.activated.emit(1)
    qtbot.waitUntil(lambda: "Search: Any: 5" in page.plot.accessibleDescription(), timeout=WAIT)


def test_the_report_of_validation_lays_the_accepted_beside_the_real(qtbot, window, studio):
    with Project.open(studio) as project:
        project.keep_settings("synthesis", project.changed_settings("synthesis", {"total": 300}))
    toys.run_here(studio, "synthesis", "augmentation", "labelling")
    page = page_of(qtbot, window, studio, "validation")
    page.tabs.setCurrentIndex(2)
    assert "appears after the next run" in page.report.said.text() and not page.turn.isVisible()
    page.run.click()
    qtbot.waitUntil(lambda: page.entry["state"] == "done" and page.report.of.isVisible() and not window.controller.busy, timeout=WAIT)
    assert "questions accepted" in page.report.said.text() and "Jensen-Shannon" in page.report.said.text()
    assert page.report.table.rowCount() == 2 and page.report.table.item(0, 5).text() == "6.0"
    for at, told in enumerate(
        ("Search: ", "Search: Any: ", "Search: 4-6: ", "Search: first fifth: ", "Search: prompt: 100", "Templates: ")
    ):
        page.report.of.setCurrentIndex(at)
        page.report.of.activated.emit(at)
        assert told in page.report.plot.accessibleDescription()
    page.tabs.setCurrentIndex(1)
    assert page.turn.isVisible()


def test_recorded_questions_are_dropped_in_and_counted_with_what_is_left_out(qtbot, window, studio, tmp_path):
    lines = [
        {
            "question": "a mossy bridge, as an image",
            "calls": [{"name": "Search", "arguments": {"prompt": "a mossy bridge", "content_type": "image"}}],
        },
        {"question": "a mossy bridge", "calls": [{"name": "Nothing", "arguments": {}}]},
    ]
    file = tmp_path / "chat.jsonl"
    file.write_text("\n".join(json.dumps(line) for line in lines))
    page = page_of(qtbot, window, studio, "synthesis")
    page.tabs.setCurrentIndex(RECORDED)
    assert page.told.text() == "No recorded questions yet. They are optional." and not page.left.isVisible()
    page.sources.add("recorded", [file])
    qtbot.waitUntil(lambda: "Recorded: 1 questions; tools: 1." in page.told.text(), timeout=WAIT)
    assert page.left.rowCount() == 1 and page.left.item(0, 1).text() == "2" and page.left.isVisible()
    assert settings(studio).recorded == [str(file)]
    page.tabs.setCurrentIndex(ROUTES)
    qtbot.waitUntil(lambda: "recorded" in page.routes.sliders, timeout=WAIT)
    page.tabs.setCurrentIndex(RECORDED)
    page.sources.leave_out("recorded", str(file))
    none = "No recorded questions yet. They are optional."
    qtbot.waitUntil(lambda: page.told.text() == none and settings(studio).recorded == [], timeout=WAIT)
