"""The project on disk: the hallway in which all stages meet."""

from engine.store.project import Project

__all__ = ["Project"]
