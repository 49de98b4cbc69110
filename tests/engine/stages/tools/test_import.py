"""Importing tool files: good ones are copied in and listed, bad ones are refused and leave the project as it was."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from engine.errors import InputError
from engine.jobs.worker import Report, run_stage
from engine.settings import SETTINGS_FILE, read_settings
from engine.store import Project
from tests import toys
from tests.toys import ROOT


def tool(name: str, **properties) -> dict:
    return {
        "type": "function",
        "function": {"name": name, "description": "Does it.", "parameters": {"type": "object", "properties": properties}},
    }


def import_here(folder: Path, *files: Path) -> dict:
    with Project.open(folder) as project:
        return run_stage(project, "tools", Report("tools", lambda event: None), {"files": [str(file) for file in files]})


def what_counts(folder: Path) -> tuple:
    """All that a refused import must not touch."""
    sources = {path.name: path.read_bytes() for path in (folder / "sources").iterdir()}
    with Project.open(folder) as project:
        return (folder / SETTINGS_FILE).read_bytes(), sources, project.tools(), project.status()


def sparse(path: Path) -> None:
    with open(path, "wb") as file:
        file.truncate(50_000_000)


def text(content: str):
    return lambda path: path.write_text(content, encoding="utf-8")


def tools_file(*tools: dict):
    return text(json.dumps(tools))


# file name -> (what makes it, words that the refusal must hold besides the file's name)
BAD = {
    "words.json": (text('[\n {"type": "function",\n  oops}]'), ["line 3, column 3"]),
    "cut.json": (text('[{"type": "function"'), ["line 1", "column"]),
    "blank.json": (text(""), ["is empty"]),
    "nameless.json": (tools_file({"type": "function", "function": {"description": "no name"}}), ["tool 1", "no name"]),
    "blankname.json": (tools_file(tool("  ")), ["tool 1", "no name"]),
    "strange.json": (tools_file(tool("good", when={"type": "quux"})), ["tool 1 (good)", "parameter when", "'quux'"]),
    "far.json": (tools_file(tool("good", x={"$ref": "https://example.com/x.json"})), ["tool 1 (good)", "parameter x", "another document"]),
    "latin.json": (lambda path: path.write_bytes('[\n{"name": "caf\xe9"}]'.encode("latin-1")), ["line 2", "UTF-8"]),
    "binary.json": (lambda path: path.write_bytes(bytes(range(256)) * 4), ["line 2", "UTF-8"]),
    "big.json": (sparse, ["50 MB"]),
    "folder.json": (lambda path: path.mkdir(), ["directory"]),
    "none.json": (text("[]"), ["no tools"]),
    "nowhere.json": (lambda path: None, ["does not exist"]),
    "other.json": (text(json.dumps({"openapi": "3.0.0", "paths": {}})), ["describes no operations"]),
    "deep.json": (text("[" * 100_000 + "]" * 100_000), ["nested too deeply"]),
    "digits.json": (text('[{"name": "a", "parameters": {"properties": {"n": {"maximum": %s}}}}]' % ("9" * 5000)), ["not usable JSON"]),
    "half.json": (text('[{"name": "a", "description": "\\ud83d"}]'), ["half of a character"]),
}


@pytest.fixture
def project(tmp_path) -> Path:
    """A project that holds tools already."""
    folder = toys.tiny_project(tmp_path / "project")
    toys.run_here(folder, "tools")
    return folder


@pytest.mark.parametrize("name", BAD)
def test_bad_file_is_refused_in_one_sentence_and_nothing_changes(project, tmp_path, name):
    make, words = BAD[name]
    make(tmp_path / name)
    before = what_counts(project)

    with pytest.raises(InputError) as refusal:
        import_here(project, tmp_path / name)

    said = str(refusal.value)
    assert all(word in said for word in [name, *words]), said
    assert "\n" not in said and len(said) < 400
    assert refusal.value.remedy
    assert what_counts(project) == before


def test_bad_file_beside_a_good_one_keeps_the_good_one_out(project, tmp_path):
    tools_file(tool("fine"))(tmp_path / "fine.json")
    BAD["cut.json"][0](tmp_path / "cut.json")
    before = what_counts(project)

    with pytest.raises(InputError, match="cut.json"):
        import_here(project, tmp_path / "fine.json", tmp_path / "cut.json")

    assert what_counts(project) == before


def test_same_tool_in_two_files_counts_once_and_another_of_its_name_gets_a_name_of_its_own(project, tmp_path):
    tools_file(tool("one"), tool("shared"), tool("mine"))(tmp_path / "a.json")
    tools_file(tool("shared"), tool("mine", x={"type": "string"}))(tmp_path / "b.json")

    assert import_here(project, tmp_path / "a.json", tmp_path / "b.json")["tools"] == 4

    with Project.open(project) as opened:
        names, notes = [one.name for one in opened.tools()], opened.tool_notes()
        assert [one.original for one in opened.tools()] == ["one", "shared", "mine", "mine"]
    assert names[:3] == ["one", "shared", "mine"] and names[3].startswith("mine_")
    assert [(note.file, note.tool, note.kind) for note in notes] == [("b.json", names[3], "renamed"), ("b.json", "shared", "told")]


def test_what_was_left_out_or_mended_is_kept_with_its_place_and_told_in_the_log(project, tmp_path):
    tools_file(tool("fine"), tool("odd", x={"type": "quux"}), tool("slip", x={"type": "strng"}), tool("Lock Door 4"))(tmp_path / "a.json")
    summary, told = logs_of(project, files=[str(tmp_path / "a.json")])
    assert (summary["tools"], summary["left_out"]) == (3, 1)
    with Project.open(project) as opened:
        notes = opened.tool_notes()
    assert [(note.place, note.tool, note.kind) for note in notes] == [
        ("tool 2", "odd", "left out"),
        ("tool 3", "slip", "mended"),
        ("tool 4", "Lock_Door_4", "renamed"),
    ]
    assert told[1].startswith("Left out: a.json, odd (tool 2). Parameter x: unknown type 'quux'.")


def test_a_tool_that_is_to_be_left_out_is_not_taken_and_can_be_taken_again(project, tmp_path):
    tools_file(tool("a"), tool("b"))(tmp_path / "one.json")
    logs_of(project, files=[str(tmp_path / "one.json")], leave=["b"])
    with Project.open(project) as opened:
        assert [one.name for one in opened.tools()] == ["a"]
        assert [(note.tool, note.kind) for note in opened.tool_notes()] == [("b", "left by hand")]
    logs_of(project, leave=[])
    with Project.open(project) as opened:
        assert [one.name for one in opened.tools()] == ["a", "b"] and opened.tool_notes() == []
    with pytest.raises(InputError, match="All tools are on the list"):
        logs_of(project, leave=["a", "b"])


@pytest.mark.parametrize("name", ["words.json", "nameless.json", "big.json", "folder.json"])
def test_command_line_refuses_with_exit_code_2_and_no_traceback(project, tmp_path, name):
    make, words = BAD[name]
    make(tmp_path / name)
    before = what_counts(project)

    ended = subprocess.run(
        [sys.executable, "-m", "engine.cli.main", "tools", "project", name],
        cwd=tmp_path,
        text=True,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        timeout=300,
    )

    assert ended.returncode == 2
    assert ended.stdout == ""
    assert ended.stderr.count("\n") == 1 and "Traceback" not in ended.stderr
    assert all(word in ended.stderr for word in [name, *words]), ended.stderr
    assert what_counts(project) == before


def test_good_files_are_copied_in_and_listed_in_their_order(project, tmp_path):
    tools_file(tool("zeta", x={"type": "string"}), tool("alpha"))(tmp_path / "first.json")
    tools_file(tool("mid"))(tmp_path / "second.json")

    summary = import_here(project, tmp_path / "first.json", tmp_path / "second.json")

    assert (summary["tools"], summary["parameters"]) == (3, 1)
    assert (project / "sources" / "first.json").read_bytes() == (tmp_path / "first.json").read_bytes()
    assert read_settings(project / SETTINGS_FILE)["tools"] == {"files": ["sources/first.json", "sources/second.json"]}
    with Project.open(project) as opened:
        assert [t.name for t in opened.tools()] == ["zeta", "alpha", "mid"]  # get_weather and the others are replaced
        assert {t.name: t.source for t in opened.tools()}["mid"] == "second.json"


def test_another_file_of_the_same_name_does_not_overwrite_the_first(project, tmp_path):
    (tmp_path / "new").mkdir()
    tools_file(tool("newer"))(tmp_path / "new" / "tools.json")
    old = (project / "sources" / "tools.json").read_bytes()

    import_here(project, tmp_path / "new" / "tools.json")

    assert (project / "sources" / "tools.json").read_bytes() == old
    assert read_settings(project / SETTINGS_FILE)["tools"] == {"files": ["sources/tools-2.json"]}


def test_project_can_be_moved_after_the_import(project, tmp_path):
    tools_file(tool("fine"))(tmp_path / "fine.json")
    import_here(project, tmp_path / "fine.json")
    (tmp_path / "fine.json").unlink()
    moved = project.rename(tmp_path / "elsewhere")

    toys.run_here(moved, "tools")

    with Project.open(moved) as opened:
        assert [t.name for t in opened.tools()] == ["fine"]


def test_tools_edited_in_place_put_later_stages_out_of_date(project):
    toys.run_here(project, "knowledge")
    file = project / "sources" / "tools.json"
    file.write_text(file.read_text().replace("Tells the weather", "Forecasts the weather"))

    toys.run_here(project, "tools")

    with Project.open(project) as opened:
        assert (opened.stage_state("tools"), opened.stage_state("knowledge")) == ("done", "out of date")


def logs_of(folder: Path, **changes) -> tuple[dict, list[str]]:
    said: list[str] = []
    with Project.open(folder) as project:
        summary = run_stage(project, "tools", Report("tools", lambda event: said.append(getattr(event, "text", ""))), changes)
    return summary, [text for text in said if text]


def test_an_import_tells_the_form_and_what_is_new_changed_gone_and_as_before(project, tmp_path):
    tools_file(tool("a"), tool("b"), tool("c"))(tmp_path / "one.json")
    logs_of(project, files=[str(tmp_path / "one.json")])
    _, told = logs_of(project)
    assert told[:2] == ["one.json: OpenAI tools, 3 of 3 tools imported.", "Tools unchanged: 3."]
    tools_file(tool("a"), tool("b", x={"type": "string"}), tool("d"))(project / "sources" / "one.json")
    _, told = logs_of(project)
    assert told[1:5] == [
        "New tools: 1 (d).",
        "Tools changed: 1 (b).",
        "Tools removed: 1 (c). Their history is kept.",
        "Tools unchanged: 1.",
    ]


def test_importing_twice_changes_nothing_and_leaves_later_stages_done(project):
    toys.run_here(project, "tools", "knowledge")
    toys.run_here(project, "tools")
    with Project.open(project) as opened:
        assert opened.stage_state("knowledge") == "done"


def test_only_the_picked_tools_come_in_and_bear_the_prefix(project, tmp_path):
    tools_file(tool("get_a"), tool("get_b"), tool("put_a"))(tmp_path / "one.json")
    summary, _ = logs_of(project, files=[str(tmp_path / "one.json")], pick=["get_*"], prefix="hr_")
    assert summary["tools"] == 2
    with Project.open(project) as opened:
        assert [t.name for t in opened.tools()] == ["hr_get_a", "hr_get_b"]


def test_a_pattern_that_fits_no_tool_is_refused_and_a_prefix_makes_no_name_too_long(project, tmp_path):
    tools_file(tool("x" * 60))(tmp_path / "one.json")
    before = what_counts(project)
    with pytest.raises(InputError, match="No tool is named get_"):
        logs_of(project, files=[str(tmp_path / "one.json")], pick=["get_*"])
    assert what_counts(project) == before
    logs_of(project, prefix="company_", files=[str(tmp_path / "one.json")])
    with Project.open(project) as opened:
        (one,) = opened.tools()
    assert one.name.startswith("company_xxx") and len(one.name) == 64 and one.original == "x" * 60


def test_a_list_that_the_base_model_cannot_read_is_told_at_import_and_before(empty_project, tmp_path):
    from engine.stages.tools import look

    many = tmp_path / "many.json"
    many.write_text(json.dumps([tool(f"do_{n}", field={"type": "string", "description": "what is wanted"}) for n in range(150)]))
    told: list[str] = []
    with Project.open(empty_project) as project:
        before = look(project, {"files": [str(many)]})["fit"]
        report = Report("tools", lambda event: told.append(getattr(event, "text", "")))
        run_stage(project, "tools", report, {"files": [str(many)]})

    assert before["weight"] == "bad" and before["size"]["tools"] == 150
    assert any(text.startswith("The list of 150 tools takes about") and "list_tokens" in text for text in told)
