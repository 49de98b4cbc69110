"""Type a question, see what a model of the project answers: raw, parsed, and whether the call fits its tool."""

from collections.abc import Sequence
from typing import Any

from engine import models
from engine.askable import AFTER, FILES, choices, exported, seen_tools, trained
from engine.chat import Chat, ParseError, parse
from engine.conformance import why_not
from engine.errors import InputError
from engine.records import Tool, to_json
from engine.store import Project

LONGEST = 256  # tokens of an answer


class Playground:
    """Holds a model of the project ready, the first of `choices` if none is named. Raises InputError if it is not there."""

    def __init__(self, project: Project, name: str = "") -> None:
        known = choices(project)
        if not known or not name and known[0] == AFTER:
            raise InputError(f"{project.path} has no exported model yet.", f"Run: callsmith run {project.path.name}")
        self.name = name or known[0]
        if self.name not in known:
            raise InputError(f"There is no model {self.name} in {project.path}.", f"There are: {', '.join(known)}.")
        self.tools = {tool.name: tool for tool in project.tools()}
        self._answer = of_file(project, self.name, seen_tools(project)) if self.name in FILES else _of_training(project, self.name)

    def ask(self, question: str) -> dict[str, Any]:
        """{"question", "raw", "calls", "answer", "problem"}; `answer` is the calls as JSON, or the words."""
        raw = next(iter(self._answer([question])))
        try:
            calls, problem = parse(raw), ""
        except ParseError as error:
            calls, problem = [], f"not a whole call: {error}"
        problem = problem or next((why for call in calls if (why := why_not(call, self.tools))), "")
        answer = "\n".join(to_json(call.as_dict()) for call in calls) or raw.strip()
        return {"question": question, "raw": raw, "calls": [call.as_dict() for call in calls],
                "answer": answer + (f"\n({problem})" if problem else ""), "problem": problem}


def of_file(project: Project, name: str, tools: Sequence[Tool]):
    """Answers of an exported file over these tools."""
    from engine.runners.gguf import GgufAnswers

    chat = Chat(models.load_tokenizer(project.file(project.summary("merging")["merged"])))
    return GgufAnswers(project.file(exported(project)[name]["path"]), chat, tools, LONGEST)


def _of_training(project: Project, name: str):
    from engine.runners.transformers import Answers  # brings torch

    row = trained(project)
    return Answers(models.find(row["base_model"]), project.file(row["path"]) if name == AFTER else None, seen_tools(project), 1, LONGEST)
