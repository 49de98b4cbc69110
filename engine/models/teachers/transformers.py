"""A folder with a transformers model, in this process: as many questions side by side as may be in flight, padded on the left.

Safetensors only, and never code that comes with a model. With `vision` the model is one that takes images and text
(AutoModelForImageTextToText), and its own processor places the images. A schema is asked for in words and the answer is checked.
"""

import gc
from collections.abc import Generator, Iterator
from importlib.util import find_spec
from itertools import groupby, islice
from pathlib import Path
from typing import Any

from engine.errors import InputError, MachineError
from engine.messages import Message
from engine.models import base_models
from engine.models.teachers.protocol import Answer, Prompt, Teacher, failed, one_line
from engine.models.teachers.shape import Misshapen, in_words, shaped
from engine.records import content_hash


class LocalTeacher(Teacher):
    """A transformers model, loaded: on the graphics card in 16 bit where there is one, else on the processor in float32."""

    kind = "transformers"

    def __init__(self, name: str, settings, report=None, log=None) -> None:
        """Raises InputError where the folder holds no whole model that this kind can use, MachineError where it does not fit."""
        import torch

        super().__init__(name, settings, report, log)
        if settings.model != base_models.EMBEDDED and not Path(settings.model).expanduser().is_dir():
            raise InputError(
                Message("The model of the helper model {name} does not exist ({model}).", name=name, model=settings.model),
                "Choose a folder with a transformers model.",
            )
        self.folder = base_models.find(settings.model)
        self.batch = settings.in_flight
        torch.set_num_threads(base_models.threads())
        self.processor = load_processor(self.folder) if settings.vision else None
        self.tokenizer = self.processor.tokenizer if settings.vision else base_models.load_tokenizer(self.folder)
        self.tokenizer.padding_side = "left"
        self._model = (load_vision_model(self.folder) if settings.vision else base_models.load_model(self.folder)).eval()
        own = getattr(self._model.config.get_text_config(), "max_position_embeddings", None) or 2048
        self.context = min(own, settings.context or own)
        ends = self._model.generation_config.eos_token_id
        self.ends = {*(ends if isinstance(ends, list) else [ends]), self.tokenizer.eos_token_id} - {None}

    @property
    def model(self) -> str:
        """The folder's name and a hash of its files' sizes and times, so that another model in its place is asked anew."""
        return f"{self.folder.name} {content_hash(base_models.fingerprint(self.folder))}"

    def _answers(self, prompts: Iterator[Prompt]) -> Generator[Answer, None, None]:
        while batch := list(islice(prompts, self.batch)):
            for _, alike in groupby(sorted(batch, key=_batch_key), key=_batch_key):
                yield from self._shaped(list(alike))

    def _shaped(self, prompts: list[Prompt]) -> Iterator[Answer]:
        """The answers to prompts that can be asked side by side; those that do not have the shape asked for are asked again."""
        tries = 1 + (self.settings.retries if prompts[0].temperature > 0 else 0)
        for seed in range(prompts[0].seed, prompts[0].seed + tries):
            slipped: list[tuple[Prompt, Answer]] = []
            for prompt, made in self._made(prompts, seed):
                if made.error:
                    yield made
                    continue
                try:
                    yield Answer(prompt.key, shaped(made.text, prompt.schema), made.tokens_in, made.tokens_out)
                except Misshapen as error:
                    slipped.append((prompt, failed(prompt, error.told)))
                except InputError as error:
                    yield failed(prompt, error)
            prompts = [prompt for prompt, _ in slipped]
            if not prompts:
                return
        yield from (answer for _, answer in slipped)

    def _made(self, prompts: list[Prompt], seed: int) -> list[tuple[Prompt, Answer]]:
        """Each prompt with the raw answer; where they do not fit into memory together, by halves."""
        import torch

        self.pulse()
        try:
            return self._batch(prompts, seed)
        except torch.OutOfMemoryError:
            torch.cuda.empty_cache()
        if len(prompts) == 1:
            return [
                (prompts[0], failed(prompts[0], MachineError("There was not enough memory for the question.", "Choose a smaller model.")))
            ]
        self.batch = half = (len(prompts) + 1) // 2
        return self._made(prompts[:half], seed) + self._made(prompts[half:], seed)

    def _batch(self, prompts: list[Prompt], seed: int) -> list[tuple[Prompt, Answer]]:
        done, asked, texts, images = [], [], [], []
        for prompt in prompts:
            try:
                images.append([_opened(image) for image in prompt.images])
                texts.append(self._rendered(prompt))
                asked.append(prompt)
            except InputError as error:
                del images[len(asked) :]
                done.append((prompt, failed(prompt, error)))
        if not asked:
            return done
        inputs = self._inputs(texts, images if asked[0].images else None)
        lengths = inputs["attention_mask"].sum(dim=1).tolist()
        room = self.context - asked[0].max_tokens
        if max(lengths) > room:
            why = InputError(
                Message("The question and its answer are longer than the model's context of {context} tokens.", context=self.context),
                "Shorten the question.",
            )
            done += [(prompt, failed(prompt, why)) for prompt, length in zip(asked, lengths) if length > room]
            return done + self._batch([prompt for prompt, length in zip(asked, lengths) if length <= room], seed)
        for prompt, length, row in zip(asked, lengths, self._generated(inputs, asked[0], seed)):
            end = next((place for place, token in enumerate(row) if token in self.ends), len(row))
            done.append((prompt, Answer(prompt.key, self.tokenizer.decode(row[:end], skip_special_tokens=True), length, end)))
        return done

    def _rendered(self, prompt: Prompt) -> str:
        """The prompt as the model's own chat template writes it. Raises InputError where the template wants other messages."""
        writer = self.processor or self.tokenizer
        system = prompt.system if prompt.schema is None else in_words(prompt.system, prompt.schema)
        said: list[dict[str, Any]] = [{"role": "system", "content": system}] if system else []
        said.append({"role": "user", "content": prompt.user})
        if self.processor is not None:
            said = [{**message, "content": [{"type": "text", "text": message["content"]}]} for message in said]
            said[-1]["content"][:0] = [{"type": "image"}] * len(prompt.images)
        thoughts = {"enable_thinking": False} if "enable_thinking" in str(writer.chat_template) else {}
        try:
            return writer.apply_chat_template(said, tokenize=False, add_generation_prompt=True, **thoughts)
        except Exception as error:  # a template raises what it likes
            raise InputError(
                Message("The model's chat template does not take the question ({error}).", error=one_line(str(error))),
                "Choose another model.",
            ) from None

    def _inputs(self, texts: list[str], images: list[list[Any]] | None) -> Any:
        """{"input_ids", "attention_mask": (prompts, longest), "pixel_values" ...}"""
        if self.processor is None:
            return self.tokenizer(texts, padding=True, add_special_tokens=False, return_tensors="pt")
        return self.processor(images=images, text=texts, padding=True, add_special_tokens=False, return_tensors="pt")

    def _generated(self, inputs: Any, prompt: Prompt, seed: int) -> list[list[int]]:
        """The ids that follow each row. One seed goes for the whole batch, so the same batch gives the same answers again."""
        import torch
        from transformers import StoppingCriteriaList

        torch.manual_seed(seed)
        how = {"do_sample": True, "temperature": prompt.temperature} if prompt.temperature > 0 else {"do_sample": False}
        with torch.inference_mode():
            out = self._model.generate(
                **inputs.to(self._model.device),
                max_new_tokens=prompt.max_tokens,
                eos_token_id=sorted(self.ends),
                pad_token_id=self.tokenizer.pad_token_id,
                stopping_criteria=StoppingCriteriaList([self._after_token]),
                **how,
            )
        return out[:, inputs["input_ids"].shape[1] :].tolist()

    def _after_token(self, ids: Any, scores: Any, **_: Any) -> Any:
        """Called after each token: no row ends because of it, but a job that is to stop does."""
        import torch

        self.pulse()
        return torch.zeros(ids.shape[0], dtype=torch.bool, device=ids.device)

    def close(self) -> None:
        """Free the model's memory."""
        import torch

        self._model = self.processor = None
        gc.collect()
        torch.cuda.empty_cache()


