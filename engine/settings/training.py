"""Settings of what makes a model: training, the gate before a version becomes active, merging and its search."""

import math
from typing import TYPE_CHECKING, Any, Literal

from pydantic import field_validator

from engine.settings.families import MERGE_METHODS
from engine.settings.fields import StageSettings, setting

if TYPE_CHECKING:
    MergeMethod = str
else:
    MergeMethod = Literal[tuple(MERGE_METHODS)]
MergeBase = Literal["full precision", "dequantised"]


def _base_of_today(value: Any) -> Any:
    """Version 0.1 wrote "16 bit" for the base model as it is."""
    if isinstance(value, list):
        return [_base_of_today(one) for one in value]
    return "full precision" if value == "16 bit" else value


class TrainingSettings(StageSettings):
    """Train a LoRA adapter on the dataset."""

    base_model: str = setting("embedded", "Base model", "'embedded' (built-in), or a folder with a transformers model")
    chat_template: str = setting(
        "",
        "Chat template",
        "chat template to train with instead of the base model's own: a Jinja file, or the name of a family whose official template "
        "is used, such as Qwen-Qwen2.5-7B-Instruct; empty for its own",
        unit="template",
        advanced=True,
        max_length=4096,
    )
    continue_from: str = setting("", "Continue from", "adapter to continue training; it keeps its rank and modules; empty for a new one")
    descriptions: Literal["long", "short", "none"] = setting(
        "long", "Descriptions", "how the tools are described to the model: in full, in short, or by name only"
    )
    tool_lists: list[str] = setting(
        [],
        "Mixed descriptions",
        "shares of tool lists in one run, such as long=2, short=1 and none=1, so one adapter works with all of them; empty to use "
        "only the descriptions above",
        advanced=True,
    )
    list_tokens: int = setting(
        0,
        "Maximum tool list length",
        "maximum tokens for the tool list of a row: the tools its questions call, and others drawn for each row; 0 to list all tools",
        "tokens",
        ge=0,
        le=1_000_000,
    )
    quantization: Literal["none", "int8", "nf4"] = setting(
        "none",
        "Quantization",
        "none: off (16 bit, or 32 bit on a processor without bfloat16); int8: half the memory of 16 bit; nf4: a quarter (QLoRA)",
    )
    double_quantization: bool = setting(True, "Double quantization", "with nf4, also shrink the scales of its blocks", advanced=True)
    precision: Literal["auto", "bfloat16", "float16", "float32"] = setting(
        "auto",
        "Precision",
        "auto: bfloat16 if the machine supports it, otherwise float16 on a graphics card and float32 on a processor",
        advanced=True,
    )
    rank: int = setting(32, "Rank", "LoRA rank", ge=1, le=512)
    alpha: int = setting(64, "Alpha", "LoRA alpha (the update is scaled by alpha / rank)", ge=1, le=1024)
    dropout: float = setting(0.0, "Dropout", "LoRA dropout", "share", advanced=True, ge=0, lt=1)
    target_modules: list[str] = setting(
        [], "Trained modules", "layers that get an adapter, such as q_proj; empty for all linear layers", advanced=True
    )
    modules_to_save: list[str] = setting(
        [],
        "Modules trained in full",
        "modules that are trained in full and saved with the adapter, such as embed_tokens or lm_head; they take much memory",
        advanced=True,
    )
    upper_layers: int = setting(
        0,
        "Top layers",
        "how many of the top layers get an adapter; fewer take less time and memory, because the gradient stops below them; 0 for all",
        "layers",
        advanced=True,
        ge=0,
        le=1000,
    )
    rslora: bool = setting(
        False, "Rank-stabilized LoRA", "scale the update by alpha / square root of rank (rsLoRA), for high ranks", advanced=True
    )
    dora: bool = setting(
        False,
        "DoRA",
        "learn the size of weight columns separately from their direction; slower, sometimes better at low ranks",
        advanced=True,
    )
    neftune: float = setting(
        0.0, "NEFTune noise", "strength of noise on the embeddings while training, such as 5; 0 for none", advanced=True, ge=0, le=100
    )
    learning_rate: float = setting(1e-3, "Learning rate", "peak learning rate", gt=0, lt=1)
    lora_plus: float = setting(
        0.0,
        "LoRA+ ratio",
        "how many times faster B of the adapter learns than A, such as 16, with a lower learning rate; 0 for the same rate",
        advanced=True,
        ge=0,
        le=1000,
    )
    optimizer: Literal["adamw", "paged_adamw_8bit"] = setting(
        "adamw",
        "Optimizer",
        "adamw: AdamW; paged_adamw_8bit: the same with 8-bit state, a quarter of the memory; it moves to main memory if the graphics "
        "card runs short",
        advanced=True,
    )
    warmup: float = setting(0.05, "Warm-up", "share of steps in which the learning rate rises", "share", advanced=True, ge=0, lt=1)
    weight_decay: float = setting(
        0.0, "Weight decay", "how strongly the adapter's weights are pulled towards zero", advanced=True, ge=0, lt=1
    )
    max_gradient_norm: float = setting(
        1.0, "Maximum gradient norm", "larger gradients are clipped to this norm; 0 for no limit", advanced=True, ge=0
    )
    epochs: int = setting(6, "Epochs", "passes over the data", ge=1, le=1000)
    early_stopping: int = setting(
        0,
        "Stop early after",
        "stop when the share of correct answers to validation questions has not risen for this many epochs, and use the best epoch; "
        "0 for never",
        "epochs",
        ge=0,
        le=1000,
    )
    validation_questions: int = setting(
        0,
        "Questions answered per epoch",
        "validation questions that the model answers after each epoch, for the share of correct answers; 0 for none, or 100 if early "
        "stopping needs them",
        "questions",
        advanced=True,
        ge=0,
        le=100_000,
    )
    questions_per_row: int = setting(16, "Questions per row", "questions that share one tool list in a row", advanced=True, ge=1, le=1024)
    row_tokens: int = setting(
        0,
        "Tokens per row",
        "fill rows with questions up to about this many tokens, including the tool list; 0 to use questions per row",
        "tokens",
        advanced=True,
        ge=0,
    )
    rows_per_step: int = setting(1, "Rows per step", "rows before each update (gradient accumulation)", advanced=True, ge=1, le=1024)
    gradient_checkpointing: bool = setting(
        False,
        "Gradient checkpointing",
        "recompute each layer instead of keeping its result; a third slower, much less memory",
        advanced=True,
    )
    attention: Literal["auto", "sdpa", "flex"] = setting(
        "auto",
        "Attention kernel",
        "auto: on a graphics card the faster of the two for shared rows; sdpa: torch's own; flex: FlexAttention",
        advanced=True,
    )
    liger: bool = setting(
        False,
        "Liger kernels",
        "use the kernels of the package liger-kernel if it is installed; less memory and time on a graphics card",
        advanced=True,
    )
    save_every: int = setting(50, "Checkpoint every", "steps between checkpoints", "steps", advanced=True, ge=1)
    keep_checkpoints: int = setting(
        2, "Checkpoints kept", "number of checkpoints kept during training, to resume after an interruption", advanced=True, ge=1, le=100
    )
    keep_from_epoch: int = setting(
        0,
        "Keep epochs from",
        "also keep the adapter after this epoch and each later one; 0 for the last only",
        "epoch",
        advanced=True,
        ge=0,
        le=1000,
    )
    max_length: int = setting(
        0, "Maximum example length", "maximum length in tokens, 0 for the base model's context", "tokens", advanced=True, ge=0
    )
    allow_cutting: bool = setting(
        False, "Cut longer examples", "train even if examples are cut at that length; accuracy collapses", advanced=True
    )
    tensorboard: bool = setting(False, "TensorBoard files", "also write the curves to runs/tensorboard", advanced=True)
    parallel: Literal["one", "ddp", "fsdp", "zero3"] = setting(
        "one",
        "Several cards",
        "how several cards share the work: one card alone, ddp (a full model on each), fsdp or zero3 (the model is split across them)",
        advanced=True,
    )
    devices: int = setting(
        1,
        "Cards",
        "graphics cards of each machine, or processes on the CPU, that train together; 0 for all cards",
        advanced=True,
        ge=0,
        le=64,
    )
    machines: int = setting(1, "Machines", "machines that train together", advanced=True, ge=1, le=1024)
    main_address: str = setting(
        "",
        "Address of this machine",
        "address and port where other machines reach this one, such as 10.0.0.1:29500",
        advanced=True,
        max_length=255,
    )
    seed: int = setting(42, "Random seed", "random seed", advanced=True, ge=0)

    def parts_of_row(self, processes: int) -> int:
        """Into how many parts each row is cut on so many processes: a step has the rows that it has on one, and all take as many."""
        return processes // math.gcd(self.rows_per_step, processes)


