"""What the planner says of its proposals, in sentences: whether one fits, what to do, and what would be better."""

from engine.messages import Message, capitalized, lowered, sentences
from engine.planner import durations, memory
from engine.planner.hardware import Hardware
from engine.settings import TrainingSettings

BUSY = 0.25  # share of the processor in use from which it is told


def why(one: dict, terms: dict[str, float], machine: Hardware) -> str:
    """Whether a proposal fits, and what of it does not."""
    told = {"peak": one["memory_gib"], "of": one["of_gib"], "terms": memory.explained(terms)}
    if one["fits"]:
        return Message("It fits: {peak:.1f} of {of:.1f} GiB at the peak ({terms}).", **told)
    if one["memory_gib"] > (1 - memory.SPARE) * one["of_gib"]:
        return Message(
            "It does not fit with {spare:.0%} to spare: {peak:.1f} of {of:.1f} GiB at the peak ({terms}).", spare=memory.SPARE, **told
        )
    if one["ram_gib"] > (1 - memory.SPARE) * machine.ram_free_gib:
        return Message(
            "Loading it needs {needed:.1f} GiB of main memory, but only {free:.1f} GiB are free.",
            needed=one["ram_gib"],
            free=machine.ram_free_gib,
        )
    return Message(
        "It needs {needed:.1f} GiB of disk space, but only {free:.1f} GiB are free.", needed=one["disk_gib"], free=machine.disk_free_gib
    )


def sentence(found: dict, machine: Hardware, settings: TrainingSettings) -> str:
    """What to do, in a sentence or two."""
    if found["chosen"] is None:
        least = min(found["proposals"], key=lambda one: one["memory_gib"])
        return Message(
            "Nothing fits: at least {gib:.1f} GiB are needed on {how}. Choose a smaller base model, or shorten the tool list.",
            gib=least["memory_gib"],
            how=least["name"],
        )
    one = found["proposals"][found["chosen"]]
    better = [other for other in found["proposals"][: found["chosen"]] if other["available"]]
    train = Message.counted(
        "Train on {how}: {gib:.1f} of {of:.1f} GiB, {time} for {count} epoch, {disk:.1f} GiB of disk space.",
        "Train on {how}: {gib:.1f} of {of:.1f} GiB, {time} for {count} epochs, {disk:.1f} GiB of disk space.",
        count=settings.epochs,
        how=one["name"],
        gib=one["memory_gib"],
        of=one["of_gib"],
        time=durations.told(one["seconds"]),
        disk=one["disk_gib"],
    )
    passed = (
        Message("{better} would be better, but {why}", better=capitalized(better[0]["name"]), why=lowered(better[0]["why"]))
        if better
        else ""
    )
    return sentences(machine.note, train, _while_busy(one, machine), passed)


def _while_busy(one: dict, machine: Hardware) -> str:
    """What is said beside a time on a processor that other programs use now."""
    if one["device"] != "cpu" or machine.cpu_busy < BUSY:
        return ""
    return Message("Other programs are using {share:.0%} of the processor. The estimate is for an idle processor.", share=machine.cpu_busy)
