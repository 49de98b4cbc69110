"""What a run keeps on disk: checkpoints to resume from, the adapters of single epochs, and at the end the adapter.

runs/<run>/checkpoint-<step>/   the Trainer's own, with optimizer and random numbers; it keeps the newest ones
runs/<run>/epochs/epoch-001/    the adapter as it was after an epoch, while it may be wanted
runs/<run>/adapter/             the finished adapter, with the epochs asked for in its folder epochs/
"""

import json
import shutil
from pathlib import Path

from transformers import Trainer
from transformers.trainer_utils import PREFIX_CHECKPOINT_DIR, get_last_checkpoint

from engine.adapters.epochs import EPOCHS, epoch_folder
from engine.files import PART, atomic_path
from engine.models.base_models import TEMPLATE
from engine.stages.training.broadcast import is_first

ADAPTER = "adapter"  # the folder of the finished adapter inside that of the run


def checkpoint_folder(folder: Path, step: int) -> Path:
    """Where the Trainer puts the checkpoint of a step."""
    return folder / f"{PREFIX_CHECKPOINT_DIR}-{step}"


def newest_checkpoint(folder: Path) -> int:
    """The step of the newest checkpoint that was written to its end, 0 for none; a half-written one is removed."""
    while folder.is_dir() and (found := get_last_checkpoint(folder)) is not None:
        try:
            json.loads((Path(found) / "trainer_state.json").read_text(encoding="utf-8"))  # written last
            return int(found.rpartition("-")[2])
        except (OSError, ValueError):
            shutil.rmtree(found)
    return 0


def save_adapter(trainer: Trainer, place: Path) -> None:
    """Write the adapter in PEFT's form. All ranks must call it, for weights may be split; the first one writes."""
    if not is_first(trainer.args):
        trainer.save_model(str(place.with_name(place.name + PART)))
        return
    with atomic_path(place) as beside:
        beside.mkdir(parents=True)
        trainer.save_model(str(beside))
        (beside / "training_args.bin").unlink(missing_ok=True)  # pickled
        if template := getattr(trainer, "template", ""):
            (beside / TEMPLATE).write_text(template, encoding="utf-8", newline="")


class EpochAdapters:
    """The adapters of single epochs, counted from 1. `from_epoch`: the first one that is kept for good, 0 for none."""

    def __init__(self, folder: Path, from_epoch: int) -> None:
        self.folder, self.from_epoch = folder, from_epoch

    def is_asked_for(self, epoch: int) -> bool:
        """Whether the settings ask to keep this epoch's adapter."""
        return 0 < self.from_epoch <= epoch

    def save(self, trainer: Trainer, epoch: int) -> None:
        """Write the adapter as it is now. All ranks must call it."""
        save_adapter(trainer, epoch_folder(self.folder, epoch))

    def has(self, epoch: int) -> bool:
        """Whether this epoch's adapter lies there."""
        return epoch_folder(self.folder, epoch).is_dir()

    def drop_but(self, best: int, until: int) -> None:
        """Remove those up to the epoch `until` that are neither the best nor asked for."""
        for epoch in range(1, until + 1):
            if epoch != best and not self.is_asked_for(epoch):
                shutil.rmtree(epoch_folder(self.folder, epoch), ignore_errors=True)

    def finish(self, trainer: Trainer, best: int) -> None:
        """Leave the finished adapter: as it is now, or as it was after the epoch `best` (0 for now). All ranks must call it."""
        finished = self.folder / ADAPTER
        if not best:
            save_adapter(trainer, finished)
        if not is_first(trainer.args):
            return
        if best:
            with atomic_path(finished) as beside:
                shutil.copytree(epoch_folder(self.folder, best), beside)
            if not self.is_asked_for(best):
                shutil.rmtree(epoch_folder(self.folder, best))
        kept = self.folder / EPOCHS
        if kept.is_dir() and any(kept.iterdir()):
            kept.rename(finished / EPOCHS)
