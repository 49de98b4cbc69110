"""Answers of any server that speaks OpenAI's chat completions, many questions in flight.

The transport is that of the teachers (engine/models/teachers/endpoint.py): key in the keyring, other machines only where allowed, asked
again after a failure. A question goes with its tools; calls that come back parsed are written as text again, with the arguments as
the server sent them, so that they are judged like any other answer.
"""

import copy
import json
import re
import time
import weakref
from collections.abc import Iterator, Sequence
from typing import Any

from engine.errors import InputError, MachineError
from engine.messages import Message
from engine.models.call_formats.json_forms import CALL_CLOSE, CALL_OPEN
from engine.models.inference import GREEDY, Answer, Sampling, in_order, seed_of
from engine.models.teachers import protocol
from engine.models.teachers.endpoint import Endpoint, Failure
from engine.models.teachers.settings import TeacherSettings
from engine.models.teachers.shape import THOUGHT_ENDS
from engine.records import Tool

UNREADABLE = re.compile(r"(fail\w*|unable|could not|cannot) (to )?(be )?pars|invalid tool.?call|pars\w+ (error|fail)", re.IGNORECASE)
NOT_IN_NAMES = re.compile(r"[^a-zA-Z0-9_-]")  # OpenAI takes names of letters, digits, _ and - up to 64
LONGEST_NAME = 64


class EndpointAnswers:
    """Call it with questions; yields the raw answer to each, in order. Raises InputError or MachineError where the server is of no
    use, or gives no answer to a question after all tries: a question that was not answered is not a wrong answer."""

    def __init__(
        self,
        name: str,
        settings: TeacherSettings,
        tools: Sequence[Tool],
        max_new_tokens: int,
        *,
        sampling: Sampling = GREEDY,
        constrained: bool = False,
        report: Any = None,
    ) -> None:
        """`name` is the teacher's, under which its key lies in the keyring; `settings` are its card."""
        if constrained:
            raise InputError(
                Message("Constrained decoding is not possible with the server {name}.", name=name),
                "Measure it without constrained decoding.",
            )
        self.tools, self.max_new_tokens, self.sampling = list(tools), max_new_tokens, sampling
        self.server = _Asked(name, settings, report)
        weakref.finalize(self, self.server.close)

    def __call__(self, questions: Sequence[str], tools: Sequence[Sequence[Tool]] | None = None) -> Iterator[str]:
        """The raw answers; `tools` gives each question its own tool list."""
        return (answer.text for answer in self.answers(questions, tools))

    def answers(self, questions: Sequence[str], tools: Sequence[Sequence[Tool]] | None = None) -> Iterator[Answer]:
        """The same with times, and tokens as the server counts them."""
        return in_order(self._made(questions, tools))

    def _made(self, questions: Sequence[str], tools: Sequence[Sequence[Tool]] | None) -> Iterator[tuple[int, Answer]]:
        sampling = self.sampling
        further = {"top_p": sampling.top_p} | ({"top_k": sampling.top_k} if sampling.top_k else {}) if not sampling.greedy else {}
        server, shared = self.server, _Shown(self.tools) if tools is None else None

        def prompts() -> Iterator[protocol.Prompt]:
            for number, question in enumerate(questions):
                server.asked[str(number)] = (shared or _Shown(tools[number]), further)
                yield protocol.Prompt(
                    str(number),
                    "",
                    question.strip(),
                    max_tokens=self.max_new_tokens,
                    temperature=max(sampling.temperature, 0.0),
                    seed=sampling.seed if sampling.greedy else seed_of(sampling, question),
                )

        for answer in server.ask(prompts()):
            if answer.error:
                raise MachineError(
                    Message("The server {server} did not answer a question: {error}", server=server.name, error=answer.error),
                    "Check the server, then run again; it resumes where it stopped.",
                )
            yield int(answer.key), Answer(answer.text, server.took.pop(answer.key), 0.0, answer.tokens_in, answer.tokens_out)

    def close(self) -> None:
        """Close all connections."""
        self.server.close()


class _Shown:
    """A tool list as it is sent; `names` gives the name of each tool back where the server's form does not allow it."""

    def __init__(self, tools: Sequence[Tool]) -> None:
        short = {tool.name: NOT_IN_NAMES.sub("_", tool.name)[:LONGEST_NAME] for tool in tools}
        if len(set(short.values())) < len(short):
            short = {name: name for name in short}
        self.names = {sent: name for name, sent in short.items()}
        self.sent = [tool.as_openai() for tool in tools]
        for form in self.sent:
            form["function"] = {**form["function"], "name": short[form["function"]["name"]]}


class _Asked(Endpoint):
    """The transport. `asked` holds for each prompt its tools and further fields, `took` the seconds of the last try."""

    def __init__(self, name: str, settings: TeacherSettings, report: Any) -> None:
        super().__init__(name, settings, report)
        self.asked: dict[str, tuple[_Shown, dict[str, Any]]] = {}
        self.took: dict[str, float] = {}

    async def _request(self, prompt: protocol.Prompt, slips: int, held: bool) -> protocol.Answer:
        """One request with the tools of this prompt. A server that could not read what its model wrote says so with an error; that is
        an answer without a whole call, and asking again would not help."""
        shown, further = self.asked[prompt.key]
        sender = copy.copy(self)
        sender.extra = {**further, **({"tools": shown.sent, "tool_choice": "auto"} if shown.sent else {})}
        begun = time.perf_counter()
        try:
            return await super(_Asked, sender)._request(prompt, slips, held)
        except Failure as failure:
            if not UNREADABLE.search(failure.told.message):
                raise
            return protocol.Answer(prompt.key, f"{CALL_OPEN}\n{failure.told.message}", 0, 0)
        finally:
            self.took[prompt.key] = time.perf_counter() - begun

    def _read(self, prompt: protocol.Prompt, text: str) -> protocol.Answer:
        """The reply as raw text: its words, then each call."""
        try:
            body = json.loads(text)
            message = body["choices"][0]["message"]
            words = message.get("content") or ""
            calls = [call["function"] for call in message.get("tool_calls") or []]
            written = [_written(call["name"], call.get("arguments"), self.asked[prompt.key][0].names) for call in calls]
            usage = body.get("usage") or {}
            tokens_in, tokens_out = (int(usage.get(name) or 0) for name in ("prompt_tokens", "completion_tokens"))
            whole = "\n".join(filter(None, [words.rpartition(THOUGHT_ENDS)[2].strip(), *written]))
        except (ValueError, KeyError, IndexError, TypeError, AttributeError):
            raise self._malformed() from None
        return protocol.Answer(prompt.key, whole, tokens_in, tokens_out)


def _written(name: str, arguments: Any, names: dict[str, str]) -> str:
    """A call as text. Arguments are text in OpenAI's form, and stay as they are, broken ones too; some servers send an object."""
    told = arguments if isinstance(arguments, str) else json.dumps(arguments or {}, ensure_ascii=False)
    written = f'{{"name": {json.dumps(names.get(name, name), ensure_ascii=False)}, "arguments": {told.strip() or "{}"}}}'
    return f"{CALL_OPEN}\n{written}\n{CALL_CLOSE}"
