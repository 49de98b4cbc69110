"""Groups of a long tool list, such as billing or support: named by the settings of the stage tools, else by what the tools are about.

A company with a thousand operations trains on chosen groups, and has an agent for each. A line "billing = invoice_*, charge_*" makes a
group of the tools whose names fit one of the patterns; a tool is in the first group that fits. Without lines a tool's group is
- the thing that its name speaks of: list_invoices, GetInvoice and invoices/void are in invoice;
- or the first tag that its file gives it;
- or the first part of its path that does not stand in most paths: /v1/customers/{id}/cards is in customers;
- or the first word of its name: billing_list and billingVoid are in billing.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from fnmatch import fnmatchcase

from engine.errors import InputError
from engine.messages import Message
from engine.records import Tool
from engine.settings import GROUP_LINE
from engine.store.project import Project

OTHER = "other"  # of what no line fits, and of things with one tool alone
SAYS_NOTHING = """
get list create add update delete remove set put post patch read find search fetch make new edit replace show check send cancel start
stop by id the a an of for to in on with and or all is do api v1 v2 v3 one
"""
DOES = frozenset(SAYS_NOTHING.split())


def groups_of(project: Project, tools: Sequence[Tool] | None = None) -> dict[str, list[str]]:
    """{group: its tools}, as the project's settings name them, the largest first and OTHER last. Raises InputError for a line that is
    none."""
    settings = project.settings("tools")
    return grouped(project.tools() if tools is None else tools, settings.groups, settings.groups_by)


def grouped(tools: Sequence[Tool], lines: Sequence[str], by: str = "names") -> dict[str, list[str]]:
    """The same from lines such as "billing = invoice_*, charge_*", without lines by names, tags, paths or prefixes."""
    patterns = [_read(line) for line in lines]
    if patterns:
        of_tool = {tool.name: _named(tool.name, patterns) for tool in tools}
    elif by == "tags":
        of_tool = {tool.name: next(iter(tool.origin.get("tags", ())), OTHER) for tool in tools}
    elif by == "paths":
        of_tool = _first_telling({tool.name: _path_parts(str(tool.origin.get("path", ""))) for tool in tools})
    elif by == "prefixes":
        of_tool = _first_telling({tool.name: _spaced(tool.name).split()[:-1] for tool in tools})
    else:
        of_tool = _by_thing([tool.name for tool in tools])
    made: dict[str, list[str]] = {}
    for name, group in of_tool.items():
        made.setdefault(group, []).append(name)
    return dict(sorted(made.items(), key=lambda one: (one[0] == OTHER, -len(one[1]), one[0])))


def tools_in(project: Project, chosen: Sequence[str]) -> list[Tool]:
    """The tools of the groups chosen, all where none is. Raises InputError for a group that is not there."""
    tools = project.tools()
    if not chosen:
        return tools
    groups = groups_of(project, tools)
    unknown = [name for name in chosen if name not in groups]
    if unknown:
        raise InputError(
            Message("There is no tool group {unknown}.", unknown=unknown[0]), Message("Available: {groups}.", groups=[*list(groups)[:20]])
        )
    taken = {name for group in chosen for name in groups[group]}
    return [tool for tool in tools if tool.name in taken]


def _read(line: str) -> tuple[str, list[str]]:
    found = GROUP_LINE.fullmatch(line)
    if not found:
        raise InputError(
            Message("The tool group {line} is not understood.", line=repr(line[:60])),
            "Write a name and patterns, such as billing = invoice_*, charge_*.",
        )
    return found[1], [part.strip() for part in found[2].split(",") if part.strip()]


def _named(name: str, patterns: Sequence[tuple[str, list[str]]]) -> str:
    return next((group for group, some in patterns if any(fnmatchcase(name, one) for one in some)), OTHER)


def _by_thing(names: Sequence[str]) -> dict[str, str]:
    """{tool: its thing}: of the words of its name the one that most tools share; OTHER where it shares none."""
    words = {name: _words(name) for name in names}
    shared = Counter(word for some in words.values() for word in set(some))
    common = 0.5 * len(names)  # what half of the tools have in their names tells nothing
    found = {}
    for name, some in words.items():
        told = [word for word in some if 1 < shared[word] <= max(2, common)]
        found[name] = max(enumerate(told), key=lambda one: (shared[one[1]], one[0]))[1] if told else OTHER  # things follow verbs
    sizes = Counter(found.values())
    return {name: group if sizes[group] > 1 else OTHER for name, group in found.items()}


def _first_telling(parts: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """{tool: the first of its parts that at most half of the tools have}, its last part where all are so common; OTHER where a tool has no
    part, or is alone with it."""
    shared = Counter(part for some in parts.values() for part in set(some))
    common = max(2, 0.5 * len(parts))
    found = {name: next((one for one in some if shared[one] <= common), some[-1] if some else OTHER) for name, some in parts.items()}
    sizes = Counter(found.values())
    return {name: group if sizes[group] > 1 else OTHER for name, group in found.items()}


def _path_parts(path: str) -> list[str]:
    """The parts of a path that name something: no placeholder, no version."""
    parts = [part.removesuffix(".json") for part in path.split("/")]
    return [part for part in parts if part and "{" not in part and not re.fullmatch(r"v?\d[\d.\-]*\w?|api", part, re.IGNORECASE)]


def _spaced(name: str) -> str:
    return re.sub(r"[\W_]+", " ", re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", name)).lower().strip()


def _words(name: str) -> list[str]:
    """The words of a name that say what it is about, in their order, in the singular."""
    found = [word for word in _spaced(name).split() if word not in DOES and not word.isdigit()]
    return [word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s") if len(word) > 3 else word for word in found]
