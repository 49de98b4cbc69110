"""What a project holds of tools: the list as it stands, what people changed in it by hand, and how each tool came to be."""

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from engine.messages import from_text, to_text
from engine.records import Tool, ToolNote, content_hash, to_json
from engine.store.database import Part
from engine.store.descriptions import of_length
from engine.store.times import now

EDITABLE = ("description", "short", "parameters")  # what a person may change of a tool
IMPORTED, EDITED, GONE = "imported", "edited by hand", "no longer in the files"  # what happened, in a tool's history


class ToolRows(Part):
    """What `Project` reads and writes of tools."""

    def set_tools(self, tools: Iterable[Tool]) -> None:
        """Replace the tool list, all or nothing; what is new, changed or gone is added to each tool's history."""
        tools = list(tools)
        rows = [
            (tool.name, tool.description, to_json(tool.parameters), tool.source, i, tool.short, to_json(tool.origin))
            for i, tool in enumerate(tools)
        ]
        with self.db.atomic():
            before = {tool.name: tool for tool in self.tools()}
            self.db.execute("delete from tools")
            self.db.conn.executemany(
                "insert into tools (name, description, parameters, source, position, short, origin) values (?, ?, ?, ?, ?, ?, ?)", rows
            )
            for tool in tools:
                if tool.name not in before or _content(before[tool.name]) != _content(tool):
                    self._note(tool, IMPORTED)
            for name in before.keys() - {tool.name for tool in tools}:
                self._note(before[name], GONE)

    def tools(self, descriptions: str = "long") -> list[Tool]:
        """The tool list in its order, with descriptions long, short or none."""
        rows = self.db.execute("select name, description, parameters, source, short, origin from tools order by position")
        tools = [
            Tool(name, description, json.loads(parameters), source, short, json.loads(origin))
            for name, description, parameters, source, short, origin in rows
        ]
        return [of_length(tool, descriptions) for tool in tools]

    def set_tool_notes(self, notes: Iterable[ToolNote]) -> None:
        """Replace what the last import did with single tools."""
        with self.db.atomic():
            self.db.execute("delete from tool_notes")
            self.db.conn.executemany(
                "insert into tool_notes values (?, ?, ?, ?, ?)",
                [(one.file, to_text(one.place), one.tool, one.kind, to_text(one.text)) for one in notes],
            )

    def tool_notes(self) -> list[ToolNote]:
        """What the last import left out, mended, renamed or had to tell, in the order of the files."""
        rows = self.db.execute("select file, place, tool, kind, text from tool_notes order by rowid")
        return [ToolNote(file, from_text(place), tool, kind, from_text(text)) for file, place, tool, kind, text in rows]

    # Changes by hand: kept apart from what the files say, so that importing again loses none

    def edit_tool(self, name: str, changes: dict[str, Any]) -> None:
        """Keep changes by hand to a tool's description, short description or parameters (a whole schema), and show them in the
        list at once. `KeyError` for a tool that is not there, ValueError for anything else that is to be changed."""
        if not set(changes) <= set(EDITABLE):
            raise ValueError(f"not to be edited: {set(changes) - set(EDITABLE)}")
        with self.db.atomic():
            tool = next((tool for tool in self.tools() if tool.name == name), None)
            if tool is None:
                raise KeyError(name)
            kept, base = self.edits().get(name, ({}, _content(tool)))
            changed = replace(tool, **changes)
            if _content(changed) == _content(tool):
                return
            self.db.execute(
                "insert or replace into tool_edits values (?, ?, ?, ?)", [name, to_json({**kept, **changes}), to_json(base), now()]
            )
            self.db.execute(
                "update tools set description = ?, parameters = ?, short = ? where name = ?",
                [changed.description, to_json(changed.parameters), changed.short, name],
            )
            self._note(changed, EDITED)

    def undo_edits(self, name: str) -> None:
        """Take all changes by hand to a tool back; it is again as its file says."""
        found = self.edits().get(name)
        if found is None:
            return
        base = found[1]
        with self.db.atomic():
            self.db.execute("delete from tool_edits where name = ?", [name])
            self.db.execute(
                "update tools set description = ?, parameters = ?, short = ? where name = ?",
                [base["description"], to_json(base["parameters"]), base["short"], name],
            )
            tool = next((tool for tool in self.tools() if tool.name == name), None)
            if tool is not None:
                self._note(tool, EDITED)

    def edits(self) -> dict[str, tuple[dict[str, Any], dict[str, Any]]]:
        """{tool: (what was changed by hand, the definition as the file had it then)}"""
        rows = self.db.execute("select name, changes, base from tool_edits order by name")
        return {name: (json.loads(changes), json.loads(base)) for name, changes, base in rows}

    def with_edits(self, tools: Iterable[Tool]) -> tuple[list[Tool], list[str]]:
        """Imported tools with the changes by hand put in, and the names of those whose file says something else than it did
        when they were changed; their base is then what the file says now."""
        edits, made, moved = self.edits(), [], []
        for tool in tools:
            changes, base = edits.get(tool.name, ({}, None))
            if base is not None and _content(tool) != base:
                moved.append(tool.name)
                with self.db.atomic():
                    self.db.execute("update tool_edits set base = ? where name = ?", [to_json(_content(tool)), tool.name])
            made.append(replace(tool, **changes))
        return made, moved

    def tool_history(self, name: str) -> list[dict[str, Any]]:
        """What happened to a tool, oldest first: {"what", "source", "made", "description", "parameters", "short"}."""
        rows = self.db.execute("select what, source, made, definition from tool_history where name = ? order by rowid", [name])
        return [{"what": what, "source": source, "made": made, **json.loads(definition)} for what, source, made, definition in rows]

    def _note(self, tool: Tool, what: str) -> None:
        self.db.execute("insert into tool_history values (?, ?, ?, ?, ?)", [tool.name, what, tool.source, to_json(_content(tool)), now()])

    def edits_hash(self) -> str:
        """Identity of all changes by hand, "" where there is none."""
        edits = {name: changes for name, (changes, _) in self.edits().items()}
        return content_hash(edits) if edits else ""


def _content(tool: Tool) -> dict[str, Any]:
    return {"description": tool.description, "parameters": tool.parameters, "short": tool.short}
