"""The checks of validation, in the order in which they are asked; the first that fails gives the reason. Which there are stands in
`CHECKS` of engine/settings/families.py.

A check is a class with
    NAME                            the reason in a few words, as it is stored with what the check rejects
    __init__(known: Known)          reads what it needs, once for a run
    find(examples) -> {key: detail} those of a batch that fail; `detail` follows the name after a colon, "" for none
A batch holds only what the checks before let through. Batches come in the project's order, human seeds first, so that a check may
remember what it saw (as those of duplicates do) and a copy never displaces its original. Each check decides by itself whom it
spares: what a person took (`known.taken`) must only conform, hold no kept value and be no test question, and what a person wrote
(`known.asked_by_person`) is not asked how natural it is.
"""

from collections.abc import Sequence
from typing import Protocol

from engine.records import Example
from engine.settings.families import CHECKS as FAMILY
from engine.settings.families import members
from engine.stages.validation.known import Known


class Check(Protocol):
    """See above."""

    NAME: str

    def __init__(self, known: Known) -> None: ...

    def find(self, examples: Sequence[Example]) -> dict[str, str]: ...


CHECKS: list[type[Check]] = list(members(FAMILY).values())


def decide(checks: Sequence[Check], examples: Sequence[Example]) -> dict[str, tuple[str, str]]:
    """{key: (reason, detail)} of those of a batch that a check rejects."""
    rejected: dict[str, tuple[str, str]] = {}
    for check in checks:
        found = check.find(examples) if examples else {}
        rejected.update({key: (check.NAME, detail) for key, detail in found.items()})
        examples = [example for example in examples if example.key not in found]
    return rejected
