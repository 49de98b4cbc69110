"""The recommended base models: a list in resources/models.toml, in the order in which they are shown; no network is asked for it.

Each entry has the widths that its config gives, so that the planner can say what fits before anything is downloaded.
"""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from engine.models.getting.licences import FREE
from engine.resources import resource

FILE = resource("models.toml")
WIDTHS = (
    "hidden_size",
    "intermediate_size",
    "num_attention_heads",
    "num_key_value_heads",
    "num_hidden_layers",
    "vocab_size",
    "max_position_embeddings",
)  # of a config, which every entry gives


@dataclass(frozen=True)
class Recommended:
    """One model: its repository, its licence, what it is good for in a few words, whether the server gives it only to those who have
    accepted its terms, and its config as far as sizes go."""

    repo: str
    licence: str
    note: str
    gated: bool = False
    config: dict[str, Any] = field(default_factory=dict)

    @property
    def free(self) -> bool:
        """Whether the licence is Apache, MIT or one like them."""
        return self.licence in FREE


@cache
def recommended() -> tuple[Recommended, ...]:
    """All entries, those with a free licence first, each group in the order of the file."""
    entries = tomllib.loads(FILE.read_text(encoding="utf-8"))["model"]
    made = [Recommended(**entry) for entry in entries]
    return tuple(sorted(made, key=lambda one: not one.free))


def licence_of(repo: str) -> str:
    """The licence of a recommended model, "" for any other."""
    return next((one.licence for one in recommended() if one.repo.lower() == repo.lower()), "")
