"""How many tokens a tool list takes in a base model's own prompt, and what to do where it does not fit: told before anything is trained.

A list of hundreds of tools is counted by a sample of them, for an import is to be quick; whoever needs the exact number renders it.
"""

import random
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from engine.errors import AdaptoolError, InputError
from engine.messages import Message
from engine.models import base_models
from engine.models.chat import Chat
from engine.models.light_tokenizer import counting
from engine.models.templates.choosing import text_of
from engine.records import Finding, Tool, to_json
from engine.settings import TrainingSettings
from engine.store import Project
from engine.store.descriptions import LENGTHS, of_length
from engine.store.tool_groups import groups_of

BAD = "bad"  # the weight of a finding on a list that cannot be read
ROOM = 512  # tokens for a question and its answer
MOST = 0.6  # share of what a model reads from which a list is said to be long
FEW = 20  # tools that any model reads
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


def of_tools(project: Project, tools: Sequence[Tool], lengths: Sequence[str] = LENGTHS, base_model: str = "") -> ListSize:
    """The size for this base model, or that of the project's settings. Raises InputError or MachineError for one that cannot be used."""
    settings = project.settings("training")
    name = base_model or settings.base_model
    folder = base_models.find(name)
    chat = Chat(counting(folder, text_of(settings.chat_template, project.path)))
    tokens = {length: counted(chat, [of_length(tool, length) for tool in tools]) for length in lengths}
    return ListSize(len(tools), tokens, base_models.context_length(folder), base_models.shown(name), len(tools) <= SAMPLE)


def counted(chat: Chat, tools: Sequence[Tool]) -> int:
    """The tokens of the list in a prompt, of a list of more than SAMPLE tools estimated by so many."""
    if len(tools) <= SAMPLE:
        return len(chat.over(tools).prefix)
    some = random.Random(1).sample(list(tools), SAMPLE)  # by chance, for lists have their rhythm
    return round(len(chat.over(some).prefix) * _letters(tools) / max(1, _letters(some)))  # by letters, for tools differ in length


def too_long(folder: Path, tools: Sequence[Tool], template: str = "") -> tuple[int, int] | None:
    """(tokens of the list, tokens that the base model in that folder reads) where it cannot read all of more than FEW tools before a
    question, None where it can; `template` is one that was picked or trained with."""
    if len(tools) <= FEW:
        return None
    tokens, context = counted(Chat(counting(folder, template)), tools), base_models.context_length(folder)
    return (tokens, context) if tokens + ROOM > context else None


def told(project: Project, tools: Sequence[Tool], settings: TrainingSettings | None = None) -> dict[str, Any]:
    """{"size": see `ListSize`, "finding": text or "", "weight": BAD, note or "", "note": why nothing was counted} of a list at its import.
    Other lengths than that of the settings are counted only where it does not fit, and where no list is drawn for each row."""
    settings = settings or project.settings("training")
    try:
        size = of_tools(project, tools, [settings.descriptions], settings.base_model)
        if not size.fits(settings.descriptions) and not settings.list_tokens:
            size = of_tools(project, tools, base_model=settings.base_model)
    except AdaptoolError as error:
        return {"size": None, "finding": "", "weight": "", "note": str(error)}
    drawn = settings.list_tokens or project.settings("dataset").distractors
    found = [] if drawn else findings(size, settings.descriptions)
    return {
        "size": size.as_dict(),
        "finding": found[0].text if found else "",
        "weight": found[0].weight if found else "",
        "note": "",
    }


def by_group(project: Project) -> list[dict[str, Any]]:
    """[{"group", "tools": names, "tokens"}] of the project's tool list, in the length that is trained. Raises InputError without tools or a
    base model that can be used."""
    settings = project.settings("training")
    tools = [of_length(tool, settings.descriptions) for tool in project.tools()]
    if not tools:
        raise InputError("The project has no tools.", "Import some on the Tools page.")
    counted = sizes(Chat(counting(base_models.find(settings.base_model), text_of(settings.chat_template, project.path))), tools)
    groups = groups_of(project, tools)
    return [{"group": group, "tools": names, "tokens": sum(counted[name] for name in names)} for group, names in groups.items()]


