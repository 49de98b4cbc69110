"""A GGUF file through llama.cpp, in this process: one question after the other, on the graphics card as far as there is one.

The file's own chat template renders the prompts. llama.cpp keeps what it computed for the last prompt, so that questions which share
their system prompt compute it once; a schema becomes a grammar, which lets the model write nothing else.
"""

from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from typing import Any

from engine.errors import InputError, MachineError
from engine.messages import Message
from engine.models import embedded
from engine.models.base_models import threads
from engine.models.placing import release
from engine.models.teachers.protocol import Answer, Prompt, Teacher, failed, one_line
from engine.models.teachers.shape import Misshapen, in_words, shaped
from engine.records import to_json

NO_SYSTEM = "system role"  # what templates without one say, Gemma's for instance: System role not supported
LONGEST_CONTEXT = 8192  # tokens, where the settings say nothing: a model's own may not fit into memory


class GgufTeacher(Teacher):
    """A GGUF file, loaded."""

    kind = "gguf"

    def __init__(self, name: str, settings, report=None, log=None) -> None:
        """Raises InputError where the file is not there, has no chat template or is no GGUF file, MachineError where it does not fit."""
        super().__init__(name, settings, report, log)
        self.file = self._found()
        if settings.vision:
            raise InputError(
                Message("The helper model {name} is a GGUF file, which cannot see images here.", name=name),
                "Serve it with its image part in llama.cpp and choose the kind endpoint.",
            )
        self._model = self._loaded()
        self._grammars: dict[str, Any] = {}
        self._system_apart = True

    def _found(self) -> Path:
        file = Path(self.settings.model).expanduser()
        if not file.is_file():
            raise InputError(
                Message("The GGUF file of the helper model {name} does not exist ({model}).", name=self.name, model=self.settings.model),
                "Check the path.",
            )
        return file

    def _loaded(self) -> Any:
        import llama_cpp

        with self.file.open("rb") as file:
            if file.read(4) != b"GGUF":
                raise InputError(
                    Message("{file} is not a GGUF file.", file=self.file.name), "Choose a file that was written for llama.cpp."
                )
        try:
            facts = llama_cpp.Llama(str(self.file), vocab_only=True, verbose=False).metadata
        except (ValueError, RuntimeError) as error:
            raise InputError(
                Message("llama.cpp cannot read {file} ({error}).", file=self.file.name, error=one_line(str(error))),
                "Get the file again; its kind may not be known to this version.",
            ) from None
        if "tokenizer.chat_template" not in facts:
            raise InputError(Message("{file} has no chat template.", file=self.file.name), "Choose an instruction-tuned model.")
        release()
        own = int(facts.get(f"{facts.get('general.architecture')}.context_length", LONGEST_CONTEXT))
        try:
            return self._watched()(
                str(self.file),
                n_ctx=min(own, self.settings.context or LONGEST_CONTEXT),
                n_threads=threads(),
                n_threads_batch=threads(),
                n_gpu_layers=-1,
                verbose=False,
            )
        except (ValueError, RuntimeError) as error:
            raise MachineError(
                Message("llama.cpp cannot load {file} ({error}).", file=self.file.name, error=one_line(str(error))),
                "Choose a smaller model or a shorter context.",
            ) from None

    def _watched(self) -> Any:
        """llama.cpp's class, which between tokens, and between the batches of a long prompt, looks whether the job is to stop."""
        import llama_cpp

        teacher = self

        class Watched(llama_cpp.Llama):
            def eval(self, tokens: Sequence[int]) -> None:
                for start in range(0, len(tokens), self.n_batch):
                    teacher.pulse()
                    super().eval(tokens[start : start + self.n_batch])

        return Watched

    @property
    def model(self) -> str:
        """The file's name, size and time of change, so that the project can be moved and another file is asked anew."""
        facts = self.file.stat()
        return f"{self.file.name} {facts.st_size} {facts.st_mtime_ns}"

    def _answers(self, prompts: Iterator[Prompt]) -> Generator[Answer, None, None]:
        for prompt in prompts:
            self.pulse()
            yield self._answer(prompt)

    def _answer(self, prompt: Prompt) -> Answer:
        """The answer; where it does not follow the schema (it was cut, or there is no grammar for it) other seeds are tried."""
        tries = 1 + (self.settings.retries if prompt.schema is not None and prompt.temperature > 0 else 0)
        for seed in range(prompt.seed, prompt.seed + tries):
            try:
                return self._once(prompt, seed)
            except Misshapen as error:
                misshapen = error.told
            except InputError as error:
                return failed(prompt, error)
        return failed(prompt, misshapen)

    def _once(self, prompt: Prompt, seed: int) -> Answer:
        grammar = self._grammar(prompt.schema)
        system = in_words(prompt.system, prompt.schema) if prompt.schema is not None and grammar is None else prompt.system
        try:
            made = self._model.create_chat_completion(
                self._messages(system, prompt.user),
                max_tokens=prompt.max_tokens,
                temperature=prompt.temperature,
                seed=seed,
                grammar=grammar,
            )
        except ValueError as error:  # too long for the context, or the template wants other messages
            if system and self._system_apart and NO_SYSTEM in str(error).casefold():
                self._system_apart = False
                return self._once(prompt, seed)
            raise InputError(
                Message("The model cannot take the question ({error}).", error=one_line(str(error))),
                "Allow a longer context or shorten the question.",
            ) from None
        except RuntimeError as error:
            raise InputError(
                Message("llama.cpp failed on the question ({error}).", error=one_line(str(error))), "See the log of the job."
            ) from None
        usage = made["usage"]
        text = shaped(made["choices"][0]["message"]["content"] or "", prompt.schema)
        return Answer(prompt.key, text, usage["prompt_tokens"], usage["completion_tokens"])

    def _messages(self, system: str, user: str) -> list[dict[str, str]]:
        """The system prompt as a message of its own, or before the user's words where the model's template knows none."""
        if system and self._system_apart:
            return [{"role": "system", "content": system}, {"role": "user", "content": user}]
        return [{"role": "user", "content": f"{system}\n\n{user}".strip()}]

    def _grammar(self, schema: dict[str, Any] | None) -> Any:
        """The grammar that holds answers to a schema; None without one, or where llama.cpp knows none for it."""
        if schema is None:
            return None
        text = to_json(schema)
        if text not in self._grammars:
            self._grammars[text] = self._made_grammar(text)
        return self._grammars[text]

    def _made_grammar(self, schema: str) -> Any:
        import llama_cpp

        try:
            grammar = llama_cpp.LlamaGrammar.from_json_schema(schema, verbose=False)
        except Exception:  # its converter raises whatever it stumbles over
            return None
        vocabulary = self._model._model.vocab
        sampler = llama_cpp.llama_sampler_init_grammar(vocabulary, grammar._grammar.encode(), grammar._root.encode())
        if not sampler:  # llama.cpp cannot read what the converter wrote; used all the same, it would end this process
            return None
        llama_cpp.llama_sampler_free(sampler)
        return grammar

    def close(self) -> None:
        """Free the model's memory."""
        self._model.close()


class EmbeddedTeacher(GgufTeacher):
    """The language model in the box, SmolLM2-135M-Instruct: nothing to choose, and small, so that most of what it writes is left out."""

    kind = "embedded"
    needs_model = False
    # python -m tests.benchmarks.teachers --writes
    caution = (
        "A very small model, only for trying out how a helper model works: 3 of 100 rewrites passed validation, it found the correct "
        "call for none of 50 questions, and as a judge it accepts nearly everything. Do not use it for real data."
    )

    def _found(self) -> Path:
        return embedded.gguf_file()

    @property
    def model(self) -> str:
        """The file's name and hash: what it answered counts in every copy of the program and after another set-up."""
        return f"{embedded.GGUF} {embedded.GGUF_SHA256[:12]}"
