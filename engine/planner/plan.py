"""Which strategy of training fits this machine: each with its memory, time and disk, the first that fits, and why, in plain sentences.

The order of preference: the base model in 16 bit before 8 and 4 bit, for quality; then what is fastest: all cards before one, without
computing layers again before with, whole models before split ones; the processor last.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from importlib.util import find_spec
from statistics import median
from typing import Any

from engine.messages import Message, sentences
from engine.models import base_models, list_size
from engine.planner import advice, durations, hardware, lengths, memory, model_size, paces
from engine.planner.durations import Pace
from engine.planner.hardware import GIB, Hardware
from engine.planner.memory import ADAM, FLOAT, Shape, Strategy
from engine.planner.model_size import ModelSize
from engine.settings import TrainingSettings
from engine.store import Project

PROCESS = 2 * GIB  # of ordinary memory that a process with torch takes beside the weights that pass through it
SMALL_FILES = 0.02  # GiB that a checkpoint and an adapter have beside the weights (tokenizer, states)
BASE = {
    "none": Message("base model in 16 bit"),
    "int8": Message("base model in 8 bit"),
    "nf4": Message("base model in 4 bit (NF4)"),
}
PARALLEL = {
    "one": Message("one card"),
    "ddp": Message("{n} cards with the model on each (DDP)"),
    "fsdp": Message("{n} cards with the model split (FSDP)"),
    "zero3": Message("{n} cards with the model split (ZeRO-3)"),
}


@dataclass(frozen=True)
class Work:
    """What is to be trained: the model, the heaviest and the average row, rows in an epoch, the settings; `shared` whether questions
    share rows, which some models cannot."""

    size: ModelSize
    heaviest: Shape
    average: Shape
    rows: int
    settings: TrainingSettings
    halved: bool = False
    shared: bool = True

    def half(self) -> "Work":
        """The same with half as many questions in a row and twice as many rows in a step, which learns the same; itself where a row
        has one question only."""
        if self.heaviest.branches == 1:
            return self
        settings = self.settings.model_copy(
            update={
                "questions_per_row": max(1, self.heaviest.branches // 2),
                "row_tokens": 0,
                "rows_per_step": self.settings.rows_per_step * 2,
            }
        )
        return replace(
            self,
            heaviest=memory.halved(self.heaviest),
            average=memory.halved(self.average),
            rows=self.rows * 2,
            settings=settings,
            halved=True,
        )


def look(project: Project, gpus: list[str] | None = None, changes: dict | None = None) -> dict:
    """The whole plan as plain data, described in this package's docstring.

    `gpus` are cards to plan for in place of those here, such as ["24"] * 4; `changes` settings that are not kept yet. Raises InputError
    for a base model or a card that cannot be used, MachineError where the hardware cannot be read.
    """
    settings = project.changed_settings("training", changes or {})
    machine = hardware.read(project.path, gpus)
    size = model_size.of_folder(base_models.find(settings.base_model))
    measured = lengths.read(project, settings)
    found: dict[str, Any] = {
        "hardware": machine.as_dict(),
        "model": {"name": settings.base_model, **size.as_dict()},
        "dataset": None,
        "template": [],
        "call": "",
        "proposals": [],
        "chosen": None,
        "sentence": Message("Create a dataset first; its lengths decide what fits."),
    }
    if measured is None:
        unread = list_size.told(project, project.tools(), settings)
        if unread["weight"] == list_size.BAD:  # not only when the dataset is frozen
            found["sentence"] = f"{unread['finding']} {found['sentence']}"
        return found
    work = work_of(project, size, measured, settings)
    heaviest, average, rows = work.heaviest, work.average, work.rows
    found["dataset"] = {
        "examples": measured["count"],
        "prefix": heaviest.prefix,
        "longest": heaviest.prefix + heaviest.length,
        "context": size.context,
        "branch": average.length,
        "answer": round(average.answers / average.branches, 1),
        "questions_per_row": average.branches,
        "rows_per_epoch": rows,
        "row_tokens": average.tokens,
        "heaviest_row_tokens": heaviest.tokens,
    }
    found["template"], found["call"] = measured.get("template", []), measured.get("call", "")
    refused = too_long(found["dataset"], settings)
    if refused:
        found["sentence"] = refused
        return found
    found["proposals"] = proposals(work, machine, known_paces(project, work, machine) if gpus is None else None)
    found["chosen"] = choose(found["proposals"])
    found["sentence"] = advice.sentence(found, machine, settings)
    return found


def too_long(dataset: dict[str, Any], settings: TrainingSettings) -> str:
    """Why training would refuse the dataset, with what to do, "" where it would not: no machine helps an example that is cut."""
    limit = min(settings.max_length or dataset["context"], dataset["context"])
    if dataset["longest"] <= limit or settings.allow_cutting:
        return ""
    said = Message(
        "These settings cannot train: the longest example has {longest:,} tokens, {prefix:,} of them for its tool list, but only "
        "{limit:,} fit.",
        longest=dataset["longest"],
        prefix=dataset["prefix"],
        limit=limit,
    )
    if settings.list_tokens > limit - list_size.ROOM:
        return sentences(said, Message("Lower the longest tool list (list_tokens)."))
    if dataset["prefix"] + list_size.ROOM > limit and not settings.list_tokens:
        remedy = Message(
            "Use a tool list for each row (list_tokens), use fewer or shorter tools, or choose a base model with a longer context."
        )
        return sentences(said, remedy)
    remedy = Message("Raise the longest example (max_length), shorten tools and questions, or choose a base model that reads more.")
    return sentences(said, remedy)


def work_of(project: Project, size: ModelSize, measured: dict, settings: TrainingSettings) -> Work:
    """The work on the newest dataset. Whether this base model may share rows is known from its earlier trainings here."""
    shared = base_models.shares_rows(project, settings.base_model)
    return Work(size, *lengths.rows(measured, settings, shared), settings, shared=shared)


def strategies(settings: TrainingSettings, machine: Hardware, shared: bool = True) -> list[Strategy]:
    """All strategies on this machine, in the order of preference."""
    cards = len(machine.cards)
    on_card = Strategy(
        "cuda",
        rank=settings.rank,
        dropout=settings.dropout,
        autocast=settings.precision != "float32",
        shared=shared,
        **_trained(settings, machine),
    )
    autocast = _bf16_on_cpu(settings, machine)
    on_cpu = replace(on_card, device="cpu", autocast=autocast, lean=autocast and _is_lean(settings))
    found = []
    for quantization in memory.BITS if cards else ():
        for checkpointing in (False, True):
            one = replace(on_card, quantization=quantization, checkpointing=checkpointing)
            found += [replace(one, parallel="ddp", devices=cards)] if cards > 1 else []
            found += [one]
        if cards > 1 and quantization == "none":  # a quantised model is not split here
            found += [
                replace(on_card, quantization=quantization, checkpointing=checkpointing, parallel=parallel, devices=cards)
                for parallel in ("fsdp", "zero3")
                for checkpointing in (False, True)
            ]
    return found + [replace(on_cpu, checkpointing=checkpointing) for checkpointing in (False, True)]


def strategy_of(settings: TrainingSettings, machine: Hardware) -> Strategy:
    """The strategy that the settings name."""
    cards = len(machine.cards)
    devices = (settings.devices or max(1, cards)) if settings.parallel != "one" else 1
    autocast = settings.precision != "float32" if cards else _bf16_on_cpu(settings, machine)
    return Strategy(
        "cuda" if cards else "cpu",
        settings.quantization,
        settings.gradient_checkpointing,
        settings.parallel,
        devices,
        settings.rank,
        settings.dropout,
        autocast,
        lean=autocast and not cards and _is_lean(settings),
        **_trained(settings, machine),
    )


def _trained(settings: TrainingSettings, machine: Hardware) -> dict[str, Any]:
    """What the settings say of a strategy whatever the cards are shared by."""
    old = settings.precision == "auto" and not all(card.bf16 for card in machine.cards)
    return {
        "upper": settings.upper_layers,
        "adam": memory.ADAM_8_BIT if settings.optimizer == "paged_adamw_8bit" else memory.ADAM,
        "whole": bool(settings.modules_to_save),
        "float16": settings.precision == "float16" or old,
    }


def _is_lean(settings: TrainingSettings) -> bool:
    """Whether a run on the processor takes the faster layers, which are for plain LoRA."""
    return not settings.dora and not settings.dropout and settings.quantization == "none"


def _bf16_on_cpu(settings: TrainingSettings, machine: Hardware) -> bool:
    return settings.precision == "bfloat16" or (settings.precision == "auto" and machine.cpu_bf16)


def known_paces(project: Project, work: Work, machine: Hardware) -> dict[str, Pace]:
    """{cpu or cuda: what earlier runs there tell}: those on this machine, else those of this project, which may have come from another."""
    found = {} if (before := earlier_pace(project, work)) is None else dict.fromkeys(("cpu", "cuda"), Pace(before))
    for kind, name in (("cpu", "cpu"), *(("cuda", card.name) for card in machine.cards)):
        rate = durations.rate_of(None if kind == "cpu" else name, machine.cpu_gflops, machine.cpu_bf16)
        if kind in found and not durations.plausible(found[kind].operations, rate):
            del found[kind]
        if (here := paces.known(work.size, name)) is not None:
            found[kind] = here
    return found


def proposals(work: Work, machine: Hardware, earlier: Mapping[str, Pace] | None) -> list[dict]:
    """Every strategy as plain data, see `engine.planner`. `earlier` is {cpu or cuda: how fast earlier runs were there}.

    Where none fits on the cards, strategies with fewer questions in a row are added, down to one, before the processor is thought of.
    """
    found: list[dict] = []
    for device in ("cuda", "cpu"):
        found += [
            proposal(work, strategy, machine, earlier)
            for strategy in strategies(work.settings, machine, work.shared)
            if strategy.device == device
        ]
        fewer = work
        while found and choose(found) is None and fewer.heaviest.branches > 1:
            fewer = fewer.half()
            found += [
                proposal(fewer, strategy, machine, earlier)
                for strategy in strategies(fewer.settings, machine, fewer.shared)
                if strategy.device == device and strategy.checkpointing and strategy.parallel in ("one", "ddp")
            ]
    return found


def choose(found: list[dict]) -> int | None:
    """The number of the first that fits and can be started here, None where there is none."""
    return next((number for number, one in enumerate(found) if one["fits"] and one["available"]), None)


def earlier_pace(project: Project, work: Work) -> float | None:
    """Operations a second of each device in the latest run with this base model, None where there is none."""
    base = base_models.place(work.settings.base_model)
    for row in reversed([row for row in project.rows("adapters") if base_models.place(row["base_model"]) == base]):
        curve = [value for _, value in project.metric(row["run"], "tokens_per_second") if value > 0] if row["run"] else []
        if not curve:
            continue
        known = {name: value for name, value in row["settings"].items() if name in TrainingSettings.model_fields}
        settings = TrainingSettings(**known)
        devices = max(1, settings.devices) * settings.machines if settings.parallel != "one" else 1
        strategy = Strategy(
            quantization=settings.quantization,
            checkpointing=settings.gradient_checkpointing,
            rank=settings.rank,
            shared=work.shared,
            upper=settings.upper_layers,
        )
        work_of_row = durations.of_row(work.size, work.average, strategy).total * durations.SLOWER[strategy.quantization]
        return median(curve) / devices * work_of_row / work.average.tokens
    return None


def disk(size: ModelSize, settings: TrainingSettings) -> float:
    """Bytes that a run writes: checkpoints with the optimizer's state, the adapters of kept epochs, the finished one."""
    adapter = settings.rank * size.adapted
    kept = max(0, settings.epochs - settings.keep_from_epoch + 1) if settings.keep_from_epoch else 0
    checkpoints = settings.keep_checkpoints + 1  # the new one is written before the oldest goes
    return checkpoints * ((FLOAT + ADAM) * adapter + SMALL_FILES * GIB) + (kept + 1) * (FLOAT * adapter + SMALL_FILES * GIB)


