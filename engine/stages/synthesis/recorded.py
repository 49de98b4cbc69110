"""Recorded questions: a language model wrote them with their calls earlier or elsewhere, say in a chat service, and they come as files.

The files are read as those of seeds are, in all their forms, and rows that cannot be used are left out and told. What is read becomes
examples of this stage; the route `recorded` draws from them, and where a number is wanted of each tool they come before templates.
"""

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Any

from engine.messages import Message
from engine.readers import read_seeds
from engine.records import RECORDED, Example, LeftOut, content_hash, plain
from engine.settings import SynthesisSettings
from engine.store import Project
from engine.store.sources import locate

TOLD = 5  # left-out rows that the log tells one by one
TEACHER_LABEL = "teacher"  # who wrote the calls, as the stage labelling says it of calls that a language model named


@dataclass
class Recorded:
    """What the files hold: the questions in their order, one a text; the rows left out; (file, form, questions, rows left out) of each."""

    questions: list[Example] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    files: list[tuple[str, str, int, int]] = field(default_factory=list)

    def of_tool(self) -> dict[str, list[Example]]:
        """{tool: its questions}; those that need no call stand under ""."""
        found: dict[str, list[Example]] = {}
        for one in self.questions:
            found.setdefault(one.tool, []).append(one)
        return found

    def identity(self) -> str:
        """A hash of all that is taken."""
        return content_hash([[one.key, one.question, [call.as_dict() for call in one.calls]] for one in self.questions])


def read_recorded(project: Project, settings: SynthesisSettings) -> Recorded:
    """All files that the settings name. A question that is a test question too, or stands twice, is left out. Raises InputError for a
    file that is not there, is in no form known, or has not one row that can be used."""
    found = Recorded()
    if not settings.recorded:
        return found
    tools = {tool.name: tool for tool in project.tools()}
    tests = {plain(test.question) for test in project.tests()}
    asked: dict[str, str] = {}
    for name in settings.recorded:
        path = locate(project, name)
        taken, left, form = read_seeds(path, tools)
        count = 0
        for one in taken:
            row, text = int(one.key.rsplit(":", 1)[1]), plain(one.question)
            if text in tests:
                left.append(LeftOut(path.name, row, "It is also a test question. Questions used for training cannot be used for testing."))
            elif text in asked:
                left.append(LeftOut(path.name, row, Message("Its question is also in {asked}.", asked=asked[text])))
            else:
                asked[text] = path.name
                found.questions.append(_as_synthesized(one, f"{name}:{row}"))
                count += 1
        found.left_out += sorted(left, key=lambda one: one.row)
        found.files.append((path.name, form, count, len(left)))
    return found


def tell(found: Recorded, report) -> None:
    """Say in the log what each file held, and the first rows that were left out."""
    for name, form, taken, left in found.files:
        report.log(
            Message("{name}: {form}, questions imported: {taken}, rows skipped: {left}.", name=name, form=form, taken=taken, left=left)
        )
    for one in found.left_out[:TOLD]:
        report.log(Message("Skipped {file}, row {row}: {reason}", file=one.file, row=one.row, reason=one.reason))
    if len(found.left_out) > TOLD:
        report.log(
            Message("Skipped {left_out} more rows. The Synthesis page lists them all, under Recorded.", left_out=len(found.left_out) - TOLD)
        )


def look(project: Project) -> dict[str, Any]:
    """For the window, as the settings are: {"questions", "tools": {tool: questions}, "left_out": [[file, row, reason]]}. Raises
    InputError as `read_recorded` does."""
    found = read_recorded(project, project.settings("synthesis"))
    return {
        "questions": len(found.questions),
        "tools": dict(Counter(one.tool for one in found.questions)),
        "left_out": [[one.file, one.row, one.reason] for one in found.left_out],
    }


def _as_synthesized(one: Example, place: str) -> Example:
    """A question that was read, as an example of this stage; each is a family of its own."""
    return replace(
        one,
        key=f"synthesis:recorded:{place}",
        origin="synthesis",
        family=f"{one.tool or 'none'}|recorded|{place}",
        route=RECORDED,
        teacher=RECORDED,
        label=TEACHER_LABEL,
    )
