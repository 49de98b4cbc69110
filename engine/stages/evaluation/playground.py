"""Type a question, see what a model of the project answers: prompt, raw answer, parsed calls, whether they fit their tools, and whether
they are right where that is known. What turned out well, or was put right, can be kept as an example."""

import time
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from engine.checker import accepting, judge
from engine.checker.conformance import why_not
from engine.checker.marks import marks
from engine.errors import InputError
from engine.messages import Message
from engine.models import shown_tools
from engine.models.chat import ParseError, parse
from engine.models.choices import AFTER, BEFORE, NOT_ALONE, choices, exported, of_file, of_training, versions
from engine.records import TYPED, ToolCall, plain, to_json
from engine.store import Project

SHORTEST = 25  # letters of a question that is proposed; shorter ones say little


class Playground:
    """Holds a model of the project ready, the first of `choices` if none is named. Raises InputError if it is not there."""

    def __init__(self, project: Project, name: str = "") -> None:
        known = choices(project)
        if not known or (not name and known[0] in (AFTER, BEFORE)):
            raise InputError(Message("{path} has no exported model yet.", path=project.path), "Train a model first.")
        self.name = name or known[0]
        if self.name not in known:
            raise InputError(
                Message("There is no model {name} in {path}.", name=self.name, path=project.path),
                Message("Available: {known}.", known=[*known]),
            )
        self.tools = {tool.name: tool for tool in project.tools()}
        there = exported(project)
        is_file = self.name in there and there[self.name]["format"] not in NOT_ALONE
        rows = versions(project, merged=is_file)
        self.known = shown_tools.tools_of(project, rows)
        base = project.summary("merging").get("base_model", "") if is_file else "" if rows else project.settings("training").base_model
        selection = (
            shown_tools.of_bundle(project, project.settings("export"), rows, self.known, base)
            if is_file
            else shown_tools.selection_of(project, rows, self.known)
        )
        self._choose = shown_tools.chooser(project, selection, self.known, project.tests())
        whole = self.known[:1] if self._choose else self.known  # rendered once; one that is not asked need not be
        self._answer = of_file(project, self.name, whole) if is_file else of_training(project, self.name, whole)

    def prepare(self) -> None:
        """Let the model read the tool list, so that the first question does not wait for that."""
        if not self._choose:
            self._answer.prepare()

    def ask(self, question: str) -> dict[str, Any]:
        """{"question", "shown", "prompt", "prompt_tokens", "raw", "calls", "answer", "problem", "seconds"}; `shown` names the tools that
        the question was asked with where these are not all, else []; `prompt` is the text that the model saw, `answer` the calls as JSON,
        or the words; `problem` says why the calls do not fit their tools, "" where they do."""
        begun = time.perf_counter()
        some = self._choose([question])[0] if self._choose else None
        raw = next(iter(self._answer([question], None if some is None else [some])))
        seconds = time.perf_counter() - begun
        try:
            calls, problem = parse(raw), ""
        except ParseError as error:
            calls, problem = [], Message("not a valid call: {error}", error=error)
        problem = problem or next((why for call in calls if (why := why_not(call, self.tools))), "")
        answer = "\n".join(to_json(call.as_dict()) for call in calls) or raw.strip()
        talk = self._answer.talk if some is None else self._answer.chat.over(some)
        return {
            "question": question,
            "shown": [tool.name for tool in some or ()],
            "prompt": talk.chat.render(talk.tools, question),
            "prompt_tokens": len(talk.whole_prompt(question)),
            "raw": raw,
            "calls": [call.as_dict() for call in calls],
            "answer": answer + (f"\n({problem})" if problem else ""),
            "problem": problem,
            "seconds": round(seconds, 3),
        }


_held: dict[tuple[Path, str], Playground] = {}  # the one model that a child which serves queries holds ready


def load(project: Project, model: str) -> str:
    """Hold a model ready for `ask`, in place of another, the tool list read. Returns its name. Raises InputError if it is not there."""
    if (project.path, model) not in _held:
        _held.clear()
        _held[project.path, model] = Playground(project, model)
        _held[project.path, model].prepare()
    return model


def ask(project: Project, model: str, question: str) -> dict[str, Any]:
    """What `Playground.ask` returns, of a model that is loaded first where it is not held, with "known": what `verdict` returns. Raises
    InputError if the model is not there."""
    said = _held[project.path, load(project, model)].ask(question)
    return said | {"known": verdict(project, question, said["raw"], said["calls"])}


# Right and wrong, where that is known

TEST, EXAMPLE = "test", "example"  # where the right answer is known from


def verdict(project: Project, question: str, raw: str, calls: Sequence[dict[str, Any]]) -> dict[str, Any] | None:
    """None where the project does not know what is right. Of a test question, and of a question that a person wrote with its calls:
    {"from": TEST or EXAMPLE, "error": "" for a right answer, else as `judge` names it, "detail", **what `marks` tells of each call}.
    Case and blanks of the question do not matter."""
    asked = plain(question)
    answers = next((test.answers for test in project.tests() if plain(test.question) == asked), None)
    source = TEST if answers is not None else EXAMPLE
    if answers is None:
        typed = [(one.question, one.calls) for one in project.typed()]
        written = chain(typed, ((one.question, one.calls) for one in project.examples("seed")))
        answers = next((accepting(right) for said, right in written if plain(said) == asked), None)
    if answers is None:
        return None
    tools = {tool.name: tool for tool in project.tools()}
    told = judge(raw, tools, answers)
    made = [ToolCall(call["name"], call["arguments"]) for call in calls]
    return {"from": source, "error": told.error, "detail": told.detail, **marks(made, tools, answers)}


def suggestions(project: Project, most: int = 4) -> list[str]:
    """Questions to begin with: of tests, whose right answers are known, else of people's own examples, each of another tool; short ones
    first. [] where there are neither."""
    asked = [(test.question, test.tool) for test in project.tests()] or [(one.question, one.tool) for one in project.examples("seed")]
    found: dict[str, str] = {}
    for question, tool in sorted(asked, key=lambda one: len(one[0])):
        if len(question) >= SHORTEST:
            found.setdefault(tool, question)
    return list(found.values())[:most]


# Keeping what is right


def keep_example(project: Project, question: str, calls: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Keep a question with the calls that are right ([]: it needs no tool) as one that a person typed: each further run of the stage
    knowledge takes it as a seed. A question typed before gets these calls instead. Returns {"id", "typed": how many the project holds}.

    Raises InputError for a call that does not fit its tool, and for a question that is a test or a seed of a file.
    """
    tools = {tool.name: tool for tool in project.tools()}
    given = [ToolCall(call["name"], call["arguments"]) for call in calls]
    for call in given:
        if reason := why_not(call, tools):
            raise InputError(
                Message("The call does not match its tool: {reason}.", reason=reason),
                "Correct it first. The model learns exactly what an example contains.",
            )
    if any(plain(test.question) == plain(question) for test in project.tests()):
        raise InputError("This is a test question. Questions used for training cannot be used for testing.", "Ask it in other words.")
    typed = {f"{TYPED}:{one.id}" for one in project.typed()}
    if any(plain(seed.question) == plain(question) and seed.key not in typed for seed in project.examples("seed")):
        raise InputError("This question is already an example question.", "Change it in its file, or ask it in other words.")
    return {"id": project.keep_typed(question, given).id, "typed": len(project.typed())}
