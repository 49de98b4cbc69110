"""The documents of the benchmark real_tools: made the same each time, of the sizes asked for, and measured file by file."""

import json

from tests.benchmarks import large_list, made_documents
from tests.benchmarks.real_tools import DOCUMENTS, ENDINGS, measured, passes
from tests.toys import STARTER


def test_the_made_documents_have_the_operations_asked_for_and_are_the_same_each_time():
    made = made_documents.repos(1200)
    operations = [one for path in made["paths"].values() for one in path.values()]
    assert len(operations) == 1200 and len({one["operationId"] for one in operations}) == 1200
    assert json.dumps(made) == json.dumps(made_documents.repos(1200))
    assert sum(len(path) - 1 for path in made_documents.cluster()["paths"].values()) == 75


def test_there_are_documents_of_each_kind_and_they_are_small():
    files = [file for file in DOCUMENTS.iterdir() if file.suffix in ENDINGS]
    assert len(files) >= 7 and all(file.stat().st_size < 20_000 for file in files)


def test_a_document_is_measured_in_the_figures_named(tmp_path):
    file = tmp_path / "tools.json"
    schema = {"type": "object", "required": ["city"], "properties": {"city": {"type": "string"}, "days": {"type": "integer", "minimum": 1}}}
    weather = {"name": "get_weather", "description": "Tells the weather in a city.", "parameters": schema}
    file.write_text(json.dumps([{"type": "function", "function": weather}]))
    found = measured(file, tmp_path / "p", 20)
    broken = tmp_path / "broken.json"
    broken.write_text("{")

    assert (found["tools"], found["left_out"], found["without_question"], found["error"]) == (1, 0, 0, "")
    assert 0 < found["accepted_share"] <= 1 and found["valid_share"] == 1 and 0 < found["optional_share"] < 1
    assert passes({**found, "accepted_share": 0.95}) and not passes({**found, "accepted_share": 0.5})
    assert measured(broken, tmp_path / "q", 5)["tools"] == 0 and measured(broken, tmp_path / "r", 5)["error"]


def test_the_start_of_a_training_with_drawn_lists_is_measured_from_outside_its_job(tmp_path):
    document, _ = made_documents.write(tmp_path / "documents", 20)
    folder = tmp_path / "company"
    stages = large_list.made(folder, document, 1)
    found = large_list.started(folder, list_tokens=600, base_model=str(STARTER))
    told = large_list.planned(folder, 600)

    assert {"import_seconds", "synthesis_seconds", "dataset_seconds"} < set(stages)
    assert found["training_start_seconds"] > 0 < found["training_cpu_seconds"] and found["steps"] >= 6
    assert told["tools"] == 20 and told["examples"] > 5 and told["plan"]
