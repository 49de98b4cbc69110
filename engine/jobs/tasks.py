"""Jobs beside the eleven stages: they find something out and keep it, but change no stage's result."""

from dataclasses import dataclass

from engine import settings


@dataclass(frozen=True)
class Task:
    """Its name, title and settings, and the module that holds `run(project, settings, report) -> summary`.

    Called again after a kill, `run` continues from what it had finished.
    """

    name: str
    title: str
    settings: type[settings.StageSettings]
    module: str


TASKS: tuple[Task, ...] = (
    Task("forecast", "Confusion forecast", settings.ForecastSettings, "engine.stages.tools.forecast"),
    Task("gate", "Regression gate", settings.GateSettings, "engine.adapters.gate"),
    Task("merge search", "Merge search", settings.MergeSearchSettings, "engine.stages.merging.search"),
)
BY_NAME = {task.name: task for task in TASKS}
