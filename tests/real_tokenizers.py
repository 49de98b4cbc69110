"""Tokenizers as the repositories of model families have them, made from the vocabularies in llama.cpp's own archive: `write`.

The archive lies in the cache folder, where set-up keeps it. What a vocabulary file does not tell (the normalizer, how text is split first,
which marks pass over blanks) is said here as the families' own tokenizer.json says it; `.inp` and `.out` beside the vocabularies hold it to
that.
"""

import json
import tarfile
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from tests.engine.stages.training.qwen2_vocabulary import facts_of
from tests.official_templates import archive

NORMAL, UNKNOWN, CONTROL, USER, UNUSED, BYTE = 1, 2, 3, 4, 5, 6  # kinds of tokens in a GGUF file
WORDS = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?%s+|\p{N}%s| ?[^\s%s\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
SPLITS = {
    "llama-bpe": [WORDS % (r"\p{L}", "{1,3}", r"\p{L}")],
    "qwen2": [WORDS % (r"\p{L}", "", r"\p{L}")],
    "qwen35": [WORDS % (r"[\p{L}\p{M}]", "", r"\p{L}\p{M}")],
    "deepseek-coder": [r"[\r\n]", r"\s?\p{L}+", r"\s?\p{P}+", "[一-龥ࠀ-一가-퟿]+"],
}
DIGITS = ("command-r", "refact", "deepseek-llm", "deepseek-coder")  # split each digit off
COMPOSED = ("qwen2", "command-r")  # normalise to NFC
WORD_MARKS = ("<tool_call>", "</tool_call>", "<tool_response>", "</tool_response>", "<think>", "</think>")  # no special tokens


@dataclass(frozen=True)
class Spelling:
    """Which vocabulary a tokenizer has, its class, and its tokens for beginning, end and padding ("" for none). `marks` names tokens anew
    {number: text}, `pieces` asks for SentencePiece's own tokenizer.model too, behind `stripped` marks blanks are passed over."""

    vocabulary: str
    tokenizer_class: str
    bos: str
    eos: str
    pad: str
    marks: Mapping[int, str] = field(default_factory=dict)
    pieces: bool = False
    stripped: tuple[str, ...] = ()


@cache
def in_archive(inside: str) -> bytes:
    file = archive()
    assert file is not None
    with tarfile.open(file, "r:gz") as packed:
        for member in packed:
            if member.name.endswith(f"/vendor/llama.cpp/{inside}") and (opened := packed.extractfile(member)):
                return opened.read()
    raise FileNotFoundError(inside)


def _deepseek_split() -> list[str]:
    """How DeepSeek-LLM splits text, as llama.cpp's source has it."""
    source = in_archive("src/llama-vocab.cpp").decode("utf-8")
    block = source.partition("case LLAMA_VOCAB_PRE_TYPE_DEEPSEEK_LLM:")[2].partition("{")[2].partition("};")[0]
    lines = [line.strip().rstrip(",") for line in block.splitlines() if line.strip()]
    return [json.loads(line) for line in lines[:-1]]


def write(family: Spelling, folder: Path) -> tuple[dict[str, int], int]:
    """The tokenizer's files; ({token: number}, size of the vocabulary)."""
    known = {key.removeprefix("tokenizer.ggml."): value for key, value in _facts(family.vocabulary).items()}
    tokens, kinds = list(known["tokens"]), list(known["token_type"])
    missing = max(family.marks, default=0) + 1 - len(tokens)
    tokens, kinds = tokens + [""] * max(0, missing), kinds + [UNUSED] * max(0, missing)
    for number, mark in family.marks.items():
        if mark in tokens:  # else two tokens would be called alike
            at = tokens.index(mark)
            tokens[at], kinds[at] = tokens[number], kinds[number]
        tokens[number] = mark
        kinds[number] = USER if mark in WORD_MARKS else CONTROL
    kinds = [UNUSED if token.startswith("[PAD") or token == "" else kind for token, kind in zip(tokens, kinds)]
    made = _pieces(family, tokens, kinds, known) if known["model"] == "llama" else _bpe(family, tokens, kinds, known)
    made.save(str(folder / "tokenizer.json"))
    said = {
        "tokenizer_class": family.tokenizer_class,
        "clean_up_tokenization_spaces": False,
        "model_max_length": 4096,
        **({"add_prefix_space": False} if family.tokenizer_class == "GPT2Tokenizer" else {}),
        **{f"{role}_token": mark for role in ("bos", "eos", "pad") if (mark := getattr(family, role))},
        **({"unk_token": "<unk>"} if "<unk>" in tokens[:4] else {}),
        "added_tokens_decoder": {str(number): _said(token) for number, token in made.get_added_tokens_decoder().items()},
    }
    (folder / "tokenizer_config.json").write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")
    if family.pieces:
        (folder / "tokenizer.model").write_bytes(_sentencepiece(tokens, kinds, known, family.tokenizer_class != "GemmaTokenizer"))
    return {token: at for at, token in enumerate(tokens)}, len(tokens)


def examples(vocabulary: str) -> tuple[list[str], list[list[int]]]:
    """Texts and the ids that they have in a vocabulary, as llama.cpp keeps them beside it."""
    texts, ids = (in_archive(f"models/ggml-vocab-{vocabulary}.gguf.{kind}").decode("utf-8") for kind in ("inp", "out"))
    return texts.split("\n__ggml_vocab_test__\n"), [[int(one) for one in line.split()] for line in ids.split("\n")]


@cache
def _facts(vocabulary: str) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "vocabulary.gguf"
        file.write_bytes(in_archive(f"models/ggml-vocab-{vocabulary}.gguf"))
        return facts_of(file)


def _said(token: Any) -> dict[str, Any]:
    return {name: getattr(token, name) for name in ("content", "lstrip", "normalized", "rstrip", "single_word", "special")}


def _with_marks(tokenizer, family: Spelling, tokens: list[str], kinds: list[int]):
    """The same with its marks as added tokens, and the beginning that it puts before a text where it is asked to."""
    from tokenizers import AddedToken, processors

    added = [
        AddedToken(token, special=kind != USER, normalized=False, rstrip=token in family.stripped)
        for token, kind in zip(tokens, kinds)
        if kind in (UNKNOWN, CONTROL, USER)
    ]
    tokenizer.add_tokens(added)
    if family.bos and family.tokenizer_class != "GPT2Tokenizer":
        begin = (family.bos, tokenizer.token_to_id(family.bos))
        tokenizer.post_processor = processors.TemplateProcessing(f"{family.bos}:0 $A:0", f"{family.bos}:0 $A:0 $B:0", [begin])
    return tokenizer


def _bpe(family: Spelling, tokens: list[str], kinds: list[int], known: dict[str, Any]):
    """A byte-level BPE tokenizer, or one over pieces with a byte each for what is in none, as Gemma's."""
    from tokenizers import Regex, Tokenizer, decoders, normalizers, pre_tokenizers
    from tokenizers.models import BPE

    over_pieces = known["model"] == "gemma4"
    vocabulary = {token: at for at, token in enumerate(tokens) if kinds[at] != UNUSED}
    merges = [(first, second) for first, _, second in (merge.partition(" ") for merge in known["merges"])]
    if over_pieces:
        made = Tokenizer(BPE(vocabulary, merges, byte_fallback=True, fuse_unk=True, unk_token="<unk>"))
        made.normalizer = normalizers.Replace(" ", "▁")
        made.pre_tokenizer = pre_tokenizers.Split(" ", "merged_with_previous")
        made.decoder = decoders.Sequence([decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse()])
        return _with_marks(made, family, tokens, kinds)
    pre = family.vocabulary
    made = Tokenizer(BPE(vocabulary, merges, ignore_merges=pre == "llama-bpe"))
    if pre in COMPOSED:
        made.normalizer = normalizers.NFC()
    patterns = _deepseek_split() if pre == "deepseek-llm" else SPLITS.get(pre, [])
    steps: list[Any] = [pre_tokenizers.Split(Regex(pattern), "isolated") for pattern in patterns]
    steps += [pre_tokenizers.Digits(individual_digits=True)] if pre in DIGITS else []
    made.pre_tokenizer = pre_tokenizers.Sequence([*steps, pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=not patterns)])
    made.decoder = decoders.ByteLevel()
    return _with_marks(made, family, tokens, kinds)


