"""The page Training: presets and plan before a run, what may be done with adapters, and data cycles."""

import json
import re
import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from engine import adapters, catalogue
from engine.adapters import cycles, kept_tests
from engine.store import Project
from gui.widgets.curves import MEASURES, PERCENT
from gui.widgets.log_view import LogView
from tests import toys
from tests.engine.adapters.versions import score, version
from tests.gui.conftest import WAIT
from tests.gui.driving import Driver
from tests.gui.looking import page_of

PLAN = {
    "hardware": {},
    "model": {},
    "dataset": {},
    "chosen": 0,
    "sentence": "LoRA in 16 bit fits.",
    "proposals": [
        {
            "name": "LoRA, shared rows",
            "fits": True,
            "available": True,
            "memory_gib": 6.0,
            "of_gib": 24.0,
            "disk_gib": 0.5,
            "seconds": 5400,
            "why": "It is the fastest.",
            "settings": {"rank": 32, "epochs": 2},
        },
        {
            "name": "QLoRA",
            "fits": True,
            "available": True,
            "memory_gib": 3.0,
            "of_gib": 24.0,
            "disk_gib": 0.5,
            "seconds": 600,
            "why": "It needs the least.",
            "settings": {"quantization": "nf4"},
        },
        {
            "name": "Too much",
            "fits": False,
            "available": True,
            "memory_gib": 60.0,
            "of_gib": 24.0,
            "disk_gib": 0.5,
            "seconds": None,
            "why": "It does not fit.",
            "settings": {"rank": 512},
        },
    ],
}


@pytest.fixture(scope="module")
def _trained(tmp_path_factory, _with_dataset, tiny_base):
    """A toy project with one adapter, the active one, and a second that does worse on the tests."""
    from engine.settings import SETTINGS_FILE, read_settings, write_settings

    folder = shutil.copytree(_with_dataset, tmp_path_factory.mktemp("page") / "project")
    tables = read_settings(folder / SETTINGS_FILE)
    write_settings(folder / SETTINGS_FILE, {**tables, "training": {**tables["training"], "base_model": str(tiny_base)}})
    toys.run_here(folder, "training")
    with Project.open(folder) as project:
        first = project.rows("adapters")[0]["name"]
        second = version(project, notes="from the new branch")
        score(project, first, {"t1", "t2"})
        score(project, second, {"t2"})
        adapters.activate(project, first)
    return folder


@pytest.fixture
def trained(tmp_path, _trained):
    return shutil.copytree(_trained, tmp_path / "trained" / "project")


def settings_of(folder, stage="training"):
    with Project.open(folder) as project:
        return project.settings(stage)


def rows_of(folder):
    with Project.open(folder) as project:
        return project.rows("adapters")


def adapters_whole(folder, row) -> bool:
    with Project.open(folder) as project:
        return adapters.whole(project, row).is_dir()


def adapters_tab(qtbot, window, folder):
    page = page_of(qtbot, window, folder, "training")
    page.tabs.setCurrentIndex(1)
    return page, page.list


def question(qtbot, window) -> QMessageBox:
    """The question that is asked, once it is there."""
    found = lambda: [one for one in window.findChildren(QMessageBox) if one.isVisible()]  # noqa: E731
    qtbot.waitUntil(lambda: bool(found()), timeout=WAIT)
    return found()[-1]


def button(box: QMessageBox, text: str):
    return next(one for one in box.buttons() if one.text().replace("&", "") == text)


# Before a run


def test_a_preset_is_told_and_applied_and_what_differs_from_all_is_custom(qtbot, window, dataset_project):
    page = page_of(qtbot, window, dataset_project, "training")
    choice = page.plan.preset
    qtbot.waitUntil(lambda: len(choice.cards.cards) >= 5, timeout=WAIT)
    assert choice.cards.chosen == "custom" and "Rank 128" not in choice.about.text(), "the toy's settings are those of no preset"
    card, wanted = choice.cards.cards["enterprise-lora"], choice.settings_of("enterprise-lora")
    assert "Rank 4 → 8" in card.toolTip() and "Source: The enterprise" in card.toolTip()
    card.click()
    qtbot.waitUntil(lambda: wanted.items() <= settings_of(dataset_project).model_dump().items(), timeout=WAIT)
    qtbot.waitUntil(lambda: choice.cards.chosen == "enterprise-lora" and "custom" not in choice.cards.cards, timeout=WAIT)
    assert choice.about.text().startswith("LoRA of rank 8")
    page.form.fields["rank"].inner.setValue(128)
    page.form.flush()
    qtbot.waitUntil(lambda: choice.cards.chosen == "custom", timeout=WAIT)
    assert choice.about.text() == "Different from Enterprise paper: Rank 8 → 128."
    assert choice.cards.cards["custom"].accessibleName() == "Custom, Enterprise paper, changed"


