"""The settings of a project, one table a stage in its `settings.toml`."""

from typing import Any, Literal, overload

from engine.messages import Message
from engine.settings import (
    SETTINGS_FILE,
    AugmentationSettings,
    DatasetSettings,
    EvaluationSettings,
    ExportSettings,
    KnowledgeSettings,
    LabellingSettings,
    MergingSettings,
    StageSettings,
    SynthesisSettings,
    ToolsSettings,
    TrainingSettings,
    ValidationSettings,
    read_settings,
    validated,
    write_settings,
)
from engine.settings.stages import BY_NAME
from engine.store.database import Part


class SettingsTables(Part):
    """What `Project` reads and writes of settings. A table holds only what differs from the defaults."""

    @overload
    def settings(self, stage: Literal["tools"]) -> ToolsSettings: ...
    @overload
    def settings(self, stage: Literal["knowledge"]) -> KnowledgeSettings: ...
    @overload
    def settings(self, stage: Literal["synthesis"]) -> SynthesisSettings: ...
    @overload
    def settings(self, stage: Literal["augmentation"]) -> AugmentationSettings: ...
    @overload
    def settings(self, stage: Literal["labelling"]) -> LabellingSettings: ...
    @overload
    def settings(self, stage: Literal["validation"]) -> ValidationSettings: ...
    @overload
    def settings(self, stage: Literal["dataset"]) -> DatasetSettings: ...
    @overload
    def settings(self, stage: Literal["training"]) -> TrainingSettings: ...
    @overload
    def settings(self, stage: Literal["merging"]) -> MergingSettings: ...
    @overload
    def settings(self, stage: Literal["evaluation"]) -> EvaluationSettings: ...
    @overload
    def settings(self, stage: Literal["export"]) -> ExportSettings: ...
    @overload
    def settings(self, stage: str) -> StageSettings: ...
    def settings(self, stage: str) -> StageSettings:
        """This stage's settings as the project keeps them. Raises InputError for a file or a value that cannot be used."""
        path = self.path / SETTINGS_FILE
        return validated(BY_NAME[stage].settings, read_settings(path).get(stage, {}), f"{path} [{stage}]")

    @overload
    def changed_settings(self, stage: Literal["tools"], changes: dict[str, Any]) -> ToolsSettings: ...
    @overload
    def changed_settings(self, stage: Literal["synthesis"], changes: dict[str, Any]) -> SynthesisSettings: ...
    @overload
    def changed_settings(self, stage: Literal["training"], changes: dict[str, Any]) -> TrainingSettings: ...
    @overload
    def changed_settings(self, stage: str, changes: dict[str, Any]) -> StageSettings: ...
    def changed_settings(self, stage: str, changes: dict[str, Any]) -> StageSettings:
        """The stage's settings with changes put in; nothing is written. Raises InputError."""
        kept = read_settings(self.path / SETTINGS_FILE).get(stage, {})
        return validated(BY_NAME[stage].settings, {**kept, **changes}, Message("settings of {stage}", stage=stage))

    def settings_tables(self) -> dict[str, dict[str, Any]]:
        """All that the settings file holds, not checked."""
        return read_settings(self.path / SETTINGS_FILE)

    def keep_settings(self, stage: str, settings: StageSettings) -> None:
        """Write the stage's settings where they differ from the defaults."""
        tables, values = self.settings_tables(), settings.model_dump(exclude_defaults=True)
        if values != tables.get(stage, {}):
            write_settings(self.path / SETTINGS_FILE, {**tables, stage: values})

    def teacher_tables(self) -> dict[str, Any]:
        """{name: settings} of the project's teachers as the file holds them, not checked."""
        return self.settings_tables().get("teachers", {})
