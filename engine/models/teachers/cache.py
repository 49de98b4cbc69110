"""Answers kept on disk: a job that is run again, or continues after a kill, asks nothing twice.

An answer is found by all that decides it: kind and model of the teacher, both texts, the images' bytes, the schema, the longest
answer, temperature and seed. Each is committed as it comes (a commit takes some 0.02 ms in this mode), so that a killed process loses
only what it had not received. Answers with an error are not kept.
"""

import hashlib
import sqlite3
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from engine.errors import BusyError, InputError
from engine.messages import Message
from engine.models.teachers.protocol import Answer, Prompt, Teacher, failed
from engine.records import to_json

MOST_READY = 1000  # prompts that wait for no answer of their own while others are asked


class Cached(Teacher):
    """A teacher whose answers are kept in the SQLite file `path`, which several processes may use at once."""

    def __init__(self, teacher: Teacher, path: Path) -> None:
        """Raises InputError where the file is no database, BusyError where another process holds it too long."""
        super().__init__(teacher.name, teacher.settings, teacher.report, teacher.log)
        self.teacher = teacher
        self.kind = teacher.kind
        self._db = _opened(path)

    @property
    def model(self) -> str:
        """As the teacher says."""
        return self.teacher.model

    def ask(self, prompts: Iterable[Prompt]) -> Generator[Answer, None, None]:
        """As for every teacher; what is known comes from disk, and of equal prompts one is asked."""
        waiting = iter(prompts)
        ready: deque[Answer] = deque()  # known, or without a chance
        asking: dict[str, list[Prompt]] = {}  # by what they are kept under
        more = True

        def unknown() -> Iterator[Prompt]:
            """The prompts that the teacher must be asked; ends for a while when many others wait."""
            nonlocal more
            while len(ready) + sum(map(len, asking.values())) - len(asking) < MOST_READY:
                prompt = next(waiting, None)
                if prompt is None:
                    more = False
                    return
                try:
                    kept_under = self.kept_under(prompt)
                except OSError as error:
                    why = InputError(Message("The image {filename} cannot be read.", filename=error.filename), "Check the file.")
                    ready.append(failed(prompt, why))
                    continue
                if kept_under in asking:
                    asking[kept_under].append(prompt)
                elif (known := self._find(prompt, kept_under)) is not None:
                    ready.append(known)
                else:
                    asking[kept_under] = [prompt]
                    yield replace(prompt, key=kept_under)

        while more:
            with closing(self.teacher.ask(unknown())) as answers:
                for answer in answers:
                    self._keep(answer)
                    ready.extend(replace(answer, key=prompt.key) for prompt in asking.pop(answer.key))
                    while ready:
                        yield ready.popleft()
            while ready:
                yield ready.popleft()

    def _answers(self, prompts: Iterator[Prompt]) -> Generator[Answer, None, None]:
        raise NotImplementedError("the teacher inside answers")

    def check(self) -> dict[str, Any]:
        """As the teacher says, always asked anew."""
        return self.teacher.check()

    def kept_under(self, prompt: Prompt) -> str:
        """What an answer is found by: 64 hexadecimal digits. Raises OSError where an image cannot be read."""
        images = [_image_hash(image, (facts := image.stat()).st_size, facts.st_mtime_ns) for image in prompt.images]
        parts = [
            self.kind,
            self.model,
            prompt.system,
            prompt.user,
            images,
            prompt.schema,
            prompt.max_tokens,
            prompt.temperature,
            prompt.seed,
        ]
        return hashlib.sha256(to_json(parts).encode("utf-8", "surrogatepass")).hexdigest()

    def _find(self, prompt: Prompt, kept_under: str) -> Answer | None:
        row = self._db.execute("select text, tokens_in, tokens_out from answers where key = ?", [kept_under]).fetchone()
        return Answer(prompt.key, *row) if row else None

    def _keep(self, answer: Answer) -> None:
        if not answer.error:
            self._db.execute(
                "insert or replace into answers values (?, ?, ?, ?)", [answer.key, answer.text, answer.tokens_in, answer.tokens_out]
            )

    def close(self) -> None:
        """Close the teacher and the file."""
        self.teacher.close()
        self._db.close()


def _opened(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path, timeout=20, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma synchronous = normal")
        connection.execute(
            "create table if not exists answers (key text primary key, text text not null, tokens_in integer not null, "
            "tokens_out integer not null) without rowid"
        )
    except sqlite3.DatabaseError as error:
        connection.close()
        if "locked" in str(error):
            raise BusyError(Message("Another process is writing to {path}.", path=path), "Wait for it to end.") from None
        raise InputError(
            Message("{path} is not a complete database ({error}).", path=path, error=error), "Remove it. Its content is asked for again."
        ) from None
    return connection


@lru_cache(maxsize=4096)
def _image_hash(image: Path, size: int, changed: int) -> str:
    """SHA-256 of an image's bytes; size and time of change are there so that another picture in its place is read anew."""
    return hashlib.sha256(image.read_bytes()).hexdigest()
