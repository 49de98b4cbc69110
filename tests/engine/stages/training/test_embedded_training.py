"""The embedded base model itself, trained for nine steps by the stage, read back and asked; other stages are tested with smaller ones."""

from pathlib import Path

import pytest

from engine.errors import MachineError
from engine.models import choices, embedded
from engine.models.chat import parse
from engine.settings import SETTINGS_FILE, read_settings, write_settings
from engine.store import Project
from tests import toys

FEW = {  # nine questions, three rows of up to four
    "synthesis": {"per_tool": 2},
    "augmentation": {"replacement": 0},
    "training": {"base_model": "embedded", "rank": 16, "alpha": 32, "learning_rate": 0.002, "epochs": 3, "questions_per_row": 4},
}


@pytest.fixture
def ready(tmp_path) -> Path:
    """The toy company with a few questions, ready to train the embedded model."""
    try:
        embedded.embedded_folder()
    except MachineError as error:
        pytest.skip(str(error))
    folder = toys.tiny_project(tmp_path / "project")
    write_settings(folder / SETTINGS_FILE, {**read_settings(folder / SETTINGS_FILE), **FEW})
    toys.run_here(folder, "tools", "knowledge", "synthesis", "augmentation", "labelling", "validation", "dataset")
    return folder


def test_the_embedded_model_is_trained_read_back_and_asked(ready):
    summary = toys.run_here(ready, "training")

    with Project.open(ready) as project:
        row = choices.trained(project)
        assert (row["base_model"], summary["shared_rows"], summary["steps"]) == (f"embedded@{embedded.key()}", True, 9)
        losses = [loss for _, loss in project.metric(row["run"], "loss")]
        assert sum(losses[-3:]) < sum(losses[:3]) / 2
        (answer,) = choices.of_training(project, choices.AFTER, project.tools())(["Will it rain in Oslo?"])
    (call,) = parse(answer)
    assert (call.name, call.arguments["city"].strip()) == ("get_weather", "Oslo")
