"""The models that can be measured: what each name means, what decides its answers, and how it is loaded."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from engine import adapters
from engine.errors import InputError
from engine.messages import Message
from engine.metrics.measure import Answerer
from engine.models import base_models
from engine.models import choices as model_choices
from engine.models.chat import Chat
from engine.models.inference import sampling_of
from engine.models.teachers.kept import cards
from engine.models.teachers.wire import checked
from engine.models.templates.own_tools import faults
from engine.records import Tool, content_hash
from engine.settings import EvaluationSettings
from engine.store import Project

ADAPTER, TEACHER = "adapter:", "teacher:"  # before the name of one of several
MERGED = "merged"
HELD = "+grammar"  # after the name of a model whose answers were held to the grammar of the tool list
NEAREST, WORDS, GROUPS = "+nearest", "+words", "+groups"  # of one that was shown a question's nearest tools, or those of its group


@dataclass(frozen=True)
class Candidate:
    """A model to measure. `identity` is all that decides its answers, besides tools and questions; `about` is what a report tells of
    it: kind, base_model, adapter, file, sha256 ..., as far as it has them."""

    name: str
    identity: Any
    load: Callable[[], Answerer]
    about: dict[str, Any] = field(default_factory=dict)
    adapters: tuple[str, ...] = ()  # the registered adapters in it


def candidates_of(project: Project, settings: EvaluationSettings, tools: Sequence[Tool], report=None) -> list[Candidate]:
    """All that the settings name, checked before any is asked; with `constrained` each local one once more, held to a grammar.
    Raises InputError for one that is not there."""
    found = []
    for name in settings.models:
        found.append(candidate(project, name, settings.model_copy(update={"constrained": False}), tools, report))
        if settings.constrained and not name.startswith(TEACHER):
            held = candidate(project, name, settings, tools)
            found.append(replace(held, name=name + HELD, identity=[held.identity, "held to the grammar"]))
    return found


def candidate(project: Project, name: str, settings: EvaluationSettings, tools: Sequence[Tool], report=None) -> Candidate:
    """The model of that name; `report` lets a wait for a server be cancelled. Raises InputError where it is not there."""
    if name.startswith(TEACHER):
        return _teacher(project, name, settings, tools, report)
    if name == MERGED:
        return _merged(project, settings, tools)
    if name.startswith("gguf-"):
        return _file(project, name, settings, tools)
    return _trained(project, name, settings, tools, report)


def adapter_row(project: Project, name: str) -> dict[str, Any]:
    """The registered adapter behind base, adapter or adapter:NAME. Raises InputError where it is not there."""
    if name.startswith(ADAPTER):
        return adapters.find(project, name.removeprefix(ADAPTER))
    last = model_choices.trained(project)
    if last is None:
        raise InputError("There is no trained adapter.", "Run the Training stage first.")
    return last


def _teacher(project: Project, name: str, settings: EvaluationSettings, tools: Sequence[Tool], report) -> Candidate:
    """A teacher of the project beside the small model: a server, asked only because the user named it here, or a local folder.
    A server on another machine is refused unless its card allows that."""
    known, wanted = cards(project), name.removeprefix(TEACHER)
    if wanted not in known:
        raise InputError(
            Message("There is no helper model {teacher} to measure.", teacher=wanted),
            Message("Available: {known}.", known=[*known] or Message("none")),
        )
    card = known[wanted]
    about = {"kind": f"teacher, {card.kind}", "model": card.model}
    if card.kind == "transformers":
        folder = base_models.find(card.model)
        return Candidate(
            name,
            [base_models.fingerprint(folder), "", settings.max_new_tokens, *_drawn(settings)],
            lambda: _transformers(folder, None, settings, tools),
            {**about, "folder": folder},
        )
    if card.kind != "endpoint":
        raise InputError(
            Message("The helper model {teacher} is of the kind {kind}, which cannot be measured.", teacher=wanted, kind=card.kind),
            "Choose one of the kind endpoint or transformers.",
        )
    checked(wanted, card.url, card.allow_remote)

    def load() -> Answerer:
        from engine.models.inference.endpoint import EndpointAnswers

        return EndpointAnswers(wanted, card, tools, settings.max_new_tokens, sampling=sampling_of(settings), report=report)

    return Candidate(name, [card.url, card.model, settings.max_new_tokens, *_drawn(settings)], load, about)


def _trained(project: Project, name: str, settings: EvaluationSettings, tools: Sequence[Tool], report=None) -> Candidate:
    """A base model, alone or with an adapter."""
    row = adapter_row(project, name)
    base = base_models.find(row["base_model"])
    adapter = None if name == model_choices.BEFORE else project.file(row["path"])
    if adapter is not None and not adapter.is_dir():
        raise InputError(
            Message("The files of the adapter {adapter} no longer exist.", adapter=adapters.shown(row["name"])),
            "Train it again, or remove it from the list.",
        )
    template = base_models.template_with(project.file(row["path"]))  # the base model alone is asked as its adapter is
    about = {"kind": "base model" if adapter is None else "adapter", "base_model": row["base_model"], "folder": base}
    if adapter is not None:
        about |= {"adapter": row["name"], "dataset": row["dataset"], "cycle": row["cycle"], "adapter_folder": adapter}
    return Candidate(
        name,
        [
            base_models.fingerprint(base),
            row["name"] if adapter else content_hash(template) if template else "",
            settings.max_new_tokens,
            *_drawn(settings),
        ],
        lambda: _checked(_transformers(base, adapter, settings, tools, template), tools, report),
        about,
        () if adapter is None else (row["name"],),
    )


def _merged(project: Project, settings: EvaluationSettings, tools: Sequence[Tool]) -> Candidate:
    summary = project.summary("merging")
    folder = project.file(summary["merged"]) if summary.get("merged") else None
    if folder is None or not folder.is_dir():
        raise InputError("There is no merged model.", "Run the Merging stage first, or remove it from the list.")
    about = {
        "kind": "merged model",
        "base_model": summary.get("base_model", ""),
        "folder": folder,
        "adapter": ", ".join(summary.get("adapters", [])),
    }
    return Candidate(
        MERGED,
        [base_models.fingerprint(folder), "", settings.max_new_tokens, *_drawn(settings)],
        lambda: _transformers(folder, None, settings, tools),
        about,
        tuple(summary.get("adapters", [])),
    )


def _file(project: Project, name: str, settings: EvaluationSettings, tools: Sequence[Tool]) -> Candidate:
    """An exported GGUF file."""
    rows = model_choices.exported(project)
    if name not in rows or rows[name]["format"] in model_choices.NOT_ALONE:
        raise InputError(
            Message("The project has no exported model {name}.", name=name),
            Message("Available: {known}.", known=[*rows] or Message("none; run the Export stage first")),
        )
    file = project.file(rows[name]["path"])
    if not file.is_file():
        raise InputError(
            Message("The file {file} no longer exists.", file=file.name), "Run the Export stage again, or remove it from the list."
        )
    merged = project.file(project.summary("merging")["merged"])

    kept_in = project.settings("export").cache_type  # as the device will

    def load() -> Answerer:
        from engine.models.inference.gguf import GgufAnswers

        return GgufAnswers(
            file,
            Chat(base_models.load_tokenizer(merged)),
            tools,
            settings.max_new_tokens,
            batch=settings.batch,
            cache_type=kept_in,
            **_choosing(settings),
        )

    about = {"kind": "GGUF file", "file": file.name, "bytes": rows[name]["bytes"], "sha256": rows[name]["sha256"], "folder": merged}
    return Candidate(
        name,
        [rows[name]["sha256"], settings.max_new_tokens, *([kept_in] if kept_in != "f16" else []), *_drawn(settings)],
        load,
        about,
        tuple(project.summary("merging").get("adapters", [])),
    )


def _transformers(base: Path, adapter: Path | None, settings: EvaluationSettings, tools: Sequence[Tool], template: str = "") -> Answerer:
    from engine.models.inference.transformers import Answers  # brings torch

    return Answers(base, adapter, tools, settings.batch, settings.max_new_tokens, template=template, **_choosing(settings))


def _checked(answers: Answerer, tools: Sequence[Tool], report) -> Answerer:
    """What answers, after a word on tools whose calls cannot be read from this model."""
    chat = getattr(answers, "chat", None)
    for sentence in faults(chat, tools) if chat is not None and report is not None else []:
        report.log(sentence)
    return answers


def _choosing(settings: EvaluationSettings) -> dict[str, Any]:
    """How a local model's tokens are chosen."""
    return {"sampling": sampling_of(settings), "constrained": settings.constrained}


def _drawn(settings: EvaluationSettings) -> list[Any]:
    """What decides answers that are drawn, nothing for greedy ones."""
    sampling = sampling_of(settings)
    return [] if sampling.greedy else [asdict(sampling)]
