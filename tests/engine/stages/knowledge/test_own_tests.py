"""Tests by default: a share of a person's own questions is kept apart, stays apart, can be moved, and is never trained on."""

import json
import random

import pytest
from rapidfuzz import fuzz

from engine.errors import InputError
from engine.jobs.worker import Report, run_stage
from engine.settings import SETTINGS_FILE, read_settings, write_settings
from engine.store import Project
from engine.store.datasets import read_part
from engine.store.samples import make_project
from engine.text.similar import normal
from tests import toys

CITIES = ("Oslo", "Rome", "Lima", "Bergen", "Porto", "Dublin", "Turin", "Nantes", "Graz", "Leeds")
PEOPLE = ("Mary Poole", "Ada Berg", "Jo Finch", "Ken Ito", "Lea Roth")
WORDS = ("will it rain in {}", "how warm is {} today", "{} forecast please", "do I need a coat in {}", "wind speed at {} now")
OWN = [
    *(
        {"question": WORDS[n % 5].format(city), "calls": [toys.SEEDS[0]["calls"][0] | {"arguments": {"city": city}}]}
        for n, city in enumerate(CITIES)
    ),
    *(
        {"question": f"{ask} {name}?", "calls": [{"name": "find_person", "arguments": {"employee": name}}]}
        for ask, name in zip(("where is the desk of", "phone for", "which office has", "who can reach", "find me"), PEOPLE)
    ),
    *(
        {
            "question": f"{ask} {room} on 2027-03-0{day}",
            "calls": [{"name": "book_room", "arguments": {"room": room, "date": f"2027-03-0{day}"}}],
        }
        for day, (ask, room) in enumerate((("reserve", "R-101"), ("I want", "R-202"), ("put the team into", "R-303")), 1)
    ),
    {"question": "thanks, that was all", "calls": []},
]


ADAPTER = {
    "name": "2026-01-v1",
    "path": "adapters/none",
    "base_model": "b",
    "settings": {},
    "parents": [],
    "cycle": "2026-01",
    "metrics": {},
    "made": "2026-01-01",
    "run": "",
    "kind": "trained",
    "notes": "",
}


@pytest.fixture
def own(tmp_path):
    """A toy project with its tools and own questions, and no file of tests."""
    folder = toys.tiny_project(tmp_path / "project")
    write(folder, OWN)
    change(folder, tests=[])
    toys.run_here(folder, "tools")
    return folder


def write(folder, questions, name="seeds.jsonl") -> None:
    (folder / "sources" / name).write_text("\n".join(map(json.dumps, questions)), encoding="utf-8")


def change(folder, **settings) -> None:
    tables = read_settings(folder / SETTINGS_FILE)
    write_settings(folder / SETTINGS_FILE, {**tables, "knowledge": {**tables["knowledge"], **settings}})


def know(folder) -> tuple[dict, set[str], set[str]]:
    """Run knowledge; (summary, questions of tests, questions of seeds)"""
    summary = toys.run_here(folder, "knowledge")
    with Project.open(folder) as project:
        return summary, {one.question for one in project.tests()}, {one.question for one in project.examples("seed")}


def test_a_fifth_of_the_own_questions_is_kept_with_every_tool_that_has_two(own):
    summary, tests, seeds = know(own)

    assert not tests & seeds and tests | seeds == {one["question"] for one in OWN}
    with Project.open(own) as project:
        kept = [test.tool for test in project.tests()]
        listed = project.own_questions()
    assert sorted(kept) == ["book_room", "find_person", "get_weather", "get_weather"]
    assert (summary["tests"], summary["own_tests"], summary["seeds"], summary["moved"]) == (4, 4, len(OWN) - 4, 0)
    assert {(one.question, one.by) for one in listed if one.is_test} == {(question, "default") for question in tests}
    assert not any(one.pending for one in listed) and len(listed) == len(OWN)


def test_what_was_once_a_test_stays_one(own):
    _, tests, _ = know(own)

    mixed = [
        *OWN,
        *(
            {"question": f"{one['question']} thank you", "calls": [{"name": "find_person", "arguments": {"employee": f"P{n}"}}]}
            for n, one in enumerate(OWN)
        ),
    ]
    random.Random(3).shuffle(mixed)
    write(own, mixed, "others.jsonl")
    change(own, seeds=["sources/others.jsonl"])
    _, more, seeds = know(own)

    assert tests < more and not more & seeds
    change(own, test_share=0.4)
    assert more < know(own)[1]
    change(own, test_share=0.0)
    assert know(own)[1] == set()


def test_questions_with_the_same_call_or_nearly_the_same_words_stay_together(own):
    oslo = [{"name": "get_weather", "arguments": {"city": "Oslo"}}]
    other = {"question": "phone for ada bergs", "calls": [{"name": "find_person", "arguments": {"employee": "Ada Bergs"}}]}
    write(own, [*OWN, {"question": "is an umbrella needed in Oslo", "calls": oslo}, {"question": "Oslo: dry or wet", "calls": oslo}, other])

    _, tests, _ = know(own)

    for family in (
        {"will it rain in Oslo", "is an umbrella needed in Oslo", "Oslo: dry or wet"},
        {"phone for Ada Berg?", other["question"]},
    ):
        assert len(family & tests) in (0, len(family))
    with Project.open(own) as project:
        moved = project.move_to_tests(["oslo:  DRY or wet"])
    assert set(moved) == {"will it rain in Oslo", "is an umbrella needed in Oslo", "Oslo: dry or wet"} and set(moved) < know(own)[1]


