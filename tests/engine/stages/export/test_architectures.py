"""Tiny models in the shapes of the families that people use, with random weights: exported, loaded, and answering alike in both runtimes.

Tokenizers: the real Qwen2 vocabulary comes from llama.cpp's own test files; Llama-3's way of splitting text gets a small vocabulary
made here; Gemma and Phi-3 have SentencePiece models, for which the starter's pieces get other special tokens.
"""

import json
import shutil
from pathlib import Path

import pytest

from engine.models import base_models, gguf
from engine.models.chat import Chat
from engine.records import Tool
from engine.stages.export.agreement import Agreement, check_prompts, compare
from tests import toys

TOOLS = [Tool(tool["function"]["name"], tool["function"]["description"], tool["function"]["parameters"]) for tool in toys.TOOLS]
QUESTIONS = ["Will it rain in Oslo?", "I need R-305 on 2026-03-02", "Größe von Raum 12, bitte", "where does Mary Poole sit?"]
SIZE = {
    "hidden_size": 64,
    "intermediate_size": 96,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
    "max_position_embeddings": 2048,
    "initializer_range": 0.3,
}
ANSWER = 16  # tokens


def shape_of(family: str, vocabulary: int, ends: dict):
    """A random model of the family."""
    import torch
    import transformers as t

    torch.manual_seed(1)
    make = {
        "qwen2": (t.Qwen2Config, t.Qwen2ForCausalLM, {}),
        "llama3": (t.LlamaConfig, t.LlamaForCausalLM, {"rope_theta": 500000.0}),
        "gemma": (t.Gemma3TextConfig, t.Gemma3ForCausalLM, {"head_dim": 16, "query_pre_attn_scalar": 16, "sliding_window": 4096}),
        "phi": (t.Phi3Config, t.Phi3ForCausalLM, {"sliding_window": None}),
    }
    config, model, more = make[family]
    made = model(config(vocab_size=vocabulary, tie_word_embeddings=family != "phi", **SIZE, **more, **ends)).eval()
    for name, weight in made.named_parameters():
        if "post_" in name and family == "gemma":
            weight.data.fill_(5.0)  # else its scaled embeddings outweigh the layers, and the last token is said again and again
    return made


def write_bpe(folder: Path, vocabulary: dict, merges: list, split: str, special: list[str], config: dict) -> None:
    """tokenizer.json and tokenizer_config.json of a byte-level BPE tokenizer."""
    from tokenizers import AddedToken, Regex, Tokenizer, decoders, pre_tokenizers
    from tokenizers.models import BPE

    tokenizer = Tokenizer(BPE(vocabulary, merges, ignore_merges=False))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Split(Regex(split), "isolated"), pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)]
    )
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens([AddedToken(token, special=True, normalized=False) for token in special])
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(folder / "tokenizer.json"))
    (folder / "tokenizer_config.json").write_text(
        json.dumps({"tokenizer_class": "PreTrainedTokenizerFast", "clean_up_tokenization_spaces": False, **config})
    )


def splits() -> dict[str, str]:
    from engine.models.convert_hf import SPLITS

    return {name: pattern for pattern, name in SPLITS.items()}


def qwen2(folder: Path) -> dict:
    from tests.engine.stages.training.qwen2_vocabulary import facts_of

    known = facts_of(gguf.converters() / "models" / "ggml-vocab-qwen2.gguf")
    tokens, merges = (known[f"tokenizer.ggml.{name}"] for name in ("tokens", "merges"))
    special = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
    first = tokens.index("<|endoftext|>")
    write_bpe(
        folder,
        {token: at for at, token in enumerate(tokens[:first])},
        [tuple(merge.split(" ")) for merge in merges],
        splits()["qwen2"],
        special,
        {"eos_token": "<|im_end|>", "pad_token": "<|endoftext|>"},
    )
    (folder / "chat_template.jinja").write_text((toys.STARTER / "chat_template.jinja").read_text())
    return {"vocabulary": len(tokens), "bos_token_id": None, "eos_token_id": first + 2, "pad_token_id": first}


TURNS = """{%%- for m in messages -%%}{%%- if loop.first -%%}{{ %s }}{%%- endif -%%}
{{- '%s' + %s + '%s\\n' -}}{%%- if loop.first and tools -%%}{%%- for tool in tools -%%}{{ tool | tojson + '\\n' }}{%%- endfor -%%}{%%- endif -%%}
{{- (m.content or '') -}}{%%- for call in m.tool_calls or [] -%%}{{ '{"name": "' + call.function.name + '", "parameters": ' + (call.function.arguments | tojson) + '}' }}
{%%- endfor -%%}{{- '%s\\n' -}}{%%- endfor -%%}{%%- if add_generation_prompt -%%}{{ '%s' + '%s' + '%s\\n' }}{%%- endif -%%}"""


def llama3(folder: Path) -> dict:
    from tokenizers import Regex, Tokenizer, pre_tokenizers
    from tokenizers.models import BPE
    from tokenizers.trainers import BpeTrainer

    split = splits()["llama-bpe"]
    trained = Tokenizer(BPE())
    trained.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Split(Regex(split), "isolated"), pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)]
    )
    trained.train_from_iterator(
        [json.dumps(toys.TOOLS)] * 3 + [seed["question"] for seed in toys.SEEDS],
        BpeTrainer(vocab_size=600, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False),
    )
    known = json.loads(trained.to_str())["model"]
    special = ["<|begin_of_text|>", "<|end_of_text|>", "<|start_header_id|>", "<|end_header_id|>", "<|eot_id|>"]
    write_bpe(
        folder,
        known["vocab"],
        [tuple(merge) for merge in known["merges"]],
        split,
        special,
        {"bos_token": special[0], "eos_token": "<|eot_id|>", "pad_token": "<|end_of_text|>"},
    )
    (folder / "chat_template.jinja").write_text(
        TURNS % ("bos_token", special[2], "m.role", special[3], special[4], special[2], "assistant", special[3])
    )
    first = len(known["vocab"])
    return {"vocabulary": first + len(special), "bos_token_id": first, "eos_token_id": first + 4, "pad_token_id": first + 1}


