"""One pydantic model per stage: type, default, range and help in one place. Forms and flags are made from these.

A project keeps its settings in `settings.toml`, one table a stage; options given on the command line are written there,
so that `callsmith run` uses them too.
"""

import re
import tomllib
from pathlib import Path
from typing import Any, Literal, get_args

import tomli_w
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from engine.errors import InputError

SETTINGS_FILE = "settings.toml"
FILE_SETTINGS = ("seeds", "values", "tests", "logs", "kept_values", "graph", "assets", "statistics", "sample")  # of knowledge, that name files

MergeMethod = Literal["linear", "cat", "svd", "ties", "ties_svd", "dare_linear", "dare_linear_svd", "dare_ties", "dare_ties_svd",
                      "magnitude_prune", "magnitude_prune_svd"]


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
    tests: list[str] = setting([], "Test questions", "files of held-out questions with accepted answers: JSONL, CSV, XLSX, or question files "
                               "of BFCL")
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
    cycles: list[str] = setting([], "Data cycles", "take only the examples of these data cycles; empty for all")
    forms: list[Literal["sharegpt", "alpaca", "openai", "bfcl", "csv"]] = setting(
        ["sharegpt", "openai"], "Forms", "forms in which the examples are written beside our own", min_length=0)
    seed: int = setting(1, "Random seed", "random seed of the split and of the tool order", advanced=True, ge=0)


