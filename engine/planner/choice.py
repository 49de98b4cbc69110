"""Base models to choose from, each with what the planner says of it: those on this machine, those recommended, one on a server.

Before there is a dataset for a model its rows are not known: then it is reckoned with rows as long as the project's own (measured for
another base model, whose tokens are much the same), or with a typical list of tools.
"""

from dataclasses import asdict
from pathlib import Path
from typing import Any

from engine.errors import AdaptoolError, MachineError
from engine.models import base_models, embedded, getting
from engine.models.getting import catalogue, download, here, hub, licences, verdicts
from engine.planner import hardware, lengths, model_size, plan
from engine.planner.hardware import Hardware
from engine.planner.memory import Shape
from engine.planner.model_size import ModelSize
from engine.settings import TrainingSettings
from engine.store import Project

TYPICAL = Shape(prefix=3000, branches=16, length=60, answers=16 * 25)  # tokens: a list of some thirty tools, sixteen questions behind it
HALF = 2  # bytes of a weight as models are published


def look(project: Project | None = None, gpus: list[str] | None = None) -> dict[str, Any]:
    """What there is to choose from, as plain data:

    found        on this machine: path, name, place, bytes (of the weights), licence, parameters (0 where not known), refused (why it cannot
                 be trained, ""), fit, template (see `verdicts`; None where not looked at yet)
    embedded     the same of the embedded one, whose path is "embedded"
    chosen       the same of the one that the project's training is set to
    recommended  repo, licence, free (Apache, MIT), note, gated, parameters, bytes (about), fit, path (where it is here, "")
    unfinished   downloads that were begun: repo, path, bytes, done
    settings     of this machine; folder (for downloads); token (whether the keyring has one for the server)
    typical      whether the fit is reckoned with a typical list of tools, since the project has no dataset that was measured
    hardware     as `engine.planner` tells it, None where it cannot be read

    A fit is {"fits", "how" (the base model is held, and layers computed again), "memory_gib", "of_gib", "device" (cuda, cpu), "seconds" (of
    the project's training, None where that is not known), "why" (a sentence)}, or None where it cannot be told, as where the hardware
    cannot be read. Raises InputError for a card in `gpus` that is none.
    """
    settings = getting.read()
    machine = _hardware(project, settings, gpus)
    work = _work(project)
    known = verdicts.kept()

    def described(one: here.Found, path: str = "") -> dict[str, Any]:
        size = None if one.refused else _size(one)
        return {
            **asdict(one),
            "path": path or str(one.path),
            "parameters": size.parameters if size else 0,
            "fit": fit(size, machine, *work) if size and machine else None,
            "template": None if one.refused else known.get(verdicts.key(one.path)),
        }

    found = [described(one) for one in here.find_all(settings)]
    boxed = described(_embedded(), base_models.EMBEDDED)
    chosen = work[0].base_model
    known_rows = {one["path"]: one for one in (*found, boxed)}
    at = {one["name"].lower(): one["path"] for one in found}
    recommended = []
    for entry in catalogue.recommended():
        size = model_size.of_config(entry.config)
        facts = {name: getattr(entry, name) for name in ("repo", "licence", "note", "gated", "free")}
        more = {"parameters": size.parameters, "bytes": HALF * size.parameters, "path": at.get(entry.repo.lower(), "")}
        recommended.append({**facts, **more, "fit": fit(size, machine, *work) if machine else None})
    return {
        "found": found,
        "embedded": boxed,
        "chosen": known_rows.get(chosen) or described(_named(chosen), chosen),
        "recommended": recommended,
        "unfinished": download.begun(settings),
        "settings": settings.model_dump(),
        "folder": str(getting.downloads(settings)),
        "token": getting.has_token(settings.endpoint),
        "typical": work[1] is TYPICAL,
        "hardware": machine.as_dict() if machine else None,
    }


def templates(project: Project | None, paths: list[str]) -> dict[str, dict[str, Any]]:
    """What `verdicts` tells of the chat templates of models on this machine, by their folders. Takes seconds for each that is new."""
    return verdicts.look(paths)


