"""The families of parts that grow: each is one list, {name: where its class or module stands}. A new member is one line here.

Settings, forms and flags are made from the names, and they stand below the families; so members are named here and not imported, as
the modules of stages are. `members` brings them, for the family's own package, which says what a member has to have:

    TOOL_READERS, TOOL_FILE_READERS, SEED_READERS, ROUTES, CHECKS, DATASET_FORMS, MERGE_METHODS, TEACHERS
"""

from importlib import import_module
from typing import Any

# Of a JSON or YAML document, asked in this order, the narrow ones first (engine/stages/tools/readers/__init__.py)
TOOL_READERS = {
    "openapi": "engine.stages.tools.readers.openapi",
    "mcp": "engine.stages.tools.readers.mcp",
    "bfcl": "engine.stages.tools.readers.bfcl",
    "openai": "engine.stages.tools.readers.openai",
    "json_schema": "engine.stages.tools.readers.json_schema",
}
# Known by the file's ending (the same package)
TOOL_FILE_READERS = {
    "python": "engine.stages.tools.readers.python",
    "sheet": "engine.stages.tools.readers.sheet",
}
# Of JSON, asked in this order (engine/readers/__init__.py)
SEED_READERS = {
    "sharegpt": "engine.readers.conversations.ShareGPT",
    "openai": "engine.readers.conversations.OpenAIMessages",
    "alpaca": "engine.readers.alpaca",
    "lines": "engine.readers.lines",
}
# Ways to write a question (engine/stages/synthesis/routes/__init__.py)
ROUTES = {
    "templates": "engine.stages.synthesis.routes.templates.TemplatesRoute",
    "recorded": "engine.stages.synthesis.routes.recorded.RecordedRoute",
    "metadata": "engine.stages.synthesis.routes.metadata.MetadataRoute",
    "graph": "engine.stages.synthesis.routes.graph.GraphRoute",
    "prompts": "engine.stages.synthesis.routes.prompts.PromptsRoute",
    "metadata prompts": "engine.stages.synthesis.routes.prompts.MetadataPromptsRoute",
    "vision": "engine.stages.synthesis.routes.vision.VisionRoute",
}
# In the order in which they are asked; the first that fails gives the reason (engine/stages/validation/checks/__init__.py)
CHECKS = {
    "rejected_by_hand": "engine.stages.validation.checks.plain.RejectedByHandCheck",
    "conformance": "engine.stages.validation.checks.plain.ConformanceCheck",
    "grounding": "engine.stages.validation.checks.grounding.GroundingCheck",
    "unlabelled": "engine.stages.validation.checks.plain.UnlabelledCheck",
    "kept_value": "engine.stages.validation.checks.held_out.KeptValueCheck",
    "empty": "engine.stages.validation.checks.plain.EmptyCheck",
    "leakage": "engine.stages.validation.checks.held_out.LeakageCheck",
    "length": "engine.stages.validation.checks.plain.LengthCheck",
    "wording": "engine.stages.validation.checks.wording.WordingCheck",
    "language": "engine.stages.validation.checks.language.LanguageCheck",
    # costs most, so after all that need no model; before the duplicates, so that a question judged wrong displaces none
    "judge": "engine.stages.validation.checks.judge.JudgeCheck",
    "duplicate": "engine.stages.validation.checks.duplicates.DuplicateCheck",
    "near_duplicate": "engine.stages.validation.checks.duplicates.NearDuplicateCheck",
    "same_meaning": "engine.stages.validation.checks.duplicates.SameMeaningCheck",
}
# engine/stages/merging/methods/__init__.py
MERGE_METHODS = {
    "linear": "engine.stages.merging.methods.linear.Linear",
    "cat": "engine.stages.merging.methods.linear.Cat",
    "svd": "engine.stages.merging.methods.linear.SVD",
    "slerp": "engine.stages.merging.methods.linear.Slerp",
    "ties": "engine.stages.merging.methods.sparse.Ties",
    "ties_svd": "engine.stages.merging.methods.sparse.TiesSVD",
    "dare_linear": "engine.stages.merging.methods.sparse.DareLinear",
    "dare_linear_svd": "engine.stages.merging.methods.sparse.DareLinearSVD",
    "dare_ties": "engine.stages.merging.methods.sparse.DareTies",
    "dare_ties_svd": "engine.stages.merging.methods.sparse.DareTiesSVD",
    "magnitude_prune": "engine.stages.merging.methods.sparse.MagnitudePrune",
    "magnitude_prune_svd": "engine.stages.merging.methods.sparse.MagnitudePruneSVD",
    "breadcrumbs": "engine.stages.merging.methods.sparse.Breadcrumbs",
    "breadcrumbs_svd": "engine.stages.merging.methods.sparse.BreadcrumbsSVD",
    "della": "engine.stages.merging.methods.sparse.Della",
    "della_svd": "engine.stages.merging.methods.sparse.DellaSVD",
}
# engine/stages/dataset/forms/__init__.py
DATASET_FORMS = {
    "sharegpt": "engine.stages.dataset.forms.conversations.ShareGPT",
    "alpaca": "engine.stages.dataset.forms.conversations.Alpaca",
    "openai": "engine.stages.dataset.forms.conversations.OpenAI",
    "bfcl": "engine.stages.dataset.forms.bfcl.BFCL",
    "csv": "engine.stages.dataset.forms.sheet.Sheet",
}
# Each brings a runtime of its own, so it is loaded alone (engine/models/teachers/protocol.py)
TEACHERS = {
    "embedded": "engine.models.teachers.gguf.EmbeddedTeacher",
    "gguf": "engine.models.teachers.gguf.GgufTeacher",
    "endpoint": "engine.models.teachers.endpoint.Endpoint",
    "vllm": "engine.models.teachers.vllm.Vllm",
    "transformers": "engine.models.teachers.transformers.LocalTeacher",
}


def member(family: dict[str, str], name: str) -> Any:
    """The class or module of this name. Raises KeyError for a name that the family does not have."""
    package, _, last = family[name].rpartition(".")
    return import_module(family[name]) if last.islower() else getattr(import_module(package), last)


def members(family: dict[str, str]) -> dict[str, Any]:
    """{name: class or module} of a family, in its order."""
    return {name: member(family, name) for name in family}
