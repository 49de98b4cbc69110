"""Any server that speaks OpenAI's chat completions: vLLM, llama.cpp, Ollama, LM Studio, a gateway, OpenAI itself.

Form: https://platform.openai.com/docs/api-reference/chat. The official client asks, many at a time in a thread of its own; what
is asked again and when is decided here. The key lies in the system's keyring and in no file; a server on another machine is asked
only where the settings allow it, and a redirect is never followed.
"""

import asyncio
import json
import queue
import random
import threading
from collections.abc import Generator, Iterator, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from engine.errors import AdaptoolError, InputError, MachineError
from engine.messages import Message
from engine.models.teachers.keys import key_of
from engine.models.teachers.protocol import Answer, Prompt, Teacher, failed, one_line
from engine.models.teachers.shape import Misshapen, in_words, shaped
from engine.models.teachers.wire import asked_for, checked, make_client, messages, place_of, words_of
from engine.records import content_hash

AHEAD = 8  # prompts taken beyond those in flight, so that a slot is filled at once
PULSE = 0.5  # seconds between two looks whether the job is to stop
FIRST_WAIT, LONGEST_WAIT = 0.5, 30.0  # seconds before asking again: doubled each time up to the longest
AGAIN = (408, 409, 429)  # what is asked again, besides 500 and above


@dataclass
class Failure(Exception):
    """Why one try gave no answer: `told` is the sentence, `wait` the seconds that the server asked for; an `unusable` teacher need
    not be asked anything else."""

    told: AdaptoolError
    again: bool = True
    wait: float = 0.0
    unusable: bool = False
    refused: bool = False  # the server understood and did not want this request
    slip: bool = False  # there was an answer, but not of the shape asked for


