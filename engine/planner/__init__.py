"""The planner: what this machine has, what a training needs, and which strategy fits with a tenth to spare.

hardware, model_size, lengths   what there is: the machine, the base model, the dataset's rows
memory, durations               what a strategy needs: bytes term by term, seconds
paces                           what earlier trainings on this machine took
plan                            all strategies side by side, and the one to take
choice                          base models to choose from, here and on a server, each with whether it fits
fitting                         settings that fit in place of some that do not
estimates                       what the training takes with the settings as they are, and with each preset

`look` returns plain data for the window and the command line:
    hardware   cards [{name, total_gib, free_gib, bf16}], ram_gib, ram_free_gib, disk_free_gib, cores, cpu_gflops, cpu_bf16, note, cpu_busy
    model      name, parameters, linear, vocabulary, layers, hidden ... (see `model_size.ModelSize`)
    dataset    examples, prefix, longest, context, branch, answer, questions_per_row, rows_per_epoch, row_tokens, heaviest_row_tokens
               (lengths in tokens), or None where no dataset is frozen yet
    proposals  in the order of preference: name, parallel (one, ddp, fsdp, zero3), quantization (none, int8, nf4), gradient_checkpointing,
               devices, device (cuda, cpu), fits, available (no package is missing), memory_gib and of_gib (each card, or the machine's
               memory), seconds (None where the card is not known), disk_gib, ram_gib, terms {name: GiB}, settings (changes to the
               training's), why (a sentence)
    chosen     the number of the first that fits and is available, or None; there are no proposals for what training would refuse
    template   sentences on the base model's chat template: what is fixed in it, what is added, what it cannot do
    call       how it writes a call of the dataset, "" where there is none
    sentence   what to do
"""

from collections.abc import Collection

from engine.store import Project


def look(project: Project, gpus: list[str] | None = None, changes: dict | None = None) -> dict:
    """The plan for this machine, or for cards that are not here (`gpus`, such as ["24"] * 4), with `changes` of settings not kept yet.

    Raises InputError for a base model or a card that cannot be used, MachineError where the hardware cannot be read.
    """
    from engine.planner import plan  # not above: `hardware` and `lengths`, which it imports, run as children of their own

    return plan.look(project, gpus, changes)


def next_best(project: Project) -> str:
    """A sentence on what to change after a run ran out of memory, "" where the planner has nothing to go by."""
    from engine.planner import fitting

    return fitting.next_best(project)


def fitted(project: Project, changes: dict, fixed: Collection[str] = ()) -> tuple[dict, str]:
    """(changes of the training's settings that fit this machine, a sentence on what had to be otherwise), see `fitting.fitted`."""
    from engine.planner import fitting

    return fitting.fitted(project, changes, fixed)
