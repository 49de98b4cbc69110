"""How many tokens a tool list takes in a base model's own prompt, and what to do where it does not fit: told before anything is trained.

A list of hundreds of tools is counted by a sample of them, for an import is to be quick; whoever needs the exact number renders it.
"""

import random
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from engine.errors import AdaptoolError, InputError
from engine.models import base_models
from engine.models.chat import Chat
from engine.models.light_tokenizer import counting
from engine.models.template_check import doubtful, remarks
from engine.records import Finding, Tool, to_json
from engine.store import Project
from engine.store.descriptions import LENGTHS, of_length
from engine.store.tool_groups import groups_of

ROOM = 512  # tokens for a question and its answer
MOST = 0.6  # share of what a model reads from which a list is said to be long
SAMPLE = 200  # tools counted of a longer list
BUDGET = 4096  # tokens of a drawn list that is proposed, or half of what the model reads


@dataclass(frozen=True)
class ListSize:
    """`tokens` of the list in each length that was counted; `context` what the base model reads; `exact` whether all tools were counted."""

    tools: int
    tokens: dict[str, int]
    context: int
    base_model: str
    exact: bool = True

    def fits(self, length: str) -> bool:
        """Whether there is room for a question and its answer behind the list."""
        return self.tokens[length] + ROOM <= self.context

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return asdict(self)


def sizes(chat: Chat, tools: Sequence[Tool]) -> dict[str, int]:
    """{tool: its tokens in a list}: of the text that a list of it alone has more than the text of every list."""
    if not tools:
        return {}
    texts = [chat.render([tool], "") for tool in tools]
    counts = [len(ids) for ids in chat.tokenizer(texts, add_special_tokens=False).input_ids]
    two = tools[:2] if len(tools) > 1 else [*tools, *tools]
    both = len(chat.tokenizer(chat.render(two, ""), add_special_tokens=False).input_ids)
    around = max(0, counts[0] + counts[min(1, len(counts) - 1)] - both)
    return {tool.name: max(1, count - around) for tool, count in zip(tools, counts)}


def of_tools(project: Project, tools: Sequence[Tool], lengths: Sequence[str] = LENGTHS) -> ListSize:
    """The size for the base model that the project's settings name. Raises InputError or MachineError for one that cannot be used."""
    name = project.settings("training").base_model
    folder = base_models.find(name)
    chat = Chat(counting(folder))
    exact = len(tools) <= SAMPLE
    some = list(tools) if exact else random.Random(1).sample(list(tools), SAMPLE)  # by chance, for lists have their rhythm
    tokens: dict[str, int] = {}
    for length in lengths:
        counted = len(chat.over([of_length(tool, length) for tool in some]).prefix)
        if not exact:  # by letters, for tools differ in length
            counted = round(counted * _letters(tools, length) / max(1, _letters(some, length)))
        tokens[length] = counted
    return ListSize(len(tools), tokens, base_models.context_length(folder), base_models.shown(name), exact)


def told(project: Project, tools: Sequence[Tool]) -> dict[str, Any]:
    """{"size": see `ListSize`, "finding": text or "", "weight": bad, note or "", "note": why nothing was counted} of a list at its import.
    Other lengths than that of the settings are counted only where it does not fit, and where no list is drawn for each row."""
    settings = project.settings("training")
    found: list[Finding] = []
    try:
        if any(doubtful(tools)):
            found = remarks(Chat(counting(base_models.find(settings.base_model))), tools)
        size = of_tools(project, tools, [settings.descriptions])
        if not size.fits(settings.descriptions) and not settings.list_tokens:
            size = of_tools(project, tools)
    except AdaptoolError as error:
        weight = min((one.weight for one in found), default="")
        return {"size": None, "finding": " ".join(one.text for one in found), "weight": weight, "note": str(error)}
    found += [] if settings.list_tokens else findings(size, settings.descriptions)
    return {
        "size": size.as_dict(),
        "finding": " ".join(one.text for one in found),
        "weight": min((one.weight for one in found), default=""),  # bad comes before note
        "note": "",
    }


def by_group(project: Project) -> list[dict[str, Any]]:
    """[{"group", "tools": names, "tokens"}] of the project's tool list, in the length that is trained. Raises InputError without tools or a
    base model that can be used."""
    settings = project.settings("training")
    tools = [of_length(tool, settings.descriptions) for tool in project.tools()]
    if not tools:
        raise InputError("The project has no tools.", "Import some on the page Tools.")
    counted = sizes(Chat(counting(base_models.find(settings.base_model))), tools)
    groups = groups_of(project, tools)
    return [{"group": group, "tools": names, "tokens": sum(counted[name] for name in names)} for group, names in groups.items()]


def findings(size: ListSize, length: str) -> list[Finding]:
    """A remark on a list that does not fit, with what to do; a milder one on a long list; none on any other."""
    tokens = size.tokens[length]
    if not size.fits(length):
        return [
            Finding(
                "",
                "",
                f"The list of {size.tools:,} tools takes about {tokens:,} tokens; with question and answer it does not fit into the "
                f"{size.context:,} that {size.base_model} can read. {remedy(size)}",
                "bad",
                "list",
            )
        ]
    if tokens + ROOM > MOST * size.context:
        return [
            Finding(
                "",
                "",
                f"The tool list takes {tokens:,} of the {size.context:,} tokens that {size.base_model} can read. Short descriptions leave "
                "more room and train faster.",
                "note",
                "list",
            )
        ]
    return []


def remedy(size: ListSize) -> str:
    """What makes such a list fit, in sentences: other descriptions where they are enough, else lists drawn for each row, fewer tools."""
    told = {
        "short": "With short descriptions it fits: set the descriptions of training to short.",
        "none": "Without descriptions it fits: set the descriptions of training to none.",
    }
    fitting = [text for length, text in told.items() if length in size.tokens and size.fits(length)]
    budget = min(BUDGET, max(256, size.context // 2))
    return " ".join(
        [
            *fitting[:1],
            f"Draw a list for each row: set the longest tool list of training (list_tokens) to {budget}, and show a question its nearest "
            "tools when it is asked (lists of evaluation).",
            "Or take fewer tools (pick or groups of tools), or choose a base model that reads more.",
        ]
    )


def _letters(tools: Sequence[Tool], length: str) -> int:
    return sum(len(to_json(of_length(tool, length).as_openai())) for tool in tools)
