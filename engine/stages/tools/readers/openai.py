"""OpenAI's `tools`: a list of {"type": "function", "function": {...}}, bare functions (its older `functions`) too, or either
inside {"tools": [...]} or {"functions": [...]}; and the forms of others that differ only in their wrapping or in what they call the
parameters: Gemini's function declarations, Bedrock's toolSpec, Cohere, Hugging Face, {name: function}, and the tools of the rows of a
dataset, each once.

Forms: https://platform.openai.com/docs/guides/function-calling, https://ai.google.dev/api/caching#FunctionDeclaration,
https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ToolSpecification.html
"""

import json
from collections.abc import Iterator
from typing import Any

from engine.messages import Message
from engine.records import to_json
from engine.stages.tools.schemas import Entry, Given, Refused

NAME = "OpenAI tools"
DECLARED = ("function_declarations", "functionDeclarations")  # Gemini
LISTS = ("tools", "functions", *DECLARED)
PARAMETERS = (
    "parameters", "parametersJsonSchema", "parameters_json_schema", "input_schema", "inputSchema", "parameter_definitions", "args_schema",
    "inputs",
)  # fmt: skip  # as the several forms call them
ASIDE = {
    "name", "description", "annotations", "outputSchema", "output_schema", "returns", "response", "responseJsonSchema", "metadata", "_meta",
    "icons", "execution", "examples", "input_examples", "cache_control", "tags", "function", "format", "title", "behavior",
}  # fmt: skip  # keys of an entry that say nothing of its parameters


def fits(document: Any) -> bool:
    """Whether this looks like the form at all."""
    return isinstance(document, list) or (isinstance(document, dict) and bool(_listed(document) or _has_list(document)))


def read(document: Any, file: str) -> Iterator[Entry]:
    """Each tool."""
    for number, entry in enumerate(_listed(document), start=1):
        place = Message("tool {number}", number=number)
        function = entry.get("function", entry) if isinstance(entry, dict) else None
        if not isinstance(entry, dict):
            yield Refused(place, "", "not an object.", 'Each tool is {"type": "function", "function": {...}}.')
        elif not isinstance(function, dict):
            yield Refused(place, "", '"function" is not an object.', "Put name, description and parameters in it.")
        elif of_another_kind(function):
            yield refused_kind(function, place)
        elif not any(key in function for key in PARAMETERS) and isinstance(function.get("arguments"), list):
            name = str(function.get("name"))
            yield Refused(
                place,
                name,
                "its arguments are a list, which is not supported.",
                'Describe them as JSON Schema under "parameters" (OpenAI) or "inputSchema" (MCP).',
            )
        else:
            yield Given(
                place, function.get("name"), function.get("description", ""), parameters_of(function), told=tuple(not_read(function))
            )


def parameters_of(entry: dict[str, Any]) -> Any:
    """The parameters of an entry, whatever its form calls them and puts around them; None where it has none."""
    found = next((entry[key] for key in PARAMETERS if entry.get(key) is not None), None)
    if isinstance(found, dict) and len(found) <= 2:
        found = next((found[key] for key in ("json", "jsonSchema") if isinstance(found.get(key), dict)), found)
    return found


def not_read(entry: dict[str, Any]) -> Iterator[str]:
    """What of an entry without parameters may be some, in a form not known here."""
    odd = [key for key, value in entry.items() if isinstance(value, (dict, list)) and value and key not in (*PARAMETERS, *ASIDE)]
    if odd and not any(key in entry for key in PARAMETERS):
        yield Message("It is imported without parameters, because the content of {odd} is not supported.", odd=odd[0][:60])


def of_another_kind(entry: dict[str, Any]) -> bool:
    """Whether an entry is one of the tools that an API itself brings, such as web search, which have no parameters of their own."""
    kind = entry.get("type")
    return isinstance(kind, str) and kind not in ("function", "object") and not any(key in entry for key in (*PARAMETERS, "function"))


def refused_kind(entry: dict[str, Any], place: str) -> Refused:
    """That it is left out, with the reason."""
    name = entry.get("name")
    text = Message("it has the type {type}, which is provided by an API and has no parameters.", type=repr(str(entry["type"])[:60]))
    return Refused(place, name if isinstance(name, str) else "", text, "Describe it as a function if the model should call it.")


def _listed(document: Any) -> list[Any]:
    """The entries of a document, out of whatever they are wrapped in; those of rows each once."""
    if isinstance(document, dict):
        inner = document.get("toolConfig")
        document = inner if isinstance(inner, dict) else document
        listed = next((document[key] for key in LISTS if isinstance(document.get(key), list)), None)
        if listed is None and isinstance(document.get("tools"), dict):
            document, listed = document["tools"], None
        if listed is None:
            return [document] if _is_tool(document) else _of_named(document)
        document = listed
    entries: list[Any] = []
    seen: set[str] = set()
    for entry in document:
        inside = _wrapped(entry)
        if inside is None:
            entries.append(entry)
            continue
        is_row = not any(key in entry for key in DECLARED)
        for one in inside:
            text = to_json(one)
            if not is_row or text not in seen:
                seen.add(text)
                entries.append(one)
    return entries


def _wrapped(entry: Any) -> list[Any] | None:
    """The tools inside an entry that is none itself: Gemini's declarations, Bedrock's toolSpec, a row of a dataset; None for any other."""
    if not isinstance(entry, dict) or isinstance(entry.get("name"), str) or "function" in entry:
        return None
    if isinstance(entry.get("toolSpec"), dict):
        return [entry["toolSpec"]]
    for key in (*DECLARED, "tools", "functions"):
        value = entry.get(key)
        if isinstance(value, str) and value.lstrip().startswith("["):
            try:
                value = json.loads(value)
            except (ValueError, RecursionError):
                continue
        if isinstance(value, list):
            return _listed(value)
    return [] if any(key in entry for key in ("messages", "conversations")) else None


def _of_named(document: dict[str, Any]) -> list[Any]:
    """The entries of {name: function}, none for any other object."""
    if not document or not all(
        isinstance(one, dict) and any(isinstance(one.get(key), dict) for key in PARAMETERS) for one in document.values()
    ):
        return []
    return [{"name": name, **one} for name, one in document.items()]


def _has_list(document: dict[str, Any]) -> bool:
    return any(isinstance(document.get(key), list) for key in LISTS)


def _is_tool(entry: dict[str, Any]) -> bool:
    """Whether an object is a single tool."""
    function = entry.get("function", entry)
    named = isinstance(function, dict) and isinstance(function.get("name"), str)
    return named and (function is not entry or any(key in entry for key in PARAMETERS))
