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
FILE_SETTINGS = ("seeds", "values", "tests", "logs", "kept_values", "graph", "assets", "statistics", "sample")  # of knowledge, that name files


def setting(default: Any, title: str, description: str, unit: str = "", advanced: bool = False, **limits: Any) -> Any:
    """One setting: its title and unit are what forms show (the unit "share" is one of 1, shown in percent; "teacher" the name
    of a teacher, chosen from those of the project); an advanced one
    is folded away there."""
    return Field(default=default, title=title, description=description,
                 json_schema_extra={"unit": unit, "advanced": advanced}, **limits)


class StageSettings(BaseModel):
    """What all stages share: unknown names are refused, so that a slip of the pen is seen."""

    model_config = ConfigDict(extra="forbid", protected_namespaces=())


class ToolsSettings(StageSettings):
    """Import tool definitions."""

    files: list[str] = setting([], "Files", "files with tool definitions, relative to the project")
    servers: list[str] = setting([], "MCP servers", "MCP servers to ask for their tools: a URL, or the command that starts one; what they "
                                 "tell is kept as a file", advanced=True)
    pick: list[str] = setting([], "Only these tools", "names or patterns of the tools to take, such as get_*; none for all", advanced=True)
    prefix: str = setting("", "Prefix", "put before the name of every tool", advanced=True, max_length=32, pattern=r"^[A-Za-z0-9_.\-]*$")


class KnowledgeSettings(StageSettings):
    """Import seed questions, value lists and test questions."""

    seeds: list[str] = setting([], "Seed questions", "files of human questions with their calls: JSONL, CSV, XLSX, ShareGPT or OpenAI "
                               "messages")
    tests: list[str] = setting([], "Test questions", "JSONL files of held-out questions with accepted answers")
    values: list[str] = setting([], "Value lists", "JSON files {parameter: [values]}, or CSV or XLSX with a column for each parameter")
    made_values: list[str] = setting([], "Made-up values", "rules that make values, such as project_code = pattern PRJ-[0-9]{4} or employee = "
                                     "faker name de_DE x 300")
    kept_values: list[str] = setting([], "Values kept for tests", "files of values that no training question may hold")
    kept_share: float = setting(0.0, "Share kept for tests", "share of each value list that no training question may hold", "share", ge=0, le=0.9)
    logs: list[str] = setting([], "Logs", "JSONL files of requests in OpenAI's form that a deployed agent saw")
    graph: list[str] = setting([], "Knowledge graph", "CSV edge lists, JSON or GraphML")
    assets: list[str] = setting([], "Content metadata", "CSV, JSON or JSONL files of assets with title, keywords, flags and image")
    rules: list[str] = setting([], "Rules for assets", "which assets may feed which tool, such as Generate: gentech == true")
    statistics: list[str] = setting([], "Population statistics", "JSON files of shares and lengths of real questions")
    sample: list[str] = setting([], "Sample of real questions", "files of real questions with their calls, from which the statistics are "
                                "computed")
    seed: int = setting(1, "Random seed", "random seed of made-up and kept values", advanced=True, ge=0)


class SynthesisSettings(StageSettings):
    """Write new questions for each tool."""

    teacher: str = setting("heuristic", "Teacher", "who writes the questions: heuristic, which needs no model, or the name of a teacher of "
                           "this project", unit="teacher")
    per_tool: int = setting(60, "Questions per tool", "questions to write for each tool", ge=1, le=100_000)
    total: int = setting(0, "Questions in all", "questions to write in all, shared out as the population statistics say; 0 for the same number "
                         "for each tool", ge=0, le=1_000_000)
    weights: list[str] = setting([], "Weights of the routes", "how often each route is taken, such as templates=3; without, all that can be "
                                 "taken alike", advanced=True)
    no_call_share: float = setting(0.0, "Questions without a call", "share of questions that need no tool, or one that is not there", "share",
                                   ge=0, le=0.5)
    several_share: float = setting(0.0, "Questions with several calls", "share of questions that need two or more calls", "share", ge=0, le=0.5)
    optional_share: float = setting(0.35, "Optional parameters", "how often an optional parameter is mentioned", "share", ge=0, le=1)
    seed: int = setting(1, "Random seed", "random seed", advanced=True, ge=0)


class AugmentationSettings(StageSettings):
    """Multiply questions by replacement, rewriting, simplification and error introduction."""

    teacher: str = setting("heuristic", "Teacher", "who rewrites: heuristic, which needs no model, or the name of a teacher of this project",
                           unit="teacher")
    language: Literal["auto", "en", "zh"] = setting("auto", "Language", "language of the questions; auto: that of each question", advanced=True)
    replacement: int = setting(8, "Replacement", "copies of each human question with other values", "copies", ge=0, le=1000)
    rewriting: int = setting(0, "Rewriting", "copies of each human question in other words", "copies", ge=0, le=1000)
    simplification: float = setting(0.15, "Simplification", "share of questions cut down to key words", "share", ge=0, le=1)
    error_introduction: float = setting(0.15, "Error introduction", "share of augmented questions given a typing error", "share",
                                        ge=0, le=1)
    errors_in_values: bool = setting(False, "Errors in values too", "let typing errors touch the values that a call needs", advanced=True)
    seed: int = setting(1, "Random seed", "random seed", advanced=True, ge=0)


class LabellingSettings(StageSettings):
    """Attach calls to questions and note who wrote them."""

    teacher: str = setting("", "Teacher", "a teacher of this project that extracts the call of questions without one; empty for none", unit="teacher")


