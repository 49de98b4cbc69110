"""What the command line shows: bars on standard error, tables, one JSON line on standard output."""

import json
import sys
from collections.abc import Sequence
from typing import Any, TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table
from rich.text import Text

from engine.catalogue import told
from engine.jobs.events import Event, Log, Metric
from engine.jobs.events import Progress as Counted
from engine.records import LEFT_OUT
from engine.store.own_tests import BY_DEFAULT, BY_FILE, BY_PERSON, OwnQuestion

SHOWN, NAMED = 5, 6  # issues of a kind, and tools that have more of it
STATE_STYLES = {"done": "green", "running": "cyan", "failed": "red", "stopped": "yellow", "out of date": "yellow"}
NAMES = {"base": "base model", "adapter": "trained adapter", "gguf-q8_0": "GGUF Q8_0", "gguf-q4_k_m": "GGUF Q4_K_M", "gguf-f16": "GGUF F16"}
# What the engine says leads to pages of the window; in a shell the command that does the same stands there.
COMMANDS = (
    ("Add a file on the Tools page.", "Add one: adaptool tools PROJECT FILE"),
    ("Import them first, on the Tools page.", "Import them first: adaptool tools PROJECT FILE"),
    ("Ask a server for its tools, on the Tools page.", "Ask a server for its tools: adaptool tools PROJECT --servers ADDRESS"),
    ("The Tools page lists them, under Issues.", "See them: adaptool lint PROJECT"),
    ("The Tools page lists all changes of an import.", "See all: adaptool imported PROJECT"),
    ("Sign in again on the Tools page.", "Sign in again: adaptool server ADDRESS --sign-in"),
    ("Save a key for it, or sign in, on the Tools page.", "Save a key for it: adaptool server ADDRESS --token, or --sign-in."),
    ("Try again, or ask for a token and save that.", "Try again, or ask for a token and save it with --token."),
    ("Add it on the Synthesis page.", "Add it: adaptool teacher PROJECT NAME"),
    ("Add one on the Synthesis page.", "Add one: adaptool teacher PROJECT NAME"),
    ("The Synthesis page lists them.", "See which there are: adaptool teacher PROJECT"),
    ("Train a model first.", "Run: adaptool run PROJECT"),
    ("save its token.", "save its token (adaptool models --token)."),
    ("Save a valid one.", "Save a valid one (adaptool models --token)."),
    ("For a private model, save a token.", "For a private model, save a token (adaptool models --token)."),
    (
        "Check the network and the proxy, or set another server.",
        "Check the network and the proxy, or set another server (adaptool models --endpoint).",
    ),
    ("See the models on this machine.", "See them: adaptool models"),
    ("Choose another folder, or create a project first.", "Create one: adaptool new PROJECT"),
)  # (what the engine says, what the command line says in its place)


def in_shell(text: str) -> str:
    """A sentence of the engine, or several, with commands where it names pages."""
    for said, command in COMMANDS:
        text = text.replace(said, command)
    return text


def json_line(value: dict[str, Any]) -> None:
    """Print one JSON object as one line on standard output."""
    print(json.dumps(value, ensure_ascii=False), flush=True)


def warn(text: str) -> None:
    """A warning on standard error, which stands out in a terminal."""
    Console(stderr=True).print(Text(f"Warning: {text}", style="bold yellow"), soft_wrap=True)


