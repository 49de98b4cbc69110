"""Texts as vectors of their meaning: the model in the box, really asked, and what a project keeps of it."""

import json
import shutil

import numpy as np
import pytest

from engine.errors import Cancelled, InputError, MachineError
from engine.models import embeddings
from engine.models.embedded import minilm_folder
from engine.models.embeddings import Embedder, cosines
from engine.store import Project

TEXTS = ["How many days off do I have left?", "what is my remaining vacation balance", "Book a room with a screen for Tuesday."]


@pytest.fixture(scope="module")
def embedder() -> Embedder:
    return Embedder(minilm_folder())


def test_texts_of_one_meaning_are_near_and_vectors_have_length_one(embedder):
    vectors = embedder(TEXTS)

    assert vectors.dtype == np.float32 and vectors.shape == (3, 384)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-3)
    alike = cosines(vectors, vectors)
    assert alike[0, 1] > 0.5 > 0.3 > alike[0, 2]


def test_a_vector_is_the_mean_over_the_tokens_as_the_models_card_says(embedder):
    import torch
    from transformers import AutoModel, AutoTokenizer

    tokenizer, model = AutoTokenizer.from_pretrained(minilm_folder()), AutoModel.from_pretrained(minilm_folder()).eval()
    with torch.inference_mode():
        states = model(**tokenizer(TEXTS[0], return_tensors="pt")).last_hidden_state[0].mean(0)
    wanted = (states / states.norm()).numpy()

    assert np.allclose(embedder([*TEXTS, "a much longer text " * 30])[0], wanted, atol=2e-3)  # padding takes no part


def test_the_order_of_texts_and_repetitions_are_kept(embedder):
    alone = embedder([TEXTS[2]])[0]
    mixed = embedder([TEXTS[2], "x" * 300, TEXTS[0], TEXTS[2]])

    assert np.allclose(mixed[0], alone, atol=2e-3) and np.array_equal(mixed[0], mixed[3])
    assert embedder([]).shape[0] == 0


def test_what_a_project_keeps_is_not_embedded_again(empty_project, monkeypatch):
    with Project.open(empty_project) as project:
        first = embeddings.of_project(project)(TEXTS)
        again = embeddings.of_project(project)
        monkeypatch.setattr(again, "_load", lambda: pytest.fail("the model is loaded though all vectors are there"))
        assert np.array_equal(again(TEXTS), first)
    (file,) = (empty_project / "embeddings").iterdir()
    file.write_bytes(b"spoiled")
    with Project.open(empty_project) as project:
        assert np.array_equal(embeddings.of_project(project)(TEXTS), first)


def test_a_stop_keeps_what_was_embedded(tmp_path):
    asked = []

    def stop() -> None:
        asked.append(1)
        if len(asked) == 2:
            raise Cancelled()

    with pytest.raises(Cancelled):
        Embedder(minilm_folder(), tmp_path)([f"question {i}" for i in range(embeddings.BATCH + 1)], stop)
    (file,) = tmp_path.iterdir()
    with np.load(file) as kept:
        assert len(kept["keys"]) == embeddings.BATCH


def test_a_folder_may_ask_for_the_first_tokens_state(tmp_path, embedder):
    folder = shutil.copytree(minilm_folder(), tmp_path / "first")
    (folder / "1_Pooling" / "config.json").write_text(json.dumps({"pooling_mode_cls_token": True}))
    other = Embedder(folder)

    assert other.fingerprint != embedder.fingerprint
    assert float(other(TEXTS[:1])[0] @ embedder(TEXTS[:1])[0]) < 0.99


def test_a_model_that_is_not_there_is_told_with_its_remedy(empty_project, tmp_path, monkeypatch):
    monkeypatch.setenv("ADAPTOOL_CACHE", str(tmp_path / "nothing"))
    with Project.open(empty_project) as project, pytest.raises(MachineError, match="embedding model is missing .*all-minilm-l6-v2"):
        embeddings.of_project(project)
    with pytest.raises(InputError, match="does not exist"):
        embeddings.folder_of(str(tmp_path / "model"))
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match=r"has no config.json"):
        Embedder(embeddings.folder_of(str(tmp_path / "empty")))
