"""A project without test questions, even without any question, ends with a model and files, and nothing claims to have measured them."""

import json

import pytest

from engine.jobs.worker import Report, run_stage
from engine.models.choices import on_tests
from engine.records import NOT_MEASURED
from engine.settings import SETTINGS_FILE, write_settings
from engine.settings.stages import STAGES
from engine.stages.export.asked import MOST, asked_of
from engine.stages.export.formats import bundle_commands
from engine.store import Project
from tests import toys
from tests.engine.stages.export.conftest import bundle_in, change


@pytest.fixture
def unmeasured(merged_project):
    """A toy project that is merged, whose test questions are gone; one of its files is exported."""
    with Project.open(merged_project) as project:
        project.set_tests([])
    change(merged_project, quantizations=["q8_0"], served=1, speed=False, safetensors="merged", margin=1.0)
    return merged_project


def test_files_are_compared_by_the_validation_questions_and_called_not_measured(unmeasured):
    said: list[str] = []
    with Project.open(unmeasured) as project:
        summary = run_stage(project, "export", Report("export", lambda event: said.append(getattr(event, "text", ""))))
        row = project.rows("exports", name="gguf-q8_0")[0]
        folder = project.file(project.rows("datasets")[-1]["path"])
        assert project.stage_state("export") == "done" and not project.rows("evaluations")
        commands = bundle_commands(project)
    told, held_out = row["conformance"], [json.loads(line)["question"] for line in (folder / "validation.jsonl").read_text().splitlines()]
    assert summary["models"] == {} and summary["not_measured"] == NOT_MEASURED and summary["failed"] == {}
    assert told["asked"] == "validation" and not on_tests(told)
    assert told["prompts"]["checked"] == told["gguf"]["questions"] == min(MOST, len(held_out)) and told["server"]["ran"]
    assert any(text.startswith(NOT_MEASURED) for text in said)
    bundle = bundle_in(unmeasured)
    card, readme = (bundle / "MODEL_CARD.md").read_text(), (bundle / "README.md").read_text()
    assert NOT_MEASURED in card and "| not measured |" in card and "held-out" not in card and "Not measured" in readme
    assert any(question in commands["client"] for question in held_out) and "..." not in readme


def test_a_file_is_measured_when_tests_come_in(unmeasured):
    toys.run_here(unmeasured, "export")
    with Project.open(unmeasured) as project:
        project.set_tests([])
    toys.run_here(unmeasured, "knowledge")  # the file of tests is still among the settings
    summary = toys.run_here(unmeasured, "export")
    assert set(summary["models"]) == {"gguf-q8_0"} and "not_measured" not in summary
    with Project.open(unmeasured) as project:
        assert on_tests(project.rows("exports", name="gguf-q8_0")[0]["conformance"])
    assert "Not measured" not in (bundle_in(unmeasured) / "MODEL_CARD.md").read_text()


def test_without_a_dataset_the_projects_questions_are_asked_and_without_those_one_is_made_up_a_tool(unmeasured):
    with Project.open(unmeasured) as project:
        tools = project.tools()
        folder = project.file(project.rows("datasets")[-1]["path"])
        (folder / "validation.jsonl").write_text("")
        assert asked_of(project, tools).source == "training"
        (folder / "train.jsonl").unlink()
        assert asked_of(project, tools).source == "project"
        for origin in project.count_examples():
            project.delete_examples(origin)
        made_up = asked_of(project, tools)
    assert made_up.source == "made up" and [one.tool for one in made_up.questions] == [tool.name for tool in tools]


def test_public_tools_and_no_question_at_all_end_with_a_model_and_a_file(tmp_path, shared_data):
    base = toys.tiny_model(tmp_path / "base")
    config = json.loads((base / "config.json").read_text())
    (base / "config.json").write_text(json.dumps({**config, "max_position_embeddings": 8192}))  # sixteen tools are a long list
    folder = tmp_path / "retail"
    with Project.create(folder):
        pass
    tables = {
        "tools": {"files": [str(shared_data / "openai_tools" / "tau_retail_tools.json")]},
        "synthesis": {"per_tool": 3},
        "training": toys.TRAINING | {"base_model": str(base)},
        "evaluation": {"max_new_tokens": 4},
        "export": {"quantizations": ["q8_0"], "max_new_tokens": 4, "served": 0, "speed": False, "margin": 1.0},
    }
    write_settings(folder / SETTINGS_FILE, tables)
    summaries = {stage.name: toys.run_here(folder, stage.name) for stage in STAGES}

    with Project.open(folder) as project:
        assert {project.stage_state(stage.name) for stage in STAGES} == {"done"}
        (row,) = project.rows("exports")
        assert project.file(row["path"]).read_bytes()[:4] == b"GGUF" and project.file(row["path"]).name.startswith("retail-20")
        card = (project.file(project.rows("adapters")[0]["path"]) / "README.md").read_text(encoding="utf-8")
    assert summaries["knowledge"]["tests"] == 0 and NOT_MEASURED in card
    assert summaries["evaluation"]["not_measured"] == summaries["export"]["not_measured"] == NOT_MEASURED
    assert NOT_MEASURED in (folder / "exports" / "report.html").read_text(encoding="utf-8")
