"""The tokenizer of the tests' small model gives the same ids in transformers, SentencePiece and llama.cpp, and needs no SentencePiece."""

import shutil
import subprocess
import sys

import pytest

from engine.models import gguf
from engine.models.base_models import load_tokenizer
from engine.models.chat import Chat
from engine.models.pieces import with_pieces
from engine.records import Tool, ToolCall
from tests.toys import ROOT, STARTER, TOOLS

TEXTS = [
    "Will it rain in Oslo tomorrow?",
    " leading and  double   spaces ",
    "tabs\tand\nnew\n\nlines\r\n",
    "",
    "CamelCase snake_case kebab-case R-305 PRJ-2291 v1.2.3",
    "1234567890 3.14 1,000 2026-03-02",
    "naïve Zoë Müller Ångström €5",
    "北京市 東京 Москва مرحبا ไทย",
    "😀 👩‍👩‍👧‍👦 🇩🇪 é (e and accent) \u200b\u00a0\u2028",
    "▁ the space piece itself ▁▁",
    '{"name": "get_weather", "arguments": {"city": "New York", "days": 3, "list": ["a", null, true], "empty": {}}}',
    "Is it: \"quoted\", 'single'? {braces} [brackets] <angle> &amp; \\backslash",
    "a" * 300,
    "\x00\x01\x7f",
    "ﬁ ½ ① Ａ",
]


@pytest.fixture(scope="module")
def tokenizer():
    return load_tokenizer(STARTER)


@pytest.fixture(scope="module")
def whole_prompt(tokenizer) -> str:
    """A rendered training text, with the special tokens in it."""
    tools = [Tool(**entry["function"]) for entry in TOOLS]
    return Chat(tokenizer).render(tools, "Où est Zoë? 😀", [ToolCall("find_person", {"employee": 'Zoë "Z" Müller'})])


def ids(tokenizer, text: str) -> list[int]:
    return tokenizer(text, add_special_tokens=False).input_ids


def test_every_text_without_the_space_mark_comes_back_whole(tokenizer):
    for text in TEXTS:
        if "▁" not in text:  # stands for a space in every SentencePiece vocabulary
            assert tokenizer.decode(ids(tokenizer, text)) == text


def test_sentencepiece_gives_the_same_ids(tokenizer):
    from sentencepiece import SentencePieceProcessor

    pieces = SentencePieceProcessor(model_file=str(STARTER / "tokenizer.model"))
    assert pieces.get_piece_size() == len(tokenizer)
    for text in TEXTS:
        assert pieces.encode(text) == ids(tokenizer, text), text


def test_llama_cpp_gives_the_same_ids(tokenizer, whole_prompt, tiny_base, tmp_path):
    from llama_cpp import Llama

    gguf.convert(tiny_base, tmp_path / "tiny.gguf")
    model = Llama(str(tmp_path / "tiny.gguf"), vocab_only=True, verbose=False)
    for text in [*TEXTS, whole_prompt]:
        assert model.tokenize(text.encode(), add_bos=False, special=True) == ids(tokenizer, text), text
    assert model.token_eos() == tokenizer.eos_token_id


def test_a_tokenizer_model_that_was_lost_is_made_again(tokenizer, whole_prompt, tiny_base, tmp_path):
    """As for every model that transformers 5 has saved: its tokenizer.json says all, and the converter asks for the other file."""
    from llama_cpp import Llama
    from sentencepiece import SentencePieceProcessor

    folder = tmp_path / "saved-anew"
    shutil.copytree(tiny_base, folder)
    (folder / "tokenizer.model").unlink()
    with with_pieces(folder) as whole:
        pieces = SentencePieceProcessor(model_file=str(whole / "tokenizer.model"))
        assert whole.name == folder.name and (whole / "config.json").read_bytes() == (folder / "config.json").read_bytes()
    for text in TEXTS:
        assert pieces.encode(text) == ids(tokenizer, text), text
    gguf.convert(folder, tmp_path / "tiny.gguf")
    model = Llama(str(tmp_path / "tiny.gguf"), vocab_only=True, verbose=False)
    for text in [*TEXTS, whole_prompt]:
        assert model.tokenize(text.encode(), add_bos=False, special=True) == ids(tokenizer, text), text
    assert not (folder / "tokenizer.model").exists() and not whole.exists()


def test_the_marks_of_the_template_are_one_token_each(tokenizer):
    for mark in ("<|im_start|>", "<|im_end|>", "<tool_call>", "</tool_call>"):
        assert len(ids(tokenizer, mark)) == 1


def test_it_loads_where_sentencepiece_is_not_installed():
    code = (
        "import sys; sys.modules['sentencepiece'] = None\n"
        "from engine.models.base_models import load_tokenizer\n"
        "from tests.toys import STARTER\n"
        "print(load_tokenizer(STARTER)('Hello there', add_special_tokens=False).input_ids)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == str(ids(load_tokenizer(STARTER), "Hello there"))
