"""Evaluation rates base and adapter on the test questions, keeps each answer, and goes on after a stop."""

import pytest

from engine.errors import Cancelled, InputError
from engine.jobs.events import Progress
from engine.jobs.worker import Report, run_stage
from engine.store import Project
from tests import toys


def test_both_models_are_rated_on_every_question(trained_project):
    summary = toys.run_here(trained_project, "evaluation")
    with Project.open(trained_project) as project:
        answers = project.rows("answers")

    assert set(summary["models"]) == {"base", "adapter"}
    assert all(rates["questions"] == len(toys.TESTS) for rates in summary["models"].values())
    assert {(row["model"], row["test"]) for row in answers} == {(m, t["id"]) for m in ("base", "adapter") for t in toys.TESTS}


def test_a_stopped_evaluation_asks_only_what_is_left(trained_project):
    with Project.open(trained_project) as project:
        report = Report("evaluation", lambda event: report.stopping.set() if isinstance(event, Progress) else None)
        with pytest.raises(Cancelled):
            run_stage(project, "evaluation", report, {"batch": 1})
        kept = {(row["model"], row["test"]): row["seconds"] for row in project.rows("answers")}
        assert 0 < len(kept) < 2 * len(toys.TESTS)
        run_stage(project, "evaluation", Report("evaluation", lambda event: None))
        after = {(row["model"], row["test"]): row["seconds"] for row in project.rows("answers")}

    assert {key: after[key] for key in kept} == kept  # not asked again
    assert len(after) == 2 * len(toys.TESTS)


def test_another_adapter_is_asked_anew(trained_project):
    toys.run_here(trained_project, "evaluation")
    with Project.open(trained_project) as project:
        before = {row["model"]: row["fingerprint"] for row in project.rows("evaluations")}
        run_stage(project, "training", Report("training", lambda event: None), {"seed": 9})
        assert project.stage_state("evaluation") == "out of date"
        run_stage(project, "evaluation", Report("evaluation", lambda event: None))
        after = {row["model"]: row["fingerprint"] for row in project.rows("evaluations")}

    assert before["base"] == after["base"] and before["adapter"] != after["adapter"]


def test_without_test_questions_the_remedy_is_named(trained_project):
    with Project.open(trained_project) as project:
        project.set_tests([])
        with pytest.raises(InputError, match="no test questions"):
            run_stage(project, "evaluation", Report("evaluation", lambda event: None))


def test_new_weights_under_the_same_name_are_asked_anew(trained_project, tmp_path):
    import os
    import shutil

    with Project.open(trained_project) as project:
        adapter = project.rows("adapters")[0]
        base = shutil.copytree(adapter["base_model"], tmp_path / "base")
        project.put("adapters", adapter | {"base_model": str(base)})
        run_stage(project, "evaluation", Report("evaluation", lambda event: None), {"models": ["base"]})
        before = project.rows("evaluations")[0]["fingerprint"]
        os.utime(base / "model.safetensors", ns=(1, 1))
        run_stage(project, "evaluation", Report("evaluation", lambda event: None))
        assert project.rows("evaluations")[0]["fingerprint"] != before
