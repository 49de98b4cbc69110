"""The page Export: what is written is chosen with its size before the run; files with their checks; devices; the bundle."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from engine import catalogue
from engine.files import FORMER_MANIFEST, MANIFEST
from engine.messages import Message, from_json, to_json
from engine.stages.export import agreement
from engine.store import Project
from gui.widgets import conformance
from gui.widgets.export_files import ExportFiles
from tests.gui.conftest import WAIT
from tests.gui.looking import page_of, text

CHOICE, FILES, DEVICES, BUNDLE, TRY = range(5)


def settings(folder):
    with Project.open(folder) as project:
        return project.settings("export")


def cells(table) -> dict[str, list[str]]:
    return {
        table.item(row, 0).text(): [table.item(row, column).text() for column in range(1, table.columnCount())]
        for row in range(table.rowCount())
    }


def opened(qtbot, window, folder, tab=None):
    page = page_of(qtbot, window, folder, "export")
    qtbot.waitUntil(lambda: bool(page.outlook_found), timeout=WAIT)
    if tab is not None:
        page.tabs.setCurrentIndex(tab)
    return page


def failing(folder, name: str, kind: str, said: str) -> None:
    """Note with an exported file what was found wrong with it, as the stage does."""
    with Project.open(folder) as project:
        row = project.rows("exports", name=name)[0]
        found = agreement.Agreement(**{key: row["conformance"][key] for key in ("prompts", "gguf", "transformers", "server", "margin")})
        found.blame(kind, said)
        project.put("exports", {**row, "conformance": {**row["conformance"], **found.as_dict()}})


def settled(qtbot, page) -> None:
    """What was ticked is kept and has been read again."""
    qtbot.waitUntil(lambda: not page._unkept and not page._reading, timeout=WAIT)


def click_on_tick(qtbot, table, row: int) -> None:
    """Click the box before a format, as a user does."""
    option = QStyleOptionViewItem()
    table.initViewItemOption(option)
    option.rect = table.visualItemRect(table.item(row, 0))
    option.features |= QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
    box = table.style().subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, table)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.center()))


def test_before_the_run_each_format_tells_its_bits_size_and_use_and_is_ticked_by_keyboard_and_mouse(qtbot, window, dataset_project):
    page = opened(qtbot, window, dataset_project)
    assert page.tabs.currentIndex() == CHOICE and page.formats.isVisible()
    shown = cells(page.formats)
    assert list(shown) == ["F16", "BF16", "Q8_0", "Q6_K", "Q5_K_M", "Q4_K_M", "Q4_0", "IQ4_NL"]
    assert all(use and devices and estimate.endswith("MB") and not written for use, devices, _, estimate, written in shown.values())
    assert [float(row[2]) for row in shown.values()] == sorted((float(row[2]) for row in shown.values()), reverse=True) and shown["Q8_0"][
        2
    ] == "8.5"
    assert page.formats.ticked_names() == ["q8_0", "q4_k_m"] and "Files to write: about" in page.choice.together.text()

    page.formats.setFocus()
    page.formats.setCurrentCell(2, 0)
    qtbot.keyClick(page.formats, Qt.Key.Key_Right)  # the space bar ticks the row from any cell
    qtbot.keyClick(page.formats, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: settings(dataset_project).quantizations == ["q4_k_m"], timeout=WAIT)
    settled(qtbot, page)
    assert page.formats.name_chosen() == "q8_0"
    click_on_tick(qtbot, page.formats, 0)
    qtbot.waitUntil(lambda: settings(dataset_project).quantizations == ["f16", "q4_k_m"], timeout=WAIT)
    settled(qtbot, page)
    page.formats.tick("f16", False)
    qtbot.waitUntil(lambda: settings(dataset_project).quantizations == ["q4_k_m"], timeout=WAIT)
    settled(qtbot, page)
    for name in ("q6_k", "q4_0"):  # faster than they can be kept
        page.formats.tick(name, True)
    qtbot.waitUntil(lambda: settings(dataset_project).quantizations == ["q6_k", "q4_k_m", "q4_0"], timeout=WAIT)
    for name in ("q6_k", "q4_0", "q4_k_m"):  # one at least is written
        page.formats.tick(name, False)
    settled(qtbot, page)
    assert page.formats.ticked_names() == ["q4_k_m"]


def test_all_formats_of_llama_cpp_are_there_on_request_each_with_its_use(qtbot, window, dataset_project):
    page = opened(qtbot, window, dataset_project)
    qtbot.mouseClick(page.choice.all, Qt.MouseButton.LeftButton, pos=QPoint(8, page.choice.all.height() // 2))
    shown = cells(page.formats)
    assert {"F32", "Q5_0", "Q3_K_M", "IQ4_XS", "Q2_K"} <= set(shown) and len(shown) > 15
    assert all(row[0] for row in shown.values()) and shown["Q3_K_M"][3].startswith("about ")


def test_adapter_and_margins_are_settings_of_the_page(qtbot, window, dataset_project):
    page = opened(qtbot, window, dataset_project)
    fields = page.form.fields
    assert "quantizations" not in fields and "bundle" not in fields
    qtbot.mouseClick(fields["adapter"].inner, Qt.MouseButton.LeftButton, pos=QPoint(8, fields["adapter"].inner.height() // 2))
    fields["margin"].inner.setFocus()
    fields["margin"].inner.selectAll()
    qtbot.keyClicks(fields["margin"].inner, "2.5")
    qtbot.keyClick(fields["margin"].inner, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: (settings(dataset_project).adapter, settings(dataset_project).margin) == (True, 0.025), timeout=WAIT)


def test_each_file_stands_with_size_accuracy_before_and_after_speed_and_memory(qtbot, window, exported_project):
    page = opened(qtbot, window, exported_project)
    assert page.tabs.currentIndex() == FILES and not page.none.isVisible()
    shown = cells(page.files)
    assert list(shown) == ["Q8_0", "Q4_K_M", "Base model for the adapter, F16", "Adapter alone"]
    for passed, size, right, before, alike, pace, first, following, memory in (shown["Q8_0"], shown["Q4_K_M"]):
        assert (
            passed in ("passed", "failed")
            and size.endswith(" MB")
            and right.endswith("%")
            and before.endswith("%")
            and alike.endswith(" of 3")
        )
        assert float(pace.replace(",", "")) > 0 and first.endswith(" s") and following.endswith(" s") and memory.endswith(" MB")
    page.files.setFocus()
    page.files.setCurrentCell(0, 0)
    assert page.written.checks.title.text().endswith("-q8_0.gguf")
    qtbot.keyClick(page.files, Qt.Key.Key_Down)
    assert page.written.checks.title.text().endswith("-q4_k_m.gguf")
    checks = cells(page.written.checks.table)
    assert list(checks) == [
        "Tools in the prompt",
        "Prompts",
        "End of answer",
        "Answers",
        "Accuracy",
        "Through the server",
        "Through llama-server",
    ]
    assert checks["Prompts"] == ["template and tokenizer of the file", "passed", "3 of 3 the same as in training, token for token"]
    assert checks["Through the server"][0] == "llama.cpp's OpenAI server" and checks["Through the server"][2].startswith("1 of 1 answers")
    assert "up to 5.0 % fewer allowed" in checks["Accuracy"][2] and "Measured on this machine with" in page.written.checks.more.text()


def test_a_file_that_failed_is_marked_says_why_and_is_not_offered_for_the_bundle(qtbot, window, exported_project):
    with Project.open(exported_project) as project:
        project.keep_settings("export", project.changed_settings("export", {"bundle": "q4_k_m"}))
    failing(exported_project, "gguf-q4_k_m", agreement.NO_TOOLS, "the file's chat template leaves out the tools (get_weather)")
    page = opened(qtbot, window, exported_project)
    assert cells(page.files)["Q4_K_M"][0] == "failed" and page.written.bad.text().endswith(": Q4_K_M.")
    page.files.setFocus()
    page.files.setCurrentCell(1, 0)
    assert page.written.checks.bad.isVisible()
    assert page.written.checks.bad.text().startswith("Template without tools: the file's chat template leaves out the tools (get_weather).")
    checks = cells(page.written.checks.table)
    assert (
        checks["Tools in the prompt"][1] == "failed"
        and checks["Tools in the prompt"][2].startswith("Template without tools; a prompt has ")
        and checks["End of answer"][1] == "passed"
    )
    page.tabs.setCurrentIndex(BUNDLE)
    box = page.bundle.choice
    at = box.findData("q4_k_m")
    assert box.itemText(at) == "Q4_K_M (did not pass)" and not box.model().item(at).isEnabled() and box.currentData() == "auto"


@pytest.mark.parametrize("kind", [value for name, value in vars(agreement).items() if name.isupper() and isinstance(value, str)])
def test_every_kind_of_failure_has_a_check_a_name_and_a_remedy(qtbot, kind):
    part = conformance.Conformance()
    qtbot.addWidget(part)
    found = agreement.Agreement()
    found.blame(kind, "so it is")
    part.show_file("x.gguf", found.as_dict(), True)
    title, remedy = part.bad.text().split(": so it is. ")
    said = {"other answers": "answers differ", "accuracy fell": "accuracy dropped", "other template": "another template"}
    named = said.get(kind.lower(), kind.lower())
    assert title.lower() == named and remedy.endswith(".")
    assert [row[1] for row in cells(part.table).values()].count("failed") == 1


def test_what_the_engine_says_of_a_failure_is_told_in_the_users_language(qtbot):
    part = conformance.Conformance()
    qtbot.addWidget(part)
    found = agreement.Agreement()
    again = Message("llama.cpp puts {text} before the prompt {again}", text="'<s>'", again=Message("a second time"))
    found.blame(agreement.BOS, Message("{why}, in {different} of {asked} prompts", why=again, different=3, asked=4))
    kept = from_json(to_json(found.as_dict()))  # as the project keeps it
    part.show_file("x.gguf", kept, True)
    assert "llama.cpp puts '<s>' before the prompt a second time, in 3 of 4 prompts" in part.bad.text()
    catalogue.use("zh_CN")
    try:
        part.show_file("x.gguf", kept, True)
        assert "'<s>'" in part.bad.text() and "before the prompt" not in part.bad.text() and "a second time" not in part.bad.text()
    finally:
        catalogue.use("en")


def test_answers_of_a_small_format_are_told_and_no_condition(qtbot):
    part = conformance.Conformance()
    qtbot.addWidget(part)
    found = agreement.Agreement(
        gguf={"questions": 9, "alike": 3, "identical": 2, "overall": 0.5}, transformers={"questions": 9, "overall": 0.5}
    )
    part.show_file("x.gguf", found.as_dict(), False)
    assert cells(part.table)["Answers"][1:] == ["for information", "3 of 9 with the same calls, 2 character for character"]
    assert cells(part.table)["Prompts"][1] == cells(part.table)["Through the server"][1] == "not checked"


def test_right_answers_to_questions_that_are_no_tests_are_not_called_a_measurement(qtbot):
    found = agreement.Agreement(
        gguf={"questions": 9, "alike": 9, "identical": 9, "overall": 0.5}, transformers={"questions": 9, "overall": 0.5}, asked="validation"
    )
    files = ExportFiles()
    qtbot.addWidget(files)
    files.show_files({"q8_0": {"path": "exports/x-q8_0.gguf", "bytes": 9, "conformance": found.as_dict()}})
    assert "not measured" in cells(files.table)["Q8_0"] and "50.0" not in " ".join(cells(files.table)["Q8_0"])
    assert "of questions that are not tests" in cells(files.checks.table)["Accuracy"][2]


def test_devices_are_estimates_for_the_ticked_formats_and_say_so(qtbot, window, exported_project):
    page = opened(qtbot, window, exported_project, DEVICES)
    table = page.devices.table
    heads = [table.horizontalHeaderItem(column).text() for column in range(table.columnCount())]
    assert heads[:2] == ["Device", "Usable memory"] and [head.split(",")[0] for head in heads[2:]] == ["Q8_0", "Q4_K_M"]
    assert any(name.startswith("Raspberry Pi 5") and row[1].startswith("about ") for name, row in cells(table).items())
    assert "These are estimates, not measurements" in text(page) and "estimates" in text(page)


def test_the_bundle_is_opened_its_contents_told_and_the_commands_copied(qtbot, window, exported_project, monkeypatch):
    shown = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    with Project.open(exported_project) as project:
        folder = project.file(project.summary("export")["bundle"])
    (folder / FORMER_MANIFEST).write_text("{}")
    page = opened(qtbot, window, exported_project, BUNDLE)
    assert str(folder) in page.bundle.where.text() and f"{folder.name}.zip" in page.bundle.where.text()
    qtbot.mouseClick(page.bundle.open, Qt.MouseButton.LeftButton)
    page.tabs.setCurrentIndex(FILES)
    qtbot.mouseClick(page.written.open, Qt.MouseButton.LeftButton)
    assert shown == [str(folder), str(exported_project / "exports")]
    page.tabs.setCurrentIndex(BUNDLE)
    page.bundle.inside.button.click()
    contents = cells(page.bundle.contents)
    assert {"model.gguf", "tools.json", "Modelfile", "serve.sh", "serve.bat", "client.py", "SHA256SUMS", "MODEL_CARD.md"} <= set(contents)
    assert all(row[0] for row in contents.values()) and not {MANIFEST, FORMER_MANIFEST} & set(contents)
    commands = {}
    for name, line in page.bundle.lines.items():
        line.copy.setFocus()
        qtbot.keyClick(line.copy, Qt.Key.Key_Space)
        commands[name] = QGuiApplication.clipboard().text()
        assert line.copy.text() == "Copied" and commands[name] == line.line.text()
    assert (
        str(folder / "serve.sh") in commands["posix"]
        and "serve.bat" in commands["windows"]
        and str(folder / "client.py") in commands["client"]
    )
    assert commands["ollama"].startswith("ollama create ") and str(folder / "Modelfile") in commands["ollama"]
    assert commands["merged"].startswith("vllm serve ") and "--lora-modules" in commands["adapter"]


def test_another_file_is_packed_at_the_press_of_a_button_and_nothing_is_written_twice(qtbot, window, exported_project):
    page = opened(qtbot, window, exported_project, BUNDLE)
    files = {file: file.stat().st_mtime_ns for file in (exported_project / "exports").glob("*.gguf")}
    other = "q8_0" if any((exported_project / "exports").glob("*-q4_k_m.zip")) else "q4_k_m"
    if not page.bundle.choice.model().item(page.bundle.choice.findData(other)).isEnabled():
        pytest.skip("the tiny model's other file did not pass")
    page.bundle.choice.setFocus()
    while page.bundle.choice.currentData() != other:
        qtbot.keyClick(page.bundle.choice, Qt.Key.Key_Down)
    qtbot.mouseClick(page.bundle.make, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.controller.busy, timeout=WAIT)
    assert not page.bundle.make.isEnabled()
    qtbot.waitUntil(
        lambda: not window.controller.busy and page.bundle.where.text().startswith(f"Bundle with {other.upper()}: "), timeout=WAIT
    )
    assert settings(exported_project).bundle == other and any((exported_project / "exports").glob(f"*-20*-{other}.zip"))
    assert {file: file.stat().st_mtime_ns for file in (exported_project / "exports").glob("*.gguf")} == files


def test_without_the_base_model_the_page_says_so_and_still_shows_the_formats(qtbot, window, dataset_project):
    with Project.open(dataset_project) as project:
        project.keep_settings("training", project.changed_settings("training", {"base_model": "models/nowhere"}))
    page = page_of(qtbot, window, dataset_project, "export")
    qtbot.waitUntil(lambda: "models/nowhere" in page.choice.told.text(), timeout=WAIT)
    assert "Q4_K_M" in cells(page.formats) and not page.bundle.lines["posix"].isVisible()
