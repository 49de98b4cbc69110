"""What a person decides about an example, kept at once; the stages that depend on it are then out of date."""

import json
from collections.abc import Sequence
from typing import Any

from engine.records import Review, ToolCall
from engine.store import Project
from gui.controller import ProjectController


def review_of(row: dict[str, Any], verdict: str, calls: Sequence[dict[str, Any]] | None = None) -> Review:
    """A verdict (accepted, fixed, rejected) on the example of a table's row; `calls` are those to train on from now on."""
    before = tuple(ToolCall.from_dict(call) for call in json.loads(row["calls"]))
    after = before if calls is None else tuple(ToolCall.from_dict(call) for call in calls)
    return Review(row["key"], row["question"], verdict, after, before)


def keep_review(controller: ProjectController, *reviews: Review) -> None:
    """Keep verdicts, all or none, even if the window is closed at this moment."""

    def write(project: Project) -> None:
        with project.db.atomic():
            for review in reviews:
                project.add_review(review)

    controller.read(write, lambda _: controller.refresh(), keep=True)


def take_back(controller: ProjectController, *keys: str) -> None:
    """Forget the verdicts on the examples of these keys."""
    put_reviews(controller, keys)


def put_reviews(controller: ProjectController, decided: Sequence[Review | str]) -> None:
    """Put decisions in place of those that there are, whatever they say; a key alone stands for an example on which there is none."""

    def write(project: Project) -> None:
        with project.db.atomic():
            for one in decided:
                project.take_back_review(one if isinstance(one, str) else one.key)
                if isinstance(one, Review):
                    project.add_review(one)

    controller.read(write, lambda _: controller.refresh(), keep=True)
