"""Commands around models: teachers, talking to a model of the project, and the report of what was measured."""

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from engine import catalogue
from engine.cli.jobs import AsJson, Folder
from engine.cli.options import flag
from engine.cli.show import in_shell, json_line
from engine.errors import InputError
from engine.messages import Message
from engine.store import Project


def teacher(
    folder: Folder,
    name: Annotated[str, typer.Argument(metavar="NAME", help="name of the helper model; without it, all are listed")] = "",
    kind: Annotated[str | None, typer.Option(metavar="KIND", help="embedded, gguf, endpoint, vllm or transformers")] = None,
    model: Annotated[str | None, typer.Option(metavar="MODEL", help="GGUF file, folder, or the name that a server uses for it")] = None,
    url: Annotated[str | None, typer.Option(metavar="URL", help="address of a server, such as http://127.0.0.1:8000/v1")] = None,
    setting: Annotated[
        list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help="another setting, such as vision=true; may be repeated")
    ] = None,
    key: Annotated[bool, flag("--key", "ask for the server's key and keep it in the system's keyring")] = False,
    test: Annotated[bool, flag("--test", "ask it one small question")] = False,
    remove: Annotated[bool, flag("--remove", "forget it")] = False,
    as_json: AsJson = False,
) -> None:
    """List the helper models (teachers) that write questions, or add, change, test or remove one."""
    from engine.models.teachers import kept, keys
    from engine.models.teachers.settings import TeacherSettings

    changes: dict[str, Any] = {field: value for field, value in (("kind", kind), ("model", model), ("url", url)) if value is not None}
    for one in setting or []:
        field, equals, value = one.partition("=")
        if not equals:
            raise InputError(Message("The setting {setting} has no value.", setting=repr(one)), "Write it like vision=true.")
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
        if told := kept.caution(card.get("kind", TeacherSettings().kind)):
            print(f"  {catalogue.told(told)}")
    if not found["teachers"]:
        print("No helper models yet; the built-in rules (heuristic) need none.")
    if "test" in found:
        print(f"{name} answered {found['test']['answer']!r} in {found['test']['seconds']} s.")


def chat(
    folder: Folder,
    question: Annotated[str, typer.Argument(metavar="QUESTION", help="one question; without it, type them")] = "",
    model: Annotated[
        str, typer.Option(metavar="MODEL", help="an exported file such as gguf-q8_0, adapter or base; without it, the exported one")
    ] = "",
    beside: Annotated[str, typer.Option(metavar="MODEL", help="a second model, whose answer is shown below")] = "",
    prompt: Annotated[bool, flag("--prompt", "show the whole prompt that the model sees, and its raw answer")] = False,
    as_json: AsJson = False,
) -> None:
    """Ask the exported model, or another of the project, and see the call it answers with.

    While questions are typed, + keeps the last one as an example, and an empty line ends.
    """
    from engine.stages.evaluation.playground import Playground, keep_example

    with Project.open(folder) as project:
        asked = [Playground(project, model), *([Playground(project, beside)] if beside else [])]
        if not model and project.stage_state("export") == "out of date":
            print(f"{asked[0].name} is older than the data of the project; make it again with: adaptool run {folder}", file=sys.stderr)

        def show(text: str) -> dict[str, Any]:
            replies = [one.ask(text) for one in asked]
            for one, reply in zip(asked, replies, strict=True):
                if as_json:
                    json_line({"model": one.name, **{key: value for key, value in reply.items() if prompt or key != "prompt"}})
                    continue
                if prompt:
                    print(f"{reply['prompt']}{reply['raw']}\n({reply['prompt_tokens']} tokens before the answer)")
                    if reply["shown"]:
                        print(f"(shown with the question: {', '.join(reply['shown'])})")
                print(f"{one.name}: {reply['answer']}" if beside else reply["answer"])
            return replies[0]

        if question:
            show(question)
            return
        print(f"{asked[0].name}: type a question, + to save the last one as an example, an empty line to end.", file=sys.stderr)
        last = None
        while line := input("> ").strip() if sys.stdin.isatty() else sys.stdin.readline().strip():
            if line != "+":
                last = show(line)
                continue
            try:
                kept = keep_example(project, last["question"] if last else "", last["calls"] if last else [])
            except InputError as error:
                print(f"adaptool: {in_shell(catalogue.told(error.sentences))}", file=sys.stderr)
            else:
                print(f"Saved as an example, number {kept['typed']} of this project; the next run of Knowledge uses it.", file=sys.stderr)


def tools_for(
    folder: Folder,
    question: Annotated[str, typer.Argument(metavar="QUESTION", help="a question as a user would ask it")],
    most: Annotated[int, typer.Option(metavar="NUMBER", help="number of tools", min=1, show_default=True)] = 5,
    questions: Annotated[int, typer.Option(metavar="NUMBER", help="number of similar questions of the project to list as well", min=0)] = 0,
    as_json: AsJson = False,
) -> None:
    """List the tools nearest to a question in meaning, without asking a language model."""
    from engine.models import nearest

    with Project.open(folder) as project:
        tools = nearest.tools_for(project, question, most)
        alike = nearest.questions_like(project, question, questions) if questions else []
    if as_json:
        json_line({"project": str(folder.absolute()), "question": question, "tools": tools, "questions": alike})
        return
    for one in tools:
        print(f"{one['score']:5.2f}  {one['tool']}")
    for one in alike:
        print(f"{one['score']:5.2f}  {one['question']}  ({one['tool'] or 'no call'}, {one['route'] or one['origin']})")


def llama_server(
    build: Annotated[bool, flag("--build", "build it of the archive that set-up keeps, which takes minutes to an hour")] = False,
    as_json: AsJson = False,
) -> None:
    """Show which llama-server of llama.cpp checks the exports, or build one."""
    from engine.models import llama_server as programs

    if build:
        programs.build(lambda line: print(line, file=sys.stderr))
    program = programs.found()
    version = programs.version_of(program) if program else ""
    if as_json:
        json_line({"program": str(program) if program else "", "version": version, "variable": programs.VARIABLE})
    elif program:
        print(f"{program} {version}".strip())
    else:
        print(f"There is no llama-server. Build one with --build, put it on the PATH, or set it in {programs.VARIABLE}.")


def report(
    folder: Folder,
    to: Annotated[Path | None, typer.Option(metavar="FILE", help="the HTML file to write; without it, into the project")] = None,
    language: Annotated[str, typer.Option(metavar="LANGUAGE", help="en or zh; without it, that of the program")] = "",
    as_json: AsJson = False,
) -> None:
    """Write the report of the last evaluation: one HTML file that needs nothing else, and the same as JSON."""
    from engine.stages.evaluation.report import write_report

    with Project.open(folder) as project:
        written = write_report(project, to.absolute() if to else None, language or catalogue.in_use().partition("_")[0])
    if as_json:
        json_line({"project": str(folder.absolute()), "report": str(written), "json": str(written.with_suffix(".json"))})
    else:
        print(f"Wrote {written} and {written.with_suffix('.json').name}.")
