"""The eleven stages, in the one order used by the command line, the window and the help, and what is particular to each."""

from dataclasses import dataclass
from typing import Literal

from engine import settings


@dataclass(frozen=True)
class Stage:
    """A room: its name, the stages whose results it reads, its settings, and the module that holds `run` and `clear`.

    `run(project, settings, report) -> summary` does the work; called again after a kill, it continues from what it had
    finished. `clear(project)` removes what an earlier run with other settings or inputs left.

    Beside settings and inputs, a result may rest on what people decided by hand (`decided_by`), and on the adapter in use, which a stage
    with `takes_current_adapter` takes where its settings name none; both are then part of its plan.
    """

    name: str
    title: str
    needs: tuple[str, ...]
    settings: type[settings.StageSettings]
    module: str
    aside: tuple[str, ...] = ()  # settings on which later stages rest, and its own result does not
    decided_by: tuple[Literal["tool edits", "typed questions", "moved questions", "reviews"], ...] = ()
    takes_current_adapter: bool = False


STAGES: tuple[Stage, ...] = (
    Stage("tools", "Tools", (), settings.ToolsSettings, "engine.stages.tools", ("groups", "groups_by"), ("tool edits",)),
    Stage(
        "knowledge",
        "Knowledge",
        ("tools",),
        settings.KnowledgeSettings,
        "engine.stages.knowledge",
        decided_by=("typed questions", "moved questions"),
    ),
    Stage("synthesis", "Synthesis", ("tools", "knowledge"), settings.SynthesisSettings, "engine.stages.synthesis"),
    Stage("augmentation", "Augmentation", ("knowledge", "synthesis"), settings.AugmentationSettings, "engine.stages.augmentation"),
    Stage(
        "labelling",
        "Labelling",
        ("synthesis", "augmentation"),
        settings.LabellingSettings,
        "engine.stages.labelling",
        decided_by=("reviews",),
    ),
    Stage("validation", "Validation", ("knowledge", "labelling"), settings.ValidationSettings, "engine.stages.validation"),
    Stage("dataset", "Dataset", ("tools", "validation"), settings.DatasetSettings, "engine.stages.dataset"),
    Stage("training", "Training", ("dataset",), settings.TrainingSettings, "engine.stages.training"),
    Stage("merging", "Merging", ("training",), settings.MergingSettings, "engine.stages.merging", takes_current_adapter=True),
    Stage(
        "evaluation",
        "Evaluation",
        ("knowledge", "training"),
        settings.EvaluationSettings,
        "engine.stages.evaluation",
        takes_current_adapter=True,
    ),
    Stage("export", "Export", ("knowledge", "merging"), settings.ExportSettings, "engine.stages.export"),
)
BY_NAME = {stage.name: stage for stage in STAGES}
TRAINING = BY_NAME["training"]  # where adapters come from: its summary names the one made last


def up_to(name: str) -> tuple[Stage, ...]:
    """The stages from the first to `name`."""
    names = [stage.name for stage in STAGES]
    return STAGES[: names.index(name) + 1]