class TrainingSettings(StageSettings):
    """Train a LoRA adapter."""

    base_model: str = setting("starter", "Base model", "'starter' or a folder with a transformers model")
    continue_from: str = setting("", "Go on with", "name of an adapter whose training is gone on with, so that it keeps its rank and modules; "
                                 "none for a fresh one")
    descriptions: Literal["long", "short", "none"] = setting("long", "Descriptions", "how the tools are described to the model: as "
                                                             "they stand, in short, or by their names alone")
    tool_lists: list[str] = setting([], "Mixed descriptions", "shares of tool lists in one run, such as long=2, short=1 and none=1, so that one "
                                    "adapter serves all of them; none for the one kind of descriptions above", advanced=True)
    quantization: Literal["none", "int8", "nf4"] = setting("none", "Base model in memory", "none: 16 bit on a graphics card, 32 bit without; "
                                                           "int8: half of 16 bit; nf4: a quarter (QLoRA)")
    double_quantization: bool = setting(True, "Double quantization", "with nf4, also shrink the scales of its blocks", advanced=True)
    precision: Literal["auto", "bfloat16", "float32"] = setting(
        "auto", "Numbers computed with", "auto: bfloat16 where the machine computes with it, else float32", advanced=True)
    rank: int = setting(32, "Rank", "LoRA rank", ge=1, le=512)
    alpha: int = setting(64, "Alpha", "LoRA alpha (the update is scaled by alpha / rank)", ge=1, le=1024)
    dropout: float = setting(0.0, "Dropout", "LoRA dropout", "share", advanced=True, ge=0, lt=1)
    target_modules: list[str] = setting([], "Trained modules", "names of the layers that get an adapter, such as q_proj; none for all linear "
                                        "layers", advanced=True)
    rslora: bool = setting(False, "Rank-stabilized LoRA", "scale the update by alpha / square root of rank (rsLoRA), for high ranks", advanced=True)
    dora: bool = setting(False, "DoRA", "learn the size of each weight's columns apart from their direction; slower, at times better at low "
                         "ranks", advanced=True)
    neftune: float = setting(0.0, "NEFTune noise", "strength of noise on the embeddings while training, such as 5; 0 for none", advanced=True,
                             ge=0, le=100)
    learning_rate: float = setting(1e-3, "Learning rate", "peak learning rate", gt=0, lt=1)
    warmup: float = setting(0.05, "Warm-up", "share of the steps in which the rate rises", "share", advanced=True, ge=0, lt=1)
    weight_decay: float = setting(0.0, "Weight decay", "how strongly the adapter's weights are drawn to zero", advanced=True, ge=0, lt=1)
    max_gradient_norm: float = setting(1.0, "Largest gradient norm", "longer gradients are shortened to this; 0 for no limit", advanced=True, ge=0)
    epochs: int = setting(6, "Epochs", "passes over the data", ge=1, le=1000)
    early_stopping: int = setting(0, "Stop early after", "end when the share of right answers to held-back questions has not risen for so many "
                                  "epochs, and take the best epoch; 0 for never", "epochs", ge=0, le=1000)
    validation_questions: int = setting(0, "Questions answered each epoch", "held-back questions that the model answers after each epoch, for the "
                                        "share of right answers; 0 for none, or 100 where early stopping asks for it", "questions",
                                        advanced=True, ge=0, le=100_000)
    questions_per_row: int = setting(16, "Questions per row", "questions that share one tool list in a row", advanced=True, ge=1, le=1024)
    row_tokens: int = setting(0, "Tokens per row", "fill rows with questions up to about so many tokens, tool list included; 0 to go by questions "
                              "per row", "tokens", advanced=True, ge=0)
    rows_per_step: int = setting(1, "Rows per step", "rows before each update (gradient accumulation)", advanced=True, ge=1, le=1024)
    gradient_checkpointing: bool = setting(False, "Gradient checkpointing", "compute each layer a second time instead of keeping what it made; a "
                                           "third slower, much less memory", advanced=True)
    attention: Literal["auto", "sdpa", "flex"] = setting(
        "auto", "Attention kernel", "auto: on a graphics card the faster of the two for shared rows; sdpa: torch's own; flex: FlexAttention",
        advanced=True)
    save_every: int = setting(50, "Checkpoint every", "steps between checkpoints", "steps", advanced=True, ge=1)
    keep_checkpoints: int = setting(2, "Checkpoints kept", "newest checkpoints kept while training, to go on from after an interruption",
                                    advanced=True, ge=1, le=100)
    keep_from_epoch: int = setting(0, "Keep epochs from", "the adapter as it is after this epoch and each later one is kept beside the last; 0 for "
                                   "the last alone", "epoch", advanced=True, ge=0, le=1000)
    max_length: int = setting(0, "Longest example", "cutoff in tokens, 0 for the base model's context", "tokens", advanced=True, ge=0)
    allow_cutting: bool = setting(False, "Cut longer examples", "train even where examples are cut at that length; accuracy collapses then",
                                  advanced=True)
    tensorboard: bool = setting(False, "TensorBoard files", "write the curves to runs/tensorboard too", advanced=True)
    parallel: Literal["one", "ddp", "fsdp", "zero3"] = setting(
        "one", "Several cards", "how several cards share the work: one card alone, ddp (each holds the model), fsdp or zero3 (the model is "
        "split over them)", advanced=True)
    devices: int = setting(1, "Cards", "graphics cards of each machine, or processes on the CPU, that train together; 0 for all cards",
                           advanced=True, ge=0, le=64)
    machines: int = setting(1, "Machines", "machines that train together", advanced=True, ge=1, le=1024)
    main_address: str = setting("", "Address of this machine", "address and port by which the other machines reach this one, such as "
                                "10.0.0.1:29500", advanced=True, max_length=255)
    seed: int = setting(42, "Random seed", "random seed", advanced=True, ge=0)


class MergingSettings(StageSettings):
    """Merge adapters into the base model."""

    adapters: list[str] = setting([], "Adapters", "adapters to merge, none for the newest")
    weights: list[float] = setting([], "Weights", "one weight an adapter, none for equal shares")
    method: MergeMethod = setting("linear", "Method", "how several adapters become one")
    density: float = setting(0.8, "Density", "share of the adapters' entries that is kept, for the methods that drop some", "share", gt=0, le=1)
    sign: Literal["total", "frequency"] = setting("total", "Majority sign", "how the methods with ties elect a sign: by the sum of the entries, "
                                                  "or by their number", advanced=True)
    svd_rank: int = setting(0, "Rank after the merge", "rank to which the methods with svd cut the result, 0 for that of the largest adapter",
                            advanced=True, ge=0, le=4096)
    into: Literal["16 bit", "dequantised"] = setting("16 bit", "Base model to merge into", "16 bit: the base model as it is; dequantised: as an "
                                                     "adapter trained on NF4 saw it", advanced=True)
    keep_adapter: bool = setting(False, "Keep the merged adapter", "list the merged adapter beside the trained ones, to be compared and merged "
                                 "again", advanced=True)
    seed: int = setting(42, "Random seed", "random seed of the methods that drop entries by chance", advanced=True, ge=0)
    dtype: Literal["auto", "float32", "bfloat16", "float16"] = setting(
        "auto", "Number format", "number format of the merged model; auto: float32 below a billion parameters", advanced=True)