def test_a_proposal_of_the_planner_is_shown_and_taken(qtbot, window, dataset_project):
    page = page_of(qtbot, window, dataset_project, "training")
    plan = page.plan
    assert not plan.call.isVisibleTo(plan)
    plan._show_plan({**PLAN, "template": [], "call": '<tool_call>{"name": "f"}'})
    assert plan.call.isVisibleTo(plan) and plan.call.text() == 'Form of a call: <tool_call>{"name": "f"}'
    shown = [[plan.table.item(row, column).text() for column in range(5)] for row in range(3)]
    assert (
        plan.sentence.text() == "LoRA in 16 bit fits."
        and plan.table.chosen() == [0]
        and plan.why.text() == "It is the fastest. Changes: Rank 32, Epochs 2."
    )
    assert shown == [
        ["LoRA, shared rows", "yes", "6.0 of 24.0 GiB", "0.5 GiB", "1.5 h"],
        ["QLoRA", "yes", "3.0 of 24.0 GiB", "0.5 GiB", "10 min"],
        ["Too much", "no", "60.0 of 24.0 GiB", "0.5 GiB", "unknown"],
    ]
    plan.table.choose([2])
    assert not plan.take.isEnabled()
    plan.table.choose([1])
    plan.take.click()
    qtbot.waitUntil(lambda: settings_of(dataset_project).quantization == "nf4", timeout=WAIT)
    qtbot.waitUntil(lambda: "have changed since" in plan.sentence.text(), timeout=WAIT)


def test_the_planner_looks_at_this_machine_when_asked(qtbot, window, dataset_project):
    page = page_of(qtbot, window, dataset_project, "training")
    plan = page.plan
    assert not plan.table.isVisible()
    plan.plan.click()
    assert "Checking this machine" in plan.sentence.text() and not plan.plan.isEnabled()
    qtbot.waitUntil(lambda: plan.found is not None, timeout=WAIT)
    assert plan.table.isVisible() and plan.table.rowCount() == len(plan.found["proposals"]) > 1
    assert plan.sentence.text() == plan.found["sentence"] and plan.table.chosen() == [plan.found["chosen"]] and plan.plan.isEnabled()


def test_a_plan_for_cards_that_are_not_here_is_worked_out_and_said_in_known_words(qtbot, window, dataset_project):
    page = page_of(qtbot, window, dataset_project, "training")
    plan = page.plan
    plan.cards.setFocus()
    qtbot.keyClicks(plan.cards, "4x24")
    qtbot.keyClick(plan.cards, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: plan.found is not None, timeout=WAIT)
    assert {one["devices"] for one in plan.found["proposals"]} == {1, 4} and "4 cards" in plan.table.item(0, 0).text()
    for said in [plan.found["sentence"], *(said for one in plan.found["proposals"] for said in (one["name"], one["why"]))]:
        told = catalogue.told(said, "zh_CN")
        assert not re.search("[a-z]{3} [a-z]{3}", told), told
    plan.cards.clear()
    qtbot.keyClicks(plan.cards, "big")
    qtbot.keyClick(plan.cards, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "'big' is not a graphics card." in plan.sentence.text(), timeout=WAIT)
    assert plan.plan.isEnabled() and not plan.table.isVisible()


