"""Settings of what measures models and ships them: forecast, evaluation, export."""

import re
from typing import Any, Literal

from pydantic import field_validator, model_validator

from engine.messages import Message
from engine.settings.fields import StageSettings, setting


class ForecastSettings(StageSettings):
    """Tell which tools are confused, before any training: by what questions and descriptions mean, or by asking a model."""

    model: str = setting(
        "embeddings",
        "Model",
        "embeddings (no language model; takes seconds), base (the model that training starts from), a folder with a model, adapter, "
        "or an exported file such as gguf-q8_0",
    )
    descriptions: Literal["long", "short", "none"] = setting("long", "Descriptions", "how the tools are described to the model")
    batch: int = setting(20, "Parallel questions", "questions answered in parallel", advanced=True, ge=1, le=4096)
    max_new_tokens: int = setting(160, "Maximum answer length", "maximum answer length in tokens", "tokens", advanced=True, ge=1, le=4096)


class EvaluationSettings(StageSettings):
    """Measure models on the test questions."""

    models: list[str] = setting(
        ["base", "adapter"],
        "Models",
        "what to measure: base, adapter (the active one), adapter:NAME, merged, an exported file such as gguf-q8_0, or teacher:NAME",
        min_length=1,
    )
    descriptions: Literal["as trained", "long", "short", "none"] = setting(
        "as trained", "Descriptions", "how the tools are described to the models"
    )
    lists: list[Literal["all", "nearest", "words", "groups"]] = setting(
        ["all"],
        "Tools shown",
        "tools shown with each question: all, the nearest in meaning, the nearest by words (as in a bundle), or those of its tool "
        "group; several are compared",
        min_length=1,
    )
    nearest: int = setting(
        8, "Nearest tools", "number of tools shown with a question if only the nearest are shown", "tools", ge=1, le=1000
    )
    enumerated: list[str] = setting(
        [], "Parameters with few values", "parameters whose accuracy is measured, such as content_type or Search.content_type"
    )
    free_text: list[str] = setting(
        [], "Parameters with free text", "parameters whose similarity to the accepted text is measured, such as prompt"
    )
    similarity: Literal["meaning", "letters"] = setting(
        "meaning",
        "Similarity of free text",
        "meaning: cosine of embeddings from the embedding model of the Knowledge stage, together with chrF; letters: only chrF",
        advanced=True,
    )
    batch: int = setting(20, "Parallel questions", "questions answered in parallel", advanced=True, ge=1, le=4096)
    max_new_tokens: int = setting(160, "Maximum answer length", "maximum answer length in tokens", "tokens", advanced=True, ge=1, le=4096)
    strict_bfcl: bool = setting(
        False,
        "Judge exactly like BFCL",
        "judge answers like the checker of the Berkeley Function Calling Leaderboard, with its mistakes and its leniency, so you can "
        "compare rates with published ones; the share of correct answers by that rule is always shown next to Adaptool's own",
        advanced=True,
    )
    constrained: bool = setting(
        False, "Also with constrained decoding", "also measure each model with constrained decoding, using a grammar of the tool list"
    )
    sampling: Literal["greedy", "paper", "own"] = setting(
        "greedy",
        "Sampling",
        "greedy: the most likely token; paper: temperature 0.3, top-k 50, top-p 1, seed 42; own: the values below",
        advanced=True,
    )
    temperature: float = setting(0.3, "Temperature", "how freely tokens are drawn, 0 for the most likely", advanced=True, ge=0, le=2)
    top_k: int = setting(50, "Top-k", "tokens drawn from, 0 for all", advanced=True, ge=0, le=100_000)
    top_p: float = setting(1.0, "Top-p", "total probability of the tokens to draw from", "share", advanced=True, gt=0, le=1)
    sampling_seed: int = setting(42, "Sampling seed", "random seed for drawing tokens", advanced=True, ge=0)
    confidence: float = setting(
        0.95,
        "Confidence",
        "share of repeated measurements whose intervals would contain the true rate",
        "share",
        advanced=True,
        ge=0.5,
        lt=1,
    )
    resamples: int = setting(1000, "Resamples", "how often the questions are resampled for an interval", advanced=True, ge=100, le=100_000)
    seed: int = setting(1, "Random seed", "random seed for the intervals", advanced=True, ge=0)

    @model_validator(mode="before")
    @classmethod
    def _without_former_folder(cls, values: Any) -> Any:
        """Version 0.2 had the folder of the embedding model here; now the stage knowledge has one for the whole project."""
        return {name: value for name, value in values.items() if name != "embedding_model"} if isinstance(values, dict) else values

    @field_validator("models")
    @classmethod
    def _known_models(cls, names: list[str]) -> list[str]:
        """Each name is of a kind that can be measured; whether it is there is seen when the stage runs."""
        for name in names:
            kind, colon, which = name.partition(":")
            if (
                name not in ("base", "adapter", "merged")
                and not (colon and kind in ("adapter", "teacher") and which.strip())
                and not re.fullmatch(r"gguf-[a-z0-9_]+", name)
            ):
                raise ValueError(
                    Message(
                        "{name} is not a model to measure (available: base, adapter, adapter:NAME, merged, gguf-FORMAT, teacher:NAME)",
                        name=repr(name[:60]),
                    )
                )
        return list(dict.fromkeys(re.sub(r"^(adapter:.*)/(v\d+)$", r"\1-\2", name) for name in names))  # 2026-11/v3 is 2026-11-v3


