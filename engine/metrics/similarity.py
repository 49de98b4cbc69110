"""How alike two texts are, 0..1: by what they mean (the cosine of their embeddings), or by their letters (chrF).

RouteNator compares sentence embeddings, and so does Adaptool unless the settings say otherwise; chrF stands beside it. Every table says
which it was: the two cannot be compared with each other.
"""

from collections.abc import Sequence
from typing import Protocol

from engine.models.embeddings import Embedder


class Similarity(Protocol):
    """`name` says how it compares, for tables."""

    name: str

    def of(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """How alike the two texts of each pair are, 0..1."""


class Remembered:
    """The same similarity, that compares no two texts twice: each model's are asked for again beside each other model's."""

    def __init__(self, similarity: Similarity) -> None:
        self.name, self._similarity = similarity.name, similarity
        self._known: dict[tuple[str, str], float] = {}

    def of(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """See `Similarity`."""
        new = list(dict.fromkeys(pair for pair in pairs if pair not in self._known))
        self._known.update(zip(new, self._similarity.of(new)))
        return [self._known[pair] for pair in pairs]


class ChrF:
    """Character n-gram F-score, n = 1 to 6 and recall counted double (Popović, 2015), by sacrebleu; of the second text's letters."""

    name = "chrF"

    def of(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """See `Similarity`."""
        from sacrebleu.metrics import CHRF

        chrf = CHRF()
        return [min(1.0, chrf.sentence_score(text, [reference]).score / 100) if text != reference else 1.0 for text, reference in pairs]


class Meaning:
    """Cosine of the embeddings of two texts; negative cosines count as 0."""

    def __init__(self, embedder: Embedder) -> None:
        self.name, self._embedder = f"cosine of {embedder.name}", embedder

    def of(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """See `Similarity`. Each text is embedded once."""
        texts = list(dict.fromkeys(text for pair in pairs for text in pair))
        if not texts:
            return []
        vectors = dict(zip(texts, self._embedder(texts)))
        return [1.0 if a == b else max(0.0, min(1.0, float(vectors[a] @ vectors[b]))) for a, b in pairs]