def test_after_memory_ran_out_the_next_best_that_fits_is_pointed_at(qtbot, window, dataset_project):
    page = page_of(qtbot, window, dataset_project, "training")
    asked = []
    page.plan.controller = type("Asked", (), {"ask": lambda self, what, then, failed=None: asked.append((what, then))})()
    with Project.open(dataset_project) as project:
        project.keep_settings("training", project.changed_settings("training", PLAN["proposals"][0]["settings"]))
        project.begin_stage("training")
        project.fail_stage("training", "failed", "The graphics card ran out of memory. Lower questions_per_row and run again.")
    window.controller.refresh()
    qtbot.waitUntil(lambda: [what for what, _ in asked if what == "plan"] == ["plan"], timeout=WAIT)
    qtbot.waitUntil(lambda: not page._reading, timeout=WAIT)
    next(then for what, then in asked if what == "plan")(PLAN)
    assert page.plan.table.chosen() == [1] and page.plan.take.isEnabled()
    assert "ran out of memory" in page.trouble.text()


def test_each_measure_of_a_run_can_be_drawn(qtbot, window, dataset_project):
    with Project.open(dataset_project) as project:
        project.begin_stage("training")
        run = f"training-{project.last_plan('training')}"
        for n, name in enumerate(name for names in MEASURES.values() for name in names):
            project.add_metric(run, name, 1, (0.5 + n) / 100 if name.startswith(PERCENT) else 0.5 + n)
    page = page_of(qtbot, window, dataset_project, "training")
    curves, told = page.curves, []
    for at in range(curves.measure.count()):
        curves.measure.setCurrentIndex(at)
        curves.measure.activated.emit(at)
        told.append(curves.plot.accessibleDescription())
    assert told == [
        "loss 0.500, validation loss 1.500",
        "correct validation answers 2.500",
        "learning rate 3.50e+00",
        "gradient norm 4.500",
        "tokens per second 5.500",
        "memory 6.500",
        "human 7.500, copies 8.500, helper model 9.500, templates 10.500",
        "human 11.500, copies 12.500, helper model 13.500, templates 14.500",
        "human 15.500, copies 16.500, helper model 17.500, templates 18.500",
    ]
    qtbot.waitUntil(lambda: page.plot._image is not None, timeout=WAIT)


def test_what_several_processes_are_started_with_can_be_read(qtbot, window, dataset_project):
    with Project.open(dataset_project) as project:
        project.begin_stage("training")
        run = project.path / "runs" / f"training-{project.last_plan('training')}"
        run.mkdir()
        (run / "accelerate.yaml").write_text("# machine 2: python -m accelerate.commands.launch\n")
    page = page_of(qtbot, window, dataset_project, "training")
    qtbot.waitUntil(page.launch.isVisible, timeout=WAIT)
    page.launch.click()
    view = page.window().findChild(LogView)
    qtbot.waitUntil(lambda: "machine 2" in view.text.toPlainText(), timeout=WAIT)
    view.close()


def test_a_training_is_finished_early_and_its_adapter_kept(qtbot, window, dataset_project):
    page = page_of(qtbot, window, dataset_project, "training")
    assert not page.finish.isVisible()
    page.form.fields["epochs"].inner.setValue(1000)
    page.form.flush()
    page.run.click()
    qtbot.waitUntil(lambda: page.finish.isVisible() and len(page.points.get("loss", [])) > 1, timeout=WAIT)
    page.finish.click()
    qtbot.waitUntil(lambda: page.entry["state"] == "done" and not window.controller.busy, timeout=WAIT)
    qtbot.waitUntil(lambda: page.adapters.rowCount() == 1, timeout=WAIT)
    assert not page.finish.isVisible()


# Adapters


def test_the_table_tells_tags_rates_and_notes(qtbot, window, trained):
    page, part = adapters_tab(qtbot, window, trained)
    cells = [[part.table.item(row, column).text() for column in (1, 5, 7)] for row in range(2)]
    assert cells == [["", "33.3 % (current tests)", "from the new branch"], ["active", "66.7 % (current tests)", ""]]
    assert part.table.item(0, 0).text().endswith("/v2") and page.tabs.tabText(1) == "Adapters (2)"
    assert not any(one.isEnabled() for one in (part.buttons.activate, part.buttons.gate, part.buttons.remove, part.buttons.tag))


