"""What a run finds on disk when it is continued, which epochs it keeps, and when early stopping ends it."""

from types import SimpleNamespace

import pytest

from engine.adapters.epochs import epoch_folder
from engine.stages.training.checkpoints import EpochAdapters, checkpoint_folder, newest_checkpoint
from engine.stages.training.validation_set import EarlyStopping
from engine.store import Project

ALONE = SimpleNamespace(world_size=1, process_index=0)


def test_a_half_written_checkpoint_is_removed_and_the_one_before_it_taken(tmp_path):
    assert newest_checkpoint(tmp_path / "no such run") == newest_checkpoint(tmp_path) == 0
    for step, state in ((5, "{}"), (10, "{}"), (15, '{"epo')):
        checkpoint_folder(tmp_path, step).mkdir()
        (checkpoint_folder(tmp_path, step) / "trainer_state.json").write_text(state)
    checkpoint_folder(tmp_path, 20).mkdir()
    assert newest_checkpoint(tmp_path) == 10
    assert sorted(path.name for path in tmp_path.iterdir()) == ["checkpoint-10", "checkpoint-5"]


def test_epochs_that_are_neither_best_nor_asked_for_go(tmp_path):
    for epoch in range(1, 6):
        epoch_folder(tmp_path, epoch).mkdir(parents=True)
    EpochAdapters(tmp_path, from_epoch=4).drop_but(best=2, until=5)
    assert sorted(path.name for path in (tmp_path / "epochs").iterdir()) == ["epoch-002", "epoch-004", "epoch-005"]
    EpochAdapters(tmp_path, from_epoch=0).drop_but(best=5, until=5)
    assert [path.name for path in (tmp_path / "epochs").iterdir()] == ["epoch-005"]


@pytest.mark.parametrize("patience, over", [(0, [False] * 4), (1, [False, False, True, True]), (2, [False, False, False, True])])
def test_early_stopping_goes_by_the_curve_up_to_the_step(tmp_path, patience, over):
    with Project.create(tmp_path / "project") as project:
        for step, rate in ((3, 0.5), (6, 0.75), (9, 0.75), (12, 0.25)):
            project.add_metric("run", "validation_accuracy", step, rate)
        stopping = EarlyStopping(project, "run", patience, {3: 1, 6: 2, 9: 3, 12: 4})
        assert [stopping.is_over(step, ALONE) for step in (3, 6, 9, 12)] == over
        assert stopping.best == (2 if patience else 0)
        assert not stopping.is_over(2, ALONE) and stopping.best == 0


def test_a_step_longer_than_an_epoch_passes_epochs_over_and_the_best_one_is_kept(tmp_path):
    """13 rows an epoch, 16 a step: the fourth and the fifth epoch end with one step."""
    epoch_at = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 7, 7: 8}
    epochs = EpochAdapters(tmp_path, from_epoch=0)
    with Project.create(tmp_path / "project") as project:
        stopping = EarlyStopping(project, "run", 3, epoch_at)
        for (step, epoch), rate in zip(epoch_at.items(), (0.1, 0.2, 0.3, 0.4, 0.9, 0.5, 0.5)):
            project.add_metric("run", "validation_accuracy", step, rate)
            epoch_folder(tmp_path, epoch).mkdir(parents=True)
            assert not stopping.is_over(step, ALONE)
            epochs.drop_but(stopping.best, until=epoch)
    assert stopping.best == 6 and [path.name for path in (tmp_path / "epochs").iterdir()] == ["epoch-006"]
