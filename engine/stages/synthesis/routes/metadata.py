"""Content metadata: the free text of a request comes from an asset's title, keywords and topics (RouteNator, section 3.2).

Only assets that the rules let feed the tool are used, and only those of the wanted type where their metadata name one.
"""

import random

from engine.messages import Message
from engine.records import Asset
from engine.stages.synthesis.heuristic import Draft
from engine.stages.synthesis.source import Source, main_parameter, spoken
from engine.stages.synthesis.speech import Speech
from engine.text.population import UNSAID, Wanted

TRIES = 8


class MetadataRoute:
    """Writes one question at a time."""

    NAME = "metadata"

    @staticmethod
    def closed(source: Source) -> str:
        """Why it cannot be taken."""
        return source.without_free_text() if any(source.assets.values()) else Message("there is no content metadata")

    def __init__(self, source: Source) -> None:
        self.source = source
        self._speech = {name: Speech(tool) for name, tool in source.tools.items()}
        self._fitting: dict[tuple, list[Asset]] = {}

    def make(self, wanted: Wanted, rng: random.Random) -> Draft | None:
        """A question as wanted; None where the tool has no free text or no asset fits."""
        tool = self.source.tools[wanted.tool]
        main, key = main_parameter(tool), self.source.population.keys[wanted.tool]
        assets = self.fitting(wanted) if main is not None else []
        if not assets:
            return None
        kind = spoken(wanted.values[key.name]) if key and key.name in wanted.values else ""
        for _ in range(TRIES):
            asset = rng.choice(assets)
            text = text_of(asset, wanted.words, kind, rng)
            made = self._speech[tool.name].say(text, kind, wanted.words, wanted.fifth, rng)
            if made is not None:
                return Draft(made.text, (self.source.call_with(text, tool, wanted),), f"{made.pattern}|{asset.key}")
        return None

    def fitting(self, wanted: Wanted) -> list[Asset]:
        """Assets that the rules let feed the tool and that are of the wanted type."""
        key = (wanted.tool, *sorted((name, str(value)) for name, value in wanted.values.items()))
        if key not in self._fitting:
            named = {name: value for name, value in wanted.values.items() if str(value).lower() not in UNSAID}
            self._fitting[key] = [
                asset
                for asset in self.source.assets[wanted.tool]
                if all(name not in asset.fields or asset.fields[name] == value for name, value in named.items())
            ]
        return self._fitting[key]


def text_of(asset: Asset, words: tuple[int, int] | None, kind: str, rng: random.Random) -> str:
    """What is wanted, from an asset: its title, some keywords, or both, longer where a longer question is wanted."""
    title = asset.title[:1].lower() + asset.title[1:] if not asset.title[:2].isupper() else asset.title
    if kind and title.lower().endswith(f" {kind}"):
        title = title[: -len(kind) - 1]
    keywords = [word for word in asset.keywords if word.lower() not in (kind, f"{kind}s")] or [title]
    some = rng.sample(keywords, min(len(keywords), rng.randint(1, 4)))
    short = [some[0], " ".join(some[:2]), title]
    middle = [
        f"{some[0]} and {some[-1]}",
        f"{some[0]} with {some[-1]}",
        " ".join(some[:3]),
        title,
        f"{title} in {some[-1]}",
        f"{some[-1]} {title}",
        f"{some[0]} for {rng.choice(asset.topics)}" if asset.topics else title,
    ]
    long = [
        f"{title} with {' and '.join(some[:2])}",
        f"{title}, {', '.join(some)}",
        f"{' and '.join(some[:2])}, {title}, {some[-1]}",
        f"{title} with {', '.join(some[:-1] or some)} and {some[-1]}",
    ]
    room = 8 if words is None else words[1]
    options = short if room <= 4 else short + middle if room <= 9 else middle + long if room <= 14 else long
    options = [text for text in options if len(text.split()) <= room] or [some[0]]
    text = rng.choice(options)
    pieces = text.split()
    return " ".join(piece for at, piece in enumerate(pieces) if at == 0 or piece.lower() != pieces[at - 1].lower())
