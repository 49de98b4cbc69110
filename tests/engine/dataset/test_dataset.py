"""Datasets: the same examples give the same files, families never cross, trainers can read them, a kill leaves nothing half."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from engine.dataset import split
from engine.errors import InputError
from engine.jobs.worker import Report, run_stage
from engine.records import Example, ToolCall
from engine.settings import DatasetSettings
from engine.store import Project
from tests import toys

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def validated(tmp_path_factory):
    folder = toys.tiny_project(tmp_path_factory.mktemp("validated") / "p", per_tool=40)
    toys.run_here(folder, "tools", "knowledge", "synthesis", "augmentation", "labelling", "validation")
    return folder


@pytest.fixture
def project(validated, tmp_path):
    return shutil.copytree(validated, tmp_path / "p")


def freeze(folder, **changes) -> dict:
    with Project.open(folder) as project:
        return run_stage(project, "dataset", Report("dataset", lambda event: None), changes)


def rows(folder, summary, name: str) -> list[dict]:
    return [json.loads(line) for line in (folder / "datasets" / summary["dataset"] / name).read_text("utf-8").splitlines()]


def files(folder) -> dict:
    return {path.name: path.read_bytes() for path in sorted((folder / "datasets").glob("*/*"))}


def test_same_examples_give_the_same_hash_and_the_same_files(project, validated, tmp_path):
    other = shutil.copytree(validated, tmp_path / "other")

    assert freeze(project) == freeze(other)
    assert files(project) == files(other) and len(files(project)) == 9


def test_freezing_again_adds_nothing(project):
    summary, before = freeze(project), files(project)

    assert freeze(project) == summary
    assert files(project) == before
    with Project.open(project) as opened:
        assert len(opened.rows("datasets")) == 1


def test_another_example_or_setting_gives_another_dataset_beside_the_first(project):
    first = freeze(project)
    other_seed = freeze(project, seed=2)
    with Project.open(project) as opened:
        key = next(opened.examples(state="accepted")).key
        opened.set_states([(key, "rejected", "by hand")])
    fewer = freeze(project)

    assert len({first["dataset"], other_seed["dataset"], fewer["dataset"]}) == 3
    assert {path.name for path in (project / "datasets").iterdir()} == {s["dataset"] for s in (first, other_seed, fewer)}
    assert fewer["train"] + fewer["validation"] == first["train"] + first["validation"] - 1


def test_all_accepted_examples_are_there_once_and_no_rejected_one(project):
    summary = freeze(project)

    keys = [row["key"] for part in ("train", "validation") for row in rows(project, summary, f"{part}.jsonl")]
    with Project.open(project) as opened:
        assert sorted(keys) == sorted(example.key for example in opened.examples(state="accepted"))
    manifest = json.loads(files(project)["manifest.json"])
    assert manifest["counts"] == {"train": summary["train"], "validation": summary["validation"]}


def test_families_never_cross_and_every_tool_is_trained(project):
    summary = freeze(project, validation_share=0.3)
    train, held = rows(project, summary, "train.jsonl"), rows(project, summary, "validation.jsonl")

    assert not {row["family"] for row in train} & {row["family"] for row in held}
    assert {row["calls"][0]["name"] for row in train} == {row["calls"][0]["name"] for row in held} == {
        "get_weather", "book_room", "find_person"}
    assert 0.2 < len(held) / (len(held) + len(train)) < 0.5


@pytest.mark.parametrize("seed", range(5))
def test_tool_with_a_single_family_is_trained_and_not_held_back(seed):
    def of(tool, family, count):
        return [Example(f"{family}{i}", f"q{family}{i}", (ToolCall(tool, {}),), "synthesis", family) for i in range(count)]

    parts = split([*of("rare", "r", 9), *of("twin", "s", 3), *of("twin", "t", 3)], DatasetSettings(seed=seed, validation_share=0.4))

    assert Counter(example.tool for example in parts["train"]) == {"rare": 9, "twin": 3}
    assert Counter(example.tool for example in parts["validation"]) == {"twin": 3}


def test_tool_order_is_drawn_afresh_for_each_example(project):
    summary = freeze(project)

    names = [tuple(tool["name"] for tool in json.loads(row["tools"])) for row in rows(project, summary, "train.sharegpt.jsonl")]
    assert {tuple(sorted(order)) for order in names} == {("book_room", "find_person", "get_weather")}
    assert len(set(names)) == 6  # all orders there are
    assert max(Counter(order[0] for order in names).values()) < 0.5 * len(names)


@pytest.mark.parametrize("form", ["sharegpt", "openai"])
def test_trainers_load_the_files(project, tmp_path, form):
    from datasets import load_dataset

    with Project.open(project) as opened:
        plain = Example("plain", "how are you?", (), "seed", "plain", label="human", state="accepted")
        both = Example("both", "Oslo and Rome?", tuple(ToolCall("get_weather", {"city": c}) for c in ("Oslo", "Rome")), "seed",
                       "both", label="human", state="accepted")
        opened.add_examples([plain, both])
    summary = freeze(project)
    folder = project / "datasets" / summary["dataset"]

    loaded = load_dataset("json", cache_dir=str(tmp_path / "cache"), data_files={
        part: str(folder / f"{part}.{form}.jsonl") for part in ("train", "validation")})

    written = [row for part in ("train", "validation") for row in rows(project, summary, f"{part}.jsonl")]
    read = [row for part in ("train", "validation") for row in loaded[part]]
    assert len(read) == len(written) == summary["train"] + summary["validation"]
    for row, example in zip(read, written):
        question, calls, tools = READ[form](row)
        assert (question, calls) == (example["question"], example["calls"])
        assert sorted(tool["name"] for tool in tools) == ["book_room", "find_person", "get_weather"]


def from_sharegpt(row):
    asked, answered = row["conversations"]
    assert (asked["from"], answered["from"] in ("function_call", "gpt")) == ("human", True)
    calls = json.loads(answered["value"]) if answered["from"] == "function_call" else []
    return asked["value"], calls if isinstance(calls, list) else [calls], json.loads(row["tools"])


def from_openai(row):
    asked, answered = row["messages"]
    assert (asked["role"], answered["role"]) == ("user", "assistant")
    calls = [{"name": call["function"]["name"], "arguments": json.loads(call["function"]["arguments"])}
             for call in answered.get("tool_calls") or []]
    assert bool(calls) is not bool(answered["content"])
    return asked["content"], calls, [tool["function"] for tool in json.loads(row["tools"])]


READ = {"sharegpt": from_sharegpt, "openai": from_openai}

KILLED = """
import os, signal, sys
from pathlib import Path
from engine.jobs.worker import Report, run_stage
from engine.store import Project

