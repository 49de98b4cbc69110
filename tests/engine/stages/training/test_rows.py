"""Rows: filled to a budget, redrawn each epoch, several tool lists by their shares, the longest example measured over all of them."""

from collections import Counter

import pytest

from engine.errors import InputError
from engine.models.base_models import load_tokenizer
from engine.models.chat import Chat
from engine.settings import TrainingSettings
from engine.stages.training.launch import share_of_step
from engine.stages.training.prefix_rows import IGNORE, ROUND
from engine.stages.training.rows import PaddedShard, Rows, longest, measured, refuse_cutting, tool_lists, without_hopeless
from engine.store import Project
from engine.store.datasets import read_part


@pytest.fixture
def made(dataset_project, tiny_base):
    """A function that makes rows of the toy dataset from settings."""
    with Project.open(dataset_project) as project:
        dataset = project.file(project.rows("datasets")[0]["path"])
    chat, examples = Chat(load_tokenizer(tiny_base)), read_part(dataset, "train")

    def make(epochs=1, form="shared", limit=0, **settings) -> Rows:
        settings = TrainingSettings(**settings)
        lists = tool_lists(dataset, settings)
        return Rows(chat, lists, examples, measured(chat, lists, examples), settings, epochs, form, limit)

    return make


def test_every_question_is_in_each_epoch_once_and_the_order_changes(made):
    rows = made(epochs=3, row_tokens=1500)
    epochs = [[tuple(row) for row in rows._epoch(epoch)] for epoch in range(3)]

    for epoch in epochs:
        assert sorted(sum(epoch, ())) == list(range(len(rows.examples)))
    assert epochs[0] != epochs[1] != epochs[2]
    assert rows.epoch_ends[-1] == sum(map(len, epochs)) == len(rows)
    assert rows[len(rows) - 1][0].answer_tokens > 0


@pytest.mark.parametrize(("rows_per_step", "processes"), [(1, 4), (3, 2)])
def test_a_step_asks_the_same_questions_on_any_number_of_processes(made, rows_per_step, processes):
    settings = TrainingSettings(rows_per_step=rows_per_step)
    parts = settings.parts_of_row(processes)
    rows = made(epochs=2, questions_per_row=6)
    shard = PaddedShard(rows, processes, parts)
    size = share_of_step(settings, processes).rows_per_step * processes

    def learned(some):
        return Counter(token for rows in some for row in rows for token in row.labels[row.labels != IGNORE].tolist())

    assert len(shard) == -(-len(rows) * parts // processes) * processes
    for step in range(len(shard) // size):
        taken = [shard[at] for at in range(step * size, (step + 1) * size)]
        whole = [rows[at] for at in range(step * rows_per_step, min(len(rows), (step + 1) * rows_per_step))]
        prefix = {tuple(row.ids[0, : row.layout.prefix].tolist()) for (row,) in taken}
        assert prefix == {tuple(row.ids[0, : row.layout.prefix].tolist()) for (row,) in whole}  # the same lists in the same order
        assert learned(taken) == learned(whole)
    assert rows.epoch_at(rows_per_step)[-(-len(rows) // rows_per_step)] == 2


def test_rows_are_filled_up_to_the_budget_and_not_beyond(made):
    rows = made(row_tokens=1500)
    sizes = [rows[n][0].ids.shape[1] for n in range(len(rows))]

    assert max(sizes) <= 1500 + 10 + ROUND  # another order of the tools may take a few tokens more
    assert all(size > 1500 - max(rows.counts[0]) - 10 for size in sizes[:-1])
    assert len(rows) < len(rows.examples)


def test_a_budget_below_the_tool_list_still_gives_each_question_a_row(made):
    assert len(made(row_tokens=10)) == len(made().examples)


def test_the_same_settings_give_the_same_rows(made):
    one, two = (
        made(epochs=2, row_tokens=900, tool_lists=["long=1", "none=1"]),
        made(epochs=2, row_tokens=900, tool_lists=["long=1", "none=1"]),
    )

    assert all(one[n][0].ids.equal(two[n][0].ids) for n in range(len(one)))


def test_tool_lists_are_mixed_by_their_shares(made):
    rows = made(epochs=60, tool_lists=["long=3", "none=1"], questions_per_row=8)
    drawn = Counter(rows._list_of(n) for n in range(len(rows)))

    assert drawn[0] / len(rows) == pytest.approx(0.75, abs=0.1)
    lengths = {rows._list_of(n): rows[n][0].layout.prefix for n in range(12)}
    assert lengths[0] > lengths[1]


@pytest.mark.parametrize("text", ["tall=1", "long", "long=-1", "long=0"])
def test_a_tool_list_that_is_not_understood_is_refused(made, text):
    with pytest.raises(InputError):
        made(tool_lists=[text])


def test_the_longest_example_is_measured_over_all_lists(made):
    both, short = made(tool_lists=["none=1", "long=1"]), made(descriptions="none")
    length, question = longest(both.chat, both.lists, both.examples, both.counts)

    assert length > longest(short.chat, short.lists, short.examples, short.counts)[0]
    plain = made(form="plain", tool_lists=["none=1", "long=1"], epochs=8)
    assert max(row.ids.shape[1] for n in range(len(plain)) for row in plain[n]) <= length + 10
    with pytest.raises(InputError, match="longest example"):
        refuse_cutting(length, question, length - 1)
    assert refuse_cutting(length, question, length - 1, allowed=True) and not refuse_cutting(length, question, length)


def test_cut_rows_end_at_the_limit(made):
    whole = made(form="plain")
    everything = [row for n in range(len(whole)) for row in whole[n]]
    limit = max(row.ids.shape[1] for row in everything) - 8
    cut = made(form="plain", limit=limit)
    short = [row for n in range(len(cut)) for row in cut[n]]

    assert max(row.ids.shape[1] for row in short) == limit
    assert sum(row.answer_tokens for row in short) < sum(row.answer_tokens for row in everything)
    with pytest.raises(InputError, match="nothing of any answer"):
        without_hopeless(whole.chat, whole.lists, whole.examples, 20)


@pytest.mark.parametrize("settings", [{}, {"row_tokens": 900}, {"descriptions": "none", "questions_per_row": 16}])
def test_other_forms_of_rows_hold_the_same_questions_in_the_same_order(made, settings):
    shared, plain, packed = (made(form=form, **settings) for form in ("shared", "plain", "packed"))
    assert len(shared) == len(plain) == len(packed) and shared.epoch_ends == plain.epoch_ends == packed.epoch_ends
    learned = lambda rows: [token for row in rows for token in row.labels[0].tolist() if token != IGNORE]  # noqa: E731
    for n in range(len(shared)):
        (whole,), alone, together = shared[n], plain[n], packed[n]
        assert len(alone) == whole.layout.branches and all(row.layout is None for row in (*alone, *together))
        assert learned([whole]) == learned(alone) == learned(together)
        assert [origin for row in together for origin in row.origins] == list(whole.origins)
        longest = max(row.ids.shape[1] for row in alone)
        assert all(row.ids.shape[1] <= max(whole.ids.shape[1], longest) for row in together)
    fewest = sum(len(packed[n]) for n in range(len(packed)))
    assert fewest < len(shared.examples) if settings.get("descriptions") == "none" else fewest <= len(shared.examples)
