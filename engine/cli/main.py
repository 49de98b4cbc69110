"""The command `adaptool`: all commands in their groups, and what the program's end tells the shell."""

import sys
import traceback
from pathlib import Path
from typing import Annotated

import typer

from engine import __version__, catalogue, process
from engine.cli import adapters, ahead, getting, merging, models, project, servers, stages
from engine.cli.options import flag
from engine.cli.show import in_shell
from engine.errors import EXIT_CODES, AdaptoolError, from_exception

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Turn your own tool definitions into a small function-calling model, on your own machine.",
)


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"adaptool {__version__}")
        raise typer.Exit()


def _use_language(code: str) -> str:
    if code:
        catalogue.use(catalogue.chosen(code))
    return code


@app.callback()
def _options(
    language: Annotated[
        str,
        typer.Option(
            metavar="LANGUAGE",
            help="language of all messages: en or zh_CN [default: that of the environment (ADAPTOOL_LANGUAGE, LANG)]",
            callback=_use_language,
            is_eager=True,
        ),
    ] = "",
    version: Annotated[bool, flag("--version", "Show the version and exit.", is_eager=True, callback=_print_version)] = False,
) -> None:
    """What `adaptool` takes before a command."""


def gui(folder: Annotated[Path | None, typer.Argument(metavar="PROJECT", help="project folder")] = None) -> None:
    """Open the window."""
    raise typer.Exit(process.call("gui", *([str(folder)] if folder else [])))  # the engine itself knows no window


GROUPS = {
    "Project": (project.new, project.status, project.run, project.demo, project.tests),
    "Stages": stages.COMMANDS,
    "Looking ahead": (ahead.imported, ahead.lint, ahead.groups, ahead.estimate, ahead.forecast, ahead.plan),
    "Adapters and data cycles": (adapters.adapters, adapters.cycle, adapters.gate, merging.merge_search),
    "Models and measuring": (
        getting.models,
        models.teacher,
        servers.server,
        models.chat,
        models.tools_for,
        models.llama_server,
        models.report,
    ),
    "Window": (gui,),
}
for _group, _commands in GROUPS.items():
    for _command in _commands:
        app.command(_command.__name__.replace("_", "-"), rich_help_panel=_group)(_command)


def main() -> int:
    """Run the command line; returns the exit code: 0 done, 2 the user's input, 3 the machine, 1 our bug."""
    catalogue.use(catalogue.of_environment())
    try:
        code = app(standalone_mode=False)  # what typer.Exit carried, else nothing
        return code if isinstance(code, int) else 0
    except typer.Exit as ended:
        return ended.exit_code
    except (typer.Abort, KeyboardInterrupt):
        return EXIT_CODES["cancelled"]
    except AdaptoolError as error:
        print(f"adaptool: {in_shell(catalogue.told(error.sentences))}", file=sys.stderr)
        return error.exit_code
    except Exception as error:
        if hasattr(error, "format_message"):  # wrong usage
            print(f"adaptool: {error.format_message()} See: adaptool --help", file=sys.stderr)
            return 2
        told = from_exception(error)
        if told.kind == "bug":
            traceback.print_exc()
        print(f"adaptool: {in_shell(catalogue.told(told.sentences))}", file=sys.stderr)
        return told.exit_code


if __name__ == "__main__":
    sys.exit(main())
