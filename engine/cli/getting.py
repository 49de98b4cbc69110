"""The command around base models: which are on this machine, which are recommended, and getting one from a model hub."""

import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from engine.catalogue import told
from engine.cli.jobs import AsJson, follow
from engine.cli.options import flag
from engine.cli.show import json_line
from engine.errors import InputError
from engine.messages import Message


def models(
    name: Annotated[str, typer.Argument(metavar="NAME", help="a model on the server, such as Qwen/Qwen2.5-Coder-0.5B-Instruct")] = "",
    ask: Annotated[bool, flag("--ask", "ask the server for its licence, its size and whether it fits this machine")] = False,
    download: Annotated[bool, flag("--download", "get it, once you have seen its licence; continues what was stopped")] = False,
    yes: Annotated[bool, flag("--yes", "with --download: take the licence as it is told, without a question")] = False,
    discard: Annotated[bool, flag("--discard", "remove what has come of a download that is not finished")] = False,
    folder: Annotated[
        list[Path] | None, typer.Option(metavar="FOLDER", help="also look for models in this folder; may be repeated")
    ] = None,
    forget: Annotated[list[Path] | None, typer.Option(metavar="FOLDER", help="stop looking in this folder; may be repeated")] = None,
    to: Annotated[Path | None, typer.Option(metavar="FOLDER", help="folder for downloads")] = None,
    endpoint: Annotated[str | None, typer.Option(metavar="URL", help="server for downloads: a mirror of Hugging Face")] = None,
    token: Annotated[
        bool, flag("--token", "ask for the server's token and keep it in the system's keyring; an empty one is taken out")
    ] = False,
    gpus: Annotated[
        str, typer.Option(metavar="CARDS", help="estimate for these graphics cards instead: GiB of each, such as 24,24 or 4x24")
    ] = "",
    as_json: AsJson = False,
) -> None:
    """List the base models on this machine and recommended ones, or download one. No server is asked without --ask or --download."""
    from engine.models import getting
    from engine.planner import choice

    if not name and (ask or download or discard):
        raise InputError("No model is given.", "Enter one, such as Qwen/Qwen2.5-Coder-0.5B-Instruct.")
    settings, changes = getting.read(), dict[str, Any]()
    if folder or forget:
        gone = {str(one.expanduser().absolute()) for one in forget or ()}
        listed = [*settings.folders, *(str(one.expanduser().absolute()) for one in folder or ())]
        changes["folders"] = [one for one in dict.fromkeys(listed) if one not in gone]
    if to is not None:
        changes["folder"] = str(to.expanduser().absolute())
    if endpoint is not None:
        changes["endpoint"] = endpoint
    if changes:
        settings = getting.change(changes)
    if token:
        asked = typer.prompt(
            f"Token for {settings.endpoint} (empty to remove it)", default="", hide_input=True, show_default=False, err=True
        )
        getting.keep_token(settings.endpoint, asked.strip())
    if discard:
        choice.discard(None, name)
    cards = [part for part in gpus.split(",") if part.strip()] or None
    if name and (ask or download):
        _one(name, download, yes, cards, as_json)
        return
    found = choice.look(None, cards)
    unknown = [one["path"] for one in found["found"] if not one["refused"] and one["template"] is None]
    for path, verdict in choice.templates(None, unknown).items():
        next(one for one in found["found"] if one["path"] == path)["template"] = verdict
    json_line(found) if as_json else _list(found)


def _one(name: str, wanted: bool, yes: bool, cards: list[str] | None, as_json: bool) -> None:
    """Show what the server has under a name, and get it if that is wanted."""
    from engine.models import getting
    from engine.models.getting import hub
    from engine.models.getting.download import Download
    from engine.planner import choice

    found = choice.offer(None, name, cards)
    if not as_json or wanted:
        print(_told(found), file=sys.stderr if as_json else sys.stdout)
    if wanted:
        if found["refused"]:
            raise InputError(Message("{repo} cannot be trained: {refused}", repo=found["repo"], refused=found["refused"]))
        if found["gated"] and not found["token"]:
            raise InputError(
                Message("{repo} is available only to users who accepted its terms.", repo=found["repo"]),
                Message("Accept them at {terms} with your account there, and save its token.", terms=found["terms"]),
            )
        if not yes and not typer.confirm(f"Download it under this licence ({found['licence'] or 'unknown'})?", err=True):
            raise typer.Abort
        fields = hub.Offer.__dataclass_fields__
        offer = hub.from_told({key: value for key, value in found.items() if key in fields})
        found |= follow(Download(offer, getting.read()), "Download")
        found["template"] = choice.templates(None, [found["folder"]])[found["folder"]]
    if as_json:
        json_line(found)
    elif wanted:
        print(f"Its chat template: {_template(found['template'])}")
        print(f"It is in {found['folder']}: adaptool training PROJECT --base-model {found['folder']}")


def _told(found: dict[str, Any]) -> str:
    weights = sum(file["name"].endswith(".safetensors") for file in found["files"])
    lines = [
        f"{found['repo']} on {found['endpoint']}, version {found['commit'][:12]}",
        f"  licence   {found['licence'] or 'not told'}; read it at {found['terms']}"
        + (", where it must be accepted" if found["gated"] else ""),
        f"  size      {found['bytes'] / 1e9:.2f} GB in {len(found['files'])} files, {weights} of them weights"
        + (f"; {found['left']} others are not taken" if found["left"] else ""),
        f"  fits      {_fit(found['fit'])}",
    ]
    if found["refused"]:
        lines.append(f"  training  {told(found['refused'])}")
    return "\n".join([*lines, f"  folder    {found['path']}"])


def _list(found: dict[str, Any]) -> None:
    console = Console(file=sys.stdout, width=None if sys.stdout.isatty() else 140)
    fits = "fits, with a typical list of tools" if found["typical"] else "fits"
    if found["found"]:
        table = _table("on this machine", "size", "licence", "template", fits)
        for one in found["found"]:
            says = told(one["refused"]) or _fit(one["fit"])
            licence = one["licence"] or "not told"
            table.add_row(f"{one['name']}\n  {one['path']}", _size(one["bytes"]), licence, _template(one["template"]), says)
        console.print(table)
    else:
        print("No base model found on this machine besides the built-in one.")
    for one in found["unfinished"]:
        print(f"Not finished: {one['repo']}, {one['done'] / 1e9:.2f} of {one['bytes'] / 1e9:.2f} GB; resume with --download.")
    table = _table("recommended", "size", "licence", "what for", fits)
    for one in found["recommended"]:
        note = f"is here: {one['path']}" if one["path"] else told(one["note"])
        table.add_row(one["repo"], _size(one["bytes"]), one["licence"], note, _fit(one["fit"]))
    console.print(table)
    print("Download one with: adaptool models NAME --download")


def _table(*columns: str) -> Table:
    table = Table(box=None, pad_edge=False)
    for at, column in enumerate(columns):
        table.add_column(column, overflow="fold", no_wrap=at in (1, 2))
    return table


def _size(count: int) -> str:
    return f"{count / 1e9:.1f} GB"


def _fit(fit: dict[str, Any] | None) -> str:
    if fit is None:
        return "not known"
    return f"{fit['memory_gib']:.1f} of {fit['of_gib']:.1f} GiB, {told(fit['how'])}" if fit["fits"] else f"no: {told(fit['why'])}"


def _template(verdict: dict[str, Any] | None) -> str:
    if verdict is None:
        return ""
    return ("" if verdict["usable"] else "cannot be used: ") + (" ".join(map(told, verdict["told"])) or "good")
