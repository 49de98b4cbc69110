"""A tokenizer read from a model's folder without torch, for counting and for asking exported files: within a second, where transformers'
own takes several.

It has what `Chat` asks of one, and gives the same ids. Where a folder holds something that it does not know (a template in another place,
a tokenizer that transformers changes on loading), `counting` takes transformers' own.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from engine.models import base_models, templates

SPECIAL = ("bos_token", "eos_token", "pad_token", "unk_token")  # named in templates
PLAIN = ("PreTrainedTokenizerFast", "TokenizersBackend", "GPT2Tokenizer", "GPT2TokenizerFast", "Qwen2Tokenizer", "Qwen2TokenizerFast")


@dataclass(frozen=True)
class Encoding:
    """`input_ids` of a text, or of each of several texts."""

    input_ids: Any


class LightTokenizer:
    """See above. Raises KeyError, ValueError or OSError for a folder that it cannot read."""

    def __init__(self, folder: Path) -> None:
        from tokenizers import Tokenizer

        said = json.loads((folder / "tokenizer_config.json").read_text(encoding="utf-8"))
        if said.get("tokenizer_class") not in PLAIN:
            raise ValueError("another class of tokenizer")
        file = folder / "chat_template.jinja"
        template = file.read_text(encoding="utf-8") if file.is_file() else said["chat_template"]
        if not isinstance(template, str) or not template:
            raise ValueError("no chat template, or several")
        self.chat_template = template
        self._known = {name: _content(said[name]) for name in SPECIAL if said.get(name)}
        self.eos_token = self._known["eos_token"]
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()

    def apply_chat_template(
        self, messages: list[dict[str, Any]], tools: list[dict[str, Any]] | None = None, add_generation_prompt: bool = False, **_: Any
    ) -> str:
        """The text that the template makes."""
        from transformers.utils.chat_template_utils import render_jinja_template  # brings no torch

        asked: dict[str, Any] = {"tools": tools, "add_generation_prompt": add_generation_prompt, **self._known}
        rendered: Any = render_jinja_template(conversations=[messages], chat_template=self.chat_template, **asked)
        return str(rendered[0][0])

    def __call__(self, text: str | Sequence[str], add_special_tokens: bool = False) -> Encoding:
        """Ids of a text, or of each text of a list."""
        if isinstance(text, str):
            return Encoding(self._tokenizer.encode(text, add_special_tokens=add_special_tokens).ids)
        return Encoding([one.ids for one in self._tokenizer.encode_batch(list(text), add_special_tokens=add_special_tokens)])

    @cached_property
    def added_tokens_decoder(self) -> dict[int, Any]:
        """{id: added token}"""
        return dict(self._tokenizer.get_added_tokens_decoder())


def counting(folder: Path, template: str = "") -> Any:
    """A tokenizer that counts for this base model, with the chat template that a training uses, its own or the `template` that was picked:
    the light one, or transformers' own. Raises InputError for a template that cannot be used."""
    return prepared_to_count(folder, template)[0]


def to_ask(folder: Path, template: str = "") -> Any:
    """A tokenizer with which a file that was made from this folder is asked, with `template` in place of its own chat template where one is
    given: the light one, or transformers' own. Raises InputError where there is no chat template."""
    try:
        light = LightTokenizer(folder)
    except (KeyError, ValueError, OSError):
        return base_models.load_tokenizer(folder, template)
    light.chat_template = template or light.chat_template
    return light


def prepared_to_count(folder: Path, template: str = "") -> tuple[Any, templates.Prepared]:
    """(the same, what was done to the template)"""
    try:
        light = LightTokenizer(folder)
    except (KeyError, ValueError, OSError):
        return base_models.tokenizer_to_train(folder, template)
    made = templates.prepared(light, template)
    light.chat_template = made.template
    return light, made


def _content(token: Any) -> str:
    """The text of a token, which may stand in an object."""
    return str(token["content"] if isinstance(token, dict) else token)