class Endpoint(Teacher):
    """A server. Nothing is asked of it before the first prompt."""

    kind = "endpoint"
    extra: Mapping[str, Any] = MappingProxyType({})  # fields beyond OpenAI's that go with each request

    def __init__(self, name: str, settings, report=None, log=None, url: str = "", key: str = "") -> None:
        """Raises InputError where the address cannot or may not be asked, or no model is named."""
        super().__init__(name, settings, report, log)
        url = checked(name, url or settings.url, settings.allow_remote)
        if not settings.model:
            raise InputError(
                Message("The helper model {name} has no model name.", name=name), "Enter the name that the server uses for it."
            )
        self.place = place_of(url)
        self.served = settings.model  # the name that the server knows
        self.retries = settings.retries
        self._worded: set[str] = set()  # schemas that the server does not hold answers to
        self._quiet_until = 0.0  # the loop's time before which the server wants to be left alone
        self._client = make_client(url, key or key_of(name), settings.in_flight, settings.timeout)
        self._gate = asyncio.Semaphore(settings.in_flight)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()

    def _answers(self, prompts: Iterator[Prompt]) -> Generator[Answer, None, None]:
        arrived: queue.SimpleQueue[Future] = queue.SimpleQueue()
        under_way: set[Future] = set()
        more = True
        try:
            while True:
                while more and len(under_way) < self.settings.in_flight + AHEAD:
                    prompt = next(prompts, None)
                    if prompt is None:
                        more = False
                    else:
                        future = asyncio.run_coroutine_threadsafe(self._answer(prompt), self._loop)
                        under_way.add(future)
                        future.add_done_callback(arrived.put)
                if not under_way:
                    return
                future = self._next(arrived)
                under_way.discard(future)
                yield future.result()
        finally:
            for future in under_way:
                future.cancel()

    def _next(self, arrived: queue.SimpleQueue) -> Future:
        while True:
            try:
                return arrived.get(timeout=PULSE)
            except queue.Empty:
                self.pulse()

    # One prompt, in the loop's thread

    async def _answer(self, prompt: Prompt) -> Answer:
        """Ask until there is an answer or no hope of one. Raises AdaptoolError where the teacher as a whole is of no use."""
        tries = slips = 0
        async with self._gate:
            while True:
                try:
                    return await self._try(prompt, slips)
                except Failure as failure:
                    last = not failure.again or tries >= self.retries
                    if last and failure.unusable:
                        raise failure.told from None
                    if last:
                        return failed(prompt, failure.told)
                    slips += failure.slip
                    await self._wait(tries, failure.wait)
                    tries += 1

    async def _wait(self, tries: int, asked_for: float) -> None:
        """Wait as long as the server asked for, all of us, or ever longer and not all the same time."""
        if asked_for:
            self._quiet_until = max(self._quiet_until, self._loop.time() + asked_for)
        else:
            await asyncio.sleep(min(FIRST_WAIT * 2**tries, LONGEST_WAIT) * random.uniform(0.5, 1.0))

    async def _try(self, prompt: Prompt, slips: int) -> Answer:
        """One try; `slips` counts the answers to this prompt that did not have the shape asked for."""
        while (left := self._quiet_until - self._loop.time()) > 0:
            await asyncio.sleep(left * random.uniform(1.0, 1.1))
        schema = content_hash(prompt.schema)
        if prompt.schema is None or schema in self._worded:
            return await self._request(prompt, slips, held=False)
        try:
            return await self._request(prompt, slips, held=True)
        except Failure as failure:
            if not failure.refused:
                raise
        try:
            answer = await self._request(prompt, slips, held=False)
        except Failure as failure:
            if failure.slip:
                self._worded.add(schema)
            raise
        self._worded.add(schema)
        return answer

    async def _request(self, prompt: Prompt, slips: int, held: bool) -> Answer:
        """One request; `held` asks the server to hold the answer to the schema. Where it is not held to it, or was and did not
        follow it, the schema is spelled out as well. After a slip another seed asks for another answer."""
        import openai

        fields: dict[str, Any] = {"extra_body": self.extra} if self.extra else {}
        if held:
            fields["response_format"] = {"type": "json_schema", "json_schema": {"name": "answer", "schema": prompt.schema, "strict": True}}
        try:
            spelled = in_words(prompt.system, prompt.schema) if prompt.schema is not None and (slips or not held) else prompt.system
            said = messages(prompt, spelled)
        except (OSError, InputError) as error:
            raise Failure(
                InputError(Message("An image cannot be read ({error}).", error=one_line(str(error))), "Check the file."), again=False
            ) from None
        try:
            async with asyncio.timeout(self.settings.timeout):
                raw = await self._client.chat.completions.with_raw_response.create(
                    model=self.served,
                    messages=said,
                    max_tokens=prompt.max_tokens,
                    temperature=prompt.temperature,
                    seed=prompt.seed + slips,
                    **fields,
                )
        except openai.APIStatusError as error:
            raise self._refusal(error.response) from None
        except (TimeoutError, openai.APITimeoutError):
            raise Failure(
                MachineError(
                    Message("{place} gave no answer within {timeout:g} seconds.", place=self.place, timeout=self.settings.timeout),
                    "Allow a longer wait, or fewer questions at once.",
                )
            ) from None
        except openai.APIConnectionError as error:
            raise self._broken(error) from None
        return self._read(prompt, raw.http_response.text)

    def _read(self, prompt: Prompt, text: str) -> Answer:
        try:
            body = json.loads(text)
            content = body["choices"][0]["message"]["content"] or ""
            if not isinstance(content, str):
                raise TypeError("content is no text")
            usage = body.get("usage") or {}
            tokens_in, tokens_out = (int(usage.get(name) or 0) for name in ("prompt_tokens", "completion_tokens"))
        except (ValueError, KeyError, IndexError, TypeError, AttributeError):
            raise self._malformed() from None
        try:
            return Answer(prompt.key, shaped(content, prompt.schema), tokens_in, tokens_out)
        except Misshapen as error:
            raise Failure(error.told, slip=True) from None
        except InputError as error:
            raise Failure(error, again=False) from None

    def _malformed(self) -> Failure:
        return Failure(
            MachineError(
                Message("{place} does not answer in OpenAI format.", place=self.place),
                "Check the address (most end in /v1) and the server.",
            )
        )

    def _refusal(self, response: Any) -> Failure:
        """What a status other than 200 means. Some servers answer a schema that they cannot take with 500 instead of 400."""
        status, said = response.status_code, words_of(response)
        if status in AGAIN or status >= 500:
            return Failure(
                MachineError(
                    Message("{place} cannot answer right now ({status}{words}).", place=self.place, status=status, words=said),
                    "Ask fewer questions at once.",
                ),
                wait=asked_for(response.headers),
                refused="response_format" in response.text,
            )
        if status in (401, 403):
            return Failure(
                InputError(
                    Message("{place} does not accept the key of the helper model {name}.", place=self.place, name=self.name),
                    "Save the correct key for this helper model.",
                ),
                again=False,
                unusable=True,
            )
        if status == 404:
            return Failure(
                InputError(
                    Message(
                        "{place} has no model {model} at this address (404{words}).",
                        place=self.place,
                        model=self.settings.model,
                        words=said,
                    ),
                    "Check the model's name and the address (most end in /v1).",
                ),
                again=False,
                unusable=True,
            )
        if status < 400:
            return Failure(
                InputError(
                    Message("{place} redirects to another address, which is not followed.", place=self.place),
                    "Enter the address of the server itself.",
                ),
                again=False,
                unusable=True,
            )
        return Failure(
            InputError(
                Message("{place} rejects the question ({status}{words}).", place=self.place, status=status, words=said),
                "Check the helper model's settings.",
            ),
            again=False,
            refused=status in (400, 422),
        )

    def _broken(self, error: Exception) -> Failure:
        """What a connection that failed means: without one nobody can be asked anything."""
        import httpx2

        if isinstance(error.__cause__, (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.ProxyError, httpx2.UnsupportedProtocol)):
            why = one_line(str(error.__cause__)) or "no connection"
            return Failure(
                MachineError(
                    Message("No answer from {place} ({why}).", place=self.place, why=why),
                    "Start the server there, or check host and port.",
                ),
                unusable=True,
            )
        return Failure(
            MachineError(Message("{place} disconnected in the middle of an answer.", place=self.place), "See the log of the server.")
        )

    # Around it

    def check(self) -> dict[str, Any]:
        """As for every teacher; a server that is not there is told at once, without trying again."""
        patient, self.retries = self.retries, 0
        try:
            return super().check()
        finally:
            self.retries = patient

    def close(self) -> None:
        """Break off what is under way and close all connections."""
        if not self._loop.is_closed():
            asyncio.run_coroutine_threadsafe(self._end(), self._loop).result(10)
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join(10)
            self._loop.close()

    async def _end(self) -> None:
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        await self._client.close()
        await self._loop.shutdown_default_executor()
