"""One pydantic model per stage: type, default, range and help in one place. Forms and flags are made from these.

A project keeps its settings in `settings.toml`, one table a stage; options given on the command line are written there,
so that `callsmith run` uses them too.
"""

import tomllib
from pathlib import Path
from typing import Any, Literal

import tomli_w
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from engine.errors import InputError

SETTINGS_FILE = "settings.toml"


class StageSettings(BaseModel):
    """What all stages share: unknown names are refused, so that a slip of the pen is seen."""

    model_config = ConfigDict(extra="forbid", protected_namespaces=())


class ToolsSettings(StageSettings):
    """Import tool definitions."""

    files: list[str] = Field(default=[], description="files with tool definitions, relative to the project")


class KnowledgeSettings(StageSettings):
    """Import seed questions, value lists and test questions."""

    seeds: list[str] = Field(default=[], description="JSONL files of human questions with their calls")
    values: list[str] = Field(default=[], description="JSON files {parameter: [values]}")
    tests: list[str] = Field(default=[], description="JSONL files of held-out questions with accepted answers")


class SynthesisSettings(StageSettings):
    """Write new questions for each tool."""

    teacher: Literal["heuristic"] = Field(default="heuristic", description="who writes the questions")
    per_tool: int = Field(default=60, ge=1, le=100_000, description="questions to write for each tool")
    optional_share: float = Field(default=0.35, ge=0, le=1, description="how often an optional parameter is mentioned")
    seed: int = Field(default=1, ge=0, description="random seed")


class AugmentationSettings(StageSettings):
    """Multiply questions by replacement, simplification and error introduction."""

    replacement: int = Field(default=8, ge=0, le=1000, description="copies of each human question with other values")
    simplification: float = Field(default=0.15, ge=0, le=1, description="share of questions cut down to key words")
    error_introduction: float = Field(default=0.15, ge=0, le=1, description="share of augmented questions given a typing error")
    seed: int = Field(default=1, ge=0, description="random seed")


class LabellingSettings(StageSettings):
    """Attach calls to questions and note who wrote them."""


class ValidationSettings(StageSettings):
    """Accept or reject each example, with the reason."""

    near_duplicate: int = Field(default=95, ge=50, le=100,
                                description="similarity in percent from which two questions on one tool count as one")
    grounding: bool = Field(default=True, description="reject calls whose values the question does not say")


class DatasetSettings(StageSettings):
    """Freeze the accepted examples."""

    validation_share: float = Field(default=0.1, gt=0, lt=0.5, description="share of examples held back to watch training")
    seed: int = Field(default=1, ge=0, description="random seed of the split and of the tool order")


class TrainingSettings(StageSettings):
    """Train a LoRA adapter."""

    base_model: str = Field(default="starter", description="'starter' or a folder with a transformers model")
    rank: int = Field(default=32, ge=1, le=512, description="LoRA rank")
    alpha: int = Field(default=64, ge=1, le=1024, description="LoRA alpha (the update is scaled by alpha / rank)")
    dropout: float = Field(default=0.0, ge=0, lt=1, description="LoRA dropout")
    learning_rate: float = Field(default=1e-3, gt=0, lt=1, description="peak learning rate")
    warmup: float = Field(default=0.05, ge=0, lt=1, description="share of the steps in which the rate rises")
    epochs: int = Field(default=6, ge=1, le=1000, description="passes over the data")
    questions_per_row: int = Field(default=16, ge=1, le=1024, description="questions that share one tool list in a row")
    rows_per_step: int = Field(default=1, ge=1, le=1024, description="rows before each update (gradient accumulation)")
    save_every: int = Field(default=50, ge=1, description="steps between checkpoints")
    max_length: int = Field(default=0, ge=0, description="cutoff in tokens, 0 for the base model's context")
    seed: int = Field(default=42, ge=0, description="random seed")


class MergingSettings(StageSettings):
    """Merge adapters into the base model."""

    adapters: list[str] = Field(default=[], description="adapters to merge, none for the newest")
    weights: list[float] = Field(default=[], description="one weight an adapter, none for equal shares")
    dtype: Literal["auto", "float32", "bfloat16", "float16"] = Field(
        default="auto", description="number format of the merged model; auto: float32 below a billion parameters")


class EvaluationSettings(StageSettings):
    """Measure models on the test questions."""

    models: list[Literal["base", "adapter"]] = Field(default=["base", "adapter"], description="what to measure")
    batch: int = Field(default=20, ge=1, le=4096, description="questions answered side by side")
    max_new_tokens: int = Field(default=160, ge=1, le=4096, description="longest answer in tokens")


class ExportSettings(StageSettings):
    """Write GGUF files and measure each."""

    quantizations: list[Literal["f16", "q8_0", "q4_k_m"]] = Field(default=["q8_0", "q4_k_m"],
                                                                  description="number formats to write")
    max_new_tokens: int = Field(default=160, ge=1, le=4096, description="longest answer in tokens")


def validated(model: type[StageSettings], values: dict[str, Any], where: str) -> StageSettings:
    """Build settings from values. Raises InputError naming the place and the field."""
    try:
        return model(**values)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"]) or "?"
        known = ", ".join(model.model_fields) or "none"
        reason = f"is not a setting (there are: {known})" if first["type"] == "extra_forbidden" else first["msg"].lower()
        raise InputError(f"{where}: {field}: {reason}.", "Correct it and run again.") from None


def read_settings(path: Path) -> dict[str, dict[str, Any]]:
    """The tables of a settings file, {} where there is none. Raises InputError on anything that is not TOML tables."""
    if not path.exists():
        return {}
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{path} is not valid TOML ({error}).", "Correct that line.") from None
    for name, table in tables.items():
        if not isinstance(table, dict):
            raise InputError(f"{path}: {name} stands outside a table.", "Settings belong under [stage], such as [training].")
    return tables


def write_settings(path: Path, tables: dict[str, dict[str, Any]]) -> None:
    """Write the tables beside the file and rename, so that it is always whole."""
    part = path.with_suffix(".part")
    part.write_text(tomli_w.dumps(tables), encoding="utf-8")
    part.replace(path)
