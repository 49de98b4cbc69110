"""How long a project's rows are in tokens: `python -m engine.planner.lengths PROJECT BASE_MODEL KIND...`, a child, since it brings
transformers.

It prints one JSON line: {"prefix": {kind of descriptions: tokens}, "own": {kind: most tokens of the tools that one example calls},
"examples": [[question and answer, answer] in tokens, ...], "others", "tool", "context": what `list_size.row_budget` takes, "count": all
examples of the training part, "validation": those of the validation part, "template": sentences on the chat template, "call": how it
writes one of the calls}. A chat template that was picked is read as one line of JSON on standard input. Of a large dataset it measures an
even sample and those with the longest texts, so that the longest is among them.
"""

import json
import math
import random
import sys
from collections.abc import Iterator
from pathlib import Path

from engine import process
from engine.errors import AdaptoolError, MachineError
from engine.messages import Message
from engine.models import base_models
from engine.models.chat import Chat
from engine.models.light_tokenizer import prepared_to_count
from engine.models.list_size import mean_tool, row_budget, sizes
from engine.models.templates.choosing import text_of
from engine.planner.memory import Shape
from engine.records import ToolCall, content_hash
from engine.settings import TrainingSettings
from engine.store import Project
from engine.store.datasets import distractors, read_part, read_tools, shares

FACTS = "planner_lengths"
SAMPLE, LONGEST = 500, 100  # examples measured
WAIT = 300  # seconds
DRAWN = 200  # rows drawn to learn how long they are
MARGIN = 1.1  # times the longest of them: what a run of thousands may meet


def read(project: Project, settings: TrainingSettings, here: bool = False) -> dict | None:
    """The lengths of the newest dataset in the base model's tokens; None where there is no dataset. Kept in the store. `here` measures them
    in this process, for one that has transformers anyway.

    Raises InputError if the base model cannot be used, MachineError if the child does not answer.
    """
    found = project.rows("datasets", hash=project.summary("dataset").get("dataset", ""))
    if not found:
        return None
    place = base_models.find(settings.base_model)
    picked = text_of(settings.chat_template, project.path)
    key = content_hash([found[0]["hash"], base_models.fingerprint(place), sorted(kinds(settings)), "others", picked])
    kept = project.facts(FACTS)
    if kept and kept["key"] == key:
        return kept["lengths"]
    folder = project.file(found[0]["path"])
    told = measure(folder, place, list(kinds(settings)), picked) if here else _asked(folder, place, list(kinds(settings)), picked)
    project.set_facts(FACTS, {"key": key, "lengths": told})
    return told


def _asked(folder: Path, place: Path, asked: list[str], picked: str) -> dict:
    given = json.dumps(picked) + "\n"
    try:
        return process.ask("engine.planner.lengths", str(folder), str(place), *asked, given=given, timeout=WAIT, CUDA_VISIBLE_DEVICES="")
    except process.NoAnswer:
        raise MachineError(
            "The dataset's lengths could not be measured.", Message("Check that {place} contains a complete tokenizer.", place=place)
        ) from None


def kinds(settings: TrainingSettings) -> dict[str, float]:
    """{kind of descriptions: its share, of 1} of a run. Raises InputError for a share that is none."""
    found = shares(settings.tool_lists, settings.descriptions)
    return {kind: share / sum(found.values()) for kind, share in found.items()}