class GateSettings(StageSettings):
    """Ask an adapter and the active one beside it the kept test sets of all data cycles."""

    adapter: str = setting("", "Adapter", "which version, such as 2026-11/v3; empty for the one trained last")
    batch: int = setting(20, "Parallel questions", "questions answered in parallel", advanced=True, ge=1, le=4096)
    max_new_tokens: int = setting(160, "Maximum answer length", "maximum answer length in tokens", "tokens", advanced=True, ge=1, le=4096)


class MergingSettings(StageSettings):
    """Merge one adapter or several into the base model."""

    adapters: list[str] = setting([], "Adapters", "adapters to merge; empty for the newest")
    weights: list[float] = setting([], "Weights", "one weight per adapter; empty for the default of the method: 1 each, or equal shares")
    method: MergeMethod = setting("cat", "Method", "how several adapters are combined")
    density: float = setting(0.8, "Density", "share of the adapters' entries to keep, for the methods that drop some", "share", gt=0, le=1)
    sign: Literal["total", "frequency"] = setting(
        "total", "Majority sign", "how the methods with ties elect a sign: by the sum of the entries, or by their number", advanced=True
    )
    svd_rank: int = setting(
        0,
        "Rank after the merge",
        "rank of the result of methods with svd, 0 for that of the largest adapter",
        advanced=True,
        ge=0,
        le=4096,
    )
    into: MergeBase = setting(
        "full precision",
        "Base model to merge into",
        "full precision: the original base model; dequantised: as an adapter trained on NF4 saw it",
        advanced=True,
    )
    keep_adapter: bool = setting(
        False,
        "Keep the merged adapter",
        "list the merged adapter with the trained ones, so you can compare it and merge it again",
        advanced=True,
    )
    seed: int = setting(42, "Random seed", "random seed for the methods that drop entries at random", advanced=True, ge=0)
    dtype: Literal["auto", "float32", "bfloat16", "float16"] = setting(
        "auto", "Number format", "number format of the merged model; auto: float32 below a billion parameters", advanced=True
    )

    _former_base = field_validator("into", mode="before")(_base_of_today)