class ValidationSettings(StageSettings):
    """Accept or reject each example, with the reason."""

    near_duplicate: int = setting(95, "Near duplicates from", "similarity in percent from which two questions on one tool count "
                                  "as one", "%", ge=50, le=100)
    grounding: bool = setting(True, "Values must be said", "reject calls whose values the question does not say")
    unnatural: bool = setting(True, "Unnatural questions", "reject questions that name the tool, keep a gap of a template, repeat themselves "
                              "or refuse")
    longest: int = setting(0, "Longest question", "words that a question may have; 0: twice the longest real one where that is known", "words",
                           advanced=True, ge=0, le=10_000)
    judge: str = setting("", "Judge", "a teacher of this project that votes on questions that were written by a machine; empty for none", unit="teacher")


class DatasetSettings(StageSettings):
    """Freeze the accepted examples."""

    validation_share: float = setting(0.1, "Held back to watch training", "share of examples held back to watch training", "share",
                                      gt=0, lt=0.5)
    distractors: int = setting(0, "Tools beside the right one", "tools that an exported example lists beside the right ones; 0 for all", ge=0, le=1000)
    tool_tokens: int = setting(0, "Longest tool list", "tokens that the tool list of an exported example may take, 0 for no limit", "tokens",
                               advanced=True, ge=0)
    forms: list[Literal["sharegpt", "alpaca", "openai", "bfcl", "csv"]] = setting(
        ["sharegpt", "openai"], "Forms", "forms in which the examples are written beside our own", min_length=0)
    seed: int = setting(1, "Random seed", "random seed of the split and of the tool order", advanced=True, ge=0)


class TrainingSettings(StageSettings):
    """Train a LoRA adapter."""

    base_model: str = setting("starter", "Base model", "'starter' or a folder with a transformers model")
    descriptions: Literal["long", "short", "none"] = setting("long", "Descriptions", "how the tools are described to the model: as "
                                                             "they stand, in short, or by their names alone")
    rank: int = setting(32, "Rank", "LoRA rank", ge=1, le=512)
    alpha: int = setting(64, "Alpha", "LoRA alpha (the update is scaled by alpha / rank)", ge=1, le=1024)
    dropout: float = setting(0.0, "Dropout", "LoRA dropout", "share", advanced=True, ge=0, lt=1)
    learning_rate: float = setting(1e-3, "Learning rate", "peak learning rate", gt=0, lt=1)
    warmup: float = setting(0.05, "Warm-up", "share of the steps in which the rate rises", "share", advanced=True, ge=0, lt=1)
    epochs: int = setting(6, "Epochs", "passes over the data", ge=1, le=1000)
    questions_per_row: int = setting(16, "Questions per row", "questions that share one tool list in a row", advanced=True, ge=1, le=1024)
    rows_per_step: int = setting(1, "Rows per step", "rows before each update (gradient accumulation)", advanced=True, ge=1, le=1024)
    save_every: int = setting(50, "Checkpoint every", "steps between checkpoints", "steps", advanced=True, ge=1)
    max_length: int = setting(0, "Longest example", "cutoff in tokens, 0 for the base model's context", "tokens", advanced=True, ge=0)
    seed: int = setting(42, "Random seed", "random seed", advanced=True, ge=0)


class MergingSettings(StageSettings):
    """Merge adapters into the base model."""

    adapters: list[str] = setting([], "Adapters", "adapters to merge, none for the newest")
    weights: list[float] = setting([], "Weights", "one weight an adapter, none for equal shares")
    dtype: Literal["auto", "float32", "bfloat16", "float16"] = setting(
        "auto", "Number format", "number format of the merged model; auto: float32 below a billion parameters", advanced=True)


class EvaluationSettings(StageSettings):
    """Measure models on the test questions."""

    models: list[Literal["base", "adapter"]] = setting(["base", "adapter"], "Models", "what to measure", min_length=1)
    descriptions: Literal["as trained", "long", "short", "none"] = setting("as trained", "Descriptions", "how the tools are described "
                                                                           "to the models")
    batch: int = setting(20, "Questions side by side", "questions answered side by side", advanced=True, ge=1, le=4096)
    max_new_tokens: int = setting(160, "Longest answer", "longest answer in tokens", "tokens", advanced=True, ge=1, le=4096)


class ExportSettings(StageSettings):
    """Write GGUF files and measure each."""

    quantizations: list[Literal["f16", "q8_0", "q4_k_m"]] = setting(
        ["q8_0", "q4_k_m"], "Number formats", "number formats to write", min_length=1)
    max_new_tokens: int = setting(160, "Longest answer", "longest answer in tokens", "tokens", advanced=True, ge=1, le=4096)


class ForecastSettings(StageSettings):
    """Ask a model the seed questions before any training, and tell which tools it confuses."""

    model: str = setting("base", "Model", "base (the one that training starts from), a folder with a model, adapter, or an exported file "
                         "such as gguf-q8_0")
    descriptions: Literal["long", "short", "none"] = setting("long", "Descriptions", "how the tools are described to the model")
    batch: int = setting(20, "Questions side by side", "questions answered side by side", advanced=True, ge=1, le=4096)
    max_new_tokens: int = setting(160, "Longest answer", "longest answer in tokens", "tokens", advanced=True, ge=1, le=4096)


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


def label_of(model: type[StageSettings], name: str) -> str:
    """A setting's name for people: its title, else its name in words."""
    words = name.replace("_", " ")
    return model.model_fields[name].title or words[:1].upper() + words[1:]


def is_advanced(model: type[StageSettings], name: str) -> bool:
    """Whether a form keeps the setting folded away at first."""
    return model.model_fields[name].json_schema_extra["advanced"]


def unit_of(model: type[StageSettings], name: str) -> str:
    """The unit that a form writes behind the value, "share" for a share of 1, "" for none."""
    return model.model_fields[name].json_schema_extra["unit"]
