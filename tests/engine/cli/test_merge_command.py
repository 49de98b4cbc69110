"""The command that searches for the best merge."""

import json

import typer
from typer.testing import CliRunner

from engine.cli.merging import merge_search
from tests.engine.stages.merging.adapters import add_adapter


def test_the_command_prints_the_table_and_one_json_line(dataset_project, tiny_base):
    names = [add_adapter(dataset_project, tiny_base, "a", seed=1), add_adapter(dataset_project, tiny_base, "b", seed=2)]
    app = typer.Typer()
    app.command()(merge_search)
    chosen = [str(dataset_project), "--adapter", names[0], "--adapter", names[1], "--method", "cat", "--weights", "2", "--questions", "2"]
    shown = CliRunner().invoke(app, chosen, catch_exceptions=False)
    as_json = json.loads(CliRunner().invoke(app, [*chosen, "--json"], catch_exceptions=False).output.splitlines()[-1])

    assert "cat" in shown.output and "a alone" in shown.output and "!" in shown.output
    assert as_json["tried"] == 3 and as_json["rows"][0]["explodes"] and {"best", "better_single", "gain"} <= set(as_json)
