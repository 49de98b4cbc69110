"""Likeness of texts: by their letters, and by their meaning with the real model."""

import pytest

from engine.jobs.worker import Report
from engine.metrics import Answered
from engine.metrics.intervals import Bootstrap
from engine.metrics.overall import measured
from engine.metrics.similarity import ChrF, Meaning, Remembered
from engine.models.embedded import minilm_folder
from engine.models.embeddings import Embedder
from engine.records import ToolCall
from engine.settings import EvaluationSettings, validated
from engine.stages.evaluation.figures import similarity_of
from engine.store import Project

PAIRS = [
    ("gold wedding card", "gold wedding card"),
    ("gold wedding cards", "gold wedding card"),
    ("gold wedding card", "podcast about physics"),
    ("", "gold"),
    ("金色婚礼", "金色婚礼请柬"),
]


@pytest.fixture(scope="module")
def meaning() -> Meaning:
    return Meaning(Embedder(minilm_folder()))


def test_by_letters():
    similarity = ChrF()
    same, near, far, empty, chinese = similarity.of(PAIRS)
    assert similarity.name == "chrF"
    assert same == 1.0 and 0.8 < near < 1 and far < 0.3 and empty == 0 and 0.3 < chinese < 1
    assert similarity.of([]) == []


def test_by_meaning_other_words_are_near_and_letters_alone_are_not(meaning):
    assert meaning.name == "cosine of all-minilm-l6-v2"
    same, near, far, *_ = meaning.of(PAIRS)
    assert same == 1.0 and 0.9 < near < 1 and far < 0.3
    (reworded, alike) = meaning.of([("invitation for a marriage in gold", "golden wedding card"), ("a sad cat", "a sad hat")])
    letters = ChrF().of([("invitation for a marriage in gold", "golden wedding card"), ("a sad cat", "a sad hat")])
    assert reworded > alike and letters[0] < letters[1]
    assert all(0 <= value <= 1 for value in meaning.of(PAIRS)) and meaning.of([]) == []


def test_texts_that_were_compared_are_not_compared_again():
    asked = []

    class Counting:
        name = "chrF"

        def of(self, pairs):
            asked.extend(pairs)
            return ChrF().of(pairs)

    similarity = Remembered(Counting())
    assert similarity.name == "chrF" and similarity.of(PAIRS[:3]) == ChrF().of(PAIRS[:3])
    assert similarity.of([*PAIRS, PAIRS[3]]) == ChrF().of([*PAIRS, PAIRS[3]]) and asked == PAIRS


def test_letters_stand_beside_meanings(meaning):
    call = ToolCall("Search", {"prompt": "gold wedding cards"})
    answered = [Answered("a", "q", ({"Search": {"prompt": ["gold wedding card"]}},), "", (call,), "parameters")]
    by_meaning, by_letters = (measured(answered, ["Search"], Bootstrap(resamples=100), (), ["prompt"], one) for one in (meaning, ChrF()))

    assert by_meaning["letters"]["prompt"]["mean"] == by_letters["free_text"]["prompt"]["mean"] != by_meaning["free_text"]["prompt"]["mean"]
    assert by_letters["letters"] == {}


def test_the_settings_choose_and_a_missing_model_is_told(empty_project, tmp_path, monkeypatch):
    said = []
    report = Report("evaluation", lambda event: said.append(event.text))
    with Project.open(empty_project) as project:
        assert similarity_of(project, EvaluationSettings(), report).name == "cosine of all-minilm-l6-v2"
        assert similarity_of(project, EvaluationSettings(similarity="letters"), report).name == "chrF" and said == []
        monkeypatch.setenv("ADAPTOOL_CACHE", str(tmp_path))
        assert similarity_of(project, EvaluationSettings(), report).name == "chrF"
    assert "compared by characters" in said[0] and "setup" in said[0]


def test_a_folder_in_the_settings_of_version_0_2_is_no_mistake():
    assert validated(EvaluationSettings, {"embedding_model": "/models/e5", "batch": 3}, "here").batch == 3
