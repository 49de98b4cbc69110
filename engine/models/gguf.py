"""GGUF through llama.cpp: the converters that came with the installed runtime, quantisation, and what a file says of itself."""

import ctypes
import json
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine import process
from engine.errors import InputError, MachineError
from engine.files import atomic_path
from engine.messages import Message
from engine.models.base_models import threads

if TYPE_CHECKING:
    from engine.models.importance import Importance

USUAL = ("f16", "bf16", "q8_0", "q6_k", "q5_k_m", "q4_k_m", "q4_0", "iq4_nl")  # shown first, the largest first
UNQUANTIZED = ("f32", "f16", "bf16")  # what the converter writes itself
OF_DTYPE = {"float32": "f32", "bfloat16": "bf16", "float16": "f16"}
# Formats that need an importance matrix, experts or ternary weights: llama.cpp names them, but they do not fit here.
NOT_HERE = re.compile(r"guessed|iq1_.*|iq2_.*|iq3_xxs|iq3_xs|q2_k_s|tq.*|q1_0|q2_0|mxfp4.*|nvfp4")
FELL_BACK = re.compile(r"(\d+) of \d+ tensor\(s\) required fallback")
CACHE_TYPES = {"f16": 1, "q8_0": 8, "q4_0": 2}  # ggml's numbers for what keys and values may be kept in
KEPT = "LLAMA_FTYPE_MOSTLY_", "LLAMA_FTYPE_ALL_"


def formats() -> dict[str, int]:
    """{number format: llama.cpp's number for it} of all that the installed llama.cpp can write, the usual ones first."""
    import llama_cpp

    found = {}
    for constant in dir(llama_cpp):
        for start in KEPT:
            name = constant.removeprefix(start).lower()
            if constant.startswith(start) and not NOT_HERE.fullmatch(name):
                found[name] = getattr(llama_cpp, constant)
    return {name: found[name] for name in (*USUAL, *sorted(set(found) - set(USUAL))) if name in found}


def check_formats(names: list[str]) -> None:
    """Raises InputError for a number format that the installed llama.cpp does not write."""
    known = formats()
    for name in names:
        if name not in known:
            raise InputError(
                Message("llama.cpp does not write the number format {name}.", name=name), Message("Available: {known}.", known=[*known])
            )


def converters() -> Path:
    """The folder with llama.cpp's own converters, kept by set-up from the archive that the runtime was built from."""
    folder = Path(sys.prefix) / "llama.cpp"
    if not (folder / "convert_hf_to_gguf.py").is_file():
        raise MachineError(
            Message("llama.cpp's converters are not in {folder}.", folder=folder), "Run: python3 installer/adaptool.py setup"
        )
    return folder


def convert(model: Path, target: Path, kind: str = "f16", facts: Mapping[str, Any] | None = None) -> None:
    """Write a transformers folder as GGUF in `kind` (f32, f16 or bf16), beside the target first; `facts` are keys to embed, such
    as {"general.name": "..."}. Raises MachineError with the converter's word."""
    with atomic_path(target) as part:
        _converted("convert_hf_to_gguf.py", model, part, facts, ["--outtype", kind], "the model's kind may not be known to it")


def convert_adapter(adapter: Path, base: Path, target: Path, kind: str = "f16", facts: Mapping[str, Any] | None = None) -> None:
    """Write a PEFT LoRA adapter alone as GGUF; `base` is the folder of the model that it was trained on. Raises MachineError."""
    options, remedy = ["--outtype", kind, "--base", str(base)], "it takes plain LoRA adapters only"
    with atomic_path(target) as part:
        _converted("convert_lora_to_gguf.py", adapter, part, facts, options, remedy)


def _converted(script: str, model: Path, part: Path, facts: Mapping[str, Any] | None, options: list[str], remedy: str) -> None:
    folder = converters()
    words = [str(folder), script, str(model), json.dumps(dict(facts or {})), "--outfile", str(part), *options]
    done = process.run("engine.models.convert_hf", *words, HF_HUB_OFFLINE="1")
    if done.returncode or not part.is_file():
        last = process.last_line(done.stderr) or "no message"
        raise MachineError(
            Message("llama.cpp's converter failed ({problem}).", problem=last), Message("See the log of the job; {remedy}.", remedy=remedy)
        )


