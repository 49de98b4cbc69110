"""The eleven rooms, in the one order used by the command line, the window and the help.

The table of them, `STAGES`, stands in `engine.settings.stages`, below the store that keeps their states. The window takes it from here;
what a room does, it asks a child process.
"""

from engine.settings.stages import BY_NAME, STAGES, Stage, up_to

__all__ = ["BY_NAME", "STAGES", "Stage", "up_to"]