def test_what_got_worse_is_shown_and_asked_about_before_it_becomes_active(qtbot, window, trained):
    _page, part = adapters_tab(qtbot, window, trained)
    part.table.selectRow(0)
    qtbot.waitUntil(lambda: "Worse than" in part.gate_view.said.text(), timeout=WAIT)
    row = [part.gate_view.table.item(0, column).text() for column in range(8)]
    assert row == ["current tests", "3", "66.7 %", "33.3 %", "1", "0", "1.000", "get_weather (1 to 0 of 1)"]
    part.buttons.activate.click()
    box = question(qtbot, window)
    assert "is worse than" in box.informativeText()
    button(box, "Cancel").click()
    assert [one["tag"] for one in rows_of(trained)] == ["active", ""]
    part.buttons.activate.click()
    button(question(qtbot, window), "Activate anyway").click()
    qtbot.waitUntil(lambda: [one["tag"] for one in rows_of(trained)] == ["", "active"], timeout=WAIT)
    qtbot.waitUntil(lambda: part.table.item(0, 1).text() == "active", timeout=WAIT)
    part.buttons.back.click()
    qtbot.waitUntil(lambda: [one["tag"] for one in rows_of(trained)] == ["active", ""], timeout=WAIT)


def test_roll_back_is_offered_only_where_another_adapter_was_active_before(qtbot, window, trained):
    _page, part = adapters_tab(qtbot, window, trained)
    assert not part.buttons.back.isEnabled() and part.buttons.back.toolTip() == "No other adapter was active before."
    first, second = (row["name"] for row in rows_of(trained))
    with Project.open(trained) as project:
        adapters.activate(project, second, anyway=True)
    part.changed.emit()
    qtbot.waitUntil(part.buttons.back.isEnabled, timeout=WAIT)
    assert adapters.shown(first) in part.buttons.back.toolTip()


def test_the_gate_runs_from_the_page_and_its_result_is_shown(qtbot, window, trained):
    with Project.open(trained) as project:
        project.edit_tool("get_weather", {"description": "Rain or shine."})  # the scores hold no longer
    page, part = adapters_tab(qtbot, window, trained)
    part.table.selectRow(0)
    qtbot.waitUntil(lambda: "Not measured yet on: current tests" in part.gate_view.said.text(), timeout=WAIT)
    part.buttons.gate.click()
    qtbot.waitUntil(lambda: window.foot.what.text() == "Regression gate" and window.controller.busy, timeout=WAIT)
    qtbot.waitUntil(lambda: not window.controller.busy and "Not worse than" in part.gate_view.said.text(), timeout=WAIT)
    assert part.chosen()[0]["name"].endswith("-v2") and window.page() is page


def test_notes_and_tags_are_kept(qtbot, window, trained):
    _page, part = adapters_tab(qtbot, window, trained)
    part.table.selectRow(0)
    part.parts.setCurrentIndex(2)
    assert part.notes.text.toPlainText() == "from the new branch" and not part.notes.keep.isEnabled()
    part.notes.text.setPlainText("for the warehouse")
    part.notes.keep.click()
    qtbot.waitUntil(lambda: rows_of(trained)[1]["notes"] == "for the warehouse", timeout=WAIT)
    part.buttons.tag.setCurrentIndex(part.buttons.tag.findData("candidate"))
    part.buttons.tag.activated.emit(part.buttons.tag.currentIndex())
    qtbot.waitUntil(
        lambda: part.table.item(0, 1).text() == "candidate" and part.table.item(0, 7).text() == "for the warehouse", timeout=WAIT
    )


