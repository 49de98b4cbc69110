"""Likeness of texts: chrF without a model, embeddings of a real model in a folder with one."""

import pytest

from engine.errors import InputError
from engine.metrics.similarity import Remembered, chosen

PAIRS = [
    ("gold wedding card", "gold wedding card"),
    ("gold wedding cards", "gold wedding card"),
    ("gold wedding card", "podcast about physics"),
    ("", "gold"),
    ("金色婚礼", "金色婚礼请柬"),
]


def test_without_a_model_letters_are_compared_and_the_name_says_so():
    similarity = chosen("")
    same, near, far, empty, chinese = similarity.of(PAIRS)
    assert similarity.name == "chrF"
    assert same == 1.0 and 0.8 < near < 1 and far < 0.3 and empty == 0 and 0.3 < chinese < 1
    assert similarity.of([]) == []


def test_with_a_model_meanings_are_compared_by_mean_pooling(tiny_base):
    import torch

    similarity = chosen(tiny_base)
    assert similarity.name == f"cosine of {tiny_base.name}"
    texts = ["gold", "a much longer text about wedding cards in gold"]
    together, alone = similarity.embed(texts), torch.cat([similarity.embed([text]) for text in texts])
    assert torch.allclose(together, alone, atol=1e-4)  # padding of the shorter one does not count
    assert torch.allclose(together.norm(dim=-1), torch.ones(2), atol=1e-5)
    found = similarity.of([*PAIRS[:3], *PAIRS[4:]])
    assert found[0] == pytest.approx(1.0, abs=1e-5) and all(0 <= value <= 1 for value in found) and found[1] < 1
    assert similarity.of([]) == []


def test_a_folder_without_a_model_is_named(tmp_path):
    with pytest.raises(InputError, match="config.json"):
        chosen(tmp_path)


def test_texts_that_were_compared_are_not_compared_again():
    asked = []

    class Counting:
        name = "chrF"

        def of(self, pairs):
            asked.extend(pairs)
            return chosen("").of(pairs)

    similarity = Remembered(Counting())
    assert similarity.name == "chrF" and similarity.of(PAIRS[:3]) == chosen("").of(PAIRS[:3])
    assert similarity.of([*PAIRS, PAIRS[3]]) == chosen("").of([*PAIRS, PAIRS[3]]) and asked == PAIRS
