"""Type a question, see what a model of the project answers: prompt, raw answer, parsed calls, and whether they fit their tools. What
turned out well, or was put right, can be kept as a seed."""

import json
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from engine.checker.conformance import why_not
from engine.errors import InputError
from engine.files import atomic_write
from engine.messages import Message
from engine.models import shown_tools
from engine.models.chat import ParseError, parse
from engine.models.choices import AFTER, NOT_ALONE, choices, exported, of_file, of_training, versions
from engine.records import ToolCall, to_json
from engine.store import Project
from engine.store.sources import read_json_lines

SEEDS = "sources/seeds-playground-{}.jsonl"  # inside the project, numbered from 1; never kept as tests (see store/own_tests)


class Playground:
    """Holds a model of the project ready, the first of `choices` if none is named. Raises InputError if it is not there."""

    def __init__(self, project: Project, name: str = "") -> None:
        known = choices(project)
        if not known or (not name and known[0] == AFTER):
            raise InputError(Message("{path} has no exported model yet.", path=project.path), "Train a model first.")
        self.name = name or known[0]
        if self.name not in known:
            raise InputError(
                Message("There is no model {name} in {path}.", name=self.name, path=project.path),
                Message("There are: {known}.", known=[*known]),
            )
        self.tools = {tool.name: tool for tool in project.tools()}
        there = exported(project)
        is_file = self.name in there and there[self.name]["format"] not in NOT_ALONE
        rows = versions(project, merged=is_file)
        self.known = shown_tools.tools_of(project, rows)
        base = project.summary("merging").get("base_model", "") if is_file else ""
        selection = (
            shown_tools.of_bundle(project, project.settings("export"), rows, self.known, base)
            if is_file
            else shown_tools.selection_of(project, rows, self.known)
        )
        self._choose = shown_tools.chooser(project, selection, self.known, project.tests())
        whole = self.known[:1] if self._choose else self.known  # rendered once; one that is not asked need not be
        self._answer = of_file(project, self.name, whole) if is_file else of_training(project, self.name, whole)

    def ask(self, question: str) -> dict[str, Any]:
        """{"question", "shown", "prompt", "prompt_tokens", "raw", "calls", "answer", "problem", "seconds"}; `shown` names the tools that
        the question was asked with where these are not all, else []; `prompt` is the text that the model saw, `answer` the calls as JSON,
        or the words."""
        begun = time.perf_counter()
        some = self._choose([question])[0] if self._choose else None
        raw = next(iter(self._answer([question], None if some is None else [some])))
        seconds = time.perf_counter() - begun
        try:
            calls, problem = parse(raw), ""
        except ParseError as error:
            calls, problem = [], Message("not a whole call: {error}", error=error)
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
    """Hold a model ready for `ask`, in place of another. Returns its name. Raises InputError if it is not there."""
    if (project.path, model) not in _held:
        _held.clear()
        _held[project.path, model] = Playground(project, model)
    return model


def ask(project: Project, model: str, question: str) -> dict[str, Any]:
    """What `Playground.ask` returns, of a model that is loaded first where it is not held. Raises InputError if it is not there."""
    return _held[project.path, load(project, model)].ask(question)


def keep_seed(project: Project, question: str, calls: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Keep a question with its calls ([]: it needs no tool) as a seed: in a file of the project's sources, which becomes one of the
    stage knowledge's seed files, so that each further run of it takes the seed. A question kept before gets these calls instead.

    Once the stage has run, a new file is begun, so that it is seen to be out of date. Returns {"file", "seeds": how many it holds}.
    Raises InputError for a call that does not fit its tool, and for a question that is a seed of another file or a test.
    """
    question = question.strip()
    tools = {tool.name: tool for tool in project.tools()}
    if not question:
        raise InputError("There is no question to keep.", "Ask one first.")
    given = [ToolCall(call["name"], call["arguments"]) for call in calls]
    for call in given:
        if reason := why_not(call, tools):
            raise InputError(
                Message("The call does not fit its tool: {reason}.", reason=reason), "Put it right first; a seed teaches what it holds."
            )
    if any(_plain(test.question) == _plain(question) for test in project.tests()):
        raise InputError("This is a test question; what is trained on can measure nothing.", "Ask it in other words.")
    files = project.settings("knowledge").seeds
    ours = {SEEDS.format(number): number for number in range(1, len(files) + 2)}
    held = {
        name: [entry for _, entry in read_json_lines(project.path / name)]
        for name in files
        if name in ours and (project.path / name).is_file()
    }
    others = {name: [one for one in entries if _plain(str(one.get("question", ""))) != _plain(question)] for name, entries in held.items()}
    if others == held and any(_plain(seed.question) == _plain(question) for seed in project.examples("seed")):
        raise InputError("This question is a seed already.", "Change it in its file, or ask it in other words.")
    last = max(held, key=lambda name: ours[name], default="")
    if not last or project.stage_state("knowledge") == "done":
        last = SEEDS.format(ours.get(last, 0) + 1)
    others[last] = [*others.get(last, []), {"question": question, "calls": [call.as_dict() for call in given]}]
    for name, entries in others.items():
        if entries != held.get(name):
            _write_lines(project.path / name, entries)
    seeds = [name for name in files if others.get(name, True)] + ([last] if last not in files else [])  # without those that are empty now
    if seeds != files:
        project.keep_settings("knowledge", project.changed_settings("knowledge", {"seeds": seeds}))
    return {"file": last, "seeds": len(others[last])}


def _write_lines(file: Path, entries: Sequence[dict[str, Any]]) -> None:
    file.parent.mkdir(exist_ok=True)
    atomic_write(file, "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in entries))


def _plain(question: str) -> str:
    return " ".join(question.casefold().split())
