"""Each form: loaded by `datasets` offline, it gives the same questions, calls and tools; BFCL is judged right; CSV runs no formula."""

import csv
import json
import os
import subprocess
import sys

import pytest

from engine.checker import judge
from engine.models.chat import NO_TOOL, parse
from engine.readers import read_seeds
from engine.records import Example, Tool, ToolCall, to_json
from engine.settings import DatasetSettings
from engine.stages.dataset import run
from engine.stages.dataset.forms import FORMS
from engine.stages.dataset.forms.sheet import guarded
from engine.stages.tools.readers import read_tools
from engine.store import Project
from tests import toys

TOOLS = [Tool(**{key: entry["function"][key] for key in ("name", "description", "parameters")}) for entry in toys.TOOLS] + [
    Tool(
        "ship",
        "Send parcels to an address.",
        {
            "type": "object",
            "required": ["to"],
            "properties": {
                "to": {"type": "object", "properties": {"street": {"type": "string"}, "number": {"type": "integer"}}},
                "weights": {"type": "array", "items": {"type": "number"}},
                "parcels": {"type": "array", "items": {"type": "object", "properties": {"size": {"type": ["string", "null"]}}}},
            },
        },
    ),
    Tool("stop", "Stop everything.", {"type": "object", "properties": {}}),
]
BY_TOOL = {tool.name: tool for tool in TOOLS}
CALLS = {
    "Will it rain in Oslo?": [ToolCall("get_weather", {"city": "Oslo"})],
    "Rome and Århus, please: 3 days\u2028each": [
        ToolCall("get_weather", {"city": "Rome", "days": 3}),
        ToolCall("get_weather", {"city": "Århus", "days": 3}),
    ],
    "R-201 on 2026-03-02, and where is Mary?": [
        ToolCall("book_room", {"room": "R-201", "date": "2026-03-02", "with_screen": False}),
        ToolCall("find_person", {"employee": "Mary"}),
    ],
    "how are you?": [],
    'send "two"\nto High Street 7': [
        ToolCall("ship", {"to": {"street": "High Street", "number": 7}, "weights": [0.5, 2], "parcels": [{"size": "S"}, {"size": None}]})
    ],
    "stop": [ToolCall("stop", {})],
    '=HYPERLINK("http://x";"y")': [ToolCall("find_person", {"employee": "=1+1"})],
    "-1 or @you": [],
    "@SUM(1+9)*cmd|' /C calc'!A0": [],
    "+4712 is whose number?": [ToolCall("find_person", {"employee": "+4712"})],
    "\tstarts with a tab": [],
    'it\'s; fine, "really"': [],
}


class Quiet:
    def progress(self, done, total, unit): ...
    def log(self, text): ...


def freeze(place, **settings):
    """(folder, questions with their calls in the order of train.jsonl) of the examples above, each twice under two families."""
    with Project.create(place) as project:
        project.set_tools(TOOLS)
        project.add_examples(
            Example(f"{copy}:{i}", question, tuple(calls), "seed", f"family {copy} {i}", route="human", state="accepted")
            for copy in ("a", "b")
            for i, (question, calls) in enumerate(CALLS.items())
        )
        summary = run(project, DatasetSettings(**settings), Quiet())
    folder = place / "datasets" / summary["dataset"]
    return folder, {
        part: [(row["question"], [ToolCall.from_dict(call) for call in row["calls"]]) for row in read(folder / f"{part}.jsonl")]
        for part in ("train", "validation")
    }


def read(file) -> list[dict]:
    return [json.loads(line) for line in file.read_text("utf-8").split("\n") if line]


@pytest.fixture(scope="module")
def frozen(tmp_path_factory):
    return freeze(tmp_path_factory.mktemp("forms") / "p", forms=list(FORMS), validation_share=0.4)


def from_sharegpt(row):
    """By LLaMA-Factory's rules: human in odd places, gpt or function_call in even ones."""
    asked, answered = row["conversations"]
    assert asked["from"] == "human" and answered["from"] in ("function_call", "gpt")
    calls = json.loads(answered["value"]) if answered["from"] == "function_call" else []
    assert bool(calls) or answered["value"] == NO_TOOL
    return asked["value"], [ToolCall.from_dict(call) for call in (calls if isinstance(calls, list) else [calls])], row["tools"]


