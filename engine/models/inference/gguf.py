"""Answers of a GGUF file through llama.cpp in process, many at a time, the tool list computed once.

The tool list stands in llama.cpp's memory as one sequence; each question is another sequence that shares its cells
(llama_memory_seq_cp copies none in a unified cache) and gives its own back when its answer has ended.
"""

import ctypes
import math
import time
import weakref
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.errors import InputError, MachineError
from engine.messages import Message
from engine.models.base_models import threads
from engine.models.gguf import keep_in, load_adapter, use_adapter
from engine.models.inference import GREEDY, Answer, Sampling, batches, seed_of
from engine.models.placing import release
from engine.records import Tool

if TYPE_CHECKING:
    from engine.models.grammar import Form, ParameterForm

PREFIX = 0  # the sequence that holds what all share
AT_ONCE = 512  # tokens computed in one go


@dataclass
class Asked(batches.Asked):
    """One question under way; `place` is its sequence in llama.cpp's memory."""

    place: int = 0
    chain: Any = None  # llama.cpp's samplers
    grammar: Any = None
    ended: bool = False
    last: float = 0.0


class GgufAnswers(batches.Batches):
    """Call it with questions; yields the raw answer to each, in order."""

    ASKED = Asked

    def __init__(
        self,
        file: Path,
        chat,
        tools: Sequence[Tool],
        max_new_tokens: int,
        *,
        batch: int = 16,
        sampling: Sampling = GREEDY,
        constrained: bool = False,
        adapter: Path | None = None,
        cache_type: str = "f16",
    ) -> None:
        """With `constrained`, answers are held to the grammar of the tool list (engine/models/grammar); `adapter` is the GGUF file of an
        adapter to use over the model, `cache_type` the number format of keys and values. Raises InputError where llama.cpp cannot read
        the file, MachineError where the adapter does not fit it."""
        import llama_cpp

        self.lib, self.chat, self.max_new_tokens, self.sampling = llama_cpp, chat, max_new_tokens, sampling
        self.talk = chat.over(tools)
        self.batch = min(batch, llama_cpp.llama_max_parallel_sequences() - 1)
        release()
        try:
            self.model = llama_cpp.Llama(
                str(file), n_ctx=AT_ONCE, n_threads=threads(), n_threads_batch=threads(), n_gpu_layers=-1, verbose=False
            )
        except (ValueError, RuntimeError) as error:
            raise InputError(
                Message("llama.cpp cannot load {file} ({error}).", file=Path(file).name, error=error),
                "Export it again, or choose another file.",
            ) from None
        self.vocabulary = self.model._model.vocab
        self.cache_type = cache_type
        self.form = None
        if constrained:
            from engine.models.grammar import form_of

            self.form = form_of(chat)
        self._grammars: dict[str, Any] = {}
        self._context: Any = None
        self._room = 0
        self._held: list[int] = []  # the ids that the sequence PREFIX holds
        self._stack = ExitStack()
        weakref.finalize(self, _free, llama_cpp, self.model, self._stack, self._grammars)  # at the latest before Python ends
        self._adapter = load_adapter(self.model, adapter) if adapter is not None else None

    def answer(self, question: str) -> str:
        """The raw answer to one question."""
        return next(self([question]))

    def prepare(self) -> None:
        """Compute what the tool list makes, so that the first question does not wait for it."""
        self._make_room(len(self.talk.prefix) + self.max_new_tokens + 2 * AT_ONCE)
        self._hold(self.talk.prefix)

    def _group(self, group: list[Asked], shared: list[int]) -> Iterator[tuple[int, Answer]]:
        """Answers over one shared beginning, as they come."""
        if not group:
            return
        waiting = sorted(group, key=lambda one: len(one.ids), reverse=True)
        own = [len(one.ids) - len(shared) + self.max_new_tokens for one in waiting[: self.batch]]
        self._make_room(len(shared) + sum(own) + AT_ONCE)
        self._hold(shared)
        places = list(range(1, self.batch + 1))
        running: list[Asked] = []
        try:
            while waiting or running:
                rows = [(one, one.tokens[-1:], len(one.ids) + len(one.tokens) - 1) for one in running]
                while waiting and places:
                    one = waiting.pop()
                    self._begin(one, places.pop(), len(shared))
                    running.append(one)
                    rows.append((one, one.ids[len(shared) :], len(shared)))
                self._advance(rows)
                for one in [one for one in running if one.ended]:
                    running.remove(one)
                    places.append(one.place)
                    self._end(one)
                    yield (
                        one.number,
                        Answer(
                            self.model.detokenize(one.tokens, special=True).decode("utf-8", errors="replace"),
                            one.last - one.begun,
                            one.first - one.begun,
                            len(one.ids),
                            len(one.tokens),
                        ),
                    )
        finally:
            for one in running:
                self._end(one)

    # llama.cpp's memory

    def _make_room(self, tokens: int) -> None:
        """A context for so many tokens, the old one where it is large enough."""
        if tokens <= self._room:
            return
        from llama_cpp import _internals

        parameters = self.model.context_params
        parameters.n_ctx, parameters.n_batch, parameters.n_ubatch = tokens, AT_ONCE, AT_ONCE
        parameters.n_seq_max, parameters.kv_unified = self.batch + 1, True
        keep_in(parameters, self.cache_type)
        self.close_context()
        try:
            self._context = self._stack.enter_context(
                closing(_internals.LlamaContext(model=self.model._model, params=parameters, verbose=False))
            )
        except ValueError:
            raise MachineError(
                Message("There is not enough memory for {tokens} tokens in parallel.", tokens=tokens), "Ask fewer questions in parallel."
            ) from None
        if self._adapter is not None:
            use_adapter(self._context.ctx, self._adapter)
        self._batch = self._stack.enter_context(closing(_internals.LlamaBatch(n_tokens=AT_ONCE, embd=0, n_seq_max=1, verbose=False)))
        self._room, self._held = tokens, []

    def close_context(self) -> None:
        """Free the memory of sequences; it is made again when it is needed."""
        self._stack.close()
        self._context, self._room, self._held = None, 0, []

    def _hold(self, shared: list[int]) -> None:
        """Compute what all share, unless it is there."""
        if shared != self._held:
            self._context.kv_cache_clear()
            self._held = []
            for _ in self._computed([(token, at, PREFIX, False) for at, token in enumerate(shared)]):
                pass
            self._held = shared

    def _computed(self, tokens: list[tuple[int, int, int, bool]]) -> Iterator[tuple[int, int]]:
        """Compute (token, position, sequence, whether its logits are wanted); yields (place in llama.cpp's output, number here) of those
        wanted, as long as they can be read."""
        batch = self._batch.batch
        for at in range(0, len(tokens), AT_ONCE):
            part = tokens[at : at + AT_ONCE]
            batch.n_tokens = len(part)
            for i, (token, position, sequence, wanted) in enumerate(part):
                batch.token[i], batch.pos[i], batch.logits[i] = token, position, wanted
                batch.n_seq_id[i], batch.seq_id[i][0] = 1, sequence
            code = self.lib.llama_decode(self._context.ctx, batch)
            if code:
                raise MachineError(
                    Message("llama.cpp could not compute the next tokens (code {code}).", code=code), "Ask fewer questions in parallel."
                )
            yield from ((i, at + i) for i, row in enumerate(part) if row[3])

    # One row

    def _begin(self, one: Asked, place: int, shared: int) -> None:
        one.place, one.begun = place, time.perf_counter()
        if shared:
            self._context.kv_cache_seq_cp(PREFIX, place, 0, shared)
        one.chain = self._chain(one.question)
        one.grammar = self.lib.llama_sampler_clone(self._grammar(one, self.form)) if self.form else None

    def _end(self, one: Asked) -> None:
        self._context.kv_cache_seq_rm(one.place, -1, -1)
        for sampler in filter(None, (one.chain, one.grammar)):
            self.lib.llama_sampler_free(sampler)

    def _chain(self, question: str) -> Any:
        """llama.cpp's samplers in the order in which transformers applies them: temperature, top_k, top_p."""
        lib, sampling = self.lib, self.sampling
        chain = lib.llama_sampler_chain_init(lib.llama_sampler_chain_default_params())
        if sampling.greedy:
            lib.llama_sampler_chain_add(chain, lib.llama_sampler_init_greedy())
            return chain
        lib.llama_sampler_chain_add(chain, lib.llama_sampler_init_temp(sampling.temperature))
        if sampling.top_k:
            lib.llama_sampler_chain_add(chain, lib.llama_sampler_init_top_k(sampling.top_k))
        lib.llama_sampler_chain_add(chain, lib.llama_sampler_init_top_p(sampling.top_p, 1))
        lib.llama_sampler_chain_add(chain, lib.llama_sampler_init_dist(seed_of(sampling, question)))
        return chain

    def _grammar(self, one: Asked, form: "Form | ParameterForm") -> Any:
        """The grammar of a tool list at its beginning. Raises InputError where llama.cpp does not take it."""
        if one.list_key not in self._grammars:
            from engine.models.grammar import gbnf

            made = self.lib.llama_sampler_init_grammar(self.vocabulary, gbnf(one.tools, form).encode(), b"root")
            if not made:
                raise InputError("llama.cpp does not accept the grammar of this tool list.", "Switch off constrained decoding.")
            self._grammars[one.list_key] = made
        return self._grammars[one.list_key]

    def _advance(self, rows: list[tuple[Asked, list[int], int]]) -> None:
        """Compute the tokens of each row from a position on, and choose the one that follows."""
        tokens, whose = [], {}
        for one, ids, at in rows:
            tokens += [(token, at + i, one.place, i == len(ids) - 1) for i, token in enumerate(ids)]
            whose[len(tokens) - 1] = one
        for place, number in self._computed(tokens):
            one = whose[number]
            token = self._chosen(one, place)
            one.last = time.perf_counter()
            one.first = one.first or one.last
            one.ended = self.lib.llama_vocab_is_eog(self.vocabulary, token)
            if not one.ended:
                one.tokens.append(token)
                one.ended = len(one.tokens) >= self.max_new_tokens

    def _chosen(self, one: Asked, place: int) -> int:
        """The next token. With a grammar the free choice is looked at first: asking after one token is quick, after all is not."""
        lib = self.lib
        token = lib.llama_sampler_sample(one.chain, self._context.ctx, place)
        if one.grammar is None:
            return token
        single = lib.llama_token_data(id=token, logit=1.0, p=0.0)
        row = lib.llama_token_data_array(data=ctypes.pointer(single), size=1, selected=-1, sorted=False)
        lib.llama_sampler_apply(one.grammar, ctypes.byref(row))
        if math.isinf(single.logit):
            token = self._held_to(one, place)
        lib.llama_sampler_accept(one.grammar, token)
        return token

    def _held_to(self, one: Asked, place: int) -> int:
        """The choice among all tokens that the grammar allows."""
        lib = self.lib
        count = lib.llama_vocab_n_tokens(self.vocabulary)
        logits = self._context.get_logits_ith(place)
        all_tokens = (lib.llama_token_data * count)(*((token, logits[token], 0.0) for token in range(count)))
        row = lib.llama_token_data_array(data=all_tokens, size=count, selected=-1, sorted=False)
        lib.llama_sampler_apply(one.grammar, ctypes.byref(row))
        lib.llama_sampler_apply(one.chain, ctypes.byref(row))
        return row.data[row.selected].id


def _free(lib: Any, model: Any, stack: ExitStack, grammars: dict[str, Any]) -> None:
    """Give back all memory, what hangs on the model first."""
    for grammar in grammars.values():
        lib.llama_sampler_free(grammar)
    stack.close()
    model.close()