class MergeSearchSettings(StageSettings):
    """Try methods, weights and densities of merging, and keep the best."""

    adapters: list[str] = setting([], "Adapters", "adapters to merge; empty for those chosen for merging")
    methods: list[MergeMethod] = setting(list(MERGE_METHODS), "Methods", "methods to try", min_length=1)
    weights: list[str] = setting(
        ["0.5", "1"], "Weights", "weights to try: one number for every adapter alike, or one for each such as 0.7+0.3", min_length=1
    )
    densities: list[str] = setting(["0.8"], "Densities", "densities to try, for the methods that drop entries", min_length=1)
    on: Literal["validation", "tests"] = setting(
        "validation",
        "Questions",
        "which questions decide: those of the validation set, or the test questions, which can then no longer serve as an independent test",
    )
    questions: int = setting(200, "Maximum questions", "questions for each candidate, drawn once; 0 for all", ge=0)
    bases: list[MergeBase] = setting(
        ["full precision"],
        "Base models to merge into",
        "full precision: the original base model; dequantised: as adapters trained on NF4 saw it",
        min_length=1,
    )
    keep_best: bool = setting(True, "Keep the best", "use the best merge for the Merging stage")
    batch: int = setting(20, "Parallel questions", "questions answered in parallel", advanced=True, ge=1, le=4096)
    max_new_tokens: int = setting(160, "Maximum answer length", "maximum answer length in tokens", "tokens", advanced=True, ge=1, le=4096)

    _former_base = field_validator("bases", mode="before")(_base_of_today)