def look(project: Project) -> dict[str, Any]:
    """What the window shows of groups: {"groups": as `by_group`, tokens 0 where they cannot be counted, "context": tokens that the base
    model reads, "room": those kept for a question and its answer, "budget": tokens of a drawn list that are proposed, "base_model": name,
    "note": why nothing was counted}. Raises InputError for a line of the settings that names no group."""
    found: dict[str, Any] = {"context": 0, "room": ROOM, "budget": 0, "note": ""}
    name = project.settings("training").base_model
    tools = project.tools()
    found["groups"] = [{"group": group, "tools": names, "tokens": 0} for group, names in groups_of(project, tools).items()]
    found["base_model"] = base_models.shown(name)
    if not tools:
        return found
    try:
        found["context"] = base_models.context_length(base_models.find(name))
        found["budget"] = _budget(found["context"])
        found["groups"] = by_group(project)
    except AdaptoolError as error:
        found["note"] = str(error)
    return found


def row_budget(others: int, tool: float, settings: TrainingSettings, context: int) -> int:
    """Tokens that the list of a row may take where the dataset lists `others` beside the right tools: those, and one for each question, of
    `tool` tokens each (`mean_tool`), if the base model reads so many."""
    wanted = round(tool * (others + settings.questions_per_row))
    return max(1, min(wanted, min(settings.max_length or context, context) - ROOM, settings.row_tokens // 2 or wanted))


def mean_tool(chat: Chat, lists: Iterable[Sequence[Tool]]) -> float:
    """The mean tokens of a tool in the list where it is longest, of many by a sample."""
    some = (random.Random(1).sample(list(tools), min(SAMPLE, len(tools))) for tools in lists)
    return max((sum(sizes(chat, tools).values()) / max(1, len(tools)) for tools in some), default=0.0)


def findings(size: ListSize, length: str) -> list[Finding]:
    """A remark on a list that does not fit, with what to do; a milder one on a long list; none on any other."""
    tokens = size.tokens[length]
    if not size.fits(length):
        return [
            Finding(
                "",
                "",
                Message(
                    "The list of {tools:,} tools takes about {tokens:,} tokens. With question and answer it does not fit into the "
                    "{context:,} that {base_model} can read. {remedy}",
                    tools=size.tools,
                    tokens=tokens,
                    context=size.context,
                    base_model=size.base_model,
                    remedy=remedy(size),
                ),
                BAD,
                "list",
            )
        ]
    if tokens + ROOM > MOST * size.context:
        return [
            Finding(
                "",
                "",
                Message(
                    "The tool list takes {tokens:,} of the {context:,} tokens that {base_model} can read. Short "
                    "descriptions leave more room and train faster.",
                    tokens=tokens,
                    context=size.context,
                    base_model=size.base_model,
                ),
                "note",
                "list",
            )
        ]
    return []


def remedy(size: ListSize) -> str:
    """What makes such a list fit, in sentences: other descriptions where they are enough, else lists drawn for each row, fewer tools."""
    told = {
        "short": Message("Short descriptions fit: set the descriptions of training to short."),
        "none": Message("It fits without descriptions: set the descriptions of training to none."),
    }
    fitting = [text for length, text in told.items() if length in size.tokens and size.fits(length)]
    budget = _budget(size.context)
    return " ".join(
        [
            *fitting[:1],
            Message(
                "Use a tool list for each row: set the longest tool list of training (list_tokens) to {budget}, and show each "
                "question only its nearest tools (lists of evaluation).",
                budget=budget,
            ),
            Message("Or use fewer tools (pick or groups of tools), or choose a base model with a longer context."),
        ]
    )


def _budget(context: int) -> int:
    return min(BUDGET, max(256, context // 2))


def _letters(tools: Sequence[Tool]) -> int:
    return sum(len(to_json(tool.as_openai())) for tool in tools)
