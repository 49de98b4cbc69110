"""Long tables in pieces."""

import pytest

from engine.errors import InputError
from engine.records import Review, ToolCall
from engine.store import Project, paging
from tests import toys


@pytest.fixture
def folder(tmp_path):
    made = toys.tiny_project(tmp_path / "p")
    toys.run_here(made, "tools", "knowledge", "synthesis")
    return made


def questions(folder, ids) -> list[str]:
    return [row[0] for row in paging.rows_of(folder, "examples", ["question"], list(ids))]


def test_all_rows_come_in_the_order_in_which_they_were_written(folder):
    with Project.open(folder) as project:
        expected = [example.question for example in project.examples()]
    assert questions(folder, paging.row_ids(folder, "examples")) == expected


def test_search_and_condition_narrow_and_marks_of_sql_are_plain_text(folder):
    seeds = paging.row_ids(folder, "examples", origin="seed")
    assert questions(folder, seeds) == [seed["question"] for seed in toys.SEEDS]
    assert questions(folder, paging.row_ids(folder, "examples", "will it RAIN in oslo")) == ["Will it rain in Oslo?"]
    assert not paging.row_ids(folder, "examples", "Oslo%rain") and not paging.row_ids(folder, "examples", "'; drop table examples")


def test_rows_are_sorted_by_a_column_either_way(folder):
    up = questions(folder, paging.row_ids(folder, "examples", order="question"))
    assert up == sorted(up) and questions(folder, paging.row_ids(folder, "examples", order="question desc")) == up[::-1]


def test_answers_are_found_by_the_question_that_was_asked(folder):
    with Project.open(folder) as project:
        for test in project.tests():
            project.put(
                "answers", {"model": "base", "fingerprint": "f", "test": test.key, "raw": "...", "error": "", "detail": "", "seconds": 0.1}
            )
        project.put(
            "answers", {"model": "base", "fingerprint": "f", "test": "gone", "raw": "...", "error": "", "detail": "", "seconds": 0.1}
        )
    read = lambda ids: paging.rows_of(folder, "answers", ["question"], list(ids))  # noqa: E731
    assert read(paging.row_ids(folder, "answers", "lisbon", model="base")) == [("is Lisbon sunny",)]
    assert read(paging.row_ids(folder, "answers", order="question desc"))[0] == ("phone number of Jo Finch",)
    assert read(paging.row_ids(folder, "answers", "gone")) == [("gone",)]  # the test it answered is no more


def test_pieces_keep_the_order_of_their_ids_and_a_row_that_is_gone_is_empty(folder):
    ids = list(paging.row_ids(folder, "examples"))
    assert questions(folder, [ids[3], ids[1], 10**9]) == [questions(folder, [ids[3]])[0], questions(folder, [ids[1]])[0], ""]


def test_only_listed_tables_and_columns_are_read(folder):
    for wrong in (
        lambda: paging.row_ids(folder, "meta"),
        lambda: paging.row_ids(folder, "examples", order="rowid; drop"),
        lambda: paging.rows_of(folder, "examples", ["*"], [1]),
        lambda: paging.row_ids(folder, "examples", secret="1"),
    ):
        with pytest.raises(ValueError):
            wrong()


def test_a_project_that_is_gone_is_named(tmp_path):
    with pytest.raises(InputError, match="no longer exists"):
        paging.row_ids(tmp_path / "gone", "examples")


def test_source_and_status_of_examples_are_told_and_filtered(folder):
    with Project.open(folder) as project:
        kept = [project.keep_typed(f"Rain in Bergen on day {n}?", [ToolCall("get_weather", {"city": "Bergen"})]) for n in range(3)]
    toys.run_here(folder, "knowledge")
    with Project.open(folder) as project:
        project.keep_typed(kept[0].question, [ToolCall("get_weather", {"city": "Oslo"})])
        project.remove_typed([kept[1].id])
        seed = next(one for one in project.examples("seed") if one.question == toys.SEEDS[0]["question"])
        project.add_review(Review(seed.key, seed.question, "accepted", seed.calls, seed.calls))
    typed = paging.row_ids(folder, "examples", source="typed")
    assert [row[0] for row in paging.rows_of(folder, "examples", ["status"], list(typed))] == ["changed", "deleted", "new"]
    decided = paging.row_ids(folder, "examples", source=("typed", "seed"), status=("you accepted", "you fixed"))
    assert questions(folder, decided) == [seed.question]
    assert paging.counts_of(folder, "examples", "source")["typed"] == 3
    assert list(paging.row_ids(folder, "examples", "you accepted")) == []  # the program's own words are not searched