def test_the_card_is_shown_and_a_kept_epoch_becomes_a_version(qtbot, window, trained):
    with Project.open(trained) as project:
        folder = project.file(project.rows("adapters")[1]["path"])
    for epoch in (1, 2):
        made = folder / "epochs" / f"epoch-{epoch:03d}"
        made.mkdir(parents=True)
        for name in ("adapter_config.json", "adapter_model.safetensors"):
            shutil.copy(folder / name, made)
    _page, part = adapters_tab(qtbot, window, trained)
    part.table.selectRow(0)
    part.parts.setCurrentIndex(3)
    qtbot.waitUntil(lambda: part.card.kept.isVisible() and part.card.epochs.count() == 2, timeout=WAIT)
    card = part.card.card.toPlainText()
    assert part.chosen()[0]["version"] in card and "from the new branch" in card and "library_name" not in card
    part.card.epochs.setFocus()
    qtbot.keyClick(part.card.epochs, Qt.Key.Key_Down)
    part.card.take.click()
    qtbot.waitUntil(lambda: part.table.rowCount() == 3, timeout=WAIT)
    *_, old, new = rows_of(trained)
    assert new["notes"] == f"Epoch 2 of {adapters.shown(old['name'])}" and (new["dataset"], new["settings"]) == (
        old["dataset"],
        old["settings"],
    )
    assert adapters_whole(trained, new)
    part.table.selectRow(2)
    qtbot.waitUntil(lambda: not part.card.kept.isVisible(), timeout=WAIT)


def test_several_are_compared_in_all_that_differs(qtbot, window, trained):
    _page, part = adapters_tab(qtbot, window, trained)
    part.table.selectAll()
    shown = {
        part.difference.item(row, 0).text(): [part.difference.item(row, column).text() for column in (1, 2)]
        for row in range(part.difference.rowCount())
    }
    assert shown == {"Tag": ["", "active"], "Correct on current tests": ["33.3 %", "66.7 %"]} and part.parts.currentIndex() == 1
    assert part.told.text() == "These runs used the same dataset and settings."


def test_an_adapter_is_imported_or_refused_in_a_sentence(qtbot, window, trained, tmp_path):
    with Project.open(trained) as project:
        good = shutil.copytree(project.file(project.rows("adapters")[0]["path"]), tmp_path / "good")
    bad = shutil.copytree(good, tmp_path / "bad")
    (bad / "adapter_config.json").write_text(json.dumps({"peft_type": "IA3"}))
    _page, part = adapters_tab(qtbot, window, trained)
    part.buttons.take_in(bad)
    qtbot.waitUntil(lambda: "bad is of the type IA3." in window.foot.said.text(), timeout=WAIT)
    part.buttons.take_in(good)
    qtbot.waitUntil(lambda: part.table.rowCount() == 3 and part.table.item(0, 7).text() == "imported", timeout=WAIT)


def test_removing_asks_first_and_pruning_tells_how_much(qtbot, window, trained):
    old = trained / "runs" / "training-0000"
    old.mkdir()
    (old / "model.safetensors").write_bytes(b"x" * 2_000_000)
    _page, part = adapters_tab(qtbot, window, trained)
    part.table.selectRow(0)
    part.buttons.remove.click()
    box = question(qtbot, window)
    assert box.text().endswith("/v2?")
    button(box, "Remove").click()
    qtbot.waitUntil(lambda: part.table.rowCount() == 1, timeout=WAIT)
    part.buttons.prune.click()
    box = question(qtbot, window)
    assert box.text() == "Remove 2.0 MB of checkpoints?"
    button(box, "Remove").click()
    qtbot.waitUntil(lambda: not old.exists(), timeout=WAIT)
    part.buttons.prune.click()
    qtbot.waitUntil(lambda: window.foot.said.text() == "There are no unused checkpoints.", timeout=WAIT)


def test_a_folder_that_is_gone_is_told_beside_its_adapter(qtbot, window, trained):
    shutil.rmtree(trained / rows_of(trained)[1]["path"])
    _page, part = adapters_tab(qtbot, window, trained)
    part.table.selectRow(0)
    assert "is missing its folder" in part.bad.text() and part.bad.isVisible()


# Cycles