def quantize(source: Path, target: Path, kind: str, importance: "Importance | None" = None) -> int:
    """Write a GGUF file in another number format, beside the target first; the error of each weight counts by the `importance` of its
    column. Returns how many tensors llama.cpp wrote in a larger format than asked for, because their rows do not divide into its blocks
    of 256 or 32. Raises MachineError if it refuses."""
    import llama_cpp

    parameters = llama_cpp.llama_model_quantize_default_params()
    parameters.ftype = formats()[kind]
    parameters.nthread = threads()
    held = _as_list(importance) if importance else None
    if held is not None:
        parameters.imatrix = ctypes.cast(held, ctypes.POINTER(llama_cpp.llama_model_imatrix_data))
    with atomic_path(target) as part, _listening() as said:
        if llama_cpp.llama_model_quantize(str(source).encode(), str(part).encode(), ctypes.byref(parameters)):
            last = next((line for line in reversed(said) if line.strip()), "no message").strip()
            raise MachineError(
                Message("llama.cpp could not write {target} ({problem}).", target=target.name, problem=last), "See the log of the job."
            )
    found = FELL_BACK.search("".join(said))
    return int(found[1]) if found else 0


def _as_list(importance: "Importance") -> Any:
    """An array in C, which an entry without a name ends."""
    import llama_cpp

    made = (llama_cpp.llama_model_imatrix_data * (len(importance) + 1))()
    for entry, (name, values) in zip(made, importance.items()):
        entry.name, entry.size = name.encode(), len(values)
        entry.data = values.ctypes.data_as(ctypes.POINTER(ctypes.c_float))
    return made


@contextmanager
def _listening() -> Iterator[list[str]]:
    """What llama.cpp logs meanwhile; it goes to standard error as well, which is the job's log."""
    import llama_cpp

    said: list[str] = []

    @llama_cpp.llama_log_callback
    def hear(level: int, text: bytes, data: object) -> None:
        said.append(text.decode("utf-8", "replace"))
        sys.stderr.write(said[-1])

    llama_cpp.llama_log_set(hear, ctypes.c_void_p(0))
    try:
        yield said
    finally:
        llama_cpp.llama_log_set(llama_cpp._logger.llama_log_callback, ctypes.c_void_p(0))


def load_adapter(model, file: Path) -> Any:
    """An adapter for a loaded `llama_cpp.Llama`, to be used in its contexts. Raises MachineError where the two do not fit."""
    import llama_cpp

    held = llama_cpp.llama_adapter_lora_init(model._model.model, str(file).encode())
    if not held:
        raise MachineError(
            Message("llama.cpp cannot load the adapter {file} on {model_path}.", file=file.name, model_path=Path(model.model_path).name),
            "Export both again.",
        )
    return held


def use_adapter(context, adapter: Any) -> None:
    """Let a context of llama.cpp answer with an adapter over the weights. Raises MachineError where it does not fit."""
    import llama_cpp

    adapters, scales = (llama_cpp.llama_adapter_lora_p_ctypes * 1)(adapter), (ctypes.c_float * 1)(1.0)
    if llama_cpp.llama_set_adapters_lora(context, adapters, 1, scales):
        raise MachineError("The adapter does not match its base model.", "Export both again.")


def keep_in(parameters: Any, kind: str) -> None:
    """Let a context with these parameters keep keys and values in a number format (f16, q8_0, q4_0); below 16 bit llama.cpp needs flash
    attention for that."""
    import llama_cpp

    if kind != "f16":
        parameters.type_k = parameters.type_v = CACHE_TYPES[kind]
        parameters.flash_attn_type = llama_cpp.LLAMA_FLASH_ATTN_TYPE_ENABLED


def vocabulary(file: Path):
    """The file's tokenizer and metadata alone, as a `llama_cpp.Llama`. Raises MachineError where llama.cpp cannot read it."""
    import llama_cpp
    from jinja2 import TemplateError

    try:
        return llama_cpp.Llama(str(file), vocab_only=True, verbose=False)
    except (ValueError, TemplateError) as error:
        raise MachineError(
            Message("llama.cpp cannot load {file} ({error}).", file=file.name, error=error), "Remove it and export again."
        ) from None
