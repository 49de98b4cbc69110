"""Stage 5, labelling: every question has its calls, and it is known who wrote them.

Human seeds keep their own, templates know the call they were written for, augmented questions inherit their family's
(enterprise paper, section 3.3.3). A question from a log was answered by an agent that may
be wrong: it has no label until a person reviews it, and is not trained on before.
"""

from engine.settings import LabellingSettings
from engine.store import Project

HUMAN = "human"
LABELS = {"seed": HUMAN, "synthesis": "template", "augmentation": "inherited", "log": ""}


def clear(project: Project) -> None:
    """Nothing to remove: `run` sets every label."""


def run(project: Project, settings: LabellingSettings, report) -> dict:
    """Set the provenance of each label; where a person reviewed an example, the calls are theirs."""
    reviews = project.reviews()
    examples = list(project.examples())
    reviewed = {e.key: reviews[e.key] for e in examples if e.key in reviews and reviews[e.key].question == e.question}
    project.set_calls((key, review.calls) for key, review in reviewed.items())
    project.set_labels((e.key, HUMAN if e.key in reviewed else LABELS[e.origin]) for e in examples)
    report.progress(len(examples), len(examples), "examples")
    return {"labels": project.count_examples("label"), "reviewed": len(reviewed)}
