"""Teachers: the language models that write questions, find parameters and judge. One protocol, one file for each kind;
which there are stands in `TEACHERS` of engine/settings/families.py.

with open_teacher("writer", settings, project.path / "runs" / "answers.db", report) as teacher:
    for answer in teacher.ask(prompts): ...

protocol.py       Prompt, Answer, Teacher
settings.py       TeacherSettings
endpoint.py       any server that speaks OpenAI's chat completions
vllm.py           vLLM, started here and ended with the job (keeper.py holds its process)
gguf.py           a GGUF file through llama.cpp, in this process
transformers.py   a folder with a transformers model, in this process
shape.py          answers that must follow a JSON Schema
cache.py          answers kept on disk, so that nothing is asked twice
estimate.py       tokens and seconds before a run (run_estimate.py: of a stage's next run)
kept.py, keys.py  the teachers that a project knows, and their keys in the system's keyring
wire.py           what goes to a server and comes from it
"""

from pathlib import Path
from typing import TYPE_CHECKING

from engine.models.teachers.protocol import Answer, Prompt, Teacher
from engine.settings.families import TEACHERS, member

if TYPE_CHECKING:
    from engine.jobs.worker import Report
    from engine.models.teachers.settings import TeacherSettings

__all__ = ["Answer", "Prompt", "Teacher", "open_teacher"]


def open_teacher(
    name: str, settings: "TeacherSettings", cache: Path | None = None, report: "Report | None" = None, log: Path | None = None
) -> Teacher:
    """The teacher that the settings describe, loaded or started. Answers are kept in the file `cache` unless it is None.

    `name` is what the user calls it; a key for it is looked for under this name in the system's keyring. `report` hears how a long
    start goes and lets it be cancelled; `log` is the file for what a started server writes, None for a temporary one. Raises InputError
    or MachineError where the teacher cannot be had.
    """
    teacher = member(TEACHERS, settings.kind)(name, settings, report, log)
    if cache is None:
        return teacher
    from engine.models.teachers.cache import Cached

    try:
        return Cached(teacher, cache)
    except BaseException:
        teacher.close()
        raise
