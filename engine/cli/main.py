"""The command `adaptool`: make a project, run stages, show where it stands, try the model."""

import inspect
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin

import typer

from engine import adapters
from engine.cli import adapters as cli_adapters
from engine.cli import evaluation as cli_evaluation
from engine.cli import merging as cli_merging
from engine.cli import plan as cli_plan
from engine.cli.jobs import AsJson, Folder, run_one, run_stages
from engine.cli.show import comparison, difference_table, json_line, remark_table, status_table
from engine.errors import EXIT_CODES, AdaptoolError, InputError, from_exception
from engine.resources import SOURCE
from engine.settings import FILE_SETTINGS, read_settings
from engine.settings.stages import BY_NAME, STAGES, Stage, up_to
from engine.store import Project
from engine.store.samples import make_project

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Turn your own tool definitions into a small function-calling model, on your own machine.",
)


@app.command()
def new(
    folder: Folder, sample: Annotated[str, typer.Option(help="start from a sample, such as digital-hr")] = "", as_json: AsJson = False
) -> None:
    """Make a project."""
    make_project(folder, sample)
    if as_json:
        json_line({"project": str(folder.absolute())})
    else:
        print(f"Made {folder.absolute()}." + ("" if sample else f" Next: adaptool tools {folder} FILE"))


@app.command()
def status(folder: Folder, as_json: AsJson = False) -> None:
    """Show where a project stands."""
    with Project.open(folder) as project:
        entries = project.status()
    if as_json:
        json_line({"project": str(folder.absolute()), "stages": entries})
    else:
        status_table(entries)


@app.command()
def run(folder: Folder, until: Annotated[str, typer.Option(help="last stage to run")] = STAGES[-1].name, as_json: AsJson = False) -> None:
    """Run every stage that is not done, in order."""
    if until not in BY_NAME:
        raise InputError(f"There is no stage {until}.", f"There are: {', '.join(BY_NAME)}.")
    summaries = run_stages(folder, up_to(until))
    if as_json:
        json_line({"project": str(folder.absolute()), "ran": summaries})


@app.command()
def demo(
    folder: Annotated[Path, typer.Argument(help="where to make the project")] = Path("adaptool-demo"), as_json: AsJson = False
) -> None:
    """Train on the sample digital-hr from tools to GGUF, and compare the models."""
    begun = time.monotonic()
    if not (folder / "project.db").exists():
        make_project(folder, "digital-hr")
    run_stages(folder, STAGES)
    with Project.open(folder) as project:
        models = {row["model"]: row["rates"] for row in project.rows("evaluations")}
        files = {row["name"]: project.file(row["path"]) for row in project.rows("exports")}
        adapter = project.file(adapters.current(project)["path"])
    seconds = round(time.monotonic() - begun, 1)
    comparison(models, sys.stderr if as_json else sys.stdout)
    lines = [
        "",
        f"Project  {folder.absolute()}",
        f"Adapter  {adapter}",
        *(f"GGUF     {path}  ({path.stat().st_size / 1e6:.1f} MB)" for path in files.values()),
        f"Took {seconds / 60:.1f} minutes. Talk to it: adaptool chat {folder}",
    ]
    print("\n".join(lines), file=sys.stderr if as_json else sys.stdout)
    if as_json:
        rates = {name: {key: r[key] for key in ("structure", "tool", "parameters", "overall")} for name, r in models.items()}
        json_line({"models": rates, "seconds": seconds, "peak_rss_mb": peak_rss_mb(), "project": str(folder.absolute())})


def peak_rss_mb() -> int:
    """The most memory that any of our finished children held, in MB of 10^6 bytes (0 on Windows, which does not tell)."""
    try:
        import resource
    except ImportError:
        return 0
    unit = 1 if sys.platform == "darwin" else 1024  # bytes there, KiB elsewhere
    return round(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit / 1e6)


