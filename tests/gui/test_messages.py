"""Words in another language: complete, with their placeholders, and switched while the window runs."""

import gc
import importlib.util
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from engine.jobs.events import Progress
from engine.settings.stages import BY_NAME
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
    file = ElementTree.parse(FOLDER / "adaptool_zh_CN.ts")
    return [(m.findtext("source", ""), m.findtext("translation", "")) for m in file.iter("message")]


def test_every_text_of_window_and_engine_is_translated(tmp_path, monkeypatch):
    shutil.copy(FOLDER / "adaptool_zh_CN.ts", tmp_path)
    monkeypatch.setattr(update, "HERE", tmp_path)
    file = update.collect("zh_CN")
    assert update.untranslated(file) == []
    assert (tmp_path / "sentences.json").read_text() == (FOLDER / "sentences.json").read_text(), "run resources/i18n/update.py"


def test_the_compiled_file_is_that_of_the_source(tmp_path):
    update.compile_to(FOLDER / "adaptool_zh_CN.ts", tmp_path / "made.qm")
    assert (tmp_path / "made.qm").read_bytes() == (FOLDER / "adaptool_zh_CN.qm").read_bytes()


def test_placeholders_and_keyboard_letters_survive_translation():
    marks = lambda text: sorted(re.findall(r"\{\w*\}", text))  # noqa: E731
    letter = lambda text: (re.search(r"&(\w)", text) or ["", ""])[1].upper()  # noqa: E731
    assert [text for text in entries() if marks(text[0]) != marks(text[1])] == []
    assert [(source, told) for source, told in entries() if letter(source) and f"(&{letter(source)})" not in told.upper()] == []


def test_the_engines_sentences_are_recognised_with_their_values(chinese):
    for said in (
        "The base model models/small is not there. Choose 'embedded' or a folder with a transformers model.",
        "tools.json, line 3, column 7: not valid JSON (Expecting value). Correct that place.",
        "The disk is full.",
    ):
        told = messages.sentence(said)
        assert re.search("[\u4e00-\u9fff]", told), said
        for value in re.findall(r"models/small|tools\.json|Expecting value", said):
            assert value in told
    assert messages.sentence("Something nobody wrote.") == "Something nobody wrote."
    assert messages.title("training") == "训练" and BY_NAME["training"].title == "Training"


def test_words_kept_with_examples_are_translated(chinese, dataset_project):
    with Project.open(dataset_project) as project:
        kept = {word for by in ("label", "origin", "strategy") for word in project.count_examples(by) if word}
    kept |= {check.NAME for check in CHECKS}
    assert len(kept) > 10
    for word in kept:
        assert re.search("[\u4e00-\u9fff]", messages.stored(word)), word
    assert messages.stored("near duplicate: the same, once more").endswith(": the same, once more")
    assert messages.stored("something of a later version") == "something of a later version"


def test_a_long_text_that_nobody_wrote_does_not_hold_up_the_window():
    text = "It ended. Why is not known! " * 40
    code = f"import time; from gui import messages; t = time.process_time(); messages.sentence({text!r}); print(time.process_time() - t)"
    said = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert float(said.stdout) < 0.2, said.stdout + said.stderr


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