class EvaluationSettings(StageSettings):
    """Measure models on the test questions."""

    models: list[str] = setting(["base", "adapter"], "Models", "what to measure: base, adapter (the one trained last), adapter:NAME, merged, an "
                                "exported file such as gguf-q8_0, or teacher:NAME", min_length=1)
    descriptions: Literal["as trained", "long", "short", "none"] = setting("as trained", "Descriptions", "how the tools are described "
                                                                           "to the models")
    enumerated: list[str] = setting([], "Parameters with few values", "parameters whose accuracy is measured, such as content_type or "
                                    "Search.content_type")
    free_text: list[str] = setting([], "Parameters with free text", "parameters whose similarity to the accepted text is measured, such as prompt")
    embedding_model: str = setting("", "Embedding model", "folder of a local model that compares free texts by their meaning; empty to compare "
                                   "their letters (chrF)", advanced=True)
    batch: int = setting(20, "Questions side by side", "questions answered side by side", advanced=True, ge=1, le=4096)
    max_new_tokens: int = setting(160, "Longest answer", "longest answer in tokens", "tokens", advanced=True, ge=1, le=4096)
    constrained: bool = setting(False, "Also held to a grammar", "measure each model once more with its answers held to a grammar of the tool list")
    sampling: Literal["greedy", "paper", "own"] = setting(
        "greedy", "Choice of words", "greedy: the likeliest token; paper: temperature 0.3, top-k 50, top-p 1, seed 42; own: the values below",
        advanced=True)
    temperature: float = setting(0.3, "Temperature", "how freely tokens are drawn, 0 for the likeliest", advanced=True, ge=0, le=2)
    top_k: int = setting(50, "Top-k", "tokens drawn from, 0 for all", advanced=True, ge=0, le=100_000)
    top_p: float = setting(1.0, "Top-p", "share of the probability that the tokens drawn from hold", "share", advanced=True, gt=0, le=1)
    sampling_seed: int = setting(42, "Seed of the choice", "random seed with which tokens are drawn", advanced=True, ge=0)
    confidence: float = setting(0.95, "Confidence", "share of repeated measurements whose intervals would hold the true rate", "share",
                                advanced=True, ge=0.5, lt=1)
    resamples: int = setting(1000, "Resamples", "how often the questions are drawn anew for an interval", advanced=True, ge=100, le=100_000)
    seed: int = setting(1, "Random seed", "random seed of the intervals", advanced=True, ge=0)

    @field_validator("models")
    @classmethod
    def _known_models(cls, names: list[str]) -> list[str]:
        """Each name is of a kind that can be measured; whether it is there is seen when the stage runs."""
        for name in names:
            kind, colon, which = name.partition(":")
            if name not in ("base", "adapter", "merged") and not (colon and kind in ("adapter", "teacher") and which.strip()) \
                    and not re.fullmatch(r"gguf-[a-z0-9_]+", name):
                raise ValueError(f"{name[:60]!r} is no model to measure (there are base, adapter, adapter:NAME, merged, gguf-FORMAT, teacher:NAME)")
        return list(dict.fromkeys(names))


