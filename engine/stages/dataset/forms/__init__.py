"""The forms in which trainers take examples. Which there are stands in `DATASET_FORMS` of engine/settings/families.py.

A form is a class that is never made an object of, with
    NAME             as the setting `forms` calls it
    FILES            its file names, with {part} for train or validation
    HEAD             the text that each of its files begins with
    LLAMA_FACTORY    its entry in LLaMA-Factory's dataset_info.json without the file name, {} where that cannot read it
    entry(tool)      how it writes a tool, as JSON-able data
    lines(number, example, tools)
                     the text to add to each of its files for one example: `number` counts the part's examples from 0, `tools`
                     are the entries of its tools in the order drawn, each as JSON text
Lines are written one example at a time, so nothing is held. In the forms that `datasets` makes tables of, schemas and arguments
are JSON text: columns then have one type, and Arrow puts no null keys of one row into another.
"""

from collections.abc import Sequence
from typing import Any, Protocol

from engine.records import Example, Tool
from engine.settings.families import DATASET_FORMS, members


class Form(Protocol):
    """See above."""

    NAME: str
    FILES: tuple[str, ...]
    HEAD: str
    LLAMA_FACTORY: dict[str, Any]

    @staticmethod
    def entry(tool: Tool) -> Any: ...

    @staticmethod
    def lines(number: int, example: Example, tools: Sequence[str]) -> tuple[str, ...]: ...


FORMS: dict[str, type[Form]] = members(DATASET_FORMS)


def dataset_info(names: Sequence[str], parts: Sequence[str]) -> dict[str, Any]:
    """LLaMA-Factory's dataset_info.json for the forms named: {"adaptool_<form>_<part>": entry}, {} where it reads none of them.

    Training there takes `dataset: adaptool_sharegpt_train` with `dataset_dir` set to the frozen folder.
    Form: https://github.com/hiyouga/LLaMA-Factory/blob/main/data/README.md
    """
    known = [form for name, form in FORMS.items() if name in names and form.LLAMA_FACTORY]
    return {
        f"adaptool_{form.NAME}_{part}": {"file_name": form.FILES[0].format(part=part), **form.LLAMA_FACTORY}
        for form in known
        for part in parts
    }
