"""The models that people bring: real vocabularies, official templates, tiny weights, through the program's own stages up to a file that
does the same. Whether they learn twenty questions by heart, and all families with their own vocabularies: `tests/benchmarks/shapes.py`.
"""

import pytest

from engine.models.base_models import load_tokenizer
from engine.store import Project
from tests import real_shapes, real_tokenizers, toys
from tests.benchmarks import shapes
from tests.engine.stages.export.conftest import change
from tests.official_templates import archive

pytestmark = pytest.mark.skipif(archive() is None, reason="the archive of llama.cpp is not in the cache folder")
THROUGH = ("phi4-mini", "mistral")  # those that have been seen to pass


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """A project with the questions as its dataset."""
    return shapes.with_questions(tmp_path_factory.mktemp("questions") / "data")


@pytest.mark.parametrize("name", THROUGH)
def test_a_model_of_the_family_is_trained_measured_and_its_file_does_the_same(name, data, tmp_path):
    folder = shapes.made(real_shapes.SMALL[name], data, tmp_path / name, 1)
    change(folder, quantizations=["f16"], max_new_tokens=8)
    assert toys.run_here(folder, "training")["examples"] >= 20
    toys.run_here(folder, "evaluation", "merging")
    exported = toys.run_here(folder, "export")
    assert set(exported["files"]) == {"gguf-f16"} and not exported["failed"], exported["failed"]
    with Project.open(folder) as project:
        for row in project.rows("exports"):
            assert row["conformance"]["prompts"]["different"] == 0


@pytest.mark.parametrize("name", ["phi4-mini", "deepseek-coder"])
def test_a_tokenizer_gives_the_ids_that_llama_cpp_keeps_for_its_vocabulary(name, tmp_path):
    """As the program loads it, whatever class its repository names. The others are larger, or need the config of their kind."""
    spelling = real_shapes.FAMILIES[name].spelling
    real_tokenizers.write(spelling, tmp_path)
    (tmp_path / "config.json").write_text("{}")
    tokenizer = load_tokenizer(tmp_path, "{{ messages }}")
    texts, wanted = real_tokenizers.examples(spelling.vocabulary)
    assert len(texts) > 40
    for text, ids in zip(texts, wanted, strict=True):
        assert tokenizer(text, add_special_tokens=False).input_ids == ids, text