@app.command()
def chat(
    folder: Folder,
    question: Annotated[str, typer.Argument(help="one question; without it, type them")] = "",
    model: Annotated[str, typer.Option(help="an exported file such as gguf-q8_0, adapter or base; without it, the exported one")] = "",
    beside: Annotated[str, typer.Option(help="a second model, whose answer is shown below")] = "",
    prompt: Annotated[bool, typer.Option("--prompt", help="show the whole prompt that the model sees, and its raw answer")] = False,
    as_json: AsJson = False,
) -> None:
    """Ask the exported model, or another of the project, and see the call it answers with. Typing + keeps the last one as a seed."""
    from engine.stages.evaluation.playground import Playground, keep_seed

    with Project.open(folder) as project:
        asked = [Playground(project, model), *([Playground(project, beside)] if beside else [])]
        if not model and project.stage_state("export") == "out of date":
            print(f"{asked[0].name} was made before what the project holds now; make it anew with: adaptool run {folder}", file=sys.stderr)

        def show(text: str) -> dict[str, Any]:
            replies = [one.ask(text) for one in asked]
            for one, reply in zip(asked, replies):
                if as_json:
                    json_line({"model": one.name, **{key: value for key, value in reply.items() if prompt or key != "prompt"}})
                    continue
                if prompt:
                    print(f"{reply['prompt']}{reply['raw']}\n({reply['prompt_tokens']} tokens before the answer)")
                print(f"{one.name}: {reply['answer']}" if beside else reply["answer"])
            return replies[0]

        if question:
            show(question)
            return
        print(f"{asked[0].name}: type a question, + to keep the last as a seed, an empty line to end.", file=sys.stderr)
        last = None
        while line := input("> ").strip() if sys.stdin.isatty() else sys.stdin.readline().strip():
            if line != "+":
                last = show(line)
                continue
            try:
                kept = keep_seed(project, last["question"] if last else "", last["calls"] if last else [])
            except InputError as error:
                print(f"adaptool: {error}", file=sys.stderr)
            else:
                print(f"Kept in {kept['file']}, which holds {kept['seeds']}; the next run of knowledge takes it.", file=sys.stderr)


@app.command()
def lint(folder: Folder, as_json: AsJson = False) -> None:
    """Say what is wrong with the tool descriptions, and what the tool list costs in tokens."""
    from engine.stages.tools.remarks import remarks

    with Project.open(folder) as project:
        found = remarks(project)
    json_line({"project": str(folder.absolute()), **found}) if as_json else remark_table(found)


@app.command()
def forecast(
    folder: Folder,
    model: Annotated[str | None, typer.Option(help="base, a folder with a model, adapter or gguf-q8_0")] = None,
    descriptions: Annotated[str | None, typer.Option(help="long, short or none")] = None,
    as_json: AsJson = False,
) -> None:
    """Ask a model the seed questions as it is, and tell which tools it confuses."""
    changes = {"model": model, "descriptions": descriptions}
    if model and Path(model).is_dir():
        changes["model"] = str(Path(model).absolute())
    summary = run_one(folder, "forecast", {name: value for name, value in changes.items() if value is not None})
    if as_json:
        with Project.open(folder) as project:
            json_line({"project": str(folder.absolute()), **summary, **project.facts("forecast")})


