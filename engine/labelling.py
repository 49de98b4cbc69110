"""Stage 5, labelling: every question has its calls, and it is known who wrote them.

Human seeds keep their own, templates know the call they were written for, augmented questions inherit their family's
(enterprise paper, section 3.3.3). A question without a known origin of its label is not trained on.
"""

from engine.settings import LabellingSettings
from engine.store import Project

LABELS = {"seed": "human", "synthesis": "template", "augmentation": "inherited"}


def clear(project: Project) -> None:
    """Nothing to remove: `run` sets every label."""


def run(project: Project, settings: LabellingSettings, report) -> dict:
    """Set the provenance of each label."""
    examples = list(project.examples())
    project.set_labels((example.key, LABELS[example.origin]) for example in examples)
    report.progress(len(examples), len(examples), "examples")
    return {"labels": project.count_examples("label")}
