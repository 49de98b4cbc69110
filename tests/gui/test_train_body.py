"""The body of the step Train: the answer at once, models and presets as cards, a training with its curve, adapters, and their merge."""

import json
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from engine.models import getting
from engine.resources import cache_folder
from engine.store import Project
from gui.controller import ProjectController
from gui.widgets.train_body import ADAPTERS, CURVE, MERGING, SETTINGS, TrainBody
from tests.engine.adapters.versions import version
from tests.gui.conftest import WAIT
from tests.gui.looking import text
from tests.toys import STARTER


@pytest.fixture
def alone(tmp_path, monkeypatch):
    """A machine on which no model was got, with one in a folder of the user's."""
    monkeypatch.setenv("ADAPTOOL_CACHE", str(cache_folder()))  # where the embedded model is, wherever the home is
    for name in ("ADAPTOOL_CONFIG", "HOME", "HF_HUB_CACHE"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    monkeypatch.setattr("engine.models.getting.has_token", lambda endpoint: False)
    shutil.copytree(STARTER, tmp_path / "mine" / "caller")
    getting.change({"folders": [str(tmp_path / "mine")]})
    return tmp_path / "mine" / "caller"


@pytest.fixture
def show(qtbot, alone):
    """A function that shows the body over a project, in a plain window of the page's size."""
    controllers = []

    def made(folder: Path) -> TrainBody:
        controller = ProjectController()
        controllers.append(controller)
        with qtbot.waitSignal(controller.opened, timeout=WAIT):
            controller.open(folder)
        body = TrainBody(controller)
        controller.changed.connect(body.show_entry)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(body)
        area.resize(1000, 560)
        qtbot.addWidget(area, before_close_func=lambda _: body.stop())
        body.show_entry()
        area.show()
        body.area = area  # kept as long as the body
        qtbot.waitUntil(lambda: body.setup.settings is not None, timeout=WAIT)
        return body

    yield made
    for controller in controllers:
        controller.stop()
        qtbot.waitUntil(lambda controller=controller: not controller.busy, timeout=WAIT)
        controller.close()


def settings_of(folder: Path, stage: str = "training"):
    with Project.open(folder) as project:
        return project.settings(stage)


def facts(body: TrainBody) -> list[str]:
    return [cell.accessibleName() for cell in body.outlook.cells if cell.isVisible()]


def answered(qtbot, body: TrainBody) -> None:
    """Wait until the body knows what fits, with the settings as they are."""
    qtbot.waitUntil(lambda: body.setup.estimate is not None and body.setup.models.found is not None, timeout=WAIT)


def test_it_is_seen_at_once_which_model_whether_it_fits_how_long_and_where_it_starts(qtbot, show, dataset_project):
    body = show(dataset_project)
    answered(qtbot, body)
    fits, time, memory, disk = facts(body)
    assert body.outlook.title.text().startswith("Train starter_model on ") and body.outlook.title.text().endswith(" examples")
    assert fits == "Fits this computer" and time.startswith("About ") and time.endswith(" to train")
    assert "GiB of" in memory and memory.endswith("free memory") and disk.endswith("free disk")
    assert "This computer: no graphics card" in body.outlook.machine.text()
    assert body.outlook.go.isEnabled() and body.outlook.go.text() == "&Train now"
    assert not body.outlook.problem.isVisible() and not body.outlook.fit.isVisible()
    tall = body.outlook.mapTo(body, body.outlook.rect().bottomLeft()).y()
    assert tall < 200, "the answer stands at the top"
    assert not any(body.tabs.isTabVisible(at) for at in (CURVE, ADAPTERS, MERGING)), "there is nothing to see there yet"


def test_before_there_is_a_dataset_it_says_so_and_knows_the_memory(qtbot, show, empty_project):
    body = show(empty_project)
    answered(qtbot, body)
    assert body.outlook.title.text() == "Train starter_model on your examples"
    assert facts(body)[:2] == ["Fits this computer", "Time unknown before there is a dataset"] and len(facts(body)) == 4


def test_models_are_cards_with_size_licence_fit_and_verdict_and_one_is_taken(qtbot, show, dataset_project, alone):
    body = show(dataset_project)
    answered(qtbot, body)
    cards = body.setup.models.cards
    assert next(iter(cards.cards)) == "embedded" and cards.chosen == str(STARTER)
    box, mine = cards.cards["embedded"], cards.cards[str(alone)]
    qtbot.waitUntil(lambda: "chat template: good" in mine.accessibleName(), timeout=WAIT)
    assert box.accessibleName().startswith("SmolLM2-135M (embedded), 135 M parameters, ") and "Apache-2.0" in box.accessibleName()
    assert ", fits, about " in box.accessibleName() and not box.isChecked()
    assert mine.accessibleName().startswith("caller, 6 M parameters, 12.6 MB, fits, about ") and "licence unknown" in mine.accessibleName()
    assert str(alone) in mine.toolTip() and "It can be trained on this machine" in mine.toolTip()
    mine.click()
    qtbot.waitUntil(lambda: settings_of(dataset_project).base_model == str(alone), timeout=WAIT)
    qtbot.waitUntil(lambda: cards.chosen == str(alone) and body.outlook.title.text().startswith("Train caller on "), timeout=WAIT)
    assert body.setup.told_change.text() == "Changed: Base model caller."
    body.setup.undo.click()
    qtbot.waitUntil(lambda: settings_of(dataset_project).base_model == str(STARTER), timeout=WAIT)
    assert not body.setup.changed_part.isVisible()


def test_a_model_that_is_not_here_opens_the_dialog_with_its_name(qtbot, show, dataset_project):
    body = show(dataset_project)
    answered(qtbot, body)
    key, card = next((key, card) for key, card in body.setup.models.cards.cards.items() if key.startswith("get:"))
    assert "not downloaded yet" in card.accessibleName()
    card.click()
    dialog = body.setup.dialog
    assert dialog.tabs.currentWidget() is dialog.offer and dialog.offer.name.text() == key.removeprefix("get:")
    assert body.setup.models.cards.chosen == str(STARTER), "what is not here is not chosen"
    dialog.reject()


def test_a_preset_fills_the_form_says_what_it_changed_and_is_taken_back(qtbot, show, dataset_project):
    body = show(dataset_project)
    answered(qtbot, body)
    setup = body.setup
    cards = setup.presets.cards
    assert list(cards.cards) == ["fast", "balanced", "best", "enterprise-lora", "router-qlora", "custom"] and cards.chosen == "custom"
    times = [line for card in cards.cards.values() for line in card.accessibleName().split(", ") if line.startswith("about ")]
    assert len(times) == 5, "every preset says how long it takes here"
    before = settings_of(dataset_project)
    cards.cards["best"].click()
    qtbot.waitUntil(lambda: settings_of(dataset_project).rank == 64, timeout=WAIT)
    qtbot.waitUntil(lambda: setup.form.fields["rank"].value() == 64 and setup.form.fields["epochs"].value() == 15, timeout=WAIT)
    assert cards.chosen == "best" and "custom" not in cards.cards
    assert "Epochs 1 → 15" in setup.told_change.text() and "Rank 4 → 64" in setup.told_change.text() and setup.undo.isVisible()
    assert setup.estimate == setup.found["each"]["best"], "the answer is there without asking again"
    cards.cards["fast"].click()
    qtbot.waitUntil(lambda: settings_of(dataset_project).rank == 16 and "Rank 64 → 16" in setup.told_change.text(), timeout=WAIT)
    qtbot.waitUntil(lambda: cards.chosen == "fast", timeout=WAIT)
    setup.undo.click()
    qtbot.waitUntil(lambda: settings_of(dataset_project).rank == 64 and "Rank 4 → 64" in setup.told_change.text(), timeout=WAIT)
    qtbot.waitUntil(lambda: cards.chosen == "best", timeout=WAIT)
    setup.undo.click()
    qtbot.waitUntil(lambda: settings_of(dataset_project) == before and cards.chosen == "custom", timeout=WAIT)
    qtbot.waitUntil(lambda: setup.form.fields["rank"].value() == 4, timeout=WAIT)


def test_a_preset_holds_for_a_base_model_of_billions_too_with_its_lower_rate(qtbot, show, dataset_project, alone):
    large = shutil.copytree(alone, alone.parent / "large")
    tensor = {"dtype": "I8", "shape": [40_000, 40_000], "data_offsets": [0, 40_000**2]}
    head = json.dumps({"model.layers.0.mlp.up_proj.weight": tensor}).encode()
    with open(large / "model.safetensors", "wb") as file:  # of which the disk holds the head alone
        file.write(len(head).to_bytes(8, "little") + head)
        file.truncate(8 + len(head) + 40_000**2)
    body = show(dataset_project)
    answered(qtbot, body)
    body.setup.presets.cards.cards["balanced"].click()
    qtbot.waitUntil(lambda: body.setup.presets.cards.chosen == "balanced", timeout=WAIT)
    before = settings_of(dataset_project)
    assert before.learning_rate == 0.001
    body.setup.models.cards.cards[str(large)].click()
    qtbot.waitUntil(lambda: settings_of(dataset_project).learning_rate == 0.0002, timeout=WAIT)
    qtbot.waitUntil(lambda: body.setup.presets.cards.chosen == "balanced" and body.setup.models.current == str(large), timeout=WAIT)
    assert body.setup.told_change.text() == "Changed: Base model large, Learning rate 0.001 → 0.0002."
    body.setup.undo.click()
    qtbot.waitUntil(lambda: settings_of(dataset_project) == before, timeout=WAIT)


def test_a_form_that_differs_from_its_preset_is_custom_and_tells_in_what(qtbot, show, dataset_project):
    body = show(dataset_project)
    answered(qtbot, body)
    setup = body.setup
    setup.presets.cards.cards["enterprise-lora"].click()
    qtbot.waitUntil(lambda: setup.presets.cards.chosen == "enterprise-lora", timeout=WAIT)
    rank = setup.form.fields["rank"].inner
    rank.setFocus()
    rank.setValue(128)
    qtbot.waitUntil(lambda: settings_of(dataset_project).rank == 128, timeout=WAIT)
    qtbot.waitUntil(lambda: setup.presets.cards.chosen == "custom", timeout=WAIT)
    assert setup.presets.about.text() == "Different from Enterprise paper: Rank 8 → 128."
    rank.setValue(200)
    qtbot.waitUntil(lambda: setup.settings.rank == 200, timeout=WAIT)
    assert setup.estimate is None and facts(body) == ["... checking what fits"], "another one's estimate is not shown for these settings"
    answered(qtbot, body)


def test_what_does_not_fit_is_said_and_put_right_by_a_button(qtbot, show, dataset_project):
    body = show(dataset_project)
    answered(qtbot, body)
    told = []
    body.hindered.connect(told.append)
    found = {
        "hardware": {**body.setup.found["hardware"], "cards": [{"name": "NVIDIA A10", "total_gib": 24.0, "free_gib": 22.4, "bf16": True}]},
        "examples": 900,
        "typical": False,
        "each": {
            "": {
                **body.setup.found["each"][""],
                "fits": False,
                "device": "cuda",
                "memory_gib": 30.0,
                "of_gib": 22.5,
                "seconds": 5400,
                "why": "It does not fit with 10% to spare: 30.0 of 22.5 GiB at the peak (weights 30.0 GiB).",
                "instead": {"gradient_checkpointing": True},
            }
        },
    }
    body.setup._show_estimates(found)
    assert facts(body)[:3] == ["Does not fit with these settings", "About 1.5 h to train", "30.0 GiB of 22.5 GiB free on the card"]
    assert "It does not fit with 10% to spare" in body.outlook.problem.text() and told[-1] == body.outlook.problem.text()
    assert body.outlook.machine.text().startswith("This computer: NVIDIA A10 with 24 GiB, 22 GiB free; ")
    body.outlook.fit.click()
    qtbot.waitUntil(lambda: settings_of(dataset_project).gradient_checkpointing, timeout=WAIT)
    qtbot.waitUntil(lambda: body.setup.told_change.text() == "Changed: Gradient checkpointing off → on.", timeout=WAIT)
    qtbot.waitUntil(lambda: body.setup.settings.gradient_checkpointing, timeout=WAIT)
    answered(qtbot, body)
    assert not body.outlook.problem.isVisible() and told[-1] == ""


def test_a_base_model_that_is_gone_is_told_in_a_sentence(qtbot, show, dataset_project, tmp_path):
    with Project.open(dataset_project) as project:
        project.keep_settings("training", project.changed_settings("training", {"base_model": str(tmp_path / "gone")}))
    body = show(dataset_project)
    answered(qtbot, body)
    assert facts(body) == ["No cannot be trained with these settings"] and "does not exist." in body.outlook.problem.text()
    gone = body.setup.models.cards.cards[str(tmp_path / "gone")]
    assert not gone.isEnabled() and "cannot be trained" in gone.accessibleName()


def test_a_training_is_started_watched_and_finished_and_its_adapter_is_there(qtbot, show, dataset_project):
    body = show(dataset_project)
    answered(qtbot, body)
    body.setup.form.fields["epochs"].inner.setValue(1000)
    assert not body.outlook.end.isVisible()
    with qtbot.waitSignal(body.started):
        body.outlook.go.click()
    qtbot.waitUntil(lambda: body.outlook.end.isVisible() and len(body.points.get("loss", [])) > 1, timeout=WAIT)
    assert body.tabs.currentIndex() == CURVE and not body.setup.isEnabled() and not body.outlook.go.isVisible()
    qtbot.waitUntil(lambda: any(fact.endswith(" loss") for fact in facts(body)), timeout=WAIT)
    assert facts(body)[0].endswith("000 steps") and body.outlook.bar.isVisible()
    assert body.outlook.title.text() == "Training starter_model"
    body.outlook.end.click()
    qtbot.waitUntil(lambda: not body.controller.busy and body.tabs.isTabVisible(ADAPTERS), timeout=WAIT)
    assert settings_of(dataset_project).epochs == 1000, "what was typed was kept before it ran"
    qtbot.waitUntil(lambda: "Trained: " in body.outlook.result.text(), timeout=WAIT)
    assert body.outlook.go.text() == "&Train again" and body.list.table.rowCount() == 1
    assert not body.tabs.isTabVisible(MERGING) and "loss" in body.curves.plot.accessibleDescription()
    answered(qtbot, body)  # though another tab is open
    body.show_part("settings")
    assert body.tabs.currentIndex() == SETTINGS and body.setup.start_part.isVisible()


def test_merging_appears_with_the_second_adapter(qtbot, show, trained_project):
    with Project.open(trained_project) as project:
        names = [project.rows("adapters")[0]["name"], version(project)]
    body = show(trained_project)
    qtbot.waitUntil(lambda: body.tabs.isTabVisible(MERGING), timeout=WAIT)
    assert body.tabs.tabText(ADAPTERS) == "Adapters (2)" and list(body.merging.rows) == names
    body.show_part("merging")
    assert body.merge.isVisible() and body.merge.isEnabled()
    first, second = (body.merging.rows[name][0] for name in names)
    for box in (first, second):
        if not box.isChecked():
            box.click()
    qtbot.waitUntil(lambda: settings_of(trained_project, "merging").adapters == names, timeout=WAIT)
    start = body.setup.start
    body.show_part("settings")
    start.setFocus()
    qtbot.keyClick(start, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: settings_of(trained_project).continue_from == names[1], timeout=WAIT)
    qtbot.waitUntil(lambda: "start from" in body.setup.told_change.text(), timeout=WAIT)


@pytest.mark.parametrize("width", [1000, 570])
def test_nothing_is_cut_off_beside_and_all_is_reached_by_keyboard(qtbot, show, dataset_project, width):
    body = show(dataset_project)
    answered(qtbot, body)
    body.area.resize(width, 560)
    qtbot.waitUntil(lambda: body.width() <= width, timeout=10_000)
    qtbot.waitUntil(lambda: not body.setup.models.not_looked_at(), timeout=WAIT)
    for part in (body.outlook, body.setup.models, body.setup.presets, body.setup.first):
        assert part.mapTo(body, part.rect().topRight()).x() <= body.width(), type(part).__name__
    for tile in (*body.setup.models.cards.tiles, *body.setup.presets.cards.tiles, *body.outlook.facts.tiles):
        assert tile.heightForWidth(tile.width()) <= tile.height() + 1, f"{tile.accessibleName()} is cut off"
    assert "..." not in text(body).replace("More models", "")
    for widget in (body.outlook.go, body.setup.models.others, body.setup.form.fields["rank"].inner, body.setup.fold.button):
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
