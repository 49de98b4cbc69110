"""SentencePiece's own tokenizer.model, made again from the tokenizer.json of a model that has lost it.

transformers 5 saves tokenizer.json alone. llama.cpp's converter takes the pieces of Gemma and Phi-3 from tokenizer.model, and for Llama's
relatives writes one score for all pieces without it, so that its tokens are others than those of training. The scores say nothing but the
order in which pieces are joined, and that is the order of the merges.
"""

import json
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

FILE = "tokenizer.model"
BYTE = re.compile("<0x[0-9A-F]{2}>")


@contextmanager
def with_pieces(model: Path) -> Iterator[Path]:
    """The model's folder, or another with the same files and the tokenizer.model that is missing, for the time being."""
    file = model / "tokenizer.json"
    made = None if (model / FILE).is_file() or not file.is_file() else pieces_of(json.loads(file.read_text(encoding="utf-8")))
    if made is None:
        yield model
        return
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / model.name
        folder.mkdir()
        for one in model.resolve().iterdir():
            try:
                (folder / one.name).symlink_to(one, target_is_directory=one.is_dir())
            except OSError:  # Windows allows links to some users only
                if one.is_file():
                    shutil.copy(one, folder)
        (folder / FILE).write_bytes(made)
        yield folder


def pieces_of(tokenizer: dict[str, Any]) -> bytes | None:
    """tokenizer.model for the contents of a tokenizer.json; None where that is not SentencePiece's BPE, which has a piece for each byte."""
    from sentencepiece import sentencepiece_model_pb2

    known = tokenizer["model"]
    if known.get("type", "BPE") != "BPE" or not known.get("byte_fallback") or not known.get("merges"):
        return None
    ranks: dict[str, int] = {}
    for rank, merge in enumerate(known["merges"]):
        ranks.setdefault("".join(merge.split(" ") if isinstance(merge, str) else merge), rank)
    added = {token["content"]: token for token in tokenizer.get("added_tokens", [])}
    numbers = {number: piece for piece, number in known["vocab"].items()}
    proto = sentencepiece_model_pb2.ModelProto()  # type: ignore[attr-defined]  # made when it is loaded
    unknown = known.get("unk_token") or "<unk>"
    for number in range(max(numbers) + 1):
        text = numbers.get(number, f"[PAD{number}]")
        piece = proto.pieces.add()
        piece.piece, piece.score = text, -float(ranks.get(text, len(ranks)))
        piece.type = piece.NORMAL
        if number not in numbers:
            piece.type = piece.UNUSED
        elif text == unknown:
            piece.type = piece.UNKNOWN
        elif text in added:
            piece.type = piece.CONTROL if added[text].get("special") else piece.USER_DEFINED
        elif BYTE.fullmatch(text):
            piece.type = piece.BYTE
    proto.trainer_spec.model_type = proto.trainer_spec.BPE
    proto.trainer_spec.byte_fallback = True
    proto.trainer_spec.unk_id = known["vocab"].get(unknown, 0)
    proto.normalizer_spec.name = "identity"
    proto.normalizer_spec.add_dummy_prefix = _puts_a_space_first(tokenizer)
    proto.normalizer_spec.remove_extra_whitespaces = False
    return proto.SerializeToString()


def _puts_a_space_first(tokenizer: dict[str, Any]) -> bool:
    """Whether a text is cut as if a blank stood before it."""
    steps = []
    for name, inner in (("normalizer", "normalizers"), ("pre_tokenizer", "pretokenizers")):
        step = tokenizer.get(name) or {}
        steps += step.get(inner, [step])
    return any(
        step.get("type") == "Prepend"
        or (step.get("type") == "Metaspace" and (step.get("prepend_scheme", "always") != "never" and step.get("add_prefix_space", True)))
        for step in steps
    )