def of_pieces(folder: Path, renamed: dict[str, str], config: dict) -> None:
    """The starter's SentencePiece tokenizer with some pieces renamed to special tokens, in both of its forms."""
    from sentencepiece import sentencepiece_model_pb2

    folder.mkdir(parents=True, exist_ok=True)
    proto = sentencepiece_model_pb2.ModelProto.FromString((toys.STARTER / "tokenizer.model").read_bytes())
    numbers = {}
    for number, piece in enumerate(proto.pieces):
        if piece.piece in renamed:
            numbers[number], piece.piece = renamed[piece.piece], renamed[piece.piece]
            piece.type = piece.CONTROL
    (folder / "tokenizer.model").write_bytes(proto.SerializeToString())
    known = json.loads((toys.STARTER / "tokenizer.json").read_text())
    vocabulary = known["model"]["vocab"]
    known["model"]["vocab"] = (
        {renamed.get(token, token): at for token, at in vocabulary.items()}
        if isinstance(vocabulary, dict)
        else [[renamed.get(token, token), score] for token, score in vocabulary]
    )
    known["added_tokens"] = [one for one in known["added_tokens"] if one["id"] not in numbers] + [
        {"id": number, "content": token, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
        for number, token in sorted(numbers.items())
    ]
    known["added_tokens"].sort(key=lambda one: one["id"])
    (folder / "tokenizer.json").write_text(json.dumps(known))
    decoder = {
        str(one["id"]): {key: one[key] for key in ("content", "lstrip", "rstrip", "normalized", "single_word", "special")}
        for one in known["added_tokens"]
    }
    (folder / "tokenizer_config.json").write_text(
        json.dumps(
            {
                "tokenizer_class": "PreTrainedTokenizerFast",
                "clean_up_tokenization_spaces": False,
                "unk_token": "<unk>",
                "added_tokens_decoder": decoder,
                **config,
            }
        )
    )


def gemma(folder: Path) -> dict:
    of_pieces(
        folder,
        {"<|im_start|>": "<start_of_turn>", "<|im_end|>": "<end_of_turn>", "</tool_call>": "<bos>"},
        {"bos_token": "<bos>", "eos_token": "<end_of_turn>", "pad_token": "<unk>"},
    )
    (folder / "chat_template.jinja").write_text(
        TURNS
        % (
            "bos_token",
            "<start_of_turn>",
            "('model' if m.role == 'assistant' else m.role)",
            "",
            "<end_of_turn>",
            "<start_of_turn>",
            "model",
            "",
        )
    )
    return {"vocabulary": 6144, "bos_token_id": 4, "eos_token_id": 2, "pad_token_id": 0}


def phi(folder: Path) -> dict:
    of_pieces(
        folder,
        {"<|im_start|>": "<|user|>", "<|im_end|>": "<|end|>", "<tool_call>": "<|assistant|>"},
        {"eos_token": "<|end|>", "pad_token": "<unk>"},
    )
    (folder / "chat_template.jinja").write_text(TURNS % ("''", "<|", "m.role", "|>", "<|end|>", "<|", "assistant", "|>"))
    return {"vocabulary": 6144, "bos_token_id": None, "eos_token_id": 2, "pad_token_id": 0}


@pytest.mark.parametrize("family", [qwen2, llama3, gemma, phi], ids=lambda make: make.__name__)
def test_a_model_of_the_family_exports_loads_and_answers_alike_in_both_runtimes(tmp_path, family):
    from engine.models.inference.gguf import GgufAnswers
    from engine.models.inference.transformers import Answers

    folder, file = tmp_path / family.__name__, tmp_path / "tiny.gguf"
    facts = family(folder)
    shape_of(family.__name__, facts.pop("vocabulary"), facts).save_pretrained(folder)
    (folder / "generation_config.json").unlink(missing_ok=True)
    gguf.convert(folder, file, "f32")
    chat, found = Chat(base_models.load_tokenizer(folder)), Agreement()
    check_prompts(found, file, chat, [(question, TOOLS) for question in QUESTIONS])
    assert found.passed, found.problems
    ours = list(Answers(folder, None, TOOLS, len(QUESTIONS), ANSWER)(QUESTIONS))
    theirs = list(GgufAnswers(file, chat, TOOLS, ANSWER)(QUESTIONS))
    assert len({*ours}) > 1, "a model that says the same to all tells nothing"
    assert compare(ours, theirs)["identical"] >= len(QUESTIONS) - 1, (ours, theirs)


def test_a_vocabulary_that_splits_text_in_an_unknown_way_ends_in_one_sentence(tmp_path):
    from engine.errors import MachineError

    folder = tmp_path / "odd"
    facts = llama3(folder)
    known = json.loads((folder / "tokenizer.json").read_text())
    known["pre_tokenizer"]["pretokenizers"][0]["pattern"]["Regex"] = r"\p{L}+|\p{N}|[^\p{L}\p{N}]+"
    (folder / "tokenizer.json").write_text(json.dumps(known))
    shape_of("llama3", facts.pop("vocabulary"), facts).save_pretrained(folder)
    with pytest.raises(MachineError, match="converter failed"):
        gguf.convert(folder, tmp_path / "x.gguf")
    shutil.rmtree(folder)
