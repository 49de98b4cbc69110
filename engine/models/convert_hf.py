"""Run one of llama.cpp's own converters with a few things mended:
`python -m engine.models.convert_hf CONVERTERS_FOLDER SCRIPT MODEL FACTS OPTIONS...`, FACTS being a JSON object of keys to embed.

- SentencePiece models say whether a space is put before the text (`add_dummy_prefix`). The converter carries that for some
  architectures only; llama.cpp then assumes yes, and every prompt gains a space after each special token: other ids than in
  training. Here the model's own word is written wherever the converter left it out.
- Of a SentencePiece model that transformers has saved anew, tokenizer.json alone is left, which the converter reads without the scores by
  which llama.cpp joins pieces, or not at all; its tokenizer.model is made again from the merges (engine/models/pieces.py).
- In training the chat template alone decides whether a prompt begins with BOS. Files that ask for one more get it doubled in
  runtimes that obey, so `add_bos_token` is written as false.
- The converter knows BPE tokenizers by a hash over one text, which a tokenizer with another vocabulary misses. What llama.cpp needs
  is only how text is split first; where the tokenizer's own pattern is one that llama.cpp has by name, that name is used.
- llama.cpp passes over blanks behind Phi-3's marks where the file's name says Phi-3, and in no other model (`named`).
- llama.cpp takes five windows and one layer without for granted in Gemma 3; where a config says otherwise, the file does too.
- Layers that guess several tokens at once (MTP) are told of in the config of newer Qwen models, but transformers loads none, so that a
  merged model has none either; the file is written without.
- Models whose rotary positions have factors for short and for long rows (LongRoPE) switch by the length of a row in transformers, and by
  that of the whole context in llama.cpp, so that short prompts get the long ones on a server. With the fact ROPE, "short" or "long", the
  file has those alone.
"""

import json
import re
import runpy
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from engine.models.pieces import with_pieces
from engine.models.safetensors_header import shapes

ROPE = "adaptool.rope"
FACTORS = {"short": "rope_factors_short.weight", "long": "rope_factors_long.weight"}
PERIODS = {"gemma3": 6}  # so many layers make a period, of which the last looks at everything
PHI3 = ("<unk>", "<s>", "</s>", "<|endoftext|>")  # tokens that llama.cpp's rule for Phi-3 asks for
SPACE, BOS = "tokenizer.ggml.add_space_prefix", "tokenizer.ggml.add_bos_token"
_WORDS = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|%s| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
SPLITS = {_WORDS % r"\p{N}{1,3}": "llama-bpe", _WORDS % r"\p{N}": "qwen2"}  # the names that llama.cpp gives to these patterns


def main() -> None:
    """Patch the converter, then run it as the main program."""
    with with_pieces(Path(sys.argv[3])) as model:
        _convert(Path(sys.argv[1]), sys.argv[2], model, json.loads(sys.argv[4]))


