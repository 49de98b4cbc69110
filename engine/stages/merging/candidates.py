"""What a merge search tries: each adapter alone, and every method with all weights and, where it drops entries, all densities."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from engine import adapters
from engine.errors import InputError
from engine.messages import Message
from engine.models import base_models
from engine.records import content_hash
from engine.settings import MergeSearchSettings, MergingSettings
from engine.stages.merging import bases, compatibility
from engine.stages.merging.methods import METHODS
from engine.stages.merging.recipe import Recipe
from engine.store import Project


@dataclass(frozen=True)
class Candidate:
    """One way to merge, or one adapter alone (`single`). `key` tells what decides its answers: it names the trial that is kept of it."""

    key: str
    adapters: tuple[str, ...]
    recipe: Recipe
    base: str  # which form of the base model it is merged into (see `bases`)
    single: bool = False

    def facts(self) -> dict[str, Any]:
        """The settings of the trial, as its row keeps them; an adapter alone has the method ""."""
        what = {"weights": [1.0], "method": ""} if self.single else self.recipe.facts()
        return {"adapters": list(self.adapters), **what, "into": self.base}

    def in_words(self) -> Message:
        """What it is, for a line of the log."""
        into = [Message("dequantised")] if self.base == bases.DEQUANTISED else []
        if self.single:
            return Message("{parts}", parts=[Message("{adapter} alone", adapter=adapters.shown(self.adapters[0])), *into])
        facts = self.recipe.facts()
        weights = Message("weights {weights}", weights=" + ".join(f"{weight:g}" for weight in facts["weights"]))
        density = [Message("density {density:g}", density=facts["density"])] if "density" in facts else []
        return Message("{parts}", parts=[facts["method"], weights, *density, *into])


def all_candidates(names: Sequence[str], settings: MergeSearchSettings, merging: MergingSettings, identity: Any) -> Iterator[Candidate]:
    """The single adapters, then every recipe, for each form of the base model. `identity` is all else that decides the answers (model,
    adapters, questions, tools). Raises InputError for weights and densities that are none."""
    recipes = {
        content_hash(recipe.facts()): recipe for recipe in _recipes(names, settings, merging)
    }  # what comes to the same is tried once
    for base in dict.fromkeys(settings.bases):
        for name in names:
            yield Candidate(content_hash([identity, "alone", name, base]), (name,), Recipe("linear", (1.0,)), base, single=True)
        for recipe in recipes.values():
            yield Candidate(content_hash([identity, recipe.facts(), base]), tuple(names), recipe, base)


def those_that_fit(project: Project, rows: list[dict[str, Any]], candidates: list[Candidate], report) -> list[Candidate]:
    """Those that these adapters allow; the others are named in the log. Raises InputError if no merge is left."""
    configs = {row["name"]: compatibility.read_config(row["name"], project.file(row["path"])) for row in rows}
    base = base_models.config(base_models.find(rows[0]["base_model"]))
    fitting: list[Candidate] = []
    left_out: dict[str, str] = {}
    last: InputError | None = None
    for one in candidates:
        try:
            compatibility.refuse({name: configs[name] for name in one.adapters}, base, one.recipe)
            fitting.append(one)
        except InputError as error:
            left_out[one.recipe.method], last = str(error), error
    if last is not None and all(one.single for one in fitting):
        raise last
    for method, why in left_out.items():
        report.log(Message("The search skips {method}: {why}", method=method, why=why))
    return fitting


def _recipes(names: Sequence[str], settings: MergeSearchSettings, merging: MergingSettings) -> Iterator[Recipe]:
    densities = [_number(text, "density") for text in settings.densities]
    for density in densities:
        if not 0 < density <= 1:
            raise InputError(Message("The density {density} is not above 0 and at most 1.", density=density), "Correct it and run again.")
    if len(names) < 2:
        return
    for method in settings.methods:
        for text in settings.weights:
            weights = _weights(text, len(names))
            for density in densities if "density" in METHODS[method].TAKES else densities[:1]:
                yield Recipe(method, weights, density, merging.sign, merging.svd_rank, merging.seed)


def _weights(text: str, adapters: int) -> tuple[float, ...]:
    """0.5 for 0.5 each, 0.7+0.3 for one each."""
    weights = [_number(part, "weight") for part in text.split("+")]
    if len(weights) == 1:
        weights *= adapters
    if len(weights) != adapters:
        raise InputError(
            Message("There are {adapters} adapters but {weights} weights.", adapters=adapters, weights=len(weights)),
            "Give one weight per adapter.",
        )
    return tuple(weights)


def _number(text: str, what: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise InputError(Message("The {what} {text} is not a number.", what=what, text=repr(text)), "Write it like 0.5.") from None
