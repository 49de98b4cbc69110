"""Options made from settings: their names, what they show, and that only what was given reaches the command."""

from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
import typer
from typer.testing import CliRunner

from engine.cli.options import absolute_files, flag, with_settings
from engine.settings import StageSettings, setting


class Sample(StageSettings):
    """Made for this test."""

    count: int = setting(3, "Count", "how many", ge=1)
    rate: float = setting(0.001, "Rate", "how fast")
    part: float = setting(0.25, "Part", "how much of it", "share", advanced=True)
    long_name: str = setting("", "Name", "a name; empty for none")
    form: Literal["one", "two"] = setting("one", "Form", "which form")
    forms: list[Literal["a-long-choice", "a-longer-choice"]] = setting(["a-long-choice", "a-longer-choice"], "Forms", "which forms")
    sizes: list[int] = setting([], "Sizes", "sizes in [brackets]")
    inputs: list[str] = setting(["x", "y"], "Inputs", "files to read", files=True)
    fast: bool = setting(True, "Fast", "hurry")


def make_app(seen: list, **how: Any) -> typer.Typer:
    app = typer.Typer(add_completion=False)

    @app.command()
    @with_settings(Sample, **how)
    def command(
        folder: Annotated[Path, typer.Argument(metavar="PROJECT", help="project folder")],
        quiet: Annotated[bool, flag("--quiet", "say nothing")] = False,
        **changes: Any,
    ) -> None:
        """Do it."""
        seen.append((folder, quiet, changes))

    return app


@pytest.fixture
def given():
    """What a command receives for some words, or the text of its refusal."""

    def given(*words: str, **how: Any) -> Any:
        seen: list = []
        done = CliRunner().invoke(make_app(seen, **how), list(words), env={"TERMINAL_WIDTH": "200"})
        return seen[0] if seen else done.output

    return given


def options(**how: Any) -> dict[str, Any]:
    return {one.name: one for one in typer.main.get_command(make_app([], **how)).params}


def test_nothing_given_changes_nothing(given):
    assert given("p") == (Path("p"), False, {})


def test_what_is_given_arrives_typed_and_by_the_settings_name(given):
    words = [
        "p",
        "--quiet",
        "--count",
        "5",
        "--rate",
        "1e-2",
        "--long-name",
        "x",
        "--form",
        "two",
        "--forms",
        "a-long-choice",
        "--sizes",
        "1",
        "--sizes",
        "2",
        "--no-fast",
    ]
    changes = {"count": 5, "rate": 0.01, "long_name": "x", "form": "two", "forms": ["a-long-choice"], "sizes": [1, 2], "fast": False}
    assert given(*words) == (Path("p"), True, changes)


def test_values_that_mean_nothing_are_given_all_the_same(given):
    assert given("p", "--count", "0", "--long-name", "", "--fast")[2] == {"count": 0, "long_name": "", "fast": True}


def test_a_number_must_be_one_and_choices_are_left_to_the_model(given):
    assert "valid integer" in given("p", "--count", "many")
    assert given("p", "--form", "three")[2] == {"form": "three"}
    assert "No such option" in given("p", "--unknown", "1")


@pytest.mark.parametrize(
    "name, value, help_text, panel",
    [
        ("count", "NUMBER", "how many [default: 3]", "Settings"),
        ("rate", "NUMBER", "how fast [default: 0.001]", "Settings"),
        ("part", "SHARE", "how much of it [default: 0.25]", "Advanced settings"),
        ("long_name", "TEXT", "a name; empty for none", "Settings"),
        ("form", "one|two", "which form [default: one]", "Settings"),
        ("forms", "CHOICE", "which forms [one of a-long-choice, a-longer-choice; default: all; may be repeated]", "Settings"),
        ("sizes", "NUMBER", "sizes in [brackets] [may be repeated]", "Settings"),
        ("inputs", "FILE", "files to read [default: x, y; may be repeated]", "Settings"),
        ("fast", "", "hurry [default: on]", "Switches"),
    ],
)
def test_an_option_shows_what_its_value_is_its_choices_and_its_default(given, name, value, help_text, panel):
    option = options()[name]
    assert (option.metavar, option.rich_help_panel) == (value, panel)
    assert help_text in " ".join(given("--help").replace("│", " ").split())  # marks of the console's markup are plain text


def test_arguments_come_first_and_panels_in_one_order():
    assert list(options())[:2] == ["folder", "count"] and list(options())[-3:] == ["part", "fast", "quiet"]


def test_some_settings_only_under_other_names(given):
    how = {"names": ("count", "inputs"), "called": {"inputs": "input"}}
    assert set(options(**how)) == {"folder", "count", "inputs", "quiet"}
    assert given("p", "--input", "a", "--input", "b", **how)[2] == {"inputs": ["a", "b"]}


def test_a_parameter_that_is_left_out_is_not_offered(given):
    assert "quiet" not in options(leave_out=("quiet",))
    assert given("p", leave_out=("quiet",)) == (Path("p"), False, {})


def test_files_are_named_in_full_where_they_are_there_from_here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "here.txt").touch()
    found = absolute_files(Sample, {"inputs": ["here.txt", "sources/there.txt"], "long_name": "here.txt", "unknown": 1})
    assert found == {"inputs": [str(tmp_path / "here.txt"), "sources/there.txt"], "long_name": "here.txt", "unknown": 1}
