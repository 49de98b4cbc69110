"""Nearly the same texts: found among few and among many, and MinHash misses next to none."""

import random

import pytest
from rapidfuzz import fuzz, process

from engine.text.similar import COMPARED, FEWEST_ROWS, MOST_ROWS, SimilarTexts, rows_for

WORDS = [
    "salary",
    "band",
    "attendance",
    "record",
    "headcount",
    "training",
    "sessions",
    "chart",
    "leave",
    "balance",
    "project",
    "team",
    "status",
    "list",
    "phone",
    "office",
    "badge",
]


def sentences(count: int, rng: random.Random) -> list[str]:
    return list({" ".join(rng.choices(WORDS, k=rng.randint(3, 9))) for _ in range(count)})


def slipped(text: str, rng: random.Random) -> str:
    at = rng.randrange(len(text))
    return rng.choice([text[:at] + text[at + 1 :], text[:at] + "e" + text[at:], text[:at] + "o" + text[at + 1 :]])


@pytest.mark.parametrize("percent", [90, 92, 95, 98])
def test_what_comparing_each_with_each_finds_is_found(percent):
    rng = random.Random(percent)
    texts = sentences(1500, rng)
    similar = SimilarTexts(percent)
    for text in texts:
        similar.add(text)
    asked = [slipped(rng.choice(texts), rng) for _ in range(400)]
    truth = [process.extractOne(text, texts, scorer=fuzz.ratio, score_cutoff=percent) for text in asked]
    found = [similar.nearest(text) for text in asked]

    wanted = [index for index, hit in enumerate(truth) if hit]
    assert len(wanted) > 100 and sum(bool(found[index]) for index in wanted) >= 0.98 * len(wanted)
    assert all(not text or fuzz.ratio(text, one) >= percent for text, one in zip(found, asked))
    assert not any(found[index] for index, hit in enumerate(truth) if not hit)


@pytest.mark.parametrize("count", [1, COMPARED, COMPARED + 1, 3 * COMPARED])
def test_every_text_finds_itself(count):
    similar = SimilarTexts(95)
    texts = [f"room {n} on floor {n * n}" for n in range(count)]
    for text in texts:
        similar.add(text)
    assert [similar.nearest(text) for text in texts] == texts


def test_very_short_and_empty_texts_do_no_harm():
    similar = SimilarTexts(95)
    for n in range(2 * COMPARED):
        similar.add(chr(0x4E00 + n))
    similar.add("")
    assert similar.nearest("\u4e05") == "\u4e05" and similar.nearest("a") == ""


def test_a_low_percentage_compares_each():
    rng = random.Random(4)
    similar = SimilarTexts(60)
    for text in sentences(200, rng):
        similar.add(text)
    assert rows_for(60) == 0 and similar.nearest("the salary band and the headcount of the team") != ""


def test_the_rows_grow_with_the_percentage_and_have_bounds():
    rows = [rows_for(percent) for percent in range(50, 101)]
    assert rows == sorted(rows) and set(rows[-11:]) <= set(range(FEWEST_ROWS, MOST_ROWS + 1)) and rows[0] == 0