def _batch_key(prompt: Prompt) -> tuple:
    """Prompts that are alike in this can share a batch."""
    return prompt.temperature, prompt.max_tokens, len(prompt.images)


def _opened(image: Path) -> Any:
    """The picture in a file. Raises InputError where there is none."""
    from PIL import Image

    try:
        return Image.open(image).convert("RGB")
    except (OSError, Image.DecompressionBombError) as error:
        raise InputError(
            Message("The image {image} cannot be read ({error}).", image=image, error=one_line(str(error))), "Check the file."
        ) from None


def load_processor(folder: Path) -> Any:
    """What cuts text and images for the model. Raises InputError where the folder has none, or none that sees."""
    from transformers import AutoProcessor

    try:
        processor = AutoProcessor.from_pretrained(folder, trust_remote_code=False)
    except Exception as error:  # it raises whatever it stumbles over where a part is missing
        why = one_line(str(error))
        if find_spec("torchvision") is None:
            raise InputError(
                Message("The processor for images in {folder} cannot be loaded without torchvision ({why}).", folder=folder, why=why),
                "Install the torchvision that matches this PyTorch, or let vLLM serve the model and choose that kind.",
            ) from None
        raise InputError(
            Message("{folder} has no usable processor for images ({why}).", folder=folder, why=why),
            "Choose a folder with a complete vision model.",
        ) from None
    if not hasattr(processor, "image_processor"):
        raise InputError(
            Message("{folder} contains a model without vision.", folder=folder), "Choose a vision model, or switch off vision."
        )
    if processor.chat_template is None:
        raise InputError(Message("{folder} has no chat template.", folder=folder), "Choose an instruction-tuned model.")
    if processor.tokenizer.pad_token_id is None:
        processor.tokenizer.pad_token = processor.tokenizer.eos_token
    return processor


def load_vision_model(folder: Path) -> Any:
    """The model of text and images, on the GPU in 16 bit where there is one, else on the CPU in float32."""
    import torch
    from transformers import AutoModelForImageTextToText

    gpu = torch.cuda.is_available()
    try:
        model = AutoModelForImageTextToText.from_pretrained(
            folder, dtype=base_models.format_on_card() if gpu else "float32", trust_remote_code=False, use_safetensors=True
        )
        return model.to("cuda" if gpu else "cpu")  # type: ignore[arg-type]  # transformers wraps torch's `to` without its first argument
    except torch.OutOfMemoryError:
        raise MachineError(Message("{folder} does not fit into memory.", folder=folder.name), "Choose a smaller model.") from None
    except ValueError as error:
        raise InputError(
            Message("{folder} contains no vision-language model ({error}).", folder=folder, error=one_line(str(error))),
            "Choose a vision model, or switch off vision.",
        ) from None