def test_a_person_moves_questions_and_the_moves_stay(own):
    _, tests, _ = know(own)
    out, into = sorted(tests)[0], "thanks, that was all"
    with Project.open(own) as project:
        project.move_to_training([out])
        project.move_to_tests([into])
        told = {one.question: one for one in project.own_questions()}
        assert told[out].pending and not told[out].is_test and told[into].pending and told[into].is_test
        assert project.stage_state("knowledge") == "out of date"

    for _ in range(2):
        summary, now, trained = know(own)
        assert into in now and out in trained and summary["moved"] == 1
    with Project.open(own) as project:
        assert {one.question: one.by for one in project.own_questions()}[into] == "person"
        assert project.stage_state("knowledge") == "done"
    write(own, OWN[::-1], "again.jsonl")
    change(own, seeds=["sources/again.jsonl"])
    _, now, trained = know(own)
    assert into in now and out in trained


def test_a_move_is_undone_by_moving_back(own):
    _, tests, seeds = know(own)
    with Project.open(own) as project:
        for back, forth, some in (
            (project.move_to_training, project.move_to_tests, tests),
            (project.move_to_tests, project.move_to_training, seeds),
        ):
            back(some)
            assert project.stage_state("knowledge") == "out of date"
            forth(some)
            assert project.stage_state("knowledge") == "done" and not project.test_moves()
        with pytest.raises(InputError, match="no question 'never asked'"):
            project.move_to_tests(["never asked"])


def test_what_an_adapter_in_use_was_trained_on_is_not_drawn_and_new_questions_come_first(own):
    change(own, test_share=0.0)
    know(own)
    toys.run_here(own, "synthesis", "augmentation", "labelling", "validation", "dataset")
    with Project.open(own) as project:
        dataset = project.rows("datasets")[-1]["hash"]
        learned = {one.question for one in project.examples("seed")}
        project.put("adapters", ADAPTER | {"dataset": dataset, "tag": "active"})
    change(own, test_share=0.2)
    assert know(own)[1] == set()  # nothing is left that it could be measured on

    new = [
        {"question": f"{ask} Vaduz", "calls": [{"name": "get_weather", "arguments": {"city": f"Vaduz {n}"}}]}
        for n, ask in enumerate(("sleet over", "fog at"))
    ]
    write(own, [*OWN, *new])
    assert know(own)[1] == {one["question"] for one in new}
    with Project.open(own) as project:
        project.put("adapters", ADAPTER | {"dataset": dataset, "tag": ""})
    _, tests, _ = know(own)
    assert tests & learned and {one["question"] for one in new} <= tests  # another one will be trained without them


def test_what_was_put_right_in_the_playground_is_learned(own):
    (own / "sources" / "seeds.jsonl").rename(own / "sources" / "seeds-playground-1.jsonl")
    change(own, seeds=["sources/seeds-playground-1.jsonl"])
    assert know(own)[1] == set()


def test_a_file_of_tests_is_taken_as_it_is_and_own_questions_may_be_added_to_it(own):
    change(own, tests=["sources/test.jsonl"])
    summary, tests, seeds = know(own)
    assert tests == {one["question"] for one in toys.TESTS} and summary["own_tests"] == 0 and len(seeds) == len(OWN)

    with Project.open(own) as project:
        assert {one.by for one in project.own_questions() if one.is_test} == {"file"}
        with pytest.raises(InputError, match="is in a file of tests"):
            project.move_to_training([toys.TESTS[0]["question"]])
        project.move_to_tests([OWN[0]["question"]])
    assert know(own)[1] == tests | {OWN[0]["question"]}


def test_a_tool_with_one_question_is_trained_on_and_none_at_all_is_said(own):
    write(own, toys.SEEDS[2:])
    said: list[str] = []
    with Project.open(own) as project:
        summary = run_stage(project, "knowledge", Report("knowledge", lambda event: said.append(getattr(event, "text", ""))))
    assert (summary["seeds"], summary["tests"]) == (2, 0) and any("not measure it" in text for text in said)


def test_a_test_is_in_no_dataset_in_whatever_words(own):
    change(own, logs=[])
    _, tests, _ = know(own)
    recorded = [{"question": f"{question.upper()} !", "calls": OWN[0]["calls"]} for question in tests]  # what a model might have written
    write(
        own,
        [*recorded, {"question": "sun or clouds over Malmo", "calls": [{"name": "get_weather", "arguments": {"city": "Malmo"}}]}],
        "recorded.jsonl",
    )
    tables = read_settings(own / SETTINGS_FILE)
    write_settings(own / SETTINGS_FILE, {**tables, "synthesis": {"per_tool": 12, "recorded": ["sources/recorded.jsonl"]}})
    toys.run_here(own, "synthesis", "augmentation", "labelling", "validation", "dataset")

    with Project.open(own) as project:
        folder = project.file(project.rows("datasets")[-1]["path"])
        families = {one.family for one in project.examples()}
        keys = {one.key for one in project.own_questions() if one.is_test}
    questions = [row["question"] for part in ("train", "validation") for row in read_part(folder, part)]
    assert len(questions) > 30 and "sun or clouds over Malmo" in questions
    assert max(fuzz.ratio(normal(test), normal(question)) for test in tests for question in questions) < 92
    assert not keys & families


def test_the_sample_that_brings_tests_is_as_it_was(tmp_path):
    make_project(tmp_path / "hr", "digital-hr")
    toys.run_here(tmp_path / "hr", "tools")
    summary, tests, _ = know(tmp_path / "hr")
    assert summary["own_tests"] == 0 and summary["tests"] == len(tests) == 140
    with Project.open(tmp_path / "hr") as project:
        assert {one.by for one in project.own_questions() if one.is_test} == {"file"}
