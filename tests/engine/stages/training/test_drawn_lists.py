"""Lists drawn for each row: the tools that its questions call are there, the budget is kept, and the same seed draws the same."""

import json
import random

import pytest

from engine.errors import InputError
from engine.jobs.events import Log
from engine.jobs.worker import Report, run_stage
from engine.models.base_models import load_tokenizer
from engine.models.chat import Chat
from engine.planner import look
from engine.records import Tool
from engine.settings import TrainingSettings
from engine.stages.training.drawn_lists import DrawnLists
from engine.stages.training.prefix_rows import ROUND
from engine.stages.training.rows import Rows, ToolList, longest, measured, refuse_huge_tools, without_hopeless
from engine.store import Project
from tests.toys import STARTER

FIELDS = [{"type": "object", "properties": {f"p{i}": {"type": "string"} for i in range(n)}} for n in range(6)]
TOOLS = [Tool(f"tool_{n:03}", f"Does what number {n} is for.", FIELDS[n % 6]) for n in range(300)]
HUGE = Tool("huge", "word " * 900, {"type": "object", "properties": {}})
EXAMPLES = [
    {"question": f"Please do number {n % 300} for me", "calls": [{"name": f"tool_{n % 300:03}", "arguments": {}}], "origin": "human"}
    for n in range(450)
] + [{"question": "Tell me a joke", "calls": [], "origin": "human"}]


@pytest.fixture(scope="module")
def chat() -> Chat:
    return Chat(load_tokenizer(STARTER))


def rows_of(chat, budget=600, tools=TOOLS, examples=EXAMPLES, **settings) -> Rows:
    settings = TrainingSettings(list_tokens=budget, **settings)
    lists = [ToolList("long", 1.0, list(tools), budget)]
    return Rows(chat, lists, examples, measured(chat, lists, examples), settings, 2)


def test_each_row_lists_what_its_questions_call_within_the_budget(chat):
    rows = rows_of(chat, budget=900)
    for number in (0, 1, 7, len(rows) - 1):
        chosen = rows._epoch(0)[number] if number < rows.epoch_ends[0] else rows._epoch(1)[number - rows.epoch_ends[0]]
        (row,) = rows[number]
        said = chat.tokenizer.decode(row.ids[0, : row.layout.prefix])
        for called in (call["name"] for i in chosen for call in EXAMPLES[i]["calls"]):
            assert called in said
        assert 700 < row.layout.prefix <= 900 + rows.drawn[0].around + 20
        assert said.count("tool_") > len(chosen)  # there are others beside them


def test_every_question_is_asked_once_an_epoch_and_lists_differ(chat):
    rows = rows_of(chat, questions_per_row=64)
    assert sorted(i for row in rows._epoch(0) for i in row) == list(range(len(EXAMPLES)))
    assert max(map(len, rows._epoch(0))) < 64  # as many as have room for their tools
    assert rows[0][0].ids.shape[1] <= 600 + rows.drawn[0].around + 64 * max(rows.counts[0]) + ROUND
    assert rows_of(chat)[3][0].ids.equal(rows_of(chat)[3][0].ids) and not rows_of(chat)[3][0].ids.equal(rows_of(chat, seed=2)[3][0].ids)


def test_tokens_per_row_are_kept_too(chat):
    rows = rows_of(chat, row_tokens=900)
    sizes = [rows[n][0].ids.shape[1] for n in range(len(rows))]
    assert max(sizes) <= 900 + 20 + ROUND and sorted(i for row in rows._epoch(0) for i in row) == list(range(len(EXAMPLES)))


def test_what_a_dataset_lists_beside_a_question_is_listed_first(chat):
    drawn = DrawnLists(chat, TOOLS, 300)
    near = [f"tool_{n:03}" for n in (7, 107, 207)]
    example = {**EXAMPLES[5], "tools": [*near, "not there"]}
    for seed in range(5):
        assert {*near, "tool_005"} <= {tool.name for tool in drawn.draw([example], random.Random(seed))}


def test_no_answer_is_cut_by_a_list_and_a_huge_tool_is_named(chat):
    lists = [ToolList("long", 1.0, [*TOOLS, HUGE], 600)]
    examples = [*EXAMPLES[:20], {"question": "Do the huge thing", "calls": [{"name": "huge", "arguments": {}}]}]
    counts = measured(chat, lists, examples)
    length, question = longest(chat, lists, examples, counts)
    assert question == "Do the huge thing" and length > 900
    with pytest.raises(InputError, match="The tool huge alone takes"):
        refuse_huge_tools(chat, lists, examples, 800)
    assert len(without_hopeless(chat, lists, examples, 800)) == 20
    assert longest(chat, lists, examples[:20], [counts[0][:20]])[0] <= 600 + lists[0].drawn(chat).around + max(counts[0][:20])


def test_a_budget_below_every_tool_lists_the_right_one_alone(chat):
    drawn = DrawnLists(chat, TOOLS, 1)
    assert [tool.name for tool in drawn.draw(EXAMPLES[:1], random.Random(1))] == ["tool_000"]
    assert len(drawn.draw(EXAMPLES[-1:], random.Random(1))) == 1


def test_a_dataset_with_few_tools_beside_each_question_trains_over_200_tools_as_it_lists_them(dataset_project):
    with Project.open(dataset_project) as project:
        dataset = project.file(project.rows("datasets")[0]["path"])
    tools = json.loads((dataset / "tools.json").read_text())
    own = [tool["function"]["name"] for tool in tools]
    (dataset / "tools.json").write_text(json.dumps(tools + [tool.as_openai() for tool in TOOLS[:197]]))
    for part in ("train", "validation"):
        rows = [json.loads(line) for line in (dataset / f"{part}.jsonl").read_text().splitlines()]
        rows = [{**row, "tools": [row["calls"][0]["name"] if row["calls"] else own[0], *(tool.name for tool in TOOLS[:4])]} for row in rows]
        (dataset / f"{part}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    events = []
    with Project.open(dataset_project) as project:
        with pytest.raises(InputError, match="longest example"):  # the whole list is more than the model reads
            run_stage(project, "training", Report("training", events.append), {"epochs": 1})
        manifest = json.loads((dataset / "manifest.json").read_text())
        manifest["settings"]["distractors"] = 4
        (dataset / "manifest.json").write_text(json.dumps(manifest))
        summary = run_stage(project, "training", Report("training", events.append), {"epochs": 1})
        budget = project.rows("adapters")[-1]["settings"]["list_tokens"]
        planned = look(project)

    assert summary["examples"] == len((dataset / "train.jsonl").read_text().splitlines()) and summary["shared_rows"]
    assert 200 < budget < 1536  # tokens; the model reads 2,048
    assert any(f"up to {budget:,} tokens" in event.text for event in events if isinstance(event, Log))
    assert planned["dataset"]["prefix"] == budget and planned["proposals"]
