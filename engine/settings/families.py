"""The families of which a setting names a member: each is one list, {name: where the class stands}. A new member is one line here.

Settings stand below the families, so classes are named and not imported, as the modules of stages are; forms, flags and the check of
a settings file are made from the names. `members` brings the classes, for the family's own package:

    MERGE_METHODS   what a class has to have: engine/stages/merging/methods/__init__.py
    DATASET_FORMS   engine/stages/dataset/forms/__init__.py
    TEACHERS        engine/models/teachers/protocol.py; each brings a runtime of its own, so it is loaded alone
"""

from importlib import import_module
from typing import Any

MERGE_METHODS = {
    "linear": "engine.stages.merging.methods.linear.Linear",
    "cat": "engine.stages.merging.methods.linear.Cat",
    "svd": "engine.stages.merging.methods.linear.SVD",
    "ties": "engine.stages.merging.methods.sparse.Ties",
    "ties_svd": "engine.stages.merging.methods.sparse.TiesSVD",
    "dare_linear": "engine.stages.merging.methods.sparse.DareLinear",
    "dare_linear_svd": "engine.stages.merging.methods.sparse.DareLinearSVD",
    "dare_ties": "engine.stages.merging.methods.sparse.DareTies",
    "dare_ties_svd": "engine.stages.merging.methods.sparse.DareTiesSVD",
    "magnitude_prune": "engine.stages.merging.methods.sparse.MagnitudePrune",
    "magnitude_prune_svd": "engine.stages.merging.methods.sparse.MagnitudePruneSVD",
}
DATASET_FORMS = {
    "sharegpt": "engine.stages.dataset.forms.conversations.ShareGPT",
    "alpaca": "engine.stages.dataset.forms.conversations.Alpaca",
    "openai": "engine.stages.dataset.forms.conversations.OpenAI",
    "bfcl": "engine.stages.dataset.forms.bfcl.BFCL",
    "csv": "engine.stages.dataset.forms.sheet.Sheet",
}
TEACHERS = {
    "gguf": "engine.models.teachers.gguf.GgufTeacher",
    "endpoint": "engine.models.teachers.endpoint.Endpoint",
    "vllm": "engine.models.teachers.vllm.Vllm",
    "transformers": "engine.models.teachers.transformers.LocalTeacher",
}


def member(family: dict[str, str], name: str) -> Any:
    """The class of this name. Raises KeyError for a name that the family does not have."""
    module, _, kind = family[name].rpartition(".")
    return getattr(import_module(module), kind)


def members(family: dict[str, str]) -> dict[str, Any]:
    """{name: class} of a family, in its order."""
    return {name: member(family, name) for name in family}
