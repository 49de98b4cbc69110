"""Tools of Model Context Protocol servers: the result of `tools/list`, its JSON-RPC answer, or the bare list.

Several pages of one list may stand in a file, as a list or as JSON lines with whatever else was recorded between them; so may the
snapshot of a single tool, and tools as {name: entry}. Anthropic's `input_schema` is understood too. A title, the annotations and the
schema of what a tool returns are kept with it (`origin`).

Form: https://modelcontextprotocol.io/specification, section Tools: {"name", "title", "description", "inputSchema", "outputSchema"}
"""

from collections.abc import Iterator
from typing import Any

from engine.records import LEFT_OUT, TOLD, ToolNote
from engine.stages.tools.schemas import Given, one_line

NAME = "MCP tools"
SCHEMAS = ("inputSchema", "input_schema")
FILE = "file"  # the place of what concerns all of it


def fits(document: Any) -> bool:
    """Whether most entries have an inputSchema."""
    entries = [entry for page in _pages(document) for entry in _entries(page)]
    return bool(entries) and sum(map(_is_tool, entries)) * 2 > len(entries)


def read(document: Any, file: str) -> Iterator[Given | ToolNote]:
    """Each tool, with what pages are missing."""
    pages = list(_pages(document))
    numbered = len(pages) > 1
    for number, page in enumerate(pages, start=1):
        for place, entry in enumerate(_entries(page), start=1):
            where = f"page {number}, tool {place}" if numbered else f"tool {place}"
            yield _given(entry, where) if isinstance(entry, dict) else ToolNote(file, where, "", LEFT_OUT, "It is not an object.")
    yield from _missing(pages, file)


def _missing(pages: list[Any], file: str) -> Iterator[ToolNote]:
    """What of the list is not in the file: its last page names a next one, or one of several is an error."""
    last = pages[-1] if pages else None
    cursor = last.get("nextCursor") if isinstance(last, dict) else None
    if cursor:
        yield ToolNote(
            file,
            FILE,
            "",
            TOLD,
            f"The list goes on: its last page names a next one (nextCursor {str(cursor)[:40]!r}), which is not in the file. "
            "Add the pages that follow, or ask the server itself.",
        )


def _given(entry: dict[str, Any], where: str) -> Given:
    schema = next((entry[key] for key in SCHEMAS if key in entry), None)
    if isinstance(schema, dict):
        schema = {key: value for key, value in schema.items() if key != "$schema"}
    annotations = entry.get("annotations")
    annotations = annotations if isinstance(annotations, dict) else {}
    title = one_line(entry.get("title")) or one_line(annotations.get("title"))
    kept = {"title": title, "annotations": annotations, "returns": entry.get("outputSchema")}
    description = entry.get("description")
    return Given(
        where,
        entry.get("name"),
        one_line(description) if isinstance(description, str) and description.strip() else description or title,
        schema,
        {key: value for key, value in kept.items() if value},
    )


def _pages(document: Any) -> Iterator[Any]:
    """The results of `tools/list` in a document, in their order: {"tools": ...} or a bare list of tools."""
    if isinstance(document, dict) and _is_tool(document):
        yield [document]
    elif isinstance(document, dict) and isinstance(document.get("result"), dict):
        yield from _pages(document["result"])
    elif isinstance(document, dict) and isinstance(document.get("tools"), (list, dict)):
        yield document
    elif isinstance(document, dict) and isinstance(document.get("pages"), list):
        yield from _pages(document["pages"])
    elif isinstance(document, list) and any(map(_is_page, document)):  # with whatever else was recorded between them
        for one in document:
            yield from _pages(one) if _is_page(one) else ()
    elif isinstance(document, list):
        yield document
    elif isinstance(document, dict) and document and all(map(_is_tool, document.values())):
        yield {"tools": document}


def _is_page(value: Any) -> bool:
    """Whether this is one page of a list, or the JSON-RPC answer that holds it."""
    inner = value.get("result", value) if isinstance(value, dict) else value
    return (isinstance(inner, dict) and isinstance(inner.get("tools"), list)) or (
        isinstance(inner, list) and bool(inner) and all(map(_is_tool, inner))
    )


def _entries(page: Any) -> list[Any]:
    """The entries of one page; those of {name: entry} with their names."""
    listed = page.get("tools") if isinstance(page, dict) else page
    if isinstance(listed, dict):
        return [{"name": name, **entry} if isinstance(entry, dict) else entry for name, entry in listed.items()]
    return listed if isinstance(listed, list) else []


def _is_tool(value: Any) -> bool:
    return isinstance(value, dict) and any(isinstance(value.get(key), (dict, bool)) for key in SCHEMAS)