@app.command()
def teacher(
    folder: Folder,
    name: Annotated[str, typer.Argument(help="the teacher's name; without it, all are listed")] = "",
    kind: Annotated[str | None, typer.Option(help="gguf, endpoint, vllm or transformers")] = None,
    model: Annotated[str | None, typer.Option(help="GGUF file, folder, or the name under which a server knows it")] = None,
    url: Annotated[str | None, typer.Option(help="address of a server, such as http://127.0.0.1:8000/v1")] = None,
    setting: Annotated[list[str] | None, typer.Option("--set", help="another setting, such as vision=true; may be repeated")] = None,
    key: Annotated[bool, typer.Option("--key", help="ask for the server's key and keep it in the system's keyring")] = False,
    test: Annotated[bool, typer.Option("--test", help="ask it one small question")] = False,
    remove: Annotated[bool, typer.Option("--remove", help="forget it")] = False,
    as_json: AsJson = False,
) -> None:
    """List the language models that may write questions, or add, change, test or remove one."""
    from engine.models.teachers import kept, keys

    changes: dict[str, Any] = {field: value for field, value in (("kind", kind), ("model", model), ("url", url)) if value is not None}
    for one in setting or []:
        field, equals, value = one.partition("=")
        if not equals:
            raise InputError(f"The setting {one!r} has no value.", "Write it like vision=true.")
        changes[field.strip()] = value.strip()
    if changes.get("model") and Path(changes["model"]).exists():
        changes["model"] = str(Path(changes["model"]).absolute())
    with Project.open(folder) as project:
        if name and remove:
            kept.remove(project, name)
        elif name and changes:
            kept.keep(project, name, changes)
        if name and key:
            keys.keep_key(name, typer.prompt("Key (empty to remove it)", default="", hide_input=True, show_default=False, err=True))
        found: dict[str, Any] = {
            "project": str(folder.absolute()),
            "teachers": {one: card.model_dump(exclude_defaults=True) for one, card in kept.cards(project).items()},
        }
        if name and test:
            found["test"] = kept.check(project, name)
    if as_json:
        json_line(found)
        return
    for one, card in found["teachers"].items():
        print(f"{one}: {', '.join(f'{field} {value}' for field, value in card.items())}")
    if not found["teachers"]:
        print("No teacher yet; heuristic needs none.")
    if "test" in found:
        print(f"{name} answered {found['test']['answer']!r} in {found['test']['seconds']} s.")


@app.command()
def estimate(
    folder: Folder,
    stage: Annotated[str, typer.Argument(help="synthesis, augmentation, labelling or validation")],
    timed: Annotated[bool, typer.Option("--timed", help="ask a few of the questions to learn how long it takes")] = False,
    as_json: AsJson = False,
) -> None:
    """Say what a stage's next run will ask its teacher: how often, how many tokens, and how long."""
    from engine.models.teachers.run_estimate import outlook

    with Project.open(folder) as project:
        found = outlook(project, stage, timed)
    if as_json:
        json_line({"project": str(folder.absolute()), "stage": stage, **found})
    elif not found["teacher"]:
        print(f"The stage {stage} asks no teacher.")
    else:
        takes = "" if found["seconds"] is None else f", some {found['seconds'] / 60:.1f} minutes at the pace of a few"
        print(
            f"{found['teacher']} will be asked about {found['prompts']:,} times: some {found['tokens_in']:,} tokens to read and "
            f"{found['tokens_out']:,} to write{takes}."
        )


@app.command()
def gui(folder: Annotated[Path | None, typer.Argument(help="project folder")] = None) -> None:
    """Open the window."""
    root = SOURCE
    path = os.pathsep.join(part for part in (str(root), os.environ.get("PYTHONPATH")) if part)
    command = [sys.executable, "-P", "-m", "gui", *([str(folder)] if folder else [])]  # the engine itself knows no window
    raise typer.Exit(subprocess.call(command, env={**os.environ, "PYTHONPATH": path}))


