"""Training on several processes: `accelerate launch` with a config file that the user can read.

The stage's process starts the launcher and stays its only listener: the first rank appends its events to a file, which is relayed
here, and reads pause, resume, finish and cancel from the launcher's standard input. The file runs/RUN/accelerate.yaml tells at its head
how to start the same training on further machines; what they run is `engine.stages.training.ranks` with runs/RUN/job.json.
"""

import json
import shlex
import time
from importlib.util import find_spec
from pathlib import Path

from engine import process
from engine.errors import AdaptoolError, Cancelled, InputError, MachineError, from_dict
from engine.jobs.events import Done, Event, Failed, decode
from engine.messages import Message
from engine.models import base_models
from engine.planner.hardware import read
from engine.settings import TrainingSettings
from engine.store import Project

LAUNCHER = "accelerate.commands.launch"
CONFIG, JOB, EVENTS, LOG = "accelerate.yaml", "job.json", "events.jsonl", "ranks.log"
GRACE = 18.0  # seconds that cancelled ranks have to save before they are ended; a little less than the job itself has
LOOK = 0.1  # seconds between two looks at what the ranks say
PORT = 29500  # PyTorch's own choice, used where several machines have to agree on one
FORMATS = {"bfloat16": "bf16", "float16": "fp16", "float32": "no"}  # {setting: accelerate's word}
WORDS = ("cancel", "pause", "resume", "finish")


def is_several(settings: TrainingSettings) -> bool:
    """Whether the settings ask for more than one process."""
    return settings.parallel != "one" and (settings.machines > 1 or processes(settings) > 1)


def processes(settings: TrainingSettings) -> int:
    """How many processes train on this machine. Raises MachineError where all cards are asked for and none is there."""
    if settings.devices:
        return settings.devices
    cards = len(read(Path.cwd()).cards)
    if not cards:
        raise MachineError("There is no graphics card to train on.", "Give the number of processes under Cards, or choose one process.")
    return cards


