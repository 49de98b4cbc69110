"""How alike two texts are, 0..1: by a local model's embeddings of their meaning, or by their letters (chrF).

RouteNator compares sentence embeddings. Where no such model is at hand chrF stands in, and every table says which it was: the two
cannot be compared with each other.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from engine.models import base_models

BATCH = 64


class Similarity(Protocol):
    """`name` says how it compares, for tables."""

    name: str

    def of(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """How alike the two texts of each pair are, 0..1."""


def chosen(folder: str | Path = "") -> Similarity:
    """The similarity by the model in a folder, chrF without one. Raises InputError for a folder without a usable model."""
    return Embeddings(Path(folder)) if str(folder).strip() else ChrF()


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


class Embeddings:
    """Cosine of two texts' embeddings, each the mean of the model's last hidden states over the text's tokens (Reimers and Gurevych,
    2019); negative cosines count as 0."""

    def __init__(self, folder: Path) -> None:
        from transformers import AutoModel, AutoTokenizer

        folder = base_models.find(str(folder))
        self.name = f"cosine of {folder.name}"
        self.tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
        if self.tokenizer.pad_token_id is None:
            self.tokenizer.pad_token = self.tokenizer.eos_token
        self.model = AutoModel.from_pretrained(folder, local_files_only=True, trust_remote_code=False, use_safetensors=True).eval()
        self.longest = base_models.context_length(folder)

    def of(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """See `Similarity`. Each text is embedded once."""
        texts = list(dict.fromkeys(text for pair in pairs for text in pair))
        place = {text: at for at, text in enumerate(texts)}
        if not texts:
            return []
        embedded = self.embed(texts)
        return [max(0.0, min(1.0, float(embedded[place[a]] @ embedded[place[b]]))) for a, b in pairs]

    def embed(self, texts: Sequence[str]):
        """(texts, hidden size), each row of length 1."""
        import torch

        rows = []
        with torch.inference_mode():
            for at in range(0, len(texts), BATCH):
                part = list(texts[at : at + BATCH])
                tokens = self.tokenizer(part, return_tensors="pt", padding=True, truncation=True, max_length=self.longest)
                held = self.model(input_ids=tokens.input_ids, attention_mask=tokens.attention_mask).last_hidden_state.float()
                mask = tokens.attention_mask.unsqueeze(-1).float()  # (texts, tokens, 1)
                rows.append(torch.nn.functional.normalize((held * mask).sum(1) / mask.sum(1).clamp(min=1), dim=-1))
        return torch.cat(rows)