def rows(lengths: dict, settings: TrainingSettings, shared: bool = True) -> tuple[Shape, Shape, int]:
    """(the heaviest row, the average row, rows in an epoch). Both are of rows drawn by chance; the heaviest with some
    more, since a run draws more of them."""
    weights = kinds(settings)
    budget = settings.list_tokens
    if not budget and lengths.get("others"):
        budget = row_budget(lengths["others"], lengths["tool"], settings, lengths["context"])
    prefixes = {kind: min(tokens, budget) if budget else tokens for kind, tokens in lengths["prefix"].items()}
    longest_prefix = max(max(prefixes[kind], lengths["own"][kind] if budget else 0) for kind in prefixes)
    prefix = sum(prefixes[kind] * share for kind, share in weights.items())
    examples, count = lengths["examples"], max(1, lengths["count"])
    longest, answer = max(both for both, _ in examples), max(answer for _, answer in examples)
    room = max(1, settings.row_tokens - longest_prefix) if shared and settings.row_tokens else 0
    most = count if room else min(settings.questions_per_row, count) if shared else 1
    draw = random.Random(settings.seed)
    drawn = [_row(draw, examples, most, room) for _ in range(DRAWN)]
    length = sum(max(both for both, _ in row) for row in drawn) / DRAWN
    own, learned = ([sum(one[at] for one in row) for row in drawn] for at in (0, 1))
    branches = sum(map(len, drawn)) / DRAWN
    widest = max(map(len, drawn))
    heaviest = max(longest, min(widest * longest, round(MARGIN * max(own)), room or 10**12))
    return (
        Shape(longest_prefix, widest, longest, max(answer, min(widest * answer, round(MARGIN * max(learned)))), heaviest),
        Shape(round(prefix), round(branches), round(length), round(sum(learned) / DRAWN), round(sum(own) / DRAWN)),
        math.ceil(count / branches),
    )


def _row(draw: random.Random, examples: list, most: int, room: int) -> list:
    """Examples of a row drawn by chance: `most`, or as many of them as `room` tokens hold where it is not 0, as `training.rows` does."""
    if not room:
        return draw.choices(examples, k=most)
    row, held = [draw.choice(examples)], 0
    while len(row) < most:
        held += row[-1][0]
        one = draw.choice(examples)
        if held + one[0] > room:
            break
        row.append(one)
    return row


def measure(folder: Path, place: Path, asked: list[str], picked: str = "") -> dict:
    """What the child prints. Raises InputError for a base model whose template, or the `picked` one, cannot be used."""
    tokenizer, made = prepared_to_count(place, picked)
    chat = Chat(tokenizer)
    examples = read_part(folder, "train")
    if not chat.several:  # training leaves them out
        examples = [one for one in examples if len(one["calls"]) < 2]
    chosen = examples
    if len(examples) > SAMPLE + LONGEST:
        by_text = sorted(examples, key=lambda e: len(e["question"]) + len(json.dumps(e["calls"])), reverse=True)
        chosen = by_text[:LONGEST] + by_text[LONGEST :: max(1, len(by_text) // SAMPLE)]
    talks = {kind: chat.over(read_tools(folder, kind)) for kind in asked}
    talk = next(iter(talks.values()))
    called = {call["name"] for one in examples for call in one["calls"]}
    own: dict[str, int] = {}
    for kind in asked:
        of_tool = sizes(chat, [tool for tool in read_tools(folder, kind) if tool.name in called])
        own[kind] = max((sum(of_tool.get(name, 0) for name in {call["name"] for call in one["calls"]}) for one in examples), default=0)
    encoded = [talk.example(e["question"], [ToolCall.from_dict(call) for call in e["calls"]]) for e in chosen]
    return {
        "prefix": {kind: len(talk.prefix) for kind, talk in talks.items()},
        "own": own,
        "others": distractors(folder),
        "tool": mean_tool(chat, [read_tools(folder, kind) for kind in asked]),
        "context": base_models.context_length(place),
        "examples": [[len(e.ids), len(e.ids) - e.start] for e in encoded],
        "count": len(examples),
        "validation": len(read_part(folder, "validation")),
        "template": list(made.remarks),
        "call": next((talk.answer(calls) for calls in _calls(chosen)), ""),
    }


def _calls(examples: list[dict]) -> Iterator[list[ToolCall]]:
    """The shortest call of the examples, none where they hold none."""
    calls = sorted((json.dumps(call, ensure_ascii=False) for one in examples for call in one["calls"][:1]), key=len)
    yield from ([ToolCall.from_dict(json.loads(call))] for call in calls[:1])


def main(argv: list[str]) -> int:
    """Print the lengths of the dataset argv[1] for the base model argv[2] and the kinds of descriptions that follow."""
    try:
        found = measure(Path(argv[1]), Path(argv[2]), argv[3:], json.loads(sys.stdin.readline()))
    except AdaptoolError as error:
        found = {"error": error.as_dict()}
    print(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
