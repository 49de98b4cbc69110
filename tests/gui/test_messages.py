"""Words in another language: complete, with their placeholders, and switched while the window runs."""

import gc
import importlib.util
import json
import re
import shutil

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QLabel

from engine import catalogue
from engine.errors import InputError
from engine.jobs.events import Progress
from engine.jobs.worker import Report, run_stage
from engine.messages import Message
from engine.stages.validation import CHECKS
from engine.store import Project
from gui import language, messages
from gui.window import Window
from tests.gui.conftest import WAIT
from tests.toys import ROOT

FOLDER = ROOT / "resources" / "i18n"
_spec = importlib.util.spec_from_file_location("i18n_update", FOLDER / "update.py")
update = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(update)


@pytest.fixture
def chinese(qapp):
    language.use("zh_CN")
    yield
    language.use("en")


def entries() -> list[tuple[str, str]]:
    files = [FOLDER / "adaptool_zh_CN.ts", FOLDER / "engine_zh_CN.ts"]
    return [(source.split(update.PLURAL)[-1], into) for file in files for source, forms, _ in update.entries(file) for into in forms]


def test_every_text_of_window_and_engine_is_translated(tmp_path, monkeypatch):
    shutil.copy(FOLDER / "adaptool_zh_CN.ts", tmp_path)
    shutil.copy(FOLDER / "engine_zh_CN.ts", tmp_path)
    monkeypatch.setattr(update, "HERE", tmp_path)
    for file in update.collect("zh_CN"):
        assert update.untranslated(file) == []
        kept = [source for source, *_ in update.entries(FOLDER / file.name)]
        assert [source for source, *_ in update.entries(file)] == kept, "run resources/i18n/update.py"


def test_the_compiled_files_are_those_of_the_source(tmp_path):
    update.compile_to(FOLDER / "adaptool_zh_CN.ts", tmp_path / "made.qm")
    update.compile_engine(FOLDER / "engine_zh_CN.ts", tmp_path / "made.mo", update.LANGUAGES["zh_CN"])
    assert (tmp_path / "made.qm").read_bytes() == (FOLDER / "adaptool_zh_CN.qm").read_bytes()
    assert (tmp_path / "made.mo").read_bytes() == (FOLDER / "engine_zh_CN.mo").read_bytes()


def test_placeholders_and_keyboard_letters_survive_translation():
    marks = lambda text: sorted(set(re.findall(r"\{\w*(?::[^{}]*)?\}", text)))  # noqa: E731
    letter = lambda text: (re.search(r"&(\w)", text) or ["", ""])[1].upper()  # noqa: E731
    assert [text for text in entries() if marks(text[0]) != marks(text[1])] == []
    assert [(source, told) for source, told in entries() if letter(source) and f"(&{letter(source)})" not in told.upper()] == []


def test_what_a_project_keeps_in_english_is_shown_in_chinese(qtbot, tmp_path):
    """The same project, run and failed in one language and opened in another: its state, its notes and what a query answers."""
    with Project.create(tmp_path / "p") as project:
        report = Report("tools", lambda event: None)
        (tmp_path / "tools.json").write_text(
            json.dumps([{"name": "Get", "parameters": {"type": "object", "properties": {"x": {"type": "str"}}}}, {}])
        )
        run_stage(project, "tools", report, {"files": [str(tmp_path / "tools.json")]})
        with pytest.raises(InputError):
            run_stage(project, "knowledge", report, {"seeds": [str(tmp_path / "gone.jsonl")]})
        project.fail_stage("knowledge", "failed", str(InputError(Message("{file} does not exist.", file="gone.jsonl"), "Check the path.")))
    language.use("zh_CN")
    window = Window()
    try:
        window.show()
        window.controller.open(tmp_path / "p")
        qtbot.waitUntil(lambda: window.controller.snapshot is not None, timeout=WAIT)
        window.choose("knowledge")
        page = window.page()
        shown = " ".join(one.text() for one in page.findChildren(QLabel))
        assert "gone.jsonl" in shown and "does not exist" not in shown
        window.choose("tools")
        notes = [messages.sentence(note.text) for note in Project.open(tmp_path / "p").tool_notes()]
        assert notes and all(re.search("[\u4e00-\u9fff]", note) for note in notes), notes
    finally:
        window.close()
        language.use("en")


def test_numbers_are_written_as_the_window_writes_them(qapp):
    QLocale.setDefault(QLocale("de_DE"))
    try:
        catalogue.use("en", language.number)
        assert catalogue.told(Message("{a:,} of {b:.1f}, {c:.0%} and {d}", a=12345, b=0.25, c=0.5, d=7)) == "12.345 of 0,3, 50% and 7"
    finally:
        language.use("en")


def test_words_kept_with_examples_are_translated(chinese, dataset_project):
    with Project.open(dataset_project) as project:
        kept = {word for by in ("label", "origin", "strategy") for word in project.count_examples(by) if word}
    kept |= {check.NAME for check in CHECKS}
    assert len(kept) > 10
    for word in kept:
        assert re.search("[\u4e00-\u9fff]", messages.stored(word)), word
    assert messages.stored("near duplicate: the same, once more").endswith(": the same, once more")
    assert messages.stored("something of a later version") == "something of a later version"


def test_the_language_is_switched_while_the_window_runs_and_everything_stands_as_it_was(qtbot, dataset_project):
    window = Window()
    controller = window.controller
    window.show()
    controller.open(dataset_project)
    qtbot.waitUntil(lambda: controller.snapshot is not None, timeout=WAIT)
    window.choose("training")
    try:
        controller.run_left()
        qtbot.waitUntil(window.foot.stop.isVisible, timeout=WAIT)
        window._switch_language("zh_CN")
        del window
        gc.collect()
        QApplication.processEvents()
        shown = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, Window) and widget.isVisible()]
        assert shown == [controller.window]
        new = shown[0]
        assert new.page().title.text() == "训练" and new.foot.stop.isVisible() and new.rail.page() == "training"
        with qtbot.waitSignal(controller.told, timeout=WAIT, check_params_cb=lambda event: isinstance(event, Progress)):
            pass
        new.foot.stop.click()
        qtbot.waitUntil(lambda: not controller.busy, timeout=WAIT)
        assert "停止" in new.foot.said.text()
    finally:
        controller.stop()
        qtbot.waitUntil(lambda: not controller.busy, timeout=WAIT)
        controller.window.close()
        language.use("en")


def test_english_needs_no_translator(qapp):
    language.use("en")
    assert (
        not any(isinstance(child, QTranslator) for child in QCoreApplication.instance().children()) and messages.title("tools") == "Tools"
    )