def _convert(folder: Path, script: str, model: Path, facts: dict[str, Any]) -> None:
    sys.path[:0] = [str(folder), str(folder / "gguf-py")]
    import gguf
    from conversion import base

    write_header = gguf.GGUFWriter.write_header_to_file
    add_tensor = gguf.GGUFWriter.add_tensor
    name_of_split = base.TextModel.get_vocab_base_pre

    def write_with_facts(self, *args, **kwargs):
        kinds = {str: gguf.GGUFValueType.STRING, int: gguf.GGUFValueType.UINT64, bool: gguf.GGUFValueType.BOOL}
        first = self.kv_data[0]
        if "tokenizer.ggml.model" in first:
            first[BOS] = gguf.gguf_writer.GGUFValue(False, gguf.GGUFValueType.BOOL)
            if SPACE not in first and (model / "tokenizer.model").is_file():
                from sentencepiece import sentencepiece_model_pb2

                proto = sentencepiece_model_pb2.ModelProto.FromString(  # type: ignore[attr-defined]  # made when it is loaded
                    (model / "tokenizer.model").read_bytes()
                )
                self.add_add_space_prefix(proto.normalizer_spec.add_dummy_prefix)
        if pattern := window_pattern(model, str(first["general.architecture"].value)):
            self.add_sliding_window_pattern(pattern)
        for key, value in facts.items():
            kind = gguf.GGUFValueType.UINT32 if key.startswith("tokenizer.") and type(value) is int else kinds[type(value)]
            first[key] = gguf.gguf_writer.GGUFValue(value, kind)
        if (name := first.get("general.name")) and "tokenizer.ggml.tokens" in first:
            first["general.name"] = gguf.gguf_writer.GGUFValue(
                named(str(name.value), stripping_marks(model), first["tokenizer.ggml.tokens"].value), gguf.GGUFValueType.STRING
            )
        return write_header(self, *args, **kwargs)

    def add_chosen(self, name, tensor, *args, **kwargs):
        wanted = FACTORS.get(facts.get(ROPE, ""), name)
        if name not in FACTORS.values() or wanted == name:
            for each in FACTORS.values() if name in FACTORS.values() and facts.get(ROPE) else [name]:
                add_tensor(self, each, tensor, *args, **kwargs)

    def name_by_pattern(self, tokenizer):
        try:
            return name_of_split(self, tokenizer)
        except NotImplementedError:
            name = split_of(model / "tokenizer.json")
            if not name:
                raise
            return name

    gguf.GGUFWriter.write_header_to_file = write_with_facts  # type: ignore[method-assign]
    gguf.GGUFWriter.add_tensor = add_chosen  # type: ignore[method-assign]
    base.TextModel.get_vocab_base_pre = name_by_pattern
    base.ModelBase.no_mtp = not guesses_ahead(model)
    sys.argv = [str(folder / script), str(model), *sys.argv[5:]]
    runpy.run_path(str(folder / script), run_name="__main__")


def guesses_ahead(model: Path) -> bool:
    """Whether a model's files hold layers that guess several tokens at once, beside those that its config counts."""
    file = model / "config.json"
    said = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    layers = int(said.get("text_config", said).get("num_hidden_layers") or 0)
    found = (re.search(r"(?:^|\.)(?:layers\.(\d+)|mtp)\.", name) for name in shapes(model))
    return any(one and (one[1] is None or 0 < layers <= int(one[1])) for one in found)


def window_pattern(model: Path, architecture: str) -> list[bool]:
    """Which layers of a model have a sliding window, [] where that is what llama.cpp takes for granted of its architecture."""
    file = model / "config.json"
    said = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    layers = said.get("text_config", said).get("layer_types") or []
    sliding = [kind == "sliding_attention" for kind in layers]
    usual = [(number + 1) % PERIODS.get(architecture, 1) != 0 for number in range(len(layers))]
    return sliding if architecture in PERIODS and sliding != usual else []


def named(name: str, strips: bool, tokens: Iterable[str | bytes]) -> str:
    """The name to write into a file: with Phi-3's where blanks behind its marks are passed over (`strips`), and never with a part that
    makes llama.cpp do so, or fail, in another model."""
    known = {token.decode("utf-8", "replace") if isinstance(token, bytes) else token for token in tokens}
    if strips and known.issuperset(PHI3):
        return name if re.search("phi-?3", name, re.IGNORECASE) else f"{name} (Phi-3)"
    return re.sub("(phi)-?(3)", r"\1 \2", re.sub("(modern)-(bert)", r"\1 \2", name, flags=re.IGNORECASE), flags=re.IGNORECASE)


def stripping_marks(model: Path) -> bool:
    """Whether a model's tokenizer passes over blanks behind its special tokens."""
    file = model / "tokenizer.json"
    added = json.loads(file.read_text(encoding="utf-8")).get("added_tokens", []) if file.is_file() else []
    return any(token.get("rstrip") and token.get("special") for token in added)


def split_of(file: Path) -> str:
    """llama.cpp's name for the way in which a tokenizer.json splits text first, "" where it is none of those known here."""
    first = json.loads(file.read_text(encoding="utf-8")).get("pre_tokenizer") or {}
    steps = first.get("pretokenizers", [first])
    for step in steps:
        if step.get("type") == "Split" and step.get("pattern", {}).get("Regex") in SPLITS:
            return SPLITS[step["pattern"]["Regex"]]
    return "gpt-2" if any(step.get("type") == "ByteLevel" and step.get("use_regex", True) for step in steps) else ""


if __name__ == "__main__":
    main()
