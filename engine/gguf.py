"""GGUF through llama.cpp: the converters that came with the installed runtime, and quantisation."""

import ctypes
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from engine.errors import MachineError
from engine.models import threads
from engine.records import Tool

FILE_TYPES = {"f16": "LLAMA_FTYPE_MOSTLY_F16", "q8_0": "LLAMA_FTYPE_MOSTLY_Q8_0", "q4_k_m": "LLAMA_FTYPE_MOSTLY_Q4_K_M"}


def converters() -> Path:
    """The folder with llama.cpp's own converters, kept by set-up from the archive that the runtime was built from."""
    folder = Path(sys.prefix) / "llama.cpp"
    if not (folder / "convert_hf_to_gguf.py").is_file():
        raise MachineError(f"llama.cpp's converters are not in {folder}.", "Run: python3 installer/callsmith.py setup")
    return folder


def convert(model: Path, target: Path) -> None:
    """Write a transformers folder as GGUF in 16 bit, beside the target first. Raises MachineError with the converter's word."""
    folder = converters()
    part = target.with_name(target.name + ".part")
    script = Path(__file__).with_name("convert_hf.py")
    done = subprocess.run([sys.executable, str(script), str(folder), str(model), "--outfile", str(part), "--outtype", "f16"],
                          env={**os.environ, "HF_HUB_OFFLINE": "1"}, capture_output=True, text=True)
    if done.returncode or not part.is_file():
        sys.stderr.write(done.stderr)
        last = (done.stderr.strip().splitlines() or ["no message"])[-1]
        raise MachineError(f"llama.cpp's converter failed ({last}).", "See the job's log; the model's kind may not be known to it.")
    part.replace(target)


def quantize(source: Path, target: Path, kind: str) -> None:
    """Quantise a 16-bit GGUF file, beside the target first. Raises MachineError if llama.cpp refuses."""
    import llama_cpp

    part = target.with_name(target.name + ".part")
    parameters = llama_cpp.llama_model_quantize_default_params()
    parameters.ftype = getattr(llama_cpp, FILE_TYPES[kind])
    parameters.nthread = threads()
    code = llama_cpp.llama_model_quantize(str(source).encode(), str(part).encode(), ctypes.byref(parameters))
    if code:
        raise MachineError(f"llama.cpp could not write {target.name} (code {code}).", "See the job's log.")
    part.replace(target)


def prompt_mismatches(file: Path, chat, tools: Sequence[Tool], questions: Sequence[str]) -> int:
    """How many prompts llama.cpp cuts into other ids than training did: the usual cause of "good before GGUF, bad after"."""
    import llama_cpp

    vocabulary = llama_cpp.Llama(str(file), vocab_only=True, verbose=False)
    talk = chat.over(tools)
    return sum(vocabulary.tokenize(chat.render(tools, question).encode(), add_bos=False, special=True) != talk.whole_prompt(question)
               for question in questions)
