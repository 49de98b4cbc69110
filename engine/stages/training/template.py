"""The chat template of a run: found when it begins, kept beside its checkpoints and with its adapter, and the same whenever it goes on.

An adapter that needs another template than the base model's own has it in its folder (`base_models.TEMPLATE`). Whatever the template
cannot bring back is told before anything is trained, and left out.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from engine.errors import InputError
from engine.files import atomic_write
from engine.messages import Message
from engine.models import base_models
from engine.models.chat import Chat, ParseError
from engine.models.templates import prelude
from engine.models.templates.own_tools import faults
from engine.models.templates.rendering import TemplateRefusal
from engine.records import Tool, ToolCall, to_json


def chat_of_run(base: Path, folder: Path, begun: Path | None, first: bool, report, picked: str = "") -> tuple[Chat, str]:
    """(the chat that a run in `folder` trains with, its template, "" for the base model's own): that with which the run began, else that of
    the adapter `begun` which is continued, else what the `picked` one or the base model's own needs. Raises InputError for one that cannot
    be used, and for a picked one where an adapter of another is continued."""
    note = folder / base_models.TEMPLATE
    if note.is_file():
        template = note.read_text(encoding="utf-8")
    elif begun is not None or any(folder.glob("checkpoint-*")):  # begun before templates were kept, or with another's template
        template = base_models.template_with(begun)
        if begun is not None and picked and prelude.without(template) != prelude.without(picked):
            raise InputError(
                "The adapter to continue was trained with a different chat template.",
                "Choose none, to keep the template of the adapter, or start a new adapter.",
            )
    else:
        _, made = base_models.tokenizer_to_train(base, picked)
        for remark in made.remarks:
            report.log(remark)
        template = made.template if made.changed else ""
    if first:
        folder.mkdir(parents=True, exist_ok=True)
        atomic_write(note, template)
    return Chat(base_models.load_tokenizer(base, template)), template


def coming_back(chat: Chat, tools: Sequence[Tool], examples: list[dict[str, Any]], report) -> list[dict[str, Any]]:
    """The examples whose calls come back from the answers that the template writes; how many others are left out is told. Raises InputError
    where none is left."""
    for sentence in faults(chat, tools) if examples else []:
        report.log(sentence)
    by_name, known = {tool.name: tool for tool in tools}, dict[str, bool]()
    talk = chat.over(tools[:1])  # a template writes an answer alike whatever the list
    several = 0 if chat.several else sum(len(one["calls"]) > 1 for one in examples)
    kept = [one for one in examples if chat.several or len(one["calls"]) < 2]
    if several:
        report.log(
            Message(
                "{several} examples with several calls are skipped, because this base model's chat template writes only one call per "
                "answer.",
                several=several,
            )
        )

    def back(calls: list[ToolCall]) -> bool:
        key = to_json([call.as_dict() for call in calls])
        if key not in known:
            try:
                known[key] = chat.read(talk.answer(calls), by_name) == calls
            except (ParseError, TemplateRefusal):
                known[key] = False
        return known[key]

    whole = [one for one in kept if back([ToolCall.from_dict(call) for call in one["calls"]])]
    if len(whole) < len(kept):
        other = next(one for one in kept if one not in whole)
        report.log(
            Message(
                "{kept} examples are skipped, because this base model's chat template writes their calls in a form that cannot be "
                "read back, such as those of: {question}",
                kept=len(kept) - len(whole),
                question=other["question"][:80],
            )
        )
    if examples and not whole:
        raise InputError(
            "This base model's chat template writes none of the calls of the dataset in a form that can be read back.",
            "Choose another base model, or another chat template.",
        )
    return whole
