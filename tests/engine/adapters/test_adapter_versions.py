"""Versions of adapters: how they are named, tagged, compared, rolled back, removed, and what is said where their files are not as made."""

import json
import shutil

import pytest

from engine import adapters
from engine.adapters import pruning, regression
from engine.errors import BusyError, InputError
from engine.jobs.worker import Report, run_stage
from engine.models import choices as model_choices
from engine.store import Project
from engine.store.adapters import RETIRED
from engine.store.times import now
from tests import toys
from tests.engine.adapters.versions import score, version


@pytest.fixture
def project(trained_project):
    with Project.open(trained_project) as opened:
        yield opened


def test_a_trained_adapter_is_a_version_of_its_cycle_with_a_card(project):
    (row,) = project.rows("adapters")
    folder = project.file(row["path"])
    card = (folder / "README.md").read_text()
    assert row["name"] == f"{now()[:7]}-v1" and adapters.shown(row["name"]) == f"{now()[:7]}/v1" and row["cycle"] == now()[:7]
    assert adapters.problem(project, row, thorough=True) is None
    assert card.startswith("---\nbase_model: ") and "\nlibrary_name: peft\n" in card
    assert (
        "- `get_weather`: Tells the weather in a city" in card
        and f"| rank | {row['settings']['rank']} |" in card
        and "Not measured yet." in card
    )
    assert json.loads((folder / "adaptool.json").read_text())["dataset"] == row["dataset"]


def test_a_version_is_found_by_either_form_of_its_name(project):
    name = project.rows("adapters")[0]["name"]
    assert adapters.find(project, name)["name"] == adapters.find(project, adapters.shown(name))["name"] == name
    with pytest.raises(InputError, match="There is no adapter 2020-01/v9"):
        adapters.find(project, "2020-01/v9")


def test_a_number_is_never_given_twice(project):
    second, third = version(project), version(project)
    assert [name[-3:] for name in (second, third)] == ["-v2", "-v3"]
    adapters.remove(project, third)
    assert version(project).endswith("-v4")


def test_one_version_at_most_is_active_and_the_later_stages_take_it(project):
    first, second = project.rows("adapters")[0]["name"], version(project)
    assert adapters.current(project)["name"] == first == project.summary("training")["adapter"]
    adapters.activate(project, first, anyway=True)
    adapters.activate(project, second, anyway=True)
    assert [row["tag"] for row in project.rows("adapters")] == ["", "active"] and adapters.current(project)["name"] == second
    adapters.tag(project, second, "retired")
    assert adapters.current(project)["name"] == first


def test_rolling_back_brings_only_what_was_in_use(project):
    first, second, third = project.rows("adapters")[0]["name"], version(project), version(project)
    with pytest.raises(InputError, match="No other adapter was active"):
        adapters.roll_back(project)
    for name in (first, second):
        adapters.activate(project, name, anyway=True)
    assert adapters.roll_back(project) == first and adapters.current(project)["name"] == first
    with pytest.raises(InputError, match="was never active"):
        adapters.roll_back(project, third)
    assert adapters.roll_back(project, adapters.shown(second)) == second


def test_tags_and_notes_are_kept_and_stand_in_the_card(project):
    (row,) = project.rows("adapters")
    adapters.tag(project, row["name"], "candidate")
    adapters.note(project, row["name"], "Trained on the <b>new</b> branch office.")
    (row,) = project.rows("adapters")
    card = (project.file(row["path"]) / "README.md").read_text()
    assert (
        (row["tag"], row["notes"]) == ("candidate", "Trained on the <b>new</b> branch office.")
        and "| Tag | candidate |" in card
        and "branch office" in card
    )
    with pytest.raises(InputError, match="no tag best"):
        adapters.tag(project, row["name"], "best")
    with pytest.raises(InputError, match="To make an adapter active"):
        adapters.tag(project, row["name"], "active")
    with pytest.raises(InputError, match="notes have 20000 characters"):
        adapters.note(project, row["name"], "x" * 20_000)