class ExportSettings(StageSettings):
    """Write the model for the devices, compare each file with the model before, and make a bundle to carry away."""

    quantizations: list[str] = setting(["q8_0", "q4_k_m"], "Number formats", "number formats of the GGUF files, such as f16, bf16, q8_0, q6_k, "
                                       "q5_k_m, q4_k_m, q4_0, iq4_nl", min_length=1)
    adapter: bool = setting(False, "The adapter alone too", "write the adapter alone as GGUF, and the base model's file that it is used over")
    bundle: str = setting("auto", "Bundle", "format of the file that is packed with all that a device needs; auto for the smallest one that "
                          "passed, none for no bundle", pattern="^[a-z0-9_]+$")
    margin: float = setting(0.01, "Allowed loss", "how many fewer questions a file of 8 bits and more may answer rightly than the model before "
                            "it was written", "share", ge=0, le=1)
    small_margin: float = setting(0.05, "Allowed loss below 8 bits", "the same for smaller formats", "share", ge=0, le=1)
    compared: int = setting(0, "Questions compared", "test questions that transformers answers for comparison, 0 for all", advanced=True, ge=0)
    served: int = setting(6, "Questions to the server", "test questions asked behind llama.cpp's server as well, 0 for none", advanced=True, ge=0)
    speed: bool = setting(True, "Measure the speed", "measure how fast each file answers on this machine, and its memory", advanced=True)
    max_new_tokens: int = setting(160, "Longest answer", "longest answer in tokens", "tokens", advanced=True, ge=1, le=4096)

    @field_validator("quantizations")
    @classmethod
    def _known_words(cls, names: list[str]) -> list[str]:
        """Each is written as a format is; whether llama.cpp has it is seen when the stage runs."""
        for name in names:
            if not re.fullmatch(r"[a-z0-9_]+", name):
                raise ValueError(f"{name[:40]!r} is no number format")
        return list(dict.fromkeys(names))


class ForecastSettings(StageSettings):
    """Ask a model the seed questions before any training, and tell which tools it confuses."""

    model: str = setting("base", "Model", "base (the one that training starts from), a folder with a model, adapter, or an exported file "
                         "such as gguf-q8_0")
    descriptions: Literal["long", "short", "none"] = setting("long", "Descriptions", "how the tools are described to the model")
    batch: int = setting(20, "Questions side by side", "questions answered side by side", advanced=True, ge=1, le=4096)
    max_new_tokens: int = setting(160, "Longest answer", "longest answer in tokens", "tokens", advanced=True, ge=1, le=4096)


class MergeSearchSettings(StageSettings):
    """Try methods, weights and densities of merging, and keep the best."""

    adapters: list[str] = setting([], "Adapters", "adapters to merge, none for those chosen for merging")
    methods: list[MergeMethod] = setting(list(get_args(MergeMethod)), "Methods", "methods to try", min_length=1)
    weights: list[str] = setting(["0.5", "1"], "Weights", "weights to try: one number for every adapter alike, or one for each such as 0.7+0.3",
                                 min_length=1)
    densities: list[str] = setting(["0.8"], "Densities", "densities to try, for the methods that drop entries", min_length=1)
    on: Literal["validation", "tests"] = setting("validation", "Questions", "which questions decide: those held back in training, or the test "
                                                 "questions, which then tell nothing new afterwards")
    questions: int = setting(200, "Most questions", "questions asked of each candidate, drawn once for all; 0 for all there are", ge=0)
    bases: list[Literal["16 bit", "dequantised"]] = setting(["16 bit"], "Base models to merge into", "16 bit: the base model as it is; "
                                                            "dequantised: as adapters trained on NF4 saw it", min_length=1)
    keep_best: bool = setting(True, "Keep the best", "write the best merge into the settings of merging")
    batch: int = setting(20, "Questions side by side", "questions answered side by side", advanced=True, ge=1, le=4096)
    max_new_tokens: int = setting(160, "Longest answer", "longest answer in tokens", "tokens", advanced=True, ge=1, le=4096)


class GateSettings(StageSettings):
    """Ask an adapter and the active one beside it the kept test sets of all data cycles."""

    adapter: str = setting("", "Adapter", "which version, such as 2026-11/v3; empty for the one trained last")
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
        reason = f"is not a setting (there are: {known})" if first["type"] == "extra_forbidden" else \
            str(first["ctx"]["error"]) if first["type"] == "value_error" else first["msg"].lower()
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
