"""Jobs beside the eleven stages: they find something out and keep it, but change no stage's result."""

from dataclasses import dataclass

from engine import settings


@dataclass(frozen=True)
class Errand:
    """Its name, title and settings, and the module that holds `run(project, settings, report) -> summary`.

    Called again after a kill, `run` goes on from what it had finished.
    """

    name: str
    title: str
    settings: type[settings.StageSettings]
    module: str


ERRANDS: tuple[Errand, ...] = (
    Errand("forecast", "Confusion forecast", settings.ForecastSettings, "engine.tools.forecast"),
    Errand("gate", "Regression gate", settings.GateSettings, "engine.adapters.gate"),
    Errand("merge search", "Merge search", settings.MergeSearchSettings, "engine.merging.search"),
)
BY_NAME = {errand.name: errand for errand in ERRANDS}