def test_two_versions_are_compared_in_what_differs_only(project):
    first = project.rows("adapters")[0]
    second = version(
        project, settings={**first["settings"], "rank": 64}, metrics={**first["metrics"], "loss": 0.125}, parents=[first["name"]]
    )
    project.put(
        "scores",
        {"adapter": second, "test_set": project.test_hash(), "fingerprint": "f", "rates": {"overall": 0.5, "questions": 3}, "made": now()},
    )
    found = adapters.compare(project, first["name"], second)
    assert found["settings"] == [["rank", first["settings"]["rank"], 64]] and found["dataset"] == []
    assert found["metrics"] == [["loss", first["metrics"]["loss"], 0.125]] and found["rates"] == [["tests of now", None, 0.5]]
    assert found["facts"] == [["parents", [], [first["name"]]]]


def test_what_is_in_use_is_not_removed_and_the_rest_goes_with_its_files(project):
    first = project.rows("adapters")[0]["name"]
    second = version(project)
    third = version(project, parents=[second])
    with pytest.raises(InputError, match="later stages use"):
        adapters.remove(project, first)
    with pytest.raises(InputError, match="parent of"):
        adapters.remove(project, second)
    adapters.activate(project, third, anyway=True)
    with pytest.raises(InputError, match="is active"):
        adapters.remove(project, third)
    project.keep_settings("merging", project.changed_settings("merging", {"adapters": [first]}))
    with pytest.raises(InputError, match="chosen for merging"):
        adapters.remove(project, first)
    project.keep_settings("merging", project.changed_settings("merging", {"adapters": []}))
    folder = project.file(adapters.find(project, first)["path"])
    size = adapters.size_of(folder)
    assert adapters.remove(project, first) == size > 0 and not folder.exists()
    assert [row["name"] for row in adapters.overview(project)] == [second, third]


def test_nothing_is_removed_while_a_job_runs(project, trained_project):
    version(project)
    with Project.open(trained_project) as other, other.lock():
        with pytest.raises(BusyError):
            adapters.remove(project, project.rows("adapters")[1]["name"])
        with pytest.raises(BusyError):
            pruning.prune(project)
    assert len(project.rows("adapters")) == 2


@pytest.mark.parametrize(
    "spoil, words",
    [
        (lambda folder: shutil.rmtree(folder), "is missing its folder"),
        (lambda folder: (folder / "adapter_model.safetensors").unlink(), "is missing its file adapter_model.safetensors"),
        (
            lambda folder: (folder / "adapter_config.json").write_text(
                (folder / "adapter_config.json").read_text().replace('"r": 4', '"r": 8')
            ),
            "was modified",
        ),
    ],
)
def test_files_that_are_not_as_made_are_told_and_the_version_cannot_become_active(project, spoil, words):
    (row,) = project.rows("adapters")
    spoil(project.file(row["path"]))
    assert words in adapters.overview(project)[0]["problem"]
    with pytest.raises(InputError, match=words):
        adapters.activate(project, row["name"], anyway=True)
    adapters.note(project, row["name"], "still to be noted")


def test_changed_weights_of_the_same_size_are_found_before_they_are_used(project):
    (row,) = project.rows("adapters")
    file = project.file(row["path"]) / "adapter_model.safetensors"
    data = bytearray(file.read_bytes())
    data[-1] ^= 1
    file.write_bytes(data)
    with pytest.raises(InputError, match="was modified"):
        adapters.whole(project, row)


def test_a_version_made_before_hashes_were_kept_is_whole(project):
    (row,) = project.rows("adapters")
    manifest = project.file(row["path"]) / "adaptool.json"
    manifest.write_text(json.dumps({key: value for key, value in json.loads(manifest.read_text()).items() if key != "files"}))
    assert adapters.problem(project, row, thorough=True) is None and adapters.whole(project, row).is_dir()


def test_a_version_made_by_release_0_1_keeps_its_checksums(project):
    (row,) = project.rows("adapters")
    folder = project.file(row["path"])
    (folder / "adaptool.json").rename(folder / "callsmith.json")
    assert adapters.problem(project, row, thorough=True) is None
    config = folder / "adapter_config.json"
    config.write_text(config.read_text().replace('"r": 4', '"r": 8'))
    assert "adapter_config.json has changed" in adapters.problem(project, row).message


