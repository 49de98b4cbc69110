"""The folders on this machine that hold a language model: Hugging Face's cache, LM Studio's, what was downloaded here, chosen folders.

Nothing is loaded: a folder is judged by its config, the names and sizes of its files, and what its card says of the licence.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from engine.errors import InputError
from engine.files import PART
from engine.messages import Message
from engine.models import base_models
from engine.models.getting import HubSettings, catalogue, downloads, licences

CACHE, STUDIO, DOWNLOADED, CHOSEN = "Hugging Face's cache", "LM Studio", "downloaded", "chosen folder"
SOURCE = "adaptool-source.json"  # in a downloaded folder: the repository, the commit, the licence, each file's checksum
MOST = 2000  # folders looked at below one
LANGUAGE = re.compile(r"(CausalLM|ConditionalGeneration|LMHeadModel)$")  # what a config calls a model that writes
CAUSAL = re.compile(r"MODEL_FOR_CAUSAL_LM_MAPPING_NAMES = OrderedDict\(\s*\[(.*?)\n    \]", re.DOTALL)


@dataclass(frozen=True)
class Found:
    """A folder with a model: what it is called (the repository, where that is known), where it was found, bytes of its weights, its
    licence, "" where nothing tells it, and why it cannot be trained, "" if it can."""

    path: Path
    name: str
    place: str
    bytes: int
    licence: str
    refused: str = ""


def find_all(settings: HubSettings) -> list[Found]:
    """All of them, each folder once, in the order of the places. A folder that cannot be read is passed over."""
    places: list[tuple[str, Iterator[tuple[Path, str]]]] = [
        (DOWNLOADED, _below(downloads(settings), 2)),
        (CACHE, _cached()),
        (STUDIO, (one for home in _studio_homes() for one in _below(home / "models", 2))),
        *((CHOSEN, _below(Path(folder).expanduser(), 2)) for folder in settings.folders),
    ]
    found: dict[Path, Found] = {}
    for place, folders in places:
        for folder, name in folders:
            try:
                key = folder.resolve()
                if key not in found and (made := _described(folder, name, place)):
                    found[key] = made
            except OSError:
                continue
    return list(found.values())


def _described(folder: Path, name: str, place: str) -> Found | None:
    """What a folder holds, None where that is no language model."""
    weights = list(folder.glob("*.safetensors")) or list(folder.glob("*.bin"))
    if (folder / "config.json").is_file() and weights and not (folder / "adapter_config.json").is_file():
        try:
            refused = refusal(base_models.config(folder))
        except InputError as error:
            refused = str(error)
        if refused is None:
            return None
        refused = refused or _unusable(folder)
    elif weights := list(folder.glob("*.gguf")):
        refused = str(
            InputError("It is a GGUF file, which can serve as a helper model but cannot be trained.", "Get it in safetensors format.")
        )
    else:
        return None
    source = said_of_source(folder)
    name = str(source.get("repo") or name)
    licence = str(source.get("licence") or "") or licences.of_folder(folder) or catalogue.licence_of(name)
    return Found(folder, name, place, sum(file.stat().st_size for file in weights), licence, refused)


def refusal(config: dict) -> str | None:
    """Why a model with this config cannot be trained: "" if it can, None where it is no language model at all, such as an embedding
    model."""
    named = [str(one) for one in config.get("architectures") or []]
    if named and not any(map(LANGUAGE.search, named)):
        return None
    kind = str(config.get("model_type") or "")
    if kind not in causal_kinds():
        return str(
            InputError(Message("The type {kind} is not a language model of transformers.", kind=repr(kind)), "Choose another base model.")
        )
    if config.get("quantization") is not None and "quantization_config" not in config:
        return str(InputError("It is quantized for MLX.", "Get it in full precision."))
    return ""


def _unusable(folder: Path) -> str:
    try:
        base_models.find(str(folder))
    except InputError as error:
        return str(error)
    return ""


@cache
def causal_kinds() -> frozenset[str]:
    """The model types of which transformers has a causal language model. Read from its source, for importing the table brings torch."""
    spec = find_spec("transformers")
    if spec is None or not spec.origin:
        return frozenset()
    file = Path(spec.origin).parent / "models" / "auto" / "modeling_auto.py"
    table = CAUSAL.search(file.read_text(encoding="utf-8"))
    return frozenset(re.findall(r'^\s*\("([^"]+)"', table[1], re.MULTILINE)) if table else frozenset()


def said_of_source(folder: Path) -> dict:
    """What a download noted beside the model, {} for any other folder."""
    try:
        said = json.loads((folder / SOURCE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return said if isinstance(said, dict) else {}


# Where they lie


def _below(folder: Path, depth: int) -> Iterator[tuple[Path, str]]:
    """(folder, name) of `folder` and of those below it down to a depth; a name is the last two parts of a path, as a repository has it."""
    if not folder.is_dir():
        return
    yield folder, folder.name
    level = [folder]
    for deep in range(depth):
        try:
            level = [one for parent in level for one in sorted(parent.iterdir()) if one.is_dir() and one.suffix != PART][:MOST]
        except OSError:
            return
        yield from ((one, one.name if deep == 0 else f"{one.parent.name}/{one.name}") for one in level if not one.name.startswith("."))


def _cached() -> Iterator[tuple[Path, str]]:
    """(snapshot, repository) of each model in Hugging Face's cache: of the newest commit of its main branch, else of any.
    Layout: https://huggingface.co/docs/huggingface_hub/guides/manage-cache"""
    from huggingface_hub import constants

    hub = Path(constants.HF_HUB_CACHE)
    for folder in sorted(hub.glob("models--*")) if hub.is_dir() else ():
        snapshots = sorted((folder / "snapshots").glob("*"), key=lambda one: one.stat().st_mtime, reverse=True)
        main = folder / "refs" / "main"
        named = folder / "snapshots" / main.read_text(encoding="utf-8").strip() if main.is_file() else None
        chosen = named if named is not None and named.is_dir() else next(iter(snapshots), None)
        if chosen is not None:
            yield chosen, folder.name.removeprefix("models--").replace("--", "/")


def _studio_homes() -> list[Path]:
    """LM Studio's folders: where its pointer leads, and those of earlier versions."""
    home = Path.home()
    pointer = home / ".lmstudio-home-pointer"
    told = [Path(pointer.read_text(encoding="utf-8").strip())] if pointer.is_file() else []
    return [one for one in dict.fromkeys([*told, home / ".lmstudio", home / ".cache" / "lm-studio"]) if one.is_dir()]
