"""What a person decides about an example, kept at once; the stages that depend on it are then out of date."""

import json
from collections.abc import Sequence
from typing import Any

from engine.records import Review, ToolCall
from gui.controller import ProjectController


def review_of(row: dict[str, Any], verdict: str, calls: Sequence[dict[str, Any]] | None = None) -> Review:
    """A verdict (accepted, fixed, rejected) on the example of a table's row; `calls` are those to train on from now on."""
    before = tuple(ToolCall.from_dict(call) for call in json.loads(row["calls"]))
    after = before if calls is None else tuple(ToolCall.from_dict(call) for call in calls)
    return Review(row["key"], row["question"], verdict, after, before)


def keep_review(controller: ProjectController, review: Review) -> None:
    """Keep a verdict, even if the window is closed at this moment."""
    controller.read(lambda project: project.add_review(review), lambda _: controller.refresh(), keep=True)


def take_back(controller: ProjectController, key: str) -> None:
    """Forget a verdict."""
    controller.read(lambda project: project.take_back_review(key), lambda _: controller.refresh(), keep=True)
