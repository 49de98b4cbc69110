"""What a dataset is mixed of: where each question comes from, and how many of each origin are taken."""

import json
import random
from collections import Counter
from dataclasses import replace

import pytest

from engine.jobs.events import Log
from engine.jobs.worker import Report, run_stage
from engine.records import ORIGINS, Example, ToolCall
from engine.settings import DatasetSettings
from engine.stages.dataset.mix import FEWEST, look, mixed, origins_of
from engine.store import Project
from tests import toys


def example(key: str, tool: str = "a", origin: str = "seed", parent: str = "", teacher: str = "") -> Example:
    return Example(key, f"q {key}", (ToolCall(tool, {}),), origin, parent or key, parent=parent, teacher=teacher)


def many(count: int, origin: str, tool: str = "a", teacher: str = "") -> list[Example]:
    return [example(f"{origin}{teacher}:{tool}:{n:04}", tool, origin, teacher=teacher) for n in range(count)]


def taken(examples: list[Example], **settings) -> list[Example]:
    return mixed(examples, origins_of(examples), DatasetSettings(**settings)).examples


def test_a_copy_counts_as_what_it_is_a_copy_of():
    examples = [
        example("seed"),
        example("log", origin="log"),
        example("t", origin="synthesis", teacher="heuristic"),
        example("old", origin="synthesis"),
        example("m", origin="synthesis", teacher="writer"),
        example("r", origin="synthesis", teacher="recorded"),
        example("c1", origin="augmentation", parent="seed", teacher="heuristic"),
        example("c2", origin="augmentation", parent="c1", teacher="writer"),
        example("c3", origin="augmentation", parent="t", teacher="writer"),
        example("c4", origin="augmentation", parent="r", teacher="heuristic"),
        example("c5", origin="augmentation", parent="gone"),
    ]
    assert origins_of(examples) == {
        **dict.fromkeys(("seed", "log"), "human"),
        **dict.fromkeys(("c1", "c2", "c5"), "copy"),
        **dict.fromkeys(("m", "r", "c4"), "teacher"),
        **dict.fromkeys(("t", "old", "c3"), "template"),
    }


def test_templates_have_their_share_evenly_over_tools():
    people = many(150, "seed", "a") + many(150, "seed", "b") + many(150, "seed", "c")
    templates = many(20, "synthesis", "a") + many(400, "synthesis", "b") + many(400, "synthesis", "c")
    found = taken(people + templates)
    counts = Counter(one.tool for one in found if one.origin == "synthesis")
    assert sum(one.origin == "seed" for one in found) == 450 and sum(counts.values()) == 150 == len(found) / 4
    assert counts == {"a": 20, "b": 65, "c": 65}
    assert taken(people + templates, template_share=1) == people + templates
    assert len(taken(people + templates, template_share=0)) == 450


def test_what_is_left_out_is_drawn_alike_in_any_order_and_by_the_seed():
    examples = many(90, "seed") + many(500, "synthesis")
    shuffled = random.Random(1).sample(examples, len(examples))
    keys = {one.key for one in taken(examples)}
    assert keys == {one.key for one in taken(shuffled)} and len(keys) == 120
    assert keys != {one.key for one in taken(examples, seed=2)}
    assert [one.key for one in taken(shuffled)] == [one.key for one in shuffled if one.key in keys]  # their order stays
    more = {one.key for one in taken(examples, template_share=0.5)}
    assert keys < more and len(more) == 180  # a greater share adds, and takes nothing away


def test_a_tool_that_people_hardly_asked_for_keeps_its_templates():
    examples = many(300, "seed", "a") + many(4, "seed", "b") + many(200, "synthesis", "b") + many(10, "synthesis", "c")
    counts = Counter(one.tool for one in taken(examples, template_share=0.01))
    assert counts == {"a": 300, "b": FEWEST, "c": 10}


def test_where_there_is_nothing_else_all_templates_are_taken():
    assert len(taken(many(500, "synthesis"))) == 500
    assert len(taken(many(500, "synthesis") + many(100, "synthesis", teacher="writer"), teacher_share=0.25)) == 600


def test_other_origins_may_have_a_greatest_share_too():
    people, taught = many(100, "seed"), many(400, "synthesis", teacher="writer")
    copies = [replace(example(f"c{n:03}", origin="augmentation"), parent=f"seed:a:{n % 100:04}") for n in range(800)]
    examples = people + copies + taught + many(400, "synthesis")
    mix = mixed(examples, origins_of(examples), DatasetSettings(copy_share=0.5, teacher_share=0.2, template_share=0.1))
    assert mix.taken == {"human": 100, "copy": 250, "teacher": 100, "template": 50}
    assert mix.left_out == {"human": 0, "copy": 550, "teacher": 300, "template": 350}


@pytest.fixture
def folder(tmp_path):
    folder = toys.tiny_project(tmp_path / "p", per_tool=120)
    toys.run_here(folder, "tools", "knowledge", "synthesis", "augmentation", "labelling", "validation")
    return folder


def test_a_project_tells_what_was_taken_and_left_out(folder):
    said: list = []
    with Project.open(folder) as project:
        ahead = look(project)
        accepted = sum(project.count_examples(state="accepted").values())
        summary = run_stage(project, "dataset", Report("dataset", said.append))
        folder = project.path / "datasets" / summary["dataset"]
    manifest = json.loads((folder / "manifest.json").read_text())
    rows = [json.loads(line) for part in ("train", "validation") for line in (folder / f"{part}.jsonl").read_text().splitlines()]
    counted = Counter(row["origin"] for row in rows)
    assert {origin: counted[origin] for origin in ORIGINS} == ahead["taken"]
    assert {origin: sum(part[origin] for part in manifest["origins"].values()) for origin in ORIGINS} == ahead["taken"]
    assert ahead["left_out"] == manifest["left_out"] and summary["left_out"] == ahead["left_out"]["template"] > 0
    assert len(rows) + summary["left_out"] == accepted
    told = [event.text for event in said if isinstance(event, Log)]
    assert f"Human questions: 4; copies of them: {counted['copy']}; from a helper model: 0; from templates: {counted['template']}." in told
    assert f"Skipped, because templates may be at most 25% of the questions: {summary['left_out']}." in told