def _pieces(family: Spelling, tokens: list[str], kinds: list[int], known: dict[str, Any]):
    """SentencePiece's tokenizer of the Llama 2 family as tokenizer.json has it: the merges are those that its scores make."""
    from tokenizers import Tokenizer, decoders, normalizers, pre_tokenizers
    from tokenizers.models import BPE
    from transformers.tokenization_utils_base import generate_merges

    vocabulary = {token: at for at, token in enumerate(tokens) if kinds[at] != UNUSED}
    scores = {token: score for token, score, kind in zip(known["tokens"], known["scores"], kinds) if kind == NORMAL}
    merges = generate_merges({token: vocabulary[token] for token in scores}, scores)
    made = Tokenizer(BPE(vocabulary, merges, byte_fallback=True, fuse_unk=True, unk_token="<unk>"))
    steps = [decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse()]
    blanks = normalizers.Replace(" ", "▁")
    if family.tokenizer_class == "GemmaTokenizer":  # puts no blank before a text
        made.normalizer, made.decoder = blanks, decoders.Sequence(steps)
        made.pre_tokenizer = pre_tokenizers.Split(" ", "merged_with_previous")
    else:
        made.normalizer = normalizers.Sequence([normalizers.Prepend("▁"), blanks])
        made.decoder = decoders.Sequence([*steps, decoders.Strip(" ", 1, 0)])
    return _with_marks(made, family, tokens, kinds)


def _sentencepiece(tokens: list[str], kinds: list[int], known: dict[str, Any], prefix: bool) -> bytes:
    """tokenizer.model with these pieces; those behind its own vocabulary are added tokens of the other files."""
    from sentencepiece import sentencepiece_model_pb2

    proto = sentencepiece_model_pb2.ModelProto()
    merged = known["model"] == "gemma4"
    for number, (token, kind) in enumerate(zip(tokens, kinds)):
        if number >= len(known["tokens"]) or (not merged and number >= 32000):
            break
        piece = proto.pieces.add()
        piece.piece, piece.score = token, -float(number) if merged else known["scores"][number]
        piece.type = {UNKNOWN: piece.UNKNOWN, CONTROL: piece.CONTROL, USER: piece.USER_DEFINED, UNUSED: piece.UNUSED, BYTE: piece.BYTE}.get(
            kind, piece.NORMAL
        )
        if token == "<unk>":
            piece.type = piece.UNKNOWN
        elif merged and len(token) == 6 and token.startswith("<0x"):
            piece.type = piece.BYTE
    proto.trainer_spec.model_type = proto.trainer_spec.BPE
    proto.trainer_spec.byte_fallback = True
    proto.trainer_spec.unk_id = tokens.index("<unk>")
    proto.normalizer_spec.name = "identity"
    proto.normalizer_spec.add_dummy_prefix = prefix
    proto.normalizer_spec.remove_extra_whitespaces = False
    return proto.SerializeToString()