def train(project: Project, settings: TrainingSettings, dataset: Path, folder: Path, run_name: str, report) -> dict:
    """What `engine.stages.training.loop.train` does, on several processes; the adapter lies in `folder`/adapter afterwards.

    Raises what the ranks raised, MachineError where one died or a package is missing, InputError for settings that do not go together,
    Cancelled after a checkpoint was saved.
    """
    here = processes(settings)
    _refuse(settings)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / JOB).write_text(
        json.dumps({"settings": settings.model_dump(), "dataset": project.relative(dataset), "run": run_name}, indent=1), encoding="utf-8"
    )
    _write_config(folder, settings, here)
    for name in (EVENTS, LOG, *(path.name for path in folder.glob("failed-*.json"))):
        (folder / name).unlink(missing_ok=True)
    if settings.machines > 1:
        report.log(Message("Start the other machines now, each with the command at the top of {folder}.", folder=folder / CONFIG))
    variables = {
        "OMP_NUM_THREADS": str(max(1, base_models.threads() // here)),
        "PYTHONSAFEPATH": "1",  # the ranks, which the launcher starts, are isolated from the folder that they stand in as it is
    }
    launcher = process.start(LAUNCHER, *arguments(folder), log=folder / LOG, listen=False, **variables)
    try:
        last = _relay(launcher, folder / EVENTS, report)
    finally:
        process.let_go(launcher)
    if isinstance(last, Done):
        return last.summary
    raise _what_happened(last, launcher.returncode, folder, report)


def arguments(folder: Path, machine: int = 0) -> list[str]:
    """The launcher's arguments on one of the machines."""
    rank = ["--machine_rank", str(machine)] if machine else []
    return ["--config_file", str(folder / CONFIG), *rank, "-m", "engine.stages.training.ranks", str(folder / JOB)]


def command(folder: Path, machine: int = 0) -> str:
    """What a person types on one of the machines, from the program's folder."""
    return "python " + shlex.join(["-m", LAUNCHER, *arguments(folder, machine)])


def share_of_step(settings: TrainingSettings, world: int) -> TrainingSettings:
    """The settings of one process, whose rows_per_step are its rows, or parts of rows, in a step."""
    return settings.model_copy(update={"rows_per_step": settings.rows_per_step * settings.parts_of_row(world) // world})


def config_of(settings: TrainingSettings, here: int, gpu: bool, bf16: bool = True) -> dict:
    """The contents of accelerate's config file for `here` processes on each machine; `bf16`: all cards compute in that format."""
    address, _, port = settings.main_address.rpartition(":")
    kind = {"fsdp": "FSDP", "zero3": "DEEPSPEED"}.get(settings.parallel, "MULTI_GPU")  # MULTI_GPU starts CPU processes too
    asked = settings.precision if settings.precision != "auto" else "bfloat16" if bf16 else "float16"
    config = {
        "compute_environment": "LOCAL_MACHINE",
        "distributed_type": kind,
        "num_machines": settings.machines,
        "machine_rank": 0,
        "num_processes": here * settings.machines,
        "use_cpu": not gpu,
        "mixed_precision": FORMATS[asked] if gpu else "no",
        "main_training_function": "main",
        "rdzv_backend": "static",
        "same_network": True,
        "main_process_port": int(port) if settings.machines > 1 else 0,
    }
    if settings.machines > 1:
        config["main_process_ip"] = address
    if settings.parallel == "fsdp":  # version 2 splits each weight by itself, so that frozen 16-bit and trained float32 ones may mix
        config["fsdp_config"] = {
            "fsdp_version": 2,
            "fsdp_auto_wrap_policy": "TRANSFORMER_BASED_WRAP",
            "fsdp_reshard_after_forward": True,
            "fsdp_offload_params": False,
            "fsdp_cpu_ram_efficient_loading": False,
            "fsdp_state_dict_type": "FULL_STATE_DICT",
        }
    if settings.parallel == "zero3":
        config["deepspeed_config"] = {
            "zero_stage": 3,
            "zero3_init_flag": True,
            "zero3_save_16bit_model": True,
            "offload_optimizer_device": "none",
            "offload_param_device": "none",
            "gradient_accumulation_steps": share_of_step(settings, here * settings.machines).rows_per_step,
        }
    return config


def _refuse(settings: TrainingSettings) -> None:
    if settings.parallel == "zero3" and find_spec("deepspeed") is None:
        raise MachineError(
            "ZeRO-3 needs the package deepspeed, which is not installed.", "Install it in Adaptool's environment, or choose fsdp."
        )
    if settings.parallel in ("fsdp", "zero3") and settings.quantization != "none":
        raise InputError(
            Message(
                "{parallel} cannot split a base model quantized to {quantization}.",
                parallel=settings.parallel,
                quantization=settings.quantization,
            ),
            "Choose ddp, or no quantization.",
        )
    if settings.machines > 1:
        address, colon, port = settings.main_address.rpartition(":")
        if not (colon and address and port.isdigit() and 0 < int(port) < 65536):
            raise InputError(
                Message(
                    "{main_address} is not an address where other machines can reach this one.", main_address=repr(settings.main_address)
                ),
                Message("Enter the address of this machine and a free port, such as 10.0.0.1:{port}.", port=PORT),
            )


def _write_config(folder: Path, settings: TrainingSettings, here: int) -> None:
    """The config file, with the commands for all machines as its head."""
    import yaml

    lines = [
        "How Adaptool starts this training; `accelerate launch` reads it.",
        "On this machine it ran, from the program's folder:",
        "  " + command(folder),
    ]
    if settings.machines > 1:
        lines += [
            "The project folder is to be shared with the other machines, or copied to them, and the base model has to lie at the same",
            f"path everywhere ({base_models.find(settings.base_model)}). Then start, within ten minutes:",
        ]
        lines += [f"  machine {number + 1}: {command(folder, number)}" for number in range(1, settings.machines)]
    machine = read(Path.cwd())  # in a child: this process does not wake a card's driver
    usable = bool(machine.cards) and not machine.note
    config = config_of(settings, here, usable, all(card.bf16 for card in machine.cards))
    text = "".join(f"# {line}\n" for line in lines) + yaml.safe_dump(config, sort_keys=False)
    (folder / CONFIG).write_text(text, encoding="utf-8")


def _relay(launcher: process.Child, events: Path, report) -> Event | None:
    """Pass on what the first rank says until the launcher ends, and tell it what the user asks for; returns its last word."""
    asked = {"pause": False, "finish": False, "cancel": False}
    ends_at, read, last = float("inf"), 0, None
    while True:
        over = launcher.poll() is not None
        lines, read = _new_lines(events, read)
        for event in filter(None, map(decode, lines)):
            if isinstance(event, (Done, Failed)):
                last = event
            else:
                report.send(event)
        if over:
            return last
        for word, wish in (("finish", report.finishing), ("cancel", report.stopping)):
            if wish.is_set() and not asked[word]:
                process.tell(launcher, word)  # if it has ended, the next look sees that
                asked[word] = True
                ends_at = time.monotonic() + GRACE if word == "cancel" else ends_at
        if report.waiting.is_set() != asked["pause"]:
            asked["pause"] = report.waiting.is_set()
            process.tell(launcher, "pause" if asked["pause"] else "resume")
        if time.monotonic() > ends_at:
            return last
        time.sleep(LOOK)


def _new_lines(path: Path, start: int) -> tuple[list[str], int]:
    """(whole lines of the file from byte `start` on, where the next one begins)."""
    if not path.is_file():
        return [], start
    with path.open("rb") as file:
        file.seek(start)
        whole, _, _ = file.read().rpartition(b"\n")
    return whole.decode("utf-8", "replace").splitlines(), start + len(whole) + 1 if whole else start


def _what_happened(last: Event | None, code: int, folder: Path, report) -> AdaptoolError:
    """The error to raise: the first rank's last word, else what another rank left, else that one died."""
    told = [last] if isinstance(last, Failed) else []
    for file in sorted(folder.glob("failed-*.json")):
        told += [event] if isinstance(event := decode(file.read_text(encoding="utf-8")), Failed) else []
    if report.stopping.is_set():
        return Cancelled()
    if told:
        return from_dict({"kind": told[0].kind, "message": told[0].message, "remedy": told[0].remedy})
    return MachineError(
        Message("One of the training processes ended unexpectedly (exit code {code}).", code=code),
        Message(
            "Run again; it resumes from the last checkpoint. The log ends: {last_lines}",
            last_lines=process.last_lines(folder / LOG),
        ),
    )
