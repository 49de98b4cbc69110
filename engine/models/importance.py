"""Which columns of a model's weights matter, for number formats of 4 bits and fewer: the mean square of what each column is multiplied with
while the model reads questions and answers of its training. llama.cpp calls this an importance matrix (imatrix) and rounds the weights so
that the error, weighted by it, is small. The same as its tool llama-imatrix writes, in the same GGUF form; measured by transformers.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.files import atomic_path

if TYPE_CHECKING:
    from numpy import ndarray

FEW_BITS = re.compile(r"i?q[1-4]_.*")  # formats that are written by it
SUM, COUNT = ".in_sum2", ".counts"  # the tensors of llama.cpp's form

Importance = Mapping[str, "ndarray"]  # {name of a weight in GGUF: mean square of each column's input, float32}


def wanted_for(kind: str) -> bool:
    """Whether a number format is written by importance."""
    return bool(FEW_BITS.fullmatch(kind))


def measured(model: Any, rows: Iterable[tuple[Sequence[int], Sequence[Sequence[int]]]], check) -> dict[str, tuple["ndarray", int]]:
    """{name of a linear layer: (sum of squares of each column's input, tokens)} while the model reads rows: (ids that all share, the ids
    of each behind those). `check` may raise to stop."""
    import torch

    sums: dict[str, Any] = {}
    counts: dict[str, int] = {}

    def hear(name: str):
        def hook(_: Any, inputs: tuple[Any, ...]) -> None:
            seen = inputs[0].detach().reshape(-1, inputs[0].shape[-1]).float()
            squares = seen.square().sum(0).double().cpu()
            sums[name] = sums[name] + squares if name in sums else squares
            counts[name] = counts.get(name, 0) + len(seen)

        return hook

    head = model.get_output_embeddings()
    layers = {name: one for name, one in model.named_modules() if isinstance(one, torch.nn.Linear) and one is not head}
    hooks = [layer.register_forward_pre_hook(hear(name)) for name, layer in layers.items()]
    try:
        with torch.inference_mode():
            for shared, branches in rows:
                _read(model, list(shared), [list(one) for one in branches], check)
    finally:
        for hook in hooks:
            hook.remove()
    return {name: (sums[name].float().numpy(), counts[name]) for name in sums}


def _read(model: Any, shared: list[int], branches: list[list[int]], check) -> None:
    """Let the model read each branch behind what all share, which is computed once where the model's memory can be cut back."""
    import torch

    def forward(ids: list[int], memory: Any = None) -> Any:
        check()
        return model(input_ids=torch.tensor([ids], device=model.device), past_key_values=memory, use_cache=True, logits_to_keep=1)

    memory = forward(shared).past_key_values if shared else None
    for ids in branches:
        forward(shared + ids if memory is None else ids, memory)
        if memory is not None:
            try:
                memory.crop(len(shared))
            except (AttributeError, ValueError, NotImplementedError, TypeError):  # sliding windows, recurrent layers
                memory = None


def in_gguf(found: Mapping[str, tuple["ndarray", int]], source: Path) -> dict[str, tuple["ndarray", int]]:
    """The same by the names of a GGUF file of this model, as far as its tensors have these columns."""
    from gguf import GGUFReader
    from gguf.constants import MODEL_ARCH_NAMES
    from gguf.tensor_mapping import get_tensor_name_map

    reader = GGUFReader(source)
    widths = {tensor.name: int(tensor.shape[0]) for tensor in reader.tensors if len(tensor.shape) == 2}
    kind = str(reader.fields["general.architecture"].contents())
    arch = next((arch for arch, name in MODEL_ARCH_NAMES.items() if name == kind), None)
    blocks = reader.fields.get(f"{kind}.block_count")
    if arch is None or blocks is None:
        return {}
    names = get_tensor_name_map(arch, int(blocks.contents()))
    made = {}
    for name, (sums, count) in found.items():
        called = names.get_name(f"{name}.weight", try_suffixes=(".weight",))
        if called and widths.get(called) == len(sums):
            made[called] = (sums, count)
    return made


def write(file: Path, found: Mapping[str, tuple["ndarray", int]], tokens: int) -> None:
    """Write llama.cpp's form, which its tool llama-quantize takes too (--imatrix), beside its place first."""
    import numpy
    from gguf import GGUFWriter

    with atomic_path(file) as part:
        writer = GGUFWriter(part, "")
        writer.add_type("imatrix")
        writer.add_array("imatrix.datasets", ["training questions"])
        writer.add_uint32("imatrix.chunk_count", 1)
        writer.add_uint32("imatrix.chunk_size", tokens)
        for name, (sums, count) in sorted(found.items()):
            writer.add_tensor(name + SUM, sums.astype(numpy.float32).reshape(1, -1))
            writer.add_tensor(name + COUNT, numpy.array([[count]], numpy.float32))
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
        writer.close()


def read(file: Path) -> dict[str, "ndarray"]:
    """What `write` wrote, as `Importance`. Raises ValueError for another file."""
    import numpy
    from gguf import GGUFReader

    tensors = {tensor.name: tensor.data.reshape(-1) for tensor in GGUFReader(file).tensors}
    found = {}
    for name, sums in tensors.items():
        if name.endswith(SUM):
            base = name.removesuffix(SUM)
            with suppress(KeyError):
                found[base] = numpy.array(sums / max(1.0, float(tensors[base + COUNT][0])), numpy.float32)
    return found
