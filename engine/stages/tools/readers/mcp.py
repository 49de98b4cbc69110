"""Tools of Model Context Protocol servers: the result of `tools/list`, its JSON-RPC answer, or the bare list.

Several pages of one list may stand in a file, as a list or as JSON lines with whatever else was recorded between them; so may the
snapshot of a single tool, and tools as {name: entry}. Anthropic's `input_schema` is understood too. A title, the annotations and the
schema of what a tool returns are kept with it (`origin`).

Form: https://modelcontextprotocol.io/specification, section Tools: {"name", "title", "description", "inputSchema", "outputSchema"}
"""

from collections.abc import Iterator
from typing import Any

from engine.errors import InputError
from engine.messages import Message
from engine.records import LEFT_OUT, TOLD, ToolNote
from engine.stages.tools.readers.openai import not_read, of_another_kind, parameters_of, refused_kind
from engine.stages.tools.schemas import Entry, Given, one_line

NAME = "MCP tools"
SCHEMAS = ("inputSchema", "input_schema")
FILE = "file"  # the place of what concerns all of it


def fits(document: Any) -> bool:
    """Whether most entries have an inputSchema, or it is a server's error or the list of servers of a program."""
    if _servers(document) or _error(document):
        return True
    entries = [entry for page in _pages(document) for entry in _entries(page)]
    return bool(entries) and sum(map(_is_tool, entries)) * 2 > len(entries)


def read(document: Any, file: str) -> Iterator[Entry]:
    """Each tool, with what pages are missing. Raises InputError for a file that has servers or an error in place of tools."""
    if _servers(document):
        raise InputError(Message("{file} lists MCP servers, not their tools.", file=file), "Ask a server for its tools, on the Tools page.")
    if _error(document):
        raise InputError(
            Message("{file} is a server's error and contains no tools ({error}).", file=file, error=_error(document)),
            "Ask the server again.",
        )
    pages = list(_pages(document))
    numbered = len(pages) > 1
    for number, page in enumerate(pages, start=1):
        for place, entry in enumerate(_entries(page), start=1):
            where = Message("page {number}, tool {place}", number=number, place=place) if numbered else Message("tool {place}", place=place)
            if not isinstance(entry, dict):
                yield ToolNote(file, where, "", LEFT_OUT, "It is not an object.")
            else:
                yield refused_kind(entry, where) if of_another_kind(entry) else _given(entry, where)
    yield from _missing(pages, file)
    for error in filter(None, map(_error, document if isinstance(document, list) else ())):
        yield ToolNote(file, FILE, "", TOLD, Message("One of its answers is an error instead of tools ({error}).", error=error))


def _servers(document: Any) -> bool:
    """Whether it is a program's list of servers: {"mcpServers": {name: {"command" or "url"}}}."""
    found = document.get("mcpServers", document.get("servers")) if isinstance(document, dict) else None
    return (
        isinstance(found, dict)
        and bool(found)
        and all(isinstance(one, dict) and ("command" in one or "url" in one) for one in found.values())
    )


def _error(answer: Any) -> str:
    """What a JSON-RPC answer says went wrong, "" for any other."""
    error = answer.get("error") if isinstance(answer, dict) and "jsonrpc" in answer else None
    return one_line(str(error.get("message", "no message")))[:120] if isinstance(error, dict) else ""


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
            Message(
                "The list is incomplete: its last page refers to a next one (nextCursor {cursor}), which is not in the file. Add the "
                "missing pages, or ask the server itself.",
                cursor=repr(str(cursor)[:40]),
            ),
        )


def _given(entry: dict[str, Any], where: str) -> Given:
    schema = parameters_of(entry)
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
        told=tuple(not_read(entry)),
    )


def _pages(document: Any) -> Iterator[Any]:
    """The results of `tools/list` in a document, in their order: {"tools": ...} or a bare list of tools."""
    if isinstance(document, dict) and _is_tool(document):
        yield [document]
    elif isinstance(document, dict) and isinstance(document.get("result"), (dict, list)):
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
    elif isinstance(document, dict):  # wrapped in something else, such as what an inspector saves or {"servers": [...]}
        for one in document.values():
            if _is_page(one) or (isinstance(one, list) and any(map(_is_page, one))):
                yield from _pages(one)


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