def _stage_command(stage: Stage):
    """A command with one option per setting of the stage; for tools, files are arguments."""
    takes_files = stage.name == "tools"  # and can tell first what they would change

    def command(**given: Any) -> None:
        folder, as_json, file = given.pop("folder"), given.pop("as_json"), given.pop("settings")
        changes = _from_file(file, stage) if file else {}
        preset = given.pop("preset", "")
        files, only_look = given.pop("tool_files", None), given.pop("dry_run", False)
        if preset:
            from engine.stages.training.presets import settings_of

            changes |= settings_of(preset)
        changes |= {name: value for name, value in given.items() if value not in (None, [])}
        if files:
            changes["files"] = [str(path.absolute()) for path in files]
        for name in FILE_SETTINGS:
            if stage.name == "knowledge" and name in changes:
                changes[name] = [str(Path(path).absolute()) if Path(path).exists() else path for path in changes[name]]
        if only_look:
            from engine.stages.tools import look

            with Project.open(folder) as project:
                found = look(project, changes)
            json_line({"project": str(folder.absolute()), **found}) if as_json else difference_table(found)
            return
        summary = run_one(folder, stage.name, changes)
        if as_json:
            json_line({"project": str(folder.absolute()), "stage": stage.name, **summary})

    parameters = [_parameter("folder", Path, typer.Argument(help="project folder"))]
    if takes_files:
        parameters.append(
            _parameter("tool_files", list[Path] | None, typer.Argument(help="files with tool definitions", metavar="FILE"), None)
        )
        parameters.append(_parameter("dry_run", bool, typer.Option("--dry-run", help="only say what would change"), False))
    parameters += [_option(name, field) for name, field in stage.settings.model_fields.items() if not (takes_files and name == "files")]
    if stage.name == "training":
        parameters.append(
            _parameter("preset", str, typer.Option("--preset", help="begin from a ready set: enterprise-lora, quick or router-qlora"), "")
        )
    parameters.append(_parameter("settings", Path | None, typer.Option("--settings", help="TOML file with a table for this stage"), None))
    parameters.append(_parameter("as_json", bool, typer.Option("--json", help="print one JSON object as the last line"), False))
    command.__signature__ = inspect.Signature(parameters)
    command.__doc__ = inspect.getdoc(stage.settings)
    return command


def _parameter(name: str, kind: Any, how: Any, default: Any = inspect.Parameter.empty) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=Annotated[kind, how])


def _option(name: str, field: Any) -> inspect.Parameter:
    """An option made from a settings field; pydantic checks the value, so that all words are said in one place."""
    flag, kind = f"--{name.replace('_', '-')}", field.annotation
    help_text = f"{field.description} (default: {field.get_default()})"
    if kind is bool:
        return _parameter(name, bool | None, typer.Option(f"{flag}/--no-{name.replace('_', '-')}", help=help_text), None)
    if get_origin(kind) is list:
        inner = get_args(kind)[0]
        inner = inner if inner in (int, float) else str
        return _parameter(name, list[inner] | None, typer.Option(flag, help=help_text + "; may be repeated"), None)
    plain = kind if kind in (int, float) else str
    choices = f" ({', '.join(map(str, get_args(kind)))})" if get_args(kind) else ""
    return _parameter(name, plain | None, typer.Option(flag, help=help_text + choices), None)


def _from_file(file: Path, stage: Stage) -> dict[str, Any]:
    """This stage's table of a settings file. Raises InputError if the file is not there or names an unknown stage."""
    if not file.is_file():
        raise InputError(f"{file} is not there.", "Check the path.")
    tables = read_settings(file)
    unknown = [name for name in tables if name not in BY_NAME]
    if unknown:
        raise InputError(f"{file}: there is no stage {unknown[0]}.", f"There are: {', '.join(BY_NAME)}.")
    return tables.get(stage.name, {})


for _stage in STAGES:
    app.command(_stage.name)(_stage_command(_stage))
for _command in (cli_plan.plan, *cli_adapters.COMMANDS, cli_merging.merge_search, cli_evaluation.report):
    app.command(_command.__name__.replace("_", "-"))(_command)


def main() -> int:
    """Run the command line; returns the exit code: 0 done, 2 the user's input, 3 the machine, 1 our bug."""
    try:
        code = app(standalone_mode=False)  # what typer.Exit carried, else nothing
        return code if isinstance(code, int) else 0
    except typer.Exit as ended:
        return ended.exit_code
    except (typer.Abort, KeyboardInterrupt):
        return EXIT_CODES["cancelled"]
    except AdaptoolError as error:
        print(f"adaptool: {error}", file=sys.stderr)
        return error.exit_code
    except Exception as error:
        if hasattr(error, "format_message"):  # wrong usage
            print(f"adaptool: {error.format_message()} See: adaptool --help", file=sys.stderr)
            return 2
        told = from_exception(error)
        if told.kind == "bug":
            import traceback

            traceback.print_exc()
        print(f"adaptool: {told}", file=sys.stderr)
        return told.exit_code


if __name__ == "__main__":
    sys.exit(main())
