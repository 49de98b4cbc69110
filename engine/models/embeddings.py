"""Texts as vectors of what they mean, by a small local model: all-MiniLM-L6-v2 in the box, or any folder of that kind.

A text's vector is the mean of the model's last hidden states over its tokens, brought to length 1, as the model's card says
(https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2; Reimers and Gurevych, 2019, arXiv:1908.10084); then the cosine of two
texts is the product of their vectors. A folder whose `1_Pooling` asks for the first token's state gets that. The model in the box
reads English; which folder is taken is a setting of the stage knowledge, one for the whole project.

Vectors of a project's questions are kept in its folder `embeddings`, so that the same text is not embedded twice.
"""

import hashlib
import json
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from engine.errors import InputError
from engine.files import atomic_path
from engine.messages import Message
from engine.models import base_models
from engine.records import content_hash
from engine.store import Project

EMBEDDED, IN_THE_BOX = "embedded", "all-minilm-l6-v2"  # the model in the box: as the setting says it, and its folder's name
FOLDER = "embeddings"  # of a project
BATCH = 64  # texts read at once
MOST_THREADS = 4  # more gain nothing with a model of 22 million parameters
LONGEST = 512  # tokens read of a text where the model's folder does not say
LATIN_ENDS = "\u0250"  # the first letter after those of Latin script
MOSTLY = 0.9  # share of a text's letters
MOST_KEPT = 200_000  # vectors in a project's file, 150 MB at 384 numbers of 16 bit; above that it begins anew

Vectors = np.ndarray[Any, np.dtype[np.float32]]


