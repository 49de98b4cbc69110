"""The chat templates of many model families, out of llama.cpp's own archive, which set-up keeps in the cache folder; with a tokenizer."""

import re
import tarfile
from functools import cache
from pathlib import Path

from tokenizers import AddedToken, Tokenizer

from engine.models.light_tokenizer import LightTokenizer
from engine.resources import cache_folder
from tests.toys import STARTER

ARCHIVE = "llama_cpp_python-*.tar.gz"
INSIDE = re.compile(r"[^/]+/vendor/llama\.cpp/models/templates/([^/]+)\.jinja")
PLACES = (cache_folder(), Path.home() / ".cache" / "adaptool")  # the first as it is now, for a test may set another
MARKS = re.compile(r"<[|｜][^<>{}'\" ]{1,40}[|｜]>|</?(?:bos|eos|think|tool_call|start_of_turn|end_of_turn)>|\[/?[A-Z_]{3,30}\]|</?s>")


def archive() -> Path | None:
    """The archive, None where no cache folder holds one."""
    return next((file for place in PLACES if place.is_dir() for file in sorted(place.glob(ARCHIVE))), None)


@cache
def official_templates() -> dict[str, str]:
    """{name: text}, {} where there is no archive."""
    found, file = {}, archive()
    if file is not None:
        with tarfile.open(file, "r:gz") as packed:
            for member in packed:
                if (inside := INSIDE.fullmatch(member.name)) and (opened := packed.extractfile(member)):
                    found[inside[1]] = opened.read().decode("utf-8")
    return dict(sorted(found.items()))


class TemplateTokenizer(LightTokenizer):
    """The starter's tokenizer with another chat template, whose marks are special tokens as in the model that it belongs to."""

    def __init__(self, template: str) -> None:
        self.chat_template = template
        self.bos_token, self.eos_token, self.pad_token_id = "<|begin_of_text|>", "<|im_end|>", 0
        self._known = {"bos_token": self.bos_token, "eos_token": self.eos_token}
        self._tokenizer = Tokenizer.from_file(str(STARTER / "tokenizer.json"))
        marks = sorted({self.bos_token, *MARKS.findall(template)})
        self._tokenizer.add_special_tokens([AddedToken(mark, special=True, normalized=False) for mark in marks])