class Killed(Report):
    def progress(self, done, total, unit):
        if done == 20:
            os.kill(os.getpid(), signal.SIGKILL)

with Project.open(Path(sys.argv[1])) as project:
    run_stage(project, "dataset", Killed("dataset", lambda event: None))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a signal that ends a process at once")
def test_killed_write_leaves_no_half_dataset_and_the_next_run_makes_it_whole(project, validated, tmp_path):
    ended = subprocess.run([sys.executable, "-c", KILLED, str(project)], env={**os.environ, "PYTHONPATH": str(ROOT)}, timeout=300)

    assert ended.returncode == -signal.SIGKILL
    assert [path.suffix for path in (project / "datasets").iterdir()] == [".part"]
    with Project.open(project) as opened:
        assert opened.rows("datasets") == [] and opened.stage_state("dataset") == "stopped"
    whole = shutil.copytree(validated, tmp_path / "whole")
    assert freeze(project) == freeze(whole)
    assert files(project) == files(whole)
    assert len(list((project / "datasets").iterdir())) == 1


def test_project_without_accepted_examples_is_told_so(project):
    with Project.open(project) as opened:
        opened.set_states([(example.key, "rejected", "by hand") for example in list(opened.examples())])

    with pytest.raises(InputError, match="There are no accepted examples"):
        freeze(project)
    assert list((project / "datasets").iterdir()) == []
