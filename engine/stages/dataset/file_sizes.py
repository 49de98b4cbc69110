"""How large the files for other trainers get, told before they are written, and where their tools stand.

A row of those forms holds its whole tool list, so that a trainer can read it as it is. With hundreds of tools that is a megabyte a row,
the same in each; then the tools stand once, in a file beside the rows, and a row names them.
"""

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from engine.errors import MachineError
from engine.messages import Message
from engine.records import Example, to_json
from engine.settings import DatasetSettings
from engine.stages.dataset.forms import Form
from engine.stages.dataset.tool_lists import ToolLists

MOST = 200_000_000  # bytes of all forms together up to which each row has its tools
TOLD = 10_000_000  # bytes from which their size is worth a word
LOOKED_AT, LOOKED_AT_DRAWN = 4, 40  # rows written to learn how long they are, where all list the same and where each draws
BESIDE = "tools.{form}.json"  # {name: the tool as the form has it}

Texts = dict[str, dict[str, str]]  # {form: {tool: its JSON text}}


def tool_texts(forms: Sequence[type[Form]], lists: ToolLists, named: bool = False) -> Texts:
    """What stands for each tool in the rows of each form: the tool itself, or where they are `named` its name alone."""
    return {form.NAME: {tool.name: to_json(tool.name if named else form.entry(tool)) for tool in lists.tools} for form in forms}


def expected(forms: Sequence[type[Form]], examples: Sequence[Example], lists: ToolLists, texts: Texts) -> int:
    """About how many bytes the rows of all forms take, by an even sample of them."""
    wanted = LOOKED_AT_DRAWN if lists.settings.distractors else LOOKED_AT
    some = list(examples)[:: max(1, len(examples) // wanted)]
    total = 0
    for example in some:
        names = [tool.name for tool in lists.draw(example)]
        for form in forms:
            total += sum(len(text.encode()) for text in form.lines(0, example, [texts[form.NAME][name] for name in names]))
    return round(total * len(examples) / max(1, len(some)))


def placed(
    forms: Sequence[type[Form]], examples: Sequence[Example], lists: ToolLists, settings: DatasetSettings, folder: Path, report
) -> tuple[Texts, bool]:
    """(what stands for each tool in the rows, whether that is its name). Says how large the files get. Raises MachineError where the disk
    has no room for them."""
    texts = tool_texts(forms, lists)
    size = expected(forms, examples, lists, texts)
    named = settings.tools_in_rows == "by name" or (settings.tools_in_rows == "auto" and size > MOST)
    if named:
        whole, texts = size, tool_texts(forms, lists, named=True)
        size = expected(forms, examples, lists, texts)
        report.log(
            Message(
                "The files for other trainers will take about {size}. Their rows contain only tool names; the tools are in {beside}. "
                "With the tools in each row they would take {whole}.",
                size=_told(size),
                beside=BESIDE.format(form="FORM"),
                whole=_told(whole),
            )
        )
    elif size >= TOLD:
        report.log(Message("The files for other trainers will take about {size}, with the tools in each row.", size=_told(size)))
    free = shutil.disk_usage(next(place for place in (folder, *folder.parents) if place.exists())).free
    if size > free:
        raise MachineError(
            Message("The files need {size}, but only {free} of disk space is free.", size=_told(size), free=_told(free)),
            "List fewer other tools (distractors), write only tool names in the rows (tools_in_rows), or free some space.",
        )
    return texts, named


def beside(forms: Sequence[type[Form]], lists: ToolLists) -> Mapping[str, str]:
    """{file: text} of the tools that rows name; none for a form whose rows have no tools."""
    made = {form.NAME: {tool.name: form.entry(tool) for tool in lists.tools} for form in forms}
    return {BESIDE.format(form=name): to_json(entries) for name, entries in made.items() if any(map(_is_tool, entries.values()))}


def _is_tool(entry: object) -> bool:
    return not isinstance(entry, str)


def _told(size: int) -> str:
    return f"{size / 1e9:.1f} GB" if size >= 1e9 else f"{max(1, round(size / 1e6)):,} MB"