def test_a_cycle_is_opened_trained_on_closed_and_retired(qtbot, window, trained):
    page = page_of(qtbot, window, trained, "training")
    page.tabs.setCurrentIndex(2)
    part = page.cycle_list
    part.name.setFocus()
    qtbot.keyClicks(part.name, "spring")
    qtbot.keyClick(part.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: part.state.text() == "The cycle spring is open." and part.table.item(0, 0).text() == "spring", timeout=WAIT)
    assert part._chosen()["name"] == "spring" and not part.fresh.isEnabled(), "there is nothing to train on yet"
    with Project.open(trained) as project:
        project.db.execute("update examples set cycle = 'spring'")
        project.db.conn.commit()
        active = adapters.current(project)["name"]
    page.read_again()
    qtbot.waitUntil(part.further.isEnabled, timeout=WAIT)
    part.further.click()
    qtbot.waitUntil(lambda: page.tabs.currentIndex() == 0, timeout=WAIT)
    assert settings_of(trained, "dataset").cycles == ["spring"] and settings_of(trained).continue_from == active
    qtbot.waitUntil(lambda: page.start.currentData() == active, timeout=WAIT)
    page.tabs.setCurrentIndex(2)
    part.close_it.click()
    qtbot.waitUntil(lambda: part.state.text() == "No cycle is open.", timeout=WAIT)
    with Project.open(trained) as project:
        assert [row["name"] for row in kept_tests.test_sets(project)] == ["spring"]
        cycles.open_cycle(project, "summer")
        made = version(project)
    page.read_again()
    qtbot.waitUntil(lambda: part.table.item(0, 0).text() == "summer", timeout=WAIT)
    part.table.selectRow(0)
    part.retire.click()
    button(question(qtbot, window), "Retire").click()
    qtbot.waitUntil(lambda: part.table.item(0, 1).text() == "retired", timeout=WAIT)
    assert next(row["tag"] for row in rows_of(trained) if row["name"] == made) == "retired"


def test_a_version_is_noted_measured_up_and_made_active_by_mouse_and_keyboard_alone(qtbot, window, trained):
    page = page_of(qtbot, window, trained, "training")
    part, driver = page.list, Driver(window, lambda until, seconds: qtbot.waitUntil(until, timeout=int(1000 * seconds)))
    driver.tab(page.tabs, 1)
    driver.use(part.table)
    driver.press(Qt.Key.Key_Down)
    driver.press(Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: "Worse than" in part.gate_view.said.text() and part.gate_view.table.rowCount() == 1, timeout=WAIT)
    assert [part.gate_view.table.item(0, column).text() for column in (1, 2, 3, 4, 5)] == ["3", "66.7 %", "33.3 %", "1", "0"]
    driver.tab(part.parts, 2)
    driver.type_over(part.notes.text, "weaker on purpose")
    driver.click(part.notes.keep)
    qtbot.waitUntil(lambda: part.table.item(0, 7).text() == "weaker on purpose", timeout=WAIT)
    driver.click(part.buttons.activate)
    driver.click(button(question(qtbot, window), "Activate anyway"))
    qtbot.waitUntil(lambda: part.table.item(0, 1).text() == "active", timeout=WAIT)
    driver.click(part.buttons.back)
    qtbot.waitUntil(lambda: part.table.item(1, 1).text() == "active", timeout=WAIT)
    driver.tab(page.tabs, 0)
    qtbot.waitUntil(lambda: bool(page.plan.preset.presets), timeout=WAIT)
    wanted = page.plan.preset.settings_of("fast")
    driver.use(page.plan.preset.cards.cards["fast"])
    driver.press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: wanted.items() <= settings_of(trained).model_dump().items(), timeout=WAIT)


def test_the_embedded_model_is_offered_by_its_name(qtbot, window, dataset_project):
    page = page_of(qtbot, window, dataset_project, "training")
    assert page.base.itemText(0) == "SmolLM2-135M (embedded)" and page.base.currentText() == "starter_model"
    driver = Driver(window, lambda until, seconds: qtbot.waitUntil(until, timeout=int(1000 * seconds)))
    driver.use(page.base)
    driver.press(Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: settings_of(dataset_project).base_model == "embedded", timeout=WAIT)
    assert page.base.currentText() == "SmolLM2-135M (embedded)"


def test_all_of_it_can_be_reached_by_keyboard(qtbot, window, trained):
    page = page_of(qtbot, window, trained, "training")
    part = page.list
    for widget in (
        page.base,
        page.start,
        page.plan.table,
        page.curves.measure,
        part.table,
        part.buttons.tag,
        part.notes.text,
        page.cycle_list.name,
        page.cycle_list.table,
        part.gate_view.table,
    ):
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.accessibleName()