def test_checkpoints_of_trainings_given_up_go_and_those_of_a_stopped_one_stay(dataset_project):
    from engine.errors import Cancelled
    from engine.jobs.events import Progress

    with Project.open(dataset_project) as project:
        report = Report("training", lambda event: isinstance(event, Progress) and event.done >= 3 and report.stopping.set())
        with pytest.raises(Cancelled):
            run_stage(project, "training", report, {"epochs": 8, "save_every": 2})
        (stopped,) = (project.path / "runs").glob("training-*")
        old = project.path / "runs" / "training-0000"
        old.mkdir()
        (old / "model.safetensors").write_bytes(b"x" * 5000)
        assert pruning.prune(project) == {"folders": ["training-0000"], "bytes": 5000}
        assert stopped.is_dir() and not old.exists()
        assert pruning.prune(project) == {"folders": [], "bytes": 0}


def test_the_stages_after_training_take_the_active_adapter_and_are_out_of_date_when_it_changes(trained_project):
    with Project.open(trained_project) as project:
        first = project.rows("adapters")[0]["name"]
        second = version(project, settings={**project.rows("adapters")[0]["settings"], "descriptions": "short"})
    toys.run_here(trained_project, "merging", "evaluation")
    with Project.open(trained_project) as project:
        assert (
            project.stage_state("merging") == project.stage_state("evaluation") == "done"
            and model_choices.trained(project)["name"] == first
        )
        adapters.activate(project, second, anyway=True)
        assert (
            project.stage_state("merging") == project.stage_state("evaluation") == "out of date"
            and project.stage_state("training") == "done"
        )
        assert model_choices.trained(project)["name"] == second and model_choices.seen_tools(project) == project.tools("short")
        assert model_choices.seen_tools(project, merged=True) == project.tools("long"), "what was merged before saw the long ones"
    assert toys.run_here(trained_project, "merging")["adapters"] == [second]
    toys.run_here(trained_project, "evaluation")
    with Project.open(trained_project) as project:
        assert project.stage_state("merging") == project.stage_state("evaluation") == "done"
        assert model_choices.seen_tools(project, merged=True) == project.tools("short")
        adapters.activate(project, first, anyway=True)
        assert project.stage_state("merging") == "out of date"
        project.keep_settings("merging", project.changed_settings("merging", {"adapters": [second]}))
    toys.run_here(trained_project, "merging")
    with Project.open(trained_project) as project:
        adapters.activate(project, second, anyway=True)
        assert project.stage_state("merging") == "done", "it names its adapters itself"


def test_what_evaluation_measured_is_on_the_card_and_the_gate_still_asks(trained_project):
    summary = toys.run_here(trained_project, "evaluation")
    with Project.open(trained_project) as project:
        (row,) = adapters.overview(project)
        text = (project.file(project.rows("adapters")[0]["path"]) / "README.md").read_text()
        assert (
            row["rates"] == {adapters.NOW: summary["models"]["adapter"]} and "tests of the project" in text and "Not measured" not in text
        )
        assert regression.verdict(project, row["name"])["unscored"] == [adapters.NOW]
        score(project, row["name"], {"t1"})
    toys.run_here(trained_project, "evaluation")
    with Project.open(trained_project) as project:
        assert adapters.overview(project)[0]["rates"][adapters.NOW]["overall"] == 0.3333, "a score of the gate stays"


def test_a_merged_version_is_in_use_only_where_it_was_activated_or_nothing_else_is_left(trained_project):
    with Project.open(trained_project) as project:
        first = project.rows("adapters")[0]["name"]
        merged = version(project, kind="merged", parents=[])
        assert adapters.current(project)["name"] == first
        adapters.tag(project, first, RETIRED)
        assert adapters.current(project)["name"] == merged
        adapters.tag(project, merged, RETIRED)
        assert adapters.current(project) is None
        with pytest.raises(InputError, match="no adapter to merge"):
            run_stage(project, "merging", Report("merging", lambda event: None))
