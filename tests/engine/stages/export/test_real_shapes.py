"""The models that people bring: real vocabularies, official templates, tiny weights. Each learns some twenty questions by heart in
the program's own stages, and its exported file answers them. All families, with their own vocabularies: `tests/benchmarks/shapes.py`.
"""

import pytest

from engine.models.base_models import load_tokenizer
from engine.settings import SETTINGS_FILE, read_settings
from engine.store import Project
from tests import real_shapes, real_tokenizers, toys
from tests.benchmarks import shapes
from tests.official_templates import archive

pytestmark = pytest.mark.skipif(archive() is None, reason="the archive of llama.cpp is not in the cache folder")
EPOCHS = 30
PLAIN = {"gemma3"}  # whose rows are not shared, for its windows are shorter than the tool list


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """A project with the questions as its dataset."""
    return shapes.with_questions(tmp_path_factory.mktemp("questions") / "data")


@pytest.mark.parametrize("name", real_shapes.SMALL)
def test_a_model_of_the_family_learns_twenty_questions_and_its_file_answers_them(name, data, tmp_path):
    folder = shapes.made(real_shapes.SMALL[name], data, tmp_path / name, EPOCHS)
    trained = toys.run_here(folder, "training")
    toys.run_here(folder, "evaluation", "merging")
    exported = toys.run_here(folder, "export")
    assert trained["shared_rows"] or name in PLAIN
    assert not exported["failed"], exported["failed"]
    right, asked = shapes.right_answers(folder, shapes.HALF)
    assert right == asked >= 20
    with Project.open(folder) as project:
        told = project.rows("exports", name=shapes.HALF)[0]["conformance"]
        assert told["prompts"]["different"] == 0 and told["gguf"]["identical"] == told["gguf"]["questions"]
    assert read_settings(folder / SETTINGS_FILE)["training"]["base_model"].endswith(f"{name}-base")


@pytest.mark.parametrize("name", ["mistral", "phi3", "phi4-mini", "deepseek-coder", "granite"])
def test_a_tokenizer_gives_the_ids_that_llama_cpp_keeps_for_its_vocabulary(name, tmp_path):
    """As the program loads it, whatever class its repository names. The larger vocabularies take minutes of a busy processor."""
    spelling = real_shapes.FAMILIES[name].spelling
    real_tokenizers.write(spelling, tmp_path)
    (tmp_path / "config.json").write_text("{}")
    tokenizer = load_tokenizer(tmp_path, "{{ messages }}")
    texts, wanted = real_tokenizers.examples(spelling.vocabulary)
    assert len(texts) > 40
    for text, ids in zip(texts, wanted, strict=True):
        assert tokenizer(text, add_special_tokens=False).input_ids == ids, text