class Embedder:
    """One embedding model. Nothing is loaded until a text is met whose vector is not kept; `kept` is a folder for vectors, None for
    none. Raises InputError for a folder without a usable model."""

    def __init__(self, folder: Path, kept: Path | None = None) -> None:
        self.folder = base_models.find(str(folder))
        self.name = self.folder.name
        self.fingerprint = content_hash([base_models.fingerprint(self.folder), _said(self.folder, "1_Pooling/config.json")])
        self._english = self.name == IN_THE_BOX
        self._file = kept / f"{self.fingerprint}.npz" if kept is not None else None
        self._known: dict[str, Vectors] = {}
        self._read, self._unsaved = False, 0
        self._model: Any = None

    def __call__(self, texts: Sequence[str], check: Callable[[], None] = lambda: None) -> Vectors:
        """(texts, width) float32, each row of length 1. `check` is called before each batch and may raise to stop; what was
        embedded until then is kept."""
        self._read_kept()
        keys = [_key(text) for text in texts]
        new = {key: text for key, text in zip(keys, texts) if key not in self._known}
        if new:
            try:
                # texts of like length side by side, so that little is padded
                order = sorted(new, key=lambda key: len(new[key]))
                for at in range(0, len(order), BATCH):
                    check()
                    part = order[at : at + BATCH]
                    self._known.update(zip(part, self._embedded([new[key] for key in part])))
                    self._unsaved += len(part)
            finally:
                self._keep()
        if not keys:
            return np.zeros((0, 0), np.float32)
        return np.stack([self._known[key] for key in keys])

    def reads(self, text: str) -> bool:
        """Whether the model was made for the text's script: the one in the box for Latin letters, any other for all. What it was not made
        for looks alike to it, whatever it says."""
        letters = [letter for letter in text if letter.isalpha()]
        return not self._english or sum(letter < LATIN_ENDS for letter in letters) >= MOSTLY * len(letters)

    def _embedded(self, texts: list[str]) -> Vectors:
        import torch

        if self._model is None:
            self._load()
        threads = torch.get_num_threads()
        torch.set_num_threads(min(threads, MOST_THREADS))
        try:
            with torch.inference_mode():
                tokens = self._tokenizer(texts, return_tensors="pt", padding=True, truncation=True, max_length=self._longest)
                states = self._model(input_ids=tokens.input_ids, attention_mask=tokens.attention_mask).last_hidden_state.float()
                mask = tokens.attention_mask.unsqueeze(-1).float()  # (texts, tokens, 1)
                pooled = states[:, 0] if self._first else (states * mask).sum(1) / mask.sum(1).clamp(min=1e-9)
                vectors: Vectors = torch.nn.functional.normalize(pooled, dim=-1).numpy().astype(np.float16).astype(np.float32)
                return vectors  # as they are when they come from the file, so that a second run finds the same
        finally:
            torch.set_num_threads(threads)

    def _load(self) -> None:
        from transformers import AutoModel, AutoTokenizer
        from transformers.utils import logging

        self._tokenizer = AutoTokenizer.from_pretrained(self.folder, local_files_only=True, trust_remote_code=False)
        if self._tokenizer.pad_token_id is None:
            self._tokenizer.pad_token = self._tokenizer.eos_token
        told, bars = logging.get_verbosity(), logging.is_progress_bar_enabled()
        logging.set_verbosity_error()  # that a tensor of positions is not needed concerns nobody
        logging.disable_progress_bar()
        try:
            self._model = AutoModel.from_pretrained(
                self.folder, local_files_only=True, trust_remote_code=False, use_safetensors=True
            ).eval()
        finally:
            logging.set_verbosity(told)
            if bars:
                logging.enable_progress_bar()
        self._longest = min(
            base_models.context_length(self.folder), _said(self.folder, "sentence_bert_config.json").get("max_seq_length") or LONGEST
        )
        self._first = bool(_said(self.folder, "1_Pooling/config.json").get("pooling_mode_cls_token"))

    def _read_kept(self) -> None:
        if self._read or self._file is None:
            return
        self._read = True
        try:
            with np.load(self._file, allow_pickle=False) as file:
                keys, vectors = file["keys"], file["vectors"].astype(np.float32)
            if len(keys) == len(vectors) and vectors.ndim == 2:
                self._known = dict(zip(map(str, keys), vectors))
        except (OSError, ValueError, KeyError, zipfile.BadZipFile):
            pass  # not there yet, or spoiled: it is written anew

    def _keep(self) -> None:
        """Write the file, unless little is new: a file of many vectors is not written again for a few."""
        if self._file is None or self._unsaved <= len(self._known) // 20:
            return
        self._unsaved = 0
        if len(self._known) > MOST_KEPT:
            self._known = dict(list(self._known.items())[-MOST_KEPT // 2 :])
        self._file.parent.mkdir(exist_ok=True)
        with atomic_path(self._file) as beside, open(beside, "wb") as opened:
            np.savez(opened, keys=np.array(list(self._known)), vectors=np.stack(list(self._known.values())).astype(np.float16))


def of_project(project: Project) -> Embedder:
    """The embedding model that the project's settings name, with the vectors it keeps. Raises InputError for a folder without a
    usable model, MachineError where the one in the box is not there."""
    return Embedder(folder_of(project.settings("knowledge").embedding_model), project.path / FOLDER)


def folder_of(name: str) -> Path:
    """The folder of 'embedded' or of a path. Raises InputError or MachineError where there is none."""
    if name != EMBEDDED:
        folder = Path(name).expanduser()
        if not folder.is_dir():
            raise InputError(
                Message("The embedding model {name} does not exist.", name=name),
                "Choose a folder with a sentence embedding model, or 'embedded'.",
            )
        return folder
    from engine.models.embedded import minilm_folder

    return minilm_folder()


def cosines(first: Vectors, second: Vectors) -> Vectors:
    """(rows of the first, rows of the second): how alike each two are, -1..1."""
    return np.asarray(first @ second.T, np.float32)


def _key(text: str) -> str:
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()[:24]


def _said(folder: Path, file: str) -> dict[str, Any]:
    """What one of the model's small files says, {} where it is not there or no object."""
    try:
        found = json.loads((folder / file).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
