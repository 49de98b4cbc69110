"""One pydantic model per stage: type, default, range and help in one place. Forms and flags are made from these.

data, training, evaluation   the settings of the stages, in three modules, and of the tasks beside them
fields                       what a setting is
settings_file                settings.toml, read and written
stages                       the table of the eleven stages
families                     readers, routes, checks, forms, methods, teachers: one line each

A project keeps its settings in `settings.toml`, one table a stage; options given on the command line are written there,
so that `adaptool run` uses them too.
"""

from engine.settings.data import (
    FILE_SETTINGS,
    GROUP_LINE,
    AugmentationSettings,
    DatasetSettings,
    KnowledgeSettings,
    LabellingSettings,
    SynthesisSettings,
    ToolsSettings,
    ValidationSettings,
)
from engine.settings.evaluation import EvaluationSettings, ExportSettings, ForecastSettings
from engine.settings.fields import StageSettings, is_advanced, label_of, names_files, setting, teachers_of, unit_of
from engine.settings.settings_file import SETTINGS_FILE, read_settings, validated, write_settings
from engine.settings.training import GateSettings, MergeSearchSettings, MergingSettings, TrainingSettings

__all__ = [
    "FILE_SETTINGS",
    "GROUP_LINE",
    "SETTINGS_FILE",
    "AugmentationSettings",
    "DatasetSettings",
    "EvaluationSettings",
    "ExportSettings",
    "ForecastSettings",
    "GateSettings",
    "KnowledgeSettings",
    "LabellingSettings",
    "MergeSearchSettings",
    "MergingSettings",
    "StageSettings",
    "SynthesisSettings",
    "ToolsSettings",
    "TrainingSettings",
    "ValidationSettings",
    "is_advanced",
    "label_of",
    "names_files",
    "read_settings",
    "setting",
    "teachers_of",
    "unit_of",
    "validated",
    "write_settings",
]