def from_alpaca(row):
    assert row["input"] == ""
    return row["instruction"], parse(row["output"]), row["tools"]


def from_openai(row):
    asked, answered = row["messages"]
    assert (asked["role"], answered["role"]) == ("user", "assistant")
    calls = [ToolCall(call["function"]["name"], json.loads(call["function"]["arguments"])) for call in answered.get("tool_calls") or []]
    assert bool(calls) is not bool(answered["content"])
    return asked["content"], calls, to_json([tool["function"] for tool in json.loads(row["tools"])])


LOAD = """
import json, sys
from datasets import load_dataset
kind, cache, *files = sys.argv[1:]
parts = load_dataset(kind, cache_dir=cache, data_files=dict(zip(("train", "validation"), files)))
print(json.dumps({part: list(rows) for part, rows in parts.items()}))
"""


def loaded(folder, cache, kind, name):
    """Both parts of a form's file as `datasets` reads them, in a process of its own that may not use the network."""
    files = [str(folder / name.format(part=part)) for part in ("train", "validation")]
    done = subprocess.run(
        [sys.executable, "-c", LOAD, kind, str(cache), *files],
        capture_output=True,
        text=True,
        timeout=300,
        env={**os.environ, "HF_DATASETS_OFFLINE": "1", "HF_HUB_OFFLINE": "1", "HF_HOME": str(cache)},
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("form", [from_sharegpt, from_alpaca, from_openai])
def test_conversations_give_the_same_calls_and_tools(frozen, tmp_path, form):
    folder, written = frozen
    module = FORMS[form.__name__.removeprefix("from_")]

    found = loaded(folder, tmp_path, "json", module.FILES[0])
    for part in ("train", "validation"):
        assert len(found[part]) == len(written[part])
        for row, (question, calls) in zip(found[part], written[part]):
            asked, answered, tools = form(row)
            assert (asked, answered) == (question, calls)
            assert {tool["name"]: tool for tool in json.loads(tools)} == {tool.name: tool.as_openai()["function"] for tool in TOOLS}


def test_bfcl_files_give_questions_functions_and_answers_that_judge_the_calls_right(frozen, tmp_path):
    folder, written = frozen
    questions, answers = (loaded(folder, tmp_path, "json", name) for name in FORMS["bfcl"].FILES)

    for part in ("train", "validation"):
        assert [row["id"] for row in questions[part]] == [row["id"] for row in answers[part]]
        assert len({row["id"] for row in questions[part]}) == len(written[part])
        exact = read(folder / f"{part}.bfcl_answers.jsonl")
        for row, answer, (question, calls) in zip(questions[part], exact, written[part]):
            assert row["question"] == [[{"role": "user", "content": question}]]
            assert {function["name"] for function in row["function"]} == set(BY_TOOL)
            assert row["id"].startswith("parallel_multiple_" if len(calls) > 1 else "multiple_" if calls else "irrelevance_")
            assert not judge(to_json([call.as_dict() for call in calls]) if calls else "no", BY_TOOL, answer["ground_truth"]).error
            assert [next(iter(truth)) for truth in answer["ground_truth"]] == [call.name for call in calls]
            for call in calls:
                other = to_json([ToolCall(call.name, {**call.arguments, "city": "elsewhere"}).as_dict()])
                assert judge(other, BY_TOOL, answer["ground_truth"]).error


def test_bfcl_functions_are_read_back_by_our_own_reader(frozen):
    folder, _ = frozen

    reading = read_tools(folder / "train.bfcl.jsonl")
    assert reading.form == "BFCL functions"
    assert {tool.name: tool.description for tool in reading.tools} == {tool.name: tool.description for tool in TOOLS}
    weather = next(tool for tool in reading.tools if tool.name == "get_weather")
    assert weather.parameters == BY_TOOL["get_weather"].parameters


def test_bfcl_types_are_named_as_in_python():
    ship = FORMS["bfcl"].entry(BY_TOOL["ship"])["parameters"]
    stop = FORMS["bfcl"].entry(Tool("f", "", {"type": "object", "properties": {"type": {"description": "x"}}}))["parameters"]

    assert ship["type"] == "dict" and ship["properties"]["to"]["type"] == "dict"
    assert ship["properties"]["weights"] == {"type": "array", "items": {"type": "float"}}
    assert ship["properties"]["parcels"]["items"]["properties"]["size"]["type"] == "string"
    assert stop == {"type": "dict", "properties": {"type": {"type": "any", "description": "x"}}, "required": []}


def test_category_of_bfcl_follows_functions_and_calls():
    def category(tools, calls):
        example = Example("k", "q", tuple(ToolCall("stop", {}) for _ in range(calls)), "seed", "f")
        return json.loads(FORMS["bfcl"].lines(5, example, ['{"name": "stop"}'] * tools)[1])["id"]

    assert [category(tools, calls) for tools, calls in ((1, 1), (2, 1), (1, 2), (2, 2), (2, 0))] == [
        "simple_python_5",
        "multiple_5",
        "parallel_5",
        "parallel_multiple_5",
        "irrelevance_5",
    ]


def test_csv_gives_the_same_calls_and_no_cell_is_a_formula(frozen, tmp_path):
    folder, written = frozen
    found = loaded(folder, tmp_path, "csv", "{part}.csv")

    for part in ("train", "validation"):
        data = (folder / f"{part}.csv").read_bytes()
        assert data.startswith(b"\xef\xbb\xbf") and data.endswith(b"\r\n")
        questions = {}
        for row in found[part]:
            assert list(row) == ["id", "question", "tool", "arguments", "origin", "route", "family"]
            assert not any(cell and cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in row.values())
            question = row["question"][1:] if row["question"].startswith("'") else row["question"]
            calls = questions.setdefault(row["id"], (question, []))[1]
            if row["tool"]:
                calls.append(ToolCall(row["tool"], json.loads(row["arguments"])))
            assert (row["origin"], row["route"]) == ("seed", "human")
        assert list(questions.values()) == written[part]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", '=1+2";=1+2'])
def test_dangerous_cells_get_an_apostrophe_and_stay_one_cell(cell):
    example = Example(cell, cell, (ToolCall("f", {}),), cell, cell, cell)
    written = FORMS["csv"].lines(0, example, [])[0]

    (row,) = csv.reader(written.splitlines(keepends=True))
    assert guarded(cell) == "'" + cell and guarded("1" + cell) == "1" + cell
    assert row == ["'" + cell, "'" + cell, "f", "{}", *["'" + cell] * 3]


def test_csv_is_read_back_as_seeds_with_several_calls(frozen):
    folder, written = frozen

    seeds, left, _ = read_seeds(folder / "validation.csv", BY_TOOL)
    calls = {seed.question: list(seed.calls) for seed in seeds}
    assert not [one for one in left if "repeats" not in one.reason]
    for question, wanted in written["validation"]:
        if not question.startswith(("=", "+", "-", "@", "\t")):
            assert calls[question.strip()] == wanted


def test_dataset_info_names_what_llama_factory_reads(frozen):
    folder, _ = frozen

    info = json.loads((folder / "dataset_info.json").read_text())
    assert set(info) == {f"adaptool_{form}_{part}" for form in ("sharegpt", "alpaca") for part in ("train", "validation")}
    for name, entry in info.items():
        row = read(folder / entry["file_name"])[0]
        assert entry["formatting"] == name.split("_")[1] and set(entry["columns"].values()) <= set(row)
    assert info["adaptool_sharegpt_train"]["columns"] == {"messages": "conversations", "tools": "tools"}


@pytest.mark.parametrize("chosen", [[], ["csv"], ["bfcl"], ["alpaca", "csv"]])
def test_only_the_chosen_forms_are_written(tmp_path, chosen):
    folder, _ = freeze(tmp_path / "p", forms=chosen)

    wanted = {
        file.format(part=part) for name, form in FORMS.items() if name in chosen for file in form.FILES for part in ("train", "validation")
    }
    own = {"train.jsonl", "validation.jsonl", "tools.json", "short_descriptions.json", "manifest.json"}
    assert {path.name for path in folder.iterdir()} == wanted | own | ({"dataset_info.json"} if "alpaca" in chosen else set())
