"""The versions of adapters that a project keeps: how they are named, which one is in use, and what a person may do with them.

A version is a row of the table adapters and a plain PEFT folder adapters/<name>/: adapter_config.json, adapter_model.safetensors,
README.md (its card) and adaptool.json (where it comes from, and the sizes and checksums of its files). This package is shared by
stages and window, and is no stage itself; nothing here loads a model, but for the task in `gate`.

names, registry     how a version is named and found; registered, tagged, noted; where it came from
checksums           whether its files are as they were registered
activation          which one is in use; `regression` tells whether one may be
kept_tests, scores  the test sets of closed data cycles, and how versions did on them; `gate` is the task that asks
comparison, card    what is known of a version, beside the others and in its own folder
importing, epochs   further ways to get one: made elsewhere, or an earlier epoch of a training
cycles              data cycles, under which questions, test sets and versions belong together
pruning             versions and checkpoints removed
"""

from engine.adapters.activation import activate, before, current, roll_back
from engine.adapters.checksums import CONFIG, WEIGHTS, identity, problem, size_of, whole
from engine.adapters.comparison import compare, overview
from engine.adapters.kept_tests import NOW
from engine.adapters.names import find, shown
from engine.adapters.pruning import remove
from engine.adapters.registry import lineage, note, register, tag

__all__ = [
    "CONFIG",
    "NOW",
    "WEIGHTS",
    "activate",
    "before",
    "compare",
    "current",
    "find",
    "identity",
    "lineage",
    "note",
    "overview",
    "problem",
    "register",
    "remove",
    "roll_back",
    "shown",
    "size_of",
    "tag",
    "whole",
]