def offer(project: Project | None = None, repo: str = "", gpus: list[str] | None = None) -> dict[str, Any]:
    """What the server has under a name, with a fit: the fields of `hub.Offer`, and bytes, parameters, fit, path (where it would be), token
    (whether one is kept). This asks the network. Raises InputError, MachineError."""
    settings = getting.read()
    told = hub.ask(repo, settings)
    size = None
    if told.config and not told.refused:
        try:
            size = model_size.of_config(told.config)
        except AdaptoolError:
            size = None
    machine = _hardware(project, settings, gpus) if size else None
    return {
        **asdict(told),
        "bytes": told.bytes,
        "parameters": size.parameters if size else 0,
        "fit": fit(size, machine, *_work(project)) if size and machine else None,
        "path": str(download.target(told.repo, settings)),
        "token": getting.has_token(settings.endpoint),
    }


def fit(
    size: ModelSize, machine: Hardware, settings: TrainingSettings, heaviest: Shape, average: Shape | None = None, rows: int = 0
) -> dict[str, Any]:
    """The first strategy that fits and can be started here, else the one that needs least. `heaviest` and `average` are rows of the work,
    of which an epoch has `rows`, 0 where that is not known."""
    proposals = plan.proposals(plan.Work(size, heaviest, average or heaviest, max(1, rows), settings), machine, None)
    chosen = plan.choose(proposals)
    one = proposals[chosen] if chosen is not None else min(proposals, key=lambda other: other["memory_gib"])
    how = ", ".join(one["name"].split(", ")[1:-1])  # without the place before and the questions behind
    facts = {name: one[name] for name in ("memory_gib", "of_gib", "device", "why")}
    return {"fits": chosen is not None, "how": how, **facts, "seconds": one["seconds"] if rows else None}


def keep(project: Project | None, **changes: Any) -> dict[str, Any]:
    """Change the settings of this machine; a `token` goes to the keyring, an empty one takes it out. Returns the settings.

    Raises InputError, and MachineError where there is no keyring.
    """
    token = changes.pop("token", None)
    settings = getting.change(changes)
    if token is not None:
        getting.keep_token(settings.endpoint, token)
    return settings.model_dump()


def discard(project: Project | None, repo: str) -> dict[str, Any]:
    """Remove what has come of a download. Raises InputError where there is none, BusyError while it runs."""
    download.discard(repo, getting.read())
    return {}


def _work(project: Project | None) -> tuple[TrainingSettings, Shape, Shape, int]:
    """(the settings of training, the heaviest and the average row to reckon with, rows in an epoch, 0 where that is not known)"""
    settings = project.settings("training") if project else TrainingSettings()
    measured = (project.facts(lengths.FACTS) or {}).get("lengths") if project else None
    if not measured or not measured["examples"]:
        return settings, TYPICAL, TYPICAL, 0
    try:
        return settings, *lengths.rows(measured, settings)
    except (AdaptoolError, KeyError):  # measured with other kinds of descriptions
        return settings, TYPICAL, TYPICAL, 0


def _embedded() -> here.Found:
    """The embedded base model as one that was found; where set-up has not made it, the sentence that says so is why it cannot be used."""
    try:
        folder, refused = base_models.find(base_models.EMBEDDED), ""
    except AdaptoolError as error:
        folder, refused = base_models.place(base_models.EMBEDDED), str(error)
    told = embedded.LANGUAGE_MODEL
    return here.Found(folder, embedded.SHOWN, "", _weights(folder), told.licence, refused)


def _named(name: str) -> here.Found:
    """A base model that lies in no place that is looked in, such as a folder that was chosen."""
    try:
        folder, refused = base_models.find(name), ""
    except AdaptoolError as error:
        folder, refused = base_models.place(name), str(error)
    shown = base_models.shown(name)
    licence = "" if refused else licences.of_folder(folder) or catalogue.licence_of(shown)
    return here.Found(folder, shown, here.CHOSEN, _weights(folder), licence, refused)


def _weights(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.glob("*.safetensors"))


def _place(project: Project | None, settings: getting.HubSettings) -> Path:
    """A folder on the disk that is written: the project's, else the one for downloads or what there is of it."""
    folder = project.path if project else getting.downloads(settings)
    return next(one for one in (folder, *folder.parents) if one.is_dir())


def _hardware(project: Project | None, settings: getting.HubSettings, gpus: list[str] | None) -> Hardware | None:
    """None where it cannot be read: the models are there all the same."""
    try:
        return hardware.read(_place(project, settings), gpus)
    except MachineError:
        return None


def _size(one: here.Found) -> ModelSize | None:
    try:
        return model_size.of_folder(one.path)
    except AdaptoolError:
        return None