class ExportSettings(StageSettings):
    """Write the model for the devices, compare each file with the model before, and make a bundle to carry away."""

    quantizations: list[str] = setting(
        ["q8_0", "q4_k_m"],
        "Number formats",
        "number formats of the GGUF files, such as f16, bf16, q8_0, q6_k, q5_k_m, q4_k_m, q4_0, iq4_nl",
        min_length=1,
    )
    adapter: bool = setting(False, "Also the adapter alone", "write the adapter alone as GGUF, and the base model file for it")
    adapter_over: str = setting(
        "f16",
        "Base model's number format",
        "number format of the base model file for the adapter alone",
        advanced=True,
        pattern="^[a-z0-9_]+$",
    )
    importance: bool = setting(
        True,
        "Importance matrix",
        "for formats of 4 bits and fewer, quantize with an importance matrix computed from the training questions (imatrix)",
        advanced=True,
    )
    cache_type: Literal["f16", "q8_0", "q4_0"] = setting(
        "f16",
        "Key-value cache",
        "number format of the key-value cache on a device: f16, or q8_0 for half the memory and q4_0 for a quarter; files are "
        "measured with it",
        advanced=True,
    )
    safetensors: Literal["none", "merged", "adapter", "both"] = setting(
        "none", "Safetensors for vLLM", "create a folder for a vLLM server: the merged model, the adapter for --lora-modules, or both"
    )
    bundle: str = setting(
        "auto",
        "Bundle",
        "format of the file that is bundled with everything a device needs; auto for the smallest that passed, none for no bundle",
        pattern="^[a-z0-9_]+$",
    )
    nearest_tools: int = setting(
        0,
        "Nearest tools in the bundle",
        "tools that the client of the bundle shows with a question, the nearest by words; 0 for all, or as many as in evaluation if "
        "not all fit",
        "tools",
        advanced=True,
        ge=0,
        le=1000,
    )
    margin: float = setting(
        0.015,
        "Allowed loss",
        "how many fewer questions a file of 8 bits or more may answer correctly than the model before export",
        "share",
        ge=0,
        le=1,
    )
    small_margin: float = setting(0.05, "Allowed loss below 8 bits", "the same for smaller formats", "share", ge=0, le=1)
    compared: int = setting(
        0, "Questions compared", "test questions that transformers answers for comparison, 0 for all", advanced=True, ge=0
    )
    served: int = setting(
        6, "Questions to the server", "test questions also asked through llama.cpp's server, 0 for none", advanced=True, ge=0
    )
    speed: bool = setting(True, "Measure the speed", "measure the speed and memory of each file on this machine", advanced=True)
    max_new_tokens: int = setting(160, "Maximum answer length", "maximum answer length in tokens", "tokens", advanced=True, ge=1, le=4096)

    @field_validator("quantizations")
    @classmethod
    def _known_formats(cls, names: list[str]) -> list[str]:
        """Each is written as a format is; whether llama.cpp has it is seen when the stage runs."""
        for name in names:
            if not re.fullmatch(r"[a-z0-9_]+", name):
                raise ValueError(Message("{name} is not a number format", name=repr(name[:40])))
        return list(dict.fromkeys(names))