def proposal(work: Work, strategy: Strategy, machine: Hardware, earlier: Mapping[str, Pace] | None) -> dict:
    terms = memory.predict(work.size, work.heaviest, strategy)
    peak = sum(terms.values())
    card = min(machine.cards, key=lambda one: one.free_gib) if strategy.device == "cuda" else None
    of_gib = card.free_gib if card else machine.ram_free_gib
    passing = (2 if card else 0) * work.size.parameters  # weights pass through ordinary memory on their way to a card
    ram = strategy.devices * (PROCESS + passing) if card else peak
    needs_disk = disk(work.size, work.settings)
    rate = durations.rate_of(card.name if card else None, machine.cpu_gflops, strategy.autocast and machine.cpu_bf16)
    pace = (earlier or {}).get(strategy.device) or Pace(rate or 0.0)
    parts = work.settings.parts_of_row(strategy.devices) if strategy.shared else 1  # each of them computes the tool list
    average = memory.parted(work.average, parts)
    steps = durations.seconds(work.size, average, work.rows * parts, work.settings.epochs, strategy, pace.operations)
    duration = None if steps is None else pace.whole(steps)
    hindered = _hindrance(strategy, machine)
    fits = (
        peak <= (1 - memory.SPARE) * of_gib * GIB
        and ram <= (1 - memory.SPARE) * machine.ram_free_gib * GIB
        and needs_disk <= (1 - memory.SPARE) * machine.disk_free_gib * GIB
    )
    settings = {
        "parallel": strategy.parallel,
        "devices": strategy.devices,
        "quantization": strategy.quantization,
        "gradient_checkpointing": strategy.checkpointing,
    }
    if work.halved:
        settings |= {name: getattr(work.settings, name) for name in ("questions_per_row", "row_tokens", "rows_per_step")}
    found = {
        "name": _name(strategy, work),
        "parallel": strategy.parallel,
        "quantization": strategy.quantization,
        "gradient_checkpointing": strategy.checkpointing,
        "devices": strategy.devices,
        "device": strategy.device,
        "fits": fits,
        "available": not hindered,
        "memory_gib": round(peak / GIB, 2),
        "of_gib": of_gib,
        "seconds": None if duration is None else max(1, round(duration)),
        "disk_gib": round(needs_disk / GIB, 2),
        "ram_gib": round(ram / GIB, 2),
        "terms": {name: round(size / GIB, 3) for name, size in terms.items()},
        "settings": settings,
    }
    return found | {"why": hindered or advice.why(found, terms, machine)}


def _name(strategy: Strategy, work: Work) -> Message:
    wide = not strategy.lean and (strategy.device == "cpu" or not strategy.autocast)
    cards = PARALLEL[strategy.parallel]
    parts = [
        Message("the processor") if strategy.device == "cpu" else Message(cards, n=strategy.devices) if "{n}" in cards else cards,
        Message("base model in 32 bit") if strategy.quantization == "none" and wide else BASE[strategy.quantization],
        *([Message("computed in float16")] if strategy.float16 and strategy.device == "cuda" else []),
        *([Message("layers computed again")] if strategy.checkpointing else []),
        Message.counted("{count} question per row", "{count} questions per row", count=work.heaviest.branches),
    ]
    return Message("{parts}", parts=parts)


def _hindrance(strategy: Strategy, machine: Hardware) -> str:
    """Why a strategy cannot be started here, "" if it can."""
    if strategy.parallel == "zero3" and find_spec("deepspeed") is None:
        return Message("It needs the package deepspeed, which is not installed.")
    if strategy.quantization != "none" and find_spec("bitsandbytes") is None:
        return Message("It needs the package bitsandbytes, which is not installed.")
    return machine.note if strategy.device == "cuda" else ""
