"""A teacher that answers by a script, in the place of a language model."""

from engine.models.teachers import Answer
from engine.models.teachers.settings import TeacherSettings
from engine.records import to_json


class Scripted:
    """Answers each prompt with what `script(prompt)` gives: JSON-able values become JSON, texts stay as they are, an exception
    becomes an answer with an error. Answers come in the reverse order of the prompts of a batch. `asked` are all prompts."""

    name = "scripted"

    def __init__(self, script, batch: int = 3) -> None:
        self.script, self.batch = script, batch
        self.settings = TeacherSettings(kind="endpoint", model="m", temperature=0.7, max_tokens=300)
        self.asked = []

    def ask(self, prompts):
        waiting = []
        for prompt in prompts:
            self.asked.append(prompt)
            waiting.append(prompt)
            if len(waiting) == self.batch:
                yield from map(self._answer, reversed(waiting))
                waiting = []
        yield from map(self._answer, reversed(waiting))

    def _answer(self, prompt) -> Answer:
        said = self.script(prompt)
        if isinstance(said, Exception):
            return Answer(prompt.key, "", 0, 0, str(said))
        return Answer(prompt.key, said if isinstance(said, str) else to_json(said), 10, 10)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass
