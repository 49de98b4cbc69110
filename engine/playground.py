"""Type a question, see what the newest model answers: raw, parsed, and whether the call fits its tool."""

from typing import Any

from engine import models
from engine.chat import Chat, ParseError, parse
from engine.conformance import why_not
from engine.errors import InputError
from engine.records import to_json
from engine.store import Project

PREFERRED = ("gguf-q8_0", "gguf-f16", "gguf-q4_k_m")


class Playground:
    """Holds the exported GGUF model of a project ready. Raises InputError if nothing has been exported."""

    def __init__(self, project: Project) -> None:
        merged = project.summary("merging").get("merged", "")
        rows = {row["name"]: row for row in project.rows("exports") if row["adapter"] == merged.rsplit("/", 1)[-1]}
        self.name = next((name for name in PREFERRED if name in rows), "")
        if not self.name or not merged:
            raise InputError(f"{project.path} has no exported model yet.", f"Run: callsmith run {project.path.name}")
        from engine.gguf import GgufAnswers

        self.tools = {tool.name: tool for tool in project.tools()}
        chat = Chat(models.load_tokenizer(project.file(merged)))
        self.answers = GgufAnswers(project.file(rows[self.name]["path"]), chat, project.tools(), 256)

    def ask(self, question: str) -> dict[str, Any]:
        """{"question", "raw", "calls", "answer", "problem"}; `answer` is the calls as JSON, or the words."""
        raw = self.answers.answer(question)
        try:
            calls, problem = parse(raw), ""
        except ParseError as error:
            calls, problem = [], f"not a whole call: {error}"
        problem = problem or next((why for call in calls if (why := why_not(call, self.tools))), "")
        answer = "\n".join(to_json(call.as_dict()) for call in calls) or raw.strip()
        return {"question": question, "raw": raw, "calls": [call.as_dict() for call in calls],
                "answer": answer + (f"\n({problem})" if problem else ""), "problem": problem}
