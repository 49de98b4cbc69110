"""Routes, the ways to write a question; the router draws one for each wanted question. Which there are stands in `ROUTES` of
engine/settings/families.py.

A route is a class with
    NAME             as the setting `weights` calls it
    closed(source)   why it cannot be taken with what the project knows, "" where it can
    __init__(source: Source)
and a local one with
    make(wanted, rng)           a question as wanted, or None; with FINITE = True None is no failure
or, where it asks a teacher, with
    prompt(wanted, key, rng)    what to ask for a wanted question, or None
    read(answer)                the questions of an answer
"""

from typing import Protocol

from engine.settings.families import ROUTES as FAMILY
from engine.settings.families import members
from engine.stages.synthesis.source import Source


class Route(Protocol):
    """See above."""

    NAME: str

    def __init__(self, source: Source) -> None: ...

    @staticmethod
    def closed(source: Source) -> str: ...


ROUTES: tuple[type[Route], ...] = tuple(members(FAMILY).values())
