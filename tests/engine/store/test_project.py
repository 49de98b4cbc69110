"""A project: made, opened or refused in one sentence; its rows, its files and where its stages stand."""

import os
import shutil
import sqlite3

import pytest

from engine.errors import BusyError, InputError
from engine.records import Example, TestQuestion, Tool, ToolCall
from engine.settings import SynthesisSettings
from engine.store import Project

ODD = 'Zoë 😀 "quoted" \u2028 null\x01'


@pytest.fixture
def project(tmp_path):
    with Project.create(tmp_path / "project") as opened:
        yield opened


def example(key: str, origin: str = "seed", **more) -> Example:
    return Example(key, f"{key}: {ODD}", (ToolCall("f", {"z": ODD, "a": [1, None]}),), origin, key, **more)


def refused(path) -> InputError:
    with pytest.raises(InputError) as error:
        Project.open(path)
    assert error.value.remedy and "\n" not in str(error.value)
    return error.value


def test_a_project_is_not_made_where_something_lies(tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(InputError, match="is not empty"):
        Project.create(tmp_path)
    with pytest.raises(InputError, match="is not empty"):
        Project.create(tmp_path / "notes.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_a_folder_that_is_no_project_is_refused_and_left_alone(tmp_path):
    assert "not an Adaptool project" in refused(tmp_path).message
    assert list(tmp_path.iterdir()) == []


def test_a_newer_database_is_refused_and_left_as_it_is(project):
    project.set_tools([Tool("f", "", {})])
    project.db.execute("insert into migrations values ('m999_of_the_future')")
    project.close()
    before = (project.path / "project.db").read_bytes()
    assert "later version" in refused(project.path).message
    assert (project.path / "project.db").read_bytes() == before


@pytest.mark.parametrize(
    "spoil",
    [lambda data: b"not a database" * 100, lambda data: data[:5000], lambda data: data[:100] + os.urandom(len(data) - 100)],
    ids=["text", "cut", "noise"],
)
def test_a_spoiled_database_is_refused_in_one_sentence(project, spoil):
    project.close()
    file = project.path / "project.db"
    file.write_bytes(spoil(file.read_bytes()))
    assert "project.db is not a complete database" in refused(project.path).message


def test_a_database_that_another_process_writes_is_busy(project, monkeypatch):
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda path, **options: connect(path, **options | {"timeout": 0.1}))
    project.close()
    other = connect(project.path / "project.db", isolation_level=None)
    other.execute("pragma journal_mode = delete")
    other.execute("begin exclusive")
    with pytest.raises(BusyError, match="Another process is writing"):
        Project.open(project.path)
    other.close()
    Project.open(project.path).close()


def test_a_project_folder_can_be_copied_and_moved(project, tmp_path):
    file = project.path / "datasets" / "d1" / "train.jsonl"
    file.parent.mkdir()
    file.write_text("rows")
    project.put("datasets", {"hash": "d1", "path": project.relative(file.parent), "counts": {"train": 2}, "settings": {}, "made": "x"})
    project.close()
    moved = shutil.move(project.path, tmp_path / "elsewhere é")
    with Project.open(moved) as there:
        (row,) = there.rows("datasets")
        assert row["counts"] == {"train": 2}
        assert (there.file(row["path"]) / "train.jsonl").read_text() == "rows"


def test_a_stored_path_never_leads_out_of_the_project(project):
    for path in ("../other", "/etc/passwd", "datasets/../../x"):
        with pytest.raises(InputError, match="outside the project"):
            project.file(path)


def test_tools_values_and_tests_come_back_as_they_went_in(project):
    tools = [Tool(name, ODD, {"type": "object", "properties": {"z": {}, "a": {"enum": [1, None]}}}, "t.json") for name in "zab"]
    tests = [TestQuestion(key, ODD, ({"f": {"z": [ODD, ""]}},)) for key in "za"] + [TestQuestion("none", "hm", ())]
    project.set_tools(tools)
    project.set_value_lists({"city": ["Oslo", "Bern", "Oslo"], "a": [ODD]})
    project.set_tests(tests)
    assert project.tools() == tools
    assert list(project.tools()[0].parameters["properties"]) == ["z", "a"]
    assert project.value_lists() == {"city": ["Oslo", "Bern"], "a": [ODD]}
    assert project.tests() == tests
    before = project.test_hash()
    project.set_tests(tests[::-1])
    assert project.test_hash() != before


@pytest.mark.parametrize(
    "replace",
    [
        lambda project: project.set_tools([Tool("b", "", {})] * 2),
        lambda project: project.set_tests([TestQuestion("b", "q", ())] * 2),
        lambda project: project.set_value_lists({"b": [["not a text"]]}),
    ],
    ids=["tools", "tests", "values"],
)
def test_replacing_goes_all_or_nothing(project, replace):
    project.set_tools([Tool("a", "", {})])
    project.set_tests([TestQuestion("a", "q", ())])
    project.set_value_lists({"a": ["x"]})
    with pytest.raises(sqlite3.Error):
        replace(project)
    project.close()
    with Project.open(project.path) as again:
        assert [tool.name for tool in again.tools()] == ["a"]
        assert [test.key for test in again.tests()] == ["a"]
        assert again.value_lists() == {"a": ["x"]}


def test_examples_are_added_once_and_keep_where_they_came_from(project):
    first = example(
        "k1", route="human", strategy="s", parent="p", teacher="t", cycle="2026-11", label="human", state="accepted", reason="r"
    )
    assert project.add_examples([first, example("k2", "synthesis")]) == 2
    assert project.add_examples([example("k1", "augmentation"), example("k3")]) == 1
    assert next(iter(project.examples())) == first
    assert [e.key for e in project.examples("seed")] == ["k1", "k3"]
    assert [e.key for e in project.examples("seed", "accepted")] == ["k1"]
    project.set_states([("k3", "rejected", "duplicate")])
    project.set_labels([("k3", "template")])
    assert project.count_examples("reason", origin="seed") == {"r": 1, "duplicate": 1}
    assert project.count_examples("label", state="rejected") == {"template": 1}
    project.delete_examples("seed")
    assert project.count_examples() == {"synthesis": 1}


def test_counting_by_an_unknown_column_is_refused(project):
    with pytest.raises(ValueError):
        project.count_examples("question; drop table examples")
    with pytest.raises(ValueError):
        project.count_examples("origin", key="k")


def test_a_training_curve_overwrites_the_steps_done_again(project):
    for step, value in [(2, 0.5), (1, 0.9), (2, 0.4)]:
        project.add_metric("run", "loss", step, value)
    project.add_metric("other", "loss", 1, 7)
    assert project.metric("run", "loss") == [(1, 0.9), (2, 0.4)]


def test_settings_kept_are_the_changes_only(project):
    project.keep_settings("synthesis", project.changed_settings("synthesis", {"per_tool": 7}))
    assert project.settings("synthesis") == SynthesisSettings(per_tool=7)
    assert "seed" not in (project.path / "settings.toml").read_text()
    with pytest.raises(InputError, match="per_tool"):
        project.changed_settings("synthesis", {"per_tool": -1})
    assert project.settings("synthesis").per_tool == 7


def test_writing_goes_on_beside_a_reader(empty_project):
    """The window reads while a job writes."""
    with Project.open(empty_project) as writer, Project.open(empty_project) as reader:
        rows = reader.examples()
        assert next(rows, None) is None
        for n in range(20):
            writer.add_examples([example(f"k{n}")])
            assert reader.count_examples() == {"seed": n + 1}