class Bars:
    """A progress bar on standard error with time left; where that is no terminal, one line at the end."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.console = Console(stderr=True)
        self.last: Counted | None = None
        self.loss = ""
        columns = [
            TextColumn("{task.description:<13}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[unit]}"),
            TextColumn("[cyan]{task.fields[left]}"),
            TextColumn("{task.fields[note]}"),
        ]
        self.bar = Progress(*columns, console=self.console, disable=not self.console.is_terminal)
        self.task = self.bar.add_task(title, total=None, unit="", left="", note="")

    def __enter__(self) -> "Bars":
        self.bar.start()
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        self.bar.stop()
        if not self.console.is_terminal and kind is None and self.last is not None:
            print(f"{self.title}: {self.last.done} of {self.last.total} {told(self.last.unit)} {self.loss}".rstrip(), file=sys.stderr)

    def show(self, event: Event) -> None:
        """Move the bar by one event."""
        if isinstance(event, Counted):
            self.last = event
            left = "" if event.seconds_left is None else f"{_duration(event.seconds_left)} left"
            self.bar.update(self.task, completed=event.done, total=event.total, unit=told(event.unit), left=left)
        elif isinstance(event, Metric) and event.name in ("loss", "validation_loss"):
            self.loss = f"{event.name.replace('_', ' ')} {event.value:.3f}"
            self.bar.update(self.task, note=self.loss)
        elif isinstance(event, Log):
            self.say(in_shell(told(event.text)))

    def say(self, text: str) -> None:
        """A sentence above the bar."""
        self.console.print(f"{self.title}: {text}", highlight=False, soft_wrap=True)


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02d}:{rest:02d}" if minutes >= 60 else f"{minutes}:{rest:02d}"


def status_table(entries: list[dict[str, Any]]) -> None:
    """The eleven stages with their state and what they made."""
    table = Table(box=None, pad_edge=False)
    for column in ("stage", "state", "result"):
        table.add_column(column)
    for entry in entries:
        said = told(entry["message"]) or ", ".join(f"{k} {v}" for k, v in entry["summary"].items() if isinstance(v, (int, float, str)))
        style = STATE_STYLES.get(entry["state"], "")
        table.add_row(entry["title"], f"[{style}]{told(entry['state'])}[/]" if style else told(entry["state"]), said)
    Console().print(table)


def comparison(models: dict[str, dict[str, Any]], out: TextIO, untrained: dict[str, Any] | None = None) -> None:
    """The rates of each model in percent; `untrained` is what evaluation tells of tools chosen without training, if anything."""
    table = Table(box=None, pad_edge=False)
    table.add_column("model")
    for column in ("structure", "tool", "parameters", "overall", "by BFCL's rule"):
        table.add_column(column, justify="right")
    for name, rates in models.items():
        by_bfcl = rates.get("by_rule", {}).get("bfcl")  # None of an evaluation by an earlier version
        table.add_row(
            NAMES.get(name, name),
            *(f"{100 * rates[key]:.1f} %" for key in ("structure", "tool", "parameters", "overall")),
            "-" if by_bfcl is None else f"{100 * by_bfcl:.1f} %",
        )
    if untrained:
        table.add_row("without training *", "-", f"{100 * untrained['tool']['share']:.1f} %", "-", "-", "-")
    questions = next(iter(models.values()), {}).get("questions", 0)
    console = Console(file=out)
    console.print(f"\n{questions} hand-written questions (shares as in equations 4 to 6 of the enterprise paper):")
    console.print(table)
    if untrained:
        console.print(f"* tools chosen by embeddings and a linear classifier over {untrained['trained_on']} questions", highlight=False)


def test_table(rows: Sequence[OwnQuestion]) -> None:
    """Test questions with who made them tests, and what was moved since knowledge ran last."""
    table = Table(box=None, pad_edge=False)
    for column in ("question", "tool", "kept by", "from the next run on"):
        table.add_column(column)
    words = {BY_FILE: "a file of tests", BY_DEFAULT: "default", BY_PERSON: "you"}
    for one in rows:
        table.add_row(Text(one.question), Text(one.tool or "no tool"), words[one.by], ("test" if one.is_test else "training") * one.pending)
    if rows:
        Console().print(table)
    else:
        print("There are no test questions.")


def difference_table(found: dict[str, Any]) -> None:
    """What an import would change: the forms of the files, then each tool that is new, changed or gone."""
    for file, form, taken, there in found["forms"]:
        print(f"{file}: {form}, {taken} of {there} tools imported")
    note_table(found["notes"])
    table = Table(box=None, pad_edge=False)
    for column in ("tool", "change", "what"):
        table.add_column(column)
    for name in found["new"]:
        table.add_row(Text(name), "[green]new[/]", "")
    for name in found["changed"]:
        for i, (what, before, after) in enumerate(found["changes"][name]):
            table.add_row(
                Text("" if i else name),
                "" if i else "[yellow]changed[/]",
                Text(f"{what}: {before or '(nothing)'} -> {after or '(nothing)'}"),
            )
    for name in found["gone"]:
        table.add_row(Text(name), "[red]removed[/]", "")
    if table.row_count:
        Console().print(table)
    print(f"{len(found['new'])} new, {len(found['changed'])} changed, {len(found['gone'])} removed, {len(found['same'])} unchanged")
    if found["fit"]["finding"]:
        print(told(found["fit"]["finding"]))


def note_table(notes: list[list[str]]) -> None:
    """What an import left out, mended or renamed: [file, place, tool, kind, text] each."""
    table = Table(box=None, pad_edge=False)
    for column in ("file", "place", "tool", "action", "reason"):
        table.add_column(column)
    for file, place, tool, kind, text in notes:
        table.add_row(
            Text(file), Text(told(place)), Text(tool), Text(told(kind), style="red" if kind == LEFT_OUT else ""), Text(told(text))
        )
    if table.row_count:
        Console().print(table)


def remark_table(found: dict[str, Any], whole: bool = False) -> None:
    """Remarks on the tools, those of a kind together and what hurts most first, and what the tools cost in tokens. Of a kind with many
    remarks only the first are shown, unless the `whole` list is asked for."""
    console = Console()
    for group in found["groups"]:
        rows = group["findings"] if whole else group["findings"][:SHOWN]
        console.print(Text(f"{told(group['title'])} ({group['count']:,})", style="bold red" if group["weight"] == "bad" else "bold"))
        table = Table(box=None, pad_edge=False, show_header=False)
        for one in rows:
            table.add_row(Text(one["tool"]), Text(one["parameter"]), Text(told(one["text"])))
        console.print(table)
        if len(rows) < group["count"]:
            names = list(dict.fromkeys(one["tool"] for one in group["findings"][SHOWN:]))
            more = f" and {len(names) - NAMED:,} more" if len(names) > NAMED else ""
            print(f"... and {group['count'] - SHOWN:,} more, at {', '.join(names[:NAMED])}{more} (all of them: --all)")
    if not found["groups"]:
        print("No issues.")
    if found["tokens"]:
        costs = ", ".join(f"{length} {tokens}" for length, tokens in found["tokens"].items())
        print(f"Tokens of the tool list: {costs}; {found['base_model']} reads {found['context']}.")
    elif found["note"]:
        print(told(found["note"]))
