"""Run one of llama.cpp's own converters with a few things mended:
`python -m engine.models.convert_hf CONVERTERS_FOLDER SCRIPT MODEL FACTS OPTIONS...`, FACTS being a JSON object of keys to embed.

- SentencePiece models say whether a space is put before the text (`add_dummy_prefix`). The converter carries that for some
  architectures only; llama.cpp then assumes yes, and every prompt gains a space after each special token: other ids than in
  training. Here the model's own word is written wherever the converter left it out.
- In training the chat template alone decides whether a prompt begins with BOS. Files that ask for one more get it doubled in
  runtimes that obey, so `add_bos_token` is written as false.
- The converter knows BPE tokenizers by a hash over one text, which a tokenizer with another vocabulary misses. What llama.cpp needs
  is only how text is split first; where the tokenizer's own pattern is one that llama.cpp has by name, that name is used.
"""

import json
import runpy
import sys
from pathlib import Path

SPACE, BOS = "tokenizer.ggml.add_space_prefix", "tokenizer.ggml.add_bos_token"
_WORDS = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|%s| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
SPLITS = {_WORDS % r"\p{N}{1,3}": "llama-bpe", _WORDS % r"\p{N}": "qwen2"}  # the names that llama.cpp gives to these patterns


def main() -> None:
    """Patch the converter, then run it as the main program."""
    folder, script, model, facts = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), json.loads(sys.argv[4])
    sys.path[:0] = [str(folder), str(folder / "gguf-py")]
    import gguf
    from conversion import base

    write_header = gguf.GGUFWriter.write_header_to_file
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
        for key, value in facts.items():
            first[key] = gguf.gguf_writer.GGUFValue(value, kinds[type(value)])
        return write_header(self, *args, **kwargs)

    def name_by_pattern(self, tokenizer):
        try:
            return name_of_split(self, tokenizer)
        except NotImplementedError:
            name = split_of(model / "tokenizer.json")
            if not name:
                raise
            return name

    gguf.GGUFWriter.write_header_to_file = write_with_facts  # type: ignore[method-assign]
    base.TextModel.get_vocab_base_pre = name_by_pattern
    sys.argv = [str(folder / script), str(model), *sys.argv[5:]]
    runpy.run_path(str(folder / script), run_name="__main__")


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
