"""The eleven rooms, in the one order used by the command line, the window and the help.

The table of them, `STAGES`, stands in `engine.settings.stages`, below the store that keeps their states. The window takes it from here;
what a room does, it asks a child process.
"""

import importlib
from typing import TYPE_CHECKING, Any

from engine.settings.stages import BY_NAME, STAGES

if TYPE_CHECKING:
    from engine.store import Project

__all__ = ["BY_NAME", "STAGES", "preview"]


def preview(project: "Project", stage: str, changes: dict[str, Any], nth: int = 0, teacher: bool = False) -> list[Any]:
    """Examples of what a stage would make with these changes of its settings, beginning with the nth, as the room's own `preview` returns
    them; none is kept. Where `teacher` is set, the teacher that the settings name writes them. Raises AdaptoolError."""
    room = importlib.import_module(BY_NAME[stage].module)
    return room.preview(project, project.changed_settings(stage, changes), nth, int(teacher))
